"""The records of the practice JAGGAER, the order of its lists, and the bytes that were rendered of them."""

from __future__ import annotations

import bisect
import copy
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from typing import Generic, Protocol, TypeVar

from core.sandbox.contracts import PracticeContract, contract_of_line, load_contracts
from core.sandbox.invoices import PracticeInvoice, load_invoices
from core.sandbox.jaggaer.documents import Order, Supplier, order_of, supplier_of
from core.sandbox.jaggaer.filters import Filter
from core.sandbox.jaggaer.papers import Contract, Invoice, contract_of, invoice_of
from core.sandbox.orders import generated_order, load_orders, load_suppliers, order_key, volume

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
        touched: ids of those that changed since they were saved last.
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
        self.touched: set[int] = set()
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
        self.touched.add(record_id)
        self._lists.clear()
        for form in ("entry", "detail", "profile"):
            self.bodies.pop((form, record_id), None)


def _ms(stamp: datetime) -> int:
    return (stamp - _EPOCH) // timedelta(milliseconds=1)


def order_shelf(count: int | None, contracts: Iterable[PracticeContract] = ()) -> Shelf[Order]:
    """The first `count` orders of the practice data (None = all real ones; more than those are generated).

    Lines that were ordered under one of the contracts say so.
    """
    under = {supplier: contract for contract in contracts for supplier in reversed(contract.suppliers)}
    under |= {contract.suppliers[0]: contract for contract in contracts}
    total = len(load_orders()) if count is None else count
    positions: dict[int, int] = {}
    keys = []
    for position in range(total):
        po_id, stamp = order_key(position)
        positions[po_id] = position
        keys.append((po_id, stamp))

    def make(po_id: int) -> Order:
        order = order_of(generated_order(positions[po_id]))
        contract = under.get(order.supplier_id)
        for line in order.lines if contract is not None and contract.status != "Draft" else ():
            if contract is not None and contract_of_line(order.number, line.line_number):
                line.contract_number, line.contract_name = contract.number, contract.name
        return order

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


def invoice_shelf(invoices: Iterable[PracticeInvoice]) -> Shelf[Invoice]:
    """Invoices of the practice data."""
    chosen = {invoice.invoice_id: invoice for invoice in invoices}
    return Shelf(
        ((invoice.invoice_id, invoice.last_update) for invoice in chosen.values()),
        lambda invoice_id: invoice_of(chosen[invoice_id]),
        {
            "invoiceId": lambda i: i.invoice_id,
            "invoiceNumber": lambda i: i.number,
            "supplierInvoiceNumber": lambda i: i.supplier_number or None,
            "invoiceType": lambda i: i.kind,
            "workflowStatus": lambda i: i.workflow,
            "paymentStatus": lambda i: i.payment,
            "businessUnit": lambda i: i.business_unit or None,
        },
    )


def contract_shelf(contracts: Iterable[PracticeContract]) -> Shelf[Contract]:
    """Contracts of the practice data."""
    chosen = {contract.contract_id: contract for contract in contracts}
    return Shelf(
        ((contract.contract_id, contract.last_update) for contract in chosen.values()),
        lambda contract_id: contract_of(chosen[contract_id]),
        {
            "contractReferenceCode": lambda c: c.number,
            "deletedStatus": lambda c: "DELETED" if c.deleted else "NOT-DELETED",
            "status": lambda c: c.status,
        },
    )


class Book:
    """Orders, suppliers, invoices and contracts of one practice JAGGAER."""

    def __init__(self, orders: int | None, *, invoices: int = 0, contracts: int = 0) -> None:
        held = orders if orders is not None else len(load_orders())
        billed = tuple(volume(held)) if invoices or contracts else ()
        under = load_contracts(billed, contracts)
        self.orders = order_shelf(orders, under)
        self.invoices = invoice_shelf(load_invoices(billed, invoices))
        self.contracts = contract_shelf(under)
        few = orders is not None and orders < len(load_orders())
        used = {o.supplier_id for o in load_orders(orders)} if few else None
        self.suppliers = supplier_shelf(used)
        self._numbers: dict[str, int] = {}

    def order(self, name: object) -> Order:
        """The order of a number or an id, to be changed.

        Raises:
            ValueError: there is none.
        """
        text = str(name)
        if text.isdecimal() and int(text) in self.orders.ids():
            return copy.deepcopy(self.orders.take(int(text)))
        order = self._numbered(text)
        if order is None:
            # Made one by one, they take most of a second: their numbers are remembered.
            self._numbers = {self.orders.take(po_id).number: po_id for po_id in reversed(self.orders.ids())}
            order = self._numbered(text)
        if order is None:
            msg = f"There is no order {text!r}."
            raise ValueError(msg)
        return copy.deepcopy(order)

    def _numbered(self, number: str) -> Order | None:
        po_id = self._numbers.get(number)
        order = self.orders.get(po_id) if po_id is not None else None
        return order if order is not None and order.number == number else None

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

    def invoice(self, name: object) -> Invoice:
        """The invoice of a number or an id, to be changed.

        Raises:
            ValueError: there is none.
        """
        text = str(name)
        for invoice_id in self.invoices.ids():
            invoice = self.invoices.take(invoice_id)
            if text in {str(invoice_id), invoice.number}:
                return copy.deepcopy(invoice)
        msg = f"There is no invoice {text!r}."
        raise ValueError(msg)

    def contract(self, name: object) -> Contract:
        """The contract of an id, or the last amendment of a number, to be changed.

        Raises:
            ValueError: there is none.
        """
        text = str(name)
        found = [self.contracts.take(contract_id) for contract_id in self.contracts.ids()]
        named = [c for c in found if text in {str(c.contract_id), c.number}]
        if not named:
            msg = f"There is no contract {text!r}."
            raise ValueError(msg)
        return copy.deepcopy(max(named, key=lambda c: (c.amendment, c.contract_id)))

    def keep_order(self, order: Order) -> None:
        """Keeps a changed order."""
        self.orders.put(order.po_id, order)

    def keep_supplier(self, supplier: Supplier) -> None:
        """Keeps a changed supplier, and renders anew what carries its name."""
        self.suppliers.put(supplier.supplier_id, supplier)
        for shelf in (self.orders, self.invoices, self.contracts):
            shelf.forget_bodies()
