"""Water: waves that move, with the sky and the land in them."""

from functools import lru_cache

import moderngl

from painting.gpu import Pass, context, texture
from painting.parts.sheet import Net, Sheet

_TILE = 1024


@lru_cache(maxsize=1)
def _tile() -> moderngl.Texture:
    """Waves that repeat; the same for all waters."""
    made = texture((_TILE, _TILE))
    target = context().framebuffer([made])
    Pass("parts/waves-tile.frag").run(target, {"seed": 7}, {})
    target.release()
    made.repeat_x = made.repeat_y = True
    made.build_mipmaps()
    made.filter = (moderngl.LINEAR_MIPMAP_NEAREST, moderngl.LINEAR)
    return made


def water(
    net: Net,
    swell: float,
    wave_length: float,
    colour: tuple[float, float, float],
    foam: float = 0.0,
    mirror_distance: float | None = 300.0,
) -> Sheet:
    """A sheet of water over a net. `swell` and `wave_length` are in metres, `colour` is what the deep gives; what is
    mirrored stands some `mirror_distance` metres away; without it the water mirrors the bare sky."""
    switches = (*(["FOAM"] if foam else []), *(["MIRRORED"] if mirror_distance else []))
    sheet = Sheet(net, "parts/water.vert", "parts/water.frag", switches=switches)
    sheet.uniforms = {
        "swell": swell, "wave_length": wave_length, "water_colour": colour, "foam": foam,
        "mirror_distance": mirror_distance,
    }  # fmt: skip
    sheet.textures = {"wave_tile": _tile()}
    return sheet
