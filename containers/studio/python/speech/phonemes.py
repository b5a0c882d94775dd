"""English words as phonemes: eSpeak NG's IPA of a whole clause, so that words are said as their neighbours ask ("the end", "to
go"), cut at the words, so that each word's time can be told."""

import re
from functools import cache

from speech import espeak

VOICE = "en-us"
VOWELS = frozenset("aeiouyæɑɐɒɔəɚɛɜɪʊʌᵻ")
MARKS = "ˈˌː^"

# What letters are called. eSpeak NG takes some of them alone for words ("a").
LETTERS = {"A": "ˈe^ɪ", "I": "ˈa^ɪ", "U": "jˈuː", "O": "ˈo^ʊ"}


def of_words(words: list[str]) -> list[str]:
    """Each word's IPA, said together; diphthongs and affricates tied by `^`."""
    together, *alone = _alone_and_together(words)
    groups = together.split()
    cut = groups if len(groups) == len(words) else _cut(groups, [word.replace(" ", "") for word in alone])
    return [LETTERS.get(word, said) for word, said in zip(words, cut, strict=True)]


def _alone_and_together(words: list[str]) -> list[str]:
    unknown = [word for word in dict.fromkeys(words) if word not in _known]
    together, *new = espeak.phonemes([" ".join(words), *unknown], VOICE)
    if len(_known) > 5000:
        _known.clear()
    _known.update(zip(unknown, new, strict=True))
    missing = [word for word in words if word not in _known]
    if missing:
        _known.update(zip(missing, espeak.phonemes(missing, VOICE), strict=True))
    return [together, *(_known[word] for word in words)]


_known: dict[str, str] = {}


def _cut(groups: list[str], alone: list[str]) -> list[str]:
    """eSpeak NG says some words as one (`of the`), and some as several: each group goes to the words that sound like it."""
    impossible = float("inf")
    rows, columns = len(groups) + 1, len(alone) + 1
    best = [[impossible] * columns for _ in range(rows)]
    came = [[(0, 0)] * columns for _ in range(rows)]
    best[0][0] = 0
    for row in range(rows):
        for column in range(columns):
            if best[row][column] == impossible:
                continue
            for down, across in MOVES:
                to_row, to_column = row + down, column + across
                if to_row >= rows or to_column >= columns:
                    continue
                here, there = "".join(groups[row:to_row]), "".join(alone[column:to_column])
                cost = best[row][column] + _distance(here, there)[0]
                if cost < best[to_row][to_column]:
                    best[to_row][to_column] = cost
                    came[to_row][to_column] = (down, across)
    row, column = rows - 1, columns - 1
    if best[row][column] == impossible:
        # Nothing fits; the words as they are alone are right, if a little stiff.
        return alone
    pieces: list[str] = []
    while row or column:
        down, across = came[row][column]
        here = "".join(groups[row - down : row])
        pieces[:0] = _share(here, alone[column - across : column])
        row, column = row - down, column - across
    return pieces


# Groups to words.
MOVES = [(1, 1), (1, 2), (1, 3), (1, 4), (2, 1), (3, 1), (4, 1), (6, 1), (8, 1), (0, 1)]


def _share(here: str, words: list[str]) -> list[str]:
    if len(words) == 1:
        return [here]
    _, owners = _distance(here, "".join(words))
    ends = [sum(map(len, words[: index + 1])) for index in range(len(words))]
    shares = [""] * len(words)
    for character, place in zip(here, owners, strict=True):
        index = next((index for index, end in enumerate(ends) if place < end), len(words) - 1)
        shares[index] += character
    return shares


@cache
def _distance(here: str, there: str) -> tuple[int, tuple[int, ...]]:
    """How unlike they sound, and with which character of `there` each of `here` goes."""
    rows, columns = len(here) + 1, len(there) + 1
    cost = [[6 * column for column in range(columns)]]
    for row in range(1, rows):
        line = [6 * row]
        above = cost[-1]
        for column in range(1, columns):
            line.append(
                min(
                    above[column - 1] + _unlike(here[row - 1], there[column - 1]),
                    above[column] + 6,
                    line[column - 1] + 6,
                )
            )
        cost.append(line)
    owners = [0] * len(here)
    row, column = rows - 1, columns - 1
    while row:
        if column and cost[row][column] == cost[row - 1][column - 1] + _unlike(here[row - 1], there[column - 1]):
            row, column = row - 1, column - 1
            owners[row] = column
        elif cost[row][column] == cost[row - 1][column] + 6:
            row -= 1
            owners[row] = max(column - 1, 0)
        else:
            column -= 1
    # A stress mark goes with the sound that it is written before.
    for index in range(len(here) - 2, -1, -1):
        if here[index] in "ˈˌ":
            owners[index] = owners[index + 1]
    return cost[-1][-1], tuple(owners)


def _unlike(one: str, other: str) -> int:
    if one == other:
        return 0
    if one in MARKS or other in MARKS:
        return 11
    return 4 if (one in VOWELS) == (other in VOWELS) else 11


# eSpeak NG's IPA in Kokoro's alphabet, as Kokoro's own reader of English (misaki) writes it: longer ones first.
_TO_KOKORO = sorted(
    {
        "ʔˌn\u0329": "ʔn",
        "ʔn\u0329": "ʔn",
        "a^ɪ": "I",
        "a^ʊ": "W",
        "d^ʒ": "ʤ",
        "e^ɪ": "A",
        "e": "A",
        "t^ʃ": "ʧ",
        "ɔ^ɪ": "Y",
        "o^ʊ": "O",
        "ə^l": "ᵊl",
        "ʲo": "jo",
        "ʲə": "jə",
        "ʲ": "",
        "ɚ": "əɹ",
        "r": "ɹ",
        "x": "k",
        "ç": "k",
        "ɐ": "ə",
        "ɬ": "l",
        "\u0303": "",
    }.items(),
    key=lambda pair: -len(pair[0]),
)
_AFTERWARDS = [("ɜː^ɹ", "ɜɹ"), ("ɜːɹ", "ɜɹ"), ("ɜː", "ɜɹ"), ("ɪə", "iə"), ("ː", ""), ("o", "ɔ"), ("ɾ", "T"), ("ʔ", "t"), ("^", "")]


@cache
def to_kokoro(ipa: str) -> str:
    for theirs, ours in _TO_KOKORO:
        ipa = ipa.replace(theirs, ours)
    # A syllable without a vowel.
    ipa = re.sub("(\\S)\u0329", r"ᵊ\1", ipa).replace("\u0329", "")
    for theirs, ours in _AFTERWARDS:
        ipa = ipa.replace(theirs, ours)
    return ipa


def to_piper(ipa: str) -> str:
    """Piper's voices learnt eSpeak NG's own IPA."""
    return ipa.replace("^", "")
