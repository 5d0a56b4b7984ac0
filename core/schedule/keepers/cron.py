"""The crontab of the account. Spec: crontab(5)."""

from __future__ import annotations

import re
import shlex
import shutil
from datetime import datetime
from typing import Final

from core.errors import ConfigurationError
from core.model.system_task import Keeper, TaskWish
from core.schedule.keepers.job import Found, Job, Tool, next_on_grid, only_here, run_tool
from core.schedule.keepers.systemd import check_wish

_EVERY: Final = re.compile(r"^\*/(\d+) ")


def cron_line(name: str, job: Job) -> str:
    """The line of a task: every few minutes, with its name at the end.

    cron ends a command at a percent sign, and reads a backslash before it away. What the command prints goes to the log
    of the system by itself, so that cron mails nothing.
    """
    command = shlex.join(job.start.words)
    if job.start.folder is not None:
        command = f"cd {shlex.quote(str(job.start.folder))} && {command}"
    return f"*/{job.wish.every_minutes} * * * * {command} >/dev/null 2>&1 # {name}".replace("%", "\\%")


class CronKeeper:
    """The crontab of this account.

    Args:
        tool: runs `crontab`.
    """

    kind = Keeper.CRON

    def __init__(self, tool: Tool = run_tool) -> None:
        self._tool = tool

    def can(self) -> bool:
        """Whether this computer has a cron."""
        return shutil.which("crontab") is not None

    def find(self, name: str, now: datetime) -> Found | None:
        """The line of a name; None = there is none."""
        line = next((one for one in self._lines() if one.endswith(f"# {name}")), None)
        if line is None:
            return None
        every = _EVERY.match(line)
        minutes = int(every[1]) if every else TaskWish().every_minutes
        midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
        return Found(TaskWish(every_minutes=minutes), next_on_grid(midnight, minutes, now))

    def install(self, name: str, job: Job) -> tuple[str, ...]:
        """Adds the line, in the place of one of the same name; other lines stay as they are."""
        only_here(job, "cron")
        check_wish(job.wish, "cron")
        self._write([*self._others(name), cron_line(name, job)])
        notes = [f"It runs as {job.account}, also while nobody is logged on."]
        if not job.wish.on_battery:
            notes.append("cron does not know whether this computer is on battery: it runs then, too.")
        return tuple(notes)

    def remove(self, name: str) -> bool:
        """Removes the line."""
        if not any(one.endswith(f"# {name}") for one in self._lines()):
            return False
        self._write(self._others(name))
        return True

    def start(self, name: str) -> bool:  # noqa: ARG002 - as the other keepers have it
        """No cron can be told to run something now."""
        return False

    def _lines(self) -> list[str]:
        done = self._tool(("crontab", "-l"), "")
        if done.code and "no crontab" not in done.err:
            raise _refused(f"The crontab of this account cannot be read: {done.complaint}.")
        return done.out.splitlines() if done.code == 0 else []

    def _others(self, name: str) -> list[str]:
        return [one for one in self._lines() if not one.endswith(f"# {name}")]

    def _write(self, lines: list[str]) -> None:
        done = self._tool(("crontab", "-"), "".join(f"{one}\n" for one in lines))
        if done.code:
            raise _refused(f"The crontab of this account cannot be written: {done.complaint}.")


def _refused(says: str) -> ConfigurationError:
    return ConfigurationError(
        says,
        remedy="Ask whoever looks after this computer whether this account may use cron.",
    )
