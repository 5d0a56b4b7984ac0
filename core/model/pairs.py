"""Settings that hold several values under names: `NAME=VALUE; NAME=VALUE`."""

from __future__ import annotations


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
