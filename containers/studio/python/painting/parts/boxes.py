"""Upright blocks, the matter of towns: their geometry, and the sun's view of them for their shadows."""

from dataclasses import dataclass

import moderngl
import numpy as np

from painting.gpu import bind, context, program, set_uniforms
from painting.world import View

_SUN_SIZE = 1536


@dataclass
class Boxes:
    """Middles of their feet (n by 3), sizes (n by 3: x, y, z), turns in radians (n), and four numbers of style each."""

    feet: np.ndarray
    sizes: np.ndarray
    turns: np.ndarray
    styles: np.ndarray


def cube() -> np.ndarray:
    """A unit cube's triangles without its floor: corner and normal of each vertex."""
    rows = []
    for axis, side in ((0, 0), (0, 1), (1, 1), (2, 0), (2, 1)):
        first, second = [one for one in range(3) if one != axis]
        normal = [0.0, 0.0, 0.0]
        normal[axis] = 1.0 if side else -1.0
        for a, b in ((0, 0), (1, 0), (0, 1), (0, 1), (1, 0), (1, 1)):
            corner = [0.0, 0.0, 0.0]
            corner[axis], corner[first], corner[second] = side, a, b
            rows.append(corner + normal)
    return np.array(rows, "f4")


def sun_matrix(direction: tuple[float, float, float], middle: np.ndarray, radius: float) -> np.ndarray:
    """From metres to the sun's own clip space, for what lies within `radius` of `middle`."""
    forward = -np.array(direction)
    right = np.cross([0.0, 1.0, 0.0], forward)
    right /= np.linalg.norm(right)
    up = np.cross(forward, right)
    rows = np.eye(4)
    rows[:3, :3] = np.stack([right, up, forward]) / radius
    rows[:3, 3] = -rows[:3, :3] @ middle
    return rows


class BoxModel:
    """Boxes drawn by a fragment program; `radius` metres about `middle` cast shadows on each other."""

    def __init__(
        self, boxes: Boxes, fragment: str, switches: tuple[str, ...], direction: tuple[float, float, float], middle: np.ndarray, radius: float
    ) -> None:
        data = np.concatenate([boxes.feet, boxes.sizes, boxes.turns[:, None], boxes.styles], 1).astype("f4")
        self.count = len(data)
        gl = context()
        corners, instances = gl.buffer(cube().tobytes()), gl.buffer(data.tobytes())
        self.program = program("parts/boxes.vert", fragment, "", switches)

        def array(target: moderngl.Program) -> moderngl.VertexArray:
            wanted = [name for name in ("foot", "size", "turned", "kind") if name in target]
            forms = {"foot": "3f", "size": "3f", "turned": "1f", "kind": "4f"}
            gaps = {"foot": "3x4", "size": "3x4", "turned": "1x4", "kind": "4x4"}
            layout = " ".join(forms[name] if name in wanted else gaps[name] for name in forms) + "/i"
            own = [name for name in ("corner", "face") if name in target]
            corner_layout = "3f 3f" if "face" in own else "3f 3x4"
            return gl.vertex_array(target, [(corners, corner_layout, *own), (instances, layout, *wanted)])

        self.vertices = array(self.program)
        self.matrix = sun_matrix(direction, middle, radius)
        self.sun_depth = gl.depth_texture((_SUN_SIZE, _SUN_SIZE))
        self.sun_depth.compare_func = ""
        self.sun_depth.repeat_x = self.sun_depth.repeat_y = False
        target = gl.framebuffer([], self.sun_depth)
        target.use()
        target.clear(depth=1.0)
        gl.enable_only(moderngl.DEPTH_TEST)
        shade = program("parts/boxes.vert", "parts/sun-depth.frag")
        set_uniforms(shade, {"view_projection": self.matrix.T, "clip_plane": (0.0, 0.0, 0.0, 1.0), "slice": (-1e9, 1e9)})
        array(shade).render(instances=self.count)
        target.release()

    def draw(self, view: View) -> None:
        """Draws the boxes."""
        context().enable_only(moderngl.DEPTH_TEST)
        set_uniforms(self.program, {**view.uniforms, "sun_matrix": self.matrix.T})
        bind(self.program, {**view.textures, "sun_depth": self.sun_depth})
        self.vertices.render(instances=self.count)
