"""What every dialog is: the question as title, what is known, and buttons with a verb at the bottom right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from gui.help import show_help
from gui.theme import Theme
from gui.widgets.basics import Button, column, label, line


class Dialog(QDialog):
    """Title, sentence, room for the content, a note and the buttons. Escape leaves; Enter does the primary.

    Attributes:
        topic: the topic of the help that F1 opens.
    """

    topic = "glossary"

    def __init__(self, parent: QWidget | None, theme: Theme, title: str, sentence: str = "") -> None:
        super().__init__(parent)
        self.theme = theme
        self.setWindowTitle(title)
        self.setModal(True)
        outer = column(self, margins=(24, 20, 24, 20), spacing=12)
        heading = label(title, "sentence", wrap=True)
        outer.addWidget(heading)
        self.sentence = label(sentence, "muted", wrap=True)
        self.sentence.setVisible(bool(sentence))
        outer.addWidget(self.sentence)
        self.content: QVBoxLayout = column(spacing=12)
        outer.addLayout(self.content, 1)
        self.footer: QHBoxLayout = line(spacing=12)
        self.note = label("", "muted", wrap=True)
        self.footer.addWidget(self.note, 1)
        outer.addLayout(self.footer)
        QShortcut(QKeySequence("F1"), self).activated.connect(lambda: show_help(self, theme, self.topic))

    def add_button(self, text: str, look: str = "", *, default: bool = False) -> Button:
        """A button at the right end of the footer."""
        button = Button(text, self.theme, look=look)
        button.setAutoDefault(default)
        button.setDefault(default)
        self.footer.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        return button

    def add_cancel(self, text: str = "Cancel") -> Button:
        """The button that leaves."""
        button = self.add_button(text)
        button.clicked.connect(self.reject)
        return button
