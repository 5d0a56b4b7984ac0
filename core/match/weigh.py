"""What agrees and disagrees between two suppliers, in points, in words, and whether it makes them certainly one.

Points are logarithms of how much oftener something is seen of two records of one supplier than of two suppliers, rounded
and set by hand; they were tried on one half of the labelled sites and measured on the other (tests/bench/suppliers.py).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from core.match.compare import (
    Likeness,
    NameLikeness,
    Plain,
    addresses_alike,
    name_likeness,
    phones_alike,
    same_identifier,
)
from core.match.plain import one_slip
from core.model.identifiers import DUNS

SAME_IDENTIFIER: Final = 9.0
NEAR_IDENTIFIER: Final = 2.0
OTHER_IDENTIFIER: Final = -6.0
SAME_NAME: Final = 5.0
OTHER_NUMBER: Final = -2.0
"""Names that end in other figures: branches of one chain."""
OTHER_NAME: Final = -1.5
SAME_PHONE: Final = 4.0
SHARED_PHONE: Final = 2.0
OTHER_PHONE: Final = -1.0
ABROAD: Final = -4.0

FEW: Final = 2
"""Suppliers up to which a telephone number is somebody's own, not that of a house or a group."""
EQUAL: Final = 0.9
"""Names from here on (0 to 1) are one name with a slip in it."""
KNOWN: Final = 0.6
"""So much of the shorter name must be in the longer one before an identifier makes them certain..."""
TELLING: Final = 0.4
"""... and so rare must a word in both be."""
HALF: Final = 0.5
"""With more of the shorter name in the longer one it speaks for them, and is told."""
LITTLE: Final = 0.3
"""With less of it the names speak against them."""
_WORDS: Final = {DUNS: "DUNS number"}
"""Identifiers that are not called by their field alone."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """How two suppliers compare.

    Attributes:
        points: for them being one; higher is surer.
        named: whether an identifier is the same and none is another.
        housed: whether an address is the same.
        called: whether the names are the same, and where an identifier or a branch number is not, they are in one place.
        hopeful: whether address and telephone numbers can say more: they are of one name, or one identifier.
        sure: whether enough agrees, each by itself, and nothing disagrees.
        agrees, against: in words, to stand after "has".
    """

    points: float
    named: bool
    housed: bool
    called: bool
    hopeful: bool
    sure: bool
    agrees: tuple[str, ...]
    against: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Identified:
    points: float
    named: bool
    conflict: bool
    agrees: tuple[str, ...]
    against: tuple[str, ...]


def weigh(ours: Plain, theirs: Plain, weight: Callable[[str], float], having_phone: Callable[[str], int]) -> Weighed:
    """How two suppliers compare.

    Certain are, where no identifier, country, legal form or branch number disagrees: an identifier with much of the
    name; the name with the address; the name with the telephone number where the addresses do not disagree. The name
    alone never is, nor the address with half of a name: firms of one group share houses and beginnings of names. A company
    has one identifier and many addresses: with the same identifier, another address says nothing.

    Args:
        ours: the record.
        theirs: the supplier of X3.
        weight: how much a word of a name says, 0 to 1.
        having_phone: how many suppliers of X3 have a telephone number.
    """
    identified = _identifiers(ours, theirs)
    name = name_likeness(ours, theirs, weight)
    place = addresses_alike(ours, theirs)
    phone = phones_alike(ours, theirs)
    numbered = ours.numbers != theirs.numbers
    formed = bool(ours.forms and theirs.forms and ours.forms.isdisjoint(theirs.forms))
    abroad = _abroad(ours, theirs)
    named = identified.named and not identified.conflict
    points = identified.points + _name_points(name) + (max(place.points, 0) if named else place.points)
    branches = bool(ours.numbers and theirs.numbers and numbered)
    points += OTHER_NUMBER * branches + ABROAD * abroad
    if phone:
        points += SAME_PHONE if having_phone(phone) <= FEW else SHARED_PHONE
    elif ours.phones and theirs.phones:
        points += OTHER_PHONE
    clear = not (identified.conflict or abroad or numbered or formed)
    equal = name.whole >= EQUAL
    sure = clear and (
        (identified.named and name.part >= KNOWN and name.rarest >= TELLING)
        or (equal and place.same)
        or (equal and bool(phone) and not place.other)
    )
    return Weighed(
        points=points,
        named=named,
        housed=place.same,
        called=equal and (not (identified.conflict or branches) or place.points > 0),
        hopeful=equal or (clear and identified.named),
        sure=sure,
        agrees=(*identified.agrees, *_agreeing(name, place, phone)),
        against=(*identified.against, *_disagreeing(place, numbered=numbered, formed=formed, abroad=abroad)),
    )


def _identifiers(ours: Plain, theirs: Plain) -> _Identified:
    points = 0.0
    named = conflict = False
    agrees: list[str] = []
    against: list[str] = []
    for kind, number in ours.identifiers.items():
        other = theirs.identifiers.get(kind)
        if other is None:
            continue
        words, said = _WORDS.get(kind, kind.replace("_", " ")), theirs.party.identifiers[kind]
        if same_identifier(number, other):
            points += SAME_IDENTIFIER
            named = True
            agrees.append(f"the same {words} {said}")
        elif one_slip(number, other):
            points += NEAR_IDENTIFIER
            conflict = True
            against.append(f"nearly the same {words} {said}")
        else:
            points += OTHER_IDENTIFIER
            conflict = True
            against.append(f"another {words} {said}")
    return _Identified(points, named, conflict, tuple(agrees), tuple(against))


def _abroad(ours: Plain, theirs: Plain) -> bool:
    """Whether the two are said to be of different countries, by themselves or by all their addresses."""
    mine, other = (each.party.country.strip().upper() for each in (ours, theirs))
    if mine and other and mine != other:
        return True
    return bool(ours.countries and theirs.countries and ours.countries.isdisjoint(theirs.countries))


def _name_points(name: NameLikeness) -> float:
    if name.whole >= 1:
        return SAME_NAME
    part = SAME_NAME * HALF * (name.part - HALF) * name.rarest
    return SAME_NAME * name.whole + part + OTHER_NAME * (name.part < LITTLE)


def _agreeing(name: NameLikeness, place: Likeness, phone: str) -> tuple[str, ...]:
    told: list[str] = []
    if name.whole >= 1:
        told.append("the same name")
    elif name.part >= HALF:
        told.append(f"a name {round(100 * name.whole)} % alike")
    if place.same:
        told.append(f"the same address {place.said}")
    if phone:
        told.append("the same telephone number")
    return tuple(told)


def _disagreeing(place: Likeness, *, numbered: bool, formed: bool, abroad: bool) -> tuple[str, ...]:
    told: list[str] = []
    if numbered:
        told.append("another number in its name")
    if formed:
        told.append("another legal form")
    if abroad:
        told.append("another country")
    elif place.other:
        told.append("another address")
    return tuple(told)
