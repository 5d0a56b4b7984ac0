"""Ranges of days that people ask for: today, this week, this month, and days of their own. Pure."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from PySide6.QtCore import QLocale

from gui import format as fmt
from gui.words import QT_TR_NOOP, tr


class Span(StrEnum):
    """What a range is known by. `OWN` is from one day to another, as chosen."""

    ANY = "any"
    TODAY = "today"
    THIS_WEEK = "this-week"
    THIS_MONTH = "this-month"
    LAST_MONTH = "last-month"
    THIS_YEAR = "this-year"
    OWN = "own"


SPAN_WORDS: dict[Span, str] = {
    Span.ANY: QT_TR_NOOP("Any day"),
    Span.TODAY: QT_TR_NOOP("Today"),
    Span.THIS_WEEK: QT_TR_NOOP("This week"),
    Span.THIS_MONTH: QT_TR_NOOP("This month"),
    Span.LAST_MONTH: QT_TR_NOOP("Last month"),
    Span.THIS_YEAR: QT_TR_NOOP("This year"),
    Span.OWN: QT_TR_NOOP("Chosen days"),
}


@dataclass(frozen=True, slots=True)
class DayRange:
    """A range of days. `since` and `until` are those of `Span.OWN`; None = open at that end."""

    span: Span = Span.ANY
    since: date | None = None
    until: date | None = None

    def days(self, today: date, first_weekday: int = 0) -> tuple[date | None, date | None]:
        """The first and the last day; None = open at that end.

        Args:
            today: the day it is.
            first_weekday: on which a week begins, 0 = Monday.
        """
        match self.span:
            case Span.ANY:
                return None, None
            case Span.TODAY:
                return today, today
            case Span.THIS_WEEK:
                monday = today - timedelta(days=(today.weekday() - first_weekday) % 7)
                return monday, monday + timedelta(days=6)
            case Span.THIS_MONTH:
                return today.replace(day=1), today.replace(day=monthrange(today.year, today.month)[1])
            case Span.LAST_MONTH:
                last = today.replace(day=1) - timedelta(days=1)
                return last.replace(day=1), last
            case Span.THIS_YEAR:
                return date(today.year, 1, 1), date(today.year, 12, 31)
            case Span.OWN:
                return self.since, self.until

    def says(self, locale: QLocale) -> str:
        """The range in words: `This month`, `from 11/1/26 to 11/30/26`."""
        since, until = fmt.day(self.since, locale), fmt.day(self.until, locale)
        if self.span is not Span.OWN or not (since or until):
            return tr(SPAN_WORDS[self.span])
        if not until:
            return tr("From {day}").format(day=since)
        if not since:
            return tr("Until {day}").format(day=until)
        return tr("{first} to {last}").format(first=since, last=until)


def first_weekday(locale: QLocale) -> int:
    """The day on which the locale's week begins, 0 = Monday."""
    return int(locale.firstDayOfWeek().value) - 1
