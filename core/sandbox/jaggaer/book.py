"""The records of the practice JAGGAER, the order of its lists, and the bytes that were rendered of them."""

from __future__ import annotations

import bisect
import copy
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from typing import Generic, Protocol, TypeVar

from core.sandbox.jaggaer.documents import Order, Supplier, order_of, supplier_of
from core.sandbox.jaggaer.filters import Filter
from core.sandbox.orders import generated_order, load_orders, load_suppliers, order_key

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_KEPT_BODIES = 6_000
_KEPT_LISTS = 8


class Dated(Protocol):
    """A record that says when it changed last."""

    last_update: datetime


R = TypeVar("R", bound=Dated)


class Shelf(Generic[R]):
    """The records of one kind, by id.

    Untouched records are made when they are asked for and not kept: a hundred thousand orders cost little. Changed
    ones are kept as they are. Rendered bytes are kept until their record changes.

    Attributes:
        changed, removed: what differs from the practice data; commands fill them.
        walks: how often the first page of its list was asked for.
    """

    def __init__(
        self,
        keys: Iterable[tuple[int, datetime]],
        make: Callable[[int], R],
        facts: dict[str, Callable[[R], object]],
    ) -> None:
        self._stamps = {record_id: _ms(stamp) for record_id, stamp in keys}
        self._ids = sorted(self._stamps)
        self._make = make
        self._facts = facts
        self.changed: dict[int, R] = {}
        self.removed: set[int] = set()
        self.walks = 0
        self.bodies: dict[tuple[str, int], bytes] = {}
        self._lists: dict[tuple[str, Filter | None], list[int]] = {}

    def __len__(self) -> int:
        return len(self._ids)

    def ids(self) -> list[int]:
        """All ids, ascending."""
        return self._ids

    def names(self) -> frozenset[str]:
        """Names that lists can be filtered by, besides `lastUpdate`."""
        return frozenset(self._facts)

    def get(self, record_id: int) -> R | None:
        """The record, to be read only; None when there is none."""
        if record_id in self.changed:
            return self.changed[record_id]
        return self._make(record_id) if record_id in self._stamps else None

    def take(self, record_id: int) -> R:
        """The record, to be changed; afterwards call `put`."""
        record = self.get(record_id)
        if record is None:
            msg = f"There is no record {record_id}."
            raise ValueError(msg)
        return record

    def put(self, record_id: int, record: R) -> None:
        """Keeps a new or changed record."""
        if record_id not in self._stamps:
            bisect.insort(self._ids, record_id)
        self._stamps[record_id] = _ms(record.last_update)
        self.changed[record_id] = record
        self.removed.discard(record_id)
        self._forget(record_id)

    def remove(self, record_id: int) -> None:
        """Takes a record away: it is no longer listed and answers 404."""
        if record_id in self._stamps:
            del self._stamps[record_id]
            self._ids.remove(record_id)
        self.changed.pop(record_id, None)
        self.removed.add(record_id)
        self._forget(record_id)

    def forget_bodies(self) -> None:
        """Throws away all rendered bytes."""
        self.bodies.clear()

    def body(self, form: str, record_id: int, render: Callable[[R], bytes]) -> bytes:
        """The rendered bytes of a record that exists, kept for the next time."""
        key = (form, record_id)
        body = self.bodies.get(key)
        if body is None:
            body = render(self.take(record_id))
            if form != "detail" or len(self.bodies) < _KEPT_BODIES * 2:
                self.bodies[key] = body
        return body

    def listed(self, wanted: Filter | None, sort: str) -> list[int]:
        """The ids that a list gives, in its order (`id` or `last-update`)."""
        key = (sort, wanted)
        found = self._lists.get(key)
        if found is None:
            ids: Iterable[int] = self._ids
            if wanted is not None:
                ids = (i for i in ids if wanted.matches(i, self.fact))
            if sort == "last-update":
                ids = sorted(ids, key=lambda i: (self._stamps[i], i))
            found = list(ids)
            while len(self._lists) >= _KEPT_LISTS:
                self._lists.pop(next(iter(self._lists)))
            self._lists[key] = found
        return found

    def fact(self, record_id: int, name: str) -> object:
        """What a filter name means for a record."""
        if name in {"lastUpdate", "LASTMODTIME"}:
            return _EPOCH + timedelta(milliseconds=self._stamps[record_id])
        return self._facts[name](self.take(record_id))

    def _forget(self, record_id: int) -> None:
        self._lists.clear()
        for form in ("entry", "detail", "profile"):
            self.bodies.pop((form, record_id), None)


def _ms(stamp: datetime) -> int:
    return (stamp - _EPOCH) // timedelta(milliseconds=1)


def order_shelf(count: int | None) -> Shelf[Order]:
    """The first `count` orders of the practice data (None = all real ones; more than those are generated)."""
    total = len(load_orders()) if count is None else count
    positions: dict[int, int] = {}
    keys = []
    for position in range(total):
        po_id, stamp = order_key(position)
        positions[po_id] = position
        keys.append((po_id, stamp))

    def make(po_id: int) -> Order:
        return order_of(generated_order(positions[po_id]))

    return Shelf(
        keys,
        make,
        {
            "poId": lambda o: o.po_id,
            "poNumber": lambda o: o.number,
            "createDateTime": lambda o: o.created,
            "apStatus": lambda o: o.ap_status,
            "businessUnit": lambda o: o.business_unit or None,
            "revisionNumber": lambda o: o.revision,
        },
    )


def supplier_shelf(only: set[int] | None) -> Shelf[Supplier]:
    """The suppliers of the practice data; those of the ids given when not None."""
    chosen = {s.supplier_id: s for s in load_suppliers() if only is None or s.supplier_id in only}
    return Shelf(
        ((s.supplier_id, s.last_update) for s in chosen.values()),
        lambda supplier_id: supplier_of(chosen[supplier_id]),
        {
            "id": lambda s: s.supplier_id,
            "sqIntegrationNumber": lambda s: f"u{s.supplier_id}",
            "supplierNumber": lambda s: s.number or None,
            "name": lambda s: s.name,
            "TYPE": lambda _: "SELLER",
            "BRAVOID": lambda s: str(s.supplier_id),
            "bravoId": lambda s: str(s.supplier_id),
        },
    )


class Book:
    """Orders and suppliers of one practice JAGGAER."""

    def __init__(self, orders: int | None) -> None:
        self.orders = order_shelf(orders)
        few = orders is not None and orders < len(load_orders())
        used = {o.supplier_id for o in load_orders(orders)} if few else None
        self.suppliers = supplier_shelf(used)

    def order(self, name: object) -> Order:
        """The order of a number or an id, to be changed.

        Raises:
            ValueError: there is none.
        """
        text = str(name)
        if text.isdecimal() and int(text) in self.orders.ids():
            return copy.deepcopy(self.orders.take(int(text)))
        for po_id in self.orders.ids():
            order = self.orders.take(po_id)
            if order.number == text:
                return copy.deepcopy(order)
        msg = f"There is no order {text!r}."
        raise ValueError(msg)

    def supplier(self, name: object) -> Supplier:
        """The supplier of an id, a supplier number or a name, to be changed.

        Raises:
            ValueError: there is none.
        """
        text = str(name)
        for supplier_id in self.suppliers.ids():
            supplier = self.suppliers.take(supplier_id)
            if text in {str(supplier_id), supplier.number, supplier.name}:
                return copy.deepcopy(supplier)
        msg = f"There is no supplier {text!r}."
        raise ValueError(msg)

    def keep_order(self, order: Order) -> None:
        """Keeps a changed order."""
        self.orders.put(order.po_id, order)

    def keep_supplier(self, supplier: Supplier) -> None:
        """Keeps a changed supplier, and renders its orders anew: they carry its name."""
        self.suppliers.put(supplier.supplier_id, supplier)
        self.orders.forget_bodies()
