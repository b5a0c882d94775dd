"""Web addresses, mail addresses and telephone numbers."""

import re

from speech.reading.numbers import cardinal, digits

_SIGNS = {".": "dot", "/": "slash", "-": "dash", "_": "underscore", "@": "at", ":": "colon", "?": "question mark", "=": "equals",
          "&": "and", "#": "hash", "%": "percent", "+": "plus", "~": "tilde"}  # fmt: skip
_DOMAINS = "com|org|net|edu|gov|io|co|uk|de|fr|eu|dev|app|ai|tv|me|info|us|ca|au|jp"


def _spelled(address: str) -> str:
    said = []
    for part in re.findall(r"[A-Za-z]+|\d+|[^A-Za-z\d]", address):
        if part.isdigit():
            said.append(cardinal(part) if len(part) < 3 else digits(part))
        elif part.isalpha():
            said.append(" ".join(part.upper()) if part.lower() in ("www", "io", "tv", "uk", "eu", "ai", "us") else part.lower())
        elif part in _SIGNS:
            said.append(_SIGNS[part])
    return " ".join(said)


def _web(match: re.Match) -> str:
    return _spelled(match["address"].rstrip("/"))


def _mail(match: re.Match) -> str:
    return _spelled(match[0])


def _telephone(match: re.Match) -> str:
    groups = re.findall(r"\d+", match[0])
    said = ", ".join(digits(group).replace("zero", "oh") for group in groups)
    return f"plus {said}" if match[0].startswith("+") else said


READERS = [
    (re.compile(r"[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+"), _mail),
    (re.compile(r"\b(?:https?|ftp)://(?P<address>[^\s<>\"')\]]*[\w/])", re.IGNORECASE), _web),
    (re.compile(r"\b(?P<address>www\.[\w-]+(?:\.[\w-]+)+(?:/[\w/.-]*\w)?)", re.IGNORECASE), _web),
    (re.compile(rf"\b(?P<address>[A-Za-z][\w-]*(?:\.[\w-]+)*\.(?:{_DOMAINS})(?:/[\w/.-]*\w)?)\b(?!\.\w)"), _web),
    (re.compile(r"(?<![\w-])\+\d{1,3}[\s.-]?(?:\(\d{1,4}\)[\s.-]?)?\d{2,4}(?:[\s.-]\d{2,4}){1,4}\b"), _telephone),
    (re.compile(r"(?<!\w)(?:1[\s.-])?\(\d{3}\)\s?\d{3}[-.\s]\d{4}\b"), _telephone),
    (re.compile(r"(?<![\w-])(?:1-)?\d{3}[-.]\d{3}[-.]\d{4}\b(?!-)"), _telephone),
    (re.compile(r"(?<![\w-])\d{3}-\d{4}\b(?!-)"), _telephone),
]
