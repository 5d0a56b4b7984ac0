"""A supplier as the search for twins compares it, from whichever system it comes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Site:
    """One address. What a system does not say is empty, and speaks neither for nor against.

    Attributes:
        lines: street and building, as written; each may hold line breaks.
        country: a code; both systems' codes are compared as they are.
    """

    lines: tuple[str, ...] = ()
    postcode: str = ""
    city: str = ""
    country: str = ""


@dataclass(frozen=True, slots=True)
class Party:
    """A supplier.

    Attributes:
        key: its key in its own system.
        name: whole, all its parts.
        identifiers: what names the company itself, by kind (`registration`, `vat_number`, `duns`, `tax_number`, ...).
        sites: its addresses, in any order.
        phones: as written.
        country: of the company; "" = not known.
    """

    key: str
    name: str
    identifiers: Mapping[str, str] = field(default_factory=dict)
    sites: tuple[Site, ...] = ()
    phones: tuple[str, ...] = ()
    country: str = ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A supplier of X3 that a record may be.

    Attributes:
        key: in X3.
        score: 0 to 99 by likeness; 100 where an identifier says it.
        certain: nothing speaks against it, and no other supplier can be meant as well.
        agrees, against: what is the same and what is not, each to stand after "Supplier K in X3 has".
    """

    key: str
    score: int
    certain: bool
    agrees: tuple[str, ...]
    against: tuple[str, ...]
