"""What a page shows when it has nothing: why, and what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from gui.theme import Theme
from gui.widgets.basics import Button, Picture, column, label


class EmptyState(QWidget):
    """A picture, one sentence why, one sentence what to do, and a button where there is something to press."""

    pressed = Signal()

    def __init__(self, theme: Theme, icon: str = "inbox") -> None:
        super().__init__()
        layout = column(self, margins=(24, 24, 24, 24), spacing=8)
        layout.addStretch(2)
        layout.addWidget(Picture(icon, "muted", theme, 28), 0, Qt.AlignmentFlag.AlignHCenter)
        self._title = label(look="section", wrap=True)
        self._title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._text = label(look="muted", wrap=True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._button = Button("", theme)
        self._button.clicked.connect(self.pressed)
        layout.addWidget(self._title)
        layout.addWidget(self._text)
        layout.addSpacing(4)
        layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)

    def say(self, title: str, text: str, button: str = "") -> None:
        """Sets the sentences; without `button` there is none."""
        self._title.setText(title)
        self._text.setText(text)
        self._button.setText(button)
        self._button.setVisible(bool(button))
