"""After a full comparison: records that were read before and that JAGGAER no longer lists (reference/jaggaer-j1p.md 5.5).

Nothing is closed or deactivated because something vanished (product.md section 8). A record that JAGGAER still gives by
its id goes the usual way, since a filter may have let it out of the list; one that is gone gets a notice and is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import Future, wait
from dataclasses import replace
from datetime import datetime
from functools import partial

from core.errors import BrakeError, RecordError
from core.model.finding import Finding, cause_id
from core.model.flow import FLOW_OF, Entity, SourceId
from core.model.record import SourceHeader, SourceRecord
from core.model.settle import KnownRecord
from core.model.status import Level, Status
from core.store.notices import change_notices, noticed
from core.sync.context import RunContext
from core.sync.feeder import CHUNK, GONE, Walked
from core.sync.work import Chunk, Work

ONE_IN = 10
"""More than one record in so many that vanish at once are a lost right or a wrong filter, most likely."""
FEW = 5
"""So many may vanish from any list, however short."""
NAMED = 10
GONE_STATUSES = frozenset({"404", "410"})
"""With these JAGGAER says that it does not have a record."""


def not_listed(context: RunContext, entity: Entity, since: datetime | None, walked: Walked) -> Iterator[Chunk]:
    """Chunks of records that the list lacks and that JAGGAER still gives; those that are gone are told here.

    Args:
        context: a run that compares everything.
        entity: which list was walked, to its end.
        since: from when on changes were asked for; records that changed last before that are not expected.
        walked: what the walk saw.

    Raises:
        BrakeError: the list is empty although records were read before.
    """
    store = context.store
    flow = FLOW_OF[entity].value
    marked = noticed(store, entity, cause_id(GONE, "record", entity.value))
    listed = frozenset(walked.seen)
    ids = store.records.source_ids(entity, list(Status))
    missing = _expected(context, entity, [key for key in ids if key not in listed and key not in marked], since)
    if missing and not listed:
        raise BrakeError(
            f"JAGGAER lists no {flow} at all; {len(missing):,} were read before.",
            remedy="Check the rights of the client and the filter in the profile. Nothing was changed in X3.",
        )
    total = len(listed) + len(missing)
    if len(missing) > max(FEW, total // ONE_IN):
        context.notes.append(
            f"JAGGAER no longer lists {len(missing):,} of {total:,} {flow} that were read before: more likely a lost "
            "right or a wrong filter than deleted records. Nothing was done about them."
        )
        return
    gone: list[KnownRecord] = []
    for start in range(0, len(missing), CHUNK):
        context.check()
        there, lost = _asked(context, missing[start : start + CHUNK])
        gone += lost
        walked.seen.update(str(record.source_id) for record in missing[start : start + CHUNK])
        yield Chunk(there)
    _tell(context, entity, gone, marked & listed)


def _expected(
    context: RunContext, entity: Entity, ids: Sequence[SourceId], since: datetime | None
) -> list[KnownRecord]:
    """Those that the list should have: read from JAGGAER itself, and changed since what was asked for."""
    found: list[KnownRecord] = []
    for start in range(0, len(ids), CHUNK):
        portion = ids[start : start + CHUNK]
        sources = context.store.records.load_sources(entity, portion)
        for record in context.store.records.load_known(entity, portion).values():
            source = sources.get(record.source_id)
            from_file = source is not None and bool(source.origin)
            recent = record.changed_at is not None and (since is None or record.changed_at >= since)
            if recent and not from_file:
                found.append(record)
    return found


def _asked(context: RunContext, records: Sequence[KnownRecord]) -> tuple[list[Work], list[KnownRecord]]:
    """The records that JAGGAER still gives by their id, ready to go on, and those that it does not."""
    headers = [SourceHeader(r.entity, r.source_id, r.number, r.changed_at, {}) for r in records]
    futures: list[Future[SourceRecord]] = [
        context.reads.submit(partial(context.source.fetch, header)) for header in headers
    ]
    wait(futures)
    there: list[Work] = []
    gone: list[KnownRecord] = []
    for record, header, future in zip(records, headers, futures, strict=True):
        error = future.exception()
        if error is None:
            there.append(Work(header, record, fetching=future, forced=True))
        elif isinstance(error, RecordError):
            if error.context.get("status", "") in GONE_STATUSES:
                gone.append(record)
            else:
                context.notes.append(f"{record.number} is no longer listed, and could not be read: {error.message}")
        else:
            raise error
    return there, gone


def _tell(context: RunContext, entity: Entity, gone: Sequence[KnownRecord], back: frozenset[SourceId]) -> None:
    flow = FLOW_OF[entity].value
    if gone:
        names = ", ".join(record.number for record in gone[:NAMED]) + (", ..." if len(gone) > NAMED else "")
        which = (
            f"{len(gone):,} {flow} that were read before are" if len(gone) > 1 else f"One of the {flow} read before is"
        )
        context.notes.append(f"{which} gone from JAGGAER: {names}. Nothing was changed in X3.")
    if context.preview or not (gone or back):
        return
    context.writer.flush()
    context.store.lease.check(context.lease)
    audit = [
        replace(
            context.draft(GONE),
            entity=entity.value,
            source_key=record.source_id,
            external_id=record.external_id or "",
            outcome=record.status.value,
        )
        for record in gone
    ]
    finding = gone_finding(entity)
    change_notices(
        context.store,
        entity,
        add={record.source_id: finding for record in gone},
        drop=back,
        cause_id=finding.cause_id,
        audit=audit,
    )


def gone_finding(entity: Entity) -> Finding:
    """What a record carries that is gone from JAGGAER: a notice, its status stays."""
    return Finding(
        check=GONE,
        level=Level.NOTICE,
        status=Status.INCOMPLETE,
        field="record",
        value=entity.value,
        message="It is gone from JAGGAER. Nothing was changed in X3.",
        next_step="Find out why; close it in X3 by hand if it is no longer wanted.",
    )
