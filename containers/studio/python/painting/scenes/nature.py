"""What scenes of open country have in common: land with a viewpoint on it, woods by distance, and water."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

import numpy as np

from painting.camera import Camera, Move
from painting.parts.plants import Plants
from painting.parts.sheet import Sheet
from painting.scenes.setting import Setting
from painting.world import Heights, World

Places = np.ndarray
# Of places, their heights and slopes: which of them grow something.
Grows = Callable[[Places, np.ndarray, np.ndarray], np.ndarray]


def everywhere(places: Places, level: np.ndarray, slope: np.ndarray) -> np.ndarray:
    """Wherever it is not too steep."""
    return slope < 0.7


@dataclass
class Wood:
    """Plants of some kinds between two distances, heights in metres; `conifer` leaves are dark."""

    kinds: tuple[int, ...]
    count: int
    near: float
    far: float
    tall: tuple[float, float]
    grows: Grows = everywhere
    conifer: bool = False
    tints: tuple[tuple[float, float, float], ...] = ()


@dataclass
class Country:
    """A scene's land by its family's shader, where the eye stands above it, and what grows and flows there."""

    family: str
    eye: tuple[float, float]
    horizon: tuple[float, float]
    far: float
    move: Move
    stage: tuple[float, float]
    parts: tuple[float, ...]
    woods: list[Wood] = field(default_factory=list)
    near: float = 3.0
    bend: float = 1.2
    columns: int = 520
    rows: int = 380
    # Looks for the highest ground so far ahead, so that none of it stands before the lens.
    clear: float = 25.0
    water: Callable[[Camera], Sheet] | None = None
    # How far the eye turns from the land to what swims, degrees, where the water lies at one side.
    seaward: float = 0.0
    # Under a closed roof of leaves single shadows do not show.
    shadows: bool = True


def uniforms_of(setting: Setting) -> dict[str, object]:
    """Where in the noise this picture's land lies."""
    side = setting.random.choice([-1.0, 1.0])
    return {"peaks": (*setting.random.uniform(-40, 40, 2), side * setting.uniform(0.2, 1.0), setting.uniform(0, 6.28))}


def build(setting: Setting, country: Country, uniforms: dict[str, object]) -> World:
    """Puts the country together."""
    heights = setting.heights(country.family, uniforms)
    clear = min(country.clear, 14.0) if setting.peopled else country.clear
    around = np.stack([setting.random.uniform(-0.5, 0.5, 80) * clear, setting.random.uniform(0, clear, 80)], 1)
    ground = float(heights(around).max())
    if country.water:
        ground = max(ground, 0.0)
    eye = (1.9, 3.0) if setting.peopled else country.eye
    camera = setting.camera(ground + setting.uniform(*eye), country.horizon)
    if country.seaward and any(one.place == "water" for one in setting.brief.objects):
        camera = replace(camera, yaw_degrees=float(country.seaward * np.sign(uniforms["peaks"][2])))  # type: ignore[index]
    net = setting.net(camera, country.near, country.far, country.columns, country.rows, country.bend)
    parts = [_grown(setting, camera, heights, wood) for wood in country.woods]
    solid: list = [setting.land(country.family, net)]
    cards = []
    if parts:
        plants = setting.cards(Plants.joined(parts), camera)
        if country.shadows:
            solid.append(setting.shadows(plants, country.family))
        cards.append(plants)
    return World(
        camera=camera,
        move=country.move,
        solid=solid,
        cards=cards,
        water=country.water(camera) if country.water else None,
        water_level=0.0 if country.water else None,
        uniforms=uniforms,
        heights=heights,
        stage=(4.0, country.stage[1]) if setting.peopled else country.stage,
        parts=country.parts,
    )


def _grown(setting: Setting, camera: Camera, heights: Heights, wood: Wood) -> Plants:
    random = setting.random
    places = setting.scatter(camera, wood.count, wood.near, wood.far)
    level = heights(places)
    slope = np.abs(heights(places + np.array([2.0, 0.0])) - level) / 2.0
    keep = wood.grows(places, level, slope)
    places, level = places[keep], level[keep]
    count = len(places)
    if wood.tints:
        choices = np.array(wood.tints)
        tints = choices[random.integers(len(choices), size=count)] * random.uniform(0.8, 1.25, (count, 1))
    else:
        tints = setting.leaf_tints(count, wood.conifer)
    tall = random.uniform(*wood.tall, count)
    feet = np.stack([places[:, 0], level - 0.02 * tall, places[:, 1]], 1)
    return Plants(feet, tall, random.choice(np.array(wood.kinds), count), tints)


def leafy(setting: Setting) -> tuple[int, ...]:
    """The kinds of broad-leaved trees at this time of the year."""
    from painting.parts.plants import BARE, BROADLEAF

    return (BARE,) if setting.brief.season == "winter" else (BROADLEAF,)


def grass_tints(setting: Setting) -> tuple[tuple[float, float, float], ...]:
    """Colours of grass by season."""
    return {
        "spring": ((0.14, 0.26, 0.05), (0.18, 0.30, 0.07)),
        "summer": ((0.14, 0.22, 0.05), (0.26, 0.27, 0.09)),
        "autumn": ((0.34, 0.25, 0.09), (0.27, 0.22, 0.08)),
        "winter": ((0.28, 0.23, 0.14), (0.24, 0.20, 0.12)),
    }[setting.brief.season]
