"""Causes as people work on them: what class each is of, and what somebody decided about it (product.md section 3)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from core.model.status import Status

LONGEST_TEXT: Final = 500
"""Characters of a reason or note."""
LONGEST_ACCOUNT: Final = 100
"""Characters of the name of an account."""
SIGN_IN_CHECK: Final = "sign-in"
"""The check of the cause that stands for a run that was refused the sign-in."""
NO_FINDING_CHECK: Final = "goes-on"
"""The check of causes that stand for open records of which nothing was found that a person should settle."""
SUPPLIER_WAITS: Final = "supplier-missing"
"""The check that says that a record waits for its supplier."""
BY_ITSELF: Final = frozenset({NO_FINDING_CHECK, SIGN_IN_CHECK})
"""Checks of rows that no person can settle one by one: there is nothing to park, to ignore or to replay."""
HAS_ITS_OWN_WAY: Final = frozenset({"gone-from-x3", "unreadable"})
"""Checks whose records are never ignored: what is gone is accepted instead, and of what could not be read nobody would
see when it changes."""


class CauseClass(StrEnum):
    """What kind of work a cause is; each has its own next step (`CLASS_STEPS`)."""

    MAPPING = "mapping"
    MASTER_DATA = "master-data"
    INCOMPLETE = "incomplete"
    REFUSED = "refused"
    DECISION = "decision"
    SIGN_IN = "sign-in"
    UNKNOWN_OUTCOME = "unknown-outcome"
    WAITS = "waits"


CLASS_STEPS: Mapping[CauseClass, str] = {
    CauseClass.MAPPING: "Map the code, then replay.",
    CauseClass.MASTER_DATA: "Have it mended in X3, or map the code to another one, then replay.",
    CauseClass.INCOMPLETE: "Have it completed in JAGGAER; the next sync picks it up.",
    CauseClass.REFUSED: "Mend in X3 or JAGGAER what X3 said, then replay.",
    CauseClass.DECISION: "Decide it, then replay.",
    CauseClass.SIGN_IN: "Mend the credentials, test the connection, then sync.",
    CauseClass.UNKNOWN_OUTCOME: "Nothing to do: X3 is asked before anything is sent again.",
    CauseClass.WAITS: "Nothing to do: the next sync goes on with it.",
}
"""What comes next, for each class, in words."""

_MASTER_DATA: Final = (
    "-inactive",
    "-out-of-date",
    "-not-postable",
    "-no-purchase",
    "-not-bought",
    "-too-new",
)
_BY_STATUS: Mapping[Status, CauseClass] = {
    Status.NEEDS_MAPPING: CauseClass.MAPPING,
    Status.PARTLY_SYNCED: CauseClass.MAPPING,
    Status.INCOMPLETE: CauseClass.INCOMPLETE,
    Status.REFUSED: CauseClass.REFUSED,
    Status.IN_DOUBT: CauseClass.UNKNOWN_OUTCOME,
    Status.WAITING: CauseClass.WAITS,
}


def class_of(check: str, status: Status) -> CauseClass:
    """The class of a cause by its check and by what its lines became."""
    if check == SIGN_IN_CHECK:
        return CauseClass.SIGN_IN
    if status is Status.NEEDS_MAPPING and check.endswith(_MASTER_DATA):
        return CauseClass.MASTER_DATA
    return _BY_STATUS.get(status, CauseClass.DECISION)


@dataclass(frozen=True, slots=True)
class Aside:
    """Why a cause is off the list, by whom and since when (UTC).

    Attributes:
        ignored: its records are *Ignored* until their source changes; else the cause is parked.
        until: the day on which a parked cause is back; None = only when one of its records changes at the source.
    """

    because: str
    by: str
    at: datetime
    ignored: bool = False
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Assignment:
    """Who is to settle a cause: the name of an operating system's account. `due`: by when it should be done."""

    to: str
    note: str
    due: date | None
    by: str
    at: datetime

    def is_of(self, account: str) -> bool:
        """Whether it is this account's; upper and lower case count the same, as in the names of Windows."""
        return self.to.casefold() == account.casefold()
