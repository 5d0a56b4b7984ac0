"""Chips of which one is chosen, each with how many there are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QWidget

from gui import format as fmt
from gui.theme import Theme
from gui.widgets.basics import Button
from gui.widgets.flow import Flow
from gui.words import tr


class ChoiceChips(QWidget):
    """One chip for each choice.

    Args:
        theme, locale: colours and numbers.
        name: what is chosen, for a screen reader.
        words: the choices, each with an English text that has a place `{number}`.
        chosen: the one that is chosen at first.

    Signals:
        changed: the choice that a person made.
    """

    changed = Signal(object)

    def __init__(
        self, theme: Theme, locale: QLocale, name: str, words: Sequence[tuple[StrEnum, str]], chosen: StrEnum
    ) -> None:
        super().__init__()
        self._locale = locale
        self._words = dict(words)
        self._chosen = chosen
        self.buttons: dict[StrEnum, Button] = {}
        self.setAccessibleName(name)
        row = Flow(self)
        for one in self._words:
            button = Button("", theme, look="chip")
            button.setProperty("role", "info")
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(partial(self._pressed, one))
            row.addWidget(button)
            self.buttons[one] = button
        self.show_counts(())
        self._check()

    def show_chosen(self, choice: StrEnum) -> None:
        """Shows another choice without telling."""
        self._chosen = choice
        self._check()

    def show_counts(self, counts: Iterable[tuple[StrEnum, int]]) -> None:
        """Shows how many there are of each choice; none of those that are left out."""
        found = dict(counts)
        for one, button in self.buttons.items():
            text = tr(self._words[one]).format(number=fmt.number(found.get(one, 0), self._locale))
            button.setText(text)
            button.setAccessibleName(text)

    def _pressed(self, choice: StrEnum, _on: object = None) -> None:
        before, self._chosen = self._chosen, choice
        self._check()
        if choice != before:
            self.changed.emit(choice)

    def _check(self) -> None:
        for one, button in self.buttons.items():
            button.setChecked(one == self._chosen)
