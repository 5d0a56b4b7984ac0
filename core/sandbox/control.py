"""The control endpoints of a practice system: `GET /_sim/state`, `POST /_sim/control`."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from core.sandbox.faults import Faults
from core.sandbox.recorder import PracticeClock, Recorder

Describe = Callable[[Mapping[str, str]], Mapping[str, object]]
Command = Callable[[Mapping[str, object]], object]


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer, ready to be sent.

    Attributes:
        content_type: the whole header value; empty = no such header.
    """

    status: int = 200
    body: bytes = b""
    content_type: str = "application/json;charset=UTF-8"
    headers: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def json(cls, status: int, value: object) -> Reply:
        """An answer in JSON."""
        return cls(status, json.dumps(value, ensure_ascii=False).encode())

    @classmethod
    def text(cls, status: int, text: str) -> Reply:
        """An answer in plain text."""
        return cls(status, text.encode(), "text/plain; charset=utf-8")


class Controlled(Protocol):
    """What the control endpoints read and change."""

    system: str
    faults: Faults
    recorder: Recorder
    clock: PracticeClock
    latency_ms: float


class ControlDesk:
    """The control endpoints; everything here runs on the server's thread."""

    def __init__(
        self,
        server: Controlled,
        describe: Describe | None,
        commands: Mapping[str, Command],
    ) -> None:
        self._server = server
        self._describe = describe
        self._commands: dict[str, Command] = {
            "add-fault": self._add_fault,
            "clear-faults": self._clear_faults,
            "move-clock": self._move_clock,
            "set-latency": self._set_latency,
            "reset-counts": self._reset_counts,
            **commands,
        }

    def answer(self, method: str, path: str, query: Mapping[str, str], body: bytes) -> Reply:
        """Answers a request below `/_sim/`."""
        if path == "/_sim/state" and method == "GET":
            return Reply.json(200, self.state(query))
        if path == "/_sim/control" and method == "POST":
            try:
                result = self.do(json.loads(body))
            except KeyError as error:
                said = f"The command needs the member {error}."
                return Reply.json(400, {"ok": False, "error": said})
            except (ValueError, TypeError, ArithmeticError) as error:
                return Reply.json(400, {"ok": False, "error": str(error)})
            return Reply.json(200, {"ok": True, "result": result})
        return Reply.json(404, {"ok": False, "error": f"nothing at {method} {path}"})

    def state(self, query: Mapping[str, str]) -> dict[str, object]:
        """Counts, armed faults, clock, and the system's own part."""
        server = self._server
        own = self._describe(query) if self._describe else {}
        return {
            "system": server.system,
            **server.recorder.as_dict(),
            "faults_armed": list(server.faults.armed()),
            "latency_ms": server.latency_ms,
            "clock": server.clock.now().isoformat(),
            "clock_offset_s": server.clock.offset_s,
            **own,
        }

    def do(self, told: object) -> object:
        """Does `{"do": NAME, ...}`.

        Raises:
            ValueError: the command is unknown, or its members are wrong.
        """
        name = told.get("do") if isinstance(told, dict) else None
        if not isinstance(told, dict) or not isinstance(name, str):
            msg = 'A command looks like {"do": NAME, ...}.'
            raise ValueError(msg)  # noqa: TRY004 - a wrong text from outside
        command = self._commands.get(name)
        if command is None:
            known = ", ".join(sorted(self._commands))
            msg = f"The command {name!r} is unknown; known are {known}."
            raise ValueError(msg)
        return command({k: v for k, v in told.items() if k != "do"})

    def _add_fault(self, told: Mapping[str, object]) -> object:
        return self._server.faults.add(str(told["spec"])).text

    def _clear_faults(self, _: Mapping[str, object]) -> object:
        self._server.faults.clear()
        return None

    def _move_clock(self, told: Mapping[str, object]) -> object:
        self._server.clock.move(float(str(told["seconds"])))
        return self._server.clock.now().isoformat()

    def _set_latency(self, told: Mapping[str, object]) -> object:
        self._server.latency_ms = float(str(told["ms"]))
        return self._server.latency_ms

    def _reset_counts(self, _: Mapping[str, object]) -> object:
        self._server.recorder.reset()
        return None
