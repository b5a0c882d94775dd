"""Where the brief's objects stand: in the thirds, as large as their part in the picture asks, on what bears them, clear of one
another and of what grows before them."""

import re
from dataclasses import dataclass, field

import numpy as np
from PIL import Image

from painting.brief import Brief, PictureObject
from painting.light import Light
from painting.parts.plants import PlantCards
from painting.parts.sprites import Sprites, Standing, beam, headlights, open_sprite
from painting.world import World

_SHINING = re.compile(r"lantern|candle|lamp|light|fire|star|moon|sun|torch|neon|new year|comet|meteor|rocket|ghost", re.IGNORECASE)
# Of the picture's height.
_SHARES = {"main": 0.40, "secondary": 0.22}
_ONCOMING = re.compile(r"traffic|rush hour", re.IGNORECASE)
_BEAM, _HEADLIGHTS = "beam", "headlights"
_LARGE = {"vehicle": 0.30, "building": 0.62, "plant": 0.5, "celestial": 0.24}
_FLYING = {"main": 0.26, "secondary": 0.17}
_FLOATING = {"main": 0.46, "secondary": 0.24}
_MOUNTAIN = 0.74
_HUGE_IN_SKY = 0.48
_SWIMMING = 0.24
# What stands behind the main thing and is much larger than it.
_BUILDING_BESIDE = 0.36
_LIVING = ("person", "animal")
# More than these are a crowd: small, and over the whole frame.
_GROUP = 8
_MOST_IN_CROWD = 70


@dataclass
class _Frame:
    """What of the picture is taken: rows of left, right, low and high, -1 to 1."""

    taken: list[tuple[float, float, float, float]] = field(default_factory=list)

    def covered(self, left: np.ndarray, right: np.ndarray, low: np.ndarray, high: np.ndarray) -> np.ndarray:
        """How much of each of these, or of what stands there, would be covered: 0 to 1, summed."""
        sum_ = np.zeros(np.shape(left))
        for a, b, c, d in self.taken:
            both = np.maximum(np.minimum(right, b) - np.maximum(left, a), 0) * np.maximum(np.minimum(high, d) - np.maximum(low, c), 0)
            sum_ = sum_ + both / np.maximum(np.minimum((right - left) * (high - low), (b - a) * (d - c)), 1e-6)
        return sum_


def place(brief: Brief, world: World, light: Light, random: np.random.Generator) -> Sprites | None:
    """All objects of the brief set into the world; none where the brief has none."""
    pictures: dict[str, Image.Image] = {}
    standing: list[Standing] = []
    frame = _Frame()
    main = next((one for one in brief.objects if one.prominence == "main"), None)
    for number, thing in enumerate(brief.objects):
        pictures.setdefault(thing.sprite, open_sprite(thing.sprite))
        aspect = pictures[thing.sprite].width / pictures[thing.sprite].height
        third = (number % 2 * 2 - 1) * (1 if brief.seed % 2 else -1) * (0.36 if number < 2 else 0.7)
        if thing.prominence == "secondary" and thing.place in ("air", "sky"):
            # A kite flies over its child.
            third = -third * 1.1
        share = _share(brief, world, thing, aspect, main)
        for one in _several(world, random, thing, aspect, third, share, frame):
            one.shines = thing.kind == "celestial" or bool(_SHINING.search(thing.name))
            standing.append(one)
            if thing.kind == "vehicle" and _ONCOMING.search(thing.name) and light.lamps > 0.42:
                pictures.setdefault(_HEADLIGHTS, headlights())
                standing.append(_headlights(one))
            if "lighthouse" in thing.name.lower() and light.lamps > 0.4:
                pictures.setdefault(_BEAM, beam())
                standing.append(_lit(one))
    if not standing:
        return None
    for cards in world.cards:
        if isinstance(cards, PlantCards):
            cards.keep_clear(world.camera, [(one.foot, one.wide, one.tall) for one in standing if not one.flies])
    world.nearest_object = min(one.foot[2] - world.camera.eye[2] for one in standing)
    return Sprites(standing, pictures, light, world.indoors)


def _headlights(car: Standing) -> Standing:
    """The two lamps of a car that comes towards us, just before it."""
    x, y, z = car.foot
    wide, tall = 1.5 * car.wide, 0.9 * car.tall
    return Standing(_HEADLIGHTS, (x, y + 0.38 * car.tall - tall / 2, z - 0.1), wide, tall, shadow=False, shines=True)


def _lit(tower: Standing) -> Standing:
    """The beam of a lighthouse, from its lamp to both sides."""
    x, y, z = tower.foot
    tall = 0.5 * tower.tall
    return Standing(_BEAM, (x, y + 0.86 * tower.tall - tall / 2, z - 0.1), tall * 8, tall, shadow=False, shines=True)


def _share(brief: Brief, world: World, thing: PictureObject, aspect: float, main: PictureObject | None) -> float:
    """How much of the picture's height one of them takes."""
    flying = thing.place in ("air", "sky")
    share = (_FLOATING if world.floating else _FLYING if flying else _SHARES)[thing.prominence]
    if flying and thing.kind == "building":
        share = _MOUNTAIN
    elif flying and thing.kind == "thing" and thing.heightMetres > 20:
        share = _HUGE_IN_SKY
    elif not flying and not world.floating:
        share = min(share, _LARGE.get(thing.kind, share)) if thing.prominence == "secondary" else _LARGE.get(thing.kind, share)
        if thing.kind == "building" and thing.prominence == "secondary":
            share = _BUILDING_BESIDE
        elif thing.kind == "animal" and thing.place == "water":
            share = min(share, _SWIMMING)
        # Who is seen beside another is as much smaller as in life.
        if main is not None and main is not thing and thing.kind in _LIVING and main.kind in _LIVING:
            share = min(share, _SHARES["main"] * max(thing.heightMetres / main.heightMetres, 0.16))
    if thing.count > 1:
        share *= 0.82 if thing.count < 4 else 0.66 if thing.count <= _GROUP else 0.3 if flying or world.floating else 0.5
    upright = brief.width / brief.height
    if thing.count > 3 and upright < 1:
        share *= upright**0.5
    # A wide thing must not fill the picture; a mountain may.
    return min(share, (1.1 if flying and thing.kind == "building" else 0.5) * upright / aspect)


def _several(
    world: World, random: np.random.Generator, thing: PictureObject, aspect: float, third: float, share: float, frame: _Frame
) -> list[Standing]:
    count = thing.count
    crowd = count > _GROUP
    if crowd and thing.place in ("air", "sky"):
        count = min(count * 3, _MOST_IN_CROWD)
    half_x, half_y = world.camera.half
    wide = share * 2 * aspect * half_y / half_x
    # Side by side about their third, as wide as they need; a crowd takes the whole frame.
    spread = 0.9 if crowd else min(0.8, 0.5 * (count - 1) * wide * 1.05)
    middle = float(np.clip(third, spread - 0.85, 0.85 - spread)) if spread < 0.85 else 0.0
    slots = middle + np.linspace(-spread, spread, count) if count > 1 else np.array([third])
    made = []
    for slot in random.permutation(slots):
        # Some stand farther off; most of a crowd does.
        nearness = float((0.16 if thing.place in ("air", "sky") else 0.5) + 0.9 * random.random() ** 2) if crowd else float(random.uniform(0.62, 1.08)) if count > 1 else 1.0
        aside = float(random.uniform(-0.4, 0.4)) * spread * 2 / count
        one = _standing(world, random, thing, aspect, float(slot) + aside, share * nearness, frame)
        if one:
            made.append(one)
    return made


def _standing(
    world: World, random: np.random.Generator, thing: PictureObject, aspect: float, x: float, share: float, frame: _Frame
) -> Standing | None:
    turned = bool(random.random() < 0.5) and thing.kind in ("person", "animal", "vehicle") and thing.count == 1
    phase = float(random.uniform(0, 6))
    if thing.place in ("air", "sky") or world.floating:
        return _in_air(world, random, thing, aspect, x, share, turned, phase, frame)
    if thing.place == "table" and world.table is not None:
        tx, ty, tz = world.table
        # On a low table, which stands farther off, things are larger than life.
        tall = max(thing.heightMetres, 0.42) if ty < 0.6 else float(np.clip(1.4 * thing.heightMetres, 0.26, 0.6))
        aside, half = 0.5 * x, 0.42 * tall * aspect
        # Things stand beside one another.
        sides = np.linspace(-0.55, 0.55, 23)
        cost = np.abs(sides - aside) + 3 * frame.covered(10 + sides - half, 10 + sides + half, np.zeros(23), np.ones(23))
        side = float(sides[int(np.argmin(cost))])
        frame.taken.append((10 + side - half, 10 + side + half, 0.0, 1.0))
        return Standing(thing.sprite, (tx + side, ty, tz - 0.05), tall * aspect, tall, False, phase=phase)
    return _on_ground(world, random, thing, aspect, x, share, turned, phase, frame)


def _in_air(
    world: World, random: np.random.Generator, thing: PictureObject, aspect: float, x: float, share: float, turned: bool, phase: float, frame: _Frame
) -> Standing:
    camera = world.camera
    half_x, half_y = camera.half
    distance = float(np.clip(thing.heightMetres / (2 * half_y * share), 2.5, 9000.0))
    tall = share * 2 * half_y * distance
    wide = share * aspect * half_y / half_x
    if thing.count > _GROUP:
        low, high = max(camera.horizon, -0.75) + 0.1, 0.92
    elif world.floating:
        low, high = -0.15, 0.25
    else:
        low, high = (0.32, 0.72) if camera.horizon < 0.35 else (camera.horizon + 0.2, 0.85)
    high = min(high, 0.97 - share) if low < 0.97 - share else low + 0.01
    ups = random.uniform(low, high, 24)
    if thing.kind == "building":
        # It stands on what is below the picture, wherever a shot goes.
        ups[:] = share - 1.28
    sides = np.clip(x + random.normal(0, 0.12, 24) * np.linspace(0, 1, 24), -0.9, 0.9)
    cost = 4 * frame.covered(sides - wide, sides + wide, ups - share, ups + share) + np.abs(sides - x)
    best = int(np.argmin(cost))
    side, up = float(sides[best]), float(ups[best])
    frame.taken.append((side - wide, side + wide, up - share, up + share))
    spot = camera.at(side, distance)
    y = camera.eye[1] + (up - camera.horizon) * half_y * distance - tall / 2
    flies = 0.0 if thing.kind in ("celestial", "building") else 0.02 * distance * (1 if turned else -1)
    return Standing(thing.sprite, (spot[0], y, spot[1]), tall * aspect, tall, turned, flies=flies, shadow=False, phase=phase)


def _hidden(world: World, places: np.ndarray, tops: np.ndarray) -> np.ndarray:
    """Whether land stands between the eye and what is at `places`, so high."""
    eye = np.array(world.camera.eye)
    shares = np.linspace(0.15, 0.9, 8)
    between = eye[[0, 2]] + (places[:, None, :] - eye[[0, 2]]) * shares[None, :, None]
    line = eye[1] + (tops[:, None] - eye[1]) * shares[None, :]
    land = world.heights(between.reshape(-1, 2)).reshape(len(places), -1)
    return (land > line).any(axis=1)


def _on_ground(
    world: World, random: np.random.Generator, thing: PictureObject, aspect: float, x: float, share: float, turned: bool, phase: float, frame: _Frame
) -> Standing | None:
    camera, wet = world.camera, thing.place == "water" and world.water_level is not None
    half_x, half_y = camera.half
    wanted = thing.heightMetres / (2 * half_y * share)
    # Most near where it is wanted, some anywhere.
    sides = np.clip(x + random.normal(0, 0.08, 90), -0.92, 0.92)
    sides[::3] = random.uniform(-0.8, 0.8, 30)
    nearest, farthest = world.stage
    distances = np.concatenate(
        [wanted * np.exp(random.normal(0, 0.2, 30)), nearest * (4 * farthest / nearest) ** random.random(60)]
    )
    distances = np.clip(distances, nearest * 0.9, farthest if world.indoors else max(farthest * 4, wanted))
    places = np.array([camera.at(side, distance) for side, distance in zip(sides, distances, strict=True)])
    level = world.heights(places)
    surface = np.full(90, world.water_level if wet else 0.0) if wet else level
    feet = camera.horizon + (surface - camera.eye[1]) / (half_y * distances)
    water = world.water_level
    possible = (level < water - 0.25) if wet else (level > water + 0.6) if water is not None else np.full(90, True)
    # Where the scene keeps it far off, it is drawn larger than life, so that it is seen.
    seen = share * 2 * half_y * distances
    talls = np.where(distances > wanted, np.clip(seen, thing.heightMetres, thing.heightMetres * 6), seen)
    if world.indoors:
        talls = np.clip(talls, thing.heightMetres, (1.8 if thing.kind == "animal" else 1.25) * thing.heightMetres)
    # Its top stays in the picture.
    talls = np.minimum(talls, np.maximum((0.90 - feet) / 2, 0.1) * 2 * half_y * distances)
    across, up = talls * aspect / (2 * half_x * distances), talls / (half_y * distances)
    cost = (
        np.abs(np.log(distances / wanted)) + 2.2 * np.abs(sides - x) + 12.0 * np.maximum(-0.92 - feet, 0) + np.where(possible, 0, 6.0)
        + 5.0 * _hidden(world, places, surface + 0.5 * thing.heightMetres)
        + 4.0 * frame.covered(sides - across, sides + across, feet, feet + up) + 4.0 * np.maximum(np.abs(sides) + across - 1.0, 0)
    )  # fmt: skip
    if world.road_half is not None and thing.count > 1 and thing.kind in ("vehicle", "person"):
        beyond = np.abs(places[:, 0]) - world.road_half
        cost += 4.0 * np.maximum(beyond + 0.9 if thing.kind == "vehicle" else np.abs(beyond - 2.0) - 1.4, 0)
    if wet and thing.kind == "vehicle":
        # Ships keep clear of the shallows.
        cost += np.where(level > water - 1.6, 1.5, 0.0)
    if world.table is not None and thing.heightMetres < 1.0:
        # What is low would be behind the table.
        right, _, forward = camera.basis()
        way = np.array(world.table) - np.array(camera.eye)
        middle = float(way @ right / (way @ forward) / half_x)
        cost += 6.0 * np.maximum(0.55 - np.abs(sides - middle), 0)
    best = int(np.argmin(cost))
    distance, tall, y = float(distances[best]), float(talls[best]), float(surface[best])
    frame.taken.append((sides[best] - across[best], sides[best] + across[best], feet[best], feet[best] + up[best]))
    afloat = wet or (water is not None and level[best] < water)
    if afloat:
        y = (water or 0.0) - 0.06 * tall
    spot = places[best]
    return Standing(
        thing.sprite, (float(spot[0]), y, float(spot[1])), tall * aspect, tall, turned,
        swims=0.035 * tall if afloat else 0.0, shadow=not afloat, phase=phase,
    )  # fmt: skip
