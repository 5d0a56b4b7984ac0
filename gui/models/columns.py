"""The columns of the tables: what each shows, and the sort of the store behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QLocale

from core.model.doubt import Compared
from core.model.status import Status
from core.model.twin import ListEffect
from core.model.views import CauseRow, RecordRow
from gui import copying, sentences
from gui import format as fmt
from gui.models.rows import Column
from gui.words import QT_TR_NOOP, said, tr


def _record_status(row: RecordRow) -> fmt.Look:
    return fmt.STATUS_LOOKS[row.status]


def _word(status: Status) -> str:
    return fmt.STATUS_LOOKS[status].word


def _status_word(row: RecordRow) -> str:
    return _word(row.status)


def order_columns(locale: QLocale) -> tuple[Column[RecordRow], ...]:
    """Columns of the orders."""
    return (
        _status(),
        _key(tr("JAGGAER")),
        _x3(),
        _supplier(),
        _day(locale),
        _amount(tr("Amount"), locale),
        _revision(),
        _receivable(),
        _updated(locale, hidden=True),
        _reason(hidden=True),
    )


def supplier_columns(locale: QLocale) -> tuple[Column[RecordRow], ...]:
    """Columns of the suppliers."""
    return (
        _status(176),
        _key(tr("JAGGAER"), 110),
        _x3(110),
        _supplier(tr("Name")),
        _updated(locale, hidden=False),
        _revision(),
        _reason(hidden=True),
    )


def invoice_columns(locale: QLocale) -> tuple[Column[RecordRow], ...]:
    """Columns of the invoices; they go by the number that the supplier gave them."""
    return (
        _status(),
        _key(tr("Document"), 124),
        _x3(),
        _supplier(),
        _day(locale),
        _amount(tr("Total"), locale),
        _updated(locale, hidden=True),
        _reason(hidden=True),
    )


def _status(width: int = 144) -> Column[RecordRow]:
    return Column(
        "status",
        tr("Status"),
        _status_word,
        sort="status",
        width=width,
        look=_record_status,
        tip=_status_word,
        fits=tuple(look.word for look in fmt.STATUS_LOOKS.values()),
    )


def _key(title: str, width: int = 94) -> Column[RecordRow]:
    return Column("key", title, lambda row: row.key, sort="key", width=width)


def _x3(width: int = 132) -> Column[RecordRow]:
    return Column("x3", tr("X3"), lambda row: row.x3_key, width=width)


def _supplier(title: str = "") -> Column[RecordRow]:
    return Column(
        "supplier",
        title or tr("Supplier"),
        lambda row: row.supplier,
        sort="supplier",
        width=0,
        tip=lambda row: row.supplier,
    )


def _day(locale: QLocale) -> Column[RecordRow]:
    return Column(
        "day",
        tr("Date"),
        lambda row: fmt.day(row.day),
        sort="day",
        width=104,
        copies=((tr("Date"), lambda row: copying.day(row.day, locale)),),
    )


def _amount(title: str, locale: QLocale) -> Column[RecordRow]:
    bare = copying.bare(locale)
    return Column(
        "amount",
        title,
        lambda row: fmt.amount(row.amount, row.currency, locale),
        sort="amount",
        right=True,
        width=138,
        copies=(
            (title, lambda row: copying.figure(row.amount, row.currency, bare)),
            (tr("Currency"), lambda row: row.currency),
        ),
    )


def _revision() -> Column[RecordRow]:
    return Column("revision", tr("Revision"), lambda row: row.revision, right=True, hidden=True)


def _receivable() -> Column[RecordRow]:
    return Column(
        "receivable",
        tr("Receivable"),
        lambda row: tr("yes") if row.receivable else tr("no"),
        hidden=True,
    )


def _updated(locale: QLocale, *, hidden: bool) -> Column[RecordRow]:
    return Column(
        "updated",
        tr("Last change"),
        lambda row: fmt.stamp(row.updated_at),
        sort="updated_at",
        width=152,
        hidden=hidden,
        copies=((tr("Last change"), lambda row: copying.moment(row.updated_at, locale)),),
    )


def _reason(*, hidden: bool) -> Column[RecordRow]:
    return Column(
        "reason",
        tr("Reason"),
        lambda row: said(row.reason),
        width=300,
        hidden=hidden,
        tip=lambda row: said(row.reason),
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
            tr("Cause"),
            sentences.cause_short,
            sort="message",
            width=0,
            look=lambda row: fmt.STATUS_LOOKS[row.status],
            sign_only=True,
            tip=lambda row: tr("{status}: {cause}").format(status=_word(row.status), cause=row.message),
        ),
        Column(
            "records",
            tr("Records"),
            lambda row: fmt.number(row.records, locale),
            sort="records",
            right=True,
            width=72,
        ),
        Column(
            "lines",
            tr("Lines"),
            lambda row: fmt.number(row.lines, locale) if row.lines else "",
            sort="lines",
            right=True,
            width=66,
            hidden=True,
        ),
        Column(
            "amount",
            tr("Amount"),
            money,
            sort="amount",
            right=True,
            width=146,
            tip=lambda row: sentences.cause_amounts(row, locale),
        ),
        Column("since", tr("Since"), since, sort="since", width=74),
        Column("due", tr("Due"), due, sort="due", width=116, tip=lambda row: fmt.day(row.due)),
        Column(
            "class",
            tr("Class"),
            lambda row: fmt.CLASS_WORDS[row.cause_class],
            sort="class",
            width=114,
            hidden=True,
            tip=lambda row: said(row.next_step),
        ),
        Column("assigned", tr("For"), lambda row: row.assigned.to if row.assigned else "", width=112, hidden=True),
        Column("status", tr("Status"), lambda row: _word(row.status), sort="status", width=150, hidden=True),
    )


_DIFFERS = fmt.Look("≠", "x", QT_TR_NOOP("Differs"), "bad")
_SAME = fmt.Look("=", "check", QT_TR_NOOP("Same"), "ok")
_UNKNOWN = fmt.Look("·", "minus", QT_TR_NOOP("Not compared"), "info")


def compared_columns(fields: Iterable[str]) -> tuple[Column[Compared], ...]:
    """Columns of a document as sent beside a document of X3; `fields` are the names of those that were sent."""

    def look(row: Compared) -> fmt.Look:
        return _DIFFERS if row.differs else _UNKNOWN if row.there is None else _SAME

    def there(row: Compared) -> str:
        return "" if row.there is None else row.there or tr("nothing")

    return (
        Column("where", tr("Where"), lambda row: fmt.sentence_case(said(row.where)) or tr("Header"), width=84),
        Column(
            "field",
            tr("Field"),
            lambda row: fmt.field_word(row.field),
            width=150,
            fits=tuple(fmt.field_word(name) for name in fields),
        ),
        Column("sent", tr("Sent"), lambda row: row.sent or tr("nothing"), width=160, tip=lambda row: row.sent),
        Column("there", tr("In X3"), there, width=0, tip=there),
        Column(
            "same",
            tr("Compared"),
            lambda row: look(row).word,
            width=130,
            look=look,
            fits=tuple(each.word for each in (_SAME, _DIFFERS, _UNKNOWN)),
        ),
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


_TAKEN = fmt.Look("✓", "link", QT_TR_NOOP("Link"), "ok")
_LEFT = fmt.Look("✕", "x", QT_TR_NOOP("Not taken"), "bad")


def crossref_rows(effect: ListEffect) -> tuple[CrossrefRow, ...]:
    """The rows of a list: those that cannot be taken first."""
    errors = (CrossrefRow("", "", place, fmt.sentence_case(reason)) for place, reason in effect.errors)
    return (*errors, *(CrossrefRow(key, x3_key) for key, x3_key in effect.linked))


def crossref_columns() -> tuple[Column[CrossrefRow], ...]:
    """Columns of what a cross-reference list would do."""

    def look(row: CrossrefRow) -> fmt.Look:
        return _LEFT if row.why else _TAKEN

    def says(row: CrossrefRow) -> str:
        if row.why:
            return tr("{place}: {reason}").format(place=said(row.place), reason=said(row.why))
        return tr("{number} is {x3_number} in X3").format(number=row.key, x3_number=row.x3_key)

    return (
        Column("what", tr("What"), lambda row: look(row).word, width=120, look=look, fits=(_TAKEN.word, _LEFT.word)),
        Column("key", tr("JAGGAER"), lambda row: row.key, width=140),
        Column("x3", tr("X3"), lambda row: row.x3_key, width=160),
        Column("why", tr("Why"), says, width=0, tip=says),
    )
