"""The `speak` call: lines to files of sound, each with the times of its words."""

import os
from collections.abc import Callable

from trouble import Trouble

from speech import english, foreign, sound
from speech.languages import language_of
from speech.reading import read
from speech.reading.cleaning import clean


def speak(params: dict, progress: Callable[[float], None]) -> list[dict]:
    lines = params["lines"]
    done = []
    for number, line in enumerate(lines):
        done.append(
            _line(number, line, params, lambda part, number=number: progress((number + part) / len(lines)))
        )
        progress((number + 1) / len(lines))
    return done


def _line(number: int, line: dict, params: dict, progress: Callable[[float], None]) -> dict:
    text, speed = line["text"], line["speed"]
    language = line.get("language") or language_of(text)
    if language == "en":
        reading = read(text)
        if not reading.sentences:
            raise Trouble("invalid_params", f"lines[{number}]: there is nothing in it that can be spoken")
        engine, voice = line["engine"], line["voice"]
        spoken = english.speak(reading, engine, voice, speed, params["cores"], progress)
        samples, rate, words = spoken.samples, spoken.rate, spoken.words
    else:
        said = foreign.speak(clean(text), language, speed)
        if said is None:
            raise Trouble("invalid_params", f"lines[{number}]: no voice speaks its language ({language}), or it says nothing")
        utterance, texts = said
        engine, voice = "espeak", f"espeak-{language}"
        samples, rate = sound.faded(utterance.samples, utterance.rate), utterance.rate
        words = [(text, *span) for text, span in zip(texts, utterance.words, strict=True)]
    samples, loudness = sound.even(samples, rate)
    sound.write(os.path.join(params["folder"], line["file"]), samples, rate)
    return {
        "file": line["file"],
        "durationSeconds": len(samples) / rate,
        "voice": voice,
        "language": language,
        "engine": engine,
        "words": [
            {"word": word, "startSeconds": round(first / rate, 3), "endSeconds": round(last / rate, 3)}
            for word, first, last in words
        ],
        "integratedLufs": round(loudness, 2),
    }
