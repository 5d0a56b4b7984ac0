"""The timer of systemd, and the line of cron: what is written, what the system says of it, what is read back."""

from __future__ import annotations

import os
import plistlib
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from core.errors import ConfigurationError
from core.model.system_task import Keeper, LogOn, TaskWish
from core.program import Start
from core.schedule.keepers.choice import keeper_called
from core.schedule.keepers.cron import CronKeeper, cron_line
from core.schedule.keepers.job import Done, Job
from core.schedule.keepers.launchd import agent
from core.schedule.keepers.systemd import SystemdKeeper, service_unit, timer_unit

NAME = "ml-connector-0a1b2c3d"
ODD = '/home/anna/100 % "ours" $x\\y'
NOW = datetime(2026, 11, 30, 9, 42, 17, tzinfo=UTC)
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="of other systems")


def job(program: str = "/bin/true", wish: TaskWish | None = None) -> Job:
    start = Start((program, "schedule", "run-due", "--task", "--home", ODD), Path("/tmp"))
    return Job(Path(ODD), start, wish or TaskWish(), "anna", NOW)


class Table:
    """The crontab of an account, as `crontab` keeps it."""

    def __init__(self, text: str | None) -> None:
        self.text = text

    def __call__(self, words: Sequence[str], given: str) -> Done:
        if words == ("crontab", "-l"):
            return Done(0, self.text, "") if self.text is not None else Done(1, "", "no crontab for anna")
        assert words == ("crontab", "-")
        self.text = given
        return Done(0, "", "")


def analyzed(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """What systemd says, in the language and the time zone in which its times can be read."""
    environment = {**os.environ, "XDG_RUNTIME_DIR": str(folder), "TZ": "UTC", "LC_ALL": "C"}
    return subprocess.run(["systemd-analyze", *words], capture_output=True, text=True, check=False, env=environment)


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not here")
@pytest.mark.parametrize("wish", [TaskWish(), TaskWish(every_minutes=1, on_battery=False, limit_hours=3)])
def test_systemd_finds_nothing_wrong_with_both_units(tmp_path: Path, wish: TaskWish) -> None:
    for suffix, text in (("service", service_unit(job(wish=wish))), ("timer", timer_unit(job(wish=wish)))):
        (tmp_path / f"{NAME}.{suffix}").write_text(text, "utf-8")
    files = [str(tmp_path / f"{NAME}.{suffix}") for suffix in ("service", "timer")]
    done = analyzed(tmp_path, "verify", "--user", "--man=no", *files)
    assert (done.returncode, done.stderr) == (0, "")
    (tmp_path / f"{NAME}.timer").write_text(timer_unit(job()).replace("OnCalendar=*:0/5", "OnCalendar=often"), "utf-8")
    assert "often" in analyzed(tmp_path, "verify", "--user", "--man=no", *files).stderr, "it does look"


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not here")
@pytest.mark.parametrize("minutes", [1, 5])
def test_systemd_reads_the_times_as_meant(tmp_path: Path, minutes: int) -> None:
    times = timer_unit(job(wish=TaskWish(every_minutes=minutes))).split("OnCalendar=")[1].splitlines()[0]
    lines = analyzed(tmp_path, "calendar", "--iterations=2", times).stdout.splitlines()
    first, second = (
        datetime.strptime(line.split(": ", 1)[1], "%a %Y-%m-%d %H:%M:%S UTC").replace(tzinfo=UTC)
        for line in lines
        if "Next elapse" in line or "Iter. #2" in line
    )
    assert (first.minute % minutes, second - first) == (0, timedelta(minutes=minutes))


def read_back(value: str) -> list[str]:
    """An `ExecStart` as systemd reads it (systemd.service(5), "Command lines"): quotes and escapes, specifiers, variables."""
    words = [re.sub(r"\\(.)", r"\1", quoted) for quoted in re.findall(r'"((?:\\.|[^"\\])*)"', value)]
    for word in words:
        assert "%" not in word.replace("%%", ""), "it would be a specifier"
        assert "$" not in word.replace("$$", ""), "it would be a variable"
    return [word.replace("%%", "%").replace("$$", "$") for word in words]


def test_systemd_reads_the_command_back_word_by_word() -> None:
    line = next(one for one in service_unit(job()).splitlines() if one.startswith("ExecStart="))
    assert read_back(line.removeprefix("ExecStart=")) == list(job().start.words)


def test_what_only_needs_a_person_is_no_failure_of_the_service() -> None:
    unit = service_unit(job())
    assert "SuccessExitStatus=1 130" in unit
    assert "Type=oneshot" in unit
    assert "TimeoutStartSec=12h" in unit
    assert "Persistent=true" in timer_unit(job())


def test_a_line_of_cron_is_put_in_and_out_and_others_stay_as_they_are() -> None:
    table = Table("# mine\n0 3 * * * backup\n")
    keeper = CronKeeper(table)
    assert keeper.find(NAME, NOW) is None
    assert "also while nobody is logged on" in keeper.install(NAME, job(wish=TaskWish(every_minutes=2)))[0]
    keeper.install(NAME, job(wish=TaskWish(every_minutes=3, on_battery=False)))
    assert table.text is not None
    assert table.text.splitlines()[:2] == ["# mine", "0 3 * * * backup"]
    assert table.text.count(NAME) == 1
    found = keeper.find(NAME, NOW)
    assert found is not None
    assert (found.wish.every_minutes, found.next_knock) == (3, datetime(2026, 11, 30, 9, 45, tzinfo=UTC))
    assert keeper.find("ml-connector-other", NOW) is None
    assert keeper.remove(NAME)
    assert not keeper.remove(NAME)
    assert table.text == "# mine\n0 3 * * * backup\n"
    empty = Table(None)
    CronKeeper(empty).install(NAME, job())
    assert empty.text == cron_line(NAME, job()) + "\n"


def test_a_shell_reads_the_command_of_cron_back_word_by_word() -> None:
    line = cron_line(NAME, job())
    assert line.startswith("*/5 * * * * ")
    # Spec: crontab(5), "the sixth field": a percent sign is a new line, unless a backslash stands before it.
    command = line.split(" ", 5)[5].replace("\\%", "%")
    assert shlex.split(command.partition(" >/dev/null")[0].partition("&& ")[2]) == list(job().start.words)
    assert "%" not in line.replace("\\%", "")


def test_a_crontab_that_may_not_be_used_is_said() -> None:
    def refused(_words: Sequence[str], _given: str) -> Done:
        return Done(1, "", "You (anna) are not allowed to use this program (crontab)\nSee crontab(1)")

    with pytest.raises(ConfigurationError, match=r"You \(anna\) are not allowed"):
        CronKeeper(refused).install(NAME, job())


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        (TaskWish(wake=True), "no right to wake"),
        (TaskWish(LogOn.PASSWORD, "anna"), "without its password"),
        (TaskWish(account="ben"), "not as ben"),
    ],
)
def test_what_these_systems_cannot_do_is_refused_and_nothing_written(tmp_path: Path, wish: TaskWish, said: str) -> None:
    def tool(words: Sequence[str], _given: str) -> Done:
        raise AssertionError(words)

    for keeper in (CronKeeper(tool), SystemdKeeper(tool, {}, tmp_path)):
        with pytest.raises(ConfigurationError, match=said):
            keeper.install(NAME, job(wish=wish))
    assert list(tmp_path.rglob("*.*")) == []


def test_a_systemd_that_refuses_leaves_what_was_there(tmp_path: Path) -> None:
    answers = {"restart": 1}

    def tool(words: Sequence[str], _given: str) -> Done:
        code = next((code for word, code in answers.items() if word in words), 0)
        return Done(code, "", "Failed to connect to bus" if code else "")

    keeper = SystemdKeeper(tool, {"XDG_CONFIG_HOME": str(tmp_path)})
    with pytest.raises(ConfigurationError, match="Failed to connect to bus"):
        keeper.install(NAME, job())
    assert keeper.find(NAME, NOW) is None
    answers.clear()
    notes = keeper.install(NAME, job(wish=TaskWish(every_minutes=4, on_battery=False, limit_hours=7)))
    assert "loginctl enable-linger anna" in notes[0]
    found = keeper.find(NAME, NOW)
    assert found is not None
    assert found.wish == TaskWish(every_minutes=4, on_battery=False, limit_hours=7)
    answers["restart"] = 1
    with pytest.raises(ConfigurationError):
        keeper.install(NAME, job())
    kept = keeper.find(NAME, NOW)
    assert kept is not None
    assert kept.wish.every_minutes == 4
    assert keeper.remove(NAME)
    assert list(tmp_path.rglob("ml-connector*")) == []


def test_the_agent_of_macos_starts_the_same_command() -> None:
    kept = plistlib.loads(agent(NAME, job(wish=TaskWish(every_minutes=2))))
    assert kept["ProgramArguments"] == list(job().start.words)
    assert (kept["StartInterval"], kept["WorkingDirectory"]) == (120, "/tmp")


def test_a_keeper_is_the_preferred_one_or_the_one_that_was_named() -> None:
    systemd, cron = SystemdKeeper(), CronKeeper()
    assert keeper_called(None, (systemd, cron)) is systemd
    assert keeper_called(Keeper.CRON, (systemd, cron)) is cron
    with pytest.raises(ConfigurationError, match=r"windows does not answer here\. There is: systemd and cron"):
        keeper_called(Keeper.WINDOWS, (systemd, cron))
    with pytest.raises(ConfigurationError, match="neither a systemd"):
        keeper_called(None, ())
