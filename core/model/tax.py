"""Taxes of both systems side by side: X3 computes its own by the tax rule, JAGGAER's are what the buyer was told."""

from __future__ import annotations

from decimal import Decimal


def is_other_tax(jaggaer: Decimal, x3: Decimal | None, lines: int, decimals: int) -> bool:
    """Whether the taxes of a document are not the same; never where one side says none.

    X3 rounds the tax of each line: half a unit of the last place for each, and one unit at least, is no difference.

    Args:
        jaggaer: what JAGGAER charges; zero = it says none.
        x3: what X3 computed; None = it does not show it.
        lines: how many there are.
        decimals: of the currency.
    """
    if not jaggaer or x3 is None:
        return False
    unit = Decimal(1).scaleb(-decimals)
    return abs(jaggaer - x3) > max(unit, unit * lines / 2)
