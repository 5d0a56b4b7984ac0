from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from core.model.flow import FlowName
from core.model.run import Place, PreviewRow, RunResult
from gui import sentences
from gui.bridge import Bridge
from gui.dialogs.preview import PreviewDialog
from tests.core.sync.scenes import eligible, references
from tests.gui.conftest import ENGLISH, Answers, MakeWindow, settle
from tests.helpers.practice import Bench


@pytest.fixture
def result(fresh_with_problems: Bench) -> RunResult:
    return fresh_with_problems.app().sync(preview=True)


@pytest.fixture
def dialog(
    result: RunResult, fresh_with_problems: Bench, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> PreviewDialog:
    window = make_window(fresh_with_problems.opened[0])
    dialog = PreviewDialog(window.context, window, result)
    dialog.show()
    settle(qtbot, bridge)
    return dialog


def test_the_sheet_counts_and_lists_what_the_preview_found(dialog: PreviewDialog, result: RunResult) -> None:
    counts = Counter(row.place for row in result.previews)
    assert counts[Place.CREATED] > 0
    assert counts[Place.HELD] > 0
    assert sentences.preview_says(counts, ENGLISH) in dialog.sentence.text()
    assert dialog.table.model().rowCount() == len(result.previews)


def test_a_chip_shows_only_its_records_and_why_they_are_held(dialog: PreviewDialog, result: RunResult) -> None:
    held = [row for row in result.previews if row.place is Place.HELD]
    chip = next(b for b in dialog.findChildren(QPushButton) if b.text() == f"▲ Held {len(held)}")
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    model = dialog.table.model()
    shown = {(model.index(n, 2).data(), model.index(n, 3).data()) for n in range(model.rowCount())}
    assert shown == {(row.number, row.reason) for row in held}


def test_the_verb_names_how_many_are_written_and_means_yes(dialog: PreviewDialog, result: RunResult) -> None:
    writes = sum(row.place in sentences.WRITING for row in result.previews)
    go = next(b for b in dialog.findChildren(QPushButton) if b.text() == f"Write these {writes} records")
    QTest.mouseClick(go, Qt.MouseButton.LeftButton)
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_escape_means_no(dialog: PreviewDialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.result() == QDialog.DialogCode.Rejected


def test_a_preview_that_found_nothing_says_so_and_offers_no_writing(
    result: RunResult, fresh_with_problems: Bench, make_window: MakeWindow, qtbot: QtBot
) -> None:
    window = make_window(fresh_with_problems.opened[0])
    dialog = PreviewDialog(window.context, window, replace(result, previews=()))
    qtbot.addWidget(dialog)
    assert dialog.sentence.text() == "Nothing would be written."
    assert [b.text() for b in dialog.findChildren(QPushButton) if b.isVisibleTo(dialog)] == ["Close"]


# -- a selection -------------------------------------------------------------------------------------------------------


def ticks(dialog: PreviewDialog) -> dict[str, bool | None]:
    """Number of each record shown -> whether it is ticked; None where it has no box."""
    model = dialog.table.model()
    boxes = {
        str(model.index(n, 2).data()): model.index(n, 0).data(Qt.ItemDataRole.CheckStateRole)
        for n in range(model.rowCount())
    }
    return {
        number: None if box is None else Qt.CheckState(box) is Qt.CheckState.Checked for number, box in boxes.items()
    }


def verb(dialog: PreviewDialog) -> QPushButton:
    """The button that writes."""
    return next(b for b in dialog.findChildren(QPushButton) if b.text().startswith("Write th"))


def choose(dialog: PreviewDialog, wanted: Callable[[PreviewRow], bool]) -> PreviewRow:
    """Makes the first row of a kind the current one."""
    number, row = next((n, row) for n, row in enumerate(dialog._model.rows) if wanted(row))
    dialog.table.choose(number)
    return row


def test_what_would_be_written_is_ticked_and_nothing_else_has_a_box(dialog: PreviewDialog, result: RunResult) -> None:
    assert ticks(dialog) == {row.number: True if row.seal else None for row in result.previews}
    assert dialog.only == ()


def test_space_leaves_a_record_out_and_takes_it_in_again(dialog: PreviewDialog, result: RunResult) -> None:
    row = choose(dialog, lambda row: bool(row.seal) and row.flow is FlowName.ORDERS)
    writes = {one.number for one in result.previews if one.seal}
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    assert ticks(dialog)[row.number] is False
    assert set(dialog.only) == writes - {row.number}
    assert verb(dialog).text() == f"Write these {len(writes) - 1} records"
    assert "1 record is left out" in dialog.note.text()
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    assert (dialog.only, ticks(dialog)[row.number]) == ((), True)


def test_a_click_on_the_box_does_the_same(dialog: PreviewDialog) -> None:
    row = choose(dialog, lambda row: bool(row.seal) and row.flow is FlowName.ORDERS)
    item = dialog._model.item(dialog.table.current_row(), 0)
    item.setCheckState(Qt.CheckState.Unchecked)
    assert row.number not in dialog.only


def test_an_order_goes_and_comes_with_its_supplier_that_is_new(dialog: PreviewDialog, result: RunResult) -> None:
    supplier = choose(
        dialog,
        lambda row: (
            row.flow is FlowName.SUPPLIERS
            and bool(row.seal)
            and any(one.seal and one.supplier_id == row.source_id for one in result.previews)
        ),
    )
    orders = {one.number for one in result.previews if one.seal and one.supplier_id == supplier.source_id}
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    assert not orders & set(dialog.only)
    assert supplier.number not in dialog.only
    order = choose(dialog, lambda row: row.number in orders)
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    assert (ticks(dialog)[order.number], ticks(dialog)[supplier.number]) == (True, True)


def test_all_can_be_left_out_and_then_nothing_can_be_written(dialog: PreviewDialog) -> None:
    buttons = {b.text(): b for b in dialog.findChildren(QPushButton)}
    QTest.mouseClick(buttons["Leave all out"], Qt.MouseButton.LeftButton)
    assert not verb(dialog).isEnabled()
    QTest.mouseClick(buttons["Choose all"], Qt.MouseButton.LeftButton)
    assert (verb(dialog).isEnabled(), dialog.only) == (True, ())


def test_a_change_is_shown_old_beside_new_and_only_what_differs(
    fresh: Bench, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    app = fresh.app()
    app.sync()
    number = eligible(fresh)[0]
    fresh.pair.jaggaer.do("revise", order=number, lines={"1": {"quantity": "77"}})
    window = make_window(app)
    dialog = PreviewDialog(window.context, window, app.sync(preview=True))
    qtbot.addWidget(dialog)
    dialog.show()
    settle(qtbot, bridge)
    texts = [text.text() for text in dialog._details.findChildren(QLabel) if text.isVisibleTo(dialog)]
    start = texts.index("What changes")
    assert texts[start + 1 : start + 4] == ["Field", "Now in X3", "Then"]
    assert {"Line 1", "Quantity", "77"} <= set(texts[start:])
    assert "Account" not in texts


def test_what_was_chosen_is_what_the_window_has_written(
    fresh: Bench, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge, answers: Answers
) -> None:
    app = fresh.app()
    window = make_window(app)
    shown = app.sync(preview=True)
    chosen = eligible(fresh)[:2]
    answers.only = (*(row.number for row in shown.previews if row.flow is FlowName.SUPPLIERS and row.seal), *chosen)
    with qtbot.waitSignals([window.context.runs.ended] * 2, timeout=60_000):
        window.context.runs.sync(preview=True)
    settle(qtbot, bridge)
    assert references(fresh) == chosen
