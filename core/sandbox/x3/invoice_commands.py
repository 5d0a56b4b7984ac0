"""What people do with supplier invoices in X3 besides the interface: enter, change, post, delete; and close periods."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from core.sandbox.x3.diagnoses import Diagnoses, SaveRefused, refusal_text
from core.sandbox.x3.holdings import Holdings
from core.sandbox.x3.invoice_lines import ORDER, InvoiceLineRules
from core.sandbox.x3.invoices import (
    CLOSED_PERIODS,
    LINES,
    POSTED,
    InvoiceSaver,
    order_changes,
    put_changes,
)
from core.sandbox.x3.nodes import Row
from core.sandbox.x3.switches import X3Switches

_USER = "HAND"
_HEADER = {
    "supplier": "billBySupplier",
    "document": "sourceDocument",
    "site": "site",
    "date": "sourceDocumentDate",
    "accounting_date": "accountingDate",
    "currency": "currency",
    "payment_term": "paymentTerm",
    "type": "invoiceType",
}
_LINE = {
    "order": "sourceDocument",
    "line": "sourceDocumentLineNumber",
    "product": "product",
    "description": "productDescriptionInUserLanguage",
    "quantity": "quantityInInvoiceUnitInvoiced",
    "unit": "invoicingUnit",
    "price": "netPrice",
    "account": "account",
}


class InvoiceCommands:
    """Commands on the invoices that X3 holds. Every one raises ValueError with a sentence when it cannot be done."""

    def __init__(self, holdings: Holdings, switches: X3Switches) -> None:
        self._holdings, self._switches = holdings, switches
        self._invoices = holdings.tables["PurchaseInvoice"]
        self._saver = InvoiceSaver(holdings, switches, _USER)
        self._rules = InvoiceLineRules(holdings, switches)

    def table(self) -> dict[str, Callable[[Mapping[str, object]], object]]:
        """The commands by their name in `POST /_sim/control`."""
        return {
            "enter-invoice": lambda t: self.enter(_lines(t), {k: t[k] for k in _HEADER if k in t}),
            "edit-invoice-line": lambda t: self.edit_line(
                _text(t, "invoice"),
                int(str(t["line"])),
                {k: t[k] for k in (*_LINE, "dimensions") if k in t and k != "line"},
            ),
            "post-invoice": lambda t: self.post(_text(t, "invoice")),
            "delete-invoice": lambda t: self.delete(_text(t, "invoice")),
            "close-periods": lambda t: self.close_periods(date.fromisoformat(_text(t, "until"))),
        }

    def enter(self, lines: Sequence[Mapping[str, object]], header: Mapping[str, object]) -> str:
        """Enters an invoice as a clerk does, under the same rules as a save; gives its number.

        Args:
            lines: each with `product` or `order` and `line`, `quantity`, `price`, and as wanted `description`, `unit`,
                `account`, `dimensions` (type -> code).
            header: `supplier`, `document` (the supplier's number), `site`, and as wanted `date`, `accounting_date`,
                `currency`, `payment_term`, `type`.
        """
        data: Row = {_HEADER[name]: _plain(value) for name, value in header.items()}
        data[LINES] = [self._line(line) for line in lines]
        found = Diagnoses(self._switches)
        try:
            row, changes = self._saver.create(data, found)
        except SaveRefused as error:
            raise ValueError(refusal_text(error)) from error
        self._holdings.commit(changes)
        return str(row["_id"])

    def edit_line(self, invoice: str, line: int, changes: Mapping[str, object]) -> None:
        """Changes a line of an invoice that is not posted; `line` is its number."""
        row = self._invoice(invoice)
        old = next((known for known in row[LINES] if known["lineNumber"] == line), None)
        if old is None:
            msg = f"The invoice {invoice} has no line {line}."
            raise ValueError(msg)
        data = {"_id": invoice, LINES: [{**self._line(changes), "_action": "update", "_id": old["_id"]}]}
        try:
            _, made = self._saver.update(data, Diagnoses(self._switches))
        except SaveRefused as error:
            raise ValueError(refusal_text(error)) from error
        self._holdings.commit(made)

    def post(self, invoice: str) -> None:
        """Posts an invoice: nothing of it changes from then on."""
        row = self._invoice(invoice)
        stamp = self._holdings.stamp()
        self._holdings.commit(put_changes({**row, "status": POSTED, "_updateStamp": stamp, "_updateUser": _USER}))

    def delete(self, invoice: str) -> None:
        """Deletes an invoice that is not posted; its order lines are not invoiced any more."""
        row = self._invoice(invoice)
        if row["status"] == POSTED:
            msg = f"The invoice {invoice} is posted; it cannot be deleted."
            raise ValueError(msg)
        orders = self._rules.orders_after(row[LINES], (), Diagnoses(self._switches))
        gone = [["remove", name, invoice] for name in ("PurchaseInvoice", "SupplierInvoiceHeader")]
        self._holdings.commit([*gone, *order_changes(orders)])

    def close_periods(self, until: date) -> None:
        """Closes all periods up to a day."""
        self._holdings.commit([["count", CLOSED_PERIODS, int(f"{until:%Y%m%d}")]])

    # -- parts --------------------------------------------------------------------------------------------------

    def _invoice(self, key: str) -> Row:
        row = self._invoices.get(key)
        if row is None:
            msg = f"X3 holds no invoice {key!r}."
            raise ValueError(msg)
        return row

    def _line(self, told: Mapping[str, object]) -> Row:
        data: Row = {_LINE[name]: _plain(value) for name, value in told.items() if name in _LINE}
        if "sourceDocument" in data:
            data |= {"sourceLine": ORDER, "sourceDocumentLineNumber": int(data["sourceDocumentLineNumber"])}
        dimensions = told.get("dimensions")
        if isinstance(dimensions, Mapping):
            data[self._switches.dimension_collection] = [
                {"denormalizedIndex": i, "dimensionType": kind, "dimension": code}
                for i, (kind, code) in enumerate(dimensions.items(), 1)
            ]
        return data


def _plain(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)


def _lines(told: Mapping[str, object]) -> Sequence[Mapping[str, object]]:
    lines = told.get("lines")
    if not isinstance(lines, list) or not all(isinstance(line, dict) for line in lines):
        raise ValueError("The command needs 'lines' as a list of objects.")
    return lines


def _text(told: Mapping[str, object], name: str) -> str:
    value = told.get(name)
    if not isinstance(value, str) or not value:
        msg = f"The command needs {name!r} as text."
        raise ValueError(msg)
    return value
