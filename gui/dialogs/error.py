"""The one presenter for errors that have a name: what happened, and what to do."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from core.errors import ConnectorError, ContractError, StoreError
from gui.dialogs.dialog import Dialog
from gui.report import error_report
from gui.theme import Theme
from gui.widgets.basics import selectable
from gui.words import said, tr


class ErrorDialog(Dialog):
    """Title, sentence and remedy of an error; those that are worth a report have a button to copy one."""

    def __init__(self, parent: QWidget | None, theme: Theme, error: ConnectorError) -> None:
        super().__init__(parent, theme, said(error.title))
        self.setMinimumWidth(480)
        self.content.addWidget(selectable(said(error.message), wrap=True))
        if error.remedy:
            self.content.addWidget(selectable(said(error.remedy), "strong", wrap=True))
        if error.context:
            facts = ", ".join(f"{k} {v}" for k, v in sorted(error.context.items()))
            self.content.addWidget(selectable(facts, "small", wrap=True))
        self.content.addStretch(1)
        if isinstance(error, (ContractError, StoreError)):
            copy = self.add_button(tr("Copy report"))
            copy.clicked.connect(lambda: self._copy(error))
        close = self.add_button(tr("Close"), "primary", default=True)
        close.clicked.connect(self.accept)
        close.setFocus()

    def _copy(self, error: ConnectorError) -> None:
        QGuiApplication.clipboard().setText(error_report(error))
        self.note.setText(tr("Copied. It holds no secrets."))


def show_error(parent: QWidget | None, theme: Theme, error: ConnectorError) -> None:
    """Shows an error; returns at once, the dialog frees itself when closed."""
    dialog = ErrorDialog(parent, theme, error)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
