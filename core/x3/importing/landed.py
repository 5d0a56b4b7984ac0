"""What an import made, looked for by the door that reads: an import does not tell the number (reference/sage-x3.md 4.4)."""

from __future__ import annotations

from core.errors import ConnectorError, RejectedError, UncertainError
from core.model.cancel import Cancelled
from core.model.document import TargetDocument
from core.model.flow import Entity, ExternalId
from core.model.plan import PlannedWrite, Receipt, WriteKind
from core.x3.discovery import COUNTER, MANUAL
from core.x3.doors import Door
from core.x3.invoices import own

_ASK_FIRST = "X3 is asked before anything is sent again."


def refuse_existing(reading: Door, planned: PlannedWrite) -> None:
    """Refuses to import a document whose number X3 has: a template may let an import change what is there.

    Raises:
        RejectedError: the number is in X3.
        ConnectorError: X3 could not be asked; nothing was sent.
    """
    number = _number(planned)
    if planned.kind is WriteKind.CREATE and number and reading.read(planned.entity, [number]):
        what = {Entity.ORDER: "an order", Entity.INVOICE: "an invoice"}.get(planned.entity, "a supplier")
        msg = f"X3 has {what} {number}, which an import would change."
        raise RejectedError(
            msg, remedy="Link it, or have its number changed in JAGGAER, then replay.", diagnoses=(msg,)
        )


def landed(reading: Door, planned: PlannedWrite, receipt: Receipt) -> Receipt:
    """The receipt with the document that the import made.

    Raises:
        UncertainError: X3 does not show it, shows several, or could not be asked.
    """
    try:
        found = _found(reading, planned)
    except (ConnectorError, Cancelled) as error:
        msg = f"The import of {planned.number} went well, but X3 could not be asked for it."
        raise UncertainError(msg, remedy=_ASK_FIRST) from error
    if len(found) != 1:
        shown = "does not show it" if not found else f"shows {len(found)} of it"
        msg = f"The import of {planned.number} went well, but X3 {shown}."
        raise UncertainError(msg, remedy=_ASK_FIRST)
    return Receipt(found[0].external_id, found[0], receipt.warnings, receipt.request_id)


def numbering_of(planned: PlannedWrite, receipt: Receipt) -> str:
    """Who numbers suppliers, as an imported one tells."""
    return MANUAL if receipt.external_id == _number(planned) else COUNTER


def _found(reading: Door, planned: PlannedWrite) -> tuple[TargetDocument, ...]:
    reference, number = planned.reference, _number(planned)
    found = own(planned, reading.find(planned.entity, [reference])[reference]) if reference else ()
    if not found and number:
        found = tuple(reading.read(planned.entity, [number]).values())
    return found


def _number(planned: PlannedWrite) -> ExternalId | None:
    number = str(planned.header.get("number") or "")
    return ExternalId(number) if number else None
