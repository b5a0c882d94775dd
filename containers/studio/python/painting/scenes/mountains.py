"""Peaks behind a valley."""

import numpy as np

from painting.camera import Move
from painting.parts.plants import CONIFER, Plants
from painting.scenes.setting import Setting
from painting.world import World

_FAMILY = "mountains"


def build(setting: Setting) -> World:
    """Foothills, a valley and ranges, with conifers near by."""
    uniforms = {"peaks": tuple(setting.random.uniform(-40, 40, 2)) + (setting.uniform(-1, 1), setting.uniform(0, 6))}
    heights = setting.heights(_FAMILY, uniforms)
    camera = setting.camera(0.0, (-0.42, -0.2))
    # Above what stands right before it.
    before = heights(np.stack([setting.random.uniform(-20, 20, 60), setting.random.uniform(0, 110, 60)], 1))
    eye = float(before.max()) + setting.uniform(14, 30)
    camera = setting.camera(eye, (-0.42, -0.16))
    net = setting.net(camera, 6.0, 26000.0, 560, 420, 1.5)
    places = setting.scatter(camera, round(5200 * setting.fine), 40, 2600)
    level = heights(places)
    slope = np.abs(heights(places + np.array([6.0, 0.0])) - level) / 6.0
    groves = np.sin(places[:, 0] * 0.011 + uniforms["peaks"][3]) + np.sin(places[:, 1] * 0.013) + setting.random.normal(0, 0.6, len(places))
    keep = (slope < 0.75) & (groves > 0.25) & (level < 700)
    places, level = places[keep], level[keep]
    count = len(places)
    trees = Plants(
        np.stack([places[:, 0], level - 0.4, places[:, 1]], 1),
        setting.random.uniform(9, 21, count),
        np.full(count, CONIFER),
        setting.leaf_tints(count, conifer=True),
    )
    side = setting.random.choice([-1.0, 1.0])
    return World(
        camera=camera,
        move=Move(right=26.0 * side, up=6.0, forward=60.0),
        solid=[setting.land(_FAMILY, net)],
        cards=[setting.cards(trees, camera, _FAMILY)],
        uniforms=uniforms,
        heights=heights,
        stage=(24.0, 120.0),
    )
