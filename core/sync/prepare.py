"""From source records to decisions: fetched, mapped, asked about in batches, validated, decided."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from concurrent.futures import Future
from concurrent.futures import TimeoutError as FutureTimeoutError
from dataclasses import replace
from datetime import datetime
from functools import partial
from itertools import chain
from typing import TypeVar

from core.errors import RecordError, TransientError, UnreachableError
from core.mapping.engine import map_record
from core.mapping.fingerprint import fingerprint
from core.model.document import WrittenImage
from core.model.finding import Finding
from core.model.flow import Entity, ExternalId, SourceId
from core.model.mapped import MappedRecord
from core.model.plan import Intent, PlannedWrite, WriteKind
from core.model.policies import SameSupplier
from core.model.record import Fingerprint, SourceRecord
from core.model.reference import ReferenceKind
from core.model.settle import KnownRecord
from core.model.status import OPEN, Level, Status
from core.model.twin import Certain
from core.sync.awaiting import Awaiting
from core.sync.charges import with_charges_as_written
from core.sync.context import RunContext
from core.sync.decision import Decision, Standing, hold_all
from core.sync.difference_decisions import forget_said, load_said
from core.sync.doubt_decisions import said_again
from core.sync.image import changed_keys, relevant_lines, touches_target
from core.sync.inactive import LeftOpen, active_flag, is_deactivated, left_open, unposted, with_invoices
from core.sync.lost import LostOrders
from core.sync.offered import as_offered, find_by_number
from core.sync.order_changes import BY_HAND
from core.sync.orphans import decide_orphan, is_gone, unwanted
from core.sync.plan import decide
from core.sync.recoding import Recoder
from core.sync.revise import compared
from core.sync.revisions import go_on_with_newest
from core.sync.sent import record_of
from core.sync.succession import WAITS, Succession, follow_line_keys
from core.sync.twin_decisions import by_number, dismissed, keep_decisions, links
from core.sync.twins import SupplierTwins, TwinSearch, called_alike, may_be
from core.sync.work import Chunk, Work
from core.validation.checks import ValidationSettings, codes_to_ask, validate

T = TypeVar("T")

ONE_NAME = "Supplier {} of the same name was sent and its answer was lost; X3 is asked about that first."
MOST_BREAKING = 3
"""Records of a flow that may break off on every try before it is JAGGAER itself that is called down."""


def wait_for(context: RunContext, future: Future[T]) -> T:
    """A future's result; looks at cancel and failure four times a second and raises what stopped the run."""
    while True:
        context.check()
        try:
            return future.result(timeout=0.25)
        except FutureTimeoutError:
            if future.done():
                raise


class BrokenOff:
    """Records of a flow that break off on every try. Used by the run's own thread only."""

    def __init__(self, context: RunContext, entity: Entity) -> None:
        self._context = context
        self._entity = entity
        self._count = 0

    def given_up(self, number: str, error: TransientError) -> RecordError:
        """One record that breaks off on every try stops nobody else, as long as JAGGAER answers otherwise.

        Raises:
            TransientError: it is not this record: JAGGAER is down.
        """
        self._count += 1
        if isinstance(error, UnreachableError) or self._count > MOST_BREAKING:
            raise error
        for _ in self._context.source.walk(self._entity, self._context.started_at):
            break
        return RecordError(
            f"{self._entity.value.capitalize()} {number} cannot be read: {error.message}",
            remedy="Look at the record in JAGGAER; every sync reads it again until it can.",
            context=error.context,
        )


class Preparer:
    """Prepares the chunks of one flow. Used by the run's own thread only."""

    def __init__(self, context: RunContext, entity: Entity, twins: TwinSearch, settings: ValidationSettings) -> None:
        self._context = context
        self._entity = entity
        self._twins = twins
        self._no_twins = dismissed(context.store, entity)
        self._links = links(context.store, entity)
        self._said_again = said_again(context.store, entity)
        self._said = load_said(context.store) if entity is Entity.ORDER else {}
        self._lost = LostOrders(context.target, context.store)
        self._carried_out: set[str] = set()
        self._settled: set[str] = set()
        self._settings = settings
        self._numbers: dict[str, str] = {}
        self._suppliers: SupplierTwins | None = None
        self._named_at = context.started_at
        self._broken_off = BrokenOff(context, entity)
        self._succession = Succession(context, entity)
        self._ignored = context.store.inbox.ignored_ids(entity)
        self._recoder = Recoder(context, entity)
        self._awaiting = Awaiting(context.asked)

    def ask(self, chunk: Chunk) -> None:
        """Maps a chunk and sends off the questions to X3 that its decisions need."""
        context = self._context
        self._load(chunk)
        for work in chunk.works:
            work.intent = context.intents.get((self._entity, work.header.source_id))
            if work.record is not None:
                work.mapped = self._mapped(work.record)
                if work.orphan:
                    work.mapped = unwanted(work.mapped)
            elif work.orphan and work.intent is not None:
                work.mapped = record_of(context, work.intent.planned)
        go_on_with_newest(context, self._entity, chunk.works, self._mapped)
        self._load_images(chunk)
        for work in chunk.works:
            work.mapped = with_charges_as_written(context, work)
        self._succession.take_over(chunk.works)
        follow_line_keys(context, chunk.works)
        for work in chunk.works:
            self._recoder.take(work)
        unknown: dict[str, list[Work]] = {}
        sent: dict[str, list[Work]] = {}
        current: dict[ExternalId, list[Work]] = {}
        linked: dict[ExternalId, list[Work]] = {}
        for work in chunk.works:
            if work.mapped is None:
                continue
            work.intent = context.intents.get((self._entity, work.header.source_id))  # its lines may have new keys
            if work.image is None:
                work.link = self._links.get(work.header.source_id) or self._links.get(by_number(work.mapped.number))
                if work.link is not None:
                    linked.setdefault(work.link.external_id, []).append(work)
                # What was sent is asked for as it was sent: number and profile may be others by now.
                if work.intent is not None:
                    sent.setdefault(work.intent.planned.reference, []).append(work)
                    if self._only_by_name():
                        self._find_by_name(work, work.intent.planned, work.intent.sent_at)
                if work.intent is not None or not work.mapped.not_eligible:
                    unknown.setdefault(self._reference(work.mapped), []).append(work)
                continue
            self._take_link(work)
            if work.known is not None and work.known.external_id is not None:
                open_update = work.intent is not None and work.intent.planned.kind is WriteKind.UPDATE
                touched = touches_target(work.mapped, work.image) or self._flag(work.mapped, work.image) is not None
                if touched or open_update or context.full or work.forced:
                    current.setdefault(work.known.external_id, []).append(work)
        batch = max(1, context.capabilities.lookup_batch)
        references, ids = [reference for reference in unknown | sent if reference], list(current)
        for start in range(0, len(references), batch):
            chunk.questions.append(
                context.asks.submit(partial(self._find, references[start : start + batch], unknown, sent))
            )
        for start in range(0, len(ids), batch):
            read = {external_id: current[external_id] for external_id in ids[start : start + batch]}
            chunk.questions.append(context.asks.submit(partial(self._read, read)))
        if linked:
            chunk.questions.append(context.asks.submit(partial(self._read_linked, linked)))

    def decide(self, chunk: Chunk) -> Iterator[tuple[Work, Decision | None]]:
        """Decisions for a chunk whose questions were sent off, in its order; None = the record stays where it stands."""
        context = self._context
        for question in chunk.questions:
            wait_for(context, question)
        for work in chunk.works:
            work.answers = tuple(one for one in work.answers or work.named if one.external_id not in self._not_it(work))
            work.linked = work.current if work.link is not None and work.image is not None else work.linked
            self._look_for_lost(work)
        self._mark_taken(chunk)
        wanted = set()
        for work in chunk.works:
            if work.mapped is not None and not work.mapped.not_eligible:
                wanted |= codes_to_ask(self._relevant(work, work.mapped), context.codes)
        if wanted:
            context.codes.ask(wanted)
        self._look_for_open(chunk)
        if self._only_by_name() and any(w.mapped and self._may_be_created(w, w.mapped) for w in chunk.works):
            self._named()  # the search that is made ready here is the one that decides
        self._twins.prepare(
            work.mapped
            for work in chunk.works
            if work.mapped is not None and self._may_have_twins(work) and not self._is_settled(work, work.mapped)
        )
        for work in chunk.works:
            context.check()
            if work.mapped is not None:
                yield work, self._decide_coded(work, work.mapped)

    def forget_carried_out(self) -> None:
        """Drops the links and corrections that were carried out; to be called once they are on disk."""
        self._recoder.finish()
        if self._settled and not self._context.preview:
            forget_said(self._context.store, self._settled)
        if self._carried_out and not self._context.preview:
            keep_decisions(self._context.store, self._entity, unlink=self._carried_out)

    def _mapped(self, record: SourceRecord) -> MappedRecord:
        context = self._context
        return map_record(record, context.profile, context.tables, context.mapping)

    # -- steps of ask --------------------------------------------------------------------------------------------------

    def _load(self, chunk: Chunk) -> None:
        context = self._context
        stored = [work.header.source_id for work in chunk.works if work.stored]
        sources = context.store.records.load_sources(self._entity, stored) if stored else {}
        for work in chunk.works:
            if work.stored:
                work.record = sources.get(work.header.source_id)
            if self._may_be_sent_again(work):
                work.asked_anew = not context.imported  # a file says nothing about JAGGAER's own records
                work.in_vain = not work.asked_anew
            if (work.record is None or work.asked_anew) and work.fetching is None and not work.orphan:
                # Nothing was kept of it, or something newer could not be read, or it may be unwanted now: read it again.
                work.fetching = context.reads.submit(partial(context.source.fetch, work.header))
        for work in chunk.works:
            if work.fetching is None:
                continue
            try:
                work.record = wait_for(context, work.fetching)
            except RecordError as error:
                self._not_given(work, error)
            except TransientError as error:
                self._not_given(work, self._broken_off.given_up(work.header.number, error))

    def _may_be_sent_again(self, work: Work) -> bool:
        """Whether a lost save of a stored record may be made once more, so that JAGGAER must still want it.

        Not where JAGGAER cannot be asked for one record, as with files and with lists alone; and what it cancelled
        last, it still wants closed, if it is gone now.
        """
        context = self._context
        intent = context.intents.get((self._entity, work.header.source_id))
        resource = context.profile.resources[self._entity].resource
        return (
            intent is not None
            and work.stored
            and work.record is not None
            and not work.record.origin
            and not intent.planned.close
            and bool(resource.detail_path)
            and context.clock.now() >= intent.settle_until
        )

    def _not_given(self, work: Work, error: RecordError) -> None:
        """What becomes of a record that the source does not give."""
        if is_gone(error) and self._was_sent_only(work):
            work.orphan, work.record = True, None
        elif is_gone(error) and work.asked_anew:
            work.orphan = True
        elif work.asked_anew:
            work.in_vain = True  # it stays as it is stored, and in doubt
        else:
            work.unreadable = error

    def _was_sent_only(self, work: Work) -> bool:
        """Whether an open intent is all that X3 may have of the record."""
        intent = self._context.intents.get((self._entity, work.header.source_id))
        written = work.known is not None and work.known.external_id is not None
        return intent is not None and intent.planned.kind is WriteKind.CREATE and not written

    def _load_images(self, chunk: Chunk) -> None:
        """Images with fingerprints by the current profile, so that a new profile changes nothing by itself."""
        context = self._context
        written = [w.header.source_id for w in chunk.works if w.known is not None and w.known.external_id is not None]
        images = context.store.records.load_images(self._entity, written) if written else {}
        stale = [key for key, image in images.items() if image.profile_hash != context.profile.content_hash]
        sources = context.store.records.load_sources(self._entity, stale, written=True) if stale else {}
        for work in chunk.works:
            image = images.get(work.header.source_id)
            if image is not None and (source := sources.get(SourceId(work.header.source_id))) is not None:
                fresh = fingerprint(source.payload, context.profile, self._entity)
                image = rebased(image, fresh, context.profile.content_hash)
            work.image = image

    def _reference(self, mapped: MappedRecord) -> str:
        if self._entity is Entity.ORDER or mapped.document.reference:
            return mapped.document.reference
        if self._context.capabilities.supplier_numbering == "counter":
            return ""
        return str(mapped.document.fields.get("number") or "")

    def _only_by_name(self) -> bool:
        """Whether X3 may give suppliers other numbers than they were sent with, so that only the name finds them."""
        return self._entity is Entity.SUPPLIER and self._context.capabilities.supplier_numbering != "manual"

    def _find_by_name(self, work: Work, planned: PlannedWrite, since: datetime) -> None:
        """After a lost answer that no reference may find, X3's suppliers are read anew and the name is asked for.

        None of those that carried the name before the save can be what it left.
        """
        ids = self._named(since).same_name(planned.wanted.fields) - (planned.carriers or frozenset())
        if ids:
            there = self._context.target.read(self._entity, sorted(ids))
            work.named = tuple(document for document in there.values() if may_be(planned, document))
            work.unsure = planned.carriers is None and work.header.source_id in self._no_twins

    def _named(self, since: datetime | None = None) -> SupplierTwins:
        """X3's suppliers as they were read in this flow, after `since`; the search for twins goes on with them."""
        if self._suppliers is None or (since is not None and since >= self._named_at):
            self._named_at = self._context.clock.now()
            self._context.codes.read_kind(ReferenceKind.SUPPLIER)
            self._suppliers = SupplierTwins(self._context.codes, self._context.store, self._context.target)
            self._twins = self._suppliers
        return self._suppliers

    def _take_link(self, work: Work) -> None:
        """A link of a record that is written already says how a lost change of it ended, or nothing any more."""
        link = self._links.get(work.header.source_id)
        if link is None:
            return
        known = work.known.external_id if work.known is not None else None
        if work.intent is not None and link.external_id == known:
            work.link = link
        else:
            self._carried_out.add(work.header.source_id)

    def _flag(self, mapped: MappedRecord, image: WrittenImage) -> bool | None:
        """Whether a supplier is to be made active or inactive in X3; None = neither."""
        policies = self._context.connection.policies
        return active_flag(mapped, image, policies) if self._entity is Entity.SUPPLIER else None

    def _look_for_open(self, chunk: Chunk) -> None:
        """What is open in X3 of suppliers that JAGGAER deactivated; asked for in one go."""
        if self._entity is not Entity.SUPPLIER:
            return
        gone = [w for w in chunk.works if w.mapped and w.image and w.known and is_deactivated(w.mapped)]
        found = left_open(self._context.store, [work.header.source_id for work in gone])
        codes = {work.known.external_id for work in gone if work.known and work.known.external_id}
        reads = bool(codes) and self._context.capabilities.invoices_read
        invoices = unposted(self._context.target, codes, self._context.clock.now().date()) if reads else None
        for work in gone:
            code = str(work.known.external_id or "") if work.known else ""
            listed = self._context.codes.find(ReferenceKind.SUPPLIER, code)
            left = found.get(work.header.source_id, LeftOpen())
            if invoices is not None:
                left = with_invoices(left, invoices.get(code, ()))
            work.left_open = replace(left, active=listed is None or listed.active)

    def _not_it(self, work: Work) -> Collection[ExternalId]:
        """Documents of X3 that a person said are not what was sent."""
        said = self._said_again.get(work.header.source_id)
        return said.not_these if said is not None else ()

    def _look_for_lost(self, work: Work) -> None:
        """Before an order is sent again, its save is looked for by more than its reference."""
        intent, said = work.intent, self._said_again.get(work.header.source_id)
        work.again = intent is not None and said is not None and said.intent_id == intent.intent_id
        late = intent is not None and self._context.clock.now() >= intent.settle_until
        if intent is None or not late or work.answers or work.found or work.image is not None or work.link is not None:
            return
        never = {*self._not_it(work), *(intent.planned.carriers or ())}
        work.alike = self._lost.of(intent.planned, intent.sent_at, never)

    def _find(self, references: list[str], unknown: dict[str, list[Work]], sent: dict[str, list[Work]]) -> None:
        found = self._context.target.find(self._entity, references)
        for reference in references:
            for work in unknown.get(reference, ()):
                work.found = found.get(reference, ())
            for work in sent.get(reference, ()):
                work.answers = found.get(reference, ())
        asking = chain.from_iterable(unknown.get(reference, ()) for reference in references)
        find_by_number(self._context.target, self._entity, self._context.capabilities, asking)

    def _read(self, works: dict[ExternalId, list[Work]]) -> None:
        there = self._context.target.read(self._entity, list(works))
        for external_id, asking in works.items():
            for work in asking:
                work.current = there.get(external_id)

    def _read_linked(self, works: dict[ExternalId, list[Work]]) -> None:
        there = self._context.target.read(self._entity, list(works))
        for external_id, asking in works.items():
            for work in asking:
                work.linked = there.get(external_id)

    # -- steps of decide -----------------------------------------------------------------------------------------------

    def _mark_taken(self, chunk: Chunk) -> None:
        """Which of the documents found belong to another record (one number, two records of JAGGAER)."""
        found = {external_id for work in chunk.works for external_id in _candidates(work)}
        owners = self._context.store.records.linked_by_external(self._entity, found) if found else {}
        for work in chunk.works:
            mine = {work.header.source_id, *self._succession.gone}
            work.taken = frozenset(
                key for key in _candidates(work) if owners.get(key, work.header.source_id) not in mine
            )

    def _relevant(self, work: Work, mapped: MappedRecord) -> MappedRecord:
        """The record as far as its codes must be valid now: header and the lines that are not written as wanted."""
        if work.image is None:
            return mapped
        keys = relevant_lines(mapped, work.image)
        header, *_ = changed_keys(mapped, work.image)
        codes = tuple(use for use in mapped.codes if (use.line_key in keys if use.line_key else header or bool(keys)))
        return replace(mapped, codes=codes)

    def _decide_coded(self, work: Work, mapped: MappedRecord) -> Decision | None:
        """The decision, without those corrections of written codes that hold the record up."""
        decision = self._decide(work, mapped)
        while self._recoder.gives_up(work, decision) and work.mapped is not None:
            decision = self._decide(work, work.mapped)
        return decision

    def _certain(self, work: Work, mapped: MappedRecord) -> Certain | None:
        """The document of X3 that a new record certainly is, where the site has such ones linked."""
        asks = self._context.connection.policies.same_supplier is SameSupplier.ASK
        return None if asks or not self._may_have_twins(work) else self._twins.certain(mapped)

    def _decide(self, work: Work, mapped: MappedRecord) -> Decision | None:
        context = self._context
        if work.outdated or self._is_settled(work, mapped):
            return None
        if work.header.source_id in self._succession.waiting:
            return hold_all(mapped, Status.WAITING, WAITS)
        intent = work.intent
        late = intent is not None and context.clock.now() >= intent.settle_until
        pending = late and intent is not None and context.target.is_pending(intent.planned)
        standing = Standing(
            image=work.image,
            external_id=work.known.external_id if work.known else None,
            found=work.found,
            current=work.current,
            intent=intent,
            answers=work.answers,
            unsure=work.unsure,
            alike=work.alike,
            again=work.again,
            settle_over=late and not pending and not work.in_vain,
            pending=pending,
            taken=work.taken,
            namesakes=self._namesakes(work, mapped),
            left_open=work.left_open,
            certain=self._certain(work, mapped),
            twins=self._twins.of(mapped) if self._may_have_twins(work) else (),
            link=work.link,
            linked=work.linked,
            policies=context.connection.policies,
            said=self._said.get(work.header.source_id, {}),
        )
        if work.orphan:
            return decide_orphan(mapped, standing, context.connection.on_invalid_line)
        findings = self._awaiting.told(mapped, validate(self._relevant(work, mapped), context.codes, self._settings))
        clash = self._clash(work, mapped)
        if clash is not None:
            findings = (clash, *findings)
        decision = decide(mapped, findings, standing, context.connection.on_invalid_line)
        decision = as_offered(decision, context.capabilities)
        if decision.write is not None and (other := self._of_one_name(decision.write, intent)):
            return hold_all(mapped, Status.WAITING, ONE_NAME.format(other))
        if work.link is not None and decision.linked:
            self._carried_out |= {str(work.header.source_id), by_number(mapped.number)} & self._links.keys()
        unchanged = decision.write is None and decision.status is Status.SYNCED
        missing = work.forced and work.current is None  # it was asked for, and a replay does not bring it back
        differed = work.forced and work.known is not None and work.known.status is Status.DIFFERS
        differed = differed or bool(standing.said)
        asked = work.known is not None and not decision.linked and (context.full or missing or differed)
        if unchanged and asked and work.image is not None:
            now = decision.image or work.image
            decision = as_offered(compared(mapped, standing, now, decision), context.capabilities)
        if standing.said and not any(finding.check == BY_HAND for finding in decision.findings):
            self._settled.add(work.header.source_id)
        return decision

    def _may_have_twins(self, work: Work) -> bool:
        """Whether the record may be created by this run, so that one keyed by hand must be looked for."""
        mapped = work.mapped
        return mapped is not None and self._may_be_created(work, mapped) and mapped.source_id not in self._no_twins

    def _may_be_created(self, work: Work, mapped: MappedRecord) -> bool:
        return (
            work.image is None
            and not work.found
            and work.link is None
            and not mapped.not_eligible
            and not mapped.cancelled
        )

    def _namesakes(self, work: Work, mapped: MappedRecord) -> frozenset[ExternalId] | None:
        """Who carries the name already, where after a lost answer nothing but the name could find the new one."""
        if not self._only_by_name() or not self._may_be_created(work, mapped):
            return None
        return self._named().same_name(mapped.document.fields)

    def _of_one_name(self, write: PlannedWrite, own: Intent | None) -> str:
        """Another supplier of the same name whose creation was in doubt before: X3 could not tell the two apart."""
        by_name = self._only_by_name() and not self._context.capabilities.supplier_reference
        if not by_name or write.kind is not WriteKind.CREATE:
            return ""
        for (entity, source_id), intent in list(self._context.intents.items()):
            sent = intent.planned
            other = entity is Entity.SUPPLIER and sent.kind is WriteKind.CREATE and source_id != write.source_id
            before = own is None or intent.intent_id < own.intent_id
            if other and before and called_alike(sent.wanted.fields, write.wanted.fields):
                return sent.number
        return ""

    def _is_settled(self, work: Work, mapped: MappedRecord) -> bool:
        return work.known is not None and self._stands(work, work.known, mapped)

    def _stands(self, work: Work, known: KnownRecord, mapped: MappedRecord) -> bool:
        """Whether a person has to act first: nothing changed at the source, and nobody asked for a replay."""
        if known.source_id in self._ignored and work.link is None and work.intent is None:
            return self._seen_before(known, mapped)
        return (
            not work.forced
            and work.link is None
            and (known.status in OPEN or known.status is Status.IGNORED)
            and work.intent is None
            and known.profile_hash == mapped.profile_hash
            and known.seen == mapped.fingerprint
            # What was to be mended in JAGGAER may be mended beside the fields that the fingerprint covers: its total.
            and not (known.status is Status.INCOMPLETE and known.changed_at != mapped.changed_at)
        )

    def _seen_before(self, known: KnownRecord, mapped: MappedRecord) -> bool:
        """Whether the source is as it was when a person set the record aside, whatever profile it is read by."""
        if known.profile_hash == mapped.profile_hash:
            return known.seen == mapped.fingerprint
        context = self._context
        source = context.store.records.load_source(self._entity, known.source_id)
        return source is not None and fingerprint(source.payload, context.profile, self._entity) == mapped.fingerprint

    def _clash(self, work: Work, mapped: MappedRecord) -> Finding | None:
        if mapped.not_eligible or mapped.cancelled or work.image is not None:
            return None
        first = self._numbers.setdefault(mapped.number, work.header.source_id)
        if first == work.header.source_id:
            return None
        return Finding(
            check="number-used-twice",
            level=Level.STOP,
            status=Status.INCOMPLETE,
            field="reference",
            value=mapped.number,
            message=f"Number {mapped.number} is used by two records of JAGGAER (ids {first} and {mapped.source_id}).",
            next_step="Have one of them corrected in JAGGAER; the next sync picks it up.",
        )


def _candidates(work: Work) -> tuple[ExternalId, ...]:
    """Documents of X3 that the record may turn out to be."""
    linked = (work.linked.external_id,) if work.linked is not None else ()
    return (*linked, *(document.external_id for document in (*work.found, *work.answers, *work.alike)))


def rebased(image: WrittenImage, fresh: Fingerprint, profile_hash: str) -> WrittenImage:
    """The image with fingerprints of the same source by another profile."""
    return replace(
        image,
        header_fingerprint=fresh.header,
        line_fingerprints={key: value for key in image.line_fingerprints if (value := fresh.of_line(key)) is not None},
        profile_hash=profile_hash,
    )
