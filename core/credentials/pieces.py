"""How one secret is laid out over keyring entries (pure).

An entry's text may have 1,280 UTF-16 units on Windows (2,560 bytes, `CRED_MAX_CREDENTIAL_BLOB_SIZE`), header included.
The *head* is the entry that carries the secret's own name:

```
mlc1:d:GENERATION:VALUE                  the value itself
mlc1:p:GENERATION:COUNT:SHA-256          the value is in COUNT pieces of that generation
mlc1:x:GENERATION:                       deleted, pieces may remain
anything else                            the value itself, entered by hand
```

Pieces are entries of their own, named with generation and index, without a header. A change writes the pieces of the
next generation first and the head last; whoever reads sees the old value or the new one, whole.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

LIMIT_UNITS = 1_280
"""UTF-16 units that every keyring we allow keeps in one entry."""

PREFIX = "mlc1"


@dataclass(frozen=True, slots=True)
class Head:
    """A head, read.

    Attributes:
        kind: `direct`, `pieces` or `deleted`.
        generation: counts the changes of this secret; 0 when nothing was ever written by us.
        value: of `direct`.
        count: number of pieces.
        digest: SHA-256 of the value's UTF-8, hexadecimal, of `pieces`.
    """

    kind: str
    generation: int
    value: str = ""
    count: int = 0
    digest: str = ""


ABSENT = Head("deleted", 0)


def units(text: str) -> int:
    """Length in UTF-16 units."""
    return len(text) + sum(character > "\uffff" for character in text)


def cut(value: str, limit: int = LIMIT_UNITS) -> list[str]:
    """The value in pieces of at most `limit` UTF-16 units, no character divided.

    Args:
        value: any text.
        limit: at least 2.
    """
    pieces: list[str] = []
    start = size = 0
    for index, character in enumerate(value):
        width = 2 if character > "\uffff" else 1
        if size + width > limit:
            pieces.append(value[start:index])
            start, size = index, 0
        size += width
    pieces.append(value[start:])
    return pieces


def digest_of(value: str) -> str:
    """SHA-256 of the value, by which a mixture of two values is noticed."""
    return hashlib.sha256(value.encode()).hexdigest()


def direct_head(generation: int, value: str) -> str:
    """The text of a head that holds the value."""
    return f"{PREFIX}:d:{generation}:{value}"


def pieces_head(generation: int, count: int, digest: str) -> str:
    """The text of a head whose value is in pieces."""
    return f"{PREFIX}:p:{generation}:{count}:{digest}"


def deleted_head(generation: int) -> str:
    """The text of a head whose secret is gone while its pieces are being removed."""
    return f"{PREFIX}:x:{generation}:"


def read_head(text: str | None) -> Head:
    """What a head says; text without our header is a value that somebody entered by hand."""
    if text is None:
        return ABSENT
    parts = text.split(":", 3)
    if len(parts) != 4 or parts[0] != PREFIX or not parts[2].isdecimal():  # noqa: PLR2004 - the four of the layout
        return Head("direct", 0, value=text)
    kind, generation, rest = parts[1], int(parts[2]), parts[3]
    count, _, digest = rest.partition(":")
    if kind == "d":
        return Head("direct", generation, value=rest)
    if kind == "x":
        return Head("deleted", generation)
    if kind == "p" and count.isdecimal():
        return Head("pieces", generation, count=int(count), digest=digest)
    return Head("direct", 0, value=text)
