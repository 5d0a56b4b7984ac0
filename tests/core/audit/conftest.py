"""A connection with a small sealed log, in a real file."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from core.model.audit import AuditDraft
from core.ports import Secrets
from core.store.connection_store import ConnectionStore
from core.store.database import Store
from tests.core.store.conftest import NAME, MovedClock, make_connection
from tests.core.store.realistic import START, Order


@dataclass(slots=True)
class Log:
    """A log and the file that it is in."""

    path: Path
    clock: MovedClock
    store: Store

    @property
    def cs(self) -> ConnectionStore:
        return self.store.for_connection(NAME)

    def tamper(self, *statements: str) -> None:
        """Changes the file behind the program's back."""
        with sqlite3.connect(self.path) as connection:
            for statement in statements:
                assert connection.execute(statement).rowcount != 0, statement
        connection.close()

    def append(self, count: int) -> None:
        first = self.cs.audit.head()[0]
        self.cs.audit.append(draft(first + n) for n in range(1, count + 1))


def draft(n: int) -> AuditDraft:
    """An entry in which every member says something."""
    order = Order(n)
    return AuditDraft(
        f"PC\\user{n}", "written", START + timedelta(seconds=n, microseconds=n), f"run-{n}", "order", order.source_id,
        str(n), order.record.hash_stored, order.external_id, str(n), "ab" * 32, f"created-{n}", {"lines": str(n), "ü": ""},
    )  # fmt: skip


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Log]:
    """A log of one entry (the connection)."""
    clock = MovedClock()
    path = tmp_path / "store.sqlite"
    store = Store.open(path, clock=clock)
    store.connections.save(make_connection(), actor="anna")
    yield Log(path, clock, store)
    store.close()


@pytest.fixture
def sealed(log: Log, secrets: Secrets) -> Log:
    """14 entries: connection, 4 rows, key, seal (7), 3 rows, seal (11), 3 rows."""
    log.append(4)
    log.cs.audit.seal(secrets, "anna")
    log.append(3)
    log.clock.move(60)
    log.cs.audit.seal(secrets, "bert")
    log.append(3)
    assert log.cs.audit.head()[0] == 14
    return log
