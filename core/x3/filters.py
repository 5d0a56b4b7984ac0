"""X3's filter language: relaxed JSON in a string, values quoted so that they match themselves only.

Spec: reference/sage-x3.md 2.4.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from core.model.values import decimal_text

Operand = str | int | bool | Decimal | date

BY_KEY = "{_id:1}"
"""The order that every paged question asks for: by key, so that no page overlaps another."""

_NAME = re.compile(r"[_A-Za-z][_A-Za-z0-9]*\Z")
_NEEDS_ESCAPE = re.compile(r"[\\'\x00-\x1f\x7f\u2028\u2029]")


def quote(value: Operand) -> str:
    """A value as the filter language writes it: text and dates in single quotes, numbers and booleans bare.

    Whatever stands in a text stays inside its quotes: quotes, backslashes and control characters are escaped.
    """
    match value:
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case Decimal():
            return decimal_text(value)
        case date():
            return f"'{value.isoformat()}'"
        case str():
            return f"'{_NEEDS_ESCAPE.sub(_escaped, value)}'"


def equals(path: Sequence[str], value: Operand) -> str:
    """The condition that the property at `path` has a value: `{currency:{code:'EUR'}}`."""
    return _nested(path, quote(value))


def one_of(path: Sequence[str], values: Iterable[Operand], sign: str = "_") -> str:
    """The condition that the property at `path` has one of the values: `{id:{_in:['A','B']}}`.

    `sign` begins the operators; `$` in the first generation of schemas (reference/sage-x3.md 2.2).
    """
    return _nested(path, f"{{{sign}in:[{','.join(quote(value) for value in values)}]}}")


def at_least(path: Sequence[str], value: Operand, sign: str = "_") -> str:
    """The condition that the property at `path` is not below a value: `{orderDate:{_gte:'2025-01-01'}}`."""
    return _nested(path, f"{{{sign}gte:{quote(value)}}}")


def between(path: Sequence[str], first: Operand, last: Operand, sign: str = "_") -> str:
    """The condition that the property at `path` lies between two values, both included."""
    return _nested(path, f"{{{sign}gte:{quote(first)},{sign}lte:{quote(last)}}}")


def every(*conditions: str) -> str:
    """The condition that all hold, empty ones left out; no condition gives an empty text."""
    given = [condition for condition in conditions if condition]
    if len(given) > 1:
        return f"[{','.join(given)}]"
    return given[0] if given else ""


def _nested(path: Sequence[str], inner: str) -> str:
    for name in reversed(path):
        if not _NAME.match(name):
            msg = f"{name!r} is no property name"
            raise ValueError(msg)
        inner = f"{{{name}:{inner}}}"
    return inner


def _escaped(match: re.Match[str]) -> str:
    character = match.group()
    if character in "\\'":
        return f"\\{character}"
    return f"\\u{ord(character):04x}"
