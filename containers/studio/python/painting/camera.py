"""Where the picture is seen from, and how that point moves in a shot. Metres; x right, y up, z into the scene."""

from dataclasses import dataclass, replace
from math import cos, radians, sin

import numpy as np


@dataclass(frozen=True)
class Camera:
    """A camera whose verticals stay upright: the horizon is put by shifting the lens, not by tilting."""

    eye: tuple[float, float, float]
    width: int
    height: int
    # Of the horizon in the picture: -1 the lower edge, 1 the upper.
    horizon: float = -0.2
    yaw_degrees: float = 0.0
    # Half of the longer side of what is seen, at a distance of one.
    spread: float = 0.6
    near: float = 0.5
    far: float = 60000.0

    @property
    def half(self) -> tuple[float, float]:
        """Half of the width and height of what is seen, at a distance of one."""
        longest = max(self.width, self.height)
        # A tall picture would be a keyhole with the same spread.
        spread = self.spread * (1.0 if self.width >= self.height else 1.25)
        return spread * self.width / longest, spread * self.height / longest

    def basis(self) -> np.ndarray:
        """Right, up and forward as rows."""
        turn = radians(self.yaw_degrees)
        return np.array([[cos(turn), 0, -sin(turn)], [0, 1, 0], [sin(turn), 0, cos(turn)]], "f8")

    def matrix(self) -> np.ndarray:
        """From metres to clip space, rows first."""
        half_x, half_y = self.half
        rows = np.eye(4)
        rows[:3, :3] = self.basis()
        rows[:3, 3] = -self.basis() @ np.array(self.eye)
        near, far = self.near, self.far
        lens = np.array(
            [
                [1 / half_x, 0, 0, 0],
                [0, 1 / half_y, self.horizon, 0],
                [0, 0, (far + near) / (far - near), -2 * far * near / (far - near)],
                [0, 0, 1, 0],
            ]
        )
        return lens @ rows

    def uniforms(self) -> dict[str, object]:
        """What shaders know of the camera; matrices are written column by column."""
        half_x, half_y = self.half
        return {
            "view_projection": self.matrix().T,
            "eye": self.eye,
            "lens": (half_x, half_y, self.horizon),
            "facing": self.basis().T.T,
            "clip_range": (self.near, self.far),
        }

    def at(self, screen_x: float, distance: float) -> tuple[float, float]:
        """The x and z that are seen at `screen_x` (-1 left, 1 right), `distance` metres into the scene."""
        right, _, forward = self.basis()
        spot = np.array(self.eye) + forward * distance + right * (screen_x * self.half[0] * distance)
        return float(spot[0]), float(spot[2])


@dataclass(frozen=True)
class Move:
    """How far the camera goes during a shot, eased at both ends: metres, degrees, and a zoom factor."""

    right: float = 0.0
    up: float = 0.0
    forward: float = 0.0
    yaw_degrees: float = 0.0
    zoom: float = 1.0

    def within(self, nearest: float, half: tuple[float, float]) -> "Move":
        """The same way, so short that what is `nearest` metres away neither leaves the painting nor hits the lens."""
        limits = ((self.right, 0.16 * nearest * half[0]), (self.up, 0.16 * nearest * half[1]), (self.forward, 0.34 * nearest))
        right, up, forward = (max(-limit, min(limit, asked)) for asked, limit in limits)
        return replace(self, right=right, up=up, forward=forward)

    def at(self, camera: Camera, progress: float) -> Camera:
        """The camera at `progress` (0 to 1). Halfway it looks from where the picture is taken; that far ahead it is after a
        quarter of its way, because what comes nearer hides less than what goes away shows."""
        # Mostly even, so that the shot is alive from its first frame, with soft ends.
        eased = progress * 0.7 + (3 * progress**2 - 2 * progress**3) * 0.3
        aside, ahead = eased - 0.5, eased - 0.25
        right, up, forward = camera.basis()
        eye = np.array(camera.eye) + (right * self.right + up * self.up) * aside + forward * self.forward * ahead
        return replace(
            camera,
            eye=(float(eye[0]), float(eye[1]), float(eye[2])),
            yaw_degrees=camera.yaw_degrees + self.yaw_degrees * aside,
            spread=camera.spread * self.zoom**-ahead,
        )
