"""Entries of one record are found by their index, however long the chain is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import event, text

from core.model.audit import AuditQuery
from core.store.connection_store import ConnectionStore
from core.store.database import Store

KEYS = (("order", "1"), ("supplier", "2"))


@pytest.mark.parametrize(
    "ask",
    [
        pytest.param(lambda cs: cs.audit.rows_of("order", "1"), id="the story of a record"),
        pytest.param(lambda cs: cs.audit_list.page(AuditQuery(record="1"), KEYS), id="a page of the list"),
        pytest.param(lambda cs: cs.audit_list.counts(AuditQuery(record="1"), KEYS), id="the counts beside it"),
        pytest.param(
            lambda cs: cs.audit_list.page(AuditQuery(record="1", actions=("written",)), KEYS), id="one kind of entry"
        ),
    ],
)
def test_entries_of_a_record_are_found_by_their_index(
    cs: ConnectionStore, ask: Callable[[ConnectionStore], Any]
) -> None:
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
        ask(cs)
    finally:
        event.remove(engine, "before_cursor_execute", note)
    [(statement, parameters)] = asked
    with cs.read() as read:
        plan = [row[3] for row in read.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)]
    assert any("USING INDEX audit_by_record" in step for step in plan), plan
    assert not any(step.endswith("(connection_id=?)") for step in plan), plan


@pytest.mark.parametrize("name", ["audit_by_record", "intents_open"])
def test_indexes_of_some_rows_have_their_condition_in_both_databases(store: Store, name: str) -> None:
    asked = (
        "SELECT sql FROM sqlite_master WHERE name = :name"
        if store.database.is_sqlite
        else "SELECT indexdef FROM pg_indexes WHERE indexname = :name AND schemaname = current_schema()"
    )
    with store.database.read() as read:
        assert " WHERE " in str(read.execute(text(asked), {"name": name}).scalar_one())
