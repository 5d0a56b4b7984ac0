"""The one crash dialog, behind every hook for exceptions that nobody expected."""

from __future__ import annotations

import logging
import sys
import threading
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from gui.dialogs.dialog import Dialog
from gui.report import crash_report
from gui.theme import Theme
from gui.words import tr

log = logging.getLogger(__name__)


class CrashDialog(Dialog):
    """Says that it is our bug, shows the report, and copies it."""

    def __init__(self, parent: QWidget | None, theme: Theme, report: str) -> None:
        super().__init__(
            parent,
            theme,
            tr("Something went wrong that we did not expect"),
            tr(
                "This is a fault of ML Connector, not yours. What was written to X3 is recorded, and the next sync goes"
                " on from there. Please send us this report; passwords and tokens are struck out."
            ),
        )
        self.resize(760, 480)
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.report.setAccessibleName(tr("Report"))
        self.report.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.content.addWidget(self.report)
        self.content.setStretchFactor(self.report, 1)
        close = self.add_cancel(tr("Close"))
        close.setToolTip(tr("The program goes on"))
        copy = self.add_button(tr("Copy report"), "primary", default=True)
        copy.clicked.connect(self._copy)
        copy.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())
        self.note.setText(tr("Copied. It holds no secrets."))


class CrashHandler(QObject):
    """Takes exceptions from any thread and shows one dialog at a time.

    Signals:
        crashed: the report, on the Qt thread.
    """

    crashed = Signal(str)
    _came = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._theme = theme
        self.window: QWidget | None = None
        self._open: CrashDialog | None = None
        self._came.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Becomes the handler of what no other code caught, in every thread."""
        sys.excepthook = self._from_main
        threading.excepthook = self._from_thread

    def uninstall(self) -> None:
        """Python's own handlers are back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def take(self, error: BaseException) -> None:
        """Takes an exception that nobody expected; from any thread."""
        report = crash_report(error)
        log.error("unexpected: %s", report)
        self._came.emit(report)

    def _from_main(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            self.take(error.with_traceback(trace))

    def _from_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and args.exc_type is not SystemExit:
            self.take(args.exc_value)

    def _show(self, report: str) -> None:
        self.crashed.emit(report)
        if self._open is not None:
            return
        dialog = CrashDialog(self.window, self._theme, report)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._closed)
        self._open = dialog
        dialog.open()

    def _closed(self) -> None:
        self._open = None
