"""What is printed, and with which exit code a run ends (product.md 6)."""

from __future__ import annotations

import io
import json
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from core.cli.output import ProgressBar, exit_of_error, exit_of_run, print_json, say_causes
from core.errors import ConnectorError
from core.events import RunEnded, RunProgressed
from core.model.flow import FlowName, RunId
from core.model.run import Counts, Progress, RunKind, RunResult, RunStatus
from core.model.status import Status
from core.model.views import CauseRow, Suggestion

RESULT = RunResult(
    run_id=RunId("20260101T000000-abc"),
    kind=RunKind.SYNC,
    status=RunStatus.DONE,
    reason=None,
    started_at=datetime(2026, 1, 1, tzinfo=UTC),
    seconds=1.5,
    counts=Counts(),
    lines=Counts(),
    flows={},
    calls={},
    calls_by_reason={},
)


def every_error(kind: type[ConnectorError] = ConnectorError) -> list[type[ConnectorError]]:
    return [kind, *(each for below in kind.__subclasses__() for each in every_error(below))]


@pytest.mark.parametrize(
    ("result", "code"),
    [
        (RESULT, 0),
        (replace(RESULT, status=RunStatus.DONE_WITH_PROBLEMS, open_records=3), 1),
        (replace(RESULT, status=RunStatus.STOPPED, error_code="brake"), 1),
        (replace(RESULT, status=RunStatus.STOPPED, error_code="configuration"), 2),
        (replace(RESULT, status=RunStatus.STOPPED, error_code="file"), 2),
        (replace(RESULT, status=RunStatus.STOPPED, error_code="credentials"), 3),
        (replace(RESULT, status=RunStatus.STOPPED, error_code="certificate"), 3),
        (replace(RESULT, status=RunStatus.STOPPED, error_code="unreachable"), 3),
        (replace(RESULT, status=RunStatus.STOPPED, error_code="contract"), 3),
        (replace(RESULT, status=RunStatus.STOPPED, error_code="store"), 4),
        (replace(RESULT, status=RunStatus.CANCELLED), 130),
    ],
    ids=lambda value: str(value) if isinstance(value, int) else "",
)
def test_each_end_of_a_run_has_its_exit_code(result: RunResult, code: int) -> None:
    assert exit_of_run(result) == code


def test_every_error_has_an_exit_code_of_the_contract_and_none_looks_like_success() -> None:
    assert {exit_of_error(kind.code) for kind in every_error()} == {1, 2, 3, 4}


def test_json_is_one_line_of_ascii_with_exact_decimals() -> None:
    out = io.StringIO()
    with redirect_stdout(out):
        print_json({"amount": Decimal("1340.330"), "name": "ŁÓDŹ\n株", "seconds": 1.5, "count": 3})
    text = out.getvalue()
    assert text.isascii()
    assert text.endswith("\n")
    assert text.count("\n") == 1
    assert json.loads(text) == {
        "format": 1,
        "amount": "1340.33",
        "name": "ŁÓDŹ\n株",
        "seconds": 1.5,
        "count": 3,
    }


def progressed(flow: FlowName, done: int) -> RunProgressed:
    return RunProgressed(Progress(RunId("r"), flow, flow.value, done, 100, {}))


@pytest.mark.parametrize(
    ("line_every_s", "lines"), [(0.0, ["orders: 0 of 100", "orders: 1 of 100"]), (60.0, ["orders: 0 of 100"])]
)
def test_progress_without_a_terminal_is_a_line_as_a_flow_begins_and_then_now_and_again(
    line_every_s: float, lines: list[str]
) -> None:
    err = io.StringIO()
    with redirect_stderr(err):
        bar = ProgressBar(quiet=False, line_every_s=line_every_s)
        bar(progressed(FlowName.SUPPLIERS, 5))
        bar(progressed(FlowName.ORDERS, 0))
        bar(progressed(FlowName.ORDERS, 1))
        bar(RunEnded(RESULT))
    assert err.getvalue().splitlines() == ["suppliers: 5 of 100", *lines]


def test_a_quiet_command_shows_no_progress() -> None:
    err = io.StringIO()
    with redirect_stderr(err):
        bar = ProgressBar(quiet=True)
        bar(progressed(FlowName.ORDERS, 1))
        bar(RunEnded(RESULT))
    assert err.getvalue() == ""


def test_a_target_that_x3_would_not_take_is_named_but_not_offered(capsys: pytest.CaptureFixture[str]) -> None:
    cause = CauseRow(
        cause_id="c1",
        check="account-inactive",
        kind="account",
        source_code="5015201",
        status=Status.NEEDS_MAPPING,
        message="Account 5015201 is not active.",
        next_step="Map it.",
        records=1,
        lines=5,
        amounts=(("USD", Decimal("33898.5"), 5),),
        mappable=True,
        since=None,
        suggestions=(
            Suggestion("5015202", "Utilities", 0.9, "Alike."),
            Suggestion("5015203", "Phone", 0.97, "30 of 30 written lines went to it.", sure=True),
            Suggestion("5015201", "Cable", 1.0, "The same code, not active in X3.", selectable=False),
        ),
    )
    say_causes([cause])
    shown = capsys.readouterr().out
    assert "5 lines on 1 record, 33,898.50 USD. Map it." in shown
    assert "map account 5015201 5015202    Utilities (Alike.)" in shown
    assert "map account 5015201 5015203    Phone (sure: 30 of 30 written lines went to it.)" in shown
    assert "map account 5015201 5015201" not in shown
    assert "not to be used: 5015201    Cable (The same code, not active in X3.)" in shown
