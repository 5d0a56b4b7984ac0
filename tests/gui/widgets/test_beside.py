from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from gui.memory import Memory
from gui.models.rows import Column, RowsModel
from gui.theme import Theme
from gui.widgets.beside import Beside
from gui.widgets.empty import EmptyState
from gui.widgets.table import Table


def beside(qtbot: QtBot, theme: Theme, memory: Memory) -> tuple[Beside, Table, EmptyState]:
    model: RowsModel[str] = RowsModel((Column("name", "Name", str, width=0),), theme)
    table = Table(model, theme, memory, "beside")
    model.setParent(table)
    empty = EmptyState(theme, "inbox")
    both = Beside(table, empty, QLabel("of what is chosen"), (600, 200))
    both.remember(memory, "test")
    qtbot.addWidget(both)
    both.resize(812, 300)
    both.show()
    return both, table, empty


def test_where_there_are_no_rows_words_stand_in_the_place_of_the_table(
    qtbot: QtBot, theme: Theme, memory: Memory
) -> None:
    both, table, empty = beside(qtbot, theme, memory)
    both.show_rows(there=False)
    assert (table.isVisible(), empty.isVisible()) == (False, True)
    both.show_rows(there=True)
    assert (table.isVisible(), empty.isVisible()) == (True, False)


def test_the_edge_stands_where_a_person_moved_it_also_the_next_time(qtbot: QtBot, theme: Theme, memory: Memory) -> None:
    both, _table, _empty = beside(qtbot, theme, memory)
    before = both.sizes()
    handle = both.handle(1)
    at = handle.rect().center()
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseMove(handle, at - QPoint(100, 0))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=at - QPoint(100, 0))
    moved = both.sizes()
    assert moved[0] < before[0] - 50
    assert beside(qtbot, theme, memory)[0].sizes() == moved
