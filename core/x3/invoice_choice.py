"""Which door writes supplier invoices, and what is said of them (product.md section 2).

They are read by the door that reads everything else. A door is looked for only where the connection wants them written:
the pinned one, else the first in the usual order that can do it. What is missing for invoices stops nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from core.errors import ConfigurationError
from core.model.check import CheckFault
from core.model.connection import InvoiceMode, X3Settings
from core.model.flow import Entity
from core.model.views import CheckStep
from core.ports import Capabilities
from core.x3.choice import AUTO, WRITERS
from core.x3.doors import Door
from core.x3.invoices import InvoiceOffer

_WANTED = frozenset({InvoiceMode.CODE, InvoiceMode.CREATE})
"""Modes in which something is written."""
_INVOICES = frozenset({Entity.INVOICE})
_PUBLISH_OR_COMPARE = (
    "Ask the X3 administrator to publish supplier invoices (node purchaseInvoice, object PIH in GESAWE, or class PINVOICE),"
    " or set invoices to compare."
)
_PUBLISH_OR_OFF = (
    "Ask the X3 administrator to publish supplier invoices (node purchaseInvoice, object PIH in GESAWE, or class PINVOICE),"
    " or set invoices to off."
)


@dataclass(frozen=True, slots=True)
class InvoiceChoice:
    """What is done with supplier invoices, and through which door.

    Attributes:
        mode: what the connection wants.
        reading: what the door that reads offers.
        door: the door that writes them; None where nothing is to be written, or nothing can.
        writing: what that door offers.
        why_not: why they cannot be written as is wanted, as sentences.
    """

    mode: InvoiceMode
    reading: InvoiceOffer
    door: Door | None = None
    writing: InvoiceOffer | None = None
    why_not: tuple[str, ...] = ()

    @property
    def says(self) -> str:
        """What was found, as sentences."""
        if not self.reading.reads:
            return " ".join(filter(None, ("Supplier invoices cannot be read.", self.reading.why_not)))
        if self.writing is not None:
            return self._written(self.writing)
        match self.mode:
            case InvoiceMode.CODE:
                told = "Supplier invoices can be read; coding cannot be changed."
            case InvoiceMode.CREATE:
                told = "Supplier invoices can be read; they cannot be entered."
            case _:
                told = "Supplier invoices can be read."
        return " ".join((told, *self.why_not))

    def _written(self, offer: InvoiceOffer) -> str:
        if self.mode is InvoiceMode.CODE:
            return f"Supplier invoices can be read; coding can be changed through {offer.through}."
        told = f"Supplier invoices can be read; they can be entered through {offer.through}."
        return told if offer.codes else f"{told} What changes later is done in X3."

    def with_invoices(self, found: Capabilities) -> Capabilities:
        """What is offered, with what is offered for invoices."""
        told = replace(found, invoices_read=self.reading.reads, sentences=(*found.sentences, self.says))
        if self.writing is None:
            return told
        creates = self.mode is InvoiceMode.CREATE and self.writing.creates
        return replace(
            told,
            create=found.create | _INVOICES if creates else found.create,
            update=found.update | _INVOICES if self.writing.codes else found.update,
            invoice_line_fields=self.writing.line_fields,
            settle_s=max(found.settle_s, self.writing.settle_s),
            start_in_flight=min(found.start_in_flight, self.writing.start_in_flight),
        )

    def steps(self) -> Iterator[CheckStep]:
        """The step of the connection check: failed where the connection wants more than X3 can do."""
        wanted = self.mode in _WANTED
        done = self.reading.reads and (not wanted or self.writing is not None)
        ask = _PUBLISH_OR_COMPARE if wanted and self.reading.reads else _PUBLISH_OR_OFF
        yield CheckStep(
            "Supplier invoices",
            ok=done or not wanted,
            detail=self.says,
            next_step="" if done else ask,
            fault=None if done or not wanted else CheckFault.WRITE_DOOR,
        )


def choose_invoices(settings: X3Settings, doors: Mapping[str, Door], reading: Door, mode: InvoiceMode) -> InvoiceChoice:
    """What can be done with supplier invoices at this site.

    Raises:
        TransientError: X3 does not answer.
    """
    read = _offer(reading)
    if mode not in _WANTED or not read.reads:
        return InvoiceChoice(mode, read)
    names = WRITERS if settings.write_api == AUTO else (settings.write_api,)
    said: list[str] = []
    for door in (doors[name] for name in names if name in doors):
        offer = read if door is reading else _offer(door)
        if offer.codes if mode is InvoiceMode.CODE else offer.creates:
            return InvoiceChoice(mode, read, door, offer)
        said += [offer.why_not] if offer.why_not else []
    return InvoiceChoice(mode, read, why_not=tuple(dict.fromkeys(said)))


def _offer(door: Door) -> InvoiceOffer:
    """What a door offers; nothing where the site does not have it, or does not let us in there."""
    try:
        return door.invoices()
    except ConfigurationError as error:
        return InvoiceOffer(why_not=error.message)
