"""What is said about the rows that are chosen in a reconciliation, and what can be done about them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from core.model.flow import Entity
from core.model.reconcile import DocumentKind, ReconcileRow
from gui.context import Context
from gui.reconcile_words import explained_says, missing_words, row_says, stage_word
from gui.widgets.basics import Button, Scroll, Scrolled, clear, column, label, selectable
from gui.widgets.flow import Flow
from gui.words import tr

ENTITIES = {
    DocumentKind.ORDER: Entity.ORDER,
    DocumentKind.INVOICE: Entity.INVOICE,
    DocumentKind.CONTRACT: Entity.CONTRACT,
}
"""The table in which a document is found."""
_LEAST_PX = 68


class ReconcilePanel(QFrame):
    """The row in words, why it was explained, and its buttons; of several rows, how many.

    Signals:
        explain_asked: the chosen exceptions are to be explained.
        take_back_asked: the reasons of the chosen exceptions are to be taken back.
        record_asked: an `Entity` and the number of one of its records.
    """

    explain_asked = Signal()
    take_back_asked = Signal()
    record_asked = Signal(object, str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.setProperty("look", "card")
        self.setAccessibleName(tr("The chosen row"))
        self.setMinimumHeight(_LEAST_PX)
        outer = column(self, margins=(1, 1, 1, 1))
        inside = Scrolled()
        layout = column(inside, margins=(14, 10, 12, 10), spacing=6)
        self._texts = column(spacing=4)
        layout.addLayout(self._texts)
        buttons = QWidget()
        row = Flow(buttons, spacing=8)
        theme = context.theme
        self.explain = Button(tr("Explain…"), theme, look="small", icon="pencil")
        self.explain.setToolTip(tr("Says why it is as it is; it stays explained until it changes"))
        self.explain.clicked.connect(self.explain_asked)
        self.take_back = Button(tr("Take back the reason"), theme, look="small", icon="undo-2")
        self.take_back.clicked.connect(self.take_back_asked)
        self.open = Button(tr("Show the record"), theme, look="small", icon="arrow-right")
        self.open.clicked.connect(self._open)
        for button in (self.explain, self.take_back, self.open):
            row.addWidget(button)
        layout.addWidget(buttons)
        layout.addStretch(1)
        scroll = Scroll(inside, tr("The chosen row"))
        outer.addWidget(scroll)
        self._first: ReconcileRow | None = None
        self.show_rows(())

    def show_rows(self, rows: Sequence[ReconcileRow]) -> None:
        """Shows the chosen rows."""
        clear(self._texts)
        self._first = rows[0] if len(rows) == 1 else None
        if not rows:
            self._texts.addWidget(
                label(
                    tr("Choose a row to see what differs. Several are chosen with Ctrl or Shift."), "muted", wrap=True
                )
            )
        elif self._first is not None:
            for text in self._says(self._first):
                self._texts.addWidget(selectable(text, wrap=True))
        else:
            self._texts.addWidget(label(tr("%Ln rows are chosen.", "", len(rows)), wrap=True))
        open_ones = any(row.is_open for row in rows)
        self.explain.setVisible(open_ones)
        self.take_back.setVisible(any(row.explained is not None for row in rows))
        self.open.setVisible(self._first is not None and bool(_number(self._first)))

    def _says(self, row: ReconcileRow) -> list[str]:
        context = self._context
        missing, stage = missing_words(row), stage_word(row)
        texts = [row_says(row, context.locale)]
        if row.supplier or row.supplier_name:
            texts.append(" ".join(filter(None, (row.supplier, row.supplier_name))))
        if missing:
            texts.append(tr("What is missing: {what}.").format(what=missing))
        if stage:
            texts.append(tr("Receipt and invoice: {stage}.").format(stage=stage))
        if row.contract:
            texts.append(tr("Contract {number}").format(number=row.contract))
        if row.detail:
            texts.append(tr(row.detail))
        said = explained_says(row, context.now())
        return [*texts, said] if said else texts

    def _open(self) -> None:
        if self._first is not None:
            self.record_asked.emit(ENTITIES[self._first.document], _number(self._first))


def _number(row: ReconcileRow) -> str:
    return row.contract if row.document is DocumentKind.CONTRACT else row.jaggaer_number
