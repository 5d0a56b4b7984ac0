"""What people do with invoices and contracts in JAGGAER, on request (reference/jaggaer-j1p.md 4.3, 4.4).

Invoices are named by JAGGAER's number or id, contracts by number (their last amendment) or id, suppliers and orders as in
`core.sandbox.jaggaer.commands`. Each command gives the number of what it changed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from core.sandbox.invoices import CREDIT_MEMO, INVOICE
from core.sandbox.jaggaer.book import Book
from core.sandbox.jaggaer.commands import Members, read_decimal, read_int, read_list, read_mapping, read_split
from core.sandbox.jaggaer.documents import Line, Order, Split
from core.sandbox.jaggaer.papers import Contract, Invoice, InvoiceLine
from core.sandbox.jaggaer.switches import JaggaerSwitches
from core.sandbox.recorder import PracticeClock

_FIRST_INVOICE = 2_500_000
_FIRST_CONTRACT = 1_890_000
_CENT = Decimal("0.01")
_INVOICE_TEXTS = {
    "supplierInvoiceNumber": "supplier_number",
    "workflowStatus": "workflow",
    "paymentStatus": "payment",
    "matchStatus": "match",
    "businessUnit": "business_unit",
    "currency": "currency",
    "invoiceType": "kind",
}
_INVOICE_DAYS = {"invoiceDate": "invoice_date", "dueDate": "due_date", "accountingDate": "accounting_date"}
_CHARGES = {
    "taxCharge1": "tax",
    "shippingCharge": "shipping",
    "handlingCharge": "handling",
    "discountAmount": "discount",
}
_LINE_DECIMALS = {"quantity": "quantity", "unitPrice": "unit_price", "amount": "amount"}
_LINE_TEXTS = {
    "description": "description",
    "unit": "unit",
    "poNumber": "order_number",
    "poLineNumber": "order_line",
}
_CONTRACT_TEXTS = {
    "contractName": "name",
    "status": "status",
    "currency": "currency",
    "startDate": "start",
    "endDate": "end",
}


class PaperCommands:
    """The commands about invoices and contracts of one practice JAGGAER."""

    def __init__(self, book: Book, clock: PracticeClock, switches: Callable[[], JaggaerSwitches]) -> None:
        self._book = book
        self._clock = clock
        self._switches = switches

    def table(self) -> dict[str, Callable[[Members], object]]:
        """The commands by name."""
        return {
            "add-invoice": self.add_invoice,
            "change-invoice": self.change_invoice,
            "cancel-invoice": self.cancel_invoice,
            "pay-invoice": self.pay_invoice,
            "delete-invoice": self.delete_invoice,
            "spoil-invoice": self.spoil_invoice,
            "mend-invoice": self.mend_invoice,
            "add-contract": self.add_contract,
            "change-contract": self.change_contract,
            "amend-contract": self.amend_contract,
            "expire-contract": self.expire_contract,
            "delete-contract": self.delete_contract,
            "spoil-contract": self.spoil_contract,
            "mend-contract": self.mend_contract,
        }

    # -- invoices ------------------------------------------------------------------------------------------------------

    def add_invoice(self, told: Members) -> object:
        """A new invoice for `order`: all its lines that are not cancelled, or those of `only` (line numbers).

        Members: `number` (JAGGAER's), `kind` (`Invoice` or `Credit memo`), `lines` (its line number -> members), and
        those of `change-invoice`. Without an order: `supplier`, and `add` with the lines.
        """
        order = self._book.order(told["order"]) if "order" in told else None
        supplier_id = order.supplier_id if order else self._book.supplier(told["supplier"]).supplier_id
        invoice_id = max(self._book.invoices.ids(), default=_FIRST_INVOICE) + 1
        today = self._clock.now().date()
        invoice = Invoice(
            invoice_id=invoice_id,
            number=str(told.get("number", f"I{invoice_id - _FIRST_INVOICE:05d}")),
            supplier_number=f"N{invoice_id}",
            kind=str(told.get("kind", INVOICE)),
            source="Manual",
            invoice_date=today,
            due_date=today + timedelta(days=30),
            accounting_date=today,
            last_update=self._clock.now(),
            workflow="Completed",
            match="Matched" if order else "Do Not Match",
            payment="Payable",
            supplier_id=supplier_id,
            business_unit=order.business_unit if order else "",
            currency=order.currency if order else "USD",
            lines=_lines_for(order, told, invoice_id) if order else [],
        )
        if invoice.kind not in {INVOICE, CREDIT_MEMO}:
            msg = f"The kind {invoice.kind!r} is unknown; known are {INVOICE}, {CREDIT_MEMO}."
            raise ValueError(msg)
        if any(invoice.number == self._book.invoices.take(i).number for i in self._book.invoices.ids()):
            msg = f"There is an invoice {invoice.number} already."
            raise ValueError(msg)
        _change_invoice(invoice, told)
        return self._keep_invoice(invoice)

    def change_invoice(self, told: Members) -> object:
        """Changes `invoice`: members as JAGGAER names them (`invoiceDate`, `taxCharge1`, `supplierInvoiceNumber`, ...).

        `lines`: line number -> members (`quantity`, `unitPrice`, `amount`, `account`, `department`, `splits`, `poNumber`,
        ...); `add`: further lines; `remove`: line numbers.
        """
        invoice = self._book.invoice(told["invoice"])
        _change_invoice(invoice, told)
        return self._keep_invoice(invoice)

    def cancel_invoice(self, told: Members) -> object:
        """Cancels `invoice`: its workflow says so (the word is assumed)."""
        invoice = self._book.invoice(told["invoice"])
        invoice.workflow = "Cancelled"
        return self._keep_invoice(invoice)

    def pay_invoice(self, told: Members) -> object:
        """`invoice` was paid, as the ERP reports to JAGGAER (the word is assumed)."""
        invoice = self._book.invoice(told["invoice"])
        invoice.payment = "Paid"
        return self._keep_invoice(invoice)

    def delete_invoice(self, told: Members) -> object:
        """Takes `invoice` away; its detail answers 404 (5.5)."""
        invoice = self._book.invoice(told["invoice"])
        self._book.invoices.remove(invoice.invoice_id)
        return invoice.number

    def spoil_invoice(self, told: Members) -> object:
        """Shows another `value` (null = none) at `member` of `invoice`, or of its `line`; a dot leads into a member."""
        invoice = self._book.invoice(told["invoice"])
        spoilt = invoice.line(read_int(told["line"])) if "line" in told else invoice
        spoilt.overrides[str(told["member"])] = told["value"]
        return self._keep_invoice(invoice)

    def mend_invoice(self, told: Members) -> object:
        """Takes back what `spoil-invoice` did."""
        invoice = self._book.invoice(told["invoice"])
        invoice.overrides.clear()
        for line in invoice.lines:
            line.overrides.clear()
        return self._keep_invoice(invoice)

    # -- contracts -----------------------------------------------------------------------------------------------------

    def add_contract(self, told: Members) -> object:
        """A new contract `number` with `suppliers`, over `value`; further members as in `change-contract`."""
        contract = Contract(
            contract_id=self._next_contract(),
            number=str(told["number"]),
            amendment=read_int(told.get("amendment", 0)),
            renewal=0,
            name=str(told.get("contractName", told["number"])),
            kind="Goods and services",
            status="ExecutedInEffect",
            suppliers=[self._book.supplier(name).supplier_id for name in read_list(told["suppliers"])],
            currency="USD",
            value=Decimal(0),
            total=None,
            start="",
            end="",
            never_expires=False,
            last_update=self._clock.now(),
        )
        _change_contract(contract, told)
        return self._keep_contract(contract)

    def change_contract(self, told: Members) -> object:
        """Changes `contract`: `value`, `contractName`, `status`, `currency`, `startDate`, `endDate`, `suppliers`."""
        contract = self._book.contract(told["contract"])
        _change_contract(contract, told)
        if "suppliers" in told:
            contract.suppliers = [self._book.supplier(name).supplier_id for name in read_list(told["suppliers"])]
        return self._keep_contract(contract)

    def amend_contract(self, told: Members) -> object:
        """The next amendment of `contract`, with members as in `change-contract`; the one before stays as it is."""
        contract = self._book.contract(told["contract"])
        if self._switches().amendments == "records":
            contract = replace(contract, contract_id=self._next_contract(), overrides={})
        contract.amendment += 1
        _change_contract(contract, told)
        return self._keep_contract(contract)

    def expire_contract(self, told: Members) -> object:
        """`contract` has ended, by default yesterday; `on` (ISO) gives another day."""
        contract = self._book.contract(told["contract"])
        day = date.fromisoformat(str(told["on"])) if "on" in told else self._clock.now().date() - timedelta(days=1)
        contract.end, contract.never_expires, contract.status = f"{day:%Y-%m-%d} 11:59 PM", False, "Expired"
        return self._keep_contract(contract)

    def delete_contract(self, told: Members) -> object:
        """Deletes `contract` softly: it stays in the list, with its flag (5.5); `gone`: it vanishes."""
        contract = self._book.contract(told["contract"])
        if told.get("gone"):
            self._book.contracts.remove(contract.contract_id)
            return contract.number
        contract.deleted = True
        return self._keep_contract(contract)

    def spoil_contract(self, told: Members) -> object:
        """Shows another `value` (null = none) at `member` of `contract`; a dot leads into a member."""
        contract = self._book.contract(told["contract"])
        contract.overrides[str(told["member"])] = told["value"]
        return self._keep_contract(contract)

    def mend_contract(self, told: Members) -> object:
        """Takes back what `spoil-contract` did."""
        contract = self._book.contract(told["contract"])
        contract.overrides.clear()
        return self._keep_contract(contract)

    def _next_contract(self) -> int:
        return max(self._book.contracts.ids(), default=_FIRST_CONTRACT) + 1

    def _keep_invoice(self, invoice: Invoice) -> str:
        invoice.last_update = self._clock.now()
        self._book.invoices.put(invoice.invoice_id, invoice)
        return invoice.number

    def _keep_contract(self, contract: Contract) -> str:
        contract.last_update = self._clock.now()
        self._book.contracts.put(contract.contract_id, contract)
        return contract.number


def _lines_for(order: Order, told: Members, invoice_id: int) -> list[InvoiceLine]:
    only = {read_int(number) for number in read_list(told["only"])} if "only" in told else None
    billed = [line for line in order.lines if not line.cancelled and (only is None or line.line_number in only)]
    return [_line_for(order, line, invoice_id, number) for number, line in enumerate(billed, start=1)]


def _line_for(order: Order, line: Line, invoice_id: int, number: int) -> InvoiceLine:
    return InvoiceLine(
        line_id=invoice_id * 1000 + number,
        line_number=number,
        order_number=order.number,
        order_line=str(line.line_number),
        description=line.description,
        quantity=line.quantity,
        unit=line.unit,
        unit_price=line.unit_price,
        amount=line.extended_price,
        product_type=line.product_type,
        commodity_code=line.commodity_code,
        splits=[replace(split) for split in line.splits],
        capital=line.capital,
    )


def _change_invoice(invoice: Invoice, told: Members) -> None:
    for name, member in _INVOICE_TEXTS.items():
        if name in told:
            setattr(invoice, member, str(told[name]))
    for name, member in _INVOICE_DAYS.items():
        if name in told:
            setattr(invoice, member, date.fromisoformat(str(told[name])))
    for name, member in _CHARGES.items():
        if name in told:
            setattr(invoice, member, read_decimal(told[name]))
    for number, members in read_mapping(told.get("lines", {})).items():
        _change_line(invoice.line(int(number)), read_mapping(members))
    for members in read_list(told.get("add", [])):
        invoice.lines.append(_added(invoice, read_mapping(members)))
    for gone in read_list(told.get("remove", [])):
        invoice.lines.remove(invoice.line(read_int(gone)))


def _change_line(line: InvoiceLine, members: Members) -> None:
    """Sets members of a line; the amount follows quantity and price unless it is given."""
    for name, value in members.items():
        if name in _LINE_DECIMALS:
            setattr(line, _LINE_DECIMALS[name], read_decimal(value))
        elif name in _LINE_TEXTS:
            setattr(line, _LINE_TEXTS[name], str(value))
        elif name in {"account", "department"}:
            for split in line.splits:
                setattr(split, name, str(value))
        elif name == "splits":
            line.splits = [read_split(read_mapping(split)) for split in read_list(value)]
        else:
            known = [*_LINE_DECIMALS, *_LINE_TEXTS, "account", "department", "splits"]
            msg = f"An invoice line has no {name!r}; it has {', '.join(known)}."
            raise ValueError(msg)
    if "amount" not in members and {"quantity", "unitPrice"} & members.keys():
        line.amount = (line.quantity * line.unit_price).quantize(_CENT)


def _added(invoice: Invoice, members: Members) -> InvoiceLine:
    number = max((line.line_number for line in invoice.lines), default=0) + 1
    line = InvoiceLine(
        line_id=invoice.invoice_id * 1000 + number,
        line_number=number,
        order_number="",
        order_line="",
        description="Added line",
        quantity=Decimal(1),
        unit="EA",
        unit_price=Decimal(0),
        amount=Decimal(0),
        product_type="NonCatalogItem",
        commodity_code="",
        splits=[Split("5013001", "L630200001")],
    )
    _change_line(line, members)
    return line


def _change_contract(contract: Contract, told: Mapping[str, object]) -> None:
    for name, member in _CONTRACT_TEXTS.items():
        if name in told:
            setattr(contract, member, str(told[name]))
    if "value" in told:
        contract.value = contract.total = read_decimal(told["value"])
