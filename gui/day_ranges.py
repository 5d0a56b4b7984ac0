"""Ranges of days that people ask for, in words: today, this week, this month, and days of their own. Pure."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from core.model.saved_view import DayRange, Span
from gui import format as fmt
from gui.words import QT_TR_NOOP, tr

SPAN_WORDS: dict[Span, str] = {
    Span.ANY: QT_TR_NOOP("Any day"),
    Span.TODAY: QT_TR_NOOP("Today"),
    Span.THIS_WEEK: QT_TR_NOOP("This week"),
    Span.THIS_MONTH: QT_TR_NOOP("This month"),
    Span.LAST_MONTH: QT_TR_NOOP("Last month"),
    Span.THIS_YEAR: QT_TR_NOOP("This year"),
    Span.OWN: QT_TR_NOOP("Chosen days"),
}


def says(days: DayRange, locale: QLocale) -> str:
    """A range in words: `This month`, `2026-11-01 to 2026-11-30`."""
    since, until = fmt.day(days.since, locale), fmt.day(days.until, locale)
    if days.span is not Span.OWN or not (since or until):
        return tr(SPAN_WORDS[days.span])
    if not until:
        return tr("From {day}").format(day=since)
    if not since:
        return tr("Until {day}").format(day=until)
    return tr("{first} to {last}").format(first=since, last=until)


def first_weekday(locale: QLocale) -> int:
    """The day on which the locale's week begins, 0 = Monday."""
    return int(locale.firstDayOfWeek().value) - 1
