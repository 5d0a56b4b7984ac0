"""Calls of one system: counted, watched, retried where that is safe, with every fault turned into one of our errors."""

from __future__ import annotations

import logging
import random
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final, Protocol

import httpx

from core.clock import Clock
from core.errors import (
    ConnectorError,
    ContractError,
    TransientError,
    UncertainError,
)
from core.model.cancel import Cancelled
from core.transport.calls import CallCounter
from core.transport.circuit import Circuit
from core.transport.client import Client
from core.transport.errors import (
    Situation,
    doubt,
    error_of_status,
    error_of_transport,
)
from core.transport.json import UnreadableAnswerError, decode, snippet
from core.transport.network import Watch, watched
from core.transport.pace import Pace
from core.transport.retry import RetryPolicy, retry_after_s, retrying

log = logging.getLogger(__name__)

MEBIBYTE: Final = 1024 * 1024
_OK: Final = range(200, 300)
Headers = Callable[[], Mapping[str, str]]
"""Gives the headers of one attempt, so that each has a fresh token."""


class Reader(Protocol):
    """Makes a value of a body."""

    def __call__(self, body: bytes, *, system: str, show: bool) -> object:
        """The value.

        Raises:
            UnreadableAnswerError: the body is not of the form that was agreed; quoted only if `show`.
        """
        ...


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked.

    Attributes:
        path: below the system's address.
        query: parameters, percent-encoded whole.
        content: body; with it comes `Content-Type` from `headers`.
        headers: called for each attempt, outside of the retries: what it raises is not tried again.
        hand_back: statuses that the caller understands; their answers are given as they are, decoded if they are JSON.
        private: whether the answer may hold a secret, so that no error quotes it.
        reader: what makes the value of the body; JSON where nothing else is said.
    """

    method: str
    path: str
    query: Mapping[str, str] = field(default_factory=dict)
    content: bytes | None = None
    headers: Headers = dict
    hand_back: frozenset[int] = frozenset()
    private: bool = False
    reader: Reader = decode


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back.

    Attributes:
        value: what the request's reader made of the body; None where a status was handed back whose body it cannot read.
        body: as it came, uncompressed; for texts such as X3's `Error 45`.
        seconds: from the sending to the last byte.
    """

    status: int
    headers: httpx.Headers
    body: bytes
    value: object
    seconds: float

    @property
    def text(self) -> str:
        """The body as text, whatever its media type says (reference/jaggaer-j1p.md 3.4: odd ones occur)."""
        return self.body.decode("utf-8", "replace")


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one exchange.

    Attributes:
        max_bytes: size of an answer, uncompressed.
        deadline_s: seconds for the whole exchange, from connecting to the last byte.
    """

    max_bytes: int = 64 * MEBIBYTE
    deadline_s: float = 300.0


class System:
    """One system, spoken to from many threads.

    Args:
        name: `jaggaer` or `x3`, for counts and context.
        label: as people read it: `JAGGAER`, `Sage X3`.
        client: connections; closed by `close`.
        calls, clock, cancel: handed down from the run.
        policy, limits, circuit, chance: how patient to be; `chance` spreads the waits.
        pace: how fast calls may follow one another; None = as fast as they come.
    """

    def __init__(
        self,
        name: str,
        label: str,
        client: Client,
        *,
        calls: CallCounter,
        clock: Clock,
        cancel: threading.Event,
        policy: RetryPolicy | None = None,
        limits: Limits | None = None,
        circuit: Circuit | None = None,
        chance: random.Random | None = None,
        pace: Pace | None = None,
    ) -> None:
        self.name = name
        self.label = label
        self.client = client
        self.circuit = circuit or Circuit(label, clock)
        self._calls = calls
        self._clock = clock
        self._cancel = cancel
        self._policy = policy or RetryPolicy()
        self._limits = limits or Limits()
        self._chance = chance
        self._pace = pace
        self._dated: tuple[str, datetime] | None = None

    def fetch(self, reason: str, request: Request, *, attempts: int = 0) -> Answer:
        """A read, made again after passing faults and unreadable answers; the answer is decoded JSON.

        Args:
            reason: what it is counted as: `list`, `reference`, ...
            request: what is asked.
            attempts: calls in all; 0 = as the policy says. A connection check asks once.

        Raises:
            Cancelled: the run is to stop.
            UnreachableError: no connection could be made, after all attempts.
            TransientError: a passing fault that did not pass, or the circuit is open.
            ContractError: the answer is no JSON, too large, or has a status that no agreement knows.
            ConfigurationError: address, right, sign-in (`CredentialsError`), certificate (`CertificateError`).
        """
        return self._repeat(reason, request, writes=False, attempts=attempts)

    def write(self, reason: str, request: Request) -> Answer:
        """A save, sent once: who promised it decides when it is sent again, and renews the promise first.

        Raises:
            Cancelled: the run is to stop; nothing was sent.
            TransientError: refused before execution (no connection, 429, open circuit); may be sent again.
            UncertainError: sent, and its answer was lost, cannot be read, or is a fault of the server.
            RejectedError: too large for the server; not executed.
            ConfigurationError: refused for address, right, sign-in or certificate; not executed.
        """
        return self._repeat(reason, request, writes=True, attempts=1)

    def server_time_offset_s(self) -> float | None:
        """The system's clock less ours, from the latest `Date` header, to about a second; None before the first."""
        dated = self._dated
        if dated is None:
            return None
        try:
            moment = parsedate_to_datetime(dated[0])
        except ValueError:
            return None
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=UTC)
        return (moment - dated[1]).total_seconds()

    def close(self) -> None:
        """Ends all connections."""
        self.client.close()

    def _repeat(self, reason: str, request: Request, *, writes: bool, attempts: int) -> Answer:
        policy = self._policy
        if attempts:
            policy = replace(policy, attempts=attempts, unreadable_attempts=attempts)
        situation = Situation(
            self.label,
            self.client.host,
            writes,
            {"system": self.name, "request": f"{request.method} {request.path}"},
        )
        for attempt in retrying(policy, self._clock, self._cancel, self._chance):
            if self._cancel.is_set() or self.client.closed:
                raise Cancelled
            self.circuit.admit()
            if self._pace is not None:
                self._pace.wait(self._cancel)
            headers = request.headers()
            with attempt:
                return self._once(reason, request, headers, situation)
        raise AssertionError  # the loop returns or raises

    def _once(
        self,
        reason: str,
        request: Request,
        headers: Mapping[str, str],
        situation: Situation,
    ) -> Answer:
        watch = Watch(
            self._cancel,
            time.monotonic() + self._limits.deadline_s,
            writes=situation.writes,
        )
        started = time.perf_counter()
        try:
            with self._calls.call(self.name, reason), watched(watch):
                response, body = self._receive(request, headers, situation)
        except Cancelled:
            if situation.writes and watch.sent:
                message = f"The run was stopped while {self.label} was saving."
                raise doubt(message, situation) from None
            raise
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            ours = error_of_transport(error, situation)
            log.debug("%s %s: %s", self.name, reason, type(error).__name__)
            if isinstance(ours, (TransientError, UncertainError)):
                self.circuit.bad(ours.message)
            raise ours from error
        seconds = time.perf_counter() - started
        log.debug(
            "%s %s %s: %s in %.3f s, %s bytes",
            self.name,
            reason,
            request.path,
            response.status_code,
            seconds,
            len(body),
        )
        self._note_date(response)
        return self._judge(request, response, body, seconds, situation)

    def _receive(
        self, request: Request, headers: Mapping[str, str], situation: Situation
    ) -> tuple[httpx.Response, bytes]:
        response = self.client.start(request.method, request.path, request.query, headers, request.content)
        try:
            size, pieces = 0, []
            for piece in response.iter_bytes():
                size += len(piece)
                if size > self._limits.max_bytes:
                    raise self._too_large(situation)
                pieces.append(piece)
        finally:
            response.close()
        return response, pieces[0] if len(pieces) == 1 else b"".join(pieces)

    def _judge(
        self,
        request: Request,
        response: httpx.Response,
        body: bytes,
        seconds: float,
        situation: Situation,
    ) -> Answer:
        status = response.status_code
        if status in _OK or status in request.hand_back:
            try:
                value = request.reader(body, system=self.label, show=not request.private)
            except UnreadableAnswerError as error:
                if status in _OK:
                    self.circuit.bad(error.message)  # a maintenance page on every call is a system that is down
                    if not situation.writes:
                        raise
                    raise doubt(error.message, situation) from None
                value = None
            self.circuit.good()
            return Answer(status, response.headers, body, value, seconds)
        fault = error_of_status(
            status,
            situation,
            said="" if request.private else snippet(body),
            retry_after_s=retry_after_s(response.headers.get("Retry-After"), self._clock.now()),
        )
        if status >= httpx.codes.INTERNAL_SERVER_ERROR:
            self.circuit.bad(fault.message)
        else:
            self.circuit.good()
        raise fault

    def _too_large(self, situation: Situation) -> ConnectorError:
        says = f"{self.label} gave an answer of more than {self._limits.max_bytes} bytes."
        if situation.writes:
            return doubt(says, situation)
        return ContractError(says, context=situation.context)

    def _note_date(self, response: httpx.Response) -> None:
        date = response.headers.get("Date")
        if date is not None:
            self._dated = (date, self._clock.now())
