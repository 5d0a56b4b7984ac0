"""How many writes go at once (product.md 3, "Gentle")."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

import pytest

from core.clock import SystemClock
from core.model.cancel import Cancelled
from core.model.run import RunStatus
from core.sync.gentle import CLEAN_TO_GROW, Gentle
from tests.helpers.pace import at_most
from tests.helpers.practice import Bench

Make = Callable[..., Bench]


def gentle(start: int = 2, most: int = 8) -> Gentle:
    return Gentle(start, most, SystemClock(), threading.Event())


def test_it_starts_low_and_grows_by_one_after_twenty_clean_saves_up_to_its_most() -> None:
    limit = gentle(2, 4)
    seen = []
    for _ in range(4 * CLEAN_TO_GROW):
        limit.went_well(0.1)
        seen.append(limit.limit)
    assert seen[CLEAN_TO_GROW - 2] == 2
    assert seen[CLEAN_TO_GROW - 1] == 3
    assert seen[2 * CLEAN_TO_GROW - 1] == 4
    assert seen[-1] == 4


def test_it_halves_when_x3_struggles_never_below_one_and_counts_anew() -> None:
    limit = gentle(8, 8)
    for expected in (4, 2, 1, 1):
        limit.struggled()
        assert limit.limit == expected
    for _ in range(CLEAN_TO_GROW - 1):
        limit.went_well(0.1)
    limit.struggled()
    for _ in range(CLEAN_TO_GROW - 1):
        limit.went_well(0.1)
    assert limit.limit == 1


def test_a_save_that_takes_twice_the_usual_time_halves_and_becomes_the_usual() -> None:
    limit = gentle(8, 8)
    for _ in range(5):
        limit.went_well(0.4)
    limit.went_well(1.0)
    assert limit.limit == 4
    for _ in range(5):
        limit.went_well(1.0)
    assert limit.limit == 4, "a slow day halves once, not with every save"


def test_a_hiccup_below_a_quarter_of_a_second_is_this_computer_s_own() -> None:
    limit = gentle(4, 8)
    limit.went_well(0.01)
    limit.went_well(0.2)
    assert limit.limit == 4


def test_a_start_above_the_most_is_the_most() -> None:
    assert gentle(5, 1).limit == 1


def test_no_more_than_the_limit_are_in_flight_at_once() -> None:
    limit = gentle(3, 8)
    flying, highest = 0, 0
    lock = threading.Lock()

    def save() -> None:
        nonlocal flying, highest
        with limit.slot():
            with lock:
                flying += 1
                highest = max(highest, flying)
            time.sleep(0.01)
            with lock:
                flying -= 1

    threads = [threading.Thread(target=save) for _ in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert highest == 3


def test_who_waits_for_a_place_gives_up_when_the_run_is_cancelled() -> None:
    cancel = threading.Event()
    limit = Gentle(1, 1, SystemClock(), cancel)
    with limit.slot():
        threading.Timer(0.1, cancel.set).start()
        with at_most(1), pytest.raises(Cancelled), limit.slot():
            pass


def test_who_waits_for_a_place_gives_up_when_the_run_stops() -> None:
    limit = gentle(1, 1)
    with limit.slot():
        threading.Timer(0.1, limit.halt).start()
        with pytest.raises(Cancelled), limit.slot():
            pass


def test_x3_never_sees_more_writes_at_once_than_allowed_and_less_after_it_struggled(practice: Make) -> None:
    made = practice(orders=20, faults=("x3:create.supplier:latency=30",), x3={"max_in_flight": 2})
    app = made.app()
    assert app.sync().status is RunStatus.DONE
    assert made.pair.x3.state()["max_in_flight_by_operation"]["create.supplier"] <= 2  # type: ignore[index]
