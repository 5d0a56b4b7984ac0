"""What holds, by facts and settings: each threshold from both sides."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from core.alerts.facts import DIED, Facts, StoppedRun
from core.alerts.rules import cause_title, conditions
from core.model.alert import AlertKind, Condition
from core.model.brake import BrakeKind, BrakeQuestion
from core.model.connection import AlertSettings
from core.model.flow import FlowName
from core.model.status import Status
from core.model.views import CauseRow

NOW = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)
USUAL = AlertSettings()


def minutes(number: float) -> datetime:
    return NOW - timedelta(minutes=number)


def stopped(code: str, ago: float, system: str = "x3", reason: str = "It is down.") -> StoppedRun:
    return StoppedRun(f"run-{ago}", code, system, reason, minutes(ago))


def cause(status: Status = Status.NEEDS_MAPPING, ago: float = 60, code: str = "0744202") -> CauseRow:
    return CauseRow(
        cause_id=f"c-{code}",
        check="unknown-code",
        kind="account",
        source_code=code,
        status=status,
        message=f"Account {code} of Müller & Sons is not in X3.",
        next_step="Map it.",
        records=9,
        lines=14,
        amounts=(("EUR", Decimal("12340.50"), 14),),
        mappable=True,
        since=minutes(ago),
    )


def found(facts: Facts, settings: AlertSettings = USUAL) -> dict[str, Condition]:
    return {condition.key: condition for condition in conditions(facts, settings)}


@pytest.mark.parametrize(
    ("kind", "mappable", "title"),
    [
        ("account", True, "Needs mapping: account 0744202"),
        ("cost-center", True, "Needs mapping: cost centre 0744202"),
        ("dimension:PRJ", True, "Needs mapping: PRJ code 0744202"),
        ("expected_receipt_date", False, "Needs mapping: expected receipt date"),
    ],
)
def test_a_cause_is_called_as_people_call_it(kind: str, mappable: bool, title: str) -> None:  # noqa: FBT001 - a parameter
    assert cause_title(replace(cause(), kind=kind, mappable=mappable)) == title


def test_nothing_holds_where_nothing_is_wrong() -> None:
    assert conditions(Facts(NOW), USUAL) == ()
    assert conditions(Facts(NOW, last_good=minutes(5), first_run=minutes(500)), USUAL) == ()


@pytest.mark.parametrize("code", ["unreachable", "transient"])
def test_a_system_that_is_away_is_told_after_half_an_hour(code: str) -> None:
    tries = (stopped("unreachable", 1), stopped(code, 15), stopped("unreachable", 29.9))
    assert found(Facts(NOW, stopped=tries)) == {}
    (told,) = found(Facts(NOW, stopped=(*tries, stopped(code, 30)))).values()
    assert (told.key, told.kind, told.title) == ("unreachable:x3", AlertKind.UNREACHABLE, "Sage X3 cannot be reached")
    assert told.since == minutes(30)
    assert "4 runs stopped for it" in told.figures
    assert "ml-connector check" in told.next_step


def test_what_counts_is_the_latest_reason_and_how_long_it_is_that_one() -> None:
    before = stopped("unreachable", 90, "jaggaer")
    assert found(Facts(NOW, stopped=(stopped("unreachable", 5), before))) == {}, "another system is away now"
    assert found(Facts(NOW, stopped=(stopped("unreachable", 5), stopped("contract", 90)))) == {}


@pytest.mark.parametrize(("system", "name"), [("jaggaer", "JAGGAER"), ("x3", "Sage X3")])
def test_a_refused_sign_in_is_told_at_once_with_its_side(system: str, name: str) -> None:
    (told,) = found(Facts(NOW, stopped=(stopped("credentials", 0, system),))).values()
    assert (told.key, told.kind) == (f"sign-in:{system}", AlertKind.SIGN_IN)
    assert told.title == f"{name} refuses the sign-in"
    assert name in told.next_step


@pytest.mark.parametrize(
    "code", ["configuration", "certificate", "file", "contract", "own-fault", "lease-lost", "store", DIED, "else"]
)
def test_any_other_stop_is_told_at_once_with_a_next_step(code: str) -> None:
    (told,) = found(Facts(NOW, stopped=(stopped(code, 0, ""),))).values()
    assert (told.key, told.kind) == (f"run-stopped:{code}", AlertKind.RUN_STOPPED)
    assert told.title
    assert told.next_step


def test_a_question_of_a_run_is_told_until_it_is_let_through() -> None:
    asked = BrakeQuestion("abc", FlowName.ORDERS, BrakeKind.SUM, "Much.", "run-1", minutes(3))
    braked = (stopped("brake", 3, ""),)
    (told,) = found(Facts(NOW, stopped=braked, questions=(asked,))).values()
    assert (told.key, told.kind) == ("brake:orders:sum", AlertKind.BRAKE)
    assert "brake release abc" in told.next_step
    assert found(Facts(NOW, stopped=braked, questions=(replace(asked, released_by="me"),))) == {}
    (told,) = found(Facts(NOW, stopped=braked)).values()
    assert told.key == "run-stopped:brake", "a brake that asks elsewhere"


def test_a_run_that_brings_nothing_for_half_an_hour_is_told() -> None:
    assert found(Facts(NOW, quiet_since=minutes(29.9))) == {}
    assert list(found(Facts(NOW, quiet_since=minutes(30)))) == ["unreachable:run"]
    assert found(Facts(NOW, quiet_since=minutes(30)), AlertSettings(retry_minutes=31)) == {}


def test_silence_counts_from_the_last_good_sync_or_from_the_first_run() -> None:
    hours = 26 * 60
    assert found(Facts(NOW, last_good=minutes(hours - 0.1), first_run=minutes(hours * 9))) == {}
    (told,) = found(Facts(NOW, last_good=minutes(hours))).values()
    assert (told.key, told.title) == ("silence", "No good sync for 26 hours")
    assert "4 Jan 2026, 07:00 UTC" in told.figures
    (never,) = found(Facts(NOW, first_run=minutes(hours))).values()
    assert "No sync went well since" in never.figures
    assert found(Facts(NOW, last_good=minutes(hours * 9)), AlertSettings(silence_hours=0)) == {}


def test_a_cause_that_a_person_settles_is_told_with_codes_and_amounts_alone_in_its_figures() -> None:
    (told,) = found(Facts(NOW, causes=(cause(),))).values()
    assert (told.key, told.kind) == ("cause:c-0744202", AlertKind.CAUSE)
    assert told.title == "Needs mapping: account 0744202"
    assert told.figures == "14 lines on 9 records, 12,340.50 EUR"
    assert told.detail == f"Account 0744202 of Müller & Sons is not in X3: {told.figures}."
    assert told.next_step.startswith("Map it. ")
    assert told.since == minutes(60)
    named = replace(cause(), mappable=False, kind="name", source_code="Müller & Sons")
    (told,) = found(Facts(NOW, causes=(named,))).values()
    assert "Müller" not in told.title + told.figures


@pytest.mark.parametrize(
    ("status", "ago", "told"),
    [
        (Status.WAITING, 999, False),
        (Status.IN_DOUBT, 29, False),
        (Status.IN_DOUBT, 30, True),
        (Status.REFUSED, 0, True),
        (Status.DIFFERS, 0, True),
    ],
)
def test_what_settles_by_itself_is_not_told(status: Status, ago: float, *, told: bool) -> None:
    assert bool(found(Facts(NOW, causes=(cause(status, ago),)))) is told


def test_partial_failure_is_told_by_number_by_money_and_by_age() -> None:
    only = AlertSettings(partial_records=100, partial_amount=0, partial_age_hours=0)
    assert found(Facts(NOW, open_records=100), only) == {}
    assert list(found(Facts(NOW, open_records=101), only)) == ["partial:records"]
    assert found(Facts(NOW, open_records=101), replace(only, partial_records=0)) == {}
    money = AlertSettings(partial_records=0, partial_amount=5_000, partial_age_hours=0)
    sums = (("EUR", Decimal(5000)), ("USD", Decimal("4999.99")))
    assert found(Facts(NOW, open_records=2, open_sums=sums), money) == {}
    over = (("EUR", Decimal("5000.01")), ("USD", Decimal(4999)))
    (told,) = found(Facts(NOW, open_records=2, open_sums=over), money).values()
    assert (told.key, told.figures) == ("partial:amount", "2 records wait for a person: 5,000.01 EUR")
    age = AlertSettings(partial_records=0, partial_age_hours=72)
    assert "partial:age" not in found(Facts(NOW, causes=(cause(ago=72 * 60),)), age)
    assert "partial:age" in found(Facts(NOW, causes=(cause(ago=72 * 60 + 0.1),)), age)
    assert "partial:age" not in found(Facts(NOW, causes=(cause(Status.WAITING, ago=99 * 60),)), age)
