"""OpenGL with no display: one context for the process, programs put together from files, meshes and targets."""

import re
from functools import lru_cache
from pathlib import Path
from typing import Any

import moderngl
import numpy as np

SHADERS = Path(__file__).parent / "glsl"
INCLUDE = re.compile(r'^#include "([^"]+)"$', re.MULTILINE)
WHOLE_SCREEN = np.array([-1, -1, 3, -1, -1, 3], "f4")


@lru_cache(maxsize=1)
def context() -> moderngl.Context:
    """The process's own context; software rendering (llvmpipe) does."""
    return moderngl.create_context(standalone=True, backend="egl", require=330)


def source(name: str, scene: str, switches: tuple[str, ...]) -> str:
    """A shader's text: `#include "path"` puts a file in once; `{scene}` in a path is replaced."""
    seen: set[str] = set()

    def put_in(path: str) -> str:
        path = path.replace("{scene}", scene)
        if path in seen:
            return ""
        seen.add(path)
        return INCLUDE.sub(lambda found: put_in(found[1]), (SHADERS / path).read_text())

    defined = "".join(f"#define {switch}\n" for switch in switches)
    return f"#version 330\n{defined}{put_in(name)}"


@lru_cache(maxsize=128)
def program(vertex: str, fragment: str, scene: str = "", switches: tuple[str, ...] = ()) -> moderngl.Program:
    """Compiled once for the process; `scene` fills `{scene}` in the includes, `switches` are defined (a condition that
    the whole picture shares would be worked out on both sides)."""
    made = context().program(
        vertex_shader=source(vertex, scene, switches), fragment_shader=source(fragment, scene, switches)
    )
    set_uniforms(made, {"unit": 1})
    return made


def set_uniforms(target: moderngl.Program, values: dict[str, Any]) -> None:
    """Sets those of `values` that the program uses."""
    for name, value in values.items():
        if name in target:
            member = target[name]
            if isinstance(value, np.ndarray):
                member.write(np.ascontiguousarray(value, "f4").tobytes())
            else:
                member.value = value


def bind(target: moderngl.Program, textures: dict[str, moderngl.Texture]) -> None:
    """Gives each sampler its texture."""
    for unit, (name, texture) in enumerate(textures.items()):
        if name in target:
            texture.use(unit)
            target[name].value = unit


class Pass:
    """A program that runs over each pixel of a target."""

    def __init__(self, fragment: str, scene: str = "", switches: tuple[str, ...] = ()) -> None:
        self.program = program("parts/screen.vert", fragment, scene, switches)
        vertices = context().buffer(WHOLE_SCREEN.tobytes())
        self.vertices = context().vertex_array(self.program, [(vertices, "2f", "corner")])

    def run(
        self,
        target: moderngl.Framebuffer,
        uniforms: dict[str, Any],
        textures: dict[str, moderngl.Texture],
        depth: bool = False,
    ) -> None:
        """Draws into `target`; with `depth` where it is nearer than what is there, otherwise everywhere."""
        target.use()
        context().enable_only(moderngl.DEPTH_TEST if depth else moderngl.NOTHING)
        set_uniforms(self.program, {**uniforms, "resolution": tuple(target.size)})
        bind(self.program, textures)
        self.vertices.render()


def texture(size: tuple[int, int], components: int = 4, kind: str = "f2") -> moderngl.Texture:
    """An empty texture, smooth between its texels and clamped at its edges."""
    made = context().texture(size, components, dtype=kind)
    made.filter = (moderngl.LINEAR, moderngl.LINEAR)
    made.repeat_x = made.repeat_y = False
    return made


class Target:
    """A colour texture to draw into, with depth where asked."""

    def __init__(self, size: tuple[int, int], kind: str = "f2", components: int = 4, depth: bool = False) -> None:
        self.colour = texture(size, components, kind)
        self.depth = context().depth_texture(size) if depth else None
        self.buffer = context().framebuffer([self.colour], self.depth)

    def release(self) -> None:
        """Gives its memory back."""
        self.buffer.release()
        self.colour.release()
        if self.depth is not None:
            self.depth.release()
