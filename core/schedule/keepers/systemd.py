"""A timer of the account's own systemd. Specs: systemd.timer(5), systemd.service(5), systemd.exec(5), loginctl(1)."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from core.errors import ConfigurationError
from core.model.system_task import Keeper, LogOn, TaskWish
from core.schedule.keepers.job import Done, Found, Job, Tool, only_here, run_tool

_EVERY: Final = re.compile(r"^OnCalendar=\*:0/(\d+)$", re.MULTILINE)
_BATTERY: Final = re.compile(r"^ConditionACPower=true$", re.MULTILINE)
_LIMIT: Final = re.compile(r"^TimeoutStartSec=(\d+)h$", re.MULTILINE)
_MICROSECONDS: Final = 1_000_000


def service_unit(job: Job) -> str:
    """The unit that looks at what is due, once.

    Exit code 1 (some records need a person) is no failure of the service; 130 is a run that was cancelled.
    """
    lines = [
        "[Unit]",
        f"Description={job.says.replace('%', '%%')}",
        *(() if job.wish.on_battery else ("ConditionACPower=true",)),
        "",
        "[Service]",
        "Type=oneshot",
        f"ExecStart={' '.join(quoted(word) for word in job.start.words)}",
        *(() if job.start.folder is None else (f"WorkingDirectory={str(job.start.folder).replace('%', '%%')}",)),
        "SuccessExitStatus=1 130",
        f"TimeoutStartSec={job.wish.limit_hours}h",
        "Nice=5",
        "",
    ]
    return "\n".join(lines)


def timer_unit(job: Job) -> str:
    """The unit that starts it; `Persistent` makes up, once, for the time in which the computer was off."""
    return "\n".join(
        (
            "[Unit]",
            f"Description={job.says.replace('%', '%%')}",
            "",
            "[Timer]",
            f"OnCalendar=*:0/{job.wish.every_minutes}",
            "AccuracySec=5s",
            "Persistent=true",
            "",
            "[Install]",
            "WantedBy=timers.target",
            "",
        )
    )


def quoted(word: str) -> str:
    """A word of `ExecStart`, so that systemd reads it back as it is."""
    escaped = word.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%").replace("$", "$$")
    return f'"{escaped}"'


class SystemdKeeper:
    """Timers of this account.

    Args:
        tool: runs `systemctl` and `loginctl`.
        environment: of this process.
        user: the account's folder.
    """

    kind = Keeper.SYSTEMD

    def __init__(
        self, tool: Tool = run_tool, environment: Mapping[str, str] = os.environ, user: Path | None = None
    ) -> None:
        self._tool = tool
        configured = environment.get("XDG_CONFIG_HOME", "")
        base = Path(configured) if Path(configured).is_absolute() else (user or Path.home()) / ".config"
        self._folder = base / "systemd" / "user"

    def can(self) -> bool:
        """Whether this account has a systemd that answers."""
        return self._call("show-environment").code == 0

    def find(self, name: str, now: datetime) -> Found | None:  # noqa: ARG002 - systemd itself says when it comes next
        """The timer of a name; None = there is none."""
        try:
            timer = (self._folder / f"{name}.timer").read_text("utf-8")
            service = (self._folder / f"{name}.service").read_text("utf-8")
        except OSError:
            return None
        every, limit = _EVERY.search(timer), _LIMIT.search(service)
        wish = TaskWish(
            every_minutes=int(every[1]) if every else TaskWish().every_minutes,
            on_battery=_BATTERY.search(service) is None,
            limit_hours=int(limit[1]) if limit else TaskWish().limit_hours,
        )
        is_on = self._call("is-active", f"{name}.timer").code == 0
        shown = self._call("show", f"{name}.timer", "--property=NextElapseUSecRealtime", "--value", "--timestamp=unix")
        return Found(wish, _moment(shown.out) if is_on else None, is_on)

    def install(self, name: str, job: Job) -> tuple[str, ...]:
        """Writes both units and starts the timer."""
        only_here(job, "systemd")
        check_wish(job.wish, "A timer of an account")
        before = {suffix: self._text(name, suffix) for suffix in ("service", "timer")}
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._file(name, "service").write_text(service_unit(job), "utf-8")
            self._file(name, "timer").write_text(timer_unit(job), "utf-8")
        except OSError as error:
            raise ConfigurationError(
                f"The timer cannot be written: {error}", remedy="Look at the rights of the folder that it names."
            ) from error
        for words in (("daemon-reload",), ("enable", f"{name}.timer"), ("restart", f"{name}.timer")):
            done = self._call(*words)
            if done.code:
                self._put_back(name, before)
                raise _refused(f"systemd did not install the timer: {done.complaint}.")
        return self._notes(job.account)

    def remove(self, name: str) -> bool:
        """Stops the timer and removes both units."""
        there = self._file(name, "timer").exists() or self._file(name, "service").exists()
        if not there:
            return False
        done = self._call("disable", "--now", f"{name}.timer")
        if done.code and self.can():
            raise _refused(f"systemd did not remove the timer: {done.complaint}.")
        self._call("clean", "--what=state", f"{name}.timer")  # when it came last
        self._put_back(name, {"service": None, "timer": None})
        return True

    def start(self, name: str) -> bool:
        """Has the service run now."""
        return self._call("start", "--no-block", f"{name}.service").code == 0

    # -- inside ---------------------------------------------------------------------------------------------------------

    def _call(self, *words: str) -> Done:
        return self._tool(("systemctl", "--user", "--no-pager", *words), "")

    def _file(self, name: str, suffix: str) -> Path:
        return self._folder / f"{name}.{suffix}"

    def _text(self, name: str, suffix: str) -> str | None:
        try:
            return self._file(name, suffix).read_text("utf-8")
        except OSError:
            return None

    def _put_back(self, name: str, texts: Mapping[str, str | None]) -> None:
        for suffix, text in texts.items():
            if text is None:
                self._file(name, suffix).unlink(missing_ok=True)
            else:
                self._file(name, suffix).write_text(text, "utf-8")
        self._call("daemon-reload")

    def _notes(self, account: str) -> tuple[str, ...]:
        done = self._tool(("loginctl", "show-user", account, "--property=Linger", "--value"), "")
        if done.code == 0 and done.out.strip() == "yes":
            return (f"It runs as {account}, also while nobody is logged on.",)
        return (
            f"It runs while {account} is logged on. So that it also runs otherwise: sudo loginctl enable-linger {account}",
        )


def check_wish(wish: TaskWish, what: str) -> None:
    """Looks whether a system other than Windows can do what is wanted.

    Raises:
        ConfigurationError: it cannot.
    """
    if wish.wake:
        raise ConfigurationError(
            f"{what} has no right to wake this computer.",
            remedy="Install it without --wake; what is missed is made up when the computer is on again.",
        )
    if wish.log_on is not LogOn.INTERACTIVE:
        raise ConfigurationError(
            f"{what} runs as the account that installs it, without its password.",
            remedy="Leave --log-on out, and install it as the account that is to run.",
        )


def _refused(says: str) -> ConfigurationError:
    return ConfigurationError(
        says,
        remedy="Log on as the account that is to run, or use cron: schedule install --by cron",
    )


def _moment(text: str) -> datetime | None:
    digits = text.strip().removeprefix("@")
    if not digits.isdecimal():
        return None
    number = int(digits)
    seconds = number if number < _MICROSECONDS * _MICROSECONDS else number / _MICROSECONDS
    return datetime.fromtimestamp(seconds, UTC) if number else None
