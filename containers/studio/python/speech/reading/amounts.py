"""Money, percentages, measures, fractions, ranges and bare numbers."""

import re
import unicodedata

from speech.reading.numbers import NUMBER, SCALES, cardinal, digits, is_one, is_year, ordinal, several, year

_CURRENCIES = {
    "$": ("dollar", "cent"),
    "US$": ("U S dollar", "cent"),
    "£": ("pound", "penny"),
    "€": ("euro", "cent"),
    "¥": ("yen", None),
    "₹": ("rupee", "paisa"),
    "₩": ("won", None),
    "₽": ("ruble", "kopeck"),
    "₿": ("bitcoin", None),
}
_UNCOUNTED = {"yen", "won"}
_SIGN = "|".join(re.escape(sign) for sign in sorted(_CURRENCIES, key=len, reverse=True))
_LETTER_SCALES = {"k": "thousand", "m": "million", "mn": "million", "bn": "billion", "b": "billion", "t": "trillion"}

_UNITS = {
    "km": "kilometer", "m": "meter", "cm": "centimeter", "mm": "millimeter", "nm": "nanometer", "µm": "micrometer",
    "mi": "mile", "ft": "foot", "in": "inch", "yd": "yard", "kg": "kilogram", "g": "gram", "mg": "milligram", "lb": "pound",
    "lbs": "pound", "oz": "ounce", "l": "liter", "L": "liter", "ml": "milliliter", "mL": "milliliter", "ha": "hectare",
    "Hz": "hertz", "kHz": "kilohertz", "MHz": "megahertz", "GHz": "gigahertz", "W": "watt", "kW": "kilowatt", "MW": "megawatt",
    "GW": "gigawatt", "kWh": "kilowatt hour", "V": "volt", "kV": "kilovolt", "mA": "milliamp", "J": "joule", "kJ": "kilojoule",
    "cal": "calorie", "kcal": "kilocalorie", "KB": "kilobyte", "kB": "kilobyte", "MB": "megabyte", "GB": "gigabyte",
    "TB": "terabyte", "dB": "decibel", "s": "second", "sec": "second", "ms": "millisecond", "min": "minute", "hr": "hour",
    "hrs": "hour", "h": "hour", "°": "degree", "Pa": "pascal", "kPa": "kilopascal", "hPa": "hectopascal", "psi": "P S I",
    "fps": "frame per second", "rpm": "revolution per minute", "mph": "mile per hour", "kph": "kilometer per hour",
    "km/h": "kilometer per hour", "m/s": "meter per second", "km/s": "kilometer per second", "mpg": "mile per gallon",
    "Mbps": "megabit per second", "Gbps": "gigabit per second", "gal": "gallon", "pt": "point", "px": "pixel", "mi/h": "mile per hour",
    "°C": "degree Celsius", "°F": "degree Fahrenheit", "sq ft": "square foot", "sq mi": "square mile", "sq km": "square kilometer",
    "km²": "square kilometer", "m²": "square meter", "cm²": "square centimeter", "m³": "cubic meter", "cm³": "cubic centimeter",
    "km2": "square kilometer", "m2": "square meter", "m3": "cubic meter", "ly": "light year", "ppm": "part per million", "ppb": "part per billion", "AU": "astronomical unit",
}  # fmt: skip
# Alone behind a space these are more often words or names.
_TOUCHING = {"in", "s", "h", "V", "W", "J", "L", "g", "l", "pt", "cal", "AU", "min", "m"}
_SPACED_TOO = {"m", "g", "V", "W", "min", "l", "L", "s", "h", "J"}
_UNIT = "|".join(re.escape(unit) for unit in sorted(_UNITS, key=len, reverse=True))

_SHARES = {2: "half", 4: "quarter"}
_MINUS = r"(?:(?<![\w.)\]])[-−–])?"


def _signed(figures: str) -> str:
    bare = figures.lstrip("-−–")
    return ("minus " if bare != figures else "") + cardinal(bare)


def _unit(figures: str, name: str) -> str:
    if is_one(figures.lstrip("-−–")) or name.isupper():
        return name
    first, *rest = re.split(r"( per | Celsius| Fahrenheit)", name, maxsplit=1)
    *before, counted = first.split(" ")
    return " ".join([*before, several(counted)]) + "".join(rest)


def _money(match: re.Match) -> str:
    whole, cents = _CURRENCIES[match["sign"]]
    figures, scale = match["number"].replace(",", ""), match["scale"] or _LETTER_SCALES.get((match["letter"] or "").lower())
    minus = "minus " if match["minus"] else ""
    if scale:
        return f"{minus}{cardinal(figures)} {scale} {whole if whole in _UNCOUNTED else several(whole)}"
    units, _, part = figures.partition(".")
    said = f"{cardinal(units)} {whole if is_one(units) or whole in _UNCOUNTED else several(whole)}"
    if len(part) == 2 and cents and part != "00":
        small = f"{cardinal(str(int(part)))} {cents if part == '01' else several(cents)}"
        return minus + (small if units == "0" else f"{said} and {small}")
    if part.strip("0"):
        return f"{minus}{cardinal(figures)} {several(whole)}"
    return minus + said


def _coins(match: re.Match) -> str:
    return f"{cardinal(match['number'])} {'cent' if is_one(match['number']) else 'cents'}"


def _percent(match: re.Match) -> str:
    said = _signed(match["number"])
    if match["to"]:
        said = f"{said} to {cardinal(match['to'])}"
    return f"{said} percent"


def _measure(match: re.Match) -> str | None:
    unit = match["unit"]
    if unit in _TOUCHING and match["space"] and unit not in _SPACED_TOO:
        return None
    said = _signed(match["number"])
    last = match["number"]
    if match["to"]:
        last = match["to"]
        said = f"{said} {'by' if match['dash'] in '×x' else 'to'} {cardinal(last)}"
    if match["scale"]:
        return f"{said} {match['scale']} {_unit('2', _UNITS[unit])}"
    return f"{said} {_unit(last, _UNITS[unit])}"


def _adjective(match: re.Match) -> str:
    """`a 40-ft wall`."""
    return f"{cardinal(match['number'])} {_UNITS[match['unit']]}"


def _fraction(match: re.Match) -> str | None:
    said = _share(match)
    if said is None or not match["unit"]:
        return said
    name = _UNITS[match["unit"]]
    return f"{said} {_unit('2', name)}" if match["whole"] else f"{said} of {'an' if name[0] in 'aeiou' else 'a'} {name}"


def _share(match: re.Match) -> str | None:
    over, under = int(match["over"]), int(match["under"])
    if not (0 < over < under <= 100):
        return None
    share = _SHARES.get(under) or ordinal(str(under))
    if over > 1:
        share = "halves" if share == "half" else several(share)
    whole = match["whole"]
    if not whole:
        return f"{cardinal(str(over))} {share}"
    part = f"a {share}" if over == 1 else f"{cardinal(str(over))} {share}"
    return f"{cardinal(whole)} and {part}"


def _vulgar(match: re.Match) -> str:
    """`½`."""
    over, _, under = unicodedata.normalize("NFKC", match["sign"]).partition("⁄")
    share = _SHARES.get(int(under)) or ordinal(under)
    if int(over) > 1:
        share = several(share)
    if not match["whole"]:
        return f"{'one' if over == '1' else cardinal(over)} {share}"
    return f"{cardinal(match['whole'])} and {'a' if over == '1' else cardinal(over)} {share}"


def _range(match: re.Match) -> str:
    return f"{cardinal(match['first'])} to {cardinal(match['last'])}"


def _ratio(match: re.Match) -> str:
    return f"{cardinal(match['first'])} {'by' if match['sign'] in 'x×' else 'to'} {cardinal(match['last'])}"


def _height(match: re.Match) -> str:
    """`5'10"`."""
    return f"{cardinal(match['feet'])} foot {cardinal(match['inches'])}"


def _ordinal(match: re.Match) -> str:
    return ordinal(match["number"])


def _numbered(match: re.Match) -> str:
    return f"number {cardinal(match['number'])}"


def _version(match: re.Match) -> str:
    return " point ".join(cardinal(part) for part in match[0].split("."))


def _times(match: re.Match) -> str:
    return f"{cardinal(match['number'])} times"


def _number(match: re.Match) -> str:
    figures = match["number"]
    if is_year(figures) and not match["minus"]:
        return year(figures)
    if len(figures) > 9 and "," not in figures and "." not in figures:
        return digits(figures)
    return ("minus " if match["minus"] else "") + cardinal(figures)


READERS = [
    (
        re.compile(
            rf"(?P<minus>(?<!\w)[-−–])?(?P<sign>{_SIGN})\s?(?P<number>{NUMBER})"
            rf"(?:[\s-](?P<scale>{SCALES})\b|(?P<letter>bn|mn|[kKmMbBtT])\b)?"
        ),
        _money,
    ),
    (re.compile(rf"\b(?P<number>{NUMBER})\s?¢"), _coins),
    (re.compile(rf"(?P<number>{_MINUS}(?:{NUMBER}))(?:\s?[-–—]\s?(?P<to>{NUMBER}))?\s?%"), _percent),
    (re.compile(rf"\b(?:(?P<whole>\d{{1,3}})[\s-])?(?P<over>\d{{1,2}})[/⁄](?P<under>\d{{1,3}})\b(?!/)(?:\s(?P<unit>{_UNIT})\b)?"), _fraction),
    (
        re.compile(
            rf"(?P<number>{_MINUS}\b(?:{NUMBER}))(?:\s?(?P<dash>[-–—×x])\s?(?P<to>{NUMBER}))?"
            rf"(?:\s(?P<scale>{SCALES})(?=\s))?(?P<space>\s)?(?P<unit>{_UNIT})(?![\w/²³]|'\w)"
        ),
        _measure,
    ),
    (re.compile(rf"\b(?P<number>{NUMBER})-(?P<unit>km|cm|mm|ft|kg|lb|mi|oz|ml|mph|GB|TB|MB|kW|MW)\b"), _adjective),
    (re.compile(r"(?:\b(?P<whole>\d{1,4})\s?)?(?P<sign>[¼½¾⅐-⅞])"), _vulgar),
    (re.compile(rf"\b(?P<number>{NUMBER})(?:st|nd|rd|th)\b"), _ordinal),
    (re.compile(rf"(?:\b[Nn]o\.\s?|№\s?|(?<!\w)#)(?P<number>\d{{1,6}})\b"), _numbered),
    (re.compile(r"\b\d+(?:\.\d+){2,}\b"), _version),
    (re.compile(r"\b(?P<feet>\d)'(?P<inches>\d\d?)(?:\"|'')"), _height),
    (re.compile(r"\b(?P<first>\d{1,4}) ?(?P<sign>[:x×]) ?(?P<last>\d{1,4})\b(?![:.]\d)"), _ratio),
    (re.compile(rf"\b(?P<number>{NUMBER})[x×](?!\w)"), _times),
    (re.compile(rf"\b(?P<first>{NUMBER})\s?[–—-]\s?(?P<last>{NUMBER})\b(?!-)"), _range),
    (re.compile(rf"(?P<minus>(?<![\w.)\]])[-−](?=\d))?(?<![\w.])(?P<number>{NUMBER}|\.\d+)(?![\w])"), _number),
]
