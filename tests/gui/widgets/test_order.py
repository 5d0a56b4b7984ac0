"""The order of the keyboard, and that asking for it leaves nothing behind."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QGridLayout, QLayout, QLayoutItem, QLineEdit, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from gui.widgets.basics import column, line
from gui.widgets.flow import Flow
from gui.widgets.order import reading_order, set_reading_order


def built(qtbot: QtBot) -> QWidget:
    """Rows, a grid, chips that wrap and a row in a row, with buttons made in another order than they stand."""
    root = QWidget()
    qtbot.addWidget(root)
    rows = column(root)
    buttons = {name: QPushButton(name) for name in reversed("abcdefgh")}
    first = line()
    first.addWidget(buttons["a"])
    inner = column()
    inner.addWidget(buttons["b"])
    inner.addWidget(buttons["c"])
    first.addLayout(inner)
    rows.addLayout(first)
    grid = QGridLayout()
    grid.addWidget(buttons["f"], 1, 0)
    grid.addWidget(buttons["e"], 0, 1)
    grid.addWidget(buttons["d"], 0, 0)
    rows.addLayout(grid)
    host = QWidget()
    flow = Flow(host)
    flow.addWidget(buttons["g"])
    flow.addWidget(buttons["h"])
    rows.addWidget(host)
    root.show()
    return root


def test_it_goes_as_people_read_whatever_was_made_first(qtbot: QtBot) -> None:
    root = built(qtbot)
    names = [widget.text() for widget in reading_order(root) if isinstance(widget, QPushButton)]
    assert names == list("abcdefgh")


def test_asking_keeps_no_item_of_a_layout_whose_address_another_object_may_get(qtbot: QtBot) -> None:
    def kept() -> int:
        found = shiboken6.getAllValidWrappers()
        return sum(isinstance(one, QLayoutItem) and not isinstance(one, QLayout) for one in found)

    root = built(qtbot)
    before = kept()
    assert list(reading_order(root))
    assert kept() == before


def test_tab_goes_round_a_window_with_a_scroll_area_and_a_field_of_parts(qtbot: QtBot) -> None:
    class Secret(QWidget):
        """A line and a button; the keyboard that it is given goes to its line."""

        def __init__(self) -> None:
            super().__init__()
            row = line(self)
            self.edit, self.show_button = QLineEdit(), QPushButton("show")
            row.addWidget(self.edit)
            row.addWidget(self.show_button)
            self.setFocusProxy(self.edit)

    class Window(QWidget):
        def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001, N802 - Qt's name and parameter
            set_reading_order(self)
            return bool(super().focusNextPrevChild(next))

    window = Window()
    qtbot.addWidget(window)
    last, first, secret, inside = QPushButton("last"), QLineEdit(), Secret(), QWidget()
    rows = column(window)
    fields = column(inside)
    fields.addWidget(first)
    fields.addWidget(secret)
    scroll = QScrollArea()
    scroll.setWidget(inside)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    rows.addWidget(scroll)
    rows.addWidget(last)
    window.show()
    window.activateWindow()
    first.setFocus()
    seen = []
    for _ in range(8):
        seen.append(window.focusWidget())
        QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)
    assert seen == [first, secret.edit, secret.show_button, last] * 2
