"""JAGGAER's own invoices that are one: the same supplier, cleaned number, kind and amount, of about the same day."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
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
    kind: str

    def may_be(self, mapped: MappedRecord) -> bool:
        """Whether `mapped` may be this invoice: over the same amount, or under the very number that X3 has by then.

        An invoice that is in X3 already is found there by its number, whatever its amount; one that is entered in the
        same moment is found nowhere but here.
        """
        if self.amount == mapped.amount:
            return True
        return self.invoice.reference == mapped.document.reference and self.kind == _kind(mapped)


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
            one.source_id: replace(one.invoice, same_amount=one.amount == mapped.amount)
            for one in earlier
            if one.may_be(mapped) and _near(one.invoice.day, day)
        }
        if mapped.source_id not in same:
            mine = OwnInvoice(mapped.number, number, day)
            same[mapped.source_id] = _Seen(mapped.source_id, mine, mapped.amount, _kind(mapped))
        for row, reference in self._store.records.alike(Entity.INVOICE, mapped.supplier_id, mapped.amount):
            apart = row.source_id == mapped.source_id or (row.status in _OUT and not row.x3_key)
            if not apart and cleaned(reference) == key[1] and _near(row.day, mapped.order_date):
                found[row.source_id] = OwnInvoice(
                    row.key, reference, row.day, ExternalId(row.x3_key) if row.x3_key else None
                )
        return tuple(found.values())


def _kind(mapped: MappedRecord) -> str:
    return str(mapped.document.fields.get("kind") or "")


def _near(left: date | None, right: date | None) -> bool:
    """Whether two days are near enough; a day that is not known speaks against nothing."""
    return left is None or right is None or abs(left - right) <= NEAR
