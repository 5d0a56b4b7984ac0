"""Records that JAGGAER had and has no longer: told by a full comparison, never acted upon (reference 5.5, product 8)."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest

from core.cli.output import exit_of_run
from core.model.brake import BrakeKind
from core.model.flow import Entity, FlowName, SourceId
from core.model.run import RunStatus
from core.model.status import Level, Status
from core.sync.feeder import Walked
from tests.core.files.exports import holdings, search_export
from tests.core.sync.scenes import (
    Running,
    findings,
    held,
    order,
    references,
    rows,
    saves,
    store_of,
    watermark,
)
from tests.helpers.pace import wait_until
from tests.helpers.practice import Bench

Make = Callable[..., Bench]
ORDERS = (FlowName.ORDERS,)


def test_a_deleted_order_is_told_once_and_left_alone_in_x3(practice: Make) -> None:
    made = practice(orders=20)
    app = made.app()
    assert app.sync().status is RunStatus.DONE
    before, written = references(made), len(saves(made))
    made.pair.jaggaer.do("delete-order", order="50057801")
    assert app.sync().status is RunStatus.DONE, "a sync of changes cannot see it"
    told = app.sync(full=True)
    assert told.status is RunStatus.DONE_WITH_PROBLEMS
    assert told.reason == "One of the orders read before is gone from JAGGAER: 50057801. Nothing was changed in X3."
    row = order(app, "50057801")
    assert (row.status, row.receivable) == (Status.SYNCED, True)
    (notice,) = findings(app, row)
    assert (notice.check, notice.level) == ("gone-from-jaggaer", Level.NOTICE)
    trace = app.trace("50057801")
    assert [event.action for event in trace.events][-1] == "gone-from-jaggaer"
    assert any("gone from JAGGAER" in problem for problem in trace.problems)
    assert (references(made), len(saves(made))) == (before, written)
    assert app.sync(full=True).status is RunStatus.DONE, "it is told once"
    assert len(findings(app, row)) == 1
    assert app.verify_audit().ok


def test_an_order_that_comes_back_loses_its_notice(practice: Make) -> None:
    made = practice(orders=20)
    app = made.app()
    app.sync()
    row = order(app, "50057801")
    made.pair.jaggaer.do("delete-order", order="50057801")
    app.sync(full=True)
    assert findings(app, row)
    made.pair.jaggaer.do("restore-order", order=row.source_id)
    assert app.sync(full=True).status is RunStatus.DONE
    assert not findings(app, row)
    made.pair.jaggaer.do("delete-order", order="50057801")
    assert "50057801" in str(app.sync(full=True).reason), "when it goes again it is told again"


def test_a_preview_tells_and_marks_nothing(practice: Make) -> None:
    made = practice(orders=20)
    app = made.app()
    app.sync()
    made.pair.jaggaer.do("delete-order", order="50057801")
    assert "50057801" in str(app.sync(preview=True, full=True).reason)
    assert not findings(app, order(app, "50057801"))


def test_a_deleted_supplier_is_told(practice: Make) -> None:
    made = practice(orders=60)
    app = made.app()
    app.sync()
    row = next(row for row in rows(app, Entity.SUPPLIER).values() if row.x3_key)
    made.pair.jaggaer.do("delete-supplier", supplier=row.source_id)
    told = app.sync(full=True)
    assert f"One of the suppliers read before is gone from JAGGAER: {row.key}." in str(told.reason)
    assert row.x3_key in {one["code"] for one in held(made, "suppliers")}
    assert rows(app, Entity.SUPPLIER)[row.source_id].status is Status.SYNCED


def test_an_order_that_only_left_the_list_is_read_by_its_id_and_goes_the_usual_way(practice: Make) -> None:
    made = practice(orders=20)
    app = made.app()
    app.sync()
    hidden = str(made.pair.jaggaer.book.orders.ids()[0])
    number = rows(app)[hidden].key
    made.pair.jaggaer.do("cancel", order=number)
    made.pair.jaggaer.do("set-switches", moves="vanish")
    result = app.sync(ORDERS, full=True)
    assert result.status is RunStatus.DONE, result.reason
    assert (result.flows[FlowName.ORDERS].closed, result.flows[FlowName.ORDERS].read) == (1, 20)
    assert next(one for one in held(made) if one["reference"] == number)["closed"]


def test_many_that_vanish_at_once_are_told_as_what_they_probably_are(practice: Make) -> None:
    made = practice(orders=20)
    app = made.app()
    app.sync()
    for number in [row.key for row in list(rows(app).values())[:6]]:
        made.pair.jaggaer.do("delete-order", order=number)
    result = app.sync(full=True)
    assert result.status is RunStatus.DONE_WITH_PROBLEMS
    assert "no longer lists 6 of 20 orders" in str(result.reason)
    assert "lost right or a wrong filter" in str(result.reason)
    assert not [row for row in rows(app).values() if findings(app, row)]


@pytest.mark.parametrize(("orders", "gone", "asks"), [(60, 6, False), (60, 7, True), (20, 5, False), (20, 6, True)])
def test_more_than_a_tenth_that_vanish_at_once_are_asked_about_and_left_alone(
    practice: Make, orders: int, gone: int, *, asks: bool
) -> None:
    made = practice(orders=orders)
    app = made.app()
    app.sync()
    before, written, places = references(made), len(saves(made)), held(made)
    numbers = [row.key for row in list(rows(app).values())[:gone]]
    for number in numbers:
        made.pair.jaggaer.do("delete-order", order=number)
    app.sync(ORDERS, full=True)
    assert (references(made), len(saves(made)), held(made)) == (before, written, places)
    marked = sorted(row.key for row in rows(app).values() if findings(app, row))
    assert marked == ([] if asks else sorted(numbers))
    assert [(one.kind, one.number, one.usual) for one in app.brakes()] == (
        [(BrakeKind.VANISHED, gone, orders)] if asks else []
    )


def test_those_that_are_gone_for_good_are_told_once_a_person_let_it_through(practice: Make) -> None:
    made = practice(orders=20)
    app = made.app()
    app.sync()
    there = [row.key for row in rows(app).values()]
    before = held(made)
    for number in there[:6]:
        made.pair.jaggaer.do("delete-order", order=number)
    app.sync(ORDERS, full=True)
    app.sync(ORDERS, full=True)
    (question,) = app.brakes()
    assert sorted(question.examples) == sorted(there[:6])
    app.release_brake(question.brake_id, because="a clean-up of JAGGAER")
    made.pair.jaggaer.do("delete-order", order=there[6])
    assert "no longer lists 7 of 20" in str(app.sync(ORDERS, full=True).reason), "another one was not shown"
    (question,) = app.brakes()
    assert (question.number, question.released) == (7, False)
    app.release_brake(question.brake_id, because="a clean-up of JAGGAER")
    (answer,) = app.brakes()
    many = replace(answer, brake_id="many", number=6, writes={})  # as where they were too many to be kept one by one
    store_of(app).state.set("brakes", {"orders:vanished": msgspec.json.encode(many).decode()})
    assert "no longer lists 7 of 20" in str(app.sync(ORDERS, full=True).reason), "more than were shown"
    app.release_brake(question.brake_id, because="a clean-up of JAGGAER")
    told = app.sync(ORDERS, full=True)
    assert "7 orders that were read before are gone from JAGGAER" in str(told.reason)
    assert f"{app.actor} let it through" in str(told.reason)
    assert sorted(row.key for row in rows(app).values() if findings(app, row)) == sorted(there[:7])
    assert held(made) == before, "nothing is ever closed because it vanished"
    assert app.brakes() == ()
    assert app.sync(ORDERS, full=True).status is RunStatus.DONE
    assert app.verify_audit().ok


def test_an_empty_list_after_a_full_one_brakes(practice: Make) -> None:
    made = practice(orders=6)
    app = made.app()
    app.sync()
    before = references(made)
    for row in rows(app).values():
        made.pair.jaggaer.do("delete-order", order=row.key)
    result = app.sync(ORDERS, full=True)
    assert (result.status, result.error_code, exit_of_run(result)) == (RunStatus.STOPPED, "brake", 1)
    assert "lists no orders at all; 6 were read before" in str(result.reason)
    assert references(made) == before
    assert app.sync(ORDERS).status is RunStatus.DONE, "nothing changed is nothing unusual"
    (question,) = app.brakes()
    assert (question.kind, question.number) == (BrakeKind.EMPTY, 6)
    app.release_brake(question.brake_id, because="the site was emptied")
    told = app.sync(ORDERS, full=True)
    assert told.status is RunStatus.DONE_WITH_PROBLEMS
    assert "6 orders that were read before are gone from JAGGAER" in str(told.reason)
    assert references(made) == before
    assert app.brakes() == ()
    assert app.sync(ORDERS, full=True).status is RunStatus.DONE


def test_a_list_with_entries_that_cannot_be_read_is_no_proof_that_something_vanished(practice: Make) -> None:
    made = practice(orders=20)
    app = made.app()
    app.sync()
    row = next(row for row in rows(app, Entity.SUPPLIER).values() if row.x3_key)
    supplier = made.pair.jaggaer.book.supplier(row.source_id)
    supplier.overrides["id"] = None
    made.pair.jaggaer.book.keep_supplier(supplier)
    result = app.sync(full=True)
    assert "there is no id" in str(result.reason)
    assert "gone" not in str(result.reason)
    assert not findings(app, row)


AT = datetime(2026, 5, 1, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("newest", "first", "offset_s", "until"),
    [
        (AT - timedelta(hours=1), None, 0.0, AT - timedelta(hours=1)),
        (AT + timedelta(minutes=5), None, 0.0, AT),
        (AT + timedelta(minutes=5), None, 600.0, AT + timedelta(minutes=5)),
        (AT + timedelta(minutes=5), None, -600.0, AT - timedelta(minutes=10)),
        (AT + timedelta(minutes=5), AT - timedelta(days=1), None, AT - timedelta(days=1)),
        (AT, None, None, None),
        (None, None, 0.0, None),
    ],
)
def test_a_position_never_passes_the_beginning_of_the_walk(
    newest: datetime | None, first: datetime | None, offset_s: float | None, until: datetime | None
) -> None:
    assert Walked(newest=newest, newest_first=first).settled_until(AT, offset_s) == until


def test_an_order_that_changes_behind_the_walk_comes_with_the_next_one(practice: Make) -> None:
    made = practice(orders=60)
    made.jaggaer = {"page_size": 10}
    jaggaer = made.pair.jaggaer
    jaggaer.faults.add("jaggaer:list.purchaseorders:latency=2000@nth=6")
    app = made.app()
    first, last = jaggaer.book.orders.ids()[0], jaggaer.book.orders.ids()[-1]
    run = Running(app.sync)
    wait_until(lambda: made.jaggaer_state()["calls"].get("detail.purchaseorders", 0) >= 50)
    jaggaer.do("revise", order=first, lines={"1": {"description": "Changed behind it"}})
    changed = jaggaer.book.order(first).last_update
    time.sleep(0.002)  # JAGGAER tells times in milliseconds
    jaggaer.do("touch", order=last)
    assert run.result().status is RunStatus.DONE
    assert "Changed behind it" not in str(held(made)), "it was read before"
    newest = store_of(app).records.load_known(Entity.ORDER, [SourceId(str(last))])[SourceId(str(last))].changed_at
    position = watermark(app)
    assert newest is not None
    assert position is not None
    assert newest > changed > position, "the walk saw something newer than what it missed"
    app.sync()
    assert "Changed behind it" in str(held(made))


def test_orders_that_only_files_gave_are_not_missed_in_jaggaer(practice: Make, tmp_path: Path) -> None:
    made = practice(orders=6)
    app = made.app()
    orders, _ = holdings(made)
    app.import_files([search_export(made, tmp_path / "export.csv", orders)])
    made.pair.jaggaer.do("delete-order", order=orders[0]["number"])
    result = app.sync(full=True)
    assert "gone from JAGGAER" not in str(result.reason)
    assert not findings(app, order(app, orders[0]["number"]))


def test_an_order_that_waits_and_is_gone_from_jaggaer_is_not_written(practice: Make) -> None:
    made = practice(orders=20)
    jaggaer = made.pair.jaggaer
    wanted = jaggaer.book.order("50057801")
    jaggaer.do("spoil", kind="supplier-long-name", supplier=wanted.supplier_id)
    app = made.app()
    app.sync()
    assert order(app, "50057801").status is Status.WAITING
    jaggaer.do("delete-order", order="50057801")
    assert "50057801" in str(app.sync(full=True).reason)
    jaggaer.do("mend", supplier=wanted.supplier_id)
    jaggaer.do("rename-supplier", supplier=wanted.supplier_id, name="Short and Sons")
    app.sync()
    app.sync()
    assert "50057801" not in references(made)
    assert order(app, "50057801").status is Status.WAITING
    jaggaer.do("restore-order", order=wanted.po_id)
    app.sync(full=True)
    assert "50057801" in references(made)
