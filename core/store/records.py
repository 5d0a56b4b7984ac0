"""Records as the store knows them: reading. They are written when they settle (`core.store.writer`)."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Row, Select, and_, func, select

from core.model.document import Lineage, WrittenImage
from core.model.flow import Entity, ExternalId, SourceId
from core.model.record import SourceRecord
from core.model.settle import KnownRecord, LineState
from core.model.status import Status
from core.model.views import RecordPage, RecordQuery, RecordRow, RecordTotals
from core.store.codec import (
    unpack_fingerprint,
    unpack_image,
    unpack_lineage,
    unpack_lines,
    unpack_source,
)
from core.store.dialect import portions
from core.store.record_list import ROW_COLUMNS, RecordList, record_row
from core.store.tables import record_blobs, records

if TYPE_CHECKING:
    from core.store.connection_store import ConnectionStore

_KNOWN: Select[Any] = select(
    records.c.entity,
    records.c.source_id,
    records.c.number,
    records.c.revision,
    records.c.changed_at,
    records.c.status,
    records.c.external_id,
    records.c.profile_hash,
    records.c.mapping_version,
    records.c.reason,
    record_blobs.c.seen,
).join_from(records, record_blobs, record_blobs.c.record_id == records.c.id)


class Records:
    """Records of one connection; reached as `cs.records`. Unknown source ids are simply missing in answers."""

    def __init__(self, cs: ConnectionStore) -> None:
        self._cs = cs

    def load_known(self, entity: Entity, source_ids: Collection[SourceId]) -> dict[SourceId, KnownRecord]:
        """What is known of each record, without payload and image."""
        known: dict[SourceId, KnownRecord] = {}
        query = _KNOWN.where(self._of(entity))
        with self._cs.read() as read:
            for portion in portions(source_ids):
                for row in read.execute(query.where(records.c.source_id.in_(portion))):
                    known[SourceId(row.source_id)] = _known(row)
        return known

    def load_image(self, entity: Entity, source_id: SourceId) -> WrittenImage | None:
        """The written image; None when nothing was written."""
        return self.load_images(entity, [source_id]).get(source_id)

    def load_images(self, entity: Entity, source_ids: Collection[SourceId]) -> dict[SourceId, WrittenImage]:
        """Written images; records without one are missing."""
        found = self._blobs(entity, source_ids, record_blobs.c.image)
        return {key: unpack_image(data, unpack_fingerprint(row.written_seen)) for key, (data, row) in found.items()}

    def load_source(self, entity: Entity, source_id: SourceId, *, written: bool = False) -> SourceRecord | None:
        """The source record as last seen, or (`written`) as it was when its image was written.

        Numbers of the payload come back as `int` or `Decimal`, never float.
        """
        return self.load_sources(entity, [source_id], written=written).get(source_id)

    def load_sources(
        self,
        entity: Entity,
        source_ids: Collection[SourceId],
        *,
        written: bool = False,
    ) -> dict[SourceId, SourceRecord]:
        """`load_source` for many."""
        table = record_blobs.c
        column = func.coalesce(table.written_payload, table.payload) if written else table.payload  # fmt: skip
        found: dict[SourceId, SourceRecord] = {}
        for key, (data, row) in self._blobs(entity, source_ids, column).items():
            if written and not row.written:
                continue
            record = unpack_source(data, entity, key)
            if record.hash_stored == row.hash_stored:
                # Its change time may have moved on since (`Writer.touch`).
                record = replace(record, revision=row.revision, changed_at=row.changed_at)
            found[key] = record
        return found

    def load_links(self, entity: Entity) -> dict[SourceId, ExternalId]:
        """All records that have an X3 key."""
        query = select(records.c.source_id, records.c.external_id).where(
            self._of(entity), records.c.external_id.is_not(None)
        )
        with self._cs.read() as read:
            return {SourceId(source_id): ExternalId(external_id) for source_id, external_id in read.execute(query)}

    def supplier_names(self, limit: int = 100_000) -> list[str]:
        """Names of suppliers as records show them, each once."""
        names: set[str] = set()
        with self._cs.read() as read:
            for entity in Entity:
                query = select(records.c.supplier_name).where(self._of(entity)).distinct().limit(limit)
                names.update(read.scalars(query))
        return sorted(names - {""})

    def count_links(self) -> int:
        """Records that have an X3 key, of every kind."""
        query = select(func.count()).where(
            records.c.connection_id == self._cs.connection_id, records.c.external_id.is_not(None)
        )
        with self._cs.read() as read:
            return read.scalar(query) or 0

    def linked_by_external(self, entity: Entity, external_ids: Collection[ExternalId]) -> dict[ExternalId, SourceId]:
        """Which record each X3 key belongs to; unknown keys are missing."""
        query = select(records.c.external_id, records.c.source_id).where(self._of(entity))
        found: dict[ExternalId, SourceId] = {}
        with self._cs.read() as read:
            for portion in portions(external_ids):
                rows = read.execute(query.where(records.c.external_id.in_(portion)))
                found |= {ExternalId(key): SourceId(value) for key, value in rows}
        return found

    def newest_in_target(self, entity: Entity, limit: int) -> list[SourceId]:
        """Records with the greatest X3 keys, those set aside by a person left out; one indexed read."""
        query = (
            select(records.c.source_id)
            .where(self._of(entity), records.c.external_id.is_not(None), records.c.status != Status.IGNORED)
            .order_by(records.c.external_id.desc())
            .limit(limit)
        )
        with self._cs.read() as read:
            return [SourceId(source_id) for source_id in read.scalars(query)]

    def source_ids(self, entity: Entity, statuses: Collection[Status]) -> list[SourceId]:
        """Records in these statuses, by number."""
        query = (
            select(records.c.source_id)
            .where(self._of(entity), records.c.status.in_(sorted(statuses)))
            .order_by(records.c.number, records.c.id)
        )
        with self._cs.read() as read:
            return [SourceId(source_id) for source_id in read.scalars(query)]

    def find_number(self, entity: Entity, number: str) -> list[KnownRecord]:
        """Records with exactly this number; more than one when the source uses a number twice."""
        query = _KNOWN.where(self._of(entity), records.c.number == number)
        with self._cs.read() as read:
            return [_known(row) for row in read.execute(query.order_by(records.c.id))]

    def alike(self, entity: Entity, supplier_id: str, amount: Decimal) -> list[tuple[RecordRow, str]]:
        """Records of a supplier (source id) with exactly this amount, each with its reference."""
        query: Select[Any] = select(*ROW_COLUMNS, records.c.reference).where(
            self._of(entity), records.c.amount == amount, records.c.supplier_id == supplier_id
        )
        with self._cs.read() as read:
            return [(record_row(row, ""), row.reference) for row in read.execute(query.order_by(records.c.id))]

    def written_of(self, entity: Entity, supplier_ids: Collection[str]) -> list[tuple[str, RecordRow]]:
        """Written records of suppliers (source ids), each with its supplier, by number."""
        found: list[tuple[str, RecordRow]] = []
        query: Select[Any] = select(*ROW_COLUMNS, records.c.supplier_id).where(
            self._of(entity), records.c.external_id.is_not(None)
        )
        with self._cs.read() as read:
            for portion in portions(supplier_ids):
                rows = read.execute(query.where(records.c.supplier_id.in_(portion)).order_by(records.c.number))
                found += [(row.supplier_id, record_row(row, "")) for row in rows]
        return found

    def get_row(self, entity: Entity, source_id: SourceId) -> RecordRow | None:
        """One record as tables show it. Its `row_id` is no position of a page."""
        query: Select[Any] = select(*ROW_COLUMNS).where(self._of(entity), records.c.source_id == source_id)
        with self._cs.read() as read:
            row = read.execute(query).first()
        return None if row is None else record_row(row, "")

    def lines(self, entity: Entity, source_id: SourceId) -> tuple[LineState, ...]:
        """The record's lines as they last settled, in the order of the source."""
        return self.load_lines(entity, [source_id]).get(source_id, ())

    def load_lines(self, entity: Entity, source_ids: Collection[SourceId]) -> dict[SourceId, tuple[LineState, ...]]:
        """`lines` for many."""
        found = self._blobs(entity, source_ids, record_blobs.c.sheet)
        return {key: unpack_lines(data) for key, (data, _) in found.items()}

    def lineage(self, entity: Entity, source_id: SourceId, *, written: bool = False) -> tuple[Lineage, ...]:
        """Where the values come from: of the revision last seen, or (`written`) of the one that was written."""
        table = record_blobs.c
        column = func.coalesce(table.written_sheet, table.sheet) if written else table.sheet  # fmt: skip
        data, row = self._blobs(entity, [source_id], column).get(source_id, (b"", None))
        if row is None or (written and not row.written):
            return ()
        return unpack_lineage(data)

    def lineages(self, entity: Entity, source_ids: Collection[SourceId]) -> dict[SourceId, tuple[Lineage, ...]]:
        """`lineage` of the revision last seen, for many."""
        found = self._blobs(entity, source_ids, record_blobs.c.sheet)
        return {key: unpack_lineage(data) for key, (data, _) in found.items()}

    def page(self, query: RecordQuery, *, after: str | None = None, limit: int = 500) -> RecordPage:
        """A page of a table. `after` is that of the page before, for the same query; at most 500 rows.

        `find`: every word must stand in number, X3 key, supplier or amount, upper and lower case alike; a single
        word of one or two characters must stand at the start of the number or of the supplier's name.
        """
        with self._cs.read() as read:
            return RecordList(self._cs, read, query).page(after, min(limit, 500))

    def count_by_status(self, query: RecordQuery) -> dict[Status, int]:
        """Number of records by status, for the query without its statuses; statuses without record are missing."""
        with self._cs.read() as read:
            return RecordList(self._cs, read, query).count_by_status()

    def sums(self, query: RecordQuery) -> tuple[tuple[str, Decimal], ...]:
        """Amounts by currency of all records that the query fits, largest first."""
        with self._cs.read() as read:
            return RecordList(self._cs, read, query).sums()

    def totals(self, query: RecordQuery) -> RecordTotals:
        """Records by status and amounts by currency of what the query shows, read at one moment."""
        with self._cs.read() as read:
            return RecordList(self._cs, read, query).totals()

    def order(self, query: RecordQuery) -> array[int]:
        """What stands at which place of a list: ids for `rows_of`, all of them, in order."""
        with self._cs.read() as read:
            return RecordList(self._cs, read, query).order()

    def rows_of(self, ids: Sequence[int]) -> list[RecordRow | None]:
        """Records as tables show them, by the ids that `order` gives; None for one that is gone.

        Their `row_id` is no position of a page.
        """
        found: dict[int, RecordRow] = {}
        query: Select[Any] = select(*ROW_COLUMNS).where(records.c.connection_id + 0 == self._cs.connection_id)
        with self._cs.read() as read:
            for portion in portions(ids):
                found |= {row.id: record_row(row, "") for row in read.execute(query.where(records.c.id.in_(portion)))}
        return [found.get(number) for number in ids]

    def _of(self, entity: Entity) -> ColumnElement[bool]:
        return and_(
            records.c.connection_id == self._cs.connection_id,
            records.c.entity == entity,
        )

    def _blobs(
        self,
        entity: Entity,
        source_ids: Collection[SourceId],
        column: ColumnElement[bytes],
    ) -> dict[SourceId, tuple[bytes, Row[Any]]]:
        """One blob of each record, unpacked, with the record's row; records where it is NULL are missing."""
        table = records.c
        query = (
            select(
                table.source_id,
                table.written,
                table.hash_stored,
                table.revision,
                table.changed_at,
                func.coalesce(record_blobs.c.written_seen, record_blobs.c.seen).label("written_seen"),
                column.label("blob"),
            )
            .join_from(records, record_blobs, record_blobs.c.record_id == table.id)
            .where(self._of(entity), column.is_not(None))
        )
        found: dict[SourceId, tuple[bytes, Row[Any]]] = {}
        with self._cs.read() as read:
            for portion in portions(source_ids):
                rows: Sequence[Row[Any]] = read.execute(query.where(records.c.source_id.in_(portion))).all()
                for row in rows:
                    data = self._cs.store.blobs.unpack(read, row.blob)
                    found[SourceId(row.source_id)] = (data, row)
        return found


def _known(row: Row[Any]) -> KnownRecord:
    external_id = row.external_id
    return KnownRecord(
        entity=row.entity,
        source_id=SourceId(row.source_id),
        number=row.number,
        revision=row.revision,
        changed_at=row.changed_at,
        status=row.status,
        external_id=None if external_id is None else ExternalId(external_id),
        seen=unpack_fingerprint(row.seen),
        profile_hash=row.profile_hash,
        mapping_version=row.mapping_version,
        reason=row.reason,
    )
