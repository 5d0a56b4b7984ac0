"""Sites where the number of an order is to be given (reference/sage-x3.md 5.1, rule 12): it is JAGGAER's, each once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest

from core.model.connection import SoapSettings
from core.model.flow import FlowName
from core.model.run import RunStatus
from core.model.status import Status
from core.sandbox.x3 import X3Switches
from core.sandbox.x3.soap_switches import ORDER_LAYOUT
from tests.campaign.scenario import pass_time, revise
from tests.core.sync.scenes import eligible, findings, held, order, references, saves
from tests.core.sync.test_soap import OBJECTS, SETTLED_S
from tests.helpers.by_hand import _expected, _row, _save
from tests.helpers.expected import Rules
from tests.helpers.judge import judge_bench
from tests.helpers.practice import Bench

Make = Callable[..., Bench]
TOLD = X3Switches(order_numbering="manual")
SET = {"order_numbering": "manual"}


@dataclass(frozen=True)
class Kind:
    """A site, and what the settings say of it."""

    switches: X3Switches
    x3: dict[str, Any] = field(default_factory=dict)


CANNOT_TELL = {
    "GraphQL": Kind(X3Switches(order_numbering="manual-untold"), SET),
    "orders by SOAP": Kind(X3Switches(order_numbering="manual-untold", order_create="absent"), SET),
    "SOAP alone": Kind(X3Switches(order_numbering="manual", services="absent", soap_objects=OBJECTS, rest="off"), SET),
    "orders by import": Kind(
        X3Switches(order_numbering="manual-untold", order_create="absent", soap_objects="", import_batch_s=0),
        {**SET, "soap": SoapSettings(import_layout=ORDER_LAYOUT, dimension_columns="CCT")},
    ),
}


def numbers(made: Bench) -> list[str]:
    """The numbers of all orders in X3, sorted."""
    return sorted(one["id"] for one in held(made))


def committed(made: Bench) -> int:
    """How many saves X3 carried out; one that comes late may be refused."""
    return len([one for one in saves(made) if one["committed"]])


@pytest.mark.parametrize("name", CANNOT_TELL)
def test_where_x3_cannot_tell_the_setting_gives_orders_jaggaers_number(practice: Make, name: str) -> None:
    made = practice(orders=15, x3_switches=CANNOT_TELL[name].switches, x3=CANNOT_TELL[name].x3)
    app = made.app()
    checked = app.check()
    assert checked.ok, [step for step in checked.x3 if not step.ok]
    assert any("Orders get JAGGAER's number" in step.detail for step in checked.x3)
    assert app.sync().status is RunStatus.DONE
    assert numbers(made) == references(made) == eligible(made)
    assert judge_bench(made, Rules()) == []


def test_where_x3_tells_the_number_is_given_without_a_setting_and_shown_in_the_trail(practice: Make) -> None:
    made = practice(orders=15, x3_switches=TOLD)
    app = made.app()
    app.sync()
    assert numbers(made) == references(made) == eligible(made)
    row = order(app, references(made)[0])
    (number,) = [one for one in app.trace(row.key).fields if one.field == "number"]
    assert (number.value, number.rule) == (row.key, "X3 wants the number of an order to be given")


def test_lost_and_late_answers_revisions_and_a_lost_store_make_no_doubles(practice: Make) -> None:
    made = practice(orders=40, x3_switches=TOLD)
    for fault in ("lost-answer@nth=3", "cut@nth=9", "late-commit=2@nth=15", "status-after=504@nth=21"):
        made.pair.x3.server.faults.add(f"x3:create:{fault}")
    app = made.app()
    assert app.sync().counts.in_doubt > 0
    pass_time(made, SETTLED_S)
    app.sync()
    revise(made)
    app.sync()
    assert judge_bench(made, Rules()) == []
    before = committed(made)
    again = made.app("another home")
    result = again.sync()
    assert (result.counts.created, result.counts.differs) == (0, 0)
    assert committed(made) == before


def test_a_number_that_x3_has_already_is_linked_where_it_is_that_order_and_held_where_not(practice: Make) -> None:
    made = practice(orders=15, x3_switches=TOLD)
    app = made.app()
    app.sync(flows=[FlowName.SUPPLIERS])
    wanted = [one for one in _expected(made).orders.values() if one.wanted]
    texts = [[""] * len(one.lines) for one in wanted[:2]]
    supplier = {one["_id"] for one in made.pair.x3.holdings.tables["Supplier"].all()}
    codes = [_expected(made).suppliers[one.supplier].code for one in wanted[:2]]
    assert set(codes) <= supplier
    same = _row(wanted[0], codes[0], texts[0]) | {"id": wanted[0].number}
    other = _row(wanted[1], codes[1], texts[1]) | {"id": wanted[1].number}
    other["purchaseOrderLines"] = [
        {**other["purchaseOrderLines"][0], "quantityInOrderUnitOrdered": "77", "grossPrice": "7.77"}
    ]
    assert [_save(made, row) for row in (same, other)] == [wanted[0].number, wanted[1].number]
    app.sync()
    linked, stopped = order(app, wanted[0].number), order(app, wanted[1].number)
    assert (linked.status, linked.x3_key) == (Status.SYNCED, wanted[0].number)
    assert stopped.status is Status.DIFFERS
    assert "holds something else" in findings(app, stopped)[0].message
    assert [one["id"] for one in held(made)].count(wanted[1].number) == 1
    assert not [one for one in saves(made) if one["errors"]]


def test_orders_that_x3_numbered_before_keep_their_numbers_when_they_are_revised(practice: Make) -> None:
    made = practice(orders=15, x3_switches=X3Switches(given_number="ignored"))
    app = made.app()
    app.sync()
    before = numbers(made)
    made.x3 = dict(SET)
    app = made.app()
    made.pair.x3.server.faults.add("x3:update:lost-answer@nth=1")
    made.pair.jaggaer.do("revise", order=references(made)[0], business_unit="New", lines={"1": {"unitPrice": "2"}})
    result = app.sync(full=True)
    assert (result.status, result.counts.updated, result.counts.in_doubt) == (RunStatus.DONE, 1, 0)
    assert numbers(made) == before


@pytest.mark.parametrize(
    ("number", "check"), [("PO-2026-000000000012345", "text-too-long"), ("PO~12", "number-characters")]
)
def test_a_number_that_cannot_be_x3s_holds_the_order_before_anything_is_sent(
    practice: Make, number: str, check: str
) -> None:
    made = practice(orders=5, x3_switches=TOLD)
    app = made.app()
    app.sync()
    before = len(saves(made))
    made.pair.jaggaer.do("copy-order", order=references(made)[0], number=number)
    app.sync()
    row = order(app, number)
    (finding,) = findings(app, row)
    assert (row.status, finding.check, finding.field) == (Status.INCOMPLETE, check, "number")
    assert len(saves(made)) == before


def test_a_template_without_a_column_for_the_number_is_told_by_the_check(practice: Make) -> None:
    layout = ORDER_LAYOUT.replace("POHNUM;", "")
    soap = SoapSettings(import_layout=layout, dimension_columns="CCT")
    switches = X3Switches(order_create="absent", soap_objects="", import_order_layout=layout)
    made = practice(orders=5, x3_switches=switches, x3={**SET, "soap": soap})
    checked = made.app().check()
    assert not checked.ok
    assert any("lacks, for orders: number" in step.detail for step in checked.x3)
