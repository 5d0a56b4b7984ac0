from __future__ import annotations

import pytest

from core.transport.clocks import clock_step


@pytest.mark.parametrize(
    ("offset_s", "says", "advises"),
    [
        (None, "does not tell", False),
        (30.0, "agree", False),
        (-90.0, "90 seconds behind", True),
        (7200.0, "120 minutes ahead of", True),
    ],
)
def test_a_clock_difference_is_told_in_words(offset_s: float | None, says: str, *, advises: bool) -> None:
    step = clock_step("Sage X3", offset_s, "So it is.")
    assert step.ok
    assert says in step.detail
    assert bool(step.next_step) is advises
