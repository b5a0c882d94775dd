"""eSpeak NG, asked over the pipes of a program of its own (espeak_program.py)."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from functools import cache

import numpy as np
from trouble import Trouble

PROGRAM = os.path.join(os.path.dirname(__file__), "espeak_program.py")


@dataclass
class Said:
    """`words`: where each begins in the text, its length in characters, and the sample at which it is said."""

    samples: np.ndarray
    rate: int
    words: list[tuple[int, int, int]]


def phonemes(texts: list[str], voice: str) -> list[str]:
    """Their IPA, words apart where it speaks them apart."""
    return _ask({"phonemes": texts, "voice": voice})["phonemes"]


def say(text: str, voice: str, words_a_minute: int) -> Said:
    answer = _ask({"say": text, "voice": voice, "rate": words_a_minute})
    data = _program().stdout.read(answer["bytes"])
    samples = np.frombuffer(data, "<i2").astype(np.float32) / 32768
    return Said(samples, answer["rate"], [tuple(word) for word in answer["words"]])


@cache
def voice_of(language: str) -> str | None:
    """The voice's name for an ISO 639-1 code; None where there is none."""
    wanted = {"en": "en-us", "zh": "cmn", "no": "nb", "fr": "fr-fr"}.get(language, language)
    return _ask({"voices": True})["languages"].get(wanted)


@cache
def _program() -> subprocess.Popen:
    command = [sys.executable, "-s", "-B", PROGRAM]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)


def _ask(question: dict) -> dict:
    program = _program()
    try:
        program.stdin.write((json.dumps(question) + "\n").encode())
        program.stdin.flush()
        answer = json.loads(program.stdout.readline())
    except (BrokenPipeError, json.JSONDecodeError) as error:
        raise Trouble("tool_failed", "eSpeak NG does not answer") from error
    if "failed" in answer:
        raise Trouble("tool_failed", answer["failed"])
    return answer
