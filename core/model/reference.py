"""Reference data read from X3 and kept locally with its age (flow `reference`)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class ReferenceKind(StrEnum):
    """Kinds of X3 master data that validation and mapping look at."""

    CHART = "chart"
    ACCOUNT = "account"
    DIMENSION_TYPE = "dimension-type"
    DIMENSION = "dimension"
    COMPANY = "company"
    SITE = "site"
    SUPPLIER = "supplier"
    PRODUCT = "product"
    UNIT = "unit"
    CURRENCY = "currency"
    PAYMENT_TERM = "payment-term"
    TAX_RULE = "tax-rule"
    TAX_CODE = "tax-code"
    ACCOUNTING_CODE = "accounting-code"


ON_DEMAND = frozenset({ReferenceKind.ACCOUNTING_CODE})
"""Kinds that only some sites need: read when they are asked for, and simply empty where X3 publishes none."""


@dataclass(frozen=True, slots=True)
class ReferenceEntry:
    """One code of X3.

    Attributes:
        parent: chart of an account or accounting code, dimension type of a dimension, company of a site; else empty.
        active: X3's own flag; an inactive code does not validate.
        valid_from, valid_to: inclusive; None = open.
        attributes: further members as text: account `type`; site `purchase` ("yes"/"no"); product `status`,
            `unit`, `accounting_code`; accounting code `account`; unit and currency `decimals`; supplier `name`, `registration`, `vat_number`,
            `duns`, `old_number`, `payment_held`, `dispute` ("yes"/"no"; these four only where X3 shows a field for it), `city`, `country`, `currency`; dimension type `mandatory` ("yes"/"no", where X3 shows it).
    """

    kind: ReferenceKind
    code: str
    label: str = ""
    parent: str = ""
    active: bool = True
    valid_from: date | None = None
    valid_to: date | None = None
    attributes: Mapping[str, str] = field(default_factory=dict)

    def valid_on(self, day: date) -> bool:
        """Whether `day` lies in the validity dates (the active flag is not looked at)."""
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day <= self.valid_to)
