"""Where a flow's records come from: a walk over the source, or records taken up again from the store."""

from __future__ import annotations

import contextvars
import logging
import queue
import threading
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial

from core.errors import ConnectorError
from core.model.cancel import Cancelled
from core.model.finding import cause_id
from core.model.flow import Entity, SourceId
from core.model.record import SourceHeader, SourcePage
from core.model.settle import PLACE_OF, KnownRecord
from core.model.status import BY_ITSELF, Status
from core.store.notices import noticed
from core.sync.context import RunContext
from core.sync.difference_decisions import said_ids
from core.sync.offered import held_ids
from core.sync.recoding import waiting_ids
from core.sync.sent import header_of, is_from_file, sourceless
from core.sync.tally import Tally
from core.sync.twin_decisions import decided_ids
from core.sync.work import Chunk, Work

log = logging.getLogger(__name__)

CHUNK = 50
AHEAD = 3
"""Chunks whose details are fetched ahead of the one that is being prepared."""
UNREADABLE = "unreadable"
"""The check that says that a record is listed, but could not be read."""
GONE = "gone-from-jaggaer"
"""The check that says that a full comparison did not find a record in JAGGAER any more."""


@dataclass(slots=True)
class Walked:
    """What a walk saw, for the watermark and for the progress.

    Attributes:
        newest: greatest change time of the source; None when nothing carried one.
        newest_first: the same of the first page alone.
        total: what the source says it holds by the filter.
        restarted: whether it reads from an earlier start than before, so that what was too old may be taken now.
        unreadable: entries of pages that could not be read, one sentence each.
        decided: source ids of records about whose likely twin or written codes a person decided since the last run, and
            of those that X3 had no operation for.
    """

    newest: datetime | None = None
    newest_first: datetime | None = None
    total: int | None = None
    complete: bool = False
    restarted: bool = False
    seen: set[str] = field(default_factory=set)
    unreadable: list[str] = field(default_factory=list)
    decided: frozenset[str] = frozenset()

    def settled_until(self, began: datetime, offset_s: float | None) -> datetime | None:
        """Up to when everything was seen, by the source's clock; None = the position stays (reference 5.4).

        A record that changed while the walk went on may have changed behind its back, so that nothing beyond the
        walk's beginning counts. A source that does not tell its time is known to have been at least where the newest
        record of the first page is.

        Args:
            began: when the walk began, by our clock.
            offset_s: the source's clock less ours; None = not known.
        """
        bound = self.newest_first if offset_s is None else began + timedelta(seconds=offset_s)
        return None if bound is None or self.newest is None else min(self.newest, bound)


def walk(context: RunContext, entity: Entity, since: datetime | None, tally: Tally, walked: Walked) -> Iterator[Chunk]:
    """Chunks of records that may have changed; those that certainly did not are counted and left out.

    Pages and details are fetched ahead by a thread of their own. Ends early, without `walked.complete`, when the run
    is cancelled or stopped.
    """
    ready: queue.Queue[Chunk | BaseException | None] = queue.Queue(maxsize=AHEAD)
    stop = threading.Event()
    unread = unread_ids(context, entity)
    decided = (*decided_ids(context.store, entity), *waiting_ids(context.store, entity), *_said(context, entity))
    walked.decided = frozenset(decided) | held_ids(context.store, entity)

    def put(item: Chunk | BaseException | None) -> bool:
        while not stop.is_set():
            try:
                ready.put(item, timeout=0.1)
            except queue.Full:
                continue
            return True
        return False

    def feed() -> None:
        try:
            waiting: list[Work] = []
            for page in context.source.walk(entity, since):
                context.check()
                waiting += _changed(context, entity, page, tally, walked, unread)
                while len(waiting) >= CHUNK:
                    chunk, waiting = waiting[:CHUNK], waiting[CHUNK:]
                    if not put(_fetch_ahead(context, chunk)):
                        return
            if waiting and not put(_fetch_ahead(context, waiting)):
                return
            walked.complete = True
            put(None)
        except (ConnectorError, Cancelled) as error:
            put(error)
        except BaseException as error:
            log.exception("the walk over %s broke", entity.value)
            put(error)

    thread = threading.Thread(
        target=contextvars.copy_context().run, args=(feed,), name=f"walk-{entity.value}", daemon=True
    )
    thread.start()
    try:
        while True:
            context.check()
            try:
                item = ready.get(timeout=0.1)
            except queue.Empty:
                continue
            if item is None:
                return
            if isinstance(item, BaseException):
                raise item
            yield item
    finally:
        stop.set()


def _fetch_ahead(context: RunContext, works: list[Work]) -> Chunk:
    for work in works:
        if not work.stored:
            work.fetching = context.reads.submit(partial(context.source.fetch, work.header))
    return Chunk(works)


def _changed(
    context: RunContext, entity: Entity, page: SourcePage, tally: Tally, walked: Walked, unread: Collection[str]
) -> list[Work]:
    walked.total = page.total
    walked.unreadable += page.findings
    first = not walked.seen
    fresh: list[SourceHeader] = []
    for header in page.headers:
        if header.source_id in walked.seen:
            continue
        walked.seen.add(header.source_id)
        fresh.append(header)
        if header.changed_at is not None and (walked.newest is None or header.changed_at > walked.newest):
            walked.newest = header.changed_at
    if first:
        walked.newest_first = walked.newest
    known = context.store.records.load_known(entity, [header.source_id for header in fresh])
    works: list[Work] = []
    for header in fresh:
        record = known.get(header.source_id)
        by_itself = (entity, header.source_id) in context.intents or header.source_id in walked.decided
        resumed = record is not None and (record.status in again(entity) or by_itself)
        same = record is not None and header.changed_at is not None and record.changed_at == header.changed_at
        anew = header.source_id in unread  # it was not seen as it is now, whatever its change time says
        too_old = walked.restarted and record is not None and record.status is Status.NOT_ELIGIBLE
        same = same and not anew and not too_old
        if record is not None and same and not context.full and not resumed:
            count_as_is(tally, record)
            continue
        works.append(Work(header, record, stored=resumed and same and not context.full, forced=resumed or anew))
    return works


def again(entity: Entity) -> frozenset[Status]:
    """Statuses whose records every run looks at again; an invoice that differs may have been mended in X3 since."""
    return BY_ITSELF | {Status.DIFFERS} if entity is Entity.INVOICE else BY_ITSELF


def count_as_is(tally: Tally, record: KnownRecord) -> None:
    """Counts a record to which nothing was done, with its lines, where it stands."""
    place = PLACE_OF[record.status]
    tally.count(record.source_id, place, [place] * len(record.seen.lines))


def stored_chunks(context: RunContext, entity: Entity, source_ids: Sequence[SourceId]) -> Iterator[Chunk]:
    """Chunks of records from the store, looked at anew although their source did not change.

    Those that could not be read are read from the source: what the store has of them is older than what was missed.
    """
    unread = unread_ids(context, entity)
    for start in range(0, len(source_ids), CHUNK):
        context.check()
        batch = source_ids[start : start + CHUNK]
        known = context.store.records.load_known(entity, batch)
        lost = sourceless(context, entity, batch)
        works: list[Work] = []
        for source_id in batch:
            record = known.get(source_id)
            if (intent := lost.get(source_id)) is not None:
                from_file = is_from_file(source_id)
                if from_file or not context.imported:  # JAGGAER itself is not asked
                    works.append(Work(header_of(intent), record, forced=True, orphan=from_file))
            elif record is not None:
                works.append(Work(_header_of(record), record, stored=source_id not in unread, forced=True))
        yield Chunk(works)


def _header_of(record: KnownRecord) -> SourceHeader:
    return SourceHeader(record.entity, record.source_id, record.number, record.changed_at, {})


def resumable(context: RunContext, entity: Entity, but: Collection[str]) -> list[SourceId]:
    """Records that a run takes up by itself: waiting, in doubt, unreadable, decided upon, not offered, or with an intent.

    What waits and is gone from JAGGAER goes on waiting: X3 gets nothing that JAGGAER no longer has.
    """
    waiting = context.store.records.source_ids(entity, again(entity))
    if waiting:
        gone = noticed(context.store, entity, cause_id(GONE, "record", entity.value))
        sent = {source_id for of, source_id in context.intents if of is entity}
        waiting = [source_id for source_id in waiting if source_id not in gone or source_id in sent]
    have = set(waiting)
    more = [source_id for of, source_id in context.intents if of is entity]
    if not context.imported:  # JAGGAER itself is not asked
        more += sorted(unread_ids(context, entity))
    more += decided_ids(context.store, entity)
    more += waiting_ids(context.store, entity)
    more += _said(context, entity)
    more += sorted(held_ids(context.store, entity))
    waiting += [SourceId(source_id) for source_id in dict.fromkeys(more) if source_id not in have]
    return [source_id for source_id in waiting if source_id not in but]


def _said(context: RunContext, entity: Entity) -> list[SourceId]:
    """Orders about whose hand changes in X3 a person decided."""
    return said_ids(context.store) if entity is Entity.ORDER else []


def unread_ids(context: RunContext, entity: Entity) -> frozenset[str]:
    """Records that could not be read when they were last looked at."""
    cause = cause_id(UNREADABLE, "record", entity.value)
    return frozenset(source_id for of, source_id in context.store.problems.records_of([cause]) if of is entity)
