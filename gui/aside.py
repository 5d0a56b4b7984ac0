"""Deciding in the window about causes: parked, ignored, taken back, assigned. The dialogs do not block."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from core.model.status import Status
from core.model.views import CauseRow
from gui import format as fmt
from gui.context import Context
from gui.dialogs.aside import AssignDialog, IgnoreDialog, ParkDialog
from gui.dialogs.dialog import Dialog
from gui.words import tr


def park_cause(context: Context, page: QWidget, cause: CauseRow) -> None:
    """Takes a cause off the list once a person gave a reason."""
    dialog = ParkDialog(context, page.window(), cause)

    def decide() -> None:
        because, until = dialog.because.text(), dialog.until.value
        if until:
            parked = tr("Parked until {day}. It is under Parked, from where it can be taken back.")
            parked = parked.format(day=fmt.day(until, context.locale))
        else:
            parked = tr("Parked. It is under Parked, from where it can be taken back.")
        context.bridge.run(
            lambda: context.app.park_cause(cause.cause_id, because=because, until=until),
            lambda _row: context.say(parked),
            owner=page,
            topic="aside",
        )

    _ask(dialog, decide)


def ignore_cause(context: Context, page: QWidget, cause: CauseRow) -> None:
    """Sets everything behind a cause aside once a person gave a reason."""
    dialog = IgnoreDialog(context, page.window(), cause)

    def decide() -> None:
        because = dialog.because.text()

        def done(numbers: tuple[str, ...]) -> None:
            context.say(tr("%Ln records are ignored, and can be taken back under Ignored.", "", len(numbers)))

        context.bridge.run(
            lambda: context.app.ignore_cause(cause.cause_id, because=because), done, owner=page, topic="aside"
        )

    _ask(dialog, decide)


def assign_cause(context: Context, page: QWidget, cause: CauseRow) -> None:
    """Names who is to settle a cause."""
    dialog = AssignDialog(context, page.window(), cause)

    def decide() -> None:
        to, note, due = dialog.to.text(), dialog.remark.text(), dialog.due.value
        context.bridge.run(
            lambda: context.app.assign_cause(cause.cause_id, to, note=note, due=due),
            lambda given: context.say(
                tr("Assigned to {person}.").format(person=given.to) if given else tr("Assigned to nobody.")
            ),
            owner=page,
            topic="aside",
        )

    _ask(dialog, decide)


def take_back_cause(context: Context, page: QWidget, cause: CauseRow) -> None:
    """Puts a cause back on the list; nothing is lost by it, so that nobody is asked."""

    def done(numbers: tuple[str, ...]) -> None:
        if cause.status is Status.IGNORED:
            context.say(tr("%Ln records are no longer ignored. Replay when you are ready.", "", len(numbers)))
        else:
            context.say(tr("It is on the list again."))

    context.bridge.run(lambda: context.app.take_back_cause(cause.cause_id), done, owner=page, topic="aside")


def _ask(dialog: Dialog, decide: Callable[[], None]) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(decide)
    dialog.open()
