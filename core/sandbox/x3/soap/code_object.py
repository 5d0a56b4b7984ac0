"""Master data as a site may publish it, read only: accounts, dimensions, sites, products and the like.

Object codes that the reference does not print are assumed [A]; a publication has one group, `<object>0_1`, and no table.
"""

from __future__ import annotations

from core.sandbox.x3.holdings import Holdings
from core.sandbox.x3.nodes import Kind, Prop, Row
from core.sandbox.x3.soap.layout import Block, Layout, shown

CODE_OBJECTS = {
    "GAC": "Account",
    "COA": "ChartOfAccounts",
    "CCE": "Dimension",
    "DIE": "DimensionType",
    "FCY": "Site",
    "CPY": "Company",
    "ITM": "Product",
    "ITP": "SupplierProduct",
    "TUN": "UnitOfMeasure",
    "TCU": "Currency",
    "TPT": "PaymentTerm",
    "TVB": "TaxRule",
    "TVT": "Tax",
    "BSG": "SupplierCategory",
    "TCC": "AccountingCode",
    "BPR": "BusinessPartner",
}
"""Object -> node."""


class CodeObject:
    """One table of master data."""

    member = ""
    saves = False

    def __init__(self, code: str, holdings: Holdings) -> None:
        self.code = code
        self.node = holdings.nodes[CODE_OBJECTS[code]]
        self._tables = holdings.tables
        self._parts = {n: node.key[-1] for n, node in holdings.nodes.items() if len(node.key) > 1}
        self._props = {p.code: p for p in self.node.props if p.code and p.kind is not Kind.CHILDREN}
        fields = tuple(shown(prop, name) for name, prop in self._props.items())
        keys = tuple(self.node.by_name[name].code for name in self.node.key)
        self.layout = Layout(keys, tuple(f.name for f in fields), (Block(f"{code}0_1", fields),))

    def flat(self, row: Row) -> Row:
        """All members of a row that have a code; of a key in several parts, the one that the column is for."""
        return {code: self._shown(prop, row.get(prop.name)) for code, prop in self._props.items()}

    def _shown(self, prop: Prop, value: object) -> object:
        part = self._parts.get(prop.target) if prop.kind is Kind.REFERENCE else None
        pointed = self._tables[prop.target].get(str(value)) if part and value else None
        return pointed[part] if pointed and part else value

    def lines(self, row: Row) -> list[Row]:  # noqa: ARG002 - it has none
        """None."""
        return []

    def data(self, header: Row, lines: list[tuple[int, Row]], before: Row | None) -> Row:
        """Nothing: it is read only."""
        raise NotImplementedError
