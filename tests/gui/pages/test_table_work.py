"""What people do with the tables of records by keys and menus: days, views, copies, files, one record's ways out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QDate, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.app import App
from core.model.flow import Entity
from core.model.saved_view import DayRange, SavedView, SavedViews, Span, write_view
from core.model.status import Status
from core.model.views import RecordQuery, RecordRow
from gui import table_files
from gui.bridge import Bridge
from gui.dialogs.name import NameDialog, ask_name
from gui.main_window import MainWindow
from gui.memory import Memory
from gui.pages.records import RecordsPage
from gui.widgets.chips import FilterChips
from gui.widgets.day_filter import DayFilter
from gui.widgets.search import SearchField
from gui.widgets.table import Table
from gui.widgets.views_button import ViewsButton
from tests.gui.conftest import ENGLISH, Answers, MakeWindow, settle
from tests.helpers.practice import Bench

ORDERS = RecordQuery(entity=Entity.ORDER, sort="day", descending=True)
LONG_MS = 20_000


@pytest.fixture
def window(synced: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge) -> MainWindow:
    window = make_window(synced)
    window.activateWindow()
    window.open("orders")
    settle(qtbot, bridge)
    return window


@pytest.fixture
def page(window: MainWindow) -> RecordsPage:
    return window.orders


def rows_of(app: App, query: RecordQuery) -> list[RecordRow]:
    return [row for row in app.record_rows(app.record_order(query)) if row is not None]


def said(window: MainWindow) -> str:
    return "\n".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())


def press(menu: QMenu, text: str) -> None:
    next(action for action in menu.actions() if action.text() == text).trigger()


# -- keys -----------------------------------------------------------------------------------------------------------


def test_the_table_is_worked_by_keys_alone(page: RecordsPage, window: MainWindow, qtbot: QtBot, bridge: Bridge) -> None:
    table = page.table
    table.setFocus()
    search = page.findChild(SearchField)
    assert isinstance(search, SearchField)
    QTest.keyClick(table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is search
    QTest.keyClick(search, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is table
    assert table.current_row() == 0
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert table.current_row() == 1
    qtbot.waitUntil(lambda: page.story.key == table.model().index(1, 1).data(), timeout=LONG_MS)
    QTest.keyClick(table, Qt.Key.Key_Return)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert page.story.isAncestorOf(focused)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    chips = page.findChild(FilterChips)
    assert isinstance(chips, FilterChips)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert chips.isAncestorOf(focused)
    table.setFocus()
    QTest.keyClicks(table, "5")
    assert QApplication.focusWidget() is search
    QTest.keyClicks(search, "00")
    assert search.text() == "500"
    qtbot.wait(60)
    settle(qtbot, bridge)
    assert page.query.find == "500"
    assert window.current is page


def test_the_menu_of_a_row_opens_by_key_at_the_current_row(page: RecordsPage) -> None:
    table = page.table
    table.choose(2)
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Keyboard, table.rect().center(), table.mapToGlobal(table.rect().center())
    )
    QApplication.sendEvent(table.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    texts = [action.text() for action in menu.actions()]
    assert texts[1:] == ["Copy", "Export…"]
    assert texts[0] == f"Copy “{table.currentIndex().data()}”"
    menu.close()


# -- days and views -------------------------------------------------------------------------------------------------


def test_days_narrow_rows_counts_and_sums(synced: App, page: RecordsPage, qtbot: QtBot, bridge: Bridge) -> None:
    filter_ = page.findChild(DayFilter)
    assert isinstance(filter_, DayFilter)
    days = sorted(row.day for row in rows_of(synced, ORDERS) if row.day is not None)
    since, until = days[len(days) // 4], days[len(days) // 2]
    press(filter_.spans_menu(), "From one day to another…")
    settle(qtbot, bridge)
    assert filter_.first.isVisible()
    filter_.last.setDate(filter_.last.date().addDays(0))
    filter_.show_range(DayRange(Span.OWN, since, since))
    filter_.last.setDate(_qdate(until))
    settle(qtbot, bridge)
    query = replace(ORDERS, since=since, until=until)
    assert page.query == query
    wanted = rows_of(synced, query)
    assert 0 < len(wanted) < len(days)
    assert page.table.model().rowCount() == len(wanted)
    assert f"{len(wanted)} orders" in "\n".join(label.text() for label in page.findChildren(QLabel))
    press(filter_.spans_menu(), "Today")
    settle(qtbot, bridge)
    assert "None is of these days: Today." in "\n".join(label.text() for label in page.findChildren(QLabel))
    button = next(b for b in page.findChildren(QPushButton) if b.text() == "Show all days")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(qtbot, bridge)
    assert page.table.model().rowCount() == len(rows_of(synced, ORDERS))


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def test_days_in_the_wrong_order_are_meant_the_other_way_round(page: RecordsPage) -> None:
    filter_ = page.findChild(DayFilter)
    assert isinstance(filter_, DayFilter)
    filter_.show_range(DayRange(Span.OWN, date(2026, 5, 1), date(2026, 5, 9)))
    filter_.last.setDate(_qdate(date(2026, 4, 2)))
    assert filter_.chosen == DayRange(Span.OWN, date(2026, 4, 2), date(2026, 5, 1))


def test_a_view_brings_filters_search_sort_and_columns_back_after_a_restart(
    synced: App,
    page: RecordsPage,
    make_window: MakeWindow,
    memory: Memory,
    qtbot: QtBot,
    bridge: Bridge,
) -> None:
    page.show_statuses((Status.NEEDS_MAPPING,))
    page.table.sort_asked.emit(5)
    action = next(a for a in page.table.columns_menu().actions() if a.text() == "Reason")
    action.trigger()
    settle(qtbot, bridge)
    views = page.findChild(ViewsButton)
    assert isinstance(views, ViewsButton)
    views.keep(page.view("To map & to do"))
    settle(qtbot, bridge)
    press(page.table.columns_menu(), "Columns as at the beginning")
    memory.sync()
    other = make_window(synced).orders
    other.window().activateWindow()
    assert isinstance(other.window(), MainWindow)
    other.window().open("orders")  # type: ignore[attr-defined]
    settle(qtbot, bridge)
    reason = [column.name for column in other.table.columns].index("reason")
    again = other.findChild(ViewsButton)
    assert isinstance(again, ViewsButton)
    press(menu_of(again, qtbot, bridge), "To map && to do")
    settle(qtbot, bridge)
    assert other.query == replace(ORDERS, statuses=(Status.NEEDS_MAPPING,), sort="amount", descending=False)
    assert not other.table.isColumnHidden(reason)
    assert other.table.model().rowCount() == len(rows_of(synced, other.query))
    gone = next(a.menu() for a in menu_of(again, qtbot, bridge).actions() if a.text() == "Forget a view")
    assert isinstance(gone, QMenu)
    press(gone, "To map && to do")
    settle(qtbot, bridge)
    assert synced.saved_views(Entity.ORDER) == SavedViews()


def menu_of(button: ViewsButton, qtbot: QtBot, bridge: Bridge) -> QMenu:
    """The menu of the views as a person opens it."""
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(qtbot, bridge)
    shown = [menu for menu in button.findChildren(QMenu) if menu.isVisible() and menu.parent() is button]
    assert len(shown) == 1
    shown[0].hide()
    return button.views_menu()


def test_a_view_gets_its_name_in_a_dialog(window: MainWindow, qtbot: QtBot) -> None:
    names: list[str | None] = []

    def type_name() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, NameDialog):
            assert not dialog.go.isEnabled()
            QTest.keyClicks(dialog.name, "  Monday ")
            QTest.keyClick(dialog.name, Qt.Key.Key_Return)

    def leave() -> None:
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    timer_of(qtbot, type_name)
    names.append(ask_name(window.context, window, "Title", "Sentence.", "Save", 60))
    timer_of(qtbot, leave)
    names.append(ask_name(window.context, window, "Title", "Sentence.", "Save", 60))
    assert names == ["Monday", None]


def timer_of(qtbot: QtBot, do: Callable[[], object]) -> None:
    assert qtbot
    QTimer.singleShot(100, do)


def test_views_that_the_window_remembered_by_itself_are_taken_over_and_what_cannot_be_read_is_said(
    synced: App, page: RecordsPage, window: MainWindow, memory: Memory, qtbot: QtBot, bridge: Bridge
) -> None:
    kept = SavedView("Monday", find="5000")
    memory.store("views/order", 1, [write_view(kept), "nonsense", 3])
    views = page.findChild(ViewsButton)
    assert isinstance(views, ViewsButton)
    for _ in range(2):
        assert menu_of(views, qtbot, bridge).actions()[0].text() == "Monday"
    assert "2 saved views could not be read any more and are gone." in said(window)
    assert synced.saved_views(Entity.ORDER).views == (kept,)
    assert not memory.text("views/order", "")
    synced.forget_view(Entity.ORDER, "Monday")
    assert menu_of(views, qtbot, bridge).actions()[0].text() == "No view is saved yet"


def test_columns_of_an_older_version_are_taken_over_and_nonsense_is_dropped(
    synced: App, window: MainWindow, memory: Memory, theme: object
) -> None:
    table = window.orders.table
    old = table.horizontalHeader()
    old.setSectionHidden(3, True)  # noqa: FBT003
    memory.set_state("columns/old-table", old.saveState())
    again = Table(window.orders.table.model(), window.context.theme, memory, "old-table")  # type: ignore[arg-type]
    assert again.isColumnHidden(3)
    memory.set_text("table/broken", '{"version": 1, "value": [["day", "wide", 3]]}')
    fresh = Table(window.orders.table.model(), window.context.theme, memory, "broken")  # type: ignore[arg-type]
    assert [fresh.isColumnHidden(n) for n in range(len(fresh.columns))] == [c.hidden for c in fresh.columns]
    assert synced
    assert theme
    for made in (again, fresh):
        made.deleteLater()


# -- copies and files ------------------------------------------------------------------------------------------------


def test_all_rows_are_copied_with_headings_numbers_and_days_of_the_locale(
    synced: App, page: RecordsPage, window: MainWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(page.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, bridge)
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().split("\n")]
    rows = rows_of(synced, ORDERS)
    assert lines[0] == ["Status", "JAGGAER", "X3", "Supplier", "Date", "Amount", "Currency"]
    assert [line[1] for line in lines[1:]] == [row.key for row in rows]
    for line, row in zip(lines[1:], rows, strict=True):
        assert line[5] == f"{row.amount:.2f}", "a number, without signs between thousands"
        assert line[6] == row.currency
        assert line[4] == (f"{row.day.month}/{row.day.day}/{row.day:%y}" if row.day else "")
    assert f"{len(rows)} rows copied, with their headings." in said(window)
    assert f"{len(rows)} orders chosen" in said(window)


def test_more_rows_than_a_clipboard_takes_are_not_copied_and_it_is_said(
    page: RecordsPage, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(table_files, "MOST_COPIED", 50)
    QGuiApplication.clipboard().setText("before")
    page.table.selectAll()
    page.files.copy()
    assert QGuiApplication.clipboard().text() == "before"
    assert "At most 50 rows are copied at once." in said(window)


def test_what_is_shown_is_exported_with_the_columns_shown(
    synced: App, page: RecordsPage, window: MainWindow, answers: Answers, tmp_path: Path, qtbot: QtBot, bridge: Bridge
) -> None:
    page.show_statuses((Status.NEEDS_MAPPING,))
    settle(qtbot, bridge)
    answers.file = tmp_path / "list.xlsx"
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, bridge)
    assert answers.asked == ["Export the orders shown"]
    sheet = load_workbook(answers.file)["Orders"]
    lines = list(sheet.iter_rows(values_only=True))
    assert lines[0] == ("Status", "JAGGAER", "X3", "Supplier", "Date", "Amount", "Currency")
    wanted = rows_of(synced, page.query)
    assert [line[1] for line in lines[1:]] == [row.key for row in wanted]
    assert f"{len(wanted)} rows saved in list.xlsx." in said(window)
    assert not page.files.progress.isVisible()
    answers.file = tmp_path / "no-suffix"
    page.export()
    settle(qtbot, bridge)
    assert (tmp_path / "no-suffix.xlsx").exists()
    answers.file = None
    page.export()
    settle(qtbot, bridge)
    assert sorted(path.name for path in tmp_path.glob("*.xlsx")) == ["list.xlsx", "no-suffix.xlsx"]


# -- one record ------------------------------------------------------------------------------------------------------


def button(where: QWidget, text: str) -> QPushButton:
    return next(b for b in where.findChildren(QPushButton) if b.text().strip() == text)


def test_a_record_opens_in_both_systems_where_addresses_are_set_and_else_it_is_said_how(
    fresh: Bench, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    app = fresh.app()
    app.sync()
    window = make_window(app)
    page = window.orders
    window.open("orders")
    page.show_statuses((Status.SYNCED,))
    settle(qtbot, bridge)
    page.table.choose(0)
    qtbot.waitUntil(lambda: page.story.record is not None, timeout=LONG_MS)
    QTest.mouseClick(button(page.story, "Open in X3"), Qt.MouseButton.LeftButton)
    assert "Set x3.open_address in the connection's settings" in said(window)
    QTest.mouseClick(button(page.story, "Open in JAGGAER"), Qt.MouseButton.LeftButton)
    assert "Set jaggaer.open_address in the connection's settings" in said(window)
    settings = app.connection()
    settings = replace(
        settings,
        x3=replace(settings.x3, open_address="https://x3.example/{folder}/{function}/{number}"),
        jaggaer=replace(settings.jaggaer, open_address="https://j.example/{kind}/{id}"),
    )
    app.save_connection(settings, {})
    page.look_again()
    qtbot.wait(600)
    settle(qtbot, bridge)
    opened: list[str] = []
    page.story.open_with = opened.append
    QTest.mouseClick(button(page.story, "Open in X3"), Qt.MouseButton.LeftButton)
    QTest.mouseClick(button(page.story, "Open in JAGGAER"), Qt.MouseButton.LeftButton)
    record = page.story.record
    assert record is not None
    assert opened == [
        f"https://x3.example/{settings.x3.folder}/GESPOH/{record.x3_key}",
        f"https://j.example/order/{record.source_id}",
    ]


def test_what_support_gets_has_numbers_states_and_runs_but_no_prices_and_names(
    synced: App, page: RecordsPage, qtbot: QtBot, bridge: Bridge
) -> None:
    page.show_statuses((Status.NEEDS_MAPPING,))
    settle(qtbot, bridge)
    page.table.choose(0)
    qtbot.waitUntil(lambda: page.story.record is not None, timeout=LONG_MS)
    QTest.mouseClick(button(page.story, "Copy for support"), Qt.MouseButton.LeftButton)
    settle(qtbot, bridge)
    text = QGuiApplication.clipboard().text()
    record = page.story.record
    assert record is not None
    trace = synced.trace(record.key)
    for part in (record.key, record.source_id, "Needs mapping", trace.events[-1].run_id, "ML Connector: "):
        assert part in text
    assert record.supplier not in text
    amounts = [
        record.amount,
        *(line.amount for line in trace.lines),
        *(line.price for line in trace.lines if line.price),
    ]
    assert not [value for value in amounts if value > 9 and f"{value:.2f}" in text]
    assert not [line for line in trace.lines if line.description and line.description in text]


def test_the_story_says_first_whether_it_is_in_x3_and_shows_both_sides(
    synced: App, page: RecordsPage, qtbot: QtBot, bridge: Bridge
) -> None:
    page.show_statuses((Status.SYNCED,))
    settle(qtbot, bridge)
    page.table.choose(0)
    qtbot.waitUntil(lambda: page.story.record is not None, timeout=LONG_MS)
    record = page.story.record
    assert record is not None
    texts = [label.text() for label in page.story.findChildren(QLabel)]
    assert f"It is in X3 as {record.x3_key}." in texts
    trace = synced.trace(record.key)
    sides = {side.field: side for side in trace.sides if not side.line_key}
    assert trace.written
    assert sides["supplier"].x3 is not None
    assert str(sides["supplier"].x3) in texts
    assert sides["supplier"].source_value in texts
    assert "JAGGAER and X3 side by side" in texts
    assert page.story.findChild(QLineEdit) is None
    assert ENGLISH
