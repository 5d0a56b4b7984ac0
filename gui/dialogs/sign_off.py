"""Sign off...: a person's signature under a reconciliation as it stands."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QWidget

from core.model.cause import LONGEST_TEXT
from core.model.reconcile import Reconciliation, SignOff
from gui.context import Context
from gui.dialogs.dialog import Dialog
from gui.dialogs.explain import needs
from gui.reconcile_words import query_says, signed_says, verdict
from gui.widgets.basics import Picture, label, line
from gui.widgets.brief import Brief
from gui.words import said, tr

_GAPS_PX = 120
_LEAST_WIDTH = 560


class SignOffDialog(Dialog):
    """What is signed, in one sentence, and a note; where exceptions are open the note has to say why."""

    topic = "reconciliation"

    def __init__(
        self, context: Context, parent: QWidget | None, found: Reconciliation, signed: Sequence[SignOff] = ()
    ) -> None:
        super().__init__(
            parent,
            context.theme,
            tr("Sign off the reconciliation?"),
            query_says(found.query, context.locale) + ".",
        )
        self.setMinimumWidth(_LEAST_WIDTH)
        look, text = verdict(found, context.locale)
        frame = QFrame()
        frame.setProperty("look", f"notice-{look.role}")
        inside = line(frame, margins=(12, 8, 12, 8), spacing=10)
        inside.addWidget(Picture(look.icon, look.role, context.theme))
        inside.addWidget(label(text, wrap=True), 1)
        self.content.addWidget(frame)
        gaps = Brief(tr("What was not compared"), _GAPS_PX)
        gaps.set_text("\n".join(said(gap.value) for gap in found.gaps))
        self.content.addWidget(gaps)
        before = signed_says(found, signed, context.now())
        if before:
            self.content.addWidget(label(before, wrap=True))
        hint = tr("needed, since exceptions are open") if found.open else tr("optional")
        self.because = self.add_because(hint)
        self.because.setMaxLength(LONGEST_TEXT)
        self.note.setText(tr("Signed as {account}.").format(account=context.app.actor))
        self.add_cancel()
        self.go = self.add_button(tr("Sign off"), "primary", default=True)
        self.go.clicked.connect(self.accept)
        if not found.ties:
            self.go.setEnabled(False)
            self.go.setToolTip(tr("What does not tie cannot be signed off."))
        elif found.open:
            needs(self.because, self.go)
        self.because.setFocus()

    @property
    def remark(self) -> str:
        """The note; empty for none."""
        return self.because.text().strip()
