from __future__ import annotations

from core.jaggaer.sampling import examine
from core.mapping.profiles import read_profile
from core.model.profile import Accounting, FieldRule, Gate, Lines, Resource, Segment

RESOURCE = Resource(
    list_path="/x",
    records="/x",
    source_id="/id",
    number="/no",
    gates=[Gate(source="/status", take=["Completed"], skip=["Pending"])],
    fields={
        "currency": FieldRule(source=["/total/currency", "/currency"], mandatory=True),
        "language": FieldRule(default="ENG"),
        "city": FieldRule(source=["/city"], mandatory=True, default="-"),
    },
    lines=Lines(
        records="/lines",
        key="/id",
        gate=Gate(source="/status", take=["Approved", ""]),
        fields={"quantity": FieldRule(source=["/quantity"], mandatory=True)},
        accounting=Accounting(
            groups="/g", indexes="/i", values="/v", segments=[Segment(name="Account", target="account")]
        ),
    ),
)


def coded(*names: str) -> dict[str, object]:
    return {"g": [{"i": [{"v": [{"internalName": name, "value": f"{name}-1"} for name in names]}]}]}


def test_fields_are_counted_over_records_and_lines() -> None:
    records: list[dict[str, object]] = [
        {"status": "completed", "currency": "USD", "lines": [{"quantity": 0, **coded("Account", "Fund")}, {}]},
        {"status": "Completed", "total": {"currency": "EUR"}, "lines": [{"quantity": "", "status": "Approved"}]},
    ]
    sampled = examine(RESOURCE, records)
    assert {f.field: (f.found, f.samples) for f in sampled.fields} == {
        "currency": (2, 2),
        "city": (0, 2),
        "line quantity": (1, 3),
        "line segment Account": (1, 3),
    }
    assert (sampled.records, sampled.lines) == (2, 3)
    assert sampled.segments == {"Account": "Account-1", "Fund": "Fund-1"}
    assert sampled.never_found == (), "a default stands in for the city"
    assert sampled.unknown_words == ()


def test_a_mandatory_field_that_no_sample_has_is_named_with_its_pointers() -> None:
    sampled = examine(RESOURCE, [{"status": "Completed", "lines": []}])
    assert [(f.field, f.pointers) for f in sampled.never_found] == [("currency", ("/total/currency", "/currency"))]


def test_each_status_word_that_no_gate_knows_is_named_once() -> None:
    records: list[dict[str, object]] = [
        {"status": "Teleported"},
        {"status": "Teleported"},
        {},
        {"lines": [{"status": "Odd"}]},
    ]
    assert set(examine(RESOURCE, records).unknown_words) == {
        "'Teleported' at /status",
        "'' at /status",
        "'Odd' at /status",
    }


def test_records_of_any_shape_are_looked_at_without_falling_over() -> None:
    shapes: list[dict[str, object]] = [
        {"lines": 7},
        {"lines": [None, 7, "x", {"g": {"i": None}}, {"g": [None]}, {"g": [{"i": [{"v": [7, {"internalName": 1}]}]}]}]},
        {"total": [], "status": {}},
    ]
    sampled = examine(RESOURCE, shapes)
    assert sampled.records == 3
    assert "3 orders" in sampled.sentence("order")


def test_the_parts_of_a_supplier_are_called_addresses_and_fields_are_told_in_words() -> None:
    reading = read_profile("j1p-indirect").profile.suppliers
    found = examine(reading, [{"id": "1", "name": "ACME", "addressList": {"address": [{"city": "Oslo"}]}}])
    said = found.sentence("supplier")
    assert said.startswith("1 supplier with 1 address: ")
    assert "; address line1 in 0 of 1; " in said
    assert "; vat number in 0 of 1; " in said
    two = examine(reading, [{"addressList": {"address": [{}, {}]}}, {"id": "2"}]).sentence("supplier")
    assert two.startswith("2 suppliers with 2 addresses: ")
