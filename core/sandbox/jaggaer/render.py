"""Records as JAGGAER sends them (reference/jaggaer-j1p.md 4.0 to 4.2)."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal
from zlib import crc32
from zoneinfo import ZoneInfo

from core.sandbox.jaggaer.accounting import accounting_block
from core.sandbox.jaggaer.documents import CANCELLED, Line, Order, Supplier
from core.sandbox.jaggaer.encode import encode
from core.sandbox.jaggaer.switches import JaggaerSwitches

_ZONE = ZoneInfo("America/New_York")
_ZERO = Decimal("0.00")


class Renderer:
    """Turns documents into bytes, as the site's switches say."""

    def __init__(self, switches: JaggaerSwitches) -> None:
        self._switches = switches

    def time(self, value: datetime) -> str:
        """A time in UTC with milliseconds and `Z` (4.0)."""
        if self._switches.milliseconds:
            return f"{value:%Y-%m-%dT%H:%M:%S}.{value.microsecond // 1000:03d}Z"
        return f"{value:%Y-%m-%dT%H:%M:%SZ}"

    def order_entry(self, order: Order, supplier: Supplier | None) -> bytes:
        """An order in the list: its header only (0.4)."""
        header = overridden(self._header(order, supplier), order.overrides)
        return encode({"header": header}).encode()

    def order_detail(self, order: Order, supplier: Supplier | None) -> bytes:
        """An order by itself: header and lines, without an envelope (4.2)."""
        header = self._header(order, supplier)
        header.update(self._header_details(order, supplier))
        overridden(header, order.overrides)
        lines = [self._line(line, order) for line in order.lines]
        line_list = {"poLine": lines} if lines else {}
        return encode({"header": header, "lineList": line_list}).encode()

    def supplier_entry(self, supplier: Supplier) -> bytes:
        """A supplier in the list: the whole record, or its head (switch `suppliers`)."""
        if self._switches.suppliers == "whole":
            return self.supplier_detail(supplier)
        head = overridden(self._supplier_head(supplier), supplier.overrides)
        return encode(head).encode()

    def supplier_detail(self, supplier: Supplier) -> bytes:
        """A supplier by itself."""
        record = self._supplier_head(supplier)
        record.update(
            {
                "enabledCurrencyList": {"isoCurrencyCode": [supplier.currency]},
                "addressList": {
                    "address": [
                        {
                            "type": "fulfillment",
                            "sqIntegrationNumber": f"u{supplier.supplier_id}{i:02d}",
                            "thirdPartyRefNumber": site,
                            "name": site,
                            "active": "Yes",
                            "isoCountryCode": supplier.country if i % 2 == 0 else "USA",
                        }
                        for i, site in enumerate(supplier.sites)
                    ]
                },
                "locationList": {
                    "location": [
                        {
                            "name": "Main",
                            "active": "true",
                            "paymentTerms": {
                                "discount": {},
                                "type": "Net",
                                "daysAfter": supplier.net_days,
                            },
                        }
                    ]
                },
            }
        )
        if supplier.contacts:
            record["contactList"] = {
                "contact": [{"type": "fulfillment", "name": name, "active": "true"} for name in supplier.contacts]
            }
        return encode(overridden(record, supplier.overrides)).encode()

    def profile_entry(self, supplier: Supplier) -> bytes:
        """A supplier as `ja/v1/companyprofiles` lists it: all text (4.1)."""
        info = {
            "bravoId": str(supplier.supplier_id),
            "companyName": supplier.name,
            "type": "SELLER",
            "status": "ACTIVE" if supplier.active else "INACTIVE",
            "isoCountry": supplier.country,
            "currency": supplier.currency,
            "lastModTime": self.time(supplier.last_update),
        }
        code = supplier.number if self._switches.ext_code == "number" else supplier.erp_number
        if code:
            info["extCode"] = code
        if duns := _duns(supplier):
            info["dAndBCode"] = duns
        return encode({"returnCompanyInfo": info}).encode()

    def _header(self, order: Order, supplier: Supplier | None) -> dict[str, object]:
        header: dict[str, object] = {
            "poId": order.po_id,
            "poNumber": order.number,
            "revisionNumber": order.revision,
            "revisionDate": self.time(order.revision_date or order.created),
            "createDateTime": self.time(order.created),
            "lastUpdate": self.time(order.last_update),
            "workflowStatus": self._workflow(order),
            "apStatus": order.ap_status,
            "supplierStatus": self._supplier_status(order),
            "supplier": _supplier_of_order(order, supplier),
        }
        if order.business_unit:
            header["businessUnit"] = order.business_unit
        if crc32(order.number.encode()) % 64:
            # Of 64 real headers one had no total (4.0).
            header["total"] = {"currency": order.currency, "value": order.total()}
        return header

    def _header_details(self, order: Order, supplier: Supplier | None) -> dict[str, object]:
        local = order.created.astimezone(_ZONE)
        details: dict[str, object] = {
            "requestor": {"userName": order.buyer},
            "buyerInfo": {"name": order.buyer},
            "initialRevisionDateTime": f"{local:%Y-%m-%d}",
            "shipTo": {
                "address": {
                    "addressCode": "WVU-RECEIVING",
                    "city": "Morgantown",
                    "state": "WV",
                    "country": "US",
                }
            },
            "terms": {
                "discount": {},
                "days": 0,
                "type": "Net",
                "daysAfter": _net_days(order, supplier),
            },
            "freightOnBoard": "Destination",
            "shippingCharge": order.shipping,
            "handlingCharge": order.handling,
            "taxCharge1": order.tax,
            "taxCharge2": _ZERO,
            "customFieldValueSetList": {
                "customFieldValueSet": [
                    _field_set("Campus", "Business Unit", order.business_unit),
                    _field_set("FMP Number", "FMP Number", ""),
                ]
            },
            "additionalInfo": {},
        }
        if order.discount:
            details["discountAmount"] = order.discount
        if order.sent:
            # A blank in place of the T, and no zone (4.2).
            sent = local + timedelta(seconds=41)
            details["distributionCompletionDate"] = f"{sent:%Y-%m-%d %H:%M:%S}.059"
        codes = {(s.account, s.department) for li in order.lines for s in li.splits}
        if len(codes) == 1:
            # Once a user edits a line, the header's codes vanish (4.2).
            details["splittableFieldSetGroupList"] = accounting_block(
                order.lines[0].splits[:1],
                "Header",
                second_chart=self._switches.second_chart,
            )
        return details

    def _line(self, line: Line, order: Order) -> dict[str, object]:
        switches = self._switches
        gone = line.cancelled
        workflow = gone and switches.cancelled_in in {"both", "workflow"}
        item: dict[str, object] = {"description": line.description}
        if line.catalog_number:
            item["catalogNumber"] = line.catalog_number
        item["unitOfMeasure"] = {"dimension": line.unit} if line.unit else {}
        item["productType"] = line.product_type
        item["commodityCode"] = line.commodity_code
        shown: dict[str, object] = {
            "lineId": line.line_id,
            "lineNumber": line.line_number,
            "workflowStatus": CANCELLED if workflow else "Approved",
            "supplierStatus": self._line_supplier_status(line, order),
            "item": item,
            "quantity": line.quantity,
            "unitPrice": line.unit_price,
            "extendedPrice": line.extended_price,
            "taxable": "false",
            "capitalExpense": flag(line.capital),
            "fixedAsset": "false",
            "customFieldValueSetList": {"customFieldValueSet": [{}]},
            "splittableFieldSetGroupList": accounting_block(line.splits, "Line", second_chart=switches.second_chart),
        }
        if line.discount:
            shown["discountAmount"] = line.discount
            if switches.extended_price == "gross":
                shown["extendedPrice"] = line.extended_price + line.discount
        if line.contract_number:
            shown["contract"] = {"number": line.contract_number, "name": line.contract_name}
        if line.requested_delivery:
            shown["requestedDeliveryDate"] = f"{line.requested_delivery}T00:00:00.000Z"
        return overridden(shown, line.overrides)

    def _workflow(self, order: Order) -> str:
        if order.cancelled and self._switches.cancelled_in in {"both", "workflow"}:
            return CANCELLED
        if order.pending and self._switches.pending_shown:
            return "Pending"
        return "Completed"

    def _supplier_status(self, order: Order) -> dict[str, object]:
        gone = order.cancelled and self._switches.cancelled_in in {"both", "supplier"}
        status = "SentToSupplier" if order.sent else "NotSent"
        return {
            "status": CANCELLED if gone else status,
            "hasBackorderedItems": "false",
            "hasCancelledItems": flag(any(li.cancelled for li in order.lines)),
            "hasSupplierEdits": "false",
            "hasShippedItems": "false",
        }

    def _line_supplier_status(self, line: Line, order: Order) -> dict[str, object]:
        gone = line.cancelled and self._switches.cancelled_in in {"both", "supplier"}
        status = "SentToSupplier" if order.sent else "NotSent"
        return {
            "status": CANCELLED if gone else status,
            "hasCancelledItems": flag(line.cancelled),
        }

    def _supplier_head(self, supplier: Supplier) -> dict[str, object]:
        # `Yes/No` and `true/false` occur in one document (4.1).
        words = ("No", "Yes") if supplier.supplier_id % 2 else ("false", "true")
        record: dict[str, object] = {
            "id": supplier.supplier_id,
            "sqIntegrationNumber": f"u{supplier.supplier_id}",
            "name": supplier.name,
            "active": words[supplier.active],
            "registrationStatus": supplier.registration,
            "lastUpdate": self.time(supplier.last_update),
        }
        if supplier.number:
            record["supplierNumber"] = supplier.number
        if supplier.erp_number:
            record["erpNumber"] = supplier.erp_number
        if duns := _duns(supplier):
            record["duns"] = duns
        return record


def _duns(supplier: Supplier) -> str:
    """What a supplier's DUNS number says: it is missing on some, and on some it says `DNP` (4.0, 4.1)."""
    chance = crc32(f"{supplier.supplier_id}|duns".encode())
    return ("", "DNP", f"{chance % 10**9:09d}")[chance % 3]


def _supplier_of_order(order: Order, supplier: Supplier | None) -> dict[str, object]:
    if supplier is None:
        return {"id": order.supplier_id}
    shown: dict[str, object] = {"id": supplier.supplier_id, "name": supplier.name}
    if supplier.number:
        shown["supplierNumber"] = supplier.number
    shown["fulfillmentAddressId"] = order.site
    return shown


def _net_days(order: Order, supplier: Supplier | None) -> int:
    if order.net_days is not None:
        return order.net_days
    return supplier.net_days if supplier else 30


def _field_set(name: str, label: str, value: str) -> dict[str, object]:
    shown = {"value": value} if value else {}
    return {"name": name, "label": label, "customFieldValue": [shown]}


def flag(value: bool) -> str:  # noqa: FBT001 - a boolean is what it is about
    """Booleans are text (4.0)."""
    return "true" if value else "false"


def overridden(record: dict[str, object], overrides: dict[str, object]) -> dict[str, object]:
    """The record with members replaced; a dot leads into a member, None removes."""
    for name, value in overrides.items():
        target, parts = record, name.split(".")
        for part in parts[:-1]:
            inner = target.get(part)
            inner = dict(inner) if isinstance(inner, dict) else {}
            target[part] = inner
            target = inner
        if value is None:
            target.pop(parts[-1], None)
        else:
            target[parts[-1]] = value
    return record
