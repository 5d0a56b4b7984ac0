"""Periods that accountants close: months, quarters and years, and days of their own. Pure."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from gui.words import QT_TR_NOOP, Words


class Period(StrEnum):
    """What a period is known by. `OWN` is from one day to another, as chosen."""

    LAST_MONTH = "last-month"
    THIS_MONTH = "this-month"
    LAST_QUARTER = "last-quarter"
    THIS_QUARTER = "this-quarter"
    LAST_YEAR = "last-year"
    THIS_YEAR = "this-year"
    OWN = "own"


PERIOD_WORDS: Final[Mapping[Period, str]] = Words(
    {
        Period.LAST_MONTH: QT_TR_NOOP("Last month"),
        Period.THIS_MONTH: QT_TR_NOOP("This month"),
        Period.LAST_QUARTER: QT_TR_NOOP("Last quarter"),
        Period.THIS_QUARTER: QT_TR_NOOP("This quarter"),
        Period.LAST_YEAR: QT_TR_NOOP("Last year"),
        Period.THIS_YEAR: QT_TR_NOOP("This year"),
        Period.OWN: QT_TR_NOOP("Chosen days"),
    }
)
_QUARTER: Final = 3


def days_of(period: Period, today: date) -> tuple[date, date] | None:
    """The first and the last day of a period; None for days of one's own."""
    match period:
        case Period.LAST_MONTH:
            return _months(today.replace(day=1) - timedelta(days=1), 1)
        case Period.THIS_MONTH:
            return _months(today, 1)
        case Period.LAST_QUARTER:
            return _months(_quarter_start(today) - timedelta(days=1), _QUARTER)
        case Period.THIS_QUARTER:
            return _months(today, _QUARTER)
        case Period.LAST_YEAR:
            return date(today.year - 1, 1, 1), date(today.year - 1, 12, 31)
        case Period.THIS_YEAR:
            return date(today.year, 1, 1), date(today.year, 12, 31)
        case Period.OWN:
            return None


def period_of(first: date, last: date, today: date) -> Period:
    """The period that these days are; `OWN` where they are none."""
    return next((one for one in Period if days_of(one, today) == (first, last)), Period.OWN)


def _quarter_start(day: date) -> date:
    return date(day.year, (day.month - 1) // _QUARTER * _QUARTER + 1, 1)


def _months(day: date, count: int) -> tuple[date, date]:
    first = day.replace(day=1) if count == 1 else _quarter_start(day)
    last = first.month + count - 1
    return first, date(first.year, last, monthrange(first.year, last)[1])
