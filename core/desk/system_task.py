"""The task of the operating system: installed, shown, removed; and what it does each time that it knocks."""

from __future__ import annotations

import logging
import sys
import time as clocks
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from core import exits
from core.account import os_account
from core.desk.scheduling import KNOCKED_AT, SILENT_TASK, Scheduling
from core.errors import ConfigurationError, ConnectorError, CredentialsError
from core.model.duties import Duty
from core.model.run import RunResult, RunStatus
from core.model.schedule import Owner, Schedule, Turn, TurnState
from core.model.system_task import HOURS, KNOCK_MINUTES, Keeper, Knock, LogOn, SystemTask, TaskWish, knock_values
from core.paths import Home as HomeFolder
from core.program import start_command
from core.schedule.keepers.choice import NONE, keeper_called, keepers
from core.schedule.keepers.job import Found, Job, TaskKeeper, task_name
from core.schedule.triggers import occurrences
from core.schedule.words import listed, waits_says
from core.system_log import is_told

if TYPE_CHECKING:
    from core.model.configuring import SecretState
    from core.model.connection import Connection

log = logging.getLogger(__name__)

KNOCKED: Final = "task-knock"
"""Key of the last time that the task came, at every connection of a home."""
TOLD: Final = "task-told"
"""Key of the last knock, and of the moment at which the log of the system was told last."""
WAITS_FOR_SECRETS: Final = "secrets"
TASK_WORDS: Final = ("schedule", "run-due", "--task")
TRIAL_S: Final = 30.0
"""So long an installation waits for the first knock."""
_AHEAD: Final = timedelta(days=366)
_MOST_TIMES: Final = 100
_TOLD: Final = {
    RunStatus.DONE: "ended with nothing open",
    RunStatus.DONE_WITH_PROBLEMS: "ended with records that need a person",
    RunStatus.STOPPED: "stopped",
    RunStatus.CANCELLED: "was cancelled",
}


@dataclass(frozen=True, slots=True)
class Knocked:
    """What a knock of the task came to: as it is kept, its runs, and what still waits."""

    knock: Knock
    results: tuple[RunResult, ...]
    waiting: tuple[Turn, ...]


class SystemTasks(Scheduling):
    """One task for all connections of a home. While it is installed, the window leaves the schedule to it."""

    if TYPE_CHECKING:

        def _secret_states(self, settings: Connection) -> tuple[tuple[SecretState, ...], str]:
            """As the App has it."""

    _keepers: Callable[[], tuple[TaskKeeper, ...]] = staticmethod(keepers)

    # -- looking --------------------------------------------------------------------------------------------------------

    def system_task(self) -> SystemTask:
        """The task as the system has it now. It asks the system: not for the thread that draws."""
        name, now = task_name(self.folder), self._clock.now().astimezone()
        there = self._keepers()
        last = self.last_knock()
        comes = last is not None and timedelta() <= now - last.at <= SILENT_TASK
        base = SystemTask(None, name, last=last, owner=self._left_to_task(), comes=comes)
        if not there:
            return replace(base, refused=NONE)
        for keeper in there:
            found = keeper.find(name, now)
            if found is not None:
                return self._as_found(replace(base, keeper=keeper.kind), found)
        return replace(base, keeper=there[0].kind)

    def last_knock(self) -> Knock | None:
        """The last time that the task came, for any connection of this home; None = never."""
        knocks = [_knock(self._named(name).state.get(KNOCKED)) for name in self.connection_names()]
        return max((one for one in knocks if one is not None), key=lambda one: one.at, default=None)

    # -- deciding -------------------------------------------------------------------------------------------------------

    def install_task(self, wish: TaskWish, *, by: Keeper | None = None, trial_s: float = TRIAL_S) -> SystemTask:
        """Has the operating system look at what is due, in the place of this program; gives the task as it stands then.

        The task knocks once at once, where the system can be told so, so that what its account lacks is known now and
        not on the next morning.

        Args:
            wish: as what and how often.
            by: which part of the system keeps it; the one to prefer by default.
            trial_s: seconds that the first knock is waited for; 0 = it is not tried.

        Raises:
            ConfigurationError: nothing is set up in this home, or the system cannot do it, or refuses; nothing was changed.
        """
        if not self.connection_names():
            raise ConfigurationError(
                "Nothing is set up in this home yet.", remedy="Set up a connection first; then install the task."
            )
        for name in self.connection_names():
            self._must_have(Duty.RUN, name)
        _check(wish)
        keeper = keeper_called(by, self._keepers())
        account = os_account().name
        self._check_home(wish, account)
        now = self._clock.now().astimezone()
        start = start_command(*TASK_WORDS, "--home", str(self.folder), silent=True)
        wakes = self._wake_times(now) if wish.wake else {}
        name, before = task_name(self.folder), self.last_knock()
        notes = keeper.install(name, Job(self.folder, start, wish, account, now, wakes))
        for other in self._keepers():
            if other.kind is not keeper.kind:
                other.remove(name)
        self._set_owner(Owner.SYSTEM_TASK)
        if trial_s > 0 and keeper.start(name):
            end = clocks.monotonic() + trial_s
            while self.last_knock() == before and clocks.monotonic() < end and not self._closing.wait(0.3):
                pass
            if self.last_knock() == before:
                notes = (*notes, f"It was started, and did not report back within {trial_s:.0f} seconds.")
        return replace(self.system_task(), notes=notes)

    def remove_task(self) -> SystemTask:
        """Takes the task out of the system; from now on the window looks at what is due, while it is open.

        Raises:
            ConfigurationError: the system refuses; the task stays.
        """
        for name in self.connection_names():
            self._must_have(Duty.RUN, name)
        for keeper in self._keepers():
            keeper.remove(task_name(self.folder))
        self._set_owner(Owner.PROGRAM)
        return self.system_task()

    # -- knocking -------------------------------------------------------------------------------------------------------

    def knock(self, connection: str = "") -> Knocked:
        """Runs what is due now, once, in this thread, as the task of the system does it; keeps what came of it.

        Before anything runs, the keyring of this account is asked for the secrets. Where one is missing, what is due
        waits, and the next knock tries again. What goes wrong with one connection does not keep the others.
        """
        account, at = os_account().name, self._clock.now()
        before = self.last_knock()
        names = (connection,) if connection else self.connection_names()
        results: list[RunResult] = []
        waiting: list[Turn] = []
        lacking: list[str] = []
        faults: list[ConnectorError] = []
        unsure = before is None or before.account != account or bool(before.lacking)
        for name in names:
            try:
                self._adopt(name)
                if unsure:
                    lacking += self._lacking(name)
                results += self._run_all_due(name, lacking)
                waiting += [turn for turn in self._named(name).schedules.open_turns() if turn.next_try is not None]
            except ConnectorError as error:
                log.info("the task could not run what is due of %s: %s", name, error)
                faults.append(error)
        knock = _told(at, account, results, waiting, tuple(dict.fromkeys(lacking)), faults, self.folder)
        for name in names:
            self._keep_knock(name, knock, before)
        return Knocked(knock, tuple(results), tuple(waiting))

    def tells_of(self, knock: Knock) -> bool:
        """Whether the log of the system is to be told of a knock that was just kept; the next call looks from here on."""
        store = self._named(self.connection_names()[0])
        kept = store.state.get(TOLD)
        kept = kept if isinstance(kept, dict) else {}
        before = _knock(kept.get("knock"))
        at = datetime.fromisoformat(str(kept["at"])) if "at" in kept else None
        told = is_told(knock, before, at)
        last = knock.at if told else at
        value: dict[str, object] = {"knock": knock_values(knock)} | ({"at": last.isoformat()} if last else {})
        store.state.set(TOLD, value)
        return told

    # -- inside ---------------------------------------------------------------------------------------------------------

    def _as_found(self, task: SystemTask, found: Found) -> SystemTask:
        return replace(task, installed=found.is_on, wish=found.wish, next_knock=found.next_knock)

    def _set_owner(self, owner: Owner) -> None:
        for name in self.connection_names():
            if self.schedules(name).calendar.owner is not owner:
                self.set_schedule_owner(owner, name)

    def _adopt(self, name: str) -> None:
        """A connection that was set up after the task was installed is left to it, too."""
        if self.schedules(name).calendar.owner is not Owner.SYSTEM_TASK:
            self.set_schedule_owner(Owner.SYSTEM_TASK, name)

    def _lacking(self, name: str) -> list[str]:
        """The secrets of a connection that this account's keyring lacks.

        Raises:
            CredentialsError: the keyring of this account cannot be used.
        """
        self._secrets.probe()
        states, trouble = self._secret_states(self.connection(name))
        if trouble:
            raise CredentialsError(trouble)
        return [f"{name}: {state.name.value}" for state in states if state.needed and not state.is_set]

    def _run_all_due(self, name: str, lacking: list[str]) -> list[RunResult]:
        """Runs what is due of one connection, unless a secret is missing, which then is added to `lacking`."""

        def hinders() -> str:
            found = self._lacking(name)
            lacking.extend(found)
            return WAITS_FOR_SECRETS if found else ""

        self._turns(name).look()
        results: list[RunResult] = []
        while (result := self._serve_one(name, hinders)) is not None:
            results.append(result)
        return results

    def _keep_knock(self, name: str, knock: Knock, before: Knock | None) -> None:
        kept = knock_values(knock)
        try:
            store = self._named(name)
            store.state.decide((), lambda _: {KNOCKED: kept, KNOCKED_AT: kept["at"]})
            if before is None or (before.code, before.says) != (knock.code, knock.says):
                store.schedules.put(())  # the window that is open is told
        except ConnectorError as error:
            log.info("what the task came to could not be kept: %s", error)

    def _check_home(self, wish: TaskWish, account: str) -> None:
        """Refuses a task of another account in a folder that this account alone can open."""
        if not wish.account or wish.account.casefold() == account.casefold():
            return
        own = self.folder.is_relative_to(Path.home()) if sys.platform == "win32" else True
        if own and not HomeFolder(self.folder).is_shared:
            raise ConfigurationError(
                f"{wish.account} cannot open the home folder {self.folder}: it belongs to {account} alone.",
                remedy="Use a home folder of this computer: see `home show` and `home share`.",
            )

    def _wake_times(self, now: datetime) -> dict[time, frozenset[int]]:
        """When the schedules are due within a year, on the clock of this computer: whatever zone they are meant in."""
        found: dict[time, set[int]] = {}
        for name in self.connection_names():
            plan = self.schedules(name)
            for schedule in plan.schedules:
                for at in _within(schedule, plan.calendar.zone, now):
                    local = at.astimezone()
                    found.setdefault(local.time().replace(second=0, microsecond=0), set()).add(local.weekday())
                    if len(found) > _MOST_TIMES:
                        break
        return {at: frozenset(days) for at, days in found.items()}


def _within(schedule: Schedule, zone: str, now: datetime) -> list[datetime]:
    if not schedule.on:
        return []
    found: list[datetime] = []
    for at in occurrences(schedule.rule, zone, now):
        if at > now + _AHEAD or len(found) > _MOST_TIMES * 100:
            break
        found.append(at)
    return found


def _check(wish: TaskWish) -> None:
    """Raises ConfigurationError for a wish that makes no sense anywhere."""
    if wish.every_minutes not in KNOCK_MINUTES:
        raise ConfigurationError(
            f"A task that looks every {wish.every_minutes} minutes would be late.",
            remedy=f"Choose {KNOCK_MINUTES[0]} to {KNOCK_MINUTES[-1]} minutes.",
        )
    if not HOURS[0] <= wish.limit_hours <= HOURS[1]:
        raise ConfigurationError(
            f"A limit of {wish.limit_hours} hours cannot be kept.", remedy=f"Choose {HOURS[0]} to {HOURS[1]} hours."
        )
    if wish.log_on is not LogOn.INTERACTIVE and not wish.account:
        raise ConfigurationError("As whom the task is to run is missing.", remedy="Name the account with --user.")


def _knock(kept: object) -> Knock | None:
    if not isinstance(kept, dict):
        return None
    lacking = kept.get("lacking")
    return Knock(
        datetime.fromisoformat(str(kept.get("at"))),
        str(kept.get("account", "")),
        int(str(kept.get("code", 0))),
        str(kept.get("says", "")),
        int(str(kept.get("runs", 0))),
        tuple(str(one) for one in lacking) if isinstance(lacking, list) else (),
    )


def _told(
    at: datetime,
    account: str,
    results: list[RunResult],
    waiting: list[Turn],
    lacking: tuple[str, ...],
    faults: list[ConnectorError],
    home: Path,
) -> Knock:
    """What a knock came to: the worst of it, in one sentence and one exit code."""
    codes = [exits.exit_of_run(result) for result in results]
    said = [_run_says(results)] if results else []
    for error in faults:
        codes.append(exits.exit_of_error(error.code))
        said.append(str(error))
    if lacking:
        codes.append(exits.EXIT_USE)
        said.append(lacking_says(account, lacking, home))
    silent = [turn for turn in waiting if turn.state is TurnState.WAITING and turn.waits_for in {"jaggaer", "x3"}]
    if silent:
        codes.append(exits.EXIT_SYSTEM)
        said.append(f"A run waits: {waits_says(silent[0])}.")
    busy = [turn for turn in waiting if turn not in silent and turn.waits_for not in {"", WAITS_FOR_SECRETS}]
    if busy:
        said.append(f"A run waits: {waits_says(busy[0])}.")
    return Knock(
        at, account, max(codes, default=exits.EXIT_DONE), " ".join(said) or "Nothing was due.", len(results), lacking
    )


def lacking_says(account: str, lacking: tuple[str, ...], home: Path) -> str:
    """Which account lacks which secret, and what to type as that account."""
    names = sorted({one.partition(": ")[0] for one in lacking})
    commands = listed([f'ml-connector credentials set --connection "{name}" --home "{home}"' for name in names])
    return f"The keyring of {account} lacks {listed(list(lacking))}. Type as {account}: {commands}"


def _run_says(results: list[RunResult]) -> str:
    """`A run ended with nothing open.`, `3 runs; the last one stopped: X3 refuses the sign-in.` as a sentence."""
    last = results[-1]
    how = _TOLD.get(last.status, last.status.value)
    why = f": {last.reason.rstrip('.')}" if last.status is RunStatus.STOPPED and last.reason else ""
    return f"{'A run' if len(results) == 1 else f'{len(results)} runs; the last one'} {how}{why}."
