"""Paints pictures and shoots moving shots of a brief."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from math import sqrt

import numpy as np

from painting.brief import Brief
from painting.easel import Easel
from painting.light import Light, light_of
from painting.placing import place
from painting.scenes.setting import Setting
from painting.shot import Shot
from painting.styles import grade_of
from painting.world import World


# A still has several samples to a pixel, up to this many in all.
_MOST_SAMPLES = 1_350_000
# What moves is seen less sharply, and each frame costs.
_FILM_SAMPLES = 0.76


@dataclass(frozen=True)
class Picture:
    """`rgb` is height by width by 3, uint8; `depth` is metres to what is seen, height by width, float32."""

    rgb: np.ndarray
    depth: np.ndarray


def _world(brief: Brief, fine: float) -> tuple[World, Light]:
    fine *= brief.detail
    random = np.random.default_rng([brief.seed, 20])
    light = light_of(brief, random)
    family = import_module(f"painting.scenes.{brief.scene}")
    world: World = family.build(Setting(brief, light, random, fine))
    light = world.light or light
    sprites = place(brief, world, light, np.random.default_rng([brief.seed, 21]))
    if sprites:
        world.movers.append(sprites)
    return world, light


def paint(brief: Brief) -> Picture:
    """The brief as a picture; the same brief gives the same bytes."""
    world, light = _world(brief, 1.0)
    easel = Easel(brief, world, light, grade_of(brief), min(1.5, max(1.0, sqrt(_MOST_SAMPLES / (brief.width * brief.height)))))
    easel.paint(world.camera, 0.0)
    picture = Picture(easel.rgb().copy(), easel.depth())
    easel.release()
    return picture


def film(brief: Brief, fps: float, duration_seconds: float, write_frame: Callable[[np.ndarray], None]) -> int:
    """Shoots the brief with a moving camera. `write_frame` gets each frame (height by width by 3, uint8); answers how many."""
    world, light = _world(brief, 0.72)
    easel = Easel(brief, world, light, grade_of(brief), _FILM_SAMPLES)
    frames = max(1, round(fps * duration_seconds))
    shot = Shot(easel)
    for frame in range(frames):
        write_frame(shot.frame(frame / max(1, frames - 1), frame / fps))
    shot.release()
    easel.release()
    return frames
