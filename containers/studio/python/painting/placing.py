"""Where the brief's objects stand: in the thirds, as large as their part in the picture asks, on what bears them."""

import re

import numpy as np
from PIL import Image

from painting.brief import Brief, PictureObject
from painting.light import Light
from painting.parts.sprites import Sprites, Standing, open_sprite
from painting.world import World

_SHINING = re.compile(r"lantern|candle|lamp|light|fire|star|moon|sun|torch|neon|new year|comet|meteor|rocket|ghost", re.IGNORECASE)
# Of the picture's height.
_SHARES = {"main": 0.40, "secondary": 0.22}
_LARGE = {"vehicle": 0.30, "building": 0.62, "plant": 0.5, "celestial": 0.24}
_FLYING = {"main": 0.24, "secondary": 0.12}
_FLOATING = {"main": 0.46, "secondary": 0.24}


def place(brief: Brief, world: World, light: Light, random: np.random.Generator) -> Sprites | None:
    """All objects of the brief set into the world; none where the brief has none."""
    pictures: dict[str, Image.Image] = {}
    standing: list[Standing] = []
    mains = 0
    for thing in brief.objects:
        pictures.setdefault(thing.sprite, open_sprite(thing.sprite))
        aspect = pictures[thing.sprite].width / pictures[thing.sprite].height
        third = (mains % 2 * 2 - 1) * (1 if brief.seed % 2 else -1) * (0.36 if mains < 2 else 0.7)
        if thing.prominence == "secondary":
            third = -third * 1.1
        mains += 1
        standing.extend(_several(brief, world, random, thing, aspect, third))
    if not standing:
        return None
    world.nearest_object = min(one.foot[2] - world.camera.eye[2] for one in standing)
    return Sprites(standing, pictures, light, world.indoors)


def _several(
    brief: Brief, world: World, random: np.random.Generator, thing: PictureObject, aspect: float, third: float
) -> list[Standing]:
    made = []
    crowd = thing.count
    shares = _FLOATING if world.floating else _FLYING if thing.place in ("air", "sky") else _SHARES
    share = shares[thing.prominence]
    if thing.place not in ("air", "sky") and not world.floating:
        share = min(share, _LARGE.get(thing.kind, share)) if thing.prominence == "secondary" else _LARGE.get(thing.kind, share)
    # A wide thing must not fill the picture.
    share = min(share, 0.5 * brief.width / brief.height / aspect)
    for number in range(crowd):
        # Companions stand about the first, mostly behind it.
        aside = 0.0 if number == 0 else random.uniform(-0.75, 0.75)
        own = share * (1.0 if crowd == 1 else 0.82 if number == 0 else random.uniform(0.38, 0.72))
        x = float(np.clip(third + aside, -0.85, 0.85))
        standing = _standing(world, random, thing, aspect, x, own)
        if standing:
            standing.shines = thing.kind == "celestial" or bool(_SHINING.search(thing.name))
            made.append(standing)
    return made


def _standing(
    world: World, random: np.random.Generator, thing: PictureObject, aspect: float, x: float, share: float
) -> Standing | None:
    camera = world.camera
    half_y = camera.half[1]
    turned = bool(random.random() < 0.5) and thing.kind in ("person", "animal", "vehicle")
    phase = float(random.uniform(0, 6))
    if thing.place in ("air", "sky") or world.floating:
        tall = thing.heightMetres
        distance = float(np.clip(tall / (2 * half_y * share), 2.5, 9000.0))
        tall = share * 2 * half_y * distance
        up = random.uniform(-0.15, 0.25) if world.floating else random.uniform(0.32, 0.72) if camera.horizon < 0.35 else random.uniform(camera.horizon + 0.2, 0.85)
        spot = camera.at(x, distance)
        y = camera.eye[1] + (up - camera.horizon) * half_y * distance - tall / 2
        flies = 0.0 if thing.kind == "celestial" else 0.02 * distance * (1 if turned else -1)
        return Standing(thing.sprite, (spot[0], y, spot[1]), tall * aspect, tall, turned, flies=flies, shadow=False, phase=phase)
    if thing.place == "table" and world.table is not None:
        tx, ty, tz = world.table
        tall = max(thing.heightMetres, 0.32)
        return Standing(thing.sprite, (tx + 0.42 * x, ty, tz - 0.05), tall * aspect, tall, False, phase=phase)
    return _on_ground(world, random, thing, aspect, x, share, turned, phase)


def _hidden(world: World, places: np.ndarray, tops: np.ndarray) -> np.ndarray:
    """Whether land stands between the eye and what is at `places`, so high."""
    eye = np.array(world.camera.eye)
    shares = np.linspace(0.15, 0.9, 8)
    between = eye[[0, 2]] + (places[:, None, :] - eye[[0, 2]]) * shares[None, :, None]
    line = eye[1] + (tops[:, None] - eye[1]) * shares[None, :]
    land = world.heights(between.reshape(-1, 2)).reshape(len(places), -1)
    return (land > line).any(axis=1)


def _on_ground(
    world: World, random: np.random.Generator, thing: PictureObject, aspect: float, x: float, share: float, turned: bool, phase: float
) -> Standing | None:
    camera, wet = world.camera, thing.place == "water" and world.water_level is not None
    half_y = camera.half[1]
    wanted = thing.heightMetres / (2 * half_y * share)
    # Most near where it is wanted, some anywhere.
    sides = np.clip(x + random.normal(0, 0.12, 90), -0.92, 0.92)
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
    cost = np.abs(np.log(distances / wanted)) + 2.2 * np.abs(sides - x) + 4.0 * np.maximum(-0.92 - feet, 0) * 3 + np.where(possible, 0, 6.0) + 5.0 * _hidden(world, places, surface + 0.5 * thing.heightMetres)
    best = int(np.argmin(cost))
    distance = float(distances[best])
    # Where the scene keeps it far off, it is drawn larger than life, so that it is seen.
    tall = float(np.clip(share * 2 * half_y * distance, thing.heightMetres, thing.heightMetres * 6)) if distance > wanted else share * 2 * half_y * distance
    # Its top stays in the picture.
    room_above = (0.90 - feet[best]) / 2
    tall = min(tall, max(room_above, 0.1) * 2 * half_y * distance)
    y = float(surface[best])
    afloat = wet or (water is not None and level[best] < water)
    if afloat:
        y = (water or 0.0) - 0.06 * tall
    spot = places[best]
    return Standing(
        thing.sprite, (float(spot[0]), y, float(spot[1])), tall * aspect, tall, turned,
        swims=0.035 * tall if afloat else 0.0, shadow=not afloat, phase=phase,
    )  # fmt: skip
