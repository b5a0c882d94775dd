"""Among the stars."""

from dataclasses import replace

import numpy as np

from painting.camera import Move
from painting.scenes.setting import Setting
from painting.world import World

_NEBULAE = [((0.26, 0.10, 0.42), (0.05, 0.28, 0.42)), ((0.46, 0.14, 0.10), (0.30, 0.10, 0.34)), ((0.08, 0.22, 0.46), (0.34, 0.12, 0.30)), ((0.06, 0.34, 0.30), (0.28, 0.22, 0.08))]
_PLANETS = [(0.72, 0.50, 0.30), (0.25, 0.45, 0.85), (0.80, 0.42, 0.28), (0.40, 0.62, 0.60), (0.66, 0.58, 0.48)]


def build(setting: Setting) -> World:
    """A planet at the side of a nebula; what the brief names floats before it."""
    random = setting.random
    camera = setting.camera(0.0, (-0.05, 0.05))
    half_x, half_y = camera.half
    side = float(random.choice([-1.0, 1.0]))
    least = min(half_x, half_y)
    radius = least * setting.uniform(0.42, 0.95)
    planet = (side * half_x * setting.uniform(0.42, 0.72), half_y * setting.uniform(-0.55, 0.35), radius, setting.uniform(0, 50))
    hue, other = _NEBULAE[random.integers(len(_NEBULAE))]
    around = np.array([-side * setting.uniform(0.5, 0.9), setting.uniform(-0.1, 0.6), -setting.uniform(0.25, 0.6)])
    around /= np.linalg.norm(around)
    light = replace(
        setting.light, sun_direction=tuple(around), sun_colour=(1.9, 1.8, 1.65), sky_light=(0.16, 0.18, 0.24), ground_light=(0.10, 0.10, 0.14),
        air_density=0.0, mist_density=0.0, moon=0.0, night=1.0, exposure=1.15, cloudiness=0.0,
    )  # fmt: skip
    return World(
        camera=camera,
        move=Move(right=0.6 * side, forward=0.8, yaw_degrees=2.2 * side, zoom=1.07),
        backdrop="parts/space.frag",
        uniforms={"planet": planet, "planet_hue": _PLANETS[random.integers(len(_PLANETS))], "nebula_hue": hue, "nebula_other": other},
        light=light,
        indoors=True,
        floating=True,
        stage=(4.0, 12.0),
    )
