"""Which part of a list a page is, in each style of paging, and how it tells the way to the next (reference 3.1, 7)."""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from urllib.parse import urlencode, urlsplit

from core.sandbox.jaggaer.switches import JaggaerSwitches


class ParameterError(ValueError):
    """A parameter is wrong: HTTP 400."""


def position(query: Mapping[str, str], switches: JaggaerSwitches, size: int, ids: Sequence[int]) -> int:
    """The 1-based place of the page's first record.

    Raises:
        ParameterError: the parameter is no number, or no cursor of this list.
    """
    match switches.paging:
        case "offset":
            return whole_number(query, "offset", 0, least=0) + 1
        case "page":
            return (whole_number(query, "page", 1, least=1) - 1) * size + 1
        case "cursor":
            return _after_cursor(query.get("cursor", ""), ids)
        case _:
            return whole_number(query, "start", 1, least=1)


def next_position(switches: JaggaerSwitches, first: int, size: int, total: int) -> int:
    """Where the next page begins; 0 = this is the last one."""
    following = first + size
    if following <= total:
        return following
    return size + 1 if switches.cursor_loops and total > size else 0


def cursor_after(ids: Sequence[int], following: int) -> str:
    """A cursor that leads behind the record before `following`, wherever that record stands by then."""
    return base64.urlsafe_b64encode(f"after {ids[following - 2]}".encode()).decode()


def link_header(address: str, query: Mapping[str, str], following: int, switches: JaggaerSwitches) -> dict[str, str]:
    """The header `Link` with the next page's address (RFC 8288), behind one to the first page."""
    asked = dict(query)
    first = f"{address}?{urlencode(asked | {'start': '1'})}"
    there = {
        "whole": address,
        "relative": urlsplit(address).path,
        "elsewhere": f"https://elsewhere.invalid{urlsplit(address).path}",
    }[switches.next_link]
    return {"Link": f'<{first}>; rel="first", <{there}?{urlencode(asked | {"start": str(following)})}>; rel="next"'}


def whole_number(query: Mapping[str, str], name: str, default: int, *, least: int) -> int:
    """A number of the query.

    Raises:
        ParameterError: it is none, or too small.
    """
    text = query.get(name)
    if text is None:
        return default
    if not (text.isascii() and text.isdecimal()) or int(text) < least:
        msg = f"Invalid parameter {name}: {text}"
        raise ParameterError(msg)
    return int(text)


def _after_cursor(text: str, ids: Sequence[int]) -> int:
    if not text:
        return 1
    try:
        word, _, last = base64.urlsafe_b64decode(text.encode("ascii")).decode("ascii").partition(" ")
        number = int(last) if word == "after" else None
    except ValueError:
        number = None
    if number is None:
        msg = f"Invalid cursor: {text}"
        raise ParameterError(msg)
    if number in ids:
        return ids.index(number) + 2
    return sum(1 for i in ids if i < number) + 1
