"""Calls of `api1`, signed in, and what their answers mean.

Spec: reference/sage-x3.md 3.1 (addresses, paging), 3.2 (envelope), 3.3 (a 200 does not prove success).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote, unquote, urlencode

from core.errors import ConfigurationError, ContractError, RejectedError, UncertainError
from core.ports import Depart, at_once
from core.transport.exchange import Answer, Request, System
from core.transport.json import encode
from core.x3.rest.diagnoses import Told, told_in
from core.x3.session import Session
from core.x3.signed import UNAUTHORIZED, send_signed

ROOT: Final = "/api1/x3/erp/"
Resource = Mapping[str, object]

_OK: Final = range(200, 300)
_REFUSED: Final = frozenset({400, 404, 405, 409, 422})
"""Statuses of a save with which X3 refuses it, if `$diagnoses` say why."""
_NO_OFFER: Final = frozenset({400, 403, 404, 405})
_SERVER_FAULT: Final = 500
_ASK_FIRST: Final = "X3 is asked before anything is sent again."
_HEADERS: Final = {"Accept": "application/json", "Content-Type": "application/json"}


@dataclass(frozen=True, slots=True)
class ClassName:
    """A class and the representation that is asked for; in most cases both have the code of a table (3.4)."""

    name: str
    representation: str

    def __str__(self) -> str:
        return self.name if self.name == self.representation else f"{self.name}.{self.representation}"


@dataclass(frozen=True, slots=True)
class Saved:
    """A save that X3 confirmed: the record as it answered it, its key where the answer's place says it, remarks."""

    record: Resource
    key: str
    remarks: tuple[str, ...]


class NotFilteredError(ContractError):
    """X3 does not take a condition."""


class NotOfferedError(ContractError):
    """X3 does not offer what was asked for; `message` says why."""


class RestCaller:
    """Speaks REST with one endpoint of X3. Safe for use from many threads."""

    def __init__(self, system: System, session: Session, endpoint: str, page_size: int) -> None:
        self._system = system
        self._session = session
        self._root = f"{ROOT}{quote(endpoint, safe='')}/"
        self._page_size = page_size

    def probe(self, of: ClassName) -> None:
        """Asks for one record of a class.

        Raises:
            NotOfferedError: the class is not there, has no such representation, or may not be read.
        """
        self._offered("discover", self._path(of, "$query", count="1"))

    def prototype(self, of: ClassName, facet: str) -> Resource:
        """The description of a facet.

        Raises:
            NotOfferedError: the representation does not have it.
        """
        facet_name = quote(f"{of.representation}.{facet}", safe="$")
        return self._offered("discover", f"{self._root}{quote(of.name)}/$prototypes('{facet_name}')")

    def pages(self, reason: str, of: ClassName, where: str = "") -> Iterator[list[Resource]]:
        """All pages of a list: one asks for them as long as X3 says that there is a next one.

        Raises:
            NotFilteredError: X3 does not take the condition.
            ContractError: X3 gives something else than a list, or the same page again.
            TransientError: X3 did not answer, after all attempts.
        """
        options = {"count": str(self._page_size), **({"where": where} if where else {})}
        path = self._path(of, "$query", **options)
        seen: set[str] = set()
        while path:
            if path in seen:
                raise ContractError(f"X3 gives the same page of {of} again and again.", context={"class": str(of)})
            seen.add(path)
            value = self._page(reason, of, path, filtered=bool(where))
            resources = value.get("$resources")
            if not isinstance(resources, list) or not all(isinstance(row, dict) for row in resources):
                raise ContractError(f"X3 gave something else than a list of {of}.", context={"class": str(of)})
            yield resources
            path = self._next(of, value)

    def details(self, reason: str, of: ClassName, key: str) -> tuple[Resource | None, Told]:
        """A record by its key, and what X3 said; None where it does not give it.

        Raises:
            ContractError: X3 answers something else.
        """
        answer = self._get(reason, self._path(of, "$details", key), frozenset({404}))
        told = told_in(answer.value)
        if answer.status not in _OK or told.errors:
            return None, told
        return _object(answer, of), told

    def save(
        self, reason: str, of: ClassName, key: str | None, body: Mapping[str, object], depart: Depart = at_once
    ) -> Saved:
        """Makes a save, sent once: POST, or PUT where there is a key. `depart` is called right before it leaves.

        Raises:
            RejectedError: X3 looked at it and refused, with its messages; nothing was saved.
            TransientError: refused before execution; may be sent again.
            UncertainError: whether it was saved is not known.
            ConfigurationError: address, sign-in or a right is missing; nothing was saved.
        """
        path = self._path(of, "$create") if key is None else self._path(of, "$edit", key)
        back = _REFUSED | {UNAUTHORIZED, _SERVER_FAULT}
        request = Request("POST" if key is None else "PUT", path, content=encode(body), hand_back=back)
        answer = send_signed(self._system, self._session, reason, request, _HEADERS, writes=True, depart=depart)
        told = told_in(answer.value)
        record = answer.value if isinstance(answer.value, dict) else {}
        done = "$save" in _member(record, "$links")
        if answer.status in _OK and not told.errors and record:
            place = unquote(str(answer.headers.get("Location") or ""))
            return Saved(record, key or _key_of(record, place), told.remarks)
        if told.errors and not done and answer.status < _SERVER_FAULT:
            raise RejectedError(
                told.errors[0],
                remedy="Mend it in X3 or JAGGAER, then replay.",
                context={"status": str(answer.status)},
                diagnoses=(*told.errors, *told.remarks),
            )
        if answer.status in {404, 405} and not done:
            msg = f"X3 does not take a {reason} of {of} (HTTP {answer.status})."
            raise ConfigurationError(
                msg, remedy="Check the connection: it looks anew at what X3 offers.", context=_status(answer)
            )
        if answer.status >= _SERVER_FAULT:
            self._system.circuit.bad("a fault of its own")
        said = f" It said: {told.sentence}" if told.sentence else ""
        msg = f"X3 gave no clear answer to a save (HTTP {answer.status}).{said}"
        raise UncertainError(msg, remedy=_ASK_FIRST, context=_status(answer))

    def forget_failure(self) -> None:
        """Signs in again even when X3 refused a moment ago."""
        self._session.forget_failure()

    def _path(self, of: ClassName, facet: str, key: str | None = None, **options: str) -> str:
        record = "" if key is None else "('" + quote(key.replace("'", "''"), safe="~") + "')"
        query = {"representation": f"{of.representation}.{facet}", **options}
        return f"{self._root}{quote(of.name)}{record}?{urlencode(query, quote_via=quote, safe='$')}"

    def _get(self, reason: str, path: str, back: frozenset[int]) -> Answer:
        request = Request("GET", path, hand_back=back | {UNAUTHORIZED})
        headers = {"Accept": "application/json"}
        return send_signed(self._system, self._session, reason, request, headers, writes=False)

    def _offered(self, reason: str, path: str) -> Resource:
        answer = self._get(reason, path, _NO_OFFER)
        told = told_in(answer.value)
        if answer.status not in _OK or told.errors or not isinstance(answer.value, dict):
            raise NotOfferedError(told.sentence or f"HTTP {answer.status}", context=_status(answer))
        return answer.value

    def _page(self, reason: str, of: ClassName, path: str, *, filtered: bool) -> Resource:
        """A page; an unknown property in a condition is HTTP 500 (3.1), which is asked once, not again and again."""
        back = frozenset({400, _SERVER_FAULT}) if filtered else frozenset[int]()
        answer = self._get(reason, path, back)
        told = told_in(answer.value)
        if answer.status not in _OK or told.errors:
            kind = NotFilteredError if filtered else ContractError
            msg = f"X3 cannot list {of}: {told.sentence or 'it gave no reason'}"
            raise kind(msg, remedy="Look whether the user of the connection may read this.", context=_status(answer))
        return _object(answer, of)

    def _next(self, of: ClassName, page: Resource) -> str:
        """Where the list goes on, below our own address whatever host X3 names; empty at the end."""
        url = _member(_member(page, "$links"), "$next").get("$url")
        if not url:
            return ""
        _, root, rest = str(url).partition(ROOT)
        if not root or not unquote(f"{root}{rest}").startswith(unquote(f"{self._root}{of.name}?")):
            msg = f"X3 says that a list of {of} goes on somewhere else."
            raise ContractError(msg, context={"class": str(of)})
        return f"{root}{rest}"


def _object(answer: Answer, of: ClassName) -> Resource:
    if not isinstance(answer.value, dict):
        raise ContractError(f"X3 gave no record of {of}.", context={"class": str(of)})
    return answer.value


def _member(record: Resource, name: str) -> Resource:
    member = record.get(name)
    return member if isinstance(member, dict) else {}


def _key_of(record: Resource, place: str) -> str:
    """The key that an answer names, else the one in the address of the record."""
    inside = place.partition("('")[2].rpartition("')")[0].replace("''", "'")
    return str(record.get("$key") or inside)


def _status(answer: Answer) -> dict[str, str]:
    return {"status": str(answer.status)}
