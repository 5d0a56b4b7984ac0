"""X3 field codes behind our fields, as screens and publications name them (reference/sage-x3.md 4.2, 5).

A code that ends in `(n)` is the element n, from 0, of an array. The first code that a publication has is taken.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from core.model.flow import Entity
from core.model.reference import ReferenceKind
from core.x3.fields import Kind


@dataclass(frozen=True, slots=True)
class Codes:
    """A field of ours and the X3 fields that may hold it, best first."""

    ours: str
    codes: tuple[str, ...]
    kind: Kind = Kind.TEXT
    also: tuple[str, ...] = ()
    """Further fields that are written with it, where they are published."""


C = Codes

ORDER_KEY = ("POHNUM",)
ORDER_HEADER = (
    C("number", ORDER_KEY),
    C("site", ("POHFCY",)),
    C("supplier", ("BPSNUM",)),
    C("order_date", ("ORDDAT",), Kind.DATE),
    C("currency", ("CUR",)),
    C("payment_term", ("PTE",)),
    C("buyer", ("BUY",)),
    C("revision", ("REVNUM",)),
    C("total", ("TOTORD", "TOTLINAMT"), Kind.DECIMAL),
    C("total_with_tax", ("TOTLINATI",), Kind.DECIMAL),
)
ORDER_LINE = (
    C("product", ("ITMREF",)),
    C("description", ("ITMDES", "ITMDES1")),
    C("quantity", ("QTYUOM",), Kind.DECIMAL),
    C("unit", ("UOM",)),
    C("price", ("GROPRI",), Kind.DECIMAL),
    C("account", ("ACC", "ACC1", "ACC(0)")),
    C("expected_receipt_date", ("EXTRCPDAT",), Kind.DATE),
    C("supplier_product", ("ITMREFBPS",)),
    C("amount", ("LINAMT",), Kind.DECIMAL),
)
PURCHASE_UNIT = {"quantity": ("QTYPUU",), "unit": ("PUU",)}
"""Quantity and unit of a grid that shows purchase units alone; both or none."""

SUPPLIER_KEY = ("BPSNUM", "BPRNUM")
SUPPLIER_HEADER = (
    C("number", ("BPSNUM", "BPRNUM")),
    C("name", ("BPSNAM", "BPRNAM(0)"), also=("BPRNAM(0)",)),
    C("name2", ("BPRNAM(1)",)),
    C("short_name", ("BPSSHO", "BPRSHO")),
    C("category", ("BSGCOD",)),
    C("currency", ("CUR",)),
    C("country", ("CRY",)),
    C("language", ("LAN",)),
    C("payment_term", ("PTE",)),
    C("tax_rule", ("VACBPR",)),
    C("accounting_code", ("ACCCOD",)),
    C("payment_held", ("PAYLOKFLG",), Kind.BOOL),
    C("dispute", ("DOUFLG",), Kind.UNLESS_NO),
    C("registration", ("CRN",)),
    C("vat_number", ("EECNUM",)),
    C("active", ("ENAFLG", "BPSSTA"), Kind.BOOL),
)


HOLDS = (C("payment_held", ("PAYLOKFLG",)), C("dispute", ("DOUFLG",)))
"""Holds of a supplier, where its list or the supplier itself is read and shows them."""


def identifier_codes(named: Mapping[str, str]) -> tuple[Codes, ...]:
    """The site's own fields for identifiers of suppliers; a standard field is none, whatever the settings say."""
    taken = {code for entry in SUPPLIER_HEADER for code in (*entry.codes, *entry.also)}
    return tuple(C(ours, (code,)) for ours, code in named.items() if code not in taken)


ADDRESS = (
    C("code", ("CODADR", "BPAADD")),
    C("label", ("BPADES",)),
    C("line1", ("ADDLIG1", "BPAADDLIG1", "BPAADDLIG(0)")),
    C("line2", ("ADDLIG2", "BPAADDLIG2", "BPAADDLIG(1)")),
    C("line3", ("ADDLIG3", "BPAADDLIG3", "BPAADDLIG(2)")),
    C("postcode", ("POSCOD",)),
    C("city", ("CTY",)),
    C("state", ("SAT",)),
    C("country", ("BPACRY", "CRY")),
    C("phone", ("TEL1", "TEL", "TEL(0)")),
    C("email", ("WEB1", "WEB", "WEB(0)")),
)

INVOICE_KEY = ("NUM",)
INVOICE_REFERENCE = "BPRVCR"
"""Field of the supplier's document number."""
INVOICE_HEADER = (
    C("number", INVOICE_KEY),
    C("site", ("FCY",)),
    C("supplier", ("BPR", "BPSNUM", "BPRNUM")),
    C("invoice_date", ("BPRDAT",), Kind.DATE),
    C("accounting_date", ("ACCDAT",), Kind.DATE),
    C("due_date", ("DUDDAT",), Kind.DATE),
    C("currency", ("CUR",)),
    C("payment_term", ("PTE",)),
    C("total", ("AMTNOT",), Kind.DECIMAL),
    C("total_with_tax", ("AMTATI",), Kind.DECIMAL),
    C("kind", ("INVTYP",)),
    C("invoice_type", ("PIVTYP",)),
    C("status", ("STA",)),
)
INVOICE_LINE = (
    C("order", ("POHNUM",)),
    C("order_line", ("POPLIN",)),
    C("product", ("ITMREF",)),
    C("description", ("ITMDES", "ITMDES1")),
    C("quantity", ("QTYUOM",), Kind.DECIMAL),
    C("unit", ("UOM",)),
    C("price", ("NETPRI", "GROPRI"), Kind.DECIMAL),
    C("amount", ("AMTNOTLIN", "LINAMT"), Kind.DECIMAL),
    C("account", ("ACC", "ACC1", "ACC(0)")),
)

CLOSED = C("closed", ("CLEFLG",), Kind.BOOL)
RECEIVED = C("received", ("RCPFLG",))
INVOICED = C("invoiced", ("INVFLG",))
SIGNED = C("signed", ("APPFLG",))
STAMP = C("stamp", ("UPDDATTIM", "WW_MODSTAMP"))
LINE_CLOSED = C("closed", ("LINCLEFLG",), Kind.BOOL)
LINE_RECEIVED = C("received", ("RCPQTYPUU",), Kind.DECIMAL)
LINE_INVOICED = C("invoiced", ("INVQTYPUU",), Kind.DECIMAL)
LINE_NUMBERS: Mapping[Entity, Codes] = {
    Entity.ORDER: C("line_id", ("POPLIN", "NUMLIG")),
    Entity.INVOICE: C("line_id", ("PIDLIN", "NUMLIG")),
}
"""Where the lines of a document carry a number; addresses of suppliers do not."""
KEYS: Mapping[Entity, tuple[str, ...]] = {
    Entity.ORDER: ORDER_KEY,
    Entity.SUPPLIER: SUPPLIER_KEY,
    Entity.INVOICE: INVOICE_KEY,
}
FIELDS: Mapping[Entity, tuple[tuple[Codes, ...], tuple[Codes, ...]]] = {
    Entity.ORDER: (ORDER_HEADER, ORDER_LINE),
    Entity.SUPPLIER: (SUPPLIER_HEADER, ADDRESS),
    Entity.INVOICE: (INVOICE_HEADER, INVOICE_LINE),
}
"""Fields of the header and of the lines of a document."""

RECEIVABLE_SIGNATURES = frozenset({"3", "4", "5"})
"""Values of the signature menu with which X3 allows a receipt: in full, not managed, automatic (5.1 rule 15), in the
order in which the help names the menu (no, partial, in full, not managed, automatic): an assumption."""


@dataclass(frozen=True, slots=True)
class ReferenceCodes:
    """One kind of reference data.

    Attributes:
        object: usual public name, the object's code with the prefix of a site's own names (GESAWE).
        active: the field that says it, and the value that means yes.
        attributes: by the names of `ReferenceEntry.attributes`.
    """

    object: str
    code: str
    label: tuple[str, ...] = ("DES", "DESTRA", "DESAXX")
    parent: str = ""
    active: tuple[str, str] = ("ENAFLG", "2")
    dated: bool = False
    attributes: Mapping[str, tuple[str, ...]] | None = None


R = ReferenceCodes
REFERENCES: Mapping[ReferenceKind, ReferenceCodes] = {
    ReferenceKind.CHART: R("YCOA", "COA"),
    ReferenceKind.ACCOUNT: R("YGAC", "ACC", parent="COA", dated=True),
    ReferenceKind.DIMENSION_TYPE: R("YDIE", "DIE", attributes={"mandatory": ("OBLFLG",)}),
    ReferenceKind.DIMENSION: R("YCCE", "CCE", parent="DIE", dated=True),
    ReferenceKind.COMPANY: R("YCPY", "CPY", ("CPYNAM",), attributes={"chart": ("COA",), "currency": ("ACCCUR",)}),
    ReferenceKind.SITE: R("YFCY", "FCY", ("FCYNAM",), parent="LEGCPY", attributes={"purchase": ("PURFLG",)}),
    ReferenceKind.SUPPLIER: R(
        "",
        "BPSNUM",
        ("BPSNAM", "BPRNAM(0)"),
        attributes={
            "name": ("BPSNAM", "BPRNAM(0)"),
            "registration": ("CRN",),
            "vat_number": ("EECNUM",),
            "city": ("CTY",),
            "country": ("CRY",),
            "currency": ("CUR",),
        },
    ),
    ReferenceKind.PRODUCT: R(
        "YITM",
        "ITMREF",
        ("ITMDES1", "DES1AXX", "ITMDES(0)"),
        active=("ITMSTA", "1"),
        attributes={
            "status": ("ITMSTA",),
            "unit": ("PUU",),
            "stock_unit": ("STU",),
            "accounting_code": ("ACCCOD",),
            "purchase": ("PURFLG",),
        },
    ),
    ReferenceKind.UNIT: R("YTUN", "UOM", ("DES", "DESTRA", "UOMSYM"), attributes={"decimals": ("UOMDEC",)}),
    ReferenceKind.CURRENCY: R("YTCU", "CUR", ("CURDES", "DES", "DESTRA"), attributes={"decimals": ("DECNBR",)}),
    ReferenceKind.PAYMENT_TERM: R("YTPT", "PTE"),
    ReferenceKind.TAX_RULE: R("YTVB", "VACBPR"),
    ReferenceKind.ACCOUNTING_CODE: R("YTCC", "ACCCOD", parent="COA", attributes={"account": ("ACC", "ACC1", "ACC(0)")}),
    ReferenceKind.TAX_CODE: R("YTVT", "VAT", ("VATDES", "DES"), attributes={"rate": ("VATRAT",)}),
}
YES_NO = frozenset({"PURFLG", "OBLFLG"})
"""Attributes that are a menu of no and yes (menu 1: 1 and 2)."""
