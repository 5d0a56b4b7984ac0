from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from core.audit.chain import FIRST_PREVIOUS, link
from core.errors import StoreError
from core.store.connection_store import ConnectionStore
from core.store.database import Store
from tests.core.store.conftest import NAME, make_connection
from tests.core.store.helpers import write_order, writing
from tests.core.store.realistic import Order


def test_entries_are_linked_one_to_the_next_whoever_appends(cs: ConnectionStore) -> None:
    first = cs.audit.head()
    assert first[0] == 1
    cs.audit.append([Order(1).draft("held", why="ü"), Order(2).draft("held")])
    write_order(cs, Order(3))
    assert cs.audit.append([]) == cs.audit.head()
    entries = list(cs.audit.entries())
    head = FIRST_PREVIOUS
    for number, entry in enumerate(entries, start=1):
        assert entry == link(number, head, entry.draft)
        head = entry.entry_hash
    assert cs.audit.head() == (5, head)
    assert entries[1].draft == Order(1).draft("held", why="ü")
    assert list(cs.audit.entries(2, 3)) == entries[1:3]
    assert cs.audit.verify().ok


def test_entries_of_a_record_come_oldest_first_with_their_place(cs: ConnectionStore) -> None:
    write_order(cs, Order(1))
    write_order(cs, Order(2))
    cs.audit.append([Order(1).draft("differs")])
    entries = list(cs.audit.entries())
    assert cs.audit.rows_of("order", Order(1).source_id) == [entries[1], entries[2], entries[5]]
    assert cs.audit.rows_of("supplier", Order(1).source_id) == []
    assert cs.audit.rows_of("", "") == []


def test_a_draft_without_zone_is_refused_and_nothing_is_appended(cs: ConnectionStore) -> None:
    before = cs.audit.head()
    with pytest.raises(ValueError, match="zone"):
        cs.audit.append([Order(1).draft("held"), replace(Order(2).draft("held"), at=datetime(2026, 1, 1))])  # noqa: DTZ001
    assert cs.audit.head() == before


def test_a_group_that_fails_leaves_the_chain_as_it_was(cs: ConnectionStore) -> None:
    before = cs.audit.head()
    with pytest.raises(StoreError), writing(cs) as writer:
        writer.outcome(Order(1).settlement(4711).intent, (Order(1).draft("written"),))  # type: ignore[arg-type]
    assert cs.audit.head() == before
    assert cs.audit.verify().ok


def test_each_connection_has_a_chain_of_its_own(cs: ConnectionStore, store: Store) -> None:
    store.connections.save(make_connection("Other"), actor="somebody")
    other = store.for_connection("Other")
    cs.audit.append([Order(1).draft("held")])
    assert (cs.audit.connection, cs.audit.head()[0]) == (NAME, 2)
    assert (other.audit.connection, other.audit.head()[0]) == ("Other", 1)
    assert cs.audit.verify().ok
    assert other.audit.verify().ok


def test_an_entry_that_cannot_be_read_stops_the_reading(lite: Store) -> None:
    cs = lite.for_connection(NAME)
    cs.audit.append([Order(1).draft("held")])
    with cs.write() as write:
        write.exec_driver_sql("UPDATE audit_entries SET details = '[' WHERE number = 2")
    with pytest.raises(StoreError, match="damaged"):
        list(cs.audit.entries())
    with pytest.raises(StoreError, match="damaged"):
        cs.audit.rows_of("order", Order(1).source_id)


def test_a_chain_is_intact_while_a_run_writes_it(cs: ConnectionStore) -> None:
    found: list[bool] = []
    with writing(cs, max_group=2) as writer:
        futures = [writer.settle(Order(n).settlement(None)) for n in range(1, 80)]
        while not futures[-1].done():
            found.append(cs.audit.verify().ok)
    assert all(found)
    assert found
