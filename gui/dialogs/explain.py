"""Explain...: the reason for exceptions of a reconciliation, which the audit keeps."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit, QWidget

from core.model.cause import LONGEST_TEXT
from core.model.reconcile import ReconcileRow
from gui.context import Context
from gui.dialogs.dialog import Dialog
from gui.reconcile_words import row_says
from gui.widgets.basics import Button, Scroll, Scrolled, column, label, selectable
from gui.words import tr

_LEAST_WIDTH = 560
_SHOWN = 5


class ExplainDialog(Dialog):
    """Why exceptions are as they are. A reason is needed; it holds until the exception changes."""

    topic = "reconciliation"

    def __init__(self, context: Context, parent: QWidget | None, rows: Sequence[ReconcileRow]) -> None:
        count = len(rows)
        super().__init__(
            parent,
            context.theme,
            tr("Explain %Ln exceptions?", "", count),
            tr("They stay explained until something about them changes. Your name and the reason go into the audit."),
        )
        self.setMinimumWidth(_LEAST_WIDTH)
        inside = Scrolled()
        texts = column(inside, spacing=8)
        for row in rows[:_SHOWN]:
            texts.addWidget(selectable(row_says(row, context.locale), wrap=True))
        if count > _SHOWN:
            texts.addWidget(label(tr("and %Ln more", "", count - _SHOWN), "muted"))
        texts.addStretch(1)
        self.content.addWidget(Scroll(inside, tr("What is explained")), 1)
        before = next((row.lapsed for row in rows if row.lapsed is not None), None)
        self.because = self.add_because(tr("needed"))
        self.because.setMaxLength(LONGEST_TEXT)
        if before is not None and all(row.lapsed is not None for row in rows):
            self.because.setText(before.because)
            self.because.selectAll()
        self.add_cancel()
        self.go = self.add_button(tr("Explain %Ln exceptions", "", count), "primary", default=True)
        self.go.clicked.connect(self.accept)
        needs(self.because, self.go)
        self.because.setFocus()

    @property
    def reason(self) -> str:
        """What was written."""
        return self.because.text().strip()


def needs(field: QLineEdit, go: Button) -> None:
    """Nothing can be decided before the field is filled in."""

    def look(text: str) -> None:
        go.setEnabled(bool(text.strip()))

    field.textChanged.connect(look)
    look(field.text())
