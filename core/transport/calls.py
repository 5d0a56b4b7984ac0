"""Counts of HTTP calls, by system and by reason."""

from __future__ import annotations

import threading
from collections import Counter
from types import TracebackType


class CallCounter:
    """How many calls were made and how many were under way at once. Safe for use from many threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._calls: Counter[tuple[str, str]] = Counter()
        self._now: Counter[str] = Counter()
        self._largest: dict[str, int] = {}

    def call(self, system: str, reason: str) -> CountedCall:
        """A context that counts one call of `system` (`jaggaer`, `x3`) for `reason` (`list`, `create`, ...)."""
        return CountedCall(self, system, reason)

    def by_system(self) -> dict[str, int]:
        """System -> calls that left, repeats included."""
        totals: dict[str, int] = {}
        with self._lock:
            for (system, _), calls in self._calls.items():
                totals[system] = totals.get(system, 0) + calls
        return totals

    def by_reason(self) -> dict[str, int]:
        """`x3:create` and the like -> calls, sorted by name."""
        with self._lock:
            return {f"{system}:{reason}": calls for (system, reason), calls in sorted(self._calls.items())}

    def in_flight(self, system: str) -> int:
        """Calls under way now."""
        with self._lock:
            return self._now[system]

    def largest_in_flight(self, system: str) -> int:
        """The most calls that were under way at once."""
        with self._lock:
            return self._largest.get(system, 0)

    def _started(self, system: str, reason: str) -> None:
        with self._lock:
            self._calls[system, reason] += 1
            self._now[system] += 1
            if self._now[system] > self._largest.get(system, 0):
                self._largest[system] = self._now[system]

    def _ended(self, system: str) -> None:
        with self._lock:
            self._now[system] -= 1


class CountedCall:
    """One call while it is under way; see `CallCounter.call`."""

    __slots__ = ("_counter", "_reason", "_system")

    def __init__(self, counter: CallCounter, system: str, reason: str) -> None:
        self._counter = counter
        self._system = system
        self._reason = reason

    def __enter__(self) -> None:
        self._counter._started(self._system, self._reason)  # noqa: SLF001 - one module

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._counter._ended(self._system)  # noqa: SLF001 - one module
