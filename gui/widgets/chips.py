"""Filter chips: every status that there is, with its count."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from core.model.status import Status
from gui import format as fmt
from gui.theme import Theme
from gui.widgets.basics import Button, clear
from gui.widgets.flow import Flow
from gui.words import tr


class FilterChips(QWidget):
    """`All` and one chip for each status with records. Ctrl adds a status to those chosen.

    Signals:
        changed: the tuple of statuses chosen; empty = all.
    """

    changed = Signal(object)

    def __init__(self, theme: Theme, locale: QLocale) -> None:
        super().__init__()
        self._theme = theme
        self._locale = locale
        self._chosen: tuple[Status, ...] = ()
        self._shown: dict[Status, int] = {}
        self._total = 0
        self._buttons: dict[Status | None, Button] = {}
        self._row = Flow(self)
        self.setAccessibleName(tr("Filter by status"))

    def show_counts(self, counts: Mapping[Status, int], chosen: tuple[Status, ...]) -> None:
        """Shows the counts; a status without records is left out unless it is chosen."""
        shown = {s: n for s, n in counts.items() if n or s in chosen}
        total = sum(counts.values())
        if not self._buttons or list(shown) != list(self._buttons)[1:]:
            self._build(list(shown))
        self._total, self._shown = total, shown
        self._chosen = chosen
        self._label(None, tr("All", "statuses"), total)
        for status, count in shown.items():
            self._label(status, fmt.STATUS_LOOKS[status].word, count)

    def show_chosen(self, statuses: tuple[Status, ...]) -> None:
        """Shows which statuses are chosen, without telling."""
        self._chosen = statuses
        for status, button in self._buttons.items():
            button.setChecked(status in statuses if status else not statuses)

    def choose(self, statuses: tuple[Status, ...]) -> None:
        """Chooses statuses; none = all."""
        self.show_chosen(statuses)
        self.changed.emit(statuses)

    def focus_first(self) -> None:
        """Puts the keyboard on the first chip that is chosen."""
        button = next((b for b in self._buttons.values() if b.isChecked()), None)
        if button is not None:
            button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _build(self, statuses: list[Status]) -> None:
        had = next((s for s, b in self._buttons.items() if b.hasFocus()), ...)
        clear(self._row)
        self._buttons = {}
        for status in (None, *statuses):
            role = fmt.STATUS_LOOKS[status].role if status else "info"
            button = Button("", self._theme, look="chip")
            button.setProperty("role", role)
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _on=False, wanted=status: self._pressed(wanted))
            self._row.addWidget(button)
            self._buttons[status] = button
        if had is not ... and had in self._buttons:
            self._buttons[had].setFocus(Qt.FocusReason.OtherFocusReason)

    def _label(self, status: Status | None, word: str, count: int) -> None:
        button = self._buttons[status]
        shown = fmt.number(count, self._locale)
        glyph = f"{fmt.STATUS_LOOKS[status].glyph} " if status else ""
        button.setText(f"{glyph}{word} {shown}")
        button.setChecked(status in self._chosen if status else not self._chosen)

    def _pressed(self, status: Status | None) -> None:
        adds = bool(QApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier)
        if status is None:
            self.choose(())
        elif adds and status in self._chosen:
            self.choose(tuple(s for s in self._chosen if s is not status))
        elif adds:
            self.choose((*self._chosen, status))
        else:
            self.choose(() if self._chosen == (status,) else (status,))
