from __future__ import annotations

import os
import random
import shutil
import sqlite3
import time
from pathlib import Path

import pytest
from sqlalchemy import Column, Integer, MetaData, Table, Text, insert, select

from core.errors import ConnectorError, StoreError
from core.model.flow import Entity
from core.model.status import Status
from core.store.database import Store
from core.store.dialect import Database, Prepared, portions
from tests.core.store.conftest import NAME, MovedClock
from tests.core.store.samples.make_sample import sample_path


def test_a_file_that_is_no_database_is_damaged(tmp_path: Path, clock: MovedClock) -> None:
    path = tmp_path / "store.sqlite"
    path.write_text("this is not a database at all, it is a text of some length" * 20)
    with pytest.raises(StoreError, match="damaged") as caught:
        Store.open(path, clock=clock)
    assert "last good copy" in caught.value.remedy


def test_a_missing_folder_is_named(tmp_path: Path, clock: MovedClock) -> None:
    with pytest.raises(StoreError, match="cannot be opened"):
        Store.open(tmp_path / "nowhere" / "store.sqlite", clock=clock)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is read-only for root")
def test_a_read_only_file_is_named(tmp_path: Path, clock: MovedClock) -> None:
    path = tmp_path / "store.sqlite"
    Store.open(path, clock=clock).close()
    path.chmod(0o444)
    store = Store.open(path, clock=clock)
    with pytest.raises(StoreError, match="read-only"), store.write() as write:
        write.exec_driver_sql("DELETE FROM meta")
    store.close()


def test_a_store_that_another_program_locks_is_given_up_after_the_busy_time(lite: Store) -> None:
    path = lite.database.path
    assert path is not None
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    start = time.monotonic()
    with pytest.raises(StoreError, match="kept the local store locked for 5 s"):
        lite.for_connection(NAME).state.set("a", 1)
    assert 4 < time.monotonic() - start < 20
    holder.execute("ROLLBACK")
    holder.close()
    lite.for_connection(NAME).state.set("a", 1)


def test_a_full_disk_is_named(lite: Store) -> None:
    with pytest.raises(StoreError, match="disk of the local store is full"):
        fill_up(lite)


def fill_up(store: Store) -> None:
    with store.write() as write:
        write.exec_driver_sql("PRAGMA max_page_count=1")
        write.exec_driver_sql("CREATE TABLE filler AS SELECT zeroblob(1000000)")


@pytest.mark.postgres
def test_a_lock_on_the_server_is_waited_for_only_so_long(postgres_url: str, clock: MovedClock) -> None:
    one, two = Store.open(postgres_url, clock=clock), Store.open(postgres_url, clock=clock)
    with one.write(), pytest.raises(StoreError, match="locked"), two.write():
        pass
    one.close()
    two.close()


def test_a_server_that_cannot_be_reached_is_named(clock: MovedClock) -> None:
    pytest.importorskip("psycopg")
    with pytest.raises(StoreError, match="server of the store cannot be reached"):
        Store.open("postgresql+psycopg://nobody@127.0.0.1:1/none?connect_timeout=2", clock=clock)


def test_a_driver_that_is_not_installed_is_named(clock: MovedClock) -> None:
    with pytest.raises(StoreError, match=r"driver for postgresql\+psycopg2 is not installed"):
        Store.open("postgresql+psycopg2://nobody@127.0.0.1:1/none", clock=clock)


def test_an_unknown_kind_of_database_is_refused(clock: MovedClock) -> None:
    with pytest.raises(StoreError):
        Store.open("nosuch://somewhere", clock=clock)


def test_an_error_never_shows_the_values_of_a_statement(lite: Store) -> None:
    with pytest.raises(StoreError) as caught, lite.write() as write:
        write.exec_driver_sql("INSERT INTO meta VALUES (?, ?)", ("schema_version", "canary-value"))
    assert "canary" not in str(caught.value)
    assert "canary" not in str(caught.value.context)


def test_a_failed_transaction_leaves_nothing(lite: Store) -> None:
    with pytest.raises(RuntimeError):
        fail_halfway(lite)
    with lite.read() as read:
        assert read.exec_driver_sql("SELECT count(*) FROM sqlite_master WHERE name = 'extra'").scalar() == 0
        assert read.exec_driver_sql("SELECT count(*) FROM meta").scalar() != 0


def fail_halfway(store: Store) -> None:
    with store.write() as write:
        write.exec_driver_sql("CREATE TABLE extra (a)")
        write.exec_driver_sql("DELETE FROM meta")
        raise RuntimeError


def use(store: Store) -> None:
    """What a start of the program looks at."""
    cs = store.for_connection(NAME)
    for source_id in cs.records.source_ids(Entity.ORDER, list(Status)):
        cs.records.load_source(Entity.ORDER, source_id)
        cs.records.load_image(Entity.ORDER, source_id)
        cs.records.lineage(Entity.ORDER, source_id)
        cs.records.load_known(Entity.ORDER, [source_id])
    cs.intents.open_intents()
    cs.problems.causes()
    cs.audit.rows_of("order", "1")


@pytest.mark.parametrize("seed", range(25))
def test_a_damaged_file_gives_a_sentence_and_never_a_crash(tmp_path: Path, clock: MovedClock, seed: int) -> None:
    rng = random.Random(seed)
    path = tmp_path / "store.sqlite"
    shutil.copy(sample_path(1), path)
    data = bytearray(path.read_bytes())
    match seed % 3:
        case 0:
            page = rng.randrange(1, len(data) // 4096)
            data[page * 4096 : (page + 1) * 4096] = bytes(4096)
        case 1:
            del data[rng.randrange(4096, len(data)) :]
        case _:
            for _ in range(20):
                data[rng.randrange(4096, len(data))] ^= 1 << rng.randrange(8)
    path.write_bytes(bytes(data))
    found = False
    try:
        store = Store.open(path, clock=clock)
    except ConnectorError:
        return
    try:
        use(store)
    except ConnectorError:
        found = True
    sound = store.check() == "" and store.for_connection(NAME).audit.verify().ok
    assert found or not sound or seed % 3 == 2  # single bits in free room or in plain columns may change nothing
    store.close()


def test_rows_are_given_in_the_order_of_the_names_whatever_the_statement_says() -> None:
    table = Table("t", MetaData(), Column("b", Text), Column("a", Integer))
    database = Database("sqlite://")
    database = database if database.path is None else Database(":memory:")
    statement = insert(table)
    prepared = Prepared(statement, database.dialect, ("a", "b"))
    with database.write() as write:
        table.create(write)
        cursor = write.connection.cursor()
        prepared.run(cursor, [])
        prepared.run(cursor, [(1, "one")])
        prepared.run(cursor, [(2, "two"), (3, "three")])
        found = Prepared(select(table.c.b).where(table.c.a == 2), database.dialect, ("a_1",))
        assert found.fetch(cursor, (2,)) == ("two",)
        assert found.fetch(cursor, (9,)) is None
        assert write.execute(select(table.c.a, table.c.b)).all() == [(1, "one"), (2, "two"), (3, "three")]
        cursor.close()
    database.close()


def test_portions_hold_every_value_once() -> None:
    assert list(portions(range(7), 3)) == [[0, 1, 2], [3, 4, 5], [6]]
    assert list(portions([])) == []
