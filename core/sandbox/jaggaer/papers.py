"""Invoices and contracts that the practice JAGGAER holds and commands can change."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from core.sandbox.contracts import PracticeContract
from core.sandbox.invoices import CREDIT_MEMO, PracticeInvoice, PracticeInvoiceLine
from core.sandbox.jaggaer.documents import Split


@dataclass(slots=True)
class InvoiceLine:
    """An invoice line; `amount` is its part of the total, above zero on credit memos too.

    Attributes:
        order_number, order_line: what it bills; "" = no order.
        overrides: members that are shown in place of the right ones; None = absent.
    """

    line_id: int
    line_number: int
    order_number: str
    order_line: str
    description: str
    quantity: Decimal
    unit: str
    unit_price: Decimal
    amount: Decimal
    product_type: str
    commodity_code: str
    splits: list[Split]
    capital: bool = False
    overrides: dict[str, object] = field(default_factory=dict)


@dataclass(slots=True)
class Invoice:
    """An invoice or a credit memo.

    Attributes:
        kind: `Invoice` or `Credit memo`.
        workflow: `Pending`, `Completed`, `Cancelled`, ...
        payment: `Payable`, `InProcess`, `Paid`, ...
        tax, shipping, handling, discount: amounts beside the lines, as they stand on the paper.
        overrides: members of the header that are shown in place of the right ones; None = absent.
    """

    invoice_id: int
    number: str
    supplier_number: str
    kind: str
    source: str
    invoice_date: date
    due_date: date
    accounting_date: date
    last_update: datetime
    workflow: str
    match: str
    payment: str
    supplier_id: int
    business_unit: str
    currency: str
    lines: list[InvoiceLine]
    tax: Decimal = Decimal("0.00")
    shipping: Decimal = Decimal("0.00")
    handling: Decimal = Decimal("0.00")
    discount: Decimal = Decimal("0.00")
    overrides: dict[str, object] = field(default_factory=dict)

    @property
    def credit(self) -> bool:
        """Whether it gives money back."""
        return self.kind == CREDIT_MEMO

    def line(self, number: int) -> InvoiceLine:
        """The line of that number.

        Raises:
            ValueError: there is none.
        """
        for line in self.lines:
            if line.line_number == number:
                return line
        msg = f"The invoice {self.number} has no line {number}."
        raise ValueError(msg)

    def total(self) -> Decimal:
        """What is to be paid: below zero on a credit memo."""
        lines = sum((line.amount for line in self.lines), Decimal(0))
        amount = lines + self.tax + self.shipping + self.handling - self.discount
        return -amount if self.credit else amount


@dataclass(slots=True)
class Contract:
    """A contract; one amendment of it where the site keeps each by itself.

    Attributes:
        start, end: as the site writes them; "" = absent.
        value, total: of this amendment, and of all together; None = absent.
        overrides: members that are shown in place of the right ones; None = absent.
    """

    contract_id: int
    number: str
    amendment: int
    renewal: int
    name: str
    kind: str
    status: str
    suppliers: list[int]
    currency: str
    value: Decimal | None
    total: Decimal | None
    start: str
    end: str
    never_expires: bool
    last_update: datetime
    deleted: bool = False
    overrides: dict[str, object] = field(default_factory=dict)


def invoice_of(source: PracticeInvoice) -> Invoice:
    """The invoice that JAGGAER shows for one of the practice data."""
    return Invoice(
        invoice_id=source.invoice_id,
        number=source.number,
        supplier_number=source.supplier_number,
        kind=source.kind,
        source=source.source,
        invoice_date=source.invoice_date,
        due_date=source.due_date,
        accounting_date=source.accounting_date,
        last_update=source.last_update,
        workflow=source.workflow,
        match=source.match,
        payment=source.payment,
        supplier_id=source.supplier_id,
        business_unit=source.business_unit,
        currency=source.currency,
        lines=[_line_of(source, line) for line in source.lines],
        tax=source.tax,
        shipping=source.shipping,
    )


def _line_of(invoice: PracticeInvoice, source: PracticeInvoiceLine) -> InvoiceLine:
    return InvoiceLine(
        line_id=invoice.invoice_id * 1000 + source.line_number,
        line_number=source.line_number,
        order_number=source.order_number,
        order_line=str(source.order_line) if source.order_number else "",
        description=source.description,
        quantity=source.quantity,
        unit=source.unit,
        unit_price=source.unit_price,
        amount=source.amount,
        product_type=source.product_type,
        commodity_code=source.category,
        splits=[Split(source.account, source.department)],
        capital=source.capital,
    )


def contract_of(source: PracticeContract) -> Contract:
    """The contract that JAGGAER shows for one of the practice data."""
    return Contract(
        contract_id=source.contract_id,
        number=source.number,
        amendment=source.amendment,
        renewal=source.renewal,
        name=source.name,
        kind=source.kind,
        status=source.status,
        suppliers=list(source.suppliers),
        currency=source.currency,
        value=source.value,
        total=source.total,
        start=source.start,
        end=source.end,
        never_expires=source.never_expires,
        last_update=source.last_update,
        deleted=source.deleted,
    )
