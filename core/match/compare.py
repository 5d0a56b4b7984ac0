"""Two suppliers side by side: what agrees, what disagrees, and how much each of it says."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from rapidfuzz import fuzz
from rapidfuzz.distance import DamerauLevenshtein

from core.match.party import Party
from core.match.plain import bare, legal_forms, phone_of, postcode_of, same_phone, street_of, words_of
from core.model.identifiers import DUNS, duns_of

SIREN: Final = 9
"""Digits of a French registration that name the company; 14 name one of its establishments."""
_PART: Final = 3
"""Letters from which on the beginning of a word can stand for the whole."""
_LONG: Final = 4
"""Letters from which on a word with a slip in it is still that word; twice as long, with two."""
_BEGUN, _SLIPPED = 0.8, 0.85
"""How much of a word a cut-off one counts, and one with a slip in it."""
_ONE_NAME: Final = 0.9
_ONE_STREET: Final = 85
_ONE_CITY: Final = 88
"""Whole texts this much alike (to 1, to 100) are one with slips in it."""
_NEIGHBOURS: Final = 10
"""House numbers no further apart may be of one building."""

SAME_HOUSE: Final = 6.0
SAME_HOUSE_OTHER_POSTCODE: Final = 4.0
NEXT_HOUSE: Final = 2.0
OTHER_HOUSE: Final = -0.5
ONE_NUMBER: Final = 1.0
"""The same house number in another street: one of them may have been renamed, or mistaken."""
OTHER_STREET: Final = -2.5
SAME_POSTCODE: Final = 1.0
SAME_TOWN: Final = 0.5
FAR: Final = -3.0
"""Another country; or neither the postcode nor the town is the same."""


@dataclass(frozen=True, slots=True)
class Street:
    """An address as it is compared; see `street_of`."""

    house: str
    compass: str
    words: tuple[str, ...]
    postcode: str
    city: str
    country: str
    said: str


@dataclass(frozen=True, slots=True)
class Plain:
    """A supplier, ready to be compared.

    Attributes:
        squeezed: the name's words in one.
        numbers: figures in the name, which tell branches apart.
        forms: legal forms in the name.
    """

    party: Party
    words: tuple[str, ...]
    squeezed: str
    numbers: frozenset[str]
    forms: frozenset[str]
    streets: tuple[Street, ...]
    phones: tuple[str, ...]
    identifiers: Mapping[str, str]
    countries: frozenset[str]


def plain(party: Party) -> Plain:
    """A supplier without what two spellings of it differ in."""
    words = words_of(party.name)
    streets = tuple(
        Street(
            *street_of(" ".join(site.lines)),
            postcode_of(site.postcode),
            _city(site.city),
            site.country.strip().upper(),
            " ".join(" ".join((*site.lines, site.postcode, site.city)).split()),
        )
        for site in party.sites
    )
    return Plain(
        party=party,
        words=words,
        squeezed="".join(words),
        numbers=frozenset(word for word in words if word.isdigit()),
        forms=legal_forms(party.name),
        streets=streets,
        phones=tuple(dict.fromkeys(phone for text in party.phones if (phone := phone_of(text)))),
        identifiers={kind: number for kind, text in party.identifiers.items() if (number := _number(kind, text))},
        countries=frozenset({party.country.strip().upper(), *(street.country for street in streets)} - {""}),
    )


def _number(kind: str, text: str) -> str:
    return bare(duns_of(text) if kind == DUNS else text)


def _city(text: str) -> str:
    return "".join(words_of(text))


# -- names ---------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class NameLikeness:
    """How alike two names are, each word counting by how rare it is; 0 to 1.

    Attributes:
        whole: common words of all words.
        part: common words of the shorter name's words.
        rarest: weight of the rarest common word.
    """

    whole: float
    part: float
    rarest: float


def name_likeness(ours: Plain, theirs: Plain, weight: Callable[[str], float]) -> NameLikeness:
    """How alike two names are; a slip of the finger and a cut-off word count nearly as the word."""
    if not ours.words or not theirs.words:
        return NameLikeness(0, 0, 0)
    if ours.squeezed == theirs.squeezed:
        return NameLikeness(1, 1, max(weight(word) for word in ours.words))
    left, right = dict.fromkeys(ours.words), dict.fromkeys(theirs.words)
    common = rarest = 0.0
    for word in [word for word in left if word in right]:
        common += weight(word)
        rarest = max(rarest, weight(word))
        del left[word], right[word]
    ours_alone, theirs_alone = sum(map(weight, left)), sum(map(weight, right))
    near = 0.0
    for word in left:
        best, share = "", 0.0
        for other in right:
            alike = _word_likeness(word, other)
            if alike > share:
                best, share = other, alike
        if best:
            counted = share * min(weight(word), weight(best))
            near += counted
            rarest = max(rarest, counted)
            ours_alone -= weight(word)
            theirs_alone -= weight(best)
            del right[best]
    every = common + near + ours_alone + theirs_alone
    least = common + near + min(ours_alone, theirs_alone)
    whole = (common + near) / every if every else 0.0
    together = fuzz.ratio(ours.squeezed, theirs.squeezed) / 100
    return NameLikeness(
        max(whole, together if together >= _ONE_NAME else 0.0), (common + near) / least if least else 0.0, rarest
    )


def _word_likeness(left: str, right: str) -> float:
    if left.isdigit() or right.isdigit():
        return 0.0
    short, long = sorted((left, right), key=len)
    if len(short) >= _PART and long.startswith(short):
        return _BEGUN
    most = len(short) // _LONG
    if not most or len(long) - len(short) > most:
        return 0.0
    most = min(most, 2)
    return _SLIPPED if DamerauLevenshtein.distance(left, right, score_cutoff=most) <= most else 0.0


# -- addresses -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Likeness:
    """How two addresses compare.

    Attributes:
        points: for the two suppliers being one.
        same: whether they are the same house, as far as both say where it is.
        other: whether they disagree in anything that both say.
        said: the address in X3, where it is the same.
    """

    points: float
    same: bool = False
    other: bool = False
    said: str = ""


def same_words(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether two streets are one: the words of the shorter are in the longer, slips forgiven."""
    if not left or not right:
        return False
    one, other = "".join(left), "".join(right)
    if one == other:
        return True
    short, long = sorted((left, right), key=len)
    if all(word in long for word in short):
        return True
    if one.isdigit() or other.isdigit():
        return False
    return fuzz.ratio(one, other) >= _ONE_STREET


def street_likeness(ours: Street, theirs: Street) -> Likeness:
    """How two addresses compare, by house number, street, postcode and city."""
    abroad = bool(ours.country and theirs.country and ours.country != theirs.country)
    coded, town = bool(ours.postcode and theirs.postcode), bool(ours.city and theirs.city)
    same_code = coded and ours.postcode == theirs.postcode
    same_town = town and fuzz.ratio(ours.city, theirs.city) >= _ONE_CITY
    far = abroad or ((coded or town) and not same_code and not same_town)
    around = SAME_POSTCODE * same_code + SAME_TOWN * same_town + FAR * far
    if not (ours.words and theirs.words):
        return Likeness(around, other=far)
    same_street = same_words(ours.words, theirs.words)
    crossed = bool(ours.compass and theirs.compass and ours.compass != theirs.compass)
    if not (ours.house and theirs.house):
        return Likeness(around, other=far or not same_street)
    same_house = ours.house == theirs.house
    if same_street and same_house and not crossed and not far:
        return Likeness(SAME_HOUSE + around, same=True, said=theirs.said)
    if same_street and same_house and not crossed and coded and not abroad and not town:
        return Likeness(SAME_HOUSE_OTHER_POSTCODE, other=True)
    if same_street:
        near = not crossed and _near(ours.house, theirs.house)
        return Likeness(around + (NEXT_HOUSE if near else OTHER_HOUSE), other=True)
    return Likeness(around + (ONE_NUMBER if same_house and not far else OTHER_STREET), other=True)


def _near(left: str, right: str) -> bool:
    """Whether two house numbers may be one building: neighbours, or one digit off."""
    if not left.isdigit() or not right.isdigit():
        return left.rstrip("abcdefghijklmnopqrstuvwxyz") == right.rstrip("abcdefghijklmnopqrstuvwxyz")
    return abs(int(left) - int(right)) <= _NEIGHBOURS


def addresses_alike(ours: Plain, theirs: Plain) -> Likeness:
    """The most alike two of their addresses."""
    pairs = [street_likeness(one, other) for one in ours.streets for other in theirs.streets]
    return max(pairs, key=lambda each: each.points, default=Likeness(0.0))


# -- identifiers, telephones ---------------------------------------------------------------------------------------------


def same_identifier(left: str, right: str) -> bool:
    """Whether two bare identifiers are one; a French establishment's number begins with its company's."""
    if left == right:
        return True
    short, long = sorted((left, right), key=len)
    return len(short) == SIREN and len(long) == SIREN + 5 and (short + long).isdigit() and long.startswith(short)


def phones_alike(ours: Plain, theirs: Plain) -> str:
    """The telephone number that both have; "" when they share none."""
    return next((one for one in ours.phones for other in theirs.phones if same_phone(one, other)), "")
