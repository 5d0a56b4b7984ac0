from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from core.app import App
from core.model.flow import Entity
from core.model.status import Status
from core.model.views import RecordQuery
from gui import format as fmt
from gui.bridge import Bridge
from gui.models.window import WindowModel
from gui.pages.records import RecordsPage
from gui.widgets.chips import FilterChips
from gui.widgets.search import SearchField
from tests.gui.conftest import ENGLISH, MakeWindow, settle
from tests.gui.hands import texts
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
    """Texts of a column, of the places whose rows are here."""
    model = page.table.model()
    assert isinstance(model, WindowModel)
    return [str(model.index(row, column).data()) for row in sorted(model.loaded)]


def test_a_table_shows_the_stores_rows_in_the_stores_order(synced: App, show: Show) -> None:
    page = show(Entity.ORDER)
    model = page.table.model()
    assert model.rowCount() == sum(synced.record_counts(ORDERS).values())
    rows = synced.records(ORDERS, limit=len(cells(page, 1))).rows
    assert len(rows) >= len(page.table.seen_rows()) > 10
    assert cells(page, 1) == [row.key for row in rows]
    assert cells(page, 0) == [row.status.value for row in rows]
    assert cells(page, 5) == [fmt.amount(row.amount, row.currency, ENGLISH) for row in rows]


def test_the_scroll_bar_stands_for_all_rows_and_every_place_has_its_row(
    synced: App, show: Show, qtbot: QtBot, bridge: Bridge
) -> None:
    page = show(Entity.ORDER)
    rows = [row for row in synced.record_rows(synced.record_order(ORDERS)) if row is not None]
    total = len(rows)
    model = page.table.model()
    assert isinstance(model, WindowModel)
    assert total == sum(synced.record_counts(ORDERS).values()) > 150
    page.table.setFocus()
    bar = page.table.verticalScrollBar()
    for fraction in (1.0, 0.5, 0.0, 0.8):
        bar.setValue(round(bar.maximum() * fraction))
        settle(qtbot, bridge)
        seen = page.table.seen_rows()
        assert not model.lacks(seen.start, seen.stop)
        assert [model.index(place, 1).data() for place in seen] == [rows[place].key for place in seen]
    QTest.keyClick(page.table, Qt.Key.Key_End)
    settle(qtbot, bridge)
    assert page.table.current_row() == total - 1
    qtbot.waitUntil(lambda: page.story.key == rows[-1].key, timeout=20_000)
    QTest.keyClick(page.table, Qt.Key.Key_Home)
    settle(qtbot, bridge)
    qtbot.waitUntil(lambda: page.story.key == rows[0].key, timeout=20_000)


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
    assert fmt.amounts(synced.record_sums(query), ENGLISH) in texts(page)
    assert f"{sum(found.values())} orders" in texts(page)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    qtbot.wait(200)
    settle(qtbot, bridge)
    assert page.table.model().rowCount() == sum(synced.record_counts(ORDERS).values())


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
    largest = max(row.amount for row in smallest) if len(smallest) < 500 else Decimal(0)
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


def test_an_empty_answer_says_why_and_leads_out(synced: App, show: Show, qtbot: QtBot, bridge: Bridge) -> None:
    page = show(Entity.ORDER)
    page.show_record("no such order")
    qtbot.wait(200)
    settle(qtbot, bridge)
    assert "No orders with “no such order”" in texts(page)
    button = next(b for b in page.findChildren(QPushButton) if b.text() == "Clear the search")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.wait(200)
    settle(qtbot, bridge)
    assert page.table.model().rowCount() == sum(synced.record_counts(ORDERS).values())


def test_suppliers_are_the_same_page_with_names(synced: App, show: Show) -> None:
    page = show(Entity.SUPPLIER)
    rows = synced.records(RecordQuery(entity=Entity.SUPPLIER, sort="supplier", descending=False)).rows
    assert cells(page, 3) == [row.supplier for row in rows[: len(cells(page, 3))]]
    assert page.table.model().rowCount() == sum(synced.record_counts(RecordQuery(Entity.SUPPLIER)).values())


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


def test_while_a_run_changes_the_table_scroll_and_choice_stay_and_nothing_is_dimmed(
    tmp_path: Path, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    with bench(tmp_path, orders=240) as made:
        app = made.app()
        app.sync()
        window = make_window(app)
        page = window.orders
        window.go(page)
        settle(qtbot, bridge)
        model = page.table.model()
        total = model.rowCount()
        far = total - 15
        page.table.choose(far)
        settle(qtbot, bridge)
        page.table.select_rows([range(far, far + 3)])
        chosen = page.story.key
        top = page.table.seen_rows().start
        first = model.index(top, 1).data()
        assert top > 100
        made.pair.jaggaer.do("set-latency", ms=300)
        window.context.runs.sync()
        dimmed: list[bool] = []
        watch = QTimer()
        watch.timeout.connect(lambda: dimmed.append(page.table.viewport().graphicsEffect() is not None))
        watch.start(20)
        page.look_again()
        qtbot.waitUntil(lambda: len(dimmed) > 80, timeout=20_000)
        made.pair.jaggaer.do("set-latency", ms=0)
        qtbot.waitUntil(lambda: window.context.runs.kind is None, timeout=60_000)
        watch.stop()
        assert not any(dimmed), "a table that a run changes is not dimmed every second"
        settle(qtbot, bridge)
        assert model.rowCount() == total
        assert page.story.key == chosen
        assert model.index(page.table.current_row(), 1).data() == chosen
        assert model.index(page.table.seen_rows().start, 1).data() == first
        assert page.table.selected_rows() == list(range(far, far + 3))
