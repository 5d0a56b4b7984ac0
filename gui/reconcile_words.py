"""What the reconciliation says: its sections, kinds of rows, control totals, and the verdict over all. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Final

from PySide6.QtCore import QLocale

from core.model.reconcile import (
    Axis,
    ControlTotal,
    DocumentKind,
    Figure,
    Kind,
    Missing,
    ReconcileQuery,
    ReconcileRow,
    Reconciliation,
    Section,
    Side,
    SignOff,
    Stage,
)
from gui import format as fmt
from gui.format import Look
from gui.words import QT_TR_NOOP, Words, said, tr

_MOST_SAID: Final = 3

SECTIONS: Final[Mapping[Section, str]] = Words(
    {
        Section.ORDERS: QT_TR_NOOP("Orders"),
        Section.DIFFERENCES: QT_TR_NOOP("Differences of orders"),
        Section.SUPPLIERS: QT_TR_NOOP("Suppliers"),
        Section.INVOICES: QT_TR_NOOP("Invoices"),
        Section.CONTRACTS: QT_TR_NOOP("Contracts"),
        Section.SPEND: QT_TR_NOOP("Spend"),
        Section.READINESS: QT_TR_NOOP("Three-way match"),
    }
)
SECTION_TIPS: Final[Mapping[Section, str]] = Words(
    {
        Section.ORDERS: QT_TR_NOOP(
            "Orders that one of the systems has and the other has not, or has for another amount"
        ),
        Section.DIFFERENCES: QT_TR_NOOP("What differs in orders that both have, line by line"),
        Section.SUPPLIERS: QT_TR_NOOP("Orders and invoices of X3 by suppliers that JAGGAER does not approve"),
        Section.INVOICES: QT_TR_NOOP("Invoices that one of the systems has not, that differ, or that are there twice"),
        Section.CONTRACTS: QT_TR_NOOP(
            "Spend of each contract against its ceiling and validity, and spend outside of any"
        ),
        Section.SPEND: QT_TR_NOOP("Spend by supplier, account, cost centre and month"),
        Section.READINESS: QT_TR_NOOP("Which orders are ready for the three-way match, and what the others lack"),
    }
)


def _fine(word: str) -> Look:
    return Look("✓", "check", word, "ok")


def _look_at(word: str) -> Look:
    return Look("▲", "triangle-alert", word, "warn")


def _wrong(word: str) -> Look:
    return Look("✕", "x", word, "bad")


def _plain(word: str) -> Look:
    return Look("-", "minus", word, "info")


KIND_LOOKS: Final[dict[Kind, Look]] = {
    Kind.AGREES: _fine(QT_TR_NOOP("Agrees")),
    Kind.ROUNDING: _fine(QT_TR_NOOP("Rounding")),
    Kind.NOT_IN_X3: _wrong(QT_TR_NOOP("Not in X3")),
    Kind.NOT_IN_JAGGAER: _wrong(QT_TR_NOOP("Not in JAGGAER")),
    Kind.TWICE_IN_X3: _wrong(QT_TR_NOOP("Twice in X3")),
    Kind.DIFFERS: _look_at(QT_TR_NOOP("Differs")),
    Kind.CANCELLED: _look_at(QT_TR_NOOP("Cancelled in JAGGAER")),
    Kind.CLOSED: _look_at(QT_TR_NOOP("Closed in X3")),
    Kind.QUANTITY: _look_at(QT_TR_NOOP("Quantity differs")),
    Kind.PRICE: _look_at(QT_TR_NOOP("Price differs")),
    Kind.AMOUNT: _look_at(QT_TR_NOOP("Amount differs")),
    Kind.CHARGE: _plain(QT_TR_NOOP("Charge not in X3")),
    Kind.DISCOUNT: _plain(QT_TR_NOOP("Discount not in X3")),
    Kind.TAX: _plain(QT_TR_NOOP("Tax differs")),
    Kind.DATE: _look_at(QT_TR_NOOP("Date differs")),
    Kind.CODING: _look_at(QT_TR_NOOP("Coding differs")),
    Kind.CURRENCY: _look_at(QT_TR_NOOP("Currency differs")),
    Kind.SUPPLIER: _look_at(QT_TR_NOOP("Supplier differs")),
    Kind.SITE: _look_at(QT_TR_NOOP("Site differs")),
    Kind.LINE_NOT_IN_X3: _wrong(QT_TR_NOOP("Line not in X3")),
    Kind.LINE_NOT_IN_JAGGAER: _wrong(QT_TR_NOOP("Line not in JAGGAER")),
    Kind.UNKNOWN_SUPPLIER: _wrong(QT_TR_NOOP("Supplier not in JAGGAER")),
    Kind.NOT_APPROVED: _look_at(QT_TR_NOOP("Supplier not approved")),
    Kind.NOT_ACTIVE: _look_at(QT_TR_NOOP("Supplier not active")),
    Kind.DUPLICATE: _wrong(QT_TR_NOOP("Duplicate invoice")),
    Kind.ON_CONTRACT: _fine(QT_TR_NOOP("On a contract")),
    Kind.NO_CONTRACT: _plain(QT_TR_NOOP("Outside any contract")),
    Kind.OVER_CEILING: _wrong(QT_TR_NOOP("Over the ceiling")),
    Kind.NOT_VALID: _look_at(QT_TR_NOOP("Outside its validity")),
    Kind.OTHER_CURRENCY: _look_at(QT_TR_NOOP("Other currency")),
    Kind.OTHER_SUPPLIER: _look_at(QT_TR_NOOP("Other supplier")),
    Kind.UNKNOWN_CONTRACT: _look_at(QT_TR_NOOP("Contract not in JAGGAER")),
    Kind.SPENT: _plain(QT_TR_NOOP("Spent")),
    Kind.READY: _fine(QT_TR_NOOP("Ready")),
    Kind.NOT_READY: _look_at(QT_TR_NOOP("Not ready")),
}

KINDS_OF: Final[dict[Section, tuple[Kind, ...]]] = {
    Section.ORDERS: (
        Kind.AGREES,
        Kind.ROUNDING,
        Kind.NOT_IN_X3,
        Kind.NOT_IN_JAGGAER,
        Kind.TWICE_IN_X3,
        Kind.DIFFERS,
        Kind.CANCELLED,
        Kind.CLOSED,
    ),
    Section.DIFFERENCES: (Kind.QUANTITY, Kind.PRICE, Kind.AMOUNT, Kind.DATE, Kind.CODING, Kind.LINE_NOT_IN_X3),
    Section.SUPPLIERS: (Kind.UNKNOWN_SUPPLIER, Kind.NOT_APPROVED, Kind.NOT_ACTIVE),
    Section.INVOICES: (
        Kind.AGREES,
        Kind.NOT_IN_X3,
        Kind.NOT_IN_JAGGAER,
        Kind.AMOUNT,
        Kind.CODING,
        Kind.DUPLICATE,
    ),
    Section.CONTRACTS: (Kind.ON_CONTRACT, Kind.NO_CONTRACT, Kind.OVER_CEILING, Kind.NOT_VALID, Kind.OTHER_SUPPLIER),
    Section.SPEND: (Kind.SPENT,),
    Section.READINESS: (Kind.READY, Kind.NOT_READY),
}
"""Kinds for whose words the table of a section has room at the beginning."""

FIELDS: Final = (
    "quantity",
    "price",
    "amount",
    "expected_receipt_date",
    "order_date",
    "account",
    "cost_center",
    "supplier",
)
"""Fields for whose words the table of differences has room at the beginning."""

STATE_OPEN: Final = Look("▲", "triangle-alert", QT_TR_NOOP("Open"), "warn")
STATE_LAPSED: Final = Look("▲", "triangle-alert", QT_TR_NOOP("Changed since explained"), "warn")
STATE_EXPLAINED: Final = Look("✓", "check", QT_TR_NOOP("Explained"), "ok")
STATE_NONE: Final = Look("", "minus", QT_TR_NOOP("No exception"), "info")
STATES: Final = (STATE_OPEN, STATE_LAPSED, STATE_EXPLAINED, STATE_NONE)

TIES: Final = Look("✓", "circle-check", QT_TR_NOOP("Ties"), "ok")
DOES_NOT_TIE: Final = Look("✕", "circle-x", QT_TR_NOOP("Does not tie"), "bad")

DOCUMENTS: Final[Mapping[DocumentKind, str]] = Words(
    {
        DocumentKind.ORDER: QT_TR_NOOP("Order"),
        DocumentKind.INVOICE: QT_TR_NOOP("Invoice"),
        DocumentKind.CONTRACT: QT_TR_NOOP("Contract"),
    }
)
_MISSING: Final[Mapping[Missing, str]] = Words(
    {
        Missing.NOT_IN_X3: QT_TR_NOOP("not in X3"),
        Missing.TWICE: QT_TR_NOOP("twice in X3"),
        Missing.NOT_RECEIVABLE: QT_TR_NOOP("not receivable"),
        Missing.CLOSED: QT_TR_NOOP("closed in X3"),
        Missing.PRICE: QT_TR_NOOP("price differs"),
        Missing.QUANTITY: QT_TR_NOOP("quantity differs"),
        Missing.AMOUNT: QT_TR_NOOP("amount differs"),
        Missing.CURRENCY: QT_TR_NOOP("currency differs"),
        Missing.SUPPLIER: QT_TR_NOOP("supplier differs"),
        Missing.LINE: QT_TR_NOOP("line missing"),
        Missing.SUPPLIER_HELD: QT_TR_NOOP("supplier held in X3"),
        Missing.SUPPLIER_NOT_ACTIVE: QT_TR_NOOP("supplier not active"),
        Missing.OVER_INVOICED: QT_TR_NOOP("invoiced more than received"),
    }
)
STAGES: Final[Mapping[Stage, str]] = Words(
    {
        Stage.WAITS_FOR_RECEIPT: QT_TR_NOOP("waits for receipt"),
        Stage.PARTLY_RECEIVED: QT_TR_NOOP("partly received"),
        Stage.WAITS_FOR_INVOICE: QT_TR_NOOP("received, waits for invoice"),
        Stage.INVOICED: QT_TR_NOOP("received and invoiced"),
    }
)
_SIDES: Final[Mapping[Side, str]] = Words(
    {
        Side.JAGGAER: QT_TR_NOOP("JAGGAER"),
        Side.X3: QT_TR_NOOP("X3"),
        Side.JAGGAER_BOTH: QT_TR_NOOP("JAGGAER, orders in both"),
        Side.X3_BOTH: QT_TR_NOOP("X3, orders in both"),
        Side.GOOD_SUPPLIERS: QT_TR_NOOP("of approved and active suppliers"),
        Side.ON_CONTRACTS: QT_TR_NOOP("on contracts"),
        Side.READY: QT_TR_NOOP("ready"),
        Side.BY_SUPPLIER: QT_TR_NOOP("by supplier"),
        Side.BY_ACCOUNT: QT_TR_NOOP("by account"),
        Side.BY_COST_CENTER: QT_TR_NOOP("by cost centre"),
        Side.BY_MONTH: QT_TR_NOOP("by month"),
    }
)
AXES: Final[Mapping[Axis, str]] = Words(
    {
        Axis.SUPPLIER: QT_TR_NOOP("Supplier"),
        Axis.ACCOUNT: QT_TR_NOOP("GL account"),
        Axis.COST_CENTER: QT_TR_NOOP("Cost centre"),
        Axis.MONTH: QT_TR_NOOP("Month"),
    }
)


def side_word(side: Side) -> str:
    """What stands on one side of a control total."""
    return fmt.sentence_case(_SIDES[side]) if side in _SIDES else said(side.value)


def missing_words(row: ReconcileRow) -> str:
    """What an order lacks for the three-way match: `not receivable, price differs`."""
    return fmt.sentence_case(fmt.listed([_MISSING[one] if one in _MISSING else said(one.value) for one in row.missing]))


def stage_word(row: ReconcileRow) -> str:
    """How far receipt and invoice are; empty where X3 does not show it."""
    return fmt.sentence_case(STAGES[row.stage]) if row.stage in STAGES else said(row.stage.value)


def state_look(row: ReconcileRow) -> Look:
    """Whether an exception is open, explained, or changed since it was explained."""
    if not row.is_exception:
        return STATE_NONE
    if row.explained is not None:
        return STATE_EXPLAINED
    return STATE_LAPSED if row.lapsed is not None else STATE_OPEN


def figure_word(figure: Figure) -> str:
    """What a figure sums: a kind of rows, a code on an axis, or a contract."""
    if figure.axis is not None:
        code = figure.code or tr("without a code")
        return f"{code} {figure.label}".strip()
    if figure.kind is not None:
        return KIND_LOOKS[figure.kind].word
    if figure.code:
        return tr("Contract {number}").format(number=f"{figure.code} {figure.label}".strip())
    return tr("Everything")


@dataclass(frozen=True, slots=True)
class SectionState:
    """A section at a glance.

    Attributes:
        rows, exceptions, open: how many.
        gaps: what does not tie, by currency; none = it ties.
    """

    section: Section
    rows: int
    exceptions: int
    open: int
    gaps: tuple[tuple[str, Decimal], ...]

    @property
    def ties(self) -> bool:
        """Whether its control totals tie."""
        return not self.gaps


def section_states(found: Reconciliation) -> tuple[SectionState, ...]:
    """The sections that were compared, in their order."""
    return tuple(
        SectionState(
            section,
            len(rows),
            sum(row.is_exception for row in rows),
            sum(row.is_open for row in rows),
            gaps_of(control for control in found.controls if control.section is section),
        )
        for section, rows in found.rows.items()
    )


def gaps_of(controls: Iterable[ControlTotal]) -> tuple[tuple[str, Decimal], ...]:
    """What does not tie, by currency, the largest gap of each."""
    gaps: dict[str, Decimal] = {}
    for control in controls:
        if not control.ties and abs(control.gap) > abs(gaps.get(control.currency, Decimal(0))):
            gaps[control.currency] = control.gap
    return tuple(sorted(gaps.items()))


def ties_says(state: SectionState, locale: QLocale) -> str:
    """`Ties`, or by how much it does not."""
    if state.ties:
        return TIES.word
    gaps = fmt.joined([fmt.amount(abs(gap), currency, locale) for currency, gap in state.gaps])
    return tr("Does not tie by {amount}").format(amount=gaps)


def verdict(found: Reconciliation, locale: QLocale) -> tuple[Look, str]:
    """The sentence over all: whether it ties, and how much is open."""
    states = section_states(found)
    wrong = [state for state in states if not state.ties]
    explained = sum(state.exceptions - state.open for state in states)
    if wrong:
        parts = [_untied_says(state, locale) for state in wrong]
        text = tr("Does not tie: {sections}.").format(sections=fmt.few(parts, _MOST_SAID))
    else:
        text = tr("Ties to the cent: JAGGAER equals X3 and the listed differences.")
    if found.open:
        text += " " + tr("%Ln exceptions are open", "", found.open)
        text += ", " + tr("%Ln are explained", "", explained) + "." if explained else "."
    elif explained:
        text += " " + tr("All %Ln exceptions are explained.", "", explained)
    else:
        text += " " + tr("There are no exceptions.")
    if wrong:
        return DOES_NOT_TIE, text
    return (STATE_OPEN, text) if found.open else (TIES, text)


def _untied_says(state: SectionState, locale: QLocale) -> str:
    """The section and by how much; in several currencies its name, since the list of sections tells each amount."""
    name = SECTIONS[state.section]
    if len(state.gaps) != 1:
        return name
    [(currency, gap)] = state.gaps
    return tr("{section} by {amount}").format(section=name, amount=fmt.amount(abs(gap), currency, locale))


def query_says(query: ReconcileQuery, locale: QLocale) -> str:
    """What was reconciled: `2026-03-01 to 2026-03-31, company 0100, site FR011`."""
    parts = [tr("{first} to {last}").format(first=fmt.day(query.since, locale), last=fmt.day(query.until, locale))]
    if query.company:
        parts.append(tr("company {code}").format(code=query.company))
    if query.site:
        parts.append(tr("site {code}").format(code=query.site))
    return fmt.listed(parts)


def made_says(found: Reconciliation, now: datetime, locale: QLocale) -> str:
    """Of what it is, by whom and when it was made, and of when JAGGAER's side is."""
    parts = [query_says(found.query, locale)]
    if found.made_at is not None:
        when = fmt.moment(found.made_at, now)
        parts.append(tr("made {when} by {account}").format(when=when, account=found.made_by))
    if found.jaggaer_as_of is not None:
        parts.append(tr("JAGGAER as of {when}").format(when=fmt.moment(found.jaggaer_as_of, now)))
    return " · ".join(parts)


def signed_says(found: Reconciliation, signed: Iterable[SignOff], now: datetime) -> str:
    """Whether somebody signed this period, and whether it is still as it was then; empty = nobody did."""
    last = next((one for one in signed if one.query == found.query), None)
    if last is None:
        return ""
    who = {"account": last.signed_by, "when": fmt.moment(last.signed_at, now)}
    if last.fingerprint == found.fingerprint:
        return tr("Signed off by {account} {when}, and unchanged since.").format(**who)
    return tr("Signed off by {account} {when}; it has changed since.").format(**who)


def row_says(row: ReconcileRow, locale: QLocale) -> str:
    """A row in one sentence: both sides, and what is between them."""
    what = KIND_LOOKS[row.kind].word
    line = tr("line {number}").format(number=row.line) if row.line else ""
    head = fmt.listed([part for part in (_document(row), line) if part])
    if row.field:
        return tr("{document}: {what}. {field}: {jaggaer} in JAGGAER, {x3} in X3.").format(
            document=head,
            what=what,
            field=fmt.field_word(row.field),
            jaggaer=row.jaggaer_value or tr("nothing"),
            x3=row.x3_value or tr("nothing"),
        )
    if row.jaggaer is not None and row.x3 is not None:
        return tr("{document}: {what}. {jaggaer} in JAGGAER, {x3} in X3.").format(
            document=head,
            what=what,
            jaggaer=fmt.amount(row.jaggaer, row.currency, locale),
            x3=fmt.amount(row.x3, row.currency, locale),
        )
    worth = row.jaggaer if row.jaggaer is not None else row.x3
    amount = fmt.amount(worth, row.currency, locale) if worth is not None else ""
    return tr("{document}: {what}, {amount}.").format(document=head, what=what, amount=amount)


def _document(row: ReconcileRow) -> str:
    numbers = [row.jaggaer_number, row.x3_number] if row.x3_number != row.jaggaer_number else [row.x3_number]
    shown = [number for number in numbers if number] or [row.contract or row.key]
    return f"{DOCUMENTS[row.document]} {' / '.join(shown)}"


def explained_says(row: ReconcileRow, now: datetime) -> str:
    """Who explained it, when and why; that it changed since, where it did; empty = nobody explained it."""
    reason = row.explained or row.lapsed
    if reason is None:
        return ""
    if row.explained is not None:
        text = tr("{account} explained it {when}: {reason}")
    else:
        text = tr("It has changed since {account} explained it {when}: {reason}")
    return text.format(account=reason.by, when=fmt.moment(reason.at, now), reason=reason.because)
