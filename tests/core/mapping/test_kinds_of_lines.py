"""Kinds of order lines as buyers have them: prices by the hundred, amounts alone, other currencies, charges, discounts."""

from __future__ import annotations

import dataclasses
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.mapping.context import MappingContext
from core.mapping.crossref import CrossReferences
from core.mapping.engine import map_record
from core.mapping.money import product
from core.mapping.profiles import load_profile, read_profile
from core.model.connection import AccountRoute
from core.model.crossref import ACCOUNT, COST_CENTER, PRODUCT, MappingRule
from core.model.policies import Charges
from core.model.status import Level
from tests.core.mapping.conftest import MapIt
from tests.core.mapping.shapes import CONTEXT, Payload, at, block, line, order_record, with_lines

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
    assert len(mapped.document.lines) == 2
    told = {finding.check: finding for finding in mapped.findings}
    assert {check: each.level for check, each in told.items()} == {
        "charges-not-sent": Level.NOTICE,
        "taxes-not-sent": Level.INFO,
    }
    assert "shipping 12.34" in told["charges-not-sent"].message
    assert "12.34 USD less" in told["charges-not-sent"].message
    assert "10.00" in told["taxes-not-sent"].message
    assert mapped.charges == Decimal("12.34")


CHARGED = at(
    at(order("USD", "265.84", priced(1, "10", "12.50", "125"), priced(2, "10", "12.50", "125")), "header.shippingCharge", "12.34"),
    "header.handlingCharge",
    "3.50",
)  # fmt: skip
SHIPPED = (
    MappingRule(ACCOUNT, "shipping", "624100", version=3),
    MappingRule(COST_CENTER, "shipping", "LOG", version=4),
    MappingRule(PRODUCT, "shipping", "FREIGHT", version=5),
)


def with_charges(policy: Charges, **more: object) -> MappingContext:
    return dataclasses.replace(MONEY, charges=policy, **more)  # type: ignore[arg-type]


def test_charges_are_lines_where_the_site_wants_them_so_with_the_mapping_of_their_names(map_order: MapIt) -> None:
    mapped = map_order(CHARGED, rules=SHIPPED, context=with_charges(Charges.LINE))
    assert mapped.findings == ()
    shipping, handling = mapped.document.lines[2:]
    assert (shipping.key, handling.key) == ("charge:shipping", "charge:handling")
    assert shipping.fields.items() >= {
        "product": "FREIGHT", "quantity": Decimal(1), "price": Decimal("12.34"), "unit": "EA", "description": "Shipping",
        "account": "624100", "dimension:CCT": "LOG",
    }.items()  # fmt: skip
    assert sum(mapped.line_amounts.values()) == Decimal("265.84")
    assert (mapped.charges, mapped.amount) == (Decimal(0), Decimal("265.84"))
    assert handling.fields["product"] == "GENGOODS"
    unmapped = [use for use in mapped.codes if use.line_key == handling.key and use.kind in {ACCOUNT, COST_CENTER}]
    assert [(use.source, use.target) for use in unmapped] == [("handling", "handling")] * 2, (
        "an account is never guessed"
    )
    assert {(one.line_key, one.source) for one in mapped.lineage if one.field == "price"} >= {
        ("charge:shipping", "/header/shippingCharge")
    }


def test_a_default_dimension_serves_a_charge_and_a_product_that_leads_to_its_account_needs_none(
    map_order: MapIt,
) -> None:
    context = with_charges(Charges.LINE, dimension_defaults={"CCT": "ADM"}, account_route=AccountRoute.PRODUCT)
    mapped = map_order(CHARGED, rules=SHIPPED[2:], context=context)
    shipping = mapped.document.lines[2]
    assert (shipping.fields["dimension:CCT"], shipping.fields["product"]) == ("ADM", "FREIGHT")
    assert not [use for use in mapped.codes if use.line_key == shipping.key and use.kind == ACCOUNT]


@pytest.mark.parametrize("policy", list(Charges))
def test_what_is_credited_beside_the_lines_is_never_a_line(map_order: MapIt, policy: Charges) -> None:
    payload = at(order("USD", "117", priced(1, "10", "12.50", "125")), "header.shippingCharge", "-3.00")
    mapped = map_order(at(payload, "header.discountAmount", "5.00"), context=with_charges(policy))
    assert len(mapped.document.lines) == 1
    told = [finding for finding in mapped.findings if finding.level is not Level.INFO]
    if policy is Charges.IGNORE:
        assert not told
        assert mapped.charges == 0
        return
    [finding] = told
    assert (finding.check, finding.level) == ("charges-not-sent", Level.NOTICE)
    assert "shipping -3.00, discount -5.00" in finding.message
    assert "8.00 USD more" in finding.message
    assert mapped.charges == -8


def test_a_charge_belongs_to_the_contract_of_all_lines_and_to_none_of_several(map_order: MapIt) -> None:
    def contracts(*numbers: str) -> set[str]:
        payload = at(CHARGED, "lineList.poLine", [
            priced(at_, "10", "12.50", "125") | {"contract": {"number": number}} for at_, number in enumerate(numbers, 1)
        ])  # fmt: skip
        found = map_order(payload, context=with_charges(Charges.LINE)).contracts
        return {found.get(key, "") for key in ("charge:shipping", "charge:handling")}

    assert contracts("C-1", "C-1") == {"C-1"}
    assert contracts("C-1", "C-2") == {""}
    assert contracts("C-1", "") == {""}


def test_taxes_of_a_profile_that_does_not_name_them_are_known_by_their_name(
    map_order: MapIt, profile_text: str
) -> None:
    old = profile_text.replace('taxes = ["/header/taxCharge1", "/header/taxCharge2"]', "", 1)
    assert old != profile_text
    taxed = at(CHARGED, "header.taxCharge1", "7.00")
    mapped = map_order(taxed, context=with_charges(Charges.LINE), profile=load_profile(old, "old.toml"))
    assert [line.key for line in mapped.document.lines[2:]] == ["charge:shipping", "charge:handling"]


def test_a_changed_charge_is_a_change_of_its_line_alone_and_a_tax_is_none(map_order: MapIt) -> None:
    context = with_charges(Charges.LINE)
    before, after = (
        map_order(at(CHARGED, "header.shippingCharge", sum_), context=context).fingerprint for sum_ in (12.34, 13)
    )
    assert before.header == after.header
    assert {key for key in after.lines if before.lines[key] != after.lines[key]} == {"charge:shipping"}
    assert map_order(at(CHARGED, "header.taxCharge1", 5), context=context).fingerprint == before
    assert map_order(CHARGED, context=with_charges(Charges.REPORT)).fingerprint == before


@pytest.mark.parametrize(
    ("discount", "amount", "price"),
    [
        ("12.50", "112.50", "11.25"),  # the extended price is less the discount
        ("12.50", "125", "11.25"),  # it is before the discount
        ("12.50", None, "11.25"),  # there is none
        ("0.01", "124.99", "12.499"),
    ],
)
def test_a_discount_on_a_line_makes_the_price_the_net_one(
    map_order: MapIt, discount: str, amount: str | None, price: str
) -> None:
    net = Decimal(125) - Decimal(discount)
    mapped = map_order(
        order("USD", str(net), priced(1, "10", "12.50", amount) | {"discountAmount": discount}), context=MONEY
    )
    assert mapped.findings == ()
    fields = mapped.document.lines[0].fields
    assert (fields["price"], mapped.line_amounts[mapped.document.lines[0].key]) == (Decimal(price), net)
    assert f"less a discount of {discount}" in next(each.rule for each in mapped.lineage if each.field == "price")


def test_a_discount_that_the_extended_price_does_not_fit_is_for_a_person(map_order: MapIt) -> None:
    mapped = map_order(order("USD", "90", priced(1, "10", "12.50", "90") | {"discountAmount": "12.50"}), context=MONEY)
    assert [finding.check for finding in mapped.findings] == ["amount-differs"]


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


_LINES = st.lists(
    st.tuples(
        st.integers(1, 500),
        st.decimals(Decimal("0.01"), Decimal(5000), places=2),
        st.one_of(st.just(Decimal(0)), st.decimals(Decimal("0.01"), Decimal(3), places=2)),
        st.sampled_from(["net", "gross", "absent"]),
    ),
    min_size=1,
    max_size=4,
)
_AMOUNTS = st.decimals(Decimal(-20), Decimal(90), places=2)


@settings(deadline=None)
@given(_LINES, _AMOUNTS, _AMOUNTS, _AMOUNTS, st.sampled_from(list(Charges)))
def test_what_x3_gets_and_what_is_told_is_jaggaers_total_to_the_cent(
    lines: list[tuple[int, Decimal, Decimal, str]],
    shipping: Decimal,
    discount: Decimal,
    tax: Decimal,
    policy: Charges,
) -> None:
    shown, net = [], Decimal(0)
    for number, (quantity, price, off, how) in enumerate(lines, 1):
        gross = quantity * price
        net += gross - off
        extended = {"net": str(gross - off), "gross": str(gross), "absent": None}[how]
        shown.append(priced(number, str(quantity), str(price), extended) | {"discountAmount": off})
    payload = order("USD", str(net + shipping - discount + tax), *shown)
    for name, amount in (("shippingCharge", shipping), ("discountAmount", discount), ("taxCharge1", tax)):
        payload = at(payload, f"header.{name}", str(amount))
    mapped = map_record(
        order_record(payload), read_profile("j1p-indirect"), CrossReferences((), 7), with_charges(policy)
    )
    if any(finding.level is Level.STOP for finding in mapped.findings):
        assert any(gross < off for gross, off in ((q * p, o) for q, p, o, _ in lines)), mapped.findings
        return
    sent = sum(product(each.fields["quantity"], each.fields["price"], 2) for each in mapped.document.lines)  # type: ignore[arg-type]
    told = [finding for finding in mapped.findings if finding.check == "amount-rounding"]
    whole = net if policy is Charges.IGNORE else net + shipping - discount
    assert abs(sent + mapped.charges - whole) <= Decimal("0.01") * len(told)
    if mapped.charges:
        assert any(finding.check == "charges-not-sent" for finding in mapped.findings)
