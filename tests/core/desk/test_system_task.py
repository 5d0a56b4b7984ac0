"""The task of the operating system as the App has it: installed, removed, and what it does each time that it comes."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest
from keyring.errors import KeyringLocked

from core.app import App
from core.credentials import KeyringSecrets
from core.desk.scheduling import SILENT_TASK
from core.errors import ConfigurationError
from core.events import Event, StoreChanged
from core.model.audit import AuditDraft
from core.model.connection import SecretName
from core.model.schedule import Owner, Rule, Schedule, TurnState
from core.model.system_task import Keeper, LogOn, TaskWish
from core.schedule.keepers.job import task_name
from tests.file_keyring import FileKeyring
from tests.helpers.crontab import only_cron
from tests.helpers.pace import wait_until
from tests.helpers.practice import NAME, Bench, bench

pytestmark = pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="a cron keeps the task here")
REPOSITORY = Path(__file__).resolve().parents[3]
KNOCK = """
import sys
from pathlib import Path
from core.cli.commands import main
from core.credentials import KeyringSecrets
from tests.file_keyring import FileKeyring
sys.exit(main(sys.argv[2:], keyring=KeyringSecrets(FileKeyring(Path(sys.argv[1])))))
"""


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return only_cron(tmp_path, monkeypatch)


@pytest.fixture
def made(tmp_path: Path, table: Path) -> Iterator[Bench]:
    del table
    with bench(tmp_path, orders=2) as found:
        yield found


@pytest.fixture
def app(made: Bench) -> App:
    return made.app()


def make_due(made: Bench, app: App) -> None:
    """A schedule that becomes due now."""
    app.set_schedule(Schedule("sync", Rule(every_minutes=5)), zone="UTC")
    made.clock.moved += timedelta(minutes=6)


def owners(app: App) -> list[Owner]:
    return [app.schedules(name).calendar.owner for name in app.connection_names()]


def test_it_is_installed_shown_and_removed_and_the_schedule_is_left_to_it(app: App, table: Path) -> None:
    before = app.system_task()
    assert (before.installed, before.keeper, before.owner, before.last) == (False, Keeper.CRON, False, None)
    task = app.install_task(TaskWish(every_minutes=2))
    assert (task.installed, task.owner, task.wish.every_minutes) == (True, True, 2)
    assert task.notes
    line = table.read_text("utf-8")
    assert line.startswith("*/2 * * * * ")
    assert f"schedule run-due --task --home {app.folder}" in line
    assert task_name(app.folder) in line
    assert owners(app) == [Owner.SYSTEM_TASK]
    after = app.remove_task()
    assert (after.installed, after.owner, after.is_lost) == (False, False, False)
    assert owners(app) == [Owner.PROGRAM]
    assert table.read_text("utf-8") == ""
    assert app.verify_audit().ok


def test_two_homes_have_two_tasks_and_neither_removes_the_other(made: Bench, app: App, table: Path) -> None:
    other = made.app("other")
    app.install_task(TaskWish())
    assert not other.system_task().installed
    other.install_task(TaskWish(every_minutes=1))
    assert len(table.read_text("utf-8").splitlines()) == 2
    app.remove_task()
    assert (app.system_task().installed, other.system_task().installed) == (False, True)
    assert owners(other) == [Owner.SYSTEM_TASK]


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        (TaskWish(every_minutes=15), "would be late"),
        (TaskWish(limit_hours=0), "cannot be kept"),
        (TaskWish(LogOn.PASSWORD), "As whom"),
        (TaskWish(wake=True), "no right to wake"),
    ],
)
def test_what_cannot_be_done_changes_nothing(app: App, table: Path, wish: TaskWish, said: str) -> None:
    with pytest.raises(ConfigurationError, match=said):
        app.install_task(wish)
    assert owners(app) == [Owner.PROGRAM]
    assert not table.exists()


def test_a_home_of_one_account_is_not_for_the_task_of_another(
    made: Bench, app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(made.folder))
    with pytest.raises(ConfigurationError, match="cannot open the home folder"):
        app.install_task(TaskWish(LogOn.PASSWORD, "somebody-else"))


def test_a_knock_runs_what_is_due_once_and_is_remembered(made: Bench, app: App) -> None:
    app.install_task(TaskWish())
    make_due(made, app)
    knocked = app.knock()
    assert [len(knocked.results), knocked.knock.runs, knocked.knock.code] == [1, 1, 0]
    assert knocked.knock.says == "A run ended with nothing open."
    again = app.knock()
    assert (again.results, again.knock.says) == ((), "Nothing was due.")
    assert app.last_knock() == again.knock
    assert app.system_task().last == again.knock


def test_an_account_without_its_secrets_is_told_which_before_anything_runs(made: Bench, app: App) -> None:
    make_due(made, app)
    secrets = made.secrets()
    secrets.delete(NAME, SecretName.X3)
    knocked = app.knock()
    assert (knocked.knock.code, knocked.results) == (2, ())
    assert knocked.knock.lacking == (f"{NAME}: x3-secret",)
    assert f"The keyring of {app.actor} lacks {NAME}: x3-secret." in knocked.knock.says
    assert f'ml-connector credentials set --connection "{NAME}" --home "{app.folder}"' in knocked.knock.says
    (turn,) = knocked.waiting
    assert (turn.state, turn.waits_for) == (TurnState.WAITING, "secrets")
    assert app.runs() == ()
    secrets.set(NAME, SecretName.X3, made.pair.x3.secret)
    made.clock.moved += timedelta(seconds=30)
    healed = app.knock()
    assert (healed.knock.code, healed.knock.runs, healed.knock.lacking) == (0, 1, ())


def test_a_new_account_is_looked_at_also_when_nothing_is_due(made: Bench, app: App) -> None:
    made.secrets().delete(NAME, SecretName.JAGGAER)
    assert app.knock().knock.lacking == (f"{NAME}: jaggaer-secret",)


def test_a_keyring_that_cannot_be_used_is_a_fault_of_the_account(made: Bench, app: App) -> None:
    class Locked(FileKeyring):
        def get_password(self, service: str, username: str) -> str | None:
            raise KeyringLocked(f"{service} {username}")

    make_due(made, app)
    app._secrets = KeyringSecrets(Locked(made.folder / "keyring.json"))
    knock = app.knock().knock
    assert (knock.code, knock.runs) == (3, 0)
    assert "The keyring is locked." in knock.says


def test_a_system_that_does_not_answer_is_waited_for(made: Bench, app: App) -> None:
    make_due(made, app)
    made.pair.stop()
    knocked = app.knock()
    assert (knocked.knock.code, knocked.results) == (3, ())
    assert knocked.knock.says == "A run waits: JAGGAER does not answer."


def test_a_connection_that_came_later_is_left_to_the_task_too(made: Bench, app: App) -> None:
    app.install_task(TaskWish())
    told = made.pair.as_dict()
    assert isinstance(told["jaggaer"], dict)
    assert isinstance(told["x3"], dict)
    app.save_connection(
        replace(made.connection(), name="Second"),
        {SecretName.JAGGAER: told["jaggaer"]["secret"], SecretName.X3: told["x3"]["secret"]},
    )
    assert app._mine() == ()
    app.knock()
    assert owners(app) == [Owner.SYSTEM_TASK, Owner.SYSTEM_TASK]


def test_the_window_stands_back_and_takes_over_when_the_task_does_not_come(made: Bench, app: App) -> None:
    app.install_task(TaskWish())
    app.knock()
    step = timedelta(minutes=1)
    for _ in range(SILENT_TASK // step):
        assert app._mine() == ()
        made.clock.moved += step
    app.knock()
    assert app._mine() == (), "it came"
    for _ in range(SILENT_TASK // step + 2):
        made.clock.moved += step
        app._mine()
    assert app._mine() == (NAME,), "it is gone"
    app.knock()
    assert app._mine() == (), "it is back"


def test_a_computer_that_slept_gives_the_task_time_to_come(made: Bench, app: App) -> None:
    app.install_task(TaskWish())
    assert app._mine() == ()
    made.clock.moved += timedelta(hours=9)
    assert app._mine() == ()
    made.clock.moved += timedelta(minutes=1)
    assert app._mine() == ()


def test_the_times_to_wake_are_on_the_clock_of_this_computer(
    app: App, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    import time as clocks  # noqa: PLC0415 - the module, beside the type

    request.addfinalizer(clocks.tzset)
    monkeypatch.setenv("TZ", "Europe/London")
    clocks.tzset()
    app.set_schedule(Schedule("sync", Rule((time(7),), weekdays=(0, 1))), zone="Europe/Paris")
    app.remove_schedule("comparison")
    assert app._wake_times(datetime.now(UTC).astimezone()) == {time(6): frozenset({0, 1})}
    app.set_schedule(Schedule("sync", Rule((time(0, 30),), weekdays=(0,))), zone="America/New_York")
    times = app._wake_times(datetime.now(UTC).astimezone())
    assert times == {time(4, 30): frozenset({0}), time(5, 30): frozenset({0})}, "weeks between two changes of the clock"
    monkeypatch.undo()


def test_the_window_that_is_open_shows_the_run_of_the_task(made: Bench, app: App) -> None:
    make_due(made, app)
    due = app.schedules().due["sync"]
    app._named("").schedules.decide(  # due on the clock of the other process, which nobody moved
        lambda before: replace(before, due={"sync": due - timedelta(days=1)}),
        lambda *_: AuditDraft("test", "schedule", due),
    )
    seen: list[Event] = []
    told = threading.Event()

    def publish(event: Event) -> None:
        seen.append(event)
        if event == StoreChanged("feed"):
            told.set()

    app.subscribe(publish)
    words = ["--home", str(app.folder), "--json", "schedule", "run-due", "--task"]
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY)}
    done = subprocess.run(
        [sys.executable, "-c", KNOCK, str(made.folder / "keyring.json"), *words],
        capture_output=True,
        text=True,
        check=False,
        env=environment,
        cwd=REPOSITORY,
    )
    assert done.returncode == 0, done.stderr
    assert told.wait(10)
    wait_until(lambda: len(app.runs()) == 1)
    knock = app.last_knock()
    assert knock is not None
    assert (knock.account, knock.runs, knock.code) == (app.actor, 1, 0)


def test_secrets_of_this_account_are_listed_tried_and_taken_away(made: Bench, app: App) -> None:
    found = app.test_credentials()
    assert (found.account, found.missing, found.trouble) == (app.actor, (), "")
    assert app.remove_secret(SecretName.X3)
    assert not app.remove_secret(SecretName.X3)
    assert app.credentials().missing == (SecretName.X3,)
    assert made.secrets().get(NAME, SecretName.X3) is None
    actions = [entry.draft.action for entry in app._named("").audit.entries()]
    assert actions.count("secret-removed") == 1
