"""How fast calls may follow one another, whatever thread they come from."""

from __future__ import annotations

import threading

from core.clock import Clock
from core.model.cancel import Cancelled


class Pace:
    """Lets at most so many calls start in a second, evenly spread; repeats count too. Safe for use from many threads.

    Args:
        per_second: calls, above 0.
        clock: time, for the waits.
    """

    def __init__(self, per_second: float, clock: Clock) -> None:
        self._apart_s = 1.0 / per_second
        self._clock = clock
        self._lock = threading.Lock()
        self._next_s = 0.0

    def wait(self, cancel: threading.Event) -> None:
        """Returns when the next call may start.

        Raises:
            Cancelled: `cancel` was set while waiting.
        """
        with self._lock:
            now = self._clock.monotonic_s()
            starts = max(now, self._next_s)
            self._next_s = starts + self._apart_s
        if starts > now and self._clock.wait(starts - now, cancel):
            raise Cancelled
