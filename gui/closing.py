"""What a window asks before it closes while a run goes on."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from gui.context import Context, Question
from gui.words import tr


def end_run(context: Context, window: QWidget) -> bool:
    """Asks whether the run shall end for the window to close; ends it then, and gives whether."""
    other = context.runs.elsewhere
    question = Question(
        tr("End the run of {connection} and close?").format(connection=other)
        if other
        else tr("End the run and close?"),
        tr("A run goes on. It ends cleanly: what is written stays and is recorded, the rest comes with the next sync."),
        tr("End and close"),
    )
    if not context.ask.confirm(context, window, question):
        return False
    context.runs.cancel()
    return True
