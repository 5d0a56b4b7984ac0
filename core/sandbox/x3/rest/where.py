"""The language of `where` (reference/sage-x3.md 3.1): `eq ne gt ge lt le`, `and or`, parentheses, `left(PROPERTY,n)`.

Texts stand in single quotes, doubled inside; dates are texts `YYYY-MM-DD`, or `@YYYY-MM-DD@` as in SData.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from core.sandbox.x3.nodes import Row
from core.sandbox.x3.rest.answers import RefusedError
from core.sandbox.x3.rest.classes import Column
from core.sandbox.x3.rest.values import Codec, ValueRefusedError

_TOKEN = re.compile(
    r"\s*(?:(?P<text>'(?:[^']|'')*')|@(?P<date>[^@]*)@|(?P<number>-?\d+(?:\.\d+)?)|(?P<name>[A-Za-z_]\w*)|(?P<sign>[(),]))"
)
_COMPARE: dict[str, Callable[[Any, Any], bool]] = {
    "eq": lambda a, b: bool(a == b),
    "ne": lambda a, b: bool(a != b),
    "gt": lambda a, b: bool(a > b),
    "ge": lambda a, b: bool(a >= b),
    "lt": lambda a, b: bool(a < b),
    "le": lambda a, b: bool(a <= b),
}
Test = Callable[[Row], bool]


@dataclass(frozen=True, slots=True)
class Where:
    """A compiled condition.

    Attributes:
        test: whether a flat record passes.
        exact: texts that properties of every passing record have; the source may find records by them.
    """

    test: Test
    exact: Mapping[str, str] = field(default_factory=dict)


class WhereCompiler:
    """Compiles the conditions on one class.

    Args:
        columns: the properties that may be asked about.
        codec: how values compare.
        confirmed: only `eq` and `left` are known.
    """

    def __init__(self, columns: Mapping[str, Column], codec: Codec, *, confirmed: bool) -> None:
        self._columns, self._codec, self._confirmed = columns, codec, confirmed
        self._tokens: list[tuple[str, str]] = []

    def compile(self, text: str) -> Where:
        """The condition that a text stands for.

        Raises:
            RefusedError: it cannot be read, or names an unknown property or function.
        """
        self._tokens = _tokens(text)
        found = self._either()
        if self._tokens:
            raise _syntax(self._tokens[0][1])
        return found

    # -- grammar ------------------------------------------------------------------------------------------------

    def _either(self) -> Where:
        parts = [self._both()]
        while self._word("or"):
            parts.append(self._both())
        if len(parts) == 1:
            return parts[0]
        tests = [part.test for part in parts]
        return Where(lambda flat: any(test(flat) for test in tests))

    def _both(self) -> Where:
        parts = [self._one()]
        while self._word("and"):
            parts.append(self._one())
        if len(parts) == 1:
            return parts[0]
        tests = [part.test for part in parts]
        exact = {name: text for part in parts for name, text in part.exact.items()}
        return Where(lambda flat: all(test(flat) for test in tests), exact)

    def _one(self) -> Where:
        if self._sign("("):
            inner = self._either()
            self._need(")")
            return inner
        kind, name = self._take()
        if kind != "name":
            raise _syntax(name)
        if self._sign("("):
            column, read = self._function(name)
        else:
            column = self._column(name)
            read = self._reader(column)
        operator = self._take()[1].lower()
        if operator not in _COMPARE or (self._confirmed and operator != "eq"):
            raise _syntax(operator)
        kind, literal = self._take()
        if kind == "sign" or (kind == "name" and literal.lower() not in {"true", "false"}):
            raise _syntax(literal)
        try:
            wanted = self._codec.literal(column.field, literal.lower() if kind == "name" else literal)
        except ValueRefusedError as error:
            raise RefusedError(400, f"{name}: Incorrect value {literal}") from error
        compare = _COMPARE[operator]
        exact = {name: wanted} if operator == "eq" and name in self._columns and isinstance(wanted, str) else {}
        return Where(lambda flat: compare(read(flat), wanted), exact)

    def _function(self, name: str) -> tuple[Column, Callable[[Row], str | Decimal]]:
        if name.lower() != "left":
            raise RefusedError(500, f"{name}: Unknown function")
        column = self._column(self._take()[1])
        self._need(",")
        kind, size = self._take()
        if kind != "number" or not size.isdecimal():
            raise _syntax(size)
        self._need(")")
        read = self._reader(column)
        return column, lambda flat: str(read(flat))[: int(size)]

    def _column(self, name: str) -> Column:
        column = self._columns.get(name)
        if column is None:
            raise RefusedError(500, f"{name}: Unknown property")
        return column

    def _reader(self, column: Column) -> Callable[[Row], str | Decimal]:
        return lambda flat: self._codec.comparable(column.field, column.of(flat))

    # -- tokens -------------------------------------------------------------------------------------------------

    def _take(self) -> tuple[str, str]:
        if not self._tokens:
            raise _syntax("")
        return self._tokens.pop(0)

    def _word(self, word: str) -> bool:
        if self._tokens and self._tokens[0][0] == "name" and self._tokens[0][1].lower() == word:
            if self._confirmed:
                raise _syntax(word)
            self._tokens.pop(0)
            return True
        return False

    def _sign(self, sign: str) -> bool:
        if self._tokens and self._tokens[0] == ("sign", sign):
            self._tokens.pop(0)
            return True
        return False

    def _need(self, sign: str) -> None:
        if not self._sign(sign):
            raise _syntax(self._tokens[0][1] if self._tokens else "")


def _tokens(text: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    end = 0
    text = text.rstrip()
    while end < len(text):
        match = _TOKEN.match(text, end)
        if match is None or match.lastgroup is None:
            raise _syntax(text[end:])
        kind, value = match.lastgroup, match[match.lastgroup]
        found.append((kind, value[1:-1].replace("''", "'") if kind == "text" else value))
        end = match.end()
    return found


def _syntax(where: str) -> RefusedError:
    return RefusedError(400, f"Syntax error in where: {where or 'end'}")
