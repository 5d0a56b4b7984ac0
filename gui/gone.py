"""Deciding in the window about documents that were written and are gone from X3."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from core.model.views import CauseRow
from gui import format as fmt
from gui.context import Context, Question

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
        if context.ask.confirm(context, page.window(), _question(context, keys, again=again)):
            context.bridge.run(
                lambda: app.write_gone_again(keys) if again else app.accept_gone(keys), done, owner=page, topic="gone"
            )

    def done(_: tuple[str, ...]) -> None:
        if again:
            context.runs.sync()

    context.bridge.run(numbers, ask, owner=page, topic="gone")


def _question(context: Context, keys: Sequence[str], *, again: bool) -> Question:
    count = fmt.counted(len(keys), "record", "records", context.locale)
    named = ", ".join(keys[:_SHOWN]) + (f" and {len(keys) - _SHOWN} more" if len(keys) > _SHOWN else "")
    if again:
        text = f"{named}: made in X3 anew, as JAGGAER has them now. Do so only where nobody keyed them again by hand."
        return Question(f"Write {count} to X3 again?", text, f"Write {count}")
    text = f"{named}: left alone from now on, until JAGGAER changes them."
    return Question(f"Accept that {count} are gone?", text, f"Accept {count}")
