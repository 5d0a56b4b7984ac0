"""Deciding in the window about documents that were written and are gone from X3."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from core.model.views import CauseRow
from gui import format as fmt
from gui.context import Context, Question
from gui.words import tr

GONE = "gone-from-x3"
"""The check of causes that are decided here."""
_SHOWN = 8


def decide_gone(context: Context, page: QWidget, cause: CauseRow, *, again: bool) -> None:
    """Writes what is gone to X3 again, or accepts that it is gone, once a person saw what and said so."""
    app = context.app

    def numbers() -> tuple[str, ...]:
        return tuple(row.key for row in app.gone() if row.entity.value == cause.source_code)

    def ask(keys: tuple[str, ...]) -> None:
        if not keys:
            return
        if context.ask.confirm(context, page.window(), _question(keys, again=again)):
            context.bridge.run(
                lambda: app.write_gone_again(keys) if again else app.accept_gone(keys), done, owner=page, topic="gone"
            )

    def done(_: tuple[str, ...]) -> None:
        if again:
            context.runs.sync()

    context.bridge.run(numbers, ask, owner=page, topic="gone")


def _question(keys: Sequence[str], *, again: bool) -> Question:
    count = len(keys)
    named = fmt.few(keys, _SHOWN)
    if again:
        text = tr(
            "{records}: made in X3 anew, as JAGGAER has them now. Do so only where nobody keyed them again by hand."
        )
        title, verb = tr("Write %Ln records to X3 again?", "", count), tr("Write %Ln records", "", count)
    else:
        text = tr("{records}: left alone from now on, until JAGGAER changes them.")
        title, verb = tr("Accept that %Ln records are gone?", "", count), tr("Accept %Ln records", "", count)
    return Question(title, text.format(records=named), verb)
