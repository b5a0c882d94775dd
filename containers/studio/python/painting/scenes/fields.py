"""Farmland."""

import numpy as np

from painting.camera import Move
from painting.parts.plants import BUSH, CONIFER, FLOWERS, GRASS, POPLAR
from painting.scenes import nature
from painting.scenes.nature import Country, Wood
from painting.scenes.setting import Setting
from painting.world import World


def build(setting: Setting) -> World:
    """A field before us, others behind it with hedges and single trees."""
    brief = setting.brief
    leafy = nature.leafy(setting)

    def single(places: np.ndarray, level: np.ndarray, slope: np.ndarray) -> np.ndarray:
        return (setting.random.random(len(places)) < 0.22) & (places[:, 1] > 60)

    def groves(places: np.ndarray, level: np.ndarray, slope: np.ndarray) -> np.ndarray:
        wave = np.sin(places[:, 0] * 0.008) + np.sin(places[:, 1] * 0.006) + setting.random.normal(0, 0.4, len(places))
        return wave > 1.0

    crops = {
        "summer": ((0.60, 0.46, 0.16), (0.52, 0.40, 0.14)),
        "spring": ((0.16, 0.29, 0.06), (0.20, 0.32, 0.07)),
        "autumn": ((0.46, 0.34, 0.13), (0.38, 0.28, 0.10)),
        "winter": ((0.30, 0.25, 0.15), (0.26, 0.22, 0.13)),
    }[brief.season]
    plants = (GRASS, GRASS, FLOWERS) if brief.season in ("spring", "summer") else (GRASS,)
    side = setting.random.choice([-1.0, 1.0])
    country = Country(
        "fields", (2.2, 6.5), (-0.16, 0.06), 14000.0, Move(1.6 * side, 0.6, 6.0), (5.0, 50.0), (7.0, 20.0, 70.0, 500.0),
        [
            Wood((*leafy, POPLAR if brief.season != "winter" else leafy[0]), 420, 60, 1800, (7, 14), single),
            Wood((CONIFER, *leafy), 900, 260, 2800, (8, 15), groves),
            Wood((BUSH,), 120, 60, 600, (1.0, 2.4), single),
            Wood(plants, 1500, 2.6, 70, (0.45, 0.85), tints=crops),
        ],
        near=2.0, clear=10.0,
    )  # fmt: skip
    return nature.build(setting, country, nature.uniforms_of(setting))
