"""Where X3 keeps our fields: property names and X3 field codes of orders, suppliers and reference data.

Spec: reference/sage-x3.md 2.6 and 5. Names that Sage does not print are guesses; the field code in the property's
description finds the field where the name is another.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from core.model.flow import Entity
from core.model.reference import ReferenceKind
from core.x3.fields import FieldSpec, Kind

F = FieldSpec

ORDER_HEADER = (
    F("number", ("id",), "POHNUM"),
    F("site", ("purchaseSite",), "POHFCY"),
    F("supplier", ("orderFromSupplier",), "BPSNUM"),
    F("order_date", ("orderDate",), "ORDDAT", Kind.DATE),
    F("currency", ("currency",), "CUR"),
    F("payment_term", ("paymentTerm",), "PTE"),
    F("buyer", ("buyer",), "BUY"),
    F("revision", ("revisionNumber",), "REVNUM"),
    F("total", ("taxExcludedTotalAmount",), "TOTORD", Kind.DECIMAL),
    F("total_with_tax", ("taxIncludedTotalAmount",), "TOTLINATI", Kind.DECIMAL),
)
ORDER_REFERENCE_NAMES = {"ORDREF": ("internalOrderReference",)}
"""Property names by the X3 field code that the setting `order_reference` names; others are found by their code."""

ORDER_LINE = (
    F("product", ("product",), "ITMREF"),
    F("description", ("productDescriptionInUserLanguage",), "ITMDES"),
    F("quantity", ("quantityInOrderUnitOrdered",), "QTYUOM", Kind.DECIMAL),
    F("unit", ("orderUnit",), "UOM"),
    F("price", ("grossPrice",), "GROPRI", Kind.DECIMAL),
    F("account", ("account", "generalAccount"), "ACC"),
    F("expected_receipt_date", ("expectedReceiptDate",), "EXTRCPDAT", Kind.DATE),
    F("supplier_product", ("supplierProduct", "supplierProductCode"), "ITMREFBPS"),
    F("amount", ("taxExcludedLineAmount",), "LINAMT", Kind.DECIMAL),
)
SUPPLIER_HEADER = (
    F("number", ("code",), "BPSNUM"),
    F("name", ("companyName1", "code.companyName1"), "BPSNAM"),
    F("name2", ("companyName2", "code.companyName2"), "BPRNAM(1)"),
    F("short_name", ("shortCompanyName", "shortDescription"), "BPSSHO"),
    F("category", ("category",), "BSGCOD"),
    F("currency", ("currency",), "CUR"),
    F("country", ("country", "code.country"), "CRY"),
    F("language", ("language", "code.language"), "LAN"),
    F("payment_term", ("paymentTerm",), "PTE"),
    F("tax_rule", ("taxRule",), "VACBPR"),
    F("accounting_code", ("accountingCode",), "ACCCOD"),
    F("payment_held", ("isPaymentHeld",), "PAYLOKFLG", Kind.BOOL),
    F("dispute", ("disputeStatus",), "DOUFLG", Kind.UNLESS_NO),
    F(
        "registration",
        ("siteIdentificationNumber", "code.siteIdentificationNumber"),
        "CRN",
    ),
    F("vat_number", ("europeanUnionVatNumber", "code.europeanUnionVatNumber"), "EECNUM"),
    F("active", ("isActive",), "ENAFLG", Kind.BOOL),
)
ADDRESS = (
    F("code", ("code",), "BPAADD"),
    F("label", ("description",), "BPADES"),
    F("line1", ("addressLine1",), "BPAADDLIG"),
    F("line2", ("addressLine2",), "BPAADDLIG(1)"),
    F("line3", ("addressLine3",), "BPAADDLIG(2)"),
    F("postcode", ("postalCode", "zipCode"), "POSCOD"),
    F("city", ("city",), "CTY"),
    F("state", ("region", "state"), "SAT"),
    F("country", ("country",), "CRY"),
    F("phone", ("phoneNumber", "telephone"), "TEL"),
    F("email", ("email", "emailAddress"), "WEB"),
)

_ABOVE = ("supplierInvoiceHeader", "id")
"""References of the current generation's invoice that lead to what it shows of its header (Sage's reference of nodes)."""


def _above(name: str) -> tuple[str, ...]:
    return (name, *(f"{way}.{name}" for way in _ABOVE))


INVOICE_HEADER = (
    F("number", ("id",), "NUM"),
    F("site", _above("site"), "FCY"),
    F("supplier", ("billBySupplier",), "BPR"),
    F("reference", _above("sourceDocument"), "BPRVCR"),
    F("invoice_date", _above("sourceDocumentDate"), "BPRDAT", Kind.DATE),
    F("accounting_date", ("accountingDate",), "ACCDAT", Kind.DATE),
    F("due_date", ("dueDate",), "DUDDAT", Kind.DATE),
    F("currency", ("currency",), "CUR"),
    F("payment_term", _above("paymentTerm"), "PTE"),
    F("total", _above("totalAmountExcludingTax"), "AMTNOT", Kind.DECIMAL),
    F("total_with_tax", _above("totalAmountIncludingTax"), "AMTATI", Kind.DECIMAL),
    F("kind", ("category",), "INVTYP"),
    F("invoice_type", ("invoiceType", "supplierInvoiceType"), "PIVTYP"),
    F("status", _above("status"), "STA"),
)
INVOICE_LINE = (
    F("source", ("sourceLine",), "TYPORI"),
    F("order", ("purchaseOrder", "sourceDocument"), "POHNUM"),
    F("order_line", ("purchaseOrderLineNumber", "sourceDocumentLineNumber"), "POPLIN"),
    F("product", ("product",), "ITMREF"),
    F("description", ("productDescriptionInUserLanguage",), "ITMDES"),
    F("quantity", ("quantityInInvoiceUnitInvoiced",), "QTYUOM", Kind.DECIMAL),
    F("unit", ("invoicingUnit",), "UOM"),
    F("price", ("netPrice", "grossPrice"), "NETPRI", Kind.DECIMAL),
    F("amount", ("taxExcludedLineAmount", "lineAmountExcludingTax"), "AMTNOTLIN", Kind.DECIMAL),
    F("account", ("account", "generalAccount"), "ACC"),
)

CLOSED = F("closed", ("isClosed",), "CLEFLG", Kind.BOOL)
LINE_CLOSED = F("closed", ("isClosed",), "LINCLEFLG", Kind.BOOL)
RECEIVED = F("received", ("receiptStatus",), "RCPFLG")
INVOICED = F("invoiced", ("invoiceStatus",), "INVFLG")
SIGNED = F("signed", ("signatureStatus",), "APPFLG")
STAMP = F("stamp", ("_updateStamp",), "UPDDATTIM")
LINE_NUMBERS: Mapping[Entity, FieldSpec] = {
    Entity.ORDER: F("line_id", ("lineNumber",), "POPLIN"),
    Entity.INVOICE: F("line_id", ("lineNumber",), "PIDLIN"),
}
"""Where the lines of a document carry a number; addresses of suppliers do not."""
LINE_RECEIVED = F("received", ("quantityInPurchaseUnitReceived",), "RCPQTYPUU", Kind.DECIMAL)
LINE_INVOICED = F("invoiced", ("quantityInPurchaseUnitInvoiced",), "INVQTYPUU", Kind.DECIMAL)

RECEIVABLE_SIGNATURES = frozenset({"infull", "notmanaged", "automatic"})
"""Signature states with which X3 allows a receipt (reference/sage-x3.md 5.1, rule 15), without case and blanks."""


OWN_DATE: Mapping[Entity, str] = {Entity.ORDER: "order_date", Entity.INVOICE: "invoice_date"}
"""The header field with a document's own date; suppliers have none."""


@dataclass(frozen=True, slots=True)
class NodeSpec:
    """A node and the packages in which to look for it first; others are looked through too."""

    name: str
    packages: tuple[str, ...]


PLURAL: Mapping[Entity, str] = {
    Entity.ORDER: "orders",
    Entity.SUPPLIER: "suppliers",
    Entity.INVOICE: "invoices",
}
"""Documents as sentences call them."""


@dataclass(frozen=True, slots=True)
class DocumentSpec:
    """A document that we write: header, one collection of rows, and the fields of both."""

    entity: Entity
    node: NodeSpec
    header: tuple[FieldSpec, ...]
    rows: tuple[str, ...]
    row_fields: tuple[FieldSpec, ...]
    key: tuple[str, ...]
    """Names of the key in the input of an update, best first."""
    needed: frozenset[str]
    """Header fields without which a mutation of the site's own is none that creates the document."""


DOCUMENTS: Mapping[Entity, DocumentSpec] = {
    Entity.ORDER: DocumentSpec(
        Entity.ORDER,
        NodeSpec("purchaseOrder", ("x3Purchasing",)),
        ORDER_HEADER,
        ("purchaseOrderLines", "purchaseOrderQuantityLines", "lines"),
        ORDER_LINE,
        ("id", "_id"),
        frozenset({"supplier", "order_date"}),
    ),
    Entity.SUPPLIER: DocumentSpec(
        Entity.SUPPLIER,
        NodeSpec("supplier", ("x3MasterData",)),
        SUPPLIER_HEADER,
        ("addresses", "supplierAddresses"),
        ADDRESS,
        ("code", "_id"),
        frozenset({"name"}),
    ),
}
INVOICES = DocumentSpec(
    Entity.INVOICE,
    NodeSpec("purchaseInvoice", ("x3Purchasing",)),
    INVOICE_HEADER,
    ("purchaseInvoiceLines", "lines"),
    INVOICE_LINE,
    ("id", "_id"),
    frozenset({"supplier", "reference"}),
)
"""Apart from the other documents: a site is asked for its invoices only where they are wanted."""


_CODE = F("code", ("code",))
_LABEL = F("label", ("localizedDescription", "description"), "DES")
_ACTIVE = F("active", ("isActive",), "ENAFLG", Kind.BOOL)


@dataclass(frozen=True, slots=True)
class ReferenceSpec:
    """Where one kind of reference data is.

    Attributes:
        attributes: further fields, by the names of `ReferenceEntry.attributes`.
        active_words: where there is no active flag but a menu: its words that mean active.
    """

    node: NodeSpec
    code: FieldSpec = _CODE
    label: FieldSpec = _LABEL
    active: FieldSpec | None = _ACTIVE
    parent: FieldSpec | None = None
    valid_from: FieldSpec | None = None
    valid_to: FieldSpec | None = None
    attributes: tuple[FieldSpec, ...] = ()
    active_words: frozenset[str] = field(default_factory=frozenset)


_FROM = F("valid_from", ("validityStartDate",), "VLYSTR", Kind.DATE)
_TO = F("valid_to", ("validityEndDate",), "VLYEND", Kind.DATE)
_MASTER = ("x3MasterData",)
_FINANCE = ("x3FinanceData",)
_INVOICING = ("x3InvoicingData", "x3MasterData")
_TERMS = ("x3MasterData", "x3InvoicingData")
_DESCRIPTION = ("localizedDescription", "description")

REFERENCES: Mapping[ReferenceKind, ReferenceSpec] = {
    ReferenceKind.CHART: ReferenceSpec(NodeSpec("chartOfAccounts", _FINANCE), active=None),
    ReferenceKind.ACCOUNT: ReferenceSpec(
        NodeSpec("account", _FINANCE),
        parent=F("parent", ("chartOfAccounts", "chart"), "COA"),
        valid_from=_FROM,
        valid_to=_TO,
        attributes=(F("type", ("accountType", "type"), "ACCTYP"),),
    ),
    ReferenceKind.ACCOUNTING_CODE: ReferenceSpec(
        NodeSpec("accountingCode", _FINANCE),
        active=None,
        parent=F("parent", ("chartOfAccounts", "chart", "account.chartOfAccounts"), "COA"),
        attributes=(F("account", ("account", "generalAccount"), "ACC"),),
    ),
    ReferenceKind.DIMENSION_TYPE: ReferenceSpec(
        NodeSpec("dimensionType", _FINANCE),
        active=None,
        attributes=(F("mandatory", ("isMandatory", "mandatory"), "OBLFLG"),),
    ),
    ReferenceKind.DIMENSION: ReferenceSpec(
        NodeSpec("dimension", _FINANCE),
        parent=F("parent", ("dimensionType",), "DIE"),
        valid_from=_FROM,
        valid_to=_TO,
    ),
    ReferenceKind.COMPANY: ReferenceSpec(
        NodeSpec("company", ("x3System",)),
        label=F("label", ("companyName", "name"), "CPYNAM"),
        active=None,
        attributes=(
            F("chart", ("chartOfAccounts",), "COA"),
            F("currency", ("currency",), "ACCCUR"),
        ),
    ),
    ReferenceKind.SITE: ReferenceSpec(
        NodeSpec("site", ("x3System",)),
        label=F("label", ("name", "description"), "FCYNAM"),
        active=None,
        parent=F("parent", ("legalCompany", "company"), "LEGCPY"),
        attributes=(F("purchase", ("isPurchaseSite",), "PURFLG"),),
    ),
    ReferenceKind.SUPPLIER: ReferenceSpec(
        NodeSpec("supplier", _MASTER),
        label=F("label", ("companyName1", "code.companyName1"), "BPSNAM"),
        attributes=(
            F("name", ("companyName1", "code.companyName1"), "BPSNAM"),
            F(
                "registration",
                ("siteIdentificationNumber", "code.siteIdentificationNumber"),
                "CRN",
            ),
            F(
                "vat_number",
                ("europeanUnionVatNumber", "code.europeanUnionVatNumber"),
                "EECNUM",
            ),
            F("city", ("city", "code.city"), "CTY"),
            F("country", ("country", "code.country"), "CRY"),
            F("currency", ("currency",), "CUR"),
            F("payment_held", ("isPaymentHeld",), "PAYLOKFLG"),
            F("dispute", ("disputeStatus",), "DOUFLG"),
        ),
    ),
    ReferenceKind.PRODUCT: ReferenceSpec(
        NodeSpec("product", _MASTER),
        label=F("label", ("localizedDescription1", "description1"), "ITMDES1"),
        active=F("active", ("productStatus", "status"), "ITMSTA"),
        active_words=frozenset({"active"}),
        attributes=(
            F("status", ("productStatus", "status"), "ITMSTA"),
            F("unit", ("purchaseUnit",), "PUU"),
            F("stock_unit", ("stockUnit",), "STU"),
            F("accounting_code", ("accountingCode",), "ACCCOD"),
            F("purchase", ("isPurchased",), "PURFLG"),
        ),
    ),
    ReferenceKind.UNIT: ReferenceSpec(
        NodeSpec("unitOfMeasure", _MASTER),
        label=F("label", (*_DESCRIPTION, "symbol"), "UOMSYM"),
        active=None,
        attributes=(F("decimals", ("numberOfDecimals", "decimalPlaces"), "UOMDEC"),),
    ),
    ReferenceKind.CURRENCY: ReferenceSpec(
        NodeSpec("currency", _MASTER),
        label=F("label", _DESCRIPTION, "CURDES"),
        attributes=(F("decimals", ("decimalPlaces", "numberOfDecimals"), "DECNBR"),),
    ),
    ReferenceKind.PAYMENT_TERM: ReferenceSpec(NodeSpec("paymentTerm", _TERMS)),
    ReferenceKind.TAX_RULE: ReferenceSpec(NodeSpec("taxRule", _INVOICING)),
    ReferenceKind.TAX_CODE: ReferenceSpec(
        NodeSpec("tax", _INVOICING),
        label=F("label", _DESCRIPTION, "VATDES"),
        attributes=(F("rate", ("rate",), "VATRAT"),),
    ),
}

MAX_LENGTHS: Mapping[tuple[Entity, str], int] = {
    (Entity.ORDER, "number"): 20,
    (Entity.ORDER, "reference"): 20,
    (Entity.ORDER, "site"): 5,
    (Entity.ORDER, "supplier"): 15,
    (Entity.ORDER, "currency"): 3,
    (Entity.ORDER, "payment_term"): 15,
    (Entity.ORDER, "buyer"): 5,
    (Entity.ORDER, "product"): 20,
    (Entity.ORDER, "description"): 30,
    (Entity.ORDER, "unit"): 3,
    (Entity.ORDER, "account"): 15,
    (Entity.ORDER, "supplier_product"): 20,
    (Entity.INVOICE, "reference"): 20,
    (Entity.INVOICE, "site"): 5,
    (Entity.INVOICE, "supplier"): 15,
    (Entity.INVOICE, "currency"): 3,
    (Entity.INVOICE, "payment_term"): 15,
    (Entity.INVOICE, "product"): 20,
    (Entity.INVOICE, "description"): 30,
    (Entity.INVOICE, "unit"): 3,
    (Entity.INVOICE, "account"): 15,
    (Entity.SUPPLIER, "number"): 15,
    (Entity.SUPPLIER, "name"): 35,
    (Entity.SUPPLIER, "name2"): 35,
    (Entity.SUPPLIER, "short_name"): 10,
    (Entity.SUPPLIER, "category"): 5,
    (Entity.SUPPLIER, "currency"): 3,
    (Entity.SUPPLIER, "country"): 3,
    (Entity.SUPPLIER, "language"): 3,
    (Entity.SUPPLIER, "payment_term"): 15,
    (Entity.SUPPLIER, "tax_rule"): 5,
    (Entity.SUPPLIER, "accounting_code"): 10,
    (Entity.SUPPLIER, "registration"): 20,
    (Entity.SUPPLIER, "vat_number"): 20,
    (Entity.SUPPLIER, "code"): 5,
    (Entity.SUPPLIER, "label"): 30,
    (Entity.SUPPLIER, "postcode"): 10,
    (Entity.SUPPLIER, "city"): 40,
    (Entity.SUPPLIER, "state"): 35,
    (Entity.SUPPLIER, "phone"): 40,
    (Entity.SUPPLIER, "email"): 80,
    (Entity.SUPPLIER, "line1"): 50,
    (Entity.SUPPLIER, "line2"): 50,
    (Entity.SUPPLIER, "line3"): 50,
}
"""Characters that the standard fields keep (reference/sage-x3.md 5; those of addresses beside their lines are assumed [A]).

A site may have made them longer or shorter: other doors tell, and `x3.field_lengths` says it where none does."""
DIMENSION_LENGTH = 15
