"""How long the Qt thread works at one thing before the window gets its turn again.

A window that does not answer for 50 ms is felt. So each event that Qt delivers (a key, a click, a timer, an answer of a
worker and the slots behind it) may take that long at most, by the processor time of the Qt thread alone: what another
process or a worker thread takes meanwhile is not counted, so that a busy machine does not fail a test. A nested event
loop (a dialog that is asked and waited for) is no part of the event that opened it: its events count for themselves.

Not counted, since it is none of the product's:

- what a test itself calls, outside of any event;
- this watch, through which each of the events goes that Qt sends within one, some thousands where a page is made;
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
from PySide6.QtWidgets import QAbstractButton, QApplication

LONGEST_S = 0.050
"""What one event may take."""
MARGIN = 1 if os.environ.get("ML_CONNECTOR_QUIET") else 2
"""Beside other tests."""
_OFTEN = 300
_PROBES = 16
PROBE_S = 0.0017
"""What `_work` takes of the processor on the machine that the limit is meant for, with nothing else on it."""


def _work() -> int:
    rows = [{"number": str(n), "name": f"row {n}", "values": [n, n + 1]} for n in range(3000)]
    rows.sort(key=lambda row: str(row["name"]))
    return len(rows)


def slowness() -> float:
    """How many times slower the processor is now: cores that share their caches make each other slower, which
    processor time shows, and so does another machine. At least 1.

    On a shared machine the speed changes by half within some hundredths of a second, and a turn that is too long lasts
    for more than that: so many probes are taken, and the upper quarter of them counts.
    """
    taken = []
    for _ in range(_PROBES):
        began = time.thread_time()
        _work()
        taken.append(time.thread_time() - began)
    return max(1.0, sorted(taken)[_PROBES * 3 // 4] / PROBE_S)


@dataclass
class _Open:
    level: int
    began_s: float
    apart_s: float = 0.0
    inside: int = 0


@dataclass(frozen=True)
class Turn:
    """One event and how long its slots took, or would have taken with nothing else on the machine."""

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
            stack[-1].inside += 1
            return bool(super().notify(receiver, event))
        kind = event.type()
        if kind is QEvent.Type.DeferredDelete:
            return bool(super().notify(receiver, event))
        parent = receiver.parent()
        name = f"{type(receiver).__name__}{f' in {type(parent).__name__}' if parent is not None else ''}"
        if isinstance(receiver, QAbstractButton):
            name = f"{receiver.text().strip()!r}, {name}"
        mine = _Open(level, time.thread_time())
        stack.append(mine)
        try:
            return bool(super().notify(receiver, event))
        finally:
            stack.pop()
            whole = time.thread_time() - mine.began_s
            if stack:
                stack[-1].apart_s += whole
            taken = whole - mine.apart_s
            if taken > WATCH.limit_s:
                taken -= mine.inside * self._own_cost_s()
                taken /= slowness()
                if taken > WATCH.limit_s:
                    WATCH.long.append(Turn(kind.name, name, taken))

    def _own_cost_s(self) -> float:
        """What the way through `notify` takes now, for one event within another."""
        nobody, nothing = QObject(), QEvent(QEvent.Type.User)
        WATCH._open.append(_Open(QThread.currentThread().loopLevel(), 0.0))
        began = time.thread_time()
        for _ in range(_OFTEN):
            self.sendEvent(nobody, nothing)
        taken = time.thread_time() - began
        WATCH._open.pop()
        return taken / _OFTEN
