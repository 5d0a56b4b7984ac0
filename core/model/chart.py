"""Codes of X3 that are in use and have gone bad."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from core.model.crossref import MappingRule
from core.model.reference import ReferenceKind

CodeKey = tuple[ReferenceKind, str, str]
"""Kind, parent and code of X3."""
TYPE_CHANGED = "type-changed"
MANDATORY = "dimension-mandatory"
"""Faults besides those that validation names (`account-inactive`, `cost-center-missing`, ...)."""


@dataclass(frozen=True, slots=True)
class Watched:
    """A code of X3 that a mapping leads to or that written lines use, as the last reading found it.

    Attributes:
        facts: what it was when it was first seen in use, or when a mapping to it was decided last (`type`).
        fault: what is wrong now, empty = nothing; `said`: in a sentence.
        since: when that was seen first, UTC; None = nothing is wrong.
    """

    kind: ReferenceKind
    parent: str
    code: str
    facts: Mapping[str, str] = field(default_factory=dict)
    facts_at: datetime | None = None
    fault: str = ""
    said: str = ""
    since: datetime | None = None

    @property
    def key(self) -> CodeKey:
        """What it is known by."""
        return self.kind, self.parent, self.code


@dataclass(frozen=True, slots=True)
class CodeUsage:
    """Who uses a code: open orders (still to be written, or written and open in X3) and lines that are written with it.

    `order_keys`: numbers of the first of these orders.
    """

    orders: int = 0
    order_keys: tuple[str, ...] = ()
    written_lines: int = 0


@dataclass(frozen=True, slots=True)
class BadCode:
    """A mapping, or a code that both systems share, that has gone bad in X3.

    Attributes:
        kind: mapping kind (`account`); `dimension:TYPE` for a dimension type that became mandatory.
        source: code of JAGGAER that leads there; empty for a dimension type.
        target: code of X3.
        rule: the mapping; None = the code is taken over as it is.
        fault: stable name of what is wrong (`account-inactive`, `type-changed`, ...).
        message, next_step: what is wrong, and what to do, in sentences.
        since: when a reading of the chart saw it first, UTC.
        orders: open orders that it touches: still to be written, or written and open in X3; `order_keys`: the numbers of the
            first of them.
        written_lines: lines that are written with it, whatever became of their orders.
        counted: whether orders and lines are known; only accounts and cost centres are counted.
    """

    kind: str
    source: str
    target: str
    rule: MappingRule | None
    fault: str
    message: str
    next_step: str
    since: datetime | None
    orders: int = 0
    order_keys: tuple[str, ...] = ()
    written_lines: int = 0
    counted: bool = True
