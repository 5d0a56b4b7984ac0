"""The object POH as it is published: its groups, its lines, and how they become data of a save.

Groups and fields are those of reference/sage-x3.md 4.2; fields of section 5 that it does not place stand in a group that
suits them. How a line is coded is that of `core.sandbox.x3.soap.coded_lines`.
"""

from __future__ import annotations

from core.sandbox.x3.holdings import Holdings
from core.sandbox.x3.nodes import Row
from core.sandbox.x3.soap.coded_lines import CodedLines
from core.sandbox.x3.soap.document import document_data, header_group
from core.sandbox.x3.soap.layout import Block, Layout, by_code, shown
from core.sandbox.x3.switches import X3Switches

GRID_ROWS = 300
_LINES = "purchaseOrderLines"
_VARIANT = 5

_GROUPS: dict[str, tuple[str, ...]] = {
    "POH0_1": ("POHFCY", "ZPOHFCY", "POHNUM", "REVNUM", "ORDDAT", "BPSNUM", "BPRNAM", "CLEFLG"),
    "POH1_1": (
        "ORDREF",
        "PJTH",
        "BPAADD",
        "INVFCY",
        "RCPFCY",
        "EXTRCPDAT1",
        "OCNNUM",
        "APPFLG",
        "RCPFLG",
        "INVFLG",
    ),
    "POH1_2": ("PTE", "ZPTE", "BUY"),
    "POH1_3": ("CUR", "ZCUR"),
    "POH1_4": ("VACBPR", "ZVACBPR"),
    "POH4_1": ("TOTLINAMT", "TOTORD", "TOTLINATI"),
    "ADXTEC": ("WW_MODSTAMP", "WW_MODUSER"),
}
_READ_ONLY = frozenset({"CPY", "APPFLG", "RCPFLG", "INVFLG", "TOTLINAMT", "TOTORD", "TOTLINATI", "BPSINV", "BPRPAY"})
_LISTED = ("POHNUM", "POHFCY", "ORDDAT", "BPSNUM", "BPRNAM", "ORDREF", "CUR", "TOTORD", "CLEFLG")
_LINE = (
    "POPLIN",
    "ITMREF",
    "ITMDES",
    "ITMDES1",
    "ITMREFBPS",
    "UOM",
    "QTYUOM",
    "UOMPUUCOE",
    "PUU",
    "QTYPUU",
    "STU",
    "QTYSTU",
    "GROPRI",
    "NETPRI",
    "PRIREN",
    "LINAMT",
    "LINATIAMT",
    "EXTRCPDAT",
    "PRHFCY",
    "FCYADD",
    "LINTYP",
    "LINPURTYP",
    "LINCLEFLG",
    "RCPQTYPUU",
    "INVQTYPUU",
    "LINTEX",
    "ACC",
)
_LINE_READ_ONLY = frozenset({"POPLIN", "QTYPUU", "LINAMT", "LINATIAMT", "RCPQTYPUU", "INVQTYPUU"})
_LABELS = {"ZPOHFCY": ("POHFCY", "name"), "ZPTE": ("PTE", ""), "ZCUR": ("CUR", ""), "ZVACBPR": ("VACBPR", "")}


class OrderObject:
    """Purchase orders; the layout is that of `switches` (`soap_groups`, `soap_line_numbers`, `account_on_line`)."""

    code = "POH"
    member = _LINES
    saves = True

    def __init__(self, holdings: Holdings, switches: X3Switches) -> None:
        self._holdings, self._switches = holdings, switches
        self.node = holdings.nodes["PurchaseOrder"]
        self._line_node = holdings.nodes["PurchaseOrderLine"]
        self._header = by_code(self.node)
        self._line = by_code(self._line_node)
        hidden = set() if switches.soap_line_numbers else {"POPLIN"}
        own = tuple(code for _, code, _ in switches.own_fields("PurchaseOrderLine"))
        self._line_codes = [c for c in (*_LINE, *own) if c in self._line and c not in hidden]
        table = self._table()
        columns = {code: self._line[code] for code in self._line_codes}
        self._coded = CodedLines(holdings, switches, columns, table)
        totals = () if switches.order_totals else _GROUPS["POH4_1"]
        own = tuple(code for _, code, _ in switches.own_fields("PurchaseOrder"))
        own_group = {"POH1_1": (*_GROUPS["POH1_1"], *own)}
        members = {name: codes for name, codes in (_GROUPS | own_group).items() if codes is not totals}
        groups = tuple(header_group(name, codes, self._header, _READ_ONLY, 30) for name, codes in members.items())
        found_by = tuple(c for n, c, _ in switches.own_fields("PurchaseOrder") if n == switches.reference_field)
        listed = (*(code for code in _LISTED if code not in totals), *found_by)
        layout = Layout(("POHNUM",), listed, groups, table)
        self.layout = layout if switches.soap_groups == "standard" else layout.moved(_VARIANT)

    def flat(self, row: Row) -> Row:
        """The header of an order."""
        found: Row = {code: row.get(prop.name) for code, prop in self._header.items()}
        supplier = self._holdings.lookup("Supplier", row["orderFromSupplier"])
        found["BPRNAM"] = supplier["companyName1"] if supplier else ""
        for name, (code, member) in _LABELS.items():
            prop = self._header[code]
            target = self._holdings.lookup(prop.target, row[prop.name])
            found[name] = target.get(member or "localizedDescription", "") if target else ""
        return found | {"WW_MODSTAMP": row["_updateStamp"], "WW_MODUSER": row["_updateUser"]}

    def lines(self, row: Row) -> list[Row]:
        """The lines of an order, in order."""
        return [self._coded.flat(line) for line in row[_LINES]]

    def data(self, header: Row, lines: list[tuple[int, Row]], before: Row | None) -> Row:
        """Data of a create or update; in an update, a line number of the table leads to the line at that place."""
        return document_data(
            self._header,
            _LINES,
            header,
            lines,
            before,
            lambda fields, known: self._coded.data(fields, known, update=before is not None),
        )

    # -- parts --------------------------------------------------------------------------------------------------

    def _table(self) -> Block:
        fields = [shown(self._line[code], code, writable=code not in _LINE_READ_ONLY) for code in self._line_codes]
        return Block("POH2_1", (*fields, *CodedLines.fields(self._switches)), GRID_ROWS)
