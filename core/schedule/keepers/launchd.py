"""A LaunchAgent of macOS. Spec: launchd.plist(5). It was never tried on a Mac: see the README."""

from __future__ import annotations

import os
import plistlib
from datetime import datetime
from pathlib import Path

from core.errors import ConfigurationError
from core.model.system_task import Keeper, TaskWish
from core.schedule.keepers.job import Found, Job, Tool, only_here, run_tool
from core.schedule.keepers.systemd import check_wish


def agent(name: str, job: Job) -> bytes:
    """The property list of the agent."""
    members: dict[str, object] = {
        "Label": f"org.{name}",
        "ProgramArguments": list(job.start.words),
        "StartInterval": job.wish.every_minutes * 60,
        "ProcessType": "Background",
        "StandardOutPath": "/dev/null",
        "StandardErrorPath": "/dev/null",
    }
    if job.start.folder is not None:
        members["WorkingDirectory"] = str(job.start.folder)
    return plistlib.dumps(members)


class LaunchdKeeper:
    """Agents of this account: they run while it is logged on.

    Args:
        tool: runs `launchctl`.
        user: the account's folder.
    """

    kind = Keeper.LAUNCHD

    def __init__(self, tool: Tool = run_tool, user: Path | None = None) -> None:
        self._tool = tool
        self._folder = (user or Path.home()) / "Library" / "LaunchAgents"

    def find(self, name: str, now: datetime) -> Found | None:  # noqa: ARG002 - launchd does not say when it comes next
        """The agent of a name; None = there is none."""
        try:
            kept = plistlib.loads(self._file(name).read_bytes())
        except (OSError, plistlib.InvalidFileException):
            return None
        seconds = kept.get("StartInterval", 0)
        return Found(TaskWish(every_minutes=max(1, int(seconds) // 60)))

    def install(self, name: str, job: Job) -> tuple[str, ...]:
        """Writes the agent and loads it."""
        only_here(job, "launchd")
        check_wish(job.wish, "An agent of an account")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._file(name).write_bytes(agent(name, job))
        except OSError as error:
            raise ConfigurationError(
                f"The agent cannot be written: {error}", remedy="Look at the rights of the folder that it names."
            ) from error
        self._tool(("launchctl", "bootout", self._place(name)), "")
        done = self._tool(("launchctl", "bootstrap", self._domain(), str(self._file(name))), "")
        if done.code:
            self._file(name).unlink(missing_ok=True)
            raise ConfigurationError(
                f"macOS did not install the agent: {done.complaint}.", remedy="Log on at this computer, then try again."
            )
        return (f"It runs while {job.account} is logged on.",)

    def remove(self, name: str) -> bool:
        """Unloads the agent and removes it."""
        there = self._file(name).exists()
        self._tool(("launchctl", "bootout", self._place(name)), "")
        self._file(name).unlink(missing_ok=True)
        return there

    def start(self, name: str) -> bool:
        """Has the agent run now."""
        return self._tool(("launchctl", "kickstart", self._place(name)), "").code == 0

    def _file(self, name: str) -> Path:
        return self._folder / f"org.{name}.plist"

    def _domain(self) -> str:
        return f"gui/{getattr(os, 'getuid', lambda: 0)()}"

    def _place(self, name: str) -> str:
        return f"{self._domain()}/org.{name}"
