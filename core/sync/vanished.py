"""After a full comparison: records that were read before and that JAGGAER no longer lists (reference/jaggaer-j1p.md 5.5).

Nothing is closed or deactivated because something vanished (product.md section 8). A record that JAGGAER still gives by
its id goes the usual way, since a filter may have let it out of the list; one that is gone gets a notice and is told. An
empty list, and too many that are missing at once, are asked about first: only once a person let it through each of them
is looked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future, wait
from dataclasses import replace
from datetime import datetime
from functools import partial

from core.errors import RecordError
from core.model.brake import BrakeKind
from core.model.finding import Finding, cause_id
from core.model.flow import FLOW_OF, Entity, SourceId
from core.model.record import SourceHeader, SourceRecord
from core.model.settle import KnownRecord
from core.model.status import Level, Status
from core.store.notices import change_notices, noticed
from core.sync import brakes
from core.sync.context import RunContext
from core.sync.feeder import CHUNK, GONE, Walked
from core.sync.work import Chunk, Work

ONE_IN = 10
"""More than one record in so many that vanish at once are a lost right or a wrong filter, most likely."""
FEW = 5
"""So many may vanish from any list, however short."""
NAMED = 10
KEPT = 2_000
"""So many missing records are kept one by one with a question; of more, their number alone."""
CHECK_RIGHTS = (
    "Check the rights of the client and the filter in the profile. Nothing was changed in X3. If they are all gone for"
    " good, let it through once: on Home in the window, or with `brake release`."
)
_WHAT_TO_DO: Mapping[Entity, str] = {
    Entity.INVOICE: "Find out why; correct it in X3 by hand if it is no longer owed.",
    Entity.CONTRACT: "Find out why; what was read of it is kept for the reconciliation.",
}
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
    marked = noticed(store, entity, cause_id(GONE, "record", entity.value))
    listed = frozenset(walked.seen)
    ids = store.records.source_ids(entity, list(Status))
    missing = _expected(context, entity, [key for key in ids if key not in listed and key not in marked], since)
    if missing and not listed:
        _brake_if_empty(context, entity, missing)
    elif len(missing) > max(FEW, (len(listed) + len(missing)) // ONE_IN):
        if not _let_through(context, entity, BrakeKind.VANISHED, missing):
            _ask_about(context, entity, missing, len(listed) + len(missing))
            return
    else:
        brakes.forget(store, FLOW_OF[entity], BrakeKind.EMPTY, BrakeKind.VANISHED)
    gone: list[KnownRecord] = []
    for start in range(0, len(missing), CHUNK):
        context.check()
        there, lost = _asked(context, missing[start : start + CHUNK])
        gone += lost
        walked.seen.update(str(record.source_id) for record in missing[start : start + CHUNK])
        yield Chunk(there)
    _tell(context, entity, gone, marked & listed)
    if not context.preview:
        brakes.forget(store, FLOW_OF[entity], BrakeKind.EMPTY, BrakeKind.VANISHED)


def brake_if_empty(context: RunContext, entity: Entity, walked: Walked) -> None:
    """Asks about a list that holds nothing at all where the source does not filter by change, so that it holds all.

    Raises:
        BrakeError: records were read before, and nobody let it through.
    """
    if walked.total != 0 or walked.seen or walked.unreadable:
        return
    ids = context.store.records.source_ids(entity, list(Status))
    marked = noticed(context.store, entity, cause_id(GONE, "record", entity.value))
    missing = _expected(context, entity, [key for key in ids if key not in marked], None)
    if missing:
        _brake_if_empty(context, entity, missing)


def _brake_if_empty(context: RunContext, entity: Entity, missing: Sequence[KnownRecord]) -> None:
    if _let_through(context, entity, BrakeKind.EMPTY, missing):
        return
    flow = FLOW_OF[entity]
    raise brakes.stop(
        context,
        flow,
        BrakeKind.EMPTY,
        f"JAGGAER lists no {flow.value} at all; {len(missing):,} were read before.",
        _shown(missing, len(missing)),
        CHECK_RIGHTS,
    )


def _ask_about(context: RunContext, entity: Entity, missing: Sequence[KnownRecord], total: int) -> None:
    """Says that too many are missing, and asks; the run goes on, and nothing is done about them."""
    flow = FLOW_OF[entity]
    said = f"JAGGAER no longer lists {len(missing):,} of {total:,} {flow.value} that were read before"
    brakes.ask(context, flow, BrakeKind.VANISHED, f"{said}.", _shown(missing, total))
    context.notes.append(
        f"{said}: more likely a lost right or a wrong filter than deleted records. Nothing was done about them. If they"
        " are gone for good, let it through once: on Home in the window, or with `brake release`."
    )


def _shown(missing: Sequence[KnownRecord], total: int) -> brakes.Shown:
    """What a question about missing records shows: how many of how many, and which."""
    return brakes.Shown(
        number=len(missing),
        usual=total,
        examples=tuple(record.number for record in missing[:NAMED]),
        writes={str(record.source_id): record.number for record in missing} if len(missing) <= KEPT else {},
    )


def _let_through(context: RunContext, entity: Entity, kind: BrakeKind, missing: Sequence[KnownRecord]) -> bool:
    """Whether a person let through that these are missing: no other ones, and no more."""
    answer = brakes.let_through(context, FLOW_OF[entity], kind)
    if answer is None or len(missing) > answer.number:
        return False
    if answer.writes and any(record.source_id not in answer.writes for record in missing):
        return False
    brakes.note_passed(context, answer)
    return True


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
        next_step=_WHAT_TO_DO.get(entity, "Find out why; close it in X3 by hand if it is no longer wanted."),
    )
