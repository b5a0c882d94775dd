"""Renders one scene of a script, as the `manim` command does, with the same frames."""

import io
import logging
import random
import re
import sys
from pathlib import Path

import numpy
from manim import config, logger, tempconfig
from manim.manager import Manager

from channel import Channel
from counters import Counters
from film import copy_film, save_picture
from formulae import ask_broker
from painter import Painter
from script import Script, choose
from trouble import Trouble, from_script

# Less than half the work of Manim's own (x264's medium, 23), as near to what was drawn, a fifth larger. One thread
# encodes faster than one can draw, and gives the same film on every machine.
ENCODER = {"preset": "veryfast", "crf": "20", "threads": "1", "x264-params": "subme=1:me=dia:trellis=0:weightp=0"}
QUALITIES = {"low": "low_quality", "medium": "medium_quality", "high": "high_quality"}


def render(request: dict, channel: Channel, counters: Counters) -> dict:
    """`files` and `result` of the run's last message. Raises Trouble."""
    params = check(request["params"])
    scratch = Path(request["scratch"])
    script = Script(Path(request["folder"]) / params["script"])
    counters.set("expected_plays", script.plays())
    configure(params, scratch, script)
    listen(channel)
    ask_broker(channel)
    painter = Painter(request, counters, script.names())
    try:
        module = script.load()
        scenes = script.scenes(module)
        Scene = choose(scenes, params["scene"])
        with tempconfig({}):
            scene = Scene()
            Manager(scene)
            painter.attach(scene, script)
            scene.render()
    except BaseException as error:
        raise from_script(error, str(script.path), script.name) from None
    return hand_over(scene, scenes, painter, Path(request["folder"]))


def hand_over(scene, scenes: list[type], painter: Painter, folder: Path) -> dict:
    name = type(scene).__name__
    # A file's name begins with a letter.
    stem = name if name[0] != "_" else f"scene{name}"
    picture = painter.picture()
    if picture is None:
        raise Trouble("script_empty", f"{name} shows nothing: all of its frames are empty")
    about = copy_film(scene.renderer.file_writer.movie_file_path, folder / f"{stem}.mp4")
    save_picture(picture, folder / f"{stem}.jpg")
    return {
        "files": [f"{stem}.mp4", f"{stem}.jpg"],
        "result": {
            "scene": name,
            "scenes": [one.__name__ for one in scenes],
            "film": f"{stem}.mp4",
            "thumbnail": f"{stem}.jpg",
            **about,
            "parts": painter.parts,
        },
    }


def check(params: dict) -> dict:
    checked = {"scene": None, "quality": "medium", "seed": 0, **params}
    scene, seed = checked["scene"], checked["seed"]
    wrong = (
        not isinstance(checked.get("script"), str)
        or not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]{0,127}", checked["script"])
        or not (scene is None or isinstance(scene, str))
        or checked["quality"] not in QUALITIES
        or isinstance(seed, bool)
        or not isinstance(seed, int)
        or not 0 <= seed < 2**32
    )
    if wrong:
        raise Trouble("invalid_params", "script, scene, quality or seed are not what `scene` takes")
    return checked


def configure(params: dict, scratch: Path, script: Script) -> None:
    config.quality = QUALITIES[params["quality"]]
    config.input_file = script.path
    config.media_dir = scratch / "media"
    config.seed = params["seed"]
    config.disable_caching = True
    config.video_encoder_options = dict(ENCODER)
    config.progress_bar = "none"
    config.notify_outdated_version = False
    config.max_inflight_encoders = 2
    random.seed(params["seed"])
    numpy.random.seed(params["seed"])


def listen(channel: Channel) -> None:
    """Manim's warnings and what the script prints become log events."""
    logger.addHandler(Warnings(channel))
    sys.stdout = Printed(channel, "info")
    sys.stderr = Printed(channel, "warn")


class Warnings(logging.Handler):
    def __init__(self, channel: Channel):
        super().__init__(logging.WARNING)
        self._channel = channel

    def emit(self, record: logging.LogRecord) -> None:
        self._channel.say({"type": "log", "level": "warn", "message": record.getMessage()[:1900]})


class Printed(io.TextIOBase):
    """Passes whole lines on, and not more than anybody would read."""

    MOST_LINES = 500

    def __init__(self, channel: Channel, level: str):
        self._channel = channel
        self._level = level
        self._lines = 0
        self._open = ""

    def writable(self) -> bool:
        return True

    def write(self, text: str) -> int:
        *lines, self._open = (self._open + text).split("\n")
        self._open = self._open[:1900]
        for line in lines:
            if line.strip() and self._lines < self.MOST_LINES:
                self._lines += 1
                self._channel.say({"type": "log", "level": self._level, "message": line[:1900]})
        return len(text)
