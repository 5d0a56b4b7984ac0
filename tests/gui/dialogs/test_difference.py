"""An order changed in X3 by hand, decided in the window: from the order or its cause to what X3 holds and the audit says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.app import App
from core.model.policies import HandChange
from core.model.status import Status
from gui.bridge import Bridge
from gui.dialogs.difference import DifferenceDialog
from gui.main_window import MainWindow
from tests.core.sync.scenes import order, saves
from tests.core.sync.test_hand_changes import audited
from tests.core.sync.test_revise import NUMBER, in_x3, lines
from tests.gui.conftest import MakeWindow, settle
from tests.helpers.practice import Bench, bench

KEEP, WINS = HandChange.KEEP_X3, HandChange.JAGGAER_WINS
LONG_MS = 20_000


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Bench]:
    """Three orders that were written; at one of them somebody changed price and account of the first line since."""
    with bench(tmp_path, orders=3) as found:
        app = found.app()
        app.sync()
        edit(found, price="99", account="5014701")
        app.sync(full=True)
        assert order(app, NUMBER).status is Status.DIFFERS
        yield found


@pytest.fixture
def app(made: Bench) -> App:
    return made.opened[-1]


def edit(made: Bench, **by_hand: str) -> None:
    """Changes the first line in X3."""
    there = in_x3(made)
    made.pair.x3.do("edit-line", order=there["id"], line=there["lines"][0]["line"], **by_hand)


def press(button: QPushButton) -> None:
    assert button.isEnabled(), button.text()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def button_of(widget: QWidget, text: str) -> QPushButton:
    [found] = [one for one in widget.findChildren(QPushButton) if one.text() == text and one.isVisibleTo(widget)]
    return found


def at_the_order(window: MainWindow, qtbot: QtBot, bridge: Bridge, number: str = NUMBER) -> None:
    """Goes to Orders and chooses the order."""
    window.go(window.orders)
    settle(qtbot, bridge)
    window.orders.show_record(number)
    settle(qtbot, bridge)
    window.orders.table.choose(0)
    settle(qtbot, bridge)
    assert window.orders.story.key == number


def dialog_of(window: MainWindow, qtbot: QtBot, bridge: Bridge) -> DifferenceDialog:
    qtbot.waitUntil(lambda: window.findChild(DifferenceDialog) is not None, timeout=LONG_MS)
    settle(qtbot, bridge)
    dialog = window.findChild(DifferenceDialog)
    assert dialog is not None
    return dialog


def opened(window: MainWindow, qtbot: QtBot, bridge: Bridge) -> DifferenceDialog:
    """Opens the dialog from the order's story."""
    at_the_order(window, qtbot, bridge)
    press(button_of(window.orders.story, "Decide…"))
    return dialog_of(window, qtbot, bridge)


def cells(dialog: DifferenceDialog) -> list[tuple[str, ...]]:
    """Line, field, as it was written, X3 has, decision."""
    model = dialog.table.model()
    return [tuple(str(model.index(row, at).data()) for at in range(5)) for row in range(model.rowCount())]


def click_row(dialog: DifferenceDialog, field: str) -> None:
    row = [each[1] for each in cells(dialog)].index(field)
    place = dialog.table.visualRect(dialog.table.model().index(row, 1)).center()
    QTest.mouseClick(dialog.table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))


def replayed(app: App, window: MainWindow, qtbot: QtBot, bridge: Bridge) -> None:
    qtbot.waitUntil(lambda: window.findChild(DifferenceDialog) is None, timeout=LONG_MS)
    qtbot.waitUntil(lambda: window.context.runs.kind is None and not app.running, timeout=LONG_MS)
    settle(qtbot, bridge)


def test_one_value_stays_as_x3_has_it_the_other_is_written_again_with_the_reason_in_the_audit(
    made: Bench, app: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    window = make_window(app)
    dialog = opened(window, qtbot, bridge)
    assert dialog.sentence.text() == f"2 values of order {NUMBER} are not in X3 as they were written."
    assert sorted(cells(dialog)) == [
        ("1", "GL account", "5011205", "5014701", "Not decided"),
        ("1", "Price", "1,340.33", "99", "Not decided"),
    ]
    assert not dialog.go.isEnabled(), "nothing is chosen for anybody"
    click_row(dialog, "Price")
    press(dialog.keep)
    assert dialog.note.text().startswith("1 value")
    click_row(dialog, "GL account")
    press(dialog.write)
    assert [(row.one.field, row.choice) for row in dialog.rows if row.one.field == "price"] == [("price", KEEP)]
    assert dialog.note.text() == ""
    QTest.keyClicks(dialog.because, "agreed with the supplier")
    press(dialog.go)
    replayed(app, window, qtbot, bridge)
    assert lines(made)[0][1:3] == ("99", "5011205")
    assert (order(app, NUMBER).status, app.differences(NUMBER)) == (Status.SYNCED, ())
    assert sorted(audited(app, "choice")) == ["jaggaer-wins", "keep-x3"]
    assert audited(app, "reason")[-2:] == ["agreed with the supplier"] * 2
    at_the_order(window, qtbot, bridge)
    assert not [one for one in window.orders.story.findChildren(QPushButton) if one.text() == "Decide…"]


def test_all_of_jaggaers_are_written_from_the_cause_that_names_the_order(
    made: Bench, app: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    window = make_window(app)
    window.go(window.problems)
    settle(qtbot, bridge)
    window.problems.table.choose(0)
    settle(qtbot, bridge)
    press(button_of(window.problems, "Decide…"))
    dialog = dialog_of(window, qtbot, bridge)
    press(dialog.keep_all)
    assert {row.choice for row in dialog.rows} == {KEEP}
    press(dialog.write_all)
    assert {row.choice for row in dialog.rows} == {WINS}
    press(dialog.go)
    replayed(app, window, qtbot, bridge)
    assert lines(made)[0][1:3] == ("1340.33", "5011205")
    assert order(app, NUMBER).status is Status.SYNCED


def test_what_x3_received_can_only_be_kept_and_why_is_said(
    made: Bench, app: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    there = in_x3(made)
    made.pair.x3.do("receive", order=there["id"], line=there["lines"][0]["line"])
    dialog = opened(make_window(app), qtbot, bridge)
    assert not dialog.write.isEnabled()
    assert not dialog.write_all.isEnabled()
    model = dialog.table.model()
    assert [str(model.index(row, 6).data()) for row in range(model.rowCount())] == ["keep only"] * 2
    assert dialog.why.isVisibleTo(dialog)
    assert dialog.why.text() == "X3 does not change it any more: it was received, invoiced or closed, or it is fixed."
    press(dialog.keep_all)
    assert dialog.go.isEnabled()
    click_row(dialog, "Price")
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    assert {row.one.field: row.choice for row in dialog.rows} == {"price": None, "account": KEEP}
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    assert {row.choice for row in dialog.rows} == {KEEP}


def test_a_value_that_changed_again_while_the_dialog_is_open_is_told_and_shown_and_leaving_decides_nothing(
    made: Bench, app: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    window = make_window(app)
    dialog = opened(window, qtbot, bridge)
    click_row(dialog, "GL account")
    press(dialog.write)
    edit(made, account="5011205", price="98")
    sent = len(saves(made))
    press(dialog.go)
    qtbot.waitUntil(lambda: len(cells(dialog)) == 1, timeout=LONG_MS)
    settle(qtbot, bridge)
    assert cells(dialog) == [("1", "Price", "1,340.33", "98", "Not decided")]
    assert f"The account of line 1 of {NUMBER} does not differ." in dialog.note.text()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    QApplication.processEvents()
    settle(qtbot, bridge)
    assert window.findChild(DifferenceDialog) is None
    assert (audited(app, "choice"), len(saves(made))) == ([], sent)


def test_an_order_that_x3_has_as_it_was_written_by_now_says_so_and_opens_nothing(
    made: Bench, app: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    edit(made, account="5011205", price="1340.33")
    window = make_window(app)
    at_the_order(window, qtbot, bridge)
    press(button_of(window.orders.story, "Decide…"))
    said = window._said_text
    qtbot.waitUntil(lambda: said.isVisible() and "there is none to choose" in said.text(), timeout=LONG_MS)
    settle(qtbot, bridge)
    assert window.findChild(DifferenceDialog) is None
