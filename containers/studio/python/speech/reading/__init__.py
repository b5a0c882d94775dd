"""From a line in English to what is said: words, marks and pauses. Numbers, dates, money, measures, abbreviations, capitals,
Roman numerals and addresses are read as a speaker reads them, each kind in a module of its own."""

import re
from dataclasses import dataclass, field

from speech.reading import addresses, amounts, dates, names
from speech.reading.cleaning import clean

# The first that can claims a stretch of the line.
READERS = [*addresses.READERS, *dates.READERS, *amounts.READERS[:-1], *names.READERS, amounts.READERS[-1]]

_SIGNS = {"&": "and", "+": "plus", "=": "equals", "@": "at", "%": "percent", "°": "degrees", "×": "times", "÷": "divided by",
          "±": "plus or minus", "≈": "about", "~": "about", "≠": "is not", "≤": "at most", "≥": "at least", "§": "section", "©": "copyright",
          "→": "to", "<": "less than", ">": "greater than", "π": "pi", "µ": "micro", "√": "root of"}  # fmt: skip
_ENDS = ".?!…"
_MARKS = ",;:—….?!"
_TOKEN = re.compile(r"(?P<word>[^\W_]+(?:'[^\W_]+)*'?)|(?P<paragraph>\n\s*\n)|(?P<line>\n)|(?P<sign>[^\w\s]|_)")
# Full stops of these end a sentence as well, where a capital follows.
_MAY_END = re.compile(r"(?:\b(?:[ap]\.?m|etc|Inc|Ltd|Co|Jr|Sr|St|Ave|Rd|Blvd|B\.C|A\.D)|\b(?:[A-Z]\.)+[A-Z]?)\.$", re.IGNORECASE)


@dataclass
class Word:
    said: str
    # In the line, from and to.
    start: int
    end: int


@dataclass
class Clause:
    words: list[Word] = field(default_factory=list)
    mark: str = ","


@dataclass
class Sentence:
    clauses: list[Clause]
    # `sentence`, `paragraph` or `ellipsis`: how long the speaker waits after it.
    pause: str


@dataclass
class Reading:
    # As cleaned; words' places are places in it.
    line: str
    sentences: list[Sentence]


def read(text: str) -> Reading:
    line = clean(text)
    line = _calm(line)
    return Reading(line, _sentences(line, _claims(line)))


def _calm(line: str) -> str:
    """A line that is all in capitals shouts; it spells nothing."""
    words = re.findall(r"[A-Za-z]{2,}", line)
    shouted = [word for word in words if word.isupper()]
    if len(words) < 4 or len(shouted) < 0.7 * len(words):
        return line
    return re.sub(r"[A-Za-z]{2,}", lambda match: match[0] if match[0] in names._WORDS else match[0].capitalize(), line)


def _claims(line: str) -> dict[int, tuple[int, str]]:
    """Where a reader's stretch begins: where it ends, and what is said."""
    taken = bytearray(len(line))
    claims: dict[int, tuple[int, str]] = {}
    for pattern, reader in READERS:
        for match in pattern.finditer(line):
            start, end = match.span()
            if any(taken[start:end]):
                continue
            said = reader(match)
            if said is None:
                continue
            taken[start:end] = b"\1" * (end - start)
            claims[start] = (end, said)
    return claims


class _Speaker:
    """Puts words and marks one after the other."""

    def __init__(self):
        self.sentences: list[Sentence] = []
        self._clauses: list[Clause] = []
        self._clause = Clause()

    def word(self, said: str, start: int, end: int) -> None:
        self._clause.words.append(Word(said, start, end))

    def mark(self, sign: str) -> None:
        if self._clause.words:
            self._clause.mark = sign
            self._clauses.append(self._clause)
            self._clause = Clause()
        elif self._clauses and _MARKS.index(sign) > _MARKS.index(self._clauses[-1].mark):
            # Of several in a row the strongest counts.
            self._clauses[-1].mark = sign

    def end(self, pause: str, sign: str = ".") -> None:
        if self._clause.words:
            self.mark(sign)
        if self._clauses:
            if self._clauses[-1].mark not in ".?!…":
                self._clauses[-1].mark = sign
            if self._clauses[-1].mark == "…" and pause == "sentence":
                pause = "ellipsis"
            self.sentences.append(Sentence(self._clauses, pause))
            self._clauses = []
        elif self.sentences and pause == "paragraph":
            self.sentences[-1].pause = pause


def _sentences(line: str, claims: dict[int, tuple[int, str]]) -> list[Sentence]:
    speaker = _Speaker()
    at = 0
    while at < len(line):
        if at in claims:
            end, said = claims[at]
            for index, part in enumerate(said.split(",")):
                if index:
                    speaker.mark(",")
                for word in part.split():
                    speaker.word(word, at, end)
            if said != "saint" and _MAY_END.search(line[at:end]) and re.match(r"[\"')]*(?:\s+[\"'(]?(?:[A-Z][a-z']|[AI]\s)|\s*$)", line[end:]):
                speaker.end("sentence")
            at = end
            continue
        match = _TOKEN.match(line, at)
        if not match:
            at += 1
            continue
        until = min((start for start in claims if at < start < match.end()), default=match.end())
        if match["word"]:
            word = line[at:until]
            speaker.word("a" if word == "A" else word, at, until)
        elif match["paragraph"]:
            speaker.end("paragraph")
        elif match["line"]:
            speaker.end("sentence")
        else:
            _sign(speaker, line, at)
        at = until
    speaker.end("sentence")
    return speaker.sentences


def _sign(speaker: _Speaker, line: str, at: int) -> None:
    sign = line[at]
    before, after = line[at - 1 : at], line[at + 1 : at + 2]
    apart = (not before or before.isspace()) and (not after or after.isspace())
    if sign in "。！？؟।":
        speaker.end("sentence", {"！": "!", "？": "?", "؟": "?"}.get(sign, "."))
    elif sign in _ENDS:
        # Inside a word it ends nothing.
        if sign != "." or not after or not after.isalnum():
            speaker.mark(sign)
            if sign != "…" or re.match(r"[\"')]*\s+[\"']?[A-Z]|\s*$", line[at + 1 :]):
                if not re.match(r"[.?!…]", line[at + 1 :]):
                    speaker.end("sentence", sign)
    elif sign in ",;:":
        speaker.mark(sign)
    elif sign in "—–" or (sign == "-" and apart):
        speaker.mark("—")
    elif sign in "()[]{}":
        speaker.mark(",")
    elif sign in _SIGNS:
        for word in _SIGNS[sign].split():
            speaker.word(word, at, at + 1)
    elif sign == "/" and apart:
        speaker.mark(",")
