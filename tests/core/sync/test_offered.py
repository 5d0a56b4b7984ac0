"""Sites that have no operation for something: what needs it is held, each with its next step, and the run goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from core.model.connection import InvalidLinePolicy
from core.model.flow import Entity, FlowName
from core.model.run import Place, RunStatus
from core.model.status import Status
from core.sandbox.serve import start_practice
from core.sandbox.x3 import X3Switches
from tests.campaign.scenario import decide_all
from tests.core.sync.scenes import eligible, findings, held, order, references, rows
from tests.helpers.expected import Rules, all_decisions
from tests.helpers.judge import judge_bench
from tests.helpers.practice import Bench

Make = Callable[..., Bench]

READ_ONLY: dict[str, Any] = {"supplier_create": "absent", "soap": "off"}
"""Suppliers as the published reference has them, on a site without the SOAP door (reference/sage-x3.md 0.2)."""


@contextmanager
def on_port(folder: Path, port: int, **switches: Any) -> Iterator[Bench]:  # noqa: ANN401
    """Practice systems on a folder, X3 on a port of its own choice, so that it can come back as another site."""
    pair = start_practice(data_dir=folder / "practice", orders=15, x3_port=port, x3_switches=X3Switches(**switches))
    made = Bench(folder, pair)
    try:
        yield made
    finally:
        made.close()


def enter(made: Bench, code: str, name: str) -> None:
    """Somebody keys a supplier into X3."""
    x3 = made.pair.x3
    x3.server.run(lambda: x3.commands.add_supplier(code, name))


def suppliers(made: Bench) -> dict[str, str]:
    """Number and name of JAGGAER's suppliers that orders of this bench need."""
    told = made.pair.jaggaer.state(holdings=True)["holdings"]
    assert isinstance(told, dict)
    busy = {row.supplier for row in rows(made.opened[-1]).values() if row.status is Status.WAITING}
    return {one["number"]: one["name"] for one in told["suppliers"] if one["number"] and one["name"] in busy}


def test_suppliers_that_nobody_can_create_are_held_with_one_cause_and_their_orders_alone_wait(practice: Make) -> None:
    made = practice(orders=15, x3_switches=X3Switches(**READ_ONLY))
    app = made.app()
    assert app.check().ok
    shown = app.sync(preview=True)
    result = app.sync()
    assert result.status is RunStatus.DONE_WITH_PROBLEMS, result.reason
    supplier = [row for row in rows(app, Entity.SUPPLIER).values() if row.status is Status.REFUSED]
    assert supplier
    causes = [cause for cause in app.causes() if cause.check == "create-not-offered"]
    assert [(c.message, c.next_step, c.suppliers) for c in causes] == [
        (
            "X3 offers no way to create suppliers.",
            "Enter it in X3 under JAGGAER's number; the next sync links it.",
            len(supplier),
        )
    ]
    waiting = [row for row in rows(app).values() if row.status is Status.WAITING]
    assert causes[0].waiting_records == len(waiting) > 0, "and they stand where their suppliers do"
    assert {row.status for row in rows(app).values()} <= {Status.WAITING, Status.NOT_ELIGIBLE, Status.NEEDS_MAPPING}
    assert held(made) == []
    previewed = {(row.flow, row.number): row for row in shown.previews}
    assert all(previewed[FlowName.SUPPLIERS, row.key].place is Place.REFUSED for row in supplier)
    assert shown.counts.as_dict() == result.counts.as_dict()


def test_a_supplier_entered_by_hand_is_linked_by_its_number_and_its_orders_go(practice: Make) -> None:
    made = practice(orders=15, x3_switches=X3Switches(**READ_ONLY))
    app = made.app()
    app.sync()
    decide_all(app)
    app.replay(everything=True)
    waiting = suppliers(made)
    assert len(waiting) > 1
    number, name = next(iter(waiting.items()))
    enter(made, number, name)
    result = app.sync()
    assert result.status is RunStatus.DONE_WITH_PROBLEMS, result.reason
    linked = [row for row in rows(app, Entity.SUPPLIER).values() if row.x3_key == number]
    assert [row.status for row in linked] == [Status.SYNCED]
    assert references(made), "its orders went"
    assert {row["supplier"] for row in held(made)} == {number}
    for number, name in suppliers(made).items():
        enter(made, number, name)
    app.sync()
    assert references(made) == eligible(made)


def test_suppliers_that_x3_has_already_are_linked_and_shown_so_before(practice: Make) -> None:
    made = practice(orders=15, x3_switches=X3Switches(**READ_ONLY))
    told = made.pair.jaggaer.state(holdings=True)["holdings"]
    assert isinstance(told, dict)
    for one in told["suppliers"]:
        if one["number"]:
            enter(made, one["number"], one["name"])
    app = made.app()
    shown = app.sync(preview=True)
    assert {row.place for row in shown.previews if row.flow == "suppliers"} == {Place.LINKED}
    result = app.sync()
    assert not [cause for cause in app.causes() if cause.check == "create-not-offered"]
    assert result.counts.waiting == 0
    assert shown.counts.as_dict() == result.counts.as_dict()
    decide_all(app)
    app.replay(everything=True)
    assert references(made) == eligible(made)


def test_a_check_that_finds_the_operation_releases_what_was_held(tmp_path: Path) -> None:
    with on_port(tmp_path, 0, **READ_ONLY) as made:
        app = made.app()
        app.sync()
        decide_all(app)
        app.replay(everything=True)
        assert held(made) == []
        port = urlsplit(made.connection().x3.base_url).port or 0
    with on_port(tmp_path, port) as made:
        app = made.app()
        assert app.check().ok
        assert app.sync().status is RunStatus.DONE
        assert app.causes() == ()
        assert judge_bench(made, Rules(all_decisions())) == []


def test_a_door_that_vanished_in_mid_run_stops_that_run_and_the_next_one_holds_what_needs_it(tmp_path: Path) -> None:
    with on_port(tmp_path, 0, order_create="absent") as made:
        app = made.app()
        app.sync()
        decide_all(app)
        app.replay(everything=True)
        number = references(made)[0]
        port = urlsplit(made.connection().x3.base_url).port or 0
    with on_port(tmp_path, port, order_create="absent", soap_objects="YBPS:BPS") as made:
        made.pair.jaggaer.do("copy-order", order=number, number="50099999")
        app = made.app()
        stopped = app.sync()
        assert stopped.status is RunStatus.STOPPED
        assert "YPOH is no longer published" in (stopped.reason or "")
        result = app.sync()
        assert result.status is RunStatus.DONE_WITH_PROBLEMS, result.reason
        assert [cause.message for cause in app.causes()] == ["X3 offers no way to create orders."]
        assert order(app, "50099999").status is Status.REFUSED


def test_a_cancelled_order_that_x3_cannot_close_for_us_is_settled_once_somebody_closed_it(practice: Make) -> None:
    made = practice(orders=15, x3_switches=X3Switches(order_create="custom", soap="off"))
    app = made.app()
    app.sync()
    decide_all(app)
    app.replay(everything=True)
    number = references(made)[0]
    made.pair.jaggaer.do("cancel", order=number)
    for _ in range(2):
        assert app.sync().counts.refused == 1
    row = order(app, number)
    assert row.reason.endswith("To be made there: close it.")
    made.pair.x3.do("close-order", order=row.x3_key)
    assert app.sync().status is RunStatus.DONE
    assert order(app, number).status is Status.SYNCED


def revise(made: Bench, number: str) -> None:
    """JAGGAER revises the first line of an order."""
    made.pair.jaggaer.do("revise", order=number, lines={"1": {"unitPrice": "2"}})


@pytest.mark.parametrize("policy", list(InvalidLinePolicy))
def test_a_revision_that_x3_cannot_take_is_held_and_new_orders_go(practice: Make, policy: InvalidLinePolicy) -> None:
    made = practice(orders=15, policy=policy, x3_switches=X3Switches(order_create="custom", soap="off"))
    app = made.app()
    app.sync()
    decide_all(app)
    app.replay(everything=True)
    number = references(made)[0]
    before = held(made)
    revise(made, number)
    made.pair.jaggaer.do("copy-order", order=references(made)[1], number="50099999")
    for _ in range(2):
        result = app.sync()
        assert result.status is RunStatus.DONE_WITH_PROBLEMS, result.reason
        assert result.counts.refused == 1
        row = order(app, number)
        assert (row.status, bool(row.x3_key)) == (Status.REFUSED, True)
        assert row.reason == "X3 offers no way to change orders. To be made there: line 1 price 2."
        assert [(f.message, f.next_step) for f in findings(app, row)] == [
            ("X3 offers no way to change orders.", "Make the same change in X3 by hand; the next sync sees it.")
        ]
    assert "50099999" in references(made)
    assert [doc for doc in held(made) if doc["reference"] != "50099999"] == before
    made.pair.x3.do("edit-line", order=order(app, number).x3_key, line=1000, price="2")
    assert app.sync().status is RunStatus.DONE
    assert order(app, number).status is Status.SYNCED


def test_a_rename_that_x3_cannot_take_is_held_and_the_supplier_s_orders_go_on(practice: Make) -> None:
    made = practice(orders=15, x3_switches=X3Switches(supplier_create="custom", soap="off"))
    app = made.app()
    app.sync()
    decide_all(app)
    app.replay(everything=True)
    there = min(held(made), key=lambda each: str(each["reference"]))  # in which order they came is chance
    supplier = next(row for row in rows(app, Entity.SUPPLIER).values() if row.x3_key == there["supplier"])
    made.pair.jaggaer.do("rename-supplier", supplier=supplier.source_id, name="Renamed and Sons")
    made.pair.jaggaer.do("copy-order", order=there["reference"], number="50099999")
    result = app.sync()
    assert result.status is RunStatus.DONE_WITH_PROBLEMS, result.reason
    assert [cause.message for cause in app.causes()] == ["X3 offers no way to change suppliers."]
    assert "50099999" in references(made)
    made.pair.x3.do("set", node="Supplier", key=supplier.x3_key, member="companyName1", value="Renamed and Sons")
    assert app.sync().status is RunStatus.DONE
