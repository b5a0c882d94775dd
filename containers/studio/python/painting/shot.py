"""A moving shot: still layers that a camera moves through, with water, clouds and movers drawn anew for each frame."""

from collections.abc import Callable

import numpy as np

from painting.easel import Easel
from painting.gpu import Pass, Target
from painting.layers import Layers, wide_camera
from painting.world import View

_SWAY = 0.0005


class Shot:
    """Prepares the layers of an easel's world; `frame` gives one picture after another."""

    def __init__(self, easel: Easel) -> None:
        self.easel, self.world = easel, easel.world
        self.wide = wide_camera(self.world.camera)
        common = {**easel.common, **self.wide.uniforms(), "seconds": 0.0}
        self.sky = Target((self.wide.width, self.wide.height))
        self.own_sky = self.world.backdrop != "parts/sky.frag"
        if not self.own_sky:
            Pass("parts/still-sky.frag").run(self.sky.buffer, common, {})
        self.drifting = Pass("parts/drifting-sky.frag")
        textures = {"cloud_picture": easel.clouds.colour}
        view = View(common, textures, self.sky.buffer)
        self.layers = Layers(self.world, self.wide, view, 0.0 if self.world.indoors else _SWAY * (0.3 + easel.light.wind))
        self.move = self.world.move.within(self._nearest(), self.world.camera.half)
        self.still = {
            "still_projection": self.wide.matrix().T, "still_eye": self.wide.eye,
            **easel.paint_mirror(self.wide, common, textures),
        }  # fmt: skip

    def _nearest(self) -> float:
        """Metres to the nearest thing that the camera must mind."""
        layers = [*self.layers.solid, *self.layers.cards]
        found = [layer.nearest for layer in layers] + [self.world.nearest_object]
        if self.world.water is not None:
            found.append(4.0 * (self.world.camera.eye[1] - (self.world.water_level or 0.0)))
        return min(found)

    def frame(self, progress: float, seconds: float) -> np.ndarray:
        """The picture at `progress` (0 to 1) of the camera's way, after so many seconds."""
        easel, world = self.easel, self.world
        camera = self.move.at(world.camera, progress)
        uniforms = {**easel.common, **camera.uniforms(), **self.still, "seconds": seconds}
        uniforms["metres_a_pixel"] = 2 * camera.half[0] / easel.scene_size[0]
        textures = {"cloud_picture": easel.clouds.colour, "still_sky": self.sky.colour}
        if easel.mirror is not None:
            textures["mirror"] = easel.mirror.colour
        canvas = easel.scene.buffer
        canvas.use()
        canvas.clear(depth=1.0)
        view = View(uniforms, textures, canvas)
        (easel.sky if self.own_sky else self.drifting).run(canvas, uniforms, textures)
        self.layers.draw(self.layers.solid, view)
        if world.water is not None:
            world.water.draw(view)
        self.layers.draw(self.layers.cards, view)
        for mover in world.movers:
            mover.draw(view)
        easel.finish(seconds)
        return easel.rgb()

    def release(self) -> None:
        """Gives its memory back."""
        self.layers.release()
        self.sky.release()
