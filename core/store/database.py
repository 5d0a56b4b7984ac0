"""The store itself: opened once a process, handed down from there."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, text

from core.clock import Clock
from core.errors import StoreError
from core.store.blobs import Blobs
from core.store.connection_store import ConnectionStore
from core.store.connections import Connections
from core.store.dialect import Database, is_sound
from core.store.migrations import load_meta, prepare
from core.whole_file import written_whole


class Store:
    """An open store. Thread-safe: every operation takes a connection of its own from the pool.

    Attributes:
        migrated_from: the copy of an older store that was made when this one was opened; None = it was current.
        has_search_index: whether searches use the trigram index (else they look through the records).
    """

    def __init__(self, database: Database, clock: Clock) -> None:
        self.clock = clock
        self.database = database
        self.blobs = Blobs()
        self.connections = Connections(self)
        self.migrated_from = prepare(database, clock)
        with database.read() as connection:
            self.has_search_index = (
                load_meta(connection, "search") == "trigram"
                and database.has_trigram(connection)
            )  # fmt: skip

    @classmethod
    def open(cls, url_or_path: str | Path, *, clock: Clock, page_limit: int | None = None) -> Store:
        """Opens a store, makes it when there is none, migrates it when it is older (a copy is kept beside it).

        Args:
            url_or_path: path of a SQLite file, or the URL of a PostgreSQL database (`postgresql+psycopg://...`).
            clock: gives the times that the store sets itself.
            page_limit: pages (of 4 KB) that a SQLite file may have at most; beyond, the disk counts as full.

        Raises:
            StoreError: it cannot be read or written, is damaged, or comes from a newer version.
        """
        database = Database(url_or_path, page_limit=page_limit)
        try:
            return cls(database, clock)
        except BaseException:
            database.close()
            raise

    def for_connection(self, name: str) -> ConnectionStore:
        """The store as the connection of this name sees it.

        Raises:
            ConfigurationError: there is no connection of this name; those that exist are named.
        """
        return ConnectionStore(self, self.connections.find(name), name)

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A transaction that reads; inside `core.store` only."""
        with self.database.read() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction that writes; inside `core.store` only."""
        with self.database.write() as connection:
            yield connection

    def backup(self, path: Path, *, replace: bool = False) -> None:
        """Copies the store to `path` while it is in use (SQLite's online backup), and looks through the copy.

        The file is there whole, or not at all: it is made under another name beside it.

        Args:
            path: the copy.
            replace: whether a file that is there may be replaced.

        Raises:
            StoreError: the copy cannot be written, is not sound, there is a file already, or the store is a PostgreSQL
                database.
        """
        if not self.database.is_sqlite:
            msg = "This store is a PostgreSQL database."
            raise StoreError(msg, remedy="Copy it with the server's own tools.")
        if path.exists() and not replace:
            msg = f"There is a file {path.name} already."
            raise StoreError(msg, remedy="Choose another name for the copy.")
        if self.database.path is not None and path.resolve() == self.database.path.resolve():
            msg = "The copy cannot take the place of the store itself."
            raise StoreError(msg, remedy="Choose another folder for the copy.")
        with written_whole(path, remedy="Choose another folder for the copy.") as making:
            self.database.copy_to(making)
            if not is_sound(making):
                msg = "The copy is not sound: the disk did not keep it, or the store is damaged."
                raise StoreError(msg, remedy="Try again to another disk; if that fails too, look at the store's disk.")

    def check(self) -> str:
        """Looks through the whole store for damage; gives the first fault in words, "" when it is sound. Slow."""
        if not self.database.is_sqlite:
            return ""
        try:
            with self.read() as connection:
                found = connection.scalar(text("PRAGMA integrity_check(1)"))
                if found != "ok":
                    return str(found)
                orphan = connection.execute(text("PRAGMA foreign_key_check")).first()
                return f"a row of {orphan[0]} belongs to nothing" if orphan else ""
        except StoreError as error:
            return error.message

    def close(self) -> None:
        """Gives all connections back. The store cannot be used afterwards."""
        self.database.close()
