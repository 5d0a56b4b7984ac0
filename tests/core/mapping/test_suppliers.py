from __future__ import annotations

import dataclasses

import pytest

from core.mapping.fields import split_text
from core.mapping.suppliers import NO_DUNS
from core.model.crossref import PAYMENT_TERM, SUPPLIER, MappingRule
from core.model.reference import ReferenceKind
from tests.core.mapping.conftest import MapIt
from tests.core.mapping.shapes import CONTEXT, at
from tests.core.mapping.shapes import SUPPLIER as RECORD


def test_a_supplier_becomes_the_document_that_x3_shall_hold(map_supplier: MapIt) -> None:
    mapped = map_supplier(RECORD)
    assert mapped.document.fields == {
        "number": "0000015414",
        "reference": "0000015414",
        "name": "Demo Engineers Inc",
        "category": "USVEN",
        "currency": "USD",
        "country": "US",
        "language": "ENG",
        "payment_term": "NET30",
        "tax_rule": "USA",
    }
    (address,) = mapped.document.lines
    assert (address.key, address.fields) == ("u1", {"code": "001", "label": "Main", "country": "US"})
    assert (mapped.not_eligible, mapped.findings) == ("", ())
    assert {use.reference_kind for use in mapped.codes} == {
        ReferenceKind.CURRENCY,
        ReferenceKind.PAYMENT_TERM,
        ReferenceKind.TAX_RULE,
    }
    traced = {(entry.line_key, entry.field) for entry in mapped.lineage}
    assert {("", name) for name in mapped.document.fields} <= traced


def test_where_x3_counts_the_number_is_only_the_reference(map_supplier: MapIt) -> None:
    counted = dataclasses.replace(CONTEXT, supplier_numbering="counter")
    fields = map_supplier(RECORD, context=counted).document.fields
    assert "number" not in fields
    assert fields["reference"] == "0000015414"
    without = dataclasses.replace(counted, supplier_reference=False)
    assert "reference" not in map_supplier(RECORD, context=without).document.fields


def test_a_number_of_x3_that_jaggaer_knows_goes_before_its_own(map_supplier: MapIt) -> None:
    assert map_supplier(at(RECORD, "erpNumber", "S100")).document.fields["number"] == "S100"


@pytest.mark.parametrize(
    ("told", "taken"),
    [("150483782", "150483782"), ("15-048-3782", "150483782"), ("DNP", None), ("000000000", None), ("12345678", None)],
)
def test_a_duns_number_has_nine_digits_and_what_is_none_is_traced(
    map_supplier: MapIt, told: str, taken: str | None
) -> None:
    kept = dataclasses.replace(CONTEXT, supplier_identifiers=frozenset({"duns"}))
    mapped = map_supplier(at(RECORD, "duns", told), context=kept)
    assert mapped.document.fields.get("duns") == taken
    (traced,) = [entry for entry in mapped.lineage if entry.field == "duns"]
    assert (traced.value, traced.source_value, traced.source) == (taken or "", told, "/duns")
    assert (traced.rule == NO_DUNS) is (taken is None)


def test_identifiers_are_taken_where_x3_has_a_field_for_them(map_supplier: MapIt) -> None:
    record = at(at(RECORD, "duns", "150483782"), "thirdPartyRefNumber", "OLD-77")
    kept = dataclasses.replace(CONTEXT, supplier_identifiers=frozenset({"old_number"}))
    assert map_supplier(record, context=kept).document.fields["old_number"] == "OLD-77"
    assert "duns" not in map_supplier(record, context=kept).document.fields
    assert "old_number" not in map_supplier(record).document.fields


def test_a_mapping_rule_names_the_supplier_that_is_meant(map_supplier: MapIt) -> None:
    for source in ("0000015414", "15272686"):
        mapped = map_supplier(RECORD, [MappingRule(SUPPLIER, source, "S777", version=4)])
        assert (mapped.document.fields["number"], mapped.document.reference) == ("S777", "S777")
        use = next(use for use in mapped.codes if use.kind == SUPPLIER)
        assert (use.source, use.target, use.rule_version) == ("0000015414", "S777", 4)


def test_tables_translate_the_codes_of_a_supplier(map_supplier: MapIt) -> None:
    mapped = map_supplier(RECORD, [MappingRule(PAYMENT_TERM, "NET30", "M30", version=1)])
    assert mapped.document.fields["payment_term"] == "M30"


@pytest.mark.parametrize(
    ("path", "value", "reason"),
    [
        ("supplierNumber", None, "no supplier number"),
        ("active", "No", "not active in JAGGAER (No)"),
        ("active", "false", "not active in JAGGAER (false)"),
        ("registrationStatus", "Invited", "its status is Invited"),
    ],
)
def test_suppliers_that_nobody_approved_are_not_eligible(
    map_supplier: MapIt, path: str, value: object, reason: str
) -> None:
    mapped = map_supplier(at(RECORD, path, value))
    assert reason in mapped.not_eligible
    assert mapped.findings == ()


def test_a_word_that_the_profile_does_not_know_holds_the_supplier(map_supplier: MapIt) -> None:
    mapped = map_supplier(at(RECORD, "active", "Perhaps"))
    assert [finding.check for finding in mapped.findings] == ["unknown-status"]


def test_a_long_name_goes_over_two_fields_at_a_word_where_that_fits(map_supplier: MapIt) -> None:
    fields = map_supplier(
        at(RECORD, "name", "AFFORDABLE LABORATORY AND SCIENCE  SUPPLIES OF NEW ENGLAND")
    ).document.fields
    assert (fields["name"], fields["name2"]) == ("AFFORDABLE LABORATORY AND SCIENCE", "SUPPLIES OF NEW ENGLAND")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("short", ["short"]),
        ("exactly-ten", ["exactly-te", "n"]),
        ("one two three", ["one two", "three"]),
        ("aaa bbbbbbbbbbbbbbbb", ["aaa bbbbbb", "bbbbbbbbbb"]),
        ("aaaaaaaaaa bbbbbbbbbb", ["aaaaaaaaaa", "bbbbbbbbbb"]),
        ("aaaaaaaaaa bbbbbbbbbb cc", ["aaaaaaaaaa", "bbbbbbbbbb cc"]),
    ],
)
def test_a_text_is_split_at_words_and_inside_one_only_where_it_fits_no_other_way(text: str, parts: list[str]) -> None:
    assert split_text(text, [10, 10]) == parts


def test_long_address_codes_are_shortened_distinct_and_told(map_supplier: MapIt) -> None:
    addresses = [
        {"sqIntegrationNumber": f"u{n}", "thirdPartyRefNumber": code, "name": code, "isoCountryCode": "US"}
        for n, code in enumerate(["CV10001", "CV10002", "AD1"])
    ]
    mapped = map_supplier(at(RECORD, "addressList.address", addresses))
    codes = [str(line.fields["code"]) for line in mapped.document.lines]
    assert len(set(codes)) == 3
    assert codes[2] == "AD1"
    assert all(len(code) <= 5 for code in codes)
    told = {e.line_key: e.rule for e in mapped.lineage if e.field == "code"}
    assert told["u0"] == "shortened to 5 characters"


def test_inactive_addresses_are_left_out(map_supplier: MapIt) -> None:
    assert map_supplier(at(RECORD, "addressList.address.0.active", "No")).document.lines == ()
