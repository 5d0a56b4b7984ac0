from __future__ import annotations

from datetime import UTC, datetime

import pytest

from core.sandbox.faults import FaultKind, Faults, parse_fault


@pytest.mark.parametrize(
    ("text", "kind", "amount", "retry_after", "nth", "count", "chance"),
    [
        ("x3:create:lost-answer@count=1", FaultKind.LOST_ANSWER, 0, "", 1, 1, 1.0),
        ("jaggaer:detail:status=503;5@nth=3", FaultKind.STATUS, 503, "5", 3, 1, 1.0),
        ("jaggaer:detail:status=429", FaultKind.STATUS, 429, "", 1, None, 1.0),
        ("jaggaer:list:status=429;date+7", FaultKind.STATUS, 429, "date+7", 1, None, 1.0),
        ("*:*:latency=20", FaultKind.LATENCY, 20, "", 1, None, 1.0),
        ("x3:create:slow-save=2.5@nth=2@count=3", FaultKind.SLOW_SAVE, 2.5, "", 2, 3, 1.0),
        ("x3:create:late-commit=1@chance=0.25", FaultKind.LATE_COMMIT, 1, "", 1, None, 0.25),
        ("x3:update:status-after=504", FaultKind.STATUS_AFTER, 504, "", 1, None, 1.0),
        ("jaggaer:list.suppliers:html", FaultKind.HTML, 0, "", 1, None, 1.0),
    ],
)
def test_the_text_form_of_a_fault_is_read(
    text: str, kind: FaultKind, amount: float, retry_after: str, nth: int, count: int | None, chance: float
) -> None:
    fault = parse_fault(text)
    assert (fault.kind, fault.amount, fault.retry_after) == (kind, amount, retry_after)
    assert (fault.nth, fault.count, fault.chance) == (nth, count, chance)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("create:lost-answer", "is not of the form"),
        ("sap:create:lost-answer", "must be one of jaggaer, x3, *"),
        ("x3:create:explode", "unknown kind 'explode'"),
        ("x3:create:status", "needs an HTTP status"),
        ("x3:create:status=200", "needs an HTTP status"),
        ("x3:create:status=503;soon", "is not a number for Retry-After"),
        ("x3:create:latency", "needs a number of milliseconds"),
        ("x3:create:slow-save=nan", "is not a number for seconds"),
        ("x3:create:lost-answer=3", "takes none"),
        ("x3:create:cut@nth=0", "needs a whole number from 1"),
        ("x3:create:cut@chance=2", "lies between 0 and 1"),
        ("x3:create:cut@often", "unknown modifier 'often'"),
    ],
)
def test_a_wrong_fault_is_refused_with_a_sentence_that_names_it(text: str, said: str) -> None:
    with pytest.raises(ValueError, match="fault") as caught:
        parse_fault(text)
    assert said in str(caught.value)
    assert text in str(caught.value)


def test_a_fault_is_silent_when_it_says_so() -> None:
    assert parse_fault("x3:create:lost-answer@silent@nth=2").silent
    assert not parse_fault("x3:create:lost-answer@nth=2").silent


def _hits(faults: Faults, calls: int, operation: str = "detail.purchaseorders") -> list[int]:
    return [i for i in range(1, calls + 1) if faults.take("jaggaer", operation)]


@pytest.mark.parametrize(
    ("modifiers", "hit"),
    [("", [1, 2, 3, 4, 5, 6]), ("@nth=3", [3]), ("@count=2", [1, 2]), ("@nth=3@count=2", [3, 4])],
)
def test_a_fault_hits_the_calls_that_it_names(modifiers: str, hit: list[int]) -> None:
    assert _hits(Faults([f"jaggaer:detail:cut{modifiers}"]), 6) == hit


def test_a_pattern_matches_the_kind_of_a_call_or_all_of_its_name() -> None:
    faults = Faults(["jaggaer:list:cut"])
    assert faults.take("jaggaer", "list.suppliers")
    assert not faults.take("jaggaer", "detail.suppliers")
    assert not faults.take("x3", "list")
    assert Faults(["*:*.suppliers:cut"]).take("jaggaer", "list.suppliers")


def test_a_chance_is_repeatable_and_about_as_often_as_said() -> None:
    first = _hits(Faults(["jaggaer:*:cut@chance=0.3"], seed=7), 1000)
    again = _hits(Faults(["jaggaer:*:cut@chance=0.3"], seed=7), 1000)
    assert first == again
    assert 250 < len(first) < 350


def test_cleared_faults_hit_nothing_more() -> None:
    faults = Faults(["*:*:cut"])
    faults.clear()
    assert faults.armed() == ()
    assert not faults.take("x3", "create")


def test_retry_after_is_seconds_a_date_of_the_servers_clock_or_nothing() -> None:
    now = datetime(2026, 1, 2, 10, 0, 0, tzinfo=UTC)
    header = [parse_fault(f"x3:q:status=503{end}").retry_after_header(now) for end in ("", ";5", ";date+30")]
    assert header == [None, "5", "Fri, 02 Jan 2026 10:00:30 GMT"]
