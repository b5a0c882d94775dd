"""What every scene is built from: the brief, its light, chance, and short ways to common parts."""

from dataclasses import dataclass
from functools import cached_property

import moderngl
import numpy as np

from painting.brief import Brief
from painting.camera import Camera
from painting.light import Light
from painting.parts import land
from painting.parts.sheet import Net, Sheet
from painting.parts.plants import PlantCards, Plants, PlantShadows, atlas
from painting.world import Heights


@dataclass
class Setting:
    """One picture's circumstances. `fine` is how dense nets are, 1 for a picture, less for each frame of a shot."""

    brief: Brief
    light: Light
    random: np.random.Generator
    fine: float

    @property
    def peopled(self) -> bool:
        """Whether something stands on the ground, which is then looked at from nearer."""
        return any(one.place in ("ground", "table") for one in self.brief.objects)

    @property
    def afloat(self) -> bool:
        """Whether something swims."""
        return any(one.place in ("water", "ground") for one in self.brief.objects)

    def uniform(self, low: float, high: float) -> float:
        """A number by chance."""
        return float(self.random.uniform(low, high))

    def camera(self, eye_height: float, horizon: tuple[float, float], **more: float) -> Camera:
        """A camera at (0, `eye_height`, 0), its horizon somewhere in the range (-1 to 1)."""
        size = {"width": self.brief.width, "height": self.brief.height}
        return Camera(eye=(0.0, eye_height, 0.0), horizon=self.uniform(*horizon), **size, **more)  # type: ignore[arg-type]

    def net(self, camera: Camera, near: float, far: float, columns: int, rows: int, bend: float = 1.0, beyond: float = 1.16) -> Net:
        """A fan of places as fine as asked."""
        return land.net(camera, near, far, round(columns * self.fine), round(rows * self.fine), bend, beyond)

    def land(self, scene: str, net: Net) -> Sheet:
        """The scene's land over a net."""
        return land.land(scene, net)

    def heights(self, scene: str, uniforms: dict[str, object]) -> Heights:
        """The land's heights by place."""
        values = {**self.light.uniforms(), **uniforms, "seed": self.brief.seed & 0xFFFFFFFF}
        return lambda places: land.heights(scene, values, places)

    @cached_property
    def plant_pictures(self) -> moderngl.Texture:
        """This picture's own plants."""
        return atlas(self.brief.seed & 0xFFFFFFFF, self.brief.detail)

    def cards(self, plants: Plants, camera: Camera) -> PlantCards:
        """Plants as cards."""
        return PlantCards(plants, self.plant_pictures, self.random, camera.eye)

    def shadows(self, cards: PlantCards, scene: str) -> PlantShadows:
        """What the sun makes of plants on the scene's land."""
        return PlantShadows(cards, self.light, scene)

    def scatter(self, camera: Camera, count: int, near: float, far: float) -> np.ndarray:
        """Places before the camera, as many at each size in the picture: n by 2."""
        distances = near * (far / near) ** self.random.random(count)
        sides = self.random.uniform(-1.15, 1.15, count) * (camera.half[0] + 0.04) * distances
        right, _, forward = camera.basis()
        return np.stack(
            [
                camera.eye[0] + forward[0] * distances + right[0] * sides,
                camera.eye[2] + forward[2] * distances + right[2] * sides,
            ],
            1,
        )

    def leaf_tints(self, count: int, conifer: bool = False) -> np.ndarray:
        """Leaf colours of the season, n by 3."""
        chance = self.random.random((count, 1))
        vary = self.random.uniform(0.75, 1.25, (count, 3)) ** np.array([0.7, 0.4, 0.7])
        if conifer:
            pair = (np.array([0.035, 0.075, 0.032]), np.array([0.06, 0.11, 0.05]))
            return (pair[0] + (pair[1] - pair[0]) * chance) * vary
        palettes = {
            "spring": [(0.15, 0.26, 0.05), (0.20, 0.30, 0.07), (0.11, 0.20, 0.05)],
            "summer": [(0.07, 0.14, 0.03), (0.11, 0.19, 0.04), (0.09, 0.15, 0.05)],
            "autumn": [(0.48, 0.20, 0.03), (0.55, 0.34, 0.05), (0.38, 0.09, 0.03), (0.24, 0.20, 0.05)],
            "winter": [(0.16, 0.13, 0.09), (0.12, 0.11, 0.08)],
        }
        choices = np.array(palettes[self.brief.season])
        return choices[self.random.integers(len(choices), size=count)] * vary


