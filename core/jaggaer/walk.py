"""Walking a list page by page, the next page on its way while this one is used (reference/jaggaer-j1p.md 3.1, 5.4)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextvars import copy_context
from datetime import datetime
from typing import Final

from core.errors import ConfigurationError, ContractError
from core.jaggaer.paging import BY_ANSWER, FIRST, Mark
from core.jaggaer.wire import LABEL, ListPage
from core.model.profile import Paging
from core.model.record import SourcePage

WALKS: Final = 4
"""A walk, and up to three more where records seem to be missing."""
IN_A_ROW: Final = 3
"""Empty pages, or pages without a new record, after which nothing more is expected of a walk."""
_FORGOTTEN: Final = frozenset({"400", "404", "410"})
"""Statuses with which a server says that it no longer knows a cursor."""

FetchPage = Callable[[Mark], ListPage]
"""The page that begins at a mark."""


def walk_pages(
    fetch: FetchPage, name: str, keep_from: datetime | None, paging: Paging | None = None, full: int = 0
) -> Iterator[SourcePage]:
    """Pages of a list until every record that the source counts was seen, each record once.

    Pages follow what came, never a size that was expected. Positions drift while records come and go, so the list is
    walked again, up to three times, where fewer distinct records came than the source counts, where its count changed,
    and where a source that does not count gave new ones still; only records not seen before are given then. A cursor
    that the source forgot begins a new walk too, as long as each brings new records. What is missing even so is said in
    the findings of a last page.

    Args:
        fetch: gives a page; called in a thread of its own, one page ahead.
        name: what a record is called: `order`.
        keep_from: entries that changed before are left out, for sources that cannot filter; None = all are kept.
        paging: the style; positions from 1 by default.
        full: what a full page holds; a last page that is full is no proof that the source counts rightly, and the page
            behind it is asked for. 0 = not known.

    Raises:
        ContractError: the source gives the same page, or the same cursor, again and again.
    """
    seen: set[str] = set()
    said: set[str] = set()
    ahead = ThreadPoolExecutor(1, thread_name_prefix=f"{name}-pages")
    number, short = 0, ""
    try:
        while number < WALKS:
            walk = _Walk(fetch, ahead, name, paging or Paging(), full)
            before = len(seen)
            for page in walk.pages():
                fresh = []
                for header in page.headers:
                    if header.source_id not in seen:
                        seen.add(header.source_id)
                        if keep_from is None or header.changed_at is None or header.changed_at >= keep_from:
                            fresh.append(header)
                findings = tuple(f for f in page.findings if number == 0 and f not in said)
                said.update(findings)
                yield SourcePage(tuple(fresh), page.start, page.total, findings)
            if walk.broken is not None:
                if len(seen) == before:
                    raise walk.broken
                continue
            short = walk.short_of(len(seen), fresh=len(seen) - before, number=number)
            number += 1
            if not short:
                return
    finally:
        ahead.shutdown(wait=False, cancel_futures=True)
    total = walk.total or 0
    if total - len(seen) - walk.unreadable > 0 or walk.total is None:
        yield SourcePage((), total, walk.total, (short,))


class _Walk:
    """One time through the list.

    Attributes:
        total: what the source counted last.
        unreadable: positions that gave no record.
        broken: why it ended before its end; None = it did not.
    """

    def __init__(self, fetch: FetchPage, ahead: ThreadPoolExecutor, name: str, paging: Paging, full: int) -> None:
        self.total: int | None = None
        self.unreadable = 0
        self.broken: ContractError | ConfigurationError | None = None
        self._totals: set[int] = set()
        self._pages = 0
        self._largest = 0
        self._seen: set[str] = set()
        self._tokens: set[str] = set()
        self._empty = 0
        self._stale = 0
        self._fetch = fetch
        self._ahead = ahead
        self._name = name
        self._paging = paging
        self._full = full

    def pages(self) -> Iterator[ListPage]:
        """Pages in order; the next one is asked for before this one is given."""
        mark: Mark | None = FIRST
        page: ListPage | None = self._fetch_next(FIRST).result()
        before: ListPage | None = None
        while page is not None and mark is not None:
            self._note(page, before)
            mark = self._after(mark, page)
            coming = None if mark is None else self._fetch_next(mark)
            yield page
            before, page = page, None if coming is None else self._came(coming)

    def short_of(self, distinct: int, *, fresh: int, number: int) -> str:
        """Why records may have been missed, as a sentence; "" = they were not."""
        if self.total is None:
            # Two walks that agree: the only way to be sure where nobody counts; a cursor can be a position too.
            moves = self._pages > 1 and (number == 0 or fresh)
            return f"The list of {self._name}s changed during each of {WALKS} walks through it." if moves else ""
        if distinct + self.unreadable < self.total or len(self._totals) > 1:
            hint = " Check `next` of the paging in the profile." if self._paging.style in BY_ANSWER else ""
            counts = f"{LABEL} counts {self.total} {self._name}s, but gave {distinct} of them"
            return f"{counts} in {WALKS} walks through its list.{hint}"
        return ""

    def _fetch_next(self, mark: Mark) -> Future[ListPage]:
        return self._ahead.submit(copy_context().run, self._fetch, mark)

    def _came(self, coming: Future[ListPage]) -> ListPage | None:
        """The next page; None where the source no longer knows the cursor that it gave."""
        try:
            return coming.result()
        except (ContractError, ConfigurationError) as error:
            known = error.context.get("status", "") in _FORGOTTEN or error.context.get("return_code")
            if self._paging.style not in BY_ANSWER or not known:
                raise
            self.broken = error
            return None

    def _note(self, page: ListPage, before: ListPage | None) -> None:
        self._pages += 1
        self._largest = max(self._largest, page.returned)
        self.unreadable += page.returned - len(page.headers)
        if page.total is not None:
            self.total = page.total
            self._totals.add(page.total)
        counted = page.returned and page.total is not None
        self._empty = 0 if page.ids or counted else self._empty + 1
        fresh = not self._seen.issuperset(page.ids)
        self._seen.update(page.ids)
        self._stale = 0 if fresh or not page.ids else self._stale + 1
        same = before is not None and len(page.ids) > 1 and page.ids == before.ids
        if same or self._stale >= IN_A_ROW:
            what = "position" if self._paging.style in {"start", "offset"} else self._paging.style
            names = "start_parameter, or `parameter` of the paging"
            raise ContractError(
                f"{LABEL} gives the same page of {self._name}s again, whatever {what} is asked for.",
                remedy=f"Check the name of the {what} parameter in the profile ({names}).",
            )

    def _after(self, mark: Mark, page: ListPage) -> Mark | None:
        """Where the next page begins; None at the end."""
        if self._empty >= IN_A_ROW:
            return None
        if self._paging.style in BY_ANSWER:
            return self._by_answer(mark, page)
        # An empty page in the middle: what follows may be there all the same.
        step = page.returned or (self._largest if page.total is not None else 0)
        after = mark.position + step
        if not step or (page.total is not None and self._is_over(page, after - 1, page.total)):
            return None
        return Mark(after, mark.number + 1)

    def _is_over(self, page: ListPage, read: int, total: int) -> bool:
        """Whether a count is reached, and to be believed: no more came than it says, and the last page was not full."""
        if not page.returned:
            return read >= total
        return read == total and not (self._full and page.returned >= self._full)

    def _by_answer(self, mark: Mark, page: ListPage) -> Mark | None:
        if not page.token:
            return None
        if page.token in self._tokens:
            if not page.returned:
                return None
            raise ContractError(
                f"{LABEL} gives the same {self._paging.style} for the next page of {self._name}s again.",
                remedy="Check `parameter` and `next` of the paging in the profile.",
            )
        self._tokens.add(page.token)
        return Mark(mark.position + page.returned, mark.number + 1, page.token)
