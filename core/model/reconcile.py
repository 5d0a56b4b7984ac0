"""A reconciliation: what was compared, the rows, the figures over them, and the control totals that prove it whole."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum


class Section(StrEnum):
    """A part of the reconciliation; the value is what `explain` and the store call it."""

    ORDERS = "orders"
    DIFFERENCES = "differences"
    SUPPLIERS = "suppliers"
    INVOICES = "invoices"
    CONTRACTS = "contracts"
    SPEND = "spend"
    READINESS = "readiness"


class Kind(StrEnum):
    """What a row says; the value is the word that tables, reports and JSON show."""

    AGREES = "Agrees"
    ROUNDING = "Rounding"
    NOT_IN_X3 = "Not in X3"
    NOT_IN_JAGGAER = "Not in JAGGAER"
    TWICE_IN_X3 = "Twice in X3"
    DIFFERS = "Differs"
    CANCELLED = "Cancelled in JAGGAER alone"
    CLOSED = "Closed in X3 alone"
    QUANTITY = "Quantity differs"
    PRICE = "Price differs"
    AMOUNT = "Amount differs"
    CHARGE = "Charge not in X3"
    DISCOUNT = "Header discount not in X3"
    TAX = "Tax differs"
    DATE = "Date differs"
    CODING = "Coding differs"
    CURRENCY = "Currency differs"
    SUPPLIER = "Supplier differs"
    SITE = "Site differs"
    LINE_NOT_IN_X3 = "Line not in X3"
    LINE_NOT_IN_JAGGAER = "Line not in JAGGAER"
    UNKNOWN_SUPPLIER = "Supplier not in JAGGAER"
    NOT_APPROVED = "Supplier not approved"
    NOT_ACTIVE = "Supplier not active"
    DUPLICATE = "Duplicate invoice"
    ON_CONTRACT = "On a contract"
    NO_CONTRACT = "Outside any contract"
    OVER_CEILING = "Over the ceiling"
    NOT_VALID = "Outside the contract's validity"
    OTHER_CURRENCY = "Other currency than the contract"
    OTHER_SUPPLIER = "Other supplier than the contract"
    UNKNOWN_CONTRACT = "Contract not in JAGGAER"
    SPENT = "Spent"
    READY = "Ready for three-way match"
    NOT_READY = "Not ready for three-way match"


NO_EXCEPTION = frozenset(
    {
        Kind.AGREES,
        Kind.ROUNDING,
        Kind.CHARGE,
        Kind.DISCOUNT,
        Kind.TAX,
        Kind.DIFFERS,
        Kind.ON_CONTRACT,
        Kind.NO_CONTRACT,
        Kind.SPENT,
        Kind.READY,
        Kind.NOT_READY,
    }
)
"""Kinds that are figures and need no explanation: an order that *Differs* has its exceptions in `DIFFERENCES`, one that
is not ready in the section that says why. What JAGGAER charges or takes off beside the lines is told by the site's own policy,
and taxes are X3's own."""


class DocumentKind(StrEnum):
    """What a row is about."""

    ORDER = "order"
    INVOICE = "invoice"
    CONTRACT = "contract"


class Missing(StrEnum):
    """What an order lacks for the three-way match; the value is shown."""

    NOT_IN_X3 = "not in X3"
    TWICE = "twice in X3"
    NOT_RECEIVABLE = "not receivable"
    CLOSED = "closed in X3"
    PRICE = "price differs"
    QUANTITY = "quantity differs"
    AMOUNT = "amount differs"
    CURRENCY = "currency differs"
    SUPPLIER = "supplier differs"
    LINE = "line missing"
    SUPPLIER_HELD = "supplier held in X3"
    SUPPLIER_NOT_ACTIVE = "supplier not active"
    OVER_INVOICED = "invoiced more than received"


class Stage(StrEnum):
    """How far receipt and invoice of an order are; the value is shown. Empty where X3 does not show quantities."""

    UNKNOWN = ""
    WAITS_FOR_RECEIPT = "waits for receipt"
    PARTLY_RECEIVED = "partly received"
    WAITS_FOR_INVOICE = "received, waits for invoice"
    INVOICED = "received and invoiced"


class Axis(StrEnum):
    """By what spend is summed."""

    SUPPLIER = "supplier"
    ACCOUNT = "account"
    COST_CENTER = "cost-center"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class ReconcileQuery:
    """What is reconciled: documents of these days, inclusive; `company`, `site` of X3, empty = all.

    A pair of documents counts where either of them lies in the period, company and site.
    """

    since: date
    until: date
    company: str = ""
    site: str = ""


@dataclass(frozen=True, slots=True)
class Explanation:
    """A person's reason for an exception; it holds as long as the exception has this fingerprint. `at` is UTC."""

    section: Section
    key: str
    fingerprint: str
    because: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class ReconcileRow:
    """A row of a section.

    Attributes:
        key: names the row within its section, the same in every reconciliation.
        jaggaer_number, x3_number: the documents; empty = there is none.
        line: line of the order in JAGGAER, else in X3; empty = the whole document.
        field: of a difference, the field's name (`price`, `account`, `dimension:CCT`, ...); `jaggaer_value` and
            `x3_value` are what both have, as text.
        jaggaer, x3: amounts in `currency`; None = not there.
        difference: what this row explains of JAGGAER less X3, in `currency`.
        detail: what else is to be said, data only: the other invoices of a duplicate, the contract's validity, ...
        missing, stage: of `READINESS`.
        fingerprint: of what makes it an exception; empty for a row that is none.
        explained: the reason that holds.
        lapsed: a reason that was given for it as it was before; it has changed since.
    """

    section: Section
    key: str
    kind: Kind
    document: DocumentKind
    currency: str
    jaggaer: Decimal | None = None
    x3: Decimal | None = None
    difference: Decimal = Decimal(0)
    jaggaer_number: str = ""
    x3_number: str = ""
    line: str = ""
    day: date | None = None
    supplier: str = ""
    supplier_name: str = ""
    contract: str = ""
    site: str = ""
    account: str = ""
    cost_center: str = ""
    field: str = ""
    jaggaer_value: str = ""
    x3_value: str = ""
    detail: str = ""
    missing: tuple[Missing, ...] = ()
    stage: Stage = Stage.UNKNOWN
    fingerprint: str = ""
    explained: Explanation | None = None
    lapsed: Explanation | None = None

    @property
    def is_exception(self) -> bool:
        """Whether somebody has to look at it."""
        return bool(self.fingerprint)

    @property
    def is_open(self) -> bool:
        """Whether it is an exception that nobody explained as it stands."""
        return bool(self.fingerprint) and self.explained is None


@dataclass(frozen=True, slots=True)
class Figure:
    """A sum over rows of its section (`Reconciliation.rows_of`).

    Attributes:
        kind: rows of this kind alone; None = of every kind.
        axis, code: of `SPEND`: rows with this code on this axis; of `CONTRACTS`, `code` is the contract's number, where it
            is not empty.
        label: what `code` is called; empty = it has no name.
        jaggaer, x3, difference: sums of the rows in `currency`.
        rows, exceptions, open: how many rows, exceptions among them, and those not explained.
        ceiling: of a contract; `committed`: its orders from its beginning to the end of the period.
    """

    section: Section
    currency: str
    jaggaer: Decimal
    x3: Decimal
    difference: Decimal
    rows: int
    exceptions: int = 0
    open: int = 0
    kind: Kind | None = None
    axis: Axis | None = None
    code: str = ""
    label: str = ""
    ceiling: Decimal | None = None
    committed: Decimal | None = None
    valid_from: date | None = None
    valid_until: date | None = None


class Side(StrEnum):
    """What stands on one side of a control total; the value is shown."""

    JAGGAER = "JAGGAER"
    X3 = "X3"
    JAGGAER_BOTH = "JAGGAER, orders in both"
    X3_BOTH = "X3, orders in both"
    GOOD_SUPPLIERS = "of approved and active suppliers"
    ON_CONTRACTS = "on contracts"
    READY = "ready"
    BY_SUPPLIER = "by supplier"
    BY_ACCOUNT = "by account"
    BY_COST_CENTER = "by cost centre"
    BY_MONTH = "by month"


@dataclass(frozen=True, slots=True)
class ControlTotal:
    """The proof of a section in one currency: `left` = `right` + `listed`, to the cent.

    Attributes:
        left, right: summed straight from the documents, not from the rows.
        listed: sum of the differences (or amounts) of the rows that are listed.
    """

    section: Section
    currency: str
    left_side: Side
    left: Decimal
    right_side: Side
    right: Decimal
    listed: Decimal

    @property
    def gap(self) -> Decimal:
        """What is not accounted for; zero when the section ties."""
        return self.left - self.right - self.listed

    @property
    def ties(self) -> bool:
        """Whether the section is whole."""
        return not self.gap


class Gap(StrEnum):
    """Why something was not compared; the value is shown."""

    NO_SUPPLIERS = "JAGGAER's suppliers are not read for this connection: whether they are approved is not looked at."
    NO_INVOICES = "JAGGAER's invoices are not read for this connection: they are not compared with those of X3."
    NO_X3_INVOICES = "X3 does not show supplier invoices to this connection: invoices and spend are left out."
    NO_CONTRACTS = "JAGGAER's contracts are not read for this connection: spend per contract is left out."
    NO_CODING = "X3 does not show the account of order lines: it is not compared."
    NO_DIMENSIONS = "X3 does not show the dimensions of order lines: they are not compared."
    NO_QUANTITIES = (
        "X3 does not show received and invoiced quantities: the match shows what is ready, not how far it is."
    )
    NO_EXPECTED = "One of the systems does not show expected days of delivery: they are not compared."


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """What a reconciliation found. Rows are in the order of their keys within each section.

    Attributes:
        controls: at least one a section and currency; `ties` only where all do.
        gaps: what was not compared.
        made_at: UTC; `made_by` is the account.
        jaggaer_as_of: when JAGGAER's orders were read last, UTC; None = never, or not known.
    """

    query: ReconcileQuery
    rows: dict[Section, tuple[ReconcileRow, ...]]
    figures: tuple[Figure, ...]
    controls: tuple[ControlTotal, ...]
    gaps: tuple[Gap, ...] = ()
    fingerprint: str = ""
    made_at: datetime | None = None
    made_by: str = ""
    connection: str = ""
    jaggaer_as_of: datetime | None = None

    @property
    def ties(self) -> bool:
        """Whether every control total ties."""
        return all(control.ties for control in self.controls)

    def exceptions(self, section: Section | None = None) -> tuple[ReconcileRow, ...]:
        """The exceptions of a section, or of all."""
        chosen = self.rows if section is None else [section]
        return tuple(row for name in chosen for row in self.rows.get(name, ()) if row.is_exception)

    @property
    def open(self) -> int:
        """Exceptions that nobody explained."""
        return sum(row.is_open for rows in self.rows.values() for row in rows)

    def rows_of(self, figure: Figure) -> tuple[ReconcileRow, ...]:
        """The rows behind a figure."""
        return tuple(row for row in self.rows.get(figure.section, ()) if is_behind(row, figure))


def axis_code(row: ReconcileRow, axis: Axis) -> str:
    """The code of a row on an axis of spend; months are `2026-03`."""
    match axis:
        case Axis.SUPPLIER:
            return row.supplier
        case Axis.ACCOUNT:
            return row.account
        case Axis.COST_CENTER:
            return row.cost_center
        case Axis.MONTH:
            return f"{row.day:%Y-%m}" if row.day else ""


def is_behind(row: ReconcileRow, figure: Figure) -> bool:
    """Whether a row of the figure's section is one of those that it sums."""
    if row.currency != figure.currency or (figure.kind is not None and row.kind is not figure.kind):
        return False
    if figure.axis is not None:
        return axis_code(row, figure.axis) == figure.code
    return not figure.code or row.contract == figure.code


@dataclass(frozen=True, slots=True)
class SignOff:
    """A person's signature under a reconciliation as it stood.

    Attributes:
        fingerprint: of the reconciliation that was signed; another one since then = it changed.
        signed_at: UTC.
        note: what the signer said about what is open; empty = nothing was open, or nothing was said.
    """

    signoff_id: int
    query: ReconcileQuery
    fingerprint: str
    signed_by: str
    signed_at: datetime
    note: str = ""


@dataclass(frozen=True, slots=True)
class ReconcileProgress:
    """How far it is: `phase` in words, `total` None while unknown."""

    phase: str
    done: int
    total: int | None = None


@dataclass(frozen=True, slots=True)
class ReconcileDefaults:
    """What a page begins with: the month before this one, and what can be chosen."""

    query: ReconcileQuery
    companies: tuple[str, ...] = ()
    sites: tuple[tuple[str, str], ...] = ()
    """(site, its company)."""
