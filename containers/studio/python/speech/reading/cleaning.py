"""A line without what cannot be spoken: markup, signs of other trades, control characters, pictographs."""

import re
import unicodedata

# Their words are for a machine.
_TAG = re.compile(r"<[/!?]?[A-Za-z][^<>]{0,300}>")
_LINK = re.compile(r"!?\[([^\]\n]{1,300})\]\([^)\n]{0,500}\)")
_MARKUP = re.compile(r"(?<!\w)[*_~#>|]+(?=[^\s\d])|(?<=\S)[*_~|]+(?!\w)|`|^[\s]*[-*+•]\s+|^#+\s+", re.MULTILINE)
_QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "«": '"', "»": '"', "„": '"', "‚": ",", "´": "'"})
_KEPT = frozenset("½¼¾²³°µ№©®")


def clean(text: str) -> str:
    text = unicodedata.normalize("NFC", text)
    text = _LINK.sub(r"\1", _TAG.sub(" ", text))
    text = "".join(_sign(character) for character in text).translate(_QUOTES)
    text = text.replace("--", "—")
    text = re.sub(r"\.{2,}", "…", _MARKUP.sub("", text))
    return re.sub(r"[^\S\n]+", " ", text)


def _sign(character: str) -> str:
    if character in "\n\u2028\u2029":
        return "\n"
    kind = unicodedata.category(character)
    if kind in ("Zs", "Cc"):
        return " "
    # What is written full width, or as a ligature, is itself otherwise.
    if kind[0] in "LN" and character not in _KEPT and not "⅐" <= character <= "⅞":
        return unicodedata.normalize("NFKC", character)
    return "" if kind in ("Cf", "Co", "Cs", "Cn", "So") and character not in _KEPT else character
