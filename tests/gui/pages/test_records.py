from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from core.app import App
from core.model.flow import Entity
from core.model.status import Status
from core.model.views import RecordQuery
from gui import format as fmt
from gui.bridge import Bridge
from gui.models.rows import PAGE_ROWS
from gui.pages.records import RecordsPage
from gui.widgets.chips import FilterChips
from gui.widgets.search import SearchField
from tests.gui.conftest import ENGLISH, MakeWindow, settle
from tests.helpers.practice import bench

ORDERS = RecordQuery(entity=Entity.ORDER, sort="day", descending=True)
Show = Callable[[Entity], RecordsPage]


@pytest.fixture
def show(synced: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge) -> Show:
    """Shows Orders or Suppliers of the real App."""
    window = make_window(synced)

    def page(entity: Entity) -> RecordsPage:
        wanted = window.orders if entity is Entity.ORDER else window.suppliers
        window.go(wanted)
        settle(qtbot, bridge)
        return wanted

    return page


def cells(page: RecordsPage, column: int) -> list[str]:
    model = page.table.model()
    return [str(model.index(row, column).data() or "") for row in range(model.rowCount())]


def texts(page: RecordsPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page))


def test_a_table_shows_the_stores_rows_in_the_stores_order(synced: App, show: Show) -> None:
    page = show(Entity.ORDER)
    rows = synced.records(ORDERS, limit=PAGE_ROWS).rows
    assert cells(page, 1) == [row.key for row in rows]
    assert cells(page, 0) == [row.status.value for row in rows]
    assert cells(page, 5) == [fmt.amount(row.amount, row.currency, ENGLISH) for row in rows]


def test_the_second_page_comes_when_the_end_is_reached(synced: App, show: Show, qtbot: QtBot) -> None:
    page = show(Entity.ORDER)
    total = sum(synced.record_counts(ORDERS).values())
    assert page.table.model().rowCount() == PAGE_ROWS < total
    page.table.scrollToBottom()
    qtbot.waitUntil(lambda: page.table.model().rowCount() == total, timeout=20_000)
    assert len(set(cells(page, 1))) == total


def test_search_as_you_type_narrows_rows_figures_and_sum(synced: App, show: Show, qtbot: QtBot, bridge: Bridge) -> None:
    page = show(Entity.ORDER)
    field = page.findChild(SearchField)
    assert isinstance(field, SearchField)
    supplier = synced.records(ORDERS).rows[0].supplier
    word = max(supplier.split(), key=len).lower()
    QTest.keyClicks(field, word)
    qtbot.wait(200)
    settle(qtbot, bridge)
    query = RecordQuery(entity=Entity.ORDER, find=word)
    found = synced.record_counts(query)
    assert page.table.model().rowCount() == sum(found.values()) > 0
    assert supplier in cells(page, 3)
    assert all(word in name.lower() for name in cells(page, 3))
    assert f"{fmt.amounts(synced.record_sums(query), ENGLISH)} shown" in texts(page)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    qtbot.wait(200)
    settle(qtbot, bridge)
    assert page.table.model().rowCount() == PAGE_ROWS


def test_chips_count_what_the_store_counts_and_filter(synced: App, show: Show, qtbot: QtBot, bridge: Bridge) -> None:
    page = show(Entity.ORDER)
    chips = page.findChild(FilterChips)
    assert isinstance(chips, FilterChips)
    counts = {status: n for status, n in synced.record_counts(ORDERS).items() if n}
    labels = {button.text() for button in chips.findChildren(QPushButton) if button.isVisibleTo(chips)}
    wanted = {f"{fmt.STATUS_LOOKS[s].glyph} {s.value} {fmt.number(n, ENGLISH)}" for s, n in counts.items()}
    assert labels == wanted | {f"All {sum(counts.values())}"}
    chips.choose((Status.NEEDS_MAPPING,))
    settle(qtbot, bridge)
    assert set(cells(page, 0)) == {"Needs mapping"}
    assert page.table.model().rowCount() == counts[Status.NEEDS_MAPPING]


def test_a_press_on_a_heading_sorts_in_the_store(synced: App, show: Show, qtbot: QtBot, bridge: Bridge) -> None:
    page = show(Entity.ORDER)
    page.table.sort_asked.emit(5)
    settle(qtbot, bridge)
    smallest = synced.records(RecordQuery(entity=Entity.ORDER, sort="amount", descending=False)).rows
    assert cells(page, 5)[:20] == [fmt.amount(row.amount, row.currency, ENGLISH) for row in smallest[:20]]
    page.table.sort_asked.emit(5)
    settle(qtbot, bridge)
    largest = max(row.amount for row in smallest) if len(smallest) < PAGE_ROWS else Decimal(0)
    first = synced.records(RecordQuery(entity=Entity.ORDER, sort="amount", descending=True)).rows[0]
    assert cells(page, 5)[0] == fmt.amount(first.amount, first.currency, ENGLISH)
    assert first.amount >= largest


def test_the_side_panel_tells_the_whole_story_and_offers_the_mapping(
    synced: App, show: Show, qtbot: QtBot, bridge: Bridge
) -> None:
    page = show(Entity.ORDER)
    page.show_statuses((Status.NEEDS_MAPPING,))
    settle(qtbot, bridge)
    page.table.choose(0)
    settle(qtbot, bridge)
    key = cells(page, 1)[0]
    trace = synced.trace(key)
    text = texts(page)
    assert page.story.key == key
    assert all(line.description in text for line in trace.lines[:5])
    assert all(event.text in text for event in trace.events)
    buttons = [b.text() for b in page.story.findChildren(QPushButton) if b.isVisibleTo(page.story)]
    causes = [c for c in synced.causes() if key in {row.key for row in synced.cause_records(c.cause_id)}]
    assert causes
    for cause in causes:
        assert f"Map {fmt.kind_word(cause.kind)} {cause.source_code}…" in buttons


def test_a_synced_order_offers_neither_mapping_nor_replay(show: Show, qtbot: QtBot, bridge: Bridge) -> None:
    page = show(Entity.ORDER)
    page.show_statuses((Status.SYNCED,))
    settle(qtbot, bridge)
    page.table.choose(0)
    settle(qtbot, bridge)
    buttons = [b.text().strip() for b in page.story.findChildren(QPushButton)]
    assert not [text for text in buttons if text.startswith(("Map", "Replay"))]


def test_chosen_rows_are_copied_with_their_headings(synced: App, show: Show) -> None:
    page = show(Entity.ORDER)
    page.table.choose(0)
    rows = synced.records(ORDERS, limit=3).rows
    assert page.table.rows_text().split("\t")[1] == rows[0].key
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    page.table.copy_rows()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].split("\t")[:3] == ["Status", "JAGGAER", "X3"]
    assert [line.split("\t")[1] for line in lines[1:]] == [row.key for row in rows[:2]]


def test_the_choice_of_columns_is_remembered(
    synced: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    first = make_window(synced)
    first.go(first.orders)
    settle(qtbot, bridge)
    menu = first.orders.table.columns_menu()
    action = next(a for a in menu.actions() if a.text() == "Reason")
    assert not action.isChecked()
    action.trigger()
    qtbot.wait(400)
    menu.close()
    second = make_window(synced)
    heads = second.orders.table.horizontalHeader()
    place = [c.name for c in second.orders.table.columns].index("reason")
    assert not heads.isSectionHidden(place)


def test_an_empty_answer_says_why_and_leads_out(show: Show, qtbot: QtBot, bridge: Bridge) -> None:
    page = show(Entity.ORDER)
    page.show_record("no such order")
    qtbot.wait(200)
    settle(qtbot, bridge)
    assert "No orders with “no such order”" in texts(page)
    button = next(b for b in page.findChildren(QPushButton) if b.text() == "Clear the search")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.wait(200)
    settle(qtbot, bridge)
    assert page.table.model().rowCount() == PAGE_ROWS


def test_suppliers_are_the_same_page_with_names(synced: App, show: Show) -> None:
    page = show(Entity.SUPPLIER)
    rows = synced.records(RecordQuery(entity=Entity.SUPPLIER, sort="supplier", descending=False)).rows
    assert cells(page, 3) == [row.supplier for row in rows]


def test_a_reload_keeps_the_chosen_row(show: Show, qtbot: QtBot, bridge: Bridge) -> None:
    page = show(Entity.ORDER)
    page.table.choose(7)
    settle(qtbot, bridge)
    key = page.story.key
    page.look_again()
    qtbot.wait(500)
    settle(qtbot, bridge)
    assert page.table.current_row() == 7
    assert page.story.key == key


def test_while_a_run_changes_the_table_only_what_is_seen_and_a_little_more_is_loaded_and_nothing_is_dimmed(
    tmp_path: Path, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    with bench(tmp_path, orders=620) as made:
        app = made.app()
        app.sync()
        window = make_window(app)
        page = window.orders
        window.go(page)
        settle(qtbot, bridge)
        model = page.table.model()
        assert model.rowCount() == PAGE_ROWS
        made.pair.jaggaer.do("set-latency", ms=1500)
        window.context.runs.sync()
        page.look_again()
        qtbot.waitUntil(lambda: model.rowCount() < PAGE_ROWS, timeout=20_000)
        assert window.context.runs.kind is not None
        seen = page.table.rowAt(page.table.viewport().height() - 1) + 1
        assert 0 < seen < model.rowCount() < seen + 100
        assert page.table.viewport().updatesEnabled()
        effect = page.table.viewport().graphicsEffect()
        assert effect is not None
        qtbot.wait(500)
        assert not effect.isEnabled(), "a table that a run changes is not dimmed every second"
        page.table.scrollToBottom()
        qtbot.waitUntil(lambda: model.rowCount() > seen + 100, timeout=20_000)
        far = model.rowCount() - 1
        page.table.choose(far)
        chosen = cells(page, 1)[far]
        page.table.scrollToTop()
        page.look_again()
        qtbot.waitUntil(lambda: page.story.key == chosen, timeout=20_000)
        qtbot.wait(1500)
        assert cells(page, 1)[page.table.current_row()] == chosen, "what a person chose stays chosen"
        made.pair.jaggaer.do("set-latency", ms=0)
        qtbot.waitUntil(lambda: window.context.runs.kind is None, timeout=60_000)
        settle(qtbot, bridge)
        qtbot.waitUntil(lambda: model.rowCount() >= PAGE_ROWS, timeout=20_000)
        assert len(set(cells(page, 1))) == model.rowCount(), "no row stands there twice"
