"""A list of mapping rules from a file, and what deciding it would change."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from core.model.crossref import MappingRule


class Verdict(StrEnum):
    """What becomes of a row."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class RowVerdict:
    """One row of a list.

    Attributes:
        place: where it stands, as people say it: `Mappings row 5`.
        rule: what it says; None where it cannot be understood.
        before: the target that holds now for the same code, scope and date; "" = none.
        reason: why it is refused; "" otherwise.
    """

    place: str
    verdict: Verdict
    rule: MappingRule | None = None
    before: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class MapListEffect:
    """What a list changes, row by row in the file's order; `applied` says whether it was decided."""

    rows: tuple[RowVerdict, ...]
    applied: bool = False

    @property
    def awaiting(self) -> int:
        """Number of the request that waits for a second person before some of the rules hold; 0 = none."""
        return max((row.rule.awaiting for row in self.rows if row.rule is not None), default=0)

    def of(self, *verdicts: Verdict) -> tuple[RowVerdict, ...]:
        """The rows with these verdicts."""
        return tuple(row for row in self.rows if row.verdict in verdicts)
