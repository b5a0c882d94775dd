"""Reads a script, runs it as a module, and finds its scenes."""

import ast
import importlib.util
import inspect
import io
import re
import sys
from pathlib import Path

from manim import Scene, logger

from trouble import Trouble, from_syntax

LARGEST = 1 << 20
SCENE_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,99}")


class Script:
    def __init__(self, path: Path):
        self.path = path
        self.name = path.name
        try:
            data = path.read_bytes()
        except OSError:
            raise Trouble("invalid_params", f"there is no file {path.name}") from None
        if len(data) > LARGEST:
            raise Trouble("script_invalid", "the script is larger than 1 MiB")
        try:
            self.tree = ast.parse(data, str(path))
        except SyntaxError as error:
            raise from_syntax(error, self.name) from None
        except (ValueError, RecursionError, MemoryError) as error:
            raise Trouble("script_invalid", f"the script cannot be parsed: {error}") from None

    def load(self):
        """Runs it, as the `manim` command does. Raises whatever it raises."""
        # It may be called what some module of Python, Manim or ours is called.
        name = f"script_{self.path.stem}"
        spec = importlib.util.spec_from_file_location(name, self.path)
        module = importlib.util.module_from_spec(spec)
        sys.modules[name] = module
        exec(compile(self.tree, str(self.path), "exec"), module.__dict__)
        return module

    def scenes(self, module) -> list[type]:
        """Those that the script itself defines, in its order."""
        found = {
            one.__name__: one
            for one in vars(module).values()
            if inspect.isclass(one)
            and issubclass(one, Scene)
            and one.__module__ == module.__name__
            and SCENE_NAME.fullmatch(one.__name__)
        }
        written = [one.name for one in ast.walk(self.tree) if isinstance(one, ast.ClassDef)]
        order = {name: place for place, name in reversed(list(enumerate(written)))}
        return sorted(found.values(), key=lambda one: order.get(one.__name__, len(written)))

    def names(self) -> set[str]:
        """Every name and attribute that it uses."""
        return {
            *(one.id for one in ast.walk(self.tree) if isinstance(one, ast.Name)),
            *(one.attr for one in ast.walk(self.tree) if isinstance(one, ast.Attribute)),
            *(one.name for one in ast.walk(self.tree) if isinstance(one, (ast.FunctionDef, ast.ClassDef))),
            *(one.name.split(".")[0] for one in ast.walk(self.tree) if isinstance(one, ast.alias)),
        }

    def be_quiet(self) -> None:
        """What it prints from here on, another process prints as well."""
        sys.stdout = sys.stderr = io.StringIO()
        logger.handlers.clear()

    def plays(self) -> int:
        """How often `play` and `wait` are written in it; loops make more of them."""
        called = (one.func for one in ast.walk(self.tree) if isinstance(one, ast.Call))
        return sum(1 for one in called if isinstance(one, ast.Attribute) and one.attr in ("play", "wait", "pause"))


def choose(scenes: list[type], wanted: str | None) -> type:
    """The scene of that name, or else the first that is more than a base of others."""
    if not scenes:
        raise Trouble("script_invalid", "the script defines no Scene")
    if wanted is not None:
        for one in scenes:
            if one.__name__ == wanted:
                return one
        there = ", ".join(one.__name__ for one in scenes)
        raise Trouble("script_invalid", f"the script has no scene {wanted}; it has {there}")
    for one in scenes:
        if one.construct is not Scene.construct:
            return one
    return scenes[0]
