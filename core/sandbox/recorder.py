"""What a practice system keeps about its calls, and its clock."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from core.sandbox.faults import Fault


class PracticeClock:
    """The server's own clock: the computer's, moved by an offset."""

    def __init__(self, now: Callable[[], datetime] | None = None) -> None:
        self._now = now or (lambda: datetime.now(UTC))
        self.offset_s = 0.0
        """Seconds that this clock is ahead; negative = behind."""

    def now(self) -> datetime:
        """The time that the server believes it is; aware, UTC."""
        return self._now() + timedelta(seconds=self.offset_s)

    def move(self, seconds: float) -> None:
        """Moves the clock further ahead (or back)."""
        self.offset_s += seconds


class Recorder:
    """What a practice system saw: counts only, no payloads. May be read from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self.reset()

    def reset(self) -> None:
        """Forgets everything except what is in flight."""
        with self._lock:
            self._flying = getattr(self, "_flying", 0)
            self._calls: dict[str, int] = {}
            self._statuses: dict[str, int] = {}
            self._faults: dict[str, int] = {}
            self._highest = self._flying
            self._flying_by: dict[str, int] = {}
            self._highest_by: dict[str, int] = {}
            self._tokens = 0
            self._errors: list[str] = []

    def begin(self, operation: str) -> None:
        """A call came in."""
        with self._lock:
            self._calls[operation] = self._calls.get(operation, 0) + 1
            self._flying += 1
            self._highest = max(self._highest, self._flying)
            here = self._flying_by.get(operation, 0) + 1
            self._flying_by[operation] = here
            self._highest_by[operation] = max(self._highest_by.get(operation, 0), here)

    def end(self, operation: str, outcome: str) -> None:
        """A call was answered, or dropped."""
        with self._lock:
            self._flying -= 1
            self._flying_by[operation] = max(0, self._flying_by.get(operation, 1) - 1)
            self._statuses[outcome] = self._statuses.get(outcome, 0) + 1

    def fired(self, fault: Fault) -> None:
        """A fault hit a call."""
        with self._lock:
            self._faults[fault.text] = self._faults.get(fault.text, 0) + 1

    def token_issued(self) -> None:
        """A token was given out."""
        with self._lock:
            self._tokens += 1

    def failed(self, what: str) -> None:
        """The practice system itself broke; tests expect none of these."""
        with self._lock:
            self._errors.append(what)

    def calls(self, prefix: str = "") -> int:
        """Calls whose operation starts with `prefix`; the control endpoints are not counted."""
        with self._lock:
            return sum(n for name, n in self._calls.items() if name.startswith(prefix))

    @property
    def max_in_flight(self) -> int:
        """The largest number of calls that were being worked on at once."""
        return self._highest

    def as_dict(self) -> dict[str, object]:
        """All counts, for `GET /_sim/state`."""
        with self._lock:
            return {
                "calls": dict(sorted(self._calls.items())),
                "calls_total": sum(self._calls.values()),
                "outcomes": dict(sorted(self._statuses.items())),
                "max_in_flight": self._highest,
                "max_in_flight_by_operation": dict(sorted(self._highest_by.items())),
                "faults_fired": dict(sorted(self._faults.items())),
                "tokens_issued": self._tokens,
                "server_errors": list(self._errors),
            }
