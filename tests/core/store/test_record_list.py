from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from itertools import islice, product
from typing import Any

import pytest

from core.errors import ConfigurationError
from core.model.flow import Entity, ExternalId, SourceId
from core.model.status import Status
from core.model.views import RecordQuery, RecordRow
from core.store.connection_store import ConnectionStore
from core.store.record_list import FEW, SOON, RecordList
from core.store.search import LARGE
from core.store.types import STATUS_CODE
from tests.core.store.conftest import MovedClock
from tests.core.store.helpers import writing
from tests.core.store.realistic import Order

ORDER, SUPPLIER = Entity.ORDER, Entity.SUPPLIER
STATUSES = (Status.SYNCED, Status.NEEDS_MAPPING, Status.SYNCED, Status.REFUSED, Status.SYNCED)
STEP = 5
"""In short form every fifth list is looked at: each sort and each filter comes, with most others."""
NAMES = ("acme", "Acme Ltd", "Müller & Söhne", "Zeta", "beta", "50% off")


def fill(cs: ConnectionStore, clock: MovedClock, count: int = 60) -> None:
    """Orders and suppliers with many equal values in every sort."""
    with writing(cs) as writer:
        for n in range(1, count + 1):
            entity = SUPPLIER if n % 4 == 0 else ORDER
            writer.settle(
                Order(n % 7 + 1).settlement(
                    None,
                    entity=entity,
                    source_id=SourceId(f"{n}"),
                    number=f"L{n % 23:04d}",
                    status=STATUSES[n % 5],
                    supplier_name=NAMES[n % 6],
                    external_id=None if n % 3 else ExternalId(f"POFR{n:05d}"),
                    day=None if n % 9 == 0 else date(2026, 1, n % 5 + 1),
                    amount=Decimal(n * 7 % 11) + Decimal("0.25"),
                    currency="EUR" if n % 2 else "USD",
                    record=None,
                    image=None,
                )
            )
            if n % 3 == 0:
                writer.flush()
                clock.move(1)


def everything(
    cs: ConnectionStore, query: RecordQuery, limit: int, few: int = FEW, soon: int = SOON, large: int = LARGE
) -> list[RecordRow]:
    """All pages, one after the other."""
    rows: list[RecordRow] = []
    after: str | None = None
    while True:
        with cs.read() as read:
            page = RecordList(cs, read, query, few=few, soon=soon, large=large).page(after, limit)
        assert len(page.rows) <= limit
        assert len({row.row_id for row in page.rows}) == len(page.rows)
        rows += page.rows
        if page.after is None:
            return rows
        assert page.after == page.rows[-1].row_id
        after = page.after


KEYS: dict[str, Callable[[RecordRow], Any]] = {
    "key": lambda row: row.key,
    "status": lambda row: STATUS_CODE[row.status],
    "supplier": lambda row: row.supplier.lower(),
    "day": lambda row: row.day or date.min,
    "amount": lambda row: row.amount,
    "updated_at": lambda row: row.updated_at,
}


@pytest.mark.parametrize("step", [STEP, pytest.param(1, marks=pytest.mark.full)])
@pytest.mark.parametrize(
    ("few", "soon", "large"), [(FEW, SOON, LARGE), (FEW, 0, LARGE), (7, 25, LARGE), (5, 0, 2), (0, 9, LARGE), (0, 0, 2)]
)
def test_every_sort_and_filter_pages_through_every_record_once(
    cs: ConnectionStore, clock: MovedClock, few: int, soon: int, large: int, step: int
) -> None:
    # Which way is taken depends on how many records there are; the answer must not.
    fill(cs, clock)
    rows = everything(cs, RecordQuery(), 500)
    assert {(row.entity, row.source_id) for row in rows} == {
        (SUPPLIER if n % 4 == 0 else ORDER, str(n)) for n in range(1, 61)
    }
    lists = product(
        KEYS, (False, True), (None, ORDER), ((), (Status.REFUSED, Status.NEEDS_MAPPING)), ("", "acme", "l000")
    )
    for sort, descending, entity, statuses, find in islice(lists, 0, None, step):
        query = RecordQuery(entity, statuses, find, sort, descending)
        expected = {
            (row.entity, row.source_id)
            for row in rows
            if entity in {None, row.entity}
            and (not statuses or row.status in statuses)
            and find in f"{row.key} {row.x3_key} {row.supplier}".lower()
        }
        found = everything(cs, query, 7, few, soon, large)
        assert len(found) == len(expected), query
        assert {(row.entity, row.source_id) for row in found} == expected, query
        if sort != "supplier" or cs.store.database.is_sqlite:
            places = [KEYS[sort](row) for row in found]
            assert places == sorted(places, reverse=descending), query
        total = cs.records.count_by_status(query)
        if not statuses:
            assert sum(total.values()) == len(expected), query


def test_a_page_ends_exactly_at_the_last_record(cs: ConnectionStore, clock: MovedClock) -> None:
    fill(cs, clock, 8)
    assert cs.records.page(RecordQuery(ORDER), limit=6).after is None
    assert cs.records.page(RecordQuery(ORDER), limit=5).after is not None
    assert cs.records.page(RecordQuery(statuses=(Status.IGNORED,))).rows == ()


def test_a_page_of_another_list_is_refused(cs: ConnectionStore, clock: MovedClock) -> None:
    fill(cs, clock, 8)
    after = cs.records.page(RecordQuery(sort="key"), limit=2).after
    for query in (RecordQuery(sort="amount"), RecordQuery(sort="key", descending=False)):
        with pytest.raises(ConfigurationError, match="another list"):
            cs.records.page(query, after=after)
    with pytest.raises(ConfigurationError, match="another list"):
        cs.records.page(RecordQuery(), after="%%%")


def test_an_unknown_sort_is_refused_and_the_known_ones_are_named(cs: ConnectionStore) -> None:
    with pytest.raises(ConfigurationError, match="updated_at"):
        cs.records.page(RecordQuery(sort="colour"))


def test_counts_leave_the_statuses_of_the_query_out(cs: ConnectionStore, clock: MovedClock) -> None:
    fill(cs, clock)
    counts = {Status.SYNCED: 36, Status.NEEDS_MAPPING: 12, Status.REFUSED: 12}
    assert cs.records.count_by_status(RecordQuery()) == counts
    assert cs.records.count_by_status(RecordQuery(statuses=(Status.REFUSED,))) == counts
    assert sum(cs.records.count_by_status(RecordQuery(SUPPLIER)).values()) == 15


def test_sums_are_exact_by_currency_largest_first(cs: ConnectionStore, clock: MovedClock) -> None:
    fill(cs, clock)
    rows = everything(cs, RecordQuery(), 500)
    for query, chosen in (
        (RecordQuery(), rows),
        (RecordQuery(ORDER, (Status.REFUSED,)), [r for r in rows if r.entity is ORDER and r.status is Status.REFUSED]),
        (RecordQuery(find="zeta"), [r for r in rows if r.supplier == "Zeta"]),
    ):
        expected: dict[str, Decimal] = {}
        for row in chosen:
            expected[row.currency] = expected.get(row.currency, Decimal(0)) + row.amount
        found = cs.records.sums(query)
        assert dict(found) == expected
        assert [amount for _, amount in found] == sorted(expected.values(), reverse=True)


RANGES = ((None, None), (date(2026, 1, 2), date(2026, 1, 4)), (None, date(2026, 1, 2)), (date(2026, 1, 5), None))


@pytest.mark.parametrize("step", [STEP, pytest.param(1, marks=pytest.mark.full)])
@pytest.mark.parametrize("few", [20_000, 6, 0])
def test_pages_order_counts_and_sums_of_every_list_say_the_same(
    cs: ConnectionStore, clock: MovedClock, few: int, step: int
) -> None:
    fill(cs, clock)
    every = everything(cs, RecordQuery(), 500)
    lists = product(
        RANGES,
        (None, ORDER),
        ((), (Status.SYNCED,), (Status.REFUSED, Status.NEEDS_MAPPING)),
        ("", "acme"),
        ("day", "key"),
    )
    for (since, until), entity, statuses, find, sort in islice(lists, 0, None, step):
        query = RecordQuery(entity, statuses, find, sort, since=since, until=until)
        wanted = {
            (row.entity, row.source_id)
            for row in every
            if entity in {None, row.entity}
            and (not statuses or row.status in statuses)
            and find in f"{row.key} {row.x3_key} {row.supplier}".lower()
            and (since is None or (row.day is not None and row.day >= since))
            and (until is None or (row.day is not None and row.day <= until))
        }
        rows = everything(cs, query, 7, few)
        assert [(row.entity, row.source_id) for row in rows] == [
            (row.entity, row.source_id) for row in cs.records.rows_of(ordered(cs, query, few)) if row is not None
        ], query
        assert {(row.entity, row.source_id) for row in rows} == wanted, query
        totals = cs.records.totals(query)
        assert totals.records == len(rows), query
        assert totals.by_status == {s: n for s in Status if (n := sum(row.status is s for row in rows))}, query
        sums: dict[str, Decimal] = {}
        for row in rows:
            sums[row.currency] = sums.get(row.currency, Decimal(0)) + row.amount
        assert dict(totals.sums) == sums, query


def ordered(cs: ConnectionStore, query: RecordQuery, few: int) -> list[int]:
    with cs.read() as read:
        made = RecordList(cs, read, query, few=few).order()
    assert made == cs.records.order(query)
    return list(made)


@pytest.mark.parametrize("many", [100, 30, 20, 0])
def test_the_order_is_the_same_by_whichever_way_it_is_learned(
    cs: ConnectionStore, clock: MovedClock, many: int
) -> None:
    # 36 of 60 are synced: with 30 they are too many, and the 24 others are few enough to be left out by their ids.
    fill(cs, clock)
    for statuses, sort, find in product(((Status.SYNCED,), (Status.SYNCED, Status.REFUSED), ()), KEYS, ("", "acme")):
        query = RecordQuery(None, statuses, find, sort)
        rows = everything(cs, query, 500)
        with cs.read() as read:
            numbers = RecordList(cs, read, query, few=0, many=many).order()
        assert list(numbers) == [row.number for row in rows], query


def test_a_record_that_is_not_of_this_connection_is_none(cs: ConnectionStore, clock: MovedClock) -> None:
    fill(cs, clock, 8)
    numbers = cs.records.order(RecordQuery(ORDER, sort="key", descending=False))
    first, unknown, last = cs.records.rows_of([numbers[0], 10**9, numbers[-1]])
    assert unknown is None
    assert first is not None
    assert last is not None
    assert first.key < last.key


@pytest.mark.parametrize("many", [300_000, 20, 0])
def test_counts_and_sums_are_the_same_by_whichever_way_they_are_read(
    cs: ConnectionStore, clock: MovedClock, many: int
) -> None:
    fill(cs, clock)
    rows = everything(cs, RecordQuery(), 500)
    days = (None, date(2026, 1, 3))
    for entity, statuses, find, since in product(
        (None, ORDER, SUPPLIER), ((), (Status.SYNCED,)), ("", "acme", "l000", "a"), days
    ):
        query = RecordQuery(entity, statuses, find, since=since)
        kept = [
            row
            for row in rows
            if entity in {None, row.entity}
            and (since is None or (row.day or date.min) >= since)
            and (find in f"{row.key} {row.x3_key} {row.supplier}".lower() or not find)
            and (find != "a" or row.supplier.lower().startswith("a"))
        ]
        shown = [row for row in kept if not statuses or row.status in statuses]
        with cs.read() as read:
            totals = RecordList(cs, read, query, few=0, many=many).totals()
        assert totals.counts == Counter(row.status for row in kept), query
        assert totals.by_status == Counter(row.status for row in shown), query
        sums: dict[str, Decimal] = {}
        for row in shown:
            sums[row.currency] = sums.get(row.currency, Decimal(0)) + row.amount
        assert dict(totals.sums) == sums, query
