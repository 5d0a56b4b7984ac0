"""The store's version and the steps that lead there.

A new store is made in the newest version. An older one is copied beside itself, then led up step by step in one
transaction. A newer one is refused: an older program would not know what it damages.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from sqlalchemy import Connection, inspect, select, text

from core import __version__
from core.clock import Clock
from core.errors import StoreError
from core.store.dialect import Database
from core.store.tables import audit_entries, meta, metadata, tell_postgresql

SCHEMA_VERSION = 4
"""Version of the tables in `core.store.tables`."""

Step = Callable[[Connection], None]


def _add_tables(connection: Connection) -> None:
    """Versions 2 and 3 added whole tables and changed none: what is missing is made."""
    metadata.create_all(connection)


def _index_audit(connection: Connection) -> None:
    """Version 4 added tables, and found entries of the audit chain by action and by account."""
    metadata.create_all(connection)
    for index in audit_entries.indexes:
        index.create(connection, checkfirst=True)


STEPS: Mapping[int, Step] = {1: _add_tables, 2: _add_tables, 3: _index_audit}
"""Version -> the step that leads from it to the next one. Steps are never changed once they were released."""


def prepare(
    database: Database,
    clock: Clock,
    *,
    version: int = SCHEMA_VERSION,
    steps: Mapping[int, Step] = STEPS,
) -> Path | None:
    """Makes the tables of a new store, or leads an older store to `version`; gives the copy that was made before.

    Raises:
        StoreError: the store is newer, or the file is something else.
    """
    with database.read() as connection:
        found = _version(connection)
    if found == version:
        return None
    copy = None
    if 0 < found < version:
        copy = _copy(database, clock, found)
    if not database.is_sqlite:
        tell_postgresql()
    with database.write() as connection:
        found = _version(connection)  # another process may have been quicker
        if found > version:
            msg = f"The local store has version {found}, this program knows version {version}."
            raise StoreError(msg, remedy="Install the newer program that wrote the store.")
        if found == 0:
            _create(database, connection)
            found = SCHEMA_VERSION
        for number in range(found, version):
            steps[number](connection)
        _set(connection, "schema_version", str(version))
        _set(connection, "program_version", __version__)
    return copy


def load_meta(connection: Connection, key: str) -> str:
    """A value of the table `meta`; "" = not there."""
    return connection.scalar(select(meta.c.value).where(meta.c.key == key)) or ""


def _version(connection: Connection) -> int:
    """The version of the store; 0 when there is nothing yet."""
    names = set(inspect(connection).get_table_names())
    if not names:
        return 0
    found = load_meta(connection, "schema_version") if "meta" in names else ""
    if not found.isdecimal():
        raise StoreError(
            "The file is a database, but not a store of ML Connector.",
            remedy="Choose another file, or another home folder.",
        )
    return int(found)


def _create(database: Database, connection: Connection) -> None:
    metadata.create_all(connection, checkfirst=False)
    search = "scan"
    if database.has_trigram(connection):
        # Nothing but trigrams and row ids: what a hit really contains is looked up in `records`.
        connection.execute(
            text(
                "CREATE VIRTUAL TABLE record_search USING fts5"
                "(search_key, content='', columnsize=0, detail='none', tokenize='trigram')"
            )
        )
        search = "trigram"
    _set(connection, "search", search)


def _set(connection: Connection, key: str, value: str) -> None:
    connection.execute(meta.delete().where(meta.c.key == key))
    connection.execute(meta.insert().values(key=key, value=value))


def _copy(database: Database, clock: Clock, version: int) -> Path | None:
    if database.path is None:
        return None
    stamp = clock.now().strftime("%Y%m%dT%H%M%SZ")
    name = f"{database.path.stem}-version-{version}-{stamp}{database.path.suffix}"
    target = database.path.with_name(name)
    database.copy_to(target)
    return target
