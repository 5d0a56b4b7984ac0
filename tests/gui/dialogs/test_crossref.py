from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.app import App
from core.model.flow import Entity
from core.model.twin import ListEffect
from gui.bridge import Bridge
from gui.dialogs.crossref import CrossrefDialog
from gui.main_window import MainWindow
from gui.sentences import crossref_decided, crossref_says
from tests.gui.conftest import Answers, MakeWindow, settle
from tests.gui.pages.test_twins import orders_held
from tests.helpers.practice import Bench


def list_of(file: Path, pairs: dict[str, str]) -> Path:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Orders"
    sheet.append(("JAGGAER number", "X3 number"))
    for key, x3_key in pairs.items():
        sheet.append((key, x3_key))
    book.save(file)
    return file


def cells(dialog: CrossrefDialog) -> list[list[str]]:
    model = dialog.table.model()
    return [[str(model.index(row, at).data()) for at in range(4)] for row in range(model.rowCount())]


def opened(window: MainWindow, qtbot: QtBot, bridge: Bridge) -> CrossrefDialog:
    window.orders.numbers.link()
    dialog = window.findChild(CrossrefDialog)
    assert dialog is not None
    settle(qtbot, bridge)
    return dialog


def test_a_list_is_looked_at_first_then_linked_and_carried_out_by_the_next_sync_and_undone(
    fresh: Bench, tmp_path: Path, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge, answers: Answers
) -> None:
    app, there = orders_held(fresh)
    (one, x3_key), (other, _) = list(there.items())[:2]
    answers.file = list_of(tmp_path / "numbers.xlsx", {one: x3_key, other: "NOT-THERE", "99999999": ""})
    window = make_window(app)
    window.go(window.orders)
    settle(qtbot, bridge)
    dialog = opened(window, qtbot, bridge)
    assert dialog.sentence.text().startswith("numbers.xlsx: 1 new link and 2 rows that cannot be taken.")
    assert "Nothing is decided yet" in dialog.sentence.text()
    assert cells(dialog) == [
        ["Not taken", "", "", "Orders row 4: The number in X3 is missing"],
        ["Not taken", "", "", f"Orders row 3: {other}: X3 has no order NOT-THERE"],
        ["Link", one, x3_key, f"{one} is {x3_key} in X3"],
    ]
    assert not any(row.decision for row in app.twins()), "looking decides nothing"
    assert dialog.link.text() == "Link 1 record"
    dialog.because.setText("keyed in October")
    QTest.mouseClick(dialog.link, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.findChild(CrossrefDialog) is None, timeout=20_000)
    assert [row.decision for row in app.twins() if row.key == one] == [x3_key]
    app.sync()
    record = app.trace(one).record
    assert record.x3_key == x3_key
    decision = app.twin_decision(Entity.ORDER, record.source_id)
    assert decision is not None
    assert (decision.x3_key, decision.because, decision.stays) == (x3_key, "keyed in October", "")


def test_a_link_of_a_list_from_before_the_first_sync_is_undone_after_it_was_carried_out(
    fresh: Bench, tmp_path: Path
) -> None:
    _, there = orders_held(fresh)
    number, x3_key = next(iter(there.items()))
    app = fresh.app("anew")
    told: list[tuple[int, int]] = []
    effect = app.import_crossref(
        list_of(tmp_path / "before.xlsx", {number: x3_key}), told=lambda done, of: told.append((done, of))
    )
    assert (effect.linked, effect.waiting) == (((number, x3_key),), 1)
    assert told == [(0, 1), (1, 1)]
    app.sync()
    record = app.trace(number).record
    assert record.x3_key == x3_key
    assert app.undo_twin(record.source_id, entity=Entity.ORDER) == number
    assert app.trace(number).record.x3_key == ""


def test_a_list_that_is_none_is_told_in_the_dialog_and_leaving_decides_nothing(
    synced: App, tmp_path: Path, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge, answers: Answers
) -> None:
    book = Workbook()
    book.worksheets[0].append(("Fruit", "Price"))
    answers.file = tmp_path / "fruit.xlsx"
    book.save(answers.file)
    window = make_window(synced)
    window.go(window.orders)
    dialog = opened(window, qtbot, bridge)
    assert dialog.empty.isVisibleTo(dialog)
    assert not dialog.link.isEnabled()
    assert not dialog.bar.isVisibleTo(dialog)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    QApplication.processEvents()
    settle(qtbot, bridge)
    assert window.findChild(CrossrefDialog) is None


def test_a_dialog_that_is_left_while_it_looks_is_forgotten(
    synced: App, tmp_path: Path, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge, answers: Answers
) -> None:
    window = make_window(synced)
    rows = {f"7{number:07}": f"PO{number:08}" for number in range(400)}
    answers.file = list_of(tmp_path / "many.xlsx", rows)
    window.orders.numbers.link()
    dialog = window.findChild(CrossrefDialog)
    assert dialog is not None
    assert dialog.bar.isVisibleTo(dialog)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChild(CrossrefDialog) is None, timeout=20_000)
    settle(qtbot, bridge)


def test_the_numbers_of_a_page_are_saved_as_a_list_that_can_be_read_again(
    synced: App, tmp_path: Path, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge, answers: Answers
) -> None:
    window = make_window(synced)
    window.go(window.suppliers)
    settle(qtbot, bridge)
    answers.file = tmp_path / "saved"
    menu = window.suppliers.numbers.actions_menu()
    assert [action.text() for action in menu.actions()] == [
        "Save the numbers of all suppliers…",
        "Link records by a list of numbers…",
        "",
        "Undo what was decided about the chosen suppliers…",
    ]
    assert not menu.actions()[3].isEnabled(), "none is chosen"
    menu.actions()[0].trigger()
    qtbot.waitUntil((tmp_path / "saved.xlsx").is_file, timeout=20_000)
    settle(qtbot, bridge)
    sheet = load_workbook(tmp_path / "saved.xlsx")["Suppliers"]
    assert sheet.max_row > 1
    answers.file = None
    window.suppliers.numbers.save()
    assert answers.asked == ["Save the numbers of all suppliers"] * 2, "leaving the question saves nothing"
    window.orders.numbers.link()
    assert window.findChild(CrossrefDialog) is None


@pytest.mark.parametrize(
    ("effect", "says", "decided"),
    [
        (
            ListEffect((("1", "A"),), 0, 0, ()),
            "l.xlsx: 1 new link. Nothing is decided yet, and X3 is not changed by it.",
            "1 record is linked by the list. The next sync carries it out, and it can be undone until something is written.",
        ),
        (
            ListEffect((("1", "A"), ("2", "B")), 3, 1, (("Orders row 4", "no"),)),
            (
                "l.xlsx: 2 new links, 3 rows linked so already and 1 row that cannot be taken. Nothing is decided yet, and X3"
                " is not changed by it. 1 link waits for a record that no sync has read yet."
            ),
            (
                "2 records are linked by the list, 1 row was not taken. The next sync carries it out, and it can be undone"
                " until something is written. 1 link waits for a record that no sync has read yet."
            ),
        ),
    ],
)
def test_what_a_list_does_is_said_in_sentences(effect: ListEffect, says: str, decided: str) -> None:
    assert crossref_says("l.xlsx", effect) == says
    assert crossref_decided(effect) == decided
