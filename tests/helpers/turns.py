"""How long the Qt thread works at one thing before the window gets its turn again.

A window that does not answer for 50 ms is felt. So each event that Qt delivers (a key, a click, a timer, an answer of a
worker and the slots behind it) may take that long at most, by the processor time of the Qt thread alone: what another
process or a worker thread takes meanwhile is not counted, so that a busy machine does not fail a test. A nested event
loop (a dialog that is asked and waited for) is no part of the event that opened it: its events count for themselves.

Not counted, since it is none of the product's:

- what a test itself calls, outside of any event;
- the freeing of a window: it is gone from the screen by then;
- Python's garbage collection: in the tests both practice systems, with all their orders, live in the same process.
"""

from __future__ import annotations

import gc
import os
import threading
import time
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QObject, QThread
from PySide6.QtWidgets import QApplication

LONGEST_S = 0.050
"""What one event may take."""
MARGIN = 1 if os.environ.get("ML_CONNECTOR_QUIET") else 3
"""Cores that share their caches make each other slower, up to 2.7 times as measured, which processor time shows."""


@dataclass
class _Open:
    level: int
    began_s: float
    apart_s: float = 0.0


@dataclass(frozen=True)
class Turn:
    """One event and how long its slots took."""

    event: str
    receiver: str
    seconds: float

    def __str__(self) -> str:
        return f"{self.seconds * 1000:.0f} ms: {self.event} of {self.receiver}"


@dataclass
class Watch:
    """What was longer than it may be, since it was asked last."""

    limit_s: float = LONGEST_S * MARGIN
    long: list[Turn] = field(default_factory=list)
    _open: list[_Open] = field(default_factory=list)

    _collecting_s: float = 0.0

    def collects(self, phase: str, _info: dict[str, int]) -> None:
        """Python's collector begins or has ended, in whichever thread."""
        if threading.current_thread() is not threading.main_thread():
            return
        if phase == "start":
            self._collecting_s = time.thread_time()
        elif self._open:
            self._open[-1].apart_s += time.thread_time() - self._collecting_s


WATCH = Watch()
gc.callbacks.append(WATCH.collects)


class WatchedApplication(QApplication):
    """Qt's application, whose events are timed."""

    def notify(self, receiver: QObject, event: QEvent) -> bool:
        """Delivers an event."""
        stack = WATCH._open
        level = QThread.currentThread().loopLevel()
        if stack and level <= stack[-1].level:
            return bool(super().notify(receiver, event))
        kind = event.type()
        if kind is QEvent.Type.DeferredDelete:
            return bool(super().notify(receiver, event))
        parent = receiver.parent()
        name = f"{type(receiver).__name__}{f' in {type(parent).__name__}' if parent is not None else ''}"
        mine = _Open(level, time.thread_time())
        stack.append(mine)
        try:
            return bool(super().notify(receiver, event))
        finally:
            stack.pop()
            whole = time.thread_time() - mine.began_s
            if stack:
                stack[-1].apart_s += whole
            if whole - mine.apart_s > WATCH.limit_s:
                WATCH.long.append(Turn(kind.name, name, whole - mine.apart_s))
