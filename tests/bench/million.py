"""A home whose store holds a million orders: what the window is measured with."""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from core.clock import SystemClock
from core.model.connection import Connection, JaggaerSettings, X3Settings
from core.model.flow import Entity
from core.model.run import RunKind
from core.model.status import Level, Status
from core.paths import Home
from core.store.database import Store
from core.store.search import move_queue, search_key
from core.store.statements import Statements
from core.store.types import ENTITY_CODE, STATUS_CODE, scaled
from core.store.writer import Writer
from tests.core.store.realistic import RUN, START, Order

NAME = "Bench"
MAKERS = ("Fisher Scientific", "Staples Contract", "Grainger", "Dell Marketing", "Airgas", "Société Générale")
PLACES = ("Boston", "Lyon", "Köln", "Lowell", "Austin", "Zug")
STATUSES = (Status.SYNCED, Status.NEEDS_MAPPING, Status.REFUSED, Status.IN_DOUBT)
WEIGHTS = (970_000, 29_900, 98, 2)
ACCOUNTS = 40
"""Codes that X3 lacks, so many causes."""
FULL = 200
"""Orders with lines, lineage and history, on top of the others."""
PORTION = 10_000
_FIRST_DAY = date(2024, 1, 1).toordinal()
_DAYS = 1030
_HASH = b"\x01" + bytes(32)
_NOW = 1_796_000_000_000_000
"""Microseconds since 1970 of the newest change."""


def make_home(folder: Path, orders: int = 1_000_000) -> None:
    """Makes a home with so many orders; those that are not synced have a problem each."""
    home = Home(folder)
    home.prepare()
    store = Store.open(home.store, clock=SystemClock())
    try:
        store.connections.save(connection(), actor="somebody")
        statements = Statements(store.database)
        rows: list[tuple[Any, ...]] = []
        problems: list[tuple[Any, ...]] = []
        with store.write() as write:
            cursor = write.connection.cursor()
            for row, problem in _orders(orders):
                rows.append(row)
                problems += problem
                if len(rows) == PORTION:
                    statements.add_record.run(cursor, rows)
                    statements.add_problem.run(cursor, problems)
                    rows.clear()
                    problems.clear()
            statements.add_record.run(cursor, rows)
            statements.add_problem.run(cursor, problems)
            cursor.execute("INSERT INTO search_queue SELECT id FROM records")
            move_queue(cursor)
            cursor.close()
        cs = store.for_connection(NAME)
        cs.runs.start(RUN, RunKind.SYNC, "somebody", START)
        writer = Writer(cs, cs.lease.acquire("somebody", RUN), RUN)
        for n in range(1, FULL + 1):
            writer.settle(Order(n).settlement(None, number=f"F{n:06d}"))
        writer.flush()
        writer.close()
    finally:
        store.close()


def connection() -> Connection:
    """The connection of such a home; nobody answers at its addresses."""
    return Connection(
        name=NAME,
        environment="test",
        start_from=date(2017, 1, 1),
        jaggaer=JaggaerSettings(host="https://jaggaer.invalid", client_id="bench"),
        x3=X3Settings(base_url="https://x3.invalid", folder="SEED", client_id="bench", user="BENCH"),
    )


def _orders(count: int) -> Iterator[tuple[tuple[Any, ...], list[tuple[Any, ...]]]]:
    rng = random.Random(1)
    order = ENTITY_CODE[Entity.ORDER]
    for n in range(1, count + 1):
        amount = Decimal(rng.randrange(10**7)).scaleb(-2)
        number, external = f"L{n:09d}", f"POFR0110{n:08d}"
        supplier = f"{rng.choice(MAKERS)} {rng.choice(PLACES)} {n % 5000}"
        status = rng.choices(STATUSES, WEIGHTS)[0]
        code = f"74{n % ACCOUNTS:04d}"
        said = "" if status is Status.SYNCED else f"Account {code} is not in X3."
        day = _FIRST_DAY + n * _DAYS // count
        changed = _NOW - (n * 7 % count) * 1_000_000
        synced = status is Status.SYNCED
        row = (
            n, 1, order, f"{149880000 + n}", synced, STATUS_CODE[status], synced, int(not synced), day,
            scaled(amount), changed, number, "0", external if synced else None, number, "USD" if n % 9 else "EUR",
            f"{n % 5000}", supplier, search_key(number, external if synced else "", supplier, amount), said,
            changed, 12, _HASH, _HASH,
        )  # fmt: skip
        problems: list[tuple[Any, ...]] = []
        if not synced:
            problems.append(
                (1, n, f"account-missing/{code}", "account-missing", Level.STOP.value, STATUS_CODE[status], "account",
                 code, "account", "", said, "Map it.", scaled(amount), row[15], 1, changed)
            )  # fmt: skip
        yield row, problems


if __name__ == "__main__":
    make_home(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000)
