"""Invoices and contracts as JAGGAER sends them (reference/jaggaer-j1p.md 4.3, 4.4)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from zlib import crc32

from core.sandbox.jaggaer.accounting import accounting_block
from core.sandbox.jaggaer.documents import Supplier
from core.sandbox.jaggaer.encode import encode
from core.sandbox.jaggaer.papers import Contract, Invoice, InvoiceLine
from core.sandbox.jaggaer.render import Renderer, flag, overridden
from core.sandbox.jaggaer.switches import JaggaerSwitches

_NOTHING: dict[str, object] = {"attachmentList": {"attachment": []}}


class PaperRenderer:
    """Turns invoices and contracts into bytes, as the site's switches say."""

    def __init__(self, switches: JaggaerSwitches) -> None:
        self._switches = switches
        self._time = Renderer(switches).time

    # -- invoices ------------------------------------------------------------------------------------------------------

    def invoice_entry(self, invoice: Invoice, supplier: Supplier | None) -> bytes:
        """An invoice in the list: its header only."""
        return encode({"header": overridden(self._header(invoice, supplier), invoice.overrides)}).encode()

    def invoice_detail(self, invoice: Invoice, supplier: Supplier | None) -> bytes:
        """An invoice by itself: header and lines, without an envelope."""
        header = self._header(invoice, supplier)
        header.update(self._header_details(invoice, supplier))
        overridden(header, invoice.overrides)
        lines = [self._line(line, invoice) for line in invoice.lines]
        return encode({"header": header, "lineList": {"invoiceLine": lines} if lines else {}}).encode()

    def _header(self, invoice: Invoice, supplier: Supplier | None) -> dict[str, object]:
        orders = {line.order_number for line in invoice.lines}
        header: dict[str, object] = {
            "invoiceId": invoice.invoice_id,
            "validationStatus": "Unneeded",
            "lastUpdate": self._time(invoice.last_update),
            "paymentStatus": invoice.payment,
            "invoiceName": f"{invoice.invoice_date.isoformat()} practice {invoice.number}",
            "invoiceNumber": invoice.number,
            "originalInvoiceNumber": invoice.number,
            "invoiceType": invoice.kind,
            "invoiceLineType": "Non-PO" if orders <= {""} else "PO",
            "invoiceSource": invoice.source,
            "invoiceDate": _midnight(invoice.invoice_date),
            "invoiceCreateDate": _midnight(invoice.invoice_date),
            "dueDate": _midnight(invoice.due_date),
            "accountingDate": _midnight(invoice.accounting_date),
            "supplier": _supplier(invoice, supplier),
            "matchStatus": invoice.match,
            "workflowStatus": invoice.workflow,
            "nonPOInvoice": flag(orders <= {""}),
            "containsNonPOLines": flag("" in orders),
            "taxCharge1": self._charge(invoice, invoice.tax),
            "taxCharge2": Decimal(0),
            "shippingCharge": self._charge(invoice, invoice.shipping),
            "handlingCharge": self._charge(invoice, invoice.handling),
            "discountAmount": self._charge(invoice, invoice.discount),
            "allocationMethod": "Weighted",
            "tax1HeaderChargeDetail": {"currentTax": self._charge(invoice, invoice.tax), "engineTax": Decimal(0)},
        }
        if invoice.supplier_number:
            header["supplierInvoiceNumber"] = invoice.supplier_number
        if invoice.business_unit:
            header["businessUnit"] = invoice.business_unit
        if crc32(invoice.number.encode()) % 64:
            # Of 64 real headers one had no total (4.4).
            header["total"] = {"currency": invoice.currency, "value": invoice.total()}
        return header

    def _charge(self, invoice: Invoice, amount: Decimal) -> Decimal:
        below = invoice.credit and self._switches.credit_charges == "below"
        return -amount if below and amount else amount

    def _header_details(self, invoice: Invoice, supplier: Supplier | None) -> dict[str, object]:
        details: dict[str, object] = {
            "billTo": {
                "address": {"addressCode": "WVU-ACCOUNTS PAYABLE", "city": "Morgantown", "isoCountryCode": "US"}
            },
            "shipTo": {"address": {"addressCode": "WVU-RECEIVING", "city": "Morgantown", "isoCountryCode": "US"}},
            "remitTo": {"address": {"isoCountryCode": supplier.country}} if supplier else {},
            "terms": {
                "discount": {},
                "days": 0,
                "type": "Net",
                "daysAfter": supplier.net_days if supplier else 30,
                "standardPaymentTermsCode": f"Net {supplier.net_days if supplier else 30}",
            },
            "payment": {"method": "Unknown", "paidByExternalPaymentProcessor": "false"},
            "additionalInfo": {"externalInfo": _NOTHING, "internalInfo": _NOTHING},
            "customFieldValueSetList": {
                "customFieldValueSet": [
                    {"name": "TaxCode", "label": "Tax Code", "customFieldValueList": {"customFieldValue": [{}]}}
                ]
            },
        }
        codes = {(split.account, split.department) for line in invoice.lines for split in line.splits}
        if len(codes) == 1:
            details["splittableFieldSetGroupList"] = accounting_block(
                invoice.lines[0].splits[:1], "Line", second_chart=self._switches.second_chart
            )
        return details

    def _line(self, line: InvoiceLine, invoice: Invoice) -> dict[str, object]:
        sign = -1 if invoice.credit else 1
        quantity, price = line.quantity, line.unit_price
        match self._switches.credit_sign:
            case "quantity":
                quantity *= sign
            case "price":
                price *= sign
        shown: dict[str, object] = {
            "lineId": line.line_id,
            "lineNumber": line.line_number,
            "item": {
                "description": line.description,
                "unitOfMeasure": {"dimension": line.unit} if line.unit else {},
                "productType": line.product_type,
                "commodityCode": line.commodity_code,
            },
            "receipts": {"receipt": []},
            "quantity": quantity,
            "unitPrice": price,
            "capitalExpense": flag(line.capital),
            "taxable": flag(bool(invoice.tax)),
            "taxCharge1": Decimal(0),
            "taxCharge2": Decimal(0),
            "shippingCharge": Decimal(0),
            "handlingCharge": Decimal(0),
            "discountAmount": Decimal(0),
            "matchStatus": invoice.match,
            "isSubstituteItem": "false",
            "customFieldValueSetList": {"customFieldValueSet": [{}]},
            "splittableFieldSetGroupList": accounting_block(
                line.splits, "Line", second_chart=self._switches.second_chart
            ),
        }
        if invoice.business_unit:
            shown["businessUnit"] = invoice.business_unit
        if line.order_number:
            shown |= {
                "poNumber": line.order_number,
                "poLineNumber": line.order_line,
                "poAPStatus": "Open",
                "toleranceStatus": "Exact",
                "poMatchStatus": "Fully Matched",
                "poLineMatchStatus": "Fully Matched",
            }
        return overridden(shown, line.overrides)

    # -- contracts -----------------------------------------------------------------------------------------------------

    def contract_entry(self, contract: Contract, suppliers: list[Supplier]) -> bytes:
        """A contract in the list, whole; values and flags are text, days are in the site's own form."""
        shown: dict[str, object] = {
            "contractId": contract.contract_id,
            "contractNumber": contract.number,
            "amendmentNumber": str(contract.amendment),
            "renewalNumber": str(contract.renewal),
            "contractName": contract.name,
            "contractType": contract.kind,
            "summary": contract.name,
            "status": contract.status,
            "currency": contract.currency,
            "doesNotExpire": flag(contract.never_expires),
            "timeZone": "US/Eastern",
            "secondPartyList": {"secondParty": [_second_party(supplier) for supplier in suppliers]},
            "archive": "false",
            "deletedStatus": "DELETED" if contract.deleted else "NOT-DELETED",
            "lastModTime": self._time(contract.last_update),
        }
        if contract.value is not None:
            shown["contractValue"] = f"{contract.value:f}"
            shown["customFieldList"] = {
                "customField": [
                    {"name": "NotToExceed", "type": "Monetary", "value": f"{contract.value:f} {contract.currency}"},
                    {"name": "AutoRenew", "type": "Yes/No", "value": "No"},
                ]
            }
        if contract.total is not None:
            shown["contractTotalValue"] = f"{contract.total:f}"
        if contract.start:
            shown["startDate"] = contract.start
        if contract.end:
            shown["endDate"] = contract.end
        return encode(overridden(shown, contract.overrides)).encode()


def _midnight(day: date) -> str:
    """A date only is midnight with `Z` (4.0)."""
    return f"{day.isoformat()}T00:00:00.000Z"


def _supplier(invoice: Invoice, supplier: Supplier | None) -> dict[str, object]:
    shown: dict[str, object] = {"id": invoice.supplier_id}
    if supplier is not None:
        shown["name"] = supplier.name
        if supplier.number:
            shown["supplierNumber"] = supplier.number
    if crc32(f"{invoice.number}|duns".encode()) % 2:
        shown["duns"] = "DNP"
    return shown


def _second_party(supplier: Supplier) -> dict[str, object]:
    shown: dict[str, object] = {"sciquestId": str(supplier.supplier_id), "name": supplier.name}
    if supplier.number:
        shown["erpNumber"] = supplier.number
    return shown


def contract_end(day: date) -> str:
    """The end of a day as the site writes it."""
    return f"{day:%Y-%m-%d} 11:59 PM"
