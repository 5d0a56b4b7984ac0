"""Likely twins of go-live and what a person decides about them (product.md section 3, "Go-live")."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from core.model.document import TargetDocument
from core.model.finding import Finding
from core.model.flow import Entity, ExternalId
from core.model.status import Level, Status

CHECK = "probable-twin"
"""The finding that holds a record; one cause for all of an entity."""
CANDIDATE = "twin-candidate"
"""A notice for each document in X3 that may be the record."""
_SCORED = re.compile(r"(\d{3}) (.+)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Twin:
    """A document in X3 without reference of ours that may be a record.

    Attributes:
        score: 0 to 100, how much speaks for it.
        why: the sentence that backs it.
    """

    external_id: ExternalId
    score: int
    why: str


@dataclass(frozen=True, slots=True)
class Certain:
    """The supplier of X3 that a record certainly is, as read in this run, and the sentence that backs it."""

    document: TargetDocument
    why: str


@dataclass(frozen=True, slots=True)
class TwinRow:
    """A record that a likely twin holds, as lists show it.

    Attributes:
        twins: what it may be, the surest first.
        decision: X3 key that it will be linked to; `create` when it is said to be none of them; empty = undecided.
    """

    entity: Entity
    source_id: str
    key: str
    supplier: str
    amount: Decimal
    currency: str
    twins: tuple[Twin, ...]
    decision: str = ""


@dataclass(frozen=True, slots=True)
class TwinChoice:
    """A decision: a record (by number or source id) is this document of X3."""

    key: str
    x3_key: str
    entity: Entity | None = None


@dataclass(frozen=True, slots=True)
class TwinEffect:
    """What a bulk decision would do, or did.

    Attributes:
        linked: (number, X3 key) of records that get linked.
        left: (number, reason) of those that stay held.
    """

    linked: tuple[tuple[str, str], ...]
    left: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class TwinDecision:
    """What a person decided about a record's likely twin.

    Attributes:
        x3_key: the document of X3 that it is; "" = none of its twins, so it is created.
        at: when, UTC.
        because: why, as it was said; may be empty.
        pending: whether no run has carried it out yet.
        stays: why it can no longer be taken back, as a sentence; "" = it can.
        by_itself: whether a run linked it because it certainly is the same; `actor` is who ran.
    """

    x3_key: str
    actor: str
    at: datetime
    because: str
    pending: bool
    stays: str = ""
    by_itself: bool = False


@dataclass(frozen=True, slots=True)
class ListEffect:
    """What reading a cross-reference list decided, or would decide.

    Attributes:
        linked: (number, X3 key) of new links.
        known: rows that were linked so before.
        waiting: how many of `linked` are of records that no run has read yet; they are linked once one does.
        errors: (place in the file, reason) of rows that were not taken.
        applied: whether it was decided; else it was only looked at.
    """

    linked: tuple[tuple[str, str], ...]
    known: int
    waiting: int
    errors: tuple[tuple[str, str], ...]
    applied: bool = True


def findings_of(entity: Entity, number: str, twins: Iterable[Twin]) -> tuple[Finding, ...]:
    """What the problem list keeps of likely twins: the one that holds, then a notice for each candidate."""
    twins = tuple(twins)
    holds = Finding(
        check=CHECK,
        level=Level.STOP,
        status=Status.PROBABLE_TWIN,
        field="reference",
        value=entity.value,
        message=f"{number} is probably {twins[0].external_id} in X3 already{_others(len(twins) - 1)}.",
        next_step=f"The same? Link it, or enter {number} as its reference in X3. Not the same? Create it.",
    )
    return (
        holds,
        *(
            Finding(
                check=CANDIDATE,
                level=Level.NOTICE,
                status=Status.PROBABLE_TWIN,
                field="twin",
                value=f"{twin.score:03d} {twin.external_id}",
                message=twin.why,
                next_step="",
            )
            for twin in twins
        ),
    )


def _others(count: int) -> str:
    return f", or one of {count} others" if count > 1 else ", or another one" if count else ""


def twins_in(findings: Iterable[Finding]) -> tuple[Twin, ...]:
    """The candidates that findings of the problem list tell, the surest first."""
    found = [
        Twin(ExternalId(match[2]), int(match[1]), finding.message)
        for finding in findings
        if finding.check == CANDIDATE and (match := _SCORED.fullmatch(finding.value))
    ]
    return tuple(sorted(found, key=lambda twin: (-twin.score, twin.external_id)))
