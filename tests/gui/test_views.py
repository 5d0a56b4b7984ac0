"""Views that the window remembered by itself are read once more, and what cannot be read is counted."""

from __future__ import annotations

import json

import pytest

from core.model.saved_view import DayRange, SavedView, Span, ViewColumn, write_view
from core.model.status import Status
from gui.memory import Memory
from gui.views import forget_remembered, remembered_views

KEPT = {
    "name": "Monday",
    "find": "airgas",
    "statuses": ["Needs mapping"],
    "days": ["this-week", "", ""],
    "sort": "amount",
    "descending": True,
    "columns": [["key", 120, False], ["reason", 300, True]],
}
MONDAY = SavedView(
    "Monday",
    "airgas",
    (Status.NEEDS_MAPPING,),
    DayRange(Span.THIS_WEEK),
    "amount",
    descending=True,
    columns=(ViewColumn("key", 120, hidden=False), ViewColumn("reason", 300, hidden=True)),
)


def test_views_of_the_form_before_are_read_until_they_are_kept_elsewhere(memory: Memory) -> None:
    assert remembered_views(memory, "order") == ((), 0)
    memory.store("views/order", 1, [KEPT])
    assert remembered_views(memory, "order") == ((MONDAY,), 0)
    assert remembered_views(memory, "supplier") == ((), 0)
    forget_remembered(memory, "order")
    assert remembered_views(memory, "order") == ((), 0)


@pytest.mark.parametrize(
    "broken",
    [
        "nonsense",
        json.dumps({"version": 99, "value": []}),
        json.dumps({"version": 1, "value": "text"}),
        json.dumps([1]),
    ],
)
def test_what_cannot_be_read_as_a_whole_is_counted(memory: Memory, broken: str) -> None:
    memory.set_text("views/order", broken)
    assert remembered_views(memory, "order") == ((), 1)


def test_a_broken_view_is_counted_and_the_others_are_read(memory: Memory) -> None:
    memory.store("views/order", 1, [KEPT, {**write_view(MONDAY), "sort": 3}])
    assert remembered_views(memory, "order") == ((MONDAY,), 1)
