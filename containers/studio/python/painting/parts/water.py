"""Water: waves that move, with the sky and the land in them."""

import moderngl
import numpy as np

from painting.gpu import bind, context, program, set_uniforms
from painting.world import View


class Water:
    """A sheet of water over the places of a net. `swell` and `wave_length` are in metres, `colour` is what the deep gives."""

    def __init__(
        self,
        net: tuple[np.ndarray, np.ndarray],
        swell: float,
        wave_length: float,
        colour: tuple[float, float, float],
        foam: float = 0.0,
    ) -> None:
        places, triangles = net
        self.program = program("parts/water.vert", "parts/water.frag")
        vertices = context().buffer(places.tobytes())
        self.vertices = context().vertex_array(
            self.program, [(vertices, "2f", "grid")], context().buffer(triangles.tobytes())
        )
        self.uniforms = {"swell": swell, "wave_length": wave_length, "water_colour": colour, "foam": foam}

    def draw(self, view: View) -> None:
        """Draws the water; the mirror is among the view's textures."""
        context().enable(moderngl.DEPTH_TEST)
        set_uniforms(self.program, {**view.uniforms, **self.uniforms})
        bind(self.program, view.textures)
        self.vertices.render()
