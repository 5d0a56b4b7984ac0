"""The task of Windows: its definition against Microsoft's structure, how schtasks is called, what is read back."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path, PurePath

import pytest
from lxml import etree

from core.errors import ConfigurationError
from core.model.system_task import LogOn, TaskWish
from core.program import Start
from core.schedule.keepers.job import Done, Job, run_tool
from core.schedule.keepers.windows import (
    MOST_WAKES,
    WAKES,
    WindowsKeeper,
    create_words,
    read_task,
    task_xml,
)
from tests.helpers.task_definition import SPACE, faults

NAME = "ml-connector-0a1b2c3d"
HOME = r"C:\Users\Anna & Ben\ML Connector"
WAKE_TIMES = {time(7): frozenset({0, 1, 2, 3, 4}), time(18, 30): frozenset({6})}
NOW = datetime(2026, 11, 30, 9, 42, 17, tzinfo=UTC)
SERVICE = TaskWish(LogOn.SERVICE, "CORP\\gmsa-ml$")
PASSWORD = TaskWish(LogOn.PASSWORD, "CORP\\svc-ml", 1, wake=True, on_battery=False, limit_hours=72)


def job(wish: TaskWish | None = None, **more: object) -> Job:
    start = Start((r"C:\Program Files\ML Connector\ml-connector-window.exe", "--command", "--home", HOME))
    made = Job(Path(HOME), start, wish or TaskWish(), "CORP\\anna", NOW, WAKE_TIMES)
    return replace(made, **more)  # type: ignore[arg-type]


def value(definition: bytes, path: str) -> str | None:
    return etree.fromstring(definition).findtext("/".join(f"{{{SPACE}}}{part}" for part in path.split("/")))


def both(wish: TaskWish) -> tuple[bytes, bytes]:
    return task_xml(NAME, job(wish)), task_xml(NAME + WAKES, job(wish), WAKE_TIMES)


@pytest.mark.parametrize("wish", [TaskWish(), PASSWORD, SERVICE])
def test_both_definitions_have_the_structure_that_microsoft_describes(wish: TaskWish) -> None:
    for definition in both(wish):
        assert faults(definition) == []


@pytest.mark.parametrize("wish", [TaskWish(), PASSWORD, SERVICE])
def test_both_definitions_pass_the_schema_that_microsoft_publishes(wish: TaskWish, shared_data: Path) -> None:
    file = shared_data / "windows" / "task.xsd"
    if not file.exists():
        pytest.skip("the schema is not here")
    schema = etree.XMLSchema(file=str(file))
    for definition in both(wish):
        schema.assertValid(etree.fromstring(definition))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("<Enabled>true</Enabled>\n      <StartBoundary>", "<Enabled>yes</Enabled>\n      <StartBoundary>", "'yes'"),
        ("PT5M", "5 minutes", "'5 minutes'"),
        ("2026-11-30T09:40:00", "today", "'today'"),
        ("StartWhenAvailable", "RunWhenMissed", "RunWhenMissed is not known"),
        ("IgnoreNew", "Skip", "'Skip'"),
        ('Context="account"', 'Context="nobody"', "no principal nobody"),
        ("<Command>C:", f"<Command>{'C' * 300}:", "Command"),
        ("InteractiveToken", "Interactive", "'Interactive'"),
        ('version="1.3"', 'version="new"', "its version"),
    ],
)
def test_the_judge_of_definitions_finds_what_is_wrong(old: str, new: str, said: str) -> None:
    text = task_xml(NAME, job()).decode("utf-16")
    assert old in text
    found = faults(b"\xff\xfe" + text.replace(old, new).encode("utf-16-le"))
    assert said in "; ".join(found)


def test_the_judge_finds_members_of_a_trigger_that_are_out_of_order() -> None:
    root = etree.fromstring(task_xml(NAME, job()))
    trigger = next(root.iter(f"{{{SPACE}}}TimeTrigger"))
    trigger.append(trigger[0])
    moved = b"\xff\xfe" + etree.tostring(root, encoding="unicode").encode("utf-16-le")
    assert "order" in "; ".join(faults(moved))
    assert faults(task_xml(NAME, job()).decode("utf-16").encode()) == ["it is not UTF-16 LE with a byte order mark"]


def test_it_knocks_on_full_minutes_and_makes_up_what_was_missed_once() -> None:
    definition = task_xml(NAME, job())
    assert value(definition, "Triggers/TimeTrigger/StartBoundary") == "2026-11-30T09:40:00"
    assert value(definition, "Triggers/TimeTrigger/Repetition/Interval") == "PT5M"
    assert value(definition, "Triggers/TimeTrigger/Repetition/Duration") is None, "it never ends"
    assert value(definition, "Settings/StartWhenAvailable") == "true"
    assert value(definition, "Settings/MultipleInstancesPolicy") == "IgnoreNew"
    assert value(definition, "Settings/WakeToRun") == "false", "a task that comes every few minutes wakes nothing"
    assert value(definition, "Settings/DisallowStartIfOnBatteries") == "false"
    assert value(definition, "Actions/Exec/Arguments") == f'--command --home "{HOME}"'


def test_the_task_that_wakes_does_so_at_the_times_of_the_schedule_alone() -> None:
    definition = task_xml(NAME + WAKES, job(PASSWORD), WAKE_TIMES)
    root = etree.fromstring(definition)
    triggers = list(root.iter(f"{{{SPACE}}}CalendarTrigger"))
    assert [one.findtext(f"{{{SPACE}}}StartBoundary") for one in triggers] == [
        "2026-11-29T07:00:00",
        "2026-11-29T18:30:00",
    ]
    days = [[etree.QName(day).localname for day in one.iter() if str(day.tag).endswith("day")] for one in triggers]
    assert days == [["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"], ["Sunday"]]
    assert value(definition, "Settings/WakeToRun") == "true"
    assert value(definition, "Settings/StopIfGoingOnBatteries") == "true"
    assert value(definition, "Settings/ExecutionTimeLimit") == "PT72H"


def test_no_password_is_ever_an_argument() -> None:
    assert create_words(NAME, TaskWish(), "CORP\\anna", "f.xml")[-1] == "/f"
    assert create_words(NAME, PASSWORD, "CORP\\svc-ml", "f.xml")[-4:] == ("/ru", "CORP\\svc-ml", "/rp", "*")
    assert create_words(NAME, SERVICE, "CORP\\gmsa-ml$", "f.xml")[-4:] == ("/ru", "CORP\\gmsa-ml$", "/rp", "")


@pytest.mark.parametrize("wish", [TaskWish(every_minutes=3), replace(PASSWORD, wake=False), SERVICE])
def test_what_was_installed_is_read_back(wish: TaskWish) -> None:
    found = read_task(task_xml(NAME, job(wish)).decode("utf-16"), NOW)
    assert found.wish == replace(wish, account=wish.account or "CORP\\anna")
    assert found.is_on
    step = timedelta(minutes=wish.every_minutes)
    assert found.next_knock is not None
    assert NOW < found.next_knock <= NOW + step
    off = (
        task_xml(NAME, job(wish))
        .decode("utf-16")
        .replace("<Enabled>true</Enabled>\n    <Hidden>", "<Enabled>false</Enabled>\n    <Hidden>")
    )
    assert not read_task(off, NOW).is_on
    with pytest.raises(ConfigurationError, match="cannot be read"):
        read_task("<Task>", NOW)


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        (TaskWish(LogOn.PASSWORD, "NT AUTHORITY\\SYSTEM"), "account of Windows itself"),
        (TaskWish(LogOn.SERVICE, "CORP\\svc-ml"), "ends with"),
        (TaskWish(LogOn.PASSWORD, "CORP\\gmsa-ml$"), "nobody knows its password"),
    ],
)
def test_accounts_that_cannot_run_it_are_refused_before_windows_is_asked(wish: TaskWish, said: str) -> None:
    def tool(words: Sequence[str], _given: str) -> Done:
        raise AssertionError(words)

    with pytest.raises(ConfigurationError, match=said):
        WindowsKeeper(tool).install(NAME, job(wish))


def test_a_computer_is_not_woken_at_no_time_nor_all_the_time() -> None:
    def tool(words: Sequence[str], _given: str) -> Done:
        raise AssertionError(words)

    wish = TaskWish(wake=True)
    with pytest.raises(ConfigurationError, match="no time at which"):
        WindowsKeeper(tool).install(NAME, job(wish, wake_times={}))
    often = {time(number // 60, number % 60): frozenset({0}) for number in range(MOST_WAKES + 1)}
    with pytest.raises(ConfigurationError, match="does not sleep"):
        WindowsKeeper(tool).install(NAME, job(wish, wake_times=often))


@pytest.mark.full
@pytest.mark.skipif(shutil.which("wine") is None or shutil.which("xvfb-run") is None, reason="Wine is not here")
@pytest.mark.timeout(300)
def test_schtasks_of_wine_registers_and_removes_both_tasks(tmp_path: Path) -> None:
    """Wine's own look at a definition is lenient: it shows that the call and the file are taken, no more."""
    environment = {
        **os.environ,
        "WINEPREFIX": str(tmp_path / "prefix"),
        "WINEDEBUG": "-all",
        "WINEDLLOVERRIDES": "mscoree,mshtml,wbemprox=",
    }
    subprocess.run(["xvfb-run", "-a", "wineboot", "-i"], env=environment, check=True, capture_output=True)

    def tool(words: Sequence[str], _given: str) -> Done:
        done = subprocess.run(["wine", *words], env=environment, capture_output=True, text=True, check=False)
        return Done(done.returncode, done.stdout, done.stderr)

    def place(file: PurePath) -> str:
        done = subprocess.run(
            ["winepath", "-w", str(file)], env=environment, capture_output=True, text=True, check=True
        )
        return done.stdout.strip()

    kept = tmp_path / "prefix/drive_c/windows/system32/tasks"
    keeper = WindowsKeeper(tool, place=place)
    notes = keeper.install(NAME, job(TaskWish(wake=True)))
    assert sorted(file.name for file in kept.iterdir()) == [NAME, NAME + WAKES]
    assert "while CORP\\anna is logged on" in notes[0]
    registered = (kept / NAME).read_text("utf-8")
    assert "<StartWhenAvailable>true</StartWhenAvailable>" in registered, "Wine keeps what it has understood"
    assert tool(("schtasks", "/delete", "/tn", NAME, "/f"), "").code == 0
    assert sorted(file.name for file in kept.iterdir()) == [NAME + WAKES]
    subprocess.run(["wineserver", "-k"], env=environment, check=False)


def test_a_tool_that_is_not_there_is_said() -> None:
    with pytest.raises(ConfigurationError, match="schtasks-of-nobody"):
        run_tool(("schtasks-of-nobody", "/query"))
