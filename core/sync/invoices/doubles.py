"""JAGGAER's own invoices that are one: the same supplier, cleaned number, kind and amount, of about the same day."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import takewhile
from typing import Final

from core.model.document_number import cleaned
from core.model.flow import Entity, ExternalId
from core.model.mapped import MappedRecord
from core.model.status import Status
from core.store.connection_store import ConnectionStore
from core.sync.invoices.standing import NEAR, OwnInvoice, day_of

_OUT: Final = frozenset({Status.NOT_ELIGIBLE, Status.IGNORED, Status.PROBABLE_TWIN})
"""Records that are in nobody's way while X3 does not have them."""


@dataclass(frozen=True, slots=True)
class _Seen:
    source_id: str
    invoice: OwnInvoice
    amount: Decimal


class OwnDoubles:
    """Invoices that this run has seen already, and those that the store knows. Used by the run's own thread only."""

    def __init__(self, store: ConnectionStore) -> None:
        self._store = store
        self._seen: dict[tuple[str, str], dict[str, _Seen]] = defaultdict(dict)

    def of(self, mapped: MappedRecord) -> tuple[OwnInvoice, ...]:
        """Other invoices that `mapped` probably is once more; it is remembered for those that come after it.

        The first of two goes on, the second one waits for a person.
        """
        number = mapped.document.reference
        key = (mapped.supplier_id, cleaned(number))
        if not all(key):
            return ()
        day = day_of(mapped)
        same = self._seen[key]
        earlier = takewhile(lambda one: one.source_id != mapped.source_id, same.values())
        found = {
            one.source_id: one.invoice for one in earlier if one.amount == mapped.amount and _near(one.invoice.day, day)
        }
        if mapped.source_id not in same:
            same[mapped.source_id] = _Seen(mapped.source_id, OwnInvoice(mapped.number, number, day), mapped.amount)
        for row, reference in self._store.records.alike(Entity.INVOICE, mapped.supplier_id, mapped.amount):
            mine = row.source_id == mapped.source_id or (row.status in _OUT and not row.x3_key)
            if not mine and cleaned(reference) == key[1] and _near(row.day, mapped.order_date):
                found[row.source_id] = OwnInvoice(
                    row.key, reference, row.day, ExternalId(row.x3_key) if row.x3_key else None
                )
        return tuple(found.values())


def _near(left: date | None, right: date | None) -> bool:
    """Whether two days are near enough; a day that is not known speaks against nothing."""
    return left is None or right is None or abs(left - right) <= NEAR
