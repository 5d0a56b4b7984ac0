from __future__ import annotations

from core.model.flow import RunId
from core.store.connection_store import ConnectionStore
from core.store.database import Store
from core.store.feed import append_row
from tests.core.store.conftest import MovedClock, make_connection


def fill(cs: ConnectionStore, clock: MovedClock, count: int) -> None:
    for number in range(count):
        with cs.write() as write:
            append_row(write, cs.connection_id, "r", clock.now(), "run", {"n": number})
        clock.move(10)


def test_rows_come_after_a_number_oldest_first_and_limited(cs: ConnectionStore, clock: MovedClock) -> None:
    start = clock.now()
    fill(cs, clock, 5)
    rows = cs.feed.since(2, limit=2)
    assert [(row.seq, row.payload["n"]) for row in rows] == [(3, 2), (4, 3)]
    assert (rows[0].run_id, rows[0].kind) == (RunId("r"), "run")
    assert (rows[0].at - start).total_seconds() == 20
    assert cs.feed.latest() == 5
    assert cs.feed.since(5) == []


def test_pruned_rows_are_gone_and_their_numbers_are_not_used_again(cs: ConnectionStore, clock: MovedClock) -> None:
    fill(cs, clock, 3)
    clock.move(3600)
    assert cs.feed.prune(keep_seconds=60) == 3
    assert cs.feed.latest() == 3
    fill(cs, clock, 1)
    assert [row.seq for row in cs.feed.since(0)] == [4]


def test_a_connection_sees_only_its_own_rows(cs: ConnectionStore, store: Store, clock: MovedClock) -> None:
    store.connections.save(make_connection("Other"), actor="somebody")
    fill(cs, clock, 2)
    assert store.for_connection("Other").feed.latest() == 0
    assert store.for_connection("Other").feed.since(0) == []
