from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from core.model.flow import RunId
from core.model.run import Counts, RunKind, RunResult, RunStatus
from core.model.standing import StandingState, TroubleKind
from core.model.status import Status
from core.model.views import CauseRow
from core.standing import standing_of, standing_with, systems_state

AT = datetime(2026, 11, 3, 7, 0, tzinfo=UTC)
TODAY = date(2026, 11, 4)


def run(status: RunStatus, kind: RunKind = RunKind.SYNC, **changes: object) -> RunResult:
    calls = {"jaggaer": 3, "x3": 5}
    made = RunResult(RunId("r"), kind, status, None, AT, 1.0, Counts(), Counts(), {}, calls, {})
    return replace(made, **changes)  # type: ignore[arg-type]


GOOD = run(RunStatus.DONE)
PROBLEMS = run(RunStatus.DONE_WITH_PROBLEMS)
PREVIEW = run(RunStatus.DONE, RunKind.PREVIEW)
CANCELLED = run(RunStatus.CANCELLED)
SIGN_IN = run(RunStatus.STOPPED, error_code="credentials", error_system="x3", reason="X3 refuses.", calls={"x3": 1})
AWAY = run(RunStatus.STOPPED, error_code="unreachable", error_system="jaggaer", calls={"jaggaer": 4})
BROKE = run(RunStatus.STOPPED, error_code="own-fault")
CAUSE = CauseRow(
    "c", "account-missing", "account", "1", Status.NEEDS_MAPPING, "", "", 1, 1, (), mappable=True, since=None
)


@pytest.mark.parametrize(
    ("runs", "state", "first"),
    [
        ([], StandingState.UNKNOWN, None),
        ([PREVIEW], StandingState.UNKNOWN, None),
        ([CANCELLED], StandingState.UNKNOWN, None),
        ([GOOD], StandingState.GOOD, None),
        ([PROBLEMS], StandingState.GOOD, None),
        ([CANCELLED, GOOD], StandingState.GOOD, None),
        ([SIGN_IN, GOOD], StandingState.BROKEN, TroubleKind.SIGN_IN),
        ([AWAY, GOOD], StandingState.BROKEN, TroubleKind.UNREACHABLE),
        ([BROKE, GOOD], StandingState.BROKEN, TroubleKind.STOPPED),
        ([PREVIEW, SIGN_IN, GOOD], StandingState.BROKEN, TroubleKind.SIGN_IN),
        ([CANCELLED, AWAY], StandingState.BROKEN, TroubleKind.UNREACHABLE),
        ([GOOD, SIGN_IN], StandingState.GOOD, None),
    ],
)
def test_it_stands_well_only_after_a_good_run_with_nothing_broken_since(
    runs: list[RunResult], state: StandingState, first: TroubleKind | None
) -> None:
    found = standing_of(runs, (), 0, TODAY)
    assert found.state is state
    assert next((t.kind for t in found.troubles), None) is first


def test_what_is_open_or_late_keeps_it_from_standing_well() -> None:
    late = replace(CAUSE, due=TODAY - timedelta(days=1))
    assert standing_of([GOOD], [CAUSE], 0, TODAY).state is StandingState.NEEDS_YOU
    found = standing_of([GOOD], [late, CAUSE], 0, TODAY)
    assert [(t.kind, t.count) for t in found.troubles] == [(TroubleKind.PAST_DUE, 1), (TroubleKind.OPEN, 2)]
    assert standing_of([SIGN_IN, GOOD], [late], 0, TODAY).state is StandingState.BROKEN
    assert standing_with(standing_of([GOOD], (), 0, TODAY), 2).state is StandingState.NEEDS_YOU
    assert standing_with(standing_of([GOOD], (), 2, TODAY), 0).state is StandingState.GOOD


def test_each_system_is_judged_by_the_last_run_that_had_to_do_with_it() -> None:
    assert systems_state([], "x3").ok is None
    assert systems_state([GOOD], "x3").ok is True
    refused = systems_state([SIGN_IN, GOOD], "x3")
    assert (refused.ok, refused.fault) == (False, "sign-in")
    assert systems_state([SIGN_IN, GOOD], "jaggaer").ok is True
    away = systems_state([AWAY, GOOD], "jaggaer")
    assert (away.ok, away.fault) == (False, "unreachable")
    assert [systems_state([BROKE, GOOD], name).ok for name in ("jaggaer", "x3")] == [False, False]
