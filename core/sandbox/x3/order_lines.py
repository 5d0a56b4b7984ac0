"""Save rules of an order line (reference/sage-x3.md 5.1, rules 6 to 11)."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

from core.sandbox.x3.diagnoses import Diagnoses, Path
from core.sandbox.x3.holdings import Holdings
from core.sandbox.x3.nodes import Row
from core.sandbox.x3.order_coding import CodingRules
from core.sandbox.x3.scalars import decimal_text
from core.sandbox.x3.switches import X3Switches

_PRICE_DECIMALS = 5  # GROPRI 19,5 (section 5)
_FRIDAY, _SATURDAY = 4, 5
_FROM_HEADER = ("company", "purchaseSite", "orderFromSupplier")
_PLAIN = (
    "productDescriptionInSupplierLanguage",
    "supplierProduct",
    "priceReason",
    "receiptAddress",
    "lineText",
)


class LineRules:
    """Checks and completes lines."""

    def __init__(self, holdings: Holdings, switches: X3Switches) -> None:
        self._switches = switches
        self._tables = holdings.tables
        self._coding = CodingRules(holdings, switches)
        self._plain = (*_PLAIN, *(name for name, _, _ in switches.own_fields("PurchaseOrderLine")))

    def check(self, header: Row, data: Row, path: Path, found: Diagnoses) -> Row:
        """The members of a line, from the header and what was sent (or sent and kept, for an update)."""
        line: Row = {name: header[name] for name in _FROM_HEADER}
        for name in _FROM_HEADER:
            if data.get(name) and data[name] != header[name]:
                found.fault((*path, name), "differs", field=name)
        for name in self._plain:
            line[name] = data.get(name)
        line["isClosed"] = data.get("isClosed") or "no"
        line["productType"] = data.get("productType") or "standard"
        line["purchaseType"] = data.get("purchaseType") or "purchase"
        product = self._product(line, header, data, path, found)
        quantity = self._quantity(line, product, data, path, found)
        price = self._price(line, data, path, found)
        self._receipt(line, header, data, path, found)
        self._amounts(line, header, quantity, price)
        self._coding.taxes(line, header, data, path, found)
        self._coding.account(line, header, product, data, path, found)
        self._coding.dimensions(line, header, data, path, found)
        return line

    def _product(self, line: Row, header: Row, data: Row, path: Path, found: Diagnoses) -> Row | None:
        """Rules 6 and 7."""
        code = data.get("product") or ""
        product = self._tables["Product"].get(code)
        where = (*path, "product")
        line["product"] = code
        text = data.get("productDescriptionInUserLanguage")
        line["productDescriptionInUserLanguage"] = text or (product["description1"] if product else "")
        if product is None:
            name = "not-found" if code else "mandatory"
            found.rule(6, where, name, field="Product", value=code)
            return None
        site = data.get("receiptSite") or header["receiptSite"]
        if product["productStatus"] != "active":
            found.rule(6, where, "inactive", field="Product", value=code)
        elif not product["isPurchased"]:
            found.rule(6, where, "not-purchasable", value=code)
        elif product["sites"] is not None and site not in product["sites"]:
            found.rule(6, where, "no-product-site", value=code, site=site)
        if self._switches.severity(7) != "off":
            supplier = header["orderFromSupplier"]
            key = f"{code}{self._switches.key_separator}{supplier}"
            if self._tables["SupplierProduct"].get(key) is None:
                found.rule(7, where, "no-supplier-link", value=code, supplier=supplier)
        return product

    def _quantity(self, line: Row, product: Row | None, data: Row, path: Path, found: Diagnoses) -> Decimal:
        """Rule 8."""
        code = data.get("orderUnit") or (product["purchaseUnit"] if product else "")
        unit = self._tables["UnitOfMeasure"].get(code)
        where = (*path, "orderUnit")
        if unit is None:
            name = "not-found" if code else "mandatory"
            found.rule(8, where, name, field="Unit", value=code)
        elif product and product["units"] is not None and code not in product["units"]:
            found.rule(8, where, "unit-foreign", value=code, product=product["code"])
        line["orderUnit"] = code
        line["purchaseUnit"] = data.get("purchaseUnit") or code
        stock_unit = product["stockUnit"] if product else code
        line["stockUnit"] = data.get("stockUnit") or stock_unit
        text = data.get("quantityInOrderUnitOrdered") or "0"
        quantity = Decimal(text)
        where = (*path, "quantityInOrderUnitOrdered")
        if quantity <= 0:
            found.rule(8, where, "quantity")
        if unit is not None and _decimals(quantity) > unit["numberOfDecimals"]:
            limit = unit["numberOfDecimals"]
            found.rule(8, where, "decimals", field="Quantity", value=text, limit=limit)
        factor = data.get("orderUnitToPurchaseUnitConversionFactor") or "1"
        in_purchase_unit = decimal_text(quantity * Decimal(factor))
        line["orderUnitToPurchaseUnitConversionFactor"] = factor
        line["quantityInOrderUnitOrdered"] = text
        line["quantityInPurchaseUnitOrdered"] = in_purchase_unit
        line["quantityInStockUnitOrdered"] = data.get("quantityInStockUnitOrdered") or in_purchase_unit
        return quantity

    def _price(self, line: Row, data: Row, path: Path, found: Diagnoses) -> Decimal:
        """Rule 9."""
        listed = self._switches.price_list.get(line["product"])
        given = data.get("grossPrice")
        where = (*path, "grossPrice")
        if listed is not None and (given is None or self._switches.price_list_overrides):
            given = listed
        if given is None:
            found.rule(9, where, "no-price")
            given = "0"
        price = Decimal(given)
        if price < 0:
            found.rule(9, where, "negative-price")
        if _decimals(price) > _PRICE_DECIMALS:
            if self._switches.excess_decimals == "refuse":
                limit = _PRICE_DECIMALS
                found.fault(where, "decimals", field="Price", value=given, limit=limit)
            price = price.quantize(Decimal("0.00001"), ROUND_HALF_UP)
        line["grossPrice"] = decimal_text(price)
        net = data.get("netPrice")
        if net is None or given is not data.get("grossPrice"):
            net = decimal_text(self._net(price))
        line["netPrice"] = net
        return Decimal(net)

    def _net(self, price: Decimal) -> Decimal:
        """The price less what the supplier's conditions take off (section 5: DISCRGVAL, NETPRI)."""
        share = 1 - Decimal(self._switches.line_discount) / 100
        return price if share == 1 else (price * share).quantize(Decimal("0.00001"), ROUND_HALF_UP)

    def _receipt(self, line: Row, header: Row, data: Row, path: Path, found: Diagnoses) -> None:
        """Rule 10."""
        site = data.get("receiptSite") or header["receiptSite"]
        if site and self._tables["Site"].get(site) is None:
            where = (*path, "receiptSite")
            found.fault(where, "not-found", field="Receiving site", value=site)
        line["receiptSite"] = site
        day = data.get("expectedReceiptDate") or header.get("expectedReceiptDate") or header["orderDate"]
        where = (*path, "expectedReceiptDate")
        if day < header["orderDate"]:
            found.rule(10, where, "early-receipt", value=day)
        if self._switches.shift_dates:
            wanted = date.fromisoformat(day)
            if wanted.weekday() > _FRIDAY:
                ahead = 2 if wanted.weekday() == _SATURDAY else 1
                day = (wanted + timedelta(days=ahead)).isoformat()
                found.warning(where, "shifted", value=day)
        line["expectedReceiptDate"] = day

    def _amounts(self, line: Row, header: Row, quantity: Decimal, price: Decimal) -> None:
        currency = self._tables["Currency"].get(header["currency"])
        places = currency["decimalPlaces"] if currency else 2
        amount = (quantity * price).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
        line["taxExcludedLineAmount"] = decimal_text(amount)


def _decimals(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
