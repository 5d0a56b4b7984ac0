"""Which written orders history is learned from, and which codes their lines came with."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, func, select

from core.model.flow import Entity, SourceId
from core.store.dialect import portions
from core.store.tables import codes, codings, records, runs

if TYPE_CHECKING:
    from core.store.connection_store import ConnectionStore


class History:
    """Written orders of one connection; reached as `cs.history`."""

    def __init__(self, cs: ConnectionStore) -> None:
        self._cs = cs

    def stamp(self) -> tuple[int, int]:
        """Version of the mapping tables, and number of the last run: while both stay, so does history."""
        query = select(func.max(runs.c.id)).where(runs.c.connection_id == self._cs.connection_id)
        with self._cs.read() as read:
            last = read.scalar(query) or 0
        return self._cs.mappings.version(), last

    def newest(self, limit: int) -> dict[SourceId, str]:
        """Written orders with the name of their supplier, those with the latest day first."""
        query = self._written().order_by(records.c.day.desc(), records.c.id.desc()).limit(limit)
        with self._cs.read() as read:
            return {SourceId(key): name for key, name in read.execute(query)}

    def of_supplier(self, name: str, limit: int) -> dict[SourceId, str]:
        """Written orders of a supplier, those with the latest day first."""
        query = (
            self._written()
            .where(records.c.supplier_name == name)
            .order_by(records.c.day.desc(), records.c.id.desc())
            .limit(limit)
        )
        with self._cs.read() as read:
            return {SourceId(key): found for key, found in read.execute(query)}

    def sources(self, kind: str, source_ids: Collection[SourceId]) -> dict[SourceId, dict[str, str]]:
        """Order -> target code -> source code, where all lines of the order with that target came with that code."""
        query = (
            select(records.c.source_id, codes.c.target, codes.c.source)
            .join_from(codings, codes, codes.c.code_id == codings.c.code_id)
            .join(records, records.c.id == codings.c.record_id)
            .where(
                records.c.connection_id == self._cs.connection_id,
                records.c.entity == Entity.ORDER,
                codes.c.kind == kind,
            )
        )
        found: dict[SourceId, dict[str, str]] = {}
        with self._cs.read() as read:
            for portion in portions(source_ids):
                for key, target, source in read.execute(query.where(records.c.source_id.in_(portion))):
                    of_order = found.setdefault(SourceId(key), {})
                    of_order[target] = "" if of_order.get(target, source) != source else source
        return found

    def _written(self) -> Select[Any]:
        return select(records.c.source_id, records.c.supplier_name).where(
            records.c.connection_id == self._cs.connection_id,
            records.c.entity == Entity.ORDER,
            records.c.written,
        )
