"""Exactly once, for every write, whatever becomes of its answer (product.md 3)."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import timedelta

import pytest

from core.model.flow import Entity, FlowName, RunId
from core.model.run import RunStatus
from core.model.status import Status
from core.sandbox.x3 import X3Switches
from tests.campaign.trial import land
from tests.core.sync.scenes import (
    Running,
    eligible,
    findings,
    held,
    order,
    references,
    rows,
    saves,
    store_of,
)
from tests.helpers.pace import wait_until
from tests.helpers.practice import Bench, MovedClock

Make = Callable[..., Bench]
SETTLED = timedelta(seconds=310)
SUPPLIER_OF_FIRST = "0000010581"
"""Of order 50007503."""


def everything_is_there_once(made: Bench) -> None:
    """Each order and supplier of JAGGAER is in X3, none twice; no save was made twice."""
    assert references(made) == eligible(made)
    committed = [(save["node"], save["reference"]) for save in saves(made) if save["committed"]]
    assert len(committed) == len(set(committed))


@pytest.mark.parametrize(
    "fault",
    [
        "*:*:status=429;1@chance=0.1",
        "jaggaer:*:status=503;1@chance=0.2",
        "jaggaer:*:status=503;date+2@chance=0.2",
        "x3:query:status=503;1@chance=0.2",
        "jaggaer:detail:cut@chance=0.2",
        "x3:query:reset-before@chance=0.2",
    ],
)
def test_what_was_refused_before_it_was_done_is_done_again_by_itself(practice: Make, fault: str) -> None:
    made = practice(orders=8, faults=(fault,))
    app = made.app()
    result = app.sync()
    fired = made.pair.x3.state()["faults_fired"] or made.pair.jaggaer.state()["faults_fired"]
    assert fired, "the fault hit nobody"
    assert result.status is RunStatus.DONE, result.reason
    assert result.counts.in_doubt == 0
    everything_is_there_once(made)


@pytest.mark.parametrize("fault", ["status=503;1", "status=500", "status=504", "html"])
def test_a_save_with_an_unclear_answer_is_in_doubt_and_sent_again_when_it_cannot_land_any_more(
    practice: Make, fault: str
) -> None:
    made = practice(orders=4, faults=(f"x3:create:{fault}@nth=6@count=1",))
    app = made.app()
    result = app.sync()
    assert (result.status, result.counts.in_doubt) == (RunStatus.DONE_WITH_PROBLEMS, 1), result.reason
    doubtful = next(row for row in rows(app).values() if row.status is Status.IN_DOUBT)
    assert doubtful.reason.startswith("Sent to X3, but its answer was lost")
    before = len(saves(made))
    assert app.sync().counts.in_doubt == 1
    assert app.replay(everything=True).counts.in_doubt == 1, "a person cannot make it be sent twice either"
    assert len(saves(made)) == before
    made.clock.moved += SETTLED
    assert app.sync().status is RunStatus.DONE
    everything_is_there_once(made)
    assert [e.action for e in app.trace(doubtful.key).events][-3:] == ["settled-by-look-up", "intent", "written"]


@pytest.mark.parametrize("fault", ["lost-answer", "cut", "status-after=502"])
def test_a_save_whose_answer_was_lost_is_found_in_the_same_run(practice: Make, fault: str) -> None:
    made = practice(orders=6, faults=(f"x3:create:{fault}@nth=2@count=9",))
    app = made.app()
    result = app.sync()
    assert (result.status, result.counts.in_doubt, result.open_records) == (RunStatus.DONE, 0, 0)
    everything_is_there_once(made)
    assert not store_of(app).intents.open_intents()
    before = len(saves(made))
    assert app.sync(full=True).counts.unchanged == before
    assert len(saves(made)) == before


def test_a_token_that_is_refused_in_mid_run_is_signed_anew_and_nothing_is_lost(practice: Make) -> None:
    made = practice(orders=6, faults=("x3:create:token-refused@nth=3", "jaggaer:detail:token-refused@nth=2"))
    made.pair.faults.add("jaggaer:list:token-refused@nth=2")
    result = made.app().sync()
    assert result.status is RunStatus.DONE, result.reason
    everything_is_there_once(made)


def test_a_revision_whose_answer_was_lost_is_made_once(practice: Make) -> None:
    made = practice(orders=3)
    app = made.app()
    app.sync()
    made.pair.jaggaer.do(
        "revise", order="50007503", lines={"1": {"unitPrice": "2.50"}}, add=[{"quantity": "3", "unitPrice": "7"}]
    )
    made.pair.faults.add("x3:update:lost-answer@count=1")
    result = app.sync()
    assert (result.status, result.counts.in_doubt) == (RunStatus.DONE, 0)
    assert [save["kind"] for save in saves(made)].count("update") == 1
    lines = next(one for one in held(made) if one["reference"] == "50007503")["lines"]
    assert [line["price"] for line in lines] == ["2.5", "853.65", "7"]


def test_a_revision_that_never_left_is_made_again_after_the_settle_time(practice: Make) -> None:
    made = practice(orders=3)
    app = made.app()
    app.sync()
    made.pair.jaggaer.do("revise", order="50007503", add=[{"quantity": "3", "unitPrice": "7"}])
    made.pair.faults.add("x3:update:reset-before@count=1")
    assert app.sync().counts.in_doubt == 1
    assert app.sync().counts.in_doubt == 1
    made.clock.moved += SETTLED
    assert app.sync().status is RunStatus.DONE
    assert len(next(one for one in held(made) if one["reference"] == "50007503")["lines"]) == 3


def test_an_order_that_is_not_as_it_was_sent_is_in_doubt_for_a_person_and_never_sent_again(practice: Make) -> None:
    made = practice(orders=3)
    app = made.app()
    app.sync([FlowName.SUPPLIERS])
    made.pair.faults.add("x3:create:late-commit=3600@count=1")
    assert app.sync([FlowName.ORDERS]).counts.in_doubt == 1
    number = next(row.key for row in rows(app).values() if row.status is Status.IN_DOUBT)
    land(made)
    assert number in references(made)
    there = next(one for one in held(made) if one["reference"] == number)
    for line in there["lines"]:
        made.pair.x3.do("edit-line", order=there["id"], line=line["line"], price="1.23")
    before = len(saves(made))
    made.clock.moved += SETTLED
    result = app.sync()
    row = order(app, number)
    assert (result.counts.in_doubt, row.status) == (1, Status.IN_DOUBT)
    assert [finding.check for finding in findings(app, row)] == ["in-doubt-other-content"]
    assert len(saves(made)) == before


def test_a_supplier_that_x3_no_longer_allows_holds_its_orders_alone(practice: Make) -> None:
    made = practice(orders=6)
    app = made.app()
    app.sync([FlowName.SUPPLIERS])
    made.pair.x3.do("deactivate-supplier", supplier=SUPPLIER_OF_FIRST)
    app.sync(full=True)
    others = {row.key: row for row in rows(app).values() if row.status not in {Status.SYNCED, Status.NOT_ELIGIBLE}}
    assert {key: row.status for key, row in others.items()} == {"50007503": Status.NEEDS_MAPPING}
    assert "not active" in others["50007503"].reason
    assert len(held(made)) == len(eligible(made)) - 1


def test_a_refused_save_is_a_problem_with_x3_s_words_and_goes_when_x3_was_mended(practice: Make) -> None:
    # A lock in French words, which the reference does not give, is a refusal like any other.
    made = practice(orders=4, x3_switches=X3Switches(language="FRA"))
    app = made.app()
    app.sync()
    made.pair.jaggaer.do("revise", order="50007503", lines={"1": {"unitPrice": "2"}})
    there = order(app, "50007503").x3_key
    made.pair.x3.do("lock", key=there)
    result = app.sync()
    row = order(app, "50007503")
    assert (result.counts.refused, row.status) == (1, Status.REFUSED)
    assert "X3 refused it:" in row.reason
    assert findings(app, row)[0].next_step
    assert app.sync().counts.refused == 1, "it waits for a person, and is not knocked at again and again"
    assert [save["kind"] for save in saves(made)].count("update") == 1
    made.pair.x3.do("unlock", key=there)
    assert app.replay(keys=["50007503"]).status is RunStatus.DONE
    assert next(one for one in held(made) if one["reference"] == "50007503")["lines"][0]["price"] == "2"


@pytest.mark.parametrize(
    "switches",
    [
        X3Switches(),
        X3Switches(services="absent"),
        X3Switches(order_create="absent", supplier_create="absent", rest="writable"),
    ],
    ids=["graphql", "soap", "rest"],
)
def test_an_order_that_somebody_has_open_in_x3_waits_and_every_sync_tries_again(
    practice: Make, switches: X3Switches
) -> None:
    made = practice(orders=4, x3_switches=switches)
    app = made.app()
    app.sync()
    made.pair.jaggaer.do("revise", order="50007503", lines={"1": {"unitPrice": "2"}})
    there = order(app, "50007503").x3_key
    made.pair.x3.do("lock", key=there)
    result = app.sync()
    row = order(app, "50007503")
    assert (result.counts.waiting, result.counts.refused, row.status) == (1, 0, Status.WAITING)
    assert "Somebody has it open in X3:" in row.reason
    assert there in row.reason
    [finding] = findings(app, row)
    assert "every sync tries again" in finding.next_step
    assert app.sync().counts.waiting == 1
    [cause] = app.causes()
    assert (cause.status, cause.records) == (Status.WAITING, 1)
    made.pair.x3.do("unlock", key=there)
    result = app.sync()
    assert (result.status, result.counts.updated) == (RunStatus.DONE, 1)
    assert app.causes() == ()
    assert next(one for one in held(made) if one["reference"] == "50007503")["lines"][0]["price"] == "2"
    assert app.verify_audit().ok


def test_writes_in_flight_halve_after_a_lock(practice: Make) -> None:
    made = practice(orders=6, x3={"max_in_flight": 2})
    app = made.app()
    app.sync()
    for number in eligible(made):
        made.pair.jaggaer.do("revise", order=number, lines={"1": {"unitPrice": "2"}})
    made.pair.jaggaer.do("rename-supplier", supplier=SUPPLIER_OF_FIRST, name="NEW NAME INC")
    supplier = next(row for row in rows(app, Entity.SUPPLIER).values() if row.x3_key == SUPPLIER_OF_FIRST)
    made.pair.x3.do("lock", key=supplier.x3_key)
    made.pair.faults.add("x3:update.purchaseOrder:latency=80")
    result = app.sync()
    assert result.counts.waiting == 1
    assert result.counts.updated >= 4, "enough to be on their way at the same time"
    assert made.pair.x3.state()["max_in_flight_by_operation"]["update.purchaseOrder"] == 1  # type: ignore[index]


def test_every_save_has_its_intent_before_it_and_its_outcome_after_it(practice: Make) -> None:
    made = practice(orders=5, faults=("x3:create:lost-answer@nth=7@count=1",))
    app = made.app()
    app.sync()
    for row in (rows(app) | rows(app, Entity.SUPPLIER)).values():
        if row.x3_key:
            actions = [event.action for event in app.trace(row.key).events]
            assert actions[0] == "intent"
            assert actions[-1] in {"written", "linked"}


def test_what_x3_changes_on_saving_is_seen_and_told(practice: Make) -> None:
    made = practice(
        orders=3, x3_switches=X3Switches(price_list={"GENSERV": "99"}, price_list_overrides=True).with_rule(9, "error")
    )
    app = made.app()
    result = app.sync()
    assert result.counts.differs == len(eligible(made))
    row = order(app, "50007503")
    assert row.status is Status.DIFFERS
    assert row.x3_key, "it is in X3 all the same"
    finding = findings(app, row)[0]
    assert finding.check == "changed-on-saving"
    assert "99" in finding.message
    before = len(saves(made))
    app.sync()
    assert len(saves(made)) == before, "nothing is written again by itself"


class SleepingClock(MovedClock):
    """A long wait moves the clock, as if this computer slept through it; what happens meanwhile is called."""

    def __init__(self, meanwhile: Callable[[], object] = list) -> None:
        super().__init__()
        self.meanwhile = meanwhile

    def wait(self, seconds: float, wake: threading.Event) -> bool:
        if seconds < LONG_S:
            return super().wait(seconds, wake)
        self.moved += timedelta(seconds=seconds)
        self.meanwhile()
        return wake.is_set()


LONG_S = 20.0


def test_the_settle_time_counts_from_when_a_save_leaves_however_long_it_was_kept_waiting(practice: Make) -> None:
    made = practice(
        orders=1, faults=("x3:create:status=429;300@nth=2@count=1", "x3:create:late-commit=3600@nth=3@count=1")
    )
    made.clock = SleepingClock()
    app = made.app()
    assert app.sync().counts.in_doubt == 1
    [intent] = store_of(app).intents.open_intents()
    assert intent.settle_until - made.clock.now() > timedelta(seconds=295)
    made.clock.moved += timedelta(seconds=290)
    assert app.sync().counts.in_doubt == 1, "the save could still land"
    land(made)
    assert app.sync().status is RunStatus.DONE
    everything_is_there_once(made)


def test_a_save_that_x3_asks_to_wait_keeps_nobody_else_waiting(practice: Make) -> None:
    made = practice(orders=8, x3_switches=X3Switches(order_create="absent"))
    others: list[int] = []

    def meanwhile() -> None:
        wait_until(lambda: len(references(made)) > 1)
        others.append(len(references(made)))

    made.clock = SleepingClock(meanwhile)
    app = made.app()
    app.sync([FlowName.SUPPLIERS])
    made.pair.faults.add("x3:create:status=429;30@nth=1")
    result = app.sync([FlowName.ORDERS])
    assert result.status is RunStatus.DONE, result.reason
    assert others, "SOAP takes one save at a time; the one that waits holds no place"
    everything_is_there_once(made)


def test_a_save_that_waited_is_not_sent_once_another_process_runs_the_connection(practice: Make) -> None:
    made = practice(orders=1, faults=("x3:create:status=429;90@nth=2@count=1",))
    made.clock = clock = SleepingClock()
    app = made.app()
    clock.meanwhile = lambda: store_of(app).lease.acquire("another process", RunId("other"))
    result = app.sync()
    assert (result.status, result.error_code) == (RunStatus.STOPPED, "lease-lost")
    assert "another process has it now" in str(result.reason)
    assert references(made) == []
    assert [save["node"] for save in saves(made)] == ["Supplier"], "the order did not leave"


def test_a_cancel_while_a_save_is_read_back_leaves_it_in_doubt_and_never_says_that_it_was_not_sent(
    practice: Make,
) -> None:
    made = practice(orders=1, x3_switches=X3Switches(order_create="absent", soap_save_result="key"))
    app = made.app()
    app.sync([FlowName.SUPPLIERS])
    made.pair.faults.add("x3:query.purchaseOrder:latency=20000@nth=3")
    [source_id] = made.pair.jaggaer.book.orders.ids()
    run = Running(app.sync)
    wait_until(lambda: len(references(made)) == 1)
    app.cancel()
    assert run.result().status is RunStatus.CANCELLED
    assert not any(entry.draft.action == "not-sent" for entry in store_of(app).audit.rows_of("order", str(source_id)))
    made.clock.moved += SETTLED
    made.pair.faults.clear()
    assert app.sync().status is RunStatus.DONE
    everything_is_there_once(made)
