"""What people are told about an order that does not go its way: findings of the table's verdicts, differences in words."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Final

from core.mapping.draft import field_words
from core.model.difference import LINE
from core.model.finding import Finding
from core.model.mapped import MappedRecord
from core.model.status import Level
from core.model.values import Value
from core.sync.by_hand import ADDED
from core.sync.compare import Difference
from core.sync.order_changes import Verdict

_TOLD: Final = 3
"""Differences that a finding names."""


def numbers_of(mapped: MappedRecord) -> dict[str, int]:
    """Line key -> the source's line number, of every line that it has or had."""
    return {line.key: line.number for line in mapped.document.lines} | dict(mapped.line_numbers)


def finding_of(
    mapped: MappedRecord,
    verdict: Verdict,
    message: str,
    *,
    name: str = "document",
    value: str | None = None,
    key: str = "",
) -> Finding:
    """The finding of a verdict that holds a line (`key`) or the whole order."""
    return Finding(
        check=verdict.check,
        level=Level.STOP,
        status=verdict.status,
        field=name,
        value=mapped.number if value is None else value,
        message=message,
        next_step=verdict.person,
        line_key=key,
    )


def told_beside(fields: Mapping[str, Value], there: Mapping[str, Value]) -> str:
    """What JAGGAER wants and what X3 has: `price 1000, in X3 1340.33`."""
    words = [
        f"{field_words(name)} {_text(value)}" + (f", in X3 {_text(there[name])}" if name in there else "")
        for name, value in fields.items()
    ]
    return _joined(words)


def told_by_hand(found: Collection[Difference], numbers: Mapping[str, int]) -> str:
    """What somebody changed in X3: `line 1 price is 99, not 12.5; line 2 is gone`."""
    return _joined([_by_hand(each, numbers) for each in found])


def _by_hand(each: Difference, numbers: Mapping[str, int]) -> str:
    if each.field == LINE:
        if each.actual == ADDED:
            return f"it has a line {each.line} that was not sent"
        return f"line {numbers.get(each.line) or each.line} is gone"
    where = f"line {numbers.get(each.line) or each.line} " if each.line else ""
    return f"{where}{field_words(each.field)} is {_text(each.actual)}, not {_text(each.wanted)}"


def _joined(words: list[str]) -> str:
    more = len(words) - _TOLD
    return "; ".join(words[:_TOLD]) + (f"; and {more} more" if more > 0 else "")


def _text(value: Value) -> str:
    return "empty" if value in {None, ""} else str(value)
