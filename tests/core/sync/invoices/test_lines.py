"""Which line of JAGGAER's invoice is which line of X3's."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.sync.invoices.lines import pair
from tests.core.sync.invoices.papers import entered, invoice, line, posted_line


def ids(paired: object) -> dict[str, str]:
    return {key: there.line_id for key, there in paired.pairs.items()}  # type: ignore[attr-defined]


def test_the_order_line_that_both_bill_pairs_them_whatever_the_amount() -> None:
    ours = invoice(
        line("1", "10", order="PO9", order_line="1000"),
        line("2", "20", order="PO9", order_line="2000"),
    )
    there = entered(
        posted_line("5", "20", order="PO9", order_line="1000"),
        posted_line("6", "10", order="PO9", order_line="2000"),
    )
    assert ids(pair(ours, there)) == {"1": "5", "2": "6"}


def test_an_order_line_that_is_billed_in_parts_is_paired_by_amount_first() -> None:
    ours = invoice(
        line("1", "10", order="PO9", order_line="1000", account="2", description="b"),
        line("2", "20", order="PO9", order_line="1000", account="1", description="a"),
    )
    there = entered(
        posted_line("5", "20", order="PO9", order_line="1000", account="2", description="b"),
        posted_line("6", "10", order="PO9", order_line="1000", account="1", description="a"),
    )
    assert ids(pair(ours, there)) == {"1": "6", "2": "5"}


def test_without_an_order_equal_amounts_are_pairs_and_equal_coding_decides_among_them() -> None:
    ours = invoice(line("1", "10", account="1"), line("2", "10", account="2"), line("3", "7"))
    there = entered(posted_line("5", "10", account="2"), posted_line("6", "7"), posted_line("7", "10", account="1"))
    assert ids(pair(ours, there)) == {"1": "7", "2": "5", "3": "6"}


def test_one_line_left_over_on_each_side_is_a_pair_and_several_are_none() -> None:
    one = pair(invoice(line("1", "10"), line("2", "8")), entered(posted_line("5", "10"), posted_line("6", "9")))
    assert ids(one) == {"1": "5", "2": "6"}
    two = pair(invoice(line("1", "10"), line("2", "8")), entered(posted_line("5", "11"), posted_line("6", "9")))
    assert not two.pairs
    assert (len(two.missing), len(two.extra)) == (2, 2)


@pytest.mark.parametrize("sign", ["", "-"])
def test_a_credit_memo_pairs_with_a_credit_note_of_either_sign(sign: str) -> None:
    ours = invoice(line("1", "-10"), line("2", "-5"), line("3", "1"), kind="credit-note")
    there = entered(
        posted_line("5", f"{sign}5"),
        posted_line("6", f"{sign}10"),
        posted_line("7", "1" if sign else "-1"),
        kind="credit-note",
    )
    assert ids(pair(ours, there)) == {"1": "6", "2": "5", "3": "7"}


AMOUNTS = st.lists(st.integers(1, 5), max_size=6)


@given(AMOUNTS, AMOUNTS)
def test_every_line_is_in_exactly_one_place(left: list[int], right: list[int]) -> None:
    ours = invoice(*(line(str(n), str(amount)) for n, amount in enumerate(left, 1))) if left else invoice()
    there = entered(*(posted_line(str(n), str(amount)) for n, amount in enumerate(right, 1))) if right else entered()
    found = pair(ours, there)
    assert sorted([*found.pairs, *(one.key for one in found.missing)]) == sorted(one.key for one in ours.document.lines)
    taken = [one.line_id for one in (*found.pairs.values(), *found.extra)]
    assert sorted(taken) == sorted(one.line_id for one in there.lines)
    equal = sum(
        found.amounts[key] == found.amounts_there[there_line.line_id] for key, there_line in found.pairs.items()
    )
    counts: dict[Decimal, int] = {}
    for amount in found.amounts_there.values():
        counts[amount] = counts.get(amount, 0) + 1
    most = 0
    for amount in found.amounts.values():
        if counts.get(amount):
            counts[amount] -= 1
            most += 1
    assert equal == most, "no two equal amounts are left apart"


SHARES = (
    replace(line("1", "60", account="1"), key="1"),
    replace(line("1", "40", account="2"), key="1~2"),
)


def test_shares_are_paired_with_the_lines_that_x3_has_for_them() -> None:
    found = pair(invoice(*SHARES), entered(posted_line("5", "40", account="2"), posted_line("6", "60", account="1")))
    assert (ids(found), found.whole, found.missing) == ({"1": "6", "1~2": "5"}, {}, ())


def test_another_line_of_their_sum_is_not_taken_for_shares_that_x3_has_as_lines() -> None:
    there = entered(posted_line("4", "100"), posted_line("5", "40"), posted_line("6", "60"))
    found = pair(invoice(*SHARES, line("2", "100")), there)
    assert (ids(found), found.whole) == ({"1": "6", "1~2": "5", "2": "4"}, {})


def test_one_line_of_x3_that_is_all_shares_of_a_line_is_said_to_be_so() -> None:
    there = entered(posted_line("5", "100", account="1"), posted_line("6", "7"))
    found = pair(invoice(*SHARES, line("2", "7")), there)
    assert {key: each.line_id for key, each in found.whole.items()} == {"1": "5", "1~2": "5"}
    assert (ids(found), found.missing, found.extra) == ({"2": "6"}, (), ())


def test_shares_that_are_coded_alike_are_one_line_with_the_amount_of_all() -> None:
    alike = [replace(each, fields={**each.fields, "account": "1"}) for each in SHARES]
    found = pair(invoice(*alike), entered(posted_line("5", "100", account="9")))
    assert (ids(found), found.amounts["1"], list(found.whole)) == ({"1": "5"}, Decimal(100), ["1~2"])


def test_one_line_for_another_order_line_is_not_all_shares() -> None:
    billing = [replace(each, fields={**each.fields, "order": "PO9", "order_line": "1000"}) for each in SHARES]
    there = entered(posted_line("5", "100", order="PO9", order_line="2000"), posted_line("6", "3"))
    assert pair(invoice(*billing), there).whole == {}
