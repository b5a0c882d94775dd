"""A net of triangles with one look: first it is found where the net is seen, then each pixel is shaded once.

Nets are fine, their triangles often smaller than a pixel; shading triangle by triangle costs several times as much.
"""

from functools import lru_cache
from typing import Any

import moderngl
import numpy as np

from painting.gpu import Pass, Target, bind, context, program, set_uniforms
from painting.world import View

Net = tuple[np.ndarray, np.ndarray]

# Cells of a net whose triangles are so large that they are shaded as they are drawn.
_COARSE = 9000


@lru_cache(maxsize=4)
def _finder(width: int, height: int) -> Target:
    return Target((width, height), "f4", depth=True)


class Sheet:
    """`vertex` lifts the net's places (x, z); `fragment` shades what parts/place.frag found."""

    def __init__(self, net: Net, vertex: str, fragment: str, scene: str = "", switches: tuple[str, ...] = ()) -> None:
        places, triangles = net
        self.forward = len(triangles) < _COARSE
        if self.forward:
            self.lift, self.shade = program(vertex, fragment, scene, (*switches, "FORWARD")), None
        else:
            self.lift, self.shade = program(vertex, "parts/place.frag", scene), Pass(fragment, scene, switches)
        vertices, index = context().buffer(places.tobytes()), context().buffer(triangles.tobytes())
        self.vertices = context().vertex_array(self.lift, [(vertices, "2f", "grid")], index)
        self.uniforms: dict[str, Any] = {}
        self.textures: dict[str, moderngl.Texture] = {}

    @property
    def mirrors(self) -> bool:
        """Whether it shows what stands above it."""
        return "mirror" in (self.lift if self.shade is None else self.shade.program)

    def draw(self, view: View) -> None:
        """Draws the sheet into the view's target."""
        uniforms, textures = {**view.uniforms, **self.uniforms}, {**view.textures, **self.textures}
        if self.shade is None:
            context().enable_only(moderngl.DEPTH_TEST)
            set_uniforms(self.lift, uniforms)
            bind(self.lift, textures)
            self.vertices.render()
            return
        finder = _finder(*view.target.size)
        finder.buffer.use()
        finder.buffer.clear(depth=1.0)
        context().enable_only(moderngl.DEPTH_TEST)
        set_uniforms(self.lift, uniforms)
        bind(self.lift, textures)
        self.vertices.render()
        self.shade.run(view.target, uniforms, {**textures, "places": finder.colour}, depth=True)
