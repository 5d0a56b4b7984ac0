"""Save rules of an order's header (reference/sage-x3.md 5.1, rules 1 to 5, 10, 12)."""

from __future__ import annotations

from core.sandbox.x3.diagnoses import Diagnoses
from core.sandbox.x3.holdings import Holdings
from core.sandbox.x3.nodes import Row
from core.sandbox.x3.switches import X3Switches

_FROM_SUPPLIER = ("currency", "taxRule", "paymentTerm")
_FIXED = ("purchaseSite", "orderFromSupplier", "currency")
_PLAIN = (
    "revisionNumber",
    "internalOrderReference",
    "project",
    "buyer",
    "supplierOrderNumber",
    "orderFromSupplierAddress",
    "expectedReceiptDate",
    "isClosed",
)


class HeaderRules:
    """Checks and completes headers."""

    def __init__(self, holdings: Holdings, switches: X3Switches) -> None:
        self._switches = switches
        self._tables = holdings.tables
        self._today = holdings.today
        self._plain = (*_PLAIN, *(name for name, _, _ in switches.own_fields("PurchaseOrder")))

    def created(self, data: Row, found: Diagnoses) -> Row:
        """The header members of a new order."""
        header: Row = {
            "orderDate": data.get("orderDate") or self._today(),
            "purchaseSite": data.get("purchaseSite") or "",
            "orderFromSupplier": data.get("orderFromSupplier") or "",
            "revisionNumber": 0,
        }
        for name in self._plain:
            if data.get(name) is not None:
                header[name] = data[name]
        header["isClosed"] = header.get("isClosed") or "no"
        self._site(header, data, found)
        self._supplier(header, data, found)
        self._money(header, found)
        self._sites(header, data, found)
        return header

    def changed(self, before: Row, data: Row, found: Diagnoses) -> Row:
        """The header members of an order after an update; only what is given is looked at."""
        header = dict(before)
        for name in _FIXED:
            if name in data and (data[name] or "") != before[name]:
                found.fault((name,), "fixed", field=name)
        for name in (*self._plain, "orderDate", "taxRule", "paymentTerm"):
            if name in data and data[name] is not None:
                header[name] = data[name]
        if any(header[name] != before[name] for name in ("taxRule", "paymentTerm")):
            self._money(header, found)
        if {"invoiceSite", "receiptSite"} & data.keys():
            self._sites(header, data, found)
        return header

    def _site(self, header: Row, data: Row, found: Diagnoses) -> None:
        """Rule 1; without a site that exists there is no order at all."""
        code = header["purchaseSite"]
        site = self._tables["Site"].get(code)
        path = ("purchaseSite",)
        if not code:
            found.fault(path, "mandatory", field="Site")
        elif site is None:
            found.fault(path, "not-found", field="Site", value=code)
        elif not site["isPurchaseSite"]:
            found.rule(1, path, "no-purchase", value=code)
        elif code in self._switches.forbidden_sites:
            found.rule(1, path, "no-rights", value=code)
        header["company"] = site["legalCompany"] if site else ""
        if data.get("company") and data["company"] != header["company"]:
            found.fault(("company",), "differs", field="Company")

    def _supplier(self, header: Row, data: Row, found: Diagnoses) -> None:
        """Rules 2 and 3."""
        code = header["orderFromSupplier"]
        supplier = self._tables["Supplier"].get(code)
        path = ("orderFromSupplier",)
        if not code:
            found.rule(2, path, "mandatory", field="Supplier")
        elif supplier is None:
            found.rule(2, path, "not-found", field="Supplier", value=code)
        elif not supplier["isActive"]:
            found.rule(2, path, "inactive", field="Supplier", value=code)
        defaults = supplier if supplier and self._switches.severity(3) != "off" else {}
        for name in _FROM_SUPPLIER:
            header[name] = data.get(name) or defaults.get(name) or ""
        if self._switches.supplier_terms == "always":
            header["paymentTerm"] = defaults.get("paymentTerm") or header["paymentTerm"]
        header["billBySupplier"] = defaults.get("billBySupplier") or code
        header["payToBusinessPartner"] = defaults.get("payToBusinessPartner") or code
        if not header.get("orderFromSupplierAddress"):
            header["orderFromSupplierAddress"] = defaults.get("addressByDefault") or ""
        elif supplier is not None:
            address = header["orderFromSupplierAddress"]
            if address not in {a["code"] for a in supplier["addresses"]}:
                found.rule(
                    3,
                    ("orderFromSupplierAddress",),
                    "not-found",
                    field="Address",
                    value=address,
                )

    def _money(self, header: Row, found: Diagnoses) -> None:
        """Rules 4 and 5."""
        code, day = header["currency"], header["orderDate"]
        currency = self._tables["Currency"].get(code)
        path = ("currency",)
        if not code:
            found.rule(4, path, "mandatory", field="Currency")
        elif currency is None:
            found.rule(4, path, "not-found", field="Currency", value=code)
        elif not currency["isActive"]:
            found.rule(4, path, "inactive", field="Currency", value=code)
        elif currency["ratesFrom"] > day and code != self._own_currency(header):
            found.rule(4, path, "no-rate", value=code, date=day)
        for name, table, label in (
            ("taxRule", "TaxRule", "Tax rule"),
            ("paymentTerm", "PaymentTerm", "Payment term"),
        ):
            key = header[name]
            row = self._tables[table].get(key)
            if not key:
                found.rule(5, (name,), "mandatory", field=label)
            elif row is None:
                found.rule(5, (name,), "not-found", field=label, value=key)
            elif not row["isActive"]:
                found.rule(5, (name,), "inactive", field=label, value=key)

    def _own_currency(self, header: Row) -> object:
        company = self._tables["Company"].get(header["company"])
        return company["currency"] if company else None

    def _sites(self, header: Row, data: Row, found: Diagnoses) -> None:
        """Rule 10, the header's part."""
        for name, label in (
            ("invoiceSite", "Invoicing site"),
            ("receiptSite", "Receiving site"),
        ):
            header[name] = data.get(name) or header.get(name) or header["purchaseSite"]
            if data.get(name) and self._tables["Site"].get(header[name]) is None:
                found.fault((name,), "not-found", field=label, value=header[name])
