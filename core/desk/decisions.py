"""Mapping decisions: which targets may be meant, what a rule would do, and deciding it (product.md section 3)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from core.desk.effects import Effects
from core.desk.suggesting import Memory, Recall
from core.errors import ConfigurationError
from core.mapping.compiled import LoadedProfile
from core.mapping.context import MappingContext
from core.mapping.crossref import CrossReferences
from core.mapping.engine import map_record
from core.mapping.targets import table_of
from core.model import crossref
from core.model.crossref import MappingRule, Scope
from core.model.document import WrittenImage
from core.model.flow import Entity, SourceId
from core.model.mapped import MappedRecord
from core.model.record import SourceRecord
from core.model.reference import ReferenceEntry, ReferenceKind
from core.model.uses import RecordUses
from core.model.views import CauseRow, MappingEffect, Suggestion
from core.ports import Capabilities
from core.store.connection_store import ConnectionStore
from core.store.dialect import portions
from core.store.line_uses import COMPLETE
from core.suggest.alike import suggest
from core.sync.codes import table_parent
from core.sync.decision import stops
from core.sync.image import changed_keys, relevant_lines
from core.sync.uses import uses_of
from core.validation.checks import ValidationSettings, profile_levels, validate

_AT_ONCE = 200
"""Records whose sources are in memory together."""


class CachedCodes:
    """A `ReferenceView` over the local tables alone, each read once: for looking, never for condemning."""

    def __init__(self, store: ConnectionStore) -> None:
        self._store = store
        self._loaded: set[ReferenceKind] = set()
        self._entries: dict[tuple[ReferenceKind, str, str], ReferenceEntry] = {}

    def find(self, kind: ReferenceKind, code: str, parent: str = "") -> ReferenceEntry | None:
        """The entry of a code in the local table."""
        if kind not in self._loaded:
            self._loaded.add(kind)
            for entry in self._store.references.load_all(kind):
                self._entries[kind, table_parent(kind, entry.parent), entry.code] = entry
        return self._entries.get((kind, table_parent(kind, parent), code))


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything that a decision looks at, as it stands now."""

    store: ConnectionStore
    profile: LoadedProfile
    context: MappingContext
    capabilities: Capabilities
    learned: Memory = field(default_factory=Memory)

    def targets(self, kind: str) -> tuple[ReferenceEntry, ...]:
        """X3's codes that a mapping of this kind may lead to, inactive ones included."""
        table = table_of(kind, self.context)
        if table is None:
            return ()
        kind_there, parent = table
        return tuple(
            entry
            for entry in self.store.references.load_all(kind_there)
            if table_parent(kind_there, entry.parent) == table_parent(kind_there, parent)
        )

    def suggestions(self, cause: CauseRow, *, find: str = "", limit: int = 5) -> tuple[Suggestion, ...]:
        """Targets for a cause, ranked with evidence; with `find`, those whose code or label holds every word."""
        targets = self.targets(cause.kind)
        if not find:
            return suggest(
                cause.kind,
                cause.source_code,
                self.label(cause),
                targets,
                history=self.store.mappings.history(cause.kind, cause.source_code),
                guesses=Recall(self.store, self.profile, self.context, self.learned).guesses(cause),
                limit=limit,
                on_date=self.context.today,
            )
        words = find.casefold().split()
        today = self.context.today
        hits = [entry for entry in targets if all(word in f"{entry.code} {entry.label}".casefold() for word in words)]
        hits.sort(key=lambda entry: (not entry.code.casefold().startswith(words[0]), entry.code))
        return tuple(listed(entry, today) for entry in hits[:100])

    def label(self, cause: CauseRow) -> str:
        """What JAGGAER calls the code: the description beside it on one of the records, where there is one."""
        for entity, source_id in self.store.problems.records_of([cause.cause_id])[:1]:
            source = self.store.records.load_source(entity, source_id)
            if source is not None:
                return label_beside(source.payload, cause.source_code)
        return ""

    def scopes(self, cause_id: str) -> tuple[Scope, ...]:
        """Scopes that make sense for a cause, widest first."""
        cause = next((cause for cause in self.store.problems.causes() if cause.cause_id == cause_id), None)
        if cause is None:
            return (crossref.EVERYWHERE,)
        return tuple(choice.scope for choice in self.effects().scopes(cause.kind, cause.source_code))

    def effects(self) -> Effects:
        """What counts the effect of rules. The first time, codes of what an older program wrote are read up."""
        if self.store.state.get(COMPLETE) is None:
            self._read_up()
            self.store.state.set(COMPLETE, value=True)
        return Effects(self.store, self.context)

    def effect(self, rule: MappingRule) -> MappingEffect:
        """What a rule would do: counted, and each record that it covers mapped and validated with it."""
        cover = self.effects().cover(rule)
        released, still = self.released([rule], cover.touched)
        return MappingEffect(
            records=cover.records,
            lines=cover.lines,
            amounts=cover.amounts,
            released_records=released,
            still_held=still,
            written_lines=cover.changed_lines,
            cover=cover,
        )

    def released(
        self, rules: Sequence[MappingRule], touched: Iterable[tuple[Entity, SourceId]]
    ) -> tuple[int, tuple[tuple[str, str], ...]]:
        """How many records nothing would hold any more with rules, and (number, reason) of the others."""
        store = self.store
        keys = {rule.key for rule in rules}
        kept = [rule for rule in store.mappings.rules() if rule.key not in keys]
        tables = CrossReferences([*kept, *rules], store.mappings.version() + 1)
        codes = CachedCodes(store)
        settings = ValidationSettings(
            profile_levels(self.profile.profile),
            self.capabilities.max_lengths,
            self.context.mandatory_dimensions,
            self.context.cost_center_type,
        )
        released = 0
        still: list[tuple[str, str]] = []
        for source, mapped in self._mapped(touched, tables):
            image = store.records.load_image(source.entity, source.source_id)
            held = stops(validate(_relevant(mapped, image), codes, settings))
            if held:
                still.append((mapped.number, held[0].message))
            else:
                released += 1
        return released, tuple(still)

    def _tables(self) -> CrossReferences:
        return CrossReferences(self.store.mappings.rules(), self.store.mappings.version())

    def _mapped(
        self, records: Iterable[tuple[Entity, SourceId]], tables: CrossReferences
    ) -> Iterable[tuple[SourceRecord, MappedRecord]]:
        by_entity: dict[Entity, list[SourceId]] = defaultdict(list)
        for entity, source_id in records:
            by_entity[entity].append(source_id)
        for entity, source_ids in by_entity.items():
            for portion in portions(source_ids, _AT_ONCE):
                for source in self.store.records.load_sources(entity, portion).values():
                    yield source, map_record(source, self.profile, tables, self.context)

    def _read_up(self) -> None:
        """Puts the codes of records into the store's tables of codes: as they were written, and for what they wait."""
        tables = self._tables()
        records, uses = self.store.records, self.store.line_uses
        by_entity: dict[Entity, list[SourceId]] = defaultdict(list)
        for entity, source_id in uses.missing():
            by_entity[entity].append(source_id)
        for entity, source_ids in by_entity.items():
            for portion in portions(source_ids, _AT_ONCE):
                written = records.load_sources(entity, portion, written=True)
                images = records.load_images(entity, portion)
                found: dict[tuple[Entity, SourceId], RecordUses] = {}
                for source_id, source in records.load_sources(entity, portion).items():
                    findings = self.store.problems.of_record(entity, source_id)
                    now = uses_of(map_record(source, self.profile, tables, self.context), None, findings)
                    if source_id in written and source_id in images:
                        before = map_record(written[source_id], self.profile, tables, self.context)
                        now = replace(uses_of(before, images[source_id], ()), held=now.held)
                    found[entity, source_id] = now
                uses.fill(found)


def _relevant(mapped: MappedRecord, image: WrittenImage | None) -> MappedRecord:
    """The record as far as its codes must be valid now, as a run sees it."""
    if image is None:
        return mapped
    keys = relevant_lines(mapped, image)
    header, *_ = changed_keys(mapped, image)
    codes = tuple(use for use in mapped.codes if (use.line_key in keys if use.line_key else header or bool(keys)))
    return replace(mapped, codes=codes)


def check_target(kind: str, target: str, entry: ReferenceEntry | None) -> None:
    """Refuses a target that X3 does not have or does not let anybody use.

    Raises:
        ConfigurationError: with what to do.
    """
    if entry is None:
        raise ConfigurationError(
            f"X3 has no {kind.replace('-', ' ')} {target}.", remedy="Take a code that X3 has, or have it created there."
        )
    if not entry.active:
        raise ConfigurationError(
            f"{target} is inactive in X3.", remedy="Take an active code, or have it activated there."
        )


def listed(entry: ReferenceEntry, today: date) -> Suggestion:
    """A code of X3 as a target to choose, without evidence; one that cannot be used now says so."""
    good = usable(entry, today)
    return Suggestion(entry.code, entry.label, 0.0, "" if good else "inactive or out of date in X3", good)


def usable(entry: ReferenceEntry, today: date) -> bool:
    """Whether a code may be chosen: active and within its dates today."""
    return entry.active and entry.valid_on(today)


def label_beside(payload: object, code: str) -> str:
    """The description that stands beside a code somewhere in a source record; empty when none does."""
    if isinstance(payload, dict):
        value, label = payload.get("value"), payload.get("description")
        if isinstance(value, str) and isinstance(label, str) and value.startswith(code):
            return label
        parts = payload.values()
    elif isinstance(payload, list):
        parts = payload  # type: ignore[assignment]
    else:
        return ""
    return next((found for part in parts if (found := label_beside(part, code))), "")
