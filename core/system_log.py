"""What the task of the operating system leaves in the system's own log, for tools that watch a computer.

Windows: the application log, source `ML Connector` (Spec: `ReportEventW`). Under systemd: standard error, which goes to the
journal, with the priority before each line (Spec: sd-daemon(3)). Elsewhere: syslog(3), as cron's children have nobody who
reads what they print. The numbers of the events are fixed; monitoring goes by them:

| event | kind | exit code | means |
|---|---|---|---|
| 100 | information | 0 | runs were made, nothing is open |
| 101 | warning | 1 | done; some records need a person |
| 102 | error | 2 | a setting is wrong, or the account lacks a secret |
| 103 | error | 3 | JAGGAER or X3 cannot be reached, or refuses the sign-in |
| 104 | error | 4 | the local store cannot be used |
| 105 | warning | 130 | a run was cancelled |
"""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from typing import Final

from core import exits
from core.model.system_task import Knock

log = logging.getLogger(__name__)

SOURCE: Final = "ML Connector"
REPEAT_AFTER: Final = timedelta(hours=1)
"""The same trouble is told again after so long."""
_SOURCE_KEY: Final = r"SYSTEM\CurrentControlSet\Services\EventLog\Application" + "\\" + SOURCE
_MESSAGES: Final = r"%SystemRoot%\System32\EventCreate.exe"
"""Windows' own file with a message for the events 1 to 1000 that shows the text as it is."""


class Level(Enum):
    """How much an event matters: (type of Windows' event, priority of syslog)."""

    INFORMATION = (4, 6)
    WARNING = (2, 4)
    ERROR = (1, 3)


@dataclass(frozen=True, slots=True)
class SystemEvent:
    """One event of the system's log."""

    number: int
    level: Level
    text: str


_EVENTS: Mapping[int, tuple[int, Level]] = {
    exits.EXIT_DONE: (100, Level.INFORMATION),
    exits.EXIT_OPEN: (101, Level.WARNING),
    exits.EXIT_USE: (102, Level.ERROR),
    exits.EXIT_SYSTEM: (103, Level.ERROR),
    exits.EXIT_STORE: (104, Level.ERROR),
    exits.EXIT_CANCELLED: (105, Level.WARNING),
}


def event_of(code: int, text: str) -> SystemEvent:
    """The event of an exit code."""
    number, level = _EVENTS.get(code, (102, Level.ERROR))
    return SystemEvent(number, level, text)


def is_told(knock: Knock, before: Knock | None, told_at: datetime | None) -> bool:
    """Whether a knock is worth an event: a run was made, its outcome is another one, or a trouble lasts for an hour.

    Args:
        knock: what came of it.
        before: the one before; None = there was none.
        told_at: when an event was written last, UTC; None = never.
    """
    if knock.runs:
        return True
    if before is None or before.code != knock.code:
        return knock.code != exits.EXIT_DONE or before is not None
    if knock.code == exits.EXIT_DONE:
        return False
    return before.says != knock.says or told_at is None or knock.at - told_at >= REPEAT_AFTER


def write_event(event: SystemEvent) -> None:
    """Writes an event where this system keeps them; a log that cannot be written is no reason not to run."""
    try:
        if sys.platform == "win32":
            _to_windows(event)
        elif os.environ.get("JOURNAL_STREAM"):
            sys.stderr.write(f"<{event.level.value[1]}>ML Connector {event.number}: {event.text}\n")
            sys.stderr.flush()
        else:
            _to_syslog(event)
    except OSError as error:
        log.info("the log of the system could not be written: %s", error)


def _to_syslog(event: SystemEvent) -> None:
    if sys.platform == "win32":
        raise NotImplementedError
    import syslog  # noqa: PLC0415 - not on Windows

    syslog.openlog("ml-connector", syslog.LOG_PID, syslog.LOG_USER)
    syslog.syslog(event.level.value[1], f"{event.number}: {event.text}")
    syslog.closelog()


def _to_windows(event: SystemEvent) -> None:  # pragma: no cover - tried on Windows
    if sys.platform != "win32":
        raise NotImplementedError
    import ctypes  # noqa: PLC0415 - Windows only
    from ctypes import wintypes  # noqa: PLC0415

    _name_source()
    security = ctypes.WinDLL("advapi32", use_last_error=True)
    security.RegisterEventSourceW.argtypes = [wintypes.LPCWSTR, wintypes.LPCWSTR]
    security.RegisterEventSourceW.restype = wintypes.HANDLE
    security.DeregisterEventSource.argtypes = [wintypes.HANDLE]
    security.ReportEventW.argtypes = [
        wintypes.HANDLE,
        wintypes.WORD,
        wintypes.WORD,
        wintypes.DWORD,
        ctypes.c_void_p,
        wintypes.WORD,
        wintypes.DWORD,
        ctypes.POINTER(wintypes.LPCWSTR),
        ctypes.c_void_p,
    ]
    source = security.RegisterEventSourceW(None, SOURCE)
    if not source:
        raise ctypes.WinError(ctypes.get_last_error())
    try:
        texts = (wintypes.LPCWSTR * 1)(event.text)
        if not security.ReportEventW(source, event.level.value[0], 0, event.number, None, 1, 0, texts, None):
            raise ctypes.WinError(ctypes.get_last_error())
    finally:
        security.DeregisterEventSource(source)


def _name_source() -> None:  # pragma: no cover - tried on Windows
    """Tells Windows which file has the source's messages, where this account may; without it the text stands in a frame."""
    if sys.platform != "win32":
        raise NotImplementedError
    import winreg  # noqa: PLC0415 - Windows only

    try:
        winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, _SOURCE_KEY).Close()
    except OSError:
        try:
            with winreg.CreateKeyEx(winreg.HKEY_LOCAL_MACHINE, _SOURCE_KEY, 0, winreg.KEY_SET_VALUE) as key:
                winreg.SetValueEx(key, "EventMessageFile", 0, winreg.REG_EXPAND_SZ, _MESSAGES)
                winreg.SetValueEx(key, "TypesSupported", 0, winreg.REG_DWORD, 7)
        except OSError as error:
            log.debug("the source of events could not be named: %s", error)
