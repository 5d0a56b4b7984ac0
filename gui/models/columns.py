"""The columns of the tables: what each shows, and the sort of the store behind it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QLocale

from core.model.doubt import Compared
from core.model.run import Place, PreviewRow
from core.model.twin import ListEffect
from core.model.views import CauseRow, RecordRow, RunRow
from gui import format as fmt
from gui import sentences
from gui.models.rows import Column


def _record_status(row: RecordRow) -> fmt.Look:
    return fmt.STATUS_LOOKS[row.status]


def order_columns(locale: QLocale) -> tuple[Column[RecordRow], ...]:
    """Columns of the orders."""
    return (
        _status(),
        _key("JAGGAER"),
        _x3(),
        _supplier(),
        Column("day", "Date", lambda row: fmt.day(row.day), sort="day", width=104),
        Column(
            "amount",
            "Amount",
            lambda row: fmt.amount(row.amount, row.currency, locale),
            sort="amount",
            right=True,
            width=138,
        ),
        _revision(),
        _receivable(),
        _updated(hidden=True),
        _reason(hidden=True),
    )


def supplier_columns() -> tuple[Column[RecordRow], ...]:
    """Columns of the suppliers."""
    return (
        _status(176),
        _key("JAGGAER", 110),
        _x3(110),
        _supplier("Name"),
        _updated(hidden=False),
        _revision(),
        _reason(hidden=True),
    )


def _status(width: int = 144) -> Column[RecordRow]:
    return Column(
        "status",
        "Status",
        lambda row: row.status.value,
        sort="status",
        width=width,
        look=_record_status,
        tip=lambda row: row.status.value,
    )


def _key(title: str, width: int = 94) -> Column[RecordRow]:
    return Column("key", title, lambda row: row.key, sort="key", width=width)


def _x3(width: int = 136) -> Column[RecordRow]:
    return Column("x3", "X3", lambda row: row.x3_key, width=width)


def _supplier(title: str = "Supplier") -> Column[RecordRow]:
    return Column(
        "supplier",
        title,
        lambda row: row.supplier,
        sort="supplier",
        width=0,
        tip=lambda row: row.supplier,
    )


def _revision() -> Column[RecordRow]:
    return Column("revision", "Revision", lambda row: row.revision, right=True, hidden=True)


def _receivable() -> Column[RecordRow]:
    return Column(
        "receivable",
        "Receivable",
        lambda row: "yes" if row.receivable else "no",
        hidden=True,
    )


def _updated(*, hidden: bool) -> Column[RecordRow]:
    return Column(
        "updated",
        "Last change",
        lambda row: fmt.stamp(row.updated_at),
        sort="updated_at",
        width=152,
        hidden=hidden,
    )


def _reason(*, hidden: bool) -> Column[RecordRow]:
    return Column(
        "reason",
        "Reason",
        lambda row: row.reason,
        width=300,
        hidden=hidden,
        tip=lambda row: row.reason,
    )


def cause_columns(locale: QLocale, now: Callable[[], datetime]) -> tuple[Column[CauseRow], ...]:
    """Columns of the problems by cause."""

    def since(row: CauseRow) -> str:
        if row.since is None:
            return ""
        return fmt.short_day(row.since.astimezone().date(), now().astimezone().date())

    def due(row: CauseRow) -> str:
        return fmt.short_day(row.due, now().astimezone().date()) if row.due else ""

    def money(row: CauseRow) -> str:
        others = [currency for currency, _value, _lines in row.amounts[1:]]
        return " + ".join([fmt.amount(row.amount, row.currency, locale), *others]) if row.amounts else ""

    return (
        Column(
            "message",
            "Cause",
            sentences.cause_short,
            sort="message",
            width=0,
            look=lambda row: fmt.STATUS_LOOKS[row.status],
            sign_only=True,
            tip=lambda row: f"{row.status.value}: {row.message}",
        ),
        Column("records", "Records", lambda row: fmt.number(row.records, locale), sort="records", right=True, width=72),
        Column(
            "lines",
            "Lines",
            lambda row: fmt.number(row.lines, locale) if row.lines else "",
            sort="lines",
            right=True,
            width=66,
            hidden=True,
        ),
        Column(
            "amount",
            "Amount",
            money,
            sort="amount",
            right=True,
            width=146,
            tip=lambda row: sentences.cause_amounts(row, locale),
        ),
        Column("since", "Since", since, sort="since", width=74),
        Column("due", "Due", due, sort="due", width=104, tip=lambda row: fmt.day(row.due)),
        Column(
            "class",
            "Class",
            lambda row: fmt.CLASS_WORDS[row.cause_class],
            sort="class",
            width=114,
            tip=lambda row: row.next_step,
        ),
        Column("assigned", "For", lambda row: row.assigned.to if row.assigned else "", width=112, hidden=True),
        Column("status", "Status", lambda row: row.status.value, sort="status", width=150, hidden=True),
    )


def run_columns(locale: QLocale) -> tuple[Column[RunRow], ...]:
    """Columns of the runs."""

    def figure(name: str, title: str, value: Callable[[RunRow], int], *, hidden: bool = False) -> Column[RunRow]:
        return Column(
            name,
            title,
            lambda row: fmt.number(value(row), locale),
            right=True,
            width=80,
            hidden=hidden,
        )

    return (
        Column("started", "Started", lambda row: fmt.stamp(row.started_at), width=152),
        Column("kind", "What", lambda row: fmt.RUN_KINDS[row.kind], width=78),
        Column(
            "status",
            "Outcome",
            lambda row: fmt.RUN_LOOKS[row.status].word,
            width=0,
            look=lambda row: fmt.RUN_LOOKS[row.status],
        ),
        figure("read", "Read", lambda row: row.counts.read),
        figure("created", "Created", lambda row: row.counts.created),
        figure("changed", "Changed", lambda row: row.counts.updated, hidden=True),
        figure("open", "Open", lambda row: row.counts.open),
        figure("calls", "Calls", lambda row: row.calls),
        Column(
            "seconds",
            "Took",
            lambda row: fmt.duration(row.seconds),
            right=True,
            width=100,
        ),
        Column("actor", "By", lambda row: row.actor, width=112, hidden=True),
    )


def preview_columns(locale: QLocale) -> tuple[Column[PreviewRow], ...]:
    """Columns of the preview sheet."""

    def money(row: PreviewRow) -> str:
        return fmt.amount(row.amount, row.currency, locale) if row.amount else ""

    def says(row: PreviewRow) -> str:
        if row.reason:
            return row.reason
        if not row.changes and row.place is Place.CREATED:
            return "Not in X3 yet"
        if not row.changes and row.place is Place.CLOSED:
            return "Cancelled in JAGGAER"
        return "; ".join(
            f"{fmt.field_word(name)}: {old or 'empty'} → {new or 'empty'}" for name, old, new in row.changes[:3]
        )

    return (
        Column(
            "place",
            "What",
            lambda row: fmt.PLACE_LOOKS[row.place].word,
            width=150,
            look=lambda row: fmt.PLACE_LOOKS[row.place],
        ),
        Column("flow", "Kind", lambda row: row.flow.value.rstrip("s"), width=88),
        Column("number", "JAGGAER", lambda row: row.number, width=128),
        Column("why", "Why, or what changes", says, width=0, tip=says),
        Column("amount", "Amount", money, right=True, width=132),
        Column("supplier", "Supplier", lambda row: row.supplier, width=168, hidden=True, tip=lambda row: row.supplier),
    )


_DIFFERS = fmt.Look("≠", "x", "Differs", "bad")
_SAME = fmt.Look("=", "check", "Same", "ok")
_UNKNOWN = fmt.Look("·", "minus", "Not compared", "info")


def compared_columns() -> tuple[Column[Compared], ...]:
    """Columns of a document as sent beside a document of X3."""

    def look(row: Compared) -> fmt.Look:
        return _DIFFERS if row.differs else _UNKNOWN if row.there is None else _SAME

    def there(row: Compared) -> str:
        return "" if row.there is None else row.there or "nothing"

    return (
        Column("where", "Where", lambda row: fmt.sentence_case(row.where) or "Header", width=104),
        Column("field", "Field", lambda row: fmt.field_word(row.field), width=150),
        Column("sent", "Sent", lambda row: row.sent or "nothing", width=196, tip=lambda row: row.sent),
        Column("there", "In X3", there, width=0, tip=there),
        Column("same", "Compared", lambda row: look(row).word, width=130, look=look),
    )


@dataclass(frozen=True, slots=True)
class CrossrefRow:
    """A row of a cross-reference list that would be linked, or that cannot be taken.

    Attributes:
        place: where an error stands in the file; empty for a link.
        why: why it cannot be taken; empty for a link.
    """

    key: str
    x3_key: str
    place: str = ""
    why: str = ""


_TAKEN = fmt.Look("✓", "link", "Link", "ok")
_LEFT = fmt.Look("✕", "x", "Not taken", "bad")


def crossref_rows(effect: ListEffect) -> tuple[CrossrefRow, ...]:
    """The rows of a list: those that cannot be taken first."""
    errors = (CrossrefRow("", "", place, fmt.sentence_case(reason)) for place, reason in effect.errors)
    return (*errors, *(CrossrefRow(key, x3_key) for key, x3_key in effect.linked))


def crossref_columns() -> tuple[Column[CrossrefRow], ...]:
    """Columns of what a cross-reference list would do."""

    def look(row: CrossrefRow) -> fmt.Look:
        return _LEFT if row.why else _TAKEN

    def says(row: CrossrefRow) -> str:
        return f"{row.place}: {row.why}" if row.why else f"{row.key} is {row.x3_key} in X3"

    return (
        Column("what", "What", lambda row: look(row).word, width=120, look=look),
        Column("key", "JAGGAER", lambda row: row.key, width=140),
        Column("x3", "X3", lambda row: row.x3_key, width=160),
        Column("why", "Why", says, width=0, tip=says),
    )
