"""An order and a supplier in the default shapes of reference/jaggaer-j1p.md 4.1 and 4.2, made to be spoiled."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Decimal

from core.mapping.context import MappingContext
from core.model.flow import Entity, SourceId
from core.model.record import SourceRecord

Payload = dict[str, object]
CHANGED = datetime(2023, 11, 15, 13, 18, 43, tzinfo=UTC)


def block(*splits: Mapping[str, object]) -> Payload:
    """An accounting block; each split names its segments, `splitType` and `splitValue` are its share."""
    indexes = []
    for split in splits:
        fields: list[Payload] = [
            {"internalName": name, "value": value, "description": f"label of {value}"}
            for name, value in split.items()
            if not name.startswith("split")
        ]
        fields.append({"internalName": "Future2"})
        index: Payload = {"customFieldValueList": {"customFieldValue": fields}}
        index.update({name: value for name, value in split.items() if name.startswith("split")})
        indexes.append(index)
    index_list = {"splittableFieldIndex": indexes}
    group = {"splittableFieldIndexSet": [{"context": "Line", "splittableFieldIndexList": index_list}]}
    return {"splittableFieldSetGroup": [group]}


def line(number: int, **members: object) -> Payload:
    """An order line of 10 x 12.50, with members replaced; None takes one away."""
    shown: Payload = {
        "lineId": 494457080 + number,
        "lineNumber": number,
        "workflowStatus": "Approved",
        "supplierStatus": {"status": "SentToSupplier", "hasCancelledItems": "false"},
        "item": {
            "description": f"Reagent no. {number}",
            "catalogNumber": "25-105",
            "unitOfMeasure": {"dimension": "EA"},
            "productType": "NonCatalogItem",
            "commodityCode": "LAB",
        },
        "quantity": 10,
        "unitPrice": Decimal("12.50"),
        "extendedPrice": 125,
        "taxable": "false",
        "splittableFieldSetGroupList": block({"Account": "739600-L", "Department": "L630200444-L"}),
    }
    shown.update(members)
    return {name: value for name, value in shown.items() if value is not None}


ORDER: Payload = {
    "header": {
        "poId": 149880014,
        "poNumber": "L001501948",
        "revisionNumber": 1,
        "revisionDate": "2023-11-15T13:18:13.817Z",
        "createDateTime": "2023-11-16T02:17:47.547Z",
        "lastUpdate": "2023-11-15T13:18:43.524Z",
        "workflowStatus": "Completed",
        "apStatus": "Open",
        "supplierStatus": {"status": "SentToSupplier", "hasCancelledItems": "false"},
        "businessUnit": "UMLOW",
        "supplier": {"id": 15272686, "name": "DEMO ENGINEERS INC", "supplierNumber": "0000015414"},
        "total": {"currency": "USD", "value": 250},
        "terms": {"discount": {}, "days": 0, "type": "Net", "daysAfter": 30},
    },
    "lineList": {"poLine": [line(1), line(2)]},
}
SUPPLIER: Payload = {
    "id": 15272686,
    "sqIntegrationNumber": "u15272686",
    "name": "Demo Engineers Inc",
    "supplierNumber": "0000015414",
    "active": "Yes",
    "registrationStatus": "Approved",
    "lastUpdate": "2023-11-15T13:18:43.524Z",
    "enabledCurrencyList": {"isoCurrencyCode": ["USD"]},
    "addressList": {
        "address": [
            {"sqIntegrationNumber": "u1", "thirdPartyRefNumber": "001", "name": "Main", "isoCountryCode": "USA"},
        ]
    },
    "locationList": {"location": [{"paymentTerms": {"type": "Net", "daysAfter": 30}}]},
}


def at(payload: Payload, path: str, value: object) -> Payload:
    """A copy with one member replaced, `header.apStatus`; None takes it away."""
    result = copy.deepcopy(payload)
    target: object = result
    *steps, last = path.split(".")
    for step in steps:
        target = target[int(step)] if isinstance(target, list) else target[step]  # type: ignore[index]
    assert isinstance(target, dict)
    if value is None:
        target.pop(last)
    else:
        target[last] = value
    return result


def with_lines(*lines: object) -> Payload:
    """The order with these lines."""
    return at(ORDER, "lineList.poLine", list(lines))


def order_record(payload: Payload, *, changed_at: datetime | None = CHANGED) -> SourceRecord:
    header = payload.get("header")
    number = str(header.get("poNumber", "")) if isinstance(header, dict) else ""
    return SourceRecord(Entity.ORDER, SourceId("149880014"), number, "1", changed_at, payload, "", "")


def supplier_record(payload: Payload) -> SourceRecord:
    number = str(payload.get("supplierNumber") or "15272686")
    return SourceRecord(Entity.SUPPLIER, SourceId("15272686"), number, "", CHANGED, payload, "", "")


CONTEXT = MappingContext(
    start_from=date(2023, 1, 1),
    today=date(2026, 1, 1),
    site="US01",
    chart="USA",
    generic_product="GENGOODS",
    supplier_links={"15272686": "S100"}.get,
)
