"""What the voices are given and what they give."""

from dataclasses import dataclass

import numpy as np


@dataclass
class Clause:
    """Words with their IPA, and the mark that ends them: one of `,;:—….?!`."""

    words: list[str]
    ipa: list[str]
    mark: str


@dataclass
class Utterance:
    """A sentence as sound. `words`: first and last sample of each, over all clauses. `gaps`: of each mark inside, as (mark, from, to)."""

    samples: np.ndarray
    rate: int
    words: list[tuple[int, int]]
    gaps: list[tuple[str, int, int]]


def timed(samples: np.ndarray, rate: int, count: int, sounds: list[tuple[int | str, int]]) -> Utterance:
    """`count` words. `sounds`: whose each is (a word's number, or a mark, or "" for silence that is nobody's) and how many
    samples it lasts. A word that the voice has no sounds for lasts no time."""
    words: list[tuple[int, int]] = []
    gaps: list[tuple[str, int, int]] = []
    mark, since, at = "", 0, 0
    for owner, lasting in sounds:
        if isinstance(owner, int):
            if owner >= len(words):
                words += [(at, at)] * (owner - len(words))
                if mark:
                    gaps.append((mark, since, at))
                    mark = ""
                words.append((at, at + lasting))
            else:
                words[owner] = (words[owner][0], at + lasting)
            since = at + lasting
        elif owner:
            mark = owner
        at += lasting
    words += [(since, since)] * (count - len(words))
    return Utterance(samples, rate, words, gaps)
