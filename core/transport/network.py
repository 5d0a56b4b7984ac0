"""Sockets that can be waited for with an end: a cancel or a deadline cuts every wait short within a moment.

httpx waits for each piece of an answer on its own; a server that sends one byte a minute would hold a thread for ever,
and a cancel would have to wait for the server. Here each wait is made in slices, and between slices the watch of the
calling thread is looked at.
"""

from __future__ import annotations

import ssl
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any, Final

import httpcore

from core.model.cancel import Cancelled

SLICE_S: Final = 0.2
GRACE_S: Final = 0.5
MOST_KEPT: Final = 64 * 1024


@dataclass(slots=True)
class Watch:
    """What ends the waits of one exchange.

    Attributes:
        cancel: set when somebody wants the run to stop.
        deadline: `time.monotonic()` after which the exchange is given up.
        writes: whether it is a save: a cancel then still waits half a second for the answer.
        sent: whether anything may have left; before that, nothing was executed.
    """

    cancel: threading.Event
    deadline: float
    writes: bool = False
    sent: bool = False
    _cancelled_at: float | None = field(default=None, init=False)

    def slice_s(self, timeout: float | None, started: float) -> float:
        """Seconds to wait next; 0 when `timeout` (counted from `started`) or the deadline is over.

        Raises:
            Cancelled: the run is to stop.
        """
        now = time.monotonic()
        if self.cancel.is_set():
            if self._cancelled_at is None:
                self._cancelled_at = now
            grace = GRACE_S if self.writes and self.sent else 0.0
            if now - self._cancelled_at >= grace:
                raise Cancelled
        end = self.deadline if timeout is None else min(self.deadline, started + timeout)
        return max(0.0, min(SLICE_S, end - now))


_threads: Final = threading.local()


@contextmanager
def watched(watch: Watch) -> Iterator[Watch]:
    """Makes `watch` count for the sockets that this thread uses inside."""
    _threads.watch = watch
    try:
        yield watch
    finally:
        _threads.watch = None


class WatchedBackend(httpcore.NetworkBackend):
    """httpcore's own sockets, waited for in slices."""

    def __init__(self) -> None:
        self._inner = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """A connection; looking up the name counts into `timeout` too, which the system alone would not do."""
        return WatchedStream(
            _aside(
                lambda: self._inner.connect_tcp(host, port, timeout, local_address, socket_options),
                timeout,
            )
        )

    def sleep(self, seconds: float) -> None:
        """Waits; httpcore asks for it between repeated connects only, which are off."""
        self._inner.sleep(seconds)


class WatchedStream(httpcore.NetworkStream):
    """A connection whose reads end with the watch of the reading thread.

    What is written is kept until it is read from, so that head and body of a request leave in one piece: one call of
    the system and one packet less for each request.
    """

    def __init__(self, inner: httpcore.NetworkStream) -> None:
        self._inner = inner
        self._kept: list[bytes] = []
        self._kept_size = 0
        self._write_timeout: float | None = None

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Bytes, `b""` at the end."""
        if self._kept:
            # A server may answer and close before it has read everything: its answer counts, as in httpcore.
            with suppress(httpcore.WriteError):
                self._flush()
        watch: Watch | None = getattr(_threads, "watch", None)
        if watch is None:
            return self._inner.read(max_bytes, timeout)
        started = time.monotonic()
        while seconds := watch.slice_s(timeout, started):
            try:
                return self._inner.read(max_bytes, seconds)
            except httpcore.ReadTimeout:
                continue
        msg = "no answer in time"
        raise httpcore.ReadTimeout(msg)

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Sends all of `buffer`, at the latest when an answer is read."""
        self._write_timeout = timeout
        self._kept.append(buffer)
        self._kept_size += len(buffer)
        if self._kept_size > MOST_KEPT:
            self._flush()

    def close(self) -> None:
        """Ends the connection."""
        self._inner.close()

    def _flush(self) -> None:
        kept, self._kept, self._kept_size = self._kept, [], 0
        watch: Watch | None = getattr(_threads, "watch", None)
        if watch is not None:
            watch.sent = True
        self._inner.write(b"".join(kept), self._write_timeout)

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        """The same connection, encrypted from here on."""
        if self._kept:
            self._flush()
        return WatchedStream(
            _aside(
                lambda: self._inner.start_tls(ssl_context, server_hostname, timeout),
                timeout,
            )
        )

    def get_extra_info(self, info: str) -> Any:  # noqa: ANN401 - httpcore's signature
        """What httpcore asks about the socket."""
        return self._inner.get_extra_info(info)


def _aside(connect: Callable[[], httpcore.NetworkStream], timeout: float | None) -> httpcore.NetworkStream:
    """Connects in a thread of its own, since neither a name's look-up nor a hand-shake can be cut short."""
    watch: Watch | None = getattr(_threads, "watch", None)
    if watch is None:
        return connect()
    attempt = _Attempt(connect)
    threading.Thread(target=attempt.run, name="connect", daemon=True).start()
    started = time.monotonic()
    try:
        while seconds := watch.slice_s(timeout, started):
            if attempt.done.wait(seconds):
                return attempt.result()
        if attempt.done.is_set():
            return attempt.result()
        msg = "no connection in time"
        raise httpcore.ConnectTimeout(msg)
    finally:
        attempt.abandon()


class _Attempt:
    """One connection on its way; closed by itself when nobody waits for it any more."""

    def __init__(self, connect: Callable[[], httpcore.NetworkStream]) -> None:
        self.done = threading.Event()
        self._connect = connect
        self._lock = threading.Lock()
        self._stream: httpcore.NetworkStream | None = None
        self._error: BaseException | None = None
        self._abandoned = False

    def run(self) -> None:
        try:
            stream = self._connect()
        except BaseException as error:  # noqa: BLE001 - raised again where it is waited for
            self._error = error
        else:
            with self._lock:
                self._stream = stream
                if self._abandoned:
                    stream.close()
        self.done.set()

    def result(self) -> httpcore.NetworkStream:
        if self._error is not None:
            raise self._error
        with self._lock:
            stream, self._stream = self._stream, None
        if stream is None:
            msg = "no connection in time"
            raise httpcore.ConnectTimeout(msg)
        return stream

    def abandon(self) -> None:
        with self._lock:
            self._abandoned = True
            stream, self._stream = self._stream, None
        if stream is not None:
            stream.close()
