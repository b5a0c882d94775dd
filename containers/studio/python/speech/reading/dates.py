"""Dates, times of day, years and decades."""

import re

from speech.reading.numbers import cardinal, is_year, ordinal, short_year, year

MONTHS = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
]  # fmt: skip
_SHORT = {month[:3].lower(): month for month in MONTHS} | {"sept": "September"}
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])"
_ORDINAL = r"(?:st|nd|rd|th)?"
_YEAR = r"(?:1[1-9]|20)\d\d"
_HALF = r"(?:[ap]\.?\s?m\b\.?)"


def _month(name: str) -> str:
    name = name.rstrip(".")
    return name if name in MONTHS else _SHORT[name.lower()]


def _day_of_month(month: str, day: str, of_year: str | None) -> str:
    said = f"{month} {ordinal(str(int(day)))}"
    return f"{said} {year(of_year)}" if of_year else said


def _month_day(match: re.Match) -> str:
    return _day_of_month(_month(match["month"]), match["day"], match["year"])


def _month_year(match: re.Match) -> str:
    return f"{_month(match['month'])} {year(match['year'])}"


def _iso(match: re.Match) -> str | None:
    month = int(match["month"])
    return _day_of_month(MONTHS[month - 1], match["day"], match["year"]) if 1 <= month <= 12 else None


def _american(match: re.Match) -> str | None:
    first, second = int(match["first"]), int(match["second"])
    if first > 12 and second <= 12:
        first, second = second, first
    if not (1 <= first <= 12 and 1 <= second <= 31):
        return None
    of_year = match["year"]
    if len(of_year) == 2:
        return f"{_day_of_month(MONTHS[first - 1], str(second), None)} {short_year(of_year)}"
    return _day_of_month(MONTHS[first - 1], str(second), of_year)


def _time(match: re.Match) -> str:
    hour, minute, half = int(match["hour"]), match["minute"], match["half"]
    after = ""
    if half:
        after = " a m" if half.lower().startswith("a") else " p m"
    if minute is None:
        return cardinal(str(hour)) + after
    if match["second"]:
        return f"{cardinal(str(hour))} {_minutes(minute)} and {cardinal(str(int(match['second'])))} seconds{after}"
    if minute == "00":
        if half:
            return cardinal(str(hour)) + after
        return f"{cardinal(str(hour))} o'clock" if 1 <= hour <= 12 else f"{cardinal(str(hour))} hundred hours"
    return f"{cardinal(str(hour))} {_minutes(minute)}{after}"


def _minutes(minute: str) -> str:
    return f"oh {cardinal(minute[1])}" if minute[0] == "0" else cardinal(minute)


def _decade(match: re.Match) -> str:
    century, tens = match["century"] or "", match["tens"]
    if tens == "00":
        return "two thousands" if century == "20" else f"{cardinal(century)} hundreds"
    if tens == "10":
        said = "tens"
    else:
        said = cardinal(tens)[:-1] + "ies"
    return f"{cardinal(century)} {said}" if century else said


def _years(match: re.Match) -> str | None:
    """`1914-1918`, `1914–18`."""
    first, last = match["first"], match["last"]
    if not is_year(first):
        return None
    if len(last) == 4:
        return f"{year(first)} to {year(last)}" if is_year(last) and int(last) > int(first) else None
    return f"{year(first)} to {short_year(last)}" if int(last) > int(first[2:]) else None


def _era(match: re.Match) -> str:
    figures = match["year"].replace(",", "")
    said = year(figures) if is_year(figures) else cardinal(figures)
    letters = re.sub(r"[.\s]", "", match["era"]).upper()
    return f"{said} {' '.join(letters)}"


def _before_era(match: re.Match) -> str:
    figures = match["year"]
    return f"A D {year(figures) if is_year(figures) else cardinal(figures)}"


READERS = [
    (re.compile(rf"\b(?P<year>{_YEAR})-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])\b(?!-)"), _iso),
    (re.compile(rf"\b(?P<first>\d\d?)[/.](?P<second>\d\d?)[/.](?P<year>{_YEAR}|(?<=/)\d\d)\b(?![/.]?\d)"), _american),
    (
        re.compile(rf"\b(?P<month>{_MONTH}) (?P<day>{_DAY}){_ORDINAL}\b(?!:|[,.]\d|\s?{_HALF})(?:,? (?P<year>{_YEAR})\b)?"),
        _month_day,
    ),
    (
        re.compile(rf"\b(?P<day>{_DAY}){_ORDINAL} (?:of )?(?P<month>{_MONTH})(?:,? (?P<year>{_YEAR})\b)?(?!\w)"),
        lambda match: "the " + _reversed(match),
    ),
    (re.compile(rf"\b(?P<month>{_MONTH}),? (?P<year>{_YEAR})\b"), _month_year),
    (
        re.compile(
            rf"\b(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?\b(?:\s?(?P<half>{_HALF}))?",
            re.IGNORECASE,
        ),
        _time,
    ),
    (
        re.compile(
            rf"\b(?P<hour>1[0-2]|[1-9])(?P<minute>(?!))?(?P<second>(?!))?\s?(?P<half>{_HALF})(?![a-z])", re.IGNORECASE
        ),
        _time,
    ),
    (re.compile(r"(?:\b(?P<century>1[1-9]|20)|['’](?=\d0s))(?P<tens>\d0)['’]?s\b"), _decade),
    (re.compile(r"\b(?P<first>\d{4})\s?[-–—]\s?(?P<last>\d{4}|\d\d)\b(?![-–/]\d)"), _years),
    (re.compile(r"\b(?P<year>\d{1,3}(?:,\d{3})+|\d+) ?(?P<era>B\.?\s?C\.?\s?E\b\.?|B\.?\s?C\b\.?|C\.?\s?E\b\.?|A\.?\s?D\b\.?)"), _era),
    (re.compile(r"\bA\.?D\.? (?P<year>\d{1,4})\b"), _before_era),
]


def _reversed(match: re.Match) -> str:
    said = f"{ordinal(str(int(match['day'])))} of {_month(match['month'])}"
    return f"{said} {year(match['year'])}" if match["year"] else said
