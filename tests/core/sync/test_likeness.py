"""How alike a record and a document are: slips of the finger forgiven, other orders told apart."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.match.plain import one_slip
from core.model.document import DocumentLine, TargetDocument, TargetLine
from core.model.flow import Entity, ExternalId
from core.model.mapped import MappedRecord
from core.model.plan import LineAction, LineWrite
from core.sync.adopt import adopt, implausible
from core.sync.image import ACCEPTED, line_changes, wanted_after
from core.sync.likeness import LIKELY, numbers_alike, order_likeness, pair_lines
from tests.core.sync.test_plan import fields, mapped

DAY = date(2026, 1, 2)


def ours() -> MappedRecord:
    first = {**fields("340.50", "3"), "description": "Chairs, oak"}
    second = {**fields("12.75", "10"), "description": "Paper A4"}
    return mapped(("a", first), ("b", second), order_date=DAY)


def theirs(*lines: tuple[str, str, str], day: date = DAY, currency: str = "USD") -> TargetDocument:
    told = lines or (("340.50", "3", "Chairs, oak"), ("12.75", "10", "Paper A4"))
    return TargetDocument(
        Entity.ORDER,
        ExternalId("PO1"),
        {"supplier": "S1", "currency": currency, "order_date": day, "site": "US01", "reference": ""},
        tuple(
            TargetLine(f"{n}000", {**fields(price, quantity), "description": text})
            for n, (price, quantity, text) in enumerate(told, 1)
        ),
    )


CHAIRS, PAPER = ("340.50", "3", "Chairs, oak"), ("12.75", "10", "Paper A4")


@pytest.mark.parametrize(
    "there",
    [
        theirs(),
        theirs(day=date(2026, 1, 30)),
        theirs(("304.50", "3", "Chairs, oak"), PAPER),
        theirs(("340.50", "30", "Chairs, oak"), PAPER),
        theirs(("3405", "3", "Chairs, oak"), PAPER),
        theirs(("340.5", "3", "see quotation"), ("12.75", "10", "dito")),
        theirs(("340", "3", "Chairs, oak"), ("13", "10", "Paper A4")),
        theirs(PAPER, CHAIRS),
        theirs(CHAIRS, PAPER, ("9", "1", "Freight")),
        theirs(("1021.50", "1", "3 chairs, oak"), PAPER),
    ],
)
def test_typing_differences_leave_a_twin_likely(there: TargetDocument) -> None:
    score, why = order_likeness(ours(), there)
    assert score >= LIKELY, why
    assert why.startswith("PO1 in X3")
    assert implausible(ours(), there) == ""


@pytest.mark.parametrize(
    "there",
    [
        theirs(day=date(2026, 2, 3)),
        theirs(("18", "3", "Lamps")),
        theirs(("77", "1", "Toner"), ("19.99", "2", "Ink")),
        theirs(("340.50", "3", "Chairs, oak"), day=date(2026, 1, 28), currency="EUR"),
    ],
)
def test_other_orders_of_the_supplier_are_none(there: TargetDocument) -> None:
    assert order_likeness(ours(), there)[0] < LIKELY


@pytest.mark.parametrize(
    ("left", "right"), [("123.45", "132.45"), ("123.45", "12.345"), ("98", "980"), ("45.10", "46.10")]
)
def test_figures_that_one_slip_makes_of_each_other(left: str, right: str) -> None:
    assert numbers_alike(Decimal(left), Decimal(right))


@pytest.mark.parametrize(("left", "right"), [("1", "2"), ("123.45", "321.45"), ("10", "77"), ("0", "100")])
def test_figures_that_take_more_than_a_slip(left: str, right: str) -> None:
    assert not numbers_alike(Decimal(left), Decimal(right))


def test_a_slip_is_one_change() -> None:
    assert one_slip("abc", "acb")
    assert not one_slip("abc", "abc")
    assert not one_slip("abcd", "dcba")


@given(st.permutations(range(5)))
def test_lines_find_their_partners_in_any_order(order: list[int]) -> None:
    lines = [DocumentLine(str(n), n, {**fields(f"{n + 1}7.30", str(n + 2)), "description": f"x{n}"}) for n in range(5)]
    there = [TargetLine(str(n), lines[n].fields) for n in order]
    pairs, alike = pair_lines(lines, there)
    assert {key: line.line_id for key, line in pairs.items()} == {str(n): str(n) for n in range(5)}
    assert alike == pytest.approx(1)


@pytest.mark.parametrize(
    ("there", "words"),
    [
        (replace(theirs(), fields={**theirs().fields, "supplier": "S2"}), "supplier is S2"),
        (theirs(currency="EUR"), "currency is EUR"),
        (theirs(("77", "1", "Toner")), "total is 77.00"),
        (theirs(day=date(2024, 12, 1)), "397 days apart"),
    ],
)
def test_what_can_hardly_be_the_order_is_said_in_words(there: TargetDocument, words: str) -> None:
    assert words in implausible(ours(), there)


def test_what_x3_holds_is_the_image_and_what_jaggaer_wants_is_kept_beside_until_it_changes() -> None:
    record = ours()
    decision = adopt(record, theirs(("304.50", "3", "Chairs, oak"), PAPER))
    image = decision.image
    assert image is not None
    assert decision.write is None
    assert image.lines["a"]["price"] == Decimal("304.50")
    assert image.lines["a"][f"{ACCEPTED}price"] == Decimal("340.50")
    assert f"{ACCEPTED}price" not in image.lines["b"]
    line = record.document.lines[0]
    assert line_changes(line, image.lines["a"]) == {}
    dearer = replace(line, fields={**line.fields, "price": Decimal(350)})
    assert line_changes(dearer, image.lines["a"]) == {"price": Decimal(350)}
    after = wanted_after(image, {}, [LineWrite(LineAction.CHANGE, "a", 1, {"price": Decimal(350)}, "1000")])
    assert f"{ACCEPTED}price" not in after.lines[0].fields, "what was written is no longer merely accepted"
    assert line_changes(line, after.lines[0].fields) == {"price": Decimal("340.50")}
