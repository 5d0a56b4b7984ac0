"""A list with the panel of what is chosen in it: beside each other, or the panel below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QStackedLayout, QWidget

from gui.memory import Memory
from gui.widgets.empty import EmptyState
from gui.widgets.table import Table, framed

_HANDLE_PX = 12


class Beside(QSplitter):
    """A table, or words where it has no rows, and a panel; a person may move the edge between them.

    Args:
        table: its rows are chosen.
        empty: stands in its place where there are none.
        panel: shows what is chosen.
        sizes: of both, at the beginning.
        stretch: how much of more room each gets.
        orientation: vertical = the panel below.
    """

    def __init__(
        self,
        table: Table,
        empty: EmptyState,
        panel: QWidget,
        sizes: tuple[int, int],
        *,
        stretch: tuple[int, int] = (1, 0),
        orientation: Qt.Orientation = Qt.Orientation.Horizontal,
    ) -> None:
        super().__init__(orientation)
        either = QWidget()
        self._either = QStackedLayout(either)
        self._either.addWidget(framed(table))
        self._either.addWidget(empty)
        self.setHandleWidth(_HANDLE_PX)
        self.setChildrenCollapsible(False)
        self.addWidget(either)
        self.addWidget(panel)
        for number, share in enumerate(stretch):
            self.setStretchFactor(number, share)
        self.setSizes(list(sizes))

    def remember(self, memory: Memory, name: str) -> None:
        """Puts the edge where it was before, and remembers from now on where a person moves it."""
        place = f"splitter/{name}"
        state = memory.state(place)
        if not state.isEmpty():
            self.restoreState(state)
        self.splitterMoved.connect(lambda: memory.set_state(place, self.saveState()))

    def show_rows(self, *, there: bool) -> None:
        """Shows the table where there are rows, else the words."""
        self._either.setCurrentIndex(0 if there else 1)
