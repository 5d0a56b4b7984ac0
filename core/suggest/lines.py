"""Lines as learning sees them: what is known of one before it has its code, and in which contexts that puts it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Final, NamedTuple

SUPPLIER: Final = "supplier"
CATEGORY: Final = "category"
GROUP: Final = "group"
COMMODITY: Final = "commodity"
DEPARTMENT: Final = "department"
ACCOUNT: Final = "account"
PROJECT: Final = "project"
FORM: Final = "form"
REQUESTER: Final = "requester"
UNIT: Final = "unit"
SOURCE: Final = "source"
FACTS: Final = frozenset(
    {SUPPLIER, CATEGORY, GROUP, COMMODITY, DEPARTMENT, ACCOUNT, PROJECT, FORM, REQUESTER, UNIT, SOURCE}
)
"""Facts that a line may have; codes as text. `group` is a wider category, `commodity` a finer one (UNSPSC)."""

TEXT: Final = "text"
AMOUNT: Final = "amount"
BAND: Final = "band"
WORD: Final = "word"
NAME: Final = "name"
START: Final = "start"
DECIDED: Final = "decided"
"""Fields that follow from a line's facts: whole description, amount, band of amounts, word of the description, word of
the supplier's name, beginning of the source code among lines, and among decisions."""

EDGES: Final = tuple(Decimal(edge) for edge in (10, 30, 100, 300, 1000, 3000, 10_000, 30_000, 100_000, 300_000))
"""Where one band of amounts ends and the next begins."""
_MOST_WORDS: Final = 12
_SHORTEST_WORD: Final = 3
_SHORTEST_START: Final = 2
_WORD: Final = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Line:
    """What is known of a line before it has its code.

    Attributes:
        facts: of `FACTS`, those that are known; the fact that is to be found is not among them.
        text: the description.
        amount: extended, signed; None = unknown.
        supplier_name: as people know the supplier; where it is empty, the code stands for it.
    """

    facts: Mapping[str, str] = field(default_factory=dict)
    text: str = ""
    amount: Decimal | None = None
    supplier_name: str = ""


@dataclass(frozen=True, slots=True)
class CodedLine:
    """A line and the code that it got.

    Attributes:
        document: order or invoice; lines of one document tell less than lines of several.
        day: lines are learned in this order.
        decided: a mapping decision instead of a line.
    """

    line: Line
    target: str
    document: str
    day: date
    decided: bool = False


CONTEXTS: Final[tuple[tuple[str, ...], ...]] = (
    (),
    (SUPPLIER,),
    (SUPPLIER, TEXT),
    (SUPPLIER, AMOUNT),
    (SUPPLIER, BAND),
    (SUPPLIER, CATEGORY),
    (SUPPLIER, COMMODITY),
    (SUPPLIER, DEPARTMENT),
    (SUPPLIER, REQUESTER),
    (SUPPLIER, ACCOUNT),
    (SUPPLIER, DEPARTMENT, AMOUNT),
    (SUPPLIER, DEPARTMENT, BAND),
    (SUPPLIER, DEPARTMENT, CATEGORY),
    (DEPARTMENT,),
    (DEPARTMENT, AMOUNT),
    (DEPARTMENT, BAND),
    (DEPARTMENT, CATEGORY),
    (CATEGORY,),
    (CATEGORY, AMOUNT),
    (CATEGORY, BAND),
    (GROUP,),
    (COMMODITY,),
    (REQUESTER,),
    (REQUESTER, CATEGORY),
    (PROJECT,),
    (PROJECT, CATEGORY),
    (FORM,),
    (FORM, CATEGORY),
    (ACCOUNT,),
    (ACCOUNT, CATEGORY),
    (UNIT,),
    (SUPPLIER, GROUP),
    (SUPPLIER, ACCOUNT, AMOUNT),
    (SUPPLIER, ACCOUNT, DEPARTMENT),
    (ACCOUNT, DEPARTMENT),
    (DEPARTMENT, GROUP),
    (SOURCE,),
    (SOURCE, SUPPLIER),
    (WORD,),
    (NAME,),
    (START,),
    (DECIDED,),
)
"""Kinds of company that a line can be in: lines with the same values of these fields. A line, as far as it has their fields. The last four may be there several times."""
_PLACE: Final = {fields: place for place, fields in enumerate(CONTEXTS)}
_MANY: Final = frozenset({WORD, NAME, START, DECIDED})
_SINGLE: Final = tuple((place, fields) for place, fields in enumerate(CONTEXTS) if not _MANY & set(fields))
_USABLE: dict[frozenset[str], tuple[tuple[int, tuple[str, ...]], ...]] = {}


class Key(NamedTuple):
    """One context of one line."""

    place: int
    """In `CONTEXTS`."""
    values: tuple[str, ...]


def keys_of(line: Line) -> list[Key]:
    """The contexts of a line; each once."""
    facts = {name: value for name, value in line.facts.items() if value}
    if line.amount is not None:
        facts[AMOUNT] = f"{line.amount:.2f}"
        facts[BAND] = band_of(line.amount)
    if line.text:
        facts[TEXT] = " ".join(line.text.casefold().split())
    have = frozenset(facts)
    usable = _USABLE.get(have)
    if usable is None:
        usable = _USABLE[have] = tuple(each for each in _SINGLE if have.issuperset(each[1]))
    keys = [Key(place, tuple([facts[name] for name in fields])) for place, fields in usable]
    for place, words in (
        (_PLACE[WORD,], words_of(line.text)),
        (_PLACE[NAME,], words_of(line.supplier_name)),
        (_PLACE[START,], starts_of(facts.get(SOURCE, ""))),
    ):
        keys += [Key(place, (word,)) for word in words]
    return keys


def decided_keys(source: str) -> list[Key]:
    """The contexts of a decision: how its code begins."""
    return [Key(_PLACE[DECIDED,], (start,)) for start in starts_of(source)]


def words_of(text: str) -> tuple[str, ...]:
    """The first words of a text that are long enough to say something, each once."""
    found = dict.fromkeys(word for word in _WORD.findall(text.casefold()) if len(word) >= _SHORTEST_WORD)
    return tuple(found)[:_MOST_WORDS]


def starts_of(code: str) -> tuple[str, ...]:
    """Beginnings of a code that its neighbours share: all but the last, and all but the last two characters."""
    cuts = {code[:-1], code[:-2]}
    return tuple(sorted((cut for cut in cuts if len(cut) >= _SHORTEST_START), key=len, reverse=True))


def band_of(amount: Decimal) -> str:
    """The band of an amount, as people read it: `100 to 300`, `-10 to -30`, `over 300000`."""
    size = abs(amount)
    sign = "-" if amount < 0 else ""
    below = Decimal(0)
    for edge in EDGES:
        if size < edge:
            return f"{sign}{below} to {sign}{edge}"
        below = edge
    return f"{'below -' if sign else 'over '}{below}"
