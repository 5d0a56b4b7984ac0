from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from core.app import App
from core.model.recode import RecodeState
from gui.bridge import Bridge
from gui.dialogs.recode import RecodeDialog
from gui.main_window import MainWindow
from tests.core.sync.scenes import held
from tests.gui.conftest import Answers, MakeWindow, settle
from tests.helpers.practice import Bench, bench

NUMBER = "50007503"
OLD, NEW = "5011205", "5014701"


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Bench]:
    """Three orders that are written."""
    with bench(tmp_path, orders=3) as found:
        found.app().sync()
        yield found


@pytest.fixture
def app(made: Bench) -> App:
    """As above, with the account of an order of two lines mapped to another since."""
    app = made.opened[-1]
    app.decide("account", OLD, NEW)
    return app


def in_x3(made: Bench) -> dict[str, Any]:
    [found] = [one for one in held(made) if one["reference"] == NUMBER]
    return found


def accounts(made: Bench) -> list[str]:
    return [line["account"] for line in in_x3(made)["lines"]]


def opened(window: MainWindow, qtbot: QtBot, bridge: Bridge) -> RecodeDialog:
    """Opens the dialog as people do: Orders, the order, the button of its story."""
    window.go(window.orders)
    settle(qtbot, bridge)
    window.orders.show_record(NUMBER)
    settle(qtbot, bridge)
    window.orders.table.choose(0)
    settle(qtbot, bridge)
    assert window.orders.story.key == NUMBER
    [button] = [b for b in window.orders.story.findChildren(QPushButton) if "Correct coding" in b.text()]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    dialog = window.findChild(RecodeDialog)
    assert dialog is not None
    settle(qtbot, bridge)
    return dialog


def cells(dialog: RecodeDialog, *, left: bool = False) -> list[list[str]]:
    model = (dialog.left if left else dialog.table).model()
    return [[str(model.index(row, at).data()) for at in range(model.columnCount())] for row in range(model.rowCount())]


def test_a_line_is_chosen_with_the_keyboard_corrected_with_a_reason_and_the_other_keeps_its_code(
    made: Bench, app: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    window = make_window(app)
    dialog = opened(window, qtbot, bridge)
    assert (
        "2 written lines on 1 order would get another code today: 2 can be corrected in X3." in dialog.sentence.text()
    )
    assert [row[:4] for row in cells(dialog)] == [
        [NUMBER, "1", cells(dialog)[0][2], f"GL account {OLD} → {NEW}"],
        [NUMBER, "2", cells(dialog)[1][2], f"GL account {OLD} → {NEW}"],
    ]
    assert not dialog.left.isVisibleTo(dialog)
    assert (dialog.correct.text(), dialog.correct.isEnabled()) == ("Correct 2 lines", False)
    dialog.table.choose(1)
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    assert [line.number for line in dialog.chosen] == [1]
    QTest.keyClicks(dialog.because, "posted to the wrong account")
    assert (dialog.correct.text(), dialog.correct.isEnabled()) == ("Correct 1 line", True)
    QTest.keyClick(dialog.because, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.findChild(RecodeDialog) is None, timeout=20_000)
    qtbot.waitUntil(lambda: app.recodings()[0].state is RecodeState.DONE, timeout=20_000)
    settle(qtbot, bridge)
    assert accounts(made) == [NEW, OLD]
    assert app.recodings()[0].because == "posted to the wrong account"


def test_what_x3_received_is_listed_and_saved_for_the_books_and_leaving_decides_nothing(
    made: Bench, app: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge, answers: Answers, tmp_path: Path
) -> None:
    there = in_x3(made)
    made.pair.x3.do("receive", order=there["id"], line=there["lines"][0]["line"])
    window = make_window(app)
    dialog = opened(window, qtbot, bridge)
    assert [row[2] for row in cells(dialog, left=True)] == ["1"]
    assert cells(dialog, left=True)[0][0] == "Journal entry"
    assert cells(dialog, left=True)[0][-1] == "X3 has received or invoiced it."
    assert [line.number for line in dialog.chosen] == [2]
    answers.file = tmp_path / "journal"
    QTest.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.note.text() == "1 line saved in journal.xlsx.", timeout=20_000)
    assert load_workbook(tmp_path / "journal.xlsx")["Journal entry"].max_row == 2
    answers.file = None
    QTest.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    QTest.mouseClick(dialog.all_or_none, Qt.MouseButton.LeftButton)
    assert (dialog.chosen, dialog.correct.text(), dialog.all_or_none.text()) == ((), "Correct", "Choose all")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    QApplication.processEvents()
    settle(qtbot, bridge)
    assert window.findChild(RecodeDialog) is None
    assert app.recodings() == ()


def test_a_line_that_x3_received_while_the_dialog_is_open_is_told_and_nothing_is_decided(
    made: Bench, app: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    dialog = opened(make_window(app), qtbot, bridge)
    dialog.because.setText("wrong account")
    there = in_x3(made)
    made.pair.x3.do("receive", order=there["id"], line=there["lines"][0]["line"])
    QTest.mouseClick(dialog.correct, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(cells(dialog, left=True)) == 1, timeout=20_000)
    settle(qtbot, bridge)
    assert app.recodings() == ()
    assert "needs a journal entry" in dialog.note.text()
    assert (dialog.correct.text(), dialog.correct.isEnabled()) == ("Correct 1 line", True)


def test_an_order_whose_codes_are_as_today_says_so_and_offers_nothing(
    made: Bench, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    dialog = opened(make_window(made.opened[-1]), qtbot, bridge)
    assert dialog.empty.isVisibleTo(dialog)
    assert not dialog.correct.isVisibleTo(dialog)
    assert not dialog.because.isVisibleTo(dialog)


def test_how_far_the_look_was_is_not_said_any_more_when_it_is_over(
    made: Bench, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    dialog = opened(make_window(made.opened[-1]), qtbot, bridge)
    dialog.note.setText("1 of 1 orders looked at…")
    dialog.look()
    settle(qtbot, bridge)
    assert dialog.note.text() == ""
