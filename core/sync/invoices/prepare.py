"""From invoices of JAGGAER to decisions: mapped, linked to their orders, looked for in X3, validated, decided."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import partial
from typing import Final, NamedTuple, TypeVar

from core.mapping.engine import map_record
from core.model.document import TargetDocument
from core.model.document_number import cleaned, spellings
from core.model.finding import Finding
from core.model.flow import Entity, ExternalId, SourceId
from core.model.mapped import MappedRecord
from core.model.plan import PlannedWrite, WriteKind
from core.model.settle import KnownRecord
from core.model.status import Level, Status
from core.model.twin import Twin
from core.sync.context import RunContext
from core.sync.decision import Decision
from core.sync.invoices.amounts import ours, theirs
from core.sync.invoices.coding import was_written
from core.sync.invoices.doubles import OwnDoubles
from core.sync.invoices.doubt import decide_invoice
from core.sync.invoices.judging import counting
from core.sync.invoices.orders import BilledOrders, link_orders
from core.sync.invoices.standing import NEAR, InvoiceStanding, Rules, day_of
from core.sync.invoices.there import NumbersThere, number_matches
from core.sync.offered import as_offered
from core.sync.orphans import told_orphan, unwanted
from core.sync.prepare import Preparer, wait_for
from core.sync.sent import record_of
from core.sync.twin_decisions import by_number
from core.sync.work import Chunk, Work
from core.validation.checks import ValidationSettings, codes_to_ask, validate

Key = TypeVar("Key")
ANOTHER_YEAR: Final = timedelta(days=180)
"""Further apart, a number that is used again is another invoice, unless the sum is the same."""
_SETTLED: Final = frozenset({Status.SYNCED, Status.UP_TO_DATE})


class NoTwins:
    """Invoices have a search of their own: by supplier and document number."""

    def prepare(self, mapped: Iterable[MappedRecord]) -> None:
        """Nothing is asked."""

    def of(self, mapped: MappedRecord) -> tuple[Twin, ...]:  # noqa: ARG002 - as `TwinSearch`
        """None."""
        return ()

    def certain(self, mapped: MappedRecord) -> None:
        """None."""


@dataclass(slots=True)
class _Asked:
    """What was found out about one invoice beside its `Work`.

    Attributes:
        by_number: X3's invoices of the supplier with its number, however it is written.
        waits, split: as in `InvoiceStanding`.
    """

    by_number: dict[ExternalId, TargetDocument] = field(default_factory=dict)
    waits: Mapping[str, str] = field(default_factory=dict)
    split: Mapping[str, str] = field(default_factory=dict)


class _Owner(NamedTuple):
    """The record of JAGGAER that an invoice of X3 is; the store need not know it yet."""

    source_id: str
    number: str = ""


class InvoicePreparer(Preparer):
    """Prepares the chunks of the invoices' flow. Used by the run's own thread only.

    Args:
        thorough: whether X3's invoices of the days around are read for numbers that are written otherwise, for late
            invoices too; else only for those that are recent, new or changed.
    """

    def __init__(self, context: RunContext, settings: ValidationSettings, rules: Rules, *, thorough: bool) -> None:
        if not rules.creates:
            settings = replace(settings, mandatory_dimensions=frozenset())
        super().__init__(context, Entity.INVOICE, NoTwins(), settings)
        self._rules = rules
        self._thorough = thorough
        self._orders = BilledOrders(context.store)
        self._there = NumbersThere(context.target)
        self._doubles = OwnDoubles(context.store)
        self._asked: dict[str, _Asked] = {}
        self._mine: dict[ExternalId, _Owner] = {}
        self._owners: dict[ExternalId, str] = {}
        self._entered: dict[tuple[str, str], list[PlannedWrite]] = {}
        for (entity, _), intent in list(context.intents.items()):
            if entity is Entity.INVOICE:
                self._note_sent(intent.planned)

    # -- asking --------------------------------------------------------------------------------------------------------

    def ask(self, chunk: Chunk) -> None:
        """Maps a chunk and sends off the questions to X3 that its decisions need."""
        context = self._context
        self._load(chunk)
        for work in chunk.works:
            work.intent = context.intents.get((self._entity, work.header.source_id))
            if work.record is not None:
                work.mapped = map_record(work.record, context.profile, context.tables, context.mapping)
                if work.orphan:
                    work.mapped = unwanted(work.mapped)
            elif work.orphan and work.intent is not None:
                work.mapped = record_of(context, work.intent.planned)
        self._load_images(chunk)
        self._link_orders(chunk)
        numbers: dict[str, list[Work]] = {}
        keys: dict[ExternalId, list[Work]] = {}
        linked: dict[ExternalId, list[Work]] = {}
        for work in chunk.works:
            if work.mapped is None or self._is_quiet(work, work.mapped):
                continue
            if self._decided_link(work):
                assert work.link is not None  # noqa: S101 - just found
                linked.setdefault(work.link.external_id, []).append(work)
            if (external_id := _known_as(work)) is not None:
                keys.setdefault(external_id, []).append(work)
            for number in self._numbers_of(work, work.mapped):
                numbers.setdefault(number, []).append(work)
        batch = max(1, context.capabilities.lookup_batch)
        self._send(chunk, numbers, batch, self._find_numbers)
        self._send(chunk, keys, batch, self._read)
        self._send(chunk, linked, batch, self._read_linked)

    def _send(
        self, chunk: Chunk, wanted: dict[Key, list[Work]], batch: int, ask: Callable[[dict[Key, list[Work]]], None]
    ) -> None:
        names = list(wanted)
        for start in range(0, len(names), batch):
            part = {name: wanted[name] for name in names[start : start + batch]}
            chunk.questions.append(self._context.asks.submit(partial(ask, part)))

    def _link_orders(self, chunk: Chunk) -> None:
        """Gives the lines the orders and order lines of X3 that they bill."""
        mapped = [work.mapped for work in chunk.works if work.mapped is not None]
        orders = self._orders.of(mapped)
        for work in chunk.works:
            if work.mapped is not None:
                linked = link_orders(work.mapped, orders)
                work.mapped = linked.mapped
                self._asked[work.header.source_id] = _Asked(waits=linked.waits, split=linked.split)

    def _is_quiet(self, work: Work, mapped: MappedRecord) -> bool:
        """Whether nothing changed about an invoice that X3 has as it should be, and nobody asked for a look."""
        known = work.known
        return (
            known is not None
            and known.status in _SETTLED
            and not work.forced
            and not self._context.full
            and work.intent is None
            and known.profile_hash == mapped.profile_hash
            and known.seen == mapped.fingerprint
            and not self._decided_link(work)
        )

    def _decided_link(self, work: Work) -> bool:
        """Whether a person said which invoice of X3 it is; what a link of a known one is about is kept in `work`."""
        assert work.mapped is not None  # noqa: S101 - mapped records are asked about only
        link = self._links.get(work.header.source_id) or self._links.get(by_number(work.mapped.number))
        if link is None:
            return False
        known = work.known.external_id if work.known is not None else None
        if known is not None and work.intent is None:
            self._carried_out |= {str(work.header.source_id), by_number(work.mapped.number)} & self._links.keys()
            return False
        work.link = link
        return True

    def _numbers_of(self, work: Work, mapped: MappedRecord) -> Collection[str]:
        """The numbers that X3 is asked for: as people may have keyed it, and as an open intent sent it."""
        found: dict[str, None] = {}
        if work.intent is not None and work.intent.planned.kind is WriteKind.CREATE:
            found |= dict.fromkeys(spellings(work.intent.planned.reference))
        if not mapped.not_eligible:
            found |= dict.fromkeys(spellings(mapped.document.reference))
        return found

    def _find_numbers(self, asking: dict[str, list[Work]]) -> None:
        found = self._context.target.find(Entity.INVOICE, list(asking))
        for number, works in asking.items():
            for work in works:
                self._take(work, found.get(number, ()))

    def _take(self, work: Work, documents: Iterable[TargetDocument]) -> None:
        """Keeps those of the documents that are the supplier's and carry the number of the invoice, or what was sent."""
        assert work.mapped is not None  # noqa: S101 - mapped records are asked about only
        sent = work.intent.planned.wanted.fields if work.intent is not None else {}
        pairs = [
            (str(fields.get("supplier") or ""), str(fields.get("reference") or ""))
            for fields in (work.mapped.document.fields, sent)
        ]
        asked = self._asked[work.header.source_id]
        for there in documents:
            if any(number and number_matches(there, supplier, number) for supplier, number in pairs):
                asked.by_number[there.external_id] = there

    # -- deciding ------------------------------------------------------------------------------------------------------

    def decide(self, chunk: Chunk) -> Iterator[tuple[Work, Decision | None]]:
        """Decisions for a chunk whose questions were sent off, in its order; None = the record stays where it stands."""
        context = self._context
        for question in chunk.questions:
            wait_for(context, question)
        for work in chunk.works:
            if work.current is None and not was_written(work.image):
                work.image = None  # what was only found and is gone is looked for anew
        self._look_around(chunk)
        wanted = set()
        for work in chunk.works:
            if work.mapped is not None and not work.mapped.not_eligible:
                wanted |= codes_to_ask(self._relevant(work, work.mapped), context.codes)
        if wanted:
            context.codes.ask(wanted)
        self._mark_taken(chunk)
        for work in chunk.works:
            context.check()
            if work.mapped is not None:
                yield work, self._decide(work, work.mapped)

    def _look_around(self, chunk: Chunk) -> None:
        """Looks for numbers that are written otherwise than JAGGAER, or we, would write them."""
        looking = [
            (work, work.mapped, day)
            for work in chunk.works
            if work.mapped is not None and self._may_be_elsewhere(work, work.mapped) and (day := day_of(work.mapped))
        ]
        self._there.look(day for _, _, day in looking)
        ids: dict[ExternalId, list[Work]] = {}
        for work, mapped, _ in looking:
            for external_id in self._there.of(_supplier(mapped), mapped.document.reference):
                ids.setdefault(external_id, []).append(work)
        there = self._context.target.read(Entity.INVOICE, sorted(ids)) if ids else {}
        for external_id, document in there.items():
            for work in ids[external_id]:
                self._take(work, [document])

    def _may_be_elsewhere(self, work: Work, mapped: MappedRecord) -> bool:
        """Whether X3 may have the invoice under its number written otherwise, and it is time to look."""
        if mapped.not_eligible or mapped.cancelled or work.link is not None or work.current is not None:
            return False
        if self._asked[work.header.source_id].by_number or self._is_quiet(work, mapped):
            return False
        known = work.known
        new = known is None or known.profile_hash != mapped.profile_hash or known.seen != mapped.fingerprint
        day = day_of(mapped)
        recent = day is not None and day > self._rules.late_from
        return self._thorough or new or recent or self._rules.creates

    def _mark_taken(self, chunk: Chunk) -> None:
        found = {key for work in chunk.works for key in self._candidates_of(work)}
        owners = self._context.store.records.linked_by_external(Entity.INVOICE, found) if found else {}
        self._owners = {key: str(source_id) for key, source_id in owners.items()}

    def _taken(self, work: Work) -> frozenset[ExternalId]:
        """Those of X3's invoices found that are other records, by the store and by what this run decided until now."""
        mine = str(work.header.source_id)
        owners = {key: self._owner_of(work, key) for key in self._candidates_of(work)}
        return frozenset(key for key, owner in owners.items() if owner is not None and owner.source_id != mine)

    def _owner_of(self, work: Work, external_id: ExternalId) -> _Owner | None:
        if external_id in self._mine:
            return self._mine[external_id]
        if external_id in self._owners:
            return _Owner(self._owners[external_id])
        there = self._asked[work.header.source_id].by_number.get(external_id)
        return self._sent_as(there, work) if there is not None else None

    def _sent_as(self, there: TargetDocument, work: Work) -> _Owner | None:
        """The other record whose save left an invoice in X3, though the store does not have its number yet."""
        sent = self._entered.get((str(there.fields.get("supplier") or ""), cleaned(there.reference)), ())
        if any(one.source_id == work.header.source_id for one in sent):
            return None  # its own lost save may be it: that is told by what X3 holds
        for one in sent:
            if there.external_id not in (one.carriers or ()):
                return _Owner(str(one.source_id), one.number)
        return None

    def _note_sent(self, write: PlannedWrite) -> None:
        if write.kind is WriteKind.CREATE:
            key = str(write.wanted.fields.get("supplier") or ""), cleaned(write.reference)
            self._entered.setdefault(key, []).append(write)
        elif write.external_id is not None:
            self._mine.setdefault(write.external_id, _Owner(str(write.source_id), write.number))

    def _candidates_of(self, work: Work) -> tuple[ExternalId, ...]:
        asked = self._asked.get(work.header.source_id)
        linked = (work.linked.external_id,) if work.linked is not None else ()
        return (*linked, *(asked.by_number if asked is not None else ()))

    def _decide(self, work: Work, mapped: MappedRecord) -> Decision | None:
        context = self._context
        if self._is_quiet(work, mapped) or (work.known is not None and self._stands(work, work.known, mapped)):
            return None
        work.taken = self._taken(work)
        standing = self._standing(work, mapped)
        findings: tuple[Finding, ...] = ()
        if not work.orphan:
            judged = validate(self._relevant(work, mapped), context.codes, self._settings)
            findings = counting(self._awaiting.told(mapped, judged), self._rules)
        decision = decide_invoice(mapped, findings, standing, self._rules)
        if work.orphan:
            return told_orphan(mapped, decision, standing.external_id if was_written(standing.image) else None)
        decision = as_offered(decision, context.capabilities)
        if decision.external_id is not None:
            self._mine.setdefault(decision.external_id, _Owner(str(work.header.source_id), mapped.number))
            if work.link is not None:
                self._carried_out |= {str(work.header.source_id), by_number(mapped.number)} & self._links.keys()
        if decision.write is not None:
            self._note_sent(decision.write)
        return None if self._says_nothing_new(work, mapped, decision) else decision

    def _standing(self, work: Work, mapped: MappedRecord) -> InvoiceStanding:
        context, intent = self._context, work.intent
        late = intent is not None and context.clock.now() >= intent.settle_until
        pending = late and intent is not None and context.target.is_pending(intent.planned)
        found, alike, taken, answers = self._sorted(work, mapped)
        said = self._said_again.get(work.header.source_id)
        enters = self._rules.creates and not (found or taken or work.image or work.link or mapped.not_eligible)
        return InvoiceStanding(
            image=work.image,
            external_id=_known_as(work),
            current=work.current,
            found=found,
            alike=alike,
            taken=taken,
            carriers=frozenset(self._asked[work.header.source_id].by_number),
            apart=str(work.header.source_id) in self._no_twins,
            doubles=self._doubles.of(mapped) if enters and not mapped.cancelled else (),
            waits=self._asked[work.header.source_id].waits,
            split=self._asked[work.header.source_id].split,
            intent=intent,
            answers=answers,
            again=intent is not None and said is not None and said.intent_id == intent.intent_id,
            settle_over=late and not pending and not work.in_vain,
            pending=pending,
            link=work.link,
            linked=work.linked,
        )

    def _sorted(
        self, work: Work, mapped: MappedRecord
    ) -> tuple[
        tuple[TargetDocument, ...], tuple[TargetDocument, ...], dict[ExternalId, str], tuple[TargetDocument, ...]
    ]:
        """X3's invoices of the number: exact, written otherwise, of other records, and those that a lost save may have left."""
        by_number = self._asked[work.header.source_id].by_number
        free = [there for key, there in by_number.items() if key not in work.taken and key not in self._not_it(work)]
        sent = work.intent.planned if work.intent is not None and work.intent.planned.external_id is None else None
        answers = tuple(
            there
            for there in free
            if sent is not None
            and there.external_id not in (sent.carriers or ())
            and number_matches(there, str(sent.wanted.fields.get("supplier") or ""), sent.reference)
        )
        supplier, number = _supplier(mapped), mapped.document.reference
        same = [there for there in free if number_matches(there, supplier, number)]
        exact = [there for there in same if there.reference == number]
        otherwise = [there for there in same if there.reference != number and _is_close(mapped, there)]
        old = [there for there in exact if _is_older(mapped, there)]
        found = [there for there in exact if there not in old]
        alike = [*otherwise, *(old if self._rules.creates else ())]
        taken = {
            key: self._holder(work, key)
            for key, there in by_number.items()
            if key in work.taken
            and number_matches(there, supplier, number)
            and _same_kind(mapped, there)
            and not _is_older(mapped, there)
            and (there.reference == number or _is_close(mapped, there))
        }
        if work.linked is not None and work.linked.external_id in work.taken:
            taken[work.linked.external_id] = self._holder(work, work.linked.external_id)
        return self._of_kind(mapped, found), self._of_kind(mapped, alike), taken, answers

    def _of_kind(self, mapped: MappedRecord, found: list[TargetDocument]) -> tuple[TargetDocument, ...]:
        """Those of the same kind: a credit note may carry the number of its invoice.

        Where nothing is entered, one of the other kind is shown if there is no better one: somebody may have mistaken it.
        """
        same = [there for there in found if _same_kind(mapped, there)]
        return tuple(same if same or self._rules.creates else found)

    def _holder(self, work: Work, external_id: ExternalId) -> str:
        owner = self._owner_of(work, external_id)
        assert owner is not None  # noqa: S101 - asked about what is taken only
        row = None if owner.number else self._context.store.records.get_row(Entity.INVOICE, SourceId(owner.source_id))
        return row.key if row is not None else owner.number or owner.source_id

    def _stands(self, work: Work, known: KnownRecord, mapped: MappedRecord) -> bool:
        """A full comparison looks at every invoice that nobody set aside: what differed may have been mended in X3."""
        if self._context.full and known.source_id not in self._ignored:
            return False
        return super()._stands(work, known, mapped)

    def _says_nothing_new(self, work: Work, mapped: MappedRecord, decision: Decision) -> bool:
        """Whether the store says all of it already: an invoice that waits is looked for by every run."""
        known = work.known
        if known is None or work.intent is not None or decision.write is not None or decision.image is not None:
            return False
        same = (
            known.status is decision.status
            and known.reason == decision.reason
            and known.external_id == decision.external_id
            and known.profile_hash == mapped.profile_hash
            and known.seen == mapped.fingerprint
        )
        if not same:
            return False
        kept = self._context.store.problems.of_record(Entity.INVOICE, work.header.source_id)
        return _said(kept) == _said(decision.findings)


def _known_as(work: Work) -> ExternalId | None:
    """X3's invoice that it is: by the store, else by the promise of a save that nobody saw end."""
    if work.known is not None and work.known.external_id is not None:
        return work.known.external_id
    return work.intent.planned.external_id if work.intent is not None else None


def _supplier(mapped: MappedRecord) -> str:
    return str(mapped.document.fields.get("supplier") or "")


def _said(findings: Iterable[Finding]) -> set[tuple[str, str, str]]:
    return {(each.check, each.line_key, each.message) for each in findings if each.level is not Level.INFO}


def _is_close(mapped: MappedRecord, there: TargetDocument) -> bool:
    """Whether an invoice of X3 is of about the same day, or comes to the same sum."""
    return _apart(mapped, there) <= NEAR or _same_sum(mapped, there)


def _is_older(mapped: MappedRecord, there: TargetDocument) -> bool:
    """Whether the supplier used the number before: another invoice, long ago or since."""
    return _apart(mapped, there) > ANOTHER_YEAR and not _same_sum(mapped, there)


def _apart(mapped: MappedRecord, there: TargetDocument) -> timedelta:
    day, of = there.fields.get("invoice_date"), day_of(mapped)
    return abs(day - of) if isinstance(day, date) and of is not None else timedelta(0)


def _same_sum(mapped: MappedRecord, there: TargetDocument) -> bool:
    left, right = ours(mapped).totals, theirs(there, mapped.decimals).totals
    return any(left[name] == right[name] for name in left.keys() & right.keys())


def _same_kind(mapped: MappedRecord, there: TargetDocument) -> bool:
    """Whether both are an invoice or both a credit note, as far as X3 shows it."""
    kind = mapped.document.fields.get("kind")
    return there.fields.get("kind", kind) == kind
