"""From a scene's frames to its film and picture."""

import os
from pathlib import Path

import av
import numpy
from manim.renderer.cairo_renderer import CairoRenderer
from PIL import Image

from counters import Counters
from trouble import Trouble

# Of a scene that is shown and never moves.
STILL_SECONDS = 3


class Painter:
    """Watches a scene's frames as they are drawn."""

    def __init__(self, counters: Counters):
        self._counters = counters
        self._stills = Stills()

    def attach(self, scene) -> None:
        renderer = scene.renderer
        if not isinstance(renderer, CairoRenderer):
            raise Trouble("script_failed", "only Manim's Cairo renderer can be used here")
        original_play, original_add = renderer.play, renderer.add_frame
        post_construct = scene.manager.post_construct

        def play(of, *args, **kwargs):
            original_play(of, *args, **kwargs)
            self._counters.set("plays", renderer.num_plays)

        def add_frame(frame, num_frames=1):
            original_add(frame, num_frames)
            if renderer.skip_animations:
                return
            self._counters.set("frames", self._counters.get("frames") + num_frames)
            self._counters.drew(0, num_frames)
            self._stills.see(frame, num_frames)

        def finish():
            if renderer.num_plays == 0:
                if not scene.mobjects:
                    raise Trouble("script_empty", f"{scene} shows nothing: it adds and plays nothing")
                scene.wait(STILL_SECONDS)
            self._counters.set("all_known", -1)
            post_construct()

        renderer.play, renderer.add_frame = play, add_frame
        scene.manager.post_construct = finish

    def hand_over(self, scene, scenes: list[str], folder: Path) -> dict:
        name = type(scene).__name__
        stem = name if name[0] != "_" else f"scene{name}"
        still = self._stills.best()
        if still is None:
            raise Trouble("script_empty", f"{name} shows nothing: all of its frames are empty")
        about = copy_film(scene.renderer.file_writer.movie_file_path, folder / f"{stem}.mp4")
        save_picture(still, folder / f"{stem}.jpg")
        return {
            "files": [f"{stem}.mp4", f"{stem}.jpg"],
            "result": {
                "scene": name,
                "scenes": scenes,
                "film": f"{stem}.mp4",
                "thumbnail": f"{stem}.jpg",
                **about,
                "parts": 1,
            },
        }


class Stills:
    """Keeps the frame that says most about the film: the last one that shows nearly as much as any."""

    ENOUGH = 0.6

    def __init__(self):
        self._most = 0.0
        self._kept: list[tuple[float, numpy.ndarray]] = []

    def see(self, frame, num_frames: int) -> None:
        shown = how_much_is_shown(frame)
        self._most = max(self._most, shown)
        if shown == 0 or shown < self.ENOUGH * self._most:
            return
        # Of those from which none can come out the last good one any more, none is kept.
        self._kept = [(much, one) for much, one in self._kept if much > shown][-3:]
        self._kept.append((shown, frame))

    def best(self):
        for shown, frame in reversed(self._kept):
            if shown >= self.ENOUGH * self._most:
                return frame
        return self._kept[-1][1] if self._kept else None


def how_much_is_shown(frame) -> float:
    """The share of a frame that differs from its corner, which is what is behind everything."""
    seen = frame[::8, ::8, :3]
    return float(numpy.any(seen != seen[0, 0], axis=2).mean())


def copy_film(source: Path, target: Path) -> dict:
    """The same packets, laid out so that a player can begin before it has all of them."""
    unfinished = target.with_suffix(".part")
    frames = 0
    with av.open(str(source)) as given, av.open(str(unfinished), "w", format="mp4", options={"movflags": "faststart"}) as made:
        streams = {one.index: made.add_stream_from_template(one) for one in given.streams}
        for packet in given.demux():
            if packet.dts is None:
                continue
            frames += packet.stream.type == "video"
            packet.stream = streams[packet.stream.index]
            made.mux(packet)
        video = given.streams.video[0]
        about = {"width": video.width, "height": video.height, "fps": float(video.average_rate)}
        duration = float(video.duration * video.time_base) if video.duration else frames / about["fps"]
    os.replace(unfinished, target)
    return {**about, "frames": frames, "durationSeconds": duration}


def save_picture(frame, path: Path) -> None:
    picture = Image.fromarray(frame).convert("RGB")
    picture.thumbnail((1280, 1280))
    picture.save(path, quality=85)
