"""What the tables say was decided, for `core.audit.decisions`, which trusts nothing of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from sqlalchemy import Connection, Select, select
from sqlalchemy.exc import SQLAlchemyError

from core.audit.decisions import Tables
from core.errors import ConnectorError
from core.model.approval_rules import ApprovalSettings
from core.store.asking import query, request_of
from core.store.connections import approval_settings, settings_hash
from core.store.mappings import rule_of_row
from core.store.tables import approvals, connections, mapping_rules

T = TypeVar("T")
_UNREADABLE = (ValueError, TypeError, AttributeError, KeyError, OverflowError, ConnectorError, SQLAlchemyError)


def decided_tables(read: Connection, connection_id: int) -> Tables:
    """Mapping rules, requests and settings of a connection, inside of one transaction."""
    table = mapping_rules.c
    rules = select(*mapping_rules.columns).where(table.connection_id == connection_id).order_by(table.version)
    settings: ApprovalSettings | None
    try:
        text = str(read.scalar(select(connections.c.settings).where(connections.c.connection_id == connection_id)))
        settings = approval_settings(read, connection_id)
    except _UNREADABLE:
        text, settings = "", None
    return Tables(
        rules=_read(read, rules, lambda row: (rule_of_row(row), int(row.superseded_by))),
        requests=_read(read, query(connection_id).order_by(approvals.c.number), request_of),
        settings=settings,
        settings_hash=settings_hash(text),
    )


def _read(read: Connection, wanted: Select[Any], made: Callable[[Any], T]) -> Iterator[T | None]:
    """What is made of each row; None in the place of one that cannot be read, and of all after it that cannot either."""
    try:
        rows = read.execute(wanted)
        while (row := rows.fetchone()) is not None:
            try:
                yield made(row)
            except _UNREADABLE:
                yield None
    except _UNREADABLE:
        yield None
