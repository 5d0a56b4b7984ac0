"""Which order of JAGGAER is which of X3, and which line is which."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from core.model.reconcile_inputs import JaggaerLine, JaggaerOrder, X3Line, X3Order


@dataclass(frozen=True, slots=True)
class OrderPairs:
    """Orders of both systems: each stands in exactly one of these.

    Attributes:
        both: pairs.
        jaggaer: orders that X3 does not have.
        x3: orders that nothing in JAGGAER belongs to.
        twice: orders of X3 that carry the reference of an order that has its pair already.
    """

    both: tuple[tuple[JaggaerOrder, X3Order], ...]
    jaggaer: tuple[JaggaerOrder, ...]
    x3: tuple[X3Order, ...]
    twice: tuple[tuple[JaggaerOrder, X3Order], ...]


def _reference(order: JaggaerOrder) -> str:
    """What X3's order carries of it."""
    return order.reference or order.number


def pair_orders(jaggaer: Sequence[JaggaerOrder], x3: Sequence[X3Order]) -> OrderPairs:
    """Pairs by the link that was kept when an order was written or linked, then by the reference that X3 carries.

    Of several that are linked with one order of X3 it is that whose reference X3 carries, else the oldest.
    """
    by_number = {order.number: order for order in x3}
    pairs: dict[int, X3Order] = {}
    owners: dict[str, JaggaerOrder] = {}

    def claim(each: tuple[int, JaggaerOrder]) -> tuple[bool, date, str, str]:
        _, order = each
        there = by_number.get(order.x3_number)
        return there is None or there.reference != _reference(order), order.day, order.number, order.key

    placed = sorted(enumerate(jaggaer), key=claim)
    for at, order in placed:
        found = by_number.get(order.x3_number) if order.x3_number else None
        if found is not None and found.number not in owners:
            pairs[at] = found
            owners[found.number] = order
    by_reference: dict[str, list[X3Order]] = defaultdict(list)
    for candidate in by_number.values():
        if candidate.reference and candidate.number not in owners:
            by_reference[candidate.reference].append(candidate)
    for found_here in by_reference.values():
        # An open order before one that somebody closed, then the older one.
        found_here.sort(key=lambda order: (order.closed, order.day, order.number))
    for at, order in placed:
        here = by_reference.get(_reference(order))
        if at not in pairs and here:
            pairs[at] = here.pop(0)
            owners[pairs[at].number] = order
    holders = {_reference(order): order for at, order in placed[::-1] if at in pairs}
    twice = [(holders[r.reference], r) for left in by_reference.values() for r in left if r.reference in holders]
    known = owners.keys() | {order.number for _, order in twice}
    return OrderPairs(
        both=tuple((jaggaer[at], found) for at, found in sorted(pairs.items())),
        jaggaer=tuple(order for at, order in enumerate(jaggaer) if at not in pairs),
        x3=tuple(order for number, order in by_number.items() if number not in known),
        twice=tuple(twice),
    )


def pair_lines(
    jaggaer: Sequence[JaggaerLine], x3: Sequence[X3Line], gone: Callable[[X3Line], bool]
) -> tuple[list[tuple[JaggaerLine, X3Line]], list[JaggaerLine], list[X3Line]]:
    """Pairs lines by their links; those without one by what they hold, the more they share the sooner.

    Args:
        jaggaer: lines in JAGGAER.
        x3: lines in X3.
        gone: whether a line of X3 is worth nothing any more: it is paired last.

    Returns:
        Pairs, lines of JAGGAER alone, lines of X3 alone.
    """
    by_id = {line.line_id: line for line in x3}
    pairs: list[tuple[JaggaerLine, X3Line]] = []
    mine: list[JaggaerLine] = []
    for line in jaggaer:
        found = by_id.pop(line.x3_line, None) if line.x3_line else None
        if found is None:
            mine.append(line)
        else:
            pairs.append((line, found))
    if not mine or not by_id:
        return pairs, mine, list(by_id.values())
    theirs = sorted(by_id.values(), key=gone)
    for alike in _ALIKE:
        mine, theirs = _paired(mine, theirs, alike, pairs)
    return pairs, mine, theirs


def _paired(
    mine: Iterable[JaggaerLine], theirs: Iterable[X3Line], alike: _Alike, pairs: list[tuple[JaggaerLine, X3Line]]
) -> tuple[list[JaggaerLine], list[X3Line]]:
    there: dict[Hashable, list[X3Line]] = defaultdict(list)
    for line in theirs:
        there[alike(line)].append(line)
    left: list[JaggaerLine] = []
    for wanted in mine:
        same = there.get(alike(wanted))
        if same:
            pairs.append((wanted, same.pop(0)))
        else:
            left.append(wanted)
    return left, [line for same in there.values() for line in same]


_Alike = Callable[[JaggaerLine | X3Line], Hashable]
_ALIKE: tuple[_Alike, ...] = (
    lambda line: (line.quantity, line.price, line.amount, line.coding.get("account"), line.expected),
    lambda line: (line.quantity, line.price, line.amount),
    lambda line: line.amount,
    lambda line: (line.quantity, line.coding.get("account")),
    lambda line: line.price,
)
"""What two lines without a link have to share, the surest first."""
