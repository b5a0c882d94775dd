"""Lines in English, by the neural voices: a sentence at a time, joined with the pauses that the text has."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from speech import phonemes, sound
from speech.kokoro import kokoro
from speech.piper import piper
from speech.reading import Reading, Sentence
from speech.utterance import Clause, Utterance

ENGINES = {"kokoro": kokoro, "piper": piper}
MOST_PHONEMES = 180

# At the voice's own pace. After a sentence, and at least so long at a mark inside one.
PAUSES = {"sentence": 0.42, "ellipsis": 0.7, "paragraph": 0.9}
MARKS = {",": 0.16, ";": 0.28, ":": 0.28, "—": 0.32, "…": 0.5, ".": 0.3, "?": 0.3, "!": 0.3}
# Left of a voice's own silence before its first sound and after its last.
BEFORE_SECONDS, AFTER_SECONDS = 0.03, 0.08


@dataclass
class Spoken:
    samples: np.ndarray
    rate: int
    # As the line has them: the text, first and last sample.
    words: list[tuple[str, int, int]]


def speak(
    reading: Reading, engine: str, voice: str, speed: float, threads: int, progress: Callable[[float], None]
) -> Spoken:
    speaker = ENGINES[engine](threads)
    pieces: list[np.ndarray] = []
    spans: list[tuple[int, int, int, int]] = []
    length, rate = 0, 0
    for number, sentence in enumerate(reading.sentences):
        for clauses, mark in _portions(sentence, speaker.count):
            said = _paused(speaker.speak(clauses, voice, speed), speed)
            rate = said.rate
            samples, offset = _trimmed(said)
            words = [word for clause in clauses for word in clause.places]
            spans += [
                (start, end, length + first - offset, length + last - offset)
                for (start, end), (first, last) in zip(words, said.words, strict=True)
            ]
            pause = sound.silence((MARKS[mark] if mark else PAUSES[sentence.pause]) / speed, rate)
            pieces += [samples, pause]
            length += len(samples) + len(pause)
        progress((number + 1) / len(reading.sentences))
    # Nothing follows the last.
    samples = np.concatenate([*pieces[:-1], sound.silence(0.1, rate)])
    return Spoken(samples, rate, _as_written(reading.line, spans))


@dataclass
class _Placed(Clause):
    places: list[tuple[int, int]]


def _portions(sentence: Sentence, count: Callable[[Clause], int]) -> list[tuple[list[_Placed], str]]:
    """Its clauses with their phonemes, as many together as a voice takes at once; with the mark at which it is cut, if it is."""
    portions: list[tuple[list[_Placed], str]] = []
    together: list[_Placed] = []
    size = 0
    for clause in sentence.clauses:
        for piece in _bearable(clause.words):
            words = [word.said for word in piece]
            mark = clause.mark if piece[-1] is clause.words[-1] else ","
            placed = _Placed(words, phonemes.of_words(words), mark, [(word.start, word.end) for word in piece])
            length = count(placed)
            if together and size + length > MOST_PHONEMES:
                portions.append((together, together[-1].mark))
                together, size = [], 0
            together.append(placed)
            size += length
    portions.append((together, ""))
    return portions


def _bearable(words: list) -> list[list]:
    """A clause without end, in pieces of which none is too much for a voice."""
    pieces: list[list] = [[]]
    size = 0
    for word in words:
        length = len(word.said) + 1
        if pieces[-1] and size + length > MOST_PHONEMES * 0.7:
            pieces.append([])
            size = 0
        pieces[-1].append(word)
        size += length
    return pieces


def _paused(said: Utterance, speed: float) -> Utterance:
    """With silence put in at marks where the voice itself does not wait long enough."""
    parts: list[np.ndarray] = []
    moved = [0] * len(said.words)
    since = 0
    for mark, start, end in said.gaps:
        at, quiet = sound.quietest(said.samples, start, end, said.rate)
        missing = MARKS[mark] / speed - quiet
        if missing < 0.02:
            continue
        parts += [sound.faded(said.samples[since:at], said.rate), sound.silence(missing, said.rate)]
        since = at
        longer = len(parts[-1])
        for index, (first, _) in enumerate(said.words):
            if first >= at:
                moved[index] += longer
    if not parts:
        return said
    parts.append(sound.faded(said.samples[since:], said.rate))
    words = [(first + by, last + by) for (first, last), by in zip(said.words, moved, strict=True)]
    return Utterance(np.concatenate(parts), said.rate, words, [])


def _trimmed(said: Utterance) -> tuple[np.ndarray, int]:
    """From the first word to the last, and where that begins."""
    heard = np.flatnonzero(np.abs(said.samples) > 0.01)
    first = min(said.words[0][0], int(heard[0]) if len(heard) else said.words[0][0])
    last = max(said.words[-1][1], int(heard[-1]) if len(heard) else said.words[-1][1])
    start = max(0, first - round(BEFORE_SECONDS * said.rate))
    end = min(len(said.samples), last + round(AFTER_SECONDS * said.rate))
    return sound.faded(said.samples[start:end], said.rate), start


def _as_written(line: str, spans: list[tuple[int, int, int, int]]) -> list[tuple[str, int, int]]:
    """Spoken words put together again to those of the line: `1914`, `well-known`, `$3.5 million`."""
    words: list[list[int]] = []
    for start, end, first, last in spans:
        while start > 0 and not line[start - 1].isspace() and line[start - 1] != "—":
            start -= 1
        while end < len(line) and not line[end].isspace() and line[end] != "—":
            end += 1
        if words and start < words[-1][1]:
            words[-1][1] = max(words[-1][1], end)
            words[-1][3] = last
        else:
            words.append([start, end, first, last])
    return [(line[start:end].strip("\"'()[]{}.,;:!?…—–"), first, last) for start, end, first, last in words]
