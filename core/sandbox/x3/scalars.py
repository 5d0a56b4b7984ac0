"""The scalar types of the schema and how values are read from requests (reference/sage-x3.md 2.5)."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal, InvalidOperation

from graphql import (
    FloatValueNode,
    GraphQLError,
    GraphQLScalarType,
    IntValueNode,
    StringValueNode,
    ValueNode,
)


def decimal_text(value: Decimal) -> str:
    """A decimal in the one form in which rows keep it: no exponent, no trailing zeros, no minus before zero."""
    text = format(value, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text


def parse_decimal(value: object) -> str:
    """A decimal given as text or number, in canonical form; numbers go through a double, as in a JavaScript server."""
    if isinstance(value, float):
        value = repr(value)
    if isinstance(value, bool) or not isinstance(value, (str, int, Decimal)):
        msg = f"Decimal cannot represent {value!r}"
        raise GraphQLError(msg)
    try:
        number = Decimal(str(value).strip())
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite():
        msg = f"Decimal cannot represent {value!r}"
        raise GraphQLError(msg)
    return decimal_text(number)


def parse_date(value: object) -> str:
    """A date `YYYY-MM-DD`."""
    if isinstance(value, str) and len(value) == len("2021-08-05"):
        try:
            return date.fromisoformat(value).isoformat()
        except ValueError:
            pass
    msg = f"Date cannot represent {value!r}"
    raise GraphQLError(msg)


def parse_datetime(value: object) -> str:
    """A date and time in ISO form."""
    if isinstance(value, str):
        try:
            datetime.fromisoformat(value)
        except ValueError:
            pass
        else:
            return value
    msg = f"Datetime cannot represent {value!r}"
    raise GraphQLError(msg)


def parse_id(value: object) -> str:
    """A key: text, or a whole number."""
    if isinstance(value, str):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    msg = f"Id cannot represent {value!r}"
    raise GraphQLError(msg)


def _as_is(value: object) -> object:
    return value


def _literal(node: ValueNode, _: object = None) -> object:
    if isinstance(node, StringValueNode):
        return node.value
    if isinstance(node, IntValueNode):
        return int(node.value)
    if isinstance(node, FloatValueNode):
        return float(node.value)
    msg = "A text or a number is expected"
    raise GraphQLError(msg, node)


def _scalar(name: str, parse: object, description: str) -> GraphQLScalarType:
    return GraphQLScalarType(
        name,
        coerce_output_value=_as_is,
        coerce_input_value=parse,  # type: ignore[arg-type]
        coerce_input_literal=lambda node: parse(_literal(node)),  # type: ignore[operator]
        description=description,
    )


ID = _scalar("Id", parse_id, "The key of a node, as X3 writes it.")
DATE = _scalar("Date", parse_date, "A date, YYYY-MM-DD.")
DATETIME = _scalar("Datetime", parse_datetime, "A date and time, UTC.")


def decimal_scalar(*, as_number: bool) -> GraphQLScalarType:
    """The scalar `Decimal`: read as text, or as a JSON number where the site does so (2.5)."""
    return GraphQLScalarType(
        "Decimal",
        coerce_output_value=as_double if as_number else _as_is,
        coerce_input_value=parse_decimal,
        coerce_input_literal=lambda node: parse_decimal(_literal(node)),
        description="A decimal number; text or number in input.",
    )


def as_double(value: object) -> object:
    """The double that a JavaScript server would print for a decimal."""
    return None if value is None else float(str(value))
