"""The table of order changes: whole in itself, and each cell as it is played against X3 through each of its doors."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

import pytest

from core.model.policies import HandChange
from core.sync.order_changes import RULES, Act, Change, InX3, Rule, look_up
from tests.core.sync.order_matrix import DOORS, play
from tests.helpers.practice import Bench

_NEVER_CHANGED = {InX3.PARTLY_RECEIVED, InX3.RECEIVED, InX3.INVOICED}
_ON_THE_LINE = {
    Change.PRICE,
    Change.QUANTITY,
    Change.UNIT,
    Change.DATE,
    Change.TEXT,
    Change.CODING,
    Change.SPLIT,
    Change.LINE_REMOVED,
    Change.LINE_CANCELLED,
    Change.CANCELLED,
    Change.CLOSED,
}


def test_every_change_meets_every_state_by_every_policy_unless_that_cannot_be() -> None:
    cells = {(rule.change, rule.in_x3, rule.policy) for rule in RULES}
    assert len(cells) == len(RULES)
    missing = {(change, state) for change, state, policy in set(product(Change, InX3, HandChange)) - cells}
    closed = {InX3.UNTOUCHED, InX3.GONE, InX3.IN_USE, InX3.UNSIGNED}
    for change, state in missing:
        by_us = change in {Change.REOPENED, Change.LINE_REOPENED} and state not in closed
        no_field = state is InX3.EDITED_SAME and change not in _ON_THE_LINE - {Change.CANCELLED, Change.CLOSED}
        assert by_us or no_field, f"{change} / {state} is not in the table"


def test_what_x3_received_or_invoiced_is_changed_by_no_policy() -> None:
    for change, state, policy in product(_ON_THE_LINE, _NEVER_CHANGED, HandChange):
        assert look_up(change, state, policy).act is Act.HOLD


def test_x3_keeps_what_was_changed_by_hand_unless_the_settings_say_otherwise() -> None:
    by_hand = {InX3.LINE_DELETED, InX3.LINE_ENTERED, InX3.EDITED_SAME, InX3.EDITED_OTHER}
    for rule in RULES:
        if rule.policy is HandChange.KEEP_X3 and rule.in_x3 in by_hand:
            assert rule.verdict.act in {Act.HOLD, Act.NOTHING}, rule
        if rule.in_x3 is InX3.LINE_ENTERED:
            assert rule.verdict.act in {Act.HOLD, Act.NOTHING}, "a line of somebody else is never taken away"


def test_whoever_is_held_is_told_why_and_what_to_do() -> None:
    for rule in RULES:
        held = rule.verdict.act is Act.HOLD
        assert bool(rule.verdict.person) is held
        assert bool(rule.verdict.check) is (held or rule.verdict.act is Act.LATER)


def sample(door: str) -> list[Rule]:
    """So many rules for a door that all doors together see every change, every state, and both policies of each."""
    place = list(DOORS).index(door)
    return [rule for at, rule in enumerate(RULES) if at % len(DOORS) == place and at // len(DOORS) % 3 == 0]


def test_the_samples_see_every_change_every_state_and_every_policy() -> None:
    seen = [rule for door in DOORS for rule in sample(door)]
    assert {rule.change for rule in seen} == set(Change)
    assert {rule.in_x3 for rule in seen} == set(InX3)
    assert {rule.policy for rule in seen} == set(HandChange)
    assert all(sample(door) for door in DOORS)


@pytest.mark.parametrize("door", DOORS)
def test_a_sample_of_cells_through_each_door(practice: Callable[..., Bench], door: str) -> None:
    assert play(practice, door, sample(door)) == []


@pytest.mark.full
@pytest.mark.parametrize("door", DOORS)
def test_every_cell_through_each_door(practice: Callable[..., Bench], door: str) -> None:
    assert play(practice, door, RULES) == []
