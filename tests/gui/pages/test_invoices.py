from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from core.app import App
from core.model.connection import InvoiceMode
from core.model.flow import Entity, ExternalId, RunId, SourceId
from core.model.reading import ReadState
from core.model.settle import PLACE_OF, LineState, Settlement
from core.model.status import Status
from core.store.writer import Writer
from gui.bridge import Bridge
from gui.main_window import MainWindow
from gui.models.window import WindowModel
from gui.pages.invoices import InvoicesPage
from gui.pages.settings import SettingsPage
from gui.reading_words import not_read, read_says
from tests.gui.conftest import MakeWindow, settle
from tests.gui.hands import press, texts
from tests.helpers.practice import NAME, Bench

LEFT = Qt.MouseButton.LeftButton
Keep = Callable[[App], None]


def invoice(number: str, status: Status, x3: str = "", total: str = "119.00") -> Settlement:
    """An invoice as the flow leaves it."""
    return Settlement(
        entity=Entity.INVOICE,
        source_id=SourceId(f"ji-{number}"),
        number=number,
        revision="",
        changed_at=None,
        status=status,
        place=PLACE_OF[status],
        reason="" if status is Status.UP_TO_DATE else "The total is 119.00 in JAGGAER and 120.00 in X3.",
        external_id=ExternalId(x3) if x3 else None,
        lines=(
            LineState(
                key="1",
                number=1,
                status=status,
                place=PLACE_OF[status],
                description="Single pedestal desk",
                quantity=Decimal(1),
                unit="EA",
                price=Decimal(total),
                amount=Decimal(total),
                source_account="739600",
                account="606300",
            ),
        ),
        supplier_id="10581",
        supplier_name="CAPITOL BUSINESS INTERIORS",
        day=date(2026, 11, 3),
        amount=Decimal(total),
        currency="EUR",
    )


def keep(app: App, *settlements: Settlement) -> None:
    """Puts records into the store as a run does."""
    writer = Writer(app._store.for_connection(NAME), None, RunId(""))
    try:
        for one in settlements:
            writer.settle(one)
        writer.flush()
    finally:
        writer.close()


@pytest.fixture
def with_invoices(fresh: Bench) -> App:
    app = fresh.app()
    keep(
        app,
        invoice("INV-0001", Status.UP_TO_DATE, "PIN26-1"),
        invoice("INV-0002", Status.DIFFERS, "PIN26-2", "238.00"),
        invoice("INV-0003", Status.WAITING),
    )
    return app


def shown(window: MainWindow, qtbot: QtBot, bridge: Bridge, name: str = "invoices") -> InvoicesPage:
    page = window.open(name)
    settle(qtbot, bridge)
    assert isinstance(page, InvoicesPage)
    return page


def column(page: InvoicesPage, name: str) -> list[str]:
    model = page.table.model()
    place = [one.name for one in page.table.columns].index(name)
    return [str(model.index(row, place).data()) for row in range(model.rowCount())]


def test_invoices_have_their_number_total_and_status(
    with_invoices: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    page = shown(make_window(with_invoices), qtbot, bridge)
    assert sorted(column(page, "key")) == ["INV-0001", "INV-0002", "INV-0003"]
    assert dict(zip(column(page, "key"), column(page, "status"), strict=True))["INV-0002"] == "Differs in X3"
    assert dict(zip(column(page, "key"), column(page, "amount"), strict=True))["INV-0002"] == "238.00 EUR"
    said = texts(page)
    assert "3 invoices" in said
    assert "476.00 EUR" in said


def test_orders_and_invoices_do_not_mix(
    with_invoices: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    window = make_window(with_invoices)
    shown(window, qtbot, bridge)
    window.open("orders")
    settle(qtbot, bridge)
    assert window.orders.table.model().rowCount() == 0


def test_the_panel_tells_amount_day_and_lines_of_an_invoice(
    with_invoices: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    page = shown(make_window(with_invoices), qtbot, bridge)
    page.table.choose(column(page, "key").index("INV-0002"))
    settle(qtbot, bridge)
    said = texts(page.story)
    assert "238.00 EUR, invoiced 2026-11-03" in said
    assert "It is in X3 as PIN26-2, with other values than were sent" in said
    assert "Single pedestal desk" in said
    assert "Lines" in said


@pytest.mark.parametrize(
    ("mode", "says"),
    [
        (InvoiceMode.COMPARE, "Compared with the invoices of X3; nothing is written."),
        (InvoiceMode.CREATE, "Entered in X3, linked to their orders, not posted."),
    ],
)
def test_the_page_says_what_is_done_with_invoices(
    with_invoices: App,
    fresh: Bench,
    make_window: MakeWindow,
    qtbot: QtBot,
    bridge: Bridge,
    mode: InvoiceMode,
    says: str,
) -> None:
    with_invoices.save_connection(replace(fresh.connection(), invoices=mode), {})
    assert with_invoices.reading(Entity.INVOICE).is_read
    assert says in texts(shown(make_window(with_invoices), qtbot, bridge))


def test_a_profile_that_does_not_read_invoices_is_named() -> None:
    state = ReadState(by_profile=False, by_setting=True, profile="our-site", mode=InvoiceMode.COMPARE)
    why = not_read(Entity.INVOICE, state)
    assert why is not None
    assert why.text == "The profile our-site does not say where JAGGAER has them."
    assert why.setting == "jaggaer.profile"
    assert not_read(Entity.INVOICE, replace(state, by_profile=True)) is None
    assert read_says(replace(state, by_setting=False), there=True).startswith("Not read any more")


def test_invoices_that_are_switched_off_say_so_and_lead_to_the_setting(
    fresh: Bench, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    app = fresh.app()
    app.save_connection(replace(fresh.connection(), invoices=InvoiceMode.OFF, contracts=False), {})
    state = app.reading(Entity.INVOICE)
    assert (state.by_setting, state.is_read, state.mode) == (False, False, InvoiceMode.OFF)
    assert not app.reading(Entity.CONTRACT).by_setting
    assert app.reading(Entity.ORDER).is_read
    window = make_window(app)
    page = shown(window, qtbot, bridge)
    press(page, "Open the setting")
    settle(qtbot, bridge)
    settings = window.current
    assert isinstance(settings, SettingsPage)
    wanted = "connection.invoices" if state.by_profile else "jaggaer.profile"

    def on_it() -> bool:
        shown = window.focusWidget()
        return shown is not None and any(
            wanted in group.fields and group.fields[wanted].isAncestorOf(shown)
            for form in (settings.form("orders"), settings.form("jaggaer"))
            if form is not None
            for group in form.groups
        )

    qtbot.waitUntil(on_it, timeout=10_000)


def test_invoices_are_found_by_the_field_above_the_pages(
    with_invoices: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    window = make_window(with_invoices)
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(window.focusWidget(), "0003")
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.current is window.records(Entity.INVOICE), timeout=10_000)
    settle(qtbot, bridge)
    page = window.records(Entity.INVOICE)
    assert isinstance(page, InvoicesPage)
    qtbot.waitUntil(lambda: page.story.key == "INV-0003", timeout=10_000)


def test_the_tables_are_sound(with_invoices: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge) -> None:
    page = shown(make_window(with_invoices), qtbot, bridge)
    model = page.table.model()
    assert isinstance(model, WindowModel)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    page.search.setText("0002")
    qtbot.waitUntil(lambda: column(page, "key") == ["INV-0002"], timeout=10_000)
    page.search.clear()
    qtbot.waitUntil(lambda: model.rowCount() == 3, timeout=10_000)
    assert not page.numbers.isVisible()
