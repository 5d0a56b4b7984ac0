"""The contracts' flow of one run: read, mapped, kept. X3 is not asked, and nothing is written to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from core.errors import RecordError, TransientError
from core.mapping.engine import map_record
from core.model.contract import PARTY
from core.model.flow import SourceId
from core.model.mapped import MappedRecord
from core.model.settle import Coding, Settlement
from core.model.status import Status
from core.sync.contracts.decision import decide_contract
from core.sync.decision import Decision
from core.sync.feeder import count_as_is, resumable, stored_chunks, walk
from core.sync.flow import RecordFlow
from core.sync.positions import note_comparison
from core.sync.prepare import BrokenOff, wait_for
from core.sync.settle import settlement_of
from core.sync.vanished import not_listed
from core.sync.work import Chunk, Work

KEPT: Final = "contract-kept"
"""What the trail says of a contract that was read: new, or other than before."""


class ContractFlow(RecordFlow):
    """The flow of contracts. Built for one run, used once."""

    _broken_off: BrokenOff | None = None

    def sync(self) -> None:
        """Everything that changed; the watermark moves if all of it could be read. Files hold no contracts."""
        context = self.context
        if context.imported:
            return
        position = context.store.watermarks.load(self.flow)
        watermark = None if context.full else position
        began = context.clock.now()
        self._routine = watermark is not None
        self._keep_all(walk(context, self.entity, watermark, self.tally, self._walked))
        self.tally.expect(dict.fromkeys(self._walked.seen, ""))
        complete, unreadable = self._walked.complete, self._walked.unreadable
        if context.full and complete and not unreadable:
            self._keep_all(not_listed(context, self.entity, None, self._walked))
        # What could not be read is read again: the watermark may have passed it.
        self._keep_all(stored_chunks(context, self.entity, resumable(context, self.entity, self._walked.seen)))
        self._digest()
        context.writer.flush()
        context.check()
        context.notes += unreadable
        self.tally.check(self.flow.value)
        if context.preview or not complete:
            return
        if context.full or position is None:
            note_comparison(context.store, self.flow, began)
        newest = self._walked.settled_until(began, context.source.server_time_offset_s())
        if newest is not None and not unreadable and (watermark is None or newest > watermark):
            context.writer.advance(self.flow, newest)
            context.writer.flush()

    def replay(self, source_ids: Sequence[SourceId]) -> None:
        """Looks at these contracts again, from their stored source: the profile may read them by now."""
        self._keep_all(stored_chunks(self.context, self.entity, source_ids))
        self.context.writer.flush()
        self.context.check()
        self.tally.check(self.flow.value)

    def _keep_all(self, chunks: Iterator[Chunk]) -> None:
        ignored = self.context.store.inbox.ignored_ids(self.entity)
        for chunk in chunks:
            self.tally.expect({work.header.source_id: work.header.number for work in chunk.works})
            self._load(chunk)
            for work in chunk.works:
                self.context.check()
                if work.unreadable is not None:
                    self._unreadable(work, work.unreadable)
                elif work.record is not None:
                    self._keep(work, ignored=work.header.source_id in ignored)
                self._progress()
        self._progress(force=True)

    def _load(self, chunk: Chunk) -> None:
        context = self.context
        stored = [work.header.source_id for work in chunk.works if work.stored]
        sources = context.store.records.load_sources(self.entity, stored) if stored else {}
        for work in chunk.works:
            work.record = sources.get(work.header.source_id)
            if work.record is not None:
                continue
            fetching = work.fetching or context.reads.submit(partial(context.source.fetch, work.header))
            try:
                work.record = wait_for(context, fetching)
            except RecordError as error:
                work.unreadable = error
            except TransientError as error:
                self._broken_off = self._broken_off or BrokenOff(context, self.entity)
                work.unreadable = self._broken_off.given_up(work.header.number, error)

    def _keep(self, work: Work, *, ignored: bool) -> None:
        context = self.context
        assert work.record is not None  # noqa: S101 - the caller asks
        mapped = map_record(work.record, context.profile, context.tables, context.mapping)
        decision = decide_contract(mapped, self.settings.levels)
        stands = self._stands(work, mapped, decision, ignored=ignored)
        if context.preview:
            self._show(work, mapped, None if stands else decision)
            return
        if stands:
            assert work.known is not None  # noqa: S101 - only a known record stands where it is
            count_as_is(self.tally, work.known)
            self._touch(work, mapped)
            return
        settlement = self._settlement(work, mapped, decision)
        context.writer.settle(settlement)
        self._done(settlement, [])

    def _stands(self, work: Work, mapped: MappedRecord, decision: Decision, *, ignored: bool) -> bool:
        """Whether nothing is new of a contract, or a person set it aside as it is."""
        known = work.known
        if known is None or known.seen != mapped.fingerprint or known.profile_hash != mapped.profile_hash:
            return False
        if ignored and known.status is Status.IGNORED:
            return True
        return known.status is decision.status and known.reason == decision.reason

    def _settlement(self, work: Work, mapped: MappedRecord, decision: Decision) -> Settlement:
        """What the store keeps: found by name, too, and by its suppliers."""
        settlement = settlement_of(self.context, mapped, work.record, decision)
        suppliers = tuple(
            Coding("", PARTY, str(line.fields.get("supplier") or line.key), self.context.links.get(line.key, ""))
            for line in mapped.document.lines
        )
        kept = replace(
            settlement, reference=str(mapped.document.fields.get("name") or ""), codings=suppliers, uses=None
        )
        if decision.status is not Status.UP_TO_DATE:
            return kept
        return replace(kept, audit=(self.context.draft(KEPT, kept),))
