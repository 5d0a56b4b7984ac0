"""The schedule: what runs when, when it must not, and what became of each time that was due (product.md section 5)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum
from typing import Final

from core.model.flow import FlowName

WEEK: Final[tuple[int, ...]] = (0, 1, 2, 3, 4, 5, 6)
"""Days as `date.weekday` numbers them: 0 is Monday."""
WORKING_WEEK: Final[tuple[int, ...]] = (0, 1, 2, 3, 4)
SHORTEST: Final = 5
LONGEST: Final = 1_440
"""Minutes that may lie between two runs of an interval."""
SYNC_NAME: Final = "sync"
COMPARISON_NAME: Final = "comparison"


class Work(StrEnum):
    """What a schedule runs."""

    SYNC = "sync"
    COMPARISON = "comparison"
    """A sync that reads and compares everything."""


class Owner(StrEnum):
    """Who triggers what is due: this program while it is open, or the task of the operating system."""

    PROGRAM = "program"
    SYSTEM_TASK = "system-task"


class PauseKind(StrEnum):
    """Why a time that is due is passed over."""

    HOLD = "hold"
    """A person paused everything, until a moment or until it is resumed."""
    DAILY = "daily"
    """Every day between two times: a backup window, the closing of X3."""
    DATES = "dates"
    """From one day through another: a period close."""
    HOLIDAY = "holiday"


class TurnState(StrEnum):
    """What became of a time that was due."""

    WAITING = "waiting"
    """It runs as soon as both systems answer and nothing else runs."""
    RUNNING = "running"
    RAN = "ran"
    MISSED = "missed"
    """Nothing ran for it, and nothing will."""
    PAUSED = "paused"
    FAILED = "failed"
    """The run could not even begin; the turn's reason says why."""


class Lateness(StrEnum):
    """Why a time that was due passed without a run."""

    NONE = ""
    OFF = "off"
    """The computer was off or asleep."""
    CLOSED = "closed"
    """ML Connector was closed."""
    NO_TASK = "no-task"
    """The task of the operating system did not come."""
    LATE = "late"
    """Something else, such as a clock that was set."""


@dataclass(frozen=True, slots=True)
class Rule:
    """When something is due, in the time zone of the calendar: at times of a day, or again and again.

    Attributes:
        times: times of a day, ascending; empty where `every_minutes` counts.
        every_minutes: minutes between two runs; 0 where `times` count.
        first, last: hours of an interval, both included; the same time twice means the whole day. An interval whose
            `last` is earlier goes on into the next day, and belongs to the day on which it began.
        weekdays: on which days.
        not_on_holidays: the holidays of the calendar are left out.
    """

    times: tuple[time, ...] = ()
    every_minutes: int = 0
    first: time = time(0)
    last: time = time(0)
    weekdays: tuple[int, ...] = WEEK
    not_on_holidays: bool = False

    @property
    def is_working_days(self) -> bool:
        """Whether it means Monday to Friday without holidays."""
        return self.weekdays == WORKING_WEEK and self.not_on_holidays


@dataclass(frozen=True, slots=True)
class Schedule:
    """What runs by a rule.

    Attributes:
        flows: flows of a sync; none = all.
        on: whether it counts.
        catch_up: whether a time that was missed is made up, once, as soon as that can be.
    """

    name: str
    rule: Rule
    work: Work = Work.SYNC
    flows: tuple[FlowName, ...] = ()
    on: bool = True
    catch_up: bool = True


@dataclass(frozen=True, slots=True)
class Pause:
    """When nothing may be started by the schedule. Which members count is up to `kind`.

    Attributes:
        start, end: of *daily*; an `end` that is earlier is on the next day.
        first, last: days of *dates*, both included; the day of a *holiday*.
        until: of a *hold*, UTC; None = until somebody resumes.
        by, since: who paused, and when.
    """

    pause_id: str
    kind: PauseKind
    reason: str = ""
    start: time | None = None
    end: time | None = None
    first: date | None = None
    last: date | None = None
    until: datetime | None = None
    by: str = ""
    since: datetime | None = None


@dataclass(frozen=True, slots=True)
class Holiday:
    """A day on which *working days* do not run; the name may be empty."""

    day: date
    name: str = ""


@dataclass(frozen=True, slots=True)
class Calendar:
    """What all schedules of a connection share.

    Attributes:
        zone: IANA name of the time zone in which times and days are meant.
        hold: who paused everything; None = nobody.
        pauses: windows and ranges, in the order in which they were made.
        holidays: ascending.
        owner: who triggers what is due.
    """

    zone: str = "UTC"
    hold: Pause | None = None
    pauses: tuple[Pause, ...] = ()
    holidays: tuple[Holiday, ...] = ()
    owner: Owner = Owner.PROGRAM


@dataclass(frozen=True, slots=True)
class Upcoming:
    """A time to come: a run, or what a pause passes over.

    Attributes:
        at: UTC; of what is passed over, the first time of several in a row.
        until: the last of them.
        skipped: the pause that passes over it; None = it runs.
    """

    at: datetime
    name: str
    work: Work
    skipped: Pause | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """A time that was due and what became of it; times that follow each other in the same way are one.

    Attributes:
        due_from, due_until: the first and the last of the times, UTC; `times` how many.
        lateness: why it was not on time; with the gap in which nothing looked, UTC.
        reason: of a pause as its person gave it, of a failure the sentence.
        waits_for: `jaggaer`, `x3`, `pause`, or who runs the connection now; empty = nothing. Of *paused* the pause's id.
        next_try: when it is tried again, UTC.
        run_id: the run that was made for it.
    """

    turn_id: int
    name: str
    work: Work
    state: TurnState
    due_from: datetime
    due_until: datetime
    times: int = 1
    lateness: Lateness = Lateness.NONE
    gap_from: datetime | None = None
    gap_to: datetime | None = None
    reason: str = ""
    waits_for: str = ""
    noted_at: datetime | None = None
    next_try: datetime | None = None
    tries: int = 0
    run_id: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """The whole schedule of a connection.

    Attributes:
        due: name -> the next time that is due, UTC, pauses not looked at.
    """

    schedules: tuple[Schedule, ...] = ()
    calendar: Calendar = Calendar()
    due: Mapping[str, datetime] = field(default_factory=dict)

    def get(self, name: str) -> Schedule | None:
        """The schedule of a name; None = there is none."""
        return next((one for one in self.schedules if one.name == name), None)


class Health(StrEnum):
    """How things stand, for the icon in the tray; the worst that holds."""

    GOOD = "good"
    """The last run was good, nothing is past due, both sign-ins are valid."""
    NEW = "new"
    """Nothing was synced yet."""
    RUNNING = "running"
    PAUSED = "paused"
    ATTENTION = "attention"
    """Something that a person settles is past its due date, or a run was missed."""
    TROUBLE = "trouble"
    """The last run stopped, a run waits for a system, or a sign-in is refused."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How a connection stands.

    Attributes:
        says: why it is so, as one sentence.
        needs: how many things need somebody.
        next_run: UTC; None = none, and `note` says why.
        held: whether somebody paused it.
        badge: whether the number of things that need somebody is shown where it is seen without the window.
    """

    health: Health
    says: str
    needs: int
    next_run: datetime | None
    note: str
    held: bool = False
    badge: bool = True
