"""Targets that may be meant, one below the other, with the evidence for each."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QRadioButton,
    QScrollArea,
    QWidget,
)

from core.model.views import Suggestion
from gui.theme import Theme
from gui.widgets.basics import Elided, Scrolled, chip, clear, column, hairline, label, line
from gui.words import said, tr

_LIKELY, _POSSIBLE = 0.6, 0.4


def confidence(suggestion: Suggestion) -> tuple[str, str]:
    """Word and colour role of a suggestion: Sure, Likely, Possible, Unlikely; Not usable where X3 forbids it.

    Sure is only what history proves (`Suggestion.sure`), however high the score. A mere hit of a search (score 0) has no
    word.
    """
    if not suggestion.selectable:
        return tr("Not usable"), "bad"
    if not suggestion.score:
        return "", "info"
    if suggestion.sure:
        return tr("Sure"), "ok"
    if suggestion.score >= _LIKELY:
        return tr("Likely"), "info"
    if suggestion.score >= _POSSIBLE:
        return tr("Possible"), "info"
    return tr("Unlikely"), "warn"


class _Row(QWidget):
    """A suggestion; pressing anywhere on it chooses it."""

    def __init__(self, suggestion: Suggestion) -> None:
        super().__init__()
        layout = line(self, margins=(2, 8, 2, 8), spacing=10)
        self.radio = QRadioButton()
        self.radio.setEnabled(suggestion.selectable)
        layout.addWidget(self.radio)
        texts = column(spacing=2)
        top = line(spacing=10)
        top.addWidget(label(suggestion.target, "strong"))
        top.addWidget(Elided(suggestion.label), 1)
        texts.addLayout(top)
        if suggestion.why:
            texts.addWidget(label(said(suggestion.why), "muted", wrap=True))
        layout.addLayout(texts, 1)
        word, role = confidence(suggestion)
        if word:
            layout.addWidget(chip(word, role))
        self.radio.setAccessibleName(f"{suggestion.target} {suggestion.label}, {word}: {said(suggestion.why)}")

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Chooses the row."""
        if self.radio.isEnabled():
            self.radio.setChecked(True)
            self.radio.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()


class SuggestionList(QScrollArea):
    """At most one is chosen.

    Signals:
        chosen: the target code; empty for none.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.target = ""
        self._group = QButtonGroup(self)
        self._radios: list[QRadioButton] = []
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = Scrolled()
        self._rows = column(inside, margins=(0, 0, 6, 0))
        self.setWidget(inside)

    def say(self, text: str) -> None:
        """Shows a sentence instead of suggestions."""
        self._empty()
        self._rows.addWidget(label(text, "muted", wrap=True))
        self._rows.addStretch(1)

    def show_suggestions(self, suggestions: tuple[Suggestion, ...], *, choose_sure: bool) -> None:
        """Shows them in this order. With `choose_sure` the first is chosen when it is sure and alone so."""
        before = self.target
        focused = any(radio.hasFocus() for radio in self._radios)
        self._empty()
        for number, suggestion in enumerate(suggestions):
            if number:
                self._rows.addWidget(hairline())
            row = _Row(suggestion)
            self._group.addButton(row.radio)
            self._radios.append(row.radio)
            row.radio.toggled.connect(lambda on, code=suggestion.target: self._toggled(code, on=on))
            self._rows.addWidget(row)
            if suggestion.target == before and suggestion.selectable:
                row.radio.setChecked(True)
        self._rows.addStretch(1)
        sure = [s for s in suggestions if s.sure and s.selectable]
        if choose_sure and not self.target and sure == list(suggestions[:1]):
            self._radios[0].setChecked(True)
        if focused:
            usable = [radio for radio in self._radios if radio.isEnabled()]
            wanted = next((radio for radio in usable if radio.isChecked()), usable[0] if usable else None)
            if wanted is not None:
                wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_first(self) -> None:
        """Puts the keyboard on the chosen row, else on the first that can be chosen, and chooses it."""
        usable = [radio for radio in self._radios if radio.isEnabled()]
        if usable:
            wanted = next((r for r in usable if r.isChecked()), usable[0])
            wanted.setFocus(Qt.FocusReason.TabFocusReason)
            wanted.setChecked(True)

    def _empty(self) -> None:
        for radio in self._radios:
            self._group.removeButton(radio)
        self._radios = []
        self.target = ""
        clear(self._rows)

    def _toggled(self, code: str, *, on: bool) -> None:
        if on:
            self.target = code
            self.chosen.emit(code)
