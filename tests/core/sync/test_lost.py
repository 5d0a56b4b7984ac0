"""Which order of X3 a lost save may have left, and which one settles it without a person: pure parts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from core.model.document import TargetDocument, TargetLine
from core.model.flow import ExternalId
from core.model.plan import PlannedWrite
from core.model.values import Value
from core.sync.decision import Standing
from core.sync.lost import is_alike, is_as_sent, surely
from core.sync.plan import decide
from tests.core.sync.test_plan import HOLD, fields, mapped, there


def sent() -> PlannedWrite:
    write = decide(mapped(("a", fields()), ("b", fields("3"))), (), Standing(), HOLD).write
    assert write is not None
    return write


def landed(reference: str = "PO-1", key: str = "PO0001", header: Mapping[str, Value] | None = None) -> TargetDocument:
    document = there(decide(mapped(("a", fields()), ("b", fields("3"))), (), Standing(), HOLD))
    changed = {**document.fields, "reference": reference, **(header or {})}
    return replace(document, external_id=ExternalId(key), fields=changed)


@pytest.mark.parametrize(
    ("reference", "sure"),
    [("", True), ("PO-1", True), ("po 1", True), ("PO-12", True), ("JAG/PO-1", False), ("REQ-77", False)],
)
def test_one_equal_order_settles_it_where_its_reference_is_empty_or_shows_ours(reference: str, sure: bool) -> None:  # noqa: FBT001
    document = landed(reference)
    assert surely(sent(), [document]) is (document if sure else None)


def test_a_long_reference_is_known_inside_another_text() -> None:
    write = replace(sent(), reference="50007503")
    assert surely(write, [landed("JAG-50007503")]) is not None
    assert surely(write, [landed("JAG-50007511")]) is None


def test_of_two_equal_orders_none_is_sure() -> None:
    assert surely(sent(), [landed(""), landed("", "PO0002")]) is None
    assert surely(sent(), []) is None


@pytest.mark.parametrize(
    "header", [{"supplier": "S2"}, {"currency": "EUR"}, {"site": "US02"}, {"order_date": date(2026, 1, 3)}]
)
def test_another_supplier_currency_site_or_day_is_not_what_was_sent(header: dict[str, Value]) -> None:
    assert not is_as_sent(sent(), landed("", header=header))


def test_lines_count_as_a_multiset_of_quantity_and_price() -> None:
    document = landed("")
    assert is_as_sent(sent(), replace(document, lines=document.lines[::-1]))
    assert is_as_sent(sent(), replace(document, lines=(TargetLine("1", fields(account="B")), document.lines[1])))
    assert not is_as_sent(sent(), replace(document, lines=document.lines[:1]))
    assert not is_as_sent(sent(), replace(document, lines=(*document.lines, TargetLine("9", fields()))))
    assert not is_as_sent(sent(), replace(document, lines=(TargetLine("1", fields("11")), document.lines[1])))


def test_the_same_sum_of_the_same_supplier_is_alike_and_no_more() -> None:
    moved = replace(landed("X"), lines=(TargetLine("1", fields("11")), TargetLine("2", fields("2"))))
    assert (is_alike(sent(), moved), is_as_sent(sent(), moved)) == (True, False)
    assert surely(sent(), [moved]) is None
    assert not is_alike(sent(), landed("X", header={"supplier": "S2"}))
    assert not is_alike(sent(), replace(landed("X"), lines=(TargetLine("1", fields("500", "90")),)))
