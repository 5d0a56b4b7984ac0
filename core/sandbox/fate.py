"""What faults do to one call: waiting, refusing, losing the answer."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from typing import Protocol

from aiohttp import web

from core.sandbox.control import Reply
from core.sandbox.faults import Fault, FaultKind
from core.sandbox.recorder import PracticeClock

_HTML = b"""<!DOCTYPE html><html><head><title>Service Maintenance</title></head>
<body><h1>We will be back soon</h1><p>The service is being maintained.</p></body></html>"""
_LOOK_S = 0.005
"""How often a silent call looks whether its client is still there."""


class Faulty(Protocol):
    """What faults need of their server."""

    clock: PracticeClock
    latency_ms: float
    refused: Callable[[], Reply]


class Fate:
    """Applies faults to the calls of one server; used on its thread."""

    def __init__(self, server: Faulty) -> None:
        self._server = server
        self._late: dict[asyncio.TimerHandle, Callable[[], object]] = {}

    async def meet(
        self, request: web.BaseRequest, execute: Callable[[], Reply], hits: tuple[Fault, ...]
    ) -> Reply | None:
        """The answer to a call, or None when its connection is to be aborted; executes it at most once."""
        by_kind = {fault.kind: fault for fault in reversed(hits)}
        reply = await self._befall(request, execute, hits, by_kind)
        if reply is None and any(fault.silent for fault in hits):
            while request.transport is not None and not request.transport.is_closing():  # noqa: ASYNC110 - no event
                await asyncio.sleep(_LOOK_S)
        return reply

    async def _befall(
        self,
        request: web.BaseRequest,
        execute: Callable[[], Reply],
        hits: tuple[Fault, ...],
        by_kind: Mapping[FaultKind, Fault],
    ) -> Reply | None:
        waiting_ms = self._server.latency_ms + sum(f.amount for f in hits if f.kind is FaultKind.LATENCY)
        if waiting_ms:
            await asyncio.sleep(waiting_ms / 1000)
        if FaultKind.RESET_BEFORE in by_kind:
            return None
        if late := by_kind.get(FaultKind.LATE_COMMIT):
            self._execute_later(late.amount, execute)
            return None
        if refusal := self._refusal(by_kind):
            return refusal
        if slow := by_kind.get(FaultKind.SLOW_SAVE):
            await self._work(slow.amount, execute)
        return await self._answer(request, execute(), by_kind)

    def land_all(self) -> None:
        """Executes the late commits that are still due: the real system goes on when its client has gone."""
        for timer, execute in list(self._late.items()):
            timer.cancel()
            execute()
        self._late.clear()

    async def _answer(self, request: web.BaseRequest, reply: Reply, by_kind: Mapping[FaultKind, Fault]) -> Reply | None:
        """What becomes of the answer of an executed call."""
        if FaultKind.LOST_ANSWER in by_kind:
            return None
        if fault := by_kind.get(FaultKind.STATUS_AFTER):
            return self._status_reply(fault)
        if FaultKind.CUT in by_kind:
            await _send_half(request, reply)
            return None
        return reply

    def _refusal(self, by_kind: Mapping[FaultKind, Fault]) -> Reply | None:
        """The answer that a fault gives instead of executing, or None."""
        if fault := by_kind.get(FaultKind.STATUS):
            return self._status_reply(fault)
        if FaultKind.TOKEN_REFUSED in by_kind:
            return self._server.refused()
        if FaultKind.HTML in by_kind:
            return Reply(200, _HTML, "text/html; charset=utf-8")
        return None

    async def _work(self, seconds: float, execute: Callable[[], object]) -> None:
        """A save takes its time; when the server is stopped meanwhile, it still lands."""
        try:
            await asyncio.sleep(seconds)
        except asyncio.CancelledError:
            execute()
            raise

    def _execute_later(self, seconds: float, execute: Callable[[], Reply]) -> None:
        def land() -> None:
            self._late.pop(timer, None)
            execute()

        timer = asyncio.get_running_loop().call_later(seconds, land)
        self._late[timer] = execute

    def _status_reply(self, fault: Fault) -> Reply:
        retry_after = fault.retry_after_header(self._server.clock.now())
        headers = {} if retry_after is None else {"Retry-After": retry_after}
        return Reply(int(fault.amount), b"", "text/plain", headers)


async def _send_half(request: web.BaseRequest, reply: Reply) -> None:
    answer = web.StreamResponse(status=reply.status, headers=dict(reply.headers))
    if reply.content_type:
        answer.headers["Content-Type"] = reply.content_type
    answer.content_length = len(reply.body)
    await answer.prepare(request)
    await answer.write(reply.body[: len(reply.body) // 2])
    # Without a pause the abort would also throw away what was just written.
    await asyncio.sleep(0.02)
