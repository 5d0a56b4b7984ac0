from __future__ import annotations

import dataclasses
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from core.mapping.compiled import LoadedProfile
from core.mapping.context import no_links
from core.mapping.fingerprint import fingerprint
from core.mapping.money import product
from core.mapping.profiles import load_profile
from core.model.crossref import ACCOUNT, COST_CENTER, SITE, SUPPLIER, UNIT, MappingRule, Scope
from core.model.finding import Finding
from core.model.flow import Entity
from core.model.mapped import MappedRecord
from core.model.reference import ReferenceKind
from core.model.status import Level, Status
from tests.core.mapping.conftest import MapIt
from tests.core.mapping.shapes import CONTEXT, ORDER, Payload, at, line, with_lines

ONE, TWO = "494457081", "494457082"


def only(mapped: MappedRecord) -> Finding:
    assert len(mapped.findings) == 1, mapped.findings
    return mapped.findings[0]


def test_an_order_becomes_the_document_that_x3_shall_hold(map_order: MapIt, profile: LoadedProfile) -> None:
    mapped = map_order(ORDER)
    assert mapped.document.fields == {
        "reference": "L001501948",
        "revision": "1",
        "order_date": date(2023, 11, 15),
        "supplier": "S100",
        "site": "US01",
        "currency": "USD",
        "payment_term": "NET30",
    }
    assert [(part.key, part.number) for part in mapped.document.lines] == [(ONE, 1), (TWO, 2)]
    assert mapped.document.lines[0].fields == {
        "description": "Reagent no. 1",
        "supplier_product": "25-105",
        "expected_receipt_date": date(2023, 11, 29),
        "unit": "EA",
        "quantity": Decimal(10),
        "price": Decimal("12.50"),
        "account": "739600",
        "dimension:CCT": "L630200444",
        "product": "GENGOODS",
    }
    assert (mapped.findings, mapped.not_eligible, mapped.cancelled, mapped.closed) == ((), "", False, False)
    assert (mapped.amount, mapped.currency) == (Decimal(250), "USD")
    assert (mapped.supplier_id, mapped.supplier_name) == ("15272686", "DEMO ENGINEERS INC")
    assert mapped.line_amounts == {ONE: Decimal(125), TWO: Decimal(125)}
    assert mapped.scopes[ONE] == Scope("UMLOW", "0000015414", "LAB", f"149880014/{ONE}")
    assert mapped.fingerprint == fingerprint(ORDER, profile, Entity.ORDER)
    assert (mapped.profile_hash, mapped.mapping_version) == (profile.content_hash, 7)


def test_every_value_of_the_document_has_a_lineage(map_order: MapIt) -> None:
    mapped = map_order(ORDER)
    traced = {(entry.line_key, entry.field): entry for entry in mapped.lineage}
    wanted = {("", name) for name in mapped.document.fields}
    wanted |= {(part.key, name) for part in mapped.document.lines for name in part.fields}
    assert set(traced) == wanted
    account = traced[TWO, "account"]
    assert account.source.startswith("/lineList/poLine/1/splittableFieldSetGroupList")
    assert (account.source_value, account.value, account.rule) == ("739600-L", "739600", "suffix -L cut")
    price = traced[TWO, "price"]
    assert (price.source, price.source_value, price.rule) == ("/lineList/poLine/1/unitPrice", "12.50", "as is")


def test_every_code_is_named_with_where_it_must_exist(map_order: MapIt) -> None:
    uses = {(use.line_key, use.kind): use for use in map_order(ORDER).codes}
    assert set(uses) == {("", kind) for kind in ("supplier", "site", "currency", "payment-term")} | {
        (key, kind) for key in (ONE, TWO) for kind in ("unit", "account", "cost-center", "product")
    }
    account, center = uses[ONE, ACCOUNT], uses[ONE, COST_CENTER]
    assert (account.reference_kind, account.parent, account.target) == (ReferenceKind.ACCOUNT, "USA", "739600")
    assert (center.reference_kind, center.parent, center.target) == (ReferenceKind.DIMENSION, "CCT", "L630200444")
    assert account.label == "label of 739600-L"
    assert (uses["", SITE].source, uses["", SITE].target) == ("UMLOW", "US01")


def test_a_mapping_rule_gives_the_target_and_is_told_with_its_version(map_order: MapIt) -> None:
    rules = [
        MappingRule(ACCOUNT, "739600", "744202", version=3),
        MappingRule(ACCOUNT, "739600", "744299", Scope(line=f"149880014/{TWO}"), version=5),
        MappingRule(COST_CENTER, "L630200444", "CC9", valid_from=date(2023, 11, 16), version=6),
        MappingRule(SITE, "UMLOW", "US03", version=1),
        MappingRule(SUPPLIER, "0000015414", "S777", version=2),
        MappingRule(UNIT, "EA", "UN", Scope(supplier="0000015414", category="LAB"), version=4),
    ]
    mapped = map_order(ORDER, rules)
    first, second = (part.fields for part in mapped.document.lines)
    assert (first["account"], second["account"]) == ("744202", "744299")
    assert first["dimension:CCT"] == "L630200444", "the rule holds from the next day on"
    assert first["unit"] == "UN"
    assert (mapped.document.fields["site"], mapped.document.fields["supplier"]) == ("US03", "S777")
    rule = next(e.rule for e in mapped.lineage if (e.line_key, e.field) == (TWO, "account"))
    assert rule == f"suffix -L cut, mapping #5 (line 149880014/{TWO})"
    use = next(u for u in mapped.codes if (u.line_key, u.kind) == (ONE, ACCOUNT))
    assert (use.source, use.target, use.rule_version) == ("739600", "744202", 3)


def test_mapping_changes_neither_fingerprint_nor_findings(map_order: MapIt) -> None:
    plain, ruled = map_order(ORDER), map_order(ORDER, [MappingRule(ACCOUNT, "739600", "744202")])
    assert plain.fingerprint == ruled.fingerprint
    assert plain.findings == ruled.findings


def test_a_supplier_that_is_not_linked_leaves_its_place_empty_and_is_named(map_order: MapIt) -> None:
    context = dataclasses.replace(CONTEXT, supplier_links=no_links)
    mapped = map_order(ORDER, context=context)
    assert "supplier" not in mapped.document.fields
    use = next(use for use in mapped.codes if use.kind == SUPPLIER)
    assert (use.source, use.target, use.mandatory, use.label) == ("0000015414", "", True, "DEMO ENGINEERS INC")


def test_an_order_without_any_supplier_is_incomplete(map_order: MapIt) -> None:
    finding = only(map_order(at(ORDER, "header.supplier", None)))
    assert (finding.check, finding.field, finding.status) == ("field-empty", "supplier", Status.INCOMPLETE)


@pytest.mark.parametrize(
    ("path", "value", "check", "field"),
    [
        ("lineList", None, "no-lines", "lines"),
        ("lineList", {}, "no-lines", "lines"),
        ("lineList.poLine", [], "no-lines", "lines"),
        ("header.createDateTime", None, "field-empty", "order_date"),
        ("header.createDateTime", "yesterday", "not-a-date", "order_date"),
        ("header.workflowStatus", "Complet", "unknown-status", "/header/workflowStatus"),
        ("header.apStatus", "Ajar", "unknown-status", "/header/apStatus"),
        ("header.terms.daysAfter", {"days": 30}, "wrong-form", "payment_term"),
    ],
)
def test_what_is_wrong_with_a_header_is_one_finding_that_stops_it(
    map_order: MapIt, path: str, value: object, check: str, field: str
) -> None:
    finding = only(map_order(at(ORDER, path, value)))
    assert (finding.check, finding.field, finding.level) == (check, field, Level.STOP)
    assert (finding.status, finding.line_key) == (Status.INCOMPLETE, "")


@pytest.mark.parametrize(
    ("members", "check"),
    [
        ({"extendedPrice": "twelve"}, "not-a-number"),
        ({"unitPrice": "1,00"}, "not-a-number"),
        ({"quantity": "a few"}, "not-a-number"),
        ({"quantity": None}, "field-empty"),
        ({"quantity": 0}, "quantity-not-positive"),
        ({"quantity": -1}, "quantity-not-positive"),
        ({"unitPrice": None, "extendedPrice": None}, "field-empty"),
        ({"unitPrice": -3, "extendedPrice": -30}, "amount-negative"),
        ({"extendedPrice": Decimal("129.00")}, "amount-differs"),
        ({"workflowStatus": "Aproved"}, "unknown-status"),
        ({"workflowStatus": None}, "unknown-status"),
        ({"lineId": None}, "bad-line"),
        ({"lineId": 494457082}, "bad-line"),
    ],
)
def test_what_is_wrong_with_a_line_holds_that_line_alone(
    map_order: MapIt, members: dict[str, object], check: str
) -> None:
    mapped = map_order(with_lines(line(2), line(1, **members)))
    finding = only(mapped)
    assert (finding.check, finding.level, finding.status) == (check, Level.STOP, Status.INCOMPLETE)
    assert finding.line_key == mapped.document.lines[1].key != TWO
    assert finding.message[-1] == finding.next_step[-1] == "."


def test_a_line_that_is_no_object_is_told_and_the_others_go_on(map_order: MapIt) -> None:
    mapped = map_order(with_lines("gone", line(2)))
    assert only(mapped).check == "bad-line"
    assert [part.key for part in mapped.document.lines] == ["#1", TWO]
    assert mapped.document.lines[1].fields["price"] == Decimal("12.50")


def test_a_single_line_may_come_as_an_object(map_order: MapIt) -> None:
    mapped = map_order(at(ORDER, "lineList.poLine", line(1)))
    assert [part.key for part in mapped.document.lines] == [ONE]
    assert mapped.findings == ()


def test_a_rounding_is_a_notice_and_the_extended_price_counts(map_order: MapIt) -> None:
    mapped = map_order(with_lines(line(1, quantity=30, unitPrice=Decimal("2.22"), extendedPrice=Decimal("66.55"))))
    finding = only(mapped)
    assert (finding.check, finding.level) == ("amount-rounding", Level.NOTICE)
    price = mapped.document.lines[0].fields["price"]
    assert isinstance(price, Decimal)
    assert product(Decimal(30), price, 2) == Decimal("66.55")
    told = next(e for e in mapped.lineage if e.field == "price")
    assert told.source == "/lineList/poLine/0/extendedPrice"
    assert "differs" in told.rule


def test_money_as_text_is_as_good_as_money(map_order: MapIt) -> None:
    mapped = map_order(with_lines(line(1, quantity="1,000", unitPrice="2.08", extendedPrice="2,080.00")))
    assert mapped.findings == ()
    assert mapped.line_amounts == {ONE: Decimal("2080.00")}


def test_a_line_without_unit_takes_the_default_with_a_notice(map_order: MapIt) -> None:
    mapped = map_order(with_lines(line(1, item={"description": "x", "productType": "FormRequest"})))
    assert mapped.document.lines[0].fields["unit"] == "EA"
    assert (only(mapped).check, only(mapped).level) == ("unit-assumed", Level.NOTICE)


def test_cancelled_lines_are_neither_wanted_nor_judged(map_order: MapIt) -> None:
    spoiled = line(1, workflowStatus="Cancelled", quantity="a few", extendedPrice="twelve")
    elsewhere = line(3, supplierStatus={"status": "Cancelled"})
    mapped = map_order(with_lines(spoiled, line(2), elsewhere))
    assert [part.key for part in mapped.document.lines] == [TWO]
    assert mapped.cancelled_lines == {ONE, "494457083"}
    assert (mapped.findings, mapped.cancelled) == ((), False)
    assert set(mapped.line_amounts) == {ONE, TWO, "494457083"}
    assert set(mapped.fingerprint.lines) == {ONE, TWO, "494457083"}
    assert mapped.line_numbers == {ONE: 1, TWO: 2, "494457083": 3}
    assert mapped.line_texts == {key: f"Reagent no. {number}" for key, number in mapped.line_numbers.items()}


@pytest.mark.parametrize(
    "payload",
    [
        at(ORDER, "header.workflowStatus", "Cancelled"),
        at(ORDER, "header.supplierStatus.status", "Canceled"),
        with_lines(line(1, workflowStatus="Cancelled"), line(2, workflowStatus="Cancelled")),
    ],
)
def test_an_order_is_cancelled_by_its_header_or_by_all_its_lines(map_order: MapIt, payload: Payload) -> None:
    mapped = map_order(payload)
    assert mapped.cancelled
    assert mapped.document.lines == ()
    assert mapped.cancelled_lines == {ONE, TWO}
    assert (mapped.findings, mapped.codes, mapped.not_eligible) == ((), (), "")


def test_a_pending_order_is_not_eligible_and_not_judged(map_order: MapIt) -> None:
    mapped = map_order(at(with_lines(line(1, quantity="x")), "header.workflowStatus", "Pending"))
    assert mapped.not_eligible == "its status is Pending"
    assert (mapped.findings, mapped.codes, mapped.cancelled) == ((), (), False)


def test_a_pending_line_holds_the_whole_order_back_so_that_it_does_not_look_removed(map_order: MapIt) -> None:
    mapped = map_order(with_lines(line(1), line(2, workflowStatus="Pending")))
    assert mapped.not_eligible == "its line 2 has the status Pending"
    assert [part.key for part in mapped.document.lines] == [ONE, TWO]
    assert not mapped.cancelled


def test_a_closed_order_is_taken_only_by_setting(map_order: MapIt) -> None:
    closed = at(ORDER, "header.apStatus", "Closed")
    mapped = map_order(closed)
    assert mapped.closed
    assert mapped.not_eligible == "it is closed in JAGGAER (Closed)"
    taken = map_order(closed, context=dataclasses.replace(CONTEXT, include_closed=True))
    assert (taken.closed, taken.not_eligible) == (True, "")


@pytest.mark.parametrize(
    ("start", "changed", "eligible"),
    [
        (date(2023, 11, 15), None, True),
        (date(2023, 11, 16), None, False),
        (date(2023, 11, 16), datetime(2023, 11, 16, 4, 59, tzinfo=UTC), False),
        (date(2023, 11, 16), datetime(2023, 11, 16, 5, 0, tzinfo=UTC), True),
    ],
)
def test_orders_count_from_the_start_date_when_created_or_changed_by_the_sites_calendar(
    map_order: MapIt,
    start: date,
    changed: datetime | None,
    eligible: bool,  # noqa: FBT001 - what is tested
) -> None:
    context = dataclasses.replace(CONTEXT, start_from=start)
    mapped = map_order(ORDER, context=context, changed_at=changed)
    assert (mapped.not_eligible == "") is eligible


def test_a_long_number_is_shortened_for_the_reference_and_told(map_order: MapIt) -> None:
    mapped = map_order(at(ORDER, "header.poNumber", "CONTRACT-2026-000123-REV-B"))
    assert len(mapped.document.reference) == 20
    assert mapped.number == "CONTRACT-2026-000123-REV-B"
    assert next(e.rule for e in mapped.lineage if e.field == "reference") == "shortened, with a hash"


def test_the_total_is_the_sum_of_live_lines_where_the_source_gives_none(map_order: MapIt) -> None:
    payload = at(with_lines(line(1), line(2, workflowStatus="Cancelled")), "header.total", None)
    mapped = map_order(payload)
    assert mapped.amount == Decimal(125)
    assert mapped.currency == "USD"
    assert next(e.rule for e in mapped.lineage if e.field == "currency") == "default of the profile"


def test_mapping_is_pure(map_order: MapIt) -> None:
    assert map_order(ORDER) == map_order(ORDER)


def test_a_profile_may_read_dimensions_from_plain_members(map_order: MapIt, profile_text: str) -> None:
    more = profile_text + (
        '\n[orders.lines.fields."dimension:PRJ"]\nsource = ["/project"]\nstrip_suffix = ["-L"]\n'
        'code = "dimension:PRJ"\n'
    )
    mapped = map_order(with_lines(line(1, project="P001-L")), profile=load_profile(more, "mine.toml"))
    assert mapped.document.lines[0].fields["dimension:PRJ"] == "P001"
    use = next(u for u in mapped.codes if u.kind == "dimension:PRJ")
    assert (use.reference_kind, use.parent) == (ReferenceKind.DIMENSION, "PRJ")
