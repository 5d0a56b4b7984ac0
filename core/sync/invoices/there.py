"""X3's invoices by supplier and cleaned document number, of the days that a run looks at; each day is asked for once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from datetime import date, timedelta

from core.model.document import TargetDocument
from core.model.document_number import cleaned
from core.model.flow import Entity, ExternalId
from core.ports import Target
from core.sync.invoices.standing import NEAR

_DAY = timedelta(days=1)


class NumbersThere:
    """What X3 has around some days. Keeps numbers and keys alone, so that memory stays small. Used by one thread."""

    def __init__(self, target: Target) -> None:
        self._target = target
        self._days: set[date] = set()
        self._keys: dict[tuple[str, str], set[ExternalId]] = defaultdict(set)

    def look(self, days: Iterable[date]) -> None:
        """Asks X3 for its invoices around these days, where it was not asked yet."""
        wanted = {near for day in days for near in _around(day)} - self._days
        for first, last in _periods(sorted(wanted)):
            for there in self._target.find_between(Entity.INVOICE, first, last):
                self._keys[str(there.fields.get("supplier") or ""), cleaned(there.reference)].add(there.external_id)
        self._days |= wanted

    def of(self, supplier: str, number: str) -> Collection[ExternalId]:
        """Keys of the supplier's invoices whose number is this one, however it is written."""
        key = cleaned(number)
        return self._keys.get((supplier, key), set()) if key and supplier else set()


def number_matches(there: TargetDocument, supplier: str, number: str) -> bool:
    """Whether an invoice of X3 is of the supplier and carries the number, however it is written."""
    return bool(supplier) and there.fields.get("supplier") == supplier and cleaned(there.reference) == cleaned(number)


def _around(day: date) -> Iterator[date]:
    """The days near a day; a mistyped one may lie where the calendar begins or ends."""
    first = max(day.toordinal() - NEAR.days, date.min.toordinal())
    last = min(day.toordinal() + NEAR.days, date.max.toordinal())
    return map(date.fromordinal, range(first, last + 1))


def _periods(days: list[date]) -> Iterator[tuple[date, date]]:
    """Days as periods without gaps: (first, last)."""
    start = 0
    for at in range(1, len(days) + 1):
        if at == len(days) or days[at] - days[at - 1] != _DAY:
            yield days[start], days[at - 1]
            start = at
