"""Saved views of a list of records: what was filtered, searched, sorted and shown, under a name."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from core.model.flow import Entity
from core.model.status import Status
from core.model.views import RECORD_SORTS, RecordQuery

LONGEST_NAME = 60


class Span(StrEnum):
    """What a range of days is known by. `OWN` is from one day to another, as chosen."""

    ANY = "any"
    TODAY = "today"
    THIS_WEEK = "this-week"
    THIS_MONTH = "this-month"
    LAST_MONTH = "last-month"
    THIS_YEAR = "this-year"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class DayRange:
    """A range of days. `since` and `until` are those of `Span.OWN`; None = open at that end."""

    span: Span = Span.ANY
    since: date | None = None
    until: date | None = None

    def days(self, today: date, first_weekday: int = 0) -> tuple[date | None, date | None]:
        """The first and the last day; None = open at that end.

        Args:
            today: the day it is.
            first_weekday: on which a week begins, 0 = Monday.
        """
        match self.span:
            case Span.ANY:
                return None, None
            case Span.TODAY:
                return today, today
            case Span.THIS_WEEK:
                first = today - timedelta(days=(today.weekday() - first_weekday) % 7)
                return first, first + timedelta(days=6)
            case Span.THIS_MONTH:
                return today.replace(day=1), today.replace(day=monthrange(today.year, today.month)[1])
            case Span.LAST_MONTH:
                last = today.replace(day=1) - timedelta(days=1)
                return last.replace(day=1), last
            case Span.THIS_YEAR:
                return date(today.year, 1, 1), date(today.year, 12, 31)
            case Span.OWN:
                return self.since, self.until


@dataclass(frozen=True, slots=True)
class ViewColumn:
    """How a column is shown.

    Attributes:
        name: stable name of the column.
        width: in px, as somebody drew it; 0 = nobody did: it follows the words of the language.
        hidden: whether it is not shown.
    """

    name: str
    width: int
    hidden: bool


@dataclass(frozen=True, slots=True)
class SavedView:
    """A list as it was when somebody gave it a name. The days of a span go on with the calendar.

    Attributes:
        sort: name of the sort; empty = as the list is sorted at first.
        columns: the columns in their order; none = as they are at the beginning.
        which: of contracts: how those stand that are shown (`core.model.contract_list.Which`); empty = all.
    """

    name: str
    find: str = ""
    statuses: tuple[Status, ...] = ()
    days: DayRange = field(default_factory=DayRange)
    sort: str = ""
    descending: bool = False
    columns: tuple[ViewColumn, ...] = ()
    which: str = ""

    def query(self, entity: Entity, today: date, first_weekday: int = 0) -> RecordQuery:
        """The list that it shows on a day; by number where it names no sort that records have."""
        since, until = self.days.days(today, first_weekday)
        return RecordQuery(
            entity,
            self.statuses,
            self.find,
            self.sort if self.sort in RECORD_SORTS else "key",
            self.descending,
            since=since,
            until=until,
        )


@dataclass(frozen=True, slots=True)
class SavedViews:
    """The views of one kind of record.

    Attributes:
        views: by name.
        unread: how many there are besides that this version of the program cannot read; they stay as they are.
    """

    views: tuple[SavedView, ...] = ()
    unread: int = 0


def write_view(view: SavedView) -> dict[str, object]:
    """A view as it is kept."""
    days = view.days
    return {
        "name": view.name,
        "find": view.find,
        "statuses": [status.value for status in view.statuses],
        "days": [days.span.value, *(day.isoformat() if day else "" for day in (days.since, days.until))],
        "sort": view.sort,
        "descending": view.descending,
        "columns": write_columns(view.columns),
        **({"which": view.which} if view.which else {}),
    }


def read_view(kept: object) -> SavedView | None:
    """The view; None where it cannot be read."""
    match kept:
        case {
            "name": str(name),
            "find": str(find),
            "statuses": list(statuses),
            "days": [str(span), str(since), str(until)],
            "sort": str(sort),
            "descending": bool(descending),
            "columns": list(columns),
            **others,
        } if name:
            try:
                return SavedView(
                    name=name,
                    find=find,
                    statuses=tuple(Status(status) for status in statuses),
                    days=DayRange(Span(span), _day(since), _day(until)),
                    sort=sort,
                    descending=descending,
                    columns=tuple(read_columns(columns) or ()),
                    which=str(others.get("which", "")),
                )
            except ValueError:
                return None
    return None


def write_columns(columns: Sequence[ViewColumn]) -> list[list[object]]:
    """Columns as they are kept."""
    return [[column.name, column.width, column.hidden] for column in columns]


def read_columns(kept: object) -> list[ViewColumn] | None:
    """Columns as they were kept; None where it is something else, or there is none."""
    columns: list[ViewColumn] = []
    for part in kept if isinstance(kept, list) else ():
        match part:
            case [str(name), int(width), bool(hidden)]:
                columns.append(ViewColumn(name, width, hidden))
            case _:
                return None
    return columns or None


def name_of(kept: object) -> str:
    """What a view is called, also one that cannot be read; empty where it has no name."""
    name = kept.get("name") if isinstance(kept, Mapping) else None
    return name if isinstance(name, str) else ""


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
