"""How values are said: amounts, numbers, dates, durations, statuses, kinds. Pure; needs no display.

Amounts go from `Decimal` to text digit by digit, never through a float.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from decimal import Decimal

from PySide6.QtCore import QDate, QLocale

from core.model.cause import CauseClass
from core.model.flow import Entity
from core.model.run import Place, RunKind, RunStatus
from core.model.status import Status
from core.model.values import decimal_text

MONTHS = (
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "May",
    "Jun",
    "Jul",
    "Aug",
    "Sep",
    "Oct",
    "Nov",
    "Dec",
)
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")

MINOR_DIGITS = {
    "BHD": 3,
    "IQD": 3,
    "JOD": 3,
    "KWD": 3,
    "LYD": 3,
    "OMR": 3,
    "TND": 3,
    "CLP": 0,
    "ISK": 0,
    "JPY": 0,
    "KRW": 0,
    "PYG": 0,
    "UGX": 0,
    "VND": 0,
    "XAF": 0,
    "XOF": 0,
    "XPF": 0,
}
"""Decimals of the currencies that have not two (ISO 4217)."""

_SMALL_S = 10.0
_MINUTE_S = 60
_HOUR_S = 3600
_LONGEST_INT = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Look:
    """How a status looks: a sign, a word and a colour role, never one of them alone.

    Attributes:
        glyph: the sign as text, for places without pictures.
        icon: name of the icon in `resources/icons`.
        role: `ok`, `warn`, `bad` or `info`: a colour of the theme.
    """

    glyph: str
    icon: str
    word: str
    role: str


STATUS_LOOKS: dict[Status, Look] = {
    Status.SYNCED: Look("✓", "check", "Synced", "ok"),
    Status.UP_TO_DATE: Look("✓", "check", "Up to date", "ok"),
    Status.PARTLY_SYNCED: Look("▲", "triangle-alert", "Partly synced", "warn"),
    Status.NEEDS_MAPPING: Look("▲", "triangle-alert", "Needs mapping", "warn"),
    Status.NEEDS_APPROVAL: Look("▲", "triangle-alert", "Needs approval", "warn"),
    Status.REFUSED: Look("✕", "x", "Refused by X3", "bad"),
    Status.INCOMPLETE: Look("✕", "x", "Incomplete in JAGGAER", "bad"),
    Status.DIFFERS: Look("✕", "x", "Differs in X3", "bad"),
    Status.PROBABLE_TWIN: Look("▲", "triangle-alert", "Probably in X3 already", "warn"),
    Status.WAITING: Look("…", "ellipsis", "Waiting", "info"),
    Status.IN_DOUBT: Look("?", "circle-question-mark", "In doubt", "info"),
    Status.NOT_ELIGIBLE: Look("-", "minus", "Not eligible", "info"),
    Status.IGNORED: Look("-", "minus", "Ignored", "info"),
}

RUN_LOOKS: dict[RunStatus, Look] = {
    RunStatus.RUNNING: Look("…", "ellipsis", "Running", "info"),
    RunStatus.DONE: Look("✓", "check", "Done", "ok"),
    RunStatus.DONE_WITH_PROBLEMS: Look("▲", "triangle-alert", "Done, needs you", "warn"),
    RunStatus.STOPPED: Look("✕", "x", "Stopped", "bad"),
    RunStatus.CANCELLED: Look("-", "minus", "Cancelled", "info"),
}

PLACE_LOOKS: dict[Place, Look] = {
    Place.CREATED: Look("+", "plus", "Created", "ok"),
    Place.UPDATED: Look("✓", "pencil", "Changed", "ok"),
    Place.CLOSED: Look("✓", "archive", "Closed", "ok"),
    Place.LINKED: Look("✓", "link", "Linked", "ok"),
    Place.UNCHANGED: Look("-", "minus", "Unchanged", "info"),
    Place.NOT_ELIGIBLE: Look("-", "minus", "Not eligible", "info"),
    Place.HELD: Look("▲", "triangle-alert", "Held", "warn"),
    Place.REFUSED: Look("✕", "x", "Refused", "bad"),
    Place.INCOMPLETE: Look("✕", "x", "Incomplete", "bad"),
    Place.WAITING: Look("…", "ellipsis", "Waiting", "info"),
    Place.IN_DOUBT: Look("?", "circle-question-mark", "In doubt", "info"),
    Place.DIFFERS: Look("✕", "x", "Differs", "bad"),
    Place.IGNORED: Look("-", "minus", "Ignored", "info"),
}

RUN_KINDS: dict[RunKind, str] = {
    RunKind.SYNC: "Sync",
    RunKind.PREVIEW: "Preview",
    RunKind.REPLAY: "Replay",
    RunKind.IMPORT: "Import",
}

CLASS_WORDS: dict[CauseClass, str] = {
    CauseClass.MAPPING: "Mapping",
    CauseClass.MASTER_DATA: "X3 data",
    CauseClass.INCOMPLETE: "JAGGAER data",
    CauseClass.REFUSED: "Refused",
    CauseClass.DECISION: "Decision",
    CauseClass.SIGN_IN: "Sign-in",
    CauseClass.UNKNOWN_OUTCOME: "Lost answer",
    CauseClass.WAITS: "Waits",
}

KIND_WORDS: dict[str, tuple[str, str]] = {
    "account": ("GL account", "GL accounts"),
    "cost-center": ("cost centre", "cost centres"),
    "supplier": ("supplier", "suppliers"),
    "product": ("product", "products"),
    "site": ("site", "sites"),
    "unit": ("unit", "units"),
    "tax": ("tax code", "tax codes"),
    "payment-term": ("payment term", "payment terms"),
    "currency": ("currency", "currencies"),
    "address": ("address", "addresses"),
    "buyer": ("buyer", "buyers"),
    "country": ("country", "countries"),
    "supplier-category": ("supplier category", "supplier categories"),
}

FIELD_WORDS: dict[str, str] = {
    "account": "GL account",
    "address": "Address",
    "amount": "Amount",
    "buyer": "Buyer",
    "category": "Category",
    "code": "Code",
    "country": "Country",
    "currency": "Currency",
    "description": "Description",
    "dimension:CCT": "Cost centre",
    "expected_receipt_date": "Expected on",
    "order_date": "Order date",
    "payment_term": "Payment term",
    "reference": "Reference in X3",
    "site": "Site",
    "supplier": "Supplier",
    "supplier_product": "Supplier's product",
    "vat_number": "VAT number",
}


def kind_word(kind: str, *, many: bool = False) -> str:
    """A mapping kind as people say it: `GL account`, `cost centre`, `dimension PROJ`."""
    if kind in KIND_WORDS:
        return KIND_WORDS[kind][1 if many else 0]
    if kind.startswith("dimension:"):
        name = kind.removeprefix("dimension:")
        return f"{name} codes" if many else f"dimension {name}"
    return kind.replace("-", " ").replace("_", " ")


def entity_word(entity: Entity | None, count: int) -> str:
    """`order`, `orders`, `supplier`, `suppliers`; `records` for both."""
    word = entity.value if entity else "record"
    return word if count == 1 else f"{word}s"


def field_word(name: str) -> str:
    """A target field as people say it: `order_date` is `Order date`."""
    if name in FIELD_WORDS:
        return FIELD_WORDS[name]
    if name.startswith("dimension:"):
        return f"Dimension {name.removeprefix('dimension:')}"
    words = name.replace("_", " ")
    return words[:1].upper() + words[1:]


def sentence_case(text: str) -> str:
    """The text with a capital at its beginning, the rest untouched."""
    return text[:1].upper() + text[1:]


def number(value: int, locale: QLocale) -> str:
    """A whole number with the locale's grouping: `1,294`."""
    if abs(value) > _LONGEST_INT:
        return f"{value:,}".replace(",", locale.groupSeparator())
    return locale.toString(value)


def counted(value: int, one: str, many: str, locale: QLocale) -> str:
    """A number with its word: `1 order`, `1,294 orders`."""
    return f"{number(value, locale)} {one if value == 1 else many}"


def decimal(value: Decimal, locale: QLocale, *, digits: int = 0) -> str:
    """A decimal with the locale's signs and at least `digits` decimals; digits that mean something are never cut."""
    text = decimal_text(value)
    negative = text.startswith("-")
    whole, _, fraction = text.lstrip("-").partition(".")
    fraction = fraction.ljust(digits, "0")
    zero = ord(locale.zeroDigit()[0])
    shown = number(int(whole), locale)
    if fraction:
        native = "".join(chr(zero + int(digit)) for digit in fraction)
        shown = f"{shown}{locale.decimalPoint()}{native}"
    return f"{locale.negativeSign()}{shown}" if negative else shown


def amount(value: Decimal, currency: str, locale: QLocale) -> str:
    """Money with its currency: `12,340.50 EUR`; without currency the bare number."""
    shown = decimal(value, locale, digits=MINOR_DIGITS.get(currency, 2))
    return f"{shown} {currency}".rstrip()


def amounts(values: tuple[tuple[str, Decimal], ...], locale: QLocale) -> str:
    """Sums of several currencies side by side: `3,914.00 EUR · 120.00 USD`."""
    return " · ".join(amount(value, currency, locale) for currency, value in values)


def day(value: date | None, locale: QLocale | None = None) -> str:
    """A date as ISO text, or in the locale's short form where a locale is given; nothing for None."""
    if value is None:
        return ""
    if locale is None:
        return value.isoformat()
    shown: str = locale.toString(QDate(value.year, value.month, value.day), QLocale.FormatType.ShortFormat)
    return shown


def short_day(value: date, today: date) -> str:
    """A date in a sentence: `today`, `yesterday`, `3 Nov`, with the year when it is another."""
    match (today - value).days:
        case 0:
            return "today"
        case 1:
            return "yesterday"
        case _:
            year = "" if value.year == today.year else f" {value.year}"
            return f"{value.day} {MONTHS[value.month - 1]}{year}"


def moment(value: datetime, now: datetime, zone: tzinfo | None = None) -> str:
    """A time in a sentence: `today 07:00`, `3 Nov 16:20`; `zone` None = the computer's."""
    local, here = value.astimezone(zone), now.astimezone(zone)
    return f"{short_day(local.date(), here.date())} {local:%H:%M}"


def next_moment(value: datetime, now: datetime, zone: tzinfo | None = None) -> str:
    """A time to come: `today 07:00`, `tomorrow 07:00`, `Tue 07:00` within a week, else `3 Nov 07:00`."""
    local, here = value.astimezone(zone), now.astimezone(zone)
    ahead = (local.date() - here.date()).days
    match ahead:
        case 0:
            name = "today"
        case 1:
            name = "tomorrow"
        case 2 | 3 | 4 | 5 | 6:
            name = WEEKDAYS[local.weekday()]
        case _:
            name = short_day(local.date(), here.date())
    return f"{name} {local:%H:%M}"


def stamp(value: datetime, zone: tzinfo | None = None) -> str:
    """A time in a table: `2026-11-03 07:00`; `zone` None = the computer's."""
    return f"{value.astimezone(zone):%Y-%m-%d %H:%M}"


def duration(seconds: float) -> str:
    """`0.4 s`, `41 s`, `3 min 20 s`, `1 h 05 min`."""
    if seconds < _SMALL_S:
        return f"{seconds:.1f} s"
    whole = round(seconds)
    if whole < _MINUTE_S:
        return f"{whole} s"
    if whole < _HOUR_S:
        return f"{whole // _MINUTE_S} min {whole % _MINUTE_S:02d} s"
    return f"{whole // _HOUR_S} h {whole % _HOUR_S // _MINUTE_S:02d} min"


def time_left(seconds: float) -> str:
    """What is left, as rough as it is known: `a few seconds left`, `about 40 s left`, `about 3 min left`."""
    if seconds < _SMALL_S:
        return "a few seconds left"
    if seconds < _MINUTE_S:
        return f"about {round(seconds / 10) * 10} s left"
    if seconds < _HOUR_S:
        return f"about {max(1, round(seconds / _MINUTE_S))} min left"
    return f"about {duration(seconds)} left"


def joined(parts: list[str]) -> str:
    """A list in a sentence: `a`, `a and b`, `a, b and c`."""
    if len(parts) <= 1:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"
