from __future__ import annotations

import random
from datetime import date
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import ConfigurationError
from core.mapping.crossref import CrossReferences, overlap, strength, why_before
from core.model.crossref import ACCOUNT, EVERYWHERE, UNIT, MappingRule, Scope

LINE = Scope(unit="UMLOW", supplier="0000015414", category="LAB", line="1/2")
DAY = date(2026, 3, 1)


def rule(target: str, scope: Scope = EVERYWHERE, valid_from: date | None = None, version: int = 1) -> MappingRule:
    return MappingRule(ACCOUNT, "744202", target, scope, valid_from, version)


def found(rules: list[MappingRule], day: date | None = DAY) -> str | None:
    hit = CrossReferences(rules, 9).lookup(ACCOUNT, "744202", LINE, day)
    return hit.target if hit else None


def test_the_most_specific_scope_that_fits_wins() -> None:
    scopes = [
        Scope(line="1/2"),
        Scope(supplier="0000015414", category="LAB"),
        Scope(supplier="0000015414", unit="UMLOW"),
        Scope(supplier="0000015414"),
        Scope(category="LAB"),
        Scope(unit="UMLOW"),
        EVERYWHERE,
    ]
    rules = [rule(str(place), scope) for place, scope in enumerate(scopes)]
    for first in range(len(scopes)):
        assert found(rules[first:][::-1]) == str(first)


def test_a_scope_that_does_not_fit_counts_for_nothing() -> None:
    assert found([rule("a", Scope(supplier="0000099999", category="LAB")), rule("b")]) == "b"
    assert found([rule("a", Scope(unit="OTHER"))]) is None


def test_of_equal_scopes_the_latest_day_that_has_come_wins() -> None:
    rules = [rule("old"), rule("new", valid_from=DAY), rule("later", valid_from=date(2026, 3, 2))]
    assert found(rules) == "new"
    assert found(rules, date(2026, 2, 28)) == "old"
    assert found(rules, None) == "old"


def test_a_later_decision_supersedes_and_an_empty_target_takes_back() -> None:
    assert found([rule("b", version=2), rule("a", version=1)]) == "b"
    assert found([rule("a", version=1), rule("", version=2)]) is None
    assert found([rule("a", version=1), rule("", Scope(unit="UMLOW"), version=2)]) == "a"


def test_two_targets_by_one_decision_are_refused() -> None:
    with pytest.raises(ConfigurationError, match=r"mapped both to a and to b"):
        CrossReferences([rule("a"), rule("b")], 1)
    assert found([rule("a"), rule("a")]) == "a"


def test_conflicts_are_decisions_that_a_rule_does_not_supersede() -> None:
    tables = CrossReferences([rule("a", version=3)], 3)
    assert tables.conflicts(rule("b", version=3)) == (rule("a", version=3),)
    assert tables.conflicts(rule("a", version=3)) == ()
    assert tables.conflicts(rule("b", version=4)) == ()
    assert tables.conflicts(rule("b", version=0)) == ()
    assert tables.conflicts(rule("b", Scope(unit="X"), version=3)) == ()


def test_codes_are_looked_up_exactly_and_by_their_kind() -> None:
    tables = CrossReferences([rule("a"), MappingRule(UNIT, "EA", "UN")], 1)
    assert tables.lookup(ACCOUNT, "0744202", LINE, DAY) is None
    assert tables.lookup(UNIT, "744202", LINE, DAY) is None
    assert tables.sources(UNIT) == {"EA"}


_SCOPES = [
    Scope(**{name: getattr(LINE, name) if fits else "other" for name, fits in zip(names, fitting, strict=True)})
    for count in range(5)
    for names in combinations(("unit", "supplier", "category", "line"), count)
    for fitting in ([True] * count, [False] * count)
]


@settings(deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(_SCOPES), st.sampled_from([None, date(2026, 2, 1), DAY, date(2026, 4, 1)])),
        unique=True,
        max_size=12,
    )
)
def test_the_index_finds_what_a_plain_search_finds(keys: list[tuple[Scope, date | None]]) -> None:
    rules = [rule(f"t{n}", scope, day) for n, (scope, day) in enumerate(keys)]
    holding = [r for r in rules if r.scope.fits(LINE) and (r.valid_from or date.min) <= DAY]
    best = max(holding, key=lambda r: (r.scope.rank, r.valid_from or date.min), default=None)
    assert CrossReferences(rules, 1).lookup(ACCOUNT, "744202", LINE, DAY) == best


_DAYS = [None, date.min, date(2026, 2, 1), DAY, date(2026, 4, 1)]


@settings(deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(_SCOPES), st.sampled_from(_DAYS)), unique=True, max_size=12),
    st.sampled_from(_DAYS),
    st.randoms(use_true_random=False),
)
def test_no_two_rules_tie_whatever_their_scopes_and_days_and_order(
    keys: list[tuple[Scope, date | None]], day: date | None, rng: random.Random
) -> None:
    rules = [rule(f"t{n}", scope, since) for n, (scope, since) in enumerate(keys)]
    holding = [
        r for r in rules if r.scope.fits(LINE) and (r.valid_from is None or (day is not None and r.valid_from <= day))
    ]
    assert len({strength(r) for r in holding}) == len(holding)
    found = {CrossReferences(rng.sample(rules, len(rules)), 1).lookup(ACCOUNT, "744202", LINE, day) for _ in range(4)}
    assert found == {max(holding, key=strength, default=None)}
    assert all(overlap(one.scope, other.scope) for one, other in combinations(holding, 2))


@pytest.mark.parametrize(
    ("winner", "loser", "words"),
    [
        (Scope(supplier="1"), EVERYWHERE, "a supplier goes before everywhere"),
        (Scope(supplier="1"), Scope(category="LAB"), "a supplier goes before a category"),
        (
            Scope(supplier="1", category="LAB"),
            Scope(supplier="1"),
            "a supplier in a category goes before a supplier alone",
        ),
        (
            Scope(unit="U", supplier="1"),
            Scope(supplier="1"),
            "a supplier in a business unit goes before a supplier alone",
        ),
        (Scope(line="1/2"), Scope(supplier="1", category="LAB"), "a single line goes before a supplier in a category"),
    ],
)
def test_why_one_rule_goes_before_another_is_said(winner: Scope, loser: Scope, words: str) -> None:
    assert why_before(rule("a", winner), rule("b", loser)) == words


def test_of_one_scope_the_later_day_goes_before_and_a_day_before_none() -> None:
    always, first = rule("a"), rule("b", valid_from=date.min)
    assert found([always, first]) == found([first, always]) == "b"
    assert why_before(rule("b", valid_from=DAY), rule("a", valid_from=date(2026, 2, 1))) == (
        "it holds from 2026-03-01, the other from 2026-02-01, and the later day goes before"
    )
