"""Where the GL account of an order line goes, and which product of X3 leads to which account (product.md section 2).

A product has an accounting code (ACCCOD), and the accounting code has a GL account in each chart.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from core.model.connection import AccountRoute
from core.model.reference import ReferenceEntry

_KEY_SIGNS = "|~"
"""Signs between the parts of a key (reference/sage-x3.md 2.5)."""


@dataclass(frozen=True, slots=True)
class LeadingProducts:
    """Products that lead to GL accounts of a chart.

    Attributes:
        by_account: account -> the products that lead to it, by code; the preferred one alone where it is among them.
    """

    by_account: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def clear(self) -> list[str]:
        """Accounts to which one product leads: nobody has to choose."""
        return [account for account, products in self.by_account.items() if len(products) == 1]


def leading_products(
    products: Iterable[ReferenceEntry], codes: Iterable[ReferenceEntry], chart: str, preferred: str = ""
) -> LeadingProducts:
    """The products that can be bought and whose accounting code leads to an account of the chart.

    Args:
        products: X3's products.
        codes: X3's accounting codes.
        chart: the chart that orders are coded with.
        preferred: the connection's generic product.
    """
    known = [code for code in codes if code.active and (not chart or code.parent in {"", chart})]
    account_of = {code.code: _account(code, chart) for code in sorted(known, key=lambda each: each.parent)}
    found: dict[str, list[str]] = {}
    for product in sorted(products, key=lambda each: each.code):
        account = account_of.get(product.attributes.get("accounting_code", ""), "")
        if account and product.active and product.attributes.get("purchase") != "no":
            found.setdefault(account, []).append(product.code)
    return LeadingProducts(
        {account: (preferred,) if preferred in names else tuple(names) for account, names in found.items()}
    )


def may_be_product(wanted: AccountRoute, *, on_line: bool) -> bool:
    """Whether products have to be looked at to know the route."""
    return wanted is AccountRoute.PRODUCT or (wanted is AccountRoute.AUTO and not on_line)


def resolved(wanted: AccountRoute, *, on_line: bool, leading: LeadingProducts) -> AccountRoute:
    """The route that is taken: as set, else the line where it takes accounts, else the product where one is clear."""
    if wanted is not AccountRoute.AUTO:
        return wanted
    if on_line:
        return AccountRoute.LINE
    return AccountRoute.PRODUCT if leading.clear else AccountRoute.CHECK_ONLY


def _account(code: ReferenceEntry, chart: str) -> str:
    """The account of an accounting code, without the chart that some doors put before it (`USA|5340251`)."""
    account = code.attributes.get("account", "").strip()
    before = tuple(f"{chart}{sign}" for sign in _KEY_SIGNS)
    return account[len(before[0]) :] if chart and account.startswith(before) else account
