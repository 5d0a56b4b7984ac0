"""The field for one target in a grid: a proposal is grey until a key takes it, words find codes."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit

from core.model.views import Suggestion
from gui.widgets.suggestions import confidence
from gui.words import said

CODE = Qt.ItemDataRole.UserRole
"""Where an item of the codes keeps its code."""
_SHOWN = 10


class CodeCompleter(QCompleter):
    """Finds X3's codes by any part of code or label, and gives the code."""

    def __init__(self, codes: QStandardItemModel, parent: QObject) -> None:
        super().__init__(codes, parent)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setMaxVisibleItems(_SHOWN)

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:  # noqa: N802 - Qt's name
        """The code alone."""
        return str(index.data(CODE))


class TargetField(QLineEdit):
    """The target of one row. Right takes the proposal, Enter takes it and goes on, Up and Down go to other rows.

    Signals:
        left: by how many rows the keyboard wants to move.
    """

    left = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.proposal = ""
        self.setAccessibleName(name)

    def propose(self, suggestion: Suggestion) -> None:
        """Shows a target in grey that a key takes."""
        self.proposal = suggestion.target
        word, _ = confidence(suggestion)
        self.setPlaceholderText(f"{suggestion.target}{f' · {word.lower()}' if word else ''}")
        self.setToolTip(said(suggestion.why))

    def take_proposal(self) -> bool:
        """Takes it into an empty field; gives whether there was one to take."""
        if self.text() or not self.proposal:
            return False
        self.setText(self.proposal)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """The keys of the grid; all others edit."""
        key = event.key()
        plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and plain:
            self.take_proposal()
            self.left.emit(1)
        elif key == Qt.Key.Key_Right and not self.text() and self.proposal:
            self.take_proposal()
        elif key == Qt.Key.Key_Down:
            self.left.emit(1)
        elif key == Qt.Key.Key_Up:
            self.left.emit(-1)
        elif key == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
