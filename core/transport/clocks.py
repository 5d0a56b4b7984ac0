"""The difference of two clocks as a step of the connection check."""

from __future__ import annotations

from typing import Final

from core.model.views import CheckStep

CLOCK: Final = "Clock"
SKEW_S: Final = 60.0
"""A difference from which on it is worth a word (reference/jaggaer-j1p.md 5)."""


def clock_step(label: str, offset_s: float | None, effect: str) -> CheckStep:
    """A step on the difference of the clocks; it never fails, since both sides of us live with it.

    Args:
        label: the system.
        offset_s: its clock less ours; None = it did not tell.
        effect: what a difference means, a sentence; may be empty.
    """
    if offset_s is None:
        return CheckStep(CLOCK, ok=True, detail=f"{label} does not tell its time.")
    if abs(offset_s) <= SKEW_S:
        return CheckStep(CLOCK, ok=True, detail="Both clocks agree.")
    way = "ahead of" if offset_s > 0 else "behind"
    minutes = abs(offset_s) / 60
    span = f"{minutes:.0f} minutes" if minutes >= 2 else f"{abs(offset_s):.0f} seconds"  # noqa: PLR2004 - reads well
    return CheckStep(
        CLOCK,
        ok=True,
        detail=f"The clock of {label} is {span} {way} this computer's. {effect}".strip(),
        next_step=f"Set this computer's clock (Settings, Time, Synchronise now); if it is right, tell {label}'s administrator.",
    )
