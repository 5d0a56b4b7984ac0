from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from core.errors import ConfigurationError, ContractError, RejectedError, UncertainError
from core.model.document import TargetDocument
from core.model.flow import Entity, ExternalId
from core.model.plan import LineAction, LineWrite, PlannedWrite
from core.model.reference import ReferenceKind
from core.model.values import Value
from tests.core.x3.rest.conftest import MakeSite
from tests.core.x3.rest.rest_sites import RestSite
from tests.core.x3.test_graphql import HEADER, LINE, Memory, add, change, create, supplier

BOTH = {Entity.ORDER, Entity.SUPPLIER}


def written(site: RestSite, planned: PlannedWrite) -> TargetDocument:
    receipt = site.door.write(planned)
    assert receipt.document is not None
    assert site.door.read(planned.entity, [receipt.external_id]) == {receipt.external_id: receipt.document}
    return receipt.document


# -- what it offers ---------------------------------------------------------------------------------------------------


def test_a_writable_class_takes_both_and_says_so(site: RestSite) -> None:
    found = site.door.discover()
    assert found.create == BOTH
    assert found.update == BOTH
    assert (found.door, found.settle_s, found.start_in_flight) == ("REST class", 300.0, 2)
    assert {"account", "dimension:*", "product", "quantity"} <= found.line_fields
    assert not {"amount", "total"} & (found.line_fields | found.header_fields)
    assert found.supplier_numbering == "manual"
    assert found.supplier_reference
    assert found.max_lengths["order", "reference"] == 20
    assert site.door.offer(Entity.ORDER).says == "Orders are written through REST class PORDER."
    assert site.door.absent() == ()


def test_classic_objects_can_be_read_only_and_a_save_is_not_tried(make_site: MakeSite) -> None:
    site = make_site(rest="read-only")
    assert site.door.discover().create == frozenset()
    assert site.door.finds(Entity.ORDER)
    offer = site.door.offer(Entity.ORDER)
    assert (offer.writes, offer.says) == (False, "X3's REST class PORDER of orders can be read, but not written.")
    with pytest.raises(ConfigurationError, match="REST class PORDER takes no create"):
        site.door.write(create())
    assert site.saves() == 0
    assert all(step.ok for step in site.door.check_steps())


@pytest.mark.parametrize("switches", [{"rest": "off"}, {"rest_classes": "FACILITY"}])
def test_a_site_without_the_door_says_so(make_site: MakeSite, switches: dict[str, object]) -> None:
    site = make_site(**switches)
    with pytest.raises(ConfigurationError, match="neither orders nor suppliers") as caught:
        site.door.discover()
    assert caught.value.context["status"] == "404"
    assert not site.door.finds(Entity.ORDER)
    with pytest.raises(ConfigurationError, match=r"x3\.rest\.order_class"):
        site.door.read(Entity.ORDER, [ExternalId("1")])


def test_kinds_that_no_class_gives_are_absent_and_codes_that_others_name_are_not(make_site: MakeSite) -> None:
    site = make_site(rest_classes="PORDER,BPSUPPLIER,GACCOUNT,CACCE")
    absent = set(site.door.absent())
    assert absent == set(ReferenceKind) - {
        ReferenceKind.SUPPLIER,
        ReferenceKind.ACCOUNT,
        ReferenceKind.DIMENSION,
        ReferenceKind.CHART,
        ReferenceKind.DIMENSION_TYPE,
    }
    assert [entry.code for entry in site.door.fetch_reference(ReferenceKind.CHART)] == ["USA"]
    types = site.door.fetch_reference(ReferenceKind.DIMENSION_TYPE, codes=["CCT", "NONE"])
    assert [entry.code for entry in types] == ["CCT"]
    with pytest.raises(ConfigurationError, match="REST class TABUNIT for unit"):
        list(site.door.fetch_reference(ReferenceKind.UNIT))


def test_a_class_that_is_no_longer_writable_ends_the_run_and_is_asked_anew(make_site: MakeSite) -> None:
    learned = Memory()
    make_site().open(learned).discover()
    site = make_site(rest="read-only")
    door = site.open(learned)
    assert door.discover().create == BOTH
    with pytest.raises(ConfigurationError, match="takes no create"):
        door.write(create())
    assert door.discover().create == frozenset()
    assert site.saves() == 0


def test_a_given_number_that_x3_replaces_tells_who_numbers_suppliers(make_site: MakeSite) -> None:
    site = make_site(supplier_numbering="counter")
    assert site.door.discover().supplier_numbering == "unknown"
    assert site.door.write(supplier()).external_id == "S0000001"
    assert site.door.numbering == "counter"


# -- orders -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "switches",
    [
        {},
        {"rest_decimals": "text", "rest_booleans": "boolean"},
        {"rest_where": "confirmed", "rest_count_maximum": 2, "rest_links": "internal"},
        {"rest_lines": "replaced", "rest_missing": "404", "rest_refused": "400"},
        {"rest_unknown": "ignored", "rest_total": True, "language": "FRA"},
    ],
)
def test_an_order_lives_through_its_changes_however_the_site_is_set_up(
    make_site: MakeSite, switches: dict[str, object]
) -> None:
    site = make_site(**switches)
    before = written(site, create(add(1), add(2), add(3)))
    assert {name: before.fields[name] for name in HEADER} == HEADER
    assert {name: before.lines[0].fields[name] for name in LINE} == LINE
    ids = [line.line_id for line in before.lines]
    assert ids == ["1000", "2000", "3000"]
    new: dict[str, Value] = {"price": Decimal(20), "dimension:CCT": "L630200002"}
    after = written(
        site,
        change(
            before,
            LineWrite(LineAction.CHANGE, "L1", 1, new, ids[0]),
            LineWrite(LineAction.CLOSE, "L2", 2, {}, ids[1]),
            add(4, price=Decimal("1.5")),
            header={"revision": "2"},
        ),
    )
    assert [line.line_id for line in after.lines] == [*ids, "4000"]
    assert [line.closed for line in after.lines] == [False, True, False, False]
    assert {name: after.lines[0].fields[name] for name in new} == new
    assert after.lines[0].fields["account"] == LINE["account"]
    assert after.lines[2] == before.lines[2]
    assert after.fields["revision"] == "2"
    assert site.door.find(Entity.ORDER, ["PO-1", "po-1", "PO-2"]) == {"PO-1": (after,), "po-1": (), "PO-2": ()}
    with pytest.raises(RejectedError):
        site.door.write(create(add(1, unit="??")))
    closed = written(site, change(after, close=True))
    assert closed.closed
    assert site.door.read(Entity.ORDER, [ExternalId("PO9")]) == {}


def test_a_reference_with_quotes_and_operators_finds_its_own_document(site: RestSite) -> None:
    odd = "<5*'&\"\\ eq ~ %20+"
    document = written(site, create(reference=odd))
    written(site, create())
    assert site.door.find(Entity.ORDER, [odd, "", "'"]) == {odd: (document,), "": (), "'": ()}


def test_a_line_without_its_uuid_in_x3_is_refused_before_anything_is_sent(site: RestSite) -> None:
    before = written(site, create())
    saves = site.saves()
    with pytest.raises(RejectedError, match="Line 9000"):
        site.door.write(change(before, LineWrite(LineAction.CLOSE, "L9", 9, {}, "9000")))
    with pytest.raises(RejectedError, match="gone from X3"):
        site.door.write(change(replace(before, external_id=ExternalId("PO9")), header={"revision": "2"}))
    assert site.saves() == saves


def test_a_field_that_the_class_does_not_take_is_refused_with_its_name(site: RestSite) -> None:
    with pytest.raises(RejectedError, match="REST class PORDER of this X3 has no place for 'colour'") as caught:
        site.door.write(create(colour="blue"))
    assert "GESAWE" not in caught.value.remedy
    assert site.saves() == 0


def test_a_document_that_x3_lists_but_does_not_give_is_not_gone(site: RestSite) -> None:
    before = written(site, create())
    site.x3.server.faults.add("x3:read:status=404@count=1")
    with pytest.raises(ContractError, match="lists POUS010000001, but does not give it"):
        site.door.read(Entity.ORDER, [before.external_id])


@pytest.mark.parametrize("fault", ["lost-answer", "html", "cut", "status=503", "status-after=500"])
def test_a_save_without_a_clean_answer_is_in_doubt_was_sent_once_and_is_found(site: RestSite, fault: str) -> None:
    site.door.discover()
    site.x3.server.faults.add(f"x3:create:{fault}@count=1")
    with pytest.raises(UncertainError):
        site.door.write(create())
    assert site.calls.by_reason()["x3:create"] == 1
    assert len(site.door.find(Entity.ORDER, ["PO-1"])["PO-1"]) == site.saves()


def test_orders_without_a_reference_are_listed_from_a_day_on(make_site: MakeSite) -> None:
    for where in ("full", "confirmed"):
        site = make_site(rest_where=where)
        written(site, create())
        bare = written(site, create(reference=""))
        written(site, create(reference="", order_date=date(2025, 1, 2)))
        assert list(site.door.find_unmarked(Entity.ORDER, date(2026, 1, 1))) == [bare]


def test_warnings_and_what_x3_changed_come_with_the_receipt(make_site: MakeSite) -> None:
    site = make_site(shift_dates=True, price_list={"GENEQUIP": "11"}, price_list_overrides=True, signature="no")
    receipt = site.door.write(create(add(1, expected_receipt_date=date(2026, 3, 21))))
    assert len(receipt.warnings) >= 1
    assert receipt.document is not None
    assert receipt.document.lines[0].fields["price"] == Decimal(11)
    assert receipt.document.lines[0].fields["expected_receipt_date"] == date(2026, 3, 23)
    assert not receipt.document.receivable


# -- suppliers and codes ----------------------------------------------------------------------------------------------


def test_a_supplier_is_created_found_and_changed(site: RestSite) -> None:
    site.door.discover()
    document = written(site, supplier())
    assert document.fields["name"] == "Nuts & Bolts"
    assert document.fields["active"] is True
    assert document.lines[0].fields["postcode"] == "01234"
    assert site.door.find(Entity.SUPPLIER, ["0000000077", "78"]) == {"0000000077": (document,), "78": ()}
    line = LineWrite(LineAction.CHANGE, "MAIN", 1, {"city": "Morgantown"}, "MAIN")
    after = written(site, change(document, line, header={"name": "Nuts", "name2": "West"}))
    assert (after.fields["name"], after.fields["name2"]) == ("Nuts", "West")
    assert after.lines[0].fields["city"] == "Morgantown"
    assert after.lines[0].fields["line1"] == "1 O'Hara St"


@pytest.mark.parametrize("where", ["full", "confirmed"])
@pytest.mark.parametrize("kind", list(ReferenceKind))
def test_codes_are_the_same_in_lists_and_when_asked_for(make_site: MakeSite, kind: ReferenceKind, where: str) -> None:
    site = make_site(rest_where=where, rest_count_maximum=7)
    entries = {(e.parent, e.code): e for e in site.door.fetch_reference(kind)}
    assert entries
    for parent, code in sorted(entries)[:2]:
        asked = site.door.fetch_reference(kind, codes=[code, code.lower() + "x"], parent=parent)
        assert list(asked) == [entries[parent, code]]
        of_parent = {(e.parent, e.code) for e in site.door.fetch_reference(kind, parent=parent)}
        assert of_parent == {key for key in entries if key[0] == parent}


def test_inactive_and_dated_codes_are_told(site: RestSite) -> None:
    site.x3.commands.add_account("999", "Old", active=False, valid_to=date(2025, 12, 31))
    (entry,) = site.door.fetch_reference(ReferenceKind.ACCOUNT, codes=["999", "'"])
    assert (entry.active, entry.valid_to, entry.parent) == (False, date(2025, 12, 31), "USA")
