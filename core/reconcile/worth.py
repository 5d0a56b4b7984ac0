"""What an order of X3 is worth: all of it while it is open, what was received of it once it is closed."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from core.model.reconcile_inputs import X3Line, X3Order

ZERO: Final = Decimal(0)


def cents(currency: str, decimals: Mapping[str, int]) -> Decimal:
    """The smallest amount of a currency: `0.01`."""
    return Decimal(1).scaleb(-decimals.get(currency, 2))


def line_worth(line: X3Line, cent: Decimal) -> Decimal:
    """The line's amount; of a closed line the part that was received, since nothing more will come.

    Where X3 does not show quantities, a closed line that was received or invoiced at all counts whole, any other not.
    """
    if not line.closed:
        return line.amount
    if line.received is None:
        return line.amount if line.locked else ZERO
    if not line.quantity:
        return line.amount if line.received else ZERO
    if line.received >= line.quantity:
        return line.amount
    return (line.amount * line.received / line.quantity).quantize(cent, ROUND_HALF_UP)


def order_worth(order: X3Order, cent: Decimal) -> Decimal:
    """X3's own total less what will not come any more of closed lines; the sum of the lines where it shows no total."""
    if order.total is None:
        return sum((line_worth(line, cent) for line in order.lines), ZERO)
    return order.total - sum((line.amount - line_worth(line, cent) for line in order.lines if line.closed), ZERO)
