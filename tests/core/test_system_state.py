from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from core.model.flow import RunId
from core.model.run import Counts, RunKind, RunResult, RunStatus
from core.system_state import system_state

AT = datetime(2026, 11, 3, 7, 0, tzinfo=UTC)


def run(status: RunStatus, **changes: object) -> RunResult:
    calls = {"jaggaer": 3, "x3": 5}
    made = RunResult(RunId("r"), RunKind.SYNC, status, None, AT, 1.0, Counts(), Counts(), {}, calls, {})
    return replace(made, **changes)  # type: ignore[arg-type]


GOOD = run(RunStatus.DONE)
SIGN_IN = run(RunStatus.STOPPED, error_code="credentials", error_system="x3", reason="X3 refuses.", calls={"x3": 1})
AWAY = run(RunStatus.STOPPED, error_code="unreachable", error_system="jaggaer", calls={"jaggaer": 4})
BROKE = run(RunStatus.STOPPED, error_code="own-fault")
GOING = run(RunStatus.RUNNING, calls={})


def test_each_system_is_judged_by_the_last_run_that_had_to_do_with_it() -> None:
    assert system_state([], "x3").ok is None
    assert system_state([GOOD], "x3").ok is True
    assert system_state([GOING, GOOD], "x3").ok is True
    refused = system_state([SIGN_IN, GOOD], "x3")
    assert (refused.ok, refused.fault) == (False, "sign-in")
    assert system_state([SIGN_IN, GOOD], "jaggaer").ok is True
    away = system_state([AWAY, GOOD], "jaggaer")
    assert (away.ok, away.fault) == (False, "unreachable")
    assert system_state([GOOD, AWAY], "jaggaer").ok is True
    assert [system_state([BROKE, GOOD], name).ok for name in ("jaggaer", "x3")] == [False, False]
