"""Saved views survive a restart; what cannot be read any more is dropped, and said."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QSettings

from core.model.status import Status
from gui.day_ranges import DayRange, Span
from gui.memory import Memory
from gui.views import SavedView, SavedViews
from gui.widgets.table import ColumnPlace

DAYS = st.none() | st.dates(date(2000, 1, 1), date(2100, 1, 1))
VIEWS = st.builds(
    SavedView,
    name=st.text(min_size=1, max_size=20),
    find=st.text(max_size=20),
    statuses=st.lists(st.sampled_from(Status), unique=True).map(tuple),
    days=st.builds(DayRange, st.sampled_from(Span), DAYS, DAYS),
    sort=st.sampled_from(["day", "amount", ""]),
    descending=st.booleans(),
    columns=st.lists(
        st.builds(ColumnPlace, st.sampled_from(["day", "key"]), st.integers(0, 900), st.booleans()),
        min_size=0,
        max_size=3,
    ).map(tuple),
)


def memory_of(file: Path) -> Memory:
    return Memory(QSettings(str(file), QSettings.Format.IniFormat))


@given(view=VIEWS)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_view_comes_back_after_a_restart_as_it_was(tmp_path: Path, view: SavedView) -> None:
    file = tmp_path / "window.ini"
    file.unlink(missing_ok=True)
    memory = memory_of(file)
    SavedViews(memory, "order").save(view)
    memory.sync()
    assert SavedViews(memory_of(file), "order").load() == ((view,), 0)
    assert SavedViews(memory_of(file), "supplier").load() == ((), 0)


def test_one_name_is_one_view_and_views_are_sorted_by_name(memory: Memory) -> None:
    views = SavedViews(memory, "order")
    for name, find in (("b", "1"), ("A", "2"), ("b", "3")):
        views.save(SavedView(name, find=find))
    assert [(view.name, view.find) for view in views.load()[0]] == [("A", "2"), ("b", "3")]
    views.remove("A")
    assert [view.name for view in views.load()[0]] == ["b"]


@pytest.mark.parametrize(
    "broken",
    [
        "nonsense",
        json.dumps({"version": 99, "value": []}),
        json.dumps({"version": 1, "value": "text"}),
        json.dumps([1]),
    ],
)
def test_what_cannot_be_read_as_a_whole_is_dropped_once(memory: Memory, broken: str) -> None:
    memory.set_text("views/order", broken)
    views = SavedViews(memory, "order")
    assert views.load() == ((), 1)
    assert views.load() == ((), 0)


@pytest.mark.parametrize(
    "change",
    [
        {"statuses": ["No such status"]},
        {"days": ["own", "2026-99-01", ""]},
        {"name": ""},
        {"sort": 3},
        {"columns": None},
    ],
)
def test_a_broken_view_is_dropped_and_the_others_stay(memory: Memory, change: dict[str, object]) -> None:
    views = SavedViews(memory, "order")
    views.save(SavedView("good"))
    views.save(SavedView("will break"))
    kept = json.loads(memory.text("views/order", ""))
    kept["value"][1].update(change)
    memory.set_text("views/order", json.dumps(kept))
    left, dropped = views.load()
    assert [view.name for view in left] == ["good"]
    assert dropped == 1
    assert views.load() == (left, 0)
