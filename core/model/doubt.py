"""Saves whose answer was lost, as a person sees them: what was sent beside what X3 has (product.md section 3, "In doubt")."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from core.model.flow import Entity, ExternalId, FlowName
from core.model.plan import Purpose


class Settling(StrEnum):
    """How a person settles a save whose answer was lost."""

    LINK = "link"
    """It is this document of X3, as it stands there."""
    AGAIN = "again"
    """X3 does not have it: the next sync decides the record anew and sends it."""


@dataclass(frozen=True, slots=True)
class Compared:
    """One value of a document as sent and as X3 has it.

    Attributes:
        where: `line 3`; `new line 4000` for a line that X3 alone has; empty for the header.
        field: our name of the field.
        sent, there: in words; empty = nothing.
        differs: whether the two are not the same. False where X3 does not show the field (`there` is None then).
    """

    where: str
    field: str
    sent: str
    there: str | None
    differs: bool


@dataclass(frozen=True, slots=True)
class DoubtCandidate:
    """A document of X3 that may be what was sent.

    Attributes:
        why: what speaks for it, as a sentence.
        pairs: what was sent beside what it holds, header first, then line by line.
        owner: number of the record that it belongs to, so that it cannot be chosen; empty = nobody's, or this record's.
        carries: whether it carries the reference that was sent, or is the very document that was changed.
    """

    x3_key: ExternalId
    why: str
    pairs: tuple[Compared, ...]
    owner: str = ""
    carries: bool = False

    @property
    def differences(self) -> tuple[Compared, ...]:
        """Where it is not as it was sent."""
        return tuple(pair for pair in self.pairs if pair.differs)


@dataclass(frozen=True, slots=True)
class DoubtRow:
    """A save whose answer was lost.

    Attributes:
        key: number of the record in JAGGAER.
        purpose: create, append, revision or close; `x3_key`: the document that was to be changed, empty for a new one.
        sent_at, settle_until: UTC; from the latter on X3's silence means that it does not have it.
        sent: the document as it was to stand, with nothing beside it.
        candidates: what X3 has by now; empty also while it was not asked (`asked`).
        waits: why it is not settled yet, one sentence.
        person: whether a person has to say what it is; else X3 is asked again by every sync.
        decision: X3 key that was decided for it, `again`, or empty; the next sync carries it out.
        not_again: why it cannot be sent again now, one sentence; empty = it can.
    """

    flow: FlowName
    entity: Entity
    source_id: str
    key: str
    purpose: Purpose
    x3_key: str
    supplier: str
    amount: Decimal
    currency: str
    sent_at: datetime
    settle_until: datetime
    sent: tuple[Compared, ...]
    candidates: tuple[DoubtCandidate, ...]
    asked: bool
    waits: str
    person: bool
    decision: str = ""
    not_again: str = ""
