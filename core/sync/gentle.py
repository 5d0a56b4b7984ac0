"""How many writes go at once: starts low, grows while all is well, halves when X3 struggles (product.md section 3)."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from core.clock import Clock
from core.model.cancel import Cancelled

CLEAN_TO_GROW = 20
SLOWER = 2.0
SLOWER_BY_S = 0.25
"""Doubled latency counts from a quarter of a second on: below that it is this computer that is busy, not X3."""


class Gentle:
    """A limit on writes in flight that adapts.

    Args:
        start: writes in flight at the beginning.
        most: never more than these.
    """

    def __init__(self, start: int, most: int, clock: Clock, cancel: threading.Event) -> None:
        self._limit = max(1, min(start, most))
        self._most = max(1, most)
        self._clock = clock
        self._cancel = cancel
        self._in_flight = 0
        self._clean = 0
        self._usual_s: float | None = None
        self._halted = False
        self._changed = threading.Condition()

    @property
    def limit(self) -> int:
        """How many may go at once now."""
        return self._limit

    @contextmanager
    def slot(self) -> Iterator[None]:
        """Holds a place while a write is in flight.

        Raises:
            Cancelled: the run was cancelled or stopped while this write waited for its place.
        """
        with self._changed:
            while self._in_flight >= self._limit:
                if self._halted or self._cancel.is_set():
                    raise Cancelled
                self._changed.wait(0.2)
            self._in_flight += 1
        try:
            yield
        finally:
            with self._changed:
                self._in_flight -= 1
                self._changed.notify_all()

    def went_well(self, seconds: float) -> None:
        """A write was answered cleanly after `seconds`."""
        with self._changed:
            usual = self._usual_s
            if usual is not None and seconds > SLOWER * usual and seconds - usual > SLOWER_BY_S:
                self._halve()
                # The new pace is the usual one from now on, or every save of a slow day would halve again.
                self._usual_s = seconds
                return
            self._usual_s = seconds if usual is None else 0.9 * usual + 0.1 * seconds
            self._clean += 1
            if self._clean >= CLEAN_TO_GROW and self._limit < self._most:
                self._limit += 1
                self._clean = 0
                self._changed.notify_all()

    def halt(self) -> None:
        """The run stops: who waits for a place does not get one."""
        with self._changed:
            self._halted = True
            self._changed.notify_all()

    def struggled(self) -> None:
        """X3 was locked, asked to wait, or did not answer."""
        with self._changed:
            self._halve()

    def _halve(self) -> None:
        self._limit = max(1, self._limit // 2)
        self._clean = 0
