"""Two parts of a page, beside each other or below one another."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.widgets.basics import column, label
from gui.widgets.halves import Halves


def part(least_px: int) -> QWidget:
    widget = QWidget()
    widget.setMinimumSize(least_px, 40)
    return widget


def hold(qtbot: QtBot, halves: Halves) -> tuple[QWidget, Halves]:
    """In a widget that leaves it its size, as what scrolls does; a window grows with what is in it."""
    holder = QWidget()
    holder.resize(800, 400)
    halves.setParent(holder)
    qtbot.addWidget(holder)
    return holder, halves


def test_both_stand_beside_each_other_where_there_is_room_and_below_one_another_where_not(qtbot: QtBot) -> None:
    left, right = part(300), part(200)
    holder, halves = hold(qtbot, Halves(left, right, (4, 3), 12))
    assert halves.minimumSizeHint().width() == 300, "below one another the wider part tells what is needed"
    halves.resize(700, 300)
    holder.show()
    qtbot.waitUntil(lambda: right.x() >= left.geometry().right() and right.y() == left.y())
    assert left.width() > right.width()
    halves.resize(511, 300)
    qtbot.waitUntil(lambda: right.y() >= left.geometry().bottom() and right.x() == left.x() == 0)
    assert left.width() == right.width() == 511
    halves.resize(512, 300)
    qtbot.waitUntil(lambda: right.y() == left.y())


def test_a_text_that_becomes_longer_needs_the_other_part_out_of_its_way(qtbot: QtBot) -> None:
    left, right = QWidget(), part(200)
    text = label("short")
    column(left).addWidget(text)
    holder, halves = hold(qtbot, Halves(left, right, (1, 1), 12))
    halves.resize(500, 300)
    holder.show()
    qtbot.waitUntil(lambda: right.x() > left.x())
    text.setText("as long as the words of some languages are " * 3)
    qtbot.waitUntil(lambda: right.x() == left.x() and right.y() > left.y())
