"""Open water to the horizon."""

from painting.camera import Move
from painting.parts.water import water as water_sheet
from painting.scenes.setting import Setting
from painting.world import World


def build(setting: Setting) -> World:
    """Waves by the weather's strength, the sky in them."""
    weather = setting.brief.weather
    swell = {"storm": 1.5, "wind": 0.75, "rain": 0.5, "fog": 0.14}.get(weather, setting.uniform(0.16, 0.42))
    camera = setting.camera(setting.uniform(2.6, 5.0) + swell * 2.2, (-0.28, 0.1), near=0.4)
    net = setting.net(camera, 2.0, 40000.0, 320, 320, 0.62, 1.3)
    deep = (0.035, 0.085, 0.10) if weather in ("storm", "rain", "overcast") else (0.02, 0.10, 0.135)
    water = water_sheet(net, swell, 14.0 + 16.0 * swell, deep, foam={"storm": 1.0, "wind": 0.8, "rain": 0.3}.get(weather, 0.0), mirror_distance=60.0 if setting.afloat else None)
    return World(
        camera=camera,
        move=Move(right=1.5, up=0.5, forward=7.0),
        water=water,
        water_level=0.0,
        stage=(14.0, 160.0),
    )
