"""What the contracts page says: how a contract stands, what is left of it. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QLocale

from core.model.contract import ContractRow, ContractState
from gui import format as fmt
from gui.format import Look
from gui.words import QT_TR_NOOP, tr

STATE_LOOKS: Final[dict[ContractState, Look]] = {
    ContractState.IN_FORCE: Look("✓", "check", QT_TR_NOOP("In force"), "ok"),
    ContractState.NOT_YET: Look("…", "ellipsis", QT_TR_NOOP("Not in force yet"), "info"),
    ContractState.EXPIRED: Look("-", "minus", QT_TR_NOOP("Expired"), "info"),
    ContractState.DRAFT: Look("-", "minus", QT_TR_NOOP("Draft"), "info"),
    ContractState.GONE: Look("✕", "x", QT_TR_NOOP("Gone from JAGGAER"), "bad"),
    ContractState.INCOMPLETE: Look("✕", "x", QT_TR_NOOP("Incomplete in JAGGAER"), "bad"),
}
OVER: Final = Look("▲", "triangle-alert", QT_TR_NOOP("Over its ceiling"), "warn")
SUPERSEDED: Final = Look("-", "minus", QT_TR_NOOP("Amended since"), "info")
LOOKS: Final = (*STATE_LOOKS.values(), OVER, SUPERSEDED)


class Which(StrEnum):
    """Contracts by how they stand."""

    ALL = "all"
    IN_FORCE = "in-force"
    OVER = "over"
    EXPIRED = "expired"
    OTHER = "other"


WHICH: Final = (
    (Which.ALL, QT_TR_NOOP("All {number}")),
    (Which.IN_FORCE, QT_TR_NOOP("In force {number}")),
    (Which.OVER, QT_TR_NOOP("Over the ceiling {number}")),
    (Which.EXPIRED, QT_TR_NOOP("Expired {number}")),
    (Which.OTHER, QT_TR_NOOP("Others {number}")),
)


def look_of(row: ContractRow, today: date) -> Look:
    """How a contract stands: what somebody has to look at comes first."""
    state = row.state(today)
    if row.over and state not in {ContractState.GONE, ContractState.INCOMPLETE}:
        return OVER
    if row.superseded and state is ContractState.IN_FORCE:
        return SUPERSEDED
    return STATE_LOOKS[state]


def which_of(row: ContractRow, today: date) -> frozenset[Which]:
    """The choices that a contract belongs to."""
    found = {Which.ALL}
    state = row.state(today)
    if state is ContractState.IN_FORCE and not row.superseded:
        found.add(Which.IN_FORCE)
    elif state is ContractState.EXPIRED:
        found.add(Which.EXPIRED)
    else:
        found.add(Which.OTHER)
    if row.over:
        found.add(Which.OVER)
    return frozenset(found)


def chosen_contracts(
    rows: Sequence[ContractRow], which: Which, find: str, sort: str, today: date, *, descending: bool
) -> tuple[ContractRow, ...]:
    """The contracts that are shown, in their order."""
    words = find.casefold().split()
    found = [row for row in rows if which in which_of(row, today) and all(word in _text(row) for word in words)]
    if sort in SORTS:
        found.sort(key=SORTS[sort], reverse=descending)
    return tuple(found)


def counts_of(rows: Sequence[ContractRow], today: date) -> dict[Which, int]:
    """How many contracts each choice has."""
    sets = [which_of(row, today) for row in rows]
    return {which: sum(which in one for one in sets) for which in Which}


def _text(row: ContractRow) -> str:
    suppliers = (text for one in row.suppliers for text in (one.number, one.name, one.x3_key))
    parts = (row.number, row.amendment, row.name, row.said, *suppliers, str(row.ceiling or ""))
    return " ".join(parts).casefold()


_NOTHING = Decimal(0)
SORTS: Final[dict[str, Callable[[ContractRow], tuple[object, ...]]]] = {
    "number": lambda row: (row.number, row.amendment),
    "name": lambda row: (row.name.casefold(), row.number),
    "supplier": lambda row: (supplier_of(row).casefold(), row.number),
    "ceiling": lambda row: (row.currency, row.ceiling or _NOTHING, row.number),
    "ordered": lambda row: (row.currency, row.ordered, row.number),
    "left": lambda row: (row.currency, row.left if row.left is not None else _NOTHING, row.number),
    "until": lambda row: (row.valid_until or date.max, row.number),
    "from": lambda row: (row.valid_from or date.min, row.number),
    "orders": lambda row: (row.orders, row.number),
}


def supplier_of(row: ContractRow) -> str:
    """The supplier that a list shows, and how many there are more."""
    names = [one.name or one.number for one in row.suppliers]
    return fmt.few(names, 1) if names else ""


def valid_says(row: ContractRow, locale: QLocale) -> str:
    """From when to when it is valid, in words."""
    first, last = fmt.day(row.valid_from, locale), fmt.day(row.valid_until, locale)
    if row.never_expires or not last:
        return tr("From {day}, without an end").format(day=first) if first else tr("Without an end")
    return tr("{first} to {last}").format(first=first, last=last) if first else tr("Until {day}").format(day=last)


def left_says(row: ContractRow, locale: QLocale) -> str:
    """What is left of the ceiling, or by how much it is passed."""
    left = row.left
    if left is None:
        return tr("It has no ceiling.")
    if left < 0:
        return tr("{amount} over its ceiling.").format(amount=fmt.amount(-left, row.currency, locale))
    return tr("{amount} of it are left.").format(amount=fmt.amount(left, row.currency, locale))
