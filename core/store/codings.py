"""Which codes the lines of records use: for the effect of a mapping, and for suggestions from history."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Select, and_, func, select

from core.model.flow import Entity, SourceId
from core.model.views import RecordRow
from core.store.record_list import ROW_COLUMNS, record_row
from core.store.tables import codes, codings, records

if TYPE_CHECKING:
    from core.store.connection_store import ConnectionStore


@dataclass(frozen=True, slots=True)
class CodeUseRow:
    """That `lines` lines of a record use a source code, with the target code that they got ("" = none)."""

    entity: Entity
    source_id: SourceId
    target: str
    lines: int


@dataclass(frozen=True, slots=True)
class RecordCode:
    """That `lines` lines of a record use a code."""

    source: str
    target: str
    lines: int
    record: RecordRow


class Codings:
    """Codes used by the records of one connection; reached as `cs.codings`."""

    def __init__(self, cs: ConnectionStore) -> None:
        self._cs = cs

    def uses(self, kind: str, source: str) -> list[CodeUseRow]:
        """Records whose lines use this source code, by number and target."""
        query = (
            select(records.c.entity, records.c.source_id, codes.c.target, codings.c.lines)
            .join_from(codings, codes, codes.c.code_id == codings.c.code_id)
            .join(records, records.c.id == codings.c.record_id)
            .where(self._of(kind, source))
            .order_by(records.c.entity, records.c.number, records.c.id, codes.c.target)
        )
        with self._cs.read() as read:
            return [CodeUseRow(*row) for row in read.execute(query)]

    def of_kind(self, kind: str, entity: Entity) -> list[RecordCode]:
        """Every use of a code of a kind by records of one entity, by code and number."""
        query: Select[Any] = (
            select(codes.c.source, codes.c.target, codings.c.lines, *ROW_COLUMNS)
            .join_from(codings, codes, codes.c.code_id == codings.c.code_id)
            .join(records, records.c.id == codings.c.record_id)
            .where(self._of(kind), records.c.entity == entity)
            .order_by(codes.c.source, records.c.number, records.c.id)
        )
        with self._cs.read() as read:
            return [RecordCode(row[0], row[1], row[2], record_row(row, "")) for row in read.execute(query)]

    def of_record(self, kind: str, entity: Entity, source_id: SourceId) -> dict[tuple[str, str], int]:
        """(code, target) -> lines, of the codes of a kind that one record uses."""
        query = (
            select(codes.c.source, codes.c.target, codings.c.lines)
            .join_from(codings, codes, codes.c.code_id == codings.c.code_id)
            .join(records, records.c.id == codings.c.record_id)
            .where(self._of(kind), records.c.entity == entity, records.c.source_id == source_id)
        )
        with self._cs.read() as read:
            return {(source, target): lines for source, target, lines in read.execute(query)}

    def targets(self, kind: str, source: str) -> dict[str, int]:
        """Target code -> number of lines that got it for this source code, most lines first."""
        lines = func.sum(codings.c.lines)
        query = (
            select(codes.c.target, lines)
            .join_from(codings, codes, codes.c.code_id == codings.c.code_id)
            .where(self._of(kind, source))
            .group_by(codes.c.target)
            .order_by(lines.desc(), codes.c.target)
        )
        with self._cs.read() as read:
            return {target: int(count) for target, count in read.execute(query)}

    def _of(self, kind: str, source: str | None = None) -> ColumnElement[bool]:
        mine = and_(codes.c.connection_id == self._cs.connection_id, codes.c.kind == kind)
        return mine if source is None else and_(mine, codes.c.source == source)
