"""No place: flowing colour, for what cannot be shown as a thing."""

import colorsys
from dataclasses import replace

import numpy as np

from painting.camera import Move
from painting.scenes.setting import Setting
from painting.world import World


def _linear(colour: str) -> tuple[float, float, float]:
    return tuple((int(colour[at : at + 2], 16) / 255) ** 2.2 for at in (1, 3, 5))  # type: ignore[return-value]


def _hues(setting: Setting) -> np.ndarray:
    """Five colours that go together: the line's own where it names some, otherwise neighbours of one by chance."""
    named = [_linear(one) for one in setting.brief.palette[:5]]
    mood = setting.brief.mood
    start = {"calm": 0.55, "sad": 0.62, "tense": 0.98, "joyful": 0.10, "romantic": 0.93, "mysterious": 0.74, "dark": 0.70, "hopeful": 0.13}.get(mood, setting.uniform(0, 1))
    spread = setting.uniform(0.10, 0.30)
    made = []
    for number in range(5):
        value = 0.10 + 0.20 * number if mood not in ("dark", "mysterious") else 0.04 + 0.13 * number
        made.append(colorsys.hsv_to_rgb((start + spread * (number - 2) / 2 + 0.02 * setting.random.random()) % 1.0, 0.86 - 0.13 * number, value))
    for number, colour in enumerate(named):
        made[(number * 2 + 1) % 5] = colour
    return np.array(made)


def build(setting: Setting) -> World:
    """Silk, lights or rings in the palette's colours."""
    flow = (*setting.random.uniform(0, 40, 2), setting.uniform(0, 6.28), float(setting.random.random()))
    light = replace(setting.light, sun_colour=(1.5, 1.45, 1.4), sun_direction=(0.5, 0.6, -0.62), sky_light=(0.5, 0.5, 0.55), air_density=0.0, mist_density=0.0, exposure=1.1, night=0.0, moon=0.0)
    return World(
        camera=setting.camera(0.0, (-0.02, 0.02)),
        move=Move(right=1.5, up=0.8, zoom=1.05),
        backdrop="parts/abstract.frag",
        uniforms={"hues": _hues(setting), "flow": flow},
        light=light,
        indoors=True,
        floating=True,
        stage=(4.0, 12.0),
    )
