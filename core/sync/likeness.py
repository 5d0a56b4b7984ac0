"""How alike a record and a document in X3 are that somebody keyed by hand: pure functions, typing errors forgiven."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal

from rapidfuzz import fuzz

from core.match.plain import one_slip
from core.model.document import DocumentLine, TargetDocument, TargetLine
from core.model.mapped import MappedRecord
from core.model.values import Value, decimal_text

NEAR = timedelta(days=30)
"""Order dates of twins lie no further apart (product.md section 3)."""
LIKELY = 55
"""From this score on an order is held for a person."""
PAIR = 0.5
"""Lines less alike than this are no pair."""
SAME_LINES = 0.9
"""Lines this much alike make a twin even under another supplier number."""
_SLACK = 0.03
_CENT = Decimal("0.01")
_ROUNDING = Decimal("0.005")
"""Share of a total within which two totals differ by rounding (product.md section 3)."""


def numbers_alike(left: Decimal, right: Decimal) -> bool:
    """Whether one figure can be the other with one slip: digits swapped, one wrong, or the point at another place."""
    ours, theirs = decimal_text(abs(left)), decimal_text(abs(right))
    if ours.replace(".", "").strip("0") == theirs.replace(".", "").strip("0"):
        return bool(left and right)
    if len(ours) == 1 or len(theirs) == 1:  # one digit is like every other
        return False
    return one_slip(ours, theirs) or one_slip(f"{left:.2f}", f"{right:.2f}")


def money_of(lines: Sequence[Mapping[str, Value]]) -> Decimal:
    """Sum of quantity times price, each line in cents."""
    total = Decimal(0)
    for fields in lines:
        quantity, price = fields.get("quantity"), fields.get("price")
        if isinstance(quantity, Decimal) and isinstance(price, Decimal):
            total += (quantity * price).quantize(_CENT)
    return total


def days_apart(there: Value, day: date | None) -> int | None:
    """Days between two dates; None when one of them is not known."""
    return abs((there - day).days) if isinstance(there, date) and day is not None else None


def line_likeness(ours: Mapping[str, Value], theirs: Mapping[str, Value]) -> float:
    """0 to 1: quantity and price two fifths each, the text one fifth."""
    q1, q2, p1, p2 = (f.get(name) for name in ("quantity", "price") for f in (ours, theirs))
    if not (isinstance(q1, Decimal) and isinstance(q2, Decimal)):
        return 0.0
    if not (isinstance(p1, Decimal) and isinstance(p2, Decimal)):
        return 0.0
    quantity, price = _alike(q1, q2), _alike(p1, p2)
    if min(quantity, price) < 1 and _rounded(q1 * p1, q2 * p2):  # ten boxes of twelve, or 120 pieces
        quantity = price = 0.9
    left, right = str(ours.get("description") or ""), str(theirs.get("description") or "")
    text = fuzz.token_set_ratio(left, right, processor=str.casefold) / 100 if left and right else 0.5
    return 0.4 * quantity + 0.4 * price + 0.2 * text


def pair_lines(ours: Sequence[DocumentLine], theirs: Sequence[TargetLine]) -> tuple[dict[str, TargetLine], float]:
    """Which line is which, the most alike first, and how alike all lines are together (0 to 1).

    Lines less alike than `PAIR` are none, unless exactly one is left on either side.
    """
    scored = sorted(
        (
            (-line_likeness(line.fields, there.fields), n, m)
            for n, line in enumerate(ours)
            for m, there in enumerate(theirs)
        ),
    )
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    total = 0.0
    for minus, n, m in scored:
        if -minus >= PAIR and n not in pairs and m not in taken:
            pairs[n] = m
            taken.add(m)
            total -= minus
    left, free = set(range(len(ours))) - pairs.keys(), set(range(len(theirs))) - taken
    if len(left) == len(free) == 1:
        pairs[left.pop()] = free.pop()
    most = max(len(ours), len(theirs), 1)
    return {ours[n].key: theirs[m] for n, m in sorted(pairs.items())}, total / most


def order_likeness(mapped: MappedRecord, there: TargetDocument) -> tuple[int, str]:
    """Score (0 to 100) and the sentence that backs it, for an order of the same supplier.

    Total and lines count forty each, the date twenty; another currency costs a quarter.
    """
    ours = mapped.document.lines
    theirs = [line for line in there.lines if not line.closed] or list(there.lines)
    apart = days_apart(there.fields.get("order_date"), mapped.order_date)
    if apart is not None and apart > NEAR.days:
        return 0, ""
    wanted, actual = money_of([line.fields for line in ours]), money_of([line.fields for line in theirs])
    money, said = _total_likeness(wanted, actual, len(ours))
    _, lines = pair_lines(ours, theirs)
    score = money + 40 * lines + (10 if apart is None else 20 * (1 - apart / (NEAR.days + 1)))
    currency = str(there.fields.get("currency") or "")
    if currency and mapped.currency and currency != mapped.currency:
        score -= 25
        said += f" in {currency}"
    when = "" if apart is None else (", the same day" if not apart else f", {apart} days apart")
    same = "the same lines" if lines > 1 - _SLACK else f"lines {round(lines * 100)} % alike"
    return round(min(max(score, 0), 100)), f"{there.external_id} in X3 has the same supplier, {said}, {same}{when}."


def _total_likeness(wanted: Decimal, actual: Decimal, lines: int) -> tuple[int, str]:
    apart = abs(wanted - actual)
    if apart <= _CENT * max(1, lines) and wanted:
        return 40, "the same amount"
    said = f"{actual:,.2f} instead of {wanted:,.2f}"
    if _rounded(wanted, actual):
        return 36, said
    if numbers_alike(wanted, actual):
        return 30, said
    most = max(abs(wanted), abs(actual))
    share = apart / most if most else Decimal(1)
    return (18 if share <= Decimal("0.1") else 8 if share <= Decimal("0.3") else 0), said


def _rounded(left: Decimal, right: Decimal) -> bool:
    return abs(left - right) <= max(_CENT, _ROUNDING * max(abs(left), abs(right)))


def _alike(left: Decimal, right: Decimal) -> float:
    if left == right or _rounded(left, right):
        return 1.0
    return 0.7 if numbers_alike(left, right) else 0.0
