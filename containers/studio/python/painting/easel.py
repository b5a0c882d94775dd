"""Puts a world on a picture: mirror, sky, what is solid, water, cards, and the finish."""

from typing import Any

import moderngl
import numpy as np

from painting.brief import Brief
from painting.camera import Camera
from painting.gpu import Pass, Target, context
from painting.light import Light
from painting.styles import Grade
from painting.world import View, World

_CLOUDS = (1024, 400)
_NEVER = (0.0, 0.0, 0.0, 1.0)
_ALL = (-1e9, 1e9)
_CLIP_DISTANCES = (0x3000, 0x3001, 0x3002)


class Easel:
    """Paints one world in one size; `samples` is how many samples of the scene lie along a pixel's side."""

    def __init__(self, brief: Brief, world: World, light: Light, grade: Grade, samples: float) -> None:
        self.brief, self.world, self.light, self.samples = brief, world, light, samples
        size = (brief.width, brief.height)
        self.size = size
        self.scene_size = (round(size[0] * samples), round(size[1] * samples))
        self.scene = Target(self.scene_size, depth=True)
        self.result = Target(size, "f1")
        small = (max(1, size[0] // 4), max(1, size[1] // 4))
        self.blooms = (Target(small), Target(small))
        self.mirror = Target((max(1, size[0] // 2), max(1, size[1] // 2)), depth=True) if self._mirrors() else None
        self.sky, self.bloom = Pass(world.backdrop), Pass("parts/bloom.frag")
        self.finisher = Pass("parts/finish.frag", switches=self._finishing())
        self.common: dict[str, Any] = {
            **light.uniforms(), **world.uniforms, "seed": brief.seed & 0xFFFFFFFF,
            "cloud_drift": 0.0012 + 0.0022 * light.wind, "clip_plane": _NEVER, "slice": _ALL,
        }  # fmt: skip
        self.grade = grade.uniforms()
        self.clouds = self._paint_clouds()
        self.camera = world.camera

    def _mirrors(self) -> bool:
        return self.world.water is not None and self.world.water.mirrors

    def _finishing(self) -> tuple[str, ...]:
        weather = "" if self.world.indoors else self.brief.weather
        falls = {"rain": ["RAIN"], "storm": ["RAIN"], "snow": ["SNOWFALL"]}.get(weather, [])
        return (*falls, *(["SEVERAL_SAMPLES"] if self.samples > 1.01 else []))

    def _paint_clouds(self) -> Target:
        clouds = Target((round(_CLOUDS[0] * self.brief.detail), round(_CLOUDS[1] * self.brief.detail)))
        clouds.colour.repeat_x = True
        offsets = np.random.default_rng(self.brief.seed).uniform(0, 60, 3)
        uniforms = {**self.common, **self.world.camera.uniforms(), "cloud_seed": tuple(offsets)}
        hues = self._aurora()
        if hues:
            uniforms["aurora_hues"] = np.array(hues)
        Pass("parts/clouds.frag", switches=("AURORA",) if hues else ()).run(clouds.buffer, uniforms, {})
        return clouds

    def _aurora(self) -> list[tuple[float, ...]]:
        """The colours that a clear night's sky glows in, where the line asks for three; none otherwise."""
        hues = self.brief.palette[:3]
        if self.brief.time != "night" or len(hues) < 3 or self.brief.scene in ("street", "city", "room") or self.light.cloudiness > 0.8:
            return []
        return [tuple((int(hue[at : at + 2], 16) / 255) ** 2.2 for at in (1, 3, 5)) for hue in hues]

    def paint(self, camera: Camera, seconds: float) -> None:
        """Paints what `camera` sees after so many seconds."""
        self.camera = camera
        uniforms = {**self.common, **camera.uniforms(), "seconds": seconds}
        textures = {"cloud_picture": self.clouds.colour}
        uniforms |= self.paint_mirror(camera, uniforms, textures)
        if self.mirror is not None:
            textures["mirror"] = self.mirror.colour
        canvas = self.scene.buffer
        canvas.use()
        canvas.clear(depth=1.0)
        uniforms["metres_a_pixel"] = 2 * camera.half[0] / self.scene_size[0]
        self.sky.run(canvas, {**uniforms, "upside_down": 0.0}, textures)
        self._draw(View(uniforms, textures, canvas), with_water=True)
        self.finish(seconds)

    def paint_mirror(
        self, camera: Camera, uniforms: dict[str, Any], textures: dict[str, moderngl.Texture]
    ) -> dict[str, Any]:
        """Paints what the water mirrors, where it does; answers what the water's shader must know of it."""
        if self.mirror is None:
            return {}
        level = self.world.water_level or 0.0
        own = {
            **uniforms, "view_projection": (camera.matrix() @ _flip(level)).T, "clip_plane": (0.0, 1.0, 0.0, -level + 0.02),
            "upside_down": 1.0,
        }  # fmt: skip
        self.mirror.buffer.use()
        self.mirror.buffer.clear(depth=1.0)
        self.sky.run(self.mirror.buffer, own, textures)
        self._draw(View(own, textures, self.mirror.buffer, in_mirror=True), with_water=False)
        return {"mirror_projection": own["view_projection"]}

    def _draw(self, view: View, with_water: bool) -> None:
        for distance in _CLIP_DISTANCES:
            context().enable_direct(distance)
        for one in self.world.solid:
            one.draw(view)
        if with_water and self.world.water is not None:
            self.world.water.draw(view)
        for one in [*self.world.cards, *self.world.movers]:
            one.draw(view)
        for distance in _CLIP_DISTANCES:
            context().disable_direct(distance)

    def finish(self, seconds: float) -> None:
        """Makes a picture of the light that the scene gives."""
        first, second = self.blooms
        width, height = first.colour.size
        tone = {"exposure": self.light.exposure * self.world.exposure, "brightness": self.grade["brightness"]}
        self.bloom.run(first.buffer, {"along": (1.6 / width, 0.0), "bright_only": 1.0, **tone}, {"scene_light": self.scene.colour})
        self.bloom.run(second.buffer, {"along": (0.0, 1.6 / height), "bright_only": 0.0, **tone}, {"scene_light": first.colour})
        outdoors = not self.world.indoors
        weather = self.brief.weather
        storm = weather == "storm"
        sky = np.array(self.light.horizon_colour) * 0.55 + np.array(self.light.sky_light) * 0.8
        uniforms = {
            **self.grade, **tone, "seconds": seconds, "seed": self.brief.seed & 0xFFFFFFFF,
            "rain": float(outdoors and weather in ("rain", "storm")) * (1.0 if storm else 0.8),
            "snowfall": float(outdoors and weather == "snow"), "fall_light": tuple(np.clip(sky, 0.04, 0.8)),
            "flash": _lightning(seconds) if storm and outdoors else 0.0,
        }  # fmt: skip
        textures = {"scene_light": self.scene.colour, "bloomed": second.colour}
        self.finisher.run(self.result.buffer, uniforms, textures)

    def rgb(self) -> np.ndarray:
        """The picture, height by width by 3, uint8, upper row first."""
        width, height = self.size
        data = np.frombuffer(self.result.buffer.read(components=3, alignment=1), "u1")
        return data.reshape(height, width, 3)[::-1]

    def depth(self) -> np.ndarray:
        """Metres to what is seen, at most the camera's `far`; height by width, float32."""
        width, height = self.scene_size
        assert self.scene.depth is not None
        stored = np.frombuffer(self.scene.depth.read(alignment=1), "f4").reshape(height, width)[::-1]
        near, far = self.camera.near, self.camera.far
        metres = 2 * far * near / ((far + near) - (2 * stored.astype("f8") - 1) * (far - near))
        rows = np.minimum((np.arange(self.size[1]) + 0.5) * self.samples, height - 1).astype(int)
        columns = np.minimum((np.arange(self.size[0]) + 0.5) * self.samples, width - 1).astype(int)
        return metres[rows][:, columns].astype("f4")

    def release(self) -> None:
        """Gives its memory back."""
        for one in (self.scene, self.result, *self.blooms, self.clouds, self.mirror):
            if one is not None:
                one.release()


def _flip(level: float) -> np.ndarray:
    """Turns the world upside down about the water."""
    flip = np.diag([1.0, -1.0, 1.0, 1.0])
    flip[1, 3] = 2 * level
    return flip


def _lightning(seconds: float) -> float:
    """A flash every now and then that flickers."""
    at = (seconds * 0.37) % 1.0
    return max(0.0, 1.0 - at * 14.0) * (0.6 + 0.4 * np.sin(seconds * 60.0))
