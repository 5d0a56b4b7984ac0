"""The story of a cause: when it came up, which runs met it, and what people decided about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class CauseStep(StrEnum):
    """What happened."""

    SEEN = "seen"
    """The oldest of its problems came up."""
    MET = "met"
    """A run met it again."""
    PARKED = "parked"
    IGNORED = "ignored"
    TAKEN_BACK = "taken-back"
    ASSIGNED = "assigned"
    UNASSIGNED = "unassigned"
    MAPPED = "mapped"
    UNMAPPED = "unmapped"
    """A mapping was taken back."""
    ASKED = "asked"
    """A mapping was asked for that a second person has to approve."""
    APPROVED = "approved"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class CauseEvent:
    """One thing that happened.

    Attributes:
        actor: who; "" where nobody did it.
        about: the target of a mapping, who it was assigned to, or until when it was parked; "" for nothing.
        why: the reason or note that was given; "" for none.
        run_id: the run that met it; "" for decisions.
        records: how many of the records that are behind it now the run met.
        entry: number of the audit entry, 0 where it is not told from one.
    """

    at: datetime
    step: CauseStep
    actor: str = ""
    about: str = ""
    why: str = ""
    run_id: str = ""
    records: int = 0
    entry: int = 0
