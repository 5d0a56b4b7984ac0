"""Connections of one origin that are used again, the one used last first.

httpcore's pool looks at every connection it has before and after each request, with a system call for each idle one;
with a dozen threads that costs more than the request. Here a request looks at the connection that it takes, and at
no other.
"""

from __future__ import annotations

import ssl
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator

import httpcore


class Connections:
    """Takes the place of `httpcore.ConnectionPool` for one origin, without a limit. Safe for use from many threads.

    Args:
        origin: scheme, host and port that all requests go to.
        trust: for https.
        keep_s: how long an idle connection is kept.
        backend: makes the sockets.
    """

    def __init__(
        self, origin: httpcore.Origin, trust: ssl.SSLContext, keep_s: float, backend: httpcore.NetworkBackend
    ) -> None:
        self._origin = origin
        self._trust = trust
        self._keep_s = keep_s
        self._backend = backend
        self._lock = threading.Lock()
        self._open: set[httpcore.HTTPConnection] = set()
        self._idle: deque[tuple[httpcore.HTTPConnection, float]] = deque()
        self._closed = False

    def handle_request(self, request: httpcore.Request) -> httpcore.Response:
        """Sends a request and gives the answer once its headers are there; its connection is free when it is closed.

        Raises:
            httpcore.NetworkError, httpcore.TimeoutException, httpcore.ProtocolError: as httpcore says; a
                `ConnectError` after `close`.
        """
        connection = self._take()
        try:
            response = connection.handle_request(request)
        except BaseException:
            self._drop(connection)
            raise
        body = _Body(response, lambda: self._give_back(connection))
        return httpcore.Response(
            response.status, headers=response.headers, content=body, extensions=response.extensions
        )

    def close(self) -> None:
        """Ends all connections, those in use too."""
        with self._lock:
            self._closed = True
            ending, self._open = self._open, set()
            self._idle.clear()
        for connection in ending:
            connection.close()

    def _take(self) -> httpcore.HTTPConnection:
        while True:
            with self._lock:
                if not self._idle:
                    break
                connection, _ = self._idle.pop()
            if not connection.has_expired():
                return connection
            self._drop(connection)
        made = httpcore.HTTPConnection(
            self._origin,
            ssl_context=self._trust,
            keepalive_expiry=self._keep_s,
            network_backend=self._backend,
        )
        with self._lock:
            if self._closed:
                # A thread that still retries after its run has ended must not open what nobody would close.
                msg = "the connections are closed"
                raise httpcore.ConnectError(msg)
            self._open.add(made)
        return made

    def _give_back(self, connection: httpcore.HTTPConnection) -> None:
        if not connection.is_idle():
            self._drop(connection)
            return
        now = time.monotonic()
        old: list[httpcore.HTTPConnection] = []
        with self._lock:
            if not self._closed:
                self._idle.append((connection, now))
                while now - self._idle[0][1] > self._keep_s:
                    old.append(self._idle.popleft()[0])
        if self._closed:
            old.append(connection)
        for gone in old:
            self._drop(gone)

    def _drop(self, connection: httpcore.HTTPConnection) -> None:
        with self._lock:
            self._open.discard(connection)
        connection.close()


class _Body:
    """The body of an answer; closing it frees the connection."""

    def __init__(self, response: httpcore.Response, freed: Callable[[], None]) -> None:
        self._response = response
        self._stream: Iterable[bytes] = response.stream  # type: ignore[assignment]
        self._freed = freed

    def __iter__(self) -> Iterator[bytes]:
        yield from self._stream

    def close(self) -> None:
        """Reads no more, and frees the connection."""
        try:
            self._response.close()
        finally:
            freed, self._freed = self._freed, _nothing
            freed()


def _nothing() -> None:
    """Freed already."""
