"""Deciding in the window about values of an order that somebody changed in X3 by hand."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from core.model.difference import OrderDifference
from core.model.flow import Entity
from core.model.status import Status
from core.model.views import CauseRow
from gui.context import Context
from gui.dialogs.difference import DifferenceDialog
from gui.words import tr

BY_HAND = "changed-in-x3"
"""The check of causes that are decided here."""


def decide_differences(context: Context, page: QWidget, key: str) -> None:
    """Asks X3 what it has otherwise of an order, and a person whose word counts; returns at once."""
    app = context.app

    def ask(found: tuple[OrderDifference, ...]) -> None:
        if not found:
            context.say(
                tr(
                    "X3 has every value of order {number} as it was written: there is none to choose. Its reason says"
                    " what to do; then replay it."
                ).format(number=key)
            )
            return
        dialog = DifferenceDialog(context, page.window(), key, found)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    context.bridge.run(lambda: app.differences(key), ask, owner=page, topic="differences")


def decide_cause(context: Context, page: QWidget, cause: CauseRow) -> None:
    """Decides about the one order behind a cause."""
    app = context.app

    def orders() -> tuple[str, ...]:
        rows = app.cause_records(cause.cause_id)
        return tuple(row.key for row in rows if row.entity is Entity.ORDER and row.status is Status.DIFFERS)

    def go_on(found: tuple[str, ...]) -> None:
        if found:
            decide_differences(context, page, found[0])

    context.bridge.run(orders, go_on, owner=page, topic="differing")
