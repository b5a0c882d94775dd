"""The brief's objects as cards in the scene's light: drawn, shadowed, and moved a little."""

from dataclasses import dataclass
from math import hypot, sin

import moderngl
import numpy as np
from PIL import Image

from painting.gpu import bind, context, program, set_uniforms
from painting.light import Light
from painting.world import View

_QUAD = np.array([0, 0, 1, 0, 0, 1, 1, 1], "f4")
_TALLEST = 512
# What is lit from within, beside what the eye makes of the dark.
_SHINE = (1.9, 1.65, 1.4)


@dataclass
class Standing:
    """One card: its foot, its size in metres, and how it moves (`swims`, `flies` metres a second, or stands)."""

    picture: str
    foot: tuple[float, float, float]
    wide: float
    tall: float
    turned: bool = False
    swims: float = 0.0
    flies: float = 0.0
    shadow: bool = True
    # Lit from within when it is dark.
    shines: bool = False
    phase: float = 0.0


def open_sprite(path: str) -> Image.Image:
    """An RGBA picture, no higher than need be."""
    picture = Image.open(path).convert("RGBA")
    if picture.height > _TALLEST:
        picture = picture.resize((max(1, round(picture.width * _TALLEST / picture.height)), _TALLEST))
    return picture


def beam() -> Image.Image:
    """Light that goes out to both sides of the picture's middle, wider and fainter the farther."""
    across, up = np.meshgrid(np.linspace(-1, 1, 1024), np.linspace(-1, 1, 128))
    away = np.abs(across)
    wide = 0.05 + 0.75 * away
    shine = np.exp(-((up / wide) ** 2) * 2.2) * 0.75 * (1 - away) ** 1.3 + np.exp(-((across * 8) ** 2 + up**2) * 16)
    data = np.zeros((128, 1024, 4), "u1")
    data[..., :3] = (255, 244, 205)
    data[..., 3] = np.clip(shine, 0, 1) * 255
    return Image.fromarray(data)


def headlights() -> Image.Image:
    """Two round lamps, side by side, and the light about them."""
    across, up = np.meshgrid(np.linspace(-1, 1, 320), np.linspace(-0.6, 0.6, 192))
    away = np.minimum(np.hypot(across - 0.42, up), np.hypot(across + 0.42, up))
    shine = np.exp(-((away / 0.07) ** 2)) + 0.34 * np.exp(-away / 0.11)
    shine *= np.clip((0.58 - away) / 0.3, 0, 1)
    data = np.zeros((192, 320, 4), "u1")
    data[..., :3] = (255, 246, 220)
    data[..., 3] = np.clip(shine, 0, 1) * 255
    return Image.fromarray(data)


class Sprites:
    """Draws the cards, the farthest first."""

    def __init__(self, standing: list[Standing], pictures: dict[str, Image.Image], light: Light, indoors: bool) -> None:
        gl = context()
        self.standing = sorted(standing, key=lambda one: -one.foot[2])
        self.textures = {}
        for path, picture in pictures.items():
            # Colours go on beyond the edge by their share of it.
            data = np.asarray(picture, "f4") / 255
            data[..., :3] *= data[..., 3:]
            made = gl.texture(picture.size, 4, (data[::-1] * 255).astype("u1").tobytes())
            made.build_mipmaps()
            made.filter = (moderngl.LINEAR_MIPMAP_LINEAR, moderngl.LINEAR)
            made.repeat_x = made.repeat_y = False
            self.textures[path] = made
        corners = gl.buffer(_QUAD.tobytes())

        def array(*switches: str) -> moderngl.VertexArray:
            used = program("parts/sprite.vert", "parts/sprite.frag", "", switches)
            return gl.vertex_array(used, [(corners, "2f", "corner")])

        self.cards, self.shadows = array(), array("SHADOW")
        x, up, z = light.sun_direction
        flat = max(hypot(x, z), 1e-3)
        reach = min(flat / max(up, 0.12), 2.6)
        strength = 0.6 * min(1.0, max(light.sun_colour) / 0.8) * min(1.0, max(up, 0.0) / 0.05)
        self.laid = [((-x / flat * reach, -z / flat * reach), strength)]
        # Where it touches the ground, whatever the light.
        self.laid.append(((0.0, 0.16), 0.5))
        if indoors:
            self.laid = self.laid[1:]
        # Street and room lamps are lit, whether by night or by storm.
        self.lamplit = light.night > 0.3 or light.lamps > 0.42
        dark = 0.2 if light.night > 0.3 else 0.1 if self.lamplit else 0.0
        self.near_light = (0.55, 0.5, 0.45) if indoors else (dark * 0.8, dark * 0.85, dark)
        # Drawings are brighter than paint; in the dark the eye goes out to them.
        level = 0.7 * max(light.sun_colour) + max(light.sky_light)
        self.gain = float(np.clip(1.25 / max(level, 0.1), 0.52, 1.5)) if not indoors else 0.52

    def draw(self, view: View) -> None:
        """Draws shadows and cards as they stand at the view's time."""
        gl = context()
        gl.enable_only(moderngl.DEPTH_TEST | moderngl.BLEND)
        seconds = view.uniforms["seconds"]
        for one in self.standing:
            x, y, z = one.foot
            bob = sin(seconds * 1.3 + one.phase)
            foot = (x + one.flies * seconds, y + one.swims * bob + (0.06 * one.tall * bob if one.flies else 0.0), z)
            common = {
                **view.uniforms, "foot": foot, "card": (one.wide, one.tall), "mirrored_card": float(one.turned),
                "lean": 0.035 * sin(seconds * 0.9 + one.phase) if one.swims else 0.0, "gain": self.gain,
                "near_light": _SHINE if one.shines and self.lamplit else self.near_light, "afloat": float(not one.shadow),
            }  # fmt: skip
            if one.shadow and not view.in_mirror:
                self._draw_shadows(view, common, one)
            gl.blend_func = moderngl.ONE, moderngl.ONE_MINUS_SRC_ALPHA
            set_uniforms(self.cards.program, {**common, "laid_by": (0.0, 0.0)})
            bind(self.cards.program, {"sprite": self.textures[one.picture]})
            self.cards.render(moderngl.TRIANGLE_STRIP)

    def _draw_shadows(self, view: View, common: dict[str, object], one: Standing) -> None:
        context().blend_func = moderngl.SRC_ALPHA, moderngl.ONE_MINUS_SRC_ALPHA, moderngl.ZERO, moderngl.ONE
        view.target.depth_mask = False
        for laid_by, strength in self.laid:
            set_uniforms(self.shadows.program, {**common, "laid_by": laid_by, "shadow_strength": strength})
            bind(self.shadows.program, {"sprite": self.textures[one.picture]})
            self.shadows.render(moderngl.TRIANGLE_STRIP)
        view.target.depth_mask = True
