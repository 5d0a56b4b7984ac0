"""Save rules of the lines of a supplier invoice: order, product, quantity, price, coding (reference/sage-x3.md 5, 5.1)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import ROUND_HALF_UP, Decimal

from core.sandbox.x3.diagnoses import Diagnoses, Path
from core.sandbox.x3.holdings import Holdings
from core.sandbox.x3.nodes import Row
from core.sandbox.x3.order_coding import CodingRules
from core.sandbox.x3.scalars import decimal_text
from core.sandbox.x3.switches import X3Switches

ORDER = "order"
_INVOICED = "quantityInPurchaseUnitInvoiced"
_PRICE_DECIMALS = Decimal("0.00001")  # NETPRI 19,5 (section 5)
_FROM_HEADER = ("company", "site", "accountingDate", "billBySupplier")
Moves = Mapping[tuple[str, int], Decimal]
"""(order, line) -> quantity invoiced."""


class InvoiceLineRules:
    """Checks and completes lines."""

    def __init__(self, holdings: Holdings, switches: X3Switches) -> None:
        self._switches = switches
        self._tables = holdings.tables
        self._coding = CodingRules(holdings, switches)

    def check(self, header: Row, data: Row, path: Path, found: Diagnoses) -> Row:
        """The members of a line, from the header and what was sent (or sent and kept, for an update)."""
        line: Row = {name: header[name] for name in _FROM_HEADER}
        ordered = self._source(line, header, data, path, found)
        product = self._product(line, data, ordered, path, found)
        quantity = self._quantity(line, data, ordered, product, path, found)
        price = self._price(line, data, ordered, path, found)
        currency = self._tables["Currency"].get(header["currency"])
        places = currency["decimalPlaces"] if currency else 2
        amount = (quantity * price).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
        line["taxExcludedLineAmount"] = decimal_text(amount)
        self._code(line, header, data, ordered, product, path, found)
        return line

    def orders_after(self, before: Iterable[Row], after: Iterable[Row], found: Diagnoses) -> list[Row]:
        """Orders as they stand once these lines of an invoice are replaced by those: what is invoiced of their lines."""
        moves: dict[tuple[str, int], Decimal] = {}
        for sign, lines in ((-1, before), (1, after)):
            for line in lines:
                if line["sourceLine"] == ORDER:
                    key = (line["sourceDocument"], line["sourceDocumentLineNumber"])
                    moves[key] = moves.get(key, Decimal(0)) + sign * Decimal(line["quantityInInvoiceUnitInvoiced"])
        numbers = dict.fromkeys(order for (order, _), moved in moves.items() if moved)
        orders = (self._tables["PurchaseOrder"].get(number) for number in numbers)
        return [self._moved(order, moves, found) for order in orders if order is not None]

    # -- parts --------------------------------------------------------------------------------------------------

    def _moved(self, order: Row, moves: Moves, found: Diagnoses) -> Row:
        lines: list[Row] = []
        for line in order["purchaseOrderLines"]:
            moved = moves.get((order["_id"], line["lineNumber"]), Decimal(0))
            if not moved:
                lines.append(line)
                continue
            invoiced = Decimal(line[_INVOICED]) + moved * Decimal(
                line["orderUnitToPurchaseUnitConversionFactor"] or "1"
            )
            if invoiced > Decimal(line["quantityInPurchaseUnitOrdered"]):
                found.rule(22, (), "over-invoiced", value=order["_id"], line=line["lineNumber"])
            lines.append({**line, _INVOICED: decimal_text(max(invoiced, Decimal(0)))})
        done = [Decimal(line[_INVOICED]) >= Decimal(line["quantityInPurchaseUnitOrdered"]) for line in lines]
        begun = any(Decimal(line[_INVOICED]) for line in lines)
        status = "inFull" if all(done) else "inPart" if begun else "no"
        return {**order, "purchaseOrderLines": lines, "invoiceStatus": status}

    def _source(self, line: Row, header: Row, data: Row, path: Path, found: Diagnoses) -> Row | None:
        """The order line that is invoiced; None for a line without one."""
        source = data.get("sourceLine") or "direct"
        number, at = data.get("sourceDocument") or "", data.get("sourceDocumentLineNumber")
        if source == "direct":  # what a line is said to come from counts for nothing then
            number, at = "", None
        line["sourceLine"], line["sourceDocument"], line["sourceDocumentLineNumber"] = source, number, at
        if source != ORDER:
            return None
        order = self._tables["PurchaseOrder"].get(number)
        where = (*path, "sourceDocument")
        if order is None:
            found.fault(where, "not-found", field="Order", value=number)
            return None
        if order["orderFromSupplier"] != header["billBySupplier"] != order["billBySupplier"]:
            found.fault(where, "order-supplier", value=number, supplier=order["orderFromSupplier"])
        ordered: Row | None = next((row for row in order["purchaseOrderLines"] if row["lineNumber"] == at), None)
        if ordered is None:
            found.fault((*path, "sourceDocumentLineNumber"), "not-found", field="Order line", value=at)
        return ordered

    def _product(self, line: Row, data: Row, ordered: Row | None, path: Path, found: Diagnoses) -> Row | None:
        """Rule 6."""
        code = data.get("product") or (ordered["product"] if ordered else "")
        product = self._tables["Product"].get(code)
        told = ordered["productDescriptionInUserLanguage"] if ordered else product["description1"] if product else ""
        line["product"] = code
        line["productDescriptionInUserLanguage"] = data.get("productDescriptionInUserLanguage") or told
        where = (*path, "product")
        if product is None:
            found.rule(6, where, "not-found" if code else "mandatory", field="Product", value=code)
        elif product["productStatus"] != "active":
            found.rule(6, where, "inactive", field="Product", value=code)
        return product

    def _quantity(
        self, line: Row, data: Row, ordered: Row | None, product: Row | None, path: Path, found: Diagnoses
    ) -> Decimal:
        """Rule 8."""
        known = ordered["orderUnit"] if ordered else product["purchaseUnit"] if product else ""
        code = data.get("invoicingUnit") or known
        if self._tables["UnitOfMeasure"].get(code) is None:
            name = "not-found" if code else "mandatory"
            found.rule(8, (*path, "invoicingUnit"), name, field="Unit", value=code)
        line["invoicingUnit"] = code
        text = data.get("quantityInInvoiceUnitInvoiced") or "0"
        if Decimal(text) <= 0:
            found.rule(8, (*path, "quantityInInvoiceUnitInvoiced"), "quantity")
        line["quantityInInvoiceUnitInvoiced"] = text
        return Decimal(text)

    @staticmethod
    def _price(line: Row, data: Row, ordered: Row | None, path: Path, found: Diagnoses) -> Decimal:
        """Rule 9: the price is given, or the order's."""
        given = data.get("netPrice") or data.get("grossPrice") or (ordered["netPrice"] if ordered else None)
        if given is None:
            found.rule(9, (*path, "netPrice"), "no-price")
            given = "0"
        price = Decimal(given).quantize(_PRICE_DECIMALS, ROUND_HALF_UP)
        if price < 0:
            found.rule(9, (*path, "netPrice"), "negative-price")
        line["netPrice"] = decimal_text(price)
        line["grossPrice"] = data.get("grossPrice") or line["netPrice"]
        return price

    def _code(
        self, line: Row, header: Row, data: Row, ordered: Row | None, product: Row | None, path: Path, found: Diagnoses
    ) -> None:
        """Rules 9 and 11: tax, account and dimensions; an order line hands on its own where none are given."""
        as_ordered = {"orderDate": header["accountingDate"], "purchaseSite": header["site"]}
        within = {**header, **as_ordered}
        dimensions = self._switches.dimension_collection
        coded = dict(data)
        if ordered is not None:
            coded["account"] = coded.get("account") or ordered["account"]
            if not coded.get(dimensions) and not coded.get("_dimensions"):
                coded[dimensions] = [
                    {k: v for k, v in row.items() if not k.startswith("_")} for row in ordered[dimensions]
                ]
        self._coding.taxes(line, within, coded, path, found)
        self._coding.account(line, within, product, coded, path, found)
        self._coding.dimensions(line, within, coded, path, found)
