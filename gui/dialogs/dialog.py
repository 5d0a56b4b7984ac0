"""What every dialog is: the question as title, what is known, and buttons with a verb at the bottom right."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMargins, QSize, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from gui.help import show_help
from gui.theme import Theme
from gui.widgets.basics import Button, below_name, column, label, line
from gui.widgets.order import ReadingOrder
from gui.words import tr

_LEAST_NOTE_PX = 220
"""A note that would have less room beside the buttons stands above them."""
_MARGINS = (24, 20, 24, 20)
_ANY = QSize(16_777_215, 16_777_215)
_EDGE = QMargins(12, 12, 12, 12)
"""What of the window stays free around a dialog."""


class Dialog(ReadingOrder, QDialog):
    """Title, sentence, room for the content, a note and the buttons. Escape leaves; Enter does the primary.

    A dialog stays within the window that it stands over, so that its buttons are within reach at every scale.

    Attributes:
        topic: the topic of the help that F1 opens.
    """

    topic = "glossary"

    def __init__(self, parent: QWidget | None, theme: Theme, title: str, sentence: str = "") -> None:
        super().__init__(parent)
        self.theme = theme
        self.setWindowTitle(title)
        self.setModal(True)
        outer = self._outer = column(self, margins=_MARGINS, spacing=12)
        outer.addWidget(label(title, "sentence", wrap=True))
        self.sentence = label(sentence, "muted", wrap=True)
        self.sentence.setVisible(bool(sentence))
        outer.addWidget(self.sentence)
        self.content: QVBoxLayout = column(spacing=12)
        outer.addLayout(self.content, 1)
        self.note = label("", "muted", wrap=True)
        self._foot = QGridLayout()
        self._foot.setContentsMargins(0, 0, 0, 0)
        self._foot.setHorizontalSpacing(12)
        self._foot.setVerticalSpacing(12)
        self._foot.setColumnStretch(0, 1)
        self._note_above = False
        self._foot.addWidget(self.note, 1, 0)
        self._button_row: QHBoxLayout = line(spacing=12)
        self._foot.addLayout(self._button_row, 1, 1, Qt.AlignmentFlag.AlignBottom)
        outer.addLayout(self._foot)
        QShortcut(QKeySequence("F1"), self).activated.connect(lambda: show_help(self, theme, self.topic))

    def add_button(self, text: str, look: str = "", *, default: bool = False) -> Button:
        """A button at the right end of the footer."""
        button = Button(text, self.theme, look=look)
        button.setAutoDefault(default)
        button.setDefault(default)
        self._button_row.addWidget(button)
        return button

    def add_cancel(self, text: str = "") -> Button:
        """The button that leaves: `Cancel`, or another word for it."""
        button = self.add_button(text or tr("Cancel"))
        button.clicked.connect(self.reject)
        return button

    def add_field(self, name: str, field: QWidget, layout: QVBoxLayout | None = None) -> None:
        """A field below its name, at the end of a layout: the content by default."""
        (self.content if layout is None else layout).addLayout(below_name(name, field))

    def add_because(self, hint: str = "") -> QLineEdit:
        """The field for the reason of a decision, which the audit keeps; `hint` stands in it: `optional`."""
        field = QLineEdit()
        field.setPlaceholderText(hint or tr("optional"))
        self.add_field(tr("Why (for the auditor)"), field)
        return field

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Fits into the window below."""
        content = self.content
        grows = any(content.stretch(number) for number in range(content.count()))
        if not grows and not content.expandingDirections() & Qt.Orientation.Vertical:
            content.addStretch(1)  # what is left over stands below the content, not between its parts
        self.resize(self.size().boundedTo(self._room()))
        super().showEvent(event)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Another width may need another height, and another place for the note."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """So may texts and buttons that come and go."""
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._arrange()
        return bool(done)

    def _room(self) -> QSize:
        below = self.parentWidget()
        while below is not None and isinstance(below.window(), QDialog) and below.window().parentWidget() is not None:
            below = below.window().parentWidget()
        return _ANY if below is None else below.window().size().shrunkBy(_EDGE)

    def _arrange(self) -> None:
        self._place_note()
        inside = self._outer
        if inside.hasHeightForWidth():  # Qt itself keeps a window only as high as the texts are at its narrowest
            least = min(inside.totalMinimumHeightForWidth(self.width()), self._room().height())
            if least != self.minimumHeight():
                self.setMinimumHeight(least)

    def _place_note(self) -> None:
        left, _, right, _ = _MARGINS
        beside = self.width() - left - right - self._button_row.sizeHint().width() - self._foot.horizontalSpacing()
        needed = self.note.fontMetrics().horizontalAdvance(self.note.text())
        above = beside < min(_LEAST_NOTE_PX, needed)
        if above != self._note_above:
            self._note_above = above
            self._foot.removeWidget(self.note)
            if above:
                self._foot.addWidget(self.note, 0, 0, 1, 2)
            else:
                self._foot.addWidget(self.note, 1, 0)
