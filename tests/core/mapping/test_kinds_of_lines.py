"""Kinds of order lines as buyers have them: prices by the hundred, amounts alone, other currencies, charges, discounts."""

from __future__ import annotations

import dataclasses
from decimal import Decimal

import pytest

from core.mapping.money import product
from core.model.status import Level
from tests.core.mapping.conftest import MapIt
from tests.core.mapping.shapes import CONTEXT, Payload, at, block, line, with_lines

MONEY = dataclasses.replace(CONTEXT, currency_decimals={"USD": 2, "JPY": 0, "KWD": 3}, unit_decimals={"EA": 0})


def priced(number: int, quantity: str, price: str | None, amount: str | None) -> Payload:
    told = {"quantity": quantity, "unitPrice": price, "extendedPrice": amount}
    return line(number, **{name: None if text is None else Decimal(text) for name, text in told.items()})


def order(currency: str, total: str, *lines: Payload) -> Payload:
    return at(with_lines(*lines), "header.total", {"currency": currency, "value": Decimal(total)})


@pytest.mark.parametrize(
    ("currency", "quantity", "price", "amount", "sent"),
    [
        ("USD", "250", "12.50", "31.25", "0.125"),  # a price per 100
        ("USD", "30", "0.85", "2.55", "0.085"),  # a price per 10
        ("USD", "1", None, "4711.08", "4711.08"),  # an amount alone
        ("USD", "1", "0", "99.90", "99.90"),  # a blanket line, consumed by amount
        ("JPY", "3", "333", "1000", "333.33333"),
        ("JPY", "7", "150", "1050", "150"),
        ("KWD", "3", "1.235", "3.705", "1.235"),
        ("KWD", "3", None, "10.001", "3.33367"),
    ],
)
def test_what_x3_makes_of_quantity_and_price_is_the_extended_price(
    map_order: MapIt, currency: str, quantity: str, price: str | None, amount: str, sent: str
) -> None:
    mapped = map_order(order(currency, amount, priced(1, quantity, price, amount)), context=MONEY)
    fields = mapped.document.lines[0].fields
    assert fields["price"] == Decimal(sent)
    assert isinstance(fields["price"], Decimal)
    assert not [finding for finding in mapped.findings if finding.level is Level.STOP]
    assert product(Decimal(quantity), fields["price"], MONEY.currency_decimals[currency]) == Decimal(amount)
    assert mapped.amount == Decimal(amount)


@pytest.mark.parametrize(("price", "amount", "per"), [("12.50", "31.25", "100"), ("1.25", "31.25", "10")])
def test_a_price_for_more_than_one_piece_is_told(map_order: MapIt, price: str, amount: str, per: str) -> None:
    mapped = map_order(order("USD", amount, priced(1, "250", price, amount)), context=MONEY)
    [finding] = mapped.findings
    assert (finding.check, finding.level, finding.value) == ("price-per", Level.NOTICE, per)
    assert f"counts for {per}" in next(each.rule for each in mapped.lineage if each.field == "price")


def test_freight_and_tax_of_the_header_are_in_the_total_and_are_no_lines(map_order: MapIt) -> None:
    payload = order("USD", "272.34", priced(1, "10", "12.50", "125"), priced(2, "10", "12.50", "125"))
    payload = at(payload, "header.shippingCharge", "12.34")
    payload = at(payload, "header.taxCharge1", "10.00")
    mapped = map_order(payload, context=MONEY)
    assert mapped.findings == ()
    assert len(mapped.document.lines) == 2


def test_freight_as_a_line_is_a_line(map_order: MapIt) -> None:
    payload = order("USD", "137.34", priced(1, "10", "12.50", "125"), priced(2, "1", None, "12.34"))
    mapped = map_order(payload, context=MONEY)
    assert [each.fields["price"] for each in mapped.document.lines] == [Decimal("12.50"), Decimal("12.34")]


def test_a_discount_in_the_extended_price_is_in_the_price_and_one_as_a_line_is_held(map_order: MapIt) -> None:
    payload = order("USD", "100.01", priced(1, "10", "12.50", "112.51"), priced(2, "1", None, "-12.50"))
    mapped = map_order(payload, context=MONEY)
    assert mapped.document.lines[0].fields["price"] == Decimal("11.251")
    held = {finding.line_key: finding.check for finding in mapped.findings if finding.level is Level.STOP}
    assert held[mapped.document.lines[0].key] == "amount-differs", "a tenth off is no rounding: a person looks"
    assert held[mapped.document.lines[1].key] == "amount-negative"


@pytest.mark.parametrize(("currency", "amount"), [("USD", "100.01"), ("JPY", "1001"), ("KWD", "10.001")])
def test_shares_of_a_line_add_up_in_every_currency(map_order: MapIt, currency: str, amount: str) -> None:
    third = [("33.33", "739600-L"), ("33.33", "744202-L"), ("33.34", "711000-L")]
    splits = [
        {"Account": code, "Department": "L630200444-L", "splitType": "PercentOfPrice", "splitValue": share}
        for share, code in third
    ]
    whole = priced(1, "1", amount, amount) | {"splittableFieldSetGroupList": block(*splits)}
    mapped = map_order(order(currency, amount, whole), context=MONEY)
    sent = [each.fields for each in mapped.document.lines]
    decimals = MONEY.currency_decimals[currency]
    made = [product(each["quantity"], each["price"], decimals) for each in sent]  # type: ignore[arg-type]
    assert len(made) == 3
    assert sum(made) == Decimal(amount)
    assert mapped.amount == sum(mapped.line_amounts.values()) == Decimal(amount)
