"""What the practice JAGGAER holds: orders and suppliers that commands can change."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from zlib import crc32

from core.sandbox.orders import PracticeLine, PracticeOrder, PracticeSupplier

CANCELLED = "Cancelled"


@dataclass(slots=True)
class Split:
    """One part of a line's accounting; codes without suffix, shares only where there are several."""

    account: str
    department: str
    share_type: str = ""
    share: Decimal | None = None


@dataclass(slots=True)
class Line:
    """An order line.

    Attributes:
        extended_price: what the line comes to, less its discount.
        discount: what the whole line is less by.
        cancelled: shown as the switch `cancelled_in` says.
        contract_number, contract_name: what it was ordered under; "" = no contract.
        overrides: members that are shown in place of the right ones; None = absent. For bad records.
    """

    line_id: int
    line_number: int
    description: str
    quantity: Decimal
    unit: str
    unit_price: Decimal
    extended_price: Decimal
    product_type: str
    commodity_code: str
    splits: list[Split]
    catalog_number: str = ""
    capital: bool = False
    cancelled: bool = False
    requested_delivery: str = ""
    contract_number: str = ""
    contract_name: str = ""
    discount: Decimal = Decimal("0.00")
    overrides: dict[str, object] = field(default_factory=dict)


@dataclass(slots=True)
class Order:
    """A purchase order.

    Attributes:
        cancelled: the header says cancelled.
        pending: a change request is on its way (reference/jaggaer-j1p.md 5.2).
        ap_status: `Open` or `Closed`.
        net_days: the order's own payment term; None = the supplier's.
        shipping, handling, tax, discount: amounts beside the lines, part of the total.
        overrides: members of the header that are shown in place of the right ones; None = absent.
    """

    po_id: int
    number: str
    created: datetime
    last_update: datetime
    business_unit: str
    buyer: str
    supplier_id: int
    site: str
    currency: str
    lines: list[Line]
    revision: int = 1
    revision_date: datetime | None = None
    ap_status: str = "Open"
    sent: bool = True
    cancelled: bool = False
    pending: bool = False
    net_days: int | None = None
    shipping: Decimal = Decimal("0.00")
    handling: Decimal = Decimal("0.00")
    tax: Decimal = Decimal("0.00")
    discount: Decimal = Decimal("0.00")
    overrides: dict[str, object] = field(default_factory=dict)

    def line(self, number: int) -> Line:
        """The line of that number.

        Raises:
            ValueError: there is none.
        """
        for line in self.lines:
            if line.line_number == number:
                return line
        msg = f"The order {self.number} has no line {number}."
        raise ValueError(msg)

    def total(self) -> Decimal:
        """The extended prices of the lines that are not cancelled, and what is charged beside them."""
        lines = sum((li.extended_price for li in self.lines if not li.cancelled), Decimal(0))
        return lines + self.shipping + self.handling + self.tax - self.discount


@dataclass(slots=True)
class Supplier:
    """A supplier.

    Attributes:
        number: JAGGAER's supplier number; empty for one that registered by itself and is not approved.
        erp_number: the number in X3, where somebody filled it in.
        registration: `Approved`, `Invited`, ...
    """

    supplier_id: int
    number: str
    name: str
    sites: list[str]
    contacts: list[str]
    net_days: int
    country: str
    currency: str
    last_update: datetime
    active: bool = True
    erp_number: str = ""
    registration: str = "Approved"
    overrides: dict[str, object] = field(default_factory=dict)


def order_of(source: PracticeOrder) -> Order:
    """The order that JAGGAER shows for one of the practice data."""
    chance = crc32(f"{source.number}|header".encode())
    return Order(
        po_id=source.po_id,
        number=source.number,
        created=source.created,
        last_update=source.last_update,
        # Of real headers some lack their business unit (reference/jaggaer-j1p.md 4.0).
        business_unit="" if chance % 13 == 0 else source.business_unit,
        buyer=source.buyer,
        supplier_id=source.supplier_id,
        site=source.site,
        currency=source.currency,
        lines=[line_of(line) for line in source.lines],
        ap_status="Closed" if source.closed else "Open",
        # Confirming orders are never sent to the supplier (5.1).
        sent=chance % 23 != 0,
        cancelled=source.cancelled,
    )


def line_of(source: PracticeLine) -> Line:
    """The line that JAGGAER shows for one of the practice data."""
    return Line(
        line_id=source.line_id,
        line_number=source.line_number,
        description=source.description,
        quantity=source.quantity,
        unit=source.unit,
        unit_price=source.unit_price,
        extended_price=source.amount,
        product_type=source.product_type,
        commodity_code=source.category,
        splits=[Split(source.account, source.department)],
        catalog_number=source.catalog_number,
        capital=source.capital,
        cancelled=source.cancelled,
    )


def supplier_of(source: PracticeSupplier) -> Supplier:
    """The supplier that JAGGAER shows for one of the practice data."""
    return Supplier(
        supplier_id=source.supplier_id,
        number=source.number,
        name=source.name,
        sites=list(source.sites),
        contacts=list(source.contacts),
        net_days=source.net_days,
        country=source.country,
        currency=source.currency,
        last_update=source.last_update,
    )
