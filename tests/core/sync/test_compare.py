from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from core.model.document import TargetDocument, TargetLine
from core.model.flow import Entity, ExternalId
from core.model.plan import WantedLine, WantedState
from core.sync.compare import IDENTIFYING, differences, equals_before, equals_wanted, match_lines


def wanted(key: str, price: str, quantity: str = "1", line_id: str = "", account: str = "5010101") -> WantedLine:
    return WantedLine(key, {"quantity": Decimal(quantity), "price": Decimal(price), "account": account}, line_id)


def actual(line_id: str, price: str, quantity: str = "1", account: str = "5010101") -> TargetLine:
    return TargetLine(line_id, {"quantity": Decimal(quantity), "price": Decimal(price), "account": account})


def document(*lines: TargetLine, closed: bool = False, **fields: str) -> TargetDocument:
    return TargetDocument(Entity.ORDER, ExternalId("PO1"), fields, lines, closed=closed)


def test_a_field_that_the_answer_does_not_carry_is_not_compared() -> None:
    assert differences({"site": "US01", "buyer": "X"}, {"site": "US01"}) == ()


def test_numbers_are_compared_by_value_and_codes_by_text() -> None:
    assert differences({"price": Decimal("12.50")}, {"price": Decimal("12.5")}) == ()
    assert differences({"account": "0010"}, {"account": "10"}) != ()


def test_lines_without_link_are_compared_as_a_multiset() -> None:
    state = WantedState({}, (wanted("a", "1"), wanted("b", "2"), wanted("c", "1")))
    assert equals_wanted(state, document(actual("1000", "2"), actual("2000", "1"), actual("3000", "1")))
    assert not equals_wanted(state, document(actual("1000", "2"), actual("2000", "2"), actual("3000", "1")))
    assert not equals_wanted(state, document(actual("1000", "2"), actual("2000", "1")))


def test_a_linked_line_is_compared_with_its_own_line_alone() -> None:
    state = WantedState({}, (wanted("a", "1", line_id="1000"), wanted("b", "2", line_id="2000")))
    assert not equals_wanted(state, document(actual("1000", "2"), actual("2000", "1")))


def test_a_line_wanted_closed_must_be_closed() -> None:
    line = WantedLine("a", {"price": Decimal(1)}, "1000", closed=True)
    there = TargetLine("1000", {"price": Decimal(1)})
    assert not equals_wanted(WantedState({}, (line,)), document(there))


def test_similar_lines_are_paired_by_what_identifies_them_and_then_by_likeness() -> None:
    match = match_lines(
        [wanted("a", "1", account="A"), wanted("b", "1", account="B")],
        [actual("1000", "1", account="X"), actual("2000", "1", account="A")],
        IDENTIFYING,
    )
    assert {key: line.line_id for key, line in match.pairs.items()} == {"a": "2000", "b": "1000"}


def test_a_document_equals_its_state_before_only_line_by_line() -> None:
    before = document(actual("1000", "1"), actual("2000", "2"), site="US01")
    assert equals_before(before, document(actual("1000", "1"), actual("2000", "2"), site="US01"))
    assert not equals_before(before, document(actual("1000", "1"), site="US01"))
    assert not equals_before(before, document(actual("1000", "9"), actual("2000", "2"), site="US01"))
    assert not equals_before(before, document(actual("1000", "1"), actual("2000", "2"), site="US01", closed=True))
    assert equals_before(None, None)
    assert not equals_before(None, before)


@given(st.lists(st.sampled_from(["1", "2", "2.5", "3"]), max_size=12), st.randoms(use_true_random=False))
def test_any_order_of_the_same_lines_is_the_same_document(prices: list[str], random: object) -> None:
    lines = [actual(str(1000 * (n + 1)), price) for n, price in enumerate(prices)]
    random.shuffle(lines)  # type: ignore[attr-defined]
    state = WantedState({}, tuple(wanted(str(n), price) for n, price in enumerate(prices)))
    assert equals_wanted(state, document(*lines))
    if lines:
        assert not equals_wanted(state, document(*lines[1:]))
        assert not equals_wanted(state, document(*lines, actual("9999", "1")))
