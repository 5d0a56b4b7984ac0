"""What the two systems of a connection are, as far as it is known here without asking them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

PAGE_SIZES = "jaggaer-page-sizes"
"""Under which name the store keeps the page sizes that JAGGAER took."""


@dataclass(frozen=True, slots=True)
class SystemIs:
    """One system.

    Attributes:
        address: where calls go.
        signs_in: how, and as whom, in words; never a secret.
        is_test: whether it counts as a test system, and `why` in words.
        found: what was found out about it, sentences; empty while it was not asked.
        found_at: when that was, UTC; None where it is not known, or nothing was found.
    """

    address: str
    signs_in: str
    is_test: bool
    why: str
    found: tuple[str, ...]
    found_at: datetime | None


@dataclass(frozen=True, slots=True)
class Systems:
    """The pair of systems of a connection (product.md section 3, "A lost store, a restored X3").

    Attributes:
        environment: of the connection: `test` or `production`.
        token_address: where JAGGAER's tokens come from; empty where none are used.
        profile: how JAGGAER's site looks.
        folder, endpoint: of X3.
        bound_to: the X3 that the connection's documents are in; empty while nothing was read or written.
        bound_since: since when, UTC.
        orders, suppliers: records that have a document there.
        confirmed_at: when a person confirmed that a test and a real system belong together; None = nobody did.
        odd: what a person has to confirm before the next write.
        notes: what else is said on Home.
    """

    connection: str
    environment: str
    jaggaer: SystemIs
    token_address: str
    profile: str
    x3: SystemIs
    folder: str
    endpoint: str
    bound_to: str
    bound_since: datetime | None
    orders: int
    suppliers: int
    confirmed_at: datetime | None
    odd: tuple[str, ...]
    notes: tuple[str, ...]
