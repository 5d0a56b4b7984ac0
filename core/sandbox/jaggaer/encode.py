"""JSON as JAGGAER writes it: exact decimals as bare numbers, no blanks, text unescaped."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from json.encoder import encode_basestring


class Raw(str):
    """JSON text that is already encoded."""

    __slots__ = ()


def encode(value: object) -> str:
    """The JSON text of a value; decimals keep their digits.

    Raises:
        TypeError: the value has no JSON form.
    """
    match value:
        case Raw():
            return value
        case str():
            return encode_basestring(value)
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case Decimal():
            return format(value, "f")
        case Mapping():
            members = (f"{encode_basestring(str(k))}:{encode(v)}" for k, v in value.items())
            return "{" + ",".join(members) + "}"
        case list() | tuple():
            return "[" + ",".join(map(encode, value)) + "]"
        case datetime() | date():
            return encode_basestring(value.isoformat())
        case None:
            return "null"
        case _:
            msg = f"{type(value).__name__} has no JSON form"
            raise TypeError(msg)
