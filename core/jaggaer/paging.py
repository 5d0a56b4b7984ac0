"""From one page of a list to the next, as a site cuts its lists; pure (reference/jaggaer-j1p.md 3.1).

Nobody public says how every list of JAGGAER is paged, so a profile names one of five styles: a position from 1 (`start`)
or from 0 (`offset`), the number of a page, a cursor out of the answer before, or the address of the next page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final
from urllib.parse import SplitResult, urljoin, urlsplit

import msgspec

from core.errors import ContractError
from core.model.profile import Paging, Profile, Resource

BY_ANSWER: Final = frozenset({"cursor", "link"})
"""Styles in which the answer itself says where the next page is."""
_PORTS: Final = {"http": 80, "https": 443}
_PARAMETER: Final = re.compile(r'\s*;\s*([\w!#$&+.^`|~*-]+)\s*(?:=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s";,]*)))?')


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a page begins.

    Attributes:
        position: 1-based place of its first record, by the records that came before it.
        number: pages before it.
        token: cursor or address that the answer before gave; "" on the first page.
    """

    position: int = 1
    number: int = 0
    token: str = ""


FIRST: Final = Mark()


def paging_of(profile: Profile, resource: Resource) -> Paging:
    """How a list is paged, with the parameter's name filled in."""
    paging = resource.paging or profile.paging or Paging(parameter=profile.start_parameter)
    return msgspec.structs.replace(paging, parameter=paging.parameter or paging.style)


def mark_query(paging: Paging, mark: Mark) -> dict[str, str]:
    """The parameter that asks for a page; empty where none is needed."""
    match paging.style:
        case "offset":
            return {paging.parameter: str(mark.position - 1)}
        case "page":
            return {paging.parameter: str(paging.first_page + mark.number)}
        case "cursor":
            return {paging.parameter: mark.token} if mark.token else {}
        case "link":
            return {}
        case _:
            return {paging.parameter: str(mark.position)}


def next_link(headers: Iterable[str]) -> str:
    """The address with `rel="next"` in values of the header `Link`; "" = none (RFC 8288).

    A link with an `anchor` tells of another document than the answer and does not count.
    """
    for text in headers:
        position = 0
        while (opened := text.find("<", position)) >= 0 and (closed := text.find(">", opened)) >= 0:
            position = closed + 1
            found: dict[str, str] = {}
            while match := _PARAMETER.match(text, position):
                position = match.end()
                value = re.sub(r"\\(.)", r"\1", match[2]) if match[2] is not None else match[3] or ""
                found.setdefault(match[1].casefold(), value)
            if "next" in found.get("rel", "").casefold().split() and "anchor" not in found:
                return text[opened + 1 : closed].strip()
    return ""


def link_path(address: str, asked: str, link: str) -> str:
    """Path and query of a next page's address, below the API's own address.

    The token goes with every call, so that a link is followed on the host that was set up and nowhere else.

    Args:
        address: scheme, host, port and prefix of the API.
        asked: path and query of the page that held the link; a relative link counts from it.
        link: the address as it came.

    Raises:
        ContractError: the link leads to another scheme, host, port or prefix, or is no address.
    """
    own = urlsplit(address)
    try:
        there = urlsplit(urljoin(f"{address}/{asked.lstrip('/')}", link))
        same = _origin(there) == _origin(own) and not there.username and not there.password
    except ValueError:
        same, there = False, own
    prefix = own.path.rstrip("/")
    if not same or not there.path.startswith(f"{prefix}/") or "/../" in f"{there.path}/":
        raise ContractError(
            f"JAGGAER says that the next page is at another address: {link[:120]}.",
            remedy="It is not followed, since the token would go there. Ask JAGGAER why, or check the host in the settings.",
            context={"host": there.hostname or ""},
        )
    path = there.path.removeprefix(prefix)
    return f"{path}?{there.query}" if there.query else path


def _origin(url: SplitResult) -> tuple[str, str, int | None]:
    return url.scheme.casefold(), (url.hostname or "").casefold(), url.port or _PORTS.get(url.scheme.casefold())
