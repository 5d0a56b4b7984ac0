"""Go-live: what a person decides about records that X3 probably has already (product.md section 3)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from core.clock import Clock
from core.desk.decisions import Desk
from core.desk.told import Told, told_nobody
from core.errors import ConfigurationError
from core.mapping.crossref import CrossReferences
from core.mapping.engine import map_record
from core.model.audit import AuditDraft
from core.model.document import TargetDocument
from core.model.flow import Entity, ExternalId, RunId, SourceId
from core.model.status import Status
from core.model.twin import TwinChoice, TwinDecision, TwinEffect, TwinRow, twins_in
from core.model.views import RecordQuery, RecordRow
from core.ports import Target
from core.store.connection_store import ConnectionStore
from core.store.restate import restate
from core.sync.adopt import implausible
from core.sync.settle import LINKED_BY_ITSELF
from core.sync.twin_decisions import Link, by_number, dismissed, keep_by_hand, keep_decisions, links
from core.views import find_record

DECIDED = "twin-linked"
UNDONE = "twin-undone"
DISMISSED = "twin-dismissed"
_TWINNED = (Entity.SUPPLIER, Entity.ORDER, Entity.INVOICE)
"""Kinds of records that a likely twin may hold."""
_LOOKED_UP = 100
"""Documents of X3 that are read between two words about progress."""
_LINKS = frozenset({DECIDED, LINKED_BY_ITSELF})
_DECISIONS = _LINKS | {UNDONE, DISMISSED}


@dataclass(frozen=True, slots=True)
class TwinDesk:
    """Decisions about likely twins of one connection.

    Attributes:
        owner: who this process is, for the lease that an undo needs.
    """

    store: ConnectionStore
    clock: Clock
    actor: str
    owner: str

    def rows(self) -> tuple[TwinRow, ...]:
        """Records that a likely twin holds, suppliers first, with what they may be and what was decided."""
        found: list[TwinRow] = []
        for entity in _TWINNED:
            kept, none = links(self.store, entity), dismissed(self.store, entity)
            for row in self._held(entity):
                link = kept.get(row.source_id) or kept.get(by_number(row.key))
                decision = link.external_id if link else ("create" if row.source_id in none else "")
                found.append(
                    TwinRow(
                        entity,
                        row.source_id,
                        row.key,
                        row.supplier,
                        row.amount,
                        row.currency,
                        twins_in(self.store.problems.of_record(entity, SourceId(row.source_id))),
                        decision,
                    )
                )
        return tuple(found)

    def likely(self, min_score: int, keys: Iterable[str] = ()) -> tuple[tuple[TwinChoice, ...], TwinEffect]:
        """What `link --all-likely` would link: each record to its surest twin, where no other comes near.

        Args:
            min_score: 0 to 100.
            keys: numbers of the records looked at; none = all that are held.

        Returns:
            The choices, and them in words with the records that stay held and why.
        """
        wanted = set(keys)
        rows = [row for row in self.rows() if not row.decision and (not wanted or row.key in wanted)]
        claims: dict[tuple[Entity, str], list[tuple[int, str]]] = defaultdict(list)
        for row in rows:
            for twin in row.twins:
                claims[row.entity, twin.external_id].append((twin.score, row.source_id))
        chosen: list[TwinChoice] = []
        left: list[tuple[str, str]] = []
        for row in rows:
            reason = _doubt(row, min_score, claims)
            if reason:
                left.append((row.key, reason))
            else:
                chosen.append(TwinChoice(row.source_id, row.twins[0].external_id, row.entity))
        names = {row.source_id: row.key for row in rows}
        return tuple(chosen), TwinEffect(tuple((names[c.key], c.x3_key) for c in chosen), tuple(left))

    def link(
        self,
        choices: Sequence[TwinChoice],
        desk: Desk | None,
        target: Target,
        *,
        because: str = "",
        anyway: bool = False,
        apply: bool = True,
        told: Told = told_nobody,
    ) -> TwinEffect:
        """Decides links, each looked up in X3 first; the next run carries them out and writes nothing.

        A record that no run has read yet is linked once it is.

        Args:
            choices: which record is which document.
            desk: mapping as it stands now, to compare with; None while no run has read anything.
            target: X3.
            because: why, for the audit chain.
            anyway: also where supplier, currency or total differ much.
            apply: decides; else it is only looked at, and nothing is kept.
            told: how many were looked up, of how many.
        """
        linked: list[tuple[str, str]] = []
        left: list[tuple[str, str]] = []
        looked_up = 0
        for entity in _TWINNED:
            mine = [choice for choice in choices if self._entity_of(choice) is entity]
            if not mine:
                continue
            there: dict[ExternalId, TargetDocument] = {}
            for at in range(0, len(mine), _LOOKED_UP):
                told(looked_up, len(choices))
                part = [ExternalId(choice.x3_key) for choice in mine[at : at + _LOOKED_UP]]
                there |= target.read(entity, part)
                looked_up += len(part)
            told(looked_up, len(choices))
            owners = self.store.records.linked_by_external(entity, list(there))
            taken = {link.external_id: key for key, link in links(self.store, entity).items()}
            new: dict[str, Link] = {}
            for choice in mine:
                key, number = self.place_of(entity, choice.key)
                document = there.get(ExternalId(choice.x3_key))
                reason = self._against(entity, key, choice, document, desk, anyway=anyway)
                holder = owners.get(ExternalId(choice.x3_key)) or taken.get(ExternalId(choice.x3_key))
                if not reason and holder and holder != key:
                    reason = f"{choice.x3_key} is linked to {self._number(entity, holder)} already"
                if reason:
                    left.append((number, reason))
                    continue
                new[key] = Link(ExternalId(choice.x3_key), anyway)
                taken[ExternalId(choice.x3_key)] = key
                linked.append((number, choice.x3_key))
            if new and apply:
                audit = self._drafts(entity, DECIDED, {key: link.external_id for key, link in new.items()}, because)
                keep_decisions(self.store, entity, link=new, undismiss=new, audit=audit)
        return TwinEffect(tuple(linked), tuple(left))

    def create(self, keys: Sequence[str], *, because: str = "") -> tuple[str, ...]:
        """Decides that records are none of their likely twins: the next run creates them. Gives their numbers.

        Raises:
            ConfigurationError: no likely twin holds one of them; nothing was decided.
        """
        chosen: dict[Entity, dict[str, str]] = {entity: {} for entity in Entity}
        for key in keys:
            entity, source_id = find_record(self.store, key)
            row = self.store.records.get_row(entity, source_id)
            if row is None or row.status is not Status.PROBABLE_TWIN:
                raise ConfigurationError(f"No likely twin holds {key}.", remedy="See what holds it with: trace KEY")
            chosen[entity][source_id] = row.key
        for entity, ids in chosen.items():
            if ids:
                audit = self._drafts(entity, DISMISSED, dict.fromkeys(ids, ""), because)
                keep_decisions(self.store, entity, unlink=ids, dismiss=ids, audit=audit)
        return tuple(number for ids in chosen.values() for number in ids.values())

    def decision(self, entity: Entity, source_id: str) -> TwinDecision | None:
        """What holds of what people decided about a record's likely twin; None when nothing does."""
        row = self.store.records.get_row(entity, SourceId(source_id))
        if row is None:
            return None
        places = (source_id, by_number(row.key))
        entries = [entry for place in places for entry in self.store.audit.rows_of(entity.value, place)]
        entries.sort(key=lambda entry: entry.number)
        last = max((n for n, entry in enumerate(entries) if entry.draft.action in _DECISIONS), default=-1)
        if last < 0 or entries[last].draft.action == UNDONE:
            return None
        draft = entries[last].draft
        linked = draft.action in _LINKS
        if linked:
            pending = not links(self.store, entity).keys().isdisjoint(places)
        else:
            pending = not row.x3_key and source_id in dismissed(self.store, entity)
        stays = ""
        if not pending:
            if not row.x3_key:
                return None
            if not linked:
                stays = f"It was created in X3 as {row.x3_key} since."
            elif any(entry.draft.action == "intent" for entry in entries[last:]):
                stays = f"It was written to {row.x3_key} since it was linked."
        x3_key = draft.external_id if linked else ""
        by_itself = draft.action == LINKED_BY_ITSELF
        return TwinDecision(x3_key, draft.actor, draft.at, draft.details.get("reason", ""), pending, stays, by_itself)

    def undo(self, key: str, *, entity: Entity | None = None, because: str = "") -> str:
        """Takes back what was decided about a record's likely twin; gives its number.

        A link that was carried out is undone as long as nothing was written on it.

        Args:
            key: number or source id; with `entity` the source id.
            entity: what the record is, where it is known.
            because: why, for the audit chain.

        Raises:
            ConfigurationError: nothing was decided, or something was written since.
            BusyError: a run goes on.
        """
        entity, place, number = (entity, key, self._number(entity, key)) if entity else self._decided(key)
        kept = links(self.store, entity)
        pending = {place, by_number(number)} & kept.keys()
        if pending:
            audit = self._drafts(entity, UNDONE, {place: kept[next(iter(pending))].external_id}, because)
            keep_decisions(self.store, entity, unlink=pending, audit=audit)
            return number
        decided = self.decision(entity, place)
        if decided is None:
            raise ConfigurationError(
                f"Nothing was decided about a likely twin of {number}.", remedy="See its history with: trace KEY"
            )
        if decided.stays:
            raise ConfigurationError(
                f"What was decided about {number} cannot be undone. {decided.stays}",
                remedy="Mend it in X3 by hand.",
            )
        if decided.pending:
            audit = self._drafts(entity, UNDONE, {place: ""}, because)
            keep_decisions(self.store, entity, undismiss=[place], audit=audit)
        else:
            keep_by_hand(self.store, entity, place)
            self._forget(entity, SourceId(place), decided.x3_key, because)
        return number

    def place_of(self, entity: Entity, key: str) -> tuple[str, str]:
        """The key that a link is kept by, and the number that people use."""
        if self.store.records.get_row(entity, SourceId(key)) is not None:
            return key, self._number(entity, key)
        named = self.store.records.find_number(entity, key)
        return (named[0].source_id, key) if named else (by_number(key), key)

    # -- parts ---------------------------------------------------------------------------------------------------------

    def _held(self, entity: Entity) -> Iterable[RecordRow]:
        after: str | None = None
        while True:
            query = RecordQuery(entity, (Status.PROBABLE_TWIN,), sort="key", descending=False)
            page = self.store.records.page(query, after=after)
            yield from page.rows
            after = page.after
            if after is None:
                return

    def _entity_of(self, choice: TwinChoice) -> Entity:
        return choice.entity or find_record(self.store, choice.key)[0]

    def _decided(self, key: str) -> tuple[Entity, str, str]:
        for entity in reversed(_TWINNED):
            if by_number(key) in links(self.store, entity):
                return entity, by_number(key), key
        entity, source_id = find_record(self.store, key)
        return entity, source_id, self._number(entity, source_id)

    def _number(self, entity: Entity, source_id: str) -> str:
        row = self.store.records.get_row(entity, SourceId(source_id))
        return row.key if row else source_id.removeprefix("#")

    def _against(
        self,
        entity: Entity,
        key: str,
        choice: TwinChoice,
        there: TargetDocument | None,
        desk: Desk | None,
        *,
        anyway: bool,
    ) -> str:
        """Why a link cannot be; empty when it can."""
        if there is None:
            return f"X3 has no {entity.value} {choice.x3_key}"
        row = self.store.records.get_row(entity, SourceId(key))
        if row is not None and row.x3_key and row.x3_key != choice.x3_key:
            return f"it is {row.x3_key} in X3 already"
        source = self.store.records.load_source(entity, SourceId(key))
        if anyway or source is None or desk is None:
            return ""
        tables = CrossReferences(self.store.mappings.rules(), self.store.mappings.version())
        said = implausible(map_record(source, desk.profile, tables, desk.context), there)
        return f"{choice.x3_key} is hardly the same: {said}" if said else ""

    def _forget(self, entity: Entity, source_id: SourceId, x3_key: str, because: str) -> None:
        lease = self.store.lease.acquire(self.owner, RunId("undo"))
        try:
            draft = self._draft(entity, UNDONE, source_id, x3_key, because)
            reason = {source_id: f"Its link to {x3_key} was undone; the next sync looks at it anew."}
            restate(self.store, entity, Status.WAITING, reason, forget_written=True, audit=[draft])
        finally:
            self.store.lease.release(lease)

    def _drafts(self, entity: Entity, action: str, decided: dict[str, str], because: str) -> list[AuditDraft]:
        return [self._draft(entity, action, key, x3, because) for key, x3 in decided.items()]

    def _draft(self, entity: Entity, action: str, key: str, x3_key: str, because: str) -> AuditDraft:
        details = {"reason": because} if because else {}
        return AuditDraft(
            self.actor,
            action,
            self.clock.now(),
            entity=entity.value,
            source_key=key,
            external_id=x3_key,
            details=details,
        )


def _doubt(row: TwinRow, min_score: int, claims: dict[tuple[Entity, str], list[tuple[int, str]]]) -> str:
    """Why a record is not linked to its surest twin without a person looking; empty when it is."""
    if not row.twins or row.twins[0].score < min_score:
        return f"its surest twin scores {row.twins[0].score}" if row.twins else "no twin is known any more"
    best, *others = row.twins
    if others and others[0].score == best.score:
        return f"{best.external_id} and {others[0].external_id} are equally alike"
    rivals = [
        key for score, key in claims[row.entity, best.external_id] if score >= best.score and key != row.source_id
    ]
    return f"{best.external_id} is as likely another record's" if rivals else ""
