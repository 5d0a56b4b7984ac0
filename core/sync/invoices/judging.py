"""Which findings count for an invoice: what is only compared or coded need not be fit to be entered."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from core.model.document import is_coding
from core.model.finding import Finding
from core.sync.invoices.standing import Rules

_HEADER: Final = frozenset({"supplier", "currency", "reference", "kind", "invoice_date", "total", "lines"})
"""Fields without which X3's invoice can be neither found nor compared."""
_FOR_SAVING: Final = frozenset({"text-too-long", "quantity-decimals", "amount-decimals"})
"""Checks of what X3 would make of a value that is sent to it."""


def counting(findings: Iterable[Finding], rules: Rules) -> tuple[Finding, ...]:
    """The findings that count in this mode: all of them where X3's invoice is to be entered."""
    if rules.creates:
        return tuple(findings)
    return tuple(
        finding
        for finding in findings
        if (finding.field in _HEADER or is_coding(finding.field)) and finding.check not in _FOR_SAVING
    )
