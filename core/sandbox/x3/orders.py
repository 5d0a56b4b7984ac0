"""Saving purchase orders: number, lines, totals, and what an update may change (reference/sage-x3.md 2.8, 5.1)."""

from __future__ import annotations

from decimal import Decimal

from core.sandbox.x3.changed_lines import changed_lines
from core.sandbox.x3.diagnoses import Diagnoses, Path
from core.sandbox.x3.holdings import Change, Holdings
from core.sandbox.x3.nodes import Row
from core.sandbox.x3.order_header import HeaderRules
from core.sandbox.x3.order_lines import LineRules
from core.sandbox.x3.scalars import decimal_text
from core.sandbox.x3.seed import blank
from core.sandbox.x3.switches import X3Switches

_STEP = 1000  # line numbers (2.6)
_LINES = "purchaseOrderLines"
_COUNTER_DIGITS = 7
_ZERO = "0"
_CHARGE = "_charge"  # what the order's total has beside its lines; no member of the node


class OrderSaver:
    """Creates and updates orders; gives the new row and the changes to commit, or raises `SaveRefused`."""

    def __init__(self, holdings: Holdings, switches: X3Switches, user: str) -> None:
        self._holdings, self._switches, self._user = holdings, switches, user
        self._orders = holdings.tables["PurchaseOrder"]
        self._header_node = holdings.nodes["PurchaseOrder"]
        self._line_node = holdings.nodes["PurchaseOrderLine"]
        self._blank = blank(self._header_node)
        self._blank_line = blank(self._line_node)
        self._headers = HeaderRules(holdings, switches)
        self._lines = LineRules(holdings, switches)

    def create(self, data: Row, found: Diagnoses) -> tuple[Row, list[Change]]:
        """A new order.

        Raises:
            SaveRefused: a rule stands against it.
        """
        self._transaction(data, found)
        found.demand(self._header_node, data)
        data = found.fit(self._header_node, data)
        header = self._headers.created(data, found)
        number, changes = self._number(data, header, found)
        lines: list[Row] = []
        for i, sent in enumerate(data.get(_LINES) or ()):
            path: Path = (_LINES, str(i))
            if sent.get("_action") not in {None, "create"}:
                found.fault((*path, "_action"), "action")
            lines.append(self._new_line(header, sent, path, found))
        if not lines:
            found.fault((_LINES,), "no-lines")
        found.settle()
        stamp = self._holdings.stamp()
        row: Row = {
            "_id": number,
            "_createStamp": stamp,
            "_createUser": self._user,
            "_sortValue": 0,
            **self._blank,
            **header,
            "id": number,
            "receiptStatus": "no",
            "invoiceStatus": "no",
            "signatureStatus": self._switches.signature,
            _CHARGE: self._switches.order_charge,
        }
        self._finish(row, lines, stamp)
        changes.append(["put", "PurchaseOrder", row])
        return row, changes

    def update(self, data: Row, found: Diagnoses) -> tuple[Row, list[Change]]:
        """Changes of an order; what is not given stays.

        Raises:
            SaveRefused: a rule stands against it; nothing of it is done.
        """
        self._transaction(data, found)
        key = data.get("id") or data.get("_id")
        if not key:
            found.fault(("id",), "key")
        before = self._orders.get(key or "")
        if before is None:
            found.fault(("id",), "not-found", field="Order", value=key)
            found.settle()
            raise AssertionError
        if key in self._holdings.locked:
            found.rule(16, (), "locked", field="Order", value=key)
        data = found.fit(self._header_node, data)
        header = self._headers.changed(before, data, found)
        lines = changed_lines(
            _LINES,
            before,
            data.get(_LINES) or (),
            found,
            enter=lambda row, path: self._new_line(header, row, path, found),
            change=lambda line, row, path: self._changed_line(header, line, row, path, found),
            may_delete=lambda line, path: self._may_change(line, path, found),
        )
        if header["isClosed"] == "yes":
            lines = [{**line, "isClosed": "yes"} for line in lines]
        if before["isClosed"] == "yes" and (lines != before[_LINES] or header != {k: before[k] for k in header}):
            found.rule(17, (), "closed", value=key)
        if not lines:
            found.fault((_LINES,), "no-lines")
        found.settle()
        row = dict(header)
        self._finish(row, lines, self._holdings.stamp())
        return row, [["put", "PurchaseOrder", row]]

    # -- parts --------------------------------------------------------------------------------------------------

    def _transaction(self, data: Row, found: Diagnoses) -> None:
        """The entry transaction, where the site's create declares one (2.8)."""
        given = data.get("_x3Transaction")
        if given is not None and given != self._switches.entry_transaction:
            found.fault(("_x3Transaction",), "transaction", value=given)

    def _number(self, data: Row, header: Row, found: Diagnoses) -> tuple[str, list[Change]]:
        """Rule 12."""
        given = data.get("id") or ""
        if self._switches.order_numbering != "automatic":
            if not given:
                found.rule(12, ("id",), "number-manual")
            elif self._orders.get(given) is not None:
                found.fault(("id",), "exists", field="Order", value=given)
            if given:
                return given, []
        elif given and self._switches.given_number == "refused":
            found.rule(12, ("id",), "number-given")
        counter = f"POH-{header['purchaseSite']}"
        value = self._holdings.counters.get(counter, 0) + 1
        number = f"PO{header['purchaseSite']}{value:0{_COUNTER_DIGITS}d}"
        return number, [["count", counter, value]]

    def _new_line(self, header: Row, sent: Row, path: Path, found: Diagnoses) -> Row:
        found.demand(self._line_node, sent, path)
        data = found.fit(self._line_node, sent, path)
        return {
            **self._blank_line,
            **self._lines.check(header, data, path, found),
            "quantityInPurchaseUnitReceived": _ZERO,
            "quantityInPurchaseUnitInvoiced": _ZERO,
        }

    def _changed_line(self, header: Row, before: Row, sent: Row, path: Path, found: Diagnoses) -> Row:
        """An existing line with what was sent; closing is the one change that a received line takes (rule 17)."""
        data = found.fit(self._line_node, sent, path)
        told = {k for k, v in data.items() if k not in {"_action", "_id"} and v is not None}
        if told <= {"isClosed"}:
            if not told or data["isClosed"] == before["isClosed"]:
                return before
            if data["isClosed"] == "no":
                found.rule(17, path, "line-closed", value=before["lineNumber"])
            return {**before, "isClosed": data["isClosed"]}
        dimensions = self._switches.dimension_collection
        kept = {k: v for k, v in before.items() if k not in {dimensions, "taxes"}}
        if "product" in data and data["product"] != before["product"]:
            # Texts and account of the old product do not stay with the new one.
            kept |= {"productDescriptionInUserLanguage": "", "account": ""}
        if "quantityInOrderUnitOrdered" in data:
            kept["quantityInStockUnitOrdered"] = None
        if "grossPrice" in data:
            kept["netPrice"] = None
        given = {k: v for k, v in data.items() if v is not None}
        merged = {
            **kept,
            **given,
            "_dimensions": before[dimensions],
            "_taxes": before["taxes"],
        }
        checked = {**before, **self._lines.check(header, merged, path, found)}
        if _content(checked) != _content(before):
            self._may_change(before, path, found)
        return checked

    def _may_change(self, line: Row, path: Path, found: Diagnoses) -> bool:
        """Rule 17."""
        moved = line["quantityInPurchaseUnitReceived"] != _ZERO or line["quantityInPurchaseUnitInvoiced"] != _ZERO
        if line["isClosed"] == "yes":
            found.rule(17, path, "line-closed", value=line["lineNumber"])
        elif moved:
            found.rule(17, path, "line-received", value=line["lineNumber"])
        else:
            return True
        return self._switches.severity(17) != "error"

    def _finish(self, row: Row, lines: list[Row], stamp: str) -> None:
        """Numbers and keys of the lines, totals and stamps."""
        order, separator = row["_id"], self._switches.key_separator
        highest = max((line.get("lineNumber") or 0 for line in lines), default=0)
        numbered: list[Row] = []
        for line in lines:
            if not line.get("lineNumber"):
                highest += _STEP
                numbered.append(_numbered(line, order, highest, separator, row, stamp))
            else:
                numbered.append(line)
        dimensions = self._switches.dimension_collection
        row[_LINES] = [_with_keys(line, (dimensions, "taxes"), separator) for line in numbered]
        close(row)
        total(row)
        row["_updateStamp"] = row["_etag"] = stamp
        row["_updateUser"] = self._user


def _numbered(line: Row, order: str, number: int, separator: str, row: Row, stamp: str) -> Row:
    return {
        **line,
        "_id": f"{order}{separator}{number}{separator}1",
        "_etag": stamp,
        "_createStamp": stamp,
        "_updateStamp": stamp,
        "_createUser": row["_createUser"],
        "_updateUser": row["_createUser"],
        "_sortValue": number,
        "purchaseOrder": order,
        "lineNumber": number,
        "sequenceNumber": 1,
    }


def _with_keys(line: Row, collections: tuple[str, ...], separator: str) -> Row:
    """The line with keys on its denormalized rows."""
    for name in collections:
        for child in line[name]:
            if "_id" not in child:
                index = child["denormalizedIndex"]
                child["_id"] = f"{line['_id']}{separator}{index}"
                child["_sortValue"] = index
    return line


def _content(line: Row) -> Row:
    """What of a line rule 17 protects."""
    plain = {k: v for k, v in line.items() if not isinstance(v, list)}
    for name, value in line.items():
        if isinstance(value, list):
            plain[name] = [{k: v for k, v in child.items() if k[0] != "_"} for child in value]
    return plain


def close(order: Row) -> None:
    """Closes the header when no line is open, or the lines when the header is closed."""
    lines = order[_LINES]
    if order["isClosed"] == "yes":
        order[_LINES] = [line if line["isClosed"] == "yes" else {**line, "isClosed": "yes"} for line in lines]
    elif all(line["isClosed"] == "yes" for line in lines):
        order["isClosed"] = "yes"


def total(order: Row) -> None:
    """Sets the totals of an order from its lines and what it is charged beside them (section 5: TOTLINAMT, TOTORD)."""
    lines = order[_LINES]
    excluded = sum((Decimal(line["taxExcludedLineAmount"]) for line in lines), Decimal(0))
    included = sum((Decimal(line["taxIncludedLineAmount"]) for line in lines), Decimal(0))
    order["taxExcludedLinesAmount"] = decimal_text(excluded)
    charge = Decimal(order.get(_CHARGE, _ZERO))
    order["taxExcludedTotalAmount"] = decimal_text(excluded + charge)
    order["taxIncludedTotalAmount"] = decimal_text(included + charge)
