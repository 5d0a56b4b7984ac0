"""Mapping decisions: which targets may be meant, what a rule would do, and deciding it (product.md section 3)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from core.errors import ConfigurationError
from core.mapping.compiled import LoadedProfile
from core.mapping.context import MappingContext
from core.mapping.crossref import CrossReferences
from core.mapping.engine import map_record
from core.model import crossref
from core.model.crossref import MappingRule, Scope
from core.model.flow import Entity, SourceId
from core.model.mapped import MappedRecord
from core.model.reference import ReferenceEntry, ReferenceKind
from core.model.views import CauseRow, MappingEffect, Suggestion
from core.ports import Capabilities
from core.store.connection_store import ConnectionStore
from core.suggest.alike import suggest
from core.suggesting import Memory, Recall
from core.sync.codes import table_parent
from core.sync.decision import stops
from core.validation.checks import ValidationSettings, profile_levels, validate

REFERENCE_OF: dict[str, ReferenceKind] = {
    crossref.ACCOUNT: ReferenceKind.ACCOUNT,
    crossref.COST_CENTER: ReferenceKind.DIMENSION,
    crossref.SUPPLIER: ReferenceKind.SUPPLIER,
    crossref.PRODUCT: ReferenceKind.PRODUCT,
    crossref.SITE: ReferenceKind.SITE,
    crossref.UNIT: ReferenceKind.UNIT,
    crossref.TAX: ReferenceKind.TAX_CODE,
    crossref.PAYMENT_TERM: ReferenceKind.PAYMENT_TERM,
    crossref.CURRENCY: ReferenceKind.CURRENCY,
}
"""Where the targets of a mapping kind stand in X3; a kind that is missing here is free text."""


def table_of(kind: str, context: MappingContext) -> tuple[ReferenceKind, str] | None:
    """Kind and parent of a mapping kind's targets; None = X3 has no table for it."""
    if kind.startswith(crossref.DIMENSION_KIND_PREFIX):
        return ReferenceKind.DIMENSION, kind.removeprefix(crossref.DIMENSION_KIND_PREFIX)
    reference = REFERENCE_OF.get(kind)
    if reference is None:
        return None
    if kind == crossref.ACCOUNT:
        return reference, context.chart
    if kind == crossref.COST_CENTER:
        return reference, context.cost_center_type
    return reference, ""


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
                self._label(cause),
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
        return tuple(
            Suggestion(
                entry.code,
                entry.label,
                0.0,
                "" if usable(entry, today) else "inactive or out of date in X3",
                usable(entry, today),
            )
            for entry in hits[:100]
        )

    def _label(self, cause: CauseRow) -> str:
        """What JAGGAER calls the code: the description beside it on one of the records, where there is one."""
        for entity, source_id in self.store.problems.records_of([cause.cause_id])[:1]:
            source = self.store.records.load_source(entity, source_id)
            if source is not None:
                return label_beside(source.payload, cause.source_code)
        return ""

    def scopes(self, cause_id: str) -> tuple[Scope, ...]:
        """Scopes that make sense for a cause, widest first."""
        scopes: dict[Scope, None] = {crossref.EVERYWHERE: None}
        units, suppliers, categories = set(), set(), set()
        tables = self._tables()
        for _, mapped in self._mapped(self.store.problems.records_of([cause_id])[:50], tables):
            keys = {use.line_key for use in mapped.codes}
            for key, scope in mapped.scopes.items():
                if key in keys:
                    units.add(scope.unit)
                    suppliers.add(scope.supplier)
                    categories.add(scope.category)
        for unit in sorted(filter(None, units)):
            scopes[Scope(unit=unit)] = None
        for category in sorted(filter(None, categories)):
            scopes[Scope(category=category)] = None
        for supplier in sorted(filter(None, suppliers)):
            scopes[Scope(supplier=supplier)] = None
        return tuple(scopes)

    def effect(self, rule: MappingRule, cause_ids: Iterable[str]) -> MappingEffect:
        """What a rule would do to the records that the causes hold: each is mapped and validated with it."""
        store = self.store
        version = store.mappings.version() + 1
        kept = [r for r in store.mappings.rules() if r.key != rule.key]
        tables = CrossReferences([*kept, rule], version)
        codes = CachedCodes(store)
        settings = ValidationSettings(
            profile_levels(self.profile.profile),
            self.capabilities.max_lengths,
            self.context.mandatory_dimensions,
            self.context.cost_center_type,
        )
        records = lines = released = 0
        amounts: dict[str, tuple[Decimal, int]] = defaultdict(lambda: (Decimal(0), 0))
        still: list[tuple[str, str]] = []
        for _, mapped in self._mapped(store.problems.records_of(list(cause_ids)), tables):
            touched = [
                use.line_key
                for use in mapped.codes
                if use.kind == rule.kind and use.source == rule.source and use.target == rule.target
            ]
            if not touched:
                continue
            records += 1
            lines += len(touched)
            money = sum((mapped.line_amounts.get(key, Decimal(0)) for key in touched), Decimal(0))
            before = amounts[mapped.currency]
            amounts[mapped.currency] = (before[0] + money, before[1] + len(touched))
            held = stops(validate(mapped, codes, settings))
            if held:
                still.append((mapped.number, held[0].message))
            else:
                released += 1
        written = store.records.load_links(Entity.ORDER)
        return MappingEffect(
            records=records,
            lines=lines,
            amounts=tuple(
                (currency, amount, count)
                for currency, (amount, count) in sorted(amounts.items(), key=lambda item: -item[1][0])
            ),
            released_records=released,
            still_held=tuple(still),
            written_lines=sum(
                use.lines
                for use in store.codings.uses(rule.kind, rule.source)
                if use.source_id in written and use.target not in {"", rule.target}
            ),
        )

    def _tables(self) -> CrossReferences:
        return CrossReferences(self.store.mappings.rules(), self.store.mappings.version())

    def _mapped(
        self, records: Iterable[tuple[Entity, SourceId]], tables: CrossReferences
    ) -> Iterable[tuple[SourceId, MappedRecord]]:
        for entity, source_id in records:
            source = self.store.records.load_source(entity, source_id)
            if source is not None:
                yield source_id, map_record(source, self.profile, tables, self.context)


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
