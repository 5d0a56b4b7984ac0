"""`schedule`: shown, set, paused, removed, and run when it is due."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from core.app import App
from core.model.audit import AuditDraft
from core.model.schedule import Rule, Schedule
from tests.core.cli.shell import Shell
from tests.helpers.practice import Bench

SetUp = Callable[..., tuple[Bench, Shell]]


def make_due(app: App) -> None:
    """A schedule that was due yesterday."""
    app.set_schedule(Schedule("sync", Rule(every_minutes=5)), zone="UTC")
    due = app.schedules().due["sync"] - timedelta(days=1)
    app._named("").schedules.decide(
        lambda before: replace(before, due={"sync": due}), lambda *_: AuditDraft("test", "schedule", due)
    )


@pytest.fixture
def shell(set_up: SetUp) -> Shell:
    return set_up(orders=2)[1]


def test_a_schedule_is_set_shown_changed_and_removed(shell: Shell) -> None:
    assert "no schedule is set" in shell("schedule", "show").out
    done = shell(
        "schedule", "set", "--at", "13:00", "--at", "07:00", "--working-days", "--zone", "Europe/Paris", json=True
    )
    assert done.code == 0, done.err
    assert done.json["zone"] == "Europe/Paris"
    assert [one["name"] for one in done.json["schedules"]] == ["comparison", "sync"]
    sync = done.json["schedules"][1]
    assert (sync["at"], sync["days"], sync["not_on_holidays"]) == (
        ["07:00", "13:00"],
        ["mon", "tue", "wed", "thu", "fri"],
        True,
    )
    assert len([row for row in done.json["next"] if row["runs"]]) == 5
    assert datetime.fromisoformat(done.json["next_run"]).utcoffset() == timedelta(0)
    off = shell("schedule", "set", "--off", "--no-catch-up", json=True).json["schedules"][1]
    assert (off["on"], off["catch_up"], off["at"], off["due_at"]) == (False, False, ["07:00", "13:00"], None)
    often = shell(
        "schedule", "set", "--on", "--every", "2h", "--between", "08:00-18:00", "--days", "mon,fri", json=True
    )
    assert often.json["schedules"][1]["says"] == (
        "sync: sync, every 2 hours from 08:00 to 18:00, every Monday and Friday (Europe/Paris); what is missed is not made up"
    )
    words = shell("schedule", "show").out
    assert "Next:" in words
    assert "comparison: full comparison, every Sunday at 06:00 (Europe/Paris)" in words
    assert shell("schedule", "remove", "sync").code == 0
    assert [one["name"] for one in shell("schedule", "show", json=True).json["schedules"]] == ["comparison"]
    assert shell("audit", "verify").code == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("set",), "needs times of a day"),
        (("set", "--at", "25:00"), "25:00 is no time of the day"),
        (("set", "--every", "often"), "often is no span of time"),
        (("set", "--every", "1m"), "1 minutes cannot be kept"),
        (("set", "--at", "07:00", "--every", "1h"), "do not go together"),
        (("set", "--at", "07:00", "--days", "noday"), "noday is no day of the week"),
        (("set", "--at", "07:00", "--zone", "Mars"), "no time zone called Mars"),
        (("remove", "other"), "No schedule is called other"),
        (("pause", "--until", "soon"), "soon is no moment"),
        (("pause", "--daily", "22:00"), "22:00 is no span of the day"),
        (("pause", "--daily", "22:00-23:00", "--for", "1h"), "One pause at a time"),
        (("pause", "--for", "1h", "--until", "2031-01-01"), "do not go together"),
        (("pause", "--from", "2026-12-03", "--to", "2026-12-01"), "ends before it begins"),
        (("resume", "7"), "no pause 7"),
        (("holidays", "--add", "Christmas"), "Christmas is no date"),
    ],
)
def test_what_makes_no_sense_is_refused_with_what_to_write(shell: Shell, words: tuple[str, ...], said: str) -> None:
    done = shell("schedule", *words)
    assert (done.code, said in done.err) == (2, True), done.err
    assert shell("schedule", "show", json=True).json["schedules"] == []


def test_pauses_are_made_shown_and_ended(shell: Shell) -> None:
    shell("schedule", "set", "--at", "07:00", "--zone", "UTC")
    held = shell("schedule", "pause", "--for", "2d", "--because", "stock-taking", json=True).json
    assert [one["kind"] for one in held["pauses"]] == ["hold"]
    assert "stock-taking" in held["note"]
    assert held["next"][0]["skipped_by"] == "hold"
    assert shell("schedule", "resume", json=True).json["pauses"] == []
    shell("schedule", "pause", "--daily", "06:30-07:30", "--because", "Backup of X3")
    shell("schedule", "pause", "--from", "2031-12-01", "--to", "2031-12-03", "--because", "Period close")
    words = shell("schedule", "show").out
    assert "Pause: Every day 06:30 to 07:30: Backup of X3  (1)" in words
    assert "Pause: 1 Dec 2031 to 3 Dec 2031: Period close  (2)" in words
    assert "sync does not run" in words
    assert [one["id"] for one in shell("schedule", "resume", "1", json=True).json["pauses"]] == ["2"]
    until = shell("schedule", "pause", "--until", "2099-01-01T07:00", json=True).json
    assert "1 Jan" in until["pauses"][0]["says"]


def test_holidays_are_kept_with_their_names(shell: Shell) -> None:
    shell("schedule", "holidays", "--add", "2031-12-25=Christmas", "--add", "2031-01-01")
    found = shell("schedule", "holidays", "--remove", "2031-01-01", json=True).json["holidays"]
    assert found == [{"day": "2031-12-25", "name": "Christmas"}]
    assert "2031-12-25  Christmas" in shell("schedule", "holidays").out


def test_what_is_due_is_run_once(set_up: SetUp) -> None:
    made, shell = set_up(orders=2)
    assert shell("schedule", "run-due").out == "Nothing is due.\n"
    app = made.app()
    assert app.folder == shell.home
    make_due(app)
    done = shell("schedule", "run-due", json=True)
    assert done.code in {0, 1}
    assert [run["counts"]["read"] > 0 for run in done.json["runs"]] == [True]
    assert shell("schedule", "run-due", json=True).json["runs"] == []


def test_a_system_that_is_away_is_said_by_the_exit_code(set_up: SetUp) -> None:
    made, shell = set_up(orders=2)
    app = made.app()
    make_due(app)
    made.pair.stop()
    done = shell("schedule", "run-due", json=True)
    assert done.code == 3
    assert done.json["runs"] == []
    assert [one["waits_for"] for one in done.json["waiting"]] == ["jaggaer"]
    assert "JAGGAER does not answer" in shell("schedule", "show").out


@pytest.fixture
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path / "config"


def test_the_log_on_opens_the_window_when_it_is_asked_to(shell: Shell, own_folder: Path) -> None:
    assert shell("schedule", "at-logon", json=True).json == {"format": 1, "starts_at_logon": False}
    assert shell("schedule", "at-logon", "on").out == "The log-on opens the window.\n"
    assert str(shell.home) in (own_folder / "autostart" / "ml-connector.desktop").read_text(encoding="utf-8")
    assert shell("schedule", "at-logon", "off", json=True).json["starts_at_logon"] is False
