from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from core.errors import LeaseLostError, StoreError
from core.model.flow import Entity, FlowName, RunId, SourceId
from core.model.plan import IntentState
from core.model.run import RunKind
from core.model.status import Status
from core.store.connection_store import ConnectionStore
from core.store.database import Store
from core.store.writer import Writer
from tests.core.store.conftest import NAME, MovedClock, make_connection
from tests.core.store.helpers import confirmed, held, missing_account, settle, write_order, writing
from tests.core.store.realistic import PROFILE, RUN, START, Order

A, B = Order(1), Order(2)


def test_an_intent_is_on_disk_when_its_future_resolves(cs: ConnectionStore, open_store: Callable[[], Store]) -> None:
    writer = Writer(cs, None, RUN)
    intent_id = writer.intend(A.intent).result(10)
    # Another process would see it now, whatever becomes of this one.
    other = open_store().for_connection(NAME)
    (intent,) = other.intents.open_intents()
    assert (intent.intent_id, intent.planned, intent.state) == (intent_id, A.planned, IntentState.OPEN)
    assert (intent.sent_at, intent.settle_until) == (A.intent.sent_at, A.intent.settle_until)
    assert [e.draft.action for e in other.audit.rows_of("order", A.source_id)] == ["intent"]
    writer.close()


def test_a_settlement_keeps_everything_and_settles_its_intent(cs: ConnectionStore) -> None:
    write_order(cs, A)
    key = A.source_id
    (known,) = cs.records.load_known(Entity.ORDER, [key]).values()
    assert (known.number, known.status, known.external_id) == (A.number, Status.SYNCED, A.external_id)
    assert (known.seen, known.profile_hash, known.mapping_version) == (A.fingerprint, PROFILE, 12)
    assert list(known.seen.lines) == A.keys
    assert cs.records.load_image(Entity.ORDER, key) == A.image
    assert cs.records.load_source(Entity.ORDER, key) == A.record
    assert cs.records.load_source(Entity.ORDER, key, written=True) == A.record
    assert cs.records.lines(Entity.ORDER, key) == A.lines
    assert cs.records.lineage(Entity.ORDER, key) == A.lineage
    assert cs.intents.open_intents() == []
    assert [e.draft.action for e in cs.audit.rows_of("order", key)] == ["intent", "written"]
    assert cs.audit.verify().ok


def test_a_settlement_without_record_keeps_payload_fingerprint_and_sheet(cs: ConnectionStore) -> None:
    write_order(cs, A)
    settle(
        cs,
        A.settlement(
            None,
            status=Status.DIFFERS,
            record=None,
            fingerprint=None,
            profile_hash="",
            mapping_version=0,
            image=None,
            lines=(),
            lineage=(),
            codings=(),
        ),
    )
    (known,) = cs.records.load_known(Entity.ORDER, [A.source_id]).values()
    assert known.status is Status.DIFFERS
    assert (known.seen, known.profile_hash, known.mapping_version) == (A.fingerprint, PROFILE, 12)
    assert cs.records.load_source(Entity.ORDER, A.source_id) == A.record
    assert cs.records.load_image(Entity.ORDER, A.source_id) == A.image
    assert cs.records.lines(Entity.ORDER, A.source_id) == A.lines
    assert cs.codings.uses("account", A.accounts[0]) != []


def test_a_held_revision_leaves_the_payload_and_lineage_that_belong_to_the_image(cs: ConnectionStore) -> None:
    write_order(cs, A)
    second, third = Order(1, revision="1"), Order(1, revision="2")
    for revision in (second, third):
        settle(cs, held(revision, missing_account(), external_id=A.external_id, lineage=revision.lineage[:3]))
        assert cs.records.load_source(Entity.ORDER, A.source_id) == revision.record
        assert cs.records.load_source(Entity.ORDER, A.source_id, written=True) == A.record
        assert cs.records.lineage(Entity.ORDER, A.source_id) == revision.lineage[:3]
        assert cs.records.lineage(Entity.ORDER, A.source_id, written=True) == A.lineage
        assert cs.records.load_image(Entity.ORDER, A.source_id) == A.image
    settle(cs, third.settlement(None))
    assert cs.records.load_source(Entity.ORDER, A.source_id, written=True) == third.record
    assert cs.records.lineage(Entity.ORDER, A.source_id, written=True) == third.lineage
    assert cs.records.load_image(Entity.ORDER, A.source_id) == third.image


def test_an_image_without_record_belongs_to_the_stored_payload(cs: ConnectionStore) -> None:
    settle(cs, held(A, missing_account()))
    settle(cs, A.settlement(None, record=None, fingerprint=None))
    assert cs.records.load_source(Entity.ORDER, A.source_id, written=True) == A.record


def test_the_written_source_of_an_order_that_never_was_written_is_nothing(cs: ConnectionStore) -> None:
    settle(cs, held(A, missing_account()))
    assert cs.records.load_source(Entity.ORDER, A.source_id) == A.record
    assert cs.records.load_source(Entity.ORDER, A.source_id, written=True) is None
    assert cs.records.lineage(Entity.ORDER, A.source_id, written=True) == ()
    assert cs.records.load_image(Entity.ORDER, A.source_id) is None


def test_a_record_that_settles_twice_in_one_group_ends_as_the_second_says(cs: ConnectionStore) -> None:
    with writing(cs) as writer:
        writer.settle(held(A, missing_account()))
        writer.settle(A.settlement(None))
        writer.touch(Entity.ORDER, A.source_id, START, "9")
    (known,) = cs.records.load_known(Entity.ORDER, [A.source_id]).values()
    assert (known.status, known.revision, known.changed_at) == (Status.SYNCED, "9", START)
    assert cs.problems.of_record(Entity.ORDER, A.source_id) == ()


def test_a_touch_moves_only_the_change_time(cs: ConnectionStore) -> None:
    write_order(cs, A)
    later = A.changed_at + timedelta(days=1)
    with writing(cs) as writer:
        writer.touch(Entity.ORDER, A.source_id, later, "1")
        writer.touch(Entity.ORDER, SourceId("unknown"), later, "1")
    (known,) = cs.records.load_known(Entity.ORDER, [A.source_id]).values()
    assert (known.changed_at, known.revision, known.seen) == (later, "1", A.fingerprint)
    assert cs.records.load_source(Entity.ORDER, A.source_id) == replace(A.record, changed_at=later, revision="1")
    assert cs.records.load_known(Entity.ORDER, [SourceId("unknown")]) == {}


def test_an_outcome_alone_settles_an_intent(cs: ConnectionStore) -> None:
    with writing(cs) as writer:
        first, second = writer.intend(A.intent).result(10), writer.intend(B.intent).result(10)
        writer.outcome(confirmed(first, IntentState.NOT_EXECUTED), (A.draft("settled-by-look-up"),))
    (left,) = cs.intents.open_intents()
    assert (left.intent_id, left.planned, left.state) == (second, B.planned, IntentState.OPEN)
    with writing(cs) as writer:
        writer.outcome(confirmed(second))
    assert cs.intents.open_intents() == []


def test_an_intent_says_which_run_it_belongs_to(cs: ConnectionStore) -> None:
    cs.runs.start(RUN, RunKind.SYNC, "somebody", START)
    writer = Writer(cs, cs.lease.acquire("somebody", RUN), RUN)
    writer.intend(A.intent).result(10)
    writer.close()
    assert cs.intents.open_intents()[0].run_id == RUN


def test_intent_ids_are_given_in_order_and_once(cs: ConnectionStore) -> None:
    with writing(cs, max_group=7) as writer:
        futures = [writer.intend(Order(n).intent) for n in range(1, 31)]
        ids = [future.result(10) for future in futures]
    assert ids == sorted(set(ids))
    planned = {intent.intent_id: intent.planned.number for intent in cs.intents.open_intents()}
    assert planned == {ids[n - 1]: Order(n).number for n in range(1, 31)}


def test_a_watermark_comes_after_everything_handed_in_before(cs: ConnectionStore) -> None:
    position = datetime(2026, 1, 4, 12, 0, 0, 5, tzinfo=UTC)
    with writing(cs, max_group=3) as writer:
        for n in range(1, 11):
            writer.settle(Order(n).settlement(None))
        writer.advance(FlowName.ORDERS, position).result(10)
        assert len(cs.records.source_ids(Entity.ORDER, [Status.SYNCED])) == 10
    assert cs.watermarks.load(FlowName.ORDERS) == position
    assert cs.watermarks.load(FlowName.SUPPLIERS) is None


def test_a_value_without_stored_form_fails_alone(cs: ConnectionStore) -> None:
    writer = Writer(cs, None, RUN)
    good = writer.settle(A.settlement(None))
    bad = writer.settle(B.settlement(None, amount=Decimal("NaN")))
    naive = writer.audit(replace(A.draft("held"), at=datetime(2026, 1, 1)))  # noqa: DTZ001
    also_good = writer.settle(Order(3).settlement(None))
    good.result(10)
    also_good.result(10)
    for future in (bad, naive):
        with pytest.raises(StoreError, match="cannot be stored"):
            future.result(10)
    with pytest.raises(StoreError, match="cannot be stored"):
        writer.flush()
    writer.close()
    assert set(cs.records.source_ids(Entity.ORDER, list(Status))) == {A.source_id, Order(3).source_id}


def test_a_watermark_is_refused_after_anything_failed(cs: ConnectionStore) -> None:
    writer = Writer(cs, None, RUN)
    writer.settle(B.settlement(None, amount=Decimal("NaN")))
    with pytest.raises(StoreError):
        writer.advance(FlowName.ORDERS, START).result(10)
    writer.close()
    assert cs.watermarks.load(FlowName.ORDERS) is None


def test_text_that_no_database_holds_is_stored_visibly(cs: ConnectionStore) -> None:
    odd = "744\x00202\ud800"
    settle(cs, held(A, missing_account(odd, A.keys[0]), reason=odd, supplier_name=odd))
    (finding,) = cs.problems.of_record(Entity.ORDER, A.source_id)
    assert finding.value == "744\\x00202\\ud800"
    assert cs.audit.verify().ok


def test_a_lost_lease_fails_the_group_and_everything_after_it(cs: ConnectionStore, clock: MovedClock) -> None:
    lease = cs.lease.acquire("first", RUN)
    writer = Writer(cs, lease, RUN)
    writer.settle(A.settlement(None)).result(10)
    clock.move(61)
    cs.lease.acquire("second", RunId("other"))
    before = cs.audit.head()
    with pytest.raises(LeaseLostError, match="second has it now"):
        writer.intend(B.intent).result(10)
    for future in (writer.settle(B.settlement(None)), writer.audit(B.draft("held"))):
        with pytest.raises(LeaseLostError):
            future.result(10)
    with pytest.raises(LeaseLostError):
        writer.flush()
    writer.close()
    assert cs.audit.head() == before
    assert cs.records.load_known(Entity.ORDER, [B.source_id]) == {}


def test_a_group_appends_one_row_to_the_change_feed(cs: ConnectionStore) -> None:
    start = threading.Event()
    writer = Writer(cs, None, RUN)
    with cs.write():  # nobody else writes while the first group waits for its turn: the others gather behind it
        futures: list[Future[None]] = [writer.settle(Order(n).settlement(None)) for n in range(1, 6)]
        start.wait(0.2)
    for future in futures:
        future.result(10)
    writer.close()
    rows = cs.feed.since(0)
    assert cs.feed.latest() == rows[-1].seq == len(rows) <= 2
    assert {row.kind for row in rows} == {"settled"}
    settled = [tuple(record) for row in rows for record in row.payload["records"]]  # type: ignore[attr-defined]
    assert settled == [("order", Order(n).source_id, "Synced") for n in range(1, 6)]


def test_many_threads_hand_in_and_nothing_is_lost(cs: ConnectionStore) -> None:
    def work(first: int) -> None:
        for n in range(first, first + 15):
            intent_id = writer.intend(Order(n).intent).result(30)
            writer.settle(Order(n).settlement(intent_id))

    with writing(cs) as writer:
        threads = [threading.Thread(target=work, args=(n,)) for n in (1, 101, 201, 301)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert len(cs.records.source_ids(Entity.ORDER, [Status.SYNCED])) == 60
    assert cs.intents.open_intents() == []
    verification = cs.audit.verify()
    assert (verification.ok, verification.entries) == (True, 121)


def test_a_closed_writer_takes_nothing_more(cs: ConnectionStore) -> None:
    writer = Writer(cs, None, RUN)
    writer.close()
    writer.close()
    with pytest.raises(StoreError, match="closed"):
        writer.settle(A.settlement(None)).result(10)


def test_closing_commits_what_waits(cs: ConnectionStore) -> None:
    writer = Writer(cs, None, RUN)
    futures = [writer.settle(Order(n).settlement(None)) for n in range(1, 30)]
    writer.close()
    assert all(future.done() and future.exception() is None for future in futures)


def test_a_full_disk_leaves_nothing_half_done(tmp_path: Path, clock: MovedClock) -> None:
    done = 0
    for pages in range(110, 300, 10):
        path = tmp_path / f"{pages}.sqlite"
        store = Store.open(path, clock=clock, page_limit=pages)
        store.connections.save(make_connection(), actor="somebody")
        cs = store.for_connection(NAME)
        writer = Writer(cs, None, RUN)
        confirmed_ids: list[int] = []
        try:
            for n in range(1, 41):
                intent_id = writer.intend(Order(n).intent).result(10)
                writer.settle(Order(n).settlement(intent_id)).result(10)
                confirmed_ids.append(n)
        except StoreError as error:
            assert "disk" in error.message  # noqa: PT017
            with pytest.raises(StoreError, match="disk"):
                writer.intend(Order(99).intent).result(10)
        writer.close()
        store.close()
        again = Store.open(path, clock=clock)
        found = again.for_connection(NAME)
        synced = found.records.source_ids(Entity.ORDER, [Status.SYNCED])
        assert synced == [Order(n).source_id for n in confirmed_ids]
        assert len(found.intents.open_intents()) <= 1
        assert found.audit.verify().ok
        assert again.check() == ""
        again.close()
        done += len(confirmed_ids)
    assert 0 < done < 19 * 40
