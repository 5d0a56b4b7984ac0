"""Saves whose answer was lost: what X3 has by now, and what a person decides where no sync can (product.md section 3)."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from core.clock import Clock
from core.desk.workplace import Workplace
from core.errors import ConfigurationError
from core.model.audit import AuditDraft
from core.model.document import TargetDocument
from core.model.doubt import DoubtCandidate, DoubtRow, Settling
from core.model.duties import Duty
from core.model.flow import FLOW_OF, Entity, ExternalId, SourceId
from core.model.plan import Intent, WriteKind
from core.model.reference import ReferenceKind
from core.model.status import Status
from core.model.twin import TwinChoice
from core.ports import Target
from core.store.connection_store import ConnectionStore
from core.sync.codes import Codes
from core.sync.doubt import OF_PERSON
from core.sync.doubt_decisions import keep_again, said_again
from core.sync.lost import LostOrders, is_as_sent
from core.sync.side_by_side import side_by_side
from core.sync.twin_decisions import by_number, links
from core.sync.twins import SupplierTwins, may_be

DECIDED = "doubt-again"
"""Action of the audit chain: a person said that X3 does not have it."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """Documents of X3 that may be what one intent sent, and what speaks for each."""

    documents: tuple[TargetDocument, ...]
    why: Mapping[ExternalId, str]
    carries: frozenset[ExternalId]


@dataclass(frozen=True, slots=True)
class DoubtDesk:
    """The open saves of one connection."""

    store: ConnectionStore
    clock: Clock
    actor: str

    def rows(self, target: Target | None) -> tuple[DoubtRow, ...]:
        """Saves whose answer was lost: those that need a person first, then the oldest.

        Args:
            target: X3, to be asked what it has by now; None = it is not asked.
        """
        intents = self._lost()
        seen = self._look(target, intents) if target is not None else {}
        rows = [self._row(intent, seen.get(intent.intent_id)) for intent in intents]
        return tuple(sorted(rows, key=lambda row: (not row.person, row.sent_at, row.key)))

    def intent_of(self, key: str) -> Intent:
        """The open save that a person means by a number or a source id.

        Raises:
            ConfigurationError: nothing of it is in doubt, or several records have the number.
        """
        found = [intent for intent in self._lost() if key in {intent.planned.number, intent.planned.source_id}]
        if not found:
            raise ConfigurationError(f"Nothing of {key} is in doubt.", remedy="See what is with: doubt list")
        if len({intent.planned.source_id for intent in found}) > 1:
            ids = ", ".join(f"{intent.planned.entity.value} {intent.planned.source_id}" for intent in found)
            raise ConfigurationError(
                f"Several records are called {key}: {ids}.", remedy="Name it by its id in JAGGAER."
            )
        return found[-1]

    def send_again(self, intent: Intent, seen: Collection[str], target: Target, *, because: str) -> None:
        """Decides that X3 does not have what was sent: the next sync decides the record anew and sends it.

        Args:
            intent: the save.
            seen: X3 keys of the documents that the person saw and that are not it.
            target: X3, asked once more.
            because: why, for the audit chain.

        Raises:
            ConfigurationError: it may still arrive, X3 has a document with its reference, or one that was not seen.
        """
        row = self._row(intent, self._look(target, [intent])[intent.intent_id])
        if row.not_again:
            raise ConfigurationError(f"{row.key} cannot be sent again. {row.not_again}", remedy="See: doubt list")
        unseen = [one.x3_key for one in row.candidates if not one.owner and one.x3_key not in seen]
        if unseen:
            raise ConfigurationError(
                f"X3 has {', '.join(unseen)}, which may be {row.key}.",
                remedy="Compare them first, and say that they are not it: --not X3KEY.",
            )
        planned = intent.planned
        draft = AuditDraft(
            self.actor,
            DECIDED,
            self.clock.now(),
            entity=planned.entity.value,
            source_key=planned.source_id,
            details={"intent": str(intent.intent_id), "not": ", ".join(sorted(seen)), "reason": because},
        )
        not_these = [ExternalId(key) for key in seen]
        keep_again(self.store, planned.entity, planned.source_id, intent.intent_id, not_these, [draft])

    # -- parts ---------------------------------------------------------------------------------------------------------

    def _lost(self) -> list[Intent]:
        """Open saves without those that are on their way right now."""
        holder = self.store.lease.holder()
        running = holder.run_id if holder else ""
        return [
            intent
            for intent in self.store.intents.open_intents()
            if not running or intent.run_id != running or self._stands_in_doubt(intent)
        ]

    def _stands_in_doubt(self, intent: Intent) -> bool:
        row = self.store.records.get_row(intent.planned.entity, SourceId(intent.planned.source_id))
        return row is not None and row.status is Status.IN_DOUBT

    def _look(self, target: Target, intents: Sequence[Intent]) -> dict[int, _Seen]:
        """What X3 has by now that may be what was sent, by intent; each kind is asked for in one go."""
        creates = [intent for intent in intents if intent.planned.kind is WriteKind.CREATE]
        carrying: dict[tuple[Entity, str], tuple[TargetDocument, ...]] = {}
        changed: dict[ExternalId, TargetDocument] = {}
        for entity in Entity:
            references = {i.planned.reference for i in creates if i.planned.entity is entity and i.planned.reference}
            if references:
                found = target.find(entity, sorted(references))
                carrying |= {(entity, reference): documents for reference, documents in found.items()}
            keys = {i.planned.external_id for i in intents if i.planned.entity is entity and i.planned.external_id}
            if keys:
                changed |= target.read(entity, sorted(keys))
        lost = LostOrders(target, self.store)
        named: SupplierTwins | None = None
        seen: dict[int, _Seen] = {}
        for intent in intents:
            planned = intent.planned
            if planned.external_id is not None:
                there = [changed[planned.external_id]] if planned.external_id in changed else []
                seen[intent.intent_id] = _seen(there, f"It is the {planned.entity.value} that was to be changed.")
                continue
            never = {*(planned.carriers or ()), *self._not_it(intent)}
            carry = [
                one for one in carrying.get((planned.entity, planned.reference), ()) if one.external_id not in never
            ]
            if carry:
                seen[intent.intent_id] = _seen(carry, "It carries the reference that was sent.")
            elif planned.entity is Entity.ORDER:
                alike = lost.of(planned, intent.sent_at, never)
                seen[intent.intent_id] = _Seen(
                    alike, {one.external_id: _alike(one, equal=is_as_sent(planned, one)) for one in alike}, frozenset()
                )
            else:
                if named is None:
                    codes = Codes(self.store, target, self.clock)
                    codes.read_kind(ReferenceKind.SUPPLIER)
                    named = SupplierTwins(codes, self.store)
                ids = named.same_name(planned.wanted.fields) - never
                read = target.read(Entity.SUPPLIER, sorted(ids)) if ids else {}
                documents = tuple(one for one in read.values() if may_be(planned, one))
                why = dict.fromkeys((one.external_id for one in documents), "It has the same name.")
                seen[intent.intent_id] = _Seen(documents, why, frozenset())
        return seen

    def _not_it(self, intent: Intent) -> Collection[ExternalId]:
        said = said_again(self.store, intent.planned.entity).get(intent.planned.source_id)
        return said.not_these if said is not None else ()

    def _row(self, intent: Intent, seen: _Seen | None) -> DoubtRow:
        planned = intent.planned
        entity, source_id = planned.entity, SourceId(planned.source_id)
        record = self.store.records.get_row(entity, source_id)
        findings = self.store.problems.of_record(entity, source_id)
        asked = next((f for f in findings if f.check.startswith(OF_PERSON)), None)
        candidates = self._candidates(intent, seen) if seen is not None else ()
        early = self.clock.now() < intent.settle_until
        until = f"{intent.settle_until:%d %b %H:%M} UTC"
        if asked is not None:
            waits = asked.message
        elif early:
            waits = f"Its answer was lost. Until {until} it may still arrive in X3; every sync looks for it."
        else:
            waits = "Its answer was lost. The next sync settles it, or sends it again where X3 does not have it."
        return DoubtRow(
            flow=FLOW_OF[entity],
            entity=entity,
            source_id=str(source_id),
            key=planned.number,
            purpose=planned.purpose,
            x3_key=str(planned.external_id or ""),
            supplier=record.supplier if record else str(planned.wanted.fields.get("name") or ""),
            amount=record.amount if record else Decimal(0),
            currency=record.currency if record else str(planned.wanted.fields.get("currency") or ""),
            sent_at=intent.sent_at,
            settle_until=intent.settle_until,
            sent=side_by_side(planned, None),
            candidates=candidates,
            asked=seen is not None,
            waits=waits,
            person=asked is not None,
            decision=self._decision(intent),
            not_again=_not_again(intent, candidates, until if early else ""),
        )

    def _candidates(self, intent: Intent, seen: _Seen) -> tuple[DoubtCandidate, ...]:
        entity, mine = intent.planned.entity, intent.planned.source_id
        owners = self.store.records.linked_by_external(entity, [one.external_id for one in seen.documents])
        found = []
        for one in seen.documents:
            holder = owners.get(one.external_id, mine)
            row = self.store.records.get_row(entity, SourceId(holder)) if holder != mine else None
            owner = "" if holder == mine else (row.key if row else str(holder))
            found.append(
                DoubtCandidate(
                    one.external_id,
                    seen.why[one.external_id],
                    side_by_side(intent.planned, one),
                    owner,
                    one.external_id in seen.carries,
                )
            )
        return tuple(sorted(found, key=lambda one: (bool(one.owner), len(one.differences), one.x3_key)))

    def _decision(self, intent: Intent) -> str:
        planned = intent.planned
        decided = links(self.store, planned.entity)
        link = decided.get(planned.source_id) or decided.get(by_number(planned.number))
        if link is not None:
            return str(link.external_id)
        again = said_again(self.store, planned.entity).get(planned.source_id)
        return Settling.AGAIN.value if again is not None and again.intent_id == intent.intent_id else ""


class Doubting(Workplace):
    """What people see of saves whose answer was lost, and decide about them."""

    def doubts(self, connection: str = "", *, ask: bool = True) -> tuple[DoubtRow, ...]:
        """Saves whose answer was lost, those that need a person first; what X3 has by now with `ask`.

        Raises:
            TransientError: X3 does not answer.
            ConfigurationError: X3 refuses.
        """
        desk = self._doubt_desk(connection)
        if not ask or not desk.store.intents.open_intents():
            return desk.rows(None)
        with self._x3(connection) as target:
            return desk.rows(target)

    def settle_doubt(
        self,
        key: str,
        how: Settling | str,
        *,
        x3_key: str = "",
        seen: Collection[str] = (),
        because: str = "",
        anyway: bool = False,
        connection: str = "",
    ) -> None:
        """Decides what became of a save whose answer was lost; the next sync or replay carries it out.

        Args:
            key: number of the record, or its id in JAGGAER.
            how: `link` = it is the document `x3_key` of X3, as it stands there. `again` = X3 does not have it.
            x3_key: the document, for `link`.
            seen: for `again`, the documents that may be it and are not.
            because: why, for the audit chain.
            anyway: for `link`, also where supplier, currency, total or date differ much.
            connection: which connection.

        Raises:
            ConfigurationError: nothing of it is in doubt, or it cannot be so; nothing was decided.
            TransientError: X3 does not answer.
        """
        self._must_have(Duty.MAP, connection)
        desk = self._doubt_desk(connection)
        intent = desk.intent_of(key)
        with self._x3(connection) as target:
            if Settling(how) is Settling.AGAIN:
                desk.send_again(intent, seen, target, because=because)
            else:
                self._link(intent, x3_key, target, because=because, anyway=anyway, connection=connection)
        self._decided("doubts", connection)

    def _link(
        self, intent: Intent, x3_key: str, target: Target, *, because: str, anyway: bool, connection: str
    ) -> None:
        from core.desk.golive import TwinDesk  # noqa: PLC0415 - with the mapping, only where it is needed

        planned = intent.planned
        if planned.external_id is not None and x3_key != planned.external_id:
            raise ConfigurationError(
                f"A change of {planned.external_id} was sent; it cannot be {x3_key or 'nothing'}.",
                remedy=f"Say that {planned.external_id} is to stay as X3 has it, or send the change again.",
            )
        twins = TwinDesk(self._named(connection), self._clock, self.actor, "")
        choice = TwinChoice(planned.source_id, x3_key, planned.entity)
        effect = twins.link([choice], self._desk(connection), target, because=because, anyway=anyway)
        if effect.left:
            raise ConfigurationError(
                f"{planned.number} was not linked: {effect.left[0][1]}.",
                remedy="Compare both. If it is right all the same: --anyway",
            )

    def _doubt_desk(self, connection: str) -> DoubtDesk:
        return DoubtDesk(self._named(connection), self._clock, self.actor)


def _seen(documents: Sequence[TargetDocument], why: str) -> _Seen:
    ids = [one.external_id for one in documents]
    return _Seen(tuple(documents), dict.fromkeys(ids, why), frozenset(ids))


def _alike(there: TargetDocument, *, equal: bool) -> str:
    if equal and there.reference:
        return f"It has the same supplier, day and lines, and carries the reference {there.reference}."
    if equal:
        return "It has the same supplier, day and lines, and carries no reference."
    if there.reference:
        return (
            "It has the same supplier and day, and much the same lines or sum, and carries the reference"
            f" {there.reference}."
        )
    return "It has the same supplier and day, and much the same lines or sum, and carries no reference."


def _not_again(intent: Intent, candidates: Sequence[DoubtCandidate], until: str) -> str:
    if until:
        return f"It may still arrive in X3 until {until}."
    if intent.planned.kind is WriteKind.CREATE and (there := next((one for one in candidates if one.carries), None)):
        return f"{there.x3_key} carries its reference: X3 would have it twice. Take the reference away there first."
    return ""
