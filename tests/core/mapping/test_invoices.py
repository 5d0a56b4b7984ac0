from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal

import pytest

from core.mapping.compiled import LoadedProfile
from core.mapping.crossref import CrossReferences
from core.mapping.engine import map_record
from core.model.connection import AccountRoute
from core.model.crossref import ACCOUNT, COST_CENTER, CURRENCY, PAYMENT_TERM, SITE, SUPPLIER, UNIT, MappingRule, Scope
from core.model.flow import Entity, SourceId
from core.model.mapped import MappedRecord
from core.model.policies import Charges
from core.model.record import SourceRecord
from core.model.status import Level
from core.sandbox.jaggaer import JaggaerPractice, JaggaerSwitches
from tests.core.mapping.papers import INVOICE, credit_memo, invoice_line, invoice_record
from tests.core.mapping.shapes import CONTEXT, Payload, at, block

MONEY = dataclasses.replace(CONTEXT, currency_decimals={"USD": 2, "JPY": 0}, cost_center_type="CCT")
MapInvoice = Callable[..., MappedRecord]


@pytest.fixture
def map_invoice(profile: LoadedProfile) -> MapInvoice:
    def mapped(payload: Payload, rules: Iterable[MappingRule] = (), **context: object) -> MappedRecord:
        asked = dataclasses.replace(MONEY, **context)  # type: ignore[arg-type]
        return map_record(invoice_record(payload), profile, CrossReferences(rules, 7), asked)

    return mapped


def checks(mapped: MappedRecord) -> list[tuple[str, str, Level]]:
    return [(finding.check, finding.field, finding.level) for finding in mapped.findings]


def test_the_header_has_number_dates_codes_and_both_totals(map_invoice: MapInvoice) -> None:
    mapped = map_invoice(INVOICE)
    assert mapped.findings == ()
    assert dict(mapped.document.fields) == {
        "kind": "invoice",
        "reference": "112023-1",
        "supplier": "S100",
        "site": "US01",
        "currency": "USD",
        "invoice_date": date(2023, 11, 21),
        "accounting_date": date(2023, 8, 21),
        "due_date": date(2023, 12, 21),
        "payment_term": "NET30",
        "total_with_tax": Decimal("225.50"),
        "total": Decimal("205.00"),
    }
    assert (mapped.number, mapped.amount, mapped.currency) == ("I00092", Decimal("225.50"), "USD")
    assert (mapped.supplier_id, mapped.supplier_name) == ("15272686", "DEMO ENGINEERS INC")


def test_dates_of_mappings_and_codes_are_compared_with_the_accounting_date_else_the_own(
    map_invoice: MapInvoice,
) -> None:
    assert map_invoice(INVOICE).order_date == date(2023, 8, 21)
    assert map_invoice(at(INVOICE, "header.accountingDate", None)).order_date == date(2023, 11, 21)


def test_a_line_has_money_coding_and_the_order_line_that_it_bills(map_invoice: MapInvoice) -> None:
    mapped = map_invoice(INVOICE)
    first, second = mapped.document.lines
    assert dict(first.fields) == {
        "po_number": "0000000049",
        "po_line": "1",
        "description": "Reagent no. 1",
        "unit": "EA",
        "quantity": 4,
        "price": 25,
        "amount": Decimal("100.00"),
        "account": "739600",
        "dimension:CCT": "L630200444",
    }
    assert (first.key, second.key, second.number) == ("8875911", "8875912", 2)
    assert mapped.line_amounts == {"8875911": Decimal("100.00"), "8875912": Decimal("100.00")}


def test_codes_are_those_that_x3_must_know_with_the_scope_of_an_order_line(map_invoice: MapInvoice) -> None:
    mapped = map_invoice(INVOICE)
    assert {use.kind for use in mapped.codes} == {SUPPLIER, SITE, CURRENCY, PAYMENT_TERM, ACCOUNT, COST_CENTER}
    account = next(use for use in mapped.codes if use.kind == ACCOUNT)
    assert (account.source, account.parent, account.line_key) == ("739600", "USA", "8875911")
    assert account.scope == Scope("0004", "0000015414", "LAB", "2526304/8875911")


def test_one_mapping_serves_orders_and_invoices_and_a_unit_is_translated_without_a_question(
    map_invoice: MapInvoice,
) -> None:
    rules = [MappingRule(ACCOUNT, "739600", "60110", version=3), MappingRule(UNIT, "EA", "UN", version=4)]
    mapped = map_invoice(INVOICE, rules)
    assert [line.fields["account"] for line in mapped.document.lines] == ["60110", "60110"]
    assert {line.fields["unit"] for line in mapped.document.lines} == {"UN"}
    assert UNIT not in {use.kind for use in mapped.codes}


def test_the_account_goes_to_the_line_whatever_becomes_of_an_orders(map_invoice: MapInvoice) -> None:
    mapped = map_invoice(INVOICE, account_route=AccountRoute.CHECK_ONLY)
    assert {line.fields["account"] for line in mapped.document.lines} == {"739600"}


@pytest.mark.parametrize(
    ("members", "quantity", "price", "amount"),
    [
        ({"quantity": 100, "unitPrice": 10, "extendedPrice": 100}, "100", "1", "100"),
        ({"quantity": 4, "unitPrice": 25, "extendedPrice": 90}, "4", "22.5", "90"),
        ({"quantity": 3, "unitPrice": None, "extendedPrice": 100}, "3", "33.33333", "100"),
        ({"quantity": 4, "unitPrice": 25, "extendedPrice": -100}, "-4", "25", "-100"),
        ({"quantity": -4, "unitPrice": 25, "extendedPrice": -90}, "-4", "22.5", "-90"),
        ({"quantity": -4, "unitPrice": None, "extendedPrice": 100}, "4", "25", "100"),
        ({"quantity": 3, "unitPrice": Decimal("1.0000049")}, "3", "1", "3"),
        ({"quantity": 0, "unitPrice": 25}, "0", "25", "0"),
    ],
)
def test_quantity_and_price_lead_to_the_extended_price(
    map_invoice: MapInvoice, members: dict[str, object], quantity: str, price: str, amount: str
) -> None:
    mapped = map_invoice(at(INVOICE, "lineList.invoiceLine", [invoice_line(1, **members)]))
    (line,) = mapped.document.lines
    wanted = {"quantity": Decimal(quantity), "price": Decimal(price), "amount": Decimal(amount)}
    assert {name: line.fields[name] for name in wanted} == wanted
    told = [(each.field, each.value) for each in mapped.lineage if each.line_key and each.field in wanted]
    assert (len(told), dict(told)) == (3, wanted), "and the lineage says the same"


def test_a_line_without_quantity_or_without_any_money_gets_none(map_invoice: MapInvoice) -> None:
    bare = [invoice_line(1, quantity=None, extendedPrice=100), invoice_line(2, unitPrice=None)]
    first, second = map_invoice(at(INVOICE, "lineList.invoiceLine", bare)).document.lines
    assert ("quantity" in first.fields, first.fields["amount"]) == (False, 100)
    assert {"price", "amount"}.isdisjoint(second.fields)


def test_a_price_whose_extended_price_is_nothing_is_for_a_person(map_invoice: MapInvoice) -> None:
    mapped = map_invoice(at(INVOICE, "lineList.invoiceLine", [invoice_line(1, extendedPrice=0)]))
    assert checks(mapped) == [("amount-differs", "price", Level.STOP)]


def test_a_line_without_an_order_has_no_link_and_a_line_number_alone_says_nothing(map_invoice: MapInvoice) -> None:
    mapped = map_invoice(at(INVOICE, "lineList.invoiceLine", [invoice_line(1, poNumber=None)]))
    assert {"po_number", "po_line"}.isdisjoint(mapped.document.lines[0].fields)


@pytest.mark.parametrize(
    "members",
    [{"quantity": -4}, {"unitPrice": -25}, {}],
    ids=["quantity", "price", "total alone"],
)
def test_a_credit_memo_is_below_zero_whatever_the_site_shows_so(
    map_invoice: MapInvoice, members: dict[str, object]
) -> None:
    mapped = map_invoice(credit_memo(**members))
    fields = mapped.document.fields
    assert (fields["kind"], fields["total_with_tax"], fields["total"]) == (
        "credit-note",
        Decimal("-120.50"),
        Decimal("-100.00"),
    )
    (line,) = mapped.document.lines
    assert (line.fields["quantity"], line.fields["price"], line.fields["amount"]) == (-4, 25, Decimal(-100))
    assert (mapped.amount, mapped.findings) == (Decimal("-120.50"), ())
    assert mapped.line_amounts == {line.key: Decimal(-100)}
    told = {each.field: each.value for each in mapped.lineage if each.line_key}
    assert {name: told[name] for name in ("quantity", "price", "amount")} == {
        name: line.fields[name] for name in ("quantity", "price", "amount")
    }


def test_what_a_credit_memo_charges_stays_of_the_other_sign(map_invoice: MapInvoice) -> None:
    memo = at(credit_memo(), "lineList.invoiceLine", [invoice_line(1), invoice_line(2, quantity=-1)])
    memo = at(memo, "header.total.value", Decimal("-95.50"))
    mapped = map_invoice(memo)
    assert list(mapped.line_amounts.values()) == [Decimal(-100), Decimal(25)]
    assert mapped.findings == ()


@pytest.mark.parametrize(
    ("path", "value", "expected"),
    [
        ("header.invoiceType", "Prepayment", ("unknown-type", "kind", Level.STOP)),
        ("header.invoiceType", None, ("unknown-type", "kind", Level.STOP)),
        ("header.supplierInvoiceNumber", None, ("field-empty", "reference", Level.STOP)),
        ("header.supplier", None, ("field-empty", "supplier", Level.STOP)),
        ("header.invoiceDate", "2024-02-31T00:00:00.000Z", ("not-a-date", "invoice_date", Level.STOP)),
        ("header.accountingDate", "soon", ("not-a-date", "accounting_date", Level.STOP)),
        ("header.workflowStatus", "Teleported", ("unknown-status", "/header/workflowStatus", Level.STOP)),
        ("header.total.value", "much", ("not-a-number", "total_with_tax", Level.STOP)),
        ("header.total.value", Decimal("225.51"), ("total-rounding", "total_with_tax", Level.NOTICE)),
        ("header.total.value", 300, ("invoice-total-differs", "total_with_tax", Level.NOTICE)),
        ("lineList.invoiceLine", [], ("no-lines", "lines", Level.STOP)),
        ("lineList.invoiceLine", ["x", invoice_line(1)], ("bad-line", "lines", Level.STOP)),
        ("lineList.invoiceLine", [invoice_line(1, quantity="four")], ("not-a-number", "quantity", Level.STOP)),
        ("lineList.invoiceLine", [invoice_line(1, unitPrice="x")], ("not-a-number", "price", Level.STOP)),
    ],
)
def test_what_is_wrong_is_a_finding_and_no_crash(
    map_invoice: MapInvoice, path: str, value: object, expected: tuple[str, str, Level]
) -> None:
    assert checks(map_invoice(at(INVOICE, path, value))) == [expected]


def test_splits_without_shares_hold_the_line_as_on_orders(map_invoice: MapInvoice) -> None:
    split = block({"Account": "739600-L"}, {"Account": "744202-L"})
    mapped = map_invoice(at(INVOICE, "lineList.invoiceLine", [invoice_line(1, splittableFieldSetGroupList=split)]))
    assert "split-without-shares" in {finding.check for finding in mapped.findings}


def _split_line(kind: str, *shares: str, **members: object) -> Payload:
    codes = ("739600-L", "744202-L", "711000-L")
    splits = [
        {"Account": code, "Department": "L630200444-L", "splitType": kind, "splitValue": share}
        for code, share in zip(codes, shares, strict=False)
    ]
    return invoice_line(1, splittableFieldSetGroupList=block(*splits), **members)


@pytest.mark.parametrize(
    ("line", "figures"),
    [
        (_split_line("PercentOfPrice", "75", "25"), [("3", "25", "75.00"), ("1", "25", "25.00")]),
        (_split_line("PercentOfQuantity", "50", "50"), [("2", "25", "50.00"), ("2", "25", "50.00")]),
        (
            _split_line("PercentOfPrice", "33.33", "33.33", "33.34"),
            [("4", "8.3325", "33.33"), ("4", "8.3325", "33.33"), ("4", "8.335", "33.34")],
        ),
        (_split_line("Amount", "60", "40"), [("4", "15", "60.00"), ("4", "10", "40.00")]),
        (_split_line("Quantity", "3", "1"), [("3", "25", "75.00"), ("1", "25", "25.00")]),
    ],
)
def test_a_line_that_is_split_is_a_line_for_each_share_and_every_share_is_coded(
    map_invoice: MapInvoice, line: Payload, figures: list[tuple[str, str, str]]
) -> None:
    mapped = map_invoice(at(INVOICE, "lineList.invoiceLine", [line]))
    assert not [finding for finding in mapped.findings if finding.level is Level.STOP]
    sent = [each.fields for each in mapped.document.lines]
    assert [[each[name] for name in ("quantity", "price", "amount")] for each in sent] == [
        [Decimal(text) for text in three] for three in figures
    ]
    assert [each["account"] for each in sent] == ["739600", "744202", "711000"][: len(figures)]
    keys = ["8875911", "8875911~2", "8875911~3"][: len(figures)]
    assert [each.key for each in mapped.document.lines] == keys == list(mapped.line_amounts)
    assert {each.number for each in mapped.document.lines} == {1}
    assert sum(mapped.line_amounts.values()) == 100
    assert [code.line_key for code in mapped.codes if code.kind == ACCOUNT] == keys
    assert all(each["po_line"] == "1" for each in sent)
    told = {(each.line_key, each.field): each for each in mapped.lineage}
    assert all(told[key, "amount"].value == mapped.line_amounts[key] for key in keys)
    assert "of the line" in told[keys[-1], "amount"].rule


def test_shares_of_a_credit_memo_are_below_zero_as_the_memo_is(map_invoice: MapInvoice) -> None:
    for sign in (1, -1):
        line = _split_line("Amount", str(60 * sign), str(40 * sign), quantity=4 * sign)
        mapped = map_invoice(at(credit_memo(), "lineList.invoiceLine", [line]))
        assert not [finding for finding in mapped.findings if finding.level is Level.STOP]
        assert list(mapped.line_amounts.values()) == [Decimal(-60), Decimal(-40)]
        assert [each.fields["quantity"] for each in mapped.document.lines] == [-4, -4]
        assert [each.fields["amount"] for each in mapped.document.lines] == [-60, -40]


@pytest.mark.parametrize(
    "line", [_split_line("PercentOfPrice", "50", "40"), _split_line("PercentOfPrice", "50", "50", quantity=0)]
)
def test_shares_that_cannot_be_used_hold_the_line(map_invoice: MapInvoice, line: Payload) -> None:
    mapped = map_invoice(at(INVOICE, "lineList.invoiceLine", [line]))
    assert ("split-not-supported", "account", Level.STOP) in checks(mapped)
    assert len(mapped.document.lines) == 1


def test_a_charge_is_a_line_that_bills_its_orders_charge_where_the_site_wants_it_so(map_invoice: MapInvoice) -> None:
    mapped = map_invoice(INVOICE, charges=Charges.LINE)
    assert mapped.findings == ()
    charge = mapped.document.lines[-1]
    assert (charge.key, charge.fields["amount"], charge.fields["price"]) == ("charge:shipping", 5, 5)
    assert (charge.fields["po_number"], charge.fields["po_line"]) == ("0000000049", "charge:shipping")
    assert mapped.charges == 0
    assert sum(mapped.line_amounts.values()) == mapped.document.fields["total"]
    two_orders = at(INVOICE, "lineList.invoiceLine", [invoice_line(1), invoice_line(2, poNumber="50")])
    assert "po_number" not in map_invoice(two_orders, charges=Charges.LINE).document.lines[-1].fields


@pytest.mark.parametrize("sign", [1, -1])
def test_a_charge_that_a_credit_memo_gives_back_is_a_line_as_its_total_says(map_invoice: MapInvoice, sign: int) -> None:
    memo = at(at(credit_memo(), "header.shippingCharge", 5 * sign), "header.total.value", Decimal("-125.50"))
    mapped = map_invoice(memo, charges=Charges.LINE)
    assert mapped.findings == ()
    charge = mapped.document.lines[-1].fields
    assert (charge["amount"], charge["quantity"], charge["price"]) == (-5, -1, 5)
    assert (charge["po_number"], charge["po_line"]) == ("0000000049", "charge:shipping")
    assert sum(mapped.line_amounts.values()) == mapped.document.fields["total"] == Decimal("-105.00")
    assert mapped.charges == 0
    told = map_invoice(memo)
    assert (len(told.document.lines), told.findings) == (1, ())
    assert told.charges == -5


@pytest.mark.parametrize(
    ("total", "charges"), [(Decimal("-115.50"), 5), (None, -5), (Decimal("-300.00"), -5)], ids=["kept", "no", "other"]
)
def test_a_charge_that_is_kept_of_a_credit_memo_or_unclear_stays_beside_its_lines(
    map_invoice: MapInvoice, total: Decimal | None, charges: int
) -> None:
    memo = at(at(credit_memo(), "header.shippingCharge", 5), "header.total.value", total)
    mapped = map_invoice(memo, charges=Charges.LINE)
    assert len(mapped.document.lines) == 1
    assert mapped.charges == charges


def test_a_discount_below_zero_is_a_charge(map_invoice: MapInvoice) -> None:
    payload = at(at(INVOICE, "header.discountAmount", -7), "header.total.value", Decimal("232.50"))
    mapped = map_invoice(payload, charges=Charges.LINE)
    assert mapped.findings == ()
    assert [line.fields["amount"] for line in mapped.document.lines[2:]] == [5, 7]
    assert mapped.charges == 0


@pytest.mark.parametrize("extended", [None, 90, 100])
@pytest.mark.parametrize("sign", [1, -1])
def test_a_discount_on_a_line_is_in_its_net_price(map_invoice: MapInvoice, extended: int | None, sign: int) -> None:
    line = invoice_line(
        1, discountAmount=10, quantity=4 * sign, extendedPrice=None if extended is None else extended * sign
    )
    payload = at(INVOICE, "lineList.invoiceLine", [line])
    mapped = map_invoice(at(payload, "header.total.value", Decimal("115.50") * sign))
    assert not [finding for finding in mapped.findings if finding.level is Level.STOP]
    fields = mapped.document.lines[0].fields
    assert (fields["quantity"], fields["price"], fields["amount"]) == (4 * sign, Decimal("22.5"), 90 * sign)
    assert list(mapped.line_amounts.values()) == [90 * sign]
    told = {each.field: each for each in mapped.lineage if each.line_key}
    assert told["amount"].value == 90 * sign
    assert "discount" in told["amount"].rule


def test_without_a_total_lines_and_charges_are_the_amount_and_no_total_is_claimed(map_invoice: MapInvoice) -> None:
    mapped = map_invoice(at(INVOICE, "header.total", None))
    assert {"total", "total_with_tax"}.isdisjoint(mapped.document.fields)
    assert (mapped.amount, mapped.currency, mapped.findings) == (Decimal("225.50"), "USD", ())
    assert mapped.charges == 5


def test_a_currency_without_decimals_rounds_to_whole_units(map_invoice: MapInvoice) -> None:
    payload = at(INVOICE, "lineList.invoiceLine", [invoice_line(1, quantity=3, unitPrice=Decimal("33.4"))])
    mapped = map_invoice(at(payload, "header.total", {"currency": "JPY", "value": Decimal("125.5")}))
    assert list(mapped.line_amounts.values()) == [Decimal(100)]


@pytest.mark.parametrize(
    ("word", "cancelled", "reason"),
    [("Pending", False, "its status is Pending"), ("Cancelled", True, ""), ("Completed", False, "")],
)
def test_gates_hold_what_is_not_approved(map_invoice: MapInvoice, word: str, cancelled: bool, reason: str) -> None:  # noqa: FBT001
    mapped = map_invoice(at(INVOICE, "header.workflowStatus", word))
    assert (mapped.cancelled, mapped.not_eligible) == (cancelled, reason)
    assert bool(mapped.codes) == (word == "Completed")


def test_what_is_older_than_the_start_is_not_eligible_by_its_own_date(map_invoice: MapInvoice) -> None:
    # Its accounting date is before the start, its own is not.
    assert map_invoice(INVOICE, start_from=date(2023, 10, 1)).not_eligible == ""
    assert "2024-01-01" in map_invoice(INVOICE, start_from=date(2024, 1, 1)).not_eligible


def test_a_changed_tax_is_a_change_and_a_changed_name_is_none(map_invoice: MapInvoice) -> None:
    seen = map_invoice(INVOICE).fingerprint
    assert map_invoice(at(INVOICE, "header.taxCharge1", 21)).fingerprint.header != seen.header
    assert map_invoice(at(INVOICE, "header.supplier.name", "Demo")).fingerprint == seen


def test_every_practice_invoice_maps_to_what_the_practice_holds(profile: LoadedProfile) -> None:
    context = dataclasses.replace(MONEY, start_from=date(2016, 1, 1), supplier_links=lambda i: f"S{i}")
    for sign in ("quantity", "price", "total"):
        practice = JaggaerPractice(
            client_id="a",
            secret="b",
            orders=400,
            invoices=250,
            switches=JaggaerSwitches(credit_sign=sign, credit_charges="below" if sign == "total" else "above"),
        )
        taken = 0
        for invoice_id in practice.book.invoices.ids():
            held = practice.book.invoices.take(invoice_id)
            payload = json.loads(practice.invoice_body(invoice_id), parse_float=Decimal)
            source = SourceRecord(
                Entity.INVOICE, SourceId(str(invoice_id)), held.number, "", held.last_update, payload, "", ""
            )
            mapped = map_record(source, profile, CrossReferences([], 0), context)
            wanted = {"field-empty"} if not held.supplier_number and held.workflow == "Completed" else set()
            assert {finding.check for finding in mapped.findings} == wanted
            assert bool(mapped.not_eligible) == (held.workflow == "Pending")
            assert mapped.amount == held.total()
            assert mapped.document.fields.get("reference", "") == held.supplier_number
            sign_of = -1 if held.credit else 1
            assert list(mapped.line_amounts.values()) == [sign_of * line.amount for line in held.lines]
            taken += not mapped.not_eligible
        assert taken > 200
