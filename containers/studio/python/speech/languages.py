"""In which language a line is."""

import unicodedata
from functools import cache

# Those that eSpeak NG speaks and that the detector knows, ISO 639-1.
CANDIDATES = (
    "af ar bg bn ca cs cy da de el en eo es et eu fa fi fr ga gu hi hr hu hy id is it ja ka ko lt lv mk ml mr ms ne nl no "
    "pa pl pt ro ru sk sl sq sr sv sw ta te tr uk ur vi zh"
).split()
# Names, and a word or two, are taken for what they are not: English is left for another language only where it is plain.
SURE = 0.8
FEWEST_LETTERS = 12


def language_of(text: str) -> str:
    letters = [character for character in text if character.isalpha()]
    if not letters:
        return "en"
    latin = sum("LATIN" in unicodedata.name(letter, "") for letter in letters) / len(letters)
    if latin > 0.5 and len(letters) < FEWEST_LETTERS:
        return "en"
    language, probability = _detector().rank(text)[0]
    if latin <= 0.5:
        return language
    return language if probability >= SURE else "en"


@cache
def _detector():
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    detector = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    detector.set_languages(CANDIDATES)
    return detector
