from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from core.garbage import MIDDLE, OLD, YOUNG, hold_collector, settle_collector


@pytest.fixture(autouse=True)
def _collector() -> Iterator[None]:
    """The collector of the tests is as it was afterwards."""
    enabled, threshold = gc.isenabled(), gc.get_threshold()
    yield
    gc.unfreeze()
    gc.set_threshold(*threshold)
    if enabled:
        gc.enable()
    else:
        gc.disable()


def test_nothing_is_looked_through_while_a_program_starts() -> None:
    hold_collector()
    assert not gc.isenabled()


def test_after_the_start_the_collector_looks_again_but_not_at_what_was_made_before() -> None:
    hold_collector()
    made = [object() for _ in range(10)]
    kept = [made]
    settle_collector()
    assert gc.isenabled()
    assert gc.get_threshold() == (YOUNG, MIDDLE, OLD)
    assert gc.get_freeze_count() > 0
    assert all(one is not kept for one in gc.get_objects())
