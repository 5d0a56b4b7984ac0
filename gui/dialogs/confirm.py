"""A question with a verb on its button."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from gui.context import Context, Question
from gui.dialogs.dialog import Dialog
from gui.theme import Theme


class ConfirmDialog(Dialog):
    """Asks; the primary button carries the verb."""

    def __init__(self, parent: QWidget | None, theme: Theme, question: Question) -> None:
        super().__init__(parent, theme, question.title, question.text)
        self.setMinimumWidth(440)
        self.content.addSpacing(4)
        self.add_cancel()
        self.go = self.add_button(question.verb, "primary", default=True)
        self.go.clicked.connect(self.accept)
        self.go.setFocus()


def ask_confirm(context: Context, parent: QWidget, question: Question) -> bool:
    """Asks and waits; gives whether the person pressed the verb."""
    dialog = ConfirmDialog(parent, context.theme, question)
    try:
        return bool(dialog.exec() == QDialog.DialogCode.Accepted)
    finally:
        dialog.deleteLater()
