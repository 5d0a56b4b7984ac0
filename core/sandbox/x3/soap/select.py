"""Which records and lines a call means: filters of `query` with `*` and operators, numbers of lines (4.1)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any

from core.sandbox.x3.nodes import Kind, Row
from core.sandbox.x3.soap.envelope import RefusedError, Request
from core.sandbox.x3.soap.layout import Field, Published, by_code
from core.sandbox.x3.soap.values import ValueRefusedError, read_value, write_value
from core.sandbox.x3.switches import X3Switches
from core.sandbox.x3.tables import RowSource

_OPERATORS: dict[str, Callable[[Any, Any], bool]] = {
    "<>": lambda a, b: bool(a != b),
    ">=": lambda a, b: bool(a >= b),
    "<=": lambda a, b: bool(a <= b),
    ">": lambda a, b: bool(a > b),
    "<": lambda a, b: bool(a < b),
    "=": lambda a, b: bool(a == b),
}
Test = Callable[[Row], bool]


class FilterRefusedError(ValueError):
    """A filter names no field of the list, or compares it with what it cannot hold."""


def select(shown: Published, source: RowSource, asked: Request, switches: X3Switches) -> list[Row]:
    """Rows that pass a query's filters, by key, as many as were asked for; there is no second page.

    Raises:
        RefusedError: a filter makes no sense.
    """
    listed = shown.layout.keys if switches.soap_query_filters == "keys" else shown.layout.listed
    try:
        passes = compile_filters(shown, asked.keys, switches.key_separator, listed)
    except FilterRefusedError as error:
        raise RefusedError(f"Filter {error}: Not valid") from error
    rows = None
    props = by_code(shown.node)
    for name, value in asked.keys:
        exact = _exact(value)
        if rows is None and exact is not None and name in props:
            rows = source.by(props[name].name, (exact,))
    found = [row for row in (source.all() if rows is None else rows) if passes(shown.flat(row))]
    found.sort(key=lambda row: str(row["_id"]))
    most = switches.soap_list_maximum
    return found[: min(asked.list_size, most) if asked.list_size > 0 else most]


def removal(shown: Published, asked: Request, before: Row) -> Row:
    """Data of an update that takes lines out by their numbers in the table.

    Raises:
        RefusedError: it is no table of the object, or a line is not there.
    """
    known: list[Row] = before[shown.member]
    if shown.layout.table is None or asked.block != shown.layout.table.name:
        raise RefusedError(f"Group {asked.block}: Not a table of {asked.public}")
    numbers = [int(text) for text in asked.lines if text.isdecimal()]
    if len(numbers) != len(asked.lines) or not all(0 < n <= len(known) for n in numbers):
        raise RefusedError(f"Lines {' '.join(asked.lines)}: Not in the record")
    lines = [{"_action": "delete", "_id": known[n - 1]["_id"]} for n in numbers]
    return {"id": before["_id"], "_id": before["_id"], shown.member: lines}


def compile_filters(
    shown: Published, filters: Iterable[tuple[str, str]], separator: str, listed: Iterable[str]
) -> Test:
    """Whether a flat record passes all filters; an empty value lets everything pass.

    Args:
        shown: the object.
        filters: (field, value).
        separator: between the parts of composite keys.
        listed: the fields that may be filtered by.

    Raises:
        FilterRefusedError: a filter makes no sense.
    """
    allowed = set(listed)
    tests: list[Test] = []
    for name, value in filters:
        field = shown.layout.group_field(name)
        if field is None or name not in allowed:
            raise FilterRefusedError(name)
        if value:
            tests.append(_test(field, value, separator))
    return lambda flat: all(test(flat) for test in tests)


def _exact(value: str) -> str | None:
    """The one value that a filter lets pass, where it is neither a pattern nor a comparison."""
    return None if not value or "*" in value or value[0] in "<>=" else value


def _test(field: Field, value: str, separator: str) -> Test:
    name = field.name
    for sign, compare in _OPERATORS.items():
        if value.startswith(sign):
            wanted = _comparable(field, value[len(sign) :], separator)
            return lambda flat: compare(_held(field, flat.get(name), separator), wanted)
    if "*" in value:
        pattern = re.compile(".*".join(re.escape(part) for part in value.split("*")), re.DOTALL)
        return lambda flat: pattern.fullmatch(write_value(field, flat.get(name), separator)) is not None
    exact = _comparable(field, value, separator)
    return lambda flat: bool(_held(field, flat.get(name), separator) == exact)


def _comparable(field: Field, text: str, separator: str) -> object:
    try:
        value = read_value(field, text)
    except ValueRefusedError as error:
        raise FilterRefusedError(f"{field.name} {text}") from error
    return _held(field, value, separator)


def _held(field: Field, value: object, separator: str) -> object:
    """A value in the form in which it is compared: numbers as numbers, all else as text."""
    text = write_value(field, value[0] if isinstance(value, list) and value else value, separator)
    if field.kind in {Kind.DECIMAL, Kind.INT, Kind.BOOL, Kind.ENUM}:
        return Decimal(text or "0")
    return text
