"""Names, streets and numbers without what two spellings of them differ in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

from rapidfuzz.distance import DamerauLevenshtein

LEGAL: Final = {
    **dict.fromkeys(("inc", "incorporated", "corp", "corporation", "co", "company", "cie"), "inc"),
    **dict.fromkeys(("ltd", "limited", "pty", "pte"), "ltd"),
    **dict.fromkeys(("llc", "pllc"), "llc"),
    **dict.fromkeys(("lp", "llp", "lllp"), "lp"),
    **dict.fromkeys(("sas", "sasu"), "sas"),
    **dict.fromkeys(("sarl", "eurl"), "sarl"),
    **dict.fromkeys(("gmbh", "mbh"), "gmbh"),
    **{form: form for form in ("plc", "sa", "snc", "scs", "sprl", "ag", "kg", "ohg", "ug", "ev", "srl", "spa", "sl")},
    **{form: form for form in ("bv", "nv", "oy", "ab", "as", "aps", "kft", "sro", "pc")},
}
"""Legal forms as they stand in a name once its points are gone, and what tells two of them apart: `co` says nothing more
than `inc`, and `Pty Ltd` is a `Ltd`."""
_AT_THE_END: Final = frozenset({"as", "ab", "pc", "sl", "ev", "ug"})
"""Forms that are words as well: elsewhere in a name they are these."""
_SMALL: Final = frozenset(
    [
        *("and", "et", "und", "y", "e", "i", "the", "of", "for", "at", "de", "du", "des", "la", "le", "les", "l", "d"),
        *("der", "die", "das", "di", "del", "el", "los", "van", "von", "en", "a", "an", "in"),
    ]
)
"""Words that say nothing of which company it is; `&` falls with the punctuation."""
_SHORT: Final = {
    "ctr": "center",
    "centre": "center",
    "cntr": "center",
    "dev": "development",
    "svc": "service",
    "svcs": "services",
    "intl": "international",
    "natl": "national",
    "assoc": "association",
    "assn": "association",
    "univ": "university",
    "dept": "department",
    "mfg": "manufacturing",
    "mgmt": "management",
    "mgt": "management",
    "tech": "technology",
    "comm": "community",
    "sch": "school",
    "acad": "academy",
    "inst": "institute",
    "hosp": "hospital",
    "bros": "brothers",
    "st": "saint",
    "ste": "sainte",
    "mt": "mount",
    "ft": "fort",
    "eng": "engineering",
    "ind": "industries",
    "stes": "societes",
    "ets": "etablissements",
    "fa": "firma",
    "br": "branch",
    "grp": "group",
    "med": "medical",
    "sys": "systems",
    "equip": "equipment",
    "sup": "supply",
    "dist": "distribution",
}
"""Abbreviations in names."""
_STREET: Final = frozenset(
    [
        *("street", "str", "st", "avenue", "ave", "av", "aven", "road", "rd", "drive", "dr", "boulevard", "blvd", "bd"),
        *(
            "bld",
            "bvd",
            "lane",
            "ln",
            "place",
            "pl",
            "court",
            "ct",
            "square",
            "sq",
            "terrace",
            "ter",
            "parkway",
            "pkwy",
        ),
        *("pky", "highway", "hwy", "way", "circle", "cir", "plaza", "plz", "trail", "trl", "rue", "r", "allee", "all"),
        *(
            "chemin",
            "che",
            "impasse",
            "imp",
            "route",
            "rte",
            "quai",
            "cours",
            "via",
            "viale",
            "piazza",
            "calle",
            "strasse",
        ),
        *("weg", "platz", "gasse", "straat", "laan", "plein"),
    ]
)
"""Kinds of street: two spellings of an address may call it otherwise, or not at all."""
_COMPASS: Final = {
    "north": "n",
    "south": "s",
    "east": "e",
    "west": "w",
    "nord": "n",
    "sud": "s",
    "est": "e",
    "ouest": "w",
    "northeast": "ne",
    "northwest": "nw",
    "southeast": "se",
    "southwest": "sw",
}
_COMPASS_LETTERS: Final = frozenset({"n", "s", "e", "w", "ne", "nw", "se", "sw"})
_WITHIN: Final = re.compile(
    r"(?:\b(?:suite|ste|unit|apt|apartment|room|rm|floor|flr|fl|bldg|building|batiment|bat|etage|esc|lot|dock)\b"
    r"\.?\s*#?\s*(?:[0-9]+[a-z]?|[a-z][0-9]*)\b)|(?:#\s*[0-9a-z]+\b)|(?:\b[0-9]+(?:st|nd|rd|th|er|e|eme)\s+(?:floor|flr|fl|etage)\b)"
)
"""Where in a building it is."""
_NOT_WORD: Final = re.compile(r"[^0-9a-z]+")
_LETTER_BY_LETTER: Final = re.compile(r"\b[a-z](?: [a-z])+\b")
_ROMAN: Final = {"ii": "2", "iii": "3", "iv": "4"}
_APOSTROPHE: Final = re.compile(r"(?<=[a-z])['\u2019`\u00b4](?=s\b)")
_ORDINAL: Final = re.compile(r"^([0-9]+)(?:st|nd|rd|th|thk|er|e|eme)$")
_RANGE: Final = re.compile(r"\b([0-9]+)\s*[-/\u2013]\s*[0-9]+\b")
_STUCK: Final = re.compile(r"(?<=[0-9])(?=[a-z]{3,})")
_LETTERS: Final = str.maketrans(
    {"\u00e6": "ae", "\u0153": "oe", "\u00f8": "o", "\u0142": "l", "\u0111": "d", "\u00fe": "th"}
)
_PHONE_DIGITS: Final = 7
_PHONE_MOST: Final = 9
"""Digits at a telephone number's end that two spellings share, whatever is written of country and trunk prefix."""


def folded(text: str) -> str:
    """A text in small letters, without accents and line breaks."""
    bare_text = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    return " ".join("".join(c for c in bare_text if not unicodedata.combining(c)).split())


def words_of(name: str) -> tuple[str, ...]:
    """A name's words in their order, abbreviations written out; legal forms and small words are left out.

    Where nothing else is left, they stay: a company may be called `The Company`.
    """
    formless = [word.lstrip("0") if word.isdigit() else word for word in _formless(name)]
    told = [word for word in formless if word not in _SMALL] or formless
    return tuple(_ROMAN.get(word) or _SHORT.get(word, word) for word in told if word)


def plain_name(name: str) -> str:
    """A company's name without accents, punctuation, case and legal form: what two spellings share."""
    return " ".join(_formless(name))


def legal_forms(name: str) -> frozenset[str]:
    """The legal forms in a name."""
    return frozenset(LEGAL[word] for word in _forms(_split(name)))


def _split(name: str) -> list[str]:
    text = " ".join(_NOT_WORD.split(_APOSTROPHE.sub("", folded(name)))).strip()
    return _LETTER_BY_LETTER.sub(lambda found: found[0].replace(" ", ""), text).split()  # A.G. Mauro, A G Mauro


def _forms(words: Sequence[str]) -> frozenset[str]:
    return frozenset(word for word in words if word in LEGAL and (word not in _AT_THE_END or word == words[-1]))


def _formless(name: str) -> list[str]:
    words = _split(name)
    forms = _forms(words)
    return [word for word in words if word not in forms] or words


def bare(number: str) -> str:
    """An identifier without punctuation, case and leading zeros."""
    return _NOT_WORD.sub("", number.casefold()).lstrip("0")


def one_slip(left: str, right: str) -> bool:
    """Whether two texts differ by one slip of the finger: two neighbours swapped, one character more, less or other."""
    return left != right and DamerauLevenshtein.distance(left, right, score_cutoff=1) <= 1


def phone_of(text: str) -> str:
    """The digits at the end of a telephone number; "" when they are too few to tell anybody apart."""
    digits = "".join(c for c in text if c.isascii() and c.isdigit())
    return digits[-_PHONE_MOST:] if len(digits) >= _PHONE_DIGITS and digits.strip("0") else ""


def same_phone(left: str, right: str) -> bool:
    """Whether two results of `phone_of` are one number; one of them may lack the area code."""
    return bool(left and right) and (left.endswith(right) or right.endswith(left))


def postcode_of(text: str) -> str:
    """A postcode as it is compared: a US one without its four further digits."""
    plain = _NOT_WORD.sub("", folded(text))
    return plain[:5] if len(plain) == len("606221234") and plain.isdigit() else plain


def street_of(lines: str) -> tuple[str, str, tuple[str, ...]]:
    """House number, compass letter and the street's words, without its kind and where in the building it is.

    Numbered streets keep their number (`31st` is `31`). What an address does not have is empty.
    """
    text = _WITHIN.sub(" ", folded(lines).replace(".", " "))
    text = _STUCK.sub(" ", _RANGE.sub(r"\1", text)) if not _ORDINAL.search(text) else _RANGE.sub(r"\1", text)
    house, compass = "", ""
    told: list[str] = []
    for raw in _NOT_WORD.split(text):
        word = _COMPASS.get(raw, raw)
        if not word:
            continue
        if word in _COMPASS_LETTERS and not compass:
            compass = word
        elif not house and word[0].isdigit() and not _ORDINAL.match(word):
            house = word.lstrip("0")
        else:
            ordinal = _ORDINAL.match(word)
            told.append(ordinal[1] if ordinal else word)
    named = [word for word in told if word not in _STREET] or told
    return house, compass, tuple(word for word in named if word not in _SMALL) or tuple(named)
