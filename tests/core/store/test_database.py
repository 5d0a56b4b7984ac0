from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from core.errors import StoreError
from core.model.flow import Entity
from core.model.status import Status
from core.store.connection_store import ConnectionStore
from core.store.database import Store
from tests.core.store.conftest import NAME, MovedClock, make_connection
from tests.core.store.helpers import settle, write_order, writing
from tests.core.store.realistic import Order


def test_what_was_kept_is_there_after_closing_and_opening(open_store: Callable[[], Store], cs: ConnectionStore) -> None:
    for n in range(1, 40):
        write_order(cs, Order(n))
    cs.store.close()
    again = open_store().for_connection(NAME)
    for n in range(1, 40):
        assert again.records.load_source(Entity.ORDER, Order(n).source_id) == Order(n).record
    assert again.audit.verify().ok


def test_many_processes_may_make_the_same_store_at_once(address: str | Path, clock: MovedClock) -> None:
    opened: list[Store] = []
    start = threading.Barrier(8)

    def open_it() -> None:
        start.wait()
        opened.append(Store.open(address, clock=clock))

    threads = [threading.Thread(target=open_it) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(opened) == 8
    opened[0].connections.save(make_connection(), actor="somebody")
    assert [store.connections.names() for store in opened] == [(NAME,)] * 8
    for store in opened:
        store.close()


def test_a_new_file_that_somebody_else_is_about_to_set_up_is_waited_for(tmp_path: Path, clock: MovedClock) -> None:
    other = sqlite3.connect(tmp_path / "new.sqlite", isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")  # with it SQLite refuses to change to WAL at once, whatever the time-out
    later = threading.Timer(0.3, other.execute, ["ROLLBACK"])
    later.start()
    Store.open(tmp_path / "new.sqlite", clock=clock).close()
    later.join()
    other.close()


def test_readers_go_on_while_somebody_writes(cs: ConnectionStore) -> None:
    settle(cs, Order(1).settlement(None))
    with cs.write() as write:
        write.exec_driver_sql("UPDATE records SET reason = 'half done'")
        row = cs.records.get_row(Entity.ORDER, Order(1).source_id)
        assert row is not None
        assert row.reason == ""


def test_a_url_of_sqlite_is_a_path(tmp_path: Path, clock: MovedClock) -> None:
    path = tmp_path / "a b'c?.sqlite"
    Store.open(f"sqlite:///{tmp_path / 'plain.sqlite'}", clock=clock).close()
    Store.open(path, clock=clock).close()
    assert (tmp_path / "plain.sqlite").exists()
    assert path.exists()


def test_a_commit_is_on_disk_when_it_returns(lite: Store) -> None:
    with lite.read() as read:
        settings = {
            name: read.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }
    assert settings == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 5000}


def test_a_backup_is_a_whole_store_while_a_run_writes(lite: Store, tmp_path: Path, clock: MovedClock) -> None:
    cs = lite.for_connection(NAME)
    with writing(cs) as writer:
        for n in range(1, 60):
            writer.settle(Order(n).settlement(None))
        cs.backup(tmp_path / "copy.sqlite")
    copy = Store.open(tmp_path / "copy.sqlite", clock=clock)
    there = copy.for_connection(NAME)
    assert there.audit.verify().ok
    for source_id in there.records.source_ids(Entity.ORDER, [Status.SYNCED]):
        assert there.records.load_source(Entity.ORDER, source_id) is not None
    copy.close()


def test_a_backup_never_overwrites_a_file(lite: Store, tmp_path: Path) -> None:
    (tmp_path / "there.sqlite").write_text("mine")
    with pytest.raises(StoreError, match="already"):
        lite.backup(tmp_path / "there.sqlite")
    assert (tmp_path / "there.sqlite").read_text() == "mine"


@pytest.mark.postgres
def test_a_database_server_has_its_own_backups(postgres_url: str, tmp_path: Path, clock: MovedClock) -> None:
    store = Store.open(postgres_url, clock=clock)
    with pytest.raises(StoreError, match="PostgreSQL"):
        store.backup(tmp_path / "copy.sqlite")
    store.close()


def test_a_sound_store_has_no_fault_and_a_damaged_one_says_which(lite: Store, clock: MovedClock) -> None:
    cs = lite.for_connection(NAME)
    settle(cs, *(Order(n).settlement(None) for n in range(1, 30)))
    assert lite.check() == ""
    path = lite.database.path
    assert path is not None
    lite.close()
    data = bytearray(path.read_bytes())
    data[-4096 * 4 :] = b"\xaa" * 4096 * 4
    path.write_bytes(bytes(data))
    again = Store.open(path, clock=clock)
    assert again.check() != ""
    again.close()


def test_a_row_that_belongs_to_nothing_is_a_fault(lite: Store) -> None:
    path = lite.database.path
    assert path is not None
    with sqlite3.connect(path) as connection:  # without the foreign keys that our connections have on
        connection.execute("INSERT INTO search_queue VALUES (99)")
    connection.close()
    assert "search_queue" in lite.check()
