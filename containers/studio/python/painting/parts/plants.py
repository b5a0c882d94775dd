"""Trees, bushes and grass: upright cards with painted plants, sorted from far to near, and their shadows."""

from dataclasses import dataclass
from math import hypot

import moderngl
import numpy as np

from painting.camera import Camera
from painting.gpu import Pass, bind, context, program, set_uniforms, texture
from painting.light import Light
from painting.world import View

# Where each kind stands in glsl/parts/plants-atlas.frag.
BROADLEAF, CONIFER, BARE, POPLAR, PALM, BUSH, GRASS, FLOWERS, TRUNK = range(9)
_ROWS = [0, 1, 2, 2, 3, 3, 3, 3, 2]
_COLUMNS = [(0, 1, 2, 3), (0, 1, 2, 3), (0,), (2, 3), (0,), (1,), (2,), (3,), (1,)]
# How much of its square a plant fills from side to side.
_WIDTHS = np.array([0.86, 0.62, 0.9, 0.42, 1.0, 0.92, 1.0, 1.0, 0.24])
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


def atlas(seed: int, detail: float) -> moderngl.Texture:
    """The painted plants, different for each seed, as fine as `detail` (0 to 1) asks."""
    size = (round(1536 * detail), round(1536 * detail))
    painted = texture(size, 4, "f1")
    target = context().framebuffer([painted])
    Pass("parts/plants-atlas.frag").run(target, {"seed": seed}, {})
    painted.build_mipmaps()
    painted.filter = (moderngl.LINEAR_MIPMAP_LINEAR, moderngl.LINEAR)
    target.release()
    return painted


class PlantShadows:
    """The shadows of plants on the scene's own land."""

    def __init__(self, cards: "PlantCards", light: Light, scene: str) -> None:
        self.cards = cards
        self.program = program("parts/shadows.vert", "parts/shadows.frag", scene)
        layout = (cards.instances, "3f 2f 4f 3x4/i", "foot", "size", "cell")
        self.vertices = context().vertex_array(self.program, [(cards.corners, "2f", "corner"), layout])
        x, up, z = light.sun_direction
        flat = hypot(x, z)
        reach = min(flat / max(up, 0.05), _SHADOW_LIMIT)
        strength = 0.72 * min(1.0, max(light.sun_colour) / 0.8) * min(1.0, max(up, 0.0) / 0.05)
        self.uniforms = {
            "cast_by": (-x / flat * reach, -z / flat * reach), "shadow_strength": max(strength, 0.12),
        }  # fmt: skip

    def draw(self, view: View) -> None:
        """Darkens what was drawn before."""
        if self.cards.count == 0 or view.in_mirror:
            return
        gl = context()
        gl.enable_only(moderngl.DEPTH_TEST | moderngl.BLEND)
        gl.blend_func = moderngl.SRC_ALPHA, moderngl.ONE_MINUS_SRC_ALPHA, moderngl.ZERO, moderngl.ONE
        view.target.depth_mask = False
        set_uniforms(self.program, {**view.uniforms, **self.uniforms})
        bind(self.program, {**view.textures, "plants": self.cards.pictures})
        self.vertices.render(moderngl.TRIANGLE_STRIP, instances=self.cards.count)
        view.target.depth_mask = True


class PlantCards:
    """Draws plants, the farthest first."""

    def __init__(
        self, plants: Plants, pictures: moderngl.Texture, random: np.random.Generator, eye: tuple[float, float, float]
    ) -> None:
        far_first = np.argsort(-np.hypot(plants.feet[:, 0] - eye[0], plants.feet[:, 2] - eye[2]))
        self.count = count = len(far_first)
        kinds = plants.kinds[far_first].astype(int)
        columns = np.array([random.choice(_COLUMNS[kind]) for kind in kinds], "f8")
        rows = np.array([_ROWS[kind] for kind in kinds], "f8")
        wide = _WIDTHS[kinds] if count else np.zeros(0)
        cells = np.stack([(columns + (1 - wide) / 2) / 4, (3 - rows) / 4, wide / 4, np.full(count, 0.25)], 1)
        tall = plants.heights[far_first]
        # Some are seen from the other side.
        across = tall * wide * np.where(random.random(count) < 0.5, -1.0, 1.0)
        data = np.concatenate(
            [plants.feet[far_first], across[:, None], tall[:, None], cells, plants.tints[far_first]], 1
        ).astype("f4")
        self.pictures, self.data = pictures, data
        self.corners = context().buffer(_QUAD.tobytes())
        self.instances = context().buffer(data.tobytes() or bytes(48))
        self.program = program("parts/boards.vert", "parts/plants.frag")
        layout = (self.instances, "3f 2f 4f 3f/i", "foot", "size", "cell", "tint")
        self.vertices = context().vertex_array(self.program, [(self.corners, "2f", "corner"), layout])

    def keep_clear(self, camera: Camera, things: list[tuple[tuple[float, float, float], float, float]]) -> None:
        """Takes away the plants that would cover `things` (foot, width and height in metres) from the camera."""
        if self.count == 0:
            return
        right, _, forward = camera.basis()

        def seen(feet: np.ndarray, wide: np.ndarray, tall: np.ndarray) -> tuple[np.ndarray, ...]:
            way = feet - np.array(camera.eye)
            ahead = np.maximum(way @ forward, 0.1)
            middle, low = way @ right / ahead, way[:, 1] / ahead
            return ahead, middle - wide / 2 / ahead, middle + wide / 2 / ahead, low, low + tall / ahead

        ahead, left, right_, low, high = seen(self.data[:, :3], np.abs(self.data[:, 3]), self.data[:, 4])
        gone = np.zeros(self.count, bool)
        for foot, wide, tall in things:
            at, a, b, c, d = (float(one[0]) for one in seen(np.array([foot]), np.array([wide]), np.array([tall])))
            across = np.minimum(right_, b) - np.maximum(left, a)
            upright = np.minimum(high, d) - np.maximum(low, c)
            gone |= (ahead < at + 0.02 * tall) & (across > 0.06 * (b - a)) & (upright > 0.3 * (d - c))
        self.data[gone, 3:5] = 0.0
        self.instances.write(self.data.tobytes())

    def draw(self, view: View) -> None:
        """Draws the plants over what is there."""
        if self.count == 0:
            return
        gl = context()
        gl.enable_only(moderngl.DEPTH_TEST | moderngl.BLEND)
        gl.blend_func = moderngl.ONE, moderngl.ONE_MINUS_SRC_ALPHA
        set_uniforms(self.program, view.uniforms)
        bind(self.program, {**view.textures, "plants": self.pictures})
        self.vertices.render(moderngl.TRIANGLE_STRIP, instances=self.count)
