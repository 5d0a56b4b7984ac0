"""Where the browser brings a pairing back: a page on this computer that is there while the pairing lasts.

Sage prints the callback as a POST with `authorizationCode`, `state` and perhaps `endpoint`; the same by GET, and `code`,
are understood too (reference/sage-x3.md 1.2, step 2).
"""

from __future__ import annotations

import hmac
import json
import sys
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import TCPServer
from types import TracebackType
from typing import Final, Self
from urllib.parse import parse_qs, urlsplit

from core.errors import ConfigurationError

PATH: Final = "/callback"
HOST: Final = "127.0.0.1"
_LARGEST = 64 * 1024
_SLOWEST_S = 10.0
_PAGE = (
    "<!DOCTYPE html><meta charset=utf-8><title>ML Connector</title><p style='font:1.2em sans-serif;margin:3em'>{}</p>"
)
_DONE = "ML Connector has received the pairing. You can close this page and go back to ML Connector."
_STRANGE = "This page does not belong to the pairing that ML Connector waits for. Start the pairing again there."


@dataclass(frozen=True, slots=True)
class Brought:
    """What the browser brought: a code, or the error word in place of it; perhaps the gateway of another region."""

    code: str = field(repr=False)
    endpoint: str = ""
    error: str = ""


class CallbackServer:
    """Listens on this computer alone until it is closed; takes what carries the right `state`, and only once.

    Args:
        port: as registered for the application; 0 = a free one.
        state: what the gateway must send back, so that no other page can slip us a code.

    Raises:
        ConfigurationError: the port is taken.
    """

    def __init__(self, port: int, state: str) -> None:
        self._state = state
        self._arrived = threading.Event()
        self._lock = threading.Lock()
        self.brought: Brought | None = None
        page = self

        class Handler(_Handler):
            def take(self, told: Mapping[str, str]) -> bool:
                return page.take(told)

        try:
            self._server = _Server((HOST, port), Handler)
        except OSError as error:
            msg = f"Port {port} of this computer is in use, so the browser could not bring the pairing back."
            remedy = "Close what uses it, or register another port for the application and set redirect_port."
            raise ConfigurationError(msg, remedy=remedy) from error
        self.address = f"http://{HOST}:{self._server.server_address[1]}{PATH}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), name="callback", daemon=True)

    @property
    def arrived(self) -> threading.Event:
        """Set once the browser has brought something of this pairing."""
        return self._arrived

    def take(self, told: Mapping[str, str]) -> bool:
        """Takes what came in; whether it belongs to this pairing."""
        code = told.get("authorizationCode") or told.get("code") or ""
        error = told.get("error", "")
        if not hmac.compare_digest(told.get("state", "").encode(), self._state.encode()) or not (code or error):
            return False
        with self._lock:
            if self.brought is None:
                self.brought = Brought(code, told.get("endpoint", ""), error)
        self._arrived.set()
        return True

    def __enter__(self) -> Self:
        """Starts to listen."""
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stops listening."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


class _Server(ThreadingHTTPServer):
    """On Windows a second program could take over a port that is shared; elsewhere reuse only skips the wait."""

    allow_reuse_address = sys.platform != "win32"
    daemon_threads = True
    block_on_close = False

    def server_bind(self) -> None:
        """Takes the port without asking the name service for our own name, which can last seconds."""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = HOST, int(self.server_address[1])


class _Handler(BaseHTTPRequestHandler):
    """Reads a callback. Nothing of it goes to a log: its address holds the code."""

    timeout = _SLOWEST_S

    def take(self, told: Mapping[str, str]) -> bool:
        raise NotImplementedError

    def do_GET(self) -> None:
        self._answer(_form(urlsplit(self.path).query))

    def do_POST(self) -> None:
        length = self.headers.get("Content-Length", "")
        size = int(length) if length.isascii() and length.isdecimal() else -1
        if not 0 <= size <= _LARGEST:
            self.send_error(413)
            return
        body = self.rfile.read(size).decode("utf-8", "replace")
        self._answer({**_form(urlsplit(self.path).query), **(_json(body) or _form(body))})

    def _answer(self, told: Mapping[str, str]) -> None:
        known = urlsplit(self.path).path == PATH and self.take(told)
        page = _PAGE.format(_DONE if known else _STRANGE).encode()
        self.send_response(200 if known else 400)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class calls it so
        """Says nothing."""


def _form(text: str) -> dict[str, str]:
    return {name: values[-1] for name, values in parse_qs(text).items()}


def _json(text: str) -> dict[str, str]:
    try:
        told = json.loads(text)
    except ValueError:
        return {}
    return {k: v for k, v in told.items() if isinstance(v, str)} if isinstance(told, dict) else {}
