"""What people do in JAGGAER, on request: revisions, cancellations, renamed suppliers (reference/jaggaer-j1p.md 5, 6).

Each command gets its members as JSON has them, changes the book, and gives the number of what it changed. Orders are
named by number or id, suppliers by id, number or name. Money and quantities may be text (`"12.50"`) or numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from decimal import Decimal, InvalidOperation

from core.sandbox.jaggaer.book import Book
from core.sandbox.jaggaer.documents import Line, Order, Split, Supplier
from core.sandbox.jaggaer.spoil import SPOILERS
from core.sandbox.jaggaer.switches import JaggaerSwitches
from core.sandbox.recorder import PracticeClock

Members = Mapping[str, object]

_DECIMALS = {
    "quantity": "quantity",
    "unitPrice": "unit_price",
    "extendedPrice": "extended_price",
    "discountAmount": "discount",
}
_CHARGES = {
    "shippingCharge": "shipping",
    "handlingCharge": "handling",
    "taxCharge1": "tax",
    "discountAmount": "discount",
}
_TEXTS = {
    "description": "description",
    "unit": "unit",
    "productType": "product_type",
    "commodityCode": "commodity_code",
    "requestedDeliveryDate": "requested_delivery",
}
_CODES = {"account", "department"}


class Commands:
    """The commands of one practice JAGGAER."""

    def __init__(self, book: Book, clock: PracticeClock, switches: Callable[[], JaggaerSwitches]) -> None:
        self._book = book
        self._clock = clock
        self._switches = switches
        self._deleted: dict[int, Order] = {}

    def table(self) -> dict[str, Callable[[Members], object]]:
        """The commands by name."""
        return {
            "revise": self.revise,
            "start-change": self.start_change,
            "cancel": self.cancel,
            "reopen": self.reopen,
            "set-ap-status": self.set_ap_status,
            "touch": self.touch,
            "delete-order": self.delete_order,
            "restore-order": self.restore_order,
            "delete-supplier": self.delete_supplier,
            "copy-order": self.copy_order,
            "rename-supplier": self.rename_supplier,
            "describe-supplier": self.describe_supplier,
            "set-supplier-active": self.set_supplier_active,
            "fill-erp-number": self.fill_erp_number,
            "set-registration": self.set_registration,
            "spoil": self.spoil,
            "mend": self.mend,
        }

    def revise(self, told: Members) -> object:
        """An approved change request for `order`; raises revision number and date (5.2).

        Members: `lines` (line number -> members), `add` (list of members), `cancel` and `remove` (line numbers),
        `business_unit`, `currency`, `supplier`, `net_days` (payment term), `shippingCharge`, `handlingCharge`,
        `taxCharge1`, `discountAmount`.
        """
        order = self._book.order(told["order"])
        for number, members in read_mapping(told.get("lines", {})).items():
            _change(order.line(int(number)), read_mapping(members))
        for members in read_list(told.get("add", [])):
            order.lines.append(_added(order, read_mapping(members)))
        for gone in read_list(told.get("cancel", [])):
            order.line(read_int(gone)).cancelled = True
        for gone in read_list(told.get("remove", [])):
            self._remove_line(order, order.line(read_int(gone)))
        if "business_unit" in told:
            order.business_unit = str(told["business_unit"])
        if "currency" in told:
            order.currency = str(told["currency"])
        if "net_days" in told:
            order.net_days = read_int(told["net_days"])
        for name, member in _CHARGES.items():
            if name in told:
                setattr(order, member, read_decimal(told[name]))
        if "supplier" in told:
            order.supplier_id = self._book.supplier(told["supplier"]).supplier_id
        order.pending = False
        order.revision += 1
        self._keep(order)
        order.revision_date = order.last_update
        self._book.keep_order(order)
        return order.number

    def start_change(self, told: Members) -> object:
        """A change request is on its way for `order`; `revise` completes it."""
        order = self._book.order(told["order"])
        order.pending = True
        return self._keep(order)

    def cancel(self, told: Members) -> object:
        """Cancels `order` with all its lines; no revision (5.2)."""
        order = self._book.order(told["order"])
        order.cancelled = True
        for line in order.lines:
            line.cancelled = True
        return self._keep(order)

    def reopen(self, told: Members) -> object:
        """Takes the cancellation of `order` back, or of its `lines` alone (line numbers)."""
        order = self._book.order(told["order"])
        if "lines" not in told:
            order.cancelled = False
        for line in order.lines if "lines" not in told else [order.line(read_int(n)) for n in read_list(told["lines"])]:
            line.cancelled = False
        return self._keep(order)

    def set_ap_status(self, told: Members) -> object:
        """Closes or reopens `order` for invoicing: `status` is Open, SoftClose, Close or Closed (5.1)."""
        order = self._book.order(told["order"])
        order.ap_status = str(told["status"])
        return self._keep(order)

    def touch(self, told: Members) -> object:
        """Changes nothing of `order` but its last update; `at` (ISO) gives a time of one's own."""
        order = self._book.order(told["order"])
        if "at" in told:
            order.last_update = datetime.fromisoformat(str(told["at"]))
            self._book.keep_order(order)
            return order.number
        return self._keep(order)

    def delete_order(self, told: Members) -> object:
        """Takes `order` away; its detail answers 404 (5.5)."""
        order = self._book.order(told["order"])
        self._book.orders.remove(order.po_id)
        self._deleted[order.po_id] = order
        return order.number

    def restore_order(self, told: Members) -> object:
        """Puts the deleted order with the id `order` back, as it was, with its old last update."""
        order = self._deleted.pop(read_int(told["order"]))
        self._book.keep_order(order)
        return order.number

    def delete_supplier(self, told: Members) -> object:
        """Takes `supplier` away (5.5)."""
        supplier = self._book.supplier(told["supplier"])
        self._book.suppliers.remove(supplier.supplier_id)
        return str(supplier.supplier_id)

    def copy_order(self, told: Members) -> object:
        """A new order with the contents of `order`, under the number `number`."""
        model = self._book.order(told["order"])
        now = self._clock.now()
        po_id = max(self._book.orders.ids()) + 1
        lines = [replace(line, line_id=po_id * 1000 + line.line_number, overrides={}) for line in model.lines]
        order = replace(
            model,
            po_id=po_id,
            number=str(told["number"]),
            created=now,
            revision=1,
            revision_date=None,
            lines=lines,
            overrides={},
        )
        return self._keep(order)

    def rename_supplier(self, told: Members) -> object:
        """Gives `supplier` the name `name`."""
        supplier = self._book.supplier(told["supplier"])
        supplier.name = str(told["name"])
        return self._keep_supplier(supplier)

    def describe_supplier(self, told: Members) -> object:
        """Shows `members` (addressList, vatIdentificationNumber, ...) of `supplier` as they are given here."""
        supplier = self._book.supplier(told["supplier"])
        members = told["members"]
        if not isinstance(members, Mapping):
            msg = "members must be an object of members of the supplier"
            raise ValueError(msg)  # noqa: TRY004 - the one error of this control
        supplier.overrides |= {str(name): value for name, value in members.items()}
        return self._keep_supplier(supplier)

    def set_supplier_active(self, told: Members) -> object:
        """Deactivates (`active`: false) or activates `supplier`."""
        supplier = self._book.supplier(told["supplier"])
        supplier.active = bool(told["active"])
        return self._keep_supplier(supplier)

    def fill_erp_number(self, told: Members) -> object:
        """Writes the number that `supplier` has in X3 into JAGGAER: `number` (5.3)."""
        supplier = self._book.supplier(told["supplier"])
        supplier.erp_number = str(told["number"])
        return self._keep_supplier(supplier)

    def set_registration(self, told: Members) -> object:
        """Sets the registration state of `supplier`; one that is not `Approved` loses its number (4.1)."""
        supplier = self._book.supplier(told["supplier"])
        supplier.registration = str(told["status"])
        if supplier.registration != "Approved":
            supplier.number = ""
        return self._keep_supplier(supplier)

    def spoil(self, told: Members) -> object:
        """Makes a bad record: `kind` (see `core.sandbox.jaggaer.spoil`), `order` or `supplier`, for some `line`."""
        kind = str(told["kind"])
        if kind not in SPOILERS:
            msg = f"The kind {kind!r} is unknown; known are {', '.join(SPOILERS)}."
            raise ValueError(msg)
        if kind.startswith("supplier-"):
            supplier = self._book.supplier(told["supplier"])
            SPOILERS[kind](supplier, told)
            return self._keep_supplier(supplier)
        order = self._book.order(told["order"])
        if kind == "duplicate-number":
            return self.copy_order({"order": order.po_id, "number": order.number})
        SPOILERS[kind](order, told)
        return self._keep(order)

    def mend(self, told: Members) -> object:
        """Takes the overrides of a spoilt `order` or `supplier` back (what `spoil` changed for good stays)."""
        if "supplier" in told:
            supplier = self._book.supplier(told["supplier"])
            supplier.overrides.clear()
            return self._keep_supplier(supplier)
        order = self._book.order(told["order"])
        order.overrides.clear()
        for line in order.lines:
            line.overrides.clear()
        return self._keep(order)

    def _remove_line(self, order: Order, line: Line) -> None:
        if self._switches().removed_lines == "cancelled":
            line.cancelled = True
        else:
            order.lines.remove(line)

    def _keep(self, order: Order) -> str:
        order.last_update = self._clock.now()
        self._book.keep_order(order)
        return order.number

    def _keep_supplier(self, supplier: Supplier) -> str:
        supplier.last_update = self._clock.now()
        self._book.keep_supplier(supplier)
        return str(supplier.supplier_id)


def _change(line: Line, members: Members) -> None:
    """Sets members of a line; the extended price follows quantity, price and discount unless it is given."""
    for name, value in members.items():
        if name in _DECIMALS:
            setattr(line, _DECIMALS[name], read_decimal(value))
        elif name in _TEXTS:
            setattr(line, _TEXTS[name], str(value))
        elif name in _CODES:
            for split in line.splits:
                setattr(split, name, str(value))
        elif name == "splits":
            line.splits = [read_split(read_mapping(s)) for s in read_list(value)]
        else:
            known = [*_DECIMALS, *_TEXTS, *sorted(_CODES), "splits"]
            msg = f"A line has no {name!r}; it has {', '.join(known)}."
            raise ValueError(msg)
    if "extendedPrice" not in members and {"quantity", "unitPrice", "discountAmount"} & members.keys():
        line.extended_price = (line.quantity * line.unit_price).quantize(Decimal("0.01")) - line.discount


def _added(order: Order, members: Members) -> Line:
    number = max((li.line_number for li in order.lines), default=0) + 1
    line = Line(
        line_id=order.po_id * 1000 + number,
        line_number=number,
        description="Added line",
        quantity=Decimal(1),
        unit="EA",
        unit_price=Decimal(0),
        extended_price=Decimal(0),
        product_type="NonCatalogItem",
        commodity_code="",
        splits=[Split("5013001", "L630200001")],
    )
    _change(line, members)
    return line


def read_split(members: Members) -> Split:
    """A split by its members `account`, `department`, `type` and `share`."""
    share = members.get("share")
    return Split(
        account=str(members["account"]),
        department=str(members["department"]),
        share_type=str(members.get("type", "")),
        share=None if share is None else read_decimal(share),
    )


def read_decimal(value: object) -> Decimal:
    """A number, exactly. ValueError: it is none."""
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        msg = f"{value!r} is not a number."
        raise ValueError(msg) from None
    if not number.is_finite():
        msg = f"{value!r} is not a number."
        raise ValueError(msg)
    return number


def read_int(value: object) -> int:
    """A whole number. ValueError: it is none."""
    return int(str(value))


def read_mapping(value: object) -> Members:
    """An object. ValueError: it is none."""
    if not isinstance(value, Mapping):
        msg = f"{value!r} is not an object."
        raise ValueError(msg)  # noqa: TRY004 - a wrong text from outside
    return value


def read_list(value: object) -> list[object]:
    """A list. ValueError: it is none."""
    if not isinstance(value, list | tuple):
        msg = f"{value!r} is not a list."
        raise ValueError(msg)  # noqa: TRY004 - a wrong text from outside
    return list(value)
