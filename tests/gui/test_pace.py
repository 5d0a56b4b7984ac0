from __future__ import annotations

import pytest

from gui.pace import Pace


def test_rate_and_time_left_come_from_what_was_done() -> None:
    pace = Pace()
    for second in range(5):
        pace.note("orders", second * 50, 1000, float(second))
    assert pace.per_second == pytest.approx(50)
    assert pace.seconds_left == pytest.approx(16)


def test_nothing_is_promised_in_the_first_second() -> None:
    pace = Pace()
    pace.note("orders", 0, 100, 0.0)
    pace.note("orders", 10, 100, 0.5)
    assert pace.per_second is None
    assert pace.seconds_left is None


def test_a_new_phase_starts_anew() -> None:
    pace = Pace()
    pace.note("suppliers", 0, 100, 0.0)
    pace.note("suppliers", 90, 100, 2.0)
    pace.note("orders", 0, 100, 3.0)
    assert pace.per_second is None


def test_an_unknown_total_leaves_the_time_unknown() -> None:
    pace = Pace()
    pace.note("orders", 0, None, 0.0)
    pace.note("orders", 30, None, 2.0)
    assert pace.per_second == pytest.approx(15)
    assert pace.seconds_left is None


def test_only_the_last_seconds_count() -> None:
    pace = Pace()
    pace.note("orders", 0, 1000, 0.0)
    for second in range(100, 120):
        pace.note("orders", 100 + (second - 100) * 10, 1000, float(second))
    assert pace.per_second == pytest.approx(10)
