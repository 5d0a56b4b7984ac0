"""Lines of an invoice that both systems have, side by side, and where their coding is not the same."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence

from core.model.reconcile_inputs import JaggaerInvoiceLine, X3InvoiceLine

Pair = tuple[JaggaerInvoiceLine, X3InvoiceLine]
_Place = Callable[[JaggaerInvoiceLine | X3InvoiceLine], Hashable]


def pair_lines(mine: Sequence[JaggaerInvoiceLine], theirs: Sequence[X3InvoiceLine]) -> list[Pair]:
    """Pairs lines by their link, by the order line that both bill, then by amount; a single one left on each side too.

    Of several that are alike, those that agree in their coding go first, so that one line with another code is told
    once. A line that cannot be placed is in no pair: its amount is told by the invoice.
    """
    left, free = list(mine), list(theirs)
    pairs: list[Pair] = []
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
