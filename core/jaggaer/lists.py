"""Asking JAGGAER for one page of a list (reference/jaggaer-j1p.md 3.1, 3.2)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Final

from core.errors import ConfigurationError, ContractError
from core.jaggaer.caller import Caller
from core.jaggaer.paging import FIRST, Mark, link_path, mark_query, next_link
from core.jaggaer.wire import ListPage, Readers, filter_text, read_page
from core.model.profile import Profile

LEAST: Final = 20
"""A page size below this is not tried: it is what JAGGAER gives unasked."""
_NOT_SO: Final = frozenset({"400", "413", "422"})
"""Statuses with which a server refuses a parameter, so that a smaller page may be taken."""


def ask_page(
    caller: Caller,
    profile: Profile,
    reading: Readers,
    start: int | Mark,
    since: datetime | None,
    size: int,
    *,
    reason: str = "list",
) -> ListPage:
    """One page of a list; `size` is asked for where the profile names the parameter.

    A first page that is refused is asked for again with half the size, down to none at all; `ListPage.asked` tells
    what was taken in the end, to be asked for from then on.

    Raises:
        ContractError, ConfigurationError: refused without a size too, or the answer is no list.
    """
    mark = Mark(start) if isinstance(start, int) else start
    name = reading.paging.size_parameter or profile.page_size_parameter
    wanted = size if name else 0
    while True:
        try:
            page = _ask(caller, reading, mark, since, {name: str(wanted)} if wanted else {}, reason)
            return replace(page, asked=wanted)
        except (ContractError, ConfigurationError) as error:
            if mark != FIRST or not wanted or not refused(error):
                raise
            wanted = wanted // 2 if wanted // 2 >= LEAST else 0


def refused(error: ContractError | ConfigurationError) -> bool:
    """Whether JAGGAER did not take the question, by status or by `returnCode`."""
    return error.context.get("status", "") in _NOT_SO or bool(error.context.get("return_code"))


def _ask(
    caller: Caller, reading: Readers, mark: Mark, since: datetime | None, size: dict[str, str], reason: str
) -> ListPage:
    resource, paging = reading.resource, reading.paging
    query: dict[str, str] = {}
    path = resource.list_path
    if mark.token and paging.style == "link":
        path = mark.token  # it holds page, size and filter
    else:
        query = {**resource.parameters, **mark_query(paging, mark), **size}
        condition = filter_text(resource, since, reading.zone)
        if condition:
            query[resource.filter_parameter] = condition
    answer = caller.ask(reason, path, query)
    page = read_page(answer.value, reading, mark.position, next_link(answer.headers.get_list("link")))
    if page.token and paging.style == "link":
        return replace(page, token=link_path(caller.address, path, page.token))
    return page
