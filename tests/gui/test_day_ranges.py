from __future__ import annotations

from datetime import date

from PySide6.QtCore import QLocale

from core.model.saved_view import DayRange, Span
from gui import format as fmt
from gui.day_ranges import first_weekday, says
from tests.gui.conftest import ENGLISH

FRENCH = QLocale(QLocale.Language.French, QLocale.Country.France)


def test_a_week_begins_where_the_locale_says() -> None:
    assert first_weekday(FRENCH) == 0
    assert first_weekday(ENGLISH) == 6


def test_chosen_days_are_said_as_days_are_written_everywhere() -> None:
    own = DayRange(Span.OWN, date(2026, 3, 1), date(2026, 3, 9))
    assert says(own, ENGLISH) == "2026-03-01 to 2026-03-09"
    fmt.write_days(iso=False)
    try:
        assert says(own, ENGLISH) == "3/1/2026 to 3/9/2026"
        assert says(DayRange(Span.OWN, since=date(2026, 3, 1)), FRENCH) == "From 01/03/2026"
        assert says(DayRange(Span.OWN, until=date(2026, 3, 1)), FRENCH) == "Until 01/03/2026"
    finally:
        fmt.write_days(iso=True)
    assert says(DayRange(Span.THIS_MONTH), ENGLISH) == "This month"
