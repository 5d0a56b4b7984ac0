"""`schedule install`, `uninstall`, `run-due --task` and `credentials`, typed as a person and as the task types them."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from core.model.connection import SecretName
from tests.core.cli.shell import Shell
from tests.core.cli.test_schedule import make_due
from tests.helpers.crontab import only_cron
from tests.helpers.practice import NAME, Bench

SetUp = Callable[..., tuple[Bench, Shell]]
pytestmark = pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="a cron keeps the task here")


@pytest.fixture
def journal(monkeypatch: pytest.MonkeyPatch) -> None:
    """As under systemd: what is told to the log of the system goes to standard error."""
    monkeypatch.setenv("JOURNAL_STREAM", "8:1")


@pytest.fixture
def scene(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, set_up: SetUp, journal: None) -> tuple[Bench, Shell]:
    del journal
    only_cron(tmp_path, monkeypatch)
    return set_up(orders=2)


def test_the_task_is_installed_shown_and_removed(scene: tuple[Bench, Shell]) -> None:
    shell = scene[1]
    assert "what is due runs while the window is open" in shell("schedule", "show").out
    done = shell("schedule", "install", "--every", "1", json=True)
    assert done.code == 0, done.err
    task = done.json["task"]
    assert (task["installed"], task["keeper"], task["every_minutes"], task["owns_schedule"]) == (True, "cron", 1, True)
    assert task["next_at"]
    said = shell("schedule", "show")
    assert "Task of this computer: ml-connector-" in said.out
    assert "every 1 min" in said.out
    shown = shell("schedule", "show", json=True).json
    assert (shown["owner"], shown["task"]["name"]) == ("system-task", task["name"])
    gone = shell("schedule", "uninstall", json=True)
    assert (gone.code, gone.json["task"]["installed"], gone.json["task"]["owns_schedule"]) == (0, False, False)
    assert shell("schedule", "show", json=True).json["owner"] == "program"


def test_a_task_that_somebody_else_removed_is_missed(scene: tuple[Bench, Shell]) -> None:
    made, shell = scene
    shell("schedule", "install")
    (made.folder / "crontab").unlink()
    assert "it is gone" not in shell("schedule", "uninstall").out
    shell("schedule", "install")
    (made.folder / "crontab").unlink()
    assert "it is gone. A window that is open takes over" in shell("schedule", "show").out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--log-on", "s4u"), "stores no password (S4U) cannot reach the keyring"),
        (("--user", "somebody"), "cannot open the home folder"),
        (("--wake",), "no right to wake"),
        (("--by", "windows"), "windows does not answer here"),
        (("--every", "30"), "is not in the range"),
    ],
)
def test_what_cannot_be_installed_is_refused_with_the_reason(
    scene: tuple[Bench, Shell], words: tuple[str, ...], said: str
) -> None:
    done = scene[1]("schedule", "install", *words)
    assert done.code == 2
    assert said in done.err
    assert "Windows asks" not in done.err
    assert scene[1]("schedule", "show", json=True).json["task"]["installed"] is False


def test_the_task_runs_what_is_due_and_tells_the_log_of_the_system_once(scene: tuple[Bench, Shell]) -> None:
    made, shell = scene
    quiet = shell("schedule", "run-due", "--task")
    assert (quiet.code, quiet.out, quiet.err) == (0, "Nothing is due.\n", "")
    make_due(made.app())
    ran = shell("schedule", "run-due", "--task", json=True)
    assert ran.code == 0
    assert ran.json["task"]["runs"] == len(ran.json["runs"]) == 1
    assert "<6>ML Connector 100: A run ended with nothing open." in ran.err
    assert shell("schedule", "run-due", "--task").err == ""
    shown = shell("schedule", "show").out
    assert "one that was not installed from here runs what is due." in shown
    assert "(exit code 0): Nothing was due." in shown


def test_what_the_account_of_the_task_lacks_is_said_with_what_to_type(scene: tuple[Bench, Shell]) -> None:
    made, shell = scene
    app = made.app()
    make_due(app)
    shell.secrets().delete(NAME, SecretName.X3)
    done = shell("schedule", "run-due", "--task")
    assert done.code == 2
    assert f"<3>ML Connector 102: The keyring of {app.actor} lacks {NAME}: x3-secret." in done.err
    assert f'ml-connector credentials set --connection "{NAME}"' in done.err
    assert "lacks a secret in its keyring" in done.out
    again = shell("schedule", "run-due", "--task")
    assert (again.code, again.err) == (2, ""), "the same trouble is not told every few minutes"
    assert shell("credentials", "show", json=True).json["missing"] == ["x3-secret"]
    assert shell("runs", "list", json=True).json["runs"] == []


def test_a_store_that_cannot_be_opened_is_told_too(scene: tuple[Bench, Shell]) -> None:
    made, shell = scene
    store = made.folder / "home" / "ml-connector.db"
    for file in store.parent.glob("ml-connector.db*"):
        file.unlink()
    store.write_bytes(b"no database at all, but long enough to be looked at as one" * 100)
    done = shell("schedule", "run-due", "--task")
    assert done.code == 4
    assert "<3>ML Connector 104: " in done.err


def test_a_home_without_a_connection_has_nothing_for_a_task(tmp_path: Path, journal: None) -> None:
    del journal
    shell = Shell(tmp_path / "empty", tmp_path / "keyring.json")
    for words in (("install",), ("run-due", "--task")):
        done = shell("schedule", *words)
        assert (done.code, "Nothing is set up" in done.err) == (2, True)


def test_missing_secrets_are_asked_for_one_after_the_other(
    scene: tuple[Bench, Shell], monkeypatch: pytest.MonkeyPatch
) -> None:
    made, shell = scene
    for name in (SecretName.JAGGAER, SecretName.X3):
        shell.secrets().delete(NAME, name)
    bare = shell("credentials", "test")
    assert bare.code == 2
    assert "jaggaer-secret       missing" in bare.out
    assert "credentials set" in bare.out
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{made.pair.jaggaer_secret}\n{made.pair.x3.secret}\n"))
    done = shell("credentials", "set", json=True)
    assert done.json["set"] == ["jaggaer-secret", "x3-secret"]
    assert done.json["missing"] == []
    assert made.pair.x3.secret not in done.out + done.err
    tried = shell("credentials", "test")
    assert tried.code == 0
    assert "keeps, gives back and deletes" in tried.out
    assert shell("check").code == 0
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    assert "is never an argument" in shell("credentials", "set", "x3-secret").err


def test_a_secret_is_taken_away_and_its_value_never_shown(scene: tuple[Bench, Shell]) -> None:
    made, shell = scene
    assert made.pair.x3.secret not in shell("credentials", "show").out
    assert "no longer in the keyring" in shell("credentials", "delete", "x3-secret").out
    assert "has no x3-secret" in shell("credentials", "delete", "x3-secret").out
    assert shell("credentials", "show").code == 2
    assert shell("audit", "verify").code == 0
