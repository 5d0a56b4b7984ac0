"""One field of a record by its rule: which value, from where, and what was done to it.

Nothing here raises for bad data: what cannot be read comes back as a fault in words.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

from core.mapping.compiled import CompiledField
from core.model.pointer import text_of
from core.model.values import Value

AS_IS: Final = "as is"
DEFAULT: Final = "default of the profile"
MAX_DIGITS: Final = 28
"""Digits before and behind the point beyond which a number is refused: X3 keeps 28,13 (reference/sage-x3.md 5)."""

_GROUPED: Final = re.compile(r"[+-]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?")
_GROUPED_COMMA: Final = re.compile(r"[+-]?(\d{1,3}([.\u00a0\u202f ]\d{3})+|\d+)(,\d+)?")
_NOT_DIGITS: Final = re.compile(r"[^\d.+-]")
_UNIT: Final = re.compile(r"(\d*(?:\.\d+)?)\s*/\s*(.*)")
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_AFTER: Final = re.compile(r"\+(\d{1,3})")
_TRUE: Final = frozenset({"true", "yes", "y", "1"})
_FALSE: Final = frozenset({"false", "no", "n", "0"})


class Read(NamedTuple):
    """What a rule gave.

    Attributes:
        value: None = empty.
        source: pointer that gave it, or `DEFAULT`; empty when nothing did.
        source_value: text as it stands in the source.
        rule: what was done, in words.
        fault: what is wrong with the value's form, as the end of "... is "; empty = nothing.
        defaulted: whether the profile's default stands in for an empty source.
    """

    value: Value
    source: str
    source_value: str
    rule: str
    fault: str = ""
    defaulted: bool = False


NOTHING: Final = Read(None, "", "", AS_IS)


def read_field(field: CompiledField, root: object, zone: ZoneInfo, order_day: date | None = None) -> Read:
    """The value of a field below `root`: the first pointer that gives one, else the default.

    `order_day` is what a default like `+14` counts from. A value of the wrong form is not passed over in favour of the
    next pointer: it is a fault.
    """
    rule = field.rule
    for pointer in field.pointers:
        raw = pointer.get(root)
        if raw is None or raw == "":
            continue
        if isinstance(raw, (dict, list)):
            if not raw:
                continue
            return Read(None, pointer.text, "", AS_IS, "not a value but an object or a list")
        text = raw if type(raw) is str else text_of(raw)
        cleaned, words = clean(text, field)
        if not cleaned:
            continue
        value, more, fault = _typed(raw, cleaned, field, zone)
        return Read(value, pointer.text, text, ", ".join((*words, *more)) or AS_IS, fault)
    if rule.default:
        return _default(field, zone, order_day)
    return NOTHING


def clean(text: str, field: CompiledField) -> tuple[str, tuple[str, ...]]:
    """A text after the rule's cleaning, and what was done in words. Empty words give ""."""
    rule = field.rule
    value = text.strip() if rule.trim else text
    if field.plain:
        return value, ()
    words: list[str] = []
    if rule.one_line:
        joined = " ".join(value.split())
        if joined != value:
            words.append("blanks and line breaks made one blank")
            value = joined
    if value.casefold() in field.empty:
        return "", ()
    for suffix in rule.strip_suffix:
        if len(value) > len(suffix) and value.endswith(suffix):
            value = value[: -len(suffix)]
            words.append(f"suffix {suffix} cut")
            break
    for prefix in rule.strip_prefix:
        if len(value) > len(prefix) and value.startswith(prefix):
            value = value[len(prefix) :]
            words.append(f"prefix {prefix} cut")
            break
    if value.casefold() in field.empty:
        return "", ()
    if rule.unit_grammar:
        value, word = unit_of(value)
        if word:
            words.append(word)
    if value in rule.lookup:
        value = rule.lookup[value]
        words.append("table of the profile")
    return value, tuple(words)


def unit_of(text: str) -> tuple[str, str]:
    """The unit in `[amount "/"] unit`, and what was done; "" for no unit (reference/jaggaer-j1p.md 4.2, "Unit").

    Digits alone are an amount without unit. An amount other than 0 and 1 stays, so that `10/BX` needs a mapping of its
    own and is never taken for one box.
    """
    match = _UNIT.fullmatch(text)
    amount, unit = (match[1], match[2].strip()) if match else ("", text)
    if not unit or unit.replace(".", "", 1).isdigit():
        return "", ""
    if not match:
        return unit, ""
    if not amount or Decimal(amount) in (0, 1):
        return unit, f"amount {amount or 'nothing'} before / dropped"
    return text, ""


def parse_decimal(text: str, mode: str = "point") -> Decimal | None:
    """A number written as text, exactly; None when it is none, or larger or finer than X3 could keep.

    Thousands may be grouped, but only in threes: `1,00` is no number in mode `point`.
    """
    if mode == "comma":
        if not _GROUPED_COMMA.fullmatch(text):
            return None
        whole, _, rest = text.partition(",")
        text = f"{_NOT_DIGITS.sub('', whole.replace('.', ''))}.{rest or '0'}"
    elif not _GROUPED.fullmatch(text):
        return None
    return _bounded(Decimal(text.replace(",", "")))


def parse_time(text: str, zone: ZoneInfo) -> datetime | None:
    """A time as aware UTC; a time without offset is the site's own. None when it is no time."""
    try:
        moment = datetime.fromisoformat(text)
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=zone)
        return moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def site_day(text: str, zone: ZoneInfo) -> date | None:
    """The day, as the site counts days, of a time; a text that is only a date is that date."""
    if _DAY.fullmatch(text):
        return cut_day(text)
    moment = parse_time(text, zone)
    return day_of(moment, zone) if moment else None


def day_of(moment: datetime, zone: ZoneInfo) -> date | None:
    """The day of an aware time in a zone; None at the ends of the calendar."""
    try:
        return moment.astimezone(zone).date()
    except OverflowError:
        return None


def cut_day(text: str) -> date | None:
    """The date in front of a time, never converted: `2024-02-14T00:00:00.000Z` is 14 February everywhere."""
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def _bounded(number: Decimal) -> Decimal | None:
    if not number.is_finite() or number.adjusted() >= MAX_DIGITS:
        return None
    exponent = number.as_tuple().exponent
    if not isinstance(exponent, int) or exponent < -MAX_DIGITS:
        return None
    return number


def _typed(raw: object, text: str, field: CompiledField, zone: ZoneInfo) -> tuple[Value, tuple[str, ...], str]:
    """(value, what was done, fault)."""
    rule = field.rule
    match rule.kind:
        case "decimal" | "integer":
            number = (
                _bounded(Decimal(raw))
                if isinstance(raw, (int, Decimal)) and not isinstance(raw, bool)
                else parse_decimal(text, rule.decimal_mode)
            )
            if number is None:
                return None, (), "not a number"
            if rule.kind == "decimal":
                return number, (), ""
            if number != number.to_integral_value():
                return None, (), "not a whole number"
            return int(number), (), ""
        case "date":
            day = cut_day(text)
            return day, ("date cut",) if len(text) > len("2026-01-01") else (), ("" if day else "not a date")
        case "site-date":
            day = site_day(text, zone)
            return day, (f"date in {zone.key}",), "" if day else "not a date"
        case "time":
            moment = parse_time(text, zone)
            return moment, (), "" if moment else "not a time"
        case "bool":
            word = text.casefold()
            if word in _TRUE or word in _FALSE:
                return word in _TRUE, (), ""
            return None, (), "neither yes nor no"
        case _:
            return _short(text, rule.cut)


def _short(text: str, cut: int) -> tuple[str, tuple[str, ...], str]:
    if cut and len(text) > cut:
        return (
            text[:cut].rstrip(),
            (f"cut to {cut} of {len(text)} characters",),
            "",
        )
    return text, (), ""


def _default(field: CompiledField, zone: ZoneInfo, order_day: date | None) -> Read:
    text = field.rule.default
    after = _AFTER.fullmatch(text) if field.rule.kind in {"date", "site-date"} else None
    if after:
        if order_day is None or order_day.year == date.max.year:
            return NOTHING
        day = order_day + timedelta(days=int(after[1]))
        words = f"{DEFAULT}: {after[1]} days after the order"
        return Read(day, DEFAULT, "", words, defaulted=True)
    value, _, fault = _typed(text, text, field, zone)
    return Read(value, DEFAULT, "", DEFAULT, fault, defaulted=True)
