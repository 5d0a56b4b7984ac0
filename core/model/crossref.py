"""Mapping decisions: a source code, its scope and date, and the target code (product.md section 3)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

ACCOUNT = "account"
COST_CENTER = "cost-center"
SUPPLIER = "supplier"
PRODUCT = "product"
SITE = "site"
UNIT = "unit"
TAX = "tax"
PAYMENT_TERM = "payment-term"
CURRENCY = "currency"
ADDRESS = "address"
BUYER = "buyer"
COUNTRY = "country"
CATEGORY = "supplier-category"
DIMENSION_KIND_PREFIX = "dimension:"

KINDS = (
    ACCOUNT,
    COST_CENTER,
    SUPPLIER,
    PRODUCT,
    SITE,
    UNIT,
    TAX,
    PAYMENT_TERM,
    CURRENCY,
    ADDRESS,
    BUYER,
    COUNTRY,
    CATEGORY,
)
"""Kinds with a fixed name; `dimension:TYPE` is open."""


def is_kind(text: str) -> bool:
    """Whether there is such a kind of mapping."""
    return text in KINDS or (text.startswith(DIMENSION_KIND_PREFIX) and text != DIMENSION_KIND_PREFIX)


@dataclass(frozen=True, slots=True, order=True)
class Scope:
    """Where a rule holds. Empty members mean everywhere; the most specific scope that fits wins.

    Specificity, highest first: line, supplier + category, supplier, category, unit, everywhere; each with a unit
    before the same without (`rank`).
    """

    unit: str = ""
    supplier: str = ""
    category: str = ""
    line: str = ""
    """Source id of the record and key of the line, joined by `/`."""

    @property
    def rank(self) -> int:
        """Higher is more specific; two different scopes that fit the same line never have equal rank."""
        return (
            (8 if self.line else 0)
            + (4 if self.supplier else 0)
            + (2 if self.category else 0)
            + (1 if self.unit else 0)
        )

    def fits(self, other: Scope) -> bool:
        """Whether this scope covers a line that lies at `other` (all of whose members are known)."""
        return (
            self.unit in {"", other.unit}
            and self.supplier in {"", other.supplier}
            and self.category in {"", other.category}
            and self.line in {"", other.line}
        )

    def words(self) -> str:
        """The scope as people read it: `everywhere`, `supplier 0000015414, unit UMLOW`."""
        parts = [f"{name} {value}" for name, value in self.members() if value]
        return ", ".join(parts) or "everywhere"

    def members(self) -> tuple[tuple[str, str], ...]:
        """Name and value of each member, in the order of the command line."""
        return (
            ("unit", self.unit),
            ("supplier", self.supplier),
            ("category", self.category),
            ("line", self.line),
        )


EVERYWHERE = Scope()


RuleKey = tuple[str, str, Scope, date | None]
"""Kind, source, scope and first order date: what a decision is about."""


@dataclass(frozen=True, slots=True)
class MappingRule:
    """One version of one decision. A new version supersedes the old one with the same key.

    Attributes:
        source: code of JAGGAER after the profile cleaned it (suffix cut), leading zeros kept.
        target: code of X3.
        valid_from: order date from which on it holds; None = always.
        version: number of the connection's mapping tables at which this rule came in; grows by one a decision.
    """

    kind: str
    source: str
    target: str
    scope: Scope = EVERYWHERE
    valid_from: date | None = None
    version: int = 0
    decided_by: str = ""
    decided_at: datetime | None = None
    because: str = ""
    awaiting: int = 0
    """Number of the request that a second person has to approve before it holds; 0 = none."""

    @property
    def key(self) -> RuleKey:
        """What the decision is about."""
        return self.kind, self.source, self.scope, self.valid_from
