"""Signed calls of JAGGAER: gently many at once, a refused token renewed once (reference/jaggaer-j1p.md 2.1, 3.3)."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from core.errors import CredentialsError
from core.jaggaer.session import Session
from core.model.cancel import Cancelled
from core.transport.exchange import Answer, Request, System

UNAUTHORIZED = 401
_TURN_S = 0.2


class Caller:
    """Asks JAGGAER, from many threads.

    Args:
        system: the API host.
        session: signs.
        cancel: set when the run is to stop.
        max_in_flight: calls under way at once; waits between attempts count too, so that a busy server gets rest.
    """

    def __init__(self, system: System, session: Session, cancel: threading.Event, max_in_flight: int) -> None:
        self._system = system
        self._session = session
        self._cancel = cancel
        self._turns = threading.BoundedSemaphore(max(1, max_in_flight))

    @property
    def address(self) -> str:
        """Scheme, host, port and prefix of the API, without a slash at the end."""
        return self._system.client.address

    def ask(
        self,
        reason: str,
        path: str,
        query: Mapping[str, str] | None = None,
        *,
        hand_back: frozenset[int] = frozenset(),
        attempts: int = 0,
    ) -> Answer:
        """A GET, signed; its answer is decoded JSON, or has a status of `hand_back`.

        A 401 is told by its status alone, since older gateways send it with odd headers; the token is then renewed
        and the call repeated once.

        Raises:
            CredentialsError: refused with a fresh token too.
            Cancelled, TransientError, ContractError, ConfigurationError: as `System.fetch`.
        """
        with self._turn():
            answer, header = self._signed(reason, path, query or {}, hand_back, attempts)
            if answer.status == UNAUTHORIZED:
                self._session.refused(header)
                answer, _ = self._signed(reason, path, query or {}, hand_back, attempts)
        if answer.status == UNAUTHORIZED:
            raise CredentialsError(
                "JAGGAER gave a token and refuses it.",
                remedy="Check that host and token address belong to the same instance, and ask JAGGAER for the rights of the client.",
                context={"path": path},
            )
        return answer

    def sign_in(self, *, attempts: int = 0) -> None:
        """Makes sure that there is a valid token.

        Raises:
            CredentialsError, ConfigurationError, TransientError, ContractError: as the session says.
        """
        self._session.header(attempts=attempts)

    def server_time_offset_s(self) -> float | None:
        """JAGGAER's clock less ours; see `System`."""
        return self._system.server_time_offset_s()

    def close(self) -> None:
        """Ends all connections."""
        self._session.close()
        self._system.close()

    def _signed(
        self, reason: str, path: str, query: Mapping[str, str], hand_back: frozenset[int], attempts: int
    ) -> tuple[Answer, str]:
        used = ""

        def headers() -> Mapping[str, str]:
            nonlocal used
            used = self._session.header()
            return {"Authorization": used, "Accept": "application/json"}

        request = Request("GET", path, query, headers=headers, hand_back=hand_back | {UNAUTHORIZED})
        return self._system.fetch(reason, request, attempts=attempts), used

    @contextmanager
    def _turn(self) -> Iterator[None]:
        while not self._turns.acquire(timeout=_TURN_S):
            if self._cancel.is_set():
                raise Cancelled
        try:
            yield
        finally:
            self._turns.release()
