"""Lines of an invoice that both systems have, side by side, and where their coding is not the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from decimal import Decimal

from core.model.reconcile_inputs import JaggaerInvoiceLine, X3InvoiceLine

Pair = tuple[JaggaerInvoiceLine, X3InvoiceLine]
_Place = Callable[[JaggaerInvoiceLine | X3InvoiceLine], Hashable]


def pair_lines(mine: Sequence[JaggaerInvoiceLine], theirs: Sequence[X3InvoiceLine]) -> list[Pair]:
    """Pairs lines by their link, by the order line that both bill, then by amount; a single one left on each side too.

    Of several that are alike, those that agree in their coding go first, so that one line with another code is told
    once. Shares of a line that X3 has as one line are each a pair with it. A line that cannot be placed is in no pair: its
    amount is told by the invoice.
    """
    left, free = list(mine), list(theirs)
    pairs = _whole(left, free)
    for place in _PLACES:
        for agreeing in (True, False):
            for line in list(left):
                at = place(line)
                found = next(
                    (
                        other
                        for other in free
                        if at is not None and place(other) == at and not (agreeing and any(differing(line, other)))
                    ),
                    None,
                )
                if found is not None:
                    pairs.append((line, found))
                    left.remove(line)
                    free.remove(found)
    if len(left) == len(free) == 1:
        pairs.append((left[0], free[0]))
    return sorted(pairs, key=lambda pair: pair[0].number)


def differing(mine: JaggaerInvoiceLine, theirs: X3InvoiceLine) -> Iterator[tuple[str, str, str]]:
    """Field, JAGGAER's code and X3's, where both say one and it is another."""
    for name, code in sorted(mine.coding.items()):
        there = theirs.coding.get(name, "")
        if code and there and code != there:
            yield name, code, there


def _whole(left: list[JaggaerInvoiceLine], free: list[X3InvoiceLine]) -> list[Pair]:
    """Pairs of all shares of a line with the one line of X3 that has their sum; taken out of both lists."""
    pairs: list[Pair] = []
    for source in dict.fromkeys(line.share_of for line in left if line.share_of):
        shares = [line for line in left if line.share_of == source]
        amounts = [abs(other.amount) for other in free]
        total = abs(sum((line.amount for line in shares), Decimal(0)))
        if not Counter(abs(line.amount) for line in shares) - Counter(amounts):
            continue  # X3 has a line for each of them
        one = next((other for other in free if abs(other.amount) == total and _bills(shares, other)), None)
        if one is not None:
            free.remove(one)
            for line in shares:
                left.remove(line)
                pairs.append((line, one))
    return pairs


def _bills(shares: Sequence[JaggaerInvoiceLine], other: X3InvoiceLine) -> bool:
    """Whether a line of X3 may bill what the shares bill; where a link is not known nothing speaks against it."""
    return all(not line.order or not other.order or line.order == other.order for line in shares)


def _link(line: JaggaerInvoiceLine | X3InvoiceLine) -> Hashable:
    return line.line_id or None


def _billed_alike(line: JaggaerInvoiceLine | X3InvoiceLine) -> Hashable:
    billed = _billed(line)
    return None if billed is None else (billed, abs(line.amount))


def _billed(line: JaggaerInvoiceLine | X3InvoiceLine) -> Hashable:
    return (line.order, line.order_line) if line.order and line.order_line else None


def _amount(line: JaggaerInvoiceLine | X3InvoiceLine) -> Hashable:
    # A credit note may be above or below zero in either system.
    return abs(line.amount)


_PLACES: tuple[_Place, ...] = (_link, _billed_alike, _billed, _amount)
"""What two lines have to share, the surest first."""
