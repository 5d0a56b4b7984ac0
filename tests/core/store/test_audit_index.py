"""Entries of one record are found by their index, however long the chain is."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import event

from core.store.connection_store import ConnectionStore


def test_entries_of_a_record_are_found_by_their_index(cs: ConnectionStore) -> None:
    if not cs.store.database.is_sqlite:
        pytest.skip("PostgreSQL counts its rows and finds the index by itself")
    asked: list[tuple[str, Any]] = []

    def note(_conn: Any, _cursor: Any, statement: str, parameters: Any, _context: Any, _many: bool) -> None:  # noqa: ANN401, FBT001 - SQLAlchemy's
        if "source_key" in statement and "audit_entries" in statement:
            asked.append((statement, parameters))

    with cs.read() as read:
        engine = read.engine
    event.listen(engine, "before_cursor_execute", note)
    try:
        cs.audit.rows_of("order", "1")
    finally:
        event.remove(engine, "before_cursor_execute", note)
    [(statement, parameters)] = asked
    with cs.read() as read:
        plan = read.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters).all()
    assert any("USING INDEX audit_by_record" in row[3] for row in plan), plan
