from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Connection, inspect, text

from core.errors import StoreError
from core.model.crossref import ACCOUNT
from core.model.flow import Entity
from core.model.reference import ReferenceKind
from core.model.schedule import Plan, TurnState
from core.model.status import Status
from core.store.database import Store
from core.store.dialect import Database
from core.store.migrations import SCHEMA_VERSION, STEPS, load_meta, prepare
from tests.core.store.conftest import NAME, MovedClock
from tests.core.store.realistic import Order
from tests.core.store.samples.make_sample import DUE, HELD, OPEN, ORDERS, PLAN, sample_path

STAMP = "20260105T090000Z"


def add_colour(connection: Connection) -> None:
    connection.execute(text("ALTER TABLE app_state ADD COLUMN colour TEXT"))


def add_shape(connection: Connection) -> None:
    connection.execute(text("ALTER TABLE app_state ADD COLUMN shape TEXT"))


def fail(connection: Connection) -> None:
    add_shape(connection)
    connection.execute(text("SELECT * FROM nowhere"))


NEXT = {SCHEMA_VERSION: add_colour, SCHEMA_VERSION + 1: add_shape}


@contextmanager
def database(address: str | Path) -> Iterator[Database]:
    found = Database(address)
    yield found
    found.close()


def columns(found: Database) -> set[str]:
    with found.read() as read:
        return {column["name"] for column in inspect(read).get_columns("app_state")}


@pytest.mark.parametrize("version", range(1, SCHEMA_VERSION + 1))
def test_a_store_of_every_version_opens_and_is_whole(tmp_path: Path, version: int, clock: MovedClock) -> None:
    path = tmp_path / "store.sqlite"
    shutil.copy(sample_path(version), path)
    store = Store.open(path, clock=clock)
    assert (store.migrated_from is None) == (version == SCHEMA_VERSION)
    cs = store.for_connection(NAME)
    assert len(cs.records.source_ids(Entity.ORDER, [Status.SYNCED])) == ORDERS
    for n in range(1, ORDERS + 1):
        assert cs.records.load_image(Entity.ORDER, Order(n).source_id) == Order(n).image
        assert cs.records.load_source(Entity.ORDER, Order(n).source_id) == Order(n).record
        assert cs.records.lines(Entity.ORDER, Order(n).source_id) == Order(n).lines
        assert cs.records.lineage(Entity.ORDER, Order(n).source_id) == Order(n).lineage
    assert cs.records.source_ids(Entity.ORDER, [Status.NEEDS_MAPPING]) == [HELD.source_id]
    assert [intent.planned for intent in cs.intents.open_intents()] == [OPEN.planned]
    assert cs.mappings.history(ACCOUNT, "0744202")[0].target == "606100"
    assert cs.references.load(ReferenceKind.ACCOUNT, "FRA")["0606"].label == "Supplies"
    assert cs.state.get("audience") == ""
    planned = cs.schedules.load()
    assert planned == (replace(PLAN, due={"sync": DUE + timedelta(days=1)}) if version >= 3 else Plan())
    assert [turn.state for turn in cs.schedules.turns()] == ([TurnState.MISSED] if version >= 3 else [])
    assert cs.audit.verify().ok
    assert store.check() == ""
    store.close()


def shape(path: Path) -> set[tuple[str, str]]:
    """Tables and indexes of a file."""
    with sqlite3.connect(path) as connection:
        found = set(connection.execute("SELECT type, name FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'"))
    connection.close()
    return found


@pytest.mark.parametrize("version", range(1, SCHEMA_VERSION))
def test_a_store_that_was_led_up_has_what_a_new_one_has(tmp_path: Path, version: int, clock: MovedClock) -> None:
    old, new = tmp_path / "old.sqlite", tmp_path / "new.sqlite"
    shutil.copy(sample_path(version), old)
    for path in (old, new):
        Store.open(path, clock=clock).close()
    assert shape(old) == shape(new)
    assert ("index", "audit_by_action") in shape(old)


def test_there_is_a_step_for_every_older_version() -> None:
    assert set(STEPS) == set(range(1, SCHEMA_VERSION))


def test_a_new_store_has_the_newest_version(open_store: Callable[[], Store]) -> None:
    with open_store().read() as read:
        assert load_meta(read, "schema_version") == str(SCHEMA_VERSION)
        assert load_meta(read, "program_version") != ""


def test_an_older_store_is_copied_and_led_up_step_by_step(tmp_path: Path, clock: MovedClock) -> None:
    path = tmp_path / "store.sqlite"
    shutil.copy(sample_path(SCHEMA_VERSION), path)
    with database(path) as old:
        copy = prepare(old, clock, version=SCHEMA_VERSION + 2, steps=NEXT)
        assert copy == tmp_path / f"store-version-{SCHEMA_VERSION}-{STAMP}.sqlite"
        assert {"colour", "shape"} <= columns(old)
        assert prepare(old, clock, version=SCHEMA_VERSION + 2, steps=NEXT) is None
    with database(copy) as before:
        assert not {"colour", "shape"} & columns(before)
        assert prepare(before, clock) is None  # the copy is a whole store of its version


def test_a_step_that_fails_leaves_the_store_as_it_was(tmp_path: Path, clock: MovedClock) -> None:
    path = tmp_path / "store.sqlite"
    shutil.copy(sample_path(SCHEMA_VERSION), path)
    with database(path) as old:
        with pytest.raises(StoreError):
            prepare(old, clock, version=SCHEMA_VERSION + 2, steps=NEXT | {SCHEMA_VERSION + 1: fail})
        assert not {"colour", "shape"} & columns(old)
        assert prepare(old, clock) is None


def test_a_newer_store_is_refused_with_both_versions(address: str | Path, clock: MovedClock) -> None:
    Store.open(address, clock=clock).close()
    with database(address) as newer:
        prepare(newer, clock, version=SCHEMA_VERSION + 2, steps=NEXT)
    with pytest.raises(StoreError, match=f"version {SCHEMA_VERSION + 2}, this program knows version {SCHEMA_VERSION}"):
        Store.open(address, clock=clock)


def test_another_programs_database_is_refused_and_left_alone(tmp_path: Path, clock: MovedClock) -> None:
    path = tmp_path / "other.sqlite"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE invoices (id)")
    connection.close()
    with pytest.raises(StoreError, match="not a store of ML Connector"):
        Store.open(path, clock=clock)
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("invoices",)]
    connection.close()
