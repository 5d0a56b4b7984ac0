"""How often to offer; what a schedule is lies elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class ScheduleOffer:
    """A schedule that is offered; `at` are times of this computer's day, none of them = when a person asks."""

    key: str
    at: tuple[str, ...] = ()
    every_minutes: int = 0


MORNING, TWICE, HOURLY, BY_HAND = "morning", "twice", "hourly", "by-hand"
OFFERED: Final = (
    ScheduleOffer(MORNING, at=("07:00",)),
    ScheduleOffer(TWICE, at=("07:00", "13:00")),
    ScheduleOffer(HOURLY, every_minutes=60),
    ScheduleOffer(BY_HAND),
)
"""The first is the usual one; all but the last on working days alone."""
