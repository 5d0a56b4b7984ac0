"""What a lost save of an order left in X3, where its reference finds nothing: looked for by supplier, day, sum and lines.

Somebody may have changed or emptied the reference since. One document that equals what was sent, and whose reference is
empty or still shows ours, settles it; anything less sure is shown to a person, and nothing is ever chosen among several.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime, timedelta
from typing import Final

from core.match.plain import bare, one_slip
from core.model.document import DocumentLine, TargetDocument
from core.model.flow import Entity, ExternalId
from core.model.plan import PlannedWrite, WriteKind
from core.ports import Target
from core.store.connection_store import ConnectionStore
from core.sync.compare import IDENTIFYING, differences, match_lines
from core.sync.likeness import SAME_LINES, money_of, pair_lines

CLOCKS: Final = timedelta(minutes=10)
"""How far X3's clock may be behind ours: what was last touched longer before the sending cannot be what it left."""
_IDENTITY: Final = ("supplier", "currency", "site", "order_date")
_SHORTEST: Final = 4
"""Characters of a reference that may be recognised inside another text."""


class LostOrders:
    """X3's orders by their day, each day asked once."""

    def __init__(self, target: Target, store: ConnectionStore) -> None:
        self._target = target
        self._store = store
        self._days: dict[date, tuple[TargetDocument, ...]] = {}

    def of(
        self, planned: PlannedWrite, sent_at: datetime, never: Collection[ExternalId] = ()
    ) -> tuple[TargetDocument, ...]:
        """Orders that a lost save may have left, those that equal what was sent first.

        Args:
            planned: the save; nothing is found for a change, or for what is no order.
            sent_at: when it was promised.
            never: documents that are known to be something else.
        """
        day = planned.wanted.fields.get("order_date")
        if planned.kind is not WriteKind.CREATE or planned.entity is not Entity.ORDER or not isinstance(day, date):
            return ()
        if day not in self._days:
            self._days[day] = tuple(self._target.find_dated(Entity.ORDER, day))
        found = [
            there
            for there in self._days[day]
            if there.external_id not in never
            and (there.updated_at is None or there.updated_at >= sent_at - CLOCKS)
            and (is_as_sent(planned, there) or is_alike(planned, there))
            and not self._is_other(planned, there)
        ]
        owned = self._store.records.linked_by_external(Entity.ORDER, [there.external_id for there in found])
        free = [there for there in found if owned.get(there.external_id, planned.source_id) == planned.source_id]
        return tuple(sorted(free, key=lambda there: (not is_as_sent(planned, there), there.external_id)))

    def _is_other(self, planned: PlannedWrite, there: TargetDocument) -> bool:
        """Whether its reference is the number of another record of ours."""
        if not there.reference or there.reference in {planned.reference, planned.number}:
            return False
        return bool(self._store.records.find_number(Entity.ORDER, there.reference))


def is_as_sent(planned: PlannedWrite, there: TargetDocument) -> bool:
    """Whether an order has the supplier, day, currency, site and lines (quantity and price) that were sent."""
    wanted = {name: planned.wanted.fields[name] for name in _IDENTITY if name in planned.wanted.fields}
    match = match_lines(planned.wanted.lines, there.lines, IDENTIFYING)
    return not (differences(wanted, there.fields) or match.missing or match.extra)


def is_alike(planned: PlannedWrite, there: TargetDocument) -> bool:
    """Whether an order of the same supplier has the same sum, or nearly the same lines."""
    if differences({"supplier": planned.wanted.fields.get("supplier")}, there.fields):
        return False
    ours = [DocumentLine(line.key, number, line.fields) for number, line in enumerate(planned.wanted.lines, 1)]
    sums = (money_of([line.fields for line in lines]) for lines in (ours, there.lines))
    return len(set(sums)) == 1 or pair_lines(ours, there.lines)[1] >= SAME_LINES


def surely(planned: PlannedWrite, found: Collection[TargetDocument]) -> TargetDocument | None:
    """The one document that settles a lost save without a person; None where there is none, or a doubt."""
    equal = [there for there in found if is_as_sent(planned, there)]
    if len(equal) != 1 or not _shows_ours(planned.reference, equal[0].reference):
        return None
    return equal[0]


def _shows_ours(ours: str, there: str) -> bool:
    """Whether a reference is empty, or still shows what we gave."""
    left, right = bare(ours), bare(there)
    if not right or left == right or one_slip(left, right):
        return True
    shorter, longer = sorted((left, right), key=len)
    return len(shorter) >= _SHORTEST and shorter in longer
