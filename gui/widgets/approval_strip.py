"""A strip that says that decisions wait for a second person, and leads to them; there only while some do."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame

from core.model.approval import PendingApproval
from gui.context import Context
from gui.dialogs.approve import show_approvals, waiting_says
from gui.widgets.basics import Button, Picture, label, line
from gui.words import tr


class ApprovalStrip(QFrame):
    """How many decisions wait, for whom, and the button that shows them."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.setProperty("look", "notice-warn")
        inside = line(self, margins=(12, 6, 8, 6), spacing=10)
        inside.addWidget(Picture("triangle-alert", "warn", context.theme))
        self.says = label("", wrap=True)
        inside.addWidget(self.says, 1)
        self.button = Button(tr("Approve…"), context.theme, look="small")
        self.button.clicked.connect(lambda: show_approvals(context, self.window()))
        inside.addWidget(self.button)
        self.hide()

    def show_pending(self, pending: tuple[PendingApproval, ...]) -> None:
        """Takes what waits now."""
        self.setVisible(bool(pending))
        self.says.setText(waiting_says(pending, self._context.locale))
        mine = any(not one.why_not for one in pending)
        self.button.setText(tr("Approve…") if mine else tr("Show…"))
        self.button.setAccessibleName(self.button.text())
