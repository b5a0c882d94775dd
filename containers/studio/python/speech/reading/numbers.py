"""Figures as words, the American way (no "and"), by num2words."""

import re

from num2words import num2words

NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
# Longer ones are codes, and read figure by figure.
MOST_FIGURES = 15
SCALES = "hundred|thousand|million|billion|trillion"


def plain(words: str) -> str:
    return re.sub(r"\s+", " ", words.replace(" and ", " ").replace(",", "").replace("-", " "))


def cardinal(figures: str) -> str:
    """Of `1,234`, `3.14`, `007`."""
    figures = figures.replace(",", "")
    whole, _, part = figures.partition(".")
    if len(whole) > MOST_FIGURES or (len(whole) > 1 and whole[0] == "0"):
        said = digits(whole)
    else:
        said = plain(num2words(int(whole or "0")))
    return f"{said} point {digits(part)}" if part else said


def ordinal(figures: str) -> str:
    figures = figures.replace(",", "")
    return plain(num2words(int(figures), to="ordinal")) if len(figures) <= MOST_FIGURES else digits(figures)


def year(figures: str) -> str:
    """`1905` is nineteen oh five, `2000` two thousand."""
    return plain(num2words(int(figures), to="year"))


def short_year(figures: str) -> str:
    """The last two of a year: `05` is oh five."""
    return f"oh {cardinal(figures[1])}" if figures[0] == "0" else cardinal(figures)


def digits(figures: str) -> str:
    return " ".join(cardinal(figure) for figure in figures if figure.isdigit())


def is_year(figures: str) -> bool:
    return len(figures) == 4 and figures.isdigit() and 1100 <= int(figures) <= 2099


def is_one(figures: str) -> bool:
    return figures in ("1", "1.0", "1.00")


def several(word: str) -> str:
    """A word's plural."""
    irregular = {"foot": "feet", "inch": "inches", "century": "centuries", "penny": "pence", "hertz": "hertz"}
    if word in irregular:
        return irregular[word]
    return word + ("es" if word.endswith(("s", "x", "ch", "sh")) else "s")
