"""The one presenter for errors that have a name: what happened, and what to do."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from core.errors import ConnectorError, ContractError, StoreError
from gui.dialogs.dialog import Dialog
from gui.report import error_report
from gui.theme import Theme
from gui.widgets.basics import selectable
from gui.words import QT_TR_NOOP, said, tr

FACTS = {
    "connection": QT_TR_NOOP("Connection: {value}"),
    "supplier": QT_TR_NOOP("Supplier: {value}"),
    "key": QT_TR_NOOP("Number: {value}"),
    "field": QT_TR_NOOP("Field: {value}"),
    "file": QT_TR_NOOP("File: {value}"),
    "line": QT_TR_NOOP("Line in the file: {value}"),
    "folder": QT_TR_NOOP("Folder: {value}"),
    "path": QT_TR_NOOP("Path: {value}"),
    "host": QT_TR_NOOP("Server: {value}"),
    "object": QT_TR_NOOP("Object in X3: {value}"),
    "status": QT_TR_NOOP("HTTP status: {value}"),
    "request": QT_TR_NOOP("Request: {value}"),
    "run_id": QT_TR_NOOP("Run: {value}"),
}
"""Facts of an error that say something to the person in front of it, in this order; the report has all of them."""


class ErrorDialog(Dialog):
    """Title, sentence and remedy of an error; those that are worth a report have a button to copy one."""

    def __init__(self, parent: QWidget | None, theme: Theme, error: ConnectorError) -> None:
        super().__init__(parent, theme, said(error.title))
        self.setMinimumWidth(480)
        self.content.addWidget(selectable(said(error.message), wrap=True))
        if error.remedy:
            self.content.addWidget(selectable(said(error.remedy), "strong", wrap=True))
        facts = facts_say(error)
        if facts:
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


def facts_say(error: ConnectorError) -> str:
    """What is known of where it happened: `Connection: x3-test · HTTP status: 502`; empty for nothing."""
    known = error.context
    return " · ".join(tr(words).format(value=known[name]) for name, words in FACTS.items() if known.get(name))


def show_error(parent: QWidget | None, theme: Theme, error: ConnectorError) -> None:
    """Shows an error; returns at once, the dialog frees itself when closed."""
    dialog = ErrorDialog(parent, theme, error)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
