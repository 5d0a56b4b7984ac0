"""Columns that are as wide as their words."""

from __future__ import annotations

from gui.models.rows import Column, RowsModel
from gui.theme import Theme
from gui.widgets.fit import fitted


def test_a_column_is_as_wide_as_its_heading_and_its_words_and_the_widest_stays(theme: Theme) -> None:
    text = "A heading that is much longer than its column"
    columns: tuple[Column[str], ...] = (
        Column("short", "No", str, width=300),
        Column("long", text, str, width=40),
        Column("words", "X", str, width=40),
        Column("rest", text, str, width=0),
    )
    short, long, words, rest = fitted(columns, {"words": ["one", "a long word of a list"]})
    assert (short.width, rest.width) == (300, 0)
    assert long.width > 200
    assert 100 < words.width < long.width
    assert RowsModel(fitted(columns), theme).columnCount() == 4
