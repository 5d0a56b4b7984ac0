"""Views are kept as they are, and their days go on with the calendar."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model.flow import Entity
from core.model.saved_view import DayRange, SavedView, Span, ViewColumn, read_view, write_view
from core.model.status import Status

TODAY = date(2026, 3, 31)  # a Tuesday
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
        st.builds(ViewColumn, st.sampled_from(["day", "key"]), st.integers(0, 900), st.booleans()),
        min_size=0,
        max_size=3,
    ).map(tuple),
    which=st.sampled_from(["", "over"]),
)


@given(view=VIEWS)
def test_a_view_is_read_as_it_was_written(view: SavedView) -> None:
    assert read_view(json.loads(json.dumps(write_view(view)))) == view


@pytest.mark.parametrize(
    "change",
    [
        {"statuses": ["No such status"]},
        {"days": ["own", "2026-99-01", ""]},
        {"days": ["next-year", "", ""]},
        {"name": ""},
        {"sort": 3},
        {"columns": None},
    ],
)
def test_what_is_no_view_is_none(change: dict[str, object]) -> None:
    kept = write_view(SavedView("good"))
    assert read_view(kept) == SavedView("good")
    assert read_view({**kept, **change}) is None


def test_a_view_of_contracts_lists_records_by_number_where_only_contracts_are_sorted_so() -> None:
    assert SavedView("one", sort="left", descending=True, which="over").query(Entity.CONTRACT, TODAY).sort == "key"
    assert SavedView("one", sort="supplier").query(Entity.CONTRACT, TODAY).sort == "supplier"


@pytest.mark.parametrize(
    ("span", "since", "until"),
    [
        (Span.ANY, None, None),
        (Span.TODAY, TODAY, TODAY),
        (Span.THIS_WEEK, date(2026, 3, 30), date(2026, 4, 5)),
        (Span.THIS_MONTH, date(2026, 3, 1), date(2026, 3, 31)),
        (Span.LAST_MONTH, date(2026, 2, 1), date(2026, 2, 28)),
        (Span.THIS_YEAR, date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_each_span_has_its_days(span: Span, since: date | None, until: date | None) -> None:
    assert DayRange(span).days(TODAY) == (since, until)
    query = SavedView("v", find="x", days=DayRange(span), sort="day", descending=True).query(Entity.ORDER, TODAY)
    assert (query.since, query.until, query.find, query.sort, query.descending) == (since, until, "x", "day", True)


def test_a_week_begins_where_it_is_said_and_a_month_before_january_is_december() -> None:
    assert DayRange(Span.THIS_WEEK).days(TODAY, 6) == (date(2026, 3, 29), date(2026, 4, 4))
    assert DayRange(Span.LAST_MONTH).days(date(2026, 1, 5)) == (date(2025, 12, 1), date(2025, 12, 31))
