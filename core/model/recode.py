"""Correcting written lines: which would get another code today, what may be done about it, and what was decided."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

Codes = tuple[tuple[str, str], ...]
"""Field of a line (`account`, `dimension:CCT`, `product`) and its code, sorted by field; "" = none."""


class Verdict(StrEnum):
    """What may be done about a written line that would get another code today."""

    ALLOWED = "can be corrected"
    JOURNAL = "needs a journal entry"
    """X3 received, invoiced or closed it: what was posted is corrected in the books, not on the order."""
    HELD = "settle first"
    """Something else stands in the way; `RecodeLine.why` says what."""


class RecodeState(StrEnum):
    """Where a decision to correct lines stands."""

    PENDING = "pending"
    """Waits for a second person; no run looks at it."""
    ACTIVE = "active"
    """The next run carries it out."""
    DONE = "done"
    WITHDRAWN = "withdrawn"


class LineState(StrEnum):
    """Where one line of a decision stands."""

    OPEN = "open"
    DONE = "done"
    """X3 holds the new codes, read back."""
    LAPSED = "lapsed"
    """It could not be carried out any more; the line keeps what is written."""


@dataclass(frozen=True, slots=True)
class RecodeChoice:
    """Which written lines are looked at.

    Attributes:
        kind, source: those that use a code of JAGGAER (`account`, `744202`).
        keys: those of these orders, by their numbers.
        everything: those of all written orders.
    """

    kind: str = ""
    source: str = ""
    keys: tuple[str, ...] = ()
    everything: bool = False


@dataclass(frozen=True, slots=True)
class RecodeLine:
    """A written line that would get another code with today's tables.

    Attributes:
        order: number in JAGGAER; `x3_key`, `x3_line`: what it is in X3.
        key, number: the line's key and number in JAGGAER.
        amount: of the line by JAGGAER, in `currency`.
        old, new: the line's codes as written and as today's tables give them; a field that only one of them has is "" in
            the other.
        rules: how each changed code comes about, in words (`mapping #12 (everywhere)`).
        why: why it cannot be corrected; empty where it can.
    """

    source_id: str
    order: str
    x3_key: str
    supplier: str
    key: str
    number: int
    x3_line: str
    description: str
    amount: Decimal
    currency: str
    old: Codes
    new: Codes
    verdict: Verdict
    why: str = ""
    rules: tuple[tuple[str, str], ...] = ()

    @property
    def changes(self) -> tuple[tuple[str, str, str], ...]:
        """(field, code as written, code today) of what differs."""
        today = dict(self.new)
        return tuple((name, code, today[name]) for name, code in self.old if code != today[name])


@dataclass(frozen=True, slots=True)
class RecodePreview:
    """Written lines that would get another code today, by order and line.

    Attributes:
        mapping_version: of the mapping tables that it was made with.
        looked_at: how many written lines were compared.
    """

    lines: tuple[RecodeLine, ...]
    mapping_version: int
    looked_at: int

    def of(self, verdict: Verdict) -> tuple[RecodeLine, ...]:
        """The lines with this verdict."""
        return tuple(line for line in self.lines if line.verdict is verdict)

    @property
    def orders(self) -> int:
        """How many orders they are on."""
        return len({line.source_id for line in self.lines})


@dataclass(frozen=True, slots=True)
class RecodedLine:
    """A line of a decision. `old`, `new`: as in `RecodeLine`, the changed fields alone; `outcome`: why it lapsed."""

    source_id: str
    key: str
    order: str
    number: int
    old: Codes
    new: Codes
    state: LineState = LineState.OPEN
    outcome: str = ""

    def payload(self) -> dict[str, object]:
        """What is to happen to it, as plain JSON."""
        return {
            "source_id": self.source_id,
            "key": self.key,
            "order": self.order,
            "number": self.number,
            "old": dict(self.old),
            "new": dict(self.new),
        }


@dataclass(frozen=True, slots=True)
class Recoding:
    """One decision to correct lines. `mapping_version`: of the tables that gave the new codes."""

    recode_id: int
    state: RecodeState
    decided_by: str
    decided_at: datetime
    because: str
    mapping_version: int
    lines: tuple[RecodedLine, ...]

    def payload(self) -> dict[str, object]:
        """All that a second person approves, as plain JSON."""
        return {"recode": self.recode_id, "lines": [line.payload() for line in self.lines]}

    def of(self, state: LineState) -> tuple[RecodedLine, ...]:
        """The lines in this state."""
        return tuple(line for line in self.lines if line.state is state)
