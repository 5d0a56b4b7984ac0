"""What people read about invoices that wait, are entered twice, or need a look."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from core.model.document import DocumentLine, TargetDocument
from core.model.document_number import cleaned
from core.model.finding import Finding
from core.model.flow import Entity, ExternalId
from core.model.mapped import MappedRecord
from core.model.status import Level, Status
from core.model.twin import CANDIDATE, CHECK
from core.sync.invoices.standing import OwnInvoice, day_of, total_of

NOT_ENTERED: Final = "invoice-not-entered"
"""The check of an invoice that X3 does not have yet."""
LATE: Final = "invoice-late"
"""The same of one that should be there by now."""
NO_ORDER: Final = "order-not-in-x3"
DOUBLE: Final = "invoice-twice"
POSTED: Final = "It is posted in X3: nothing is changed there."
BY_HAND: Final = "Somebody changed it in X3 since it was written: X3 is kept."
EXACT, SPELT, DAYS_OFF = 100, 80, 60
"""How much speaks for an invoice of X3 with the same number, with one written otherwise, and that of another time."""


def not_entered(mapped: MappedRecord, late_from: date) -> Finding:
    """X3 does not have it yet; one cause for all, another for those that should be there by now."""
    day = day_of(mapped)
    late = day is not None and day <= late_from
    message = "It is not entered in X3 yet."
    if late:
        message = f"It is of {day} and still not entered in X3."
    return Finding(
        check=LATE if late else NOT_ENTERED,
        level=Level.STOP,
        status=Status.WAITING,
        field="document",
        value=Entity.INVOICE.value,
        message=message,
        next_step="Enter it in X3, or find out why nobody has: every sync looks for it by the supplier's document number."
        if late
        else "Nothing to do: every sync looks for it in X3 by the supplier's document number.",
    )


def no_number(mapped: MappedRecord) -> Finding:
    """Without the supplier's document number X3 cannot be asked."""
    return Finding(
        check="document-number-empty",
        level=Level.STOP,
        status=Status.INCOMPLETE,
        field="reference",
        value=Entity.INVOICE.value,
        message=f"{mapped.number} has no document number of the supplier: X3 cannot be asked for it.",
        next_step="Enter it in JAGGAER; the next sync picks it up.",
    )


def order_waits(key: str, why: str) -> Finding:
    """The order that a line bills is not in X3 yet."""
    return Finding(
        check=NO_ORDER,
        level=Level.STOP,
        status=Status.WAITING,
        field="order",
        value=why,
        message=why,
        next_step="The invoice goes on by itself once the order is there; look at the order's own problem.",
        line_key=key,
    )


def order_line_split(key: str, why: str) -> Finding:
    """The order line that a line bills is several in X3: which of them is billed nobody said."""
    return Finding(
        check="order-line-split",
        level=Level.STOP,
        status=Status.INCOMPLETE,
        field="order_line",
        value=why,
        message=why,
        next_step="Enter the invoice in X3 by hand; the next sync finds it there.",
        line_key=key,
    )


def cancelled_in_jaggaer(mapped: MappedRecord, there: TargetDocument) -> Finding:
    """X3 has what JAGGAER cancelled."""
    return Finding(
        check="invoice-cancelled",
        level=Level.STOP,
        status=Status.DIFFERS,
        field="document",
        value=mapped.number,
        message=f"{mapped.number} was cancelled in JAGGAER, but X3 has it as {there.external_id}.",
        next_step="Settle it with whoever entered it; cancel or credit it in X3 by hand.",
    )


def lines_miss_total(mapped: MappedRecord, lines: str, total: str) -> Finding:
    """Its lines do not come to its total, so that X3 would hold another sum."""
    return Finding(
        check="lines-miss-total",
        level=Level.STOP,
        status=Status.INCOMPLETE,
        field="total",
        value=mapped.number,
        message=f"Its lines come to {lines}, its total without tax is {total}: X3 would hold another sum.",
        next_step="Enter it in X3 by hand with its charges; the next sync finds it there. Or choose in the settings that"
        " charges are lines, or correct it in JAGGAER.",
    )


def no_price(line: DocumentLine) -> Finding:
    """A line that X3 could make no amount of."""
    return Finding(
        check="line-without-price",
        level=Level.STOP,
        status=Status.INCOMPLETE,
        field="price",
        value=Entity.INVOICE.value,
        message=f"Line {line.number} has no quantity or no price: X3 would hold another sum.",
        next_step="Enter the invoice in X3 by hand; the next sync finds it there. Or correct it in JAGGAER.",
        line_key=line.key,
    )


def maybe_there(mapped: MappedRecord, there: Sequence[TargetDocument], *, sure: bool) -> tuple[Finding, ...]:
    """X3 has one or several invoices that may be this one: a person says which.

    Args:
        mapped: the invoice.
        there: X3's invoices.
        sure: whether their numbers are exactly this one, so that it is never created beside them.
    """
    ids = ", ".join(str(document.external_id) for document in there)
    step = "Link it to the right one." if sure else "The same? Link it. Not the same? Create it."
    holds = Finding(
        check=CHECK,
        level=Level.STOP,
        status=Status.PROBABLE_TWIN,
        field="reference",
        value=Entity.INVOICE.value,
        message=f"X3 has {ids} under this number of the supplier, {_of(mapped)}: it is probably there already.",
        next_step=step,
    )
    return (holds, *(_candidate(mapped, document) for document in there))


def taken_already(mapped: MappedRecord, external_id: ExternalId, holder: str) -> tuple[Finding, ...]:
    """The invoice that X3 has is another record of JAGGAER: the supplier's invoice is there twice."""
    return (
        Finding(
            check=DOUBLE,
            level=Level.STOP,
            status=Status.PROBABLE_TWIN,
            field="reference",
            value=mapped.number,
            message=f"{mapped.number} has the supplier's number {_reference(mapped)}, as {holder} has, which is"
            f" {external_id} in X3: it is probably in JAGGAER twice.",
            next_step="Set it aside if it is. Else correct its number in JAGGAER.",
        ),
    )


def double(mapped: MappedRecord, others: Sequence[OwnInvoice]) -> tuple[Finding, ...]:
    """JAGGAER has the same invoice twice, by all that it says."""
    first = others[0]
    where = f"{first.number}, {first.external_id} in X3," if first.external_id else first.number
    found = [
        Finding(
            check=DOUBLE,
            level=Level.STOP,
            status=Status.PROBABLE_TWIN,
            field="reference",
            value=mapped.number,
            message=f"{mapped.number} ({_of(mapped)}) is probably {where} once more: the same supplier, number and"
            f" amount; that one is {first.reference} of {first.day or 'no day'}."
            if first.same_amount
            else f"{mapped.number} ({_of(mapped)}) is probably {where} once more: the same supplier and number over"
            f" another amount; that one is {first.reference} of {first.day or 'no day'}.",
            next_step="The same? Set one of them aside. Not the same? Create it.",
        )
    ]
    found += [
        _notice(other.external_id, EXACT, f"It is {other.number} of JAGGAER, number {other.reference}.")
        for other in others
        if other.external_id
    ]
    return tuple(found)


def _candidate(mapped: MappedRecord, there: TargetDocument) -> Finding:
    exact = there.reference == _reference(mapped)
    day, of = there.fields.get("invoice_date"), day_of(mapped)
    near = isinstance(day, date) and of is not None and abs((day - of).days) <= 7  # noqa: PLR2004 - as `NEAR`
    score = EXACT if exact else SPELT if near else DAYS_OFF
    total = there.fields.get("total")
    return _notice(
        there.external_id,
        score,
        f"It has number {there.reference}, day {day or 'unknown'}, total {total or 'unknown'}.",
    )


def _notice(external_id: ExternalId, score: int, why: str) -> Finding:
    return Finding(
        check=CANDIDATE,
        level=Level.NOTICE,
        status=Status.PROBABLE_TWIN,
        field="twin",
        value=f"{score:03d} {external_id}",
        message=why,
        next_step="",
    )


def _of(mapped: MappedRecord) -> str:
    number = _reference(mapped)
    written = f" ({cleaned(number)})" if cleaned(number) != number else ""
    return f"{number}{written} of {day_of(mapped) or 'no day'} over {total_of(mapped):,} {mapped.currency}".rstrip()


def _reference(mapped: MappedRecord) -> str:
    return mapped.document.reference
