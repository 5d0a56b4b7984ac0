"""The object POH as it is published: its groups, its lines, and how they become data of a save.

Groups and fields are those of reference/sage-x3.md 4.2; fields of section 5 that it does not place stand in a group that
suits them. A line's dimensions are the columns DIE1, CCE1, DIE2, CCE2, ... by slot, its GL account is ACC, its tax codes
are VAT1 to VAT3 (section 5: CPTANALIN, PORDERP). A slot whose DIE was not given is of the type that the site has there:
the first slot of the first dimension type, and so on.
"""

from __future__ import annotations

from core.sandbox.x3.holdings import Holdings
from core.sandbox.x3.nodes import Kind, Row
from core.sandbox.x3.soap.layout import Block, Field, Layout, by_code, shown
from core.sandbox.x3.soap.values import write_value
from core.sandbox.x3.switches import X3Switches

GRID_ROWS = 300
_LINES = "purchaseOrderLines"
_TAXES = 3
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
        self._table_block = self._table()
        totals = () if switches.order_totals else _GROUPS["POH4_1"]
        own = tuple(code for _, code, _ in switches.own_fields("PurchaseOrder"))
        own_group = {"POH1_1": (*_GROUPS["POH1_1"], *own)}
        members = {name: codes for name, codes in (_GROUPS | own_group).items() if codes is not totals}
        groups = tuple(self._group(name, codes) for name, codes in members.items())
        found_by = tuple(c for n, c, _ in switches.own_fields("PurchaseOrder") if n == switches.reference_field)
        listed = (*(code for code in _LISTED if code not in totals), *found_by)
        layout = Layout(("POHNUM",), listed, groups, self._table_block)
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
        return [self._flat_line(line) for line in row[_LINES]]

    def data(self, header: Row, lines: list[tuple[int, Row]], before: Row | None) -> Row:
        """Data of a create or update; in an update, a line number of the table leads to the line at that place."""
        data: Row = {self._header[code].name: value for code, value in header.items() if code in self._header}
        if before is not None:
            data = {name: value for name, value in data.items() if value != before[name]} | {"id": before["id"]}
        known = before[_LINES] if before else []
        data[_LINES] = [
            self._line_data(fields, known[number - 1] if 0 < number <= len(known) else None, update=before is not None)
            for number, fields in lines
        ]
        return data

    # -- parts --------------------------------------------------------------------------------------------------

    def _group(self, name: str, codes: tuple[str, ...]) -> Block:
        return Block(
            name,
            tuple(
                shown(self._header[code], code, writable=code not in _READ_ONLY)
                if code in self._header
                else Field(code, Kind.DATETIME if code == "WW_MODSTAMP" else Kind.TEXT, length=30)
                for code in codes
            ),
        )

    def _table(self) -> Block:
        fields = [shown(self._line[code], code, writable=code not in _LINE_READ_ONLY) for code in self._line_codes]
        fields += [Field(f"VAT{i}", Kind.REFERENCE, "Tax", 5, writable=True) for i in range(1, _TAXES + 1)]
        for i in range(1, self._switches.dimension_slots + 1):
            fields.append(Field(f"DIE{i}", Kind.REFERENCE, "Dimension type", 3, writable=True))
            fields.append(Field(f"CCE{i}", Kind.REFERENCE, "Dimension", 15, writable=True))
        return Block("POH2_1", tuple(fields), GRID_ROWS)

    def _flat_line(self, line: Row) -> Row:
        found: Row = {code: line.get(self._line[code].name) for code in self._line_codes}
        for tax in line["taxes"]:
            found[f"VAT{tax['denormalizedIndex']}"] = tax["tax"]
        for dimension in line[self._switches.dimension_collection]:
            index = dimension["denormalizedIndex"]
            found[f"DIE{index}"] = dimension["dimensionType"]
            found[f"CCE{index}"] = dimension["dimension"]
        return found

    def _line_data(self, fields: Row, before: Row | None, *, update: bool) -> Row:
        """Data of a line; what it holds already is left out: a screen does not report what was typed over."""
        held = self._flat_line(before) if before else {}
        given = {name: value for name, value in fields.items() if before is None or not self._same(name, held, value)}
        data: Row = {self._line[name].name: value for name, value in given.items() if name in self._line}
        taxes = [
            {"denormalizedIndex": i, "tax": code} | ({} if code else {"_action": "delete"})
            for i in range(1, _TAXES + 1)
            if (code := given.get(f"VAT{i}")) or (code is not None and before)
        ]
        dimensions = [row for i in range(1, self._switches.dimension_slots + 1) for row in self._slot(i, given, held)]
        if taxes:
            data["taxes"] = taxes
        if dimensions:
            data[self._switches.dimension_collection] = dimensions
        if before is not None:
            return {**data, "_action": "update", "_id": before["_id"]}
        return {**data, "_action": "create"} if update else data

    def _same(self, name: str, held: Row, value: object) -> bool:
        field, separator = self._table_block.by_name[name], self._switches.key_separator
        return write_value(field, held.get(name), separator) == write_value(field, value, separator)

    def _slot(self, index: int, given: Row, held: Row) -> list[Row]:
        """What is done to a slot; an empty CCE empties one that was filled before."""
        die, cce = f"DIE{index}", f"CCE{index}"
        if given.get(cce) or (given.get(die) and held.get(cce) and cce not in given):
            kind = given.get(die) or held.get(die) or self._type_of_slot(index)
            return [{"denormalizedIndex": index, "dimensionType": kind, "dimension": given.get(cce) or held[cce]}]
        if cce in given and held.get(cce):
            return [{"denormalizedIndex": index, "_action": "delete"}]
        return []

    def _type_of_slot(self, index: int) -> str:
        types = [row["code"] for row in self._holdings.tables["DimensionType"].all()]
        return types[index - 1] if index <= len(types) else ""
