"""What was sent beside what X3 has: every value stands beside its own, what is missing on either side is told."""

from __future__ import annotations

from dataclasses import replace

from core.model.document import TargetLine
from core.sync.side_by_side import side_by_side
from tests.core.sync.test_lost import landed, sent
from tests.core.sync.test_plan import fields


def told(*lines: TargetLine, **changes: object) -> dict[tuple[str, str], tuple[str, str | None]]:
    """Where and field -> sent and there, of what differs."""
    document = replace(landed(), **changes)  # type: ignore[arg-type]
    if lines:
        document = replace(document, lines=lines)
    return {(one.where, one.field): (one.sent, one.there) for one in side_by_side(sent(), document) if one.differs}


def test_an_equal_document_differs_nowhere() -> None:
    assert told() == {}


def test_a_changed_line_keeps_its_place_and_the_total_tells_too() -> None:
    found = told(TargetLine("1000", fields("9")), TargetLine("2000", fields("3")))
    assert found == {("line 1", "price"): ("10", "9"), ("", "total"): ("26.00", "24.00")}


def test_a_line_that_x3_lacks_or_has_besides_is_told_whole() -> None:
    lacks = told(TargetLine("2000", fields("3")))
    assert lacks["line 1", "quantity"] == ("2", "")
    more = told(*landed().lines, TargetLine("3000", fields("7")))
    assert more["new line 3000", "price"] == ("", "7")


def test_what_x3_does_not_show_is_not_called_different() -> None:
    document = landed()
    hidden = {name: value for name, value in document.fields.items() if name != "currency"}
    pairs = side_by_side(sent(), replace(document, fields=hidden))
    [currency] = [one for one in pairs if one.field == "currency"]
    assert (currency.sent, currency.there, currency.differs) == ("USD", None, False)


def test_with_nothing_beside_it_all_that_was_sent_is_there() -> None:
    pairs = side_by_side(sent(), None)
    assert {one.there for one in pairs} == {None}
    assert {("", "reference", "PO-1"), ("line 2", "price", "3")} <= {(one.where, one.field, one.sent) for one in pairs}
    assert not any(one.differs for one in pairs)


def test_an_order_that_was_to_be_closed_and_is_open_says_so() -> None:
    write = sent()
    closing = replace(write, wanted=replace(write.wanted, closed=True))
    [state] = [one for one in side_by_side(closing, landed()) if one.field == "state"]
    assert (state.sent, state.there, state.differs) == ("closed", "open", True)
