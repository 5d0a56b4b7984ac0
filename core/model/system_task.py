"""The task of the operating system that wakes up the engine for what is due, also when no window is open."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Final

KNOCK_MINUTES: Final = (1, 2, 3, 4, 5)
"""How often a task may knock: more than five minutes late counts as missed (`core.schedule.turns.GRACE`)."""
HOURS: Final = (1, 72)
"""Hours after which the system may end a run: the fewest and the most."""


class Keeper(StrEnum):
    """Who keeps the task."""

    WINDOWS = "windows"
    """Windows Task Scheduler."""
    SYSTEMD = "systemd"
    """A timer of the account's own systemd."""
    CRON = "cron"
    LAUNCHD = "launchd"
    """macOS."""


class LogOn(StrEnum):
    """As what the task runs."""

    INTERACTIVE = "interactive"
    """As the account that installs it, while that one is logged on. No password is asked for."""
    PASSWORD = "password"
    """As an account whose password the system keeps: also while nobody is logged on."""
    SERVICE = "service"
    r"""As a group managed service account (`DOMAIN\name$`), whose password nobody knows."""


@dataclass(frozen=True, slots=True)
class TaskWish:
    """What somebody wants of the task.

    Attributes:
        log_on: as what it runs; systems other than Windows know the first alone.
        account: as whom; empty = as the account that installs it.
        every_minutes: how often it looks at what is due.
        wake: whether it wakes a sleeping computer at the times of the schedule.
        on_battery: whether it begins, and goes on, on battery.
        limit_hours: after so many hours the system ends a run, which then is resumed by the next.
    """

    log_on: LogOn = LogOn.INTERACTIVE
    account: str = ""
    every_minutes: int = 5
    wake: bool = False
    on_battery: bool = True
    limit_hours: int = 12


@dataclass(frozen=True, slots=True)
class Knock:
    """One time that the task looked at what is due, for all connections of the home.

    Attributes:
        at: when it began, UTC.
        account: as whom it ran.
        code: its exit code (product.md section 6).
        says: what came of it, as a sentence.
        runs: how many runs it made.
        lacking: the secrets that its account lacks, as `CONNECTION: NAME`.
    """

    at: datetime
    account: str
    code: int
    says: str
    runs: int = 0
    lacking: tuple[str, ...] = ()


def knock_values(knock: Knock) -> dict[str, object]:
    """A knock as plain values by the names of its members, for the store and for JSON; times with their zone."""
    return {
        "at": knock.at.isoformat(),
        "account": knock.account,
        "code": knock.code,
        "says": knock.says,
        "runs": knock.runs,
        "lacking": list(knock.lacking),
    }


@dataclass(frozen=True, slots=True)
class SystemTask:
    """The task as it stands.

    Attributes:
        keeper: who keeps it, or would keep it here; None = nothing here can, and `refused` says why.
        name: what it is called there.
        installed: whether the system has it, and has it switched on.
        wish: how it was installed, as the system says; what a system does not tell is as by default.
        next_knock: when it comes next, UTC; None = never, or not known.
        last: the last time that it came; None = never.
        owner: whether the connections of the home leave their schedule to it.
        comes: whether it came lately, whoever installed it.
        refused: why no task can be installed here; empty = one can.
        notes: what there is to know, as sentences.
    """

    keeper: Keeper | None
    name: str = ""
    installed: bool = False
    wish: TaskWish = field(default_factory=TaskWish)
    next_knock: datetime | None = None
    last: Knock | None = None
    owner: bool = False
    comes: bool = False
    refused: str = ""
    notes: tuple[str, ...] = ()

    @property
    def is_lost(self) -> bool:
        """Whether the schedule is left to a task that the system does not have, and that does not come."""
        return self.owner and not self.installed and not self.comes
