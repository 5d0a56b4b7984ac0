from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from core.app import App
from core.model.doubt import DoubtRow, Settling
from core.model.status import Status
from gui.bridge import Bridge
from gui.context import Context
from gui.dialogs.doubt import DoubtChoice, DoubtDialog
from gui.doubts import settle_doubts
from gui.main_window import MainWindow
from tests.campaign.scenario import SETTLE_S, pass_time
from tests.core.sync.scenes import held, order
from tests.gui.conftest import MakeWindow, settle
from tests.helpers.lost import NUMBER, key_again, lost, lost_change, never_arrived
from tests.helpers.practice import Bench, bench

Show = Callable[[App], DoubtDialog]


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Bench]:
    with bench(tmp_path, orders=1) as practice:
        yield practice


@pytest.fixture
def show(make_window: MakeWindow, qtbot: QtBot, bridge: Bridge) -> Show:
    """Shows the dialog of the first save in doubt."""

    def make(app: App) -> DoubtDialog:
        window = make_window(app)
        [row] = app.doubts()
        dialog = DoubtDialog(window.context, window, row)
        qtbot.addWidget(dialog)
        dialog.show()
        settle(qtbot, bridge)
        return dialog

    return make


def cells(dialog: DoubtDialog) -> list[tuple[str, ...]]:
    """What the comparison says: where, field, sent, in X3, in words."""
    model = dialog.table.model()
    return [tuple(str(model.index(n, c).data()) for c in range(5)) for n in range(model.rowCount())]


def moved(made: Bench, reference: str) -> App:
    """An order that landed and lost its reference; the settle time is over and a sync has asked."""
    app = lost(made, reference)
    pass_time(made, SETTLE_S)
    app.sync()
    return app


def test_what_differs_stands_first_and_is_said_in_words(made: Bench, show: Show) -> None:
    dialog = show(moved(made, "REQ-77"))
    first, *others = cells(dialog)
    assert first == ("Header", "Reference in X3", NUMBER, "REQ-77", "Differs")
    assert {row[4] for row in others} == {"Same"}
    assert ("Line 1", "Quantity", "1", "1", "Same") in others
    assert "looks like it" in dialog.sentence.text()


def test_the_verb_names_the_document_and_enter_means_it(made: Bench, show: Show) -> None:
    dialog = show(moved(made, "REQ-77"))
    key = held(made)[0]["id"]
    assert dialog.link.text() == f"It is {key}"
    dialog.because.setText("compared")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.choice == DoubtChoice(Settling.LINK, key, (), "compared")


def test_among_several_none_is_chosen_for_anybody_and_each_can_be_by_keyboard(made: Bench, show: Show) -> None:
    app = lost(made, "")
    other = key_again(made)
    pass_time(made, SETTLE_S)
    app.sync()
    dialog = show(app)
    assert (dialog.candidates.target, dialog.link.isEnabled()) == ("", False)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.choice is None
    radio = next(r for r in dialog.findChildren(QRadioButton) if other in r.accessibleName())
    QTest.keyClick(radio, Qt.Key.Key_Space)
    assert (dialog.candidates.target, dialog.link.text()) == (other, f"It is {other}")


def test_it_is_not_there_says_which_documents_were_looked_at(made: Bench, show: Show) -> None:
    app, other = never_arrived(made)
    app.sync()
    dialog = show(app)
    QTest.mouseClick(dialog.again, Qt.MouseButton.LeftButton)
    assert dialog.choice == DoubtChoice(Settling.AGAIN, "", (other,), "")


def test_what_may_still_arrive_cannot_be_sent_again_and_says_why(made: Bench, show: Show) -> None:
    dialog = show(lost(made, "REQ-77"))
    assert not dialog.again.isEnabled()
    assert "may still arrive" in dialog.note.text()


def test_a_lost_change_offers_to_keep_what_x3_has(made: Bench, show: Show) -> None:
    app, there = lost_change(made)
    dialog = show(app)
    texts = [button.text() for button in dialog.findChildren(QPushButton) if button.isVisibleTo(dialog)]
    assert texts == ["Not now", "Send the change again", f"Keep {there['id']} as X3 has it"]
    assert ("Line 1", "Price", "7.5", there["lines"][0]["price"], "Differs") in cells(dialog)


def test_escape_decides_nothing(made: Bench, show: Show) -> None:
    dialog = show(moved(made, "REQ-77"))
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert (dialog.result(), dialog.choice) == (QDialog.DialogCode.Rejected, None)


@pytest.mark.parametrize("how", [Settling.LINK, Settling.AGAIN])
def test_from_the_problem_to_the_settled_record(
    made: Bench, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge, how: Settling
) -> None:
    app, other = never_arrived(made)
    app.sync()
    window: MainWindow = make_window(app)
    asked: list[DoubtRow] = []

    def answer(_context: Context, _parent: QWidget, row: DoubtRow) -> DoubtChoice:
        asked.append(row)
        return DoubtChoice(how, other if how is Settling.LINK else "", (other,), "a test")

    [cause] = app.causes()
    with qtbot.waitSignal(window.context.runs.ended, timeout=30_000):
        settle_doubts(window.context, window.problems, cause, answer)
    settle(qtbot, bridge)
    row = order(app, NUMBER)
    assert [one.key for one in asked] == [NUMBER]
    assert (row.status, row.x3_key == other) == (Status.SYNCED, how is Settling.LINK)
    assert app.causes() == ()


def test_the_panel_of_a_cause_in_doubt_has_the_button(
    made: Bench, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    app = moved(made, "REQ-77")
    window = make_window(app)
    window.go(window.problems)
    settle(qtbot, bridge)
    [button] = [b for b in window.problems.findChildren(QPushButton) if b.text().strip() == "Compare with X3…"]
    assert button.isVisibleTo(window)
