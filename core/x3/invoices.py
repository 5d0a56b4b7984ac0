"""Supplier invoices between our words and X3's: kind, status, the order of a line, what a save may leave out.

What the reference does not print is assumed [A]: the categories of INVTYP (1 invoice, 2 credit memo, 3 debit note, 4 credit
note) and that an invoice's category follows from its type (PIVTYP). That STA 3 means posted is reported [R].
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from core.errors import RejectedError
from core.model.connection import X3Settings
from core.model.document import DIMENSION_PREFIX, TargetDocument
from core.model.flow import Entity
from core.model.identifiers import SITE_IDENTIFIERS
from core.model.pairs import parse_pairs
from core.model.plan import LineAction, PlannedWrite, WriteKind
from core.model.values import Value

INVOICE, CREDIT_NOTE = "invoice", "credit-note"
KIND, TYPE, STATUS, SOURCE = "kind", "invoice_type", "status", "source"
ORDER, ORDER_LINE = "order", "order_line"
_CREDITS = frozenset({"2", "4"})
_NOT_POSTED = frozenset({"1", "no", "notposted"})
"""What STA says of an invoice that is entered and not posted; whatever else it says, the invoice is left alone."""
_X3S_OWN = frozenset({"total", "total_with_tax", "amount", "due_date", SOURCE})
"""Fields of an invoice that X3 finds itself, so that they are not sent where it has no place for them."""
DISPUTE = "dispute"
"""Field of a supplier that X3's users alone set: it is compared, and never sent."""
_NOT_MISSED = frozenset({"payment_held", DISPUTE, *SITE_IDENTIFIERS})
"""Fields of a supplier that are compared where X3 shows them, and not missed where a save cannot hold them."""


@dataclass(frozen=True, slots=True)
class InvoiceOffer:
    """What a door does with supplier invoices.

    Attributes:
        reads: whether they can be read.
        codes: whether the coding of their lines can be changed.
        creates: whether they can be entered.
        line_fields: our names of the fields of a line that can be written.
        through: by what they are written, as people read it: `SOAP object YPIH`.
        why_not: why they cannot be read or written, as sentences; empty where nothing is wanting.
        settle_s, start_in_flight: as in `Capabilities`.
    """

    reads: bool = False
    codes: bool = False
    creates: bool = False
    line_fields: frozenset[str] = frozenset()
    through: str = ""
    why_not: str = ""
    settle_s: float = 300.0
    start_in_flight: int = 1


def is_x3s_own(entity: Entity, name: str) -> bool:
    """Whether X3 or its users find a field themselves: it is not missed where a save has no place for it."""
    if entity is Entity.SUPPLIER:
        return name in _NOT_MISSED
    return entity is Entity.INVOICE and name in _X3S_OWN


def is_posted(status: Value) -> bool:
    """Whether an invoice must be left alone: it is posted, or X3 does not show that it is not."""
    return _plain(status) not in _NOT_POSTED


def read_header(fields: Mapping[str, Value]) -> dict[str, Value]:
    """Header fields in our words, without those that are X3's alone (status, type)."""
    told = {name: value for name, value in fields.items() if name not in {STATUS, TYPE}}
    if KIND in told:
        word = _plain(told[KIND])
        told[KIND] = CREDIT_NOTE if word in _CREDITS or "credit" in word else INVOICE
    return told


def read_line(fields: Mapping[str, Value]) -> dict[str, Value]:
    """Fields of a line in our words. Where it comes from anything but an order, the order is not known from it."""
    told = dict(fields)
    source = _plain(told.pop(SOURCE, None))
    if source and not source.isdigit() and "order" not in source:
        told.pop(ORDER, None)
        told.pop(ORDER_LINE, None)
    elif ORDER in told and not told[ORDER]:
        told |= {ORDER: "", ORDER_LINE: ""}
    return told


def codes_lines(fields: Iterable[str]) -> bool:
    """Whether fields that can be written hold any coding."""
    return any(name == "account" or name.startswith(DIMENSION_PREFIX) for name in fields)


def prepared(planned: PlannedWrite, settings: X3Settings) -> PlannedWrite:
    """A save of an invoice in X3's words; other saves as they are, without what is never sent.

    A creation says the type (PIVTYP) that the settings give for its kind, and of a line that it is from an order.

    Raises:
        RejectedError: it would change more than the coding of lines, or a credit note has no type; nothing is sent.
    """
    if planned.entity is Entity.SUPPLIER and DISPUTE in planned.header:
        return replace(planned, header={n: v for n, v in planned.header.items() if n != DISPUTE})
    if planned.entity is not Entity.INVOICE:
        return planned
    if planned.kind is not WriteKind.CREATE:
        return _only_coding(planned)
    header = dict(planned.header)
    kind = str(header.pop(KIND, INVOICE) or INVOICE)
    code = parse_pairs(settings.invoice_types).get(kind, "")
    if code:
        header[TYPE] = code
    elif kind != INVOICE:
        msg = f"{planned.number} is a {kind.replace('-', ' ')}, for which the settings name no invoice type of X3."
        remedy = f"Set x3.invoice_types, for instance to {INVOICE}=INV; {kind}=CRN, with X3's codes."
        raise RejectedError(msg, remedy=remedy, diagnoses=(msg,))
    lines = tuple(
        replace(line, fields={**line.fields, SOURCE: ORDER})
        if line.action is LineAction.ADD and line.fields.get(ORDER)
        else replace(line, fields={n: v for n, v in line.fields.items() if n not in {ORDER, ORDER_LINE} or v})
        for line in planned.lines
    )
    return replace(planned, header=header, lines=lines)


def own(planned: PlannedWrite, documents: Iterable[TargetDocument]) -> tuple[TargetDocument, ...]:
    """Of documents with the reference of a save, those that it may have made: several suppliers may use one number."""
    if planned.entity is not Entity.INVOICE:
        return tuple(documents)
    supplier, before = planned.header.get("supplier"), planned.carriers or frozenset()
    return tuple(d for d in documents if d.fields.get("supplier") == supplier and d.external_id not in before)


def _only_coding(planned: PlannedWrite) -> PlannedWrite:
    """A change, if it is one of coding alone and the invoice was not posted when it was read."""
    other = sorted(
        {name for line in planned.lines for name in line.fields if not codes_lines([name])} | planned.header.keys()
    )
    number = planned.external_id or planned.number
    msg = ""
    if planned.close or other or any(line.action is not LineAction.CHANGE for line in planned.lines):
        msg = f"Of invoice {number} only account and dimensions of its lines are changed."
        if other:
            msg = f"Of invoice {number} only account and dimensions of its lines are changed, not {', '.join(other)}."
    elif planned.before is not None and planned.before.locked:
        msg = f"Invoice {number} is posted in X3: its coding is not changed."
    if msg:
        raise RejectedError(msg, remedy="Make the change in X3 by hand, or leave it.", diagnoses=(msg,))
    return planned


def _plain(value: Value) -> str:
    return "".join(c for c in str("" if value is None else value).casefold() if c.isalnum())
