from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from core.model.run import Counts, RunKind, RunStatus
from core.model.schedule import Health, Standing
from core.model.views import DayBar, Home, RunRow, SystemState
from gui import home_words
from tests.gui.conftest import ENGLISH

NOW = datetime(2026, 11, 3, 9, 30, tzinfo=UTC)
AT = datetime(2026, 11, 3, 7, 0, tzinfo=UTC)


def home(standing: Standing, **changes: object) -> Home:
    run = RunRow("r", RunKind.SYNC, RunStatus.DONE, "", "ANNA", AT, 41.0, Counts(), 9)
    members: dict[str, object] = {
        "connection": "Main",
        "folder": "SEED",
        "is_test": False,
        "orders": 90,
        "in_x3": 86,
        "by_status": {},
        "last_run": run,
        "running": "",
        "running_by": "",
        "next_run": None,
        "causes": (),
        "days": (),
        "systems": (),
        "standing": standing,
        "last_good": AT,
    }
    return Home(**{**members, **changes})  # type: ignore[arg-type]


GOOD = Standing(Health.GOOD, "The last run was good.", 0, None, "")
SIGN_IN = Standing(Health.TROUBLE, "Sage X3 refuses the sign-in.", 3, None, "")


def test_the_headline_says_of_when_it_is_once_runs_do_not_come_through() -> None:
    assert home_words.headline(home(GOOD), NOW, ENGLISH, UTC) == "86 of 90 orders are in Sage X3"
    assert home_words.headline(home(SIGN_IN), NOW, ENGLISH, UTC) == (
        "86 of 90 orders are in Sage X3, as of today 07:00"
    )


def test_why_it_stands_so_names_the_trouble_and_the_last_good_sync() -> None:
    none = "No next run is planned: it runs when you ask."
    assert home_words.standing_says(home(GOOD), NOW, UTC) == f"Last good sync today 07:00. {none}"
    assert home_words.standing_says(home(SIGN_IN), NOW, UTC) == (
        f"Sage X3 refuses the sign-in. Last good sync today 07:00. {none}"
    )
    never = home(GOOD, last_good=None)
    assert home_words.standing_says(never, NOW, UTC).startswith("No sync has come to its end yet.")


def test_it_stands_well_only_where_nothing_needs_anybody() -> None:
    assert home_words.standing_look(GOOD).role == "ok"
    assert home_words.standing_look(replace(GOOD, needs=2)).role == "warn"
    assert home_words.standing_look(SIGN_IN).role == "bad"


@pytest.mark.parametrize(
    ("gone", "text"),
    [
        (timedelta(seconds=-5), "just now"),
        (timedelta(seconds=59), "just now"),
        (timedelta(minutes=12), "12 minutes ago"),
        (timedelta(hours=2, minutes=50), "2 hours ago"),
        (timedelta(hours=47), "47 hours ago"),
        (timedelta(days=3), "3 days ago"),
    ],
)
def test_an_age_is_said_as_roughly_as_it_matters(gone: timedelta, text: str) -> None:
    assert home_words.age_says(NOW - gone, NOW) == text


def test_the_next_run_is_said_and_so_is_that_there_is_none() -> None:
    assert home_words.next_run_says(home(GOOD), NOW, UTC) == "No next run is planned: it runs when you ask."
    tomorrow = home(GOOD, next_run=datetime(2026, 11, 4, 7, 0, tzinfo=UTC))
    assert home_words.next_run_says(tomorrow, NOW, UTC) == "Next run tomorrow 07:00."
    noted = home(GOOD, next_run_note="It runs when you ask: the schedule is switched off.")
    assert home_words.next_run_says(noted, NOW, UTC) == "It runs when you ask: the schedule is switched off."


@pytest.mark.parametrize(
    ("system", "text", "role"),
    [
        (SystemState("X3", "", ok=None, system="x3"), "not asked yet", "info"),
        (SystemState("X3", "", ok=True, system="x3", at=AT), "reached today 07:00", "ok"),
        (
            SystemState("X3", "", ok=False, system="x3", at=AT, fault="sign-in"),
            "refused the sign-in today 07:00",
            "bad",
        ),
        (
            SystemState("X3", "", ok=False, system="x3", at=AT, fault="unreachable"),
            "could not be reached today 07:00",
            "bad",
        ),
        (SystemState("X3", "", ok=False, system="x3", at=AT), "the run of today 07:00 stopped", "bad"),
    ],
)
def test_a_system_is_said_as_it_was_found_last(system: SystemState, text: str, role: str) -> None:
    assert home_words.system_says(system, NOW, UTC) == text
    assert home_words.system_look(system).role == role


def test_a_day_of_the_chart_is_said_with_its_figures() -> None:
    bar = DayBar(date(2026, 11, 3), 640, 9, 2)
    assert home_words.day_says(bar, NOW, ENGLISH) == ("Today: 640 written, 9 needed somebody, 2 of them refused by X3")
    assert home_words.days_say((bar, DayBar(date(2026, 11, 2), 60, 0)), ENGLISH).startswith("700 written, 9 needed")
    assert home_words.days_say((), ENGLISH) == "nothing was written"
