"""The worker's `paint` and `film` calls: a brief to `picture.jpg`, or to `shot.mp4` and its picture."""

import os
import subprocess
import tempfile
from collections.abc import Callable
from typing import BinaryIO

import numpy as np
from PIL import Image
from trouble import Trouble

from painting import painter
from painting.brief import Brief

Progress = Callable[[float], None]


def paint(params: dict, progress: Progress) -> dict:
    """`{folder, file, brief}`: writes the picture as JPEG; answers its `width` and `height`."""
    brief = _brief(params)
    picture = painter.paint(brief)
    progress(0.95)
    _write(picture.rgb, os.path.join(params["folder"], params["file"]))
    return {"width": brief.width, "height": brief.height}


def film(params: dict, progress: Progress) -> dict:
    """`{folder, file, thumbnail, brief, fps, durationSeconds, cores}`: writes the shot as H.264 without sound, and its
    middle frame as JPEG; answers `frames` and `durationSeconds`."""
    brief, fps, seconds = _brief(params), params["fps"], params["durationSeconds"]
    total = max(1, round(fps * seconds))
    written = 0
    with tempfile.TemporaryFile() as said:
        encoder = subprocess.Popen(
            _encoder(brief, fps, params["cores"], os.path.join(params["folder"], params["file"])),
            stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=said,
        )  # fmt: skip
        assert encoder.stdin is not None

        def write(frame: np.ndarray) -> None:
            nonlocal written
            encoder.stdin.write(np.ascontiguousarray(frame).data)  # type: ignore[union-attr]
            if written == total // 2:
                _write(frame, os.path.join(params["folder"], params["thumbnail"]))
            written += 1
            progress(0.98 * written / total)

        try:
            painter.film(brief, fps, seconds, write)
            encoder.stdin.close()
        except BrokenPipeError:
            # It says below why it left.
            pass
        except BaseException:
            encoder.kill()
            encoder.wait()
            raise
        if encoder.wait() != 0:
            raise Trouble("tool_failed", f"the shot could not be encoded: {_last_line(said)}")
    return {"frames": written, "durationSeconds": written / fps}


def _encoder(brief: Brief, fps: float, cores: int, path: str) -> list[str]:
    frames = ["-f", "rawvideo", "-pix_fmt", "rgb24", "-s", f"{brief.width}x{brief.height}", "-r", f"{fps}", "-i", "-"]
    colours = ["-vf", "scale=out_color_matrix=bt709:out_range=tv", "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709"]
    quality = ["-c:v", "libx264", "-preset", "veryfast", "-crf", "19", "-pix_fmt", "yuv420p", "-threads", f"{cores}"]
    return ["ffmpeg", "-v", "error", "-y", *frames, *colours, *quality, "-movflags", "+faststart", path]


def _brief(params: dict) -> Brief:
    try:
        return Brief.read(params["brief"])
    except TypeError as error:
        raise Trouble("invalid_params", f"the brief cannot be read: {error}") from error


def _write(rgb: np.ndarray, path: str) -> None:
    Image.fromarray(rgb).save(path, "JPEG", quality=93, subsampling=0)


def _last_line(said: BinaryIO) -> str:
    said.seek(0)
    return said.read().decode(errors="replace").strip().rpartition("\n")[2] or "FFmpeg does not say why"
