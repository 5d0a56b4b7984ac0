"""A line that is split over several accounts or cost centres: what each share is of its quantity, price and amount.

A line in X3 has one account and one code of each dimension type (reference/sage-x3.md 5, CPTANALIN; no door writes a
distribution), so that each share becomes a line of its own. Amounts are exact: each is rounded by the currency, and what
is left goes to the largest share, so that they add up to the line's amount to the last unit.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Final, NamedTuple

from core.mapping.money import product, rounded, rounded_down, settle_price
from core.mapping.reading import parse_decimal
from core.model.values import decimal_text

_EXACT: Final = Context(prec=60, rounding=ROUND_HALF_UP)
_HUNDRED: Final = Decimal(100)
_PERCENT_STEP: Final = Decimal("0.01")
"""Shares in percent may miss the whole by so much each: three thirds are 33.33 %."""
_KINDS: Final = {
    "percentofprice": "price",
    "percentofquantity": "quantity",
    "percent": "price",
    "amount": "amount",
    "quantity": "units",
}
"""Words of `splitType`, without blanks and case (reference/jaggaer-j1p.md 4.2, "Accounting")."""


class Share(NamedTuple):
    """What a share is of its line; `words` say it: `60 % of the line`."""

    quantity: Decimal
    price: Decimal
    amount: Decimal
    words: str


class Parted(NamedTuple):
    """A line in its shares.

    Attributes:
        shares: in the order of the source.
        fault: why it cannot be parted, as the end of a sentence; empty = it can.
        by_price: whether each share keeps the line's whole quantity at a part of its price.
    """

    shares: tuple[Share, ...] = ()
    fault: str = ""
    by_price: bool = False


class Line(NamedTuple):
    """The line that is split; `places` are the decimals of its unit, `decimals` those of the currency."""

    quantity: Decimal
    price: Decimal
    amount: Decimal
    places: int
    decimals: int


def part(line: Line, told: Sequence[tuple[str, str]]) -> Parted:
    """A line in shares.

    Args:
        line: the line.
        told: kind and value of each share, as the source says them.
    """
    kinds = {_KINDS.get("".join(kind.split()).casefold(), "") for kind, _ in told}
    if len(kinds) != 1 or "" in kinds:
        return Parted(fault="their kind is not clear")
    (kind,) = kinds
    values = [parse_decimal(value.strip()) for _, value in told]
    numbers = [value for value in values if value is not None]
    if len(numbers) < len(values):
        return Parted(fault="one of them is not a number")
    if any(value <= 0 for value in numbers):
        return Parted(fault="one of them is zero or less")
    whole = {"price": _HUNDRED, "quantity": _HUNDRED, "amount": line.amount, "units": line.quantity}[kind]
    step = {"amount": Decimal(1).scaleb(-line.decimals), "units": Decimal(0)}.get(kind, _PERCENT_STEP)
    total = sum(numbers, Decimal(0))
    if abs(total - whole) > step * len(numbers) or not total:
        return Parted(fault=f"they come to {decimal_text(total)} of {decimal_text(whole)}")
    words = [_words(kind, value) for value in numbers]
    if kind in {"quantity", "units"}:
        return _by_quantity(line, numbers, words)
    return _by_amount(line, numbers, words)


def apportioned(whole: Decimal, weights: Sequence[Decimal], decimals: int) -> list[Decimal]:
    """`whole` by weights, each part rounded half up to `decimals`, the remainder on the largest share.

    The parts add up to `whole` exactly, provided that it has no more decimals itself.
    """
    total = sum(weights, Decimal(0))
    parts = [rounded(_EXACT.divide(_EXACT.multiply(whole, weight), total), decimals) for weight in weights]
    largest = max(range(len(weights)), key=lambda place: weights[place])
    parts[largest] += whole - sum(parts, Decimal(0))
    if whole > 0 > parts[largest]:
        # Many small shares, each rounded up, come to more than the whole: rounded down they leave something instead.
        parts = [rounded_down(_EXACT.divide(_EXACT.multiply(whole, weight), total), decimals) for weight in weights]
        parts[largest] += whole - sum(parts, Decimal(0))
    return parts


def _by_quantity(line: Line, weights: Sequence[Decimal], words: Sequence[str]) -> Parted:
    """Each share gets its part of the quantity at the line's price."""
    quantities = apportioned(line.quantity, weights, max(line.places, 0))
    if any(quantity <= 0 for quantity in quantities):
        return Parted(fault="a share is less than the smallest quantity of its unit")
    amounts = apportioned(line.amount, quantities, line.decimals)
    return _priced(line, quantities, amounts, words) or Parted(fault="no price of five decimals leads to each of them")


def _by_amount(line: Line, weights: Sequence[Decimal], words: Sequence[str]) -> Parted:
    """Each share gets its part of the amount: by its part of the quantity where the unit allows, else of the price."""
    amounts = apportioned(line.amount, weights, line.decimals)
    total = sum(weights, Decimal(0))
    quantities = [_EXACT.divide(_EXACT.multiply(line.quantity, weight), total) for weight in weights]
    if all(quantity > 0 and quantity == rounded(quantity, line.places) for quantity in quantities):
        found = _priced(line, [Decimal(decimal_text(quantity)) for quantity in quantities], amounts, words)
        if found is not None:
            return found
    found = _priced(line, [line.quantity] * len(amounts), amounts, words)
    if found is None:
        return Parted(fault="no price of five decimals leads to each of them")
    return found._replace(by_price=True)


def _priced(
    line: Line, quantities: Sequence[Decimal], amounts: Sequence[Decimal], words: Sequence[str]
) -> Parted | None:
    """The shares with a price that leads to each amount exactly; None where there is none."""
    shares: list[Share] = []
    for quantity, amount, said in zip(quantities, amounts, words, strict=True):
        if product(quantity, line.price, line.decimals) == amount:
            shares.append(Share(quantity, line.price, amount, said))
            continue
        settled = settle_price(quantity, None, amount, line.decimals)
        if settled is None or settled.rest or settled.price < 0:
            return None
        shares.append(Share(quantity, settled.price, amount, said))
    return Parted(tuple(shares))


def _words(kind: str, value: Decimal) -> str:
    if kind in {"price", "quantity"}:
        return f"{decimal_text(value)} % of the line{'' if kind == 'price' else ', by quantity'}"
    return f"{decimal_text(value)} of the line{'' if kind == 'amount' else ', by quantity'}"
