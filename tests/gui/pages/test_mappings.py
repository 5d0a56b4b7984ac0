"""The page of mappings, as people use it: by mouse and keyboard, on practice systems."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import shiboken6
from openpyxl import load_workbook
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from core.app import App
from core.model.crossref import Scope
from core.model.mapping_book import BookRow, RuleState
from gui.bridge import Bridge
from gui.context import Question
from gui.dialogs.dialog import Dialog
from gui.dialogs.maplist import MapListDialog
from gui.dialogs.rule import EndDialog, RuleDialog
from gui.dialogs.versions import VersionsDialog
from gui.pages.mappings import MappingsPage
from tests.gui.conftest import Answers, MakeWindow, settle
from tests.helpers.practice import Bench, bench

LEFT = Qt.MouseButton.LeftButton
LONG_MS = 20_000
BAD, ALSO_BAD, NEW_CODE = "7777777", "8888888", "744202"
GOOD, OTHER, THIRD = "5014701", "5011205", "5011204"
HELD = (("50007503", 1, BAD), ("50057801", 1, BAD), ("50060080", 2, BAD), ("50060080", 1, ALSO_BAD))
SUPPLIER = "0000099999"


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    """An App with orders that wait for two accounts, and some mappings; tests leave the tables as they found them."""
    with bench(tmp_path_factory.mktemp("mappings"), orders=12) as made:
        for number, line, account in HELD:
            made.pair.jaggaer.do("spoil", kind="unknown-account", order=number, line=line, value=account)
        app = made.app()
        app.sync()
        app.decide("account", "1", GOOD, because="a new chart")
        app.decide("account", "2", GOOD)
        app.decide("account", "2", OTHER, scope=Scope(supplier=SUPPLIER))
        app.decide("address", "North", "N1", valid_from=date(2026, 1, 1))
        yield app


@pytest.fixture
def app(base: App) -> Iterator[App]:
    """The App; what a test decided is taken back."""
    version = max(rule.version for rule in base.mappings())
    before = {(rule.key, rule.target) for rule in base.mappings()}
    yield base
    if {(rule.key, rule.target) for rule in base.mappings()} != before:
        base.restore_mappings(version)


def open_page(app: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge) -> MappingsPage:
    page = make_window(app).open("mappings")
    assert isinstance(page, MappingsPage)
    settle(qtbot, bridge)
    return page


def shown(page: MappingsPage) -> list[tuple[str, str]]:
    return [(row.rule.source, row.rule.target) for row in page._model.rows]


def row(page: MappingsPage, source: str, target: str) -> BookRow:
    return next(r for r in page._model.rows if (r.rule.source, r.rule.target) == (source, target))


def choose(page: MappingsPage, source: str, target: str, qtbot: QtBot, bridge: Bridge) -> None:
    page.table.choose(page._model.rows.index(row(page, source, target)))
    settle(qtbot, bridge)


def button(where: QWidget, beginning: str) -> QPushButton:
    found = [b for b in where.findChildren(QPushButton) if b.text().strip().startswith(beginning) and b.isVisible()]
    assert found, f"no button {beginning}"
    return found[0]


def dialog_of(page: MappingsPage, kind: type[Dialog]) -> Dialog:
    found = [dialog for dialog in page.window().findChildren(kind) if dialog.isVisible()]
    assert len(found) == 1
    return found[0]


def texts(where: QWidget) -> str:
    return " ".join(one.text() for one in where.findChildren(QLabel) if one.isVisibleTo(where))


def freed(dialog: QDialog) -> bool:
    if not shiboken6.isValid(dialog):
        return True
    QApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete)
    return not shiboken6.isValid(dialog)


# -- the table ---------------------------------------------------------------------------------------------------------


def test_every_rule_is_shown_by_kind_with_its_state(
    app: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    page = open_page(app, make_window, qtbot, bridge)
    assert shown(page) == [("1", GOOD), ("2", GOOD), ("2", OTHER), ("North", "N1")]
    tabs = [page.tabs.tabText(place) for place in range(page.tabs.count())]
    assert tabs[:2] == ["All 4", "GL accounts 3"]
    assert "Addresses 1" in tabs
    assert "Cost centres" in tabs
    states = [page._model.item(place, 0).text() for place in range(4)]
    assert states == ["Unused", "In conflict", "In conflict", "Unused"]
    page.tabs.setFocus()
    QTest.keyClick(page.tabs, Qt.Key.Key_Right)
    settle(qtbot, bridge)
    assert shown(page) == [("1", GOOD), ("2", GOOD), ("2", OTHER)]
    QTest.mouseClick(button(page, "≠ In conflict 2"), LEFT)
    settle(qtbot, bridge)
    assert shown(page) == [("2", GOOD), ("2", OTHER)]
    assert not any(b.text().startswith("✕ Gone bad") and b.isVisible() for b in page.findChildren(QPushButton))


def test_search_as_you_type_looks_at_codes_names_places_and_reasons(
    app: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    page = open_page(app, make_window, qtbot, bridge)
    QTest.keyClick(page.table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.search.hasFocus()
    for text, found in (
        ("new chart", [("1", GOOD)]),
        (SUPPLIER[-5:], [("2", OTHER)]),
        ("research", [("1", GOOD), ("2", GOOD)]),
        ("nothing at all", []),
    ):
        page.search.clear()
        QTest.keyClicks(page.search, text)
        qtbot.waitUntil(lambda: page.search._last == page.search.wanted, timeout=LONG_MS)
        settle(qtbot, bridge)
        assert shown(page) == found
    assert "No mapping with “nothing at all”" in texts(page)


def test_a_heading_sorts_and_the_same_heading_turns_it_round(
    app: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    page = open_page(app, make_window, qtbot, bridge)
    target = next(n for n, column in enumerate(page._model.columns) if column.name == "target")
    for _ in range(2):
        head = page.table.horizontalHeader()
        at = QPoint(head.sectionViewportPosition(target) + 10, head.height() // 2)
        QTest.mouseClick(head.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, at)
        settle(qtbot, bridge)
    assert [there for _, there in shown(page)] == ["N1", GOOD, GOOD, OTHER]


def test_the_panel_shows_lines_that_wait_and_the_history_and_leads_to_the_order(
    app: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    app.decide("account", BAD, GOOD, because="as told")
    page = open_page(app, make_window, qtbot, bridge)
    choose(page, BAD, GOOD, qtbot, bridge)
    assert "3 lines wait" in texts(page.panel)
    assert [use.number for use in page.panel._lines.rows] == ["50007503", "50057801", "50060080"]
    page.panel.tabs.setCurrentIndex(1)
    settle(qtbot, bridge)
    assert "“as told”" in texts(page.panel)
    page.panel.tabs.setCurrentIndex(0)
    page.panel.lines.choose(1)
    QTest.keyClick(page.panel.lines, Qt.Key.Key_Return)
    settle(qtbot, bridge)
    window = page.window()
    assert window.current is window.orders  # type: ignore[attr-defined]


def test_the_models_are_good_models(
    app: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge, qtmodeltester: ModelTester
) -> None:
    page = open_page(app, make_window, qtbot, bridge)
    qtmodeltester.check(page._model)  # type: ignore[no-untyped-call]
    qtmodeltester.check(page.panel._lines)  # type: ignore[no-untyped-call]


# -- deciding ----------------------------------------------------------------------------------------------------------


def test_a_code_is_mapped_before_any_order_needs_it(
    app: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    page = open_page(app, make_window, qtbot, bridge)
    QTest.keyClick(page.table, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    dialog = dialog_of(page, RuleDialog)
    assert isinstance(dialog, RuleDialog)
    settle(qtbot, bridge)
    assert not dialog.go.isEnabled()
    QTest.keyClicks(dialog.source, NEW_CODE)
    assert "No record that was read uses this code yet." in dialog.known.text()
    qtbot.waitUntil(lambda: dialog.decision.scope.count() > 1, timeout=LONG_MS)
    QTest.keyClicks(dialog.search, GOOD)
    dialog.search.tell()
    settle(qtbot, bridge)
    dialog.search.setFocus()
    QTest.keyClick(dialog.search, Qt.Key.Key_Down)
    assert dialog.target == GOOD
    dialog.decision.scope.setCurrentIndex(dialog.decision.scope.count() - 1)
    assert dialog.decision.place.isVisible()
    assert not dialog.go.isEnabled()
    QTest.keyClicks(dialog.decision.supplier, SUPPLIER)
    QTest.keyClicks(dialog.decision.because, "for the new supplier")
    qtbot.waitUntil(dialog.go.isEnabled, timeout=LONG_MS)
    assert (dialog.go.text(), dialog.only.isVisible()) == (f"Map {NEW_CODE}", False)
    QTest.mouseClick(dialog.go, LEFT)
    qtbot.waitUntil(lambda: (NEW_CODE, GOOD) in shown(page), timeout=LONG_MS)
    (rule,) = app.mappings("account", NEW_CODE)
    assert (rule.scope, rule.because) == (Scope(supplier=SUPPLIER), "for the new supplier")
    assert freed(dialog)


def test_a_code_for_which_orders_wait_shows_its_effect_and_can_be_mapped_without_replay(
    app: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    page = open_page(app, make_window, qtbot, bridge)
    QTest.mouseClick(button(page, "New mapping…"), LEFT)
    dialog = dialog_of(page, RuleDialog)
    assert isinstance(dialog, RuleDialog)
    settle(qtbot, bridge)
    assert dialog._codes.stringList()[:2] == [BAD, ALSO_BAD], "what waits is offered first"
    QTest.keyClicks(dialog.source, BAD)
    qtbot.waitUntil(lambda: dialog.decision.scope.count() > 2, timeout=LONG_MS)
    settle(qtbot, bridge)
    assert dialog.known.text() == "0 written lines and 3 open lines use it."
    assert dialog.decision.scope.itemText(0) == "Everywhere · 3 lines"
    dialog.targets.focus_first()
    qtbot.waitUntil(lambda: dialog.go.text().startswith("Map and replay 2"), timeout=LONG_MS)
    assert dialog.decision.effect.shown[0][0] == "Covers 3 open orders"
    QTest.mouseClick(dialog.only, LEFT)
    qtbot.waitUntil(lambda: bool(app.mappings("account", BAD)), timeout=LONG_MS)
    settle(qtbot, bridge)
    assert page.context.runs.kind is None
    assert freed(dialog)


def test_a_rule_leads_elsewhere_with_enter_on_its_row(
    app: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    page = open_page(app, make_window, qtbot, bridge)
    choose(page, "2", OTHER, qtbot, bridge)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    dialog = dialog_of(page, RuleDialog)
    assert isinstance(dialog, RuleDialog)
    settle(qtbot, bridge)
    assert (dialog.source.isEnabled(), dialog.kind.isEnabled(), dialog.decision.scope.isEnabled()) == (False,) * 3
    assert dialog.decision.scope.currentText() == f"Supplier {SUPPLIER}"
    QTest.keyClicks(dialog.search, OTHER)
    dialog.search.tell()
    settle(qtbot, bridge)
    dialog.targets.focus_first()
    settle(qtbot, bridge)
    assert "It leads there already" in texts(dialog.decision)
    assert not dialog.go.isEnabled()
    dialog.search.clear()
    QTest.keyClicks(dialog.search, THIRD)
    dialog.search.tell()
    settle(qtbot, bridge)
    dialog.targets.focus_first()
    qtbot.waitUntil(dialog.go.isEnabled, timeout=LONG_MS)
    QTest.keyClick(dialog.decision.because, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: ("2", THIRD) in shown(page), timeout=LONG_MS)
    assert row(page, "2", THIRD).rule.scope == Scope(supplier=SUPPLIER)


def test_a_rule_is_ended_with_a_reason_and_undone_in_one_step(
    app: App, make_window: MakeWindow, answers: Answers, qtbot: QtBot, bridge: Bridge
) -> None:
    page = open_page(app, make_window, qtbot, bridge)
    choose(page, "2", OTHER, qtbot, bridge)
    QTest.mouseClick(button(page.panel, "End…"), LEFT)
    dialog = dialog_of(page, EndDialog)
    QTest.keyClicks(dialog.because, "mistake")  # type: ignore[attr-defined]
    QTest.keyClick(dialog.because, Qt.Key.Key_Return)  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: ("2", OTHER) not in shown(page), timeout=LONG_MS)
    assert app.mapping_history("account", "2")[0].rule.because.endswith(": mistake")
    assert row(page, "2", GOOD).states == (RuleState.UNUSED,)
    app.decide("account", "2", THIRD)
    qtbot.waitUntil(lambda: ("2", THIRD) in shown(page), timeout=LONG_MS)
    choose(page, "2", THIRD, qtbot, bridge)
    QTest.mouseClick(button(page.panel, "Undo…"), LEFT)
    question = answers.asked[-1]
    assert isinstance(question, Question)
    assert question.verb == "Undo it"
    qtbot.waitUntil(lambda: ("2", GOOD) in shown(page), timeout=LONG_MS)


# -- versions ----------------------------------------------------------------------------------------------------------


def test_two_versions_are_compared_and_going_back_shows_its_effect_before(
    app: App, make_window: MakeWindow, answers: Answers, qtbot: QtBot, bridge: Bridge
) -> None:
    before = max(rule.version for rule in app.mappings())
    then = shown(open_page(app, make_window, qtbot, bridge))
    app.decide("account", BAD, GOOD)
    app.decide("account", "2", THIRD)
    page = open_page(app, make_window, qtbot, bridge)
    QTest.mouseClick(button(page, "Versions…"), LEFT)
    dialog = dialog_of(page, VersionsDialog)
    assert isinstance(dialog, VersionsDialog)
    settle(qtbot, bridge)
    assert dialog.says.text().startswith(f"From version {before + 1} to now: 0 added, 1 changed")
    QTest.keyClick(dialog.table, Qt.Key.Key_Down)
    QTest.keyClick(dialog.table, Qt.Key.Key_Down)
    settle(qtbot, bridge)
    assert [(one.sign, one.rule.source, one.before) for one in dialog._differences.rows] == [
        ("~", "2", GOOD),
        ("+", BAD, ""),
    ]
    QTest.keyClick(dialog.table, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    settle(qtbot, bridge)
    assert f"From version {before} to {before + 1}: 1 added, 0 changed, 0 gone." in dialog.says.text()
    assert not dialog.back.isEnabled()
    dialog.table.choose(2)
    settle(qtbot, bridge)
    answers.sure = False
    QTest.mouseClick(dialog.back, LEFT)
    qtbot.waitUntil(lambda: bool(answers.asked), timeout=LONG_MS)
    question = answers.asked[-1]
    assert isinstance(question, Question)
    assert question.verb == "Change 2 mappings"
    assert "It covers 0 lines that wait." in question.text
    settle(qtbot, bridge)
    assert ("2", THIRD) in [(rule.source, rule.target) for rule in app.mappings()], "a no decides nothing"
    answers.sure = True
    QTest.mouseClick(dialog.back, LEFT)
    qtbot.waitUntil(lambda: shown(page) == then, timeout=LONG_MS)
    settle(qtbot, bridge)
    assert dialog.table.model().index(0, 2).data() == "2 mappings"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert freed(dialog)


# -- lists -------------------------------------------------------------------------------------------------------------


def test_the_tables_are_saved_and_a_list_is_judged_row_by_row_before_it_is_decided(
    app: App, make_window: MakeWindow, answers: Answers, qtbot: QtBot, bridge: Bridge, tmp_path: Path
) -> None:
    page = open_page(app, make_window, qtbot, bridge)
    answers.file = tmp_path / "tables"
    QTest.mouseClick(button(page, "Export…"), LEFT)
    saved = tmp_path / "tables.xlsx"
    qtbot.waitUntil(saved.exists, timeout=LONG_MS)
    settle(qtbot, bridge)
    book = load_workbook(saved)
    sheet = book["Mappings"]
    assert sheet.max_row == 5
    sheet.append(["account", NEW_CODE, GOOD])
    sheet.append(["account", "998", "0000"])
    sheet.append(["nokind", "1", "2"])
    book.save(saved)
    answers.file = saved
    QTest.mouseClick(button(page, "Import…"), LEFT)
    dialog = dialog_of(page, MapListDialog)
    assert isinstance(dialog, MapListDialog)
    qtbot.waitUntil(dialog.go.isEnabled, timeout=LONG_MS)
    settle(qtbot, bridge)
    assert "1 new, 0 changed, 4 as they are, 2 refused." in dialog.sentence.text()
    verdicts = [dialog._model.item(place, 0).text() for place in range(dialog._model.rowCount())]
    assert verdicts == ["Refused", "Refused", "New", "As it is", "As it is", "As it is", "As it is"]
    assert not app.mappings("account", NEW_CODE)
    QTest.mouseClick(button(dialog, "✕ Refused 2"), LEFT)
    settle(qtbot, bridge)
    why = next(n for n, column in enumerate(dialog._model.columns) if column.name == "why")
    assert "X3 has no account 0000" in dialog._model.item(0, why).text()
    QTest.keyClicks(dialog.because, "the list of March")
    QTest.mouseClick(dialog.go, LEFT)
    qtbot.waitUntil(lambda: (NEW_CODE, GOOD) in shown(page), timeout=LONG_MS)
    assert app.mappings("account", NEW_CODE)[0].because == "the list of March"
    assert freed(dialog)


def test_a_list_that_is_dropped_on_the_page_is_judged_and_what_is_no_list_says_so(
    app: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge, tmp_path: Path
) -> None:
    page = open_page(app, make_window, qtbot, bridge)
    file = tmp_path / "letter.csv"
    file.write_text("Dear,colleague\n")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    none, copy = Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPoint(9, 9), copy, data, LEFT, none)
    page.dragEnterEvent(enter)
    assert enter.isAccepted()
    page.dropEvent(QDropEvent(QPointF(9, 9), copy, data, LEFT, none))
    qtbot.waitUntil(lambda: bool(page.window().findChildren(MapListDialog)), timeout=LONG_MS)
    dialog = dialog_of(page, MapListDialog)
    qtbot.waitUntil(lambda: "has no headings of a list of mappings" in texts(dialog), timeout=LONG_MS)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert freed(dialog)
    other = QMimeData()
    picture = tmp_path / "picture.png"
    picture.write_bytes(b"")
    other.setUrls([QUrl.fromLocalFile(str(picture))])
    enter = QDragEnterEvent(QPoint(9, 9), copy, other, LEFT, none)
    enter.ignore()
    page.dragEnterEvent(enter)
    assert not enter.isAccepted()


def test_with_no_mapping_at_all_the_page_says_what_to_do(
    fresh: Bench, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    app = fresh.app()
    app.sync()
    page = open_page(app, make_window, qtbot, bridge)
    assert "No mapping yet" in texts(page)
    assert not page.export.isEnabled()
    QTest.mouseClick(next(b for b in page._empty.findChildren(QPushButton) if b.isVisible()), LEFT)
    dialog = dialog_of(page, RuleDialog)
    settle(qtbot, bridge)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert freed(dialog)
