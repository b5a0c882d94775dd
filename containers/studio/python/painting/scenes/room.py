"""A room by day or by lamplight: where people live, cook or do research, as what the brief names belongs there."""

import re
from dataclasses import replace
from math import cos, radians, sin

import numpy as np

from painting.camera import Move
from painting.light import Light
from painting.parts.plants import BROADLEAF, BUSH, CONIFER, Plants
from painting.parts import worktops
from painting.parts.rooms import ART, BOOKS, CLOTH, LAMP, PAINT, PLANKS, RUG, WOOD, Room, RoomModel
from painting.scenes.setting import Setting
from painting.world import World

_HALF, _HIGH, _DEEP, _BACK = 3.1, 2.75, 5.6, -2.2
_COOKING = re.compile(r"bak(er|ing)|bread|loaf|dough|cook|chef|kitchen|oven|soup|pizza|cake|pastry|pot|pan|kettle|cheese|spaghetti|pasta|egg", re.IGNORECASE)
_RESEARCH = re.compile(r"scientist|research|chemist|biologist|microscope|flask|beaker|test tube|cell|bacteri|microbe|virus|dna|petri|laborator|vaccine", re.IGNORECASE)
_CANDLE = re.compile(r"candle|small light", re.IGNORECASE)
_WALLS = [(0.72, 0.68, 0.60), (0.60, 0.66, 0.66), (0.70, 0.60, 0.52), (0.52, 0.58, 0.50), (0.74, 0.72, 0.70), (0.38, 0.45, 0.52)]
_SOFAS = [(0.16, 0.26, 0.36), (0.42, 0.20, 0.13), (0.30, 0.32, 0.24), (0.50, 0.44, 0.36), (0.45, 0.28, 0.10), (0.22, 0.22, 0.24)]
_WOODS = [(0.42, 0.26, 0.14), (0.52, 0.38, 0.24), (0.30, 0.18, 0.10)]


def _shell(room: Room, side: float, wall: tuple[float, float, float], floor: tuple[float, float, float]) -> tuple[float, float, float, float]:
    """Floor, ceiling and walls; the window is in the wall at `side`. Answers the window's z and y range."""
    thick = 0.16
    low_z, high_z, low_y, high_y = 1.55, 4.35, 0.62, 2.35
    white = (0.82, 0.81, 0.79)
    room.block((-_HALF, -0.1, _BACK), (_HALF, 0.0, _DEEP), floor, PLANKS)
    room.block((-_HALF, _HIGH, _BACK), (_HALF, _HIGH + 0.1, _DEEP), white, PAINT)
    room.block((-_HALF, 0.0, _DEEP), (_HALF, _HIGH, _DEEP + thick), wall, PAINT)
    room.block((-_HALF, 0.0, _BACK - thick), (_HALF, _HIGH, _BACK), wall, PAINT)

    def in_wall(y0: float, y1: float, z0: float, z1: float, colour: tuple[float, float, float] = wall, extra: float = 0.0) -> None:
        x0, x1 = sorted((side * (_HALF - extra), side * (_HALF + thick)))
        room.block((x0, y0, z0), (x1, y1, z1), colour, PAINT)

    x0, x1 = sorted((-side * _HALF, -side * (_HALF + thick)))
    room.block((x0, 0.0, _BACK), (x1, _HIGH, _DEEP), wall, PAINT)
    in_wall(0.0, low_y, _BACK, _DEEP)
    in_wall(high_y, _HIGH, _BACK, _DEEP)
    in_wall(low_y, high_y, _BACK, low_z)
    in_wall(low_y, high_y, high_z, _DEEP)
    # Sill, frame and bars.
    in_wall(low_y - 0.05, low_y, low_z - 0.1, high_z + 0.1, white, 0.14)
    for z in (low_z, (low_z + high_z) / 2 - 0.03, high_z - 0.06):
        bar = sorted((side * (_HALF + 0.04), side * (_HALF + 0.10)))
        room.block((bar[0], low_y, z), (bar[1], high_y, z + 0.06), white, PAINT)
    bar = sorted((side * (_HALF + 0.05), side * (_HALF + 0.09)))
    room.block((bar[0], 1.72, low_z), (bar[1], 1.77, high_z), white, PAINT)
    # Skirting.
    room.block((-_HALF, 0.0, _DEEP - 0.02), (_HALF, 0.09, _DEEP), white, PAINT)
    corner = (side * (_HALF + 0.01), low_y, low_z)
    room.windows.extend([corner, (0.0, 0.0, high_z - low_z), (0.0, high_y - low_y, 0.0)])
    return low_z, high_z, low_y, high_y


def _sofa(room: Room, x: float, z: float, colour: tuple[float, float, float], accent: tuple[float, float, float]) -> None:
    """Against the back wall, facing us."""
    wide, deep = 2.1, 0.92
    room.block((x - wide / 2, 0.10, z), (x + wide / 2, 0.40, z + deep), colour, CLOTH)
    room.block((x - wide / 2, 0.40, z + deep - 0.24), (x + wide / 2, 0.84, z + deep), colour, CLOTH)
    for side in (-1, 1):
        a, b = sorted((x + side * wide / 2, x + side * (wide / 2 - 0.2)))
        room.block((a, 0.08, z - 0.02), (b, 0.62, z + deep), colour, CLOTH)
        a, b = sorted((x + side * 0.01, x + side * (wide / 2 - 0.21)))
        room.block((a, 0.40, z + 0.01), (b, 0.52, z + deep - 0.25), tuple(c * 1.12 for c in colour), CLOTH)  # type: ignore[arg-type]
    room.block((x - 0.78, 0.52, z + 0.42), (x - 0.36, 0.90, z + 0.60), accent, CLOTH)
    room.block((x + 0.40, 0.52, z + 0.44), (x + 0.80, 0.88, z + 0.62), (0.66, 0.60, 0.50), CLOTH)


def _table(room: Room, x: float, z: float, wood: tuple[float, float, float]) -> None:
    room.block((x - 0.62, 0.36, z - 0.34), (x + 0.62, 0.41, z + 0.34), wood, WOOD)
    for a in (-1, 1):
        for b in (-1, 1):
            room.block((x + a * 0.54 - 0.03, 0.0, z + b * 0.27 - 0.03), (x + a * 0.54 + 0.03, 0.36, z + b * 0.27 + 0.03), wood, WOOD)


def _shelf(room: Room, x: float, z: float, wood: tuple[float, float, float], random: np.random.Generator) -> None:
    wide, deep, high = 1.15, 0.32, 2.1
    for side in (-1, 1):
        a, b = sorted((x + side * wide / 2, x + side * (wide / 2 - 0.035)))
        room.block((a, 0.0, z), (b, high, z + deep), wood, WOOD)
    room.block((x - wide / 2, 0.0, z + deep - 0.02), (x + wide / 2, high, z + deep), wood, WOOD)
    for level in range(6):
        y = 0.06 + level * 0.40
        room.block((x - wide / 2, y, z), (x + wide / 2, y + 0.03, z + deep), wood, WOOD)
        if level < 5:
            start = x - wide / 2 + 0.05 + random.random() * 0.25
            end = start + 0.35 + random.random() * (wide - 0.75)
            high_books = y + 0.03 + random.uniform(0.20, 0.30)
            room.block((start, y + 0.03, z + 0.06), (min(end, x + wide / 2 - 0.05), high_books, z + deep - 0.03), (0.30, 0.22, 0.16), BOOKS)


def _lamp(room: Room, x: float, z: float, lit: float) -> None:
    room.block((x - 0.14, 0.0, z - 0.14), (x + 0.14, 0.03, z + 0.14), (0.08, 0.08, 0.08), PAINT)
    room.block((x - 0.015, 0.03, z - 0.015), (x + 0.015, 1.42, z + 0.015), (0.10, 0.09, 0.08), PAINT)
    shade = (1.7 * lit + 0.30, 1.15 * lit + 0.27, 0.62 * lit + 0.22)
    room.block((x - 0.2, 1.42, z - 0.2), (x + 0.2, 1.76, z + 0.2), shade, LAMP if lit > 0.05 else CLOTH)
    if lit > 0.05:
        room.lamps.append(((x, 1.59, z, 0.3), (1.6 * lit, 0.98 * lit, 0.50 * lit)))


def _light(setting: Setting, side: float) -> Light:
    """The sun stands before the window, not too high to reach in."""
    up = setting.light.sun_direction[1]
    height = np.clip(np.degrees(np.arcsin(up)), 9, 36) if up > 0 else -4
    around = radians(setting.uniform(62, 82))
    x, z = side * sin(around), cos(around)
    flat = cos(radians(height))
    return replace(setting.light, sun_direction=(x * flat, sin(radians(height)), z * flat), sun_colour=tuple(2.2 * c for c in setting.light.sun_colour), moon=0.0)  # type: ignore[arg-type]


def _home(setting: Setting, room: Room, side: float, wood: tuple[float, float, float], lit: float) -> tuple[float, float, float]:
    """Sofa, table, shelf, lamp and pictures; answers the middle of the table's top."""
    random = setting.random
    accent = tuple(random.uniform(0.15, 0.65, 3) * np.array([1.0, 0.7, 0.5]))
    x = -side * setting.uniform(-0.2, 0.5)
    _sofa(room, x, _DEEP - 1.05, _SOFAS[random.integers(len(_SOFAS))], accent)  # type: ignore[arg-type]
    room.block((x - 1.3, 0.0, 2.35), (x + 1.3, 0.012, 4.4), tuple(random.uniform(0.12, 0.45, 3)), RUG)  # type: ignore[arg-type]
    _table(room, x, 3.25, wood)
    shelf_x = -side * (_HALF - 0.64)
    _shelf(room, shelf_x, _DEEP - 0.34, wood, random)
    _lamp(room, side * (_HALF - 0.45), _DEEP - 0.5, lit)
    pictures = int(random.integers(1, 4))
    for number in range(pictures):
        middle, half = x + (number - (pictures - 1) / 2) * 0.82, 0.26 if pictures > 1 else 0.62
        low, high = (1.25, 1.95) if pictures > 1 else (1.22, 2.05)
        room.block((middle - half - 0.03, low - 0.03, _DEEP - 0.03), (middle + half + 0.03, high + 0.03, _DEEP), (0.05, 0.045, 0.04), WOOD)
        room.block((middle - half, low, _DEEP - 0.04), (middle + half, high, _DEEP - 0.03), (random.random(), 0.5, 0.4), ART)
    return x, 0.41, 3.25


def _named(setting: Setting, names: re.Pattern[str]) -> bool:
    return any(names.search(one.name) for one in setting.brief.objects)


def build(setting: Setting) -> World:
    """What belongs into the room about a window."""
    random = setting.random
    side = float(random.choice([-1.0, 1.0]))
    light = _light(setting, side)
    dark = setting.brief.time in ("night", "dusk") or setting.brief.weather in ("storm",)
    # One candle is seen where it is the light.
    candle = dark and _named(setting, _CANDLE)
    lit = 0.0 if candle else 1.0 if dark else 0.55 if setting.brief.time in ("dawn", "sunset") or setting.brief.weather == "rain" else 0.0
    room = Room(inside=((-_HALF - 0.2, 0.0, _BACK), (_HALF + 0.2, _HIGH, _DEEP)))
    wood = _WOODS[random.integers(len(_WOODS))]
    _shell(room, side, _WALLS[random.integers(len(_WALLS))], _WOODS[random.integers(len(_WOODS))])
    if _named(setting, _RESEARCH):
        table = worktops.laboratory(room, side, _HALF, _DEEP, random)
    elif _named(setting, _COOKING):
        table = worktops.kitchen(room, side, _HALF, _DEEP, wood, random)
    else:
        table = _home(setting, room, side, wood, lit)
    if lit:
        room.lamps.append(((0.0, 2.5, 0.2, 0.5), (0.9 * lit, 0.62 * lit, 0.36 * lit)))
    if candle:
        room.lamps.append(((table[0], table[1] + 0.36, table[2] - 0.12, 0.1), (1.5, 0.82, 0.34)))
    pot = (side * (_HALF - 0.5), 4.35 - 2.9 + 0.6)
    room.block((pot[0] - 0.17, 0.0, pot[1] - 0.17), (pot[0] + 0.17, 0.36, pot[1] + 0.17), (0.50, 0.27, 0.17), PAINT)
    camera = setting.camera(1.36, (-0.02, 0.14), near=0.15, spread=0.72, yaw_degrees=side * setting.uniform(10, 17))
    model = RoomModel(room, light, 2.0, setting.brief.seed & 0xFFFFFFFF, setting.brief.detail)
    outside = _garden(setting, side)
    plant = Plants(np.array([[pot[0], 0.30, pot[1]]]), np.array([1.15]), np.array([BUSH]), np.array([[0.06, 0.15, 0.045]]))
    return World(
        camera=camera,
        move=Move(right=-0.35 * side, forward=0.75, up=0.06, yaw_degrees=3.0 * side),
        solid=[model],
        cards=[setting.cards(Plants.joined([outside, plant]), camera)],
        stage=(3.4, 4.1),
        parts=(3.4, 5.0),
        indoors=True,
        light=light,
        exposure=2.0 if not dark else 1.5 if candle else 0.85,
        table=table,
    )


def _garden(setting: Setting, side: float) -> Plants:
    """Trees before the window."""
    random, count = setting.random, 26
    x = side * random.uniform(9, 34, count)
    feet = np.stack([x, np.full(count, -1.2), random.uniform(1, 40, count)], 1)
    winter = setting.brief.season == "winter"
    kinds = np.where(random.random(count) < 0.3, CONIFER, CONIFER if winter else BROADLEAF)
    return Plants(feet, random.uniform(4, 9, count), kinds, setting.leaf_tints(count))
