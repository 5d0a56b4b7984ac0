"""Values as SOAP writes them (reference/sage-x3.md 4.2): dates YYYYMMDD, a decimal point, local menus by number."""

from __future__ import annotations

import re
from datetime import date

from graphql import GraphQLError

from core.sandbox.x3.nodes import ENUMS, Kind
from core.sandbox.x3.scalars import parse_decimal
from core.sandbox.x3.soap.layout import Field

_DAY = re.compile(r"[0-9]{8}")
_TYPES = {
    Kind.INT: "Integer",
    Kind.BOOL: "Integer",
    Kind.ENUM: "Integer",
    Kind.DECIMAL: "Decimal",
    Kind.DATE: "Date",
    Kind.LONG_TEXT: "Clob",
}
_NUMBERS = {Kind.INT, Kind.DECIMAL, Kind.BOOL, Kind.ENUM}
_MENUS = {"NoYes": 1, "PurchaseType": 453, "ProductType": 2600, "ProductStatus": 246, "ReceiptStatus": 457}
"""Numbers of local menus; 1 is that of No and Yes (section 5), the others are assumed."""

_FRENCH = {"no": "Non", "yes": "Oui"}


class ValueRefusedError(ValueError):
    """A text is no value of its field."""


def type_of(field: Field) -> str:
    """The TYPE of a field."""
    return _TYPES.get(field.kind, "Char")


def menu_of(field: Field) -> int:
    """The number of a field's local menu; 0 = it has none."""
    return _MENUS.get(field.enum, 400) if field.enum else 0


def label_of(field: Field, value: object, language: str) -> str:
    """The label of a menu's value."""
    member = _member(field, value)
    if language == "FRA" and member in _FRENCH:
        return _FRENCH[member]
    return "".join(f" {c.lower()}" if c.isupper() else c for c in member).capitalize()


def write_value(field: Field, value: object, separator: str) -> str:
    """A value as text; numbers and menus that are not there are 0, as in the recorded answers, all else is empty.

    Args:
        field: its field.
        value: as nodes keep it.
        separator: between the parts of a composite key, of which a field shows the last one.
    """
    if value is None or value == "":
        return "0" if field.kind in _NUMBERS else ""
    match field.kind:
        case Kind.BOOL | Kind.ENUM:
            return str(ENUMS[field.enum].index(_member(field, value)) + 1)
        case Kind.DATE:
            return str(value).replace("-", "")
        case Kind.DATETIME:
            return "".join(c for c in str(value) if c.isdigit())[:14]
        case Kind.REFERENCE:
            return str(value).rpartition(separator)[2]
        case Kind.LONG_TEXT:
            return str(value["value"]) if isinstance(value, dict) else str(value)
        case _:
            return str(value)


def read_value(field: Field, text: str) -> object:
    """The value that a text stands for, as nodes keep it; an empty one is empty text, or None in other fields.

    Raises:
        ValueRefusedError: it is none of the field's values.
    """
    if field.kind in {Kind.TEXT, Kind.REFERENCE, Kind.ID, Kind.DATETIME}:
        return text
    if field.kind is Kind.LONG_TEXT:
        return {"value": text}
    text = text.strip()
    if not text or (text == "0" and field.kind in {Kind.BOOL, Kind.ENUM}):
        return None
    try:
        match field.kind:
            case Kind.INT:
                return int(text)
            case Kind.DECIMAL:
                return parse_decimal(text)
            case Kind.DATE:
                if _DAY.fullmatch(text):
                    return date(int(text[:4]), int(text[4:6]), int(text[6:])).isoformat()
            case Kind.BOOL | Kind.ENUM:
                member = dict(enumerate(ENUMS[field.enum], 1)).get(int(text))
                if member is not None:
                    return member == "yes" if field.kind is Kind.BOOL else member
    except (ValueError, GraphQLError) as error:
        raise ValueRefusedError(text) from error
    raise ValueRefusedError(text)


def _member(field: Field, value: object) -> str:
    if field.kind is Kind.BOOL:
        return "yes" if value else "no"
    return str(value)
