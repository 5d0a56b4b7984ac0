"""The cross-reference list: which record of JAGGAER is which document of X3, taken from a file once it was looked at."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QCheckBox, QProgressBar, QStackedLayout, QWidget

from core.errors import ConnectorError
from core.model.cancel import Cancelled
from core.model.twin import ListEffect
from gui import format as fmt
from gui.context import Context
from gui.dialogs.dialog import Dialog
from gui.looked import Looked
from gui.models.columns import CrossrefRow, crossref_columns, crossref_rows
from gui.models.rows import PAGE_ROWS, RowsModel
from gui.sentences import crossref_decided, crossref_says
from gui.widgets.empty import EmptyState
from gui.widgets.table import Table, framed
from gui.words import said, tr

_LOOK_MS = 100


class CrossrefDialog(Dialog):
    """Looks a list up in X3 as soon as it is shown, and decides its links when a person says so.

    Args:
        context: the window's parts.
        parent: the window.
        file: the list.
    """

    topic = "orders"

    def __init__(self, context: Context, parent: QWidget | None, file: Path) -> None:
        super().__init__(parent, context.theme, tr("Link records by a list of numbers?"), file.name)
        self._context = context
        self._file = file
        self._effect: ListEffect | None = None
        self._looked = Looked()
        self._rows: tuple[CrossrefRow, ...] = ()
        self.resize(900, 600)
        self._model: RowsModel[CrossrefRow] = RowsModel(crossref_columns(), context.theme)
        self._model.setParent(self)
        self._model.more_wanted.connect(self._more)
        self.table = Table(self._model, context.theme, context.memory, "crossref")
        self.table.setAccessibleName(tr("What the rows of the list say"))
        self.empty = EmptyState(context.theme, "file-spreadsheet")
        stack = QWidget()
        self._stack = QStackedLayout(stack)
        self._stack.addWidget(framed(self.table))
        self._stack.addWidget(self.empty)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Numbers looked up in X3"))
        self.content.addWidget(self.bar)
        self.content.addWidget(stack, 1)
        self.anyway = QCheckBox(tr("Also link where supplier, currency or total differ much"))
        self.anyway.setToolTip(tr("Only where you know that the list is right and one of the systems is not"))
        self.anyway.toggled.connect(lambda _on: self.look())
        self.content.addWidget(self.anyway)
        self.because = self.add_because(tr("optional; without it: the name of the list"))
        self.add_cancel()
        self.link = self.add_button(tr("Link"), "primary", default=True)
        self.link.clicked.connect(self._decide)
        self._pulse = QTimer(self)
        self._pulse.setInterval(_LOOK_MS)
        self._pulse.timeout.connect(self._show_progress)
        self.look()

    def look(self) -> None:
        """Looks the numbers up in X3; nothing is decided."""
        self._ask(apply=False)

    def reject(self) -> None:
        """Leaves; what is being looked up ends soon, and nothing was decided."""
        self._looked.cancel.set()
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Leaves as the button does."""
        self._looked.cancel.set()
        super().closeEvent(event)

    # -- inside ------------------------------------------------------------------------------------------------------

    def _ask(self, *, apply: bool) -> None:
        self._looked.cancel.set()
        looked = self._looked = Looked()
        self._effect = None
        self.link.setEnabled(False)
        self.anyway.setEnabled(not apply)
        self.bar.setRange(0, 0)
        self.bar.show()
        self._pulse.start()
        self.note.setText(tr("Looking the numbers up in X3…"))
        if not self._rows:
            self._stack.setCurrentIndex(1)
            self.empty.say(
                tr("Looking the numbers up in X3…"), tr("Nothing is decided before you have seen what it would be.")
            )
        app, file = self._context.app, self._file
        anyway, because = self.anyway.isChecked(), self.because.text().strip()

        def ask() -> ListEffect | None:
            try:
                return app.import_crossref(file, apply=apply, because=because, anyway=anyway, told=looked.told)
            except Cancelled:
                return None

        self._context.bridge.run(ask, self._show, self._failed, owner=self, topic="crossref")

    def _show_progress(self) -> None:
        looked = self._looked
        if looked.of:
            self.bar.setRange(0, looked.of)
            self.bar.setValue(looked.done)
            locale = self._context.locale
            self.note.setText(
                tr("{done} of {all} looked up in X3…").format(
                    done=fmt.number(looked.done, locale), all=fmt.number(looked.of, locale)
                )
            )

    def _rest(self) -> None:
        self._pulse.stop()
        self.bar.hide()
        self.note.setText("")
        self.anyway.setEnabled(True)

    def _show(self, effect: ListEffect | None) -> None:
        if effect is None:
            return
        self._rest()
        if effect.applied:
            self._context.say(crossref_decided(effect))
            self.accept()
            return
        self._effect = effect
        self.sentence.setText(crossref_says(self._file.name, effect))
        self._rows = crossref_rows(effect)
        self._model.replace(self._rows[:PAGE_ROWS], more=len(self._rows) > PAGE_ROWS)
        self._stack.setCurrentIndex(0 if self._rows else 1)
        if not self._rows:
            self.empty.say(tr("Nothing new in this list"), tr("What it says is linked already."))
        count = len(effect.linked)
        self.link.setText(tr("Link %Ln records", "", count) if count else tr("Link"))
        self.link.setEnabled(bool(count))
        if count:
            self.link.setFocus()

    def _failed(self, error: ConnectorError) -> None:
        self._rest()
        self._rows = ()
        self._model.replace((), more=False)
        self._stack.setCurrentIndex(1)
        self.empty.say(said(error.message), said(error.remedy))

    def _more(self) -> None:
        have = self._model.rowCount()
        end = have + PAGE_ROWS
        self._model.extend(self._rows[have:end], more=len(self._rows) > end)

    def _decide(self) -> None:
        if self._effect is not None:
            self._ask(apply=True)


def show_crossref(context: Context, parent: QWidget, file: Path) -> None:
    """Shows what a list would link; returns at once, the dialog frees itself when closed."""
    dialog = CrossrefDialog(context, parent, file)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
