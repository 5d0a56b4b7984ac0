from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from time import thread_time

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QEvent, QLocale, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from core.app import App
from core.model.flow import FlowName
from core.model.run import Place, PreviewRow, RunResult
from gui import format as fmt
from gui import sentences
from gui.bridge import Bridge
from gui.dialogs.preview import PreviewDialog, ask_preview
from tests.core.sync.scenes import eligible, references
from tests.gui.conftest import ENGLISH, Answers, MakeWindow, settle
from tests.helpers.pace import at_most
from tests.helpers.practice import Bench, bench


@pytest.fixture(scope="module")
def previewed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[App, RunResult]]:
    """An App with one preview; tests with it look and write nothing."""
    with bench(tmp_path_factory.mktemp("previewed"), orders=200) as made:
        app = made.app()
        yield app, app.sync(preview=True)


@pytest.fixture
def app(previewed: tuple[App, RunResult]) -> App:
    return previewed[0]


@pytest.fixture
def result(previewed: tuple[App, RunResult]) -> RunResult:
    return previewed[1]


@pytest.fixture
def dialog(app: App, result: RunResult, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge) -> PreviewDialog:
    window = make_window(app)
    dialog = PreviewDialog(window.context, window, result)
    dialog.show()
    settle(qtbot, bridge)
    return dialog


def test_the_sheet_counts_and_lists_what_the_preview_found(dialog: PreviewDialog, result: RunResult) -> None:
    counts = Counter(row.place for row in result.previews)
    assert counts[Place.CREATED] > 0
    assert counts[Place.HELD] > 0
    assert sentences.preview_says(counts) in dialog.sentence.text()
    assert dialog.table.model().rowCount() == len(result.previews)


def test_a_chip_shows_only_its_records_and_why_they_are_held(
    dialog: PreviewDialog, result: RunResult, qtbot: QtBot
) -> None:
    held = [row for row in result.previews if row.place is Place.HELD]
    chip = next(b for b in dialog.findChildren(QPushButton) if b.text() == f"▲ Held {len(held)}")
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    model = dialog.table.model()
    wanted = {(row.number, row.reason) for row in held}
    qtbot.waitUntil(
        lambda: {(model.index(n, 2).data(), model.index(n, 3).data()) for n in range(model.rowCount())} == wanted
    )


def test_the_verb_names_how_many_are_written_and_means_yes(dialog: PreviewDialog, result: RunResult) -> None:
    writes = sum(row.place in sentences.WRITING for row in result.previews)
    go = next(b for b in dialog.findChildren(QPushButton) if b.text() == f"Write these {writes} records")
    QTest.mouseClick(go, Qt.MouseButton.LeftButton)
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_escape_means_no(dialog: PreviewDialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.result() == QDialog.DialogCode.Rejected


def test_a_preview_that_found_nothing_says_so_and_offers_no_writing(
    result: RunResult, app: App, make_window: MakeWindow, qtbot: QtBot
) -> None:
    window = make_window(app)
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
    assert "left out: the next sync writes them" in dialog.note.text()
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
    assert "What changes" in [text.text() for text in dialog._details.findChildren(QLabel) if text.isVisibleTo(dialog)]
    values = [(row.where, row.field, row.then) for row in dialog.values.rows]
    assert values[0] == ("Line 1", "Quantity", "77")
    assert all(row.now != row.then for row in dialog.values.rows)
    assert "Account" not in {row.field for row in dialog.values.rows}
    model = dialog.values
    heads = [str(model.headerData(n, Qt.Orientation.Horizontal)) for n in range(model.columnCount())]
    assert heads == ["Where", "Field", "Now in X3", "Then"]
    assert not dialog.values_table.isColumnHidden(2)


def test_a_new_record_with_a_thousand_values_is_shown_without_a_stall(
    dialog: PreviewDialog, qtbot: QtBot, bridge: Bridge
) -> None:
    longest = max(dialog._rows, key=lambda row: len(row.wants))
    many = tuple((f"line {n} price", str(n)) for n in range(1, 1501))
    dialog._model.replace([replace(longest, wants=many)], more=False)
    with at_most(0.05, thread_time):
        dialog._chosen(0)
    settle(qtbot, bridge)
    assert [row.then for row in dialog.values.rows] == [str(n) for n in range(1, 1501)]
    assert dialog.values_table.isColumnHidden(2)


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


# -- looking through it ------------------------------------------------------------------------------------------------


def numbers(dialog: PreviewDialog) -> list[str]:
    model = dialog.table.model()
    return [str(model.index(n, 2).data()) for n in range(model.rowCount())]


def made_up(result: RunResult, count: int) -> RunResult:
    """A sheet of so many orders: two thirds would be created, a third is held."""
    base = next(row for row in result.previews if row.seal and row.flow is FlowName.ORDERS)
    rows = [
        replace(
            base,
            number=f"PO{n:06}",
            source_id=f"s{n}",
            place=Place.HELD if n % 3 == 0 else Place.CREATED,
            seal="" if n % 3 == 0 else f"seal {n}",
            reason="Account 744202 is not in X3." if n % 3 == 0 else "",
            amount=Decimal(n),
            currency="EUR" if n % 2 else "USD",
            supplier=f"Supplier {n % 97}",
        )
        for n in range(count)
    ]
    return replace(result, previews=tuple(rows))


def test_a_search_finds_numbers_suppliers_amounts_and_reasons(
    dialog: PreviewDialog, result: RunResult, qtbot: QtBot, bridge: Bridge
) -> None:
    order = next(row for row in result.previews if row.seal and row.flow is FlowName.ORDERS)
    for text in (order.number[2:], order.supplier.upper(), fmt.amount(order.amount, order.currency, ENGLISH)):
        dialog.search.setFocus()
        dialog.search.clear()
        QTest.keyClicks(dialog.search, text)
        qtbot.waitUntil(lambda: order.number in numbers(dialog) and len(numbers(dialog)) < len(result.previews))
    dialog.search.clear()
    QTest.keyClicks(dialog.search, "no such thing")
    qtbot.waitUntil(dialog._empty.isVisible)
    button = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Clear the search")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(numbers(dialog)) == len(result.previews))
    settle(qtbot, bridge)


def test_enter_in_the_search_looks_and_never_writes(dialog: PreviewDialog, qtbot: QtBot) -> None:
    dialog.activateWindow()
    for text in ("", "no such thing"):
        dialog.search.setFocus()
        QTest.keyClicks(dialog.search, text)
        QTest.keyClick(dialog.search, Qt.Key.Key_Return)
        assert dialog.isVisible()
        assert dialog.result() != QDialog.DialogCode.Accepted
    qtbot.waitUntil(dialog._empty.isVisible)


def test_the_sum_of_what_is_shown_is_that_of_its_orders(dialog: PreviewDialog, result: RunResult) -> None:
    held = [row for row in result.previews if row.place is Place.HELD]
    dialog._filter(Place.HELD)
    money = {row.currency for row in held if row.flow is FlowName.ORDERS}
    sums = {
        currency: sum(row.amount for row in held if row.currency == currency and row.flow is FlowName.ORDERS)
        for currency in money
    }
    assert dialog._shown.text().startswith(f"{len(held)} records")
    assert all(
        fmt.amount(Decimal(total), currency, ENGLISH) in dialog._shown.text() for currency, total in sums.items()
    )


def test_a_heading_sorts_and_once_more_turns_it_round(dialog: PreviewDialog, result: RunResult, qtbot: QtBot) -> None:
    wanted = sorted(row.number for row in result.previews)
    dialog.table.sort_asked.emit(2)
    qtbot.waitUntil(lambda: numbers(dialog) == wanted)
    dialog.table.sort_asked.emit(2)
    qtbot.waitUntil(lambda: numbers(dialog) == wanted[::-1])


def test_the_fingerprint_and_what_stays_as_it_is_are_said(dialog: PreviewDialog, result: RunResult) -> None:
    said = [text.text() for text in dialog.findChildren(QLabel) if text.isVisibleTo(dialog)]
    assert any(result.sheet in text for text in said)
    quiet = result.counts.unchanged + result.counts.not_eligible + result.counts.ignored
    assert any(text.startswith(f"{result.counts.read} read; {quiet} of them") for text in said)


def test_what_is_shown_is_copied_whole_also_what_is_not_loaded(
    result: RunResult, app: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    window = make_window(app)
    dialog = PreviewDialog(window.context, window, made_up(result, 1200))
    qtbot.addWidget(dialog)
    dialog.show()
    settle(qtbot, bridge)
    assert dialog.table.model().rowCount() < 1200
    QTest.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    settle(qtbot, bridge)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert len(lines) == 1201
    assert lines[0].split("\t")[:3] == ["What", "Kind", "JAGGAER"]
    assert {line.split("\t")[2] for line in lines[1:]} == {f"PO{n:06}" for n in range(1200)}


def test_the_sheet_is_saved_as_a_file(
    dialog: PreviewDialog, result: RunResult, answers: Answers, tmp_path: Path, qtbot: QtBot, bridge: Bridge
) -> None:
    answers.file = tmp_path / "sheet"
    QTest.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    settle(qtbot, bridge)
    rows = list(load_workbook(tmp_path / "sheet.xlsx")["Records"].iter_rows(values_only=True))
    assert len(rows) == len(result.previews) + 1
    assert "sheet.xlsx" in dialog.note.text()
    answers.file = tmp_path / "no such folder" / "sheet.csv"
    QTest.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    settle(qtbot, bridge)
    assert "cannot be written" in dialog.note.text()


def test_ten_thousand_records_are_ticked_and_left_out_without_a_stall(
    result: RunResult, app: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    window = make_window(app)
    whole = made_up(result, 10_000)
    dialog = PreviewDialog(window.context, window, whole)
    qtbot.addWidget(dialog)
    dialog.show()
    settle(qtbot, bridge)
    writes = sum(bool(row.seal) for row in whole.previews)
    assert verb(dialog).text() == f"Write these {QLocale().toString(writes)} records"
    while dialog.table.model().rowCount() < 3000:
        dialog.table.scrollToBottom()
        dialog._more()
        settle(qtbot, bridge)
    slots: tuple[Callable[[], None], ...] = (
        lambda: dialog._choose(dialog._filtered, on=False),
        lambda: dialog._choose(dialog._filtered, on=True),
        lambda: dialog._searched("supplier 12"),
        lambda: dialog._searched(""),
        lambda: dialog._filter(Place.HELD),
    )
    for slot in slots:
        # A look of Python's collector at all that the suite has made is not the dialog's; the program sets it aside.
        gc.disable()
        try:
            with at_most(0.05, thread_time):
                slot()
        finally:
            gc.enable()
        settle(qtbot, bridge)
    dialog._filter(None)
    dialog._choose(dialog._filtered, on=False)
    qtbot.waitUntil(lambda: not dialog._next_ticks.isActive())
    assert set(ticks(dialog).values()) <= {False, None}


def test_the_dialog_is_freed_when_it_is_closed(
    result: RunResult, app: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    window = make_window(app)

    def leave() -> None:
        for dialog in window.findChildren(PreviewDialog):
            dialog.reject()

    QTimer.singleShot(200, leave)
    assert ask_preview(window.context, window, result) is None
    settle(qtbot, bridge)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert window.findChildren(PreviewDialog) == []
