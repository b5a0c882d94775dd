"""A still lake with mountains in it."""

import numpy as np

from painting.camera import Move
from painting.parts.plants import CONIFER, GRASS
from painting.parts.water import water
from painting.scenes import nature
from painting.scenes.nature import Country, Wood
from painting.scenes.setting import Setting
from painting.world import World


def _dry(places: np.ndarray, level: np.ndarray, slope: np.ndarray) -> np.ndarray:
    return (level > 0.7) & (slope < 0.8) & (level < 420)


def build(setting: Setting) -> World:
    """Water between wooded shores, with a bank of grass before us."""
    brief = setting.brief
    swell = {"wind": 0.10, "storm": 0.22, "rain": 0.05}.get(brief.weather, setting.uniform(0.008, 0.03))
    side = setting.random.choice([-1.0, 1.0])
    country = Country(
        "lake", (1.7, 5.5), (-0.22, 0.06), 16000.0, Move(2.5 * side, 0.5, 6.0), (5.0, 60.0), (14.0, 300.0, 1500.0),
        [
            Wood((CONIFER, *nature.leafy(setting)), 2600, 60, 2600, (8, 20), _dry, conifer=brief.season != "autumn"),
            Wood((GRASS,), 420, 3.0, 22, (0.5, 1.1), lambda places, level, slope: level > 0.25, tints=nature.grass_tints(setting)),
        ],
        near=2.0, bend=1.15, clear=12.0,
        water=lambda camera: water(setting.net(camera, 4.0, 3000.0, 40, 80, beyond=1.7), swell, 4.0 + 20 * swell, (0.015, 0.05, 0.055), mirror_distance=700.0),
    )  # fmt: skip
    return nature.build(setting, country, nature.uniforms_of(setting))
