"""A value of an order that somebody changed in X3, as a person sees it and decides about it."""

from __future__ import annotations

from dataclasses import dataclass

from core.model.policies import FieldGroup, HandChange

LINE = "line"
"""Field of a difference that is about a line as such: it is gone, or somebody entered it."""


@dataclass(frozen=True, slots=True)
class OrderDifference:
    """One value that X3 has otherwise than it was written.

    Attributes:
        line: the source's line number; 0 for the header, and for a line that X3 alone has.
        ours, theirs: as it was written, and as X3 has it, in words.
        may_write: whether X3 would still take what JAGGAER has.
        may_keep: whether X3's value can be accepted; a line that is gone or that JAGGAER does not have is mended in X3.
        policy: what the settings say of its group.
        decided: what a person decided, carried out by the next sync or replay; None = nothing yet.
    """

    line: int
    line_key: str
    field: str
    ours: str
    theirs: str
    group: FieldGroup
    policy: HandChange
    may_write: bool
    may_keep: bool
    decided: HandChange | None = None
