from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from contextvars import ContextVar
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import ContractError
from core.jaggaer.paging import Mark
from core.jaggaer.walk import FetchPage, walk_pages
from core.jaggaer.wire import ListPage
from core.model.flow import Entity, SourceId
from core.model.record import SourceHeader, SourcePage

T0 = datetime(2026, 1, 1, tzinfo=UTC)


def header(number: int, changed_at: datetime | None = T0) -> SourceHeader:
    return SourceHeader(Entity.ORDER, SourceId(str(number)), f"L{number}", changed_at, {})


def page(ids: Sequence[int], start: int, total: int | None) -> ListPage:
    return ListPage(tuple(header(i) for i in ids), (), start, len(ids), total)


class Server:
    """A list that pages are cut from; `before` is called before each page and may change it."""

    def __init__(self, ids: Sequence[int], size: int = 3) -> None:
        self.ids = list(ids)
        self.size = size
        self.asked: list[int] = []
        self.before: Callable[[Server], None] = lambda _: None

    def __call__(self, mark: Mark) -> ListPage:
        start = mark.position
        self.before(self)
        self.asked.append(start)
        return page(self.ids[start - 1 : start - 1 + self.size], start, len(self.ids))


def ids(pages: Sequence[SourcePage]) -> list[int]:
    return [int(h.source_id) for p in pages for h in p.headers]


def findings(pages: Sequence[SourcePage]) -> list[str]:
    return [finding for p in pages for finding in p.findings]


def walk(server: FetchPage, keep_from: datetime | None = None) -> list[SourcePage]:
    return list(walk_pages(server, "order", keep_from))


def at(fetch: Callable[[int], ListPage], keep_from: datetime | None = None) -> list[SourcePage]:
    """A walk over pages that are known by their position alone."""
    return walk(lambda mark: fetch(mark.position), keep_from)


@given(st.integers(0, 40), st.integers(1, 12))
def test_every_record_comes_once_and_in_order_whatever_the_page_size(total: int, size: int) -> None:
    server = Server(range(total), size)
    pages = walk(server)
    assert ids(pages) == list(range(total))
    assert findings(pages) == []
    assert len(server.asked) == max(1, -(-total // size))


def test_one_page_that_holds_everything_is_one_call() -> None:
    server = Server(range(3))
    walk(server)
    assert server.asked == [1]


def test_pages_that_are_shorter_than_the_one_before_do_not_end_the_walk() -> None:
    sizes = {1: 20, 21: 7, 28: 1, 29: 12}
    pages = at(lambda start: page(range(start, start + sizes[start]), start, 40))
    assert ids(pages) == list(range(1, 41))


def test_without_a_count_the_walk_ends_with_an_empty_page() -> None:
    pages = at(lambda start: page(range(start, min(start + 3, 8)), start, None))
    assert ids(pages) == list(range(1, 8))


def test_a_record_that_slipped_over_the_page_border_is_found_by_walking_again() -> None:
    server = Server(range(10))

    def leave(changed: Server) -> None:
        if len(changed.asked) == 1 and 0 in changed.ids:
            changed.ids.remove(0)
            changed.ids.append(0)

    server.before = leave
    pages = walk(server)
    assert sorted(ids(pages)) == list(range(10))
    assert len(ids(pages)) == 10, "each comes once"
    assert server.asked.count(1) == 2
    assert findings(pages) == []


def test_a_count_that_moved_makes_it_walk_again() -> None:
    server = Server(range(10))

    def vanish(changed: Server) -> None:
        if len(changed.asked) == 1 and 0 in changed.ids:
            changed.ids.remove(0)

    server.before = vanish
    pages = walk(server)
    assert sorted(ids(pages)) == list(range(10)), "3 moved into the page that was read already"
    assert server.asked.count(1) == 2


def test_records_that_are_counted_but_never_given_are_said_after_four_walks() -> None:
    server = Server(range(9))
    pages = at(lambda start: page([int(i) for i in server(Mark(start)).ids], start, 12))
    assert ids(pages) == list(range(9))
    assert findings(pages) == ["JAGGAER counts 12 orders, but gave 9 of them in 4 walks through its list."]


def test_the_same_record_twice_on_a_page_comes_once() -> None:
    pages = at(lambda start: page([1, 2, 2, 3], start, 4))
    assert ids(pages) == [1, 2, 3]
    assert findings(pages) == ["JAGGAER counts 4 orders, but gave 3 of them in 4 walks through its list."]


def test_an_empty_page_in_the_middle_does_not_hide_what_follows() -> None:
    pages = at(lambda start: page([] if start == 4 else range(start, min(start + 3, 11)), start, 10))
    assert ids(pages) == [1, 2, 3, 7, 8, 9, 10]
    assert "gave 7 of them" in findings(pages)[0]


def test_a_source_that_ignores_the_position_is_a_contract_fault() -> None:
    with pytest.raises(ContractError, match="the same page of orders again"):
        at(lambda start: page([1, 2, 3], start, 9))


def test_an_unreadable_entry_is_said_once_and_does_not_count_as_missing() -> None:
    calls: list[int] = []

    def fetch(start: int) -> ListPage:
        calls.append(start)
        return ListPage((header(1), header(3)), ("Entry 2 of the list of orders cannot be read: no id.",), start, 3, 3)

    pages = at(fetch)
    assert ids(pages) == [1, 3]
    assert findings(pages) == ["Entry 2 of the list of orders cannot be read: no id."]
    assert calls == [1]


def test_entries_that_changed_before_are_left_out_and_those_without_a_time_stay() -> None:
    headers = (header(1, T0 - timedelta(seconds=1)), header(2, T0), header(3, None))
    pages = at(lambda start: ListPage(headers, (), start, 3, 3), T0)
    assert ids(pages) == [2, 3]
    assert pages[0].total == 3


def test_the_next_page_is_on_its_way_while_one_is_used() -> None:
    server = Server(range(9))
    second = threading.Event()
    server.before = lambda s: second.set() if s.asked else None
    pages = walk_pages(server, "order", None)
    next(pages)
    assert second.wait(2), "page 2 is asked for before anybody wants it"
    assert 7 not in server.asked, "page 3 is not"
    assert ids(list(pages)) == [3, 4, 5, 6, 7, 8]


def test_the_page_thread_knows_the_context_of_the_walking_thread() -> None:
    run: ContextVar[str] = ContextVar("run", default="none")
    run.set("run-7")
    seen: list[str] = []

    def fetch(start: int) -> ListPage:
        seen.append(run.get())
        return page([start], start, 2)

    at(fetch)
    assert seen == ["run-7", "run-7"]


def test_a_fault_on_the_way_reaches_the_one_who_walks() -> None:
    def fetch(mark: Mark) -> ListPage:
        if mark.position > 1:
            raise ContractError("odd")
        return page([1], 1, 2)

    pages = walk_pages(fetch, "order", None)
    assert ids([next(pages)]) == [1]
    with pytest.raises(ContractError, match="odd"):
        next(pages)
