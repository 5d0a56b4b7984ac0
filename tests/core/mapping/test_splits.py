"""Shares of split lines: exact to the last unit of the currency, whatever the figures."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.mapping.money import product
from core.mapping.splits import Line, apportioned, part

PERCENTS = st.lists(st.integers(1, 10_000), min_size=2, max_size=12)


def line(quantity: str, price: str, amount: str, places: int = 0, decimals: int = 2) -> Line:
    return Line(Decimal(quantity), Decimal(price), Decimal(amount), places, decimals)


def shares(kind: str, *values: str) -> list[tuple[str, str]]:
    return [(kind, value) for value in values]


@given(
    units=st.integers(1, 10**12),
    weights=PERCENTS,
    decimals=st.sampled_from([0, 2, 3]),
)
def test_parts_add_up_exactly_and_none_is_negative(units: int, weights: list[int], decimals: int) -> None:
    whole = Decimal(units).scaleb(-decimals)
    parts = apportioned(whole, [Decimal(weight) for weight in weights], decimals)
    assert sum(parts) == whole
    assert all(each >= 0 and each == round(each, decimals) for each in parts)


@given(
    quantity=st.decimals("0.001", "100000", places=3),
    price=st.decimals("0", "99999", places=4),
    cuts=st.lists(st.integers(1, 99), min_size=1, max_size=6, unique=True),
    places=st.sampled_from([0, 3, 8]),
    decimals=st.sampled_from([0, 2, 3]),
    kind=st.sampled_from(["PercentOfPrice", "PercentOfQuantity", "Amount", "Quantity"]),
)
def test_what_x3_makes_of_the_shares_is_the_line_to_the_last_unit(
    quantity: Decimal, price: Decimal, cuts: list[int], places: int, decimals: int, kind: str
) -> None:
    whole = Line(quantity, price, product(quantity, price, decimals), places, decimals)
    edges = [0, *sorted(cuts), 100]
    percents = [Decimal(b - a) for a, b in pairwise(edges)]
    base = {"Amount": whole.amount, "Quantity": quantity}.get(kind)
    values = percents if base is None else apportioned(base, percents, decimals if kind == "Amount" else 3)
    parted = part(whole, [(kind, str(value)) for value in values])
    if parted.fault:
        assert parted.shares == ()
        return
    assert sum(share.amount for share in parted.shares) == whole.amount
    for share in parted.shares:
        assert product(share.quantity, share.price, decimals) == share.amount, "what X3 computes itself"
        assert share.price == round(share.price, 5)
        assert share.quantity > 0
    if not parted.by_price:
        assert sum(share.quantity for share in parted.shares) == quantity


@pytest.mark.parametrize(
    ("whole", "told", "amounts", "quantities"),
    [
        (line("1", "100", "100", 8), shares("PercentOfPrice", "60", "40"), "60 40", "0.6 0.4"),
        (line("1", "100", "100"), shares("PercentOfPrice", "60", "40"), "60 40", "1 1"),
        (line("10", "12.50", "125"), shares("PercentOfPrice", "60", "40"), "75 50", "6 4"),
        (line("1", "100", "100"), shares("PercentOfPrice", "33.33", "33.33", "33.33"), "33.34 33.33 33.33", "1 1 1"),
        (line("1", "100", "100"), shares("Percent of price", "50", "25", "25"), "50 25 25", "1 1 1"),
        (line("10", "10", "100"), shares("Amount", "70.01", "29.99"), "70.01 29.99", "10 10"),
        (line("10", "10", "100"), shares("Quantity", "7", "3"), "70 30", "7 3"),
        (line("3", "1", "3"), shares("PercentOfQuantity", "34", "66"), "1 2", "1 2"),
        (line("1", "1001", "1001", 0, 0), shares("PercentOfPrice", "50", "50"), "500 501", "1 1"),
        (line("1", "10.005", "10.005", 0, 3), shares("PercentOfPrice", "50", "50"), "5.002 5.003", "1 1"),
        (line("250", "0.0345", "8.63", 0), shares("PercentOfPrice", "50", "50"), "4.31 4.32", "125 125"),
    ],
)
def test_shares_by_hand(whole: Line, told: list[tuple[str, str]], amounts: str, quantities: str) -> None:
    parted = part(whole, told)
    assert parted.fault == ""
    assert sorted(share.amount for share in parted.shares) == sorted(Decimal(each) for each in amounts.split())
    assert sorted(share.quantity for share in parted.shares) == sorted(Decimal(each) for each in quantities.split())


@pytest.mark.parametrize(
    ("whole", "told", "said"),
    [
        (line("1", "100", "100"), shares("PercentOfPrice", "60", "30"), "they come to 90 of 100"),
        (line("1", "100", "100"), shares("Amount", "60", "30"), "they come to 90 of 100"),
        (line("5", "20", "100"), shares("Quantity", "3", "3"), "they come to 6 of 5"),
        (line("1", "100", "100"), shares("", "60", "40"), "their kind is not clear"),
        (line("1", "100", "100"), [("Amount", "60"), ("PercentOfPrice", "40")], "their kind is not clear"),
        (line("1", "100", "100"), shares("PercentOfQuantity", "60", "40"), "smallest quantity"),
        (line("999983", "1", "999983"), shares("PercentOfPrice", "33.33", "33.33", "33.34"), "no price of five"),
    ],
)
def test_shares_that_cannot_be_used_say_why(whole: Line, told: list[tuple[str, str]], said: str) -> None:
    parted = part(whole, told)
    assert said in parted.fault
    assert parted.shares == ()
