from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import StoreError
from core.model.crossref import EVERYWHERE, Scope
from core.model.flow import Entity, SourceId
from core.model.uses import HeldCode, RecordUses, UseGroup, Without, WrittenCode, WrittenLine
from core.store.connection_store import ConnectionStore
from core.store.use_writer import char_of, word_of
from tests.core.store.conftest import make_connection
from tests.core.store.helpers import held, missing_account, settle
from tests.core.store.realistic import Order

A, B, C = Order(1), Order(2), Order(3)
DAY = date(2026, 3, 1)


def uses(
    *lines: WrittenLine,
    supplier: str = "S1",
    unit: str = "U1",
    day: date | None = DAY,
    waits: tuple[HeldCode, ...] = (),
) -> RecordUses:
    return RecordUses(unit, supplier, day, lines, waits)


def line(
    ordinal: int, source: str, target: str, category: str = "LAB", without: Without = Without.AS_IS
) -> WrittenLine:
    return WrittenLine(
        ordinal, category, (WrittenCode("account", source, target, without), WrittenCode("unit", "EA", "UN"))
    )


def groups(cs: ConnectionStore, *scopes: Scope, days: tuple[date, ...] = (), source: str = "0744") -> set[UseGroup]:
    found = cs.line_uses.written("account", source, days, scopes)
    assert len(set(found)) == len(found)
    return set(found)


def group(target: str, lines: int, scope: Scope = EVERYWHERE, day: date | None = None) -> UseGroup:
    return UseGroup(target, Without.AS_IS, scope, day, lines)


@pytest.fixture
def filled(cs: ConnectionStore) -> ConnectionStore:
    """Three orders that use account 0744."""
    settle(
        cs,
        A.settlement(None, uses=uses(line(1, "0744", "x"), line(2, "0744", "0744", "IT"), line(3, "9", "x"))),
        B.settlement(None, uses=uses(line(1, "0744", "x"), supplier="S2", day=DAY + timedelta(days=1))),
        C.settlement(None, uses=uses(line(1, "0744", "x"), unit="U2", day=None)),
    )
    return cs


def test_lines_are_grouped_by_what_rules_look_at_and_by_nothing_else(filled: ConnectionStore) -> None:
    assert groups(filled) == {group("x", 3), group("0744", 1)}
    it, two, here = Scope(category="IT"), Scope(supplier="S2"), Scope(unit="U2")
    assert groups(filled, it) == {group("x", 3), group("0744", 1, it)}
    apart = groups(filled, two)
    assert sum(g.lines for g in apart if g.scope.supplier == "S2") == 1
    assert sum(g.lines for g in apart) == 4
    assert groups(filled, here) == {group("x", 2), group("x", 1, here), group("0744", 1)}
    both = groups(filled, Scope(supplier="S2", category="IT"), here)
    assert {(g.scope.unit, g.lines) for g in both if g.scope.supplier != "S2"} == {("", 1), ("U2", 1)}
    assert groups(filled, source="744") == set()


def test_days_are_told_apart_only_where_a_rule_begins(filled: ConnectionStore) -> None:
    later = DAY + timedelta(days=1)
    assert groups(filled, days=(DAY,)) == {group("x", 2, day=DAY), group("0744", 1, day=DAY), group("x", 1)}
    assert groups(filled, days=(DAY, later)) == {
        group("x", 1, day=DAY),
        group("x", 1, day=later),
        group("0744", 1, day=DAY),
        group("x", 1),
    }


def test_the_lines_themselves_are_listed_by_number_with_their_places(filled: ConnectionStore) -> None:
    found = filled.line_uses.lines("account", "0744")
    assert [(each.number, each.ordinal, each.group.target) for each in found] == [
        (A.number, 1, "x"),
        (A.number, 2, "0744"),
        (B.number, 1, "x"),
        (C.number, 1, "x"),
    ]
    assert found[1].group.scope == Scope("U1", "S1", "IT")
    assert [each.number for each in filled.line_uses.lines("account", "0744", only={B.source_id})] == [B.number]
    assert filled.line_uses.keys([A.source_id])[A.source_id] == tuple(A.image.lines)


def test_what_is_written_anew_replaces_and_what_only_waits_leaves_it(filled: ConnectionStore) -> None:
    waits = (HeldCode("account", "0744", A.keys[0], "LAB", 1, Decimal("12.50")),)
    settle(
        filled,
        A.settlement(
            None, image=None, uses=RecordUses("U1", "S1", DAY, None, waits), findings=(missing_account("0744"),)
        ),
    )
    assert groups(filled) == {group("x", 3), group("0744", 1)}
    (one,) = filled.line_uses.held("account", "0744")
    assert (one.scope, one.day, one.lines, one.amount, one.currency) == (
        Scope("U1", "S1", "LAB", f"{A.source_id}/{A.keys[0]}"),
        DAY,
        1,
        Decimal("12.50"),
        "USD",
    )
    settle(filled, A.settlement(None, uses=uses(line(1, "0744", "y"))))
    assert groups(filled) == {group("x", 2), group("y", 1)}
    assert filled.line_uses.held("account", "0744") == []


def test_what_waited_is_forgotten_with_its_problems_even_where_no_codes_are_told(filled: ConnectionStore) -> None:
    waits = (HeldCode("account", "1", "", "", 4, Decimal(50)),)
    finding = missing_account("1")
    settle(filled, held(Order(4), finding, uses=RecordUses("U1", "S1", DAY, None, waits)))
    (one,) = filled.line_uses.held("account", "1")
    assert one.scope == Scope("U1", "S1")
    settle(filled, held(Order(4), uses=None))
    assert filled.line_uses.held("account", "1") == []


def test_records_of_older_programs_are_found_and_filled_in_once(cs: ConnectionStore) -> None:
    settle(cs, A.settlement(None, uses=None), held(B, missing_account("1"), uses=None), C.settlement(None))
    assert set(cs.line_uses.missing()) == {(Entity.ORDER, A.source_id), (Entity.ORDER, B.source_id)}
    waits = (HeldCode("account", "1", "", "", 4, Decimal(50)),)
    cs.line_uses.fill(
        {
            (Entity.ORDER, A.source_id): uses(line(1, "0744", "x")),
            (Entity.ORDER, B.source_id): RecordUses("U1", "S1", None, None, waits),
            (Entity.ORDER, C.source_id): uses(line(1, "0744", "not again")),
            (Entity.ORDER, SourceId("nobody")): uses(line(1, "0744", "x")),
        }
    )
    assert cs.line_uses.missing() == []
    assert groups(cs) == {group("x", 1)}
    assert [each.source_id for each in cs.line_uses.held("account", "1")] == [B.source_id]


def test_codes_of_one_connection_are_not_those_of_another(filled: ConnectionStore) -> None:
    filled.store.connections.save(replace(make_connection(), name="Other"), actor="somebody")
    other = filled.store.for_connection("Other")
    settle(other, A.settlement(None, uses=uses(line(1, "0744", "z"))))
    assert groups(other) == {group("z", 1)}
    assert groups(filled) == {group("x", 3), group("0744", 1)}


@given(st.integers(min_value=1, max_value=1_000_000))
def test_every_word_has_a_character_of_its_own_that_can_be_stored(word: int) -> None:
    char = char_of(word)
    assert word_of(char) == word
    assert char.encode("utf-8").decode("utf-8") == char
    assert char not in "=%_\x00"


def test_beyond_the_characters_there_are_a_code_is_left_out() -> None:
    assert char_of(2_000_000) == ""


def test_two_codes_that_differ_only_in_what_cannot_be_stored_are_one(cs: ConnectionStore) -> None:
    twins = tuple(HeldCode("account", source, "1", "", 1, Decimal(5)) for source in ("a\x00", "a\\x00"))
    settle(cs, A.settlement(None, image=None, uses=RecordUses("U1", "S1", DAY, None, twins)))
    assert len(cs.line_uses.held("account", "a\\x00")) == 1


def test_a_code_that_cannot_be_stored_fails_alone(cs: ConnectionStore) -> None:
    bad = HeldCode("account", "1", "", "", 1, Decimal("NaN"))
    with pytest.raises(StoreError):
        settle(cs, A.settlement(None, uses=RecordUses("U1", "S1", DAY, (), (bad,))))
    settle(cs, B.settlement(None, uses=uses(line(1, "0744", "x"))))
    assert groups(cs) == {group("x", 1)}
