from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QLocale

from gui.day_ranges import DayRange, Span, first_weekday
from tests.gui.conftest import ENGLISH

TODAY = date(2026, 3, 31)  # a Tuesday
FRENCH = QLocale(QLocale.Language.French, QLocale.Country.France)


@pytest.mark.parametrize(
    ("span", "since", "until"),
    [
        (Span.ANY, None, None),
        (Span.TODAY, TODAY, TODAY),
        (Span.THIS_WEEK, date(2026, 3, 30), date(2026, 4, 5)),
        (Span.THIS_MONTH, date(2026, 3, 1), date(2026, 3, 31)),
        (Span.LAST_MONTH, date(2026, 2, 1), date(2026, 2, 28)),
        (Span.THIS_YEAR, date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_each_span_has_its_days(span: Span, since: date | None, until: date | None) -> None:
    assert DayRange(span).days(TODAY) == (since, until)


def test_a_week_begins_where_the_locale_says_and_a_month_before_january_is_december() -> None:
    assert first_weekday(FRENCH) == 0
    assert first_weekday(ENGLISH) == 6
    assert DayRange(Span.THIS_WEEK).days(TODAY, 6) == (date(2026, 3, 29), date(2026, 4, 4))
    assert DayRange(Span.LAST_MONTH).days(date(2026, 1, 5)) == (date(2025, 12, 1), date(2025, 12, 31))


def test_chosen_days_are_said_as_the_locale_writes_them() -> None:
    own = DayRange(Span.OWN, date(2026, 3, 1), date(2026, 3, 9))
    assert own.days(TODAY) == (own.since, own.until)
    assert own.says(ENGLISH) == "3/1/26 to 3/9/26"
    assert DayRange(Span.OWN, since=date(2026, 3, 1)).says(FRENCH) == "From 01/03/2026"
    assert DayRange(Span.OWN, until=date(2026, 3, 1)).says(FRENCH) == "Until 01/03/2026"
    assert DayRange(Span.THIS_MONTH).says(ENGLISH) == "This month"
