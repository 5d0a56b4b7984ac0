"""The HTTP server under both practice systems: loopback only, in a thread of its own, with faults and counts.

A system gives `PracticeServer` one handler. The handler finds out which *operation* a request is and hands the work to
`PracticeServer.answer`, which counts it, waits, lets faults happen, and executes it or not:

```python
server = PracticeServer("x3", handle)
async def handle(request: web.BaseRequest) -> web.StreamResponse:
    body = await request.read()
    return await server.answer(request, "create", lambda: Reply.json(200, save(body)))
with server:
    print(server.base_url)
```

All work is done on the server's own event loop, one piece at a time; from other threads use `PracticeServer.run`.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import socket
import threading
from collections.abc import Awaitable, Callable, Mapping
from concurrent.futures import Future
from email.utils import format_datetime
from types import TracebackType
from typing import Self, TypeVar

from aiohttp import web
from aiohttp.abc import AbstractStreamWriter
from aiohttp.http_parser import RawRequestMessage
from aiohttp.streams import StreamReader
from aiohttp.web_protocol import RequestHandler

from core.sandbox.control import Command, ControlDesk, Describe, Reply
from core.sandbox.fate import Fate
from core.sandbox.faults import Fault, FaultKind, Faults, parse_fault
from core.sandbox.recorder import PracticeClock, Recorder

__all__ = [
    "Command",
    "Describe",
    "Fault",
    "FaultKind",
    "Faults",
    "PracticeClock",
    "PracticeServer",
    "Recorder",
    "Reply",
    "parse_fault",
]

log = logging.getLogger(__name__)
T = TypeVar("T")

LOOPBACK = ("127.0.0.1", "localhost", "::1")
_LARGEST_BODY = 64 * 1024 * 1024
_STARTING_S = 30.0
_STOPPING_S = 0.05

Handler = Callable[[web.BaseRequest], Awaitable[web.StreamResponse]]


class PracticeServer:
    """One practice system's HTTP server, on loopback, in a thread of its own.

    Attributes:
        system: `jaggaer` or `x3`; the name that faults use.
        faults, recorder, clock: shared with whoever wants to change or read them.
        latency_ms: waited before each call is executed, on top of faults.
        refused: the answer to a call that the fault `token-refused` hits.
    """

    def __init__(
        self,
        system: str,
        handler: Handler,
        *,
        faults: Faults | None = None,
        recorder: Recorder | None = None,
        clock: PracticeClock | None = None,
        latency_ms: float = 0.0,
        refused: Callable[[], Reply] | None = None,
        describe: Describe | None = None,
        commands: Mapping[str, Command] | None = None,
    ) -> None:
        """Prepares the server; nothing listens yet.

        Args:
            system: name of the system.
            handler: answers every request outside `/_sim/`, usually through `answer`.
            faults: faults to apply; may be shared by both systems.
            recorder: where calls are counted.
            clock: the server's own clock.
            latency_ms: waited before each call.
            refused: what `token-refused` answers; default 401 in plain text.
            describe: more members for `GET /_sim/state`; gets the query parameters.
            commands: what `POST /_sim/control` understands beyond the common ones, by the name in `do`.
        """
        self.system = system
        self.faults = faults if faults is not None else Faults()
        self.recorder = recorder if recorder is not None else Recorder()
        self.clock = clock if clock is not None else PracticeClock()
        self.latency_ms = latency_ms
        self.refused = refused or (lambda: Reply.text(401, "Unauthorized"))
        self._handler = handler
        self._desk = ControlDesk(self, describe, commands or {})
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None
        self._stopping: asyncio.Event | None = None
        self._fate = Fate(self)
        self._base_url = ""

    # -- life ---------------------------------------------------------------------------------------------------

    @property
    def base_url(self) -> str:
        """`http://127.0.0.1:PORT`, without a closing slash; empty while stopped."""
        return self._base_url

    def start(self, host: str = "127.0.0.1", port: int = 0) -> str:
        """Starts to listen and gives the base URL; port 0 takes a free one.

        Raises:
            ValueError: the host is not this computer; practice systems are never offered to a network.
            OSError: the port is taken.
            RuntimeError: it runs already.
        """
        if host not in LOOPBACK:
            msg = f"The practice {self.system} listens on this computer only, not on {host!r}."
            raise ValueError(msg)
        if self._thread is not None:
            msg = f"The practice {self.system} runs already."
            raise RuntimeError(msg)
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        listener = socket.socket(family, socket.SOCK_STREAM)
        try:
            if hasattr(socket, "SO_EXCLUSIVEADDRUSE"):  # Windows: nobody else may take the port over
                listener.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
            else:
                listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listener.bind((host, port))
        except OSError:
            listener.close()
            raise
        ready: Future[None] = Future()
        self._thread = threading.Thread(
            target=self._serve,
            args=(listener, ready),
            name=f"practice-{self.system}",
            daemon=True,
        )
        self._thread.start()
        try:
            ready.result(_STARTING_S)
        except BaseException:
            self._thread = self._loop = None
            raise
        shown = f"[{host}]" if ":" in host else host
        self._base_url = f"http://{shown}:{listener.getsockname()[1]}"
        return self._base_url

    def stop(self) -> None:
        """Stops listening, drops open connections, and executes the late commits that are still due."""
        loop, thread = self._loop, self._thread
        if loop is None or thread is None or self._stopping is None:
            return
        loop.call_soon_threadsafe(self._stopping.set)
        thread.join()
        self._thread = None
        self._loop = None
        self._base_url = ""

    def __enter__(self) -> Self:
        """Starts on a free port, unless it runs already."""
        if self._thread is None:
            self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stops."""
        self.stop()

    def run(self, function: Callable[[], T]) -> T:
        """Calls `function` on the server's thread, between two requests, and gives its result."""
        loop = self._loop
        if loop is None or threading.current_thread() is self._thread:
            return function()

        async def call() -> T:
            return function()

        return asyncio.run_coroutine_threadsafe(call(), loop).result()

    def _serve(self, listener: socket.socket, ready: Future[None]) -> None:
        try:
            with listener, asyncio.Runner() as runner:
                runner.run(self._main(listener, ready))
        except Exception as error:
            if ready.done():
                raise
            ready.set_exception(error)

    async def _main(self, listener: socket.socket, ready: Future[None]) -> None:
        self._loop = asyncio.get_running_loop()
        self._stopping = asyncio.Event()
        server = web.Server(self._dispatch, request_factory=_make_request, access_log=None)
        runner = web.ServerRunner(server, shutdown_timeout=_STOPPING_S)
        await runner.setup()
        site = web.SockSite(runner, listener, backlog=256)
        await site.start()
        ready.set_result(None)
        await self._stopping.wait()
        # asyncio fails on a connection that is being accepted while the server closes: accept no more, let the last
        # ones come in, and only then close. The second pause lets transports close, which takes a turn of the loop.
        with contextlib.suppress(NotImplementedError):
            self._loop.remove_reader(listener.fileno())
        await asyncio.sleep(0.01)
        await runner.cleanup()
        await asyncio.sleep(0.01)
        self._fate.land_all()

    # -- a call -------------------------------------------------------------------------------------------------

    async def answer(
        self,
        request: web.BaseRequest,
        operation: str,
        execute: Callable[[], Reply],
    ) -> web.StreamResponse:
        """Counts a call, lets faults happen to it, and executes it unless a fault stands in its way.

        Args:
            request: the request, its body already read.
            operation: its name for counts and faults; dots part a kind from a detail (`list.suppliers`).
            execute: does the work and gives the answer; called at most once, on the server's thread.
        """
        self.recorder.begin(operation)
        outcome = "dropped"
        try:
            hits = self.faults.take(self.system, operation)
            if not hits and not self.latency_ms:
                reply: Reply | None = execute()
            else:
                for fault in hits:
                    self.recorder.fired(fault)
                reply = await self._fate.meet(request, execute, hits)
            if reply is None:
                return _gone(request)
            outcome = str(reply.status)
            return self.response(reply)
        finally:
            self.recorder.end(operation, outcome)

    def response(self, reply: Reply) -> web.Response:
        """A reply as aiohttp sends it, with the server's own time in its Date header."""
        headers = dict(reply.headers)
        if reply.content_type:
            headers["Content-Type"] = reply.content_type
        if self.clock.offset_s:
            headers["Date"] = format_datetime(self.clock.now(), usegmt=True)
        return web.Response(status=reply.status, body=reply.body, headers=headers)

    # -- requests -----------------------------------------------------------------------------------------------

    async def _dispatch(self, request: web.BaseRequest) -> web.StreamResponse:
        try:
            if request.path.startswith("/_sim/"):
                told = await request.read()
                query = dict(request.query)
                return self.response(self._desk.answer(request.method, request.path, query, told))
            return await self._handler(request)
        except ConnectionError:
            return _gone(request)
        except Exception as error:
            self.recorder.failed(f"{type(error).__name__}: {error}")
            log.exception("The practice %s broke.", self.system)
            return self.response(Reply.text(500, "Internal Server Error"))

    def state(self, query: Mapping[str, str] | None = None) -> dict[str, object]:
        """What `GET /_sim/state` serves: counts, armed faults, clock, and the system's own part."""
        return self._desk.state(query or {})

    def control(self, told: object) -> object:
        """Does a command (`{"do": NAME, ...}`) as `POST /_sim/control` does; call it through `run`.

        Raises:
            ValueError: the command is unknown, or its members are wrong.
        """
        return self._desk.do(told)


def _gone(request: web.BaseRequest) -> web.Response:
    """Aborts the connection; what is returned goes nowhere."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response(status=500)


def _make_request(
    message: RawRequestMessage,
    payload: StreamReader,
    protocol: RequestHandler,
    writer: AbstractStreamWriter,
    task: asyncio.Task[None],
    loop: asyncio.AbstractEventLoop | None = None,
) -> web.BaseRequest:
    return web.BaseRequest(
        message,
        payload,
        protocol,
        writer,
        task,
        loop or asyncio.get_running_loop(),
        client_max_size=_LARGEST_BODY,
    )
