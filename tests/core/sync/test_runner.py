"""A run from start to end: what stops it, what it leaves behind, and who may run at all (product.md 3, 5 and 8)."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import trustme

from core.app import App, open_app
from core.cli.output import exit_of_run
from core.errors import BusyError
from core.events import Event, RecordSettled, RunEnded, RunStarted
from core.model.connection import SecretName
from core.model.flow import Entity, FlowName
from core.model.run import RunResult, RunStatus
from core.model.schedule import Health
from core.model.status import Status
from core.sandbox.x3 import X3Switches
from tests.core.sync.scenes import Running, eligible, held, references, rows, saves, store_of, watermark
from tests.core.transport.toyserver import ToyServer, tls_of
from tests.helpers.pace import at_most, wait_until
from tests.helpers.practice import Bench, MovedClock

Make = Callable[..., Bench]
STOPPED_BY_SYSTEM = 3
SETTLED = timedelta(seconds=310)
"""More than the settle time of the GraphQL door with the wait for a turn that is added to it."""


def stopped(result: RunResult, exit_code: int, *words: str) -> None:
    """The run ended with this exit code, by a sentence that has these words."""
    assert result.status is RunStatus.STOPPED
    assert exit_of_run(result) == exit_code
    for word in words:
        assert word in str(result.reason)


# -- systems that are not as they should be ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("settings", "switches", "words"),
    [
        ({"client_id": "somebody"}, {}, ("error 41", "client ID")),
        ({"user": "MLCONNECTOR"}, {}, ("error 42", "allowed user")),
        ({"audience": "https://elsewhere/xtrem/api"}, {}, ("error 45", "audience")),
        ({"folder": "PROD"}, {}, ("folder and endpoint",)),
        ({"endpoint": "seed"}, {}, ("folder and endpoint",)),
        ({"chart": "FRA"}, {}, ("no chart of accounts FRA", "USA")),
        ({"auth": "basic"}, {"basic": False}, ("user or the password",)),
    ],
    ids=["41", "42", "45", "folder", "endpoint", "chart", "basic"],
)
def test_a_wrong_setting_for_x3_stops_the_run_with_what_to_do(
    practice: Make, settings: dict[str, Any], switches: dict[str, Any], words: tuple[str, ...]
) -> None:
    made = practice(orders=2, x3=settings, x3_switches=X3Switches(**switches))
    app = made.app()
    result = app.sync()
    assert result.error_code in {"credentials", "configuration"}
    stopped(result, exit_of_error_code(result.error_code), *words)
    assert not saves(made)
    assert not rows(app)


def exit_of_error_code(code: str) -> int:
    """Sign-in refused is the system's no (3); any other wrong setting is wrong use (2)."""
    return STOPPED_BY_SYSTEM if code == "credentials" else 2


@pytest.mark.parametrize(
    ("name", "words"),
    [(SecretName.JAGGAER, ("refused client id and secret",)), (SecretName.X3, ("error 50", "secret"))],
    ids=["jaggaer", "x3"],
)
def test_a_wrong_secret_is_named_and_never_shown(practice: Make, name: SecretName, words: tuple[str, ...]) -> None:
    made = practice(orders=2)
    app = made.app()
    made.secrets().set("Main", name, "certainly-not-the-secret")
    result = app.sync()
    stopped(result, STOPPED_BY_SYSTEM, *words)
    assert "certainly-not" not in str(result)
    assert not rows(app), "a sign-in failure does not fill the problem list"
    right = {SecretName.JAGGAER: made.pair.jaggaer_secret, SecretName.X3: made.pair.x3.secret}[name]
    made.secrets().set("Main", name, right)
    assert app.sync().status is RunStatus.DONE


def test_a_secret_that_is_not_in_the_keyring_is_asked_for_by_name(practice: Make) -> None:
    made = practice(orders=2)
    app = made.app()
    made.secrets().delete("Main", SecretName.X3)
    stopped(app.sync(), STOPPED_BY_SYSTEM, "x3 secret of Main", "keyring")


def test_an_x3_whose_clock_is_behind_is_signed_in_to_all_the_same(practice: Make) -> None:
    made = practice(orders=2)
    made.pair.x3.do("move-clock", seconds=-3_000)  # error 21: issued in the future
    assert made.app().sync().status is RunStatus.DONE


@pytest.mark.parametrize("system", ["jaggaer", "x3"])
def test_a_system_that_nobody_listens_for_stops_the_run(
    practice: Make, free_port: Callable[[], int], system: str
) -> None:
    made = practice(orders=2)
    address = f"http://127.0.0.1:{free_port()}"
    if system == "x3":
        made.x3["base_url"] = address
    else:
        made.jaggaer["host"] = address
    app = made.app()
    result = app.sync()
    stopped(result, STOPPED_BY_SYSTEM, "cannot be reached", "nothing listens there")
    assert result.error_code == "unreachable"
    assert not rows(app)


@pytest.mark.parametrize("system", ["jaggaer", "x3"])
def test_a_self_signed_certificate_is_refused_with_what_to_do(practice: Make, system: str) -> None:
    made = practice(orders=2)
    with ToyServer(tls=tls_of(trustme.CA())) as server:
        made.x3 |= {"base_url": server.url} if system == "x3" else {}
        made.jaggaer |= {"host": server.url} if system == "jaggaer" else {}
        result = made.app().sync()
    assert result.error_code == "certificate"
    stopped(result, STOPPED_BY_SYSTEM, "is not trusted", "certificate authority")


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        ("jaggaer:token:html", ("sign-in of JAGGAER",)),
        ("jaggaer:list.purchaseorders:html", ("JAGGAER",)),
        ("jaggaer:list.purchaseorders:cut", ("JAGGAER",)),
        ("x3:query:html", ("X3",)),
        ("x3:query:cut", ("X3",)),
        ("x3:*:status=503", ("X3", "HTTP 503")),
        ("jaggaer:*:status=429;1", ("JAGGAER", "HTTP 429")),
    ],
)
def test_answers_that_nobody_can_read_stop_the_run_and_the_next_one_completes(
    practice: Make, fault: str, words: tuple[str, ...]
) -> None:
    made = practice(orders=3, faults=(fault,))
    app = made.app()
    result = app.sync()
    stopped(result, STOPPED_BY_SYSTEM, *words)
    assert "certificate" not in str(result.reason)
    assert watermark(app) is None
    assert not held(made)
    made.pair.faults.clear()
    assert app.sync().status is RunStatus.DONE
    assert references(made) == eligible(made)


def test_a_second_page_that_cannot_be_read_loses_nobody(practice: Make) -> None:
    made = practice(orders=8, faults=("jaggaer:list.purchaseorders:html@nth=2@count=99",))
    made.jaggaer["page_size"] = 3
    app = made.app()
    stopped(app.sync(), STOPPED_BY_SYSTEM, "JAGGAER")
    assert watermark(app) is None
    made.pair.faults.clear()
    assert app.sync().status is RunStatus.DONE
    assert references(made) == eligible(made)


# -- a run that is interrupted -----------------------------------------------------------------------------------------


def test_an_x3_that_goes_down_in_mid_run_leaves_the_rest_untouched_and_the_next_sync_completes(practice: Make) -> None:
    made = practice(orders=12, faults=("x3:create:status=429@nth=14@count=99",))
    app = made.app()
    result = app.sync()
    stopped(result, STOPPED_BY_SYSTEM, "asks for fewer calls")
    done = rows(app, Entity.ORDER) | rows(app, Entity.SUPPLIER)
    assert {row.status for row in done.values()} <= {Status.SYNCED, Status.NOT_ELIGIBLE}
    assert 0 < len(held(made)) < len(eligible(made)), "it stopped on its way"
    assert (watermark(app), len(saves(made))) == (None, len({save["reference"] for save in saves(made)}))
    assert not store_of(app).intents.open_intents(), "what was refused before execution is known not to be there"
    made.pair.faults.clear()
    assert app.sync().status is RunStatus.DONE
    assert references(made) == eligible(made)
    assert watermark(app) is not None


def test_a_run_that_stopped_is_kept_with_its_reason_and_the_audit_chain_stays_whole(practice: Make) -> None:
    made = practice(orders=4, faults=("x3:create:status=429@nth=3@count=99",))
    app = made.app()
    result = app.sync()
    row = app.runs()[0]
    assert (row.run_id, row.status, row.reason) == (result.run_id, RunStatus.STOPPED, result.reason)
    assert app.verify_audit().ok
    jaggaer, x3, _ = app.home().systems
    assert (jaggaer.ok, x3.ok, x3.fault) == (True, False, "unreachable")
    assert app.standing().health is Health.TROUBLE


def test_a_cancel_ends_the_run_within_a_second_and_slow_saves_are_settled_later_without_a_double(
    practice: Make,
) -> None:
    made = practice(orders=8, faults=("x3:create:slow-save=10@count=2",))
    app = made.app()
    running = Running(app.sync)
    wait_until(lambda: made.pair.x3.state()["max_in_flight"] == 2)
    time.sleep(0.3)  # more are promised by now, and wait for their turn
    with at_most(1):
        app.cancel()
        result = running.result()
    assert result.status is RunStatus.CANCELLED
    assert exit_of_run(result) == 130
    assert watermark(app, FlowName.SUPPLIERS) is None
    open_now = store_of(app).intents.open_intents()
    assert len(open_now) == 2, "what was sent and not answered is open; what was only promised is known as not sent"
    assert [row.status for row in rows(app, Entity.SUPPLIER).values()] == [Status.IN_DOUBT] * 2
    wait_until(lambda: len(saves(made)) == 2)
    result = app.sync()
    assert (result.status, result.flows[FlowName.SUPPLIERS].linked) == (RunStatus.DONE, 2)
    assert references(made) == eligible(made)
    assert all(save["committed"] for save in saves(made)), "nobody was sent twice"
    assert not store_of(app).intents.open_intents()


def test_a_save_that_lands_late_is_never_sent_again(practice: Make) -> None:
    made = practice(orders=2, faults=("x3:create:late-commit=4@count=1",))
    app = made.app()
    result = app.sync()
    assert result.status is RunStatus.DONE_WITH_PROBLEMS
    assert len(store_of(app).intents.open_intents()) == 1
    before = len(saves(made))
    doubtful = app.sync()
    assert (doubtful.counts.in_doubt, len(saves(made))) == (1, before), "it may still land"
    wait_until(lambda: len(saves(made)) > before)
    assert app.sync().status is RunStatus.DONE
    assert references(made) == eligible(made)
    assert all(save["committed"] for save in saves(made))


def test_a_save_that_never_landed_is_sent_again_once_the_settle_time_is_over(practice: Make) -> None:
    made = practice(orders=2, faults=("x3:create:reset-before@nth=2@count=1",))
    app = made.app()
    first = app.sync()
    assert first.counts.in_doubt == 1
    before = len(saves(made))
    assert app.sync().counts.in_doubt == 1
    assert len(saves(made)) == before
    made.clock.moved += SETTLED
    assert app.sync().status is RunStatus.DONE
    assert references(made) == eligible(made)


# -- one engine at a time ----------------------------------------------------------------------------------------------


def second_app(made: Bench, clock: MovedClock | None = None) -> App:
    """The same home, opened once more as another process does."""
    app = open_app(made.folder / "home", clock=clock or made.clock, secrets=made.secrets())
    made.opened.append(app)
    return app


def test_the_second_one_is_told_who_runs(practice: Make) -> None:
    made = practice(orders=3, faults=("x3:create:slow-save=1@count=2",))
    app = made.app()
    other = second_app(made)
    running = Running(app.sync)
    wait_until(lambda: made.pair.x3.state()["max_in_flight"] == 2)
    with pytest.raises(BusyError) as caught:
        other.sync()
    assert app.actor in str(caught.value)
    assert "process" in str(caught.value)
    assert other.home().running_by
    with pytest.raises(BusyError):
        app.sync()
    assert running.result().status is RunStatus.DONE
    assert other.home().running == ""
    assert other.sync().status is RunStatus.DONE


def test_who_takes_over_after_a_minute_fences_the_old_holder_off(practice: Make) -> None:
    made = practice(orders=6, faults=("x3:create:slow-save=2.5@count=2",))
    app = made.app()
    later = MovedClock()
    later.moved = made.clock.moved
    other = second_app(made, later)
    running = Running(app.sync)
    wait_until(lambda: made.pair.x3.state()["max_in_flight"] == 2)
    with pytest.raises(BusyError):
        other.sync()
    later.moved += timedelta(seconds=61)
    result = other.sync()
    assert result.status is RunStatus.DONE_WITH_PROBLEMS
    assert result.counts.in_doubt >= 2, "what the other one had promised may still be on its way"
    assert result.counts.created == 0
    old = running.result()
    assert (old.status, old.error_code) == (RunStatus.STOPPED, "lease-lost")
    assert len(saves(made)) == 2, "the old holder sent nothing after its hold was gone"
    assert other.sync().counts.in_doubt < result.counts.in_doubt, "the two that landed are seen"
    later.moved += SETTLED
    assert other.sync().status is RunStatus.DONE
    assert references(made) == eligible(made)
    assert all(save["committed"] for save in saves(made)), "nothing was sent twice"
    assert other.verify_audit().ok


def test_another_process_sees_the_run_through_the_change_feed(practice: Make) -> None:
    made = practice(orders=2)
    app = made.app()
    events: list[Event] = []
    other = second_app(made)
    other.subscribe(events.append)
    time.sleep(1.1)  # the follower has taken its bearings
    app.sync()
    wait_until(lambda: bool(events), seconds=5)
    assert {type(event).__name__ for event in events} == {"StoreChanged"}
    assert len(rows(other)) == len(rows(app))


# -- what a run tells --------------------------------------------------------------------------------------------------


def test_a_run_tells_its_start_each_record_once_and_its_end(practice: Make) -> None:
    made = practice(orders=6)
    events: list[Event] = []
    made.publish = events.append
    app = made.app()
    result = app.sync()
    shown = [event for event in events if isinstance(event, (RunStarted, RecordSettled, RunEnded))]
    assert isinstance(shown[0], RunStarted)
    assert isinstance(shown[-1], RunEnded)
    told = [(event.entity, event.source_id) for event in shown if isinstance(event, RecordSettled)]
    assert len(told) == len(set(told)) == result.counts.read


def test_a_second_sync_asks_little_and_writes_nothing(practice: Make) -> None:
    made = practice(orders=8)
    app = made.app()
    app.sync()
    before = len(saves(made))
    result = app.sync()
    assert result.status is RunStatus.DONE
    assert len(saves(made)) == before
    assert dict(result.calls_by_reason) == {"jaggaer:list": 2, "jaggaer:token": 1}
    assert result.counts.unchanged == result.counts.read - result.counts.not_eligible


def test_a_preview_writes_nothing_anywhere(practice: Make) -> None:
    made = practice(orders=8)
    app = made.app()
    result = app.sync(preview=True)
    assert (
        len(result.previews)
        == result.counts.created
        == len(eligible(made)) + len(made.pair.jaggaer.book.suppliers.ids())
    )
    assert not saves(made)
    assert not rows(app)
    assert watermark(app) is None
    done = app.sync()
    assert done.counts.as_dict() == result.counts.as_dict(), "what was shown is what is done"


def test_flows_can_be_run_alone(practice: Make) -> None:
    made = practice(orders=4)
    app = made.app()
    result = app.sync([FlowName.SUPPLIERS])
    assert set(result.flows) == {FlowName.SUPPLIERS}
    assert not held(made)
    result = app.sync([FlowName.REFERENCE])
    assert (result.status, result.counts.read) == (RunStatus.DONE, 0)
    result = app.sync([FlowName.ORDERS])
    assert (result.status, references(made)) == (RunStatus.DONE, eligible(made))


def test_orders_alone_wait_for_suppliers_that_nobody_wrote_yet(practice: Make) -> None:
    made = practice(orders=4)
    app = made.app()
    result = app.sync([FlowName.ORDERS])
    assert (result.counts.waiting, result.counts.created) == (len(eligible(made)), 0)
    assert app.sync().status is RunStatus.DONE
    assert references(made) == eligible(made)


def test_every_run_leaves_its_rows_in_the_chain(practice: Make) -> None:
    made = practice(orders=3)
    app = made.app()
    result = app.sync()
    trace = app.trace(eligible(made)[0])
    assert [event.action for event in trace.events] == ["intent", "written"]
    assert {event.run_id for event in trace.events} == {result.run_id}
    verification = app.verify_audit()
    assert (verification.ok, verification.first_bad) == (True, None)
    assert verification.sealed_by


def test_the_store_deleted_and_set_up_anew_links_everything_and_creates_nothing(practice: Make) -> None:
    made = practice(orders=8)
    made.app().sync()
    before = len(saves(made))
    again = made.app("another home")
    result = again.sync()
    assert result.status is RunStatus.DONE
    assert (result.counts.linked, result.counts.created) == (before, 0)
    assert len(saves(made)) == before
