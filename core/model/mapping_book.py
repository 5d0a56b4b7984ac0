"""The mapping tables as people look after them: every rule with its use and what is the matter with it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from core.model.crossref import MappingRule
from core.model.flow import Entity, SourceId
from core.model.mapping_versions import VersionDifference


class RuleState(StrEnum):
    """What there is to know of a rule; of several the first that applies is shown."""

    PENDING = "pending"
    """A second person has to approve it; it has no effect yet."""
    GONE_BAD = "gone-bad"
    """X3 does not take its target any more."""
    CONFLICT = "conflict"
    """Another rule for the code fits some of the same lines and leads elsewhere; which of them wins is said."""
    UNUSED = "unused"
    """No line is written with it, and none waits for its code."""
    ACTIVE = "active"


@dataclass(frozen=True, slots=True)
class BookRow:
    """One rule.

    Attributes:
        rule: `version` 0 where it waits for approval.
        label: what X3 calls the target; "" where X3 has no table for the kind, or not this code.
        states: all that apply, in the order of `RuleState`; never empty.
        says: a sentence or two about each state, in their order.
        written_lines: lines that are written with the rule's target because of it.
        open_lines: lines that wait for the rule's code where it would hold; `open_amounts`: their (currency, amount),
            largest first.
        request: number of the request that waits for a second person; 0 = none.
        asked_by: who asked for it; "" where nothing waits.
    """

    rule: MappingRule
    label: str = ""
    states: tuple[RuleState, ...] = (RuleState.ACTIVE,)
    says: tuple[str, ...] = ()
    written_lines: int = 0
    open_lines: int = 0
    open_amounts: tuple[tuple[str, Decimal], ...] = ()
    request: int = 0
    asked_by: str = ""

    @property
    def state(self) -> RuleState:
        """The first of its states."""
        return self.states[0]

    @property
    def text(self) -> str:
        """What a search looks at."""
        rule = self.rule
        return f"{rule.source} {rule.target} {self.label} {rule.scope.words()} {rule.decided_by} {rule.because}"

    @property
    def name(self) -> tuple[int, int, str, str]:
        """What makes it the same row when it is read again."""
        return self.rule.version, self.request, self.rule.kind, self.rule.source


@dataclass(frozen=True, slots=True)
class MappingBook:
    """All rules that hold or wait for approval, by kind, code and version.

    Attributes:
        kinds: kinds that have rules, codes in use or targets in X3, in a steady order; dimension types last.
        version: number of the newest decision; 0 = nothing was decided yet.
    """

    rows: tuple[BookRow, ...]
    kinds: tuple[str, ...]
    version: int


@dataclass(frozen=True, slots=True)
class SeenCode:
    """A code of JAGGAER that records use.

    Attributes:
        written_lines, open_lines: lines that are written with it, and lines that wait for it.
        mapped: whether a rule for it holds, of whatever scope.
    """

    code: str
    written_lines: int
    open_lines: int
    mapped: bool


@dataclass(frozen=True, slots=True)
class RuleVersion:
    """One version of a rule for a code, as it was decided; an empty target took back what held.

    Attributes:
        replaced_by: version that took its place; 0 = it holds, or it took something back and nothing came since.
        approved_by: the second person; "" where none was asked for.
    """

    rule: MappingRule
    before: str
    replaced_by: int
    approved_by: str = ""
    approved_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class RuleUse:
    """A line that a rule codes, or that waits for its code (`written` False).

    Attributes:
        line: number of the line in the order; 0 = the whole record.
        amount: None where it is not known of the line alone.
    """

    entity: Entity
    source_id: SourceId
    number: str
    line: int
    description: str
    amount: Decimal | None
    currency: str
    written: bool

    @property
    def key(self) -> str:
        """The number that people use, as a row of a table of records has it."""
        return self.number


@dataclass(frozen=True, slots=True)
class RestoreEffect:
    """What going back to an older version of the tables would do; nothing that is written changes.

    Attributes:
        difference: from the tables as they are to those of the version.
        open_lines: lines that wait and would get another target.
        changed_lines: written lines that would be coded otherwise; they stay as they are.
        counted: of how many of the rules the lines were counted, when they are too many.
    """

    difference: VersionDifference
    open_lines: int
    changed_lines: int
    counted: int
