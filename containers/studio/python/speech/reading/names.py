"""Titles and other abbreviations, Roman numerals in names, capitals that are spelled."""

import re

from speech.reading.numbers import cardinal, ordinal, several, year, is_year

# What ends in a full stop that ends no sentence.
_TITLES = {
    "Mr": "mister", "Mrs": "missis", "Ms": "miz", "Prof": "professor", "Gen": "general", "Col": "colonel", "Capt": "captain",
    "Cmdr": "commander", "Lt": "lieutenant", "Sgt": "sergeant", "Cpl": "corporal", "Maj": "major", "Adm": "admiral",
    "Sen": "senator", "Rep": "representative", "Gov": "governor", "Pres": "president", "Rev": "reverend", "Fr": "father",
    "Hon": "honorable", "Messrs": "messers", "Supt": "superintendent", "Amb": "ambassador", "Mt": "mount", "Ft": "fort",
}  # fmt: skip
_ANYWHERE = {
    "etc": "et cetera", "vs": "versus", "approx": "approximately", "est": "established", "dept": "department",
    "govt": "government", "ed": "edition", "vol": "volume", "fig": "figure", "pp": "pages", "ca": "circa", "esp": "especially",
    "incl": "including", "max": "maximum", "min": "minimum", "misc": "miscellaneous", "temp": "temperature", "tel": "telephone",
    "Jr": "junior", "Sr": "senior", "Inc": "incorporated", "Ltd": "limited", "Corp": "corporation", "Co": "company",
    "Bros": "brothers", "Assn": "association", "Univ": "university", "Ave": "avenue", "Blvd": "boulevard", "Rd": "road",
    "Hwy": "highway", "Mon": "Monday", "Tue": "Tuesday", "Tues": "Tuesday", "Wed": "Wednesday", "Thu": "Thursday",
    "Thurs": "Thursday", "Fri": "Friday", "Sat": "Saturday", "Jan": "January", "Feb": "February", "Aug": "August",
    "Sept": "September", "Oct": "October", "Nov": "November", "Dec": "December", "hrs": "hours", "yrs": "years", "cf": "compare",
}  # fmt: skip
# These are words, too: only with their full stop, and only where the line goes on.
_ALSO_WORDS = {"ed", "fig", "ca", "max", "min", "temp", "tel", "Co", "est", "Mon", "Sat", "Wed", "Fri", "Dec", "Jan"}
_LETTERS = {"e.g.": "for example", "i.e.": "that is", "a.k.a.": "also known as", "w/o": "without", "w/": "with", "n.b.": "note",
            "P.S.": "P S", "et al.": "and others"}  # fmt: skip

_ONE_NUMBER = r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
_COUNTED = (
    "War|Chapter|Part|Act|Scene|Book|Volume|Section|Article|Type|Phase|Title|Bowl|Apollo|Rocky|Episode|Class|Grade|Level|"
    "Stage|Figure|Table|Appendix|Mark|Saturn|Gemini|Factor|Division|Final Fantasy|Star Wars|Games|Round|Step|Unit|Schedule"
)
_RULERS = (
    "Henry|Louis|George|Edward|Richard|James|Charles|William|John|Paul|Pius|Benedict|Francis|Philip|Elizabeth|Catherine|Mary|"
    "Napoleon|Frederick|Wilhelm|Nicholas|Alexander|Ivan|Peter|Ramses|Ramesses|Amenhotep|Thutmose|Leo|Gregory|Clement|Innocent|"
    "Urban|Julius|Sixtus|Carl|Karl|Gustav|Christian|Haakon|Harald|Olaf|Otto|Rudolf|Ferdinand|Alfonso|Juan|Felipe|Leopold|"
    "Albert|Victoria|Margaret|Isabella|Darius|Xerxes|Cyrus|Ptolemy|Cleopatra|Mehmed|Murad|Selim|Suleiman|Constantine|"
    "Theodosius|Justinian|Umberto|Emmanuel|Stephen|Baldwin|Robert|Malcolm III|David|Abdullah|Hussein|Rama|Boniface|Celestine"
)

# Said as words though they are capitals.
_WORDS = frozenset(
    "NASA NATO UNESCO UNICEF OPEC FIFA UEFA NAFTA AIDS SCUBA LASER RADAR SONAR SWAT FEMA OSHA NORAD COVID RAM ROM PIN SIM GIF "
    "CAPTCHA NAACP NOAA INTERPOL ASEAN BRICS SARS MERS EBITDA HIPAA GAAP NIMBY YOLO FOMO POTUS SCOTUS BAFTA EGOT CERN ESPRIT "
    "ICANN LIDAR MIDI WIMAX ZIP TED DARPA JPEG IKEA LEGO OK TV".split()
) - {"NAACP", "OK", "TV"}  # fmt: skip
_SAID = {"JPEG": "jay peg", "NAACP": "N double A C P", "IEEE": "I triple E", "SQL": "sequel", "WWI": "World War one", "WWII": "World War two", "AAA": "triple A", "NOAA": "noah",
         "GIF": "gif", "BAFTA": "bafta", "FIFA": "feefa", "UEFA": "you ay fa", "CERN": "sern", "OPEC": "oh peck"}  # fmt: skip


def _title(match: re.Match) -> str:
    return _TITLES[match["title"]]


def _doctor(match: re.Match) -> str:
    """`Dr. Smith`, but `Mulholland Dr.`"""
    return "drive" if match["before"] is not None and match["after"] is None else "doctor"


def _saint(match: re.Match) -> str:
    return "street" if match["after"] is None else "saint"


def _abbreviation(match: re.Match) -> str | None:
    word = match["word"]
    if word in _ALSO_WORDS and match["on"] is None:
        return None
    return _ANYWHERE[word]


def _letters(match: re.Match) -> str:
    return _LETTERS[next(known for known in _LETTERS if known.lower() == match[0].lower())]


def _roman(match: re.Match) -> str | None:
    value = _value(match["number"])
    if value == 0:
        return None
    if match["counted"]:
        return f"{match['counted']} {cardinal(str(value))}"
    return f"{match['ruler']} the {ordinal(str(value))}" if value < 40 else None


def _value(number: str) -> int:
    values = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
    total = 0
    for here, following in zip(number, [*number[1:], ""], strict=True):
        total += -values[here] if following and values[following] > values[here] else values[here]
    return total


def _dotted(match: re.Match) -> str:
    """`U.S.`, `D.C.`, `Ph.D.`"""
    return " ".join(match[0].replace(".", "").upper())


def _doctorate(match: re.Match) -> str:
    return "P H D"


def spelled(word: str) -> str:
    """Of capitals: a word, or letters apart."""
    if word in _SAID:
        return _SAID[word]
    if word in _WORDS:
        return word.lower()
    # Long ones with vowels are words in capitals.
    if len(word) > 5 and re.search("[AEIOUY]", word):
        return word.lower()
    return " ".join(word)


def _capitals(match: re.Match) -> str:
    said = spelled(match["letters"])
    ending = match["ending"] or ""
    if not ending:
        return said
    if " " in said:
        *first, last = said.split(" ")
        return " ".join([*first, f"{_LETTER_NAMES.get(last, last)}{ending}"])
    return said + ending


# With an ending a letter has to be written as it sounds.
_LETTER_NAMES = {"B": "bee", "C": "cee", "D": "dee", "E": "ee", "G": "gee", "O": "oh", "P": "pee", "T": "tee", "V": "vee",
                 "Q": "cue", "I": "eye", "J": "jay", "K": "kay", "R": "are", "U": "you", "A": "ay", "L": "ell", "M": "em",
                 "N": "en", "S": "ess", "F": "eff", "Y": "why", "X": "ex", "W": "double you", "H": "aitch", "Z": "zee"}  # fmt: skip


def _mixed(match: re.Match) -> str:
    """`MP3`, `B2B`, `4K`, `COVID-19`, `H2O`, `F-16`, `Mach3`."""
    said = []
    for part in re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+", match[0]):
        if part.isdigit():
            said.append(year(part) if is_year(part) else cardinal(part))
        elif part.isupper():
            said.append(spelled(part))
        else:
            said.append(part)
    return " ".join(said)


def _plural_number(match: re.Match) -> str:
    """`747s`."""
    return several(cardinal(match["number"]))


_GOES_ON = r"(?=,?\s+[a-z\d(]|[,;:])"

READERS = [
    (re.compile(r"(?<!\w)(?:e\.g\.|i\.e\.|a\.k\.a\.|w/o|w/(?=\s)|n\.b\.|P\.S\.|et al\.)", re.IGNORECASE), _letters),
    (re.compile(r"\b[Cc]\.\s?(?=\d{3,4}\b)"), lambda match: "circa"),
    (re.compile(r"\bPh\.?D\b\.?"), _doctorate),
    (re.compile(rf"\b(?P<title>{'|'.join(_TITLES)})\.(?=\s?[A-Z]|\s(?:and|&)\s)"), _title),
    (re.compile(r"\b(?P<title>Mr|Mrs|Ms|Prof|Capt|Lt|Sgt|Mt)(?=\s[A-Z])"), _title),
    (re.compile(r"(?P<before>(?<=[a-z] ))?\bDr\b\.?(?P<after>(?=\s?[A-Z]))?"), _doctor),
    (re.compile(r"\bSt\.(?P<after>(?=\s?[A-Z][a-z]))?"), _saint),
    (
        re.compile(
            rf"\b(?P<word>{'|'.join(sorted(_ANYWHERE, key=len, reverse=True))})\.(?P<on>{_GOES_ON}|(?=\s*$))?"
        ),
        _abbreviation,
    ),
    (re.compile(r"\b(?P<word>vs|etc)\b(?P<on>)"), _abbreviation),
    (
        re.compile(rf"\b(?:(?P<counted>{_COUNTED})|(?P<ruler>{_RULERS}))\s(?P<number>(?=[IVXLCM]){_ONE_NUMBER})\b(?!['’.]\w)"),
        _roman,
    ),
    (re.compile(r"\b(?:[A-Z]\.){2,}(?:[A-Z]\b(?!\w))?"), _dotted),
    (re.compile(r"\b(?P<number>\d{2,3})s\b"), _plural_number),
    (re.compile(r"\b(?:[A-Za-z]+-?\d+|\d+-?[A-Z]+)(?:-?(?:[A-Z]+|[a-z]+\b|\d+))*\b"), _mixed),
    (re.compile(r"\b(?P<letters>[A-Z]{2,})(?P<ending>['’]?s)?\b"), _capitals),
]
