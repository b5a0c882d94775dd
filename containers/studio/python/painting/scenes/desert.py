"""Dunes."""

from dataclasses import replace
from math import hypot

import numpy as np

from painting.camera import Move
from painting.parts.plants import BUSH, GRASS
from painting.scenes import nature
from painting.scenes.nature import Country, Wood
from painting.scenes.setting import Setting
from painting.world import World


def build(setting: Setting) -> World:
    """Dunes to the horizon, with a few dry bushes."""

    def few(places: np.ndarray, level: np.ndarray, slope: np.ndarray) -> np.ndarray:
        return (slope < 0.25) & (setting.random.random(len(places)) < 0.18)

    side = setting.random.choice([-1.0, 1.0])
    dry = ((0.26, 0.22, 0.11), (0.20, 0.20, 0.10))
    country = Country(
        "desert", (3.5, 9.0), (-0.18, 0.10), 12000.0, Move(3.0 * side, 0.8, 8.0), (7.0, 70.0), (14.0, 50.0, 220.0, 900.0),
        [Wood((BUSH, GRASS), 260, 8, 260, (0.4, 1.1), few, tints=dry)],
        near=2.0, clear=26.0,
    )  # fmt: skip
    light = setting.light
    if light.sun_direction[1] > 0.5:
        # Under a high sun bright sand would be one flat glare: it stands a little lower and the eye narrows.
        x, _, z = light.sun_direction
        flat = hypot(x, z)
        light = replace(light, sun_direction=(0.88 * x / flat, 0.47, 0.88 * z / flat), exposure=light.exposure * 0.66, sky_light=tuple(0.7 * c for c in light.sky_light), ground_light=tuple(0.6 * c for c in light.ground_light))  # type: ignore[arg-type]
    own = Setting(setting.brief, light, setting.random, setting.fine)
    world = nature.build(own, country, nature.uniforms_of(own))
    world.light = light
    return world
