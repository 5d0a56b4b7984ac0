"""One flow of one run: fetch, map, validate, plan, write, record, for every record that may have changed."""

from __future__ import annotations

import logging
import threading
from collections import Counter, deque
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time

from core.errors import RecordError
from core.events import RecordSettled, RunProgressed
from core.model.bank import CHECK as BANK
from core.model.brake import BrakeKind
from core.model.contract import UNDER
from core.model.document import WrittenImage
from core.model.finding import Finding
from core.model.flow import ENTITY_OF, Entity, ExternalId, FlowName, SourceId
from core.model.mapped import MappedRecord
from core.model.plan import Intent, IntentState, PlannedWrite, WriteKind
from core.model.record import Fingerprint
from core.model.reference import ReferenceEntry, ReferenceKind
from core.model.run import Place, PreviewRow, Progress
from core.model.settle import PLACE_OF, IntentOutcome, KnownRecord, Settlement
from core.model.status import Level, Status
from core.model.values import Value
from core.store.notices import noticed
from core.store.restate import restate
from core.sync import brakes, found
from core.sync.apply import write_one
from core.sync.context import RunContext
from core.sync.decision import Decision, hold_all, placed
from core.sync.feeder import UNREADABLE, Walked, count_as_is, resumable, stored_chunks, walk
from core.sync.foreign import Newest, add_foreign, newest_of, strangers
from core.sync.gate import WriteGate
from core.sync.gone import gone_finding
from core.sync.inactive import INACTIVE
from core.sync.order_twins import OrderTwins
from core.sync.orphans import said
from core.sync.owned import OWNED
from core.sync.positions import note_comparison, note_start, starts_earlier
from core.sync.prepare import Preparer, wait_for
from core.sync.readback import NOT_SIGNED, kept, not_signed
from core.sync.settle import contract_codings, settlement_of
from core.sync.sheet import LEFT_OUT, seal_of, wants_of
from core.sync.tally import Tally
from core.sync.twins import SupplierTwins, TwinSearch
from core.sync.unusual import limit_of, usual_number
from core.sync.vanished import brake_if_empty, not_listed
from core.sync.work import Chunk, Work
from core.validation.checks import ValidationSettings

log = logging.getLogger(__name__)

PROGRESS_EVERY_S = 0.1
_DATED = frozenset({Entity.ORDER, Entity.INVOICE})
"""Kinds of records that are read from the connection's start date on."""


@dataclass(slots=True)
class RecordFlow:
    """The flow of one entity. Built for one run, used once."""

    context: RunContext
    flow: FlowName
    settings: ValidationSettings
    tally: Tally = field(default_factory=Tally)
    _doubts: list[SourceId] = field(default_factory=list)
    _walked: Walked = field(default_factory=Walked)
    _pending: list[Future[None]] = field(default_factory=list)
    _places: threading.Semaphore = field(init=False)
    _progress_at_s: float = 0.0
    _routine: bool = False
    _gate: WriteGate | None = None
    _foreign: list[str] = field(default_factory=list)
    _unsigned: frozenset[SourceId] | None = None
    _earlier: tuple[Finding, ...] | None = None
    """Findings that the record at hand had before, once somebody asked."""

    def __post_init__(self) -> None:
        self._places = threading.Semaphore(4 * self.context.connection.x3.max_in_flight)
        self.context.tallies[self.flow] = self.tally

    @property
    def entity(self) -> Entity:
        """What the flow moves."""
        return ENTITY_OF[self.flow]

    def sync(self) -> None:
        """Everything that the source changed, then what waits by itself; the watermark moves if all of it settled."""
        context = self.context
        position = None if context.imported else context.store.watermarks.load(self.flow)
        watermark = None if context.full else position
        start_from = context.connection.start_from
        if watermark is not None and self._starts_earlier(start_from):
            watermark, self._walked.restarted = None, True
        began = context.clock.now()
        self._routine = watermark is not None
        before = (
            newest_of(context.store, context.mapping.reference_length)
            if self._routine and self.entity is Entity.ORDER
            else None
        )
        since = self._since(watermark)
        preparer = self._preparer()
        gate = self._gate = self._write_gate(position)
        self._run_chunks(preparer, self._walk(since, watermark))
        self._gate = None
        self.tally.expect(dict.fromkeys(self._walked.seen, ""))
        if context.full and not context.imported and self._walked.complete and not self._walked.unreadable:
            self._run_chunks(preparer, not_listed(context, self.entity, since, self._walked))
        waiting = resumable(context, self.entity, self._walked.seen)
        self._run_chunks(preparer, stored_chunks(context, self.entity, waiting))
        self._ask_again(preparer)
        if context.bank is not None:
            context.bank.save()
        self._digest()
        context.writer.flush()
        preparer.forget_carried_out()
        if not context.preview:
            add_foreign(context.store, [*self._foreign, *self._strangers(before)], began)
        context.check()
        context.notes += self._walked.unreadable
        self.tally.check(self.flow.value)
        if context.preview or context.imported or not self._walked.complete:
            return
        if gate is not None:
            gate.keep_volume()
        brakes.forget(context.store, self.flow, BrakeKind.NUMBER, BrakeKind.SUM)
        if context.full or position is None:
            note_comparison(context.store, self.flow, began)
        whole = not self._walked.unreadable
        if whole:
            note_start(context.store, self.flow, start_from)
        if whole and self._walked.newest is not None:
            newest = self._walked.settled_until(began, context.source.server_time_offset_s())
            if newest is not None and (watermark is None or newest > watermark):
                context.writer.advance(self.flow, newest)
                context.writer.flush()

    def _strangers(self, before: Newest | None) -> list[str]:
        """Orders of somebody else between and after those that this run made; a run that made none asks nothing."""
        context = self.context
        if before is None or not self.tally.records.created:
            return []
        promised = {intent.planned.reference for intent in context.intents.values()}
        return strangers(context.store, context.target, before, context.capabilities.lookup_batch, promised)

    def _starts_earlier(self, start_from: date) -> bool:
        """Whether records are to be read again from a start that moved back; the run says so."""
        if self.entity not in _DATED or not starts_earlier(self.context.store, self.flow, start_from):
            return False
        self.context.remarks.append(
            f"start_from moved back to {start_from}: {self.flow.value} were read from there again."
        )
        return True

    def replay(self, source_ids: Sequence[SourceId]) -> None:
        """Sends these records again, from their stored source."""
        preparer = self._preparer()
        self._run_chunks(preparer, stored_chunks(self.context, self.entity, source_ids))
        self._ask_again(preparer)
        if self.context.bank is not None:
            self.context.bank.save()
        self.context.writer.flush()
        preparer.forget_carried_out()
        self.context.check()
        self.tally.check(self.flow.value)

    def _walk(self, since: datetime | None, watermark: datetime | None) -> Iterator[Chunk]:
        """The walk over the source; a number of changes that is unusual for a routine sync stops it at its first page."""
        context = self.context
        routine = watermark is not None and context.sheet is None and not context.preview
        filters = bool(context.profile.resources[self.entity].resource.change_filter)
        for chunk in walk(context, self.entity, since, self.tally, self._walked):
            if routine and filters:
                self._brake_if_unusual(self._walked.total)
            routine = False
            yield chunk
        if watermark is not None and not filters and self._walked.complete:
            brake_if_empty(context, self.entity, self._walked)

    def _brake_if_unusual(self, changed: int | None) -> None:
        """Stops a sync whose source says that ten times as many records changed as usual (product.md section 8).

        Args:
            changed: what the source says it holds by the filter for changes; None = it does not say.

        Raises:
            BrakeError: a person looks first.
        """
        usual = usual_number(self.context.store, self.flow) if changed is not None else None
        if changed is None or usual is None or changed <= limit_of(usual):
            return
        answer = brakes.let_through(self.context, self.flow, BrakeKind.NUMBER)
        if answer is not None and changed - answer.number <= limit_of(usual):
            brakes.note_passed(self.context, answer)
            return
        message = f"JAGGAER says that {changed:,} {self.flow.value} changed; usually it is about {usual:,}."
        raise brakes.stop(self.context, self.flow, BrakeKind.NUMBER, message, brakes.Shown(number=changed, usual=usual))

    def _write_gate(self, position: datetime | None) -> WriteGate | None:
        """The gate before orders and invoices of a sync that is not the first; what a person saw in a preview needs none."""
        context = self.context
        asked = context.preview or context.sheet is not None or context.imported
        if position is None or asked or self.entity not in _DATED:
            return None
        return WriteGate(context, self.flow, self._seal)

    # -- the way of the chunks -----------------------------------------------------------------------------------------

    def _preparer(self) -> Preparer:
        context = self.context
        twins: TwinSearch = (
            SupplierTwins(context.codes, context.store, context.target)
            if self.entity is Entity.SUPPLIER
            else OrderTwins(context.target, context.store)
        )
        return Preparer(self.context, self.entity, twins, self.settings)

    def _since(self, watermark: datetime | None) -> datetime | None:
        if watermark is not None:
            return watermark  # the source reaches back by the profile's overlap itself
        if self.entity in _DATED:
            return datetime.combine(self.context.connection.start_from, time(), UTC)
        return None

    def _run_chunks(self, preparer: Preparer, chunks: Iterator[Chunk]) -> None:
        """Asks X3 about the next chunk while the last one is decided and written."""
        asked: deque[Chunk] = deque()
        for chunk in chunks:
            self.tally.expect({work.header.source_id: work.header.number for work in chunk.works})
            preparer.ask(chunk)
            asked.append(chunk)
            if len(asked) > 1:
                self._finish(preparer, asked.popleft())
        while asked:
            self._finish(preparer, asked.popleft())
        if self._gate is not None:
            for ready in self._gate.end():
                self._carry_out(*ready)
        for future in self._pending:
            wait_for(self.context, future)
        self._pending.clear()
        self.context.check()
        self._progress(force=True)

    def _finish(self, preparer: Preparer, chunk: Chunk) -> None:
        for work in chunk.works:
            if work.unreadable is not None:
                self._unreadable(work, work.unreadable)
        for work, decision in preparer.decide(chunk):
            assert work.mapped is not None  # noqa: S101 - decisions are made for mapped records only
            if self._gate is None:
                self._carry_out(work, work.mapped, decision)
            else:
                for ready in self._gate.take(work, work.mapped, decision):
                    self._carry_out(*ready)
            self._progress()
        self._pending = [future for future in self._pending if not future.done()]

    def _ask_again(self, preparer: Preparer) -> None:
        """A lost answer is asked about once more at the end of the flow: most saves have landed by then."""
        if not self._doubts:
            return
        self.context.writer.flush()
        again, self._doubts = self._doubts, []
        self._run_chunks(preparer, stored_chunks(self.context, self.entity, again))

    # -- one record ----------------------------------------------------------------------------------------------------

    def _carry_out(self, work: Work, mapped: MappedRecord, decision: Decision | None) -> None:
        context = self.context
        self._earlier = None
        if context.preview:
            self._show(work, mapped, decision)
            return
        if decision is None:
            assert work.known is not None  # noqa: S101 - only a known record stands where it is
            count_as_is(self.tally, work.known)
            self._touch(work, mapped)
            return
        decision = self._as_chosen(work, mapped, self._own_doing(work, self._with_bank(work, mapped, decision)))
        if work.orphan and (note := said(mapped, decision)):
            context.notes.append(note)
        found = decision.linked and not decision.by_itself
        if self._routine and found and work.known is None and work.link is None and work.intent is None:
            self._foreign.append(f"{mapped.number} ({decision.external_id})")
        intent_outcome = self._old_intent(work, decision)
        if decision.write is not None:
            if intent_outcome is not None and decision.image is None:
                context.writer.outcome(
                    intent_outcome,
                    (
                        context.draft_about(
                            mapped,
                            "settled-by-look-up",
                            intent=str(intent_outcome.intent_id),
                            state=intent_outcome.state.value,
                        ),
                    ),
                )
            if decision.image is not None:
                self._settle_base(mapped, decision, decision.image, intent_outcome)
            self._submit(work, mapped, decision)
            return
        signature = self._signature_changed(work, decision)
        if signature is None and self._nothing_new(work, mapped, decision):
            self.tally.count(work.header.source_id, decision.place, [line.place for line in decision.lines.values()])
            self._touch(work, mapped)
            return
        decision = self._with_notices(work, decision, signature=signature)
        settlement = settlement_of(
            context, mapped, work.record, decision, document=decision.current, intent=intent_outcome
        )
        context.writer.settle(settlement)
        self._done(settlement, [line.place for line in decision.lines.values()])

    def _as_chosen(self, work: Work, mapped: MappedRecord, decision: Decision) -> Decision:
        """A write that a person left out of a sheet waits for the next sync, and so does what is known of its intent."""
        sheet = self.context.sheet
        if sheet is None or decision.write is None or not sheet.leaves_out(mapped.number):
            return decision
        return hold_all(
            mapped, Status.WAITING, LEFT_OUT, external_id=work.known.external_id if work.known is not None else None
        )

    def _own_doing(self, work: Work, decision: Decision) -> Decision:
        """A save of this very run whose answer was lost counts as what it was: created or updated, not found."""
        intent = work.intent
        if (
            intent is None
            or intent.run_id != self.context.run_id
            or decision.intent_state is not IntentState.CONFIRMED
            or decision.place is not Place.LINKED
        ):
            return decision
        place = Place.CREATED if intent.planned.kind is WriteKind.CREATE else Place.UPDATED
        return replace(decision, place=place, lines=placed(decision.lines, Place.LINKED, place))

    def _with_bank(self, work: Work, mapped: MappedRecord, decision: Decision) -> Decision:
        """The decision with the notice of bank details that JAGGAER changed, where somebody is to look at them."""
        watch = self.context.bank
        if watch is None or self.entity is not Entity.SUPPLIER:
            return decision
        in_x3 = decision.linked or (work.known is not None and work.known.external_id is not None)
        if not in_x3 and decision.write is None:
            return decision
        seen = work.record.bank if work.record is not None else None
        notice = watch.notice(mapped, seen, in_x3=in_x3)
        return decision if notice is None else replace(decision, findings=(*decision.findings, notice))

    def _nothing_new(self, work: Work, mapped: MappedRecord, decision: Decision) -> bool:
        known = work.known
        return (
            known is not None
            and decision.place is Place.UNCHANGED
            and decision.image is None
            and decision.intent_state is None
            and known.status is decision.status
            and known.seen == mapped.fingerprint
            and known.profile_hash == mapped.profile_hash
            and not self._told_otherwise(known, decision)
            and not self._contracts_moved(known, mapped)
        )

    def _told_before(self, source_id: SourceId) -> tuple[Finding, ...]:
        """What the record at hand was told before; read once."""
        if self._earlier is None:
            self._earlier = tuple(self.context.store.problems.of_record(self.entity, source_id))
        return self._earlier

    def _told_otherwise(self, known: KnownRecord, decision: Decision) -> bool:
        """Whether what finance keeps in X3 is other than it was told last; X3 was asked, or nothing is told of it."""
        if self.entity is not Entity.SUPPLIER or (decision.current is None and self.context.bank is None):
            return bool(decision.findings)
        told = {BANK} if decision.current is None else {OWNED, INACTIVE, BANK}
        if decision.current is None and any(each.check not in told for each in decision.findings):
            return True
        before = self._told_before(known.source_id)
        now = {(each.check, each.message) for each in decision.findings}
        return now != {(each.check, each.message) for each in before if each.check in told}

    def _contracts_moved(self, known: KnownRecord, mapped: MappedRecord) -> bool:
        """Whether lines refer to other contracts than before: that reaches nothing in X3, and is kept all the same."""
        if self.entity is not Entity.ORDER or known.changed_at == mapped.changed_at:
            return False
        wanted = Counter((coding.source, coding.target) for coding in contract_codings(mapped))
        return wanted != self.context.store.codings.of_record(UNDER, self.entity, known.source_id)

    def _signature_changed(self, work: Work, decision: Decision) -> bool | None:
        """Whether X3 now says that an order is signed, where it said otherwise before; None = no news."""
        there = decision.current
        if self.entity is not Entity.ORDER or there is None or decision.place is not Place.UNCHANGED:
            return None
        if self._unsigned is None:
            self._unsigned = noticed(self.context.store, self.entity, not_signed().cause_id)
        signed, before = there.receivable or there.closed, work.header.source_id not in self._unsigned
        return None if signed is before else signed

    def _with_notices(self, work: Work, decision: Decision, *, signature: bool | None) -> Decision:
        """What an earlier read-back noticed stays as long as nothing is written."""
        if work.image is None or decision.linked or decision.intent_state is not None:
            return decision
        before = self._told_before(work.header.source_id)
        notices = kept(before)
        if decision.current is None:
            notices += tuple(notice for notice in before if notice.check == OWNED)
        if signature is not None:
            notices = tuple(notice for notice in notices if notice.check != NOT_SIGNED)
        if signature is False:
            notices = (*notices, not_signed())
        return replace(decision, findings=(*decision.findings, *notices))

    def _touch(self, work: Work, mapped: MappedRecord) -> None:
        if work.known is not None and not work.outdated and mapped.changed_at != work.known.changed_at:
            self.context.writer.touch(self.entity, mapped.source_id, mapped.changed_at, mapped.revision)

    def _old_intent(self, work: Work, decision: Decision) -> IntentOutcome | None:
        """How the open intent of an earlier send settled, by what X3 holds now."""
        intent: Intent | None = work.intent
        if intent is None or decision.intent_state is None:
            return None
        self.context.intents.pop((self.entity, work.header.source_id), None)
        confirmed = decision.intent_state is IntentState.CONFIRMED
        return IntentOutcome(
            intent.intent_id,
            decision.intent_state,
            "look-up",
            decision.external_id if confirmed else None,
            message="" if confirmed else "X3 does not show it after the settle time.",
        )

    def _settle_base(
        self, mapped: MappedRecord, decision: Decision, image: WrittenImage, intent: IntentOutcome | None
    ) -> None:
        """Keeps what was found in X3 before more is written on top of it, with the source state that it stands for."""
        base = replace(
            decision, status=Status.WAITING, place=Place.WAITING, reason="Found in X3; its changes follow.", write=None
        )
        settlement = settlement_of(self.context, mapped, None, base, image=image, intent=intent)
        self.context.writer.settle(
            replace(
                settlement,
                changed_at=None,
                fingerprint=Fingerprint(image.header_fingerprint, dict(image.line_fingerprints)),
            )
        )

    def _submit(self, work: Work, mapped: MappedRecord, decision: Decision) -> None:
        context = self.context
        if context.sheet is not None and decision.write is not None:
            context.sheet.take(self._row(work, mapped, decision))
        context.identity.make_sure(self._tell_gone)
        while not self._places.acquire(timeout=0.25):
            context.check()

        def write() -> None:
            try:
                write_one(context, work, mapped, decision, self._done)
            finally:
                self._places.release()

        future = context.writes.submit(write)
        self._pending.append(future)
        if self._one_at_a_time():
            wait_for(context, future)
            context.writer.flush()

    def _tell_gone(self, entity: Entity, gone: Mapping[SourceId, ExternalId]) -> None:
        """Keeps that documents are gone, in one go; what the run settled before is on disk first."""
        context = self.context
        context.writer.flush()
        context.store.lease.check(context.lease)
        found = {source_id: gone_finding(entity, external_id) for source_id, external_id in gone.items()}
        audit = [
            replace(
                context.draft("gone"),
                entity=entity.value,
                source_key=source_id,
                external_id=external_id,
                outcome=Status.DIFFERS.value,
            )
            for source_id, external_id in gone.items()
        ]
        reasons = {source_id: finding.message for source_id, finding in found.items()}
        restate(context.store, entity, Status.DIFFERS, reasons, findings=found, audit=audit, run_id=context.run_id)

    def _one_at_a_time(self) -> bool:
        """Suppliers that X3 numbers and that carry no reference of ours: only the name could find a lost one again."""
        found = self.context.capabilities
        return self.entity is Entity.SUPPLIER and found.supplier_numbering != "manual" and not found.supplier_reference

    def _done(self, settlement: Settlement, lines: list[Place]) -> None:
        """Counts and announces a settled record; called from write threads too."""
        doubtful = settlement.status is Status.IN_DOUBT
        self.tally.count(settlement.source_id, settlement.place, lines, movable=doubtful)
        if doubtful and (self.entity, settlement.source_id) in self.context.intents:
            self._doubts.append(settlement.source_id)
        if self.entity is Entity.SUPPLIER and settlement.external_id:
            self._link(settlement)
            if settlement.place is Place.CREATED and self.context.capabilities.supplier_numbering == "unknown":
                self._learn_numbering()
        self.context.publish(
            RecordSettled(
                self.context.run_id, settlement.entity, settlement.source_id, settlement.number, settlement.status
            )
        )

    def _learn_numbering(self) -> None:
        """The first supplier saved tells who gives the numbers, where X3's schema does not (product.md section 3)."""
        context = self.context
        learned = context.target.discover()
        found.save(context.store, learned, context.clock.now())
        context.capabilities = learned
        context.mapping = replace(
            context.mapping,
            supplier_numbering=learned.supplier_numbering,
            supplier_reference=learned.supplier_reference,
        )

    def _link(self, settlement: Settlement) -> None:
        assert settlement.external_id is not None  # noqa: S101 - checked by the caller
        self.context.links[settlement.source_id] = settlement.external_id
        code = settlement.external_id
        if self.context.codes.find(ReferenceKind.SUPPLIER, code) is None:
            self.context.codes.add(ReferenceEntry(ReferenceKind.SUPPLIER, code, settlement.supplier_name))

    def _unreadable(self, work: Work, error: RecordError) -> None:
        """A record whose detail cannot be read: what X3 has of it stays, the rest of the run goes on."""
        known = work.known
        finding = Finding(
            check=UNREADABLE,
            level=Level.STOP,
            status=Status.INCOMPLETE,
            field="record",
            value=self.entity.value,
            message=error.message,
            next_step=error.remedy or "Look at the record in JAGGAER; the next sync tries again.",
        )
        if self.context.preview:
            self.tally.count(work.header.source_id, Place.INCOMPLETE, [])
            where = (self.flow, work.header.number, Place.INCOMPLETE, finding.message)
            self.context.previews.append(PreviewRow(*where, source_id=str(work.header.source_id)))
            return
        settlement = Settlement(
            entity=self.entity,
            source_id=work.header.source_id,
            number=work.header.number,
            revision=known.revision if known else "",
            changed_at=known.changed_at if known else None,  # what is new of it was not seen
            status=Status.INCOMPLETE,
            place=Place.INCOMPLETE,
            reason=finding.message,
            external_id=known.external_id if known else None,
            findings=(finding,),
        )
        settlement = replace(settlement, audit=(self.context.draft("held", settlement, reason=finding.message),))
        self.context.writer.settle(settlement)
        self._done(settlement, [])

    # -- telling -------------------------------------------------------------------------------------------------------

    def _show(self, work: Work, mapped: MappedRecord, decision: Decision | None) -> None:
        if decision is None:
            assert work.known is not None  # noqa: S101 - only a known record stands where it is
            count_as_is(self.tally, work.known)
            place = PLACE_OF[work.known.status]
            stands = Decision(work.known.status, place, work.known.reason)
            self.context.previews.append(self._row(work, mapped, stands))
            return
        lines = [line.place for line in decision.lines.values()]
        self.tally.count(work.header.source_id, decision.place, lines)
        if self.entity is Entity.SUPPLIER and (decision.place is Place.CREATED or decision.linked):
            # Orders of this preview may count on it as the real run could.
            number = str(decision.external_id or mapped.document.fields.get("number") or mapped.number)
            self.context.links.setdefault(mapped.source_id, number)
            if self.context.codes.find(ReferenceKind.SUPPLIER, number) is None:
                self.context.codes.add(ReferenceEntry(ReferenceKind.SUPPLIER, number, mapped.supplier_name))
        if decision.place in {Place.UNCHANGED, Place.NOT_ELIGIBLE}:
            return
        self.context.previews.append(self._row(work, mapped, decision))

    def _seal(self, write: PlannedWrite) -> str:
        return seal_of(write, supplier_is_ours=self.context.numbers_are_ours)

    def _row(self, work: Work, mapped: MappedRecord, decision: Decision) -> PreviewRow:
        """The record's row on a sheet."""
        ours, write = self.context.numbers_are_ours, decision.write
        return PreviewRow(
            self.flow,
            mapped.number,
            decision.place,
            decision.reason,
            _changes(work, write) if write else (),
            self._seal(write) if write else "",
            wants_of(write, supplier_is_ours=ours) if write else (),
            str(mapped.source_id),
            "" if self.entity is Entity.SUPPLIER else str(mapped.supplier_id),
            mapped.supplier_name or str(mapped.document.fields.get("name") or ""),
            mapped.amount,
            mapped.currency or str(mapped.document.fields.get("currency") or ""),
        )

    def _digest(self) -> None:
        if not self.context.preview:
            read = {"read": str(self.tally.records.read), "lines": str(self.tally.lines.read)}
            digest = self.tally.unchanged_digest() | read
            self.context.writer.audit(self.context.draft("unchanged-digest", None, flow=self.flow.value, **digest))

    def _progress(self, *, force: bool = False) -> None:
        context = self.context
        now = context.clock.monotonic_s()
        if not force and now - self._progress_at_s < PROGRESS_EVERY_S:
            return
        self._progress_at_s = now
        counts = self.tally.records.as_dict()
        context.publish(
            RunProgressed(
                Progress(context.run_id, self.flow, f"{self.flow.value}", counts["read"], self._walked.total, counts)
            )
        )


def _changes(work: Work, write: PlannedWrite) -> tuple[tuple[str, str, str], ...]:
    """(field, old, new) of a write to a document that was written before; nothing for a new one."""
    fields, lines = _before(work, write)
    if fields is None:
        return ()
    changes = [(name, str(fields.get(name) or ""), str(value)) for name, value in write.header.items()]
    for line in write.lines:
        old = lines.get(line.key, {})
        where = f"line {line.number}"
        changes += [(f"{where} {name}", str(old.get(name) or ""), str(v)) for name, v in line.fields.items()]
        if not line.fields:
            changes.append((where, "open", "closed"))
    return tuple(changes)


def _before(work: Work, write: PlannedWrite) -> tuple[Mapping[str, Value] | None, Mapping[str, Mapping[str, Value]]]:
    """What the document holds before a change: as we wrote it, else as X3 shows it; None for a new one.

    Of a line, what X3 shows of it now goes before what we wrote.
    """
    if work.image is None and write.before is None:
        return None, {}
    there = {} if write.before is None else {line.line_id: line.fields for line in write.before.lines}
    written = {} if work.image is None else work.image.lines
    lines = {line.key: {**written.get(line.key, {}), **there.get(line.line_id, {})} for line in write.lines}
    if work.image is not None:
        return work.image.fields, lines
    return write.before.fields if write.before is not None else None, lines
