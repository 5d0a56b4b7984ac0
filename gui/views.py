"""Saved views of a table: what was filtered, searched, sorted and shown, under a name. Kept by the window."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from core.model.status import Status
from gui.day_ranges import DayRange, Span
from gui.memory import Memory
from gui.widgets.table import ColumnPlace, read_places, write_places

VERSION = 1
LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class SavedView:
    """A table as it was when somebody gave it a name. The days of a span go on with the calendar."""

    name: str
    find: str = ""
    statuses: tuple[Status, ...] = ()
    days: DayRange = field(default_factory=DayRange)
    sort: str = ""
    descending: bool = False
    columns: tuple[ColumnPlace, ...] = ()


class SavedViews:
    """The views of one table, by name.

    Args:
        memory: where the window remembers.
        table: stable name of the table.
    """

    def __init__(self, memory: Memory, table: str) -> None:
        self._memory = memory
        self._key = f"views/{table}"

    def load(self) -> tuple[tuple[SavedView, ...], int]:
        """All views by name, and how many could not be read and were dropped."""
        if not self._memory.text(self._key, ""):
            return (), 0
        kept = self._memory.stored(self._key, VERSION)
        if not isinstance(kept, list):
            self._save(())
            return (), 1
        views = [view for part in kept if (view := _read(part)) is not None]
        if len(views) < len(kept):
            self._save(views)
        return tuple(sorted(views, key=lambda view: view.name.casefold())), len(kept) - len(views)

    def save(self, view: SavedView) -> None:
        """Keeps a view; one of the same name is replaced."""
        self._save([*(other for other in self.load()[0] if other.name != view.name), view])

    def remove(self, name: str) -> None:
        """Forgets a view."""
        self._save([view for view in self.load()[0] if view.name != name])

    def _save(self, views: Sequence[SavedView]) -> None:
        self._memory.store(self._key, VERSION, [_write(view) for view in views])


def _write(view: SavedView) -> dict[str, Any]:
    days = view.days
    return {
        "name": view.name,
        "find": view.find,
        "statuses": [status.value for status in view.statuses],
        "days": [days.span.value, *(day.isoformat() if day else "" for day in (days.since, days.until))],
        "sort": view.sort,
        "descending": view.descending,
        "columns": write_places(view.columns),
    }


def _read(kept: object) -> SavedView | None:
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
        } if name:
            try:
                return SavedView(
                    name=name,
                    find=find,
                    statuses=tuple(Status(status) for status in statuses),
                    days=DayRange(Span(span), _day(since), _day(until)),
                    sort=sort,
                    descending=descending,
                    columns=tuple(read_places(columns) or ()),
                )
            except ValueError:
                return None
    return None


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
