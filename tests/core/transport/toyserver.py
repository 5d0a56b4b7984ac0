"""A server that answers as a test tells it to, faults of the wire included."""

from __future__ import annotations

import contextlib
import os
import socket
import ssl
import struct
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from types import TracebackType
from typing import BinaryIO, Self

import trustme


class MovedClock:
    """A clock whose waits cost no time; `waits` are the seconds that were asked for."""

    def __init__(self, start: datetime | None = None) -> None:
        self.time = start or datetime(2026, 1, 5, 8, 0, tzinfo=UTC)
        self.elapsed = 0.0
        self.waits: list[float] = []

    def now(self) -> datetime:
        return self.time + timedelta(seconds=self.elapsed)

    def monotonic_s(self) -> float:
        return self.elapsed

    def wait(self, seconds: float, wake: threading.Event) -> bool:
        self.waits.append(seconds)
        self.elapsed += seconds
        return wake.is_set()


@dataclass(frozen=True)
class Asked:
    """A request as it came."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True)
class Reply:
    """What to answer. `wire` replaces everything; `keep` bytes of the body are sent before the connection breaks."""

    status: int = 200
    body: bytes = b"{}"
    headers: dict[str, str] = field(default_factory=dict)
    delay_s: float = 0.0
    wire: bytes | None = None
    keep: int | None = None
    reset: bool = False
    trickle_s: float = 0.0

    def encoded(self) -> bytes:
        if self.wire is not None:
            return self.wire
        head = [f"HTTP/1.1 {self.status} Toy"]
        headers = {"Content-Length": str(len(self.body)), **self.headers}
        head += [f"{name}: {value}" for name, value in headers.items()]
        body = self.body if self.keep is None else self.body[: self.keep]
        return ("\r\n".join(head) + "\r\n\r\n").encode("latin-1") + body


class ToyServer:
    """Serves on loopback from threads; the last reply is repeated when no other is left."""

    def __init__(self, *replies: Reply, tls: ssl.SSLContext | None = None) -> None:
        self.replies = list(replies) or [Reply()]
        self.asked: list[Asked] = []
        self.connections = 0
        self.answer: Callable[[Asked], Reply] | None = None
        self._tls = tls
        self._lock = threading.Lock()
        self._open: list[socket.socket] = []
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._socket.getsockname()[1]
        self._thread = threading.Thread(target=self._serve, daemon=True)

    @property
    def url(self) -> str:
        return f"{'https' if self._tls else 'http'}://127.0.0.1:{self.port}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with contextlib.suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        with self._lock:
            for connection in self._open:
                with contextlib.suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)
                connection.close()
        self._thread.join(5)

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            with self._lock:
                self.connections += 1
                self._open.append(connection)
            threading.Thread(target=self._talk, args=(connection,), daemon=True).start()

    def _talk(self, plain: socket.socket) -> None:
        connection = plain
        stream: BinaryIO | None = None
        with contextlib.suppress(OSError, ssl.SSLError, ValueError):
            if self._tls:
                connection = self._tls.wrap_socket(plain, server_side=True)
                with self._lock:
                    self._open.append(connection)
            stream = connection.makefile("rb")
            while request := _read(stream):
                with self._lock:
                    self.asked.append(request)
                    last = len(self.replies) == 1
                    reply = self.replies[0] if last else self.replies.pop(0)
                if self.answer is not None:
                    reply = self.answer(request)
                if not self._reply(connection, reply):
                    break
        if stream is not None:
            stream.close()
        connection.close()

    def _reply(self, connection: socket.socket, reply: Reply) -> bool:
        time.sleep(reply.delay_s)
        if reply.reset:
            linger = struct.pack("hh" if os.name == "nt" else "ii", 1, 0)
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
            return False
        wire = reply.encoded()
        if reply.trickle_s:
            for byte in wire:
                connection.sendall(bytes([byte]))
                time.sleep(reply.trickle_s)
        else:
            connection.sendall(wire)
        return reply.keep is None and reply.wire is None


def tls_of(authority: trustme.CA, host: str = "127.0.0.1") -> ssl.SSLContext:
    """A server's side of TLS, with a certificate for `host`."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(host).configure_cert(context)
    return context


def _read(stream: BinaryIO) -> Asked | None:
    first = stream.readline().decode("latin-1").split()
    if not first:
        return None
    headers: dict[str, str] = {}
    while (line := stream.readline().decode("latin-1").strip()) != "":
        name, _, value = line.partition(":")
        headers[name.strip().lower()] = value.strip()
    body = stream.read(int(headers.get("content-length", "0")))
    return Asked(first[0], first[1], headers, body)
