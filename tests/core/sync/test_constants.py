"""Fields that a site wants in every new document and that neither JAGGAER nor X3 can tell (reference/sage-x3.md 9)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import pytest

from core.model.connection import ConstantSettings, SoapSettings
from core.model.run import RunStatus
from core.model.status import Status
from core.sandbox.x3 import X3Switches
from core.sandbox.x3.soap_switches import ORDER_LAYOUT
from tests.campaign.scenario import revise
from tests.core.sync.scenes import eligible, findings, order, references, rows, saves
from tests.core.sync.test_soap import OBJECTS
from tests.helpers.expected import Rules
from tests.helpers.judge import judge_bench
from tests.helpers.practice import Bench

Make = Callable[..., Bench]
OWN = "PurchaseOrder.yOrigin:YORIGIN:10,PurchaseOrderLine.yKind:YKIND:5,Supplier.yClass:YCLASS:5"
MEMBERS = "PurchaseOrder.yOrigin,PurchaseOrderLine.yKind,Supplier.yClass"
BY_NAME = ConstantSettings("yOrigin=JAGGAER", "yKind=A", "yClass=V1")
BY_CODE = ConstantSettings("YORIGIN=JAGGAER", "YKIND=A", "YCLASS=V1")
LAYOUT = ORDER_LAYOUT.replace("OCNNUM|", "OCNNUM;YORIGIN|") + ";YKIND"
GRAPHQL = X3Switches(site_fields=OWN, required_members=MEMBERS, soap="off")


@dataclass(frozen=True)
class Kind:
    """A site, what the settings give, and whether every kind of document gets something."""

    switches: X3Switches
    constants: ConstantSettings
    soap: SoapSettings = field(default_factory=SoapSettings)
    changes: bool = True


OWN_FIELDS = {
    "GraphQL, told": Kind(GRAPHQL, BY_NAME),
    "GraphQL by X3 code, untold": Kind(X3Switches(site_fields=OWN, demanded_members=MEMBERS), BY_CODE),
    "first generation": Kind(replace(GRAPHQL, generation="sage"), BY_NAME),
    "own mutation": Kind(replace(GRAPHQL, order_create="custom"), BY_NAME, changes=False),
    "REST, told": Kind(replace(GRAPHQL, services="absent", rest="writable"), BY_CODE),
    "SOAP, which tells nothing": Kind(
        X3Switches(site_fields=OWN, required_members=MEMBERS, services="absent", rest="off", soap_objects=OBJECTS),
        BY_CODE,
    ),
    "import": Kind(
        X3Switches(
            site_fields=OWN,
            demanded_members=MEMBERS,
            order_create="absent",
            soap_objects="",
            import_batch_s=0,
            import_order_layout=LAYOUT,
        ),
        BY_CODE,
        SoapSettings(import_layout=LAYOUT, dimension_columns="CCT"),
        changes=False,
    ),
}


def table(made: Bench, node: str) -> Mapping[str, Any]:
    """The rows that X3 holds of a node."""
    rows_: Mapping[str, Any] = made.pair.x3.holdings.tables[node].rows
    return rows_


@pytest.mark.parametrize("name", OWN_FIELDS)
def test_every_new_document_gets_what_the_settings_give(practice: Make, name: str) -> None:
    kind = OWN_FIELDS[name]
    made = practice(orders=15, x3_switches=kind.switches, x3={"constants": kind.constants, "soap": kind.soap})
    app = made.app()
    checked = app.check()
    assert checked.ok, [step for step in checked.x3 if not step.ok]
    assert app.sync().status is RunStatus.DONE
    if kind.changes:
        revise(made)
        result = app.sync()
        assert (result.status, result.counts.refused) == (RunStatus.DONE, 0)
        assert result.counts.updated > 0
    orders = list(table(made, "PurchaseOrder").values())
    assert {one["yOrigin"] for one in orders} == {"JAGGAER"}
    assert {line["yKind"] for one in orders for line in one["purchaseOrderLines"]} == {"A"}
    assert {one["yClass"] for one in table(made, "Supplier").values()} == {"V1"}
    assert judge_bench(made, Rules()) == []
    traced = {(item.field, item.value, item.source) for item in app.trace(references(made)[0]).fields}
    names = [pair.split("=") for pair in (kind.constants.order, kind.constants.order_line)]
    assert traced >= {(name, value, "setting x3.constants") for name, value in names}
    before = len(saves(made))
    assert app.sync(full=True).status is RunStatus.DONE
    assert len(saves(made)) == before


@pytest.mark.parametrize("create", ["create", "custom-both"])
def test_an_entry_transaction_and_the_company_are_given_in_creations_and_changes(practice: Make, create: Any) -> None:  # noqa: ANN401
    needed = "PurchaseOrder._x3Transaction,PurchaseOrder.company,PurchaseOrderLine.company"
    switches = X3Switches(entry_transaction="ALL", required_members=needed, order_create=create, soap="off")
    made = practice(orders=15, x3_switches=switches)
    company = table(made, "Site")["US01"]["legalCompany"]
    given = ConstantSettings(f"_x3Transaction=ALL; company={company}", f"company={company}")
    made.x3 = {"constants": given, "order_update_mutation": "purchaseOrderChange" if create != "create" else ""}
    app = made.app()
    assert app.check().ok
    assert app.sync().status is RunStatus.DONE
    revise(made)
    result = app.sync()
    assert (result.status, result.counts.refused) == (RunStatus.DONE, 0)
    assert result.counts.updated > 0
    assert judge_bench(made, Rules()) == []


@pytest.mark.parametrize("name", ["GraphQL, told", "REST, told"])
def test_what_nobody_fills_is_said_by_the_check_and_holds_records_by_one_cause_until_it_is_given(
    practice: Make, name: str
) -> None:
    kind = OWN_FIELDS[name]
    made = practice(orders=15, x3_switches=kind.switches)
    app = made.app()
    (failed,) = [step for step in app.check().x3 if not step.ok]
    member = "yOrigin" if name.startswith("GraphQL") else "YORIGIN"
    assert failed.step == "Writing orders"
    assert member in failed.detail
    app.sync()
    causes = [cause for cause in app.causes() if "Suppliers cannot be created yet" in cause.message]
    assert len(causes) == 1
    assert member.replace("Origin", "Class").replace("ORIGIN", "CLASS") in causes[0].message
    assert "x3.constants" in causes[0].next_step
    assert saves(made) == []
    made.x3 = {"constants": kind.constants}
    app = made.app()
    app.replay(everything=True)
    app.sync()
    assert references(made) == eligible(made)
    assert app.causes() == ()


def test_a_line_member_that_nobody_fills_holds_each_order_with_the_sentence(practice: Make) -> None:
    switches = X3Switches(site_fields=OWN, required_members="PurchaseOrderLine.yKind", soap="off")
    made = practice(orders=5, x3_switches=switches)
    app = made.app()
    app.sync()
    held = [row for row in rows(app).values() if row.status is Status.REFUSED]
    assert len(held) == len(eligible(made))
    (finding,) = findings(app, held[0])
    assert finding.message == "Orders cannot be created yet. X3 also wants, for orders: yKind."
    assert not [one for one in saves(made) if one["node"] == "PurchaseOrder"]


@pytest.mark.parametrize(
    ("switches", "said"),
    [
        (X3Switches(soap="off"), "no free member YNONE, currency, YLINE of a line, which x3.constants names"),
        (
            X3Switches(services="absent", rest="off", soap_objects=OBJECTS),
            "lacks, for orders: YNONE, currency, YLINE of a line",
        ),
        (X3Switches(services="absent", rest="writable", soap="off"), "YNONE, currency, YLINE of a line"),
    ],
)
def test_a_constant_that_the_door_has_no_place_for_is_refused_before_anything_is_sent(
    practice: Make, switches: X3Switches, said: str
) -> None:
    wrong = ConstantSettings("YNONE=1; currency=USD", "YLINE=1")
    made = practice(orders=5, x3_switches=switches, x3={"constants": wrong})
    app = made.app()
    failed = [step for step in app.check().x3 if not step.ok]
    assert len(failed) == 1
    assert said in failed[0].detail
    app.sync()
    assert not [one for one in saves(made) if one["node"] == "PurchaseOrder"]
    assert {order(app, number).status for number in eligible(made)} == {Status.REFUSED}
