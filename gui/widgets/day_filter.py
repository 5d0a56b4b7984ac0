"""Which days a table shows: a button with the usual ranges, and two fields for days of one's own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from core.model.saved_view import DayRange, Span
from gui.day_ranges import SPAN_WORDS, says
from gui.theme import Theme
from gui.widgets.basics import Button, label, line
from gui.widgets.day_field import DayField
from gui.widgets.table import place_of
from gui.words import tr


class DayFilter(QWidget):
    """The range of days that is shown.

    Signals:
        changed: the `DayRange` chosen by a person.
    """

    changed = Signal(object)

    def __init__(self, theme: Theme, locale: QLocale, today: Callable[[], date]) -> None:
        super().__init__()
        self._locale = locale
        self._today = today
        self._range = DayRange()
        row = line(self, spacing=6)
        self.button = Button(" ", theme, icon="calendar")
        self.button.clicked.connect(lambda: self.spans_menu().popup(place_of(self.button)))
        row.addWidget(self.button)
        self._own = QWidget()
        fields = line(self._own, spacing=6)
        self.first = self._field(tr("From"))
        self.last = self._field(tr("To"))
        for text, field in ((tr("From"), self.first), (tr("To"), self.last)):
            said = label(text, "muted")
            said.setBuddy(field)
            fields.addWidget(said)
            fields.addWidget(field)
        self._own.hide()
        row.addWidget(self._own)
        self.show_range(DayRange())

    @property
    def chosen(self) -> DayRange:
        """The range that is chosen."""
        return self._range

    def show_range(self, chosen: DayRange) -> None:
        """Shows a range without telling."""
        self._range = chosen
        own = chosen.span is Span.OWN
        for field, day in ((self.first, chosen.since), (self.last, chosen.until)):
            field.blockSignals(True)  # noqa: FBT003 - Qt's parameter
            field.show_day(day or self._today())
            field.blockSignals(False)  # noqa: FBT003 - Qt's parameter
        self._own.setVisible(own)
        self.button.setText(f" {tr(SPAN_WORDS[chosen.span])}")
        self.button.setAccessibleName(tr("Days shown: {days}").format(days=says(chosen, self._locale)))

    def spans_menu(self) -> QMenu:
        """The ranges to choose from."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        group = QActionGroup(menu)
        for span in Span:
            if span is Span.OWN:
                menu.addSeparator()
            text = tr("From one day to another…") if span is Span.OWN else tr(SPAN_WORDS[span])
            action = QAction(text, menu)
            action.setCheckable(True)
            action.setChecked(self._range.span is span)
            action.triggered.connect(lambda _on=False, wanted=span: self._choose(wanted))
            group.addAction(action)
            menu.addAction(action)
        return menu

    def _field(self, name: str) -> DayField:
        field = DayField(name, locale=self._locale)
        field.setKeyboardTracking(False)
        field.dateChanged.connect(lambda _day: self._typed())
        return field

    def _choose(self, span: Span) -> None:
        if span is Span.OWN:
            today = self._today()
            first = self._range.days(today)[0] if self._range.span is not Span.ANY else today.replace(day=1)
            self._take(DayRange(span, first or today, self._range.days(today)[1] or today))
            self.first.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self._take(DayRange(span))

    def _typed(self) -> None:
        since, until = self.first.day, self.last.day
        # Of two days in the wrong order both are taken as meant: the other way round.
        self._take(DayRange(Span.OWN, min(since, until), max(since, until)))

    def _take(self, chosen: DayRange) -> None:
        if chosen != self._range:
            self.show_range(chosen)
            self.changed.emit(chosen)
