"""A street between houses, with shops, lamps and trees."""

import numpy as np

from painting.camera import Move
from painting.parts.boxes import Boxes, BoxModel
from painting.parts.plants import Plants
from painting.parts.sheet import Sheet
from painting.scenes import nature
from painting.scenes.setting import Setting
from painting.world import World

_WALLS = np.array([(0.44, 0.36, 0.28), (0.36, 0.20, 0.15), (0.52, 0.47, 0.40), (0.40, 0.42, 0.42), (0.56, 0.44, 0.30), (0.30, 0.27, 0.25)])
_NEON = np.array([(1.6, 0.12, 0.5), (0.1, 0.9, 1.4), (1.5, 0.7, 0.1), (0.5, 0.25, 1.6), (0.2, 1.3, 0.5), (1.5, 0.2, 0.12)])
_ROAD = 4.2
_WALK = 4.2


def _houses(setting: Setting, tall: float) -> Boxes:
    random = setting.random
    feet, sizes, styles = [], [], []

    def add(foot: tuple[float, float, float], size: tuple[float, float, float], style: tuple[float, float, float, float]) -> None:
        feet.append(foot)
        sizes.append(size)
        styles.append(style)

    busy = setting.brief.mood in ("busy", "playful") or tall > 24 or bool(setting.brief.palette)
    neon = [_linear(one) for one in setting.brief.palette] or list(_NEON)
    for side in (-1.0, 1.0):
        z = -14.0
        while z < 330:
            wide = float(random.uniform(8, 17))
            high = float(max(9.0, random.normal(tall, tall * 0.28)))
            back = float(random.uniform(0, 0.5))
            wall = _WALLS[random.integers(len(_WALLS))] * random.uniform(0.8, 1.25)
            x = side * (_ROAD + _WALK + 7 + back)
            add((x, 0.0, z + wide / 2), (14.0, high, wide - 0.05), (random.random() * 0.38 / 7.31 + int(random.integers(0, 7)) / 7.31, *wall))
            # A cornice.
            add((x, high, z + wide / 2), (14.7, 0.5, wide + 0.2), (0.05, *(wall * 1.15)))
            if busy and z > 4 and random.random() < 0.75:
                colour = np.array(neon[random.integers(len(neon))])
                up = float(random.uniform(3.6, 6.5))
                add((side * (_ROAD + _WALK - 0.75), up, z + wide * random.random()), (1.3, float(random.uniform(1.5, 5.0)), 0.22), (2.0, *colour))
            z += wide + (0.0 if random.random() < 0.85 else 5.0)
    for z in np.arange(9.0, 200.0, 18.0):
        for side in (-1.0, 1.0):
            x = side * (_ROAD + 0.55)
            add((x, 0.0, z), (0.12, 5.2, 0.12), (0.05, 0.05, 0.05, 0.055))
            add((x - side * 0.5, 5.15, z), (1.0, 0.12, 0.16), (0.05, 0.05, 0.05, 0.055))
            add((x - side * 0.8, 5.0, z), (0.5, 0.16, 0.3), (2.0, 2.6, 1.8, 0.95))
    # Where the street ends.
    add((float(random.uniform(-20, 20)), 0.0, 345.0), (90.0, tall * 1.5, 20.0), (0.3, *_WALLS[2]))
    return Boxes(np.array(feet), np.array(sizes), np.zeros(len(feet)), np.array(styles))


def _linear(colour: str) -> tuple[float, float, float]:
    return tuple(1.5 * (int(colour[at : at + 2], 16) / 255) ** 2.2 for at in (1, 3, 5))  # type: ignore[return-value]


def build(setting: Setting) -> World:
    """Houses of one town's height on both sides."""
    tall = float(setting.random.choice([12.0, 17.0, 30.0])) if setting.brief.mood != "busy" else 34.0
    camera = setting.camera(setting.uniform(1.6, 2.6), (-0.22, -0.05), near=0.4)
    model = BoxModel(_houses(setting, tall), "parts/buildings.frag", ("STREET",), setting.light.sun_direction, np.array([0.0, 8.0, 85.0]), 110.0)
    x = setting.uniform(-1.6, 1.6)
    camera = setting.camera(camera.eye[1], (-0.22, -0.05), near=0.4)
    camera = type(camera)(**{**camera.__dict__, "eye": (x, camera.eye[1], 0.0)})
    road = Sheet(setting.net(camera, 1.2, 400.0, 60, 120, beyond=2.2), "parts/water.vert", "parts/road.frag")
    road.uniforms = {"swell": 0.0, "wave_length": 4.0, "road_half": _ROAD, "sun_matrix": model.matrix.T}
    road.textures = {"sun_depth": model.sun_depth}
    random = setting.random
    z = np.arange(14.0, 150.0, 9.0) + random.uniform(-1, 1, 16)[: len(np.arange(14.0, 150.0, 9.0))]
    trees = np.array([(side * (_ROAD + 1.1), 0.0, at) for at in z for side in (-1.0, 1.0) if random.random() < 0.55]).reshape(-1, 3)
    kinds = nature.leafy(setting)
    plants = setting.cards(Plants(trees, random.uniform(4.5, 7.5, len(trees)), random.choice(np.array(kinds), len(trees)), setting.leaf_tints(len(trees))), camera)
    side = random.choice([-1.0, 1.0])
    return World(
        camera=camera,
        move=Move(right=0.5 * side, up=0.15, forward=3.2),
        solid=[model],
        cards=[plants],
        water=road,
        water_level=0.0,
        uniforms={"street_glow": setting.light.lamps * (1.0 if setting.light.night > 0.2 else 0.12)},
        heights=lambda places: np.full(len(places), 0.2),
        stage=(4.5, 26.0),
        road_half=_ROAD,
        parts=(11.0, 26.0, 80.0),
    )
