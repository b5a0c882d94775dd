"""Land: a net of points that is as dense as it is seen, lifted by the scene's own height."""

import numpy as np

from painting.camera import Camera
from painting.gpu import Pass, context, texture
from painting.parts.sheet import Net, Sheet


def net(camera: Camera, near: float, far: float, columns: int, rows: int, bend: float = 1.0, beyond: float = 1.16) -> Net:
    """Places (x, z) in a fan before the camera and the triangles between them. `bend` above 1 puts more rows far off."""
    shares = np.linspace(0, 1, rows) ** (1 / bend)
    distances = near * (far / near) ** shares
    # Wider than the picture, for a camera that moves.
    sides = np.linspace(-1, 1, columns) * (camera.half[0] * beyond + 0.06)
    right, _, forward = camera.basis()
    spread = distances[:, None] * sides[None, :]
    # Beside the camera there is land, too.
    spread = spread + np.sign(sides)[None, :] * np.abs(sides[None, :] / sides[-1]) * near * 1.5
    ahead = np.broadcast_to((distances - near * 0.6)[:, None], spread.shape)
    x = camera.eye[0] + forward[0] * ahead + right[0] * spread
    z = camera.eye[2] + forward[2] * ahead + right[2] * spread
    at = np.arange(columns * rows, dtype="u4").reshape(rows, columns)
    corners = (at[:-1, :-1], at[:-1, 1:], at[1:, :-1], at[1:, :-1], at[:-1, 1:], at[1:, 1:])
    return np.stack([x, z], -1).astype("f4"), np.stack(corners, -1)


def land(scene: str, net: Net) -> Sheet:
    """The ground of one scene family, glsl/scenes/{scene}.glsl."""
    return Sheet(net, "parts/terrain.vert", "parts/terrain.frag", scene)


def heights(scene: str, uniforms: dict[str, object], places: np.ndarray) -> np.ndarray:
    """The ground's height in metres at `places` (n by 2: x, z), as the scene's shader has it."""
    width = 256
    rows = -(-len(places) // width)
    padded = np.zeros((rows * width, 2), "f4")
    padded[: len(places)] = places
    asked = context().texture((width, rows), 2, padded.tobytes(), dtype="f4")
    answer = texture((width, rows), 1, "f4")
    target = context().framebuffer([answer])
    Pass("parts/heights.frag", scene).run(target, uniforms, {"places": asked})
    found = np.frombuffer(target.read(components=1, dtype="f4"), "f4")[: len(places)].copy()
    for one in (target, answer, asked):
        one.release()
    return found
