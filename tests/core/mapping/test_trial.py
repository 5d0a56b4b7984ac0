"""A profile tried on records: where pointers lead, where wrong ones end."""

from __future__ import annotations

import pytest

from core.mapping.crossref import CrossReferences
from core.mapping.profiles import load_profile
from core.mapping.trial import ends_at, pointer_faults, pointers_of, try_record
from core.model.flow import Entity
from core.model.pointer import compile_pointer
from core.model.record import SourceRecord
from core.model.trial import PointerFault
from tests.core.mapping.shapes import CONTEXT, ORDER, line, order_record, with_lines

RECORD = {
    "header": {"supplier": {"supplierNumber": "0001"}, "empty": {}, "total": "12.50"},
    "sets": [{"internalName": "Account", "value": "1"}, {"internalName": "Department"}],
}


@pytest.mark.parametrize(
    ("pointer", "ends", "nearly"),
    [
        ("/header/suplier/supplierNumber", "/header has no member suplier; there is supplier", True),
        ("/header/vendor", "/header has no member vendor; there is empty, supplier, total", False),
        ("/heder", "the record has no member heder; there is header", True),
        ("/header/total/value", "/header/total is a value (12.50)", False),
        ("/header/empty/x", "/header/empty has no member x", False),
        ("/sets/7", "/sets is a list of 2, in which 7 finds nothing", False),
        (
            "/sets/*internalName=Departmnt/value",
            "/sets has none whose internalName is Departmnt; there is Department",
            True,
        ),
        ("/sets/*internalName=Fund", "/sets has none whose internalName is Fund; there is Account, Department", False),
        ("/sets/*name=Fund", "/sets is a list of 2, in which *name=Fund finds nothing", False),
    ],
)
def test_a_pointer_that_leads_nowhere_ends_with_what_stands_there(
    pointer: str,
    ends: str,
    nearly: bool,  # noqa: FBT001 - a case of the table
) -> None:
    assert ends_at(pointer, RECORD) == (f"{pointer} leads nowhere: {ends}", nearly)


def test_a_pointer_to_an_empty_value_is_no_wrong_pointer() -> None:
    assert ends_at("/header/empty", RECORD) == ("/header/empty leads to an empty list or object", False)


def faults(text: str, *records: SourceRecord) -> dict[str, PointerFault]:
    resource = load_profile(text, "mine.toml").resources[Entity.ORDER].resource
    return {fault.key: fault for fault in pointer_faults(Entity.ORDER, resource, records)}


def test_the_profile_as_shipped_has_no_wrong_pointer_for_an_order(profile_text: str) -> None:
    assert not any(fault.wrong for fault in faults(profile_text, order_record(ORDER)).values())


@pytest.mark.parametrize(
    ("old", "new", "key", "words"),
    [
        ('source = ["/quantity"]', 'source = ["/qantity"]', "orders.lines.fields.quantity.source", "there is quantity"),
        ('key = "/lineId"', 'key = "/id"', "orders.lines.key", "no member id"),
        ('records = "/lineList/poLine"', 'records = "/lineList/line"', "orders.lines.records", "there is poLine"),
        ('source = "/header/workflowStatus"', 'source = "/header/status"', "orders.gates.source", "no member status"),
        ('supplier_id = "/header/supplier/id"', 'supplier_id = "/header/supplier/key"', "orders.supplier_id", "key"),
        (
            'name = "Account"',
            'name = "Acount"',
            "orders.lines.accounting.segments.Acount.name",
            "none whose internalName is Acount; there is Account",
        ),
    ],
)
def test_a_wrong_pointer_is_named_by_its_key_and_record(
    profile_text: str, old: str, new: str, key: str, words: str
) -> None:
    assert old in profile_text
    record = order_record(ORDER)
    fault = faults(profile_text.replace(old, new), record)[key]
    assert fault.wrong
    assert fault.record == record.number
    assert words in fault.message


def test_a_field_that_one_record_has_is_not_a_fault(profile_text: str) -> None:
    text = profile_text.replace('source = ["/unitPrice"]', 'source = ["/listPrice"]')
    without, with_it = order_record(ORDER), order_record(with_lines(line(1, listPrice="1.00")))
    assert "orders.lines.fields.price.source" in faults(text, without)
    assert "orders.lines.fields.price.source" not in faults(text, without, with_it)


def test_every_pointer_of_a_profile_is_looked_at(profile_text: str) -> None:
    profile = load_profile(profile_text, "mine.toml").profile
    for flow, resource in (("orders", profile.orders), ("suppliers", profile.suppliers)):
        uses = list(pointers_of(flow, resource))
        for use in uses:
            assert use.key.startswith(f"{flow}.")
            for pointer in use.pointers:
                compile_pointer(pointer)
        keys = [use.key for use in uses]
        assert len([key for key in keys if ".fields." in key]) == sum(
            1
            for rule in [*resource.fields.values(), *(resource.lines.fields.values() if resource.lines else ())]
            if rule.source
        )
        assert f"{flow}.lines.gate.source" in keys


def test_a_record_stands_beside_what_it_becomes_and_what_nobody_reads_is_listed(profile_text: str) -> None:
    record = order_record(with_lines(line(1, quantity="many", colour="blue")))
    tried = try_record(record, load_profile(profile_text, "mine.toml"), CrossReferences([], 0), CONTEXT)
    fields = {(field.field, field.line_key != ""): field for field in tried.fields}
    assert tried.outcome == "taken"
    assert fields["currency", False].source == "/header/total/currency"
    quantity = fields["quantity", True]
    assert (quantity.value, quantity.source_value, quantity.rule) == (None, "many", "is not a number")
    assert any("many" in finding.message for finding in tried.findings)
    assert dict(tried.not_read)["/lineList/poLine/0/colour"] == "blue"
    assert not [pointer for pointer, _ in tried.not_read if pointer.endswith(("/quantity", "/poId", "/internalName"))]
