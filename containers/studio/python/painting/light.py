"""What light a brief's time of day, weather and season give: sun or moon, sky, clouds and air, as the shaders want them."""

from dataclasses import asdict, dataclass, replace
from math import cos, radians, sin

import numpy as np

from painting.brief import Brief

Colour = tuple[float, float, float]


@dataclass(frozen=True)
class Light:
    """Linear colours, where 1 is a white paper in a bright shade. Directions are to the right, up and into the scene."""

    sun_direction: Colour
    sun_colour: Colour
    sky_light: Colour
    ground_light: Colour
    zenith_colour: Colour
    horizon_colour: Colour
    glow_colour: Colour
    glow_width: float
    night: float = 0.0
    moon: float = 0.0
    cloudiness: float = 0.35
    cloud_darkness: float = 0.0
    air_density: float = 2.2e-5
    mist_density: float = 0.0
    mist_height: float = 60.0
    wetness: float = 0.0
    snow_cover: float = 0.0
    season: int = 1
    wind: float = 0.3
    exposure: float = 1.0
    # How many of a city's windows are lit, 0 to 1.
    lamps: float = 0.0

    def uniforms(self) -> dict[str, object]:
        """By the names of glsl/lib/frame.glsl."""
        return asdict(self)


@dataclass(frozen=True)
class _Hour:
    sun_height: float
    # How far from the middle of the picture the sun stands, degrees.
    around: tuple[float, float]
    sun: Colour
    zenith: Colour
    horizon: Colour
    glow: Colour
    glow_width: float
    sky: Colour
    ground: Colour
    exposure: float
    night: float = 0.0
    lamps: float = 0.0


_HOURS = {
    "dawn": _Hour(3.0, (8, 24), (1.9, 1.0, 0.62), (0.16, 0.25, 0.52), (0.72, 0.55, 0.58), (1.25, 0.66, 0.42), 0.8,
                  (0.26, 0.27, 0.42), (0.16, 0.13, 0.14), 1.05, 0.04, 0.35),
    "morning": _Hour(20.0, (50, 95), (2.5, 2.15, 1.7), (0.12, 0.29, 0.66), (0.60, 0.74, 0.90), (1.0, 0.9, 0.75), 0.35,
                     (0.30, 0.40, 0.58), (0.20, 0.19, 0.15), 0.95),
    "noon": _Hour(56.0, (70, 150), (2.7, 2.55, 2.3), (0.09, 0.26, 0.68), (0.52, 0.71, 0.92), (0.8, 0.88, 0.98), 0.15,
                  (0.34, 0.45, 0.62), (0.24, 0.22, 0.18), 0.88),
    "afternoon": _Hour(34.0, (60, 115), (2.7, 2.4, 1.95), (0.10, 0.27, 0.66), (0.56, 0.72, 0.90), (0.95, 0.9, 0.8), 0.25,
                       (0.32, 0.42, 0.58), (0.23, 0.21, 0.17), 0.92),
    "golden_hour": _Hour(9.0, (12, 48), (2.9, 1.72, 0.82), (0.20, 0.30, 0.56), (0.92, 0.70, 0.46), (1.65, 0.98, 0.46), 0.8,
                         (0.32, 0.33, 0.44), (0.24, 0.18, 0.12), 0.98, 0.0, 0.12),
    "sunset": _Hour(2.4, (7, 24), (2.3, 0.98, 0.42), (0.15, 0.18, 0.42), (0.92, 0.46, 0.30), (1.75, 0.66, 0.22), 0.95,
                    (0.27, 0.22, 0.34), (0.18, 0.12, 0.11), 1.05, 0.03, 0.35),
    "dusk": _Hour(-4.0, (6, 26), (0.10, 0.08, 0.12), (0.045, 0.075, 0.21), (0.30, 0.24, 0.36), (0.72, 0.34, 0.28), 0.85,
                  (0.12, 0.13, 0.25), (0.07, 0.06, 0.09), 1.35, 0.35, 0.7),
    "night": _Hour(13.0, (8, 24), (0.20, 0.26, 0.40), (0.008, 0.016, 0.046), (0.035, 0.055, 0.115), (0.06, 0.08, 0.14), 0.5,
                   (0.036, 0.055, 0.115), (0.015, 0.02, 0.035), 1.65, 1.0, 0.62),
}  # fmt: skip

_SEASONS = {"spring": 0, "summer": 1, "autumn": 2, "winter": 3}


def _blend(a: Colour, b: Colour, share: float) -> Colour:
    return tuple(x + (y - x) * share for x, y in zip(a, b, strict=True))  # type: ignore[return-value]


def _scaled(colour: Colour, by: float) -> Colour:
    return tuple(x * by for x in colour)  # type: ignore[return-value]


def _grey(colour: Colour, tint: Colour = (0.95, 1.0, 1.06)) -> Colour:
    brightness = 0.3 * colour[0] + 0.55 * colour[1] + 0.15 * colour[2]
    return _scaled(tint, brightness)


def light_of(brief: Brief, random: np.random.Generator) -> Light:
    """The light of the brief; where the sun stands within what the hour allows is chance."""
    hour = _HOURS[brief.time]
    side = random.choice([-1.0, 1.0])
    around = radians(side * random.uniform(*hour.around))
    height = radians(hour.sun_height * random.uniform(0.85, 1.15))
    moonlit = brief.time == "night"
    light = Light(
        sun_direction=(sin(around) * cos(height), sin(height), cos(around) * cos(height)),
        sun_colour=hour.sun,
        sky_light=hour.sky,
        ground_light=hour.ground,
        zenith_colour=hour.zenith,
        horizon_colour=hour.horizon,
        glow_colour=hour.glow,
        glow_width=hour.glow_width,
        night=hour.night,
        moon=1.0 if moonlit else 0.0,
        cloudiness=random.uniform(0.22, 0.4),
        exposure=hour.exposure,
        lamps=hour.lamps,
        season=_SEASONS[brief.season],
        snow_cover=0.75 if brief.season == "winter" and brief.scene not in ("sea", "desert") else 0.0,
    )
    return _weathered(light, brief)


def _covered(light: Light, cover: float, dim: float) -> Light:
    """Under clouds: the sun is spread over a sky that loses its colour."""
    spread = 0.28 * cover
    lit = _scaled(light.sun_colour, spread * max(light.sun_direction[1], 0.12))
    return replace(
        light,
        sun_colour=_scaled(light.sun_colour, 1.0 - cover),
        sky_light=_scaled(
            _blend(light.sky_light, _grey(tuple(a + b for a, b in zip(light.sky_light, lit, strict=True))), cover), dim
        ),
        ground_light=_scaled(_blend(light.ground_light, _grey(light.ground_light), cover), dim),
        zenith_colour=_scaled(_blend(light.zenith_colour, _scaled(_grey(light.horizon_colour), 0.72), cover), dim),
        horizon_colour=_scaled(_blend(light.horizon_colour, _grey(light.horizon_colour), cover * 0.8), dim),
        glow_colour=_scaled(_blend(light.glow_colour, _grey(light.glow_colour), cover * 0.7), dim),
        glow_width=light.glow_width * (1.0 - 0.75 * cover),
        night=light.night * (1.0 - cover),
        moon=light.moon if cover < 0.5 else 0.0,
    )


def _weathered(light: Light, brief: Brief) -> Light:
    dark = brief.time in ("dusk", "night")
    match brief.weather:
        case "clear":
            return replace(light, cloudiness=light.cloudiness * (0.6 if dark else 0.8))
        case "cloudy":
            return replace(light, cloudiness=0.58)
        case "wind":
            return replace(light, cloudiness=0.45, wind=1.0)
        case "overcast":
            return replace(_covered(light, 0.85, 0.85), cloudiness=0.92, cloud_darkness=0.35)
        case "fog":
            air = replace(_covered(light, 0.6, 0.98), cloudiness=0.5, cloud_darkness=0.1)
            near = brief.scene in ("street", "forest", "fields", "river", "room")
            return replace(air, mist_density=0.0042 if near else 0.0013, mist_height=75.0, air_density=1.0e-4, wetness=0.3)
        case "rain":
            air = replace(_covered(light, 0.92, 0.62), cloudiness=0.95, cloud_darkness=0.55)
            return replace(air, air_density=1.7e-4, mist_density=0.0007, wetness=1.0, lamps=max(light.lamps, 0.4), exposure=light.exposure * (1.35 if dark else 1.15))
        case "storm":
            air = replace(_covered(light, 0.9, 0.42), cloudiness=0.97, cloud_darkness=0.85, wind=1.0)
            return replace(air, air_density=1.2e-4, wetness=1.0, lamps=max(light.lamps, 0.45), exposure=light.exposure * (1.7 if dark else 1.35))
        case _:
            air = replace(_covered(light, 0.8, 0.95), cloudiness=0.9, cloud_darkness=0.15)
            return replace(air, air_density=2.2e-4, mist_density=0.0006, snow_cover=0.9, season=3)
