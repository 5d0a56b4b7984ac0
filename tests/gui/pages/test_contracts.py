from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from core.app import App
from core.model.contract import ContractRow, ContractState
from core.model.contract_list import SORTS, ContractQuery, Which, chosen_contracts, counts_of, which_of
from core.model.flow import Entity
from core.model.status import Status
from gui import contract_words as words
from gui import format as fmt
from gui.bridge import Bridge
from gui.contract_words import look_of
from gui.main_window import MainWindow
from gui.models.contract_columns import contract_columns
from gui.pages.contracts import ContractsPage
from gui.pages.settings import SettingsPage
from tests.gui.conftest import ENGLISH, Answers, MakeWindow, settle
from tests.gui.hands import press, texts
from tests.helpers.practice import Bench, bench

LEFT = Qt.MouseButton.LeftButton
TODAY = date(2026, 11, 29)


@pytest.fixture(scope="module")
def worked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    """An App that has read contracts and the orders under them; tests with it look and change nothing."""
    with bench(tmp_path_factory.mktemp("contracts"), orders=60, contracts=6) as made:
        app = made.app()
        result = app.sync()
        assert result.error_code == "", result.reason
        yield app


def shown(window: MainWindow, qtbot: QtBot, bridge: Bridge) -> ContractsPage:
    page = window.open("contracts")
    settle(qtbot, bridge)
    settle(qtbot, bridge)
    assert isinstance(page, ContractsPage)
    return page


def contract(**changed: object) -> ContractRow:
    """A contract in force."""
    row = ContractRow(
        source_id="c1",
        number="C-100",
        amendment="",
        renewal="",
        name="Laboratory supplies",
        kind="",
        said="Active",
        status=Status.UP_TO_DATE,
        reason="",
        suppliers=(),
        currency="EUR",
        ceiling=Decimal(1000),
        valid_from=date(2026, 1, 1),
        valid_until=date(2026, 12, 31),
        never_expires=False,
        superseded=False,
        gone=False,
        orders=2,
        ordered=Decimal(400),
        other_currencies=(),
        updated_at=datetime(2026, 11, 1, tzinfo=UTC),
    )
    return replace(row, **changed)  # type: ignore[arg-type]


def test_contracts_are_listed_with_ceiling_and_what_is_left(
    worked: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    page = shown(make_window(worked), qtbot, bridge)
    kept = worked.contracts()
    assert {row.source_id for row in page.rows} == {row.source_id for row in kept}
    assert f"{len(kept)} contracts" in texts(page)
    assert "Kept for the reconciliation; X3 has none." in texts(page)
    names = [column.name for column in page.table.columns]
    for place, row in enumerate(page.rows):
        cells = {name: str(page.table.model().index(place, n).data() or "") for n, name in enumerate(names)}
        assert cells["number"] == row.number
        assert cells["ordered"] == fmt.amount(row.ordered, row.currency, ENGLISH)
        if row.left is not None:
            assert cells["left"] == fmt.amount(row.left, row.currency, ENGLISH)


def test_the_panel_lists_the_orders_and_leads_to_one(
    worked: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    window = make_window(worked)
    page = shown(window, qtbot, bridge)
    place = next(n for n, row in enumerate(page.rows) if row.orders)
    page.table.choose(place)
    settle(qtbot, bridge)
    row = page.rows[place]
    orders = worked.contract_orders(row.source_id)
    said = texts(page.panel)
    assert row.number in said
    assert words.left_says(row, ENGLISH) in said
    model = page.panel.orders.model()
    assert [model.index(n, 0).data() for n in range(model.rowCount())] == [order.number for order in orders]
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert page.panel.orders.hasFocus()
    page.panel.orders.choose(0)
    QTest.keyClick(page.panel.orders, Qt.Key.Key_Return)
    assert window.current is window.orders
    assert window.orders.query.find == orders[0].number


def test_contracts_are_found_filtered_and_sorted(
    worked: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    page = shown(make_window(worked), qtbot, bridge)
    everything = page.rows
    wanted = everything[-1]
    QTest.keyClicks(page.table, wanted.number[:1])
    page.search.setText(wanted.number)
    qtbot.waitUntil(lambda: {row.number for row in page.rows} == {wanted.number}, timeout=10_000)
    page.search.clear()
    qtbot.waitUntil(lambda: len(page.rows) == len(everything), timeout=10_000)
    for which in Which:
        QTest.mouseClick(page.chips.buttons[which], LEFT)
        settle(qtbot, bridge)
        today = page.context.now().astimezone().date()
        assert all(which in which_of(row, today) for row in page.rows)
    QTest.mouseClick(page.chips.buttons[Which.ALL], LEFT)
    settle(qtbot, bridge)
    place = [column.name for column in page.table.columns].index("ordered")
    page.table.sort_asked.emit(place)
    settle(qtbot, bridge)
    assert list(page.rows) == sorted(everything, key=SORTS["ordered"])


def test_a_contract_is_found_by_the_field_above_the_pages(worked: App, make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window(worked)
    number = worked.contracts()[0].number
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    field = window.navigation.finder
    QTest.keyClicks(field, number)
    qtbot.waitUntil(lambda: any(hit.entity is Entity.CONTRACT for hit in field.hits), timeout=10_000)
    field.opened.emit(next(hit for hit in field.hits if hit.entity is Entity.CONTRACT))
    page = window.records(Entity.CONTRACT)
    assert isinstance(page, ContractsPage)
    assert window.current is page
    qtbot.waitUntil(lambda: page.panel.story is not None and page.panel.story.row.number == number, timeout=10_000)


def test_contracts_that_are_not_read_say_so_and_lead_to_the_setting(
    fresh: Bench, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    window = make_window(fresh.app())
    page = shown(window, qtbot, bridge)
    assert "Contracts are not read for this connection" in texts(page)
    press(page, "Open the setting")
    settle(qtbot, bridge)
    assert isinstance(window.current, SettingsPage)


def test_what_is_shown_is_written_with_what_was_ordered_and_what_is_left(
    worked: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge, answers: Answers, tmp_path: Path
) -> None:
    page = shown(make_window(worked), qtbot, bridge)
    QTest.mouseClick(page.chips.buttons[Which.EXPIRED], LEFT)
    settle(qtbot, bridge)
    rows = page.rows
    assert 0 < len(rows) < len(worked.contracts())
    answers.file = tmp_path / "contracts.csv"
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(answers.file.is_file, timeout=30_000)
    settle(qtbot, bridge)
    written = list(csv.DictReader(answers.file.read_text("utf-8-sig").splitlines()))
    assert [one["Contract"] for one in written] == [row.number for row in rows]
    assert [Decimal(one["Ordered"]) for one in written] == [row.ordered for row in rows]
    assert [one["Left"] and Decimal(one["Left"]) for one in written] == ["" if r.left is None else r.left for r in rows]
    assert {one["Currency"] for one in written} == {row.currency for row in rows}
    assert "Amendment" not in written[0], "columns that are not shown are not written"


def test_a_view_brings_back_choice_search_sort_and_columns(
    worked: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    window = make_window(worked)
    page = shown(window, qtbot, bridge)
    names = [column.name for column in page.table.columns]
    QTest.mouseClick(page.chips.buttons[Which.EXPIRED], LEFT)
    page.search.setText(page.rows[0].number[:2])
    qtbot.waitUntil(lambda: page.query.find != "")
    for _ in range(2):
        page.table.sort_asked.emit(names.index("left"))
    page.table.horizontalHeader().showSection(names.index("amendment"))
    settle(qtbot, bridge)
    query, rows = page.query, page.rows
    assert query == ContractQuery(Which.EXPIRED, query.find, "left", descending=True)
    assert rows
    page.views.keep(page.view("Expired && co"))
    settle(qtbot, bridge)
    page.show_record("")
    page.table.horizontalHeader().hideSection(names.index("amendment"))
    page.table.sort_asked.emit(names.index("number"))
    settle(qtbot, bridge)
    assert len(page.rows) > len(rows)
    QTest.mouseClick(page.views, LEFT)
    settle(qtbot, bridge)
    menu = next(one for one in page.views.findChildren(QMenu) if one.isVisible())
    QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(menu.actions()[0]).center())
    settle(qtbot, bridge)
    assert (page.query, page.rows) == (query, rows)
    assert not page.table.isColumnHidden(names.index("amendment"))
    assert page.search.text() == query.find
    assert page.chips.buttons[Which.EXPIRED].isChecked()
    worked.forget_view(Entity.CONTRACT, "Expired && co")


def test_the_model_is_sound(worked: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge) -> None:
    page = shown(make_window(worked), qtbot, bridge)
    for model in (page.table.model(), page.panel.orders.model()):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    page.search.setText("nothing like that")
    qtbot.waitUntil(lambda: not page.rows, timeout=10_000)
    settle(qtbot, bridge)
    press(page, "Show all contracts")
    qtbot.waitUntil(lambda: len(page.rows) == len(worked.contracts()), timeout=10_000)


# -- pure ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("row", "look", "which"),
    [
        (contract(), words.STATE_LOOKS[ContractState.IN_FORCE], {Which.IN_FORCE}),
        (contract(ordered=Decimal("1000.01")), words.OVER, {Which.IN_FORCE, Which.OVER}),
        (contract(valid_until=TODAY - timedelta(days=1)), words.STATE_LOOKS[ContractState.EXPIRED], {Which.EXPIRED}),
        (contract(valid_from=TODAY + timedelta(days=1)), words.STATE_LOOKS[ContractState.NOT_YET], {Which.OTHER}),
        (contract(superseded=True), words.SUPERSEDED, {Which.OTHER}),
        (contract(gone=True, ordered=Decimal(2000)), words.STATE_LOOKS[ContractState.GONE], {Which.OTHER, Which.OVER}),
        (contract(status=Status.INCOMPLETE), words.STATE_LOOKS[ContractState.INCOMPLETE], {Which.OTHER}),
    ],
)
def test_a_contract_says_how_it_stands_in_a_word_and_a_sign(
    row: ContractRow, look: fmt.Look, which: set[Which]
) -> None:
    assert look_of(row, TODAY) is look
    assert which_of(row, TODAY) == which | {Which.ALL}
    assert look.glyph
    assert look.word


def test_what_is_left_is_said_in_words() -> None:
    assert words.left_says(contract(), ENGLISH) == "600.00 EUR of it are left."
    assert words.left_says(contract(ordered=Decimal("1012.30")), ENGLISH) == "12.30 EUR over its ceiling."
    assert words.left_says(contract(ceiling=None), ENGLISH) == "It has no ceiling."
    assert words.valid_says(contract(never_expires=True), ENGLISH) == "From 2026-01-01, without an end"
    assert words.valid_says(contract(valid_from=None), ENGLISH) == "Until 2026-12-31"


def test_filters_and_sorts_leave_what_they_say() -> None:
    rows = (contract(), contract(source_id="c2", number="C-200", name="Paper", valid_until=date(2025, 1, 1)))
    assert counts_of(rows, TODAY) == {
        Which.ALL: 2,
        Which.IN_FORCE: 1,
        Which.OVER: 0,
        Which.EXPIRED: 1,
        Which.OTHER: 0,
    }
    assert chosen_contracts(rows, ContractQuery(find="pap"), TODAY) == (rows[1],)
    assert chosen_contracts(rows, ContractQuery(sort="until"), TODAY) == (rows[1], rows[0])
    columns = contract_columns(ENGLISH, lambda: TODAY)
    assert {column.sort for column in columns if column.sort} == set(SORTS)
