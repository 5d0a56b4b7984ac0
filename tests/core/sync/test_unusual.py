"""Ten times the usual number or sum of changes is looked at by a person before anything is written."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import msgspec
import pytest

from core.app import App
from core.clock import SystemClock
from core.errors import ConfigurationError
from core.mapping.profiles import profile_text
from core.model.brake import BrakeKind, BrakeQuestion
from core.model.flow import Entity, FlowName, RunId
from core.model.run import Counts, RunKind, RunResult, RunStatus
from core.model.views import RecordQuery, RecordRow
from core.sandbox.data import load_orders
from core.sandbox.jaggaer import JaggaerSwitches
from core.store.connection_store import ConnectionStore
from core.store.database import Store
from core.sync.gate import HELD
from core.sync.unusual import (
    LOOK_BACK,
    Volume,
    add_volume,
    limit_of,
    load_volumes,
    usual_number,
    usual_sums,
    usual_writes,
)
from tests.core.store.conftest import make_connection
from tests.core.sync.scenes import order, rows, saves, store_of, watermark
from tests.helpers.practice import Bench

Make = Callable[..., Bench]
ORDERS = 204
NUMBER = "50057801"
ENDED_WELL = {RunStatus.DONE, RunStatus.DONE_WITH_PROBLEMS}


def touch(made: Bench, count: int) -> None:
    for one in load_orders(count):
        made.pair.jaggaer.do("touch", order=one.number)


def revise(made: Bench, number: str, *, quantity: str) -> None:
    line = {"quantity": quantity, "unitPrice": "10", "extendedPrice": f"{quantity}0"}
    made.pair.jaggaer.do("revise", order=number, lines={"1": line})


def braked(result: RunResult) -> bool:
    return (result.status, result.error_code) == (RunStatus.STOPPED, "brake")


def asked(app: App) -> BrakeQuestion:
    (question,) = app.brakes()
    return question


def store_rows(app: App) -> list[RecordRow]:
    first = app.records(RecordQuery(Entity.ORDER))
    return [*first.rows, *app.records(RecordQuery(Entity.ORDER), after=first.after).rows]


def pretend_shown(app: App, number: int) -> None:
    """What was let through was less than it was."""
    question = replace(asked(app), number=number, brake_id="another")
    store_of(app).state.set("brakes", {"orders:number": msgspec.json.encode(question).decode()})


def actions(app: App) -> list[str]:
    return [entry.draft.action for entry in store_of(app).audit.entries()]


def ran(store: ConnectionStore, read: int, kind: RunKind = RunKind.SYNC, status: RunStatus = RunStatus.DONE) -> None:
    """A run that ended."""
    run_id, now = RunId(f"run-{len(store.runs.rows(99))}"), store.store.clock.now()
    store.runs.start(run_id, kind, "schedule", now)
    counts = Counts(unchanged=read)
    flows = {FlowName.ORDERS: counts}
    store.runs.finish(RunResult(run_id, kind, status, None, now, 1.0, counts, Counts(), flows, {}, {}))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[ConnectionStore]:
    home = Store.open(tmp_path / "store.sqlite", clock=SystemClock())
    home.connections.save(make_connection(), actor="me")
    yield home.for_connection("Main")
    home.close()


# -- the number -----------------------------------------------------------------------------------------------------------


def test_ten_times_the_usual_number_stops_a_sync_before_it_writes_until_a_person_lets_it_through(
    practice: Make,
) -> None:
    made = practice(orders=3)
    app = made.app()
    assert app.sync().status in ENDED_WELL
    for _ in range(3):
        ran(store_of(app), 1)
    # They are closed, so that nothing of them is written: what counts is what JAGGAER says that changed.
    made.pair.jaggaer.do("set-ap-status", order=NUMBER, status="Closed")
    for number in range(ORDERS - 2):
        made.pair.jaggaer.do("copy-order", order=NUMBER, number=f"9{number:07}")
    before, position = len(saves(made)), watermark(app)
    result = app.sync()
    assert braked(result)
    assert str(ORDERS) in str(result.reason)
    assert "brake release" in str(result.reason)
    assert watermark(app) == position
    assert len(saves(made)) == before
    question = asked(app)
    assert (question.kind, question.flow, question.number) == (BrakeKind.NUMBER, FlowName.ORDERS, ORDERS)
    assert not question.released
    assert app.sync(preview=True).status in ENDED_WELL, "a person can look"
    assert braked(app.sync()), "looking lets nothing through"
    assert asked(app).brake_id == question.brake_id, "the same thing is asked once"
    assert actions(app).count("brake") == 1
    with pytest.raises(ConfigurationError, match="No run asks"):
        app.release_brake("0123456789")
    app.release_brake(question.brake_id, because="year end")
    with pytest.raises(ConfigurationError, match="already"):
        app.release_brake(question.brake_id)
    assert actions(app).count("brake-released") == 1
    assert (asked(app).released_by, asked(app).because) == (app.actor, "year end")
    pretend_shown(app, ORDERS - limit_of(1) - 1)
    assert braked(app.sync()), "so many more are another question"
    assert asked(app) == replace(question, run_id=asked(app).run_id, asked_at=asked(app).asked_at)
    app.release_brake(question.brake_id, because="year end")
    pretend_shown(app, ORDERS - limit_of(1))  # the rest alone would have passed unasked
    passed = app.sync()
    assert passed.status in ENDED_WELL
    assert f"{app.actor} let it through" in str(passed.reason)
    assert {"brake-released", "brake-passed"} <= set(actions(app))
    assert app.brakes() == (), "it holds once"
    assert watermark(app) != position
    assert app.sync().status in ENDED_WELL
    assert app.verify_audit().ok


def test_a_source_that_cannot_filter_by_change_does_not_brake_by_what_it_holds(practice: Make, tmp_path: Path) -> None:
    profile = tmp_path / "site.toml"
    text = profile_text("j1p-indirect")
    assert 'change_filter = "' in text
    lines = ['change_filter = ""' if line.startswith("change_filter = ") else line for line in text.splitlines()]
    profile.write_text("\n".join(lines), "utf-8")
    made = practice(orders=ORDERS, jaggaer_switches=JaggaerSwitches(change_filter=False))
    made.jaggaer = {"profile": str(profile)}
    app = made.app()
    for _ in range(4):
        assert app.sync().status in ENDED_WELL
    touch(made, 1)
    assert app.sync().status in ENDED_WELL, "one changed; that it lists all says nothing"
    for number in [row.key for row in rows(app).values()]:
        made.pair.jaggaer.do("delete-order", order=number)
    result = app.sync()
    assert braked(result), "but an empty list is one of everything"
    assert "lists no orders at all" in str(result.reason)
    assert asked(app).kind is BrakeKind.EMPTY


def test_what_is_usual_comes_from_the_last_good_syncs_that_read_something(store: ConnectionStore) -> None:
    for read in (0, 30, 0, 0, 10):
        ran(store, read)
    assert usual_number(store, FlowName.ORDERS) is None, "two runs say nothing about what is usual"
    ran(store, 9_999, status=RunStatus.STOPPED)
    ran(store, 9_999, RunKind.PREVIEW)
    ran(store, 9_999, RunKind.REPLAY)
    ran(store, 20, status=RunStatus.DONE_WITH_PROBLEMS)
    assert usual_number(store, FlowName.ORDERS) == 20, "nights and weekends on which nothing came do not count"
    assert usual_number(store, FlowName.SUPPLIERS) is None
    assert [limit_of(number) for number in (1, 20, 21)] == [200, 200, 210]


# -- the sum --------------------------------------------------------------------------------------------------------------


def synced(made: Bench) -> tuple[App, str]:
    """An App that synced, and the currency of the order that the tests revise."""
    app = made.app()
    assert app.sync().status in ENDED_WELL
    return app, order(app, NUMBER).currency


def usually(app: App, currency: str, amount: Decimal, runs: int = 3, number: int = 20) -> None:
    for _ in range(runs):
        add_volume(store_of(app), FlowName.ORDERS, Volume(number, {currency: amount}))


@pytest.mark.parametrize("full", [False, True])
def test_ten_times_the_usual_sum_stops_a_sync_before_it_writes(practice: Make, *, full: bool) -> None:
    made = practice(orders=20)
    app, currency = synced(made)
    usually(app, currency, Decimal(1))
    before, position = saves(made), watermark(app)
    revise(made, NUMBER, quantity="90000")
    revise(made, "50062503", quantity="2")
    result = app.sync(full=full)
    assert braked(result)
    assert (saves(made), watermark(app)) == (before, position), "not the small one either"
    question = asked(app)
    (money,) = question.sums
    assert (question.kind, question.number, question.examples[0]) == (BrakeKind.SUM, 2, NUMBER)
    assert (money.currency, money.usual, money.limit) == (currency, Decimal(1), Decimal(10))
    assert f"{money.amount:,.2f} {currency}" in str(result.reason)
    assert "Nothing of it was written" in str(result.reason)
    assert braked(app.sync(full=full)), "asking again lets nothing through"
    assert [one.brake_id for one in app.brakes()] == [question.brake_id]
    app.release_brake(question.brake_id, because="a new building")
    passed = app.sync(full=full)
    assert passed.status is RunStatus.DONE
    assert passed.counts.updated == 2
    assert "let it through" in str(passed.reason)
    assert app.brakes() == ()
    assert len(saves(made)) == len(before) + 2
    assert app.verify_audit().ok


def test_a_sum_brake_holds_the_limit_to_the_cent(practice: Make) -> None:
    made = practice(orders=20)
    app, currency = synced(made)
    revise(made, NUMBER, quantity="7")
    assert app.sync().status is RunStatus.DONE
    amount = order(app, NUMBER).amount
    store = store_of(app)
    store.state.set("volumes", None)
    usually(app, currency, (amount - Decimal("0.01")) / 10)
    made.pair.jaggaer.do("revise", order=NUMBER, lines={"1": {"description": "Worded anew"}})
    assert braked(app.sync())
    store.state.set("volumes", None)
    usually(app, currency, amount / 10)
    assert app.sync().status is RunStatus.DONE, "ten times is not more than ten times"
    assert app.brakes() == (), "and what was asked is settled by a flow that came through"


def test_what_was_let_through_is_exactly_what_was_shown(practice: Make) -> None:
    made = practice(orders=20)
    app, currency = synced(made)
    usually(app, currency, Decimal(1))
    revise(made, NUMBER, quantity="90000")
    app.sync()
    shown = asked(app)
    app.release_brake(shown.brake_id)
    before = saves(made)
    revise(made, NUMBER, quantity="95000")
    assert braked(app.sync()), "it is another revision than the one that was shown"
    assert asked(app).brake_id != shown.brake_id
    assert not asked(app).released
    assert saves(made) == before
    with pytest.raises(ConfigurationError, match="another thing by now"):
        app.release_brake(shown.brake_id)


def test_a_currency_that_was_never_seen_and_few_runs_say_nothing_yet(practice: Make) -> None:
    made = practice(orders=20)
    app, currency = synced(made)
    usually(app, currency, Decimal(1), runs=2)
    usually(app, "XTS", Decimal(1))
    revise(made, NUMBER, quantity="90000")
    assert app.sync().status is RunStatus.DONE
    kept = load_volumes(store_of(app), FlowName.ORDERS)
    assert (kept[-1].number, set(kept[-1].sums)) == (1, {currency}), "a run says what the next ones compare with"
    assert kept[-1].sums[currency] == order(app, NUMBER).amount


@pytest.mark.full
def test_writes_that_left_before_it_was_seen_are_told_and_no_more_leave(practice: Make) -> None:
    made = practice(orders=20)
    app, currency = synced(made)
    amount, before = order(app, NUMBER).amount, len(saves(made))
    more = HELD + 5
    usually(app, currency, amount * more / 5, number=100)
    numbers = [f"9{number:07}" for number in range(more)]
    for number in numbers:
        made.pair.jaggaer.do("copy-order", order=NUMBER, number=number)
    revise(made, numbers[-1], quantity="90000000")
    result = app.sync()
    assert braked(result)
    left = len(saves(made)) - before
    assert HELD <= left < more, "those that were held left together"
    assert f"{left:,} of them were written before it was seen" in str(result.reason)
    assert asked(app).number == more - left
    app.release_brake(asked(app).brake_id)
    assert app.sync().status in ENDED_WELL
    assert len(saves(made)) == before + more


def test_what_is_usual_is_the_median_by_currency_and_large_offices_have_ten_times_of_it(store: ConnectionStore) -> None:
    for number, sums in (
        (1, {"EUR": Decimal(100)}),
        (2, {"EUR": Decimal(300), "USD": Decimal(5)}),
        (90, {"EUR": Decimal(9000)}),
    ):
        add_volume(store, FlowName.ORDERS, Volume(number, sums))
    volumes = load_volumes(store, FlowName.ORDERS)
    assert usual_writes(volumes) == 2
    assert usual_writes(volumes[:2]) is None
    assert usual_sums(volumes) == {"EUR": (Decimal(300), Decimal(20_000))}, "as much as 200 usual orders passes"
    for _ in range(LOOK_BACK):
        add_volume(store, FlowName.ORDERS, Volume(1000, {"EUR": Decimal("0.10")}))
    volumes = load_volumes(store, FlowName.ORDERS)
    assert len(volumes) == LOOK_BACK, "the oldest are forgotten"
    assert usual_sums(volumes) == {"EUR": (Decimal("0.10"), Decimal(1))}
