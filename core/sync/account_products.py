"""Which products lead to an account, for a run: from the local tables, and from X3 before a line is held for it.

A code is called missing only after X3 was asked for it in this run (product.md section 3); here it is the product of an
account that may have been made in X3 since the tables were read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol

from core.model.account_route import LeadingProducts, leading_products
from core.model.reference import ReferenceEntry, ReferenceKind

_KINDS = (ReferenceKind.PRODUCT, ReferenceKind.ACCOUNTING_CODE)


class HasEntries(Protocol):
    """Anything that can list X3's codes of a kind."""

    def entries(self, kind: ReferenceKind) -> Iterable[ReferenceEntry]:
        """All entries of a kind."""
        ...

    def renew(self, kind: ReferenceKind) -> bool:
        """Reads a kind anew where X3 can be asked and was not yet; whether it did."""
        ...


class AccountProducts(Mapping[str, tuple[str, ...]]):
    """Account -> products that lead to it. Used by the thread that maps."""

    def __init__(self, codes: HasEntries, chart: str, preferred: str) -> None:
        self._codes, self._chart, self._preferred = codes, chart, preferred
        self._leading = self._read()

    @property
    def leading(self) -> LeadingProducts:
        """The products as far as they are known."""
        return self._leading

    def __getitem__(self, account: str) -> tuple[str, ...]:
        if len(self._leading.by_account.get(account, ())) != 1:
            renewed = [self._codes.renew(kind) for kind in _KINDS]
            if any(renewed):
                self._leading = self._read()
        return self._leading.by_account[account]

    def __iter__(self) -> Iterator[str]:
        return iter(self._leading.by_account)

    def __len__(self) -> int:
        return len(self._leading.by_account)

    def _read(self) -> LeadingProducts:
        products, codes = (self._codes.entries(kind) for kind in _KINDS)
        return leading_products(products, codes, self._chart, self._preferred)
