"""A beach and the sea."""

import numpy as np

from painting.camera import Move
from painting.parts.plants import BUSH, CONIFER, GRASS, PALM
from painting.parts.water import water
from painting.scenes import nature
from painting.scenes.nature import Country, Wood
from painting.scenes.setting import Setting
from painting.world import World


def build(setting: Setting) -> World:
    """Sand with surf along it, palms or pines behind, headlands far off."""
    brief = setting.brief
    weather = brief.weather
    uniforms = nature.uniforms_of(setting)
    warm = brief.season in ("summer", "spring") and setting.random.random() < 0.75
    swell = {"storm": 0.7, "wind": 0.35}.get(weather, setting.uniform(0.06, 0.16))

    def behind(places: np.ndarray, level: np.ndarray, slope: np.ndarray) -> np.ndarray:
        return (level > 1.9) & (slope < 0.9) & (setting.random.random(len(places)) < 0.6)

    tree = Wood((PALM,), 260, 16, 420, (6, 11), behind, tints=((0.11, 0.19, 0.05), (0.15, 0.22, 0.06))) if warm else Wood((CONIFER,), 300, 26, 700, (6, 12), behind, conifer=True)
    sand = (0.03, 0.13, 0.14) if weather == "clear" else (0.03, 0.09, 0.10)
    side = setting.random.choice([-1.0, 1.0])
    country = Country(
        "coast", (1.9, 4.5), (-0.12, 0.12), 9000.0, Move(2.0 * side, 0.5, 6.0), (5.0, 45.0), (9.0, 28.0, 120.0, 700.0),
        [tree, Wood((BUSH, GRASS), 260, 9, 260, (0.5, 1.4), behind, tints=((0.14, 0.18, 0.06), (0.24, 0.24, 0.10)))],
        near=1.6, clear=8.0, seaward=21.0,
        water=lambda camera: water(setting.net(camera, 2.0, 30000.0, 300, 300, 0.7, 1.4), swell, 9.0 + 14 * swell, sand, foam=0.9 if swell > 0.3 else 0.45, mirror_distance=None),
    )  # fmt: skip
    return nature.build(setting, country, uniforms)
