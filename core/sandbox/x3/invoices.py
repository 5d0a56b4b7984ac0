"""Saving supplier invoices: entered, changed while they are not posted, never posted by a save.

What the reference does not say is assumed [A]: the fields are those of PINVOICE and PINVOICED (section 5 names CPTANALIN for
their coding), the controls those that the screen is known for. STA 3 means posted [R].
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from core.sandbox.x3.changed_lines import changed_lines
from core.sandbox.x3.diagnoses import Diagnoses, Path
from core.sandbox.x3.holdings import Change, Holdings
from core.sandbox.x3.invoice_lines import InvoiceLineRules
from core.sandbox.x3.invoice_nodes import COPIED
from core.sandbox.x3.nodes import Row
from core.sandbox.x3.scalars import decimal_text
from core.sandbox.x3.seed import blank
from core.sandbox.x3.switches import X3Switches

LINES = "purchaseInvoiceLines"
POSTED, NOT_POSTED = "posted", "notPosted"
CLOSED_PERIODS = "PERIODS"
"""Name of the counter that holds the last day of the closed periods, as YYYYMMDD."""
_STEP = 1000
_COUNTER_DIGITS = 7
_CREDITS = frozenset({"creditMemo", "creditNote"})
_FIXED = ("invoiceType", "billBySupplier", "site", "currency")
_PLAIN = ("sourceDocument", "sourceDocumentDate", "internalReference", "accountingDate", "paymentTerm", "taxRule")
_FROM_SUPPLIER = ("currency", "taxRule", "paymentTerm")


class InvoiceSaver:
    """Enters and changes invoices; gives the new row and the changes to commit, or raises `SaveRefused`."""

    def __init__(self, holdings: Holdings, switches: X3Switches, user: str) -> None:
        self._holdings, self._switches, self._user = holdings, switches, user
        self._tables = holdings.tables
        self._invoices = holdings.tables["PurchaseInvoice"]
        self._node = holdings.nodes["PurchaseInvoice"]
        self._line_node = holdings.nodes["PurchaseInvoiceLine"]
        self._blank, self._blank_line = blank(self._node), blank(self._line_node)
        self._lines = InvoiceLineRules(holdings, switches)

    def create(self, data: Row, found: Diagnoses) -> tuple[Row, list[Change]]:
        """A new invoice, not posted.

        Raises:
            SaveRefused: a rule stands against it.
        """
        found.demand(self._node, data)
        data = found.fit(self._node, data)
        header = self._created(data, found)
        self._document(header, "", found)
        lines = [self._new_line(header, sent, (LINES, str(i)), found) for i, sent in enumerate(data.get(LINES) or ())]
        if not lines:
            found.fault((LINES,), "no-lines")
        orders = self._lines.orders_after((), lines, found) if header["category"] not in _CREDITS else []
        total(header, lines)
        self._controlled(header, data, found)
        found.settle()
        counter = f"PIH-{header['site']}"
        value = self._holdings.counters.get(counter, 0) + 1
        number = f"PI{header['site']}{value:0{_COUNTER_DIGITS}d}"
        stamp = self._holdings.stamp()
        row: Row = {
            "_id": number,
            "_createStamp": stamp,
            "_createUser": self._user,
            "_sortValue": 0,
            **self._blank,
            **header,
            "id": number,
            "supplierInvoiceHeader": number,
            "status": NOT_POSTED,
        }
        self._finish(row, lines, stamp)
        return row, [*put_changes(row), *order_changes(orders), ["count", counter, value]]

    def update(self, data: Row, found: Diagnoses) -> tuple[Row, list[Change]]:
        """Changes of an invoice that is not posted; what is not given stays.

        Raises:
            SaveRefused: it is posted, or a rule stands against it; nothing of it is done.
        """
        key = data.get("_id") or data.get("id")
        if not key:
            found.fault(("id",), "key")
        before = self._invoices.get(key or "")
        if before is None:
            found.fault(("id",), "not-found", field="Invoice", value=key)
            found.settle()
            raise AssertionError
        if key in self._holdings.locked:
            found.rule(16, (), "locked", field="Invoice", value=key)
        if before["status"] == POSTED:
            found.rule(21, (), "posted", value=key)
        data = found.fit(self._node, data)
        header = self._changed(before, data, found)
        self._document(header, before["_id"], found)
        lines = changed_lines(
            LINES,
            before,
            data.get(LINES) or (),
            found,
            enter=lambda row, path: self._new_line(header, row, path, found),
            change=lambda line, row, path: self._changed_line(header, line, row, path, found),
        )
        if not lines:
            found.fault((LINES,), "no-lines")
        credit = header["category"] in _CREDITS
        orders = [] if credit else self._lines.orders_after(before[LINES], lines, found)
        total(header, lines)
        self._controlled(header, data, found)
        found.settle()
        self._finish(header, lines, self._holdings.stamp())
        return header, [*put_changes(header), *order_changes(orders)]

    # -- header -------------------------------------------------------------------------------------------------

    def _created(self, data: Row, found: Diagnoses) -> Row:
        header: Row = {
            "accountingDate": data.get("accountingDate") or self._holdings.today(),
            "site": data.get("site") or "",
            "billBySupplier": data.get("billBySupplier") or "",
            "sourceDocument": data.get("sourceDocument") or "",
            "internalReference": data.get("internalReference") or "",
        }
        header["sourceDocumentDate"] = data.get("sourceDocumentDate") or header["accountingDate"]
        header["dueDateCalculationStartDate"] = data.get("dueDateCalculationStartDate") or header["sourceDocumentDate"]
        self._type(header, data, found)
        self._site(header, found)
        self._supplier(header, data, found)
        self._money(header, found)
        self._period(header, found)
        return header

    def _changed(self, before: Row, data: Row, found: Diagnoses) -> Row:
        header = dict(before)
        for name in _FIXED:
            if data.get(name) is not None and data[name] != before[name]:
                found.fault((name,), "fixed", field=name)
        for name in _PLAIN:
            if data.get(name) is not None:
                header[name] = data[name]
        if any(header[name] != before[name] for name in ("taxRule", "paymentTerm")):
            self._money(header, found)
        self._period(header, found)
        return header

    def _type(self, header: Row, data: Row, found: Diagnoses) -> None:
        code = data.get("invoiceType") or self._switches.invoice_type
        known = self._tables["PurchaseInvoiceType"].get(code)
        if known is None:
            found.fault(("invoiceType",), "not-found" if code else "mandatory", field="Invoice type", value=code)
        header["invoiceType"] = code
        header["category"] = known["category"] if known else "invoice"
        header["debitOrCredit"] = -1 if header["category"] in _CREDITS else 1

    def _site(self, header: Row, found: Diagnoses) -> None:
        """Rule 1."""
        code = header["site"]
        site = self._tables["Site"].get(code)
        if site is None:
            found.fault(("site",), "not-found" if code else "mandatory", field="Site", value=code)
        elif not site["isFinancialSite"]:
            found.rule(1, ("site",), "no-financial", value=code)
        elif code in self._switches.forbidden_sites:
            found.rule(1, ("site",), "no-rights", value=code)
        header["company"] = site["legalCompany"] if site else ""

    def _supplier(self, header: Row, data: Row, found: Diagnoses) -> None:
        """Rules 2 and 3. An inactive supplier is invoiced no more."""
        code = header["billBySupplier"]
        supplier = self._tables["Supplier"].get(code)
        path = ("billBySupplier",)
        if supplier is None:
            found.rule(2, path, "not-found" if code else "mandatory", field="Supplier", value=code)
        elif not supplier["isActive"]:
            found.rule(2, path, "inactive", field="Supplier", value=code)
        defaults = supplier if supplier and self._switches.severity(3) != "off" else {}
        for name in _FROM_SUPPLIER:
            header[name] = data.get(name) or defaults.get(name) or ""
        header["payToBusinessPartner"] = defaults.get("payToBusinessPartner") or code

    def _money(self, header: Row, found: Diagnoses) -> None:
        """Rules 4 and 5."""
        for rule, name, table, label in (
            (4, "currency", "Currency", "Currency"),
            (5, "taxRule", "TaxRule", "Tax rule"),
            (5, "paymentTerm", "PaymentTerm", "Payment term"),
        ):
            key = header[name]
            row = self._tables[table].get(key)
            if row is None:
                found.rule(rule, (name,), "not-found" if key else "mandatory", field=label, value=key)
            elif not row["isActive"]:
                found.rule(rule, (name,), "inactive", field=label, value=key)

    def _period(self, header: Row, found: Diagnoses) -> None:
        """The accounting date is in an open period [A]."""
        day = header["accountingDate"]
        closed = str(self._holdings.counters.get(CLOSED_PERIODS, "")) or self._switches.closed_until.replace("-", "")
        if closed and day.replace("-", "") <= closed:
            found.rule(19, ("accountingDate",), "period", value=day)

    def _document(self, header: Row, number: str, found: Diagnoses) -> None:
        """The supplier's document was not entered before [A]: same supplier, number and category."""
        document = header["sourceDocument"]
        for other in self._invoices.by("sourceDocument", (document,)) or () if document else ():
            same = all(other[name] == header[name] for name in ("billBySupplier", "category"))
            if same and other["_id"] != number:
                supplier = header["billBySupplier"]
                where = ("sourceDocument",)
                found.rule(18, where, "document-known", value=document, supplier=supplier, there=other["_id"])
                return

    @staticmethod
    def _controlled(header: Row, data: Row, found: Diagnoses) -> None:
        """A total that was given is that of the lines [A]: the screen takes it for a control."""
        given = data.get("totalAmountExcludingTax")
        if given is not None and Decimal(given) != Decimal(header["totalAmountExcludingTax"]):
            lines = header["totalAmountExcludingTax"]
            found.rule(20, ("totalAmountExcludingTax",), "total", value=given, lines=lines)

    # -- lines --------------------------------------------------------------------------------------------------

    def _new_line(self, header: Row, sent: Row, path: Path, found: Diagnoses) -> Row:
        if sent.get("_action") not in {None, "create"}:
            found.fault((*path, "_action"), "action")
        found.demand(self._line_node, sent, path)
        data = found.fit(self._line_node, sent, path)
        return {**self._blank_line, **self._lines.check(header, data, path, found)}

    def _changed_line(self, header: Row, before: Row, sent: Row, path: Path, found: Diagnoses) -> Row:
        data = found.fit(self._line_node, sent, path)
        dimensions = self._switches.dimension_collection
        kept = {k: v for k, v in before.items() if k not in {dimensions, "taxes"}}
        if "netPrice" in data or "grossPrice" in data:
            kept |= {"netPrice": None, "grossPrice": None}
        given = {k: v for k, v in data.items() if v is not None}
        merged = {**kept, **given, "_dimensions": before[dimensions], "_taxes": before["taxes"]}
        return {**before, **self._lines.check(header, merged, path, found)}

    def _finish(self, row: Row, lines: list[Row], stamp: str) -> None:
        """Numbers and keys of the lines, and stamps."""
        separator, number = self._switches.key_separator, row["_id"]
        highest = max((line.get("lineNumber") or 0 for line in lines), default=0)
        done: list[Row] = []
        for line in lines:
            at = line.get("lineNumber")
            if not at:
                highest += _STEP
                at = highest
            key = f"{number}{separator}{at}"
            done.append(
                {
                    **line,
                    "_id": key,
                    "_etag": stamp,
                    "_createStamp": line.get("_createStamp") or stamp,
                    "_updateStamp": stamp,
                    "_createUser": line.get("_createUser") or self._user,
                    "_updateUser": self._user,
                    "_sortValue": at,
                    "purchaseInvoice": number,
                    "lineNumber": at,
                    **{
                        name: [
                            {
                                **child,
                                "_id": f"{key}{separator}{child['denormalizedIndex']}",
                                "_sortValue": child["denormalizedIndex"],
                            }
                            for child in line[name]
                        ]
                        for name in (self._switches.dimension_collection, "taxes")
                    },
                }
            )
        row[LINES] = done
        row["_updateStamp"] = row["_etag"] = stamp
        row["_updateUser"] = self._user


def total(header: Row, lines: Sequence[Row]) -> None:
    """Sets the totals of an invoice from its lines (AMTNOT, AMTATI)."""
    for name, member in (
        ("totalAmountExcludingTax", "taxExcludedLineAmount"),
        ("totalAmountIncludingTax", "taxIncludedLineAmount"),
    ):
        header[name] = decimal_text(sum((Decimal(line[member]) for line in lines), Decimal(0)))


def put_changes(row: Row) -> list[Change]:
    """The changes that keep an invoice, and its header node beside it."""
    technical = {name: value for name, value in row.items() if name.startswith("_")}
    header = {**technical, "id": row["id"], **{name: row[name] for name in COPIED}}
    return [["put", "PurchaseInvoice", row], ["put", "SupplierInvoiceHeader", header]]


def order_changes(orders: Sequence[Row]) -> list[Change]:
    """The changes that keep what is invoiced of orders."""
    return [["put", "PurchaseOrder", order] for order in orders]
