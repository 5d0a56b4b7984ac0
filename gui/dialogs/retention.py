"""Apply now...: what is older than the settings say leaves the store; first it is told what that is."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtWidgets import QWidget

from core.model.audit import RetentionState
from gui import format as fmt
from gui.context import Context
from gui.dialogs.dialog import Dialog
from gui.widgets.basics import label, selectable
from gui.words import tr

_LEAST_WIDTH = 600


class RetentionDialog(Dialog):
    """What would go now, where to, and what stays."""

    topic = "settings"

    def __init__(self, context: Context, parent: QWidget | None, state: RetentionState) -> None:
        super().__init__(
            parent,
            context.theme,
            tr("Apply how long things are kept?"),
            tr("Nothing that was written to X3 is touched. What is done stands in the audit, sealed, with your name."),
        )
        self.setMinimumWidth(_LEAST_WIDTH)
        now, locale = context.now(), context.locale
        if state.payloads_due:
            day = fmt.day((now - timedelta(days=state.payload_days)).date(), locale)
            text = tr("%Ln records as JAGGAER sent them are removed for good", "", state.payloads_due)
            self.content.addWidget(label(text, "strong", wrap=True))
            why = tr(
                "They were never written to X3, are not wanted there, and have not changed since {day}. {kept} stay."
            )
            kept = fmt.number(state.payloads - state.payloads_due, locale)
            self.content.addWidget(label(why.format(day=day, kept=kept), wrap=True))
        if state.entries_due:
            day = fmt.day((now - timedelta(days=state.audit_days)).date(), locale)
            text = tr("%Ln entries of the audit move to a file", "", state.entries_due)
            self.content.addWidget(label(text, "strong", wrap=True))
            why = tr(
                "They are older than {day}. The file is read back and verified before anything leaves the store; keep it: it"
                " verifies by itself. It goes to this folder:"
            )
            self.content.addWidget(label(why.format(day=day), wrap=True))
            self.content.addWidget(selectable(str(state.folder), wrap=True))
        self.note.setText(tr("This cannot be undone."))
        self.cancel = self.add_cancel()
        self.go = self.add_button(_verb(state), "primary", default=True)
        self.go.clicked.connect(self.accept)
        self.cancel.setFocus()


def _verb(state: RetentionState) -> str:
    if not state.entries_due:
        return tr("Remove %Ln records", "", state.payloads_due)
    if not state.payloads_due:
        return tr("Move %Ln entries", "", state.entries_due)
    return tr("Remove records and move entries")


def nothing_due(context: Context, state: RetentionState) -> str:
    """Why nothing would go now, and when something will."""
    if not state.payload_days and not state.audit_days:
        return tr("Both are kept for ever: there is nothing to apply. Give an end above, and save it.")
    told = [tr("Nothing is old enough.")]
    if state.audit_days and state.oldest is not None:
        first = (state.oldest + timedelta(days=state.audit_days)).date()
        text = tr("The oldest entry of the audit is of {day}; it can go to a file from {first} on.")
        told.append(
            text.format(
                day=fmt.day(state.oldest.date(), context.locale),
                first=fmt.day(first + timedelta(days=1), context.locale),
            )
        )
    return " ".join(told)
