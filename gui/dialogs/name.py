"""A name for something."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from gui.context import Context
from gui.dialogs.dialog import Dialog
from gui.theme import Theme
from gui.words import tr


class NameDialog(Dialog):
    """Asks for a name; the primary button works once there is one."""

    def __init__(
        self, parent: QWidget | None, theme: Theme, title: str, sentence: str, verb: str, longest: int
    ) -> None:
        super().__init__(parent, theme, title, sentence)
        self.setMinimumWidth(440)
        self.name = QLineEdit()
        self.name.setMaxLength(longest)
        self.name.setAccessibleName(tr("Name"))
        self.name.setPlaceholderText(tr("Name"))
        self.content.addWidget(self.name)
        self.add_cancel()
        self.go = self.add_button(verb, "primary", default=True)
        self.go.setEnabled(False)
        self.go.clicked.connect(self.accept)
        self.name.textChanged.connect(lambda text: self.go.setEnabled(bool(text.strip())))
        self.name.setFocus()


def ask_name(context: Context, parent: QWidget, title: str, sentence: str, verb: str, longest: int) -> str | None:
    """Asks for a name, trimmed; None when the person left."""
    dialog = NameDialog(parent, context.theme, title, sentence, verb, longest)
    try:
        taken = dialog.exec() == QDialog.DialogCode.Accepted
        return dialog.name.text().strip() if taken else None
    finally:
        dialog.deleteLater()
