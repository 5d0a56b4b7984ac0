"""Column types that keep values exactly, and the stored forms behind them.

The functions are the stored forms themselves; the writer uses them directly, the column types wrap them for queries.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from decimal import ROUND_HALF_EVEN, Decimal
from enum import StrEnum
from typing import TypeVar

from sqlalchemy import BigInteger, Integer, LargeBinary, SmallInteger, Text
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

from core.model.flow import Entity
from core.model.status import WORST_FIRST, Status

T = TypeVar("T", bound=StrEnum)

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_LARGEST = 2**63 - 1
_SCALE = 4
_HEX_DIGITS = frozenset("0123456789abcdef")

ENTITY_CODE: dict[Entity, int] = {Entity.SUPPLIER: 1, Entity.ORDER: 2, Entity.INVOICE: 3, Entity.CONTRACT: 4}
"""Stored numbers of the entities; never changed, never used again."""
STATUS_CODE: dict[Status, int] = {status: 10 * place for place, status in enumerate(WORST_FIRST, start=1)}
"""Stored numbers of the statuses, worst first, so that a sort by status is useful. See `test_types.py`: a change of
`WORST_FIRST` needs a migration."""


def microseconds(value: datetime) -> int:
    """An aware time as microseconds since 1970-01-01 UTC, exactly.

    Raises:
        ValueError: the time has no zone.
    """
    if value.tzinfo is None:
        msg = f"{value!r} has no time zone"
        raise ValueError(msg)
    return (value - _EPOCH) // _MICROSECOND


def from_microseconds(value: int) -> datetime:
    """The aware UTC time of a stored number."""
    return _EPOCH + timedelta(microseconds=value)


def scaled(value: Decimal) -> int:
    """An amount in ten-thousandths, for sorting and sums.

    More decimals are rounded half to even; what does not fit into 64 bits becomes the largest number that does (the
    exact value stands in the record's lines).
    """
    if not value.is_finite():
        msg = f"{value} is not a finite number"
        raise ValueError(msg)
    if abs(value) >= Decimal(_LARGEST).scaleb(-_SCALE):
        return _LARGEST if value > 0 else -_LARGEST
    return int(value.scaleb(_SCALE).quantize(Decimal(1), ROUND_HALF_EVEN))


def from_scaled(value: int) -> Decimal:
    """The amount of a stored number, with four decimals."""
    return Decimal(value).scaleb(-_SCALE)


def hash_bytes(text: str) -> bytes:
    """A hash in half its size: byte 1 and the bytes of its hexadecimal digits; other text: byte 0 and UTF-8."""
    if len(text) % 2 == 0 and _HEX_DIGITS.issuperset(text):
        return b"\x01" + bytes.fromhex(text)
    return b"\x00" + text.encode("utf-8", "surrogatepass")


def from_hash_bytes(value: bytes) -> str:
    """The text of a stored hash.

    Raises:
        ValueError: the bytes were not made by `hash_bytes`.
    """
    match value[:1]:
        case b"\x01":
            return value[1:].hex()
        case b"\x00":
            return value[1:].decode("utf-8", "surrogatepass")
        case _:
            msg = "not a stored hash"
            raise ValueError(msg)


def clean(text: str) -> str:
    r"""Text as both databases can hold it: U+0000 and lone surrogates become visible escapes (`\x00`, `\ud800`).

    Neither has a form in a text column of PostgreSQL or in UTF-8. Payloads keep them: they are stored as JSON.
    """
    if text.isascii() and "\x00" not in text:
        return text
    return text.replace("\x00", "\\x00").encode("utf-8", "backslashreplace").decode("utf-8")


class UtcDateTime(TypeDecorator[datetime]):
    """Aware UTC time, kept as microseconds since 1970 in a 64-bit integer."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        """Aware time to number."""
        del dialect
        return None if value is None else microseconds(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:
        """Number to aware time."""
        del dialect
        return None if value is None else from_microseconds(value)


class Amount(TypeDecorator[Decimal]):
    """Amount with four decimals, kept as a scaled 64-bit integer: sorts and sums exactly."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> int | None:
        """Amount to number."""
        del dialect
        return None if value is None else scaled(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> Decimal | None:
        """Number (of PostgreSQL's sums: decimal) to amount."""
        del dialect
        return None if value is None else from_scaled(int(value))


class Day(TypeDecorator[date]):
    """A date as its day number; 0 = none, so that keyset paging needs no NULL."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Dialect) -> int:
        """Date to number."""
        del dialect
        return 0 if value is None else value.toordinal()

    def process_result_value(self, value: int | None, dialect: Dialect) -> date | None:
        """Number to date."""
        del dialect
        return date.fromordinal(value) if value else None


class HashText(TypeDecorator[str]):
    """A hash, as text outside and as bytes in the store."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> bytes | None:
        """Text to bytes."""
        del dialect
        return None if value is None else hash_bytes(value)

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> str | None:
        """Bytes to text."""
        del dialect
        return None if value is None else from_hash_bytes(value)


class CleanText(TypeDecorator[str]):
    """Text that passed `clean`."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Text to text."""
        del dialect
        return None if value is None else clean(value)


class Coded(TypeDecorator[T]):
    """A word of a closed list, kept as a small number."""

    impl = SmallInteger
    cache_ok = True

    def __init__(self, codes: Mapping[T, int]) -> None:
        super().__init__()
        self.codes = tuple(codes.items())
        self._code_of = dict(codes)
        self._word_of = {code: word for word, code in codes.items()}

    def process_bind_param(self, value: T | None, dialect: Dialect) -> int | None:
        """Word to number."""
        del dialect
        return None if value is None else self._code_of[value]

    def process_result_value(self, value: int | None, dialect: Dialect) -> T | None:
        """Number to word."""
        del dialect
        return None if value is None else self._word_of[value]
