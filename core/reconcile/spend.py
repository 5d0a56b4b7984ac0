"""What was spent by X3's invoices, line by line: the base of the sums by supplier, account, cost centre and month."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from core.model.reconcile import DocumentKind, Kind, ReconcileRow, Section
from core.model.reconcile_inputs import X3Invoice, X3InvoiceLine
from core.reconcile.rows import ZERO, finished


def spend_rows(invoices: Iterable[X3Invoice]) -> tuple[ReconcileRow, ...]:
    """A row for each line of an invoice; what the total has beyond its lines is a row without coding."""
    return finished(row for invoice in invoices for row in _of(invoice))


def _of(invoice: X3Invoice) -> Iterator[ReconcileRow]:
    lines: Sequence[X3InvoiceLine] = invoice.lines
    for number, line in enumerate(lines, 1):
        yield _row(invoice, line, str(number))
    rest = invoice.total - sum((line.amount for line in lines), ZERO)
    if rest or not lines:
        yield _row(invoice, X3InvoiceLine(rest), "")


def _row(invoice: X3Invoice, line: X3InvoiceLine, number: str) -> ReconcileRow:
    return ReconcileRow(
        section=Section.SPEND,
        key=f"{invoice.number}/{number}" if number else invoice.number,
        kind=Kind.SPENT,
        document=DocumentKind.INVOICE,
        currency=invoice.currency,
        x3=line.amount,
        x3_number=invoice.number,
        line=number,
        day=invoice.day,
        supplier=invoice.supplier,
        supplier_name=invoice.supplier_name,
        site=invoice.site,
        account=line.account,
        cost_center=line.cost_center,
        detail=line.order,
    )
