"""PurchaseOrderMessage 1.0, 2.0, 2.5 and 3.0 as records (reference/jaggaer-j1p.md 4.2, 4.6).

What the versions have in common is read by name, whatever the version says. 2.5 is what JAGGAER exports. 1.0, 2.0 and
3.0 are what other systems send to JAGGAER: no ids, no status words, a time of creation only as `AccountingDate`; such
an order is one that is in force, `type="cancel"` one that no longer is.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from lxml import etree

from core.files.form import (
    FileRecord,
    Payload,
    accounting_block,
    compact,
    made_up_id,
    named_supplier,
    split_parts,
    whole,
)
from core.files.markup import attribute, child, children, line_of, text
from core.files.numbers import moment, number
from core.model.flow import Entity, SourceId

ROOT: Final = "PurchaseOrderMessage"
CANCEL: Final = frozenset({"cancel", "delete"})
_FLAGS: Final = ("HasBackorderedItems", "HasCancelledItems", "HasSupplierEdits", "HasShippedItems")
_UNITS: Final = ("buyer", "system", "supplier")
"""Whose unit counts, the first that is there: the buyer's is nearest to the ERP's."""
_CHARGES: Final = {
    "shippingCharge": "ShippingCharges",
    "handlingCharge": "HandlingCharges",
    "taxCharge1": "Tax1",
    "taxCharge2": "Tax2",
}


def read_message(root: etree._Element) -> tuple[list[FileRecord], list[str]]:
    """Orders of a message and the suppliers that they name; orders without a number are faults."""
    sent = text(root, "Header/Timestamp")
    records: list[FileRecord] = []
    faults: list[str] = []
    for order in children(root, "PurchaseOrder"):
        if text(order, "POHeader/PONumber"):
            records += _order(order, sent)
        else:
            faults.append(f"The order at {line_of(order)} has no PONumber.")
    return records, faults


def currency_words(currencies: Sequence[str]) -> str:
    """The one currency of an order; several, as `AUD/USD`, are no code of X3, so that a person decides."""
    return "/".join(dict.fromkeys(filter(None, currencies)))


def unit_words(amount: str, unit: str) -> str:
    """A unit as `[amount "/"] unit`; an amount of 0 or 1 says nothing (reference 4.2, "Unit")."""
    exact = number(amount)
    return f"{amount}/{unit}" if unit and isinstance(exact, Decimal) and exact not in (0, 1) else unit


def _order(order: etree._Element, sent: str) -> list[FileRecord]:
    head = child(order, "POHeader")
    po_number = text(head, "PONumber")
    po_id = attribute(head, ".", "id")
    lines = [_line(line) for line in children(order, "POLine")]
    currency = currency_words([money.get("currency", "") for money in order.iterfind("POLine/LineCharges/*/Money")])
    supplier = _supplier(child(head, "Supplier"))
    header = _header(head, sent, po_id, currency, supplier)
    records = [
        FileRecord(
            Entity.ORDER,
            SourceId(po_id) if po_id else made_up_id(po_number),
            po_number,
            {"header": header, "lineList": {"poLine": lines}},
            line_of(order),
            moment(sent) or moment(text(head, "RevisionDate")),
        )
    ]
    if supplier:
        named = named_supplier(supplier, currency=currency, address=_supplier_address(child(head, "Supplier")))
        supplier_number = str(supplier.get("supplierNumber", ""))
        source_id = SourceId(str(supplier["id"]))
        records.append(
            FileRecord(Entity.SUPPLIER, source_id, supplier_number, named, line_of(order), None, named_only=True)
        )
    return records


def _header(head: etree._Element | None, sent: str, po_id: str, currency: str, supplier: Payload) -> Payload:
    cancelled = attribute(head, ".", "type").casefold() in CANCEL
    revision = text(head, "RevisionNumber")
    created = text(head, "CreateDateTime") or text(head, "InitialRevisionDateTime")
    sets = list(children(head, "CustomFieldValueSet"))
    charges = {name: number(text(head, f"{element}//Money")) for name, element in _CHARGES.items()}
    return compact(
        {
            "poId": whole(po_id),
            "poNumber": text(head, "PONumber"),
            "revisionNumber": whole(revision),
            "revisionDate": text(head, "RevisionDate"),
            # Without a time of creation the day counts; what it says of its zone is not meant (4.6).
            "createDateTime": created or (text(head, "AccountingDate") or sent)[: len("2026-01-31")],
            "initialRevisionDateTime": text(head, "InitialRevisionDateTime"),
            "distributionCompletionDate": text(head, "OrderDistribution/DistributionCompletionDate"),
            "workflowStatus": "Cancelled" if cancelled else attribute(head, "WorkflowStatus", "status") or "Completed",
            "supplierStatus": _supplier_status(child(head, "SupplierStatus")),
            "apStatus": attribute(head, "APStatus", "status"),
            "requestor": compact({"userName": attribute(head, "Requestor/UserProfile", "username")}),
            "businessUnit": attribute(head, "BusinessUnit", "internalName") or text(head, "BusinessUnit"),
            "priority": text(head, "Priority"),
            "supplier": supplier,
            "billTo": compact({"address": _address(child(head, "BillTo/Address"))}),
            "shipTo": compact({"address": _address(child(head, "ShipTo/Address"))}),
            "terms": _terms(child(head, "PaymentInfo/Terms")),
            "freightOnBoard": text(head, "FreightOnBoard"),
            **charges,
            "total": compact({"currency": currency}),
            "customFieldValueSetList": _custom_fields(sets),
            "splittableFieldSetGroupList": _accounting(sets),
            "requisitionRef": compact({"id": whole(attribute(head, "RequisitionRef", "id"))}),
            "additionalInfo": compact({"note": [text(note) for note in children(head, "ExternalInfo/Note")]}),
        }
    )


def _supplier_status(status: etree._Element | None) -> Payload:
    flags = {name[0].lower() + name[1:]: text(status, name) for name in _FLAGS}
    return compact({"status": attribute(status, ".", "status"), **flags})


def _supplier(supplier: etree._Element | None) -> Payload:
    """The supplier as an order of the API names it; one without any id goes by its number, DUNS or name."""
    if supplier is None:
        return {}
    duns, known_as = text(supplier, "DUNS"), text(supplier, "SupplierNumber")
    name = text(supplier, "Name")
    own_id = attribute(supplier, ".", "id")
    if own_id == "null" or not own_id:
        key = known_as or duns or name
        own_id = made_up_id(key) if key else ""
    if not own_id:
        return {}
    return compact(
        {
            "id": whole(own_id),
            "name": name,
            "supplierNumber": known_as,
            "thirdPartyRefNumber": text(supplier, "ThirdPartyRefNumber"),
            "duns": duns,
            "fulfillmentAddressId": text(supplier, "FulfillmentAddressId"),
            "fulfillmentAddressInternalId": text(supplier, "FulfillmentAddressInternalId"),
            "fulfillmentAddressThirdPartyId": text(supplier, "FulfillmentAddressThirdPartyId"),
        }
    )


def _supplier_address(supplier: etree._Element | None) -> Payload:
    """The address of the main contact as the supplier's own; {} where there is none."""
    at = child(supplier, "ContactInfo[@type='main']/ContactAddress")
    lines = [text(line) for line in children(at, "AddressLine") if text(line)]
    if not lines and not text(at, "City"):
        return {}
    code = text(supplier, "FulfillmentAddressThirdPartyId") or text(supplier, "FulfillmentAddressId")
    return compact(
        {
            "type": "fulfillment",
            "sqIntegrationNumber": text(supplier, "FulfillmentAddressInternalId") or code or "1",
            "thirdPartyRefNumber": code,
            "active": "Yes",
            "addressLineList": {"addressLine": lines} if lines else {},
            "city": text(at, "City"),
            "state": text(at, "State"),
            "postalCode": text(at, "PostalCode"),
            "isoCountryCode": attribute(at, "Country", "isocountrycode"),
        }
    )


def _address(address: etree._Element | None) -> Payload:
    lines = [text(line) for line in children(address, "AddressLine") if text(line)]
    return compact(
        {
            "templateName": text(address, "TemplateName"),
            "addressCode": text(address, "AddressCode"),
            "addressLineList": {"addressLine": lines} if lines else {},
            "city": text(address, "City"),
            "state": text(address, "State"),
            "postalCode": text(address, "PostalCode"),
            "country": attribute(address, "Country", "isocountrycode") or text(address, "Country"),
        }
    )


def _terms(terms: etree._Element | None) -> Payload:
    net = whole(text(terms, "Net"))
    return compact(
        {
            "discount": compact({"value": text(terms, "Discount"), "unit": attribute(terms, "Discount", "unit")}),
            "days": whole(text(terms, "Days")),
            "type": "Net" if net != "" else "",
            "daysAfter": net,
        }
    )


def _line(line: etree._Element) -> Payload:
    position = attribute(line, ".", "linenumber")
    sets = list(children(line, "CustomFieldValueSet"))
    item = child(line, "Item")
    return compact(
        {
            "lineId": whole(attribute(line, ".", "id") or position),
            "lineNumber": whole(position),
            "workflowStatus": attribute(line, "WorkflowStatus", "status") or "Approved",
            "supplierStatus": _supplier_status(child(line, "SupplierStatus")),
            "item": compact(
                {
                    "description": text(item, "Description"),
                    "catalogNumber": text(item, "CatalogNumber"),
                    "auxiliaryCatalogNumber": text(item, "AuxiliaryCatalogNumber"),
                    "unitOfMeasure": compact({"dimension": _unit(item)}),
                    "productType": text(item, "ProductType"),
                    "commodityCode": text(item, "CommodityCode"),
                }
            ),
            "quantity": number(text(line, "Quantity")),
            "unitPrice": number(text(line, "LineCharges/UnitPrice/Money")),
            "extendedPrice": number(text(line, "LineCharges/ExtendedPrice/Money")),
            "taxable": text(line, "Taxable"),
            "capitalExpense": text(line, "CapitalExpense"),
            "fixedAsset": text(line, "FixedAsset"),
            "requestedDeliveryDate": text(line, "DeliveryInfo/RequestedDeliveryDate"),
            "contract": compact(
                {
                    "number": text(line, "SupplierInfo/ContractNumber"),
                    "name": text(line, "SupplierInfo/ContractName"),
                }
            ),
            "customFieldValueSetList": _custom_fields(sets),
            "splittableFieldSetGroupList": _accounting(sets),
            "requisitionLineRef": compact({"id": whole(attribute(line, "RequisitionLineRef", "id"))}),
        }
    )


def _unit(item: etree._Element | None) -> str:
    for kind in _UNITS:
        measured = child(item, f"ProductUnitOfMeasure[@type='{kind}']/Measurement")
        amount, unit = text(measured, "MeasurementAmount"), text(measured, "MeasurementUnit")
        if not unit:
            *before, unit = text(measured, "MeasurementValue").split() or [""]
            amount = before[0] if before else amount
        if unit:
            return unit_words(amount, unit)
    return text(item, "UnitOfMeasureDimension")


def _values(field: etree._Element) -> list[tuple[str, str]]:
    return [(text(value, "Value"), text(value, "Description")) for value in children(field, "CustomFieldValue")]


def _custom_fields(sets: Sequence[etree._Element]) -> Payload:
    fields = [
        {
            "name": field.get("name", ""),
            "label": field.get("label", ""),
            "customFieldValue": [compact({"value": value, "description": label}) for value, label in _values(field)],
        }
        for field in sets
    ]
    return {"customFieldValueSet": fields} if fields else {}


def _accounting(sets: Sequence[etree._Element]) -> Payload:
    """All custom fields as an accounting block: which of them are account and cost centre, the profile says."""
    fields = [(str(field.get("name") or ""), _values(field)) for field in sets]
    named = [(name, values) for name, values in fields if any(value for value, _ in values)]
    return accounting_block(split_parts(named)) if named else {}
