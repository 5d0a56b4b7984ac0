"""Suppliers that X3 certainly has are linked, and it is told why; all others are left to a person (product.md 2, 3)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from core.app import App
from core.mapping.profiles import profile_text
from core.model.flow import Entity
from core.model.policies import PolicySettings, SameSupplier
from core.model.run import Place, RunStatus
from core.model.status import Level, Status
from core.model.twin import TwinChoice
from core.model.views import RecordRow
from tests.core.sync.order_matrix import DOORS, Door
from tests.core.sync.scenes import eligible, findings, held, order, references, rows, saves
from tests.core.sync.test_twins import NUMBER, ORDER, name_of
from tests.helpers.practice import Bench

Make = Callable[..., Bench]
HAND = "HAND01"
STREET = {"line": "233 Spruce Street, Suite 4", "code": "26505", "city": "Morgantown"}


def described(made: Bench, *, vat: str = "", line: str = "", number: str = NUMBER) -> None:
    """Says of a supplier in JAGGAER where it is and what its VAT number is."""
    address = {
        "sqIntegrationNumber": "a1",
        "erpNumber": "MAIN",
        "active": "Yes",
        "isoCountryCode": "USA",
        "addressLineList": {"addressLine": [line or STREET["line"]]},
        "postalCode": STREET["code"],
        "city": STREET["city"],
    }
    members: dict[str, object] = {"addressList": {"address": [address]}}
    if vat:
        members["vatIdentificationNumber"] = vat
    made.pair.jaggaer.do("describe-supplier", supplier=number, members=members)


def keyed(made: Bench, code: str, name: str, *, line: str = "", city: str = STREET["city"], **more: object) -> None:
    """Keys a supplier into X3 by hand, with an address where one is told."""
    address = {"code": "001", "addressLine1": line, "postalCode": STREET["code"], "city": city, "country": "US"}
    addresses = [made.pair.x3.commands._seeder.row("SupplierAddress", **address)] if line else []
    made.pair.x3.server.run(lambda: made.pair.x3.commands.add_supplier(code, name, addresses=addresses, **more))


def supplier(app: App, number: str = NUMBER) -> RecordRow:
    return next(one for one in rows(app, Entity.SUPPLIER).values() if one.key == number)


def respelled(made: Bench) -> str:
    return f"{name_of(made, NUMBER).title()}, Inc."


DOORS_THAT_READ = {name: door for name, door in DOORS.items() if name in {"GraphQL create", "REST", "SOAP"}}


@pytest.mark.parametrize("door", DOORS_THAT_READ.values(), ids=list(DOORS_THAT_READ))
def test_the_same_name_at_the_same_address_is_linked_and_told(practice: Make, door: Door) -> None:
    made = practice(orders=2, x3_switches=door.switches, x3=dict(door.x3))
    described(made)
    keyed(made, HAND, respelled(made), line="233 SPRUCE ST")
    app = made.app()
    result = app.sync()
    row = supplier(app)
    assert (result.status, result.counts.linked, result.counts.held) == (RunStatus.DONE, 1, 0)
    assert (row.status, row.x3_key) == (Status.SYNCED, HAND)
    assert [save["reference"] for save in saves(made) if save["node"] == "Supplier"].count(NUMBER) == 0
    assert references(made) == eligible(made), "its order does not wait"
    assert {one["supplier"] for one in held(made) if one["reference"] == ORDER} == {HAND}
    told = next(finding for finding in findings(app, row) if finding.check == "linked-by-itself")
    assert told.level is Level.NOTICE
    assert "the same name and the same address 233 SPRUCE ST 26505 Morgantown" in told.message
    event = next(one for one in app.trace(NUMBER).events if one.action == "twin-certain")
    assert HAND in str(event)
    assert app.verify_audit().ok
    assert app.sync(full=True).counts.created == 0


def test_where_the_site_wants_to_be_asked_even_the_certain_one_waits_with_what_speaks_for_it(practice: Make) -> None:
    made = practice(orders=2)
    described(made)
    keyed(made, HAND, respelled(made), line="233 SPRUCE ST")
    made.policies = PolicySettings(same_supplier=SameSupplier.ASK)
    app = made.app()
    result = app.sync()
    row = supplier(app)
    assert (row.status, result.counts.linked) == (Status.PROBABLE_TWIN, 0)
    [asked] = app.twins()
    assert [(twin.external_id, "the same address" in twin.why) for twin in asked.twins] == [(HAND, True)]
    assert ORDER not in references(made), "its order waits with it"
    app.link_twins([TwinChoice(NUMBER, HAND, Entity.SUPPLIER)])
    app.sync()
    assert supplier(app).x3_key == HAND
    assert references(made) == eligible(made)


def test_a_preview_shows_what_a_sync_links(practice: Make) -> None:
    made = practice(orders=2)
    described(made)
    keyed(made, HAND, respelled(made), line="233 Spruce St")
    app = made.app()
    shown = app.sync(preview=True).previews
    linked = [row for row in shown if row.place is Place.LINKED]
    assert [(row.number, "the same address" in row.reason) for row in linked] == [(NUMBER, True)]
    assert NUMBER not in {row.key for row in rows(app, Entity.SUPPLIER).values()}


def test_the_same_vat_number_is_linked_without_any_address(practice: Make) -> None:
    made = practice(orders=2)
    described(made, vat="DE 123 456 789")
    keyed(made, HAND, respelled(made), europeanUnionVatNumber="DE123456789")
    app = made.app()
    assert app.sync().counts.linked == 1
    assert supplier(app).x3_key == HAND


@pytest.mark.parametrize("taken", [True, False], ids=["taken", "dropped"])
def test_the_tax_number_links_where_the_site_takes_it_and_is_not_stored_where_it_does_not(
    practice: Make, tmp_path: Path, *, taken: bool
) -> None:
    text = profile_text("j1p-indirect")
    text = text.replace("# [suppliers.fields.registration]\n# source", "[suppliers.fields.registration]\nsource")
    if taken:
        text = text.replace(' "/taxIdentificationNumber",', "")
    file = tmp_path / "site.toml"
    file.write_text(text, "utf-8")
    made = practice(orders=2)
    made.jaggaer = {"profile": str(file)}
    made.pair.jaggaer.do("describe-supplier", supplier=NUMBER, members={"taxIdentificationNumber": "12-3456789"})
    keyed(made, HAND, respelled(made), siteIdentificationNumber="123456789")
    app = made.app()
    assert app.sync().counts.linked == int(taken)
    assert supplier(app).status is (Status.SYNCED if taken else Status.PROBABLE_TWIN)
    assert ("12-3456789" in str(app.trace(NUMBER))) is taken


@pytest.mark.parametrize(
    ("line", "vat", "more"),
    [
        ("", "", {}),
        ("900 High Street", "", {}),
        ("233 Spruce Street", "DE123456789", {"europeanUnionVatNumber": "DE987654321"}),
        ("233 Spruce Street", "", {"country": "CA"}),
    ],
    ids=["name alone", "another address", "another VAT number", "another country"],
)
def test_where_anything_is_wanting_or_disagrees_a_person_decides(
    practice: Make, line: str, vat: str, more: dict[str, str]
) -> None:
    made = practice(orders=2)
    described(made, vat=vat)
    keyed(made, HAND, respelled(made), line=line, **more)
    app = made.app()
    result = app.sync()
    row = supplier(app)
    assert (row.status, result.counts.linked) == (Status.PROBABLE_TWIN, 0)
    assert order(app, ORDER).status is Status.WAITING


def test_two_alike_in_x3_are_shown_side_by_side(practice: Make) -> None:
    made = practice(orders=2)
    described(made)
    keyed(made, "HAND01", respelled(made), line="233 Spruce St")
    keyed(made, "HAND02", respelled(made), line="233 Spruce Street")
    app = made.app()
    app.sync()
    (row,) = app.twins()
    assert [twin.external_id for twin in row.twins] == ["HAND01", "HAND02"]
    assert all("the same address" in twin.why for twin in row.twins)


def test_two_records_of_jaggaer_never_become_one_supplier_by_themselves(practice: Make) -> None:
    made = practice(orders=12)
    others = [one for one in eligible_suppliers(made) if one != NUMBER]
    made.pair.jaggaer.do("rename-supplier", supplier=others[0], name=name_of(made, NUMBER))
    described(made)
    described(made, number=others[0])
    keyed(made, HAND, respelled(made), line="233 Spruce St")
    app = made.app()
    app.sync()
    states = {number: supplier(app, number) for number in (NUMBER, others[0])}
    assert sorted(row.status for row in states.values()) == sorted([Status.SYNCED, Status.PROBABLE_TWIN])


def eligible_suppliers(made: Bench) -> list[str]:
    listed = made.pair.jaggaer.state(holdings=True)["holdings"]
    assert isinstance(listed, dict)
    return [str(one["number"]) for one in listed["suppliers"] if one["number"]]


def test_a_supplier_that_a_person_gave_to_one_record_goes_to_no_other_by_itself(practice: Make) -> None:
    made = practice(orders=12)
    other = next(one for one in eligible_suppliers(made) if one != NUMBER)
    described(made)
    keyed(made, HAND, respelled(made), line="233 Spruce St")
    app = made.app()
    app.sync(preview=True)
    app.link_twins([TwinChoice(other, HAND, Entity.SUPPLIER)], because="they merged", anyway=True)
    app.sync()
    assert (supplier(app, other).x3_key, supplier(app).x3_key) == (HAND, "")


def test_a_link_is_taken_back_and_then_a_person_decides(practice: Make) -> None:
    made = practice(orders=2)
    described(made)
    keyed(made, HAND, respelled(made), line="233 Spruce St")
    app = made.app()
    app.sync()
    decision = app.twin_decision(Entity.SUPPLIER, supplier(app).source_id)
    assert decision is not None
    assert (decision.x3_key, decision.pending, decision.by_itself) == (HAND, False, True)
    assert decision.because.startswith(f"Supplier {HAND} in X3 has the same name")
    app.undo_twin(NUMBER, because="another firm in the house")
    again = app.sync()
    assert (supplier(app).status, again.counts.linked) == (Status.PROBABLE_TWIN, 0), "no run links it by itself again"
    app.link_twins([TwinChoice(NUMBER, HAND, Entity.SUPPLIER)], because="the same after all")
    assert app.sync().counts.linked == 1
    assert supplier(app).x3_key == HAND


def test_whole_suppliers_are_read_only_where_the_name_or_an_identifier_asks_for_it(practice: Make) -> None:
    made = practice(orders=2)
    described(made)
    keyed(made, "H1", "Quite Another House", line="233 Spruce St")
    assert made.app("first").sync(preview=True).calls_by_reason.get("x3:read", 0) == 0
    keyed(made, "H2", respelled(made), line="233 Spruce St")
    keyed(made, "H3", respelled(made), line="900 High Street")
    assert made.app("second").sync(preview=True).calls_by_reason["x3:read"] == 1, "both in one"
