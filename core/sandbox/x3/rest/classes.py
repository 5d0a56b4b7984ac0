"""What this site offers by REST: classes, their representations and properties (reference/sage-x3.md 3.4, 5).

Properties are called by X3 field code. Elements of array columns are numbered from 1 (`BPRNAM1`, `CCE2`), lines of an
order stand in `POHPOP`, addresses of a supplier in `BPSBPA`, lines of an invoice in `PIHPID`: the reference prints no such names, only that lines are
embedded arrays. A client finds them in `$prototypes`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from core.sandbox.x3.holdings import Holdings
from core.sandbox.x3.nodes import Kind, Node, Row
from core.sandbox.x3.soap.layout import Block, Field, Published, by_code, shown
from core.sandbox.x3.soap.objects import object_of
from core.sandbox.x3.switches import X3Switches
from core.sandbox.x3.tables import RowSource, Table

OBJECTS: Mapping[str, str] = {
    "PORDER": "POH",
    "BPSUPPLIER": "BPS",
    "PINVOICE": "PIH",
    "BPARTNER": "BPR",
    "FACILITY": "FCY",
    "COMPANY": "CPY",
    "GACCOUNT": "GAC",
    "GCOA": "COA",
    "GACCCODE": "TCC",
    "CACCE": "CCE",
    "GDIE": "DIE",
    "ITMMASTER": "ITM",
    "ITMBPS": "ITP",
    "TABCUR": "TCU",
    "TABUNIT": "TUN",
    "TABPAYTERM": "TPT",
    "TABVAT": "TVT",
    "TABVACBPR": "TVB",
    "BPSCATEG": "BSG",
}
"""Object of a class -> the object behind it, as the other doors know it."""

CUSTOMER = "BPCUSTOMER"
"""The one class that Sage prints (3.4): customers, of which this X3 holds none."""

_COLLECTIONS = {"POH": "POHPOP", "BPS": "BPSBPA", "PIH": "PIHPID"}
_MANDATORY = {
    "POH": {"POHFCY", "BPSNUM", "ITMREF", "QTYUOM"},
    "BPS": {"BPRNAM1", "CRY", "CUR", "VACBPR", "PTE", "CODADR"},
    "PIH": {"FCY", "BPR", "QTYUOM"},
}
_SAVED = ("PurchaseOrder", "PurchaseOrderLine", "Supplier", "PurchaseInvoice", "PurchaseInvoiceLine")
_STEMS = {"DIE": "DimensionType", "CCE": "Dimension", "VAT": "Tax"}
_TECHNICAL = {
    "CREDATTIM": (Kind.DATETIME, "_createStamp"),
    "CREUSR": (Kind.TEXT, "_createUser"),
    "UPDDATTIM": (Kind.DATETIME, "_updateStamp"),
    "UPDUSR": (Kind.TEXT, "_updateUser"),
}
_STAMPED = ("UPDDATTIM",)


@dataclass(frozen=True, slots=True)
class Column:
    """A property of a class.

    Attributes:
        field: name, kind, length, whether a save takes it.
        source: its name in a flat record.
        index: its element there, from 0; None = a single value.
        target: node of a reference.
        listed: whether the facet `$query` shows it.
    """

    field: Field
    source: str
    index: int | None = None
    target: str = ""
    listed: bool = False
    mandatory: bool = False

    def of(self, flat: Row) -> object:
        """Its value in a flat record."""
        value = flat.get(self.source)
        if self.index is None:
            return value
        return value[self.index] if isinstance(value, list) and self.index < len(value) else None


@dataclass(frozen=True, slots=True)
class RestClass:
    """A class with its one representation.

    Attributes:
        label: the node as counts and faults name it.
        rows: its records.
        keys: properties of the key, in order.
        collection: the property that holds its lines; empty = it has none.
        shown: the object behind it; None where there is nothing to be shown.
        writable: whether it has the facets `$create` and `$edit`.
    """

    name: str
    representation: str
    label: str
    rows: RowSource
    keys: tuple[str, ...]
    columns: Mapping[str, Column]
    collection: str = ""
    lines: Mapping[str, Column] = field(default_factory=dict)
    shown: Published | None = None
    writable: bool = False

    def flat(self, row: Row) -> Row:
        """A record's properties, with the technical ones."""
        flat = {} if self.shown is None else self.shown.flat(row)
        return flat | {name: row[member] for name, (_, member) in _TECHNICAL.items()}

    def flat_lines(self, row: Row) -> list[tuple[str, Row]]:
        """Key and properties of a record's lines, in order."""
        if self.shown is None or not self.collection:
            return []
        ids = [str(line["_id"]) for line in row[self.shown.member]]
        return list(zip(ids, self.shown.lines(row), strict=True))


def classes_of(holdings: Holdings, switches: X3Switches) -> dict[str, RestClass]:
    """The classes of a site by name.

    Raises:
        ValueError: `rest_classes` names an unknown object.
    """
    found: dict[str, RestClass] = {}
    for text in switches.rest_classes.replace(" ", "").split(","):
        if text:
            names, _, code = text.partition(":")
            name, _, representation = names.partition(".")
            found[name] = _offered(name, representation or name, code or name, holdings, switches)
    return found


def _offered(name: str, representation: str, code: str, holdings: Holdings, switches: X3Switches) -> RestClass:
    if code == CUSTOMER:
        return _customers(name, representation, holdings)
    if code not in OBJECTS:
        raise ValueError(f"{code!r} is no class of the practice X3.")
    # How SOAP groups fields and whether it numbers lines says nothing about classes.
    plain = replace(switches, soap_groups="standard", soap_line_numbers=True)
    behind = object_of(OBJECTS[code], holdings, plain)
    writable = behind.saves and switches.rest == "writable"
    mandatory = _MANDATORY.get(behind.code, set())
    if behind.code == "BPS" and switches.supplier_numbering == "manual":
        mandatory = mandatory | {"BPSNUM"}
    if behind.code == "POH" and switches.order_numbering == "manual":
        mandatory = mandatory | {"POHNUM"}
    required = (holdings.nodes[n].by_name[m].code for n in _SAVED for m in switches.required(n))
    mandatory = mandatory | set(required)
    return RestClass(
        name=name,
        representation=representation,
        label=behind.node.root or behind.code,
        rows=holdings.sources[behind.node.name],
        keys=behind.layout.keys,
        columns=_header(behind, mandatory),
        collection=_COLLECTIONS.get(behind.code, ""),
        lines=_lines(behind, holdings, mandatory),
        shown=behind,
        writable=writable,
    )


def _customers(name: str, representation: str, holdings: Holdings) -> RestClass:
    fields = (Field("BPCNUM", Kind.TEXT, "Customer", 15), Field("BPCNAM", Kind.TEXT, "Company name", 35))
    columns = {f.name: Column(f, f.name, listed=True) for f in fields}
    return RestClass(
        name, representation, "customer", Table(holdings.nodes["BusinessPartner"]), ("BPCNUM",), columns | _technical()
    )


def _header(behind: Published, mandatory: set[str]) -> dict[str, Column]:
    """Fields of all groups but labels of other fields, then the node's other properties, read only."""
    props = by_code(behind.node)
    listed = {*behind.layout.listed, *_STAMPED}
    fields = [f for g in behind.layout.groups for f in g.fields if f.name in props or f.size or f.name[:1] != "Z"]
    fields = [f for f in fields if not f.name.startswith("WW_")]
    known = {f.name for f in fields} | {f"{f.name}({i})" for f in fields for i in range(1, f.size)}
    fields += [shown(p, c) for c, p in props.items() if c not in known and p.kind is not Kind.CHILDREN]
    columns: dict[str, Column] = {}
    for column in _columns(fields, behind.node):
        name = column.field.name
        columns[name] = replace(column, listed=column.source in listed or name in listed, mandatory=name in mandatory)
    return columns | _technical()


def _technical() -> dict[str, Column]:
    return {
        name: Column(Field(name, kind, length=30), name, listed=name in _STAMPED)
        for name, (kind, _) in _TECHNICAL.items()
    }


def _lines(behind: Published, holdings: Holdings, mandatory: set[str]) -> dict[str, Column]:
    table: Block | None = behind.layout.table
    if table is None:
        return {}
    node = holdings.nodes[behind.node.by_name[behind.member].target]
    return {
        c.field.name: replace(c, mandatory=c.field.name in mandatory)
        for c in _columns(table.fields, node)
        if c.field.name not in {*behind.layout.keys, "BPSNUM"}
    }


def _columns(fields: list[Field] | tuple[Field, ...], node: Node) -> list[Column]:
    """Columns of fields; an array becomes one for each element, and so does `XXX` that has a neighbour `XXX(1)`."""
    props = by_code(node)
    names = {f.name for f in fields}
    columns: list[Column] = []
    for known in fields:
        stem = known.name.rstrip("0123456789")
        prop = props.get(known.name)
        target = prop.target if prop is not None and prop.kind is Kind.REFERENCE else _STEMS.get(stem, "")
        if known.size:
            columns += [
                Column(replace(known, name=f"{known.name}{i + 1}", size=0), known.name, i) for i in range(known.size)
            ]
            continue
        base, _, index = known.name.rstrip(")").partition("(")
        name = f"{base}{int(index) + 1}" if index else f"{base}1" if f"{base}(1)" in names else known.name
        columns.append(Column(replace(known, name=name), known.name, target=target))
    return columns
