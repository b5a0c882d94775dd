"""The sky itself, a strip of land below it."""

from dataclasses import replace

from painting.camera import Move
from painting.scenes import nature
from painting.scenes.nature import Country
from painting.scenes.setting import Setting
from painting.world import World


def build(setting: Setting) -> World:
    """High clouds and heaps of them over far country."""
    covered = setting.light.cloudiness
    light = replace(setting.light, cloudiness=covered if covered > 0.7 else max(covered, setting.uniform(0.42, 0.62)))
    own = Setting(setting.brief, light, setting.random, setting.fine * 0.7)
    country = Country(
        "fields", (45.0, 90.0), (-0.88, -0.72), 16000.0, Move(14.0, 5.0, 24.0, yaw_degrees=2.0), (14.0, 60.0), (2000.0,),
        near=120.0, clear=200.0,
    )  # fmt: skip
    world = nature.build(own, country, nature.uniforms_of(own))
    world.light = light
    world.floating = True
    return world
