"""The shape of a node: its properties, their X3 field codes and lengths (reference/sage-x3.md 2.5 and 5)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Any, TypeAlias

Row: TypeAlias = dict[str, Any]
"""A record as it is kept: property name -> value in the form in which it is read.

References hold the key of what they point to, decimals are canonical text, dates `YYYY-MM-DD`, enums their member,
children lists of rows. Rows are never changed in place: a save makes a new one.
"""


class Kind(Enum):
    """What a property holds."""

    ID = auto()
    TEXT = auto()
    INT = auto()
    BOOL = auto()
    DECIMAL = auto()
    DATE = auto()
    DATETIME = auto()
    ENUM = auto()
    REFERENCE = auto()
    LONG_TEXT = auto()
    CHILDREN = auto()


@dataclass(frozen=True, slots=True)
class Prop:
    """A property.

    Attributes:
        label, code: shown in the schema as `label (code)`, as X3 does (2.5).
        length: most characters that the field takes; 0 = no limit.
        target: node of a reference or of children, or the name of the enum.
        writable: whether `create` and `update` take it.
        required: whether the input type says NON_NULL.
        hidden: whether GraphQL does not show it on this node; the other doors do.
    """

    name: str
    kind: Kind
    label: str = ""
    code: str = ""
    length: int = 0
    target: str = ""
    writable: bool = False
    required: bool = False
    hidden: bool = False

    @property
    def description(self) -> str:
        """The description in the schema, with the X3 field code where there is one."""
        return f"{self.label} ({self.code})" if self.code else self.label


TECHNICAL: tuple[Prop, ...] = (
    Prop("_id", Kind.ID, "Key"),
    Prop("_etag", Kind.TEXT, "Change tag"),
    Prop("_createStamp", Kind.DATETIME, "Creation date time", "CREDATTIM"),
    Prop("_updateStamp", Kind.DATETIME, "Update date time", "UPDDATTIM"),
    Prop("_createUser", Kind.TEXT, "Creation user", "CREUSR"),
    Prop("_updateUser", Kind.TEXT, "Change user", "UPDUSR"),
    Prop("_sortValue", Kind.INT, "Sort value"),
)
"""Properties of every node (2.5)."""


@dataclass(frozen=True, slots=True)
class Node:
    """A node.

    Attributes:
        package, root: where it is found in the schema (`x3Purchasing`, `purchaseOrder`); empty for rows that only
            live inside another node.
        key: properties that make up its `_id`, joined by the separator when there are several.
        props: its own properties, without the technical ones.
        indexed: properties by which rows are found without a scan.
        create, update: whether the site has switched the operation on (2.9).
    """

    name: str
    props: tuple[Prop, ...]
    key: tuple[str, ...] = ("code",)
    package: str = ""
    root: str = ""
    indexed: tuple[str, ...] = ()
    create: bool = False
    update: bool = False
    by_name: Mapping[str, Prop] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_name", {p.name: p for p in (*TECHNICAL, *self.props)})


ENUMS: Mapping[str, tuple[str, ...]] = {
    "NoYes": ("no", "yes"),
    "ReceiptStatus": ("no", "inPart", "inFull"),
    "InvoiceStatus": ("no", "inPart", "inFull"),
    "DisputeStatus": ("none", "inDispute"),
    "InvoiceType": ("invoice", "creditMemo", "debitNote", "creditNote", "proforma"),
    "PurchasingInvoiceStatus": ("notPosted", "simulated", "posted"),
    "PurchaseInvoiceSource": ("direct", "order", "receipt"),
    "SignatureStatus": ("no", "inPart", "inFull", "notManaged", "automatic"),
    "ProductStatus": (
        "active",
        "inDevelopment",
        "onShortage",
        "notRenewed",
        "obsolete",
        "notUsable",
    ),
    "ProductType": ("standard", "service", "miscellaneous"),
    "PurchaseType": ("purchase", "subcontract"),
}
"""Local menus in menu order: member 1, 2, 3, ... (2.5)."""


def text(name: str, label: str, code: str, length: int, *, write: bool = False) -> Prop:
    """A text property."""
    return Prop(name, Kind.TEXT, label, code, length, writable=write)


def plain(name: str, kind: Kind, label: str, code: str = "", *, write: bool = False) -> Prop:
    """A number, date or Boolean property."""
    return Prop(name, kind, label, code, writable=write)


def menu(name: str, enum: str, label: str, code: str, *, write: bool = False) -> Prop:
    """A local menu."""
    return Prop(name, Kind.ENUM, label, code, target=enum, writable=write)


def reference(
    name: str,
    target: str,
    label: str,
    code: str,
    length: int = 0,
    *,
    write: bool = False,
) -> Prop:
    """A reference; written as a bare key, read as an object (2.5)."""
    return Prop(name, Kind.REFERENCE, label, code, length, target, writable=write)


def children(name: str, target: str, label: str, *, write: bool = False) -> Prop:
    """A sub-collection."""
    return Prop(name, Kind.CHILDREN, label, target=target, writable=write)
