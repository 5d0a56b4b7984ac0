"""How values are said: amounts, numbers, dates, durations, statuses, kinds. Pure; needs no display.

Amounts go from `Decimal` to text digit by digit, never through a float. Where no locale is handed in, days, times and
durations follow Qt's default one, which `gui.words.use_language` sets.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, tzinfo
from decimal import Decimal
from functools import cache

from PySide6.QtCore import QDate, QLocale, QTime

from core.model.cause import CauseClass
from core.model.flow import Entity
from core.model.run import Place, RunKind, RunStatus
from core.model.status import Status
from core.model.values import decimal_text
from gui.words import QT_TR_NOOP, Words, said, tr

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

_OF_LINE = re.compile(r"line (\S+) (.+)")
"""A field of a line, as previews name it: `line 3 price`."""
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
        english: the word, marked with `QT_TR_NOOP`.
        role: `ok`, `warn`, `bad` or `info`: a colour of the theme.
    """

    glyph: str
    icon: str
    english: str
    role: str

    @property
    def word(self) -> str:
        """The word in the language of the window."""
        return tr(self.english)


STATUS_LOOKS: dict[Status, Look] = {
    Status.SYNCED: Look("✓", "check", QT_TR_NOOP("Synced"), "ok"),
    Status.UP_TO_DATE: Look("✓", "check", QT_TR_NOOP("Up to date"), "ok"),
    Status.PARTLY_SYNCED: Look("▲", "triangle-alert", QT_TR_NOOP("Partly synced"), "warn"),
    Status.NEEDS_MAPPING: Look("▲", "triangle-alert", QT_TR_NOOP("Needs mapping"), "warn"),
    Status.NEEDS_APPROVAL: Look("▲", "triangle-alert", QT_TR_NOOP("Needs approval"), "warn"),
    Status.REFUSED: Look("✕", "x", QT_TR_NOOP("Refused by X3"), "bad"),
    Status.INCOMPLETE: Look("✕", "x", QT_TR_NOOP("Incomplete in JAGGAER"), "bad"),
    Status.DIFFERS: Look("✕", "x", QT_TR_NOOP("Differs in X3"), "bad"),
    Status.PROBABLE_TWIN: Look("▲", "triangle-alert", QT_TR_NOOP("Probably in X3 already"), "warn"),
    Status.WAITING: Look("…", "ellipsis", QT_TR_NOOP("Waiting"), "info"),
    Status.IN_DOUBT: Look("?", "circle-question-mark", QT_TR_NOOP("In doubt"), "info"),
    Status.NOT_ELIGIBLE: Look("-", "minus", QT_TR_NOOP("Not eligible"), "info"),
    Status.IGNORED: Look("-", "minus", QT_TR_NOOP("Ignored"), "info"),
}

RUN_LOOKS: dict[RunStatus, Look] = {
    RunStatus.RUNNING: Look("…", "ellipsis", QT_TR_NOOP("Running"), "info"),
    RunStatus.DONE: Look("✓", "check", QT_TR_NOOP("Done"), "ok"),
    RunStatus.DONE_WITH_PROBLEMS: Look("▲", "triangle-alert", QT_TR_NOOP("Done, needs you"), "warn"),
    RunStatus.STOPPED: Look("✕", "x", QT_TR_NOOP("Stopped"), "bad"),
    RunStatus.CANCELLED: Look("-", "minus", QT_TR_NOOP("Cancelled"), "info"),
}

PLACE_LOOKS: dict[Place, Look] = {
    Place.CREATED: Look("+", "plus", QT_TR_NOOP("Created"), "ok"),
    Place.UPDATED: Look("✓", "pencil", QT_TR_NOOP("Changed"), "ok"),
    Place.CLOSED: Look("✓", "archive", QT_TR_NOOP("Closed"), "ok"),
    Place.LINKED: Look("✓", "link", QT_TR_NOOP("Linked"), "ok"),
    Place.UNCHANGED: Look("-", "minus", QT_TR_NOOP("Unchanged"), "info"),
    Place.NOT_ELIGIBLE: Look("-", "minus", QT_TR_NOOP("Not eligible"), "info"),
    Place.HELD: Look("▲", "triangle-alert", QT_TR_NOOP("Held"), "warn"),
    Place.REFUSED: Look("✕", "x", QT_TR_NOOP("Refused"), "bad"),
    Place.INCOMPLETE: Look("✕", "x", QT_TR_NOOP("Incomplete"), "bad"),
    Place.WAITING: Look("…", "ellipsis", QT_TR_NOOP("Waiting"), "info"),
    Place.IN_DOUBT: Look("?", "circle-question-mark", QT_TR_NOOP("In doubt"), "info"),
    Place.DIFFERS: Look("✕", "x", QT_TR_NOOP("Differs"), "bad"),
    Place.IGNORED: Look("-", "minus", QT_TR_NOOP("Ignored"), "info"),
}

RUN_KINDS: Mapping[RunKind, str] = Words(
    {
        RunKind.SYNC: QT_TR_NOOP("Sync"),
        RunKind.PREVIEW: QT_TR_NOOP("Preview"),
        RunKind.REPLAY: QT_TR_NOOP("Replay"),
        RunKind.IMPORT: QT_TR_NOOP("Import"),
    }
)

CLASS_WORDS: Mapping[CauseClass, str] = Words(
    {
        CauseClass.MAPPING: QT_TR_NOOP("Mapping"),
        CauseClass.MASTER_DATA: QT_TR_NOOP("X3 data"),
        CauseClass.INCOMPLETE: QT_TR_NOOP("JAGGAER data"),
        CauseClass.REFUSED: QT_TR_NOOP("Refused"),
        CauseClass.DECISION: QT_TR_NOOP("Decision"),
        CauseClass.SIGN_IN: QT_TR_NOOP("Sign-in"),
        CauseClass.UNKNOWN_OUTCOME: QT_TR_NOOP("Lost answer"),
        CauseClass.WAITS: QT_TR_NOOP("Waits"),
    }
)

_ONE_KIND: Mapping[str, str] = Words(
    {
        "account": QT_TR_NOOP("GL account"),
        "cost-center": QT_TR_NOOP("cost centre"),
        "supplier": QT_TR_NOOP("supplier"),
        "product": QT_TR_NOOP("product"),
        "site": QT_TR_NOOP("site"),
        "unit": QT_TR_NOOP("unit"),
        "tax": QT_TR_NOOP("tax code"),
        "payment-term": QT_TR_NOOP("payment term"),
        "currency": QT_TR_NOOP("currency"),
        "address": QT_TR_NOOP("address"),
        "buyer": QT_TR_NOOP("buyer"),
        "country": QT_TR_NOOP("country"),
        "supplier-category": QT_TR_NOOP("supplier category"),
    }
)
_MANY_KINDS: Mapping[str, str] = Words(
    {
        "account": QT_TR_NOOP("GL accounts"),
        "cost-center": QT_TR_NOOP("cost centres"),
        "supplier": QT_TR_NOOP("suppliers"),
        "product": QT_TR_NOOP("products"),
        "site": QT_TR_NOOP("sites"),
        "unit": QT_TR_NOOP("units"),
        "tax": QT_TR_NOOP("tax codes"),
        "payment-term": QT_TR_NOOP("payment terms"),
        "currency": QT_TR_NOOP("currencies"),
        "address": QT_TR_NOOP("addresses"),
        "buyer": QT_TR_NOOP("buyers"),
        "country": QT_TR_NOOP("countries"),
        "supplier-category": QT_TR_NOOP("supplier categories"),
    }
)

FIELD_WORDS: Mapping[str, str] = Words(
    {
        "account": QT_TR_NOOP("GL account"),
        "accounting_code": QT_TR_NOOP("Accounting code"),
        "active": QT_TR_NOOP("Active"),
        "address": QT_TR_NOOP("Address"),
        "amount": QT_TR_NOOP("Amount"),
        "buyer": QT_TR_NOOP("Buyer"),
        "category": QT_TR_NOOP("Category"),
        "city": QT_TR_NOOP("Town"),
        "code": QT_TR_NOOP("Code"),
        "country": QT_TR_NOOP("Country"),
        "currency": QT_TR_NOOP("Currency"),
        "description": QT_TR_NOOP("Description"),
        "dimension:CCT": QT_TR_NOOP("Cost centre"),
        "dispute": QT_TR_NOOP("In dispute"),
        "duns": QT_TR_NOOP("DUNS number"),
        "email": QT_TR_NOOP("E-mail"),
        "expected_receipt_date": QT_TR_NOOP("Expected on"),
        "label": QT_TR_NOOP("Label"),
        "language": QT_TR_NOOP("Language"),
        "line1": QT_TR_NOOP("Street"),
        "line2": QT_TR_NOOP("Street, second line"),
        "line3": QT_TR_NOOP("Street, third line"),
        "name": QT_TR_NOOP("Name"),
        "name2": QT_TR_NOOP("Name, second line"),
        "number": QT_TR_NOOP("Number"),
        "old_number": QT_TR_NOOP("Old number"),
        "order_date": QT_TR_NOOP("Order date"),
        "payment_held": QT_TR_NOOP("Payment held"),
        "payment_term": QT_TR_NOOP("Payment term"),
        "phone": QT_TR_NOOP("Telephone"),
        "postcode": QT_TR_NOOP("Postcode"),
        "price": QT_TR_NOOP("Price"),
        "product": QT_TR_NOOP("Product"),
        "charges": QT_TR_NOOP("Charges"),
        "shipping": QT_TR_NOOP("Shipping"),
        "handling": QT_TR_NOOP("Handling"),
        "discount": QT_TR_NOOP("Discount"),
        "tax": QT_TR_NOOP("Tax"),
        "quantity": QT_TR_NOOP("Quantity"),
        "reference": QT_TR_NOOP("Reference in X3"),
        "revision": QT_TR_NOOP("Revision"),
        "site": QT_TR_NOOP("Site"),
        "state": QT_TR_NOOP("State or region"),
        "supplier": QT_TR_NOOP("Supplier"),
        "supplier_product": QT_TR_NOOP("Supplier's product"),
        "tax_rule": QT_TR_NOOP("Tax rule"),
        "unit": QT_TR_NOOP("Unit"),
        "vat_number": QT_TR_NOOP("VAT number"),
    }
)

_ONE_ENTITY: Mapping[Entity | None, str] = Words(
    {
        Entity.ORDER: QT_TR_NOOP("order"),
        Entity.SUPPLIER: QT_TR_NOOP("supplier"),
        Entity.INVOICE: QT_TR_NOOP("invoice"),
        Entity.CONTRACT: QT_TR_NOOP("contract"),
        None: QT_TR_NOOP("record"),
    }
)
_MANY_ENTITIES: Mapping[Entity | None, str] = Words(
    {
        Entity.ORDER: QT_TR_NOOP("orders"),
        Entity.SUPPLIER: QT_TR_NOOP("suppliers"),
        Entity.INVOICE: QT_TR_NOOP("invoices"),
        Entity.CONTRACT: QT_TR_NOOP("contracts"),
        None: QT_TR_NOOP("records"),
    }
)


def kind_word(kind: str, *, many: bool = False) -> str:
    """A mapping kind as people say it: `GL account`, `cost centre`, `dimension PROJ`."""
    words = _MANY_KINDS if many else _ONE_KIND
    if kind in words:
        return words[kind]
    if kind.startswith("dimension:"):
        name = kind.removeprefix("dimension:")
        return (tr("{name} codes") if many else tr("dimension {name}")).format(name=name)
    return kind.replace("-", " ").replace("_", " ")


def entity_word(entity: Entity | None, count: int) -> str:
    """`order`, `orders`, `supplier`, `suppliers`; `records` for both."""
    words = _ONE_ENTITY if count == 1 else _MANY_ENTITIES
    return words.get(entity, words[None])


def field_word(name: str) -> str:
    """A target field as people say it: `order_date` is `Order date`."""
    if name in FIELD_WORDS:
        return sentence_case(FIELD_WORDS[name])
    if name.startswith("dimension:"):
        return tr("Dimension {name}").format(name=name.removeprefix("dimension:"))
    if place := _OF_LINE.fullmatch(name):
        return tr("Line {number}: {field}").format(number=place[1], field=field_word(place[2]))
    return sentence_case(said(name.replace("_", " ")))


def sentence_case(text: str) -> str:
    """The text with a capital at its beginning, the rest untouched."""
    return text[:1].upper() + text[1:]


def number(value: int, locale: QLocale) -> str:
    """A whole number with the locale's grouping: `1,294`."""
    if abs(value) > _LONGEST_INT:
        return f"{value:,}".replace(",", locale.groupSeparator())
    return locale.toString(value)


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


DATES_KEY = "dates"
"""Where `Memory` has how days are written in tables: `iso` or `locale`."""
ISO_FORM = "yyyy-MM-dd"
_days = {"iso": True}


def write_days(*, iso: bool) -> None:
    """Days in tables, fields and sentences are written so from here on: ISO, or in the short form of the locale in use."""
    _days["iso"] = iso


def day_form(locale: QLocale | None = None) -> str:
    """How a day is written in tables, fields and sentences, as Qt reads it; years always have four digits."""
    if _days["iso"]:
        return ISO_FORM
    short: str = (locale or QLocale()).dateFormat(QLocale.FormatType.ShortFormat)
    return short if "yyyy" in short else short.replace("yy", "yyyy")


def day(value: date | None, locale: QLocale | None = None) -> str:
    """A date as it was chosen for tables, fields and sentences; nothing for None."""
    if value is None:
        return ""
    shown: str = (locale or QLocale()).toString(QDate(value.year, value.month, value.day), day_form(locale))
    return shown


_WEEKDAY = re.compile(r"^dddd[,.،፡፥፣]?\s*|[,.]?\s*dddd$")
_YEAR = re.compile(r"^y+[年년.]?\s*|[,\s]*(?:'[^']*'\s*)?\by+\b(?:\s*'[^']*'\.?)?")


@cache
def _day_form(locale_name: str, *, year: bool) -> str:
    """How a locale writes a day in a sentence: its longest form with a short month, without the weekday."""
    longest = QLocale(locale_name).dateFormat(QLocale.FormatType.LongFormat)
    form = _WEEKDAY.sub("", longest).replace("MMMM", "MMM")
    return form if year else _YEAR.sub("", form).strip(" ,")


def day_and_month(value: date, *, year: bool = False) -> str:
    """A day in a sentence or below a chart: `3 Nov`, `Nov 3`, `3 nov.`."""
    locale = QLocale()
    shown: str = locale.toString(QDate(value.year, value.month, value.day), _day_form(locale.name(), year=year))
    return shown


def short_day(value: date, today: date) -> str:
    """A date in a sentence: `today`, `yesterday`, `3 Nov`, with the year when it is another."""
    match (today - value).days:
        case 0:
            return tr("today")
        case 1:
            return tr("yesterday")
        case _:
            return day_and_month(value, year=value.year != today.year)


def clock(at: time | datetime) -> str:
    """A time of the day as the locale writes it: `07:00`, `7:00 AM`."""
    shown: str = QLocale().toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)
    return shown


def _at(day: str, local: datetime) -> str:
    return tr("{day} {time}").format(day=day, time=clock(local))


def moment(value: datetime, now: datetime, zone: tzinfo | None = None) -> str:
    """A time in a sentence: `today 07:00`, `3 Nov 16:20`; `zone` None = the computer's."""
    local, here = value.astimezone(zone), now.astimezone(zone)
    return _at(short_day(local.date(), here.date()), local)


def next_moment(value: datetime, now: datetime, zone: tzinfo | None = None) -> str:
    """A time to come: `today 07:00`, `tomorrow 07:00`, `Tue 07:00` within a week, else `3 Nov 07:00`."""
    local, here = value.astimezone(zone), now.astimezone(zone)
    match (local.date() - here.date()).days:
        case 1:
            name = tr("tomorrow")
        case 2 | 3 | 4 | 5 | 6:
            name = QLocale().dayName(local.isoweekday(), QLocale.FormatType.ShortFormat)
        case _:
            name = short_day(local.date(), here.date())
    return _at(name, local)


def stamp(value: datetime, zone: tzinfo | None = None) -> str:
    """A time in a table: `2026-11-03 07:00`, its day as `day` writes it; `zone` None = the computer's."""
    local = value.astimezone(zone)
    return f"{day(local.date())} {local:%H:%M}"


def duration(seconds: float) -> str:
    """`0.4 s`, `41 s`, `3 min 20 s`, `1 h 05 min`."""
    if seconds < _SMALL_S:
        return tr("{seconds} s").format(seconds=QLocale().toString(seconds, "f", 1))
    whole = round(seconds)
    if whole < _MINUTE_S:
        return tr("{seconds} s").format(seconds=whole)
    if whole < _HOUR_S:
        minutes, rest = divmod(whole, _MINUTE_S)
        return tr("{minutes} min {seconds} s").format(minutes=minutes, seconds=f"{rest:02d}")
    hours, rest = divmod(whole, _HOUR_S)
    return tr("{hours} h {minutes} min").format(hours=number(hours, QLocale()), minutes=f"{rest // _MINUTE_S:02d}")


def time_left(seconds: float) -> str:
    """What is left, as rough as it is known: `a few seconds left`, `about 40 s left`, `about 3 min left`."""
    if seconds < _SMALL_S:
        return tr("a few seconds left")
    if seconds < _MINUTE_S:
        return tr("about {seconds} s left").format(seconds=round(seconds / 10) * 10)
    if seconds < _HOUR_S:
        return tr("about {minutes} min left").format(minutes=max(1, round(seconds / _MINUTE_S)))
    return tr("about {time} left").format(time=duration(seconds))


def joined(parts: Sequence[str]) -> str:
    """A list in a sentence: `a`, `a and b`, `a, b and c`."""
    if len(parts) <= 1:
        return "".join(parts)
    return tr("{list} and {last}").format(list=listed(parts[:-1]), last=parts[-1])


def listed(parts: Sequence[str]) -> str:
    """A list without `and`: `a, b, c`."""
    return tr(", ", "between the parts of a list").join(parts)


def few(parts: Sequence[str], most: int) -> str:
    """The first of a list, and how many there are more: `a, b and 3 more`."""
    more = len(parts) - most
    if more <= 0:
        return listed(parts)
    return tr("{list} and %Ln more", "", more).format(list=listed(parts[:most]))
