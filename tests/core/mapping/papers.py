"""An invoice and a contract in the shapes of reference/jaggaer-j1p.md 4.3 and 4.4, made to be spoiled."""

from __future__ import annotations

from decimal import Decimal

from core.model.flow import Entity, SourceId
from core.model.record import SourceRecord
from tests.core.mapping.shapes import CHANGED, Payload, at, block


def invoice_line(number: int, **members: object) -> Payload:
    """A line of 4 x 25.00 that bills line `number` of an order, with members replaced; None takes one away."""
    shown: Payload = {
        "lineId": 8875910 + number,
        "lineNumber": number,
        "item": {
            "description": f"Reagent no. {number}",
            "unitOfMeasure": {"dimension": "0/EA"},
            "productType": "NonCatalogItem",
            "commodityCode": "LAB",
        },
        "poNumber": "0000000049",
        "poLineNumber": str(number),
        "quantity": 4,
        "unitPrice": 25,
        "discountAmount": 0,
        "splittableFieldSetGroupList": block({"Account": "739600-L", "Department": "L630200444-L"}),
    }
    shown.update(members)
    return {name: value for name, value in shown.items() if value is not None}


INVOICE: Payload = {
    "header": {
        "invoiceId": 2526304,
        "invoiceNumber": "I00092",
        "lastUpdate": "2024-02-14T19:58:56.973Z",
        "invoiceType": "Invoice",
        "invoiceDate": "2023-11-21T00:00:00.000Z",
        "dueDate": "2023-12-21T00:00:00.000Z",
        "accountingDate": "2023-08-21T00:00:00.000Z",
        "supplierInvoiceNumber": "112023-1",
        "workflowStatus": "Completed",
        "paymentStatus": "Payable",
        "nonPOInvoice": "false",
        "businessUnit": "0004",
        "supplier": {"id": 15272686, "name": "DEMO ENGINEERS INC", "supplierNumber": "0000015414", "duns": "DNP"},
        "taxCharge1": Decimal("20.50"),
        "taxCharge2": 0,
        "shippingCharge": 5,
        "handlingCharge": 0,
        "discountAmount": 0,
        "total": {"currency": "USD", "value": Decimal("225.50")},
        "terms": {"discount": {}, "daysAfter": 30},
    },
    "lineList": {"invoiceLine": [invoice_line(1), invoice_line(2)]},
}
CONTRACT: Payload = {
    "contractId": 1890123,
    "contractNumber": "9876-PQR-000111-2323",
    "amendmentNumber": "1",
    "renewalNumber": "0",
    "contractName": "Reagents and more",
    "contractType": "Goods",
    "status": "ExecutedInEffect",
    "currency": "USD",
    "contractValue": "1000.00",
    "contractTotalValue": "3000.00",
    "startDate": "2023-03-16 02:25 PM",
    "endDate": "2024-03-15 11:59 PM",
    "timeZone": "US/Eastern",
    "doesNotExpire": "false",
    "secondPartyList": {
        "secondParty": [
            {"sciquestId": "15272686", "name": "Demo Engineers Inc", "erpNumber": "0000015414"},
            {"sciquestId": "15272690", "name": "Other Ltd"},
        ]
    },
    "deletedStatus": "NOT-DELETED",
    "lastModTime": "2023-11-15T13:18:43.524Z",
}


def credit_memo(**members: object) -> Payload:
    """A credit memo over one line, its total below zero."""
    header = {
        "invoiceType": "Credit memo",
        "total": {"currency": "USD", "value": Decimal("-120.50")},
        "shippingCharge": 0,
    }
    memo = at(INVOICE, "lineList.invoiceLine", [invoice_line(1, **members)])
    for name, value in header.items():
        memo = at(memo, f"header.{name}", value)
    return memo


def invoice_record(payload: Payload) -> SourceRecord:
    return SourceRecord(Entity.INVOICE, SourceId("2526304"), "I00092", "", CHANGED, payload, "", "")


def contract_record(payload: Payload) -> SourceRecord:
    number = str(payload.get("contractNumber") or "1890123")
    return SourceRecord(Entity.CONTRACT, SourceId("1890123"), number, "1", CHANGED, payload, "", "")
