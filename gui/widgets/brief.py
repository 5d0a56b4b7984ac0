"""A text that may be long, in few lines: what does not fit in them is scrolled."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent

from gui.widgets.basics import Scroll, Scrolled, column, label

_EDGES_PX = 4
"""The frame that shows where the keyboard is, at both sides."""


class Brief(Scroll):
    """As high as its text at the width given, up to a height from which on it scrolls; hidden while it is empty.

    Args:
        name: what it is called for who cannot see it.
        most_px: the greatest height.
    """

    def __init__(self, name: str, most_px: int) -> None:
        inside = Scrolled()
        self._label = label("", wrap=True)
        column(inside).addWidget(self._label)
        super().__init__(inside, name)
        self._most = most_px
        self.hide()

    def set_text(self, text: str) -> None:
        """Shows this text."""
        self._label.setText(text)
        self._fit()
        self.setVisible(bool(text))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Another width may need another height."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        wide = max(self.viewport().width(), 1)
        self.setFixedHeight(min(self._label.heightForWidth(wide) + _EDGES_PX, self._most))
