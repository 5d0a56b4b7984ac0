"""DUNS number and old number of a supplier: looked for in the fields of the site's own that the settings name, through every door."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest

from core.model.connection import SoapSettings
from core.model.run import Place, RunStatus
from core.model.status import Status
from core.sandbox.x3 import X3Switches
from core.sandbox.x3.soap_switches import ORDER_LAYOUT, SUPPLIER_LAYOUT
from core.sync.owned import OWNED
from tests.core.sync.scenes import findings, held, saves
from tests.core.sync.test_certain_twins import HAND, keyed, respelled, supplier
from tests.core.sync.test_soap import OBJECTS
from tests.core.sync.test_twins import NUMBER
from tests.helpers.practice import Bench

Make = Callable[..., Bench]
OWN = "Supplier.yDuns:YDUNS:9,Supplier.yOldReference:YOLDREF:15"
NAMED = {"duns_field": "YDUNS", "old_number_field": "YOLDREF"}
LAYOUT = SUPPLIER_LAYOUT.replace("B;", "B;YDUNS;YOLDREF;", 1)


@dataclass(frozen=True)
class Site:
    """A site whose suppliers are written through one door."""

    switches: X3Switches
    x3: dict[str, Any] = field(default_factory=dict)


SITES = {
    "GraphQL": Site(X3Switches(site_fields=OWN, soap="off")),
    "GraphQL, first generation, by property name": Site(
        X3Switches(site_fields=OWN, soap="off", generation="sage"),
        {"duns_field": "yDuns", "old_number_field": "yOldReference"},
    ),
    "REST": Site(X3Switches(site_fields=OWN, services="absent", rest="writable")),
    "SOAP": Site(X3Switches(site_fields=OWN, services="absent", rest="off", soap_objects=OBJECTS)),
    "import": Site(
        X3Switches(
            site_fields=OWN,
            order_create="absent",
            supplier_create="absent",
            soap_objects="",
            import_batch_s=0,
            import_supplier_layout=LAYOUT,
        ),
        {
            "soap": SoapSettings(
                import_layout=ORDER_LAYOUT,
                dimension_columns="CCT",
                import_supplier_template="BPS",
                import_supplier_layout=LAYOUT,
            )
        },
    ),
}


@pytest.fixture(params=list(SITES))
def made(request: pytest.FixtureRequest, practice: Make) -> Bench:
    """A bench on each of them, with one supplier that JAGGAER knows by both numbers."""
    site = SITES[str(request.param)]
    made = practice(orders=2, x3_switches=site.switches, x3={**NAMED, **site.x3})
    describe(made, duns="15-048-3782", thirdPartyRefNumber="OLD-77/WH=N")
    return made


def describe(made: Bench, **members: object) -> None:
    made.pair.jaggaer.do("describe-supplier", supplier=NUMBER, members=members)


def in_x3(made: Bench) -> dict[str, Any]:
    row: dict[str, Any] = made.pair.x3.holdings.tables["Supplier"].rows[NUMBER]
    return row


def test_a_supplier_is_created_with_both_and_later_differences_are_told_and_not_written(made: Bench) -> None:
    app = made.app()
    checked = app.check()
    assert checked.ok, [step for step in checked.x3 if not step.ok]
    assert [step.detail for step in checked.x3 if step.step == "Supplier identifiers"]
    assert app.sync().status is RunStatus.DONE
    there = in_x3(made)
    assert (there["yDuns"], there["yOldReference"]) == ("150483782", "OLD-77/WH=N")
    written = len(saves(made))
    made.pair.x3.do("set", node="Supplier", key=NUMBER, member="yDuns", value="999888777")
    assert app.sync(full=True).counts.updated == 0
    (notice,) = [one for one in findings(app, supplier(app)) if one.check == OWNED]
    assert notice.message == f"{NUMBER} has DUNS number 999888777 in X3, 150483782 in JAGGAER."
    describe(made, duns="111222333")
    app.sync()
    assert in_x3(made)["yDuns"] == "999888777"
    assert len(saves(made)) == written


def test_the_same_numbers_link_what_finance_keyed(made: Bench) -> None:
    keyed(made, HAND, respelled(made), yDuns="150483782", yOldReference="old-77/wh=n")
    app = made.app()
    assert app.sync().counts.linked == 1
    assert (supplier(app).status, supplier(app).x3_key) == (Status.SYNCED, HAND)
    (told,) = [one.message for one in findings(app, supplier(app)) if one.check == "linked-by-itself"]
    assert "the same DUNS number 150483782, the same old number old-77/wh=n and the same name" in told


def test_another_duns_number_leaves_it_to_a_person_and_dnp_says_nothing(practice: Make) -> None:
    made = practice(orders=2, x3_switches=X3Switches(site_fields=OWN), x3=NAMED)
    describe(made, duns="150483782", vatIdentificationNumber="DE123456789")
    keyed(made, HAND, respelled(made), yDuns="999888777", europeanUnionVatNumber="DE123456789")
    app = made.app()
    app.sync()
    assert supplier(app).status is Status.PROBABLE_TWIN
    (asked,) = app.twins()
    assert "another DUNS number 999888777" in asked.twins[0].why
    describe(made, duns="DNP")
    app.sync()
    assert supplier(app).x3_key == HAND, "the VAT number alone decides"
    assert "DNP" not in str(held(made, "suppliers"))


def test_without_a_field_in_x3_neither_number_is_taken(practice: Make) -> None:
    made = practice(orders=2, x3_switches=X3Switches(site_fields=OWN))
    describe(made, duns="150483782", thirdPartyRefNumber="OLD-77")
    keyed(made, HAND, respelled(made), yDuns="150483782")
    app = made.app()
    app.sync()
    assert supplier(app).status is Status.PROBABLE_TWIN
    assert {one.field for one in app.trace(NUMBER).fields}.isdisjoint({"duns", "old_number"})


def test_a_field_that_is_named_later_is_read_at_once(practice: Make) -> None:
    made = practice(orders=2, x3_switches=X3Switches(site_fields=OWN))
    describe(made, duns="150483782")
    keyed(made, HAND, "Quite Another House", yDuns="150483782")
    app = made.app()
    shown = {row.number: row.place for row in app.sync(preview=True).previews}
    assert shown[NUMBER] is Place.CREATED
    made.x3 = dict(NAMED)
    app.save_connection(made.connection(), {})
    app.sync()
    (asked,) = app.twins()
    assert "the same DUNS number 150483782" in asked.twins[0].why


@pytest.mark.parametrize(
    ("door", "wrong"), [("GraphQL", "YNONE"), ("GraphQL", "BPSNUM"), ("REST", "YNONE"), ("SOAP", "BPSNUM")]
)
def test_a_field_that_x3_does_not_show_fails_the_check(practice: Make, door: str, wrong: str) -> None:
    made = practice(orders=2, x3_switches=SITES[door].switches, x3={**NAMED, "duns_field": wrong})
    keyed(made, HAND, "Quite Another House")
    last = made.app().check().x3[-1]
    assert (last.step, last.ok) == ("Supplier identifiers", False)
    assert wrong in last.detail
    assert "duns_field" in last.next_step
