"""Suggestions from the history that the store holds: what is learned for a connection, and kept while nothing changes.

What is learned from: the newest `MOST_ORDERS` written orders, and of the suppliers of a cause their newest
`MOST_OF_SUPPLIER` besides; and every mapping decision. The codes of a line are those that were written, not those that
today's mapping would give.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Final

from core.mapping.compiled import CompiledResource, LoadedProfile
from core.mapping.context import MappingContext
from core.mapping.crossref import CrossReferences
from core.mapping.engine import map_record
from core.mapping.gates import text_at
from core.mapping.lines import line_items
from core.model.crossref import (
    ACCOUNT,
    COST_CENTER,
    CURRENCY,
    DIMENSION_KIND_PREFIX,
    PAYMENT_TERM,
    PRODUCT,
    SITE,
    UNIT,
    Scope,
)
from core.model.document import DIMENSION_PREFIX, WrittenImage, dimension_field
from core.model.flow import Entity, SourceId
from core.model.mapped import MappedRecord
from core.model.record import SourceRecord
from core.model.values import Value
from core.model.views import CauseRow
from core.store.connection_store import ConnectionStore
from core.suggest import lines as facts
from core.suggest.learned import Guess, Learned, learn
from core.suggest.lines import CodedLine, Line

MOST_ORDERS: Final = 600
MOST_OF_SUPPLIER: Final = 100
_MOST_SUPPLIERS: Final = 5
_MOST_RECORDS: Final = 30
"""Records of a cause that are looked at."""
_MOST_LINES: Final = 100
_MOST_GUESSES: Final = 8
_OF_LINES: Final = frozenset({ACCOUNT, COST_CENTER, PRODUCT, UNIT})
_OF_HEADER: Final = {SITE: "site", CURRENCY: "currency", PAYMENT_TERM: "payment_term"}


@dataclass(slots=True)
class _Kept:
    stamp: tuple[object, ...]
    learned: Learned
    orders: set[SourceId]


@dataclass(slots=True)
class Memory:
    """What was learned, by connection and kind of mapping; of the newest stamp only. Thread-safe."""

    lock: threading.Lock = field(default_factory=threading.Lock)
    kept: dict[tuple[int, str], _Kept] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Recall:
    """History as it stands now, for one connection."""

    store: ConnectionStore
    profile: LoadedProfile
    context: MappingContext
    memory: Memory

    def guesses(self, cause: CauseRow, limit: int = _MOST_GUESSES) -> tuple[Guess, ...]:
        """Targets that history suggests for the lines that a cause holds, likeliest first."""
        if self._field(cause.kind) is None:
            return ()
        mapped = list(self._mapped(cause))
        asked = [line for each in mapped for line in self._asked(cause, each)][:_MOST_LINES]
        if not asked:
            return ()
        names = list(dict.fromkeys(each.supplier_name for each in mapped if each.supplier_name))
        stamp = (*self.store.history.stamp(), self.profile.content_hash, self.context.cost_center_type)
        with self.memory.lock:
            at = (self.store.connection_id, cause.kind)
            kept = self.memory.kept.get(at)
            if kept is None or kept.stamp != stamp:
                kept = self.memory.kept[at] = self._learned(cause.kind, stamp)
            for name in names[:_MOST_SUPPLIERS]:
                orders = self.store.history.of_supplier(name, MOST_OF_SUPPLIER)
                more = {key: name for key, name in orders.items() if key not in kept.orders}
                kept.learned.add(self._coded(cause.kind, more))
                kept.orders.update(more)
            return kept.learned.rank(asked, limit)

    def _learned(self, kind: str, stamp: tuple[object, ...]) -> _Kept:
        orders = self.store.history.newest(MOST_ORDERS)
        lines = [*self._decided(kind), *self._coded(kind, orders)]
        learned = learn(lines)
        learned.recent = len(orders) == MOST_ORDERS
        return _Kept(stamp, learned, set(orders))

    def _decided(self, kind: str) -> Iterator[CodedLine]:
        for rule in self.store.mappings.rules(kind):
            if rule.target:
                day = rule.decided_at.date() if rule.decided_at else date.min
                line = Line({facts.SOURCE: rule.source})
                yield CodedLine(line, rule.target, f"decision {rule.version}", day, decided=True)

    def _coded(self, kind: str, orders: Mapping[SourceId, str]) -> Iterator[CodedLine]:
        """The written lines of orders, for one kind of code, with what the source says of each."""
        name = self._field(kind)
        if name is None or not orders:
            return
        images = self.store.records.load_images(Entity.ORDER, orders)
        records = self.store.records.load_sources(Entity.ORDER, orders, written=True)
        sources = self.store.history.sources(kind, orders)
        for key, supplier_name in orders.items():
            image = images.get(key)
            if image is None:
                continue
            source_of = sources.get(key, {})
            for line, fields in self._written(kind, image, records.get(key), supplier_name):
                target = fields.get(name)
                if not isinstance(target, str) or not target:
                    continue
                known = replace(line, facts={**line.facts, facts.SOURCE: source_of.get(target, "")})
                yield CodedLine(known, target, str(key), _day(image.fields))

    def _written(
        self, kind: str, image: WrittenImage, record: SourceRecord | None, supplier_name: str
    ) -> Iterator[tuple[Line, Mapping[str, Value]]]:
        compiled = self.profile.resources.get(Entity.ORDER)
        unit, categories = "", {}
        if record is not None and compiled is not None:
            unit = text_at(compiled.unit, record.payload)
            categories = dict(_categories(compiled, record))
        if kind in _OF_HEADER:
            yield Line(_header_facts(image.fields, unit), supplier_name=supplier_name), image.fields
            return
        for key, fields in image.lines.items():
            scope = Scope(unit=unit, category=categories.get(key, ""))
            yield self._line(kind, image.fields, fields, scope, supplier_name), fields

    def _mapped(self, cause: CauseRow) -> Iterator[MappedRecord]:
        tables = CrossReferences(self.store.mappings.rules(), self.store.mappings.version())
        keys = [key for entity, key in self.store.problems.records_of([cause.cause_id]) if entity is Entity.ORDER]
        for record in self.store.records.load_sources(Entity.ORDER, keys[:_MOST_RECORDS]).values():
            yield map_record(record, self.profile, tables, self.context)

    def _asked(self, cause: CauseRow, mapped: MappedRecord) -> Iterator[Line]:
        uses = [use for use in mapped.codes if use.kind == cause.kind and use.source == cause.source_code]
        header = mapped.document.fields
        lines = {line.key: line.fields for line in mapped.document.lines}
        for use in uses:
            if use.line_key:
                line = self._line(
                    cause.kind, header, lines.get(use.line_key, {}), use.scope, mapped.supplier_name,
                    mapped.line_amounts.get(use.line_key),
                )  # fmt: skip
            else:
                line = Line(_header_facts(header, use.scope.unit), supplier_name=mapped.supplier_name)
            yield replace(line, facts={**line.facts, facts.SOURCE: cause.source_code})

    def _line(
        self,
        kind: str,
        header: Mapping[str, Value],
        fields: Mapping[str, Value],
        scope: Scope,
        supplier_name: str,
        amount: Decimal | None = None,
    ) -> Line:
        own = self._field(kind)
        cost_center = dimension_field(self.context.cost_center_type)
        others = sorted(n for n in fields if n.startswith(DIMENSION_PREFIX) and n not in {cost_center, own})
        known = {
            **_header_facts(header, scope.unit),
            facts.CATEGORY: scope.category,
            facts.DEPARTMENT: "" if own == cost_center else _text(fields, cost_center),
            facts.ACCOUNT: "" if own == ACCOUNT else _text(fields, ACCOUNT),
            facts.PROJECT: _text(fields, others[0]) if others else "",
        }
        if amount is None:
            quantity, price = fields.get("quantity"), fields.get("price")
            if isinstance(quantity, Decimal) and isinstance(price, Decimal):
                amount = quantity * price
        return Line(known, _text(fields, "description"), amount, supplier_name)

    def _field(self, kind: str) -> str | None:
        """Name of the field of a document that holds codes of this kind; None = history says nothing about it."""
        if kind == COST_CENTER:
            return dimension_field(self.context.cost_center_type)
        if kind.startswith(DIMENSION_KIND_PREFIX):
            return dimension_field(kind.removeprefix(DIMENSION_KIND_PREFIX))
        return kind if kind in _OF_LINES else _OF_HEADER.get(kind)


def _header_facts(header: Mapping[str, Value], unit: str) -> dict[str, str]:
    return {facts.SUPPLIER: _text(header, "supplier"), facts.REQUESTER: _text(header, "buyer"), facts.UNIT: unit}


def _categories(compiled: CompiledResource, record: SourceRecord) -> Iterable[tuple[str, str]]:
    if compiled.lines is not None:
        for item in line_items(compiled.lines, record.payload):
            yield item.key, text_at(compiled.lines.category, item.payload)


def _text(fields: Mapping[str, Value], name: str) -> str:
    value = fields.get(name)
    return value if isinstance(value, str) else ""


def _day(fields: Mapping[str, Value]) -> date:
    day = fields.get("order_date")
    return day if isinstance(day, date) else date.min
