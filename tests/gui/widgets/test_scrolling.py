"""Scrolling costs what comes in: the rest of the rows is moved, and cells that nobody sees come in turns of their own."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.memory import Memory
from gui.models.rows import Column
from gui.models.window import WindowModel
from gui.theme import Mode, Theme
from gui.widgets.table import Table
from tests.helpers.painted import Painted

ROWS = [f"row {number}" for number in range(2_000)]


@pytest.fixture
def table(qtbot: QtBot, theme: Theme, memory: Memory) -> Table:
    model: WindowModel[str] = WindowModel([Column("n", "N", str, width=90), Column("t", "T", str, width=0)], theme)
    model.set_total(len(ROWS))
    model.put(0, ROWS[:200])
    made = Table(model, theme, memory, "t")
    qtbot.addWidget(made)
    made.resize(400, 640)
    made.show()
    qtbot.waitUntil(made.isVisible)
    return made


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
def test_a_movement_paints_what_came_in_and_no_more(theme: Theme, table: Table, mode: Mode) -> None:
    theme.set_mode(mode)
    QApplication.processEvents()
    painted = Painted(table.viewport())
    table.verticalScrollBar().setValue(3 * theme.row_height)
    QApplication.processEvents()
    assert [area.height() for area in painted.areas] == [3 * theme.row_height]


def test_what_was_dimmed_while_rows_came_is_moved_again_afterwards(qtbot: QtBot, theme: Theme, table: Table) -> None:
    table.set_loading(loading=True)
    qtbot.waitUntil(lambda: table.viewport().graphicsEffect() is not None)
    table.set_loading(loading=False)
    QApplication.processEvents()
    painted = Painted(table.viewport())
    table.verticalScrollBar().setValue(theme.row_height)
    QApplication.processEvents()
    assert [area.height() for area in painted.areas] == [theme.row_height]
