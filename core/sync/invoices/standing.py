"""What is known of an invoice when it is decided upon."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from core.model.connection import InvalidLinePolicy, InvoiceMode
from core.model.document import TargetDocument, WrittenImage
from core.model.flow import ExternalId
from core.model.mapped import MappedRecord
from core.model.plan import Intent
from core.sync.twin_decisions import Link

NEAR: Final = timedelta(days=7)
"""Dates of one invoice that was entered twice lie no further apart."""


@dataclass(frozen=True, slots=True)
class OwnInvoice:
    """Another invoice of JAGGAER with the same supplier and cleaned number, of about the same day.

    Attributes:
        same_amount: not so where two of one very number are entered in the same run.
    """

    number: str
    reference: str
    day: date | None
    external_id: ExternalId | None = None
    same_amount: bool = True


@dataclass(frozen=True, slots=True)
class Rules:
    """What the connection wants of invoices.

    Attributes:
        mode: what is done with them (`off` never comes here).
        policy: what becomes of valid lines beside invalid ones.
        late_from: invoices of this day or older should be in X3 by now.
    """

    mode: InvoiceMode
    policy: InvalidLinePolicy
    late_from: date

    @property
    def codes(self) -> bool:
        """Whether account and dimensions are written."""
        return self.mode in {InvoiceMode.CODE, InvoiceMode.CREATE}

    @property
    def creates(self) -> bool:
        """Whether invoices that X3 does not have are entered there."""
        return self.mode is InvoiceMode.CREATE


@dataclass(frozen=True, slots=True)
class InvoiceStanding:
    """What is known of an invoice.

    Attributes:
        image: what we wrote of it and X3 confirmed, and the coding of lines that X3 had as it should be; None = nothing.
            Of an invoice that we did not enter, the coding alone.
        external_id: X3's invoice that it is known to be; `current`: that one, as read in this run.
        found: X3's invoices of the supplier with exactly this document number, those of other records left out.
        alike: the same with a number that is written otherwise.
        taken: those left out, X3's number -> number of the record in JAGGAER that it is.
        carriers: all of X3's invoices that carry the number, whatever they are.
        apart: whether a person said that it is none of those it looks like.
        doubles: JAGGAER's own invoices that it probably is once more.
        waits: line key -> why the order that the line bills is not known in X3; `split`: why its line there is not one.
        intent, answers, again, settle_over, pending: as in `core.sync.decision.Standing`; `answers` without documents
            of other suppliers and records, and without those that were there before.
        link, linked: X3's invoice that a person said it is, as read in this run.
    """

    image: WrittenImage | None = None
    external_id: ExternalId | None = None
    current: TargetDocument | None = None
    found: tuple[TargetDocument, ...] = ()
    alike: tuple[TargetDocument, ...] = ()
    taken: Mapping[ExternalId, str] = field(default_factory=dict)
    carriers: frozenset[ExternalId] = frozenset()
    apart: bool = False
    doubles: tuple[OwnInvoice, ...] = ()
    waits: Mapping[str, str] = field(default_factory=dict)
    split: Mapping[str, str] = field(default_factory=dict)
    intent: Intent | None = None
    answers: tuple[TargetDocument, ...] = ()
    again: bool = False
    settle_over: bool = False
    pending: bool = False
    link: Link | None = None
    linked: TargetDocument | None = None


def day_of(mapped: MappedRecord) -> date | None:
    """The day of the invoice itself, else the one that its codes are judged by."""
    day = mapped.document.fields.get("invoice_date")
    return day if isinstance(day, date) else mapped.order_date


def total_of(mapped: MappedRecord) -> Decimal:
    """What the invoice comes to, for words."""
    return abs(mapped.amount)
