"""A text in few lines, the rest of which is scrolled."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.widgets.basics import column
from gui.widgets.brief import Brief

MOST = 60


def test_it_is_as_high_as_its_text_up_to_a_height_and_scrolls_the_rest(qtbot: QtBot) -> None:
    host = QWidget()
    brief = Brief("What was not compared", MOST)
    column(host).addWidget(brief)
    qtbot.addWidget(host)
    host.resize(400, 200)
    host.show()
    assert brief.isHidden()
    brief.set_text("One line.")
    qtbot.waitUntil(lambda: brief.isVisible() and brief.height() < MOST)
    assert brief.focusPolicy() is Qt.FocusPolicy.NoFocus
    low = brief.height()
    brief.set_text("\n".join(["One line."] * 20))
    qtbot.waitUntil(lambda: brief.height() == MOST)
    qtbot.waitUntil(lambda: brief.verticalScrollBar().maximum() > 0)
    assert brief.focusPolicy() is Qt.FocusPolicy.TabFocus, "what scrolls can be scrolled with the keyboard"
    brief.set_text("One line.")
    qtbot.waitUntil(lambda: brief.height() == low)
    brief.set_text("")
    assert brief.isHidden()


def test_less_width_makes_it_higher(qtbot: QtBot) -> None:
    host = QWidget()
    brief = Brief("What was not compared", MOST)
    column(host).addWidget(brief)
    qtbot.addWidget(host)
    host.resize(600, 200)
    host.show()
    brief.set_text("Some words that need one line in a wide window")
    qtbot.waitUntil(brief.isVisible)
    wide = brief.height()
    host.resize(180, 200)
    qtbot.waitUntil(lambda: brief.height() > wide)
