"""What the log of the system is told: which number, how often, and where."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from core.model.system_task import Knock
from core.system_log import Level, event_of, is_told, write_event

AT = datetime(2026, 11, 30, 7, tzinfo=UTC)
QUIET = Knock(AT, "anna", 0, "Nothing was due.")
RAN = replace(QUIET, says="A run ended with nothing open.", runs=1)
AWAY = replace(QUIET, code=3, says="A run waits: JAGGAER does not answer.")


@pytest.mark.parametrize(
    ("code", "number", "level"),
    [
        (0, 100, Level.INFORMATION),
        (1, 101, Level.WARNING),
        (2, 102, Level.ERROR),
        (3, 103, Level.ERROR),
        (4, 104, Level.ERROR),
        (130, 105, Level.WARNING),
    ],
)
def test_each_exit_code_has_a_number_that_stays(code: int, number: int, level: Level) -> None:
    event = event_of(code, "text")
    assert (event.number, event.level, event.text) == (number, level, "text")


def test_a_day_on_which_nothing_is_due_leaves_no_event() -> None:
    assert not is_told(QUIET, None, None)
    assert not is_told(QUIET, QUIET, None)
    assert not is_told(replace(QUIET, at=AT + timedelta(hours=9)), QUIET, AT)


def test_every_run_and_every_change_is_told() -> None:
    assert is_told(RAN, QUIET, None)
    assert is_told(RAN, RAN, AT)
    assert is_told(AWAY, None, None)
    assert is_told(AWAY, QUIET, AT)
    assert is_told(QUIET, AWAY, AT), "it is over"
    assert is_told(replace(AWAY, says="A run waits: Sage X3 does not answer."), AWAY, AT)


def test_a_trouble_that_lasts_is_told_every_hour() -> None:
    assert not is_told(replace(AWAY, at=AT + timedelta(minutes=59)), AWAY, AT)
    assert is_told(replace(AWAY, at=AT + timedelta(minutes=60)), AWAY, AT)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has a log of its own")
def test_under_systemd_it_goes_to_the_journal_with_its_priority(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("JOURNAL_STREAM", "8:1")
    write_event(event_of(3, "JAGGAER does not answer."))
    assert capsys.readouterr().err == "<3>ML Connector 103: JAGGAER does not answer.\n"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has a log of its own")
def test_elsewhere_it_goes_to_syslog_and_not_to_a_screen(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("JOURNAL_STREAM", raising=False)
    write_event(event_of(0, "A run ended with nothing open."))
    printed = capsys.readouterr()
    assert (printed.out, printed.err) == ("", "")
