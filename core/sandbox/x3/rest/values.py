"""Values as REST writes and reads them: JSON, dates `YYYY-MM-DD`, local menus by number (reference/sage-x3.md 3.2, 5)."""

from __future__ import annotations

from decimal import Decimal

from graphql import GraphQLError

from core.sandbox.x3.nodes import ENUMS, Kind
from core.sandbox.x3.rest_switches import RestSwitches
from core.sandbox.x3.scalars import parse_date, parse_decimal
from core.sandbox.x3.soap.layout import Field

_TEXTS = {Kind.TEXT, Kind.REFERENCE, Kind.ID, Kind.LONG_TEXT}
_NUMBERS = {Kind.INT, Kind.DECIMAL, Kind.BOOL, Kind.ENUM}
_NO_YES = "NoYes"


class ValueRefusedError(ValueError):
    """A value is none that its property takes."""


class Codec:
    """Writes and reads values as the site has it; `separator` parts composite keys, of which a value is the last."""

    def __init__(self, switches: RestSwitches, separator: str) -> None:
        self._decimal_text = switches.rest_decimals == "text"
        self._booleans = switches.rest_booleans == "boolean"
        self._separator = separator

    def write(self, field: Field, value: object) -> object:
        """A value in JSON; texts that are not there are empty, all else is null."""
        if field.kind in _TEXTS:
            text = value["value"] if isinstance(value, dict) else value
            return str(text or "").rpartition(self._separator)[2] if field.kind is Kind.REFERENCE else str(text or "")
        if value is None or value == "":
            return None
        if field.kind is Kind.DECIMAL:
            return str(value) if self._decimal_text else _number(Decimal(str(value)))
        if field.kind in {Kind.BOOL, Kind.ENUM}:
            return _is_yes(value) if self.boolean(field) else _place(field, value)
        return value

    def read(self, field: Field, told: object) -> object:
        """The value that JSON stands for, as nodes keep it; null is an empty text, or None in other properties.

        Raises:
            ValueRefusedError: the property cannot hold it.
        """
        if field.kind in _TEXTS:
            if told is not None and not isinstance(told, str):
                raise ValueRefusedError(repr(told))
            return {"value": told or ""} if field.kind is Kind.LONG_TEXT else told or ""
        if told is None or told == "":
            return None
        try:
            return _read(field, told)
        except (ValueError, IndexError, GraphQLError) as error:
            raise ValueRefusedError(repr(told)) from error

    def comparable(self, field: Field, value: object) -> str | Decimal:
        """What a value sorts and compares as: its number, or its text; absent ones come first."""
        if field.kind not in _NUMBERS:
            return str(value or "") if field.kind is Kind.DATETIME else str(self.write(field, value) or "")
        if value is None or value == "":
            return Decimal(0)
        return Decimal(_place(field, value) if field.kind in {Kind.BOOL, Kind.ENUM} else str(value))

    def literal(self, field: Field, text: str) -> str | Decimal:
        """A literal of `where`, or a part of `key`, in the form of `comparable`.

        Raises:
            ValueRefusedError: the property cannot be compared with it.
        """
        if field.kind not in _NUMBERS:
            return text
        try:
            return Decimal(parse_decimal({"true": "2", "false": "1"}.get(text, text) or "0"))
        except GraphQLError as error:
            raise ValueRefusedError(text) from error

    def boolean(self, field: Field) -> bool:
        """Whether the site shows the property as a JSON Boolean."""
        return self._booleans and field.enum == _NO_YES


def _number(value: Decimal) -> int | float:
    """The number that a JavaScript server would print."""
    return int(value) if value == value.to_integral_value() else float(value)


def _is_yes(value: object) -> bool:
    return value is True or value == "yes"


def _place(field: Field, value: object) -> int:
    """The number of a menu's member."""
    member = value if isinstance(value, str) else "yes" if value else "no"
    return ENUMS[field.enum].index(member) + 1


def _read(field: Field, told: object) -> object:
    match field.kind:
        case Kind.DECIMAL:
            return parse_decimal(told)
        case Kind.DATE:
            return parse_date(told)
        case Kind.BOOL | Kind.ENUM:
            if isinstance(told, bool) and field.enum == _NO_YES:
                return told if field.kind is Kind.BOOL else ("yes" if told else "no")
            number = _whole(told)
            if number == 0:
                return None
            member = ENUMS[field.enum][number - 1] if number > 0 else ""
            if not member:
                raise ValueError(told)
            return member == "yes" if field.kind is Kind.BOOL else member
        case Kind.INT:
            return _whole(told)
        case _:
            return told


def _whole(told: object) -> int:
    return int(told) if isinstance(told, (int, str)) and not isinstance(told, bool) else int(repr(told))
