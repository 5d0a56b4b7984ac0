"""The unknown outcome desk: what no reference finds is found by its content, or a person says what it is."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from core.app import App
from core.errors import ConfigurationError
from core.model.doubt import Settling
from core.model.flow import Entity, FlowName
from core.model.run import RunStatus
from core.model.status import Status
from core.sandbox.x3 import X3Switches
from core.sync.twin_decisions import links
from tests.campaign.scenario import SETTLE_S, pass_time
from tests.campaign.trial import land
from tests.core.sync.scenes import Running, findings, held, order, rows, saves, store_of
from tests.helpers.lost import LATE, NUMBER, key_again, lost, lost_change, mark, never_arrived
from tests.helpers.practice import Bench, bench

Make = Callable[..., Bench]


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[Make]:
    with ExitStack() as stack:
        yield lambda **options: stack.enter_context(bench(tmp_path, **options))


def creates(made: Bench) -> int:
    """How often an order was sent to be created."""
    return sum(1 for save in saves(made) if (save["node"], save["kind"]) == ("PurchaseOrder", "create"))


def actions(app: App, entity: Entity, source_id: str) -> list[str]:
    """What the audit chain says of a record."""
    return [entry.draft.action for entry in store_of(app).audit.rows_of(entity.value, source_id)]


# -- found by its content ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("reference", ["", "PO 50007503"])
def test_an_order_that_lost_its_reference_is_found_by_supplier_day_sum_and_lines(
    practice: Make, reference: str
) -> None:
    made = practice(orders=1)
    app = lost(made, reference)
    app.sync()
    assert order(app, NUMBER).status is Status.IN_DOUBT, "it may still arrive"
    pass_time(made, SETTLE_S)
    assert app.sync().status is RunStatus.DONE
    row = order(app, NUMBER)
    assert (row.status, row.x3_key, creates(made)) == (Status.SYNCED, held(made)[0]["id"], 1)
    [notice] = [one for one in findings(app, row) if one.check == "other-reference"]
    assert NUMBER in notice.next_step
    assert not store_of(app).intents.open_intents()
    assert app.sync(full=True).status is RunStatus.DONE
    assert (held(made)[0]["reference"], creates(made)) == (reference, 1)


def test_whoever_enters_the_reference_again_may_do_so_and_revisions_go_on(practice: Make) -> None:
    made = practice(orders=1)
    app = lost(made, "")
    pass_time(made, SETTLE_S)
    app.sync()
    mark(made, held(made)[0]["id"], NUMBER)
    made.pair.jaggaer.do("revise", order=NUMBER, lines={"1": {"quantity": "7"}})
    assert app.sync().status is RunStatus.DONE
    assert (held(made)[0]["lines"][0]["quantity"], held(made)[0]["reference"], creates(made)) == ("7", NUMBER, 1)


def test_under_a_reference_that_shows_nothing_of_ours_a_person_says_that_it_is_this_one(practice: Make) -> None:
    made = practice(orders=1)
    app = lost(made, "REQ-77")
    pass_time(made, SETTLE_S)
    app.sync()
    assert [cause.check for cause in app.causes()] == ["in-doubt-look-alike"]
    [doubt] = app.doubts()
    [candidate] = doubt.candidates
    assert (doubt.key, doubt.person, doubt.asked, candidate.owner) == (NUMBER, True, True, "")
    assert [(pair.field, pair.sent, pair.there) for pair in candidate.differences] == [("reference", NUMBER, "REQ-77")]
    assert {"quantity", "price", "account"} <= {pair.field for pair in candidate.pairs if pair.where == "line 1"}
    app.settle_doubt(NUMBER, "link", x3_key=candidate.x3_key, because="compared")
    assert app.doubts(ask=False)[0].decision == candidate.x3_key
    assert app.sync().status is RunStatus.DONE
    row = order(app, NUMBER)
    assert (row.status, row.x3_key, creates(made)) == (Status.SYNCED, candidate.x3_key, 1)
    assert actions(app, Entity.ORDER, row.source_id).count("twin-linked") == 1
    assert (app.doubts(), app.verify_audit().ok) == ((), True)


def test_of_two_equal_orders_none_is_taken(practice: Make) -> None:
    made = practice(orders=1)
    app = lost(made, "")
    first = held(made)[0]["id"]
    second = key_again(made)
    pass_time(made, SETTLE_S)
    app.sync()
    assert (order(app, NUMBER).status, order(app, NUMBER).x3_key, creates(made)) == (Status.IN_DOUBT, "", 1)
    [doubt] = app.doubts()
    assert {one.x3_key for one in doubt.candidates} == {first, second}
    app.settle_doubt(NUMBER, Settling.LINK, x3_key=second)
    app.sync()
    assert (order(app, NUMBER).x3_key, creates(made), len(held(made))) == (second, 1, 2)


# -- it is not there ---------------------------------------------------------------------------------------------------


def test_what_a_person_says_is_not_there_is_sent_once_more_and_once_only(practice: Make) -> None:
    made = practice(orders=1)
    app, other = never_arrived(made)
    app.sync()
    assert (order(app, NUMBER).status, creates(made)) == (Status.IN_DOUBT, 1)
    app.settle_doubt(NUMBER, "again", seen=[other], because="another order")
    assert app.doubts(ask=False)[0].decision == "again"
    for _ in range(2):
        assert app.sync().status is RunStatus.DONE
    row = order(app, NUMBER)
    assert (row.status, row.x3_key != other, creates(made), len(held(made))) == (Status.SYNCED, True, 2, 2)
    assert {one["reference"] for one in held(made)} == {NUMBER, "REQ-77"}
    assert actions(app, Entity.ORDER, row.source_id).count("doubt-again") == 1
    assert app.verify_audit().ok


def test_its_second_save_that_is_lost_as_well_is_found_and_not_asked_for_again(practice: Make) -> None:
    made = practice(orders=1)
    app, other = never_arrived(made)
    app.sync()
    app.settle_doubt(NUMBER, "again", seen=[other])
    made.pair.faults.add("x3:create.purchaseOrder:lost-answer@count=1")
    app.sync()
    pass_time(made, SETTLE_S)
    assert app.sync().status is RunStatus.DONE
    assert (creates(made), order(app, NUMBER).x3_key != other) == (2, True)


def test_nothing_is_sent_again_before_the_settle_time_is_over(practice: Make) -> None:
    made = practice(orders=1)
    app = made.app()
    app.sync([FlowName.SUPPLIERS])
    made.pair.faults.add(LATE)
    app.sync()
    [doubt] = app.doubts()
    assert (doubt.person, doubt.candidates, "may still arrive" in doubt.waits) == (False, (), True)
    with pytest.raises(ConfigurationError, match="may still arrive"):
        app.settle_doubt(NUMBER, "again")
    assert store_of(app).state.get("sent-again") is None


def test_nothing_is_sent_again_past_a_document_that_nobody_looked_at(practice: Make) -> None:
    made = practice(orders=1)
    app, other = never_arrived(made)
    with pytest.raises(ConfigurationError, match=other):
        app.settle_doubt(NUMBER, "again")
    assert creates(made) == 1


def test_nothing_is_sent_again_past_a_document_with_its_reference(practice: Make) -> None:
    made = practice(orders=1)
    app = lost(made)
    pass_time(made, SETTLE_S)
    made.pair.x3.do("edit-line", order=held(made)[0]["id"], line=1000, price="9.99")
    app.sync()
    [doubt] = app.doubts()
    assert (doubt.person, doubt.candidates[0].carries) == (True, True)
    with pytest.raises(ConfigurationError, match="would have it twice"):
        app.settle_doubt(NUMBER, "again", seen=[doubt.candidates[0].x3_key])


def test_a_save_that_is_on_its_way_is_not_in_doubt(practice: Make) -> None:
    made = practice(orders=1)
    app = made.app()
    app.sync([FlowName.SUPPLIERS])
    fault = made.pair.faults.add("x3:create.purchaseOrder:lost-answer@silent@count=1").text
    running = Running(app.sync)
    while fault not in made.pair.x3.server.recorder.as_dict()["faults_fired"]:  # type: ignore[operator]
        threading.Event().wait(0.01)
    assert store_of(app).intents.open_intents()
    assert app.doubts(ask=False) == ()
    app.cancel()
    assert running.result().status is RunStatus.CANCELLED
    assert [doubt.key for doubt in app.doubts(ask=False)] == [NUMBER]


def test_what_is_not_in_doubt_cannot_be_settled(practice: Make) -> None:
    app = practice(orders=1).app()
    app.sync()
    assert app.doubts() == ()
    for how in Settling:
        with pytest.raises(ConfigurationError, match="in doubt"):
            app.settle_doubt(NUMBER, how, x3_key="X")


# -- changes -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("how", list(Settling))
def test_a_lost_change_of_a_document_that_somebody_changed_as_well_is_settled_by_a_person(
    practice: Make,
    how: Settling,
) -> None:
    made = practice(orders=1)
    app, there = lost_change(made)
    [doubt] = app.doubts()
    [candidate] = doubt.candidates
    assert (doubt.person, doubt.x3_key, candidate.x3_key) == (True, there["id"], there["id"])
    told = {(pair.where, pair.field): (pair.sent, pair.there) for pair in candidate.differences}
    assert told["line 1", "price"] == ("7.5", there["lines"][0]["price"])
    before = len(saves(made))
    if how is Settling.LINK:
        app.settle_doubt(NUMBER, how, x3_key=there["id"], because="X3 is right")
    else:
        app.settle_doubt(NUMBER, how, seen=[there["id"]])
    app.sync()
    row = order(app, NUMBER)
    assert (row.status, row.x3_key, len(saves(made))) == (Status.DIFFERS, there["id"], before)
    assert not store_of(app).intents.open_intents()
    assert links(store_of(app), Entity.ORDER) == {}
    assert app.verify_audit().ok


def test_a_lost_change_is_no_other_document(practice: Make) -> None:
    made = practice(orders=1)
    app, _ = lost_change(made)
    with pytest.raises(ConfigurationError, match="cannot be"):
        app.settle_doubt(NUMBER, "link", x3_key=key_again(made))


# -- suppliers ---------------------------------------------------------------------------------------------------------


@pytest.mark.log_warnings
@pytest.mark.parametrize("how", list(Settling))
def test_a_supplier_that_x3_numbered_is_told_from_its_namesake_by_a_person(practice: Make, how: Settling) -> None:
    made = practice(orders=1, x3_switches=X3Switches(supplier_numbering="counter"))
    made.pair.faults.add("x3:create.supplier:late-commit=3600@count=1")
    app = made.app()
    app.sync()
    land(made)
    [ours] = held(made, "suppliers")
    made.pair.x3.server.run(lambda: made.pair.x3.commands.add_supplier("HAND-1", ours["companyName1"]))
    pass_time(made, SETTLE_S)
    app.sync()
    [doubt] = app.doubts()
    assert (doubt.person, {one.x3_key for one in doubt.candidates}) == (True, {ours["code"], "HAND-1"})
    if how is Settling.LINK:
        app.settle_doubt(doubt.key, how, x3_key=ours["code"])
    else:
        app.settle_doubt(doubt.key, how, seen=[one.x3_key for one in doubt.candidates])
    for _ in range(2):
        app.sync()
    [row] = rows(app, Entity.SUPPLIER).values()
    new = {one["code"] for one in held(made, "suppliers")} - {ours["code"], "HAND-1"}
    assert row.status is Status.SYNCED
    assert {row.x3_key} == ({ours["code"]} if how is Settling.LINK else new)
    assert not store_of(app).intents.open_intents()
