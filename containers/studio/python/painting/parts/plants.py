"""Trees, bushes and grass: upright cards with painted plants, sorted from far to near, and their shadows."""

from dataclasses import dataclass
from math import hypot

import moderngl
import numpy as np

from painting.gpu import Pass, bind, context, program, set_uniforms, texture
from painting.light import Light
from painting.world import View

# Rows and columns of glsl/parts/plants-atlas.frag, and a plant's width for its height.
BROADLEAF, CONIFER, BARE, POPLAR, PALM, BUSH, GRASS, FLOWERS = range(8)
_CELLS = {
    BROADLEAF: [(0, 0), (0, 1), (0, 2), (0, 3)],
    CONIFER: [(1, 0), (1, 1), (1, 2), (1, 3)],
    BARE: [(2, 0), (2, 1)],
    POPLAR: [(2, 2), (2, 3)],
    PALM: [(3, 0)],
    BUSH: [(3, 1)],
    GRASS: [(3, 2)],
    FLOWERS: [(3, 3)],
}
_SHADOW_LIMIT = 3.5
_QUAD = np.array([0, 0, 1, 0, 0, 1, 1, 1], "f4")


@dataclass
class Plants:
    """Where plants stand: feet (n by 3), heights in metres, kinds, and colours of their leaves (n by 3)."""

    feet: np.ndarray
    heights: np.ndarray
    kinds: np.ndarray
    tints: np.ndarray

    @staticmethod
    def joined(parts: list["Plants"]) -> "Plants":
        """All of them as one."""
        return Plants(*(np.concatenate([getattr(one, name) for one in parts]) for name in ("feet", "heights", "kinds", "tints")))


def atlas(seed: int) -> moderngl.Texture:
    """The painted plants, different for each seed."""
    size = (1536, 1536)
    painted = texture(size, 4, "f1")
    target = context().framebuffer([painted])
    Pass("parts/plants-atlas.frag").run(target, {"seed": seed}, {})
    painted.build_mipmaps()
    painted.filter = (moderngl.LINEAR_MIPMAP_LINEAR, moderngl.LINEAR)
    target.release()
    return painted


class PlantCards:
    """Draws plants, and before them their shadows on the scene's land where it has some."""

    def __init__(
        self, plants: Plants, pictures: moderngl.Texture, light: Light, random: np.random.Generator,
        eye: tuple[float, float, float], scene: str | None,
    ) -> None:  # fmt: skip
        far_first = np.argsort(-np.hypot(plants.feet[:, 0] - eye[0], plants.feet[:, 2] - eye[2]))
        count = len(far_first)
        kinds = plants.kinds[far_first]
        cells = np.zeros((count, 4), "f4")
        for index, kind in enumerate(kinds):
            row, column = _CELLS[int(kind)][int(random.integers(len(_CELLS[int(kind)])))]
            cells[index] = (column / 4, (3 - row) / 4, 0.25, 0.25)
        tall = plants.heights[far_first]
        # Some are seen from the other side.
        wide = tall * np.where(random.random(count) < 0.5, -1.0, 1.0)
        self.count = count
        data = np.concatenate(
            [plants.feet[far_first], wide[:, None], tall[:, None], cells, plants.tints[far_first]], 1
        ).astype("f4")
        self.pictures = pictures
        corners, instances = context().buffer(_QUAD.tobytes()), context().buffer(data.tobytes())
        self.program = program("parts/boards.vert", "parts/plants.frag")
        self.cards = context().vertex_array(
            self.program, [(corners, "2f", "corner"), (instances, "3f 2f 4f 3f/i", "foot", "size", "cell", "tint")]
        )
        self.shadow_program = program("parts/shadows.vert", "parts/shadows.frag", scene) if scene else None
        x, up, z = light.sun_direction
        flat = hypot(x, z)
        reach = min(flat / max(up, 0.05), _SHADOW_LIMIT)
        strength = 0.72 * min(1.0, max(light.sun_colour) / 0.8) * min(1.0, max(up, 0.0) / 0.05)
        self.cast = {"cast_by": (-x / flat * reach, -z / flat * reach), "shadow_strength": max(strength, 0.12)}
        if self.shadow_program:
            self.shadows = context().vertex_array(
                self.shadow_program,
                [(corners, "2f", "corner"), (instances, "3f 2f 4f 3x4/i", "foot", "size", "cell")],
            )

    def draw(self, view: View) -> None:
        """Draws shadows, then plants."""
        if self.count == 0:
            return
        gl = context()
        gl.enable(moderngl.DEPTH_TEST | moderngl.BLEND)
        textures = {**view.textures, "plants": self.pictures}
        if self.shadow_program and not view.uniforms["in_mirror"]:
            gl.blend_func = moderngl.SRC_ALPHA, moderngl.ONE_MINUS_SRC_ALPHA
            view.uniforms["depth_mask"](False)
            set_uniforms(self.shadow_program, {**view.uniforms, **self.cast})
            bind(self.shadow_program, textures)
            self.shadows.render(moderngl.TRIANGLE_STRIP, instances=self.count)
            view.uniforms["depth_mask"](True)
        gl.blend_func = moderngl.ONE, moderngl.ONE_MINUS_SRC_ALPHA
        set_uniforms(self.program, view.uniforms)
        bind(self.program, textures)
        self.cards.render(moderngl.TRIANGLE_STRIP, instances=self.count)
        gl.disable(moderngl.BLEND)
