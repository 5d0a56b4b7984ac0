"""Which codes the lines of records use: for the effect of a mapping, and for suggestions from history."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, and_, func, select

from core.model.flow import Entity, SourceId
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

    def _of(self, kind: str, source: str) -> ColumnElement[bool]:
        return and_(
            codes.c.connection_id == self._cs.connection_id,
            codes.c.kind == kind,
            codes.c.source == source,
        )
