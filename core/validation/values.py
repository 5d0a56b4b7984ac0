"""Checks of texts and figures: what X3 would cut, round or refuse is told before anything is sent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Final

from core.model.crossref import CURRENCY, UNIT
from core.model.finding import Finding
from core.model.flow import Entity
from core.model.mapped import MappedRecord
from core.model.reference import ReferenceKind
from core.model.status import Level, Status
from core.model.values import Value
from core.validation.levels import DEFAULT_LEVELS
from core.validation.text import control_character, shown, text_units
from core.validation.view import ReferenceView

_KEY_SIGNS: Final = frozenset("*<>~|'\"")
MEND: Final = "Correct it in JAGGAER; the next sync picks it up."


def check_texts(mapped: MappedRecord, max_lengths: Mapping[tuple[str, str], int]) -> Iterator[Finding]:
    """Texts with control characters, or longer than the field keeps.

    Lengths count UTF-16 units, as the database does. What a rule of the profile cut is short already. Codes are looked
    at on both sides of the tables: one with a control character is told for that, not as missing (`check_codes`).
    """
    entity = mapped.entity.value
    for key, fields in _parts(mapped):
        for name, value in fields.items():
            if not isinstance(value, str):
                continue
            if control_character(value):
                yield _control(name, value, key)
            most = max_lengths.get((entity, f"line.{name}" if key else name)) or max_lengths.get((entity, name))
            if most is not None and len(value) * 2 > most and text_units(value) > most:
                yield _finding(
                    "text-too-long",
                    name,
                    value,
                    f"“{shown(value)}” is longer than the {most} characters that X3 keeps of the {_words(name)}.",
                    key,
                )
    for use in mapped.codes:
        for code in (use.source, use.target):
            if control_character(code):
                yield _control(use.field, code, use.line_key)


def check_number(mapped: MappedRecord) -> Iterator[Finding]:
    """An order's number that X3 is to take as its key, with signs that mean something in keys and questions.

    `~` and `|` part keys, `*`, `<` and `>` are the wildcards and operators of lists, quotes end texts of conditions
    (reference/sage-x3.md 2.4, 2.5, 3.1, 4.1).
    """
    number = mapped.document.fields.get("number")
    if mapped.entity is not Entity.ORDER or not isinstance(number, str):
        return
    signs = "".join(sorted(_KEY_SIGNS & set(number))) or ("a blank" if number != number.strip() else "")
    if signs:
        yield _finding(
            "number-characters",
            "number",
            number,
            f"“{shown(number)}” cannot be the number of an order in X3: it holds {signs}.",
            "",
        )


def check_figures(mapped: MappedRecord, view: ReferenceView) -> Iterator[Finding]:
    """Quantities finer than their unit, amounts finer than their currency."""
    decimals = _unit_decimals(mapped, view)
    for line in mapped.document.lines:
        quantity, unit = line.fields.get("quantity"), line.fields.get("unit")
        most = decimals.get(unit) if isinstance(unit, str) else None
        if isinstance(quantity, Decimal) and most is not None and _places(quantity) > most:
            yield _finding(
                "quantity-decimals",
                "quantity",
                str(unit),
                f"A quantity has more decimals than the unit {unit} takes in X3 ({most}).",
                line.key,
            )
    yield from _check_amounts(mapped, view)


def _parts(mapped: MappedRecord) -> Iterator[tuple[str, Mapping[str, Value]]]:
    yield "", mapped.document.fields
    for line in mapped.document.lines:
        yield line.key, line.fields


def _unit_decimals(mapped: MappedRecord, view: ReferenceView) -> dict[str, int]:
    found: dict[str, int] = {}
    for use in mapped.codes:
        if use.kind == UNIT and use.target and use.target not in found:
            entry = view.find(ReferenceKind.UNIT, use.target)
            text = entry.attributes.get("decimals", "") if entry else ""
            if text.isdecimal():
                found[use.target] = int(text)
    return found


def _check_amounts(mapped: MappedRecord, view: ReferenceView) -> Iterator[Finding]:
    code = next((use.target for use in mapped.codes if use.kind == CURRENCY and not use.line_key), "")
    entry = view.find(ReferenceKind.CURRENCY, code) if code else None
    text = entry.attributes.get("decimals", "") if entry else ""
    if not text.isdecimal():
        return
    live = {line.key for line in mapped.document.lines}
    for key, amount in mapped.line_amounts.items():
        if key in live and _places(amount) > int(text):
            yield _finding(
                "amount-decimals",
                "price",
                code,
                f"An amount has more decimals than the currency {code} has in X3 ({text}).",
                key,
                "Nothing, if the rounding is right. " + MEND,
            )


def _places(number: Decimal) -> int:
    """Decimals that count: `12.50` has one."""
    exponent = number.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _control(name: str, value: str, key: str) -> Finding:
    return _finding(
        "control-character",
        name,
        shown(value),
        f"“{shown(value)}” in the {_words(name)} holds the control character {control_character(value)}.",
        key,
    )


def _words(name: str) -> str:
    return name.replace("_", " ").replace(":", " ")


def _finding(check: str, name: str, value: str, message: str, key: str, step: str = MEND) -> Finding:
    return Finding(
        check=check,
        level=DEFAULT_LEVELS.get(check, Level.STOP),
        status=Status.INCOMPLETE,
        field=name,
        value=value,
        message=message,
        next_step=step,
        line_key=key,
    )
