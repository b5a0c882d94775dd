"""Answers the tests' questions about the painter: a JSON list of cases on standard input, one JSON answer a line.

A case is `{brief}` for a picture or `{brief, fps, seconds}` for a shot. Run with the folder above `painting` as its folder.
"""

import hashlib
import json
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

import numpy as np

from painting import painter
from painting.brief import Brief


def picture(brief: Brief) -> dict:
    """What a picture is like."""
    painted = painter.paint(brief)
    rgb, depth = painted.rgb, painted.depth
    grey = rgb.mean(axis=2)
    return {
        "hash": hashlib.sha256(rgb.tobytes()).hexdigest(),
        "shape": list(rgb.shape),
        "depthShape": list(depth.shape),
        "depthFinite": bool(np.isfinite(depth).all() and (depth > 0).all()),
        "depthSpread": float(np.quantile(depth, 0.95) / np.quantile(depth, 0.02)),
        "mean": float(grey.mean()),
        "deviation": float(grey.std()),
        # Of red over blue, for warmth.
        "warmth": float(rgb[..., 0].mean() / max(rgb[..., 2].mean(), 1e-3)),
    }


def shot(brief: Brief, fps: float, seconds: float) -> dict:
    """What a shot is like."""
    frames: list[np.ndarray] = []
    count = painter.film(brief, fps, seconds, lambda frame: frames.append(frame.astype("i2")))
    steps = [float(np.abs(b - a).mean()) for a, b in zip(frames, frames[1:], strict=False)]
    return {"frames": count, "written": len(frames), "shape": list(frames[0].shape), "steps": steps, "way": float(np.abs(frames[-1] - frames[0]).mean())}


for case in json.load(sys.stdin):
    brief = Brief.read(case["brief"])
    start = time.process_time()
    answer = shot(brief, case["fps"], case["seconds"]) if "fps" in case else picture(brief)
    print(json.dumps({**answer, "processorSeconds": time.process_time() - start}), flush=True)
