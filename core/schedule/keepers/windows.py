r"""Windows Task Scheduler, through `schtasks` and the XML of a task.

Specs: [MS-TSCH] section 2.5 (XML task definition), "Task Scheduler Schema", `schtasks`.

Task Scheduler knows three ways to run as an account. *Interactive token*: no password, only while the account is logged
on. *Password*: also while nobody is; `schtasks` asks for the password itself, at its own prompt, so that it is in no
argument list and never passes through this program. A *group managed service account* (`DOMAIN\name$`) has a password
that Windows changes by itself. The fourth, "do not store password" (S4U), gives a process that Windows does not let at
the account's keyring; it is refused here.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from lxml import etree

from core.errors import ConfigurationError
from core.model.system_task import Keeper, LogOn, TaskWish
from core.schedule.keepers.job import Done, Found, Job, Tool, WakeTimes, next_on_grid, run_tool

NAMESPACE: Final = "http://schemas.microsoft.com/windows/2004/02/mit/task"
VERSION: Final = "1.3"
"""Of the definition: Windows 7 and later."""
WAKES: Final = "-wake"
"""Ending of the name of the second task, which does nothing but wake the computer: to wake is a setting of a whole task,
and one that wakes every few minutes would never let the computer sleep."""
MOST_WAKES: Final = 40
"""Task Scheduler takes 48 triggers a task."""
_PRINCIPAL: Final = "account"
_DAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_LOG_ONS: Final = {
    LogOn.INTERACTIVE: "InteractiveToken",
    LogOn.PASSWORD: "Password",
    LogOn.SERVICE: "Password",
}
_INTERVAL: Final = re.compile(r"PT(?:(\d+)H)?(?:(\d+)M)?")
_OF_WINDOWS: Final = frozenset(
    {"system", "localsystem", "localservice", "networkservice", "local service", "network service"}
)

Ask = Callable[[Sequence[str]], int]
"""Runs a tool that asks the person in front of the screen for something; gives its exit code."""


def task_xml(name: str, job: Job, wakes: WakeTimes | None = None) -> bytes:
    """The definition of a task, in UTF-16 with a byte order mark, as Task Scheduler writes and wants it.

    Args:
        name: of the task.
        job: what it does.
        wakes: times at which it wakes the computer, instead of knocking every few minutes.
    """
    wish = job.wish
    names: dict[str | None, str] = {None: NAMESPACE}
    root = etree.Element(f"{{{NAMESPACE}}}Task", {"version": VERSION}, nsmap=names)  # type: ignore[arg-type]
    _fill(
        _child(root, "RegistrationInfo"),
        ("Date", _stamp(job.now)),
        ("Author", job.account),
        ("Description", job.says),
        ("URI", f"\\{name}"),
    )
    triggers = _child(root, "Triggers")
    if wakes is None:
        _add_knocks(triggers, job)
    else:
        _add_wakes(triggers, job, wakes)
    settings = _child(root, "Settings")
    _fill(
        settings,
        ("MultipleInstancesPolicy", "IgnoreNew"),
        ("DisallowStartIfOnBatteries", _word(not wish.on_battery)),
        ("StopIfGoingOnBatteries", _word(not wish.on_battery)),
        ("AllowHardTerminate", "true"),
        ("StartWhenAvailable", "true"),
        ("RunOnlyIfNetworkAvailable", "false"),
        ("AllowStartOnDemand", "true"),
        ("Enabled", "true"),
        ("Hidden", "false"),
        ("RunOnlyIfIdle", "false"),
        ("WakeToRun", _word(wakes is not None)),
        ("ExecutionTimeLimit", f"PT{wish.limit_hours}H"),
        ("Priority", "7"),
    )
    principal = _child(_child(root, "Principals"), "Principal")
    principal.set("id", _PRINCIPAL)
    _fill(
        principal,
        ("UserId", wish.account or job.account),
        ("LogonType", _LOG_ONS[wish.log_on]),
        ("RunLevel", "LeastPrivilege"),
    )
    actions = _child(root, "Actions")
    actions.set("Context", _PRINCIPAL)
    program, *arguments = job.start.words
    action = _child(actions, "Exec")
    _fill(action, ("Command", program), ("Arguments", subprocess.list2cmdline(arguments)))
    if job.start.folder is not None:
        _fill(action, ("WorkingDirectory", str(job.start.folder)))
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-16", pretty_print=True))  # type: ignore[arg-type]


def read_task(xml: str, now: datetime) -> Found:
    """What a task's definition says.

    Args:
        xml: as `schtasks /query /xml` prints it.
        now: the moment, on the clock of this computer.

    Raises:
        ConfigurationError: it is no definition of a task.
    """
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", xml.lstrip("\ufeff"))
    try:
        root = etree.fromstring(text, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as error:
        raise ConfigurationError(
            f"Task Scheduler's answer cannot be read: {error}",
            remedy="Remove the task in Task Scheduler, then install it again.",
        ) from error

    def value(path: str) -> str:
        found = root.findtext("/".join(f"{{{NAMESPACE}}}{part}" for part in path.split("/")))
        return (found or "").strip()

    account, kind = value("Principals/Principal/UserId"), value("Principals/Principal/LogonType")
    kept = LogOn.SERVICE if account.endswith("$") else LogOn.PASSWORD
    log_on = kept if kind == "Password" else LogOn.INTERACTIVE
    every = _minutes(value("Triggers/TimeTrigger/Repetition/Interval"))
    is_on = value("Settings/Enabled") != "false" and value("Triggers/TimeTrigger/Enabled") != "false"
    wish = TaskWish(
        log_on,
        account,
        every or TaskWish().every_minutes,
        on_battery=value("Settings/DisallowStartIfOnBatteries") == "false",
        limit_hours=(_minutes(value("Settings/ExecutionTimeLimit")) or 0) // 60 or TaskWish().limit_hours,
    )
    next_knock = None
    try:
        begins = datetime.fromisoformat(value("Triggers/TimeTrigger/StartBoundary"))
    except ValueError:
        begins = None
    if begins is not None and every and is_on:
        begins = begins if begins.tzinfo else begins.replace(tzinfo=now.tzinfo)
        next_knock = next_on_grid(begins, every, now)
    return Found(wish, next_knock, is_on)


class WindowsKeeper:
    """Windows Task Scheduler.

    Args:
        tool: runs `schtasks` without a person.
        ask: runs it where it asks for a password.
        place: how `schtasks` is told of a file.
    """

    kind = Keeper.WINDOWS

    def __init__(self, tool: Tool = run_tool, ask: Ask | None = None, place: Callable[[Path], str] = str) -> None:
        self._tool, self._ask, self._place = tool, ask or ask_in_console, place

    def find(self, name: str, now: datetime) -> Found | None:
        """The task of a name; None = there is none."""
        done = self._tool(("schtasks", "/query", "/tn", name, "/xml"), "")
        if done.code:
            return None
        found = read_task(done.out, now)
        wakes = self._tool(("schtasks", "/query", "/tn", name + WAKES, "/xml"), "").code == 0
        return replace(found, wish=replace(found.wish, wake=wakes))

    def install(self, name: str, job: Job) -> tuple[str, ...]:
        """Installs the task, and a second one that wakes the computer where that is wanted."""
        check_account(job.wish)
        if job.wish.wake:
            check_wakes(job.wake_times)
        self._create(name, job, task_xml(name, job))
        if job.wish.wake:
            self._create(name + WAKES, job, task_xml(name + WAKES, job, job.wake_times))
        else:
            self._tool(("schtasks", "/delete", "/tn", name + WAKES, "/f"), "")
        return notes(job.wish, job.wish.account or job.account)

    def remove(self, name: str) -> bool:
        """Removes both tasks."""
        there = False
        for one in (name, name + WAKES):
            if self._tool(("schtasks", "/query", "/tn", one, "/xml"), "").code:
                continue
            there = True
            done = self._tool(("schtasks", "/delete", "/tn", one, "/f"), "")
            if done.code:
                raise _refused(f"Windows did not remove the task: {done.complaint}.")
        return there

    def start(self, name: str) -> bool:
        """Has the task knock now."""
        return self._tool(("schtasks", "/run", "/tn", name), "").code == 0

    def _create(self, name: str, job: Job, xml: bytes) -> None:
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "task.xml"
            file.write_bytes(xml)
            words = create_words(name, job.wish, job.wish.account or job.account, self._place(file))
            if job.wish.log_on is LogOn.PASSWORD:
                code = self._ask(words)
                done = Done(
                    code, "", "the password was not taken, or the right to install tasks is missing" if code else ""
                )
            else:
                done = self._tool(words, "")
        if done.code:
            raise _refused(f"Windows did not install the task: {done.complaint}.")


def create_words(name: str, wish: TaskWish, account: str, file: str) -> tuple[str, ...]:
    """How `schtasks` is called; never with a password: `*` has it ask, and a service account has none to give."""
    words = ("schtasks", "/create", "/tn", name, "/xml", file, "/f")
    match wish.log_on:
        case LogOn.INTERACTIVE:
            return words
        case LogOn.PASSWORD:
            return (*words, "/ru", account, "/rp", "*")
        case LogOn.SERVICE:
            return (*words, "/ru", account, "/rp", "")


def check_account(wish: TaskWish) -> None:
    """Looks whether a task can run as an account.

    Raises:
        ConfigurationError: it cannot; the sentence says what can.
    """
    bare = wish.account.rpartition("\\")[2].casefold()
    if bare in _OF_WINDOWS:
        raise ConfigurationError(
            f"{wish.account} is an account of Windows itself: it has no keyring that somebody could fill.",
            remedy="Choose an account of a person, or a service account of your domain.",
        )
    if wish.log_on is LogOn.SERVICE and not wish.account.endswith("$"):
        raise ConfigurationError(
            "A group managed service account has a name that ends with $.",
            remedy="Write it as DOMAIN\\name$, or use --log-on password for another account.",
        )
    if wish.account.endswith("$") and wish.log_on is not LogOn.SERVICE:
        raise ConfigurationError(
            f"{wish.account} is a service account: nobody knows its password.", remedy="Use --log-on service."
        )


def check_wakes(wakes: WakeTimes) -> None:
    """Looks whether a computer can be woken at these times.

    Raises:
        ConfigurationError: there are none, or too many.
    """
    if not wakes:
        raise ConfigurationError(
            "There is no time at which the computer could be woken.",
            remedy="Set a schedule first: schedule set --at 07:00",
        )
    if len(wakes) > MOST_WAKES:
        raise ConfigurationError(
            f"The schedule is due at {len(wakes)} times of the day: a computer that is woken so often does not sleep.",
            remedy="Install the task without --wake, or set fewer times.",
        )


def notes(wish: TaskWish, account: str) -> tuple[str, ...]:
    """What there is to know of a task as it was installed."""
    match wish.log_on:
        case LogOn.INTERACTIVE:
            return (f"It runs while {account} is logged on, also with the screen locked; not while nobody is.",)
        case LogOn.PASSWORD:
            return (
                f"It runs as {account}, also while nobody is logged on. When that password changes, install it again.",
            )
        case LogOn.SERVICE:
            return (f"It runs as {account}, also while nobody is logged on.",)


def ask_in_console(words: Sequence[str]) -> int:
    """Runs a tool of Windows in the console of this process, or in a new one where it has none; gives its exit code."""
    shown = sys.stdin is not None and sys.stdin.isatty()
    flags = 0 if shown else getattr(subprocess, "CREATE_NEW_CONSOLE", 0)
    try:
        return subprocess.run(list(words), check=False, creationflags=flags).returncode  # noqa: S603 - words of ours
    except OSError as error:
        raise ConfigurationError(
            f"{words[0]} cannot be started: {error}", remedy="Ask whoever looks after this computer."
        ) from error


# -- inside ------------------------------------------------------------------------------------------------------------


def _refused(says: str) -> ConfigurationError:
    return ConfigurationError(
        says,
        remedy="Try it again in a command line that was opened with *Run as administrator*.",
    )


def _add_knocks(triggers: etree._Element, job: Job) -> None:
    """Every few minutes for ever, in minutes that pass: no night of a changing clock leaves a gap."""
    trigger = _child(triggers, "TimeTrigger")
    _fill(trigger, ("Enabled", "true"), ("StartBoundary", _stamp(_minute_before(job.now, job.wish.every_minutes))))
    _fill(
        _child(trigger, "Repetition"),
        ("Interval", f"PT{job.wish.every_minutes}M"),
        ("StopAtDurationEnd", "false"),
    )
    _fill(trigger, ("RandomDelay", "PT0S"))


def _add_wakes(triggers: etree._Element, job: Job, wakes: WakeTimes) -> None:
    for at in sorted(wakes):
        trigger = _child(triggers, "CalendarTrigger")
        start = datetime.combine(job.now.date() - timedelta(days=1), at)
        _fill(trigger, ("Enabled", "true"), ("StartBoundary", _stamp(start)))
        week = _child(trigger, "ScheduleByWeek")
        _fill(week, ("WeeksInterval", "1"))
        days = _child(week, "DaysOfWeek")
        for day in sorted(wakes[at]):
            _child(days, _DAYS[day])


def _minute_before(now: datetime, every_minutes: int) -> datetime:
    """The last full step of the hour: knocks fall on the minutes on which times of a schedule fall."""
    return now.replace(minute=now.minute - now.minute % every_minutes, second=0, microsecond=0)


def _stamp(at: datetime) -> str:
    """On the clock of the computer, without an offset: so that the clock's changes move it along."""
    return at.replace(tzinfo=None, microsecond=0).isoformat()


def _word(value: bool) -> str:  # noqa: FBT001 - a plain conversion
    return "true" if value else "false"


def _minutes(text: str) -> int:
    found = _INTERVAL.fullmatch(text)
    return int(found[1] or 0) * 60 + int(found[2] or 0) if found else 0


def _child(parent: etree._Element, name: str) -> etree._Element:
    return etree.SubElement(parent, f"{{{NAMESPACE}}}{name}")


def _fill(parent: etree._Element, *members: tuple[str, str]) -> None:
    for name, text in members:
        _child(parent, name).text = text
