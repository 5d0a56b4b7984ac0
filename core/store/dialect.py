"""What differs between the databases: opening, transactions, prepared statements, errors, search index.

SQLite runs in WAL with `synchronous=FULL`: a commit is on disk when it returns. Writing transactions begin with
`BEGIN IMMEDIATE`, so that nobody comes between reading and writing; on PostgreSQL one advisory lock does the same for
the whole store. The driver's own transactions are off (`isolation_level` None), so that DDL rolls back too.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import (
    URL,
    ColumnElement,
    Connection,
    Dialect,
    Insert,
    Table,
    TextClause,
    create_engine,
    event,
    func,
    text,
)
from sqlalchemy.dialects.sqlite import Insert as LiteInsert
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.sql.elements import ClauseElement
from tenacity import retry, retry_if_exception, stop_after_delay, wait_random

from core.errors import StoreError

if TYPE_CHECKING:
    from sqlalchemy.dialects.postgresql import Insert as PgInsert

T = TypeVar("T")
Cursor = Any
"""A driver's cursor (PEP 249)."""

BUSY_TIMEOUT_S = 5
"""Seconds that an operation waits for another process's lock before it gives up."""
_PG_LOCK = 0x4D4C43
"""Key of the advisory lock that writing transactions take on PostgreSQL."""

_DAMAGED = (
    "The local store is damaged.",
    "Put the last good copy in its place, or set up anew: the next sync links what X3 already has.",
)
_FULL = ("The disk of the local store is full.", "Make room on the disk, then start again.")  # fmt: skip
_LOCKED = (
    f"Another program kept the local store locked for {BUSY_TIMEOUT_S} s.",
    "Wait until the backup or virus scan that holds it is done, then start again.",
)
_READ_ONLY = (
    "The local store cannot be written: file or folder is read-only.",
    "Give this account the right to write there.",
)
_CANNOT_OPEN = (
    "The local store cannot be opened.",
    "Look whether its folder exists and this account may read and write there.",
)
_IO = (
    "The disk reported an error for the local store.",
    "Look at the disk, then start again.",
)
_SERVER = (
    "The database server of the store cannot be reached.",
    "Look whether it runs and whether its address is right.",
)
_OTHER = (
    "The local store refused an operation.",
    "Keep the log: this should not happen.",
)
_SQLITE_CASES: dict[int, tuple[str, str]] = {
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_BUSY: _LOCKED,
    sqlite3.SQLITE_LOCKED: _LOCKED,
    sqlite3.SQLITE_READONLY: _READ_ONLY,
    sqlite3.SQLITE_PERM: _READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: _CANNOT_OPEN,
    sqlite3.SQLITE_AUTH: _CANNOT_OPEN,
    sqlite3.SQLITE_IOERR: _IO,
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: _DAMAGED,
    sqlite3.SQLITE_SCHEMA: _DAMAGED,
}
_POSTGRES_CASES: dict[str, tuple[str, str]] = {
    "53100": _FULL,
    "55P03": _LOCKED,
    "25006": _READ_ONLY,
    "42501": _READ_ONLY,
    "58030": _IO,
    "XX001": _DAMAGED,
    "XX002": _DAMAGED,
}


class Prepared:
    """A statement compiled once and run with rows in their stored forms, past SQLAlchemy's execution.

    A group of the writer is a dozen small statements; this is a fifth of their cost.

    Args:
        names: the parameters in the order in which rows give them.
    """

    def __init__(self, statement: ClauseElement, dialect: Dialect, names: Sequence[str]) -> None:
        columns = list(names) if isinstance(statement, Insert) else None
        compiled = statement.compile(dialect=dialect, column_keys=columns)
        self._sql = str(compiled)
        self._names = tuple(names)
        places: Sequence[str] | None = getattr(compiled, "positiontup", None)
        self._order = None if places is None else tuple(self._names.index(p) for p in places)
        self._straight = self._order == tuple(range(len(self._names)))

    def fetch(self, cursor: Cursor, row: tuple[Any, ...]) -> Any:  # noqa: ANN401  # a driver's row
        """The first row of the answer; None when there is none."""
        self.run(cursor, [row])
        return cursor.fetchone()

    def fetch_all(self, cursor: Cursor, row: tuple[Any, ...]) -> list[Any]:
        """All rows of the answer."""
        self.run(cursor, [row])
        return list(cursor.fetchall())

    def run(self, cursor: Cursor, rows: Sequence[tuple[Any, ...]]) -> None:
        """Executes the statement for each row."""
        if not rows:
            return
        if self._straight:
            arguments: Sequence[Any] = rows
        elif self._order is not None:
            order = self._order
            arguments = [tuple(row[i] for i in order) for row in rows]
        else:
            arguments = [dict(zip(self._names, row, strict=True)) for row in rows]
        if len(arguments) == 1:
            cursor.execute(self._sql, arguments[0])
        else:
            cursor.executemany(self._sql, arguments)


class Database:
    """An engine, with its transactions and errors.

    Args:
        url_or_path: path of a SQLite file or URL.
        page_limit: pages that a SQLite file may have at most; None = as many as the disk holds.
    """

    def __init__(self, url_or_path: str | Path, *, page_limit: int | None = None) -> None:
        self.path, url = _place(url_or_path)
        self.is_sqlite = self.path is not None
        self._page_limit = page_limit
        if self.is_sqlite:
            self.engine = create_engine(
                url,
                connect_args={
                    "timeout": BUSY_TIMEOUT_S,
                    "check_same_thread": False,
                    "isolation_level": None,
                },
            )
            event.listen(self.engine, "connect", self._set_up)
            event.listen(self.engine, "begin", _begin)
            self._driver_errors: tuple[type[BaseException], ...] = (sqlite3.Error,)
        else:
            try:
                with self.errors():
                    self.engine = create_engine(url)
            except ImportError as error:
                msg = f"The driver for {url.drivername} is not installed."
                raise StoreError(msg, remedy="Install it beside the program.") from error
            dbapi: Any = self.engine.dialect.dbapi
            self._driver_errors = (dbapi.Error,)

    @property
    def dialect(self) -> Dialect:
        """What statements are compiled for."""
        return self.engine.dialect

    def _set_up(self, connection: sqlite3.Connection, _record: object) -> None:
        cursor = connection.cursor()
        _set_wal(cursor)
        cursor.execute("PRAGMA synchronous=FULL")
        cursor.execute("PRAGMA foreign_keys=ON")
        cursor.execute("PRAGMA temp_store=MEMORY")
        cursor.execute("PRAGMA journal_size_limit=67108864")
        if self._page_limit is not None:
            cursor.execute(f"PRAGMA max_page_count={int(self._page_limit)}")
        cursor.close()

    @contextmanager
    def errors(self) -> Iterator[None]:
        """Turns every error of the driver into a `StoreError` that says what to do."""
        try:
            yield
        except SQLAlchemyError as error:
            cause = error.orig if isinstance(error, DBAPIError) else None
            raise _translated(cause or error) from error
        except BaseException as error:
            if isinstance(error, getattr(self, "_driver_errors", ())):
                raise _translated(error) from error
            raise

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A transaction that reads: one consistent state of the store."""
        with self.errors(), self.engine.connect() as plain:
            # SQLite's transactions see one state anyway; the server must be asked for it.
            level = {} if self.is_sqlite else {"isolation_level": "REPEATABLE READ"}
            connection = plain.execution_options(**level)
            with connection.begin():
                yield connection

    @contextmanager
    def writer(self) -> Iterator[Connection]:
        """A connection for many writing transactions one after the other (`transaction`), used by one thread."""
        with self.errors(), self.engine.connect() as plain:
            yield plain.execution_options(begin="BEGIN IMMEDIATE")

    @contextmanager
    def transaction(self, connection: Connection) -> Iterator[None]:
        """A writing transaction on a connection of `writer`. Committed at the end, rolled back on any error."""
        with self.errors(), connection.begin():
            if not self.is_sqlite:
                wait = f"SET LOCAL lock_timeout = '{BUSY_TIMEOUT_S}s'"
                connection.execute(text(wait))
                connection.execute(text(f"SELECT pg_advisory_xact_lock({_PG_LOCK})"))
            yield

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction that writes; no other writes meanwhile. Committed at the end, rolled back on any error."""
        with self.writer() as connection, self.transaction(connection):
            yield connection

    def upsert(self, table: Table, keys: Sequence[str], others: Sequence[str]) -> Insert:
        """An insert that, where the keys are there already, sets the other columns."""
        new = self._insert(table)
        return new.on_conflict_do_update(index_elements=list(keys), set_={k: new.excluded[k] for k in others})

    def insert_or_ignore(self, table: Table) -> Insert:
        """An insert that does nothing where the keys are there already."""
        return self._insert(table).on_conflict_do_nothing()

    def _insert(self, table: Table) -> LiteInsert | PgInsert:
        """An insert that can be told what to do about keys that are there; both databases say it alike."""
        if self.is_sqlite:
            return LiteInsert(table)
        from sqlalchemy.dialects.postgresql import Insert  # noqa: PLC0415 - a twentieth of a second of start

        return Insert(table)

    def rare(self, condition: ColumnElement[bool] | TextClause) -> ColumnElement[bool] | TextClause:
        """A condition that few rows meet, said to be so.

        SQLite has no statistics here and guesses that a key of two columns finds nine rows and its own first column
        ten; then it goes through the whole table. PostgreSQL counts by itself.
        """
        return func.unlikely(condition) if self.is_sqlite else condition

    def has_trigram(self, connection: Connection) -> bool:
        """Whether this SQLite has the full-text index FTS5 with trigrams (3.34 or newer)."""
        if not self.is_sqlite or sqlite3.sqlite_version_info < (3, 34):
            return False
        return "fts5" in connection.scalars(text("SELECT name FROM pragma_module_list")).all()  # fmt: skip

    def copy_to(self, target: Path) -> None:
        """SQLite's online backup into a new file.

        Raises:
            StoreError: the file cannot be written.
        """
        with self.errors(), self.engine.connect() as connection:
            copy = sqlite3.connect(target)
            try:
                driver: Any = connection.connection.driver_connection
                driver.backup(copy)
            finally:
                copy.close()

    def close(self) -> None:
        """Closes all connections."""
        self.engine.dispose()


def is_sound(copy: Path) -> bool:
    """Whether a SQLite file that nobody uses is whole."""
    try:
        with contextlib.closing(sqlite3.connect(copy)) as connection:
            return bool(connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))
    except sqlite3.Error:
        return False


def portions(values: Iterable[T], size: int = 500) -> Iterator[list[T]]:
    """The values in lists that fit into one `IN (...)`; SQLite takes some 32,000 parameters, small is as quick."""
    rest = iter(values)
    while portion := list(islice(rest, size)):
        yield portion


def _place(url_or_path: str | Path) -> tuple[Path | None, URL]:
    if isinstance(url_or_path, str) and "://" in url_or_path:
        url = make_url(url_or_path)
        if url.get_backend_name() != "sqlite":
            return None, url
        path = Path(url.database or "")
    else:
        path = Path(url_or_path)
    return path, URL.create("sqlite+pysqlite", database=str(path))


@retry(
    retry=retry_if_exception(lambda error: getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_BUSY),
    stop=stop_after_delay(BUSY_TIMEOUT_S),
    wait=wait_random(0.001, 0.02),
    reraise=True,
)
def _set_wal(cursor: sqlite3.Cursor) -> None:
    """Tried again ourselves: SQLite does not wait for another process that turns a new file to WAL at this moment."""
    cursor.execute("PRAGMA journal_mode=WAL")


def _begin(connection: Connection) -> None:
    options = connection.get_execution_options()
    connection.exec_driver_sql(str(options.get("begin", "BEGIN")))


def _translated(error: BaseException) -> StoreError:
    code = getattr(error, "sqlite_errorcode", None)
    state = getattr(error, "sqlstate", None)
    if isinstance(code, int):
        case = _SQLITE_CASES.get(code & 0xFF, _OTHER)
    elif isinstance(state, str):
        case = _POSTGRES_CASES.get(state, _SERVER if state[:2] in {"08", "57"} else _OTHER)  # fmt: skip
    elif isinstance(error, sqlite3.DatabaseError) and "not a database" in str(error):
        case = _DAMAGED
    elif type(error).__name__ == "OperationalError":
        case = _SERVER if type(error).__module__.startswith("psycopg") else _OTHER
    else:
        case = _OTHER
    message, remedy = case
    # The driver's words name tables and columns, never values.
    detail = type(error).__name__ if case is _OTHER else ""
    return StoreError(message, remedy=remedy, context={"detail": detail} if detail else None)
