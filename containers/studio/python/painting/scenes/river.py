"""A river through meadows."""

import numpy as np

from painting.camera import Move
from painting.parts.plants import BUSH, CONIFER, FLOWERS, GRASS, POPLAR
from painting.parts.water import water
from painting.scenes import nature
from painting.scenes.nature import Country, Wood
from painting.scenes.setting import Setting
from painting.world import World


def build(setting: Setting) -> World:
    """Water that winds away from us, trees along it, hills behind."""
    brief = setting.brief
    leafy = nature.leafy(setting)

    def banks(places: np.ndarray, level: np.ndarray, slope: np.ndarray) -> np.ndarray:
        wave = np.sin(places[:, 0] * 0.05) + np.sin(places[:, 1] * 0.021) + setting.random.normal(0, 0.7, len(places))
        return (level > 0.9) & (slope < 0.7) & (wave > 0.4)

    def low(places: np.ndarray, level: np.ndarray, slope: np.ndarray) -> np.ndarray:
        return (level > 0.45) & (slope < 0.8)

    side = setting.random.choice([-1.0, 1.0])
    flowers = (FLOWERS,) if brief.season in ("spring", "summer") else (GRASS,)
    country = Country(
        "river", (2.6, 7.0), (-0.16, 0.08), 14000.0, Move(1.5 * side, 0.6, 7.0), (6.0, 50.0), (14.0, 60.0, 400.0),
        [
            Wood((*leafy, POPLAR if brief.season != "winter" else leafy[0]), 900, 32, 1600, (7, 15), banks),
            Wood((CONIFER,), 700, 120, 2200, (9, 17), banks, conifer=True),
            Wood((BUSH,), 160, 16, 240, (0.8, 2.2), low),
            Wood((GRASS, *flowers), 700, 3.5, 60, (0.35, 0.8), low, tints=nature.grass_tints(setting)),
        ],
        near=2.0, clear=10.0,
        water=lambda camera: water(setting.net(camera, 3.0, 2500.0, 40, 80, beyond=1.7), 0.03 + 0.03 * setting.light.wind, 3.0, (0.03, 0.065, 0.05), mirror_distance=120.0),
    )  # fmt: skip
    return nature.build(setting, country, nature.uniforms_of(setting))
