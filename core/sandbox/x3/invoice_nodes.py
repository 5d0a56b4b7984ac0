"""The nodes of supplier invoices: PINVOICE, PINVOICED, their analytical lines in CPTANALIN (reference/sage-x3.md 2.6, 5).

Sage prints the nodes `purchaseInvoice`, `purchaseInvoiceLine` (x3Purchasing) and `supplierInvoiceHeader` (x3InvoicingData)
with the names below [C]: in the current generation the number of an invoice leads to its header node, which holds the
supplier's document, the site, the status and the totals; in the older ones they stand on the invoice itself. Net price,
amounts and coding of a line are not printed: their names are assumed [A], as are the members of the menus.
"""

from __future__ import annotations

from dataclasses import replace

from core.sandbox.x3.nodes import Kind, Node, Prop, children, menu, plain, reference, text
from core.sandbox.x3.switches import X3Switches

IN_HEADER = (
    "site",
    "sourceDocument",
    "sourceDocumentDate",
    "internalReference",
    "payToBusinessPartner",
    "dueDateCalculationStartDate",
    "paymentTerm",
    "taxRule",
    "status",
    "debitOrCredit",
    "totalAmountExcludingTax",
    "totalAmountIncludingTax",
)
"""Members that in the current generation are the header node's alone, where the site does not take saves."""
COPIED = ("category", "billBySupplier", "company", "accountingDate", "currency", *IN_HEADER)
"""Members of the header node that are those of the invoice."""


def invoice_nodes(switches: X3Switches) -> tuple[Node, ...]:
    """Invoices, their headers, lines and types; writable as the site has it."""
    write = switches.invoice_save != "absent"
    current = switches.generation == "x3"
    header = (
        menu("category", "InvoiceType", "Invoice category", "INVTYP"),
        reference("billBySupplier", "Supplier", "Bill-by supplier", "BPR", 15, write=write),
        reference("company", "Company", "Company", "CPY", 5),
        reference("site", "Site", "Site", "FCY", 5, write=write),
        plain("accountingDate", Kind.DATE, "Accounting date", "ACCDAT", write=write),
        text("internalReference", "Internal reference", "REF", 20, write=write),
        plain("sourceDocumentDate", Kind.DATE, "Source document date", "BPRDAT", write=write),
        text("sourceDocument", "Source document", "BPRVCR", 20, write=write),
        reference("currency", "Currency", "Currency", "CUR", 3, write=write),
        reference("payToBusinessPartner", "BusinessPartner", "Pay-to", "BPRPAY", 15),
        plain("dueDateCalculationStartDate", Kind.DATE, "Due date basis", "STRDUDDAT", write=write),
        reference("paymentTerm", "PaymentTerm", "Payment term", "PTE", 15, write=write),
        reference("taxRule", "TaxRule", "Tax rule", "VAC", 5, write=write),
        menu("status", "PurchasingInvoiceStatus", "Status", "STA"),
        plain("debitOrCredit", Kind.INT, "Sign", "SNS"),
        plain("totalAmountExcludingTax", Kind.DECIMAL, "Amount excluding tax", "AMTNOT", write=write),
        plain("totalAmountIncludingTax", Kind.DECIMAL, "Amount including tax", "AMTATI"),
    )
    number = text("id", "Invoice no.", "NUM", 20)
    if current:
        number = reference("id", "SupplierInvoiceHeader", "Invoice no.", "NUM", 20)
    # A site that takes saves has bound the fields of its window to the node (2.9).
    apart = frozenset(IN_HEADER) if current and not write else frozenset[str]()
    shown_type = reference("invoiceType", "PurchaseInvoiceType", "Invoice type", "PIVTYP", 5, write=write)
    return (
        Node(
            "PurchaseInvoiceType",
            (
                text("code", "Invoice type", "PIVTYP", 5),
                menu("category", "InvoiceType", "Invoice category", "INVTYP"),
            ),
            package="x3Purchasing",
            root="purchaseInvoiceType",
        ),
        Node(
            "SupplierInvoiceHeader",
            tuple(replace(prop, writable=False) for prop in (text("id", "Invoice no.", "NUM", 20), *header)),
            key=("id",),
            package="x3InvoicingData",
            root="supplierInvoiceHeader",
            indexed=("sourceDocument",),
        ),
        *_line_nodes(switches, write=write),
        Node(
            "PurchaseInvoice",
            (
                number,
                shown_type,
                *(replace(prop, hidden=prop.name in apart) for prop in header),
                replace(reference("supplierInvoiceHeader", "SupplierInvoiceHeader", "Header", ""), hidden=not current),
                children("purchaseInvoiceLines", "PurchaseInvoiceLine", "Lines", write=write),
            ),
            key=("id",),
            package="x3Purchasing",
            root="purchaseInvoice",
            indexed=("sourceDocument",),
            create=switches.invoice_save == "create",
            update=write,
        ),
    )


def _line_nodes(switches: X3Switches, *, write: bool) -> tuple[Node, ...]:
    account = reference("account", "Account", "Account", "ACC", 15, write=write)
    index = plain("denormalizedIndex", Kind.INT, "Index", write=write)
    props: tuple[Prop, ...] = (
        reference("purchaseInvoice", "PurchaseInvoice", "Invoice", "NUM"),
        plain("lineNumber", Kind.INT, "Line number", "PIDLIN"),
        reference("company", "Company", "Company", "CPY", 5),
        reference("site", "Site", "Site", "FCY", 5),
        plain("accountingDate", Kind.DATE, "Accounting date", "ACCDAT"),
        reference("billBySupplier", "Supplier", "Bill-by supplier", "BPR", 15),
        menu("sourceLine", "PurchaseInvoiceSource", "Source of the line", "TYPORI", write=write),
        text("sourceDocument", "Source document", "NUMORI", 20, write=write),
        plain("sourceDocumentLineNumber", Kind.INT, "Line of the source document", "LINORI", write=write),
        reference("product", "Product", "Product", "ITMREF", 20, write=write),
        text("productDescriptionInUserLanguage", "Description in user language", "ITMDES", 30, write=write),
        reference("invoicingUnit", "UnitOfMeasure", "Invoicing unit", "UOM", 3, write=write),
        plain("quantityInInvoiceUnitInvoiced", Kind.DECIMAL, "Invoiced quantity", "QTYUOM", write=write),
        plain("grossPrice", Kind.DECIMAL, "Gross price", "GROPRI", write=write),
        plain("netPrice", Kind.DECIMAL, "Net price", "NETPRI", write=write),
        plain("taxExcludedLineAmount", Kind.DECIMAL, "Line amount excluding tax", "AMTNOTLIN"),
        plain("taxIncludedLineAmount", Kind.DECIMAL, "Line amount including tax", "AMTATILIN"),
        *((account,) if switches.account_on_line else ()),
        children(switches.dimension_collection, "PurchaseInvoiceLineDimension", "Line dimensions", write=write),
        children("taxes", "PurchaseInvoiceLineTax", "Taxes", write=write),
    )
    return (
        Node(
            "PurchaseInvoiceLineDimension",
            (
                index,
                reference("dimensionType", "DimensionType", "Dimension type", "DIE", 3, write=write),
                reference("dimension", "Dimension", "Dimension", "CCE", 15, write=write),
            ),
        ),
        Node("PurchaseInvoiceLineTax", (index, reference("tax", "Tax", "Tax", "VAT", 5, write=write))),
        Node(
            "PurchaseInvoiceLine",
            props,
            key=("purchaseInvoice", "lineNumber"),
            package="x3Purchasing",
            root="purchaseInvoiceLine",
            indexed=("purchaseInvoice",),
        ),
    )
