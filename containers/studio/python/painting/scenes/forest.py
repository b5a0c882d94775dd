"""In a wood."""

from dataclasses import replace

import numpy as np

from painting.camera import Move
from painting.parts.plants import BARE, BROADLEAF, BUSH, CONIFER, GRASS, TRUNK
from painting.scenes import nature
from painting.scenes.nature import Country, Wood
from painting.scenes.setting import Setting
from painting.world import World


def build(setting: Setting) -> World:
    """Tall trees on both sides of a path, thinning into light and mist."""
    brief, random = setting.brief, setting.random
    light = replace(setting.light, mist_density=max(setting.light.mist_density, 0.0042), mist_height=max(16.0, setting.light.mist_height * 0.3), exposure=setting.light.exposure * 1.45)
    wood = Setting(brief, light, random, setting.fine)
    uniforms = nature.uniforms_of(wood)
    _, _, aside, phase = uniforms["peaks"]  # type: ignore[misc]

    def off_path(margin: float) -> nature.Grows:
        def grows(places: np.ndarray, level: np.ndarray, slope: np.ndarray) -> np.ndarray:
            away = np.abs(places[:, 0] - 3.2 * np.sin(places[:, 1] * 0.075 + phase) + 3.2 * np.sin(phase) - aside * 1.2)
            return (away > margin) & (away < 400)

        return grows

    conifers = random.random() < 0.45
    leafy = BARE if brief.season == "winter" else BROADLEAF
    kinds = (CONIFER, CONIFER, leafy) if conifers else (leafy, leafy, leafy, CONIFER)
    side = random.choice([-1.0, 1.0])
    country = Country(
        "forest", (1.6, 2.3), (-0.16, 0.0), 260.0, Move(0.5 * side, 0.15, 3.4), (4.0, 22.0), (10.0, 20.0, 45.0),
        [
            Wood(kinds, 420, 34, 170, (12, 22), off_path(4.0), conifer=conifers and brief.season != "autumn"),
            Wood((TRUNK,), 64, 8.5, 60, (17, 26), off_path(2.2)),
            Wood(kinds, 70, 14, 60, (3, 6), off_path(3.5), conifer=conifers),
            Wood((BUSH,), 150, 6.5, 70, (0.7, 1.9), off_path(2.2)),
            Wood((GRASS,), 520, 2.6, 34, (0.25, 0.6), off_path(1.5), tints=nature.grass_tints(wood)),
        ],
        shadows=False, near=1.4, bend=1.0, columns=300, rows=300, clear=6.0,
    )  # fmt: skip
    world = nature.build(wood, country, uniforms)
    world.light = light
    return world
