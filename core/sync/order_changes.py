"""What a change of an order in JAGGAER comes to in X3: a table of change, state in X3 and policy.

The decision about a written order (`core.sync.revise`) looks here. What X3 received, invoiced or closed is never changed
(reference/sage-x3.md 5.1, rule 17); supplier, site, currency and date of an order are fixed once it is saved; nobody
re-opens what is closed but a person in X3.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from core.model.policies import FieldGroup, HandChange, group_of
from core.model.status import Status


class Change(StrEnum):
    """What JAGGAER changed."""

    PRICE = "price"
    QUANTITY = "quantity"
    UNIT = "unit"
    DATE = "date"
    TEXT = "text"
    CODING = "re-coded"
    SPLIT = "split"
    LINE_ADDED = "line added"
    LINE_REMOVED = "line removed"
    LINE_CANCELLED = "line cancelled"
    LINE_REOPENED = "line re-opened"
    TERMS = "terms"
    SUPPLIER = "supplier"
    CURRENCY = "currency"
    CANCELLED = "order cancelled"
    CLOSED = "order closed"
    """Closed in JAGGAER, where the settings close it in X3 too (`policies.closed`)."""
    CLOSED_ONLY = "order closed, X3 left"
    REOPENED = "order re-opened"
    """It was cancelled or closed, and so it was closed in X3."""
    NOTHING = "nothing"
    """The source stands; a full comparison looks at X3."""


class InX3(StrEnum):
    """How the order stands in X3, at the line that the change is about; else at any of its lines."""

    UNTOUCHED = "untouched"
    PARTLY_RECEIVED = "partly received"
    RECEIVED = "received"
    INVOICED = "invoiced"
    LINE_CLOSED = "line closed by hand"
    ORDER_CLOSED = "order closed by hand"
    LINE_DELETED = "line deleted by hand"
    LINE_ENTERED = "line entered by hand"
    EDITED_SAME = "edited by hand, same field"
    EDITED_OTHER = "edited by hand, other field"
    GONE = "gone"
    IN_USE = "in use by somebody"
    UNSIGNED = "unsigned"


class Act(StrEnum):
    """What is written."""

    CHANGE = "change"
    ADD = "add"
    CLOSE = "close"
    NOTHING = "nothing"
    HOLD = "hold"
    """Nothing of the order, and a person is told what differs; by `write-valid-lines` its other lines go on where it is
    one line alone."""
    LATER = "later"
    """It is sent, X3 refuses it because somebody has the order open, and every sync tries again."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a cell of the table says.

    Attributes:
        status: where the record ends.
        check: kind of the finding; empty = none.
        person: what a person may do, as the finding says it; empty = nothing to do.
    """

    act: Act
    status: Status = Status.SYNCED
    check: str = ""
    person: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """One cell of the table."""

    change: Change
    in_x3: InX3
    policy: HandChange
    verdict: Verdict


RECEIVED: Final = "line-received"
LINE_CLOSED: Final = "line-closed"
ORDER_RECEIVED: Final = "order-received"
CLOSED: Final = "closed-in-x3"
REOPENED: Final = "reopened"
BY_HAND: Final = "changed-in-x3"
FIXED: Final = "header-fixed"
GONE: Final = "gone-from-x3"
IN_USE: Final = "locked"


def _hold(check: str, person: str) -> Verdict:
    return Verdict(Act.HOLD, Status.DIFFERS, check, person)


_VERDICTS: Final[Mapping[str, Verdict]] = {
    "chg": Verdict(Act.CHANGE),
    "add": Verdict(Act.ADD),
    "cls": Verdict(Act.CLOSE),
    ".": Verdict(Act.NOTHING),
    "rcv": _hold(
        RECEIVED, "Settle it with the buyer; X3 keeps what was received. Ignore the change or correct JAGGAER."
    ),
    "lcl": _hold(LINE_CLOSED, "Settle it with the buyer, or re-open the line in X3, then replay."),
    "orc": _hold(ORDER_RECEIVED, "Change it in X3 by hand where that is right; the next replay sees it."),
    "ocl": _hold(CLOSED, "Re-open the order in X3, then replay; or have it ordered anew and ignore the change."),
    "reo": _hold(REOPENED, "Re-open it in X3, then replay; or have it ordered anew."),
    "hnd": _hold(BY_HAND, "Decide which side is right; mend the other one, then replay."),
    "fix": _hold(FIXED, "X3 does not change it after saving: close the order in X3 and have it ordered anew."),
    "gon": _hold(GONE, "Find out why. Then decide: write it again, or accept it; it is never created again by itself."),
    "use": Verdict(Act.LATER, Status.WAITING, IN_USE),
}
_COLUMNS: Final = tuple(InX3)
_IMPOSSIBLE: Final = "-"
# Columns: untouched, partly received, received, invoiced, line closed, order closed, line deleted, line entered, edited
# (same field), edited (other field), gone, in use, unsigned.
_KEEP_X3: Final[Mapping[Change, str]] = {
    Change.PRICE: "         chg rcv rcv rcv lcl ocl hnd hnd hnd hnd gon use chg",
    Change.QUANTITY: "      chg rcv rcv rcv lcl ocl hnd hnd hnd hnd gon use chg",
    Change.UNIT: "          chg rcv rcv rcv lcl ocl hnd hnd hnd hnd gon use chg",
    Change.DATE: "          chg rcv rcv rcv lcl ocl hnd hnd hnd hnd gon use chg",
    Change.TEXT: "          chg rcv rcv rcv lcl ocl hnd hnd hnd hnd gon use chg",
    Change.CODING: "        chg rcv rcv rcv lcl ocl hnd hnd hnd hnd gon use chg",
    Change.SPLIT: "         chg rcv rcv rcv lcl ocl hnd hnd hnd hnd gon use chg",
    Change.LINE_ADDED: "    add add add add add ocl hnd hnd  -  hnd gon use add",
    Change.LINE_REMOVED: "  cls rcv rcv rcv  .   .   .  hnd hnd hnd gon use cls",
    Change.LINE_CANCELLED: "cls rcv rcv rcv  .   .   .  hnd hnd hnd gon use cls",
    Change.LINE_REOPENED: " reo  -   -   -   -  ocl hnd hnd  -   -  gon reo reo",
    Change.TERMS: "         chg orc orc orc chg ocl hnd hnd hnd hnd gon use chg",
    Change.SUPPLIER: "      fix fix fix fix fix fix fix fix  -  fix gon fix fix",
    Change.CURRENCY: "      fix fix fix fix fix fix fix fix  -  fix gon fix fix",
    Change.CANCELLED: "     cls rcv rcv rcv cls  .  hnd hnd  -  hnd gon use cls",
    Change.CLOSED: "        cls rcv rcv rcv cls  .  hnd hnd  -  hnd gon use cls",
    Change.CLOSED_ONLY: "    .   .   .   .   .   .   .   .   -   .   .   .   . ",
    Change.REOPENED: "      reo  -   -   -   -   -   -   -   -   -  gon reo reo",
    Change.NOTHING: "        .   .   .   .   .   .  hnd hnd  -  hnd gon  .   . ",
}
_JAGGAER_WINS: Final[Mapping[Change, str]] = {
    Change.PRICE: "         chg rcv rcv rcv lcl ocl add hnd chg chg gon use chg",
    Change.QUANTITY: "      chg rcv rcv rcv lcl ocl add hnd chg chg gon use chg",
    Change.UNIT: "          chg rcv rcv rcv lcl ocl add hnd chg chg gon use chg",
    Change.DATE: "          chg rcv rcv rcv lcl ocl add hnd chg chg gon use chg",
    Change.TEXT: "          chg rcv rcv rcv lcl ocl add hnd chg chg gon use chg",
    Change.CODING: "        chg rcv rcv rcv lcl ocl add hnd chg chg gon use chg",
    Change.SPLIT: "         chg rcv rcv rcv lcl ocl add hnd chg chg gon use chg",
    Change.LINE_ADDED: "    add add add add add ocl add hnd  -  add gon use add",
    Change.LINE_REMOVED: "  cls rcv rcv rcv  .   .   .  hnd cls cls gon use cls",
    Change.LINE_CANCELLED: "cls rcv rcv rcv  .   .   .  hnd cls cls gon use cls",
    Change.LINE_REOPENED: " reo  -   -   -   -  ocl add hnd  -   -  gon reo reo",
    Change.TERMS: "         chg orc orc orc chg ocl chg hnd chg chg gon use chg",
    Change.SUPPLIER: "      fix fix fix fix fix fix fix fix  -  fix gon fix fix",
    Change.CURRENCY: "      fix fix fix fix fix fix fix fix  -  fix gon fix fix",
    Change.CANCELLED: "     cls rcv rcv rcv cls  .  cls hnd  -  cls gon use cls",
    Change.CLOSED: "        cls rcv rcv rcv cls  .  cls hnd  -  cls gon use cls",
    Change.CLOSED_ONLY: "    .   .   .   .   .   .   .   .   -   .   .   .   . ",
    Change.REOPENED: "      reo  -   -   -   -   -   -   -   -   -  gon reo reo",
    Change.NOTHING: "        .   .   .   .   .   .  add hnd  -  chg gon  .   . ",
}


def _rules() -> tuple[Rule, ...]:
    grids = {HandChange.KEEP_X3: _KEEP_X3, HandChange.JAGGAER_WINS: _JAGGAER_WINS}
    return tuple(
        Rule(change, in_x3, policy, _VERDICTS[word])
        for policy, grid in grids.items()
        for change, row in grid.items()
        for in_x3, word in zip(_COLUMNS, row.split(), strict=True)
        if word != _IMPOSSIBLE
    )


RULES: Final = _rules()
"""Every cell that can occur. A new line has no field that somebody edited; what is closed is not received any more."""
_BY_CELL: Final = {(rule.change, rule.in_x3, rule.policy): rule.verdict for rule in RULES}


def look_up(change: Change, in_x3: InX3, policy: HandChange = HandChange.KEEP_X3) -> Verdict:
    """What the table says."""
    return _BY_CELL[change, in_x3, policy]


def change_of(field: str) -> Change:
    """The kind of a change to a field of a line."""
    if field in {"price", "quantity", "unit"}:
        return Change(field)
    match group_of(field):
        case FieldGroup.CODING:
            return Change.CODING
        case FieldGroup.DATES:
            return Change.DATE
        case FieldGroup.MONEY:
            return Change.PRICE
        case _:
            return Change.TEXT
