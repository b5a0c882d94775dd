"""From Manim's film to the run's files."""

import os
from pathlib import Path

import av
from PIL import Image


def copy_film(source: Path, target: Path) -> dict:
    """The same packets, laid out so that a player can begin before it has all of them."""
    unfinished = target.with_suffix(".part")
    options = {"movflags": "faststart"}
    frames = 0
    with av.open(str(source)) as given, av.open(str(unfinished), "w", format="mp4", options=options) as made:
        streams = {one.index: made.add_stream_from_template(one) for one in given.streams}
        for packet in given.demux():
            if packet.dts is None:
                continue
            frames += packet.stream.type == "video"
            packet.stream = streams[packet.stream.index]
            made.mux(packet)
        video = given.streams.video[0]
        fps = float(video.guessed_rate or video.average_rate)
        about = {"width": video.width, "height": video.height, "fps": fps}
    os.replace(unfinished, target)
    return {**about, "frames": frames, "durationSeconds": frames / fps}


def save_picture(frame, path: Path) -> None:
    """1280 pixels wide at most."""
    picture = Image.fromarray(frame).convert("RGB")
    picture.thumbnail((1280, 1280))
    picture.save(path, quality=85)
