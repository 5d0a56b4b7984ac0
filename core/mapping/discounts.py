"""Whether the discount of a line is in its extended price already: figures say it, or the record's total does.

JAGGAER's extended price is the truth (reference/jaggaer-j1p.md 4.2, "Money"). Where it is quantity times unit price all the
same, the discount may be in the unit price or still to come off: then the total decides, and where it does not, a person.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from itertools import combinations
from typing import Final

from core.mapping.compiled import CompiledLines, CompiledResource, Verdict
from core.mapping.draft import MEND, Draft, LineDraft
from core.mapping.gates import pass_gates, text_at
from core.mapping.lines import line_items
from core.mapping.money import is_before_discount
from core.mapping.reading import parse_decimal

ZERO: Final = Decimal(0)


def discount_of(line: LineDraft) -> Decimal:
    """What the line is less by as a whole; zero where the source gives none."""
    return _discount(line.lines, line.item.payload)


def come_off(compiled: CompiledResource, draft: Draft, payload: Mapping[str, object], decimals: int) -> bool | None:
    """Whether discounts that no extended price shows are still to come off; None = nothing says so or otherwise."""
    lines = compiled.lines
    if lines is None or compiled.total is None or not _has_discount(lines, payload):
        return None
    total = draft.read(compiled.total, payload).value
    if not isinstance(total, Decimal):
        return None
    whole, off = ZERO, ZERO
    for item in line_items(lines, payload):
        if pass_gates(lines.gates, item.payload).verdict is Verdict.CANCELLED:
            continue
        quantity, price = (_number(lines, draft, name, item.payload) for name in ("quantity", "price"))
        said = draft.read(lines.amount, item.payload).value
        amount = abs(said) if isinstance(said, Decimal) else None
        discount = abs(_discount(lines, item.payload))
        if quantity and price is not None and is_before_discount(abs(quantity), abs(price), amount, discount, decimals):
            off += discount
        whole += amount if amount is not None else abs((quantity or ZERO) * (price or ZERO))
    if not off:
        return None
    beside = [
        *(parse_decimal(text_at(pointer, payload)) or ZERO for pointer in compiled.charges),
        *(-(parse_decimal(text_at(pointer, payload)) or ZERO) for pointer in compiled.deductions),
    ]
    more = {sum(some, ZERO) for some in _subsets([each for each in beside if each])}
    # What is credited is below zero, its charges with it or not.
    apart, within = (
        any(total in {base + each, -base - each, each - base} for each in more) for base in (whole - off, whole)
    )
    return apart if apart is not within else None


def unclear(line: LineDraft, discount: Decimal) -> None:
    """Adds the finding of a line whose discount may be in its price or not."""
    line.draft.find(
        "discount-unclear",
        "price",
        str(discount),
        f"The line has a discount of {discount}, and nothing says whether its price is less by it already.",
        key=line.place.key,
        next_step=MEND,
    )


def _discount(lines: CompiledLines, payload: object) -> Decimal:
    return parse_decimal(text_at(lines.discount, payload)) or ZERO


def _has_discount(lines: CompiledLines, payload: object) -> bool:
    """Whether any line has one: most records have none, and nothing more of them is read for it."""
    if lines.discount is None:
        return False
    found = lines.records.get(payload)
    entries = found if isinstance(found, list) else [found]
    return any(lines.discount.get(entry) for entry in entries)


def _number(lines: CompiledLines, draft: Draft, name: str, payload: object) -> Decimal | None:
    rule = lines.by_name.get(name)
    value = draft.read(rule, payload).value if rule is not None else None
    return value if isinstance(value, Decimal) else None


def _subsets(amounts: list[Decimal]) -> Iterable[tuple[Decimal, ...]]:
    return (some for size in range(len(amounts) + 1) for some in combinations(amounts, size))
