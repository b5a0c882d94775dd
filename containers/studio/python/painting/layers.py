"""A shot's layers: everything that stands still is painted once, parted by distance and complete behind what is nearer;
each frame only moves the layers by their depth, so that nothing tears where something far comes out from behind."""

from dataclasses import dataclass, replace

import moderngl
import numpy as np

from painting.camera import Camera
from painting.gpu import Target, bind, context, program, set_uniforms
from painting.world import Drawable, View, World

# Beyond the frame, for a camera that moves.
OVERSCAN = 1.16
_CELL = 8
_CLIP_DISTANCES = (0x3000, 0x3001, 0x3002)


def wide_camera(camera: Camera) -> Camera:
    """The same camera with more about the frame."""
    size = (round(camera.width * OVERSCAN / 8) * 8, round(camera.height * OVERSCAN / 8) * 8)
    return replace(camera, width=size[0], height=size[1], spread=camera.spread * OVERSCAN, horizon=camera.horizon / OVERSCAN)


@dataclass
class Layer:
    """One painted layer and its net."""

    painting: Target
    vertices: moderngl.VertexArray
    sway: float
    # Metres, of its nearest parts.
    nearest: float


class Layers:
    """Solid and see-through layers of a world, as `camera` (a wide one) sees them; the farthest first."""

    def __init__(self, world: World, camera: Camera, view: View, sway: float) -> None:
        self.camera, self.program = camera, program("parts/layer.vert", "parts/layer.frag")
        edges = [-1e9, *sorted(world.parts), 1e9]
        spans = list(zip(edges, edges[1:], strict=False))[::-1]
        # Solid layers reach a little under the next nearer one.
        self.solid = self._painted(world.solid, [(low * 0.93, high) for low, high in spans], view, 0.0)
        self.cards = self._painted(world.cards, spans, view, sway)

    def _painted(self, drawables: list[Drawable], spans: list[tuple[float, float]], view: View, sway: float) -> list[Layer]:
        made = (self._paint(drawables, span, view, sway) for span in spans) if drawables else ()
        return [layer for layer in made if layer is not None]

    def _paint(self, drawables: list[Drawable], span: tuple[float, float], view: View, sway: float) -> Layer | None:
        size = (self.camera.width, self.camera.height)
        target = Target(size, depth=True)
        target.buffer.use()
        target.buffer.clear(depth=1.0)
        uniforms = {**view.uniforms, **self.camera.uniforms(), "slice": span}
        for distance in _CLIP_DISTANCES:
            context().enable_direct(distance)
        for one in drawables:
            one.draw(View(uniforms, view.textures, target.buffer))
        for distance in _CLIP_DISTANCES:
            context().disable_direct(distance)
        net = self._net(target)
        if net is None:
            target.release()
            return None
        places, triangles = net
        ahead = (places.reshape(-1, 5)[np.unique(triangles), :3] - np.array(self.camera.eye, "f4")) @ self.camera.basis()[2]
        nearest = float(np.quantile(ahead, 0.002))
        buffers = context().buffer(places.tobytes()), context().buffer(triangles.tobytes())
        vertices = context().vertex_array(self.program, [(buffers[0], "3f 2f", "position", "in_painting")], buffers[1])
        assert target.depth is not None
        return Layer(target, vertices, sway, nearest)

    def _net(self, target: Target) -> tuple[np.ndarray, np.ndarray] | None:
        """Places in metres with places in the painting, and triangles where something is painted; none for an empty layer."""
        width, height = self.camera.width, self.camera.height
        columns, rows = width // _CELL, height // _CELL
        assert target.depth is not None
        stored = np.frombuffer(target.depth.read(alignment=1), "f4").reshape(height, width)
        painted = np.frombuffer(target.buffer.read(components=4, dtype="f2"), "f2").reshape(height, width, 4)[..., 3] > 0.02
        blocks = painted.reshape(rows, _CELL, columns, _CELL)
        full = blocks.any(axis=(1, 3))
        if not full.any():
            return None
        near, far = self.camera.near, self.camera.far
        inverse = ((far + near) - (2 * stored.astype("f8") - 1) * (far - near)) / (2 * far * near)
        # What casts no depth (thin edges) takes its neighbours'.
        known = painted & (stored < 1.0)
        nearest = np.where(known, inverse, 0.0).reshape(rows, _CELL, columns, _CELL).max(axis=(1, 3))
        # A node takes the nearest of the blocks about it: what stands in front keeps its shape, what is behind gives way.
        padded = np.pad(nearest, 1)
        depth = _spread(np.maximum.reduce([padded[y : y + rows + 1, x : x + columns + 1] for y in (0, 1) for x in (0, 1)]))
        half_x, half_y = self.camera.half
        at_x, at_y = np.meshgrid(np.arange(columns + 1) / columns, np.arange(rows + 1) / rows)
        metres = 1.0 / np.maximum(depth, 1.0 / far)
        sides = (at_x * 2 - 1) * half_x * metres
        ups = (at_y * 2 - 1 - self.camera.horizon) * half_y * metres
        right, up, forward = self.camera.basis()
        places = np.array(self.camera.eye) + sides[..., None] * right + ups[..., None] * up + metres[..., None] * forward
        numbers = np.arange((rows + 1) * (columns + 1), dtype="u4").reshape(rows + 1, columns + 1)
        a, b, c, d = numbers[:-1, :-1], numbers[:-1, 1:], numbers[1:, :-1], numbers[1:, 1:]
        triangles = np.stack([a, b, c, c, b, d], -1)[full]
        return np.concatenate([places, at_x[..., None], at_y[..., None]], -1).astype("f4"), triangles

    def draw(self, layers: list[Layer], view: View) -> None:
        """Draws layers as the view's camera sees them."""
        gl = context()
        view.target.use()
        gl.enable_only(moderngl.DEPTH_TEST | moderngl.BLEND)
        gl.blend_func = moderngl.ONE, moderngl.ONE_MINUS_SRC_ALPHA
        set_uniforms(self.program, view.uniforms)
        for layer in layers:
            self.program["sway"].value = layer.sway
            bind(self.program, {"painting": layer.painting.colour})
            layer.vertices.render()

    def release(self) -> None:
        """Gives their memory back."""
        for layer in [*self.solid, *self.cards]:
            layer.painting.release()
            layer.vertices.release()


def _spread(values: np.ndarray) -> np.ndarray:
    """`values`, and where they are zero the greatest that is known near by, spread step by step."""
    whole = float(values[values > 0].mean()) if (values > 0).any() else 0.0
    for _ in range(6):
        padded = np.pad(values, 1)
        height, width = values.shape
        around = np.maximum.reduce([padded[y : y + height, x : x + width] for y in (0, 1, 2) for x in (0, 1, 2)])
        values = np.where(values > 0, values, around)
    return np.where(values > 0, values, whole)
