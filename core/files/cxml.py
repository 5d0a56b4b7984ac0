"""cXML OrderRequest as records: one order, and the supplier that it is addressed to (reference/jaggaer-j1p.md 4.6)."""

from __future__ import annotations

from typing import Final

from lxml import etree

from core.files.form import (
    Code,
    FileRecord,
    Payload,
    SplitPart,
    accounting_block,
    compact,
    made_up_id,
    named_supplier,
    whole,
)
from core.files.markup import attribute, child, children, line_of, text
from core.files.numbers import moment, number
from core.files.po_message import CANCEL, currency_words
from core.model.flow import Entity, SourceId

ROOT: Final = "cXML"


def read_cxml(root: etree._Element) -> tuple[list[FileRecord], list[str]]:
    """The orders of a cXML document and the suppliers they go to; one without an orderID is a fault."""
    records: list[FileRecord] = []
    faults: list[str] = []
    stamp = str(root.get("timestamp") or "")
    for request in children(root, "Request/OrderRequest"):
        if attribute(request, "OrderRequestHeader", "orderID"):
            records += _order(request, root, stamp)
        else:
            faults.append(f"The order at {line_of(request)} has no orderID.")
    return records, faults


def _order(request: etree._Element, root: etree._Element, stamp: str) -> list[FileRecord]:
    head = child(request, "OrderRequestHeader")
    po_number = attribute(head, ".", "orderID")
    prices = [money.get("currency", "") for money in request.iterfind("ItemOut/ItemDetail/UnitPrice/Money")]
    # A total in another currency than the prices contradicts itself: both are named, and X3 has no such currency.
    currency = currency_words([attribute(head, "Total/Money", "currency"), *prices])
    supplier = _supplier(root)
    ordered = attribute(head, ".", "orderDate")
    header = compact(
        {
            "poNumber": po_number,
            "revisionNumber": whole(attribute(head, ".", "orderVersion")),
            "createDateTime": ordered,
            "workflowStatus": "Cancelled" if attribute(head, ".", "type").casefold() in CANCEL else "Completed",
            "supplierStatus": {"status": "SentToSupplier"},
            "supplier": supplier,
            "billTo": compact({"address": _address(child(head, "BillTo/Address"))}),
            "shipTo": compact({"address": _address(child(head, "ShipTo/Address"))}),
            "terms": compact({"daysAfter": whole(attribute(head, "PaymentTerm", "payInNumberOfDays"))}),
            "shippingCharge": number(text(head, "Shipping/Money")),
            "taxCharge1": number(text(head, "Tax/Money")),
            "total": compact({"currency": currency, "value": number(text(head, "Total/Money"))}),
            "customFieldValueSetList": _extrinsics(head),
            "additionalInfo": compact({"note": [text(note) for note in children(head, "Comments") if text(note)]}),
        }
    )
    lines = [_line(item, position) for position, item in enumerate(children(request, "ItemOut"), 1)]
    stand = moment(stamp) or moment(ordered)
    payload: Payload = {"header": header, "lineList": {"poLine": lines}}
    at = line_of(request)
    records = [FileRecord(Entity.ORDER, made_up_id(po_number), po_number, payload, at, stand)]
    if supplier:
        named = named_supplier(supplier, currency=currency if "/" not in currency else "")
        records.append(
            FileRecord(
                Entity.SUPPLIER,
                SourceId(str(supplier["id"])),
                str(supplier["supplierNumber"]),
                named,
                at,
                named_only=True,
            )
        )
    return records


def _supplier(root: etree._Element) -> Payload:
    """Whom the order goes to: all that cXML says of a supplier is how the network calls it."""
    identity = text(root, "Header/To/Credential/Identity")
    if not identity:
        return {}
    is_duns = attribute(root, "Header/To/Credential", "domain").upper() == "DUNS" and identity.isdigit()
    return compact(
        {
            "id": made_up_id(identity),
            "name": identity,
            "supplierNumber": identity,
            "duns": identity if is_duns else "",
        }
    )


def _line(item: etree._Element, position: int) -> Payload:
    detail = child(item, "ItemDetail")
    line_number = attribute(item, ".", "lineNumber") or str(position)
    return compact(
        {
            "lineId": whole(line_number),
            "lineNumber": whole(line_number),
            "workflowStatus": "Approved",
            "item": compact(
                {
                    "description": text(detail, "Description") or text(detail, "Description/ShortName"),
                    "catalogNumber": text(item, "ItemID/SupplierPartID"),
                    "auxiliaryCatalogNumber": text(item, "ItemID/SupplierPartAuxiliaryID"),
                    "unitOfMeasure": compact({"dimension": text(detail, "UnitOfMeasure")}),
                    "commodityCode": text(detail, "Classification"),
                }
            ),
            "quantity": number(attribute(item, ".", "quantity")),
            "unitPrice": number(text(detail, "UnitPrice/Money")),
            "requestedDeliveryDate": attribute(item, ".", "requestedDeliveryDate"),
            "customFieldValueSetList": _extrinsics(detail),
            "splittableFieldSetGroupList": _accounting(item),
        }
    )


def _accounting(item: etree._Element) -> Payload:
    """Each Distribution is a split, with its charge as its share where there are several."""
    distributions = list(children(item, "Distribution"))
    parts = [
        SplitPart(
            _codes(distribution),
            "Amount" if len(distributions) > 1 else "",
            number(text(distribution, "Charge/Money")) if len(distributions) > 1 else None,
        )
        for distribution in distributions
    ]
    return accounting_block(parts) if parts else {}


def _codes(distribution: etree._Element) -> list[Code]:
    newer = [
        Code(text(segment, "Name"), attribute(segment, ".", "id"), text(segment, "Description"))
        for segment in children(distribution, "Accounting/AccountingSegment")
    ]
    older = [
        Code(attribute(segment, ".", "type"), attribute(segment, ".", "id"), attribute(segment, ".", "description"))
        for segment in children(distribution, "Accounting/Segment")
    ]
    return newer + older


def _address(address: etree._Element | None) -> Payload:
    postal = child(address, "PostalAddress")
    lines = [text(street) for street in children(postal, "Street") if text(street)]
    return compact(
        {
            "addressCode": attribute(address, ".", "addressID"),
            "addressLineList": {"addressLine": lines} if lines else {},
            "city": text(postal, "City"),
            "state": text(postal, "State"),
            "postalCode": text(postal, "PostalCode"),
            "country": attribute(postal, "Country", "isoCountryCode") or text(postal, "Country"),
        }
    )


def _extrinsics(element: etree._Element | None) -> Payload:
    fields = [
        {"name": field.get("name", ""), "customFieldValue": [compact({"value": text(field)})]}
        for field in children(element, "Extrinsic")
    ]
    return {"customFieldValueSet": fields} if fields else {}
