"""Field values and their one canonical text, the base of fingerprints, images and the audit chain.

Canonical form (published; version 1): UTF-8 JSON without blanks, object keys sorted by code point, text as is,
decimals as strings without exponent and without trailing zeros (`"12.5"`, `"0"`), dates `YYYY-MM-DD`, times in UTC
`YYYY-MM-DDTHH:MM:SS.ffffffZ`, absent values as `null`.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Final

import msgspec

Value = str | int | bool | Decimal | date | None
"""A field of a document. Amounts, prices and quantities are `Decimal`, never float; codes are `str`."""


def decimal_text(value: Decimal) -> str:
    """A decimal without exponent, trailing zeros or negative zero: `12.5`, `100`, `0`."""
    if not value.is_finite():
        msg = f"{value} is not a finite number"
        raise ValueError(msg)
    text = format(value, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text


def plain(value: object) -> object:
    """A value as JSON can hold it, by the canonical form; lists and mappings are followed."""
    # What nearly every value is comes first, by its exact type: each record goes through here several times.
    kind = type(value)
    if kind in _PLAIN:
        return value
    if kind is dict:
        return _members(value)  # type: ignore[arg-type]
    if kind is list or kind is tuple:
        return [v if type(v) in _PLAIN else plain(v) for v in value]  # type: ignore[attr-defined]
    match value:
        case Decimal():
            return decimal_text(value)
        case str():
            return str.__str__(value)
        case int():
            return str(value)
        case datetime():
            return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
        case date():
            return value.isoformat()
        case Mapping():
            return _members(value)
        case Sequence() | frozenset() | set():
            return [plain(v) for v in (sorted(value) if isinstance(value, (set, frozenset)) else value)]
        case _:
            msg = f"{type(value).__name__} has no canonical form"
            raise TypeError(msg)


def plain_less(value: object, whole: object, form: object) -> object:
    """`plain(value)` of a JSON value that is `whole` less some parts of it, where `form` is `plain(whole)`.

    What both share is taken from `form`: a record without its dropped fields costs next to nothing then.
    """
    if value is whole:
        return form
    if type(value) is dict and type(whole) is dict and type(form) is dict:
        return {name: plain_less(member, whole.get(name), form.get(name)) for name, member in value.items()}
    if type(value) is list and type(whole) is list and type(form) is list and len(value) == len(whole):
        return [plain_less(*members) for members in zip(value, whole, form, strict=True)]
    return plain(value)


def canonical(value: object) -> bytes:
    """The canonical bytes of a value (module docstring)."""
    return canonical_of(plain(value))


def canonical_of(form: object) -> bytes:
    """The canonical bytes of a value that is `plain` already."""
    try:
        return _ENCODER.encode(form)
    except UnicodeEncodeError:
        # Half a surrogate pair, which JSON can carry as an escape, has no UTF-8; its bytes are kept as they would be.
        text = json.dumps(form, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return text.encode("utf-8", "surrogatepass")


def digest(value: object) -> str:
    """SHA-256 of the canonical bytes, as 64 hexadecimal digits."""
    return digest_of(plain(value))


def digest_of(form: object) -> str:
    """As `digest`, of a value that is `plain` already."""
    return hashlib.sha256(canonical_of(form)).hexdigest()


def same_value(left: Value, right: Value) -> bool:
    """Whether two field values mean the same: numbers by value, `None` and empty text alike, text exactly."""
    if isinstance(left, bool) or isinstance(right, bool):
        return left is right
    if isinstance(left, (Decimal, int)) and isinstance(right, (Decimal, int)):
        return left == right
    return (left if left is not None else "") == (right if right is not None else "")


def _members(value: Mapping[object, object]) -> dict[str, object]:
    members: dict[str, object] = {}
    for name, member in value.items():
        kind = type(member)
        if kind not in _PLAIN:
            # One step down without another call: most members of a source record are objects.
            member = _members(member) if kind is dict else plain(member)  # type: ignore[arg-type]  # noqa: PLW2901
        members[name if type(name) is str else str(name)] = member
    return members


_PLAIN: Final = frozenset({str, bool, type(None)})
"""Types whose values stand in JSON as they are."""
_ENCODER: Final = msgspec.json.Encoder(order="sorted")
"""Writes what `json.dumps` would, byte by byte, in a third of the time."""


def readable(value: Value) -> str:
    """A value as people read it beside another one: exact decimals, days as ISO, yes and no; empty for nothing."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case Decimal():
            return decimal_text(value)
        case date():
            return value.isoformat()
    return str(value)
