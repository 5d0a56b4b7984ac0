"""X3's invoices of the days around an invoice's own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from core.model.status import Status
from tests.core.sync.invoices.site import FIRST, bill, enter, invoices, ordered, paper
from tests.helpers.practice import Bench


@pytest.mark.parametrize("day", [date.min, date.max])
def test_a_day_at_the_end_of_the_calendar_stops_no_run(practice: Callable[..., Bench], day: date) -> None:
    made = practice(orders=1, invoices=0)
    app, order = ordered(made)
    strange, other = bill(made, FIRST, "K-1", invoiceDate=str(day)), bill(made, FIRST, "K-2")
    enter(made, order, "K-2")
    assert invoices(app).read == 2
    assert (paper(app, strange).status, paper(app, other).status) == (Status.WAITING, Status.UP_TO_DATE)
