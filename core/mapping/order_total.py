"""The total that the source itself gives an order: a control of its lines (reference/jaggaer-j1p.md 4.2, "Money")."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from itertools import combinations
from typing import Final

from core.mapping.compiled import CompiledResource
from core.mapping.draft import Draft
from core.mapping.gates import text_at
from core.mapping.money import TOLERANCE, TOLERANCE_SHARE
from core.mapping.order_lines import OrderLines
from core.mapping.reading import parse_decimal
from core.model.record import SourceRecord
from core.model.status import Level
from core.model.values import Value

ZERO: Final = Decimal(0)


def said_total(compiled: CompiledResource, draft: Draft, payload: Mapping[str, object]) -> Decimal | None:
    """The total by the source; None where it says none that can be read."""
    value: Value = draft.read(compiled.total, payload).value if compiled.total is not None else None
    return value if isinstance(value, Decimal) else None


def judge_total(
    total: Decimal,
    lines: OrderLines,
    compiled: CompiledResource,
    draft: Draft,
    record: SourceRecord,
    currency: str,
) -> None:
    """Finding for a total that the lines do not come to: a rounding is a notice, more holds the order.

    The total may hold any of the header's charges and deductions or none, and lines that are cancelled or not. Whether a line's amount
    can be read at all, and X3 has the currency, comes first: then nothing is said here.
    """
    unclear = any(f.level is Level.STOP and (f.line_key or f.field == "lines") for f in draft.findings)
    if unclear or not lines.wanted or currency not in draft.context.currency_decimals:
        return
    live = sum((amount for key, amount in lines.amounts.items() if key not in lines.cancelled), ZERO)
    every = sum(lines.amounts.values(), ZERO)
    read = (parse_decimal(text_at(pointer, record.payload)) for pointer in compiled.charges)
    charges = [amount for amount in read if amount]
    charges += [
        -amount for pointer in compiled.deductions if (amount := parse_decimal(text_at(pointer, record.payload)))
    ]
    added = [sum(some, ZERO) for size in range(len(charges) + 1) for some in combinations(charges, size)]
    off = min(abs(total - base - more) for base in (live, every) for more in added)
    if not off:
        return
    rounding = off <= max(TOLERANCE, abs(total) * TOLERANCE_SHARE)
    places = draft.context.currency_decimals[currency]
    beside = f" and its charges to {sum(charges, ZERO):,.{places}f}" if charges else ""
    draft.find(
        "total-rounding" if rounding else "total-differs",
        "total",
        record.number,
        f"JAGGAER gives the order a total of {total:,.{places}f} {currency}; "
        f"its lines come to {live:,.{places}f}{beside}.",
        level=Level.NOTICE if rounding else Level.STOP,
        next_step="Nothing: the lines count."
        if rounding
        else "Look in JAGGAER whether a line is missing or wrong and correct it; the next sync picks it up.",
    )
