"""A period as people choose it: the usual ones in a list, and two fields for days of one's own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QLocale, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from gui.periods import PERIOD_WORDS, Period, days_of, period_of
from gui.widgets.basics import label, line
from gui.widgets.day_field import DayField
from gui.words import tr


class PeriodField(QWidget):
    """The first and the last day of a period; both always are in their order.

    Args:
        locale: writes the days.
        today: the day it is.

    Signals:
        changed: another period was chosen.
    """

    changed = Signal()

    def __init__(self, locale: QLocale, today: Callable[[], date]) -> None:
        super().__init__()
        self._locale = locale
        self._today = today
        row = line(self, spacing=6)
        self.periods = QComboBox()
        self.periods.setAccessibleName(tr("Period"))
        self.periods.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for period in Period:
            self.periods.addItem(PERIOD_WORDS[period], period)
        self.periods.activated.connect(self._chosen)
        row.addWidget(self.periods)
        self.first = self._field(tr("From"))
        self.last = self._field(tr("To"))
        for text, field in ((tr("From"), self.first), (tr("To"), self.last)):
            said = label(text, "muted")
            said.setBuddy(field)
            row.addWidget(said)
            row.addWidget(field)
        row.addStretch(1)
        days = days_of(Period.LAST_MONTH, today())
        if days is not None:
            self.show_days(*days)

    @property
    def days(self) -> tuple[date, date]:
        """The first and the last day."""
        one, other = self.first.day, self.last.day
        return min(one, other), max(one, other)

    def show_days(self, first: date, last: date) -> None:
        """Shows a period without telling."""
        with QSignalBlocker(self.first), QSignalBlocker(self.last), QSignalBlocker(self.periods):
            self.first.show_day(first)
            self.last.show_day(last)
            self.periods.setCurrentIndex(list(Period).index(period_of(first, last, self._today())))

    def _chosen(self, number: int) -> None:
        days = days_of(list(Period)[number], self._today())
        if days is None:
            self.first.setFocus()
            return
        self.show_days(*days)
        self.changed.emit()

    def _field(self, name: str) -> DayField:
        field = DayField(name, locale=self._locale)
        field.dateChanged.connect(lambda _day: self._typed())
        return field

    def _typed(self) -> None:
        with QSignalBlocker(self.periods):
            self.periods.setCurrentIndex(list(Period).index(period_of(*self.days, self._today())))
        self.changed.emit()
