"""The inbox of causes on practice systems: cascades, parked, ignored, assigned (product.md 3, *Ignored*)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path

import pytest

from core.app import App
from core.errors import BusyError, ConfigurationError
from core.mapping.profiles import profile_text
from core.model.cause import CauseClass
from core.model.connection import SecretName
from core.model.flow import Entity, FlowName, RunId
from core.model.run import RunResult, RunStatus
from core.model.status import Status
from core.model.views import CauseRow
from tests.core.sync.scenes import eligible, held, order, references, rows, saves, store_of
from tests.helpers.practice import Bench, bench

Make = Callable[..., Bench]
BAD = "7777777"
ALSO_BAD = "8888888"
GOOD = "5014701"
"""An account that X3 has."""
FIRST, SECOND, THIRD = "50007503", "50057801", "50062503"
LONG_NAME = "0000011113"
"""Supplier of order 50063994."""
OF_LONG_NAME = "50063994"
DONE = {RunStatus.DONE, RunStatus.DONE_WITH_PROBLEMS}


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[Make]:
    with ExitStack() as stack:
        yield lambda **options: stack.enter_context(bench(tmp_path, **options))


def spoil(made: Bench, number: str, account: str = BAD, line: int = 1) -> None:
    made.pair.jaggaer.do("spoil", kind="unknown-account", order=number, line=line, value=account)


def set_tax_rule(made: Bench, *, active: bool) -> None:
    """Every supplier has the tax rule USA."""
    made.pair.x3.do("set", node="TaxRule", key="USA", member="isActive", value=active)


def by_code(app: App) -> dict[str, CauseRow]:
    return {cause.source_code: cause for cause in app.causes()}


def behind(app: App, cause: CauseRow) -> set[str]:
    return {row.key for row in app.cause_records(cause.cause_id)}


def well(result: RunResult) -> RunResult:
    assert result.status in DONE, result.reason
    return result


# -- cascades ----------------------------------------------------------------------------------------------------------


def test_a_cascade_is_one_row_and_settling_it_sends_suppliers_first_and_nobody_else(practice: Make) -> None:
    made = practice(orders=25)
    set_tax_rule(made, active=False)
    made.pair.jaggaer.do("spoil", kind="supplier-long-name", supplier=LONG_NAME)
    spoil(made, FIRST)
    app = made.app()
    well(app.sync())
    suppliers = rows(app, Entity.SUPPLIER)
    orders = {key: row for key, row in rows(app).items() if row.status is not Status.NOT_ELIGIBLE}
    assert {row.key for row in orders.values()} == set(eligible(made))
    found = {cause.check: cause for cause in app.causes()}
    assert set(found) == {"tax-inactive", "account-missing", "text-too-long"}, "what waits is no cause of its own"
    tax, account, name = found["tax-inactive"], found["account-missing"], found["text-too-long"]
    assert [cause.cause_class for cause in (tax, account, name)] == [
        CauseClass.MASTER_DATA,
        CauseClass.MAPPING,
        CauseClass.INCOMPLETE,
    ]
    waiting = {row.key for row in orders.values()} - {FIRST}
    assert behind(app, tax) == {row.key for row in (*suppliers.values(), *orders.values())}
    assert (tax.records, tax.waiting_records) == (len(suppliers) + len(orders), len(waiting))
    assert {currency: amount for currency, amount, _ in tax.amounts} == {
        "USD": sum(row.amount for row in orders.values())
    }
    assert behind(app, name) == {LONG_NAME, OF_LONG_NAME}
    assert (name.records, name.waiting_records) == (2, 1)
    assert (behind(app, account), account.waiting_records) == ({FIRST}, 0)
    assert tax.due == min(row.due for row in found.values() if row.due)

    alone = well(app.replay(cause_ids=[account.cause_id]))
    assert alone.counts.read == 1, "what waits for the suppliers of others is left alone"
    set_tax_rule(made, active=True)
    before = len(saves(made))
    result = well(app.replay(cause_ids=[tax.cause_id]))
    sent = saves(made)[before:]
    assert references(made) == sorted(waiting - {OF_LONG_NAME})
    assert len(held(made, "suppliers")) == len(suppliers) - 1
    assert result.counts.created == len(sent) == len(suppliers) - 1 + len(waiting) - 1
    kinds = ["order" if "rder" in str(save) and "reference" in save else "supplier" for save in sent]
    assert kinds == sorted(kinds, key=lambda kind: kind == "order"), "suppliers first"
    left = {cause.check: cause for cause in app.causes()}
    assert set(left) == {"account-missing", "text-too-long"}
    assert behind(app, left["text-too-long"]) == {LONG_NAME, OF_LONG_NAME}
    assert behind(app, left["account-missing"]) == {FIRST}
    assert app.verify_audit().ok


def test_open_records_of_which_nothing_was_found_are_on_a_row_that_says_that_they_go_on(practice: Make) -> None:
    made = practice(orders=4)
    app = made.app()
    well(app.sync())
    assert app.causes() == ()
    made.pair.x3.do("delete-order", order=held(made)[0]["id"])
    well(app.sync(full=True))
    (gone,) = app.causes()
    assert gone.cause_class is CauseClass.DECISION
    (number,) = app.write_gone_again()
    (waits,) = app.causes()
    assert (waits.status, waits.cause_class, waits.records) == (Status.WAITING, CauseClass.WAITS, 1)
    assert "written again by the next sync" in waits.message
    assert behind(app, waits) == {number}
    for decide in (app.park_cause, app.ignore_cause):
        with pytest.raises(ConfigurationError, match="nothing to put off"):
            decide(waits.cause_id, because="Not now")
    well(app.sync())
    assert app.causes() == ()


def test_a_refused_sign_in_is_one_row_on_top_until_a_run_goes_well(practice: Make) -> None:
    made = practice(orders=4)
    spoil(made, FIRST)
    app = made.app()
    well(app.sync())
    settings = app.connection()
    app.save_connection(settings, {SecretName.JAGGAER: "wrong"})
    assert app.sync().error_code == "credentials"
    first, second = app.causes()
    assert (first.cause_class, first.records, second.source_code) == (CauseClass.SIGN_IN, 0, BAD)
    assert first.next_step.startswith("Mend the credentials")
    app.save_connection(settings, {SecretName.JAGGAER: made.pair.jaggaer_secret})
    well(app.sync())
    assert set(by_code(app)) == {BAD}


# -- parked ------------------------------------------------------------------------------------------------------------


def test_a_parked_cause_leaves_the_list_and_is_back_when_its_record_changes(practice: Make) -> None:
    made = practice(orders=12)
    spoil(made, FIRST)
    spoil(made, SECOND, ALSO_BAD)
    app = made.app()
    well(app.sync())
    cause = by_code(app)[BAD]
    parked = app.park_cause(cause.cause_id, because="  Finance asks   the auditor ")
    assert parked.aside is not None
    assert set(by_code(app)) == {ALSO_BAD}
    assert {one.source_code for one in app.home().causes} == {ALSO_BAD}
    (aside,) = app.causes_aside()
    assert aside.aside is not None
    assert (aside.aside.because, aside.aside.by, aside.aside.until) == ("Finance asks the auditor", app.actor, None)
    assert (aside.cause_id, aside.records) == (cause.cause_id, 1)
    assert order(app, FIRST).status is Status.NEEDS_MAPPING, "its records stay what they are"

    made.pair.jaggaer.do("touch", order=FIRST)
    spoil(made, THIRD)
    made.pair.jaggaer.do("touch", order=THIRD)
    well(app.sync(full=True))
    assert set(by_code(app)) == {ALSO_BAD}
    made.pair.jaggaer.do("revise", order=FIRST, lines={"1": {"quantity": "2"}})
    well(app.sync())
    assert set(by_code(app)) == {BAD, ALSO_BAD}
    assert app.causes_aside() == ()


def test_a_parked_cause_is_back_on_its_day_and_when_it_is_taken_back(practice: Make) -> None:
    made = practice(orders=4)
    spoil(made, FIRST)
    app = made.app()
    well(app.sync())
    (cause,) = app.causes()
    today = made.clock.now().date()
    for day in (today, today - timedelta(days=1)):
        with pytest.raises(ConfigurationError, match="is not to come"):
            app.park_cause(cause.cause_id, because="Later", until=day)
    app.park_cause(cause.cause_id, because="Later", until=today + timedelta(days=3))
    made.clock.moved = timedelta(days=2)
    assert app.causes() == ()
    made.clock.moved = timedelta(days=3)
    assert by_code(app).keys() == {BAD}
    assert app.causes_aside() == ()

    app.park_cause(cause.cause_id, because="Later")
    assert app.causes() == ()
    store = store_of(app)
    lease = store.lease.acquire("somebody else", RunId("a run"))
    assert app.take_back_cause(cause.cause_id, because="Not later") == (), (
        "also while a run goes on: no record is moved"
    )
    store.lease.release(lease)
    assert by_code(app).keys() == {BAD}
    with pytest.raises(ConfigurationError, match="is parked or ignored"):
        app.take_back_cause(cause.cause_id)


def test_a_parked_cause_that_healed_is_on_the_list_when_it_comes_up_anew(practice: Make) -> None:
    made = practice(orders=12)
    spoil(made, FIRST)
    app = made.app()
    well(app.sync())
    (cause,) = app.causes()
    app.park_cause(cause.cause_id, because="Later")
    made.pair.jaggaer.do("mend", order=FIRST)
    made.pair.jaggaer.do("revise", order=FIRST, lines={"1": {"account": GOOD}})
    spoil(made, SECOND)
    made.pair.jaggaer.do("revise", order=SECOND, lines={"1": {"quantity": "2"}})
    well(app.sync())
    assert order(app, FIRST).status is Status.SYNCED
    assert [one.cause_id for one in app.causes()] == [cause.cause_id]


# -- ignored -----------------------------------------------------------------------------------------------------------


def test_what_is_ignored_survives_every_sync_and_comes_back_when_its_source_changes(practice: Make) -> None:
    made = practice(orders=12)
    spoil(made, FIRST)
    spoil(made, FIRST, ALSO_BAD, line=2)
    spoil(made, SECOND, ALSO_BAD)
    app = made.app()
    first = well(app.sync())
    cause = by_code(app)[BAD]
    assert app.ignore_cause(cause.cause_id, because="Keyed by hand") == (FIRST,)
    row = order(app, FIRST)
    assert (row.status, row.reason) == (Status.IGNORED, f"Ignored by {app.actor}: Keyed by hand")
    assert set(by_code(app)) == {ALSO_BAD}
    assert behind(app, by_code(app)[ALSO_BAD]) == {SECOND}, "a record is in exactly one place"
    (aside,) = app.causes_aside()
    assert (aside.cause_id, aside.status, aside.records) == (cause.cause_id, Status.IGNORED, 1)
    assert (aside.amount, aside.currency) == (row.amount, row.currency)
    assert behind(app, aside) == {FIRST}
    told = app.trace(FIRST)
    assert told.events[-1].text == "Ignored (Keyed by hand)"
    assert (told.events[-1].actor, app.verify_audit().ok) == (app.actor, True)

    made.pair.jaggaer.do("touch", order=FIRST)
    well(app.sync())
    assert well(app.sync(preview=True)).status in DONE
    whole = well(app.sync(full=True))
    assert (whole.counts.ignored, whole.counts.held) == (1, first.counts.held - 1)
    assert order(app, FIRST) == row
    assert well(app.replay(everything=True)).counts.read == 1
    refused = app.replay(keys=[FIRST])
    assert refused.status is RunStatus.STOPPED
    assert "is ignored" in str(refused.reason)
    assert f"Take it back first: cause take-back {cause.cause_id}" in str(refused.reason)
    assert order(app, FIRST) == row

    made.pair.jaggaer.do("revise", order=FIRST, lines={"1": {"quantity": "3"}})
    well(app.sync())
    assert order(app, FIRST).status is Status.NEEDS_MAPPING
    assert set(by_code(app)) == {BAD, ALSO_BAD}
    assert app.causes_aside() == ()


def test_what_is_taken_back_stands_where_it_stood(practice: Make) -> None:
    made = practice(orders=4)
    spoil(made, FIRST)
    app = made.app()
    well(app.sync())
    before, causes = order(app, FIRST), app.causes()
    store = store_of(app)
    lease = store.lease.acquire("somebody else", RunId("a run"))
    with pytest.raises(BusyError):
        app.ignore_cause(causes[0].cause_id, because="A run goes on")
    store.lease.release(lease)
    assert order(app, FIRST) == before
    app.ignore_cause(causes[0].cause_id, because="Later")
    assert app.causes() == ()
    assert app.take_back_cause(causes[0].cause_id, because="Wrong") == (FIRST,)
    after = order(app, FIRST)
    assert (after.status, after.reason, app.causes()) == (before.status, before.reason, causes)
    assert [event.text for event in app.trace(FIRST).events][-2:] == [
        "Ignored (Later)",
        "Taken back: no longer ignored (Wrong)",
    ]
    app.decide("account", BAD, GOOD)
    well(app.replay(cause_ids=[causes[0].cause_id]))
    assert order(app, FIRST).status is Status.SYNCED
    assert app.verify_audit().ok


def test_an_ignored_cascade_goes_whole_and_comes_back_whole(practice: Make) -> None:
    made = practice(orders=25)
    made.pair.jaggaer.do("spoil", kind="supplier-long-name", supplier=LONG_NAME)
    set_tax_rule(made, active=False)
    spoil(made, FIRST)
    app = made.app()
    well(app.sync())
    tax = next(cause for cause in app.causes() if cause.check == "tax-inactive")
    gone = app.ignore_cause(tax.cause_id, because="Not this year")
    assert len(gone) == tax.own_records + tax.waiting_records == tax.records - 1, (
        "an order with a fault of its own stays"
    )
    left = {cause.check: behind(app, cause) for cause in app.causes()}
    assert left.pop("account-missing") == {FIRST}
    assert left == {"supplier-missing": {FIRST}}, "and it says that it waits"
    waits = next(cause for cause in app.causes() if cause.check == "supplier-missing")
    assert "is ignored" in waits.message
    assert f"cause take-back {tax.cause_id}" in waits.next_step
    set_tax_rule(made, active=True)
    well(app.sync(full=True))
    assert (references(made), held(made, "suppliers")) == ([], [])
    app.take_back_cause(tax.cause_id)
    assert len(behind(app, tax)) == tax.records
    well(app.sync())
    assert references(made) == [], "suppliers wait for a person; the orders go on waiting for them"
    well(app.replay(cause_ids=[tax.cause_id]))
    assert references(made) == sorted(set(eligible(made)) - {FIRST, OF_LONG_NAME})


def test_neither_a_new_profile_nor_a_list_without_it_brings_back_what_is_ignored(
    practice: Make, tmp_path: Path
) -> None:
    made = practice(orders=20)
    first = str(made.pair.jaggaer.book.orders.ids()[0])
    number = made.pair.jaggaer.book.order(int(first)).number
    spoil(made, number)
    app = made.app()
    well(app.sync())
    cause = by_code(app)[BAD]
    app.ignore_cause(cause.cause_id, because="Later")
    file = tmp_path / "other.toml"
    text = profile_text("j1p-indirect")
    assert text.count('source = ["/item/catalogNumber"]') == 1
    file.write_text(text.replace('source = ["/item/catalogNumber"]', 'source = ["/unspsc"]'), encoding="utf-8")
    made.jaggaer = {"profile": str(file)}
    app.save_connection(made.connection(), {})
    assert well(app.sync(full=True)).counts.ignored == 1
    made.pair.jaggaer.do("set-switches", moves="vanish")
    assert well(app.sync((FlowName.ORDERS,), full=True)).counts.ignored == 1
    assert order(app, number).status is Status.IGNORED
    made.pair.jaggaer.do("set-switches", moves="none")
    made.pair.jaggaer.do("revise", order=number, lines={"1": {"quantity": "3"}})
    well(app.sync())
    assert order(app, number).status is Status.NEEDS_MAPPING


def test_nothing_is_left_alone_while_its_answer_is_lost(practice: Make) -> None:
    made = practice(orders=5, faults=("x3:create.purchaseOrder:late-commit=3600@nth=1",))
    app = made.app()
    app.sync()
    (doubtful,) = app.causes()
    assert doubtful.cause_class is CauseClass.UNKNOWN_OUTCOME
    with pytest.raises(ConfigurationError, match="the answer was lost"):
        app.ignore_cause(doubtful.cause_id, because="Later")
    assert app.causes() == (doubtful,)


# -- assigned ----------------------------------------------------------------------------------------------------------


def test_a_cause_is_assigned_to_an_account_with_note_and_due_date_and_stays_so(practice: Make) -> None:
    made = practice(orders=4)
    spoil(made, FIRST)
    app = made.app()
    well(app.sync())
    (cause,) = app.causes()
    due = made.clock.now().date() + timedelta(days=2)
    app.assign_cause(cause.cause_id, app.actor.upper(), note="Ask the\nbuyer", due=due)
    (mine,) = app.causes()
    assert mine.assigned is not None
    assert mine.assigned.is_of(app.actor)
    assert not mine.assigned.is_of("somebody.else")
    assert (mine.assigned.note, mine.assigned.due, mine.assigned.by) == ("Ask the buyer", due, app.actor)
    well(app.sync(full=True))
    app.park_cause(cause.cause_id, because="Later")
    assert [one.assigned for one in app.causes_aside()] == [mine.assigned]
    app.assign_cause(cause.cause_id, " ")
    assert [one.assigned for one in app.causes_aside()] == [None]
    actions = [entry.draft.action for entry in store_of(app).audit.entries()]
    assert [action for action in actions if action.startswith("cause-")] == [
        "cause-assigned",
        "cause-parked",
        "cause-assigned",
    ]
    assert app.verify_audit().ok
    with pytest.raises(ConfigurationError, match="No problem has the id whatever"):
        app.assign_cause("whatever", "somebody")
    with pytest.raises(ConfigurationError, match="no name of an account"):
        app.assign_cause(cause.cause_id, "x" * 101)
    for blank in ("", "  \n "):
        for decide in (app.park_cause, app.ignore_cause):
            with pytest.raises(ConfigurationError, match="A reason is needed"):
                decide("whatever", because=blank)
    with pytest.raises(ConfigurationError, match="too long"):
        app.park_cause("whatever", because="x" * 501)
    for decide in (app.park_cause, app.ignore_cause):
        with pytest.raises(ConfigurationError, match="No problem has the id whatever"):
            decide("whatever", because="Later")
