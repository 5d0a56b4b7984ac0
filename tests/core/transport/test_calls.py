from __future__ import annotations

import threading

import pytest

from core.transport.calls import CallCounter


def test_calls_are_counted_by_system_and_by_reason() -> None:
    calls = CallCounter()
    for system, reason in [("x3", "create"), ("x3", "read"), ("x3", "create"), ("jaggaer", "list")]:
        with calls.call(system, reason):
            pass
    assert calls.by_system() == {"x3": 3, "jaggaer": 1}
    assert calls.by_reason() == {"jaggaer:list": 1, "x3:create": 2, "x3:read": 1}


def test_the_largest_number_in_flight_is_kept_per_system() -> None:
    calls = CallCounter()
    with calls.call("x3", "create"), calls.call("x3", "create"), calls.call("jaggaer", "list"):
        assert calls.in_flight("x3") == 2
    assert (calls.in_flight("x3"), calls.largest_in_flight("x3")) == (0, 2)
    assert calls.largest_in_flight("jaggaer") == 1
    assert calls.largest_in_flight("never") == 0


def test_a_call_that_fails_is_counted_and_no_longer_in_flight() -> None:
    calls = CallCounter()
    with pytest.raises(ValueError, match="lost"), calls.call("x3", "read"):
        raise ValueError("lost")
    assert (calls.by_system(), calls.in_flight("x3")) == ({"x3": 1}, 0)


def test_no_call_is_lost_between_threads() -> None:
    calls = CallCounter()

    def work() -> None:
        for _ in range(2000):
            with calls.call("x3", "read"):
                pass

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert calls.by_reason() == {"x3:read": 8000}
    assert calls.in_flight("x3") == 0
    assert 1 <= calls.largest_in_flight("x3") <= 4
