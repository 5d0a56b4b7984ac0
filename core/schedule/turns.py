"""What is due is taken, once, and seen to until it ran: after a wake, beside another run, while a network comes up late.

Due times are rows. `look` compares them with the clock, so that sleep, a power cut and a clock that was set are all the
same: times that passed without a run become one turn, with the reason. `serve` begins the run of a turn once nothing
stands in its way. Any process may do either; the store lets one of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from core.clock import Clock
from core.errors import BusyError, ConnectorError
from core.model.flow import ENTITY_OF, FLOW_OF, WRITTEN, RunId
from core.model.run import RunKind, RunResult, RunStatus
from core.model.schedule import (
    Calendar,
    Lateness,
    Owner,
    Pause,
    Plan,
    Schedule,
    Turn,
    TurnState,
    Work,
)
from core.schedule.triggers import missed, next_due, pause_end, pausing, skipping
from core.store.connection_store import ConnectionStore

GRACE: Final = timedelta(minutes=5)
"""A run that begins so late is on time; later, its time was missed."""
SILENT: Final = timedelta(minutes=3)
"""Without a sign of life for so long, nothing looked."""
ALIVE_EVERY: Final = timedelta(minutes=1)
ALIVE: Final = "schedule-alive"
"""Key of the last sign of life: when, and whether it was a farewell."""
SEIZED_FOR: Final = timedelta(seconds=90)
"""Longer than a lease lives: a process that took a turn and died has lost it by then."""
BUSY_FOR: Final = timedelta(seconds=15)
PAUSED_FOR: Final = timedelta(minutes=1)
BACKOFF_S: Final = (5, 10, 15, 20)
"""Seconds until a system that did not answer is asked again; the last one from then on."""
FOLD: Final = timedelta(days=8)
"""Times that the same pause passes over are one turn when no more than this lies between them."""
WAITS_FOR_PAUSE: Final = "pause"
_ENDED_WELL: Final = frozenset({RunStatus.DONE, RunStatus.DONE_WITH_PROBLEMS})
_LOOKED_AT: Final = 20

Away = Callable[[], str]
"""Gives the system that does not answer; empty when both do."""
Begin = Callable[[Schedule, Turn], RunResult]
"""Runs what a schedule says, in this thread."""


@dataclass(frozen=True, slots=True)
class Turns:
    """The turns of one connection.

    Args:
        ending: whether this process is about to end; what it cancels is not done.
    """

    store: ConnectionStore
    clock: Clock
    ending: Callable[[], bool] = lambda: False

    def look(self) -> int:
        """Takes what is due by now, and leaves a sign of life; gives how many schedules were due."""
        now = self.clock.now()
        plan = self.store.schedules.load()
        seen = self._seen()
        due = 0
        for schedule in plan.schedules:
            if not schedule.on:
                continue
            planned = plan.due.get(schedule.name)
            if planned is not None and planned <= now:
                due += 1
                self._take(plan, schedule, planned, seen)
            elif planned is not None:
                self._clock_was_set(plan, schedule, planned)
        if any(one.on for one in plan.schedules):
            self.note_alive(seen)
        return due

    def serve(self, away: Away, begin: Begin) -> RunResult | None:
        """Begins the run of the turn that waits longest, when nothing stands in its way; None when nothing ran.

        Of turns that wait at the same time, a full comparison does for all syncs.
        """
        now = self.clock.now()
        waiting = self._waiting(now)
        if not waiting:
            return None
        turn = next((one for one in waiting if one.work is Work.COMPARISON), waiting[0])
        schedule = self.store.schedules.load().get(turn.name)
        if schedule is None or not schedule.on:
            self._end([turn], TurnState.MISSED)
            return None
        if (done := self._done_since(turn, schedule)) is not None:
            self._end([turn], TurnState.RAN, run_id=done)
            return None
        if (hindered := self._hindered(now)) is not None:
            self._wait(turn, *hindered)
            return None
        if not self.store.schedules.seize(turn, now + SEIZED_FOR):
            return None
        turn = replace(turn, next_try=now + SEIZED_FOR, tries=turn.tries + 1)
        if silent := away():
            pause = BACKOFF_S[min(turn.tries, len(BACKOFF_S)) - 1]
            self._put_back(turn, silent, self.clock.now() + timedelta(seconds=pause))
            return None
        covered = [one for one in waiting if one.turn_id != turn.turn_id] if turn.work is Work.COMPARISON else []
        return self._run(turn, schedule, covered, begin)

    def next_look(self) -> datetime | None:
        """When something is to be looked at next, UTC; None = nothing is planned."""
        plan = self.store.schedules.load()
        moments = [due for name, due in plan.due.items() if (one := plan.get(name)) is not None and one.on]
        moments += [turn.next_try for turn in self.store.schedules.open_turns() if turn.next_try is not None]
        return min(moments, default=None)

    def note_alive(self, seen: tuple[datetime, bool] | None = None) -> None:
        """Leaves a sign of life, at most one a minute."""
        now = self.clock.now()
        if seen is None or not seen[1] or not timedelta() <= now - seen[0] < ALIVE_EVERY:
            self.store.state.set(ALIVE, {"at": now.isoformat(), "open": True})

    def note_closed(self) -> None:
        """Says that nobody looks from now on, since the program is closed."""
        self.store.state.set(ALIVE, {"at": self.clock.now().isoformat(), "open": False})

    # -- due ------------------------------------------------------------------------------------------------------------

    def _take(self, plan: Plan, schedule: Schedule, due: datetime, seen: tuple[datetime, bool] | None) -> None:
        now, calendar, rule = self.clock.now(), plan.calendar, schedule.rule
        moments = missed(rule, calendar.zone, due, now)
        marked = [(at, skipping(calendar, rule, at)) for at in moments]
        runs = [at for at, pause in marked if pause is None]
        turns = list(self._passed_over(schedule, marked))
        turns += self._turns(schedule, calendar, runs, seen)
        self.store.schedules.take(schedule.name, due, next_due(rule, calendar.zone, now), turns)

    def _turns(
        self, schedule: Schedule, calendar: Calendar, runs: Sequence[datetime], seen: tuple[datetime, bool] | None
    ) -> Iterator[Turn]:
        """One turn for all times that are due; two where what is late is not made up."""
        if not runs:
            return
        now = self.clock.now()
        late = [at for at in runs if now - at > GRACE]
        why = self._why(calendar, late[0], seen) if late else (Lateness.NONE, None, None)
        going = next((turn for turn in self.store.schedules.open_turns() if turn.name == schedule.name), None)
        if going is not None:
            joined = replace(going, due_until=runs[-1], times=going.times + len(runs))
            if late and going.state is TurnState.WAITING and not going.lateness:
                joined = replace(joined, lateness=why[0], gap_from=why[1], gap_to=why[2])
            yield joined
            return
        first = Turn(0, schedule.name, schedule.work, TurnState.WAITING, runs[0], runs[-1], len(runs), *why)
        if late and not schedule.catch_up:
            yield replace(first, state=TurnState.MISSED, due_until=late[-1], times=len(late))
            runs = [at for at in runs if at not in late]
            if not runs:
                return
            first = Turn(0, schedule.name, schedule.work, TurnState.WAITING, runs[0], runs[-1], len(runs))
        yield replace(first, next_try=now)

    def _passed_over(self, schedule: Schedule, marked: Sequence[tuple[datetime, Pause | None]]) -> Iterable[Turn]:
        """One turn for all times that a pause passes over, joined to that of the days before."""
        rows: dict[str, Turn] = {}
        for at, pause in marked:
            if pause is None:
                continue
            row = rows.get(pause.pause_id) or self.store.schedules.newest_paused(schedule.name, pause.pause_id)
            if row is None or at - row.due_until > FOLD:
                row = Turn(
                    0,
                    schedule.name,
                    schedule.work,
                    TurnState.PAUSED,
                    at,
                    at,
                    times=0,
                    reason=pause.reason,
                    waits_for=pause.pause_id,
                )
            rows[pause.pause_id] = replace(row, due_until=at, times=row.times + 1)
        return rows.values()

    def _why(
        self, calendar: Calendar, due: datetime, seen: tuple[datetime, bool] | None
    ) -> tuple[Lateness, datetime | None, datetime | None]:
        """Why a time passed, and the gap in which nothing looked."""
        now = self.clock.now()
        if seen is None:
            return Lateness.CLOSED, None, now
        at, was_open = seen
        if now - at <= SILENT or due > now:
            return Lateness.LATE, None, None
        if calendar.owner is Owner.SYSTEM_TASK:
            return Lateness.NO_TASK, at, now
        return (Lateness.OFF if was_open else Lateness.CLOSED), at, now

    def _clock_was_set(self, plan: Plan, schedule: Schedule, planned: datetime) -> None:
        """A clock that was ahead and went back: what is due before the planned time, and was not done, counts."""
        expected = next_due(schedule.rule, plan.calendar.zone, self.clock.now())
        if expected is None or expected >= planned:
            return
        done = self.store.schedules.newest(schedule.name)
        if done is None or done.due_until < expected:
            self.store.schedules.take(schedule.name, planned, expected, ())

    def _seen(self) -> tuple[datetime, bool] | None:
        kept = self.store.state.get(ALIVE)
        if not isinstance(kept, dict):
            return None
        return datetime.fromisoformat(str(kept.get("at"))), kept.get("open") is True

    # -- running --------------------------------------------------------------------------------------------------------

    def _waiting(self, now: datetime) -> list[Turn]:
        """Turns that may be tried now; one whose process died in the middle of its run waits again."""
        found: list[Turn] = []
        for turn in self.store.schedules.open_turns():
            if turn.next_try is not None and turn.next_try > now:
                continue
            if turn.state is TurnState.RUNNING:
                if self.store.lease.holder() is not None:
                    continue
                again = replace(turn, state=TurnState.WAITING, waits_for="", next_try=now)
                self.store.schedules.put([again])
                turn = again  # noqa: PLW2901 - what is read is brought up to date
            found.append(turn)
        return found

    def _hindered(self, now: datetime) -> tuple[str, datetime] | None:
        """What a run has to wait for here, and until when; None = nothing."""
        calendar = self.store.schedules.load().calendar
        if (pause := pausing(calendar, now)) is not None:
            ends = pause_end(calendar, pause, now)
            return WAITS_FOR_PAUSE, min(ends or now + PAUSED_FOR, now + PAUSED_FOR)
        holder = self.store.lease.holder()
        return None if holder is None else (holder.owner, now + BUSY_FOR)

    def _done_since(self, turn: Turn, schedule: Schedule) -> str | None:
        """A run that somebody else began after the time was due, and that did what the turn would do."""
        if turn.work is Work.COMPARISON:
            return None
        asked = schedule.flows or tuple(FLOW_OF[entity] for entity in WRITTEN)
        wanted = {name for name in asked if name in ENTITY_OF}
        for row in self.store.runs.rows(_LOOKED_AT):
            if row.started_at < turn.due_until:
                return None
            if row.kind is RunKind.SYNC and row.status in _ENDED_WELL:
                result = self.store.runs.get(RunId(row.run_id))
                if result is not None and wanted <= set(result.flows):
                    return row.run_id
        return None

    def _run(self, turn: Turn, schedule: Schedule, covered: Sequence[Turn], begin: Begin) -> RunResult | None:
        self.store.schedules.put([replace(turn, state=TurnState.RUNNING, waits_for="")])
        try:
            result = begin(schedule, turn)
        except BusyError as error:
            holder = str(error.context.get("owner", "")) or "this window"
            self._put_back(turn, holder, self.clock.now() + BUSY_FOR)
            return None
        except ConnectorError as error:
            self._end([turn], TurnState.FAILED, reason=str(error))
            return None
        if result.status is RunStatus.CANCELLED and self.ending():
            self._put_back(turn, "", self.clock.now())
            return result
        self._end([turn, *covered], TurnState.RAN, run_id=str(result.run_id))
        self.store.schedules.prune()
        return result

    def _wait(self, turn: Turn, waits_for: str, until: datetime) -> None:
        if turn.waits_for == waits_for:
            self.store.schedules.seize(turn, until)
        else:
            self._put_back(turn, waits_for, until)

    def _put_back(self, turn: Turn, waits_for: str, until: datetime) -> None:
        self._put([turn], state=TurnState.WAITING, waits_for=waits_for, next_try=until, tries=turn.tries)

    def _end(self, turns: Sequence[Turn], state: TurnState, *, run_id: str = "", reason: str = "") -> None:
        self._put(turns, state=state, run_id=run_id, reason=reason, waits_for="", next_try=None)

    def _put(self, turns: Sequence[Turn], **members: object) -> None:
        """Keeps turns with other members; times that joined them meanwhile stay."""
        now = {one.turn_id: one for one in self.store.schedules.open_turns()}
        kept = [now[turn.turn_id] for turn in turns if turn.turn_id in now]
        self.store.schedules.put([replace(one, **members) for one in kept])  # type: ignore[arg-type]
