"""What a run asks before it goes on: a brake, what it showed, and whether a person let it through."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from core.model.flow import FlowName


class BrakeKind(StrEnum):
    """Why a run asks."""

    NUMBER = "number"
    SUM = "sum"
    EMPTY = "empty"
    VANISHED = "vanished"


@dataclass(frozen=True, slots=True)
class BrakeSum:
    """Money of one currency: what the run would write, what usually is written, and what passes unasked."""

    currency: str
    amount: Decimal
    usual: Decimal
    limit: Decimal


@dataclass(frozen=True, slots=True)
class BrakeQuestion:
    """What a run showed when it asked. The same state of both systems gives the same `brake_id`.

    Attributes:
        position: where the flow's position stood (UTC, ISO); empty before the first. What a person lets through holds
            from there only.
        number: records that changed, would be written, or are missing.
        usual: how many it usually are; for missing ones, how many were read before.
        sums: by currency, largest excess first; empty where nobody knows them before the records are read.
        examples: numbers of the records that weigh most.
        writes: number of the record -> seal of its write, where they were counted one by one; empty when there are too
            many, or they are not known yet.
        released_by: who let it through, when (UTC) and why; empty and None as long as nobody did.
    """

    brake_id: str
    flow: FlowName
    kind: BrakeKind
    message: str
    run_id: str
    asked_at: datetime
    position: str = ""
    number: int = 0
    usual: int = 0
    sums: tuple[BrakeSum, ...] = ()
    examples: tuple[str, ...] = ()
    writes: Mapping[str, str] = field(default_factory=dict)
    released_by: str = ""
    released_at: datetime | None = None
    because: str = ""

    @property
    def released(self) -> bool:
        """Whether a person let it through."""
        return bool(self.released_by)
