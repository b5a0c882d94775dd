"""Lines in the languages that no neural voice speaks: eSpeak NG, which also says when each word is said."""

import numpy as np

from speech import espeak
from speech.utterance import Utterance

WORDS_A_MINUTE = 160


def speak(text: str, language: str, speed: float) -> tuple[Utterance, list[str]] | None:
    """With the words as the text has them; None where it has no voice for the language, or nothing to say."""
    voice = espeak.voice_of(language)
    if voice is None:
        return None
    said = espeak.say(text, voice, round(WORDS_A_MINUTE * speed))
    if not said.words or not np.any(said.samples):
        return None
    starts = [sample for _, _, sample in said.words] + [len(said.samples)]
    words = [text[at : at + length] for at, length, _ in said.words]
    spans = [(starts[index], _end(said.samples, starts[index], starts[index + 1])) for index in range(len(words))]
    return Utterance(said.samples, said.rate, spans, []), words


def _end(samples: np.ndarray, start: int, end: int) -> int:
    """Before the silence that follows the word."""
    heard = np.flatnonzero(np.abs(samples[start:end]) > 0.005)
    return start + int(heard[-1]) + 1 if len(heard) else end
