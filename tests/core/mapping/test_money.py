from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.mapping.money import PRICE_DECIMALS, product, settle_price

D = Decimal


@pytest.mark.parametrize(
    ("quantity", "price", "amount", "sent"),
    [
        ("10", "12.50", "125", "12.50"),
        ("0.5", "11.75", "5.88", "11.75"),
        ("6", "0", "0", "0"),
        ("595.25", "1", "595.25", "1"),
        ("3", "0.33333", "1.00", "0.33333"),
    ],
)
def test_the_unit_price_stays_where_it_leads_to_the_extended_price(
    quantity: str, price: str, amount: str, sent: str
) -> None:
    settled = settle_price(D(quantity), D(price), D(amount), 2)
    assert settled is not None
    assert (settled.price, settled.difference, settled.rest, settled.divided) == (D(sent), D(0), D(0), False)


@pytest.mark.parametrize(
    ("quantity", "price", "amount", "sent", "within"),
    [
        ("30", "2.22", "66.55", "2.21833", True),
        ("30", "0.08", "2.46", "0.08200", False),
        ("1", "10.00", "10.01", "10.01", True),
        ("1", "10.00", "10.06", "10.06", False),
        ("1000", "1.00", "1005.00", "1.005", True),
        ("1000", "1.00", "1005.02", "1.00502", True),
        ("1000", "1.00", "1006.00", "1.006", False),
    ],
)
def test_else_the_extended_price_counts_and_the_difference_is_judged(
    quantity: str,
    price: str,
    amount: str,
    sent: str,
    within: bool,  # noqa: FBT001 - what is tested
) -> None:
    settled = settle_price(D(quantity), D(price), D(amount), 2)
    assert settled is not None
    assert (settled.price, settled.within, settled.divided) == (D(sent), within, True)
    assert settled.difference == product(D(quantity), D(price), 2) - D(amount)


def test_what_is_missing_is_worked_out_and_both_missing_is_nothing() -> None:
    by_amount = settle_price(D(3), None, D("10.00"), 2)
    assert by_amount is not None
    assert (by_amount.price, by_amount.divided, by_amount.rest) == (D("3.33333"), True, D(0))
    by_price = settle_price(D(3), D("3.333"), None, 2)
    assert by_price is not None
    assert by_price.amount == D("10.00")
    assert settle_price(D(3), None, None, 2) is None


def test_currencies_without_and_with_three_decimals_are_rounded_as_their_own() -> None:
    yen = settle_price(D(3), D("33.3"), D(100), 0)
    dinar = settle_price(D(3), D("0.3335"), D("1.001"), 3)
    assert yen is not None
    assert dinar is not None
    assert (yen.price, yen.difference) == (D("33.3"), D(0))
    assert (dinar.price, dinar.difference) == (D("0.3335"), D(0))


@settings(deadline=None)
@given(
    st.decimals(min_value="0.01", max_value="99999", places=2),
    st.decimals(min_value="0", max_value="999999", places=2),
)
def test_the_price_sent_leads_to_the_amount_or_the_rest_is_told(quantity: Decimal, amount: Decimal) -> None:
    settled = settle_price(quantity, None, amount, 2)
    assert settled is not None
    exponent = settled.price.as_tuple().exponent
    assert isinstance(exponent, int)
    assert -exponent <= PRICE_DECIMALS
    assert product(quantity, settled.price, 2) - amount == settled.rest
    # Half a unit of the fifth decimal, times the quantity, plus the rounding to cents.
    assert abs(settled.rest) <= quantity * D("0.000005") + D("0.005")
