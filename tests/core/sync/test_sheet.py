"""Writing a preview writes exactly what it showed, and stops at the first difference."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from core.errors import BrakeError, ConfigurationError
from core.model.flow import Entity, FlowName
from core.model.run import Place, PreviewRow, RunKind, RunStatus
from core.model.status import Status
from core.sandbox.x3 import X3Switches
from core.sync.sheet import Sheet, compare_rows, sheet_fingerprint
from tests.campaign.scenario import use_unknown_codes
from tests.core.sync.scenes import eligible, held, order, references, rows, saves
from tests.core.sync.test_soap import OBJECTS
from tests.helpers.expected import all_decisions
from tests.helpers.practice import Bench

Make = Callable[..., Bench]
ACCOUNT, ANOTHER = "5014701", "5010101"


def test_what_a_preview_showed_is_written_and_nothing_else(practice: Make) -> None:
    made = practice(orders=12)
    app = made.app()
    shown = app.sync(preview=True)
    assert not held(made)
    result = app.sync(previewed=shown.run_id)
    assert result.status is RunStatus.DONE
    assert references(made) == eligible(made)
    assert app.sync().counts.created == 0


def test_an_order_that_changed_after_the_preview_stops_the_writing(practice: Make) -> None:
    made = practice(orders=12)
    app = made.app()
    shown = app.sync(preview=True)
    changed = min(eligible(made))
    made.pair.jaggaer.do(
        "revise", order=changed, lines={"1": {"quantity": "5", "extendedPrice": "5", "unitPrice": "1"}}
    )
    result = app.sync(previewed=shown.run_id)
    assert (result.status, result.error_code) == (RunStatus.STOPPED, "brake")
    assert changed in str(result.reason)
    assert {each.number for each in result.differences} == {changed}
    assert {"line 1 price", "line 1 quantity"} <= {each.field for each in result.differences}
    assert (references(made), held(made, "suppliers")) == ([], [])
    assert app.sync().status is RunStatus.DONE
    assert references(made) == eligible(made)


def test_an_order_that_is_cancelled_after_the_preview_is_named(practice: Make) -> None:
    made = practice(orders=12)
    app = made.app()
    shown = app.sync(preview=True)
    gone = min(eligible(made))
    made.pair.jaggaer.do("cancel", order=gone)
    result = app.sync(previewed=shown.run_id)
    assert (result.status, result.error_code) == (RunStatus.STOPPED, "brake")
    assert [(each.number, each.field) for each in result.differences] == [(gone, "verdict")]
    assert gone in str(result.reason)
    assert references(made) == []


def test_only_a_preview_can_be_written(practice: Make) -> None:
    app = practice(orders=3).app()
    run = app.sync()
    for name in (run.run_id, "20000101T000000-abcdef"):
        result = app.sync(previewed=name)
        assert (result.status, result.error_code) == (RunStatus.STOPPED, "configuration")


def source_of(made: Bench, number: str) -> dict[str, Any]:
    """An order as JAGGAER has it."""
    listed = made.pair.jaggaer.state(holdings=True)["holdings"]
    assert isinstance(listed, dict)
    found: dict[str, Any] = next(one for one in listed["orders"] if one["number"] == number)
    return found


@pytest.mark.parametrize("numbering", ["manual", "counter"])
def test_a_sheet_is_written_though_only_its_first_supplier_tells_who_numbers_them(
    practice: Make, numbering: str
) -> None:
    x3 = X3Switches(services="absent", soap_objects=OBJECTS, rest="off", supplier_numbering=numbering)  # type: ignore[arg-type]
    made = practice(orders=4, x3_switches=x3)
    app = made.app()
    shown = app.sync(preview=True)
    assert app.sync(previewed=shown.run_id).status is RunStatus.DONE
    assert references(made) == eligible(made)


# -- a selection -------------------------------------------------------------------------------------------------------


def test_only_what_was_chosen_of_a_sheet_is_written_and_the_rest_goes_with_the_next_sync(practice: Make) -> None:
    made = practice(orders=12)
    app = made.app()
    shown = app.sync(preview=True)
    suppliers = [row.number for row in shown.previews if row.flow is FlowName.SUPPLIERS and row.seal]
    chosen = eligible(made)[:3]
    result = app.sync(previewed=shown.run_id, only=[*suppliers, *chosen])
    assert result.status is RunStatus.DONE_WITH_PROBLEMS, "the others wait"
    assert references(made) == chosen
    left = order(app, eligible(made)[-1])
    assert (left.status, "next sync" in left.reason) == (Status.WAITING, True)
    assert app.sync().status is RunStatus.DONE
    assert references(made) == eligible(made)


def test_a_revision_that_is_left_out_leaves_the_written_order_as_it_is(practice: Make) -> None:
    made = practice(orders=6)
    app = made.app()
    app.sync()
    first, second = eligible(made)[:2]
    for number in (first, second):
        line = next(line["number"] for line in source_of(made, number)["lines"] if not line["cancelled"])
        made.pair.jaggaer.do("revise", order=number, lines={str(line): {"unitPrice": "7.50", "quantity": "3"}})
    shown = app.sync(preview=True)
    assert {row.number: row.place for row in shown.previews} == {first: Place.UPDATED, second: Place.UPDATED}
    before = len(saves(made))
    app.sync(previewed=shown.run_id, only=[first])
    assert [save["reference"] for save in saves(made)[before:]] == [first]
    assert order(app, second).x3_key
    assert app.sync().status is RunStatus.DONE
    assert [save["reference"] for save in saves(made)[before:]] == [first, second]


def test_an_order_is_not_written_without_its_supplier_that_is_new_as_well(practice: Make) -> None:
    made = practice(orders=4)
    app = made.app()
    shown = app.sync(preview=True)
    result = app.sync(previewed=shown.run_id, only=eligible(made)[:1])
    assert (result.status, result.error_code) == (RunStatus.STOPPED, "configuration")
    assert "was not chosen" in str(result.reason)
    assert (references(made), held(made, "suppliers")) == ([], [])


def test_what_changed_beside_the_chosen_ones_stops_nothing(practice: Make) -> None:
    made = practice(orders=6)
    app = made.app()
    shown = app.sync(preview=True)
    first, *_, last = eligible(made)
    suppliers = [row.number for row in shown.previews if row.flow is FlowName.SUPPLIERS and row.seal]
    made.pair.jaggaer.do("cancel", order=last)
    made.pair.jaggaer.do("copy-order", order=first, number="NEW-1")
    app.sync(previewed=shown.run_id, only=[*suppliers, first])
    assert references(made) == [first]


def test_what_is_not_on_the_sheet_cannot_be_chosen() -> None:
    with pytest.raises(ConfigurationError, match="would not write B"):
        Sheet([row("A", "1"), row("B", "")], ["A", "B"])


# -- what is otherwise -------------------------------------------------------------------------------------------------


def test_a_sheet_is_written_once(practice: Make) -> None:
    made = practice(orders=4)
    app = made.app()
    shown = app.sync(preview=True)
    app.sync(previewed=shown.run_id)
    before = len(saves(made))
    again = app.sync(previewed=shown.run_id)
    assert (again.status, len(saves(made))) == (RunStatus.STOPPED, before)
    assert {each.now for each in again.differences} == {"nothing to write"}


def test_an_account_that_x3_closed_meanwhile_stops_the_writing_though_the_chart_was_just_read(practice: Make) -> None:
    made = practice(orders=6)
    app = made.app()
    shown = app.sync(preview=True)
    wanted = dict(next(row for row in shown.previews if row.flow is FlowName.ORDERS and row.seal).wants)
    account = wanted["line 1 account"]
    made.pair.x3.server.run(lambda: made.pair.x3.commands.add_account(account, active=False))
    result = app.sync(previewed=shown.run_id)
    assert (result.status, result.error_code) == (RunStatus.STOPPED, "brake")
    assert result.differences
    assert all("not active" in each.now for each in result.differences), result.differences
    assert references(made) == []


def test_a_mapping_that_was_decided_meanwhile_is_named_by_record_and_field(practice: Make) -> None:
    made = practice(orders=6)
    app = made.app()
    shown = app.sync(preview=True)
    sheet = {row.number: dict(row.wants) for row in shown.previews if row.flow is FlowName.ORDERS and row.seal}
    number, wants = next(iter(sheet.items()))
    account = wants["line 1 account"]
    target = ACCOUNT if account != ACCOUNT else ANOTHER
    for code in (account, f"{account}-L"):
        app.decide("account", code, target)
    result = app.sync(previewed=shown.run_id)
    assert result.status is RunStatus.STOPPED
    named = {(each.number, each.field): (each.shown, each.now) for each in result.differences}
    assert named[number, "line 1 account"] == (account, target)
    assert references(made) == []


def test_a_sheet_knows_itself_by_its_fingerprint() -> None:
    one, two = row("A", "1"), row("B", "2")
    assert sheet_fingerprint([one, two]) == sheet_fingerprint([two, one])
    assert sheet_fingerprint([one, two]) != sheet_fingerprint([one, replace(two, seal="3")])
    assert sheet_fingerprint([one]) != sheet_fingerprint([replace(one, place=Place.HELD)])


def test_a_change_of_the_source_alone_or_of_the_profile_alone_is_named_too() -> None:
    shown = row("A", "1", ("line 1 price", "5"), ("source", "s"), ("profile", "p"))
    source = row("A", "2", ("line 1 price", "5"), ("source", "t"), ("profile", "p"))
    both = row("A", "2", ("line 1 price", "6"), ("source", "t"), ("profile", "q"))
    assert [each.field for each in compare_rows(shown, source)] == ["source"]
    assert [each.field for each in compare_rows(shown, both)] == ["line 1 price", "profile"]
    assert compare_rows(shown, replace(shown, reason="otherwise")) == ()


def test_a_write_that_changed_in_the_last_moment_is_not_made() -> None:
    sheet = Sheet([row("A", "1", ("line 1 price", "5"))])
    with pytest.raises(BrakeError, match="A: line 1 price 6, 5 in the preview"):
        sheet.take(row("A", "2", ("line 1 price", "6")))
    with pytest.raises(BrakeError, match="not shown"):
        sheet.take(row("B", "1"))


def row(number: str, seal: str, *wants: tuple[str, str]) -> PreviewRow:
    place = Place.CREATED if seal else Place.HELD
    return PreviewRow(FlowName.ORDERS, number, place, "", (), seal, wants, number, amount=Decimal(5))


# -- a replay ----------------------------------------------------------------------------------------------------------


def test_a_replay_is_previewed_and_then_written_as_it_was_shown(practice: Make) -> None:
    made = practice(orders=30)
    use_unknown_codes(made)
    app = made.app()
    app.sync()
    cause = next(cause for cause in app.causes() if cause.mappable)
    target = all_decisions()[cause.kind, cause.source_code]
    app.decide(cause.kind, cause.source_code, target)
    before = len(saves(made))
    shown = app.replay(preview=True, cause_ids=[cause.cause_id])
    writes = [row for row in shown.previews if row.seal]
    assert (shown.kind, len(saves(made)), bool(writes)) == (RunKind.PREVIEW, before, True)
    assert all(target in dict(row.wants).values() for row in writes)
    result = app.sync(previewed=shown.run_id)
    assert (result.kind, result.error_code) == (RunKind.REPLAY, ""), result.reason
    assert sorted(save["reference"] for save in saves(made)[before:]) == sorted(row.number for row in writes)


def test_a_replay_that_is_otherwise_than_its_preview_writes_nothing(practice: Make) -> None:
    made = practice(orders=30)
    use_unknown_codes(made)
    app = made.app()
    app.sync()
    cause = next(cause for cause in app.causes() if cause.kind == "account")
    app.decide("account", cause.source_code, all_decisions()["account", cause.source_code])
    shown = app.replay(preview=True, cause_ids=[cause.cause_id])
    app.decide("account", cause.source_code, ANOTHER)
    before = len(saves(made))
    result = app.sync(previewed=shown.run_id)
    assert (result.status, len(saves(made))) == (RunStatus.STOPPED, before)
    assert {each.now for each in result.differences} == {ANOTHER}
    assert rows(app, Entity.ORDER)
