"""What a keeper is given, what it tells, and how it starts the tools of the system."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Final, Protocol

from core.errors import ConfigurationError
from core.model.system_task import Keeper, TaskWish
from core.program import Start

TOOL_S: Final = 60.0
"""A tool of the system that takes longer is not waited for."""

WakeTimes = Mapping[time, frozenset[int]]
"""Time of the day on the clock of this computer -> days of the week, 0 is Monday."""


@dataclass(frozen=True, slots=True)
class Job:
    """A task to be installed.

    Attributes:
        home: the home folder whose schedule it runs.
        start: what it starts.
        wish: what somebody wants of it.
        account: as whom it runs, as the system knows the account.
        now: the moment of the installation, on the clock of this computer.
        wake_times: when it wakes the computer; empty = never.
    """

    home: Path
    start: Start
    wish: TaskWish
    account: str
    now: datetime
    wake_times: WakeTimes = field(default_factory=dict)

    @property
    def says(self) -> str:
        """What the task is for, in the lists of the system."""
        return f"ML Connector: runs what its schedule says is due. Home folder: {self.home}"


@dataclass(frozen=True, slots=True)
class Found:
    """A task as the system has it.

    Attributes:
        wish: how it was installed, as far as the system tells.
        next_knock: UTC; None = not known.
        is_on: whether the system has it switched on.
    """

    wish: TaskWish
    next_knock: datetime | None = None
    is_on: bool = True


@dataclass(frozen=True, slots=True)
class Done:
    """How a tool of the system ended: exit code, what it printed, what it complained of."""

    code: int
    out: str
    err: str

    @property
    def complaint(self) -> str:
        """What it said of a failure, in one line."""
        return " ".join((self.err or self.out).split()) or f"exit code {self.code}"


Tool = Callable[[Sequence[str], str], Done]
"""Runs a tool of the system with a text on its standard input."""


class TaskKeeper(Protocol):
    """A part of the operating system that keeps tasks."""

    kind: Keeper

    def find(self, name: str, now: datetime) -> Found | None:
        """The task of a name; None = there is none.

        Raises:
            ConfigurationError: the system does not say.
        """
        ...

    def install(self, name: str, job: Job) -> tuple[str, ...]:
        """Installs a task, in the place of one of the same name; gives what there is to know, as sentences.

        Raises:
            ConfigurationError: the system refuses, or cannot do what is wanted; a task that was there is kept.
        """
        ...

    def remove(self, name: str) -> bool:
        """Removes the task; whether there was one.

        Raises:
            ConfigurationError: the system refuses.
        """
        ...

    def start(self, name: str) -> bool:
        """Has the task knock now, without waiting for it; False where the system cannot."""
        ...


def task_name(home: Path) -> str:
    """What the task of a home folder is called: one home, one task, whoever installs it."""
    text = str(home)
    return f"ml-connector-{hashlib.sha256((text.casefold() if sys.platform == 'win32' else text).encode()).hexdigest()[:8]}"


def run_tool(words: Sequence[str], given: str = "") -> Done:
    """Runs a tool of the system and waits for it.

    Raises:
        ConfigurationError: it is not there, or does not end.
    """
    encoding = "oem" if sys.platform == "win32" else "utf-8"
    try:
        done = subprocess.run(  # noqa: S603 - words of ours, no shell
            list(words),
            input=given,
            capture_output=True,
            encoding=encoding,
            errors="replace",
            timeout=TOOL_S,
            check=False,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise ConfigurationError(
            f"{words[0]} of this computer cannot be used: {error}", remedy="Ask whoever looks after this computer."
        ) from error
    return Done(done.returncode, done.stdout, done.stderr)


def next_on_grid(first: datetime, every_minutes: int, now: datetime) -> datetime:
    """The first moment after `now` of those that begin with `first` and come every so many minutes."""
    if now < first:
        return first
    step = timedelta(minutes=every_minutes)
    return first + ((now - first) // step + 1) * step


def only_here(job: Job, where: str) -> None:
    """For systems that run a task as the account that installs it.

    Raises:
        ConfigurationError: another account is wanted.
    """
    if job.wish.account and job.wish.account != job.account:
        raise ConfigurationError(
            f"{where} runs tasks as the account that installs them, not as {job.wish.account}.",
            remedy=f"Run the same command as {job.wish.account}, without --user.",
        )
