"""What a scene is made of, before it is painted."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

import moderngl
import numpy as np

from painting.camera import Camera, Move
from painting.light import Light

if TYPE_CHECKING:
    from painting.parts.sheet import Sheet


@dataclass
class View:
    """What is drawn with: the camera's, light's and scene's values, and the textures that all may use."""

    uniforms: dict[str, Any]
    textures: dict[str, moderngl.Texture]
    target: moderngl.Framebuffer
    in_mirror: bool = False


class Drawable(Protocol):
    """A part of a scene."""

    def draw(self, view: View) -> None:
        """Draws into the target that is bound, depth tested."""
        ...


Heights = Callable[[np.ndarray], np.ndarray]


@dataclass
class World:
    """A scene: what stands in it, in the order in which it is drawn, and how it is looked at."""

    camera: Camera
    move: Move
    # Land and buildings; they are in the water's mirror, too.
    solid: list[Drawable] = field(default_factory=list)
    # Drawn after the mirror is there.
    water: "Sheet | None" = None
    # With see-through edges, after everything solid; in the mirror, too.
    cards: list[Drawable] = field(default_factory=list)
    # What moves by itself, after all else.
    movers: list[Drawable] = field(default_factory=list)
    # A shot's layers are parted at these distances, metres.
    parts: tuple[float, ...] = (12.0, 60.0, 400.0)
    # Of the scene's own shaders.
    uniforms: dict[str, Any] = field(default_factory=dict)
    water_level: float | None = None
    # From places (n by 2: x, z) to the ground's height there.
    heights: Heights = field(default=lambda places: np.zeros(len(places)))
    # How near and far things stand that the brief asks for, metres.
    stage: tuple[float, float] = (5.0, 40.0)
    # Metres to the nearest thing that was set into it.
    nearest_object: float = 1e9
    indoors: bool = False
    # Half of a road's width about x = 0: vehicles keep to it, people beside it.
    road_half: float | None = None
    # Nothing bears what the brief names: it floats.
    floating: bool = False
    # The light, where it is not the brief's own; and how much more of it the eye takes in.
    light: Light | None = None
    exposure: float = 1.0
    # The middle of a table's top, for small things.
    table: tuple[float, float, float] | None = None
    # A sky of its own, when it is not the common one.
    backdrop: str = "parts/sky.frag"
