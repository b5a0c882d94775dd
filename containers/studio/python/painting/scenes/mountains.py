"""Peaks behind a valley."""

from dataclasses import replace

import numpy as np

from painting.camera import Move
from painting.parts.plants import CONIFER
from painting.scenes import nature
from painting.scenes.nature import Country, Wood
from painting.scenes.setting import Setting
from painting.world import World


def _above_clouds(setting: Setting) -> World:
    """Far ranges that stand out of a sea of cloud, seen from as high."""
    light = replace(setting.light, cloudiness=min(setting.light.cloudiness, 0.35), mist_density=0.02, mist_height=95.0, air_density=2.8e-5)
    high = Setting(setting.brief, light, setting.random, setting.fine)
    country = Country("mountains", (560, 640), (0.0, 0.12), 26000.0, Move(16.0, 4.0, 30.0), (24.0, 120.0), (1600.0,), near=900.0, bend=1.5, columns=560, rows=420, clear=110.0)
    world = nature.build(high, country, nature.uniforms_of(high))
    world.light = light
    return world


def build(setting: Setting) -> World:
    """Foothills, a valley and ranges, with conifers near by; from a summit where the brief has one."""
    if any(one.kind == "building" and one.place == "air" for one in setting.brief.objects):
        return _above_clouds(setting)
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
