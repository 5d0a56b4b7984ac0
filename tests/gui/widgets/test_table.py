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


def test_another_language_is_not_cut_by_the_widths_that_were_remembered_and_what_somebody_drew_stays(
    qtbot: QtBot, theme: Theme, memory: Memory
) -> None:
    def table(name: str, *titles: str, fits: str = "") -> Table:
        words = (fits,) if fits else ()
        columns: list[Column[str]] = [Column(str(n), t, str, width=60, fits=words) for n, t in enumerate(titles)]
        model: RowsModel[str] = RowsModel(tuple(columns), theme)
        made = Table(model, theme, memory, name)
        model.setParent(made)
        qtbot.addWidget(made)
        return made

    def wide(made: Table) -> list[int]:
        return [made.columnWidth(n) for n in range(3)]

    english = table("one", "No", "Day", "Sum")
    natural = wide(english)[0]
    english.setColumnWidth(1, 90)
    english.setColumnWidth(2, 900)
    qtbot.waitUntil(lambda: memory.stored("table/one", 1) is not None)
    assert [place.width for place in english.layout_of_columns()] == [0, 90, 900]

    needed = wide(table("unknown", LONG, LONG, LONG))
    assert needed[1] > 90
    assert wide(table("one", LONG, LONG, LONG)) == [*needed[:2], 900]
    wordy = wide(table("unknown", "No", "Day", "Sum", fits=WORD))
    assert wide(table("one", "No", "Day", "Sum", fits=WORD)) == [*wordy[:2], 900]
    assert wide(table("one", "No", "Day", "Sum")) == [natural, 90, 900]
