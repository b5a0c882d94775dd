"""Peaks behind a valley."""

import numpy as np

from painting.camera import Move
from painting.parts.plants import CONIFER
from painting.scenes import nature
from painting.scenes.nature import Country, Wood
from painting.scenes.setting import Setting
from painting.world import World


def build(setting: Setting) -> World:
    """Foothills, a valley and ranges, with conifers near by."""
    uniforms = nature.uniforms_of(setting)
    phase = setting.uniform(0, 6)
    dense = setting.uniform(0.1, 0.9)

    def groves(places: np.ndarray, level: np.ndarray, slope: np.ndarray) -> np.ndarray:
        wave = np.sin(places[:, 0] * 0.011 + phase) + np.sin(places[:, 1] * 0.013)
        return (slope < 0.75) & (level < 700) & (wave + setting.random.normal(0, 0.6, len(places)) > dense)

    side = setting.random.choice([-1.0, 1.0])
    country = Country(
        "mountains", (16, 34), (-0.42, -0.14), 26000.0, Move(26.0 * side, 6.0, 60.0), (24.0, 120.0), (170.0, 450.0, 1600.0),
        [Wood((CONIFER,), 3800, 80, 2600, (9, 20), groves, conifer=True)],
        near=6.0, bend=1.5, columns=560, rows=420, clear=110.0,
    )  # fmt: skip
    return nature.build(setting, country, uniforms)
