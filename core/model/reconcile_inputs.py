"""What a reconciliation compares: orders, invoices, contracts and suppliers of both systems, as plain values.

Amounts are exclusive of tax, in the document's currency. `None` means that the system does not show it: then it is not
compared. Codes are text with leading zeros, empty = the document has none.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class JaggaerLine:
    """A line of an order in JAGGAER that is not cancelled there.

    Attributes:
        number: the line's number as people see it.
        coding: X3's codes by field (`account`, `dimension:CCT`, ...), as mapped or as they were written.
        expected: day of delivery.
        x3_line: the line of X3 that it is linked with; empty = no link is known.
        contract: number of the contract that it is ordered under; empty = that of the order.
    """

    number: int
    quantity: Decimal | None
    price: Decimal | None
    amount: Decimal
    coding: Mapping[str, str] = field(default_factory=dict)
    expected: date | None = None
    x3_line: str = ""
    contract: str = ""


@dataclass(frozen=True, slots=True)
class JaggaerOrder:
    """An order that JAGGAER has and that is to be in X3, or was cancelled.

    Attributes:
        key: JAGGAER's own identifier.
        reference: what X3 carries as its reference; empty = the number.
        supplier, supplier_name: the supplier's key in JAGGAER (as `Supplier.key`) and its name.
        contract: number of the contract that lines are ordered under which name none themselves; empty = none.
        site, company: of X3.
        total: what it is worth without what was cancelled; 0 for a cancelled order.
        beside: what of the total is charged beside the lines, by its name; a discount is below zero.
        tax: what JAGGAER charges as taxes; 0 = it says none.
        x3_number: the order of X3 that it is linked with; empty = no link is known.
        status: the word of our list of orders that says where it stands.
    """

    key: str
    number: str
    day: date
    supplier: str
    currency: str
    total: Decimal
    lines: tuple[JaggaerLine, ...] = ()
    revision: str = ""
    reference: str = ""
    supplier_name: str = ""
    x3_supplier: str = ""
    contract: str = ""
    site: str = ""
    company: str = ""
    cancelled: bool = False
    x3_number: str = ""
    status: str = ""
    beside: Mapping[str, Decimal] = field(default_factory=dict)
    tax: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class X3Line:
    """A line of an order in X3.

    Attributes:
        line_id: X3's own (`POPLIN`).
        amount: of the whole line, whatever was received.
        received, invoiced: quantities; None = X3 does not show them.
        closed: nothing more will be received on it.
        locked: received or invoiced, at least in part; all that is known where quantities are not shown.
    """

    line_id: str
    quantity: Decimal | None
    price: Decimal | None
    amount: Decimal
    coding: Mapping[str, str] = field(default_factory=dict)
    expected: date | None = None
    received: Decimal | None = None
    invoiced: Decimal | None = None
    closed: bool = False
    locked: bool = False


@dataclass(frozen=True, slots=True)
class X3Order:
    """An order of X3. `total`: X3's own, closed lines included; None where X3 shows none.

    Attributes:
        reference: the external reference; empty where nothing of JAGGAER is on it.
        receivable: whether goods can be received on it, by its signature.
        shows_dimensions: whether X3 shows the dimensions of its lines: one that a line does not name is empty then.
        tax: what X3 computed; None = it does not show it.
    """

    number: str
    day: date
    supplier: str
    currency: str
    total: Decimal | None
    lines: tuple[X3Line, ...] = ()
    reference: str = ""
    supplier_name: str = ""
    site: str = ""
    company: str = ""
    closed: bool = False
    receivable: bool = True
    shows_dimensions: bool = False
    tax: Decimal | None = None


@dataclass(frozen=True, slots=True)
class X3InvoiceLine:
    """A line of an invoice in X3, and the order that it is for; empty `order` = for none.

    Attributes:
        coding: codes by field (`account`, `dimension:CCT`, ...), as X3 shows them.
        line_id: X3's own.
    """

    amount: Decimal
    account: str = ""
    cost_center: str = ""
    order: str = ""
    order_line: str = ""
    dimensions: Mapping[str, str] = field(default_factory=dict)
    coding: Mapping[str, str] = field(default_factory=dict)
    line_id: str = ""


@dataclass(frozen=True, slots=True)
class X3Invoice:
    """A supplier's invoice in X3; credits are negative.

    Attributes:
        document: the supplier's own number on it.
        tax: what X3 computed; None = it does not show it.
    """

    number: str
    day: date
    supplier: str
    document: str
    currency: str
    total: Decimal
    lines: tuple[X3InvoiceLine, ...] = ()
    supplier_name: str = ""
    posted: bool = False
    site: str = ""
    company: str = ""
    tax: Decimal | None = None


@dataclass(frozen=True, slots=True)
class JaggaerInvoiceLine:
    """A line of an invoice in JAGGAER that is not cancelled there.

    Attributes:
        number: the line's number as people see it.
        coding: X3's codes by field, as mapped or as they were written or found as they should be.
        order, order_line: the order and line of X3 that it bills; empty = none, or not known.
        line_id: the line of X3's invoice that it is linked with; empty = no link is known.
        share_of: key of the line that it is a share of, the same for all its shares; empty = it is a whole line.
    """

    number: int
    amount: Decimal
    coding: Mapping[str, str] = field(default_factory=dict)
    order: str = ""
    order_line: str = ""
    line_id: str = ""
    share_of: str = ""


@dataclass(frozen=True, slots=True)
class JaggaerInvoice:
    """An invoice in JAGGAER; credits are negative.

    Attributes:
        document: the supplier's own number on it.
        x3_supplier: the supplier's code in X3; empty = not known.
        x3_number: the invoice of X3 that it is linked with; empty = no link is known.
        orders: numbers of JAGGAER's orders that it is for.
        tax: what JAGGAER charges as taxes; 0 = it says none.
    """

    key: str
    number: str
    day: date
    supplier: str
    document: str
    currency: str
    total: Decimal
    x3_supplier: str = ""
    supplier_name: str = ""
    site: str = ""
    company: str = ""
    x3_number: str = ""
    orders: tuple[str, ...] = ()
    cancelled: bool = False
    lines: tuple[JaggaerInvoiceLine, ...] = ()
    tax: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class Contract:
    """A contract in JAGGAER.

    Attributes:
        suppliers: keys of the suppliers that it is with (as `Supplier.key`); none = not said.
        ceiling: what may be ordered on it in all; None = no ceiling.
        valid_from, valid_until: inclusive; None = open.
        orders: numbers of orders that it names itself; they count where they name no contract.
        in_force: whether its status lets anything be ordered under it: a draft does not.
    """

    number: str
    name: str = ""
    amendment: str = ""
    status: str = ""
    suppliers: tuple[str, ...] = ()
    currency: str = ""
    ceiling: Decimal | None = None
    valid_from: date | None = None
    valid_until: date | None = None
    orders: tuple[str, ...] = ()
    in_force: bool = True


@dataclass(frozen=True, slots=True)
class Supplier:
    """A supplier of JAGGAER.

    Attributes:
        key: JAGGAER's own identifier; `number` is what people use.
        x3_codes: its codes in X3, usually one; none = not in X3.
        approved, active: as JAGGAER has it.
    """

    key: str
    number: str
    name: str = ""
    x3_codes: tuple[str, ...] = ()
    approved: bool = True
    active: bool = True


@dataclass(frozen=True, slots=True)
class ReconcileInputs:
    """Everything that is compared. Documents of other periods may be among them; they are left out by the query.

    Attributes:
        jaggaer_orders: all that are known up to the end of the period; those before it count for contracts.
        x3_orders: those of the period, and those that JAGGAER's orders of the period are linked with.
        jaggaer_invoices, contracts, suppliers: None = JAGGAER's are not read for this connection.
        x3_invoices: None = X3 does not show them.
        held_suppliers: codes of suppliers that X3 holds for receipts or invoices.
        decimals: currency -> decimals; 2 for one that is not in it.
    """

    jaggaer_orders: tuple[JaggaerOrder, ...]
    x3_orders: tuple[X3Order, ...]
    suppliers: tuple[Supplier, ...] | None = None
    jaggaer_invoices: tuple[JaggaerInvoice, ...] | None = None
    x3_invoices: tuple[X3Invoice, ...] | None = None
    contracts: tuple[Contract, ...] | None = None
    held_suppliers: frozenset[str] = frozenset()
    decimals: Mapping[str, int] = field(default_factory=dict)
