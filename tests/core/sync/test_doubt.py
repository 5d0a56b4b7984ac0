"""Lost answers and programs that died in a save: what X3 has is found, nothing is double, nothing is on no list."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from core.app import App
from core.model.document import TargetDocument, TargetLine
from core.model.flow import Entity, ExternalId, FlowName
from core.model.plan import IntentState
from core.model.run import RunStatus
from core.model.status import Status
from core.model.twin import TwinChoice
from core.sandbox.x3 import X3Switches
from core.sync.decision import Standing
from core.sync.doubt import answer_lost
from core.sync.plan import decide
from tests.campaign.scenario import LEASE_S, SETTLE_S, pass_time
from tests.campaign.trial import land
from tests.campaign.victim import strike_in
from tests.core.files.exports import holdings, message
from tests.core.sync.scenes import findings, held, order, references, rows, saves, store_of
from tests.core.sync.test_plan import HOLD, doubt, fields, mapped, there
from tests.helpers.practice import Bench

Make = Callable[..., Bench]
NUMBER = "50007503"
LATE_ORDER = "x3:create.purchaseOrder:late-commit=3600@nth=1@count=1"
LATE_SUPPLIER = "x3:create.supplier:late-commit=3600@nth=1@count=1"
ONE = mapped(("a", fields()))


def killed(made: Bench, fault: str) -> None:
    """A first sync whose process is killed right after it sent the save that a fault hits."""
    made.app().close()
    strike_in(made, "sync", fault)
    pass_time(made, LEASE_S)


def vanish(made: Bench, fault: str = LATE_ORDER) -> tuple[App, str]:
    """An order whose first save was cut short by a kill, and which is deleted in JAGGAER before the next sync."""
    killed(made, fault)
    app = made.app()
    (intent,) = store_of(app).intents.open_intents()
    assert rows(app) == {}
    made.pair.jaggaer.do("delete-order", order=intent.planned.number)
    return app, intent.planned.number


# -- suppliers that only their name can find ---------------------------------------------------------------------------


@pytest.mark.log_warnings
@pytest.mark.parametrize("numbering", ["ignored", "counter"])
def test_the_first_supplier_of_a_site_is_not_made_twice_when_the_program_died_in_its_save(
    practice: Make, numbering: str
) -> None:
    made = practice(orders=2, x3_switches=X3Switches(supplier_numbering=numbering))  # type: ignore[arg-type]
    killed(made, LATE_SUPPLIER)
    land(made)
    pass_time(made, 20 * 3600)
    assert made.app().sync().status is RunStatus.DONE
    names = [supplier["companyName1"] for supplier in held(made, "suppliers")]
    assert len(names) == len(set(names)) > 0


@pytest.mark.log_warnings
def test_a_supplier_that_a_person_said_it_is_not_does_not_confirm_a_lost_save(practice: Make) -> None:
    made = practice(orders=1, x3_switches=X3Switches(supplier_numbering="counter"))
    made.app("other").sync()
    (foreign,) = held(made, "suppliers")
    app = made.app("mine")
    app.sync([FlowName.REFERENCE, FlowName.SUPPLIERS])
    (row,) = rows(app, Entity.SUPPLIER).values()
    assert row.status is Status.PROBABLE_TWIN
    app.dismiss_twin(row.key, because="another company of that name")
    made.pair.faults.add("x3:create.supplier:reset-before@nth=1@count=1")
    assert app.replay(keys=[row.key]).counts.in_doubt == 1
    (row,) = rows(app, Entity.SUPPLIER).values()
    assert (row.status, row.x3_key) == (Status.IN_DOUBT, "")
    made.pair.faults.clear()
    pass_time(made, SETTLE_S)
    app.sync([FlowName.SUPPLIERS])
    (row,) = rows(app, Entity.SUPPLIER).values()
    assert (row.status, row.x3_key != foreign["code"]) == (Status.SYNCED, True)
    assert len(held(made, "suppliers")) == 2


@pytest.mark.log_warnings
def test_where_two_new_suppliers_carry_the_name_a_person_says_which_one_was_sent(practice: Make) -> None:
    made = practice(orders=1, x3_switches=X3Switches(supplier_numbering="counter"))
    killed(made, LATE_SUPPLIER)
    land(made)
    made.app("other").sync([FlowName.REFERENCE, FlowName.SUPPLIERS])
    other = store_of(made.opened[-1])
    (twin,) = rows(made.opened[-1], Entity.SUPPLIER).values()
    made.opened[-1].dismiss_twin(twin.key)
    made.opened[-1].sync([FlowName.SUPPLIERS])
    assert not other.intents.open_intents()
    assert len(held(made, "suppliers")) == 2
    pass_time(made, SETTLE_S)
    app = made.app()
    app.sync([FlowName.REFERENCE, FlowName.SUPPLIERS])
    (row,) = rows(app, Entity.SUPPLIER).values()
    assert row.status is Status.IN_DOUBT
    assert [finding.check for finding in findings(app, row)] == ["in-doubt-same-name"]
    app.link_twins([TwinChoice(row.source_id, "S0000001", Entity.SUPPLIER)])
    app.sync([FlowName.SUPPLIERS])
    (row,) = rows(app, Entity.SUPPLIER).values()
    assert (row.status, row.x3_key) == (Status.SYNCED, "S0000001")
    assert not store_of(app).intents.open_intents()
    assert len(held(made, "suppliers")) == 2


@pytest.mark.log_warnings
def test_a_supplier_keyed_by_hand_since_x3_s_codes_were_read_does_not_confirm_a_lost_save(practice: Make) -> None:
    made = practice(orders=1, x3_switches=X3Switches(supplier_numbering="counter"))
    app = made.app("mine")
    app.sync([FlowName.REFERENCE])
    made.app("other").sync([FlowName.SUPPLIERS])
    (foreign,) = held(made, "suppliers")
    app.sync([FlowName.SUPPLIERS])
    (row,) = rows(app, Entity.SUPPLIER).values()
    assert (row.status, row.x3_key) == (Status.PROBABLE_TWIN, ""), f"{foreign['code']} is seen before anything is made"


@pytest.mark.log_warnings
def test_an_order_of_a_killed_import_is_not_made_twice_by_a_sync(practice: Make) -> None:
    made = practice(orders=1)
    app = made.app()
    app.sync([FlowName.SUPPLIERS])
    orders, _ = holdings(made)
    file = message(made, made.folder / "message.xml", orders)
    app.close()
    strike_in(made, f"import {file}", LATE_ORDER)
    pass_time(made, LEASE_S)
    app = made.app()
    (intent,) = store_of(app).intents.open_intents()
    assert (rows(app), intent.planned.source_id) == ({}, f"file:{NUMBER}")
    app.sync()
    land(made)
    pass_time(made, SETTLE_S)
    for _ in range(3):
        app.sync()
    assert references(made) == [NUMBER]
    assert order(app, NUMBER).status is Status.SYNCED
    assert not store_of(app).intents.open_intents()


# -- what the source changed meanwhile ---------------------------------------------------------------------------------


@pytest.mark.log_warnings
def test_an_order_that_got_another_number_while_it_was_in_doubt_is_not_made_twice(practice: Make) -> None:
    made = practice(orders=1, faults=(LATE_ORDER,))
    app = made.app()
    assert app.sync().counts.in_doubt == 1
    book = made.pair.jaggaer.book
    renamed = book.order(NUMBER)
    assert renamed is not None
    renamed.number, renamed.last_update = f"{NUMBER}-A", made.clock.now()
    book.keep_order(renamed)
    land(made)
    pass_time(made, SETTLE_S)
    app.sync()
    assert references(made) == [NUMBER]
    assert not store_of(app).intents.open_intents()
    assert order(app, f"{NUMBER}-A").x3_key == held(made)[0]["id"]


@pytest.mark.log_warnings
def test_lines_that_landed_in_a_killed_save_keep_their_coding_when_the_mapping_changes(practice: Make) -> None:
    made = practice(orders=1)
    killed(made, LATE_ORDER)
    land(made)
    pass_time(made, SETTLE_S)
    before = len(saves(made))
    app = made.app()
    (intent,) = store_of(app).intents.open_intents()
    account = str(held(made)[0]["lines"][0]["account"])
    assert intent.planned.line_fingerprints
    app.decide("account", f"{account}-L", "5014701")
    app.decide("account", account, "5014701")
    app.sync()
    assert order(app, NUMBER).status is Status.SYNCED
    assert len(saves(made)) == before, "the source did not change, so nothing is coded anew"


# -- records that nobody knows but their intent ------------------------------------------------------------------------


@pytest.mark.log_warnings
def test_a_killed_save_that_landed_is_on_the_list_though_jaggaer_lost_the_order(practice: Make) -> None:
    made = practice(orders=1)
    app, number = vanish(made)
    result = app.sync()
    row = order(app, number)
    assert (result.counts.in_doubt, row.status) == (1, Status.IN_DOUBT)
    assert [cause.check for cause in app.causes()] == ["answer-lost"]
    land(made)
    result = app.sync()
    (there_,) = held(made)
    row = order(app, number)
    assert (row.status, row.x3_key, row.amount > 0) == (Status.SYNCED, there_["id"], True)
    assert any(there_["id"] in note for note in result.notes)
    (finding,) = findings(app, row)
    assert there_["id"] in finding.message + finding.next_step
    assert finding.next_step
    assert not store_of(app).intents.open_intents()
    assert app.sync(full=True).status is RunStatus.DONE
    assert len(saves(made)) == len([save for save in saves(made) if save["committed"]])


@pytest.mark.log_warnings
def test_a_killed_save_that_never_landed_is_not_sent_again_when_jaggaer_lost_the_order(practice: Make) -> None:
    made = practice(orders=1)
    app, number = vanish(made, "x3:create.purchaseOrder:reset-before@nth=1@count=1")
    assert app.sync().counts.in_doubt == 1
    pass_time(made, SETTLE_S)
    result = app.sync()
    row = order(app, number)
    assert (result.status, row.status, held(made)) == (RunStatus.DONE, Status.NOT_ELIGIBLE, [])
    assert not store_of(app).intents.open_intents()
    assert app.verify_audit().ok


# -- what people are told ----------------------------------------------------------------------------------------------


def test_what_is_in_doubt_is_on_the_problem_list_with_the_time_when_it_is_certain(practice: Make) -> None:
    made = practice(orders=2, faults=("x3:create.purchaseOrder:reset-before@nth=1@count=1",))
    app = made.app()
    assert app.sync().counts.in_doubt == 1
    (cause,) = app.causes()
    (intent,) = store_of(app).intents.open_intents()
    assert (cause.check, cause.status, cause.records) == ("answer-lost", Status.IN_DOUBT, 1)
    assert "by itself" in cause.next_step
    assert f"{intent.settle_until:%H:%M} UTC" in cause.next_step
    assert app.sync().counts.in_doubt == 1
    assert [again.cause_id for again in app.causes()] == [cause.cause_id]
    made.clock.moved += timedelta(seconds=SETTLE_S)
    assert app.sync().status is RunStatus.DONE
    assert app.causes() == ()


def test_a_save_that_waits_in_a_batch_of_x3_is_told_so() -> None:
    step = answer_lost(Entity.ORDER, datetime(2026, 1, 2, tzinfo=UTC), pending=True).next_step
    assert "batch" in step
    assert "UTC" not in step


def strange(*lines: TargetLine) -> str:
    """What a person reads when X3 holds these lines instead of those that were sent."""
    sent = decide(mapped(("a", fields()), ("b", fields("3"))), (), Standing(), HOLD)
    document = there(sent, lines)
    decision = decide(
        mapped(("a", fields()), ("b", fields("3"))), (), Standing(intent=doubt(sent), answers=(document,)), HOLD
    )
    assert decision.status is Status.IN_DOUBT
    (finding,) = decision.findings
    return finding.message


def test_a_person_sees_line_by_line_what_was_sent_and_what_x3_shows() -> None:
    words = strange(TargetLine("1000", fields("9")), TargetLine("2000", fields("3")), TargetLine("3000", fields("7")))
    assert "PO0001" in words
    assert "line 1: price 9 in X3, 10 was sent" in words
    assert "line 3000 of X3: 2 at 7 was not sent" in words
    assert "line 2" not in words
    assert "line 1: 2 at 10 was sent, X3 does not have it" in strange(TargetLine("2000", fields("3")))


def test_documents_that_were_there_before_or_are_taken_never_confirm_a_lost_save() -> None:
    sent = decide(ONE, (), Standing(namesakes=frozenset({ExternalId("PO0001")})), HOLD)
    document: TargetDocument = there(sent)
    assert decide(ONE, (), Standing(intent=doubt(sent), answers=(document,)), HOLD).intent_state is None
    sent = decide(ONE, (), Standing(), HOLD)
    taken = Standing(intent=doubt(sent), answers=(document,), taken=frozenset({document.external_id}))
    assert decide(ONE, (), taken, HOLD).intent_state is None
    ours = decide(ONE, (), Standing(intent=doubt(sent), answers=(document,)), HOLD)
    assert ours.intent_state is IntentState.CONFIRMED
