"""Columns that are as wide as their words."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontMetrics
from pytestqt.qtbot import QtBot

from gui.memory import Memory
from gui.models.rows import Column, RowsModel
from gui.theme import Theme
from gui.widgets.table import Table

LONG = "A heading that is much longer than its column"
WORD = "a long word of a list"


def widths(qtbot: QtBot, theme: Theme, memory: Memory, *columns: Column[str]) -> list[int]:
    model: RowsModel[str] = RowsModel(columns, theme)
    table = Table(model, theme, memory, "fits")
    model.setParent(table)
    qtbot.addWidget(table)
    return [table.columnWidth(number) for number in range(len(columns))]


def test_a_column_is_as_wide_as_its_heading_and_its_words_and_the_widest_stays(
    qtbot: QtBot, theme: Theme, memory: Memory
) -> None:
    short, long, words, rest = widths(
        qtbot,
        theme,
        memory,
        Column("short", "No", str, width=300),
        Column("long", LONG, str, width=40),
        Column("words", "X", str, width=40, fits=("one", WORD)),
        Column("rest", LONG, str, width=0),
    )
    strong = QFont()
    strong.setWeight(QFont.Weight.DemiBold)
    assert short == 300
    assert words >= QFontMetrics(strong).horizontalAdvance(WORD) + 18
    assert words < long
    assert rest >= long
