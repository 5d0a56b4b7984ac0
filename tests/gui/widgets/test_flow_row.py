"""Rows that wrap, and columns that are as wide as their words."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.models.rows import Column, RowsModel
from gui.theme import Theme
from gui.widgets.fit import fitted
from gui.widgets.flow_row import FlowRow


def row(qtbot: QtBot) -> tuple[QWidget, list[QPushButton]]:
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowRow(holder, spacing=6)
    buttons = [QPushButton(text) for text in ("Open 12", "Mine 3", "Map several", "Replay all")]
    for button in buttons[:2]:
        flow.addWidget(button)
    for button in buttons[2:]:
        flow.add_right(button)
    return holder, buttons


def test_what_belongs_right_stands_right_where_everything_fits_in_one_line(qtbot: QtBot) -> None:
    holder, buttons = row(qtbot)
    holder.resize(900, 40)
    holder.show()
    assert len({button.geometry().center().y() for button in buttons}) == 1
    assert buttons[0].x() == 0
    assert buttons[-1].geometry().right() == 899
    assert buttons[2].x() > buttons[1].geometry().right() + 100


def test_what_does_not_fit_goes_on_below_and_nothing_is_cut_or_overlaps(qtbot: QtBot) -> None:
    holder, buttons = row(qtbot)
    wide = sum(button.sizeHint().width() for button in buttons)
    holder.resize(wide // 2 + 20, 200)
    holder.show()
    assert len({button.y() for button in buttons}) > 1
    assert all(button.width() >= button.sizeHint().width() for button in buttons)
    assert all(holder.rect().contains(button.geometry()) for button in buttons)
    places = [button.geometry() for button in buttons]
    assert not any(one.intersects(other) for n, one in enumerate(places) for other in places[n + 1 :])
    layout = holder.layout()
    assert layout is not None
    assert layout.heightForWidth(wide // 2 + 20) >= 2 * buttons[0].sizeHint().height()
    assert layout.heightForWidth(900) == max(button.sizeHint().height() for button in buttons)


def test_one_that_is_hidden_takes_no_room(qtbot: QtBot) -> None:
    holder, buttons = row(qtbot)
    buttons[1].hide()
    holder.resize(900, 40)
    holder.show()
    layout = holder.layout()
    assert layout is not None
    seen = [button for button in buttons if not button.isHidden()]
    assert layout.sizeHint().width() == sum(button.sizeHint().width() for button in seen) + 12


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
