"""The log: one rotating file in UTC, each line with the run, flow, entity and key it belongs to, secrets struck out.

Messages are for developers; what people see is an event or an error. DEBUG for the wire, INFO for runs, WARNING for a
record set aside, ERROR for a run stopped. Modules only say `log = logging.getLogger(__name__)`.
"""

from __future__ import annotations

import base64
import contextlib
import json
import logging
import re
import threading
from collections.abc import Iterator
from contextvars import ContextVar
from datetime import UTC, datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path
from urllib.parse import quote, quote_plus

from core.errors import StoreError

FILE_NAME = "ml-connector.log"
STARS = "********"
SHORTEST_SECRET = 4
"""Shorter ones are not struck out: they would take the log with them."""
SHORTEST_ENCODED = 8
"""Shorter ones are not looked for in Base64, where their few letters may be anybody's."""

KNOWN_SECRETS = 300
"""How many secrets are remembered; tokens come and go, the oldest are forgotten."""

LOUD = ("httpx", "httpcore", "apscheduler", "asyncio", "keyring", "secretstorage", "jeepney")
"""Loggers of libraries that write whole addresses or much of little use; only their warnings are kept."""

_CONTROLS = {code: f"\\x{code:02x}" for code in (*range(32), 127)} | {10: "\\n", 13: "\\r", 9: "\\t"}
_WHERE: ContextVar[dict[str, str]] = ContextVar("where", default={})  # noqa: B039 - never changed in place


@contextlib.contextmanager
def bound(**where: str) -> Iterator[None]:
    """Every line logged inside carries these words, in this thread: `bound(run=..., flow=..., entity=..., key=...)`.

    Threads do not inherit them: bind at the top of each worker. Bindings nest; an empty text takes a word out.
    """
    token = _WHERE.set({**_WHERE.get(), **where})
    try:
        yield
    finally:
        _WHERE.reset(token)


class Strikeout:
    """Known secrets, and how they are taken out of a text. May be used by several threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._secrets: dict[str, frozenset[str]] = {}
        self._pattern: re.Pattern[str] | None = None
        self._stale = False

    def register(self, value: str) -> None:
        """Remembers a secret, in each form in which it may appear in a log."""
        if len(value) < SHORTEST_SECRET or value in self._secrets:
            return
        with self._lock:
            self._secrets[value] = forms_of(value)
            while len(self._secrets) > KNOWN_SECRETS:
                del self._secrets[next(iter(self._secrets))]
            self._stale = True

    def __call__(self, text: str) -> str:
        """The text with stars where a known secret stood."""
        if self._stale:
            # Made with the next line and not with each secret: it takes some hundredths of a second.
            with self._lock:
                every = frozenset[str]().union(*self._secrets.values())
                longest_first = sorted(every, key=lambda form: (-len(form), form))
                self._pattern = re.compile("|".join(map(re.escape, longest_first)))
                self._stale = False
        return self._pattern.sub(STARS, text) if self._pattern else text


def forms_of(value: str) -> frozenset[str]:
    """A secret as such, in an address, in JSON, in `repr`, in Base64 (alone or as part of more), and line by line."""
    raw = value.encode("utf-8", "surrogatepass")
    forms = {value, quote(raw, safe=""), quote_plus(raw), json.dumps(value)[1:-1], repr(value)[1:-1]}
    for encode in (base64.b64encode, base64.urlsafe_b64encode) if len(raw) >= SHORTEST_ENCODED else ():
        for shift in range(3):
            # Of a text inside a longer one only whole groups of six bits are always the same: the ends depend on the
            # neighbours. `user:secret` of basic authentication is such a text.
            whole = encode(b"\0" * shift + raw).decode("ascii").rstrip("=")
            first = -(-shift * 8 // 6)
            last = (shift + len(raw)) * 8 // 6
            forms.add(whole[first:last])
    lines = value.splitlines()
    if len(lines) > 1:
        forms.update(line.strip() for line in lines if len(line) >= SHORTEST_ENCODED and not line.startswith("-----"))
    return frozenset(form for form in forms if len(form) >= SHORTEST_SECRET)


_STRIKEOUT = Strikeout()


def register_secret(value: str) -> None:
    """From now on this text is struck out wherever `struck_out` and the log pass."""
    _STRIKEOUT.register(value)


def struck_out(text: str) -> str:
    """The text without any known secret; for the log, reports that people copy, and support bundles."""
    return _STRIKEOUT(text)


class LineFormatter(logging.Formatter):
    """`2026-01-02T03:04:05.678Z INFO core.sync.run [run=.. flow=.. entity=.. key=..] message`, traces below it.

    Line breaks and other control characters of a message are written as escapes, so that a value from outside cannot forge a line.
    """

    def format(self, record: logging.LogRecord) -> str:
        """One line, and the trace where there is one."""
        moment = datetime.fromtimestamp(record.created, UTC)
        where = " ".join(f"{name}={value}" for name, value in _WHERE.get().items() if value)
        message = struck_out(f"[{where}] {record.getMessage()}" if where else record.getMessage())
        stamp = f"{moment:%Y-%m-%dT%H:%M:%S}.{moment.microsecond // 1000:03d}Z"
        lines = [f"{stamp} {record.levelname} {record.name} {message.translate(_CONTROLS)}"]
        if record.exc_info:
            lines.append(struck_out(self.formatException(record.exc_info)))
        if record.stack_info:
            lines.append(struck_out(record.stack_info))
        return "\n".join(lines)


class RotatingFile(RotatingFileHandler):
    """A rotating file that goes on in the same file when another process holds it open (Windows)."""

    def doRollover(self) -> None:  # noqa: N802 - the name is the library's
        """Starts a new file, where the system lets us."""
        try:
            super().doRollover()
        except OSError:
            self.stream = self._open()


class Log:
    """The running log; `close` gives the file back."""

    def __init__(self, file: Path, handler: logging.Handler, before: dict[str, int]) -> None:
        self.file = file
        self._handler = handler
        self._before = before

    def close(self) -> None:
        """Ends the log; levels are as they were."""
        logging.getLogger().removeHandler(self._handler)
        self._handler.close()
        for name, level in self._before.items():
            logging.getLogger(name).setLevel(level)


def start_log(
    folder: Path,
    *,
    level: int = logging.INFO,
    max_bytes: int = 5_000_000,
    keep: int = 9,
) -> Log:
    """Starts the log of this process; called once, by whoever owns the process.

    Args:
        folder: where the file goes; made when it is not there.
        level: from which level on lines are written.
        max_bytes: size at which a new file is begun.
        keep: how many old files are kept.

    Raises:
        StoreError: the file cannot be written.
    """
    file = folder / FILE_NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFile(file, maxBytes=max_bytes, backupCount=keep, encoding="utf-8", errors="backslashreplace")
    except OSError as error:
        raise StoreError(
            f"The log {file} cannot be written ({error.strerror or error}).",
            remedy="Free the folder, or choose another home folder.",
        ) from error
    handler.setFormatter(LineFormatter())
    root = logging.getLogger()
    before = {name: logging.getLogger(name).level for name in ("", *LOUD)}
    root.addHandler(handler)
    root.setLevel(level)
    for name in LOUD:
        logging.getLogger(name).setLevel(logging.WARNING)
    return Log(file, handler, before)
