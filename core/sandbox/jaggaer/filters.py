"""The filter language of lists (`flt`, reference/jaggaer-j1p.md 3.2): `== != >= <= > < =in=()`, `;` and, `,` or."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

Fact = Callable[[int, str], object]
"""The value of a filter name for the record of an id: text, int, datetime, or None."""

_CONDITION = re.compile(
    r"(?P<name>[A-Za-z_][A-Za-z0-9_.]*)(?P<operator>==|!=|>=|<=|=in=|>|<)(?P<value>.*)",
    re.DOTALL,
)
_COMPARE: dict[str, Callable[[int], bool]] = {
    "==": lambda order: order == 0,
    "!=": lambda order: order != 0,
    ">=": lambda order: order >= 0,
    "<=": lambda order: order <= 0,
    ">": lambda order: order > 0,
    "<": lambda order: order < 0,
}


class FilterSyntaxError(ValueError):
    """The text is no filter: HTTP 400."""


class UnknownFilterError(ValueError):
    """A name that this resource cannot filter by: `returnCode` 2, or ignored."""


@dataclass(frozen=True, slots=True)
class _Condition:
    name: str
    operator: str
    values: tuple[str, ...]

    def holds(self, value: object) -> bool:
        if value is None:
            return self.operator == "!="
        if self.operator == "=in=":
            return any(_order(value, v) == 0 for v in self.values)
        return _COMPARE[self.operator](_order(value, self.values[0]))


@dataclass(frozen=True, slots=True)
class Filter:
    """A filter, read: alternatives of conditions that all must hold."""

    alternatives: tuple[tuple[_Condition, ...], ...]

    def matches(self, record_id: int, fact: Fact) -> bool:
        """Whether the record is to be listed.

        Raises:
            FilterSyntaxError: a value cannot be compared with the member (no time, no number).
        """
        return any(all(c.holds(fact(record_id, c.name)) for c in conditions) for conditions in self.alternatives)


def parse_filter(text: str, known: frozenset[str], *, ignore_unknown: bool) -> Filter:
    """Reads a filter; names are case-sensitive.

    Raises:
        FilterSyntaxError: the text is no filter.
        UnknownFilterError: a name is not in `known`, unless those are ignored.
    """
    alternatives = []
    for part in _split(text, ","):
        conditions = []
        for piece in _split(part, ";"):
            condition = _read(piece)
            if condition.name in known:
                conditions.append(condition)
            elif not ignore_unknown:
                msg = f"Unknown filter field: {condition.name}"
                raise UnknownFilterError(msg)
        alternatives.append(tuple(conditions))
    return Filter(tuple(alternatives))


def _split(text: str, separator: str) -> list[str]:
    """Parts of a text between separators that stand outside parentheses."""
    parts, depth, start = [], 0, 0
    for i, char in enumerate(text):
        depth += (char == "(") - (char == ")")
        if char == separator and depth == 0:
            parts.append(text[start:i])
            start = i + 1
    return [*parts, text[start:]]


def _read(piece: str) -> _Condition:
    found = _CONDITION.fullmatch(piece)
    if found is None:
        msg = f"Invalid filter: {piece}"
        raise FilterSyntaxError(msg)
    name, operator, value = found["name"], found["operator"], found["value"]
    if operator != "=in=":
        if not value or "(" in value:
            msg = f"Invalid filter value: {piece}"
            raise FilterSyntaxError(msg)
        return _Condition(name, operator, (value,))
    if not (value.startswith("(") and value.endswith(")") and len(value) > 2):  # noqa: PLR2004 - both brackets
        msg = f"Invalid list: {piece}"
        raise FilterSyntaxError(msg)
    return _Condition(name, operator, tuple(value[1:-1].split(",")))


def _order(value: object, text: str) -> int:
    """-1, 0 or 1: how a member stands to the text of a filter."""
    other: object
    match value:
        case datetime():
            other = _time(text)
            return (value > other) - (value < other)
        case int():
            if not re.fullmatch(r"-?\d+", text):
                msg = f"Not a number: {text}"
                raise FilterSyntaxError(msg)
            return (value > int(text)) - (value < int(text))
        case _:
            return (str(value) > text) - (str(value) < text)


def _time(text: str) -> datetime:
    """ISO with or without time and zone, `YYYYMMDD` or `YYYYMMDDHHMMSS`; UTC where no zone is given."""
    try:
        if re.fullmatch(r"\d{14}", text):
            return datetime.strptime(text, "%Y%m%d%H%M%S").replace(tzinfo=UTC)
        time = datetime.fromisoformat(text)
    except ValueError:
        msg = f"Not a time: {text}"
        raise FilterSyntaxError(msg) from None
    return time if time.tzinfo else time.replace(tzinfo=UTC)
