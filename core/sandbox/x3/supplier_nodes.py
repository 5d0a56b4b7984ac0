"""The nodes of suppliers: BPSUPPLIER, BPARTNER, BPADDRESS (reference/sage-x3.md 2.6, 5)."""

from __future__ import annotations

from core.sandbox.x3.nodes import Kind, Node, Prop, children, menu, plain, reference, text
from core.sandbox.x3.switches import X3Switches


def supplier_nodes(switches: X3Switches) -> tuple[Node, ...]:
    """Suppliers, business partners and addresses; writable as the site has it."""
    write = switches.supplier_create != "absent"
    standard = switches.supplier_create == "create"
    manual = switches.supplier_numbering == "manual"
    names = (
        text("companyName1", "Company name 1", "BPRNAM", 35, write=write),
        text("companyName2", "Company name 2", "BPRNAM(1)", 35, write=write),
        text("shortCompanyName", "Short description", "BPRSHO", 10, write=write),
        reference("country", "Country", "Country", "CRY", 3, write=write),
        text("language", "Language", "LAN", 3, write=write),
        reference("currency", "Currency", "Currency", "CUR", 3, write=write),
        text("siteIdentificationNumber", "Site tax ID no.", "CRN", 20, write=write),
        text("europeanUnionVatNumber", "European VAT number", "EECNUM", 20, write=write),
        children("addresses", "SupplierAddress", "Addresses", write=write),
    )
    site_field = switches.supplier_site_field
    own = () if not site_field else (text(site_field, "Source number", "YSRCNUM", 20, write=write),)
    return (
        Node(
            "SupplierAddress",
            (
                text("code", "Address", "BPAADD", 5, write=write),
                text("description", "Description", "BPADES", 30, write=write),
                text("addressLine1", "Address line 1", "BPAADDLIG", 50, write=write),
                text("addressLine2", "Address line 2", "BPAADDLIG(1)", 50, write=write),
                text("addressLine3", "Address line 3", "BPAADDLIG(2)", 50, write=write),
                text("postalCode", "Postal code", "POSCOD", 10, write=write),
                text("city", "City", "CTY", 40, write=write),
                text("region", "State", "SAT", 35, write=write),
                reference("country", "Country", "Country", "BPACRY", 3, write=write),
                text("phoneNumber", "Telephone", "TEL", 40, write=write),
                text("email", "Email", "WEB", 80, write=write),
            ),
        ),
        Node(
            "BusinessPartner",
            (
                text("code", "Business partner", "BPRNUM", 15),
                *names,
                plain("isActive", Kind.BOOL, "Active", "ENAFLG"),
                plain("isSupplier", Kind.BOOL, "Supplier", "BPSFLG"),
            ),
            package="x3MasterData",
            root="businessPartner",
        ),
        Node(
            "Supplier",
            (
                Prop(
                    "code",
                    Kind.REFERENCE,
                    "Supplier",
                    "BPSNUM",
                    15,
                    "BusinessPartner",
                    writable=write and switches.supplier_numbering != "counter",
                    required=manual,
                ),
                *names,
                reference(
                    "category",
                    "SupplierCategory",
                    "Category",
                    "BSGCOD",
                    5,
                    write=write,
                ),
                plain("isActive", Kind.BOOL, "Active", "ENAFLG", write=write),
                reference("taxRule", "TaxRule", "Tax rule", "VACBPR", 5, write=write),
                reference(
                    "paymentTerm",
                    "PaymentTerm",
                    "Payment term",
                    "PTE",
                    15,
                    write=write,
                ),
                reference(
                    "accountingCode",
                    "AccountingCode",
                    "Accounting code",
                    "ACCCOD",
                    10,
                    write=write,
                ),
                text(
                    "ourCustomerNumberForSupplier",
                    "Our customer number",
                    "BPCNUMBPS",
                    15,
                    write=write,
                ),
                text("addressByDefault", "Default address", "BPAADD", 5, write=write),
                reference("billBySupplier", "Supplier", "Bill-by supplier", "BPSINV"),
                reference("payToBusinessPartner", "BusinessPartner", "Pay-to", "BPRPAY"),
                plain("isPaymentHeld", Kind.BOOL, "Payment held", "PAYLOKFLG"),
                menu("disputeStatus", "DisputeStatus", "Dispute", "DOUFLG"),
                *own,
            ),
            package="x3MasterData",
            root="supplier",
            indexed=("ourCustomerNumberForSupplier", *((site_field,) if own else ())),
            create=standard,
            update=standard,
        ),
    )
