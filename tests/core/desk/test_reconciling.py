"""The App's reconciliation against the practice systems: what people do in X3 by hand is found, explained and signed."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from core.app import App
from core.errors import ConfigurationError
from core.model.cancel import Cancelled
from core.model.connection import InvoiceMode
from core.model.document import TargetDocument
from core.model.flow import Entity
from core.model.reconcile import (
    DocumentKind,
    Gap,
    Kind,
    Missing,
    ReconcileProgress,
    ReconcileQuery,
    ReconcileRow,
    Reconciliation,
    Section,
    Stage,
)
from core.model.views import RecordQuery
from core.sandbox.x3 import X3Switches
from tests.helpers.by_hand import key_in
from tests.helpers.practice import Bench, bench

EVER = ReconcileQuery(date(2016, 1, 1), date(2026, 12, 31))


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Bench, App]]:
    """Systems that were synced; tests with them change nothing."""
    with bench(tmp_path_factory.mktemp("clean"), orders=14) as found:
        opened = found.app()
        opened.sync()
        yield found, opened


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Bench]:
    with bench(tmp_path, orders=14) as found:
        yield found


@pytest.fixture
def app(made: Bench) -> App:
    """Everything that JAGGAER means for X3 is there."""
    opened = made.app()
    opened.sync()
    return opened


def written(app: App) -> dict[str, str]:
    """Number in JAGGAER -> number in X3, of the orders that are there."""
    rows = app.records(RecordQuery(entity=Entity.ORDER, sort="key", descending=False)).rows
    return {row.key: row.x3_key for row in rows if row.x3_key}


def in_x3(app: App, number: str) -> TargetDocument:
    """An order as X3 shows it now."""
    with app._x3("") as target:
        (found,) = target.find(Entity.ORDER, [number])[number]
    return found


def exceptions(found: Reconciliation) -> set[tuple[Section, Kind, str, str]]:
    assert found.ties, [control for control in found.controls if not control.ties]
    return {(row.section, row.kind, row.jaggaer_number or row.x3_number, row.line) for row in found.exceptions()}


def ready(found: Reconciliation, number: str) -> ReconcileRow:
    (row,) = (row for row in found.rows[Section.READINESS] if row.jaggaer_number == number)
    return row


def test_after_a_sync_everything_agrees_to_the_cent(clean: tuple[Bench, App]) -> None:
    made, app = clean
    phases: list[ReconcileProgress] = []
    found = app.reconcile(EVER, told=phases.append)
    assert exceptions(found) == set()
    assert set(found.gaps) == {Gap.NO_INVOICES, Gap.NO_CONTRACTS}
    (control,) = (one for one in found.controls if one.section is Section.ORDERS)
    held = [order for order in made.x3_state()["orders"] if order["reference"]]
    assert held
    assert control.right == sum(Decimal(str(order["total"])) for order in held)
    assert control.left == control.right
    assert {row.kind for row in found.rows[Section.READINESS]} == {Kind.READY}
    assert phases
    assert found.made_by == app.actor
    assert found.jaggaer_as_of is not None


def test_what_people_change_in_x3_is_found_line_by_line(app: App, made: Bench) -> None:
    orders = written(app)
    numbers = [number for number in orders if len(in_x3(app, number).lines) > 1]
    priced, coded, closed, moved, gone, more, unsigned, received, *_ = [
        *numbers,
        *(n for n in orders if n not in numbers),
    ]
    do = made.pair.x3.do
    before = in_x3(app, priced).lines[1]
    price = before.fields["price"]
    assert isinstance(price, Decimal)
    do("edit-line", order=orders[priced], line=int(before.line_id), price=str(price + 1))
    lines = {number: in_x3(app, number).lines[0] for number in (coded, moved, more, received)}
    other = next(
        str(line.fields["account"])
        for number in orders
        for line in in_x3(app, number).lines
        if line.fields["account"] not in {"", lines[coded].fields["account"]}
    )
    do("edit-line", order=orders[coded], line=int(lines[coded].line_id), account=other)
    do("close-order", order=orders[closed])
    do("edit-line", order=orders[moved], line=int(lines[moved].line_id), expected_receipt_date="2031-01-01")
    do("delete-order", order=orders[gone])
    do("enter-line", order=orders[more], like=int(lines[more].line_id))
    do("set", node="PurchaseOrder", key=orders[unsigned], member="signatureStatus", value="no")
    do("receive", order=orders[received], line=int(lines[received].line_id))
    do("invoice", order=orders[received], line=int(lines[received].line_id))

    found = app.reconcile(EVER)

    told = exceptions(found)
    assert {(section, kind, number) for section, kind, number, _ in told} == {
        (Section.DIFFERENCES, Kind.PRICE, priced),
        (Section.DIFFERENCES, Kind.CODING, coded),
        (Section.DIFFERENCES, Kind.CLOSED, closed),
        (Section.DIFFERENCES, Kind.DATE, moved),
        (Section.ORDERS, Kind.NOT_IN_X3, gone),
        (Section.DIFFERENCES, Kind.LINE_NOT_IN_JAGGAER, more),
    }
    (change,) = (row for row in found.exceptions() if row.kind is Kind.PRICE)
    quantity = before.fields["quantity"]
    assert isinstance(quantity, Decimal)
    assert change.difference == -quantity.quantize(Decimal("0.01"))
    assert (change.jaggaer_value, change.x3_value) == (f"{price.normalize():f}", f"{(price + 1).normalize():f}")
    assert ready(found, priced).missing == (Missing.PRICE,)
    assert ready(found, coded).missing == ()
    assert ready(found, closed).missing == (Missing.CLOSED,)
    assert ready(found, gone).missing == (Missing.NOT_IN_X3,)
    assert ready(found, more).missing == (Missing.LINE,)
    assert ready(found, unsigned).missing == (Missing.NOT_RECEIVABLE,)
    assert ready(found, received).missing == ()
    assert ready(found, received).stage in {Stage.INVOICED, Stage.PARTLY_RECEIVED}
    assert ready(found, coded).stage is Stage.WAITS_FOR_RECEIPT


def test_orders_keyed_by_hand_are_in_neither_system_twice(made: Bench) -> None:
    keyed = key_in(made, orders=3, suppliers=4, order_slips=0, supplier_slips=0)
    app = made.app()
    app.sync()
    found = app.reconcile(EVER)
    alone = {row.x3_number for row in found.exceptions() if row.kind is Kind.NOT_IN_JAGGAER}
    assert alone == set(keyed.orders.values())
    missing = {row.jaggaer_number for row in found.exceptions() if row.kind is Kind.NOT_IN_X3}
    held = {row.key for row in app.records(RecordQuery(entity=Entity.ORDER)).rows if row.source_id in keyed.orders}
    assert held <= missing
    assert {row.kind for row in found.rows[Section.SUPPLIERS]} <= {Kind.UNKNOWN_SUPPLIER}
    assert found.ties


def test_an_order_of_a_supplier_that_jaggaer_switched_off_is_listed(app: App, made: Bench) -> None:
    code = in_x3(app, next(iter(written(app)))).fields["supplier"]
    (row,) = (row for row in app.records(RecordQuery(entity=Entity.SUPPLIER)).rows if row.x3_key == code)
    made.pair.jaggaer.do("set-supplier-active", supplier=row.key, active=False)
    app.sync(full=True)
    found = app.reconcile(EVER)
    with app._x3("") as target:
        there = {str(one.external_id) for one in target.find_between(Entity.ORDER, EVER.since, EVER.until)
                 if one.fields["supplier"] == row.x3_key}  # fmt: skip
    assert there
    assert {(one.kind, one.x3_number) for one in found.rows[Section.SUPPLIERS]} == {
        (Kind.NOT_ACTIVE, number) for number in there
    }
    assert {one.missing for one in found.rows[Section.READINESS] if one.x3_number in there} == {
        (Missing.SUPPLIER_NOT_ACTIVE,)
    }


def test_an_exception_stays_explained_until_it_changes(app: App, made: Bench) -> None:
    number, x3_number = next(iter(written(app).items()))
    line = in_x3(app, number).lines[0]
    made.pair.x3.do("edit-line", order=x3_number, line=int(line.line_id), price="1.23")
    found = app.reconcile(EVER)
    (row,) = found.exceptions()
    with pytest.raises(ConfigurationError, match="needs a reason"):
        app.explain(found, [row], "  ")
    with pytest.raises(ConfigurationError, match="no exception"):
        app.explain(found, [found.rows[Section.READINESS][0]], "fine")
    assert app.explanations() == ()

    after = app.explain(found, [row], "agreed with the supplier by telephone")
    assert after.open == 0
    assert after.fingerprint != found.fingerprint
    (explained,) = (one for one in after.figures if one.exceptions)
    assert (explained.exceptions, explained.open) == (1, 0)
    again = app.reconcile(EVER)
    assert again.fingerprint == after.fingerprint
    (same,) = again.exceptions()
    assert same.explained is not None
    assert (same.explained.because, same.explained.by) == ("agreed with the supplier by telephone", app.actor)

    made.pair.x3.do("edit-line", order=x3_number, line=int(line.line_id), price="1.24")
    changed = app.reconcile(EVER)
    (row,) = changed.exceptions()
    assert row.explained is None
    assert row.lapsed is not None
    assert changed.open == 1

    app.explain(changed, [row], "again")
    assert app.unexplain(changed, [row]).open == 1
    with pytest.raises(ConfigurationError, match="not explained"):
        app.unexplain(changed, [row])
    actions = [entry.draft.action for entry in app._named("").audit.entries()]
    assert [one for one in actions if one.startswith("expl")] == ["explained", "explained", "explanation-withdrawn"]
    assert app.verify_audit().ok


def test_a_reconciliation_is_signed_as_it_stands(app: App, made: Bench, tmp_path: Path) -> None:
    clean = app.reconcile(EVER)
    signed = app.sign_off(clean)
    assert app.sign_offs() == (signed,)
    assert (signed.fingerprint, signed.signed_by, signed.query) == (clean.fingerprint, app.actor, EVER)
    made.pair.x3.do("delete-order", order=next(iter(written(app).values())))
    found = app.reconcile(EVER)
    with pytest.raises(ConfigurationError, match="1 exception is not explained"):
        app.sign_off(found)
    again = app.sign_off(found, "deleted by mistake, is being entered again")
    assert [one.signoff_id for one in app.sign_offs()] == [again.signoff_id, signed.signoff_id]
    control = found.controls[0]
    loose = replace(found, controls=(replace(control, listed=control.listed + Decimal("0.01")),))
    with pytest.raises(ConfigurationError, match="does not tie"):
        app.sign_off(loose, "all the same")
    (entry,) = (one for one in app._named("").audit.entries() if one.draft.details.get("note"))
    assert (entry.draft.action, entry.draft.details["open"], entry.draft.details["fingerprint"]) == (
        "signed-off", "1", found.fingerprint)  # fmt: skip
    rows = app.export_reconciliation(found, tmp_path / "found.xlsx")
    book = load_workbook(tmp_path / "found.xlsx", read_only=True)
    assert {"Control totals", "Figures", "Orders", "Three-way match"} <= set(book.sheetnames)
    assert rows > len(found.rows[Section.ORDERS])
    assert app.export_reconciliation(found, tmp_path / "found.pdf") < rows
    with pytest.raises(ConfigurationError, match="neither"):
        app.export_reconciliation(found, tmp_path / "found.doc")


def test_a_reconciliation_can_be_ended_and_wrong_questions_are_refused(clean: tuple[Bench, App]) -> None:
    _, app = clean
    ended = threading.Event()

    def end(progress: ReconcileProgress) -> None:
        if progress.phase == "X3's orders":
            ended.set()

    with pytest.raises(Cancelled):
        app.reconcile(EVER, told=end, cancel=ended)
    with pytest.raises(ConfigurationError, match="after its end"):
        app.reconcile(ReconcileQuery(EVER.until, EVER.since))
    with pytest.raises(ConfigurationError, match="no site XX99"):
        app.reconcile(replace(EVER, site="XX99"))
    with pytest.raises(ConfigurationError, match="no company NONE"):
        app.reconcile(replace(EVER, company="NONE"))
    assert app.reconcile_defaults().query.until.day >= 28
    assert app.reconcile_defaults().sites


def test_a_period_and_a_site_narrow_what_is_compared(clean: tuple[Bench, App]) -> None:
    _, app = clean
    every = app.reconcile(EVER)
    days = sorted(row.day for row in every.rows[Section.ORDERS] if row.day)
    middle = days[len(days) // 2]
    first = app.reconcile(replace(EVER, until=middle))
    rows = first.rows[Section.ORDERS]
    assert 0 < len(rows) < len(every.rows[Section.ORDERS])
    assert {row.key for row in rows} == {row.key for row in every.rows[Section.ORDERS] if row.day and row.day <= middle}
    assert first.ties
    sites = {row.site for row in every.rows[Section.ORDERS]}
    assert len(app.reconcile(replace(EVER, site=sites.pop())).rows[Section.ORDERS]) == len(every.rows[Section.ORDERS])


def test_invoices_contracts_and_spend_of_both_systems(tmp_path: Path) -> None:
    with bench(
        tmp_path,
        orders=14,
        invoices=12,
        contracts=4,
        mode=InvoiceMode.CREATE,
        x3_switches=X3Switches(invoice_save="create"),
    ) as made:
        app = made.app()
        app.sync()
        rows = app.records(RecordQuery(entity=Entity.INVOICE)).rows
        entered = {row.key: row.x3_key for row in rows if row.x3_key}
        assert len(entered) > 5
        before = app.reconcile(EVER)
        assert before.ties
        assert not before.gaps
        assert set(before.rows) == set(Section)
        taxes = [row for row in before.rows[Section.INVOICES] if row.kind is Kind.TAX]
        assert taxes
        assert all(row.jaggaer_value and row.x3_value and not row.difference for row in taxes)
        kinds = {row.jaggaer_number: row.kind for row in before.rows[Section.INVOICES] if row not in taxes}
        assert {number for number, kind in kinds.items() if kind is Kind.AGREES} == set(entered)
        assert {kind for number, kind in kinds.items() if number not in entered} == {Kind.NOT_IN_X3}

        twice, changed, gone, *_ = entered
        there = {str(one.external_id): one for one in invoices_in_x3(app)}
        copied, edited = there[entered[twice]], there[entered[changed]]
        do = made.pair.x3.do
        header = {
            "supplier": copied.fields["supplier"],
            "site": copied.fields["site"],
            "date": (copied.fields["invoice_date"] + timedelta(days=3)).isoformat(),  # type: ignore[operator, union-attr]
            "document": str(copied.reference).replace("-", " ").lower() + ".",
        }
        lines = [
            {
                **{name: str(line.fields[name]) for name in ("product", "quantity", "price", "account", "unit")},
                "dimensions": {"CCT": line.fields["dimension:CCT"]},
            }
            for line in copied.lines
        ]
        again = do("enter-invoice", lines=lines, **header)
        strange = do("enter-invoice", lines=lines[:1], **{**header, "document": "NOBODY-KNOWS-1"})
        do("delete-invoice", invoice=entered[gone])
        line = edited.lines[0]
        price = line.fields["price"]
        assert isinstance(price, Decimal)
        do("edit-invoice-line", invoice=entered[changed], line=int(line.line_id), price=str(price + 1))
        do("post-invoice", invoice=entered[changed])

        found = app.reconcile(EVER)

    assert found.ties
    new = {(row.kind, row.jaggaer_number or row.x3_number) for row in found.exceptions(Section.INVOICES)}
    old = {(row.kind, row.jaggaer_number or row.x3_number) for row in before.exceptions(Section.INVOICES)}
    assert new - old == {
        (Kind.DUPLICATE, again),
        (Kind.NOT_IN_JAGGAER, strange),
        (Kind.NOT_IN_X3, gone),
        (Kind.AMOUNT, changed),
    }
    assert old <= new
    (double,) = (row for row in found.rows[Section.INVOICES] if row.kind is Kind.DUPLICATE)
    assert double.detail == entered[twice]
    spent = {row.x3_number for row in found.rows[Section.SPEND]}
    assert spent == (set(entered.values()) | {again, strange}) - {entered[gone]}
    under = [row for row in found.rows[Section.CONTRACTS] if row.kind is Kind.ON_CONTRACT]
    assert {row.document for row in under} == {DocumentKind.ORDER, DocumentKind.INVOICE}
    for figure in (one for one in found.figures if one.section is Section.CONTRACTS and one.code):
        assert figure.committed is not None
        assert figure.committed >= figure.jaggaer


@pytest.mark.parametrize("mode", [InvoiceMode.CREATE, InvoiceMode.COMPARE])
def test_invoice_lines_that_somebody_coded_otherwise_in_x3_are_named(tmp_path: Path, mode: InvoiceMode) -> None:
    """Whether we wrote the invoice, or only compare what others entered."""
    with bench(
        tmp_path, orders=14, invoices=12, mode=InvoiceMode.CREATE, x3_switches=X3Switches(invoice_save="create")
    ) as made:
        app = made.app()
        app.sync()
        entered = {row.key: row.x3_key for row in app.records(RecordQuery(entity=Entity.INVOICE)).rows if row.x3_key}
        assert not [row for row in app.reconcile(EVER).rows[Section.INVOICES] if row.kind is Kind.CODING]
        there = {str(one.external_id): one for one in invoices_in_x3(app)}
        first, second, *_ = entered
        account, center = there[entered[first]].lines[0], there[entered[second]].lines[-1]
        codes = {str(line.fields["account"]) for one in there.values() for line in one.lines}
        centers = {str(line.fields["dimension:CCT"]) for one in there.values() for line in one.lines}
        other = min(codes - {account.fields["account"]})
        elsewhere = min(centers - {center.fields["dimension:CCT"]})
        do = made.pair.x3.do
        do("edit-invoice-line", invoice=entered[first], line=int(account.line_id), account=other)
        do(
            "edit-invoice-line",
            invoice=entered[second],
            line=int(center.line_id),
            dimensions={"CCT": elsewhere},
        )
        if mode is InvoiceMode.COMPARE:
            app.save_connection(replace(made.connection(), invoices=mode), {})
            app.sync()
        found = app.reconcile(EVER)
        file = tmp_path / "found.xlsx"
        app.export_reconciliation(found, file)

    assert found.ties
    told = {
        (row.jaggaer_number, row.x3_number, row.field, row.jaggaer_value, row.x3_value)
        for row in found.exceptions(Section.INVOICES)
        if row.kind is Kind.CODING
    }
    assert told == {
        (first, entered[first], "account", account.fields["account"], other),
        (second, entered[second], "dimension:CCT", center.fields["dimension:CCT"], elsewhere),
    }
    rows = load_workbook(file)["Invoices"].iter_rows(values_only=True)
    heads = list(next(rows))
    written = [dict(zip(heads, row, strict=True)) for row in rows]
    assert {(row["JAGGAER"], row["In X3"]) for row in written if row["What"] == "Coding differs"} == {
        (first, other),
        (second, elsewhere),
    }


def invoices_in_x3(app: App) -> list[TargetDocument]:
    with app._x3("") as target:
        return list(target.find_between(Entity.INVOICE, EVER.since, EVER.until))
