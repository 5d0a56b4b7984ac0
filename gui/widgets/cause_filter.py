"""Which causes are shown: those that are open, mine, or set aside."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QWidget

from gui import format as fmt
from gui.theme import Theme
from gui.widgets.basics import Button, line


class CauseView(StrEnum):
    """What the table of causes shows; the value is the chip's word."""

    OPEN = "Open"
    MINE = "Mine"
    PARKED = "Parked"


_TIPS = {
    CauseView.OPEN: "Everything that is open",
    CauseView.MINE: "What is assigned to you",
    CauseView.PARKED: "What was parked or ignored, and can be taken back",
}


class CauseFilter(QWidget):
    """One chip for each view, with its count.

    Signals:
        changed: the `CauseView` chosen.
    """

    changed = Signal(object)

    def __init__(self, theme: Theme, locale: QLocale) -> None:
        super().__init__()
        self._locale = locale
        self._chosen = CauseView.OPEN
        self._buttons: dict[CauseView, Button] = {}
        self.setAccessibleName("Which causes")
        row = line(self, spacing=6)
        for view in CauseView:
            button = Button(view.value, theme, look="chip")
            button.setProperty("role", "info")
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setToolTip(_TIPS[view])
            button.clicked.connect(lambda _on=False, wanted=view: self.choose(wanted))
            row.addWidget(button)
            self._buttons[view] = button
        row.addStretch(1)
        self._check()

    @property
    def chosen(self) -> CauseView:
        """What is shown."""
        return self._chosen

    def choose(self, view: CauseView) -> None:
        """Shows another view."""
        before, self._chosen = self._chosen, view
        self._check()
        if view is not before:
            self.changed.emit(view)

    def show_counts(self, counts: Mapping[CauseView, int]) -> None:
        """Shows how many causes each view has."""
        for view, button in self._buttons.items():
            text = f"{view.value} {fmt.number(counts.get(view, 0), self._locale)}"
            button.setText(text)
            button.setAccessibleName(text)

    def _check(self) -> None:
        for view, button in self._buttons.items():
            button.setChecked(view is self._chosen)
