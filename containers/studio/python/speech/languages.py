"""In which language a line is."""

import unicodedata
from functools import cache

from speech import espeak


def language_of(text: str) -> str:
    """ISO 639-1. English is left for another language only where it is plain: names, or a word or two, are no proof."""
    letters = [character for character in text if character.isalpha()]
    if not letters:
        return "en"
    found = _detector().detect_details(text)
    latin = sum("LATIN" in unicodedata.name(letter, "") for letter in letters) / len(letters)
    if found.language == "und":
        return "en"
    # An English voice makes more of a language in its letters than none at all.
    if latin > 0.5 and not (found.reliable and espeak.voice_of(found.language)):
        return "en"
    return found.language


@cache
def _detector():
    import eldc

    eldc.init()
    return eldc
