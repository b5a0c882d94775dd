"""What makes a room a kitchen or a laboratory: worktops along the back wall, tiles, shelves, an oven or glassware, and a table to
work at."""

import numpy as np

from painting.parts.rooms import LAMP, PAINT, TILES, WOOD, Room

_STEEL = (0.52, 0.54, 0.56)
_DARK = (0.05, 0.05, 0.055)
_LIQUIDS = [(0.10, 0.45, 0.75), (0.15, 0.60, 0.25), (0.75, 0.45, 0.08), (0.62, 0.12, 0.28), (0.45, 0.20, 0.70)]
_POTS = [(0.60, 0.24, 0.12), (0.70, 0.62, 0.50), (0.20, 0.32, 0.40), _STEEL, (0.32, 0.40, 0.24)]
_TOP = 0.92

Colour = tuple[float, float, float]


def _worktop(room: Room, half: float, back: float, front: Colour, top: Colour, top_matter: int) -> None:
    """Cupboards with doors below a worktop, tiles above it."""
    near = back - 0.62
    room.block((-half, 0.0, near), (half, _TOP - 0.04, back), front, PAINT)
    room.block((-half, _TOP - 0.04, near - 0.03), (half, _TOP, back), top, top_matter)
    room.block((-half, _TOP, back - 0.02), (half, 1.58, back), (0.74, 0.75, 0.73), TILES)
    for x in np.arange(-half + 0.8, half, 0.8):
        room.block((x - 0.008, 0.08, near - 0.004), (x + 0.008, _TOP - 0.06, near), _DARK, PAINT)
    room.block((-half, _TOP - 0.16, near - 0.02), (half, _TOP - 0.13, near - 0.004), _STEEL, PAINT)


def _shelf(room: Room, x: float, wide: float, y: float, back: float, wood: Colour) -> None:
    room.block((x - wide / 2, y, back - 0.28), (x + wide / 2, y + 0.035, back), wood, WOOD)


def _oven(room: Room, x: float, back: float) -> None:
    """Lit inside, with a hood above it."""
    near = back - 0.66
    room.block((x - 0.44, 0.04, near), (x + 0.44, _TOP + 0.01, back), _STEEL, PAINT)
    room.block((x - 0.38, 0.16, near - 0.012), (x + 0.38, 0.66, near), _DARK, PAINT)
    room.block((x - 0.31, 0.22, near - 0.02), (x + 0.31, 0.58, near - 0.012), (2.4, 0.95, 0.25), LAMP)
    room.block((x - 0.31, 0.36, near - 0.024), (x + 0.31, 0.37, near - 0.02), _DARK, PAINT)
    room.block((x - 0.36, 0.70, near - 0.05), (x + 0.36, 0.73, near - 0.02), (0.7, 0.7, 0.7), PAINT)
    room.block((x - 0.46, 1.72, back - 0.5), (x + 0.46, 1.86, back), _STEEL, PAINT)
    room.block((x - 0.2, 1.86, back - 0.34), (x + 0.2, 2.75, back), _STEEL, PAINT)
    room.lamps.append(((x, 0.4, near - 0.25, 0.2), (0.9, 0.36, 0.10)))


def _glass(room: Room, x: float, y: float, z: float, random: np.random.Generator) -> None:
    """A jar with something coloured in it."""
    tall, wide = float(random.uniform(0.14, 0.30)), float(random.uniform(0.045, 0.075))
    full = tall * float(random.uniform(0.4, 0.75))
    room.block((x - wide, y, z - wide), (x + wide, y + full, z + wide), _LIQUIDS[random.integers(len(_LIQUIDS))], PAINT)
    room.block((x - wide * 0.55, y + full, z - wide * 0.55), (x + wide * 0.55, y + tall, z + wide * 0.55), (0.78, 0.84, 0.86), PAINT)


def _table(room: Room, x: float, z: float, top: Colour, front: Colour, matter: int) -> tuple[float, float, float]:
    room.block((x - 0.95, _TOP - 0.06, z - 0.36), (x + 0.95, _TOP, z + 0.36), top, matter)
    room.block((x - 0.86, 0.0, z - 0.28), (x + 0.86, _TOP - 0.06, z + 0.28), front, matter if matter == WOOD else PAINT)
    return x, _TOP, z


def kitchen(room: Room, side: float, half: float, back: float, wood: Colour, random: np.random.Generator) -> tuple[float, float, float]:
    """An oven, pots on shelves; answers the middle of the table's top. The window is at `side`."""
    front = [(0.30, 0.40, 0.38), (0.72, 0.70, 0.64), (0.24, 0.32, 0.42), (0.55, 0.50, 0.40)][random.integers(4)]
    _worktop(room, half, back, front, wood, WOOD)
    _oven(room, -side * 0.55, back)
    for x, y in ((-side * 2.1, 1.62), (-side * 2.1, 2.05), (side * 1.0, 1.75)):
        _shelf(room, x, 1.3, y, back, wood)
        for at in np.arange(-0.5, 0.55, 0.25):
            tall, wide = float(random.uniform(0.12, 0.26)), float(random.uniform(0.06, 0.10))
            pot = _POTS[random.integers(len(_POTS))]
            room.block((x + at - wide, y + 0.035, back - 0.14 - wide), (x + at + wide, y + 0.035 + tall, back - 0.14 + wide), pot, PAINT)
    return _table(room, side * 0.15, 2.55, wood, tuple(0.85 * c for c in wood), WOOD)  # type: ignore[arg-type]


def laboratory(room: Room, side: float, half: float, back: float, random: np.random.Generator) -> tuple[float, float, float]:
    """Glassware, a sink, a cold lamp; answers the middle of the bench's top. The window is at `side`."""
    _worktop(room, half, back, (0.60, 0.66, 0.70), (0.16, 0.18, 0.20), PAINT)
    x = side * 0.9
    room.block((x - 0.28, _TOP, back - 0.50), (x + 0.28, _TOP + 0.012, back - 0.12), (0.34, 0.36, 0.38), PAINT)
    room.block((x - 0.02, _TOP, back - 0.10), (x + 0.02, _TOP + 0.34, back - 0.06), _STEEL, PAINT)
    room.block((x - 0.02, _TOP + 0.31, back - 0.30), (x + 0.02, _TOP + 0.34, back - 0.06), _STEEL, PAINT)
    for at, y in ((-side * 1.3, 1.62), (-side * 1.3, 2.05)):
        _shelf(room, at, 2.2, y, back, (0.70, 0.72, 0.74))
        for off in np.arange(-0.88, 1.0, 0.44):
            _glass(room, at + off, y + 0.035, back - 0.14, random)
    for at in np.arange(-1.9, 0.1, 0.55):
        _glass(room, side * at, _TOP, back - 0.3, random)
    room.block((-1.6, 2.66, 2.6), (1.6, 2.70, 2.8), (1.5, 1.6, 1.65), LAMP)
    room.lamps.append(((0.0, 2.5, 2.7, 0.6), (0.75, 0.85, 0.95)))
    return _table(room, side * 0.15, 2.55, (0.80, 0.82, 0.83), (0.46, 0.54, 0.60), PAINT)
