"""What the contracts page says: how a contract stands, what is left of it. Pure."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import QLocale

from core.model.contract import ContractRow, ContractState
from core.model.contract_list import Which
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
