"""Pages of a list: parameters, filters, envelope (reference/jaggaer-j1p.md 3.1, 3.2)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from core.sandbox.control import Reply
from core.sandbox.jaggaer.book import Dated, Shelf
from core.sandbox.jaggaer.filters import (
    Filter,
    FilterSyntaxError,
    UnknownFilterError,
    parse_filter,
)
from core.sandbox.jaggaer.paging import (
    ParameterError,
    cursor_after,
    link_header,
    next_position,
    position,
    whole_number,
)
from core.sandbox.jaggaer.switches import JaggaerSwitches

R = TypeVar("R", bound=Dated)


@dataclass(frozen=True, slots=True)
class Resource(Generic[R]):
    """One list of the API.

    Attributes:
        name: for counts and faults: `list.NAME`, `detail.NAME`.
        shelf: its records.
        form: under which the entries' bytes are kept.
        entry: renders a record for the list.
        opening, closing: JSON around the entries.
        changed_name: the filter name for changes.
        bare: text returnCode and no startAt, as `companyprofiles` has it.
    """

    name: str
    shelf: Shelf[R]
    form: str
    entry: Callable[[R], bytes]
    opening: str
    closing: str
    changed_name: str = "lastUpdate"
    bare: bool = False


def page(resource: Resource[R], query: Mapping[str, str], switches: JaggaerSwitches, address: str = "") -> Reply:
    """One page of a list; 400 for wrong parameters, `returnCode` 2 for unknown filter names.

    Args:
        resource: the list.
        query: as it was asked.
        switches: how the site pages, filters and counts.
        address: of the list itself, for links to the next page.
    """
    shelf = resource.shelf
    try:
        asked = _number(query, switches.page_parameter, 0)
        if switches.page_size.startswith("refused") and asked > switches.page_cap:
            status = 400 if switches.page_size == "refused" else 200
            return failure(f"{switches.page_parameter} must not exceed {switches.page_cap}", switches, status=status)
        size = _size(asked, switches)
        wanted = _filter(resource, query, switches)
        ids = shelf.listed(wanted, switches.sort)
        start = position(query, switches, size, ids)
    except UnknownFilterError as error:
        return failure(str(error), switches)
    except (ParameterError, FilterSyntaxError) as error:
        return failure(str(error), switches, status=400)
    shelf.walks += start == 1
    ids = _moved(ids, switches, first_page=start == 1 and shelf.walks == 1)
    first = 1 if switches.start_ignored else position(query, switches, size, ids)
    if switches.cursor_forgotten and first > 2 * size and shelf.walks == 1:
        return Reply.json(410, {"message": "Gone"})
    chosen = _chosen(ids, first, size, switches)
    entries = b",".join(shelf.body(resource.form, i, resource.entry) for i in chosen)
    following = next_position(switches, first, size, len(ids))
    cursor = f',"nextCursor":"{cursor_after(ids, following)}"' if switches.paging == "cursor" and following else ""
    head = _envelope(resource, switches, len(ids), len(chosen), first)
    body = f"{head}{cursor},{resource.opening}".encode() + entries + resource.closing.encode()
    links = link_header(address, query, following, switches) if switches.paging == "link" and following else {}
    return Reply(200, body + b"}", headers=links)


def _moved(ids: list[int], switches: JaggaerSwitches, *, first_page: bool) -> list[int]:
    """The list as it stands at this moment of the first walk, or after it."""
    match switches.moves:
        case "vanish":
            return ids if first_page else ids[1:]
        case "appear":
            return ids[1:] if first_page else ids
        case "move":
            return ids if first_page else ids[1:] + ids[:1]
        case _:
            return ids


def _chosen(ids: list[int], first: int, size: int, switches: JaggaerSwitches) -> list[int]:
    """The ids of a page, as the switches that go wrong say."""
    if switches.empty_middle_page and 1 < first <= size + 1:
        return []
    if switches.repeated_ids and 1 < first <= len(ids):
        # As if a record had come in before this page: everything moves on by one.
        last = first - 1 + size >= len(ids)
        return ids[first - 2 :] if last else ids[first - 2 : first - 2 + size]
    return ids[first - 1 : first - 1 + size]


def failure(message: str, switches: JaggaerSwitches, *, status: int = 200) -> Reply:
    """A failure that JAGGAER words itself: `returnCode` 2 (3.4)."""
    code: object = 2 if switches.return_code == "number" else "2"
    return Reply.json(status, {"returnCode": code, "returnMessage": message})


def _envelope(
    resource: Resource[R],
    switches: JaggaerSwitches,
    total: int,
    returned: int,
    first: int,
) -> str:
    as_text = resource.bare or switches.return_code == "text"
    code = '"0"' if as_text else "0"
    message = "OK" if resource.bare else ""
    if switches.totals == "changing" and first == 1 and resource.shelf.walks == 1:
        total -= 1
    total += {"low": total // 2 - total, "high": 3}.get(switches.totals, 0)
    shown_total = f'"{total}"' if switches.totals == "text" else str(total)
    counted = "" if switches.totals == "absent" else f'"totRecords":{shown_total},'
    head = f'{{"returnCode":{code},"returnMessage":"{message}",{counted}"returnedRecords":{returned}'
    return head if resource.bare or switches.paging != "start" else f'{head},"startAt":{first}'


def _size(asked: int, switches: JaggaerSwitches) -> int:
    if asked == 0 or switches.page_size == "ignored":
        return min(switches.page_default, switches.page_cap)
    size = min(asked, switches.page_cap)
    return max(1, size * 2 // 3) if switches.page_size == "shorter" else size


def _filter(resource: Resource[R], query: Mapping[str, str], switches: JaggaerSwitches) -> Filter | None:
    text = query.get("flt", "")
    if not text:
        return None
    names = resource.shelf.names()
    if switches.change_filter:
        names |= {resource.changed_name}
    return parse_filter(text, names, ignore_unknown=switches.unknown_filter == "ignored")


def _number(query: Mapping[str, str], name: str, default: int) -> int:
    return whole_number(query, name, default, least=1)
