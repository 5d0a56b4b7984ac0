"""The schedule as people see and decide it: when runs are due, when they must not be, what was missed, and why."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from core import autostart
from core.desk.workplace import Workplace
from core.errors import BusyError, ConfigurationError, ConnectorError
from core.events import StoreChanged
from core.model.alert import AlertKind
from core.model.audit import AuditDraft
from core.model.connection import NEVER
from core.model.duties import Duty
from core.model.run import RunKind, RunResult, RunStatus
from core.model.schedule import (
    COMPARISON_NAME,
    SYNC_NAME,
    Calendar,
    Health,
    Holiday,
    Owner,
    Pause,
    PauseKind,
    Plan,
    Rule,
    Schedule,
    Standing,
    Turn,
    TurnState,
    Upcoming,
    Work,
)
from core.schedule.triggers import check_rule, next_due, next_run, pausing, upcoming, zone_of
from core.schedule.turns import Turns
from core.schedule.words import day_says, listed, moment_says, pause_says, schedule_says, waits_says
from core.store.schedules import Change
from core.sync import brakes
from core.sync.runner import Request

if TYPE_CHECKING:
    from core.model.approval import PendingApproval
    from core.model.views import CauseRow
    from core.ports import Source
    from core.schedule.scheduler import Scheduler

log = logging.getLogger(__name__)

SHOWN = 5
LOOK_EVERY_S = 15.0
_WEEKLY = Rule((time(6),), weekdays=(6,))
"""The full comparison, until somebody decides otherwise: on Sundays, made up when the computer is on again."""
_RECENT = timedelta(days=7)
KNOCKED_AT = "task-knocked-at"
"""Key of the moment at which the task of the system came last, at every connection of a home."""
SILENT_TASK = timedelta(minutes=15)
"""A task that did not come for so long, though this program looked on, is gone: the program does its work."""
SLEPT = timedelta(minutes=2)
"""Between two looks of a program that is awake there is less."""


@dataclass(frozen=True, slots=True)
class Watched:
    """What this program saw of the task: when it came last (ISO, UTC), since when nothing newer came, and the last look."""

    came: str
    since: datetime
    looked: datetime


def computers_zone() -> str:
    """The time zone of this computer by its IANA name; UTC where it has none."""
    from tzlocal import get_localzone_name  # noqa: PLC0415 - only a first schedule needs it

    try:
        name = str(get_localzone_name() or "UTC")
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return "UTC"
    return name


class Scheduling(Workplace):
    """Schedules, their pauses, and who sees to it that they run. Every change is a decision in the audit chain."""

    if TYPE_CHECKING:

        def causes(self, *, suggestions: bool = False, connection: str = "") -> tuple[CauseRow, ...]:
            """As the App gives them."""

        def pending(self, connection: str = "") -> tuple[PendingApproval, ...]:
            """As the App gives them."""

        def _run(self, connection: str, request: Request, source: Source | None = None) -> RunResult:
            """As the App does it."""

    _scheduler: Scheduler | None = None
    _watched: Watched | None = None

    # -- looking --------------------------------------------------------------------------------------------------------

    def schedules(self, connection: str = "") -> Plan:
        """All schedules, the calendar, and when each is due next."""
        return self._named(connection).schedules.load()

    def computers_zone(self) -> str:
        """The time zone of this computer by its IANA name."""
        return computers_zone()

    def next_times(
        self,
        count: int = SHOWN,
        *,
        draft: Schedule | None = None,
        zone: str = "",
        connection: str = "",
    ) -> tuple[Upcoming, ...]:
        """The next runs, and what pauses pass over between them.

        Args:
            count: how many runs.
            draft: a schedule that is not decided yet: its times alone.
            zone: a time zone that is not decided yet.
            connection: which connection.

        Raises:
            ConfigurationError: the draft makes no sense, or there is no such zone.
        """
        plan = self.schedules(connection)
        calendar = replace(plan.calendar, zone=zone or self._zone(plan))
        zone_of(calendar.zone)
        if draft is not None:
            check_rule(draft.rule)
        return upcoming((draft,) if draft else plan.schedules, calendar, self._clock.now(), count)

    def missed_runs(self, limit: int = 200, connection: str = "") -> tuple[Turn, ...]:
        """What became of times that did not simply run: missed, made up, paused, waiting; newest first."""
        return self._named(connection).schedules.turns(limit)

    def next_run(self, connection: str = "") -> tuple[datetime | None, str]:
        """When the next run begins, UTC, and what there is to say of it; None with the reason when there is none."""
        plan = self.schedules(connection)
        zone, now = plan.calendar.zone, self._clock.now()
        at = next_run(plan.schedules, plan.calendar, now)
        if not plan.schedules:
            return None, "It runs when you ask: no schedule is set."
        if not any(one.on for one in plan.schedules):
            return None, "It runs when you ask: the schedule is switched off."
        pause = pausing(plan.calendar, now)
        if pause is not None and pause.kind is PauseKind.HOLD:
            return at, f"{pause_says(pause, zone)}."
        waiting = next((t for t in self._named(connection).schedules.open_turns() if t.waits_for), None)
        if waiting is not None and waiting.state is TurnState.WAITING:
            return at, f"The run of {moment_says(waiting.due_from, zone)} waits: {waits_says(waiting)}."
        if pause is not None:
            return at, f"{pause_says(pause, zone)}."
        return at, "" if at else "Every time that is due lies in a pause."

    def standing(
        self,
        connection: str = "",
        *,
        causes: Sequence[CauseRow] | None = None,
        pending: Sequence[PendingApproval] | None = None,
    ) -> Standing:
        """How things stand in one sentence: good only when the last run was, nothing is past due, and both sign-ins hold.

        `causes` and `pending`: what is open and what waits for approval, where that is known already.
        """
        store = self._named(connection)
        plan, now = store.schedules.load(), self._clock.now()
        causes = self.causes(connection=connection) if causes is None else causes
        pending = self.pending(connection) if pending is None else pending
        asked = [one for one in brakes.questions(store) if not one.released]
        needs = len(causes) + len(asked) + sum(not one.why_not for one in pending)
        at, note = self.next_run(connection)
        hold = plan.calendar.hold
        held = hold is not None and pausing(plan.calendar, now) == hold
        health, says = self._health(connection, plan, causes, len(asked))
        badge = self.connection(connection).alerts.badge_when != NEVER
        return Standing(health, says, needs, at, note, held, badge)

    # -- deciding -------------------------------------------------------------------------------------------------------

    def set_schedule(self, schedule: Schedule, *, zone: str = "", connection: str = "") -> Plan:
        """Adds a schedule, or changes the one of its name; the time zone counts for all of them.

        With the first schedule comes a full comparison every week; it can be changed and removed like any other.

        Raises:
            ConfigurationError: it makes no sense, or there is no such time zone; nothing was changed.
        """
        check_rule(schedule.rule)
        if zone:
            zone_of(zone)
        name = schedule.name.strip()
        if not name:
            raise ConfigurationError("A schedule needs a name.", remedy=f"Call it {SYNC_NAME}, for instance.")
        times = tuple(sorted(set(schedule.rule.times)))
        days = tuple(sorted(set(schedule.rule.weekdays)))
        schedule = replace(schedule, name=name, rule=replace(schedule.rule, times=times, weekdays=days))

        def change(before: Plan) -> Plan:
            others = [one for one in before.schedules if one.name != name]
            if not before.schedules and schedule.work is Work.SYNC:
                others.append(Schedule(COMPARISON_NAME, _WEEKLY, Work.COMPARISON))
            calendar = replace(before.calendar, zone=zone or self._zone(before))
            schedules = tuple(sorted([*others, schedule], key=lambda one: one.name))
            return self._with_due(before, replace(before, schedules=schedules, calendar=calendar))

        return self._decide_schedule(change, f"schedule {name}", connection)

    def remove_schedule(self, name: str, connection: str = "") -> Plan:
        """Removes a schedule; what waits for it does not run any more.

        Raises:
            ConfigurationError: there is none of this name.
        """

        def change(before: Plan) -> Plan:
            if before.get(name) is None:
                known = listed([one.name for one in before.schedules]) if before.schedules else "none"
                raise ConfigurationError(f"No schedule is called {name}.", remedy=f"There is: {known}.")
            kept = tuple(one for one in before.schedules if one.name != name)
            return self._with_due(before, replace(before, schedules=kept))

        return self._decide_schedule(change, f"removed {name}", connection)

    def pause(self, until: datetime | None = None, *, because: str = "", connection: str = "") -> Plan:
        """From now on nothing begins by itself: until a moment, or until somebody resumes. A run that goes on ends.

        Raises:
            ConfigurationError: the moment has passed.
        """
        now = self._clock.now()
        if until is not None and until <= now:
            raise ConfigurationError("The pause would be over already.", remedy="Give a moment that is still to come.")
        hold = Pause("hold", PauseKind.HOLD, because, until=until, by=self.actor, since=now)
        return self._decide_schedule(
            lambda before: replace(before, calendar=replace(before.calendar, hold=hold)), "paused", connection
        )

    def resume(self, connection: str = "") -> Plan:
        """Ends the pause of everything; windows and ranges stay."""
        plan = self._decide_schedule(
            lambda before: replace(before, calendar=replace(before.calendar, hold=None)), "resumed", connection
        )
        self._wake_turns(connection)
        return plan

    def add_pause(self, pause: Pause, connection: str = "") -> Plan:
        """Adds a daily window or a range of days in which nothing begins by itself; it gets a number.

        Raises:
            ConfigurationError: it makes no sense.
        """
        _check_pause(pause)

        def change(before: Plan) -> Plan:
            taken = [int(one.pause_id) for one in before.calendar.pauses if one.pause_id.isdecimal()]
            numbered = replace(pause, pause_id=str(max(taken, default=0) + 1), by=self.actor, since=self._clock.now())
            return replace(before, calendar=replace(before.calendar, pauses=(*before.calendar.pauses, numbered)))

        return self._decide_schedule(change, "pause added", connection)

    def remove_pause(self, pause_id: str, connection: str = "") -> Plan:
        """Removes a window or range.

        Raises:
            ConfigurationError: there is none of this number.
        """

        def change(before: Plan) -> Plan:
            kept = tuple(one for one in before.calendar.pauses if one.pause_id != pause_id)
            if len(kept) == len(before.calendar.pauses):
                raise ConfigurationError(f"There is no pause {pause_id}.", remedy="See them with: schedule show")
            return replace(before, calendar=replace(before.calendar, pauses=kept))

        plan = self._decide_schedule(change, f"pause {pause_id} removed", connection)
        self._wake_turns(connection)
        return plan

    def set_holidays(self, holidays: Iterable[Holiday], connection: str = "") -> Plan:
        """Sets the days on which *working days* do not run."""
        days = {one.day: one for one in holidays}
        ordered = tuple(days[day] for day in sorted(days))
        return self._decide_schedule(
            lambda before: replace(before, calendar=replace(before.calendar, holidays=ordered)), "holidays", connection
        )

    def set_schedule_owner(self, owner: Owner, connection: str = "") -> Plan:
        """Says who triggers: this program while it is open, or the task of the operating system, which then is the only one."""
        return self._decide_schedule(
            lambda before: replace(before, calendar=replace(before.calendar, owner=owner)),
            f"owner {owner.value}",
            connection,
        )

    # -- running --------------------------------------------------------------------------------------------------------

    def start_schedule(self, *, every_s: float = LOOK_EVERY_S) -> None:
        """From now on this process runs what is due, in threads of its own, until `stop_schedule`.

        `every_s`: seconds between two looks at most; a look at the next due time comes besides.
        """
        from core.schedule.scheduler import Scheduler  # noqa: PLC0415 - the command line does not need it

        with self._lock:
            if self._scheduler is not None or self._closing.is_set():
                return
            self._scheduler = Scheduler(self._look_at_schedule, self._serve_schedule, self._clock, every_s=every_s)
        self._scheduler.start()

    def stop_schedule(self) -> None:
        """From now on this process runs nothing by itself; a run that goes on is waited for, or ended where the App closes."""
        with self._lock:
            scheduler, self._scheduler = self._scheduler, None
        if scheduler is None:
            return
        scheduler.stop(self.cancel if self._closing.is_set() else lambda: None)
        try:
            for name in self._mine():
                if self.schedules(name).schedules:
                    self._turns(name).note_closed()
        except ConnectorError as error:
            log.info("the farewell of the schedule could not be kept: %s", error)

    @property
    def schedule_runs(self) -> bool:
        """Whether this process runs what is due."""
        return self._scheduler is not None

    def run_due(self, connection: str = "") -> tuple[RunResult, ...]:
        """Runs what is due now, once, in this thread: for the task of the operating system, and for scripts.

        What has to wait (a system that does not answer, a run that goes on) is tried again the next time.
        """
        names = (connection,) if connection else self.connection_names()
        results: list[RunResult] = []
        for name in names:
            turns = self._turns(name)
            turns.look()
            while (result := self._serve_one(name)) is not None:
                results.append(result)
        return tuple(results)

    # -- start at log-on ------------------------------------------------------------------------------------------------

    def starts_at_logon(self) -> bool:
        """Whether the log-on of this account opens the program."""
        return autostart.is_on()

    def set_start_at_logon(self, *, on: bool) -> None:
        """Has the log-on of this account open the program, or not.

        Raises:
            ConfigurationError: the system does not let this account set it.
        """
        if on:
            start = autostart.window_start(self.folder)
            autostart.set_on(start.words, folder=start.folder)
        else:
            autostart.set_off()

    # -- inside ---------------------------------------------------------------------------------------------------------

    def _decide_schedule(self, change: Change, what: str, connection: str) -> Plan:
        self._must_have(Duty.RUN, connection)
        store = self._named(connection)
        before = store.schedules.load()

        def tell(old: Plan, new: Plan) -> AuditDraft:
            details = {"what": what, "old": _told(old), "new": _told(new)}
            return AuditDraft(self.actor, "schedule", self._clock.now(), details=details)

        plan = store.schedules.decide(change, tell)
        if plan != before:
            self._decided("schedule", connection)
        if self._scheduler is not None:
            self._scheduler.look_now()
        return plan

    def _with_due(self, before: Plan, after: Plan) -> Plan:
        """Due times for schedules that are new or changed; others keep theirs, so that nothing due is forgotten."""
        now, zone = self._clock.now(), after.calendar.zone
        due: dict[str, datetime] = {}
        for one in after.schedules:
            same = before.get(one.name)
            kept = before.due.get(one.name)
            unchanged = same is not None and (same.rule, same.on, before.calendar.zone) == (one.rule, one.on, zone)
            at = kept if unchanged else (next_due(one.rule, zone, now) if one.on else None)
            if at is not None:
                due[one.name] = at
        return replace(after, due=due)

    def _zone(self, plan: Plan) -> str:
        return plan.calendar.zone if plan.schedules else computers_zone()

    def _turns(self, connection: str) -> Turns:
        return Turns(self._named(connection), self._clock, self._closing.is_set)

    def _mine(self) -> tuple[str, ...]:
        """Connections whose schedule this program triggers: none while the task of the system does, as long as it comes."""
        names = self.connection_names()
        return names if not self._left_to_task() or self._task_is_silent(names) else ()

    def _left_to_task(self) -> bool:
        """Whether the schedule of this home is left to the task of the system; one task serves all connections."""
        return any(self.schedules(name).calendar.owner is Owner.SYSTEM_TASK for name in self.connection_names())

    def _task_is_silent(self, names: tuple[str, ...]) -> bool:
        """Whether the task did not come for so long, while this program looked on, that it must be gone.

        Both may take what is due: whoever moves a due time first has taken it. So nothing runs twice where the task
        comes after all.
        """
        now = self._clock.now()
        came = max(str(self._named(name).state.get(KNOCKED_AT) or "") for name in names)
        seen = self._watched
        slept = seen is not None and not timedelta() <= now - seen.looked <= SLEPT
        since = now if seen is None or slept or seen.came != came else seen.since
        self._watched = Watched(came, since, now)
        return now - since > SILENT_TASK

    def _look_at_schedule(self) -> datetime | None:
        moments: list[datetime] = []
        for name in self._mine():
            turns = self._turns(name)
            if turns.look():
                self._publish(StoreChanged("schedule"))
            if (at := turns.next_look()) is not None:
                moments.append(at)
        return min(moments, default=None)

    def _serve_schedule(self) -> None:
        for name in self._mine():
            while not self._closing.is_set() and self._serve_one(name) is not None:
                pass

    def _serve_one(self, connection: str, hinders: Callable[[], str] = lambda: "") -> RunResult | None:
        """Begins the run that waits longest; `hinders` gives what it has to wait for besides, right before it begins."""
        from core.schedule.probe import away  # noqa: PLC0415 - httpx costs a quarter of a second

        settings = self._located(self.connection(connection))

        def begin(schedule: Schedule, turn: Turn) -> RunResult:
            if self._closing.is_set():
                raise BusyError("ML Connector is being closed.", remedy="It runs at the next start.")
            draft = AuditDraft(
                self.actor,
                "scheduled-run",
                self._clock.now(),
                details={"schedule": schedule.name, "due": turn.due_from.isoformat(), "times": str(turn.times)},
            )
            self._of(settings).audit.append([draft])
            full = schedule.work is Work.COMPARISON
            return self._run(settings.name, Request(RunKind.SYNC, schedule.flows, full))

        result = self._turns(settings.name).serve(lambda: hinders() or away(settings), begin)
        self._publish(StoreChanged("schedule"))
        return result

    def _wake_turns(self, connection: str) -> None:
        """What waited for a pause to end is tried at once."""
        rows = self._named(connection).schedules
        waiting = [turn for turn in rows.open_turns() if turn.waits_for == "pause"]
        if waiting:
            now = self._clock.now()
            rows.put([replace(turn, waits_for="", next_try=now) for turn in waiting])
        if self._scheduler is not None:
            self._scheduler.look_now()

    def _health(self, connection: str, plan: Plan, causes: Sequence[CauseRow], asked: int) -> tuple[Health, str]:
        store, now = self._named(connection), self._clock.now()
        runs = [run for run in store.runs.rows(20) if run.kind is not RunKind.PREVIEW]
        holder = store.lease.holder()
        signs = [one for one in store.alerts.open() if one.condition.kind is AlertKind.SIGN_IN]
        turns = store.schedules.turns(20)
        waiting = next((t for t in turns if t.state is TurnState.WAITING and t.waits_for in {"jaggaer", "x3"}), None)
        ended = [run for run in runs if run.status is not RunStatus.RUNNING]
        good = next((run for run in ended if run.status in {RunStatus.DONE, RunStatus.DONE_WITH_PROBLEMS}), None)
        lost = [t for t in turns if t.state in {TurnState.MISSED, TurnState.FAILED} and now - t.due_until < _RECENT]
        if good is not None:
            lost = [turn for turn in lost if turn.due_until > good.started_at]
        if signs:
            return Health.TROUBLE, f"{signs[0].condition.title}."
        if holder is not None:
            return Health.RUNNING, f"{holder.owner} is running a sync."
        if waiting is not None:
            return Health.TROUBLE, f"A run waits: {waits_says(waiting)}."
        if ended and ended[0].status is RunStatus.STOPPED:
            return Health.TROUBLE, f"The last run stopped: {ended[0].reason}"
        if lost:
            return Health.ATTENTION, f"A run was missed: {moment_says(lost[0].due_until, plan.calendar.zone)}."
        late = _past_due(causes, now.date())
        if late:
            return Health.ATTENTION, f"{late:,} problem{' is' if late == 1 else 's are'} past the due date."
        if asked:
            return Health.ATTENTION, "A sync asks before it goes on."
        hold = plan.calendar.hold
        if hold is not None and pausing(plan.calendar, now) == hold:
            return Health.PAUSED, f"{pause_says(hold, plan.calendar.zone)}."
        if not ended:
            return Health.NEW, "Nothing was synced yet."
        if ended[0].status is RunStatus.CANCELLED:
            return Health.ATTENTION, "The last run was cancelled."
        return Health.GOOD, "The last run was good."


def _past_due(causes: Sequence[CauseRow], today: date) -> int:
    dues = [(cause.due, cause.assigned.due if cause.assigned else None) for cause in causes]
    return sum(any(due is not None and due < today for due in pair) for pair in dues)


def _check_pause(pause: Pause) -> None:
    """Raises ConfigurationError for a pause that makes no sense."""
    if pause.kind is PauseKind.DAILY:
        if pause.start is None or pause.end is None or pause.start == pause.end:
            raise ConfigurationError("A daily pause needs two times.", remedy="Write it as 22:00-23:30.")
    elif pause.kind is PauseKind.DATES:
        if pause.first is None or (pause.last is not None and pause.last < pause.first):
            raise ConfigurationError("The pause ends before it begins.", remedy="Give the first day, then the last.")
    else:
        raise ConfigurationError("A pause is a daily window or a range of days.", remedy="Pause everything with: pause")


def _told(plan: Plan) -> str:
    """A plan in the words of the audit chain."""
    calendar: Calendar = plan.calendar
    parts = [schedule_says(one, calendar.zone) for one in plan.schedules]
    parts += [
        pause_says(one, calendar.zone) for one in (*((calendar.hold,) if calendar.hold else ()), *calendar.pauses)
    ]
    if calendar.holidays:
        parts.append(f"holidays {', '.join(day_says(one.day) for one in calendar.holidays)}")
    if calendar.owner is not Owner.PROGRAM:
        parts.append(f"triggered by {calendar.owner.value}")
    return "; ".join(parts) or "nothing"
