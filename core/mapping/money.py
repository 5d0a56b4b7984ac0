"""Money of an order line: the extended price is the truth, the price sent must lead to it (reference 4.2, "Money")."""

from __future__ import annotations

from decimal import ROUND_DOWN, ROUND_HALF_UP, Context, Decimal
from typing import Final, NamedTuple

from core.model.values import decimal_text

PRICE_DECIMALS: Final = 5
"""Decimals that X3 keeps of a price (GROPRI 19,5: reference/sage-x3.md 5)."""
TOLERANCE: Final = Decimal("0.01")
TOLERANCE_SHARE: Final = Decimal("0.005")
"""Up to the larger of 0.01 and 0.5 % of the line, a difference is rounding (product.md section 3)."""

PRICE_UNITS: Final = (10, 100, 1000)
"""Pieces that a price may be for, as catalogues of small parts have it."""

_EXACT: Final = Context(prec=60, rounding=ROUND_HALF_UP)


class Price(NamedTuple):
    """The price to send.

    Attributes:
        price: unit price with at most 5 decimals.
        amount: the line's amount.
        rule: how the price came about, in words.
        difference: quantity times the source's price, less the amount; zero where nothing is to be said.
        within: whether the difference is within the tolerance.
        per: what the source's price is for, where the amount says that it is not one piece: 10, 100 or 1000.
        divided: whether the price is the amount divided by the quantity.
        rest: what X3's own product of quantity and price will miss of the amount, after rounding.
    """

    price: Decimal
    amount: Decimal
    rule: str
    difference: Decimal = Decimal(0)
    within: bool = True
    rest: Decimal = Decimal(0)
    divided: bool = False
    per: int = 1


def rounded(value: Decimal, decimals: int) -> Decimal:
    """`value` rounded half up."""
    return value.quantize(Decimal(1).scaleb(-decimals), context=_EXACT)


def rounded_down(value: Decimal, decimals: int) -> Decimal:
    """`value` without what it has beyond its decimals."""
    return value.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_DOWN, context=_EXACT)


def product(quantity: Decimal, price: Decimal, decimals: int) -> Decimal:
    """Quantity times price, rounded half up to the currency's decimals."""
    return rounded(_EXACT.multiply(quantity, price), decimals)


def settle_price(
    quantity: Decimal,
    price: Decimal | None,
    amount: Decimal | None,
    decimals: int,
) -> Price | None:
    """The price to send for a line of a positive quantity; None when the source gives neither price nor amount.

    The source's unit price stays where it leads to the amount, at 5 decimals; else amount divided by quantity is sent.
    """
    if amount is None:
        if price is None:
            return None
        sent = _five(price)
        return Price(sent, product(quantity, price, decimals), _words(price, sent, "as is"))
    share = _five(_EXACT.divide(amount, quantity))
    if price is None or (amount and not price):  # an amount alone: no price, or none to speak of
        return Price(
            share,
            amount,
            "extended price divided by quantity",
            rest=product(quantity, share, decimals) - amount,
            divided=True,
        )
    sent = _five(price)
    if product(quantity, sent, decimals) == amount:
        return Price(sent, amount, _words(price, sent, "as is"))
    for per in PRICE_UNITS:
        piece = _five(_EXACT.divide(price, Decimal(per)))
        if price and product(quantity, piece, decimals) == amount:
            return Price(piece, amount, f"unit price {price} counts for {per}", per=per)
    difference = product(quantity, price, decimals) - amount
    tolerance = max(TOLERANCE, abs(amount) * TOLERANCE_SHARE)
    return Price(
        share,
        amount,
        f"extended price divided by quantity, since quantity times the unit price {price} differs",
        difference=difference,
        within=abs(difference) <= tolerance,
        rest=product(quantity, share, decimals) - amount,
        divided=True,
    )


def net_amount(
    quantity: Decimal, price: Decimal | None, amount: Decimal | None, discount: Decimal, decimals: int
) -> Decimal | None:
    """What a line with a discount comes to: quantity times price less the discount, whether `amount` is before or after it.

    None where there is no discount, or the amount fits neither: then the amount counts as it stands.
    """
    if not discount or price is None:
        return None
    for per in (1, *PRICE_UNITS):
        gross = product(quantity, _EXACT.divide(price, Decimal(per)), decimals)
        if amount is None or amount in {gross, gross - discount}:
            return gross - discount
    return None


def settle_net(quantity: Decimal, price: Decimal | None, net: Decimal, discount: Decimal, decimals: int) -> Price:
    """The price to send for a line that comes to `net` after its discount."""
    share = _five(_EXACT.divide(net, quantity))
    words = f"unit price {price} less a discount of {discount} on the line"
    return Price(share, net, words, rest=product(quantity, share, decimals) - net, divided=True)


def _five(value: Decimal) -> Decimal:
    exponent = value.as_tuple().exponent
    if isinstance(exponent, int) and exponent >= -PRICE_DECIMALS:
        return value
    return Decimal(decimal_text(rounded(value, PRICE_DECIMALS)))


def _words(price: Decimal, sent: Decimal, words: str) -> str:
    return words if price == sent else f"rounded to {PRICE_DECIMALS} decimals"
