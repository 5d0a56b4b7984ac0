from __future__ import annotations

import random
import threading
from datetime import UTC, datetime

import pytest

from core.clock import SystemClock
from core.errors import ContractError, RejectedError, TransientError
from core.model.cancel import Cancelled
from core.transport.json import UnreadableAnswerError
from core.transport.retry import RetryPolicy, retry_after_s, retrying
from tests.core.transport.toyserver import MovedClock

NOW = datetime(2026, 1, 5, 8, 0, tzinfo=UTC)


class Chance(random.Random):
    """Always the longest wait."""

    def uniform(self, a: float, b: float) -> float:
        del a
        return b


def run(error: Exception | None, clock: MovedClock, good_after: int = 99, policy: RetryPolicy | None = None) -> int:
    tries = 0
    for attempt in retrying(policy or RetryPolicy(), clock, threading.Event(), Chance()):
        with attempt:
            tries += 1
            if error is not None and tries <= good_after:
                raise error
    return tries


def test_waits_double_and_the_fifth_failure_is_raised_as_it_is(clock: MovedClock) -> None:
    error = TransientError("down")
    with pytest.raises(TransientError) as caught:
        run(error, clock)
    assert caught.value is error
    assert clock.waits == [1, 2, 4, 8]


def test_a_fault_that_passes_is_forgotten(clock: MovedClock) -> None:
    assert run(TransientError("down"), clock, good_after=2) == 3


def test_waits_never_grow_beyond_the_longest(clock: MovedClock) -> None:
    with pytest.raises(TransientError):
        run(TransientError("down"), clock, policy=RetryPolicy(attempts=9, longest_s=10))
    assert clock.waits == [1, 2, 4, 8, 10, 10, 10, 10]


def test_waits_are_spread_over_the_whole_span(clock: MovedClock) -> None:
    for attempt in retrying(RetryPolicy(attempts=400, longest_s=10), clock, threading.Event(), random.Random(1)):
        with attempt:
            if len(clock.waits) < 300:
                raise TransientError("down")
    late = clock.waits[10:]
    assert min(late) < 1
    assert max(late) > 9


@pytest.mark.parametrize(("asked", "waited"), [(0.0, 1.0), (7.0, 8.0), (300.0, 301.0), (864000.0, 301.0)])
def test_what_the_server_asks_is_granted_up_to_five_minutes(clock: MovedClock, asked: float, waited: float) -> None:
    run(TransientError("busy", retry_after_s=asked), clock, good_after=1)
    assert clock.waits == [waited]


def test_an_unreadable_answer_is_asked_for_three_times(clock: MovedClock) -> None:
    with pytest.raises(UnreadableAnswerError):
        run(UnreadableAnswerError("html"), clock)
    assert len(clock.waits) == 2


@pytest.mark.parametrize("error", [ContractError("odd"), RejectedError("no"), ValueError("bug")])
def test_other_errors_are_not_tried_again(clock: MovedClock, error: Exception) -> None:
    with pytest.raises(type(error)):
        run(error, clock)
    assert clock.waits == []


def test_what_is_raised_outside_of_the_attempt_is_not_tried_again(clock: MovedClock) -> None:
    tries = 0

    def sign_in() -> None:
        nonlocal tries
        tries += 1
        raise TransientError("sign-in is down, already tried five times")

    def call() -> None:
        for attempt in retrying(RetryPolicy(), clock, threading.Event()):
            sign_in()
            with attempt:
                pass

    with pytest.raises(TransientError):
        call()
    assert tries == 1


def test_a_cancel_cuts_a_long_wait_short() -> None:
    cancel = threading.Event()
    threading.Timer(0.05, cancel.set).start()
    started = SystemClock().monotonic_s()

    def call() -> None:
        for attempt in retrying(RetryPolicy(), SystemClock(), cancel, Chance()):
            with attempt:
                raise TransientError("busy", retry_after_s=200)

    with pytest.raises(Cancelled):
        call()
    assert SystemClock().monotonic_s() - started < 2


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        (None, None),
        ("", None),
        ("soon", None),
        ("nan", None),
        ("5", 5.0),
        (" 1.5 ", 1.5),
        ("0", 0.0),
        ("-7", 0.0),
        ("864000", 864000.0),
        ("Mon, 05 Jan 2026 08:00:30 GMT", 30.0),
        ("Mon, 05 Jan 2026 08:00:30 -0000", 30.0),
        ("Mon, 05 Jan 2026 07:00:00 GMT", 0.0),
        ("Mon, 99 Jan 2026 07:00:00 GMT", None),
        ("9" * 400, float("inf")),
    ],
)
def test_retry_after_is_read_in_both_forms_and_garbage_is_nothing(text: str | None, seconds: float | None) -> None:
    assert retry_after_s(text, NOW) == seconds
