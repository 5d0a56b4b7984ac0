"""Orders that somebody keyed into X3 by hand: no reference of ours, but the same supplier, money, lines and time.

They are asked for only when a run is about to create orders, and only as far back as those orders reach.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal

from core.model.document import TargetDocument
from core.model.flow import Entity
from core.model.mapped import MappedRecord
from core.model.twin import Twin
from core.ports import Target
from core.store.connection_store import ConnectionStore
from core.sync.likeness import LIKELY, NEAR, SAME_LINES, money_of, order_likeness, pair_lines

MARGIN = timedelta(days=92)
"""Asked for further back than needed, so that the next chunk's orders rarely need another question."""
OTHER_SUPPLIER = 30
"""Points that another supplier number costs: the supplier may stand in X3 twice."""
_MOST_SHOWN = 5


class OrderTwins:
    """Orders of X3 without reference of ours and without a record of ours, by supplier and by money.

    Closed orders count only where something was received or invoiced on them: those were real.
    """

    def __init__(self, target: Target, store: ConnectionStore) -> None:
        self._target = target
        self._store = store
        self._since: date | None = None
        self._by_supplier: dict[str, list[TargetDocument]] = {}
        self._by_money: dict[Decimal, list[TargetDocument]] = {}

    def prepare(self, mapped: Iterable[MappedRecord]) -> None:
        """Asks X3 for what these orders could be twins of, where it was not asked yet."""
        days = [record.order_date for record in mapped if record.order_date is not None]
        if not days:
            return
        since = min(days) - NEAR
        if self._since is not None and self._since <= since:
            return
        self._since = since - MARGIN
        there = [d for d in self._target.find_unmarked(Entity.ORDER, self._since) if not d.closed or _moved(d)]
        owned = self._store.records.linked_by_external(Entity.ORDER, [d.external_id for d in there]) if there else {}
        self._by_supplier, self._by_money = defaultdict(list), defaultdict(list)
        for document in there:
            if document.external_id not in owned:
                self._by_supplier[str(document.fields.get("supplier") or "")].append(document)
                self._by_money[money_of([line.fields for line in document.lines])].append(document)

    def of(self, mapped: MappedRecord) -> tuple[Twin, ...]:
        """Likely twins, the surest first."""
        supplier = str(mapped.document.fields.get("supplier") or "")
        if not supplier or mapped.order_date is None or not self._by_supplier:
            return ()
        found = [
            twin for there in self._by_supplier.get(supplier, ()) if (twin := _twin(mapped, there)).score >= LIKELY
        ]
        money = money_of([line.fields for line in mapped.document.lines])
        for there in self._by_money.get(money, ()) if money else ():
            other = str(there.fields.get("supplier") or "")
            if other != supplier and pair_lines(mapped.document.lines, there.lines)[1] >= SAME_LINES:
                twin = _twin(mapped, there)
                why = twin.why.replace("has the same supplier", f"is for supplier {other} instead of {supplier}, has")
                found.append(Twin(twin.external_id, twin.score - OTHER_SUPPLIER, why))
        likely = [twin for twin in found if twin.score >= LIKELY]
        return tuple(sorted(likely, key=lambda twin: (-twin.score, twin.external_id))[:_MOST_SHOWN])

    def certain(self, mapped: MappedRecord) -> None:
        """None: about an order that somebody keyed a person decides."""


def _twin(mapped: MappedRecord, there: TargetDocument) -> Twin:
    score, why = order_likeness(mapped, there)
    return Twin(there.external_id, score, why)


def _moved(document: TargetDocument) -> bool:
    return document.locked or any(line.locked for line in document.lines)
