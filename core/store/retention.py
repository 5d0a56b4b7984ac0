"""What is taken out of the store on purpose: entries that are in a file, source records, members that a person blanks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Final

from sqlalchemy import ColumnElement, Connection, and_, delete, exists, func, insert, select, update

from core.audit.cuts import Told, digest_of, stays
from core.audit.ledger import SealMaker
from core.model.audit import AuditCut, AuditDraft, Seal
from core.model.flow import Entity, SourceId
from core.model.record import SourceRecord
from core.model.status import Status
from core.store.audit import seal_entries
from core.store.codec import pack_source, unpack_source
from core.store.dialect import portions
from core.store.tables import audit_cuts, audit_entries, intents, problems, record_blobs, records, seals

if TYPE_CHECKING:
    from core.store.connection_store import ConnectionStore

_ENTRY = audit_entries.c
_NO_HASH: Final = ""

CutMaker = Callable[[Sequence[Told]], tuple[AuditCut, Sequence[AuditDraft]]]
"""Gets the entries that stay; gives the cut and the entries that tell of it."""


class Retention:
    """Taking things out; reached as `cs.retention`."""

    def __init__(self, cs: ConnectionStore) -> None:
        self._cs = cs

    # -- entries --------------------------------------------------------------------------------------------------------

    def cut_at(self, before: datetime) -> tuple[int, int] | None:
        """First and last entry that can be cut off: up to the last seal that is older than a time; None = none can."""
        table = seals.c
        with self._cs.read() as read:
            done = self._cs.audit.cut_number(read)
            last = read.scalar(
                select(func.max(table.number)).where(
                    table.connection_id == self._cs.connection_id, table.sealed_at < before, table.number > done
                )
            )
        return None if last is None else (done + 1, last)

    def count_entries(self, last: int | None = None) -> int:
        """Entries in the store, or those of them that a cut at `last` would take out, kept ones among them."""
        conditions = [_ENTRY.connection_id == self._cs.connection_id]
        with self._cs.read() as read:
            if last is not None:
                conditions.append(_ENTRY.number.between(self._cs.audit.cut_number(read) + 1, last))
            return read.scalar(select(func.count()).where(*conditions)) or 0

    def oldest(self) -> datetime | None:
        """Time of the oldest entry that was not cut off; None = there is none."""
        with self._cs.read() as read:
            first = self._cs.audit.cut_number(read)
            query = select(_ENTRY.at).where(_ENTRY.connection_id == self._cs.connection_id, _ENTRY.number > first)
            return read.scalar(query.order_by(_ENTRY.number).limit(1))

    def cut(self, number: int, made: CutMaker, seal: SealMaker) -> tuple[AuditCut, Seal]:
        """Takes entries up to `number` out, with the entries that say so, sealed, in one transaction.

        The seal of `number` stays: it covers the file.
        """
        here = self._cs.connection_id
        with self._cs.write() as write:
            kept = stays(self._cs.audit.told_up_to(write, number))
            cut, drafts = made(kept)
            cut = replace(cut, kept=len(kept), kept_hash=digest_of(kept))
            older = and_(_ENTRY.connection_id == here, _ENTRY.number <= number)
            write.execute(delete(audit_entries).where(older, _ENTRY.number.not_in([one[0] for one in kept])))
            write.execute(delete(seals).where(seals.c.connection_id == here, seals.c.number < number))
            write.execute(
                insert(audit_cuts).values(
                    connection_id=here,
                    number=cut.number,
                    head=cut.head,
                    made_at=cut.made_at,
                    made_by=cut.made_by,
                    file=cut.file,
                    file_hash=cut.file_hash,
                    kept=cut.kept,
                    kept_hash=cut.kept_hash,
                )
            )
            return cut, seal_entries(write, here, drafts, seal)

    # -- source records -------------------------------------------------------------------------------------------------

    def payloads(self) -> int:
        """Records whose source is kept."""
        query = select(func.count()).join_from(records, record_blobs).where(self._with_payload())
        with self._cs.read() as read:
            return read.scalar(query) or 0

    def payloads_due(self, before: datetime) -> int:
        """Records whose source can be removed: never written, not wanted in X3, and unchanged since before a time."""
        query = select(func.count()).join_from(records, record_blobs).where(self._removable(before))
        with self._cs.read() as read:
            return read.scalar(query) or 0

    def remove_payloads(self, before: datetime, audit: Callable[[int], Iterable[AuditDraft]], seal: SealMaker) -> int:
        """Removes those of `payloads_due`, with the entries that say so; gives how many.

        The next time that JAGGAER gives such a record its source is kept again, whether it is the same or not.
        """
        with self._cs.write() as write:
            found = select(records.c.id).join_from(records, record_blobs).where(self._removable(before))
            ids = list(write.scalars(found))
            if not ids:
                return 0
            for portion in portions(ids):
                write.execute(update(record_blobs).where(record_blobs.c.record_id.in_(portion)).values(payload=None))
                # No hash: the same source counts as another one, so that it is written with the record again.
                write.execute(update(records).where(records.c.id.in_(portion)).values(hash_stored=_NO_HASH))
            seal_entries(write, self._cs.connection_id, audit(len(ids)), seal)
            return len(ids)

    def is_settled(self, entity: Entity, source_id: SourceId) -> bool:
        """Whether nothing of a record waits: no problem, no write whose outcome is unknown."""
        with self._cs.read() as read:
            query = select(func.count()).select_from(records).where(self._of(entity, source_id), *self._quiet())
            return bool(read.scalar(query))

    def rewrite_source(
        self,
        entity: Entity,
        source_id: SourceId,
        changed: Callable[[SourceRecord], SourceRecord],
        audit: Sequence[AuditDraft],
        seal: SealMaker,
    ) -> Seal:
        """Changes the kept source of a record, as last seen and as written, with the entries that say so; gives the seal.

        Its hashes stay those of what was received and kept at first.
        """
        blobs, table = self._cs.store.blobs, record_blobs.c
        with self._cs.write() as write:
            blobs.load(write, self._cs.connection_id)
            row = write.execute(
                select(records.c.id, table.payload, table.written_payload)
                .join_from(records, record_blobs)
                .where(self._of(entity, source_id))
            ).one()
            values = {
                name: blobs.pack(self._cs.connection_id, f"{entity}/source", pack_source(changed(self._source(write, blob, entity, source_id))))
                for name, blob in (("payload", row.payload), ("written_payload", row.written_payload))
                if blob is not None
            }  # fmt: skip
            if values:
                write.execute(update(record_blobs).where(table.record_id == row.id).values(values))
            return seal_entries(write, self._cs.connection_id, audit, seal)

    # -- inside ---------------------------------------------------------------------------------------------------------

    def _source(self, read: Connection, blob: bytes, entity: Entity, source_id: SourceId) -> SourceRecord:
        return unpack_source(self._cs.store.blobs.unpack(read, blob), entity, source_id)

    def _of(self, entity: Entity, source_id: SourceId) -> ColumnElement[bool]:
        return and_(
            records.c.connection_id == self._cs.connection_id,
            records.c.entity == entity,
            records.c.source_id == source_id,
        )

    def _with_payload(self) -> ColumnElement[bool]:
        return and_(records.c.connection_id == self._cs.connection_id, record_blobs.c.payload.is_not(None))

    def _quiet(self) -> tuple[ColumnElement[bool], ...]:
        waits = select(intents.c.intent_id).where(
            intents.c.connection_id == records.c.connection_id,
            intents.c.open,
            intents.c.entity == records.c.entity,
            intents.c.source_id == records.c.source_id,
        )
        held = select(problems.c.problem_id).where(problems.c.record_id == records.c.id)
        return ~exists(waits), ~exists(held)

    def _removable(self, before: datetime) -> ColumnElement[bool]:
        # What was written rests on its source: updates compare with it, corrections and the reconciliation read it.
        return and_(
            self._with_payload(),
            records.c.status == Status.NOT_ELIGIBLE,
            records.c.written.is_(False),
            records.c.external_id.is_(None),
            record_blobs.c.image.is_(None),
            records.c.updated_at < before,
            *self._quiet(),
        )
