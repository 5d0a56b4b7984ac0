"""The way of a record from JAGGAER to X3 as a picture: stations beside each other, with what happened at each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from core.model.way import Station, StationState
from gui.format import Look
from gui.theme import Theme
from gui.widgets.basics import Picture, clear, column, label, line
from gui.widgets.sides import value_label
from gui.words import QT_TR_NOOP, said, tr

LOOKS = {
    StationState.PASSED: Look("✓", "circle-check", QT_TR_NOOP("Passed"), "ok"),
    StationState.WAITS: Look("▲", "triangle-alert", QT_TR_NOOP("Waits"), "warn"),
    StationState.AHEAD: Look("-", "minus", QT_TR_NOOP("Not reached"), "info"),
}
_LONGEST_WORD_PX = 190
_ACROSS = 3
"""Stations beside each other."""


class _StationCard(QFrame):
    """One station."""

    def __init__(self, station: Station, number: int, theme: Theme) -> None:
        super().__init__()
        look = LOOKS[station.state]
        self.setProperty("look", "card")
        layout = column(self, margins=(12, 10, 12, 10), spacing=4)
        name = said(station.name)
        top = line(spacing=6)
        top.addWidget(label(f"{number}. {name}", "section", wrap=True), 1)
        top.addWidget(Picture(look.icon, look.role, theme), 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(top)
        layout.addWidget(label(look.word, "muted"))
        for text in station.lines:
            layout.addWidget(value_label(said(text), _LONGEST_WORD_PX))
        layout.addStretch(1)
        self.setAccessibleName(f"{name}: {look.word}")


class WayPicture(QWidget):
    """Stations as people read, three beside each other, with an arrow from each to the next."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(tr("The way from JAGGAER to X3"))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)
        for place in range(_ACROSS):
            self._grid.setColumnStretch(2 * place, 1)

    def show_way(self, way: Sequence[Station]) -> None:
        """Shows these stations."""
        clear(self._grid)
        for number, station in enumerate(way):
            row, place = divmod(number, _ACROSS)
            self._grid.addWidget(_StationCard(station, number + 1, self._theme), row, 2 * place)
            if number + 1 < len(way) and place + 1 < _ACROSS:
                self._grid.addWidget(Picture("arrow-right", "muted", self._theme), row, 2 * place + 1)
