from __future__ import annotations

import pytest

from core.errors import TransientError
from core.transport.circuit import Circuit
from tests.core.transport.toyserver import MovedClock


def fail(circuit: Circuit, clock: MovedClock, times: int, every_s: float = 2.0) -> None:
    for _ in range(times):
        circuit.bad("nothing listens there")
        clock.elapsed += every_s


def test_many_failures_in_a_row_make_the_next_call_fail_at_once(clock: MovedClock) -> None:
    circuit = Circuit("Sage X3", clock, failures=8, span_s=10)
    fail(circuit, clock, 7)
    circuit.admit()
    fail(circuit, clock, 1)
    with pytest.raises(TransientError, match="Sage X3 does not answer: nothing listens there") as caught:
        circuit.admit()
    assert caught.value.retry_after_s == pytest.approx(28)
    assert circuit.is_open


def test_an_answer_in_between_starts_the_count_anew(clock: MovedClock) -> None:
    circuit = Circuit("Sage X3", clock, failures=8, span_s=10)
    fail(circuit, clock, 7)
    circuit.good()
    fail(circuit, clock, 7)
    circuit.admit()


def test_one_hiccup_under_many_calls_in_flight_does_not_open_it(clock: MovedClock) -> None:
    circuit = Circuit("Sage X3", clock, failures=8, span_s=10)
    fail(circuit, clock, 20, every_s=0.01)
    circuit.admit()


def test_after_its_rest_one_call_is_let_through_and_a_good_answer_closes_it(clock: MovedClock) -> None:
    circuit = Circuit("Sage X3", clock, failures=2, span_s=0, rest_s=30)
    fail(circuit, clock, 2, every_s=0)
    clock.elapsed += 31
    circuit.admit()
    with pytest.raises(TransientError):
        circuit.admit()
    circuit.good()
    circuit.admit()
    assert not circuit.is_open


def test_a_trial_that_fails_keeps_it_open(clock: MovedClock) -> None:
    circuit = Circuit("Sage X3", clock, failures=2, span_s=0, rest_s=30)
    fail(circuit, clock, 2, every_s=0)
    clock.elapsed += 31
    circuit.admit()
    circuit.bad("still nothing")
    with pytest.raises(TransientError, match="still nothing"):
        circuit.admit()
