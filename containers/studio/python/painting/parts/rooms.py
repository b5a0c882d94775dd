"""Rooms of upright blocks whose light is worked out once, with what walls throw back, and kept in a map."""

from dataclasses import dataclass, field

import moderngl
import numpy as np

from painting.gpu import bind, context, program, set_uniforms, texture
from painting.light import Light
from painting.world import View

PAINT, PLANKS, CLOTH, WOOD, RUG, ART, LAMP, BOOKS, TILES = range(9)
MAP_SIZE = 768
# At a picture of 1280 by 720.
_TEXELS_A_METRE = 28.0
_MOST_BLOCKS, _MOST_WINDOWS, _MOST_LAMPS = 72, 4, 6
# Per face: its axis, its side, and the axes of its patch, as glsl/parts/bounced-light.frag counts them.
_FACES = [(0, 0, 2, 1), (0, 1, 2, 1), (1, 0, 0, 2), (1, 1, 0, 2), (2, 0, 0, 1), (2, 1, 0, 1)]


@dataclass
class Room:
    """Blocks by their low and high corners, what they are made of, windows (corner and two sides) and lamps."""

    lows: list[tuple[float, float, float]] = field(default_factory=list)
    highs: list[tuple[float, float, float]] = field(default_factory=list)
    matters: list[tuple[float, float, float, float]] = field(default_factory=list)
    windows: list[tuple[float, float, float]] = field(default_factory=list)
    lamps: list[tuple[tuple[float, float, float, float], tuple[float, float, float]]] = field(default_factory=list)

    # Low and high corner of what can be seen.
    inside: tuple[tuple[float, float, float], tuple[float, float, float]] = ((-99, -99, -99), (99, 99, 99))

    def block(self, low: tuple[float, float, float], high: tuple[float, float, float], colour: tuple[float, float, float], matter: int) -> None:
        """Adds a block."""
        self.lows.append(low)
        self.highs.append(high)
        self.matters.append((*colour, float(matter)))


@dataclass
class _Mesh:
    corners: np.ndarray
    patches: np.ndarray


def _seen(room: Room, low: np.ndarray, high: np.ndarray, axis: int, side: int) -> bool:
    """Whether a face looks into the room."""
    middle = (low + high) / 2
    middle[axis] = (high if side else low)[axis] + (0.03 if side else -0.03)
    return bool(np.all(middle > room.inside[0]) and np.all(middle < room.inside[1]))


def _mesh(room: Room, detail: float) -> _Mesh:
    """Two triangles a face (position, normal, place in the map, matter), and each face's patch."""
    lows, highs = np.array(room.lows), np.array(room.highs)
    faces = []
    for block, (low, high) in enumerate(zip(lows, highs, strict=True)):
        for number, (axis, side, across, up) in enumerate(_FACES):
            if not _seen(room, low, high, axis, side):
                continue
            texels = [int(np.clip((high - low)[one] * _TEXELS_A_METRE * detail, 3, 250)) for one in (across, up)]
            faces.append((texels[1], texels[0], block, number, axis, side, across, up))
    # Shelves, the highest first.
    faces.sort(key=lambda face: (-face[0], face[1], face[2], face[3]))
    patches = np.zeros((len(lows), 6, 4))
    rows = []
    x = y = shelf = 0
    for tall, wide, block, number, axis, side, across, up in faces:
        if x + wide + 2 > MAP_SIZE:
            x, y, shelf = 0, y + shelf, 0
        shelf = max(shelf, tall + 2)
        if y + tall + 2 > MAP_SIZE:
            raise ValueError("the room's faces do not fit into its light map")
        low, high = lows[block], highs[block]
        patches[block, number] = np.array([x + 0.5, y + 0.5, wide - 1, tall - 1]) / MAP_SIZE
        normal = np.zeros(3)
        normal[axis] = 1.0 if side else -1.0
        for a, b in ((0, 0), (1, 0), (0, 1), (0, 1), (1, 0), (1, 1)):
            corner = np.array(low)
            corner[axis] = (high if side else low)[axis]
            corner[across] = (high if a else low)[across]
            corner[up] = (high if b else low)[up]
            at = patches[block, number, :2] + patches[block, number, 2:] * (a, b)
            # The whole patch is lit, half a texel beyond the face on each side.
            whole = np.array([x + a * wide, y + b * tall]) / MAP_SIZE
            rows.append([*corner, *normal, *at, *room.matters[block], *whole])
        x += wide + 2
    return _Mesh(np.array(rows, "f4"), patches.astype("f4"))


class RoomModel:
    """Draws a room; its light is worked out when it is made."""

    def __init__(self, room: Room, light: Light, daylight: float, seed: int, detail: float) -> None:
        gl = context()
        mesh = _mesh(room, detail)
        buffer = gl.buffer(mesh.corners.tobytes())
        self.program = program("parts/room.vert", "parts/room.frag")
        self.vertices = gl.vertex_array(
            self.program, [(buffer, "3f 3f 2f 4f 2x4", "position", "face", "patch_at", "colour_and_matter")]
        )
        self.uniforms = {**self._rays(room), "daylight": daylight}
        values = {**light.uniforms(), **self.uniforms, "seed": seed}
        self.light_map = self._bake(buffer, mesh, room, values)

    @staticmethod
    def _rays(room: Room) -> dict[str, object]:
        def padded(rows: list[tuple[float, ...]], most: int, width: int) -> np.ndarray:
            if len(rows) > most:
                raise ValueError(f"{len(rows)} of at most {most}")
            filled = np.zeros((most, width), "f4")
            for index, row in enumerate(rows):
                filled[index, : len(row)] = row
            return filled

        return {
            "block_low": padded(list(room.lows), _MOST_BLOCKS, 4),
            "block_high": padded(list(room.highs), _MOST_BLOCKS, 4),
            "block_count": len(room.lows),
            "windows": padded(list(room.windows), _MOST_WINDOWS * 3, 3),
            "window_count": len(room.windows) // 3,
            "lamp_places": padded([place for place, _ in room.lamps], _MOST_LAMPS, 4),
            "lamp_colours": padded([colour for _, colour in room.lamps], _MOST_LAMPS, 3),
            "lamp_count": len(room.lamps),
        }

    def _bake(self, buffer: moderngl.Buffer, mesh: _Mesh, room: Room, values: dict[str, object]) -> moderngl.Texture:
        gl = context()
        blocks = len(room.lows)
        patches = gl.texture((6, blocks), 4, mesh.patches.tobytes(), dtype="f4")
        albedos = gl.texture((blocks, 1), 4, np.array(room.matters, "f4").tobytes(), dtype="f4")
        maps = [texture((MAP_SIZE, MAP_SIZE)) for _ in range(3)]

        def run(fragment: str, onto: moderngl.Texture, **textures: moderngl.Texture) -> None:
            used = program("parts/glow-map.vert", fragment)
            target = gl.framebuffer([onto])
            target.use()
            target.clear()
            gl.enable_only(moderngl.NOTHING)
            set_uniforms(used, values)
            bind(used, textures)
            normals = "3f 3x4" if "face" not in used else "3f 3f"
            names = [name for name in ("position", "face") if name in used]
            if "position" not in used:
                normals = "3x4 3x4"
            gl.vertex_array(used, [(buffer, f"{normals} 2x4 4x4 2f", *names, "patch_at")]).render()
            target.release()

        direct, one, other = maps
        run("parts/direct-light.frag", one)
        run("parts/smooth-light.frag", direct, rough=one)
        run("parts/bounced-light.frag", one, before=direct, direct=direct, patches=patches, albedos=albedos)
        run("parts/smooth-light.frag", other, rough=one)
        run("parts/bounced-light.frag", one, before=other, direct=direct, patches=patches, albedos=albedos)
        # Few rays meet a small, bright patch of sun: what they bring is spread more.
        for _ in range(3):
            run("parts/smooth-light.frag", other, rough=one)
            one, other = other, one
        other, one = one, other
        for used in (patches, albedos, direct, one):
            used.release()
        return other

    def draw(self, view: View) -> None:
        """Draws the room."""
        context().enable_only(moderngl.DEPTH_TEST)
        set_uniforms(self.program, {**view.uniforms, **self.uniforms})
        bind(self.program, {**view.textures, "light_map": self.light_map})
        self.vertices.render()
