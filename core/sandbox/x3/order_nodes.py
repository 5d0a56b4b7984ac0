"""The nodes of purchase orders: PORDER, PORDERP, PORDERQ, CPTANALIN (reference/sage-x3.md 2.6, 2.8, 5)."""

from __future__ import annotations

from core.sandbox.x3.nodes import Kind, Node, Prop, children, menu, plain, reference, text
from core.sandbox.x3.switches import X3Switches


def order_nodes(switches: X3Switches) -> tuple[Node, ...]:
    """Orders, lines and their denormalized rows; writable as the site has it."""
    write = switches.order_create != "absent"
    standard = switches.order_create == "create"
    manual = switches.order_numbering == "manual"
    account = reference("account", "Account", "Account", "ACC", 15, write=write)
    line_props = (
        reference("purchaseOrder", "PurchaseOrder", "Order", "POHNUM"),
        plain("lineNumber", Kind.INT, "Line number", "POPLIN"),
        plain("sequenceNumber", Kind.INT, "Sequence number", "POQSEQ"),
        reference("company", "Company", "Company", "CPY", 5, write=write),
        reference("purchaseSite", "Site", "Order site", "POHFCY", 5, write=write),
        reference("orderFromSupplier", "Supplier", "Supplier", "BPSNUM", 15, write=write),
        reference("product", "Product", "Product", "ITMREF", 20, write=write),
        text(
            "productDescriptionInUserLanguage",
            "Description in user language",
            "ITMDES",
            30,
            write=write,
        ),
        text(
            "productDescriptionInSupplierLanguage",
            "Description in supplier language",
            "ITMDES1",
            30,
            write=write,
        ),
        text("supplierProduct", "Supplier product", "ITMREFBPS", 20, write=write),
        Prop("lineText", Kind.LONG_TEXT, "Line text", "LINTEX", writable=write),
        menu("productType", "ProductType", "Line type", "LINTYP", write=write),
        menu("purchaseType", "PurchaseType", "Purchase type", "LINPURTYP", write=write),
        reference("orderUnit", "UnitOfMeasure", "Order unit", "UOM", 3, write=write),
        reference("purchaseUnit", "UnitOfMeasure", "Purchase unit", "PUU", 3, write=write),
        reference("stockUnit", "UnitOfMeasure", "Stock unit", "STU", 3, write=write),
        plain(
            "orderUnitToPurchaseUnitConversionFactor",
            Kind.DECIMAL,
            "Conversion factor",
            "UOMPUUCOE",
            write=write,
        ),
        plain(
            "quantityInOrderUnitOrdered",
            Kind.DECIMAL,
            "Ordered quantity (order unit)",
            "QTYUOM",
            write=write,
        ),
        plain(
            "quantityInPurchaseUnitOrdered",
            Kind.DECIMAL,
            "Ordered quantity (purchase unit)",
            "QTYPUU",
        ),
        plain(
            "quantityInStockUnitOrdered",
            Kind.DECIMAL,
            "Ordered quantity (stock unit)",
            "QTYSTU",
            write=write,
        ),
        plain(
            "quantityInPurchaseUnitReceived",
            Kind.DECIMAL,
            "Received quantity (purchase unit)",
            "RCPQTYPUU",
        ),
        plain(
            "quantityInPurchaseUnitInvoiced",
            Kind.DECIMAL,
            "Invoiced quantity (purchase unit)",
            "INVQTYPUU",
        ),
        plain("grossPrice", Kind.DECIMAL, "Gross price", "GROPRI", write=write),
        plain("netPrice", Kind.DECIMAL, "Net price", "NETPRI", write=write),
        plain("priceReason", Kind.INT, "Price reason", "PRIREN", write=write),
        plain(
            "expectedReceiptDate",
            Kind.DATE,
            "Expected receipt date",
            "EXTRCPDAT",
            write=write,
        ),
        reference("receiptSite", "Site", "Receiving site", "PRHFCY", 5, write=write),
        text("receiptAddress", "Receiving address", "FCYADD", 5, write=write),
        plain("taxExcludedLineAmount", Kind.DECIMAL, "Line amount excluding tax", "LINAMT"),
        plain(
            "taxIncludedLineAmount",
            Kind.DECIMAL,
            "Line amount including tax",
            "LINATIAMT",
        ),
        menu("isClosed", "NoYes", "Line closed", "LINCLEFLG", write=write),
        *((account,) if switches.account_on_line else ()),
        children(
            switches.dimension_collection,
            "PurchaseOrderLineDimension",
            "Line dimensions",
            write=write,
        ),
        children("taxes", "PurchaseOrderLineTax", "Taxes", write=write),
    )
    transaction = (
        (text("_x3Transaction", "Entry transaction", "", 5, write=True),) if switches.entry_transaction else ()
    )
    totals = (
        plain("taxExcludedLinesAmount", Kind.DECIMAL, "Lines excluding tax", "TOTLINAMT"),
        plain("taxExcludedTotalAmount", Kind.DECIMAL, "Total excluding tax", "TOTORD"),
        plain("taxIncludedTotalAmount", Kind.DECIMAL, "Total including tax", "TOTLINATI"),
    )
    header_props = (
        Prop("id", Kind.TEXT, "Order no.", "POHNUM", 20, writable=write, required=manual),
        reference("company", "Company", "Company", "CPY", 5, write=write),
        reference("purchaseSite", "Site", "Order site", "POHFCY", 5, write=write),
        plain("revisionNumber", Kind.INT, "Revision number", "REVNUM", write=write),
        plain("orderDate", Kind.DATE, "Order date", "ORDDAT", write=write),
        text("internalOrderReference", "Internal reference", "ORDREF", 20, write=write),
        text("project", "Project", "PJTH", 40, write=write),
        reference("orderFromSupplier", "Supplier", "Supplier", "BPSNUM", 15, write=write),
        text("orderFromSupplierAddress", "Supplier address", "BPAADD", 5, write=write),
        reference("billBySupplier", "Supplier", "Bill-by supplier", "BPSINV"),
        reference("payToBusinessPartner", "BusinessPartner", "Pay-to", "BPRPAY"),
        reference("currency", "Currency", "Currency", "CUR", 3, write=write),
        reference("paymentTerm", "PaymentTerm", "Payment term", "PTE", 15, write=write),
        reference("taxRule", "TaxRule", "Tax rule", "VACBPR", 5, write=write),
        text("buyer", "Buyer", "BUY", 5, write=write),
        reference("invoiceSite", "Site", "Invoicing site", "INVFCY", 5, write=write),
        reference("receiptSite", "Site", "Receiving site", "RCPFCY", 5, write=write),
        plain(
            "expectedReceiptDate",
            Kind.DATE,
            "Expected receipt date",
            "EXTRCPDAT1",
            write=write,
        ),
        text("supplierOrderNumber", "Acknowledgement no.", "OCNNUM", 20, write=write),
        menu("isClosed", "NoYes", "Closed", "CLEFLG", write=write),
        menu("receiptStatus", "ReceiptStatus", "Received", "RCPFLG"),
        menu("invoiceStatus", "InvoiceStatus", "Invoiced", "INVFLG"),
        menu("signatureStatus", "SignatureStatus", "Signed", "APPFLG"),
        *(totals if switches.order_totals else ()),
        children("purchaseOrderLines", "PurchaseOrderLine", "Lines", write=write),
        *transaction,
    )
    return (
        Node(
            "PurchaseOrderLineDimension",
            (
                plain("denormalizedIndex", Kind.INT, "Index", write=write),
                reference(
                    "dimensionType",
                    "DimensionType",
                    "Dimension type",
                    "DIE",
                    3,
                    write=write,
                ),
                reference("dimension", "Dimension", "Dimension", "CCE", 15, write=write),
            ),
        ),
        Node(
            "PurchaseOrderLineTax",
            (
                plain("denormalizedIndex", Kind.INT, "Index", write=write),
                reference("tax", "Tax", "Tax", "VAT", 5, write=write),
            ),
        ),
        Node(
            "PurchaseOrderLine",
            line_props,
            key=("purchaseOrder", "lineNumber", "sequenceNumber"),
            package="x3Purchasing",
            root="purchaseOrderLine",
            indexed=("purchaseOrder",),
        ),
        Node(
            "PurchaseOrder",
            header_props,
            key=("id",),
            package="x3Purchasing",
            root="purchaseOrder",
            indexed=("internalOrderReference", *((switches.reference_field,) if switches.reference_field else ())),
            create=standard,
            update=standard,
        ),
    )
