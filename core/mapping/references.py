"""External references: the text by which a document of ours is found again in X3 (product.md section 3)."""

from __future__ import annotations

from base64 import b32encode
from hashlib import sha256
from typing import Final

MARK: Final = "~"
_HASH: Final = 10
"""Characters of base 32, 50 bits: capital letters and digits, since X3 may compare without case."""


def text_units(text: str) -> int:
    """Length of a text in UTF-16 units, as Windows databases count it; an emoji takes two."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def short_reference(number: str, length: int = 20) -> str:
    """The number itself where it fits, else its beginning, `~` and a hash of the whole; the same for ever.

    Raises:
        ValueError: `length` leaves no room for the hash.
    """
    if length <= _HASH + len(MARK):
        msg = f"a reference of {length} characters is too short to be unique"
        raise ValueError(msg)
    if text_units(number) <= length:
        return number
    tail = b32encode(sha256(number.encode("utf-8", "surrogatepass")).digest()).decode()
    head = number
    while text_units(head) > length - _HASH - len(MARK):
        head = head[:-1]
    return f"{head}{MARK}{tail[:_HASH]}"


def fitted_reference(number: str, length: int) -> str:
    """The reference in a field of `length` characters.

    A number that neither fits nor can be shortened there stays as it is, so that it is found to be too long.
    """
    return number if length <= _HASH + len(MARK) else short_reference(number, length)


def short_codes(codes: tuple[str, ...], length: int) -> tuple[str, ...]:
    """Codes of at most `length` characters that stay distinct without regard to case.

    A code that fits keeps its form where that is free; the others become hashes, so that the order of the codes does
    not matter and an added one changes no other that fits.
    """
    fitting = {code.casefold() for code in codes if len(code) <= length}
    result: list[str] = []
    for code in codes:
        short = code
        if len(code) > length:
            short = code[:length]
            rivals = {other[:length].casefold() for other in codes if other != code} | fitting
            if short.casefold() in rivals:
                digest = sha256(code.encode("utf-8", "surrogatepass")).digest()
                short = b32encode(digest).decode()[:length]
        result.append(short)
    return tuple(result)
