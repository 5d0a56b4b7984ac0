"""What a mapping would do: which lines it covers, which written ones it would have coded otherwise, who wins where."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.model.crossref import MappingRule, Scope
from core.model.flow import Entity, SourceId


@dataclass(frozen=True, slots=True)
class ScopeChoice:
    """A scope that makes sense for a cause.

    Attributes:
        label: as people read it: `Supplier 0000015414 (Demo Engineers Inc)`.
        records, lines: of the cause, that lie in it.
    """

    scope: Scope
    label: str
    records: int
    lines: int


@dataclass(frozen=True, slots=True)
class Rival:
    """Another rule for the same code that fits some of the same lines.

    Attributes:
        wins: whether it goes before the one that is looked at, on the lines counted here.
        why: a clause: `a supplier goes before everywhere`.
        open_lines, written_lines: lines on which the one wins that wins, and the other would fit.
    """

    rule: MappingRule
    wins: bool
    why: str
    open_lines: int
    written_lines: int

    @property
    def says(self) -> str:
        """Who wins, how often and why: one sentence."""
        name = f"mapping #{self.rule.version} ({self.rule.scope.words()}"
        name += f", from {self.rule.valid_from.isoformat()}" if self.rule.valid_from else ""
        name += f" → {self.rule.target})"
        counted = [
            f"{count:,} {word} {'line' if count == 1 else 'lines'}"
            for count, word in ((self.open_lines, "open"), (self.written_lines, "written"))
            if count
        ]
        on = f" on {' and '.join(counted)}" if counted else ""
        if self.wins:
            return f"{name[0].upper()}{name[1:]} wins{on or ' where both fit'}: {self.why}."
        return f"This one wins over {name}{on or ' where both fit'}: {self.why}."


@dataclass(frozen=True, slots=True)
class MappingCover:
    """What a rule would cover and what it would have changed, by counting; nothing is mapped for it.

    Attributes:
        records, lines, amounts: what waits for the code and would get the rule's target; amounts are (currency, amount,
            lines), largest first.
        written_lines: written lines that use the code, wherever they lie.
        changed_lines: those of them that would be coded otherwise with the rule than without it, and than they are;
            they are not changed.
        too_early: open lines in the rule's scope whose order is of before its first day, or has no date.
        first_day, last_day: of the orders that wait for the code.
        touched: the records that are counted.
    """

    records: int = 0
    lines: int = 0
    amounts: tuple[tuple[str, Decimal, int], ...] = ()
    written_lines: int = 0
    changed_lines: int = 0
    too_early: int = 0
    first_day: date | None = None
    last_day: date | None = None
    rivals: tuple[Rival, ...] = ()
    touched: tuple[tuple[Entity, SourceId], ...] = ()


@dataclass(frozen=True, slots=True)
class WrittenChange:
    """A written line that a rule would have coded otherwise.

    Attributes:
        line: number of the line in the order; 0 = the header, with all its `lines`.
        now: what is written.
        then: what it would be.
    """

    source_id: SourceId
    number: str
    line: int
    line_key: str
    lines: int
    now: str
    then: str
