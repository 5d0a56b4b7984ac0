"""A table that fills a panel to its edges; the panel's own frame shows that it has the keyboard."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QFrame

from gui.memory import Memory
from gui.models.rows import RowsModel
from gui.theme import Theme
from gui.widgets.basics import set_look
from gui.widgets.table import Table

T = TypeVar("T")


class FlushTable(Table):
    """A `Table` without a frame of its own.

    Args:
        model: what it shows.
        theme: colours.
        memory: remembers the columns, under `name`.
        name: see `memory`.
        panel: the card that it stands in.
    """

    def __init__(self, model: RowsModel[T], theme: Theme, memory: Memory, name: str, panel: QFrame) -> None:
        self._panel = panel
        super().__init__(model, theme, memory, name)

    def _frame_focus(self, *, on: bool) -> None:
        self._panel.setProperty("focused", on)
        set_look(self._panel, "card")
