"""The nodes that this X3 serves (reference/sage-x3.md 2.6), with the X3 field codes and lengths of section 5.

Property names that the reference does not print are [A]; every description carries the field code, so that a client can
find them (2.5).
"""

from __future__ import annotations

from dataclasses import replace

from core.sandbox.x3.invoice_nodes import invoice_nodes
from core.sandbox.x3.nodes import (
    Kind,
    Node,
    menu,
    plain,
    reference,
    text,
)
from core.sandbox.x3.order_nodes import order_nodes
from core.sandbox.x3.supplier_nodes import supplier_nodes
from core.sandbox.x3.switches import X3Switches

_LABEL = text("localizedDescription", "Description", "DES", 30)
_SHORT = text("localizedShortDescription", "Short description", "DESSHO", 10)
_ACTIVE = plain("isActive", Kind.BOOL, "Active", "ENAFLG")
_VALID = (
    plain("validityStartDate", Kind.DATE, "Valid from", "VLYSTR"),
    plain("validityEndDate", Kind.DATE, "Valid to", "VLYEND"),
)

_STRUCTURE = (
    Node(
        "Country",
        (text("code", "Country", "CRY", 3), _LABEL),
        package="x3Structure",
        root="country",
    ),
    Node(
        "Company",
        (
            text("code", "Company", "CPY", 5),
            text("companyName", "Company name", "CPYNAM", 35),
            reference("country", "Country", "Country", "CRY"),
            reference("currency", "Currency", "Currency", "ACCCUR"),
            reference("chartOfAccounts", "ChartOfAccounts", "Chart of accounts", "COA"),
            text("legislation", "Legislation", "LEG", 20),
        ),
        package="x3System",
        root="company",
    ),
    Node(
        "Site",
        (
            text("code", "Site", "FCY", 5),
            text("name", "Name", "FCYNAM", 35),
            text("shortDescription", "Short description", "FCYSHO", 10),
            reference("legalCompany", "Company", "Company", "LEGCPY"),
            reference("country", "Country", "Country", "CRY"),
            plain("isPurchaseSite", Kind.BOOL, "Purchasing", "PURFLG"),
            plain("isSalesSite", Kind.BOOL, "Sales", "SALFLG"),
            plain("isFinancialSite", Kind.BOOL, "Financial", "FINFLG"),
            plain("isWarehouseSite", Kind.BOOL, "Warehouse", "WRHFLG"),
            plain("isManufacturingSite", Kind.BOOL, "Manufacturing", "MFGFLG"),
        ),
        package="x3System",
        root="site",
    ),
)

_MASTER = (
    Node(
        "Currency",
        (
            text("code", "Currency", "CUR", 3),
            text("localizedDescription", "Description", "CURDES", 30),
            text("isoCode", "ISO code", "ISOCOD", 3),
            plain("decimalPlaces", Kind.INT, "Number of decimals", "DECNBR"),
            _ACTIVE,
        ),
        package="x3MasterData",
        root="currency",
    ),
    Node(
        "UnitOfMeasure",
        (
            text("code", "Unit", "UOM", 3),
            text("symbol", "Symbol", "UOMSYM", 5),
            _LABEL,
            plain("numberOfDecimals", Kind.INT, "Number of decimals", "UOMDEC"),
        ),
        package="x3MasterData",
        root="unitOfMeasure",
    ),
    Node(
        "PaymentTerm",
        (
            text("code", "Payment term", "PTE", 15),
            _LABEL,
            text("legislation", "Legislation", "LEG", 20),
            _ACTIVE,
        ),
        package="x3MasterData",
        root="paymentTerm",
    ),
    Node(
        "TaxRule",
        (
            text("code", "Tax rule", "VACBPR", 5),
            _LABEL,
            text("legislation", "Legislation", "LEG", 20),
            _ACTIVE,
        ),
        package="x3InvoicingData",
        root="taxRule",
    ),
    Node(
        "Tax",
        (
            text("code", "Tax", "VAT", 5),
            text("localizedDescription", "Description", "VATDES", 30),
            plain("rate", Kind.DECIMAL, "Rate", "VATRAT"),
            _ACTIVE,
        ),
        package="x3InvoicingData",
        root="tax",
    ),
    Node(
        "SupplierCategory",
        (text("code", "Category", "BSGCOD", 5), _LABEL),
        package="x3MasterData",
        root="supplierCategory",
    ),
    Node(
        "Product",
        (
            text("code", "Product", "ITMREF", 20),
            text("description1", "Description 1", "ITMDES1", 30),
            text("localizedDescription1", "Description 1", "ITMDES1AXX", 30),
            menu("productStatus", "ProductStatus", "Product status", "ITMSTA"),
            plain("isPurchased", Kind.BOOL, "Purchased", "PURFLG"),
            reference("stockUnit", "UnitOfMeasure", "Stock unit", "STU"),
            reference("purchaseUnit", "UnitOfMeasure", "Purchase unit", "PUU"),
            reference("accountingCode", "AccountingCode", "Accounting code", "ACCCOD"),
            plain("purchaseBasePrice", Kind.DECIMAL, "Purchase base price", "PURBASPRI"),
        ),
        package="x3MasterData",
        root="product",
    ),
    Node(
        "SupplierProduct",
        (
            reference("product", "Product", "Product", "ITMREF"),
            reference("supplier", "Supplier", "Supplier", "BPSNUM"),
            text("supplierProduct", "Supplier product", "ITMREFBPS", 20),
        ),
        key=("product", "supplier"),
        package="x3MasterData",
        root="supplierProduct",
    ),
)

_FINANCE = (
    Node(
        "ChartOfAccounts",
        (text("code", "Chart of accounts", "COA", 3), _LABEL, _SHORT),
        package="x3FinanceData",
        root="chartOfAccounts",
    ),
    Node(
        "Account",
        (
            reference("chartOfAccounts", "ChartOfAccounts", "Chart of accounts", "COA"),
            text("code", "Account", "ACC", 15),
            _LABEL,
            _SHORT,
            _ACTIVE,
            *_VALID,
        ),
        key=("chartOfAccounts", "code"),
        package="x3FinanceData",
        root="account",
        indexed=("code",),
    ),
    Node(
        "AccountingCode",
        (
            reference("chartOfAccounts", "ChartOfAccounts", "Chart of accounts", "COA"),
            text("code", "Accounting code", "ACCCOD", 10),
            _LABEL,
            reference("account", "Account", "Account", "ACC"),
        ),
        package="x3FinanceData",
        root="accountingCode",
    ),
    Node(
        "Dimension",
        (
            reference("dimensionType", "DimensionType", "Dimension type", "DIE"),
            text("code", "Dimension", "CCE", 15),
            _LABEL,
            _SHORT,
            _ACTIVE,
            reference("site", "Site", "Site", "FCY"),
            *_VALID,
        ),
        key=("dimensionType", "code"),
        package="x3FinanceData",
        root="dimension",
        indexed=("code",),
    ),
)


def _dimension_types(switches: X3Switches) -> Node:
    mandatory = plain("isMandatory", Kind.BOOL, "Mandatory entry", "OBLFLG")
    return Node(
        "DimensionType",
        (text("code", "Dimension type", "DIE", 3), _LABEL, _SHORT, *((mandatory,) if switches.mandatory_told else ())),
        package="x3FinanceData",
        root="dimensionType",
    )


def nodes_of(switches: X3Switches) -> dict[str, Node]:
    """Every node by name, as a site with these switches has them."""
    every = (
        *_STRUCTURE,
        *_MASTER,
        *_FINANCE,
        _dimension_types(switches),
        *supplier_nodes(switches),
        *order_nodes(switches),
        *invoice_nodes(switches),
    )
    return {node.name: _as_site_has_it(node, switches) for node in every}


def _as_site_has_it(node: Node, switches: X3Switches) -> Node:
    """The node with the site's own fields, and what a save of it needs."""
    own = [
        text(name, f"Site field {name}", code, length, write=True)
        for name, code, length in switches.own_fields(node.name)
    ]
    required = switches.required(node.name)
    if not own and not required:
        return node
    props = (replace(p, required=p.required or p.name in required) for p in (*node.props, *own))
    return replace(node, props=tuple(props))
