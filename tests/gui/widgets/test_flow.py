from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
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


def row(qtbot: QtBot) -> tuple[QWidget, list[QPushButton]]:
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = Flow(holder, spacing=6)
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


def test_the_right_end_is_the_left_one_where_people_write_from_right_to_left(qtbot: QtBot) -> None:
    holder, buttons = row(qtbot)
    holder.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    holder.resize(900, 40)
    holder.show()
    qtbot.waitUntil(lambda: buttons[-1].x() == 0 and buttons[0].geometry().right() == 899)
