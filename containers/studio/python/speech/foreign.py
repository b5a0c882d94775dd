"""Lines in the languages that no neural voice speaks: eSpeak NG, which also says when each word is said."""

import re

import numpy as np

from speech import espeak
from speech.utterance import Utterance

WORDS_A_MINUTE = 160
# It spells these in English.
KANJI = re.compile("[\u4e00-\u9fff]")


def speak(text: str, language: str, speed: float) -> tuple[Utterance, list[str]] | None:
    """With the words as the text has them; None where it has no voice for the language, or nothing to say."""
    voice = espeak.voice_of(language)
    if voice is None or (language == "ja" and KANJI.search(text)):
        return None
    said = espeak.say(text, voice, round(WORDS_A_MINUTE * speed))
    # A word in several parts is told of several times, and the end once.
    heard = {at: (text[at : at + length], sample) for at, length, sample in reversed(said.words)}
    told = sorted((sample, word) for word, sample in heard.values() if any(map(str.isalnum, word)))
    if not told or not np.any(said.samples):
        return None
    starts = [sample for sample, _ in told] + [len(said.samples)]
    words = [word for _, word in told]
    spans = [(starts[index], _end(said.samples, starts[index], starts[index + 1])) for index in range(len(words))]
    return Utterance(said.samples, said.rate, spans, []), words


def _end(samples: np.ndarray, start: int, end: int) -> int:
    """Before the silence that follows the word."""
    heard = np.flatnonzero(np.abs(samples[start:end]) > 0.005)
    return start + int(heard[-1]) + 1 if len(heard) else end
