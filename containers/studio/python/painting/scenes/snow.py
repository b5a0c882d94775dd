"""Deep snow."""

import numpy as np

from painting.camera import Move
from painting.parts.plants import BARE, CONIFER
from painting.scenes import nature
from painting.scenes.nature import Country, Wood
from painting.scenes.setting import Setting
from painting.world import World


def build(setting: Setting) -> World:
    """White hills with snowy conifers."""
    from dataclasses import replace

    light = replace(setting.light, snow_cover=0.92, season=3)
    winter = Setting(setting.brief, light, setting.random, setting.fine)

    def groves(places: np.ndarray, level: np.ndarray, slope: np.ndarray) -> np.ndarray:
        wave = np.sin(places[:, 0] * 0.03 + 2.0) + np.sin(places[:, 1] * 0.024) + winter.random.normal(0, 0.7, len(places))
        return (slope < 0.7) & (wave > 0.75) & (level < 380)

    side = winter.random.choice([-1.0, 1.0])
    country = Country(
        "snow", (2.4, 6.5), (-0.2, 0.06), 16000.0, Move(2.0 * side, 0.6, 7.0), (6.0, 60.0), (12.0, 40.0, 180.0, 1000.0),
        [
            Wood((CONIFER,), 1200, 45, 1800, (6, 16), groves, conifer=True),
            Wood((BARE,), 40, 25, 300, (4, 8), groves),
        ],
        near=2.0, clear=14.0,
    )  # fmt: skip
    world = nature.build(winter, country, nature.uniforms_of(winter))
    world.light = light
    return world
