"""What the engine decides, state by state; no store, no network."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from core.model.connection import InvalidLinePolicy
from core.model.document import Document, DocumentLine, TargetDocument, TargetLine, WrittenImage
from core.model.finding import Finding
from core.model.flow import Entity, ExternalId, RunId, SourceId
from core.model.mapped import MappedRecord
from core.model.plan import Intent, IntentState, LineAction, Purpose, WriteKind
from core.model.record import Fingerprint
from core.model.run import Place
from core.model.status import Level, Status
from core.sync.decision import Decision, Standing
from core.sync.plan import decide, settled

HOLD, VALID = InvalidLinePolicy.HOLD_ORDER, InvalidLinePolicy.WRITE_VALID_LINES


def fields(price: str = "10", quantity: str = "2", account: str = "A1") -> dict[str, Any]:
    return {"product": "GEN", "quantity": Decimal(quantity), "price": Decimal(price), "account": account}


def mapped(
    *lines: tuple[str, dict[str, Any]], version: str = "1", header: str = "h", **changes: object
) -> MappedRecord:
    record = MappedRecord(
        entity=Entity.ORDER,
        source_id=SourceId("77"),
        number="PO-1",
        revision="1",
        changed_at=None,
        fingerprint=Fingerprint(header, {key: f"{key}{version}{sorted(f.items())!r}" for key, f in lines}),
        document=Document(
            Entity.ORDER,
            {"site": "US01", "supplier": "S1", "currency": "USD", "reference": "PO-1", "order_date": date(2026, 1, 2)},
            tuple(DocumentLine(key, n + 1, f) for n, (key, f) in enumerate(lines)),
        ),
        profile_hash="p",
        mapping_version=0,
        currency="USD",
    )
    return replace(record, **changes)  # type: ignore[arg-type]


def held(key: str) -> Finding:
    return Finding(
        "account-missing", Level.STOP, Status.NEEDS_MAPPING, "account", "X", "missing", "map", key, "account"
    )


def there(decision: Decision, lines: tuple[TargetLine, ...] | None = None) -> TargetDocument:
    """The document as X3 holds it after a decided create."""
    assert decision.write is not None
    sent = enumerate(decision.write.wanted.lines)
    lines = lines or tuple(TargetLine(str(1000 * (n + 1)), dict(line.fields)) for n, line in sent)
    return TargetDocument(Entity.ORDER, ExternalId("PO0001"), dict(decision.write.wanted.fields), lines)


def written(record: MappedRecord) -> tuple[WrittenImage, TargetDocument]:
    decision = decide(record, (), Standing(), HOLD)
    document = there(decision)
    _, image = settled(record, decision, document)
    return image, document


def standing(image: WrittenImage, document: TargetDocument | None) -> Standing:
    return Standing(image=image, external_id=ExternalId("PO0001"), current=document)


def test_a_new_valid_order_is_created_whole() -> None:
    decision = decide(mapped(("a", fields()), ("b", fields("3"))), (), Standing(), HOLD)
    assert decision.place is Place.CREATED
    assert decision.write is not None
    assert decision.write.kind is WriteKind.CREATE
    assert [line.key for line in decision.write.lines] == ["a", "b"]


def test_one_invalid_line_holds_the_whole_order_and_the_other_lines_wait() -> None:
    decision = decide(mapped(("a", fields()), ("b", fields("3"))), (held("b"),), Standing(), HOLD)
    assert decision.write is None
    assert decision.status is Status.NEEDS_MAPPING
    assert decision.place is Place.HELD
    assert decision.lines["a"].status is Status.WAITING
    assert decision.lines["b"].status is Status.NEEDS_MAPPING


def test_the_other_policy_writes_the_valid_lines_and_keeps_the_rest() -> None:
    decision = decide(mapped(("a", fields()), ("b", fields("3"))), (held("b"),), Standing(), VALID)
    assert decision.write is not None
    assert [line.key for line in decision.write.lines] == ["a"]
    assert decision.status is Status.PARTLY_SYNCED
    assert decision.place is Place.HELD


def test_a_finding_about_the_whole_record_holds_it_under_either_policy() -> None:
    for policy in (HOLD, VALID):
        assert decide(mapped(("a", fields())), (held(""),), Standing(), policy).write is None


def test_a_replay_appends_the_line_that_became_valid_to_the_same_order() -> None:
    record = mapped(("a", fields()), ("b", fields("3")))
    first = decide(record, (held("b"),), Standing(), VALID)
    document = there(first)
    _, image = settled(record, first, document)
    decision = decide(record, (), standing(image, document), VALID)
    assert decision.write is not None
    assert decision.write.purpose is Purpose.APPEND
    assert [(line.action, line.key) for line in decision.write.lines] == [(LineAction.ADD, "b")]
    assert decision.write.external_id == "PO0001"


def test_an_append_does_not_go_to_an_order_that_somebody_changed_or_closed() -> None:
    record = mapped(("a", fields()), ("b", fields("3")))
    first = decide(record, (held("b"),), Standing(), VALID)
    document = there(first)
    _, image = settled(record, first, document)
    edited = replace(document, lines=(TargetLine("1000", fields("11")),))
    added = replace(document, lines=(*document.lines, TargetLine("5000", fields("1"))))
    for current in (edited, added, replace(document, closed=True)):
        decision = decide(record, (), standing(image, current), VALID)
        assert decision.write is None
        assert decision.status is Status.DIFFERS


def test_what_did_not_change_at_the_source_is_left_alone_whatever_the_mapping_says_now() -> None:
    record = mapped(("a", fields(account="A1")))
    image, document = written(record)
    other = mapped(("a", fields(account="A2")))
    other = replace(other, fingerprint=record.fingerprint, mapping_version=9)
    decision = decide(other, (held("a"),), standing(image, document), HOLD)
    assert decision.write is None
    assert decision.place is Place.UNCHANGED


def test_a_revision_sends_only_the_fields_that_changed() -> None:
    image, document = written(mapped(("a", fields("10")), ("b", fields("3"))))
    decision = decide(mapped(("a", fields("12")), ("b", fields("3"))), (), standing(image, document), HOLD)
    assert decision.write is not None
    assert decision.write.purpose is Purpose.REVISION
    assert [(w.action, w.line_id, dict(w.fields)) for w in decision.write.lines] == [
        (LineAction.CHANGE, "1000", {"price": Decimal(12)})
    ]
    assert decision.write.header == {}


def test_a_removed_line_is_closed_and_never_deleted() -> None:
    image, document = written(mapped(("a", fields("10")), ("b", fields("3"))))
    decision = decide(mapped(("a", fields("10"))), (), standing(image, document), HOLD)
    assert decision.write is not None
    assert [(w.action, w.line_id) for w in decision.write.lines] == [(LineAction.CLOSE, "2000")]


def test_a_received_line_is_not_touched() -> None:
    image, document = written(mapped(("a", fields("10"))))
    received = replace(document, lines=(replace(document.lines[0], locked=True),))
    decision = decide(mapped(("a", fields("12"))), (), standing(image, received), HOLD)
    assert decision.write is None
    assert decision.status is Status.DIFFERS


def test_a_revision_that_is_in_x3_already_is_not_sent_again() -> None:
    image, document = written(mapped(("a", fields("10"))))
    done = replace(document, lines=(TargetLine("1000", fields("12")),))
    decision = decide(mapped(("a", fields("12"))), (), standing(image, done), HOLD)
    assert decision.write is None
    assert decision.status is Status.SYNCED
    assert decision.image is not None


def test_a_cancelled_order_is_closed_once() -> None:
    record = mapped(("a", fields()))
    image, document = written(record)
    cancelled = replace(
        record,
        cancelled=True,
        cancelled_lines=frozenset({"a"}),
        document=replace(record.document, lines=()),
        fingerprint=Fingerprint("h2", record.fingerprint.lines),
    )
    decision = decide(cancelled, (), standing(image, document), HOLD)
    assert decision.write is not None
    assert decision.write.close
    after, image = settled(cancelled, decision, replace(document, closed=True))
    assert after.place is Place.CLOSED
    assert decide(cancelled, (), standing(image, replace(document, closed=True)), HOLD).write is None


def test_an_order_cancelled_before_it_was_written_is_not_created() -> None:
    record = replace(mapped(), cancelled=True, cancelled_lines=frozenset({"a"}))
    decision = decide(record, (), Standing(), HOLD)
    assert decision.write is None
    assert decision.place is Place.NOT_ELIGIBLE


def test_an_order_that_vanished_from_x3_is_not_created_again() -> None:
    image, _ = written(mapped(("a", fields("10"))))
    decision = decide(mapped(("a", fields("12"))), (), standing(image, None), HOLD)
    assert decision.write is None
    assert decision.status is Status.DIFFERS


def test_an_order_found_by_its_reference_is_linked_with_the_coding_it_has_there() -> None:
    record = mapped(("a", fields(account="")), ("b", fields("3", account="")))
    document = there(decide(mapped(("a", fields()), ("b", fields("3"))), (), Standing(), HOLD))
    decision = decide(record, (held("a"), held("b")), Standing(found=(document,)), HOLD)
    assert decision.write is None
    assert decision.place is Place.LINKED
    assert decision.status is Status.SYNCED
    assert decision.image is not None
    assert decision.image.lines["a"]["account"] == "A1"


def test_an_order_with_our_reference_but_other_money_is_held() -> None:
    document = there(decide(mapped(("a", fields("99"))), (), Standing(), HOLD))
    decision = decide(mapped(("a", fields("10"))), (), Standing(found=(document,)), HOLD)
    assert decision.write is None
    assert decision.status is Status.DIFFERS


def test_two_orders_with_our_reference_are_never_chosen_from() -> None:
    document = there(decide(mapped(("a", fields())), (), Standing(), HOLD))
    twin = replace(document, external_id=ExternalId("PO0002"))
    decision = decide(mapped(("a", fields())), (), Standing(found=(document, twin)), HOLD)
    assert decision.write is None
    assert decision.status is Status.DIFFERS


def test_a_number_whose_order_belongs_to_another_record_is_held() -> None:
    document = there(decide(mapped(("a", fields())), (), Standing(), HOLD))
    owned = Standing(found=(document,), taken=frozenset({document.external_id}))
    decision = decide(mapped(("a", fields())), (), owned, HOLD)
    assert decision.write is None
    assert decision.status is Status.INCOMPLETE


def doubt(decision: Decision) -> Intent:
    assert decision.write is not None
    now = datetime(2026, 1, 2, tzinfo=UTC)
    return Intent(5, RunId("r"), decision.write, now, now)


def test_after_a_lost_answer_nothing_is_sent_before_the_settle_time_is_over() -> None:
    record = mapped(("a", fields()))
    intent = doubt(decide(record, (), Standing(), HOLD))
    early = decide(record, (), Standing(intent=intent, settle_over=False), HOLD)
    assert early.write is None
    assert early.status is Status.IN_DOUBT
    assert early.intent_state is None
    late = decide(record, (), Standing(intent=intent, settle_over=True), HOLD)
    assert late.write is not None
    assert late.intent_state is IntentState.NOT_EXECUTED


def test_a_lost_answer_whose_order_is_there_is_confirmed_without_sending() -> None:
    record = mapped(("a", fields()))
    first = decide(record, (), Standing(), HOLD)
    decision = decide(record, (), Standing(intent=doubt(first), answers=(there(first),)), HOLD)
    assert decision.write is None
    assert decision.intent_state is IntentState.CONFIRMED
    assert decision.status is Status.SYNCED


def test_a_revision_made_while_the_answer_was_lost_is_sent_after_it_is_confirmed() -> None:
    first = decide(mapped(("a", fields("10"))), (), Standing(), HOLD)
    revised = mapped(("a", fields("12")))
    decision = decide(revised, (), Standing(intent=doubt(first), answers=(there(first),)), HOLD)
    assert decision.intent_state is IntentState.CONFIRMED
    assert decision.write is not None
    assert decision.write.lines[0].fields == {"price": Decimal(12)}
    assert decision.image is not None


@pytest.mark.parametrize("over", [True, False])
def test_a_lost_append_is_judged_by_the_lines_that_are_there(over: bool) -> None:  # noqa: FBT001
    record = mapped(("a", fields()), ("b", fields("3")))
    first = decide(record, (held("b"),), Standing(), VALID)
    document = there(first)
    _, image = settled(record, first, document)
    append = decide(record, (), standing(image, document), VALID)
    intent = doubt(append)
    missing = decide(record, (), replace(standing(image, document), intent=intent, settle_over=over), VALID)
    assert (missing.write is not None) is over
    landed = replace(document, lines=(*document.lines, TargetLine("2000", fields("3"))))
    found = decide(record, (), replace(standing(image, landed), intent=intent, settle_over=over), VALID)
    assert found.write is None
    assert found.intent_state is IntentState.CONFIRMED
    strange = replace(document, lines=(TargetLine("1000", fields("7")),))
    other = decide(record, (), replace(standing(image, strange), intent=intent, settle_over=over), VALID)
    assert other.write is None
    assert other.status is Status.IN_DOUBT
    assert other.findings


def test_what_x3_changed_on_saving_is_shown_and_the_order_is_not_sent_again() -> None:
    record = mapped(("a", fields("10")))
    decision = decide(record, (), Standing(), HOLD)
    repriced = there(decision, lines=(TargetLine("1000", fields("9.5")),))
    final, image = settled(record, decision, repriced)
    assert final.status is Status.DIFFERS
    assert image.lines["a"]["price"] == Decimal("9.5")
    assert decide(record, (), standing(image, repriced), HOLD).write is None
