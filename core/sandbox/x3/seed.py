"""The master data that this X3 starts with, made from the practice codes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from core.sandbox.data import CodeState, PracticeCodes
from core.sandbox.x3.holdings import Holdings
from core.sandbox.x3.nodes import Kind, Node, Row
from core.sandbox.x3.scalars import decimal_text

LANGUAGES = frozenset({"ENG", "BRI", "FRA", "GER", "SPA", "ITA", "POR"})
"""Language codes that a supplier may have (field LAN)."""

_COUNTRIES = {
    "US": "United States",
    "CA": "Canada",
    "MX": "Mexico",
    "GB": "United Kingdom",
    "IE": "Ireland",
    "FR": "France",
    "DE": "Germany",
    "NL": "Netherlands",
    "BE": "Belgium",
    "CH": "Switzerland",
    "ES": "Spain",
    "IT": "Italy",
    "JP": "Japan",
    "CN": "China",
    "IN": "India",
    "AU": "Australia",
}
_LONGEST_LABEL, _LONGEST_SHORT = 30, 10


def blank(node: Node) -> Row:
    """A row of a node with nothing in it: texts and references empty, the rest null."""
    empty: dict[Kind, Any] = {Kind.TEXT: "", Kind.REFERENCE: "", Kind.CHILDREN: []}
    return {p.name: empty.get(p.kind) for p in node.props if p.name[:3] != "_x3"}


class Seeder:
    """Makes rows for the tables of `Holdings`; commands use it for codes that are added later."""

    def __init__(self, holdings: Holdings, separator: str) -> None:
        self._holdings = holdings
        self._separator = separator
        self._blank: dict[str, Row] = {}
        self._stamp = ""

    def row(self, node_name: str, **values: object) -> Row:
        """A whole row of a node, with its key and technical members."""
        node = self._holdings.nodes[node_name]
        empty = self._blank.get(node_name)
        if empty is None:
            empty = self._blank[node_name] = blank(node)
        stamp = self._stamp or self._holdings.stamp()
        own = {**empty, **values}
        key = self._separator.join(str(own[name]) for name in node.key)
        return {
            "_id": key,
            "_etag": stamp,
            "_createStamp": stamp,
            "_updateStamp": stamp,
            "_createUser": "ADMIN",
            "_updateUser": "ADMIN",
            "_sortValue": 0,
            **own,
        }

    def account(self, chart: str, state: CodeState) -> Row:
        """A GL account."""
        return self.row("Account", chartOfAccounts=chart, **_state(state))

    def dimension(self, kind: str, state: CodeState) -> Row:
        """A dimension; valid for every site and account."""
        return self.row("Dimension", dimensionType=kind, **_state(state), accounts=None)

    def invoice_types(self, texts: str) -> Iterator[Row]:
        """Types of supplier invoices, from `CODE:CATEGORY,...`."""
        for text in filter(None, texts.replace(" ", "").split(",")):
            code, _, category = text.partition(":")
            yield self.row("PurchaseInvoiceType", code=code, category=category)

    def fill(self, codes: PracticeCodes) -> None:
        """Fills all master data tables; their rows have one stamp."""
        self._stamp = self._holdings.stamp()
        tables: Mapping[str, Iterator[Row]] = {
            "Country": (
                self.row("Country", code=code, localizedDescription=label) for code, label in _COUNTRIES.items()
            ),
            "ChartOfAccounts": iter([self._chart(codes)]),
            "Company": self._companies(codes),
            "Site": self._sites(codes),
            "Currency": self._currencies(codes),
            "UnitOfMeasure": self._units(codes),
            "Account": (self.account(codes.chart, s) for s in codes.accounts.values()),
            "DimensionType": self._types(codes),
            "Dimension": (self.dimension(codes.cost_center_type, s) for s in codes.cost_centers.values()),
            "AccountingCode": self._accounting_codes(codes),
            "Product": self._products(codes),
            **self._terms(codes),
        }
        for name, rows in tables.items():
            self._holdings.fill(name, rows)
        self._stamp = ""

    def _chart(self, codes: PracticeCodes) -> Row:
        return self.row(
            "ChartOfAccounts",
            code=codes.chart,
            localizedDescription=f"Chart of accounts {codes.chart}",
            localizedShortDescription=codes.chart,
        )

    def _companies(self, codes: PracticeCodes) -> Iterator[Row]:
        for company in codes.companies.values():
            yield self.row(
                "Company",
                code=company.code,
                companyName=company.name[:35],
                country=company.country,
                currency=company.currency,
                chartOfAccounts=codes.chart,
                legislation=company.country,
            )

    def _sites(self, codes: PracticeCodes) -> Iterator[Row]:
        for site in codes.sites.values():
            yield self.row(
                "Site",
                code=site.code,
                name=site.name[:35],
                shortDescription=site.name[:10],
                legalCompany=site.company,
                country=site.country,
                isPurchaseSite=site.purchase,
                isSalesSite=False,
                isFinancialSite=site.purchase,
                isWarehouseSite=site.purchase,
                isManufacturingSite=False,
            )

    def _currencies(self, codes: PracticeCodes) -> Iterator[Row]:
        for currency in codes.currencies.values():
            yield self.row(
                "Currency",
                code=currency.code,
                localizedDescription=currency.label[:_LONGEST_LABEL],
                isoCode=currency.code,
                decimalPlaces=currency.decimals,
                isActive=True,
                ratesFrom="2000-01-01",
            )

    def _units(self, codes: PracticeCodes) -> Iterator[Row]:
        for unit in codes.units.values():
            yield self.row(
                "UnitOfMeasure",
                code=unit.code,
                symbol=unit.code[:5],
                localizedDescription=unit.label[:_LONGEST_LABEL],
                numberOfDecimals=unit.decimals,
            )

    def _types(self, codes: PracticeCodes) -> Iterator[Row]:
        for kind in codes.dimension_types.values():
            yield self.row(
                "DimensionType",
                code=kind.code,
                localizedDescription=kind.label[:_LONGEST_LABEL],
                localizedShortDescription=kind.label[:_LONGEST_SHORT],
                isMandatory=kind.mandatory,
            )

    def _accounting_codes(self, codes: PracticeCodes) -> Iterator[Row]:
        seen = {p.accounting_code: p.account for p in codes.products.values()}
        for code, account in sorted(seen.items()):
            yield self.row(
                "AccountingCode",
                chartOfAccounts=codes.chart,
                code=code,
                localizedDescription=code,
                account=f"{codes.chart}{self._separator}{account}",
            )

    def _products(self, codes: PracticeCodes) -> Iterator[Row]:
        for product in codes.products.values():
            label = product.label[:_LONGEST_LABEL]
            yield self.row(
                "Product",
                code=product.code,
                description1=label,
                localizedDescription1=label,
                productStatus="active" if product.active else "notUsable",
                isPurchased=product.purchasable,
                stockUnit=product.unit,
                purchaseUnit=product.unit,
                accountingCode=product.accounting_code,
                purchaseBasePrice="0",
                units=None,
                sites=None,
            )

    def _terms(self, codes: PracticeCodes) -> dict[str, Iterator[Row]]:
        taxes = {tax.rule: tax.code for tax in codes.tax_codes.values()}
        return {
            "PaymentTerm": (
                self.row(
                    "PaymentTerm",
                    code=term.code,
                    localizedDescription=term.label[:_LONGEST_LABEL],
                    isActive=True,
                )
                for term in codes.payment_terms.values()
            ),
            "TaxRule": (
                self.row(
                    "TaxRule",
                    code=rule.code,
                    localizedDescription=rule.label[:_LONGEST_LABEL],
                    isActive=True,
                    tax=taxes.get(rule.code, ""),
                )
                for rule in codes.tax_rules.values()
            ),
            "Tax": (
                self.row(
                    "Tax",
                    code=tax.code,
                    localizedDescription=tax.label[:_LONGEST_LABEL],
                    rate=decimal_text(tax.rate),
                    isActive=True,
                )
                for tax in codes.tax_codes.values()
            ),
            "SupplierCategory": (
                self.row(
                    "SupplierCategory",
                    code=category.code,
                    localizedDescription=category.label[:_LONGEST_LABEL],
                    defaults={
                        "currency": category.currency,
                        "country": category.country,
                        "paymentTerm": category.payment_term,
                        "taxRule": category.tax_rule,
                        "language": category.language,
                    },
                )
                for category in codes.supplier_categories.values()
            ),
        }


def _state(state: CodeState) -> dict[str, object]:
    return {
        "code": state.code,
        "localizedDescription": state.label[:_LONGEST_LABEL],
        "localizedShortDescription": state.label[:_LONGEST_SHORT],
        "isActive": state.active,
        "validityStartDate": _day(state.valid_from),
        "validityEndDate": _day(state.valid_to),
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
