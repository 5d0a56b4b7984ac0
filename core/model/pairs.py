"""Settings that hold several values under names: `NAME=VALUE; NAME=VALUE`."""

from __future__ import annotations

from core.model.flow import Entity


def parse_pairs(text: str) -> dict[str, str]:
    """Name -> value, in order; empty parts are passed over.

    Raises:
        ValueError: the message is the end of a sentence about the setting.
    """
    found: dict[str, str] = {}
    for part in text.split(";"):
        if not part.strip():
            continue
        name, sign, value = (piece.strip() for piece in part.partition("="))
        if not name or not sign or not value:
            msg = f"does not understand {part.strip()!r}: write NAME=VALUE, several parted by ;"
            raise ValueError(msg)
        if name in found:
            msg = f"names {name} twice"
            raise ValueError(msg)
        found[name] = value
    return found


def parse_invoice_types(text: str) -> dict[str, str]:
    """Kind of invoice -> X3's type, from `invoice=INV; credit-note=CRN`.

    Raises:
        ValueError: the message is the end of a sentence about the setting.
    """
    found = parse_pairs(text)
    for kind in found.keys() - {"invoice", "credit-note"}:
        msg = f"knows no kind {kind!r}: write invoice=TYPE; credit-note=TYPE"
        raise ValueError(msg)
    return found


def parse_lengths(text: str) -> dict[tuple[str, str], int]:
    """(entity value, field) -> characters, from `order.description=60; supplier.name=50`.

    Raises:
        ValueError: the message is the end of a sentence about the setting.
    """
    found: dict[tuple[str, str], int] = {}
    for name, value in parse_pairs(text).items():
        entity, _, of = name.partition(".")
        if entity not in set(Entity) or not of or not value.isdecimal() or not int(value):
            msg = f"does not understand {name}={value}: write order.FIELD=CHARACTERS or supplier.FIELD=CHARACTERS"
            raise ValueError(msg)
        found[entity, of] = int(value)
    return found
