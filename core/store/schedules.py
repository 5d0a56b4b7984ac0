"""Schedules, their calendar, and the times that were due. Whoever moves a due time first has taken it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Final, TypeVar

import msgspec
from sqlalchemy import ColumnElement, Connection, Row, Select, and_, delete, insert, or_, select, update

from core.model.audit import AuditDraft
from core.model.schedule import Calendar, Lateness, Plan, Schedule, Turn, TurnState, Work
from core.store.audit import append_entries
from core.store.codec import damaged
from core.store.feed import append_row
from core.store.tables import schedule_turns, schedules

if TYPE_CHECKING:
    from core.store.connection_store import ConnectionStore

T = TypeVar("T")
KEEP_ON_TIME: Final = timedelta(days=7)
KEEP: Final = timedelta(days=180)
"""Turns that went as planned go after a week, all others after half a year."""
OPEN: Final = (TurnState.WAITING, TurnState.RUNNING)
_CALENDAR: Final = ""
_SCHEDULES: Final = msgspec.json.Decoder(Schedule)
_CALENDARS: Final = msgspec.json.Decoder(Calendar)

Change = Callable[[Plan], Plan]
"""The plan as it is -> as it is to be, with its due times. It must not look into the store."""
Tell = Callable[[Plan, Plan], AuditDraft]
"""The plan before and after -> the audit row that tells of it."""


class Schedules:
    """Schedules of one connection; reached as `cs.schedules`."""

    def __init__(self, cs: ConnectionStore) -> None:
        self._cs = cs

    def load(self) -> Plan:
        """All schedules, by name, and the calendar."""
        with self._cs.read() as read:
            return self._load(read)

    def decide(self, change: Change, tell: Tell) -> Plan:
        """Changes the plan, with its audit row and that of the change feed, in one transaction; gives it as it is now.

        What waits for a schedule that is gone or off does not run any more.
        """
        here = self._cs.connection_id
        now = self._cs.store.clock.now()
        with self._cs.write() as write:
            before = self._load(write)
            after = change(before)
            if after == before:
                return before
            write.execute(delete(schedules).where(schedules.c.connection_id == here))
            rows = [self._row(one.name, one, after.due.get(one.name)) for one in after.schedules]
            write.execute(insert(schedules), [self._row(_CALENDAR, after.calendar, None), *rows])
            kept = [one.name for one in after.schedules if one.on]
            write.execute(
                update(schedule_turns)
                .where(
                    self._here,
                    schedule_turns.c.state == TurnState.WAITING,
                    schedule_turns.c.name.not_in(kept),
                )
                .values(state=TurnState.MISSED, next_try=None, waits_for="")
            )
            append_entries(write, here, [tell(before, after)])
            append_row(write, here, "", now, "schedule", {})
        return after

    def take(self, name: str, due: datetime, following: datetime | None, turns: Iterable[Turn]) -> bool:
        """Takes a due time: moves it on and keeps what becomes of it; False when another process was quicker.

        A turn with an id is one that goes on; its row gets the new members.
        """
        here = self._cs.connection_id
        now = self._cs.store.clock.now()
        with self._cs.write() as write:
            moved = write.execute(
                update(schedules)
                .where(schedules.c.connection_id == here, schedules.c.name == name, schedules.c.due_at == due)
                .values(due_at=following)
            )
            if moved.rowcount != 1:
                return False
            for turn in turns:
                if turn.turn_id:
                    write.execute(update(schedule_turns).where(self._is(turn.turn_id)).values(_values(turn, now)))
                else:
                    write.execute(insert(schedule_turns).values(connection_id=here, **_values(turn, now)))
            append_row(write, here, "", now, "schedule", {"name": name})
        return True

    def open_turns(self) -> tuple[Turn, ...]:
        """Turns that wait or run, the oldest first."""
        query = self._query().where(schedule_turns.c.state.in_(OPEN)).order_by(schedule_turns.c.turn_id)
        with self._cs.read() as read:
            return tuple(_turn(row) for row in read.execute(query))

    def turns(self, limit: int = 200) -> tuple[Turn, ...]:
        """What became of the times that were due, newest first, without those that simply ran."""
        as_planned = and_(
            schedule_turns.c.state.in_((TurnState.RAN, TurnState.RUNNING)),
            schedule_turns.c.lateness == Lateness.NONE,
            schedule_turns.c.times == 1,
        )
        query = self._query().where(~as_planned).order_by(schedule_turns.c.turn_id.desc()).limit(limit)
        with self._cs.read() as read:
            return tuple(_turn(row) for row in read.execute(query))

    def newest(self, name: str) -> Turn | None:
        """The newest turn of a schedule, whatever became of it; None = it was never due."""
        query = self._query().where(schedule_turns.c.name == name).order_by(schedule_turns.c.turn_id.desc()).limit(1)
        with self._cs.read() as read:
            row = read.execute(query).first()
        return _turn(row) if row else None

    def newest_paused(self, name: str, pause_id: str) -> Turn | None:
        """The newest turn that a pause passed over; None = there is none."""
        table = schedule_turns.c
        same = and_(table.name == name, table.state == TurnState.PAUSED, table.waits_for == pause_id)
        with self._cs.read() as read:
            row = read.execute(self._query().where(same).order_by(table.turn_id.desc()).limit(1)).first()
        return _turn(row) if row else None

    def seize(self, turn: Turn, until: datetime) -> bool:
        """Takes a turn up until `until`, when another process may; False when it is no longer as it was read."""
        with self._cs.write() as write:
            done = write.execute(
                update(schedule_turns)
                .where(
                    self._is(turn.turn_id),
                    schedule_turns.c.state == turn.state,
                    schedule_turns.c.next_try == turn.next_try,
                )
                .values(next_try=until, tries=turn.tries + 1)
            )
            return done.rowcount == 1

    def put(self, turns: Iterable[Turn]) -> None:
        """Keeps turns as they are now; tells the change feed."""
        now = self._cs.store.clock.now()
        with self._cs.write() as write:
            for turn in turns:
                write.execute(
                    update(schedule_turns).where(self._is(turn.turn_id)).values(_values(turn, turn.noted_at or now))
                )
            append_row(write, self._cs.connection_id, "", now, "schedule", {})

    def prune(self) -> int:
        """Removes turns that nobody asks for any more; gives how many."""
        now = self._cs.store.clock.now()
        table = schedule_turns.c
        plain = and_(table.state == TurnState.RAN, table.lateness == Lateness.NONE, table.noted_at < now - KEEP_ON_TIME)
        old = and_(table.state.not_in(OPEN), table.noted_at < now - KEEP)
        with self._cs.write() as write:
            return write.execute(delete(schedule_turns).where(self._here, or_(plain, old))).rowcount

    # -- inside ---------------------------------------------------------------------------------------------------------

    @property
    def _here(self) -> ColumnElement[bool]:
        return schedule_turns.c.connection_id == self._cs.connection_id

    def _is(self, turn_id: int) -> ColumnElement[bool]:
        return and_(self._here, schedule_turns.c.turn_id == turn_id)

    def _query(self) -> Select[Any]:
        return select(*schedule_turns.columns).where(self._here)

    def _load(self, read: Connection) -> Plan:
        table = schedules.c
        rows = read.execute(
            select(table.name, table.due_at, table.rule)
            .where(table.connection_id == self._cs.connection_id)
            .order_by(table.name)
        ).all()
        found = tuple(_decoded(row.rule, _SCHEDULES) for row in rows if row.name != _CALENDAR)
        calendar = next((_decoded(row.rule, _CALENDARS) for row in rows if row.name == _CALENDAR), Calendar())
        due = {row.name: row.due_at for row in rows if row.due_at is not None}
        return Plan(found, calendar, due)

    def _row(self, name: str, value: Schedule | Calendar, due: datetime | None) -> dict[str, object]:
        rule = msgspec.json.encode(value).decode()
        return {"connection_id": self._cs.connection_id, "name": name, "due_at": due, "rule": rule}


def _decoded(text: str, decoder: msgspec.json.Decoder[T]) -> T:
    try:
        return decoder.decode(text)
    except msgspec.DecodeError as error:
        raise damaged() from error


def _values(turn: Turn, noted_at: datetime) -> dict[str, object]:
    names = ("name", "work", "state", "due_from", "due_until", "times", "lateness", "gap_from", "gap_to", "reason")
    more = ("waits_for", "next_try", "tries", "run_id")
    return {name: getattr(turn, name) for name in (*names, *more)} | {"noted_at": noted_at}


def _turn(row: Row[Any]) -> Turn:
    return Turn(
        turn_id=row.turn_id,
        name=row.name,
        work=Work(row.work),
        state=TurnState(row.state),
        due_from=row.due_from,
        due_until=row.due_until,
        times=row.times,
        lateness=Lateness(row.lateness),
        gap_from=row.gap_from,
        gap_to=row.gap_to,
        reason=row.reason,
        waits_for=row.waits_for,
        noted_at=row.noted_at,
        next_try=row.next_try,
        tries=row.tries,
        run_id=row.run_id,
    )
