"""The object PIH as it is published: supplier invoices, their lines, and how they become data of a save.

The reference prints the import template PIH and no group of the object: groups are made after those of POH [A], fields are
those of PINVOICE and PINVOICED. POHNUM and POPLIN of a line name the order line that it invoices (TYPORI 2).
"""

from __future__ import annotations

from core.sandbox.x3.holdings import Holdings
from core.sandbox.x3.invoice_lines import ORDER
from core.sandbox.x3.nodes import Kind, Row
from core.sandbox.x3.soap.coded_lines import CodedLines
from core.sandbox.x3.soap.document import document_data, header_group
from core.sandbox.x3.soap.layout import Block, Field, Layout, by_code, shown
from core.sandbox.x3.switches import X3Switches

GRID_ROWS = 300
_MEMBER = "purchaseInvoiceLines"
_VARIANT = 5
_GROUPS: dict[str, tuple[str, ...]] = {
    "PIH0_1": ("PIVTYP", "FCY", "NUM", "BPR", "BPRNAM", "ACCDAT", "INVTYP", "STA"),
    "PIH1_1": ("BPRVCR", "BPRDAT", "REF", "CUR", "STRDUDDAT"),
    "PIH1_2": ("PTE", "VAC"),
    "PIH4_1": ("AMTNOT", "AMTATI"),
    "ADXTEC": ("WW_MODSTAMP", "WW_MODUSER"),
}
_READ_ONLY = frozenset({"NUM", "INVTYP", "STA", "AMTATI"})
_LISTED = ("NUM", "FCY", "BPR", "BPRNAM", "BPRVCR", "BPRDAT", "ACCDAT", "CUR", "AMTNOT", "STA")
_LINE = (
    "PIDLIN",
    "ITMREF",
    "ITMDES",
    "UOM",
    "QTYUOM",
    "GROPRI",
    "NETPRI",
    "AMTNOTLIN",
    "AMTATILIN",
    "TYPORI",
    "ACC",
)
_LINE_READ_ONLY = frozenset({"PIDLIN", "AMTNOTLIN", "AMTATILIN", "TYPORI"})
_ORDER_LINE = (
    Field("POHNUM", Kind.TEXT, "Order no.", 20, writable=True),
    Field("POPLIN", Kind.INT, "Order line", writable=True),
)


class InvoiceObject:
    """Supplier invoices; the layout is that of `switches` (`soap_groups`, `soap_line_numbers`, `account_on_line`)."""

    code = "PIH"
    member = _MEMBER
    saves = True

    def __init__(self, holdings: Holdings, switches: X3Switches) -> None:
        self._holdings = holdings
        self.node = holdings.nodes["PurchaseInvoice"]
        self._header = by_code(self.node)
        props = by_code(holdings.nodes["PurchaseInvoiceLine"])
        hidden = set() if switches.soap_line_numbers else {"PIDLIN"}
        columns = {code: props[code] for code in _LINE if code in props and code not in hidden}
        fields = [shown(prop, code, writable=code not in _LINE_READ_ONLY) for code, prop in columns.items()]
        table = Block("PIH2_1", (*fields, *_ORDER_LINE, *CodedLines.fields(switches)), GRID_ROWS)
        self._lines = CodedLines(holdings, switches, columns, table)
        groups = tuple(header_group(name, codes, self._header, _READ_ONLY, 35) for name, codes in _GROUPS.items())
        layout = Layout(("NUM",), _LISTED, groups, table)
        self.layout = layout if switches.soap_groups == "standard" else layout.moved(_VARIANT)

    def flat(self, row: Row) -> Row:
        """The header of an invoice."""
        found: Row = {code: row.get(prop.name) for code, prop in self._header.items()}
        supplier = self._holdings.lookup("Supplier", row["billBySupplier"])
        found["BPRNAM"] = supplier["companyName1"] if supplier else ""
        return found | {"WW_MODSTAMP": row["_updateStamp"], "WW_MODUSER": row["_updateUser"]}

    def lines(self, row: Row) -> list[Row]:
        """The lines of an invoice, in order."""
        return [self._flat_line(line) for line in row[_MEMBER]]

    def data(self, header: Row, lines: list[tuple[int, Row]], before: Row | None) -> Row:
        """Data of a create or update; in an update, a line number of the table leads to the line at that place."""
        return document_data(
            self._header,
            _MEMBER,
            header,
            lines,
            before,
            lambda fields, known: self._line_data(fields, known, update=before is not None),
        )

    # -- parts --------------------------------------------------------------------------------------------------

    def _flat_line(self, line: Row) -> Row:
        of_order = line["sourceLine"] == ORDER
        return self._lines.flat(line) | {
            "POHNUM": line["sourceDocument"] if of_order else "",
            "POPLIN": line["sourceDocumentLineNumber"] if of_order else None,
        }

    def _line_data(self, fields: Row, before: Row | None, *, update: bool) -> Row:
        """Data of a line; the order line that it invoices cannot be changed later."""
        plain = {name: value for name, value in fields.items() if name not in {"POHNUM", "POPLIN"}}
        data = self._lines.data(plain, before, update=update)
        if before is None and fields.get("POHNUM"):
            data |= {
                "sourceLine": ORDER,
                "sourceDocument": fields["POHNUM"],
                "sourceDocumentLineNumber": fields.get("POPLIN"),
            }
        return data
