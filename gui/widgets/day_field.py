"""A field for one day, the same in every page and dialog."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDateEdit, QWidget

from gui import format as fmt


class DayField(QDateEdit):
    """A day, written as days are in tables. The arrow keys go through its parts, Tab leaves it at once.

    Args:
        name: what a screen reader calls it.
        day: what it shows at first; without one, Qt's.
        locale: writes the day where the person chose the form of the locale.
    """

    def __init__(self, name: str = "", day: date | None = None, locale: QLocale | None = None) -> None:
        super().__init__()
        if locale is not None:
            self.setLocale(locale)
        self.setCalendarPopup(True)
        self.setAccessibleName(name)
        self._write()
        if day is not None:
            self.show_day(day)

    @property
    def day(self) -> date:
        """The day in it."""
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    def show_day(self, day: date) -> None:
        """Shows another day."""
        self.setDate(QDate(day.year, day.month, day.day))

    def focusNextPrevChild(self, following: bool) -> bool:  # noqa: N802, FBT001 - Qt's name and order
        """Goes on to the next control."""
        return QWidget.focusNextPrevChild(self, following)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """The form of days may have been chosen anew since it was shown last."""
        self._write()
        super().showEvent(event)

    def _write(self) -> None:
        form = fmt.day_form(self.locale())
        if form != self.displayFormat():
            self.setDisplayFormat(form)
