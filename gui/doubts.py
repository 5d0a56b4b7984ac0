"""Deciding in the window what became of saves whose answer was lost, one after the other, each compared with X3."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from core.model.doubt import DoubtRow
from core.model.views import CauseRow
from gui.context import Context
from gui.dialogs.doubt import DoubtChoice, ask_doubt
from gui.words import tr

Ask = Callable[[Context, QWidget, DoubtRow], DoubtChoice | None]


def settle_doubts(context: Context, page: QWidget, cause: CauseRow, ask: Ask = ask_doubt) -> None:
    """Asks X3 what it has of the saves behind a cause, and a person what they are; then they are taken up.

    Leaving one dialog leaves those that come after it, too; what was decided before stays.
    """
    app = context.app

    def look() -> tuple[DoubtRow, ...]:
        mine = {(row.entity, row.source_id) for row in app.cause_records(cause.cause_id)}
        return tuple(row for row in app.doubts() if (row.entity, row.source_id) in mine)

    def go_on(rows: tuple[DoubtRow, ...], decided: tuple[str, ...]) -> None:
        if rows:
            choice = ask(context, page.window(), rows[0])
            if choice is not None:
                settle(rows, choice, decided)
                return
        if decided:
            context.runs.replay(keys=decided)
        elif not rows:
            context.say(
                tr("X3 was asked: nothing of it is in doubt any more, or its save is settled by the next sync.")
            )

    def settle(rows: tuple[DoubtRow, ...], choice: DoubtChoice, decided: tuple[str, ...]) -> None:
        row = rows[0]
        context.bridge.run(
            lambda: app.settle_doubt(
                row.source_id, choice.how, x3_key=choice.x3_key, seen=choice.seen, because=choice.because, anyway=True
            ),
            lambda _: go_on(rows[1:], (*decided, row.key)),
            owner=page,
            topic="doubt",
        )

    context.bridge.run(look, lambda rows: go_on(rows, ()), owner=page, topic="doubt")
