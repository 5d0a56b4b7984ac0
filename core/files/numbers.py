"""Numbers and days as exports write them. What is none stays as text: mapping then says so, with the record's name."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Final

_NUMBER: Final = re.compile(r"[+-]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?|[+-]?\.\d+")
_SWAPPED: Final = str.maketrans(",.", ".,")
_DAY: Final = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{2}|\d{4})(?:\s.*)?")
_BLANK_ZONE: Final = re.compile(r"\s+([+-]\d\d:?\d\d)$")
CENTURY: Final = 2000
"""Two-digit years are of this century: JAGGAER's orders are not older."""


def number(text: str, *, comma: bool = False) -> Decimal | str:
    """A number with `,` between thousands (with `comma`: `.` there and `,` before the decimals), exactly; else the text."""
    text = text.strip()
    point = text.translate(_SWAPPED) if comma else text
    return Decimal(point.replace(",", "")) if _NUMBER.fullmatch(point) else text


def iso_day(text: str, *, day_first: bool = False) -> str:
    """`11/9/23`, also with a time behind it, as `2023-11-09` (with `day_first`: `2023-09-11`); else the text."""
    text = text.strip()
    match = _DAY.fullmatch(text)
    if not match:
        return text
    first, second, year = int(match[1]), int(match[2]), int(match[3])
    month, day = (second, first) if day_first else (first, second)
    try:
        return date(year + CENTURY if len(match[3]) == len("23") else year, month, day).isoformat()
    except ValueError:
        return text


def moment(text: str) -> datetime | None:
    """A time as aware UTC; None for what is none. A blank before the offset goes; without an offset it is UTC."""
    try:
        found = datetime.fromisoformat(_BLANK_ZONE.sub(r"\1", text.strip()))
        return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def end_of_day(text: str) -> datetime | None:
    """The last moment of an ISO day: a file that knows a day knows what happened on it."""
    try:
        return datetime.combine(date.fromisoformat(text), time.max, UTC)
    except ValueError:
        return None
