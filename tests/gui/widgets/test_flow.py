from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from gui.widgets.basics import column
from gui.widgets.flow import Flow


def flow_of(qtbot: QtBot, count: int, width: int) -> tuple[QWidget, QWidget, list[QLabel]]:
    holder = QWidget()
    qtbot.addWidget(holder)
    inside = QWidget()
    flow = Flow(inside, spacing=6)
    labels = []
    for _ in range(count):
        label = QLabel()
        label.setFixedSize(100, 20)
        flow.addWidget(label)
        labels.append(label)
    around = column(holder)
    around.addWidget(inside)
    around.addStretch(1)
    holder.resize(width, 300)
    holder.show()
    return holder, inside, labels


def places(labels: list[QLabel]) -> list[tuple[int, int]]:
    return [(label.x(), label.y()) for label in labels]


def test_what_has_room_stands_in_one_line(qtbot: QtBot) -> None:
    _holder, inside, labels = flow_of(qtbot, 3, 312)
    assert places(labels) == [(0, 0), (106, 0), (212, 0)]
    assert inside.height() == 20


def test_what_has_no_room_goes_into_the_next_line_and_the_row_grows(qtbot: QtBot) -> None:
    _holder, inside, labels = flow_of(qtbot, 5, 311)
    assert places(labels) == [(0, 0), (106, 0), (0, 26), (106, 26), (0, 52)]
    assert inside.height() == 72


def test_it_is_never_narrower_than_the_widest_of_them_and_hidden_ones_take_no_room(qtbot: QtBot) -> None:
    _holder, inside, labels = flow_of(qtbot, 3, 150)
    assert inside.minimumSizeHint().width() == 100
    labels[0].hide()
    qtbot.waitUntil(lambda: inside.height() == 46)
    assert places(labels)[1:] == [(0, 0), (0, 26)]


def test_where_people_write_from_right_to_left_it_begins_at_the_right(qtbot: QtBot) -> None:
    _holder, inside, labels = flow_of(qtbot, 2, 300)
    inside.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.waitUntil(lambda: places(labels) == [(200, 0), (94, 0)])
