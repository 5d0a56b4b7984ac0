"""Correcting written lines: only those decided change, each once, and what stands in the way leaves the rest alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from core.app import App
from core.mapping.profiles import profile_text
from core.model.connection import InvalidLinePolicy
from core.model.recode import LineState, RecodeChoice, RecodeState, Recoding, Verdict
from core.model.run import Place, RunStatus
from core.model.status import Status
from core.sandbox.x3 import X3Switches
from tests.campaign.scenario import LEASE_S, SETTLE_S, pass_time
from tests.campaign.trial import land
from tests.campaign.victim import strike_in
from tests.core.sync.scenes import findings, held, order, saves, store_of
from tests.helpers.expected import Rules, all_decisions
from tests.helpers.judge import judge_bench
from tests.helpers.practice import Bench

Make = Callable[..., Bench]
NUMBER = "50007503"
"""An order of two lines, both on account 5011205."""
OLD, NEW, OTHER = "5011205", "5014701", "5013001"
ACCOUNT = RecodeChoice("account", OLD)
DESCRIPTION = '[orders.lines.fields.description]\nsource = ["/item/description"]\none_line = true\ncut = '


def in_x3(made: Bench) -> dict[str, Any]:
    [found] = [one for one in held(made) if one["reference"] == NUMBER]
    return found


def accounts(made: Bench) -> list[str]:
    return [line["account"] for line in in_x3(made)["lines"]]


def decided(app: App, *numbers: int, new: str = NEW) -> Recoding:
    """Maps the account and decides that these lines are corrected."""
    app.decide("account", OLD, new)
    preview = app.recode_preview(ACCOUNT)
    chosen = [line for line in preview.of(Verdict.ALLOWED) if line.number in numbers]
    assert len(chosen) == len(numbers)
    return app.recode(chosen, because="posted to the wrong account")


def state(app: App) -> tuple[RecodeState, list[LineState]]:
    """Where the newest decision and its lines stand."""
    newest = app.recodings()[0]
    return newest.state, [line.state for line in newest.lines]


def lapsed(app: App) -> str:
    [line] = app.recodings()[0].of(LineState.LAPSED)
    return line.outcome


def synced(made: Bench) -> App:
    app = made.app()
    assert app.sync().status is RunStatus.DONE
    return app


def test_only_the_lines_decided_change_once_and_everything_else_keeps_what_is_written(practice: Make) -> None:
    made = practice(orders=12)
    app = synced(made)
    others = [one for one in held(made) if one["reference"] != NUMBER]
    decided(app, 1)
    sent = len(saves(made))
    result = app.sync()
    assert (result.status, result.counts.updated, result.lines.updated) == (RunStatus.DONE, 1, 1)
    assert accounts(made) == [NEW, OLD]
    assert [save["reference"] for save in saves(made)[sent:]] == [NUMBER]
    assert [one for one in held(made) if one["reference"] != NUMBER] == others
    assert state(app) == (RecodeState.DONE, [LineState.DONE])
    for _ in range(2):
        result = app.sync(full=True)
        assert (result.status, result.counts.updated) == (RunStatus.DONE, 0)
    assert len(saves(made)) == sent + 1
    corrected = {(NUMBER, 1): (NEW, cost_center(made, 0)), (NUMBER, 2): (OLD, cost_center(made, 1))}
    assert judge_bench(made, Rules(all_decisions(), written=corrected)) == []


def cost_center(made: Bench, place: int) -> str:
    return str(in_x3(made)["lines"][place]["dimensions"]["CCT"])


def test_the_story_tells_who_decided_what_was_written_and_what_kept_its_code(practice: Make) -> None:
    made = practice(orders=3)
    app = synced(made)
    decided(app, 1)
    app.sync()
    trace = app.trace(NUMBER)
    assert [event.action for event in trace.events][2:] == ["recode", "intent", "written", "recoded"]
    decision, corrected = trace.events[2], trace.events[-1]
    assert decision.actor == app.actor
    assert "posted to the wrong account" in decision.text
    assert f"line 1: GL account {OLD} -> GL account {NEW}" in corrected.text
    assert [(line.source_account, line.account) for line in trace.lines] == [(OLD, NEW), (OLD, OLD)]
    told = {item.line_key: (item.value, item.rule) for item in trace.fields if item.field == "account"}
    assert [value for value, _ in told.values()] == [NEW, OLD]
    assert [rule.endswith(f"today's tables would give {NEW}") for _, rule in told.values()] == [False, True]
    assert store_of(app).codings.targets("account", OLD) == {NEW: 1, OLD: 1}
    assert app.verify_audit().ok


def test_a_line_that_is_revised_beside_it_leaves_the_code_of_the_other_as_it_is_written(practice: Make) -> None:
    made = practice(orders=3)
    app = synced(made)
    app.decide("account", OLD, NEW)
    made.pair.jaggaer.do("revise", order=NUMBER, lines={"2": {"unitPrice": "1000.00"}})
    assert app.sync().counts.updated == 1
    assert accounts(made) == [OLD, NEW]
    assert [line.account for line in app.trace(NUMBER).lines] == [OLD, NEW]
    assert store_of(app).codings.targets("account", OLD) == {NEW: 1, OLD: 1}


def test_a_replay_of_the_order_carries_it_out_and_a_replay_of_others_does_not(practice: Make) -> None:
    made = practice(orders=3)
    app = synced(made)
    decided(app, 2)
    app.replay(keys=["50057253"])
    assert accounts(made) == [OLD, OLD]
    assert app.replay(keys=[NUMBER]).counts.updated == 1
    assert accounts(made) == [OLD, NEW]
    assert state(app) == (RecodeState.DONE, [LineState.DONE])


def test_a_preview_of_a_run_shows_it_and_leaves_it_to_be_done_and_its_sheet_is_a_promise(practice: Make) -> None:
    made = practice(orders=3)
    app = synced(made)
    decided(app, 1)
    shown = app.sync(preview=True)
    [row] = shown.previews
    assert (row.number, row.place, row.changes) == (NUMBER, Place.UPDATED, (("line 1 account", OLD, NEW),))
    assert state(app) == (RecodeState.ACTIVE, [LineState.OPEN])
    assert app.sync(previewed=shown.run_id).counts.updated == 1
    assert accounts(made) == [NEW, OLD]


def test_a_decision_that_waits_for_somebody_or_was_taken_back_writes_nothing(practice: Make) -> None:
    made = practice(orders=3)
    app = synced(made)
    app.decide("account", OLD, NEW)
    lines = app.recode_preview(ACCOUNT).lines
    waiting = app.recode(lines[:1], because="for the auditor")
    store_of(app).recodings.set_state(waiting.recode_id, RecodeState.PENDING)
    sent = len(saves(made))
    assert app.sync().status is RunStatus.DONE
    assert (len(saves(made)), state(app)) == (sent, (RecodeState.PENDING, [LineState.OPEN]))
    store_of(app).recodings.set_state(waiting.recode_id, RecodeState.ACTIVE)
    app.withdraw_recode(waiting.recode_id, because="the other way round")
    assert app.sync().status is RunStatus.DONE
    assert (len(saves(made)), state(app)) == (sent, (RecodeState.WITHDRAWN, [LineState.OPEN]))
    assert app.trace(NUMBER).events[-1].action == "recode-withdrawn"
    again = app.recode(app.recode_preview(ACCOUNT).lines[:1], because="after all")
    store_of(app).recodings.set_state(again.recode_id, RecodeState.PENDING)
    assert app.sync().counts.updated == 0
    store_of(app).recodings.set_state(again.recode_id, RecodeState.ACTIVE)
    assert app.sync().counts.updated == 1


def test_a_line_received_between_decision_and_run_keeps_its_code_and_the_other_is_corrected(practice: Make) -> None:
    made = practice(orders=3)
    app = synced(made)
    decided(app, 1, 2)
    there = in_x3(made)
    made.pair.x3.do("receive", order=there["id"], line=there["lines"][0]["line"])
    result = app.sync()
    assert (result.status, result.counts.updated) == (RunStatus.DONE, 1)
    assert accounts(made) == [OLD, NEW]
    assert state(app) == (RecodeState.DONE, [LineState.LAPSED, LineState.DONE])
    assert lapsed(app) == "X3 has received, invoiced or closed the line meanwhile."
    assert (order(app, NUMBER).status, findings(app, order(app, NUMBER))) == (Status.SYNCED, ())
    told = {event.action: event.text for event in app.trace(NUMBER).events}
    assert told["recode-lapsed"].startswith("Not corrected (line 1: X3 has received")


def changed_by_hand(made: Bench) -> None:
    there = in_x3(made)
    made.pair.x3.do("edit-line", order=there["id"], line=there["lines"][1]["line"], price="1.00")


def cancelled(made: Bench) -> None:
    made.pair.jaggaer.do("revise", order=NUMBER, cancel=[1])


def mapped_otherwise(made: Bench) -> None:
    made.opened[-1].decide("account", OLD, OTHER)


def made_inactive(made: Bench) -> None:
    made.pair.x3.do("set", node="Account", key=f"USA|{NEW}", member="isActive", value=False)


@pytest.mark.parametrize(
    ("happens", "says", "saves_more"),
    [
        (changed_by_hand, "was changed in X3 since the last sync: line", 0),
        (cancelled, "The line was cancelled or closed meanwhile.", 1),
        (mapped_otherwise, f"Today's tables give GL account {OTHER} by now; look at it anew.", 0),
    ],
)
def test_what_comes_between_decision_and_run_lets_the_correction_lapse_and_the_order_stays_as_it_is(
    practice: Make, happens: Callable[[Bench], None], says: str, saves_more: int
) -> None:
    made = practice(orders=3)
    app = synced(made)
    decided(app, 1)
    sent = len(saves(made))
    happens(made)
    assert app.sync().status is RunStatus.DONE
    assert (accounts(made)[0], len(saves(made)) - sent) == (OLD, saves_more)
    assert state(app) == (RecodeState.DONE, [LineState.LAPSED])
    assert says in lapsed(app)
    assert order(app, NUMBER).status is Status.SYNCED
    assert app.sync().counts.updated == 0, "it is not tried again"


def test_a_code_that_went_bad_between_decision_and_run_is_refused_by_x3_and_mended_and_replayed(practice: Make) -> None:
    made = practice(orders=3)
    app = synced(made)
    decided(app, 1)
    made_inactive(made)
    assert app.sync().counts.refused == 1
    assert (accounts(made), order(app, NUMBER).status) == ([OLD, OLD], Status.REFUSED)
    sent = len(saves(made))
    assert app.sync().open_records == 1
    assert len(saves(made)) == sent, "it waits for a person"
    made.pair.x3.do("set", node="Account", key=f"USA|{NEW}", member="isActive", value=True)
    assert app.replay(keys=[NUMBER]).status is RunStatus.DONE
    assert (accounts(made), state(app)) == ([NEW, OLD], (RecodeState.DONE, [LineState.DONE]))


def test_a_refused_correction_that_is_taken_back_leaves_a_synced_order_after_its_replay(practice: Make) -> None:
    made = practice(orders=3)
    app = synced(made)
    decision = decided(app, 1)
    made_inactive(made)
    app.sync()
    app.withdraw_recode(decision.recode_id)
    sent = len(saves(made))
    assert app.replay(keys=[NUMBER]).status is RunStatus.DONE
    assert (order(app, NUMBER).status, len(saves(made)), accounts(made)) == (Status.SYNCED, sent, [OLD, OLD])


def test_a_code_that_a_fresh_reading_shows_as_inactive_lets_the_correction_lapse(practice: Make) -> None:
    made = practice(orders=3)
    app = synced(made)
    decided(app, 1)
    made_inactive(made)
    sent = len(saves(made))
    assert app.sync(full=True).status is RunStatus.DONE
    assert (len(saves(made)), accounts(made)) == (sent, [OLD, OLD])
    assert "is not active in the chart USA of Sage X3" in lapsed(app)


def test_a_revision_of_the_same_order_goes_with_the_correction_in_one_save(practice: Make) -> None:
    made = practice(orders=3, policy=InvalidLinePolicy.WRITE_VALID_LINES)
    app = synced(made)
    decided(app, 1)
    sent = len(saves(made))
    new = [{"quantity": "4", "unitPrice": "2.50", "account": OTHER}]
    made.pair.jaggaer.do("revise", order=NUMBER, lines={"2": {"unitPrice": "1000.00"}}, add=new)
    assert app.sync().status is RunStatus.DONE
    assert (len(saves(made)), accounts(made)) == (sent + 1, [NEW, NEW, OTHER])
    assert state(app) == (RecodeState.DONE, [LineState.DONE])


def test_an_order_that_another_line_holds_keeps_the_correction_waiting_until_that_is_settled(practice: Make) -> None:
    made = practice(orders=3)
    app = synced(made)
    decided(app, 1)
    made.pair.jaggaer.do("revise", order=NUMBER, lines={"2": {"account": "7777777"}})
    assert app.sync().counts.held == 1
    assert (accounts(made), state(app)) == ([OLD, OLD], (RecodeState.ACTIVE, [LineState.OPEN]))
    told = app.trace(NUMBER).events
    app.sync()
    assert app.trace(NUMBER).events == told, "nothing is told anew of an order that waits for a person"
    app.decide("account", "7777777", OTHER)
    assert app.replay(everything=True).status is RunStatus.DONE
    assert (accounts(made), state(app)) == ([NEW, OTHER], (RecodeState.DONE, [LineState.DONE]))


@pytest.mark.parametrize("fault", ["lost-answer", "late-commit=3600", "reset-before"])
def test_a_lost_answer_goes_the_way_of_doubt_and_the_line_is_corrected_once(practice: Make, fault: str) -> None:
    made = practice(orders=3)
    app = synced(made)
    decided(app, 1)
    made.pair.faults.add(f"x3:update.purchaseOrder:{fault}@count=1")
    sent = len(saves(made))
    app.sync()
    land(made)
    pass_time(made, SETTLE_S)
    for _ in range(2):
        result = app.sync()
    assert result.status is RunStatus.DONE, result.reason
    assert accounts(made) == [NEW, OLD]
    assert len([save for save in saves(made)[sent:] if save["committed"]]) == 1
    assert state(app) == (RecodeState.DONE, [LineState.DONE])
    assert store_of(app).intents.open_intents() == []
    written = {(NUMBER, 1): (NEW, cost_center(made, 0)), (NUMBER, 2): (OLD, cost_center(made, 1))}
    assert judge_bench(made, Rules(all_decisions(), written=written)) == []


@pytest.mark.log_warnings
def test_a_program_killed_in_the_save_of_a_correction_corrects_it_once(practice: Make) -> None:
    made = practice(orders=3)
    app = synced(made)
    decided(app, 1)
    app.close()
    made.opened.clear()
    sent = len(saves(made))
    strike_in(made, "sync", "x3:update.purchaseOrder:late-commit=3600@count=1")
    pass_time(made, LEASE_S)
    app = made.app()
    app.sync()
    land(made)
    pass_time(made, SETTLE_S)
    for _ in range(2):
        result = app.sync()
    assert result.status is RunStatus.DONE, result.reason
    assert accounts(made) == [NEW, OLD]
    assert len([save for save in saves(made)[sent:] if save["committed"]]) == 1
    assert state(app) == (RecodeState.DONE, [LineState.DONE])
    written = {(NUMBER, 1): (NEW, cost_center(made, 0)), (NUMBER, 2): (OLD, cost_center(made, 1))}
    assert judge_bench(made, Rules(all_decisions(), written=written)) == []


def test_a_correction_changes_the_codes_alone_though_todays_profile_would_give_another_text(
    practice: Make, tmp_path: Path
) -> None:
    made = practice(orders=3)
    app = synced(made)
    text = held_text(made)
    app.close()
    file = tmp_path / "other.toml"
    told = profile_text("j1p-indirect")
    assert told.count(DESCRIPTION) == 1
    file.write_text(told.replace(f"{DESCRIPTION}30", f"{DESCRIPTION}5"), encoding="utf-8")
    made.jaggaer = {"profile": str(file)}
    app = made.app()
    decided(app, 1)
    shown = app.sync(preview=True)
    assert [row.changes for row in shown.previews] == [(("line 1 account", OLD, NEW),)]
    assert app.sync().counts.updated == 1
    assert (accounts(made), held_text(made)) == ([NEW, OLD], text)


def held_text(made: Bench) -> list[str]:
    [row] = [one for one in made.pair.x3.holdings.tables["PurchaseOrder"].all() if one["id"] == in_x3(made)["id"]]
    return [line["productDescriptionInUserLanguage"] for line in row["purchaseOrderLines"]]


def test_where_the_account_leads_to_the_product_the_product_is_corrected(practice: Make) -> None:
    made = practice(orders=1, x3_switches=X3Switches(account_on_line=False))
    old = "5340251"
    products = {row["accountingCode"] for row in made.pair.x3.holdings.tables["Product"].all()}
    new = next(code[2:] for code in sorted(products) if code.startswith("AC5") and code[2:] != old)
    made.pair.jaggaer.do("revise", order=NUMBER, lines={"1": {"account": old}})
    app = synced(made)
    app.decide("account", old, new)
    preview = app.recode_preview(RecodeChoice("account", old))
    assert [line.changes for line in preview.lines] == [(("product", f"GL-{old}", f"GL-{new}"),)]
    app.recode(preview.lines, because="the right one")
    assert app.sync().status is RunStatus.DONE
    first = in_x3(made)["lines"][0]
    assert (first["product"], first["account"]) == (f"GL-{new}", new)
    assert state(app) == (RecodeState.DONE, [LineState.DONE])
