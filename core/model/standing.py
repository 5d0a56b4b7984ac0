"""Whether all is well, computed from facts: the last good run, both sign-ins, what is past due. Never a remembered mood."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class StandingState(StrEnum):
    """How a connection stands. *Good* means: the last run was good, both systems took its sign-in, nothing needs anybody."""

    UNKNOWN = "unknown"
    GOOD = "good"
    NEEDS_YOU = "needs-you"
    BROKEN = "broken"


class TroubleKind(StrEnum):
    """What keeps a connection from standing well."""

    STOPPED = "stopped"
    SIGN_IN = "sign-in"
    UNREACHABLE = "unreachable"
    PAST_DUE = "past-due"
    OPEN = "open"
    APPROVALS = "approvals"


@dataclass(frozen=True, slots=True)
class Trouble:
    """One thing that keeps a connection from standing well.

    Attributes:
        system: `jaggaer` or `x3` where it is about one of them; else empty.
        count: how many causes or requests; 0 where there is nothing to count.
        text: the sentence of the engine; empty where the kind says it all.
        at: since when, UTC; None where that says nothing.
    """

    kind: TroubleKind
    system: str = ""
    count: int = 0
    text: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """How a connection stands, and why: the worst first.

    Attributes:
        last_good: when the last run that was not a preview and came to its end began, UTC; None = never.
    """

    state: StandingState = StandingState.UNKNOWN
    troubles: tuple[Trouble, ...] = ()
    last_good: datetime | None = None
