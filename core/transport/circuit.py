"""A circuit breaker: a system that is down ends the run instead of filling the problem list."""

from __future__ import annotations

import threading

from core.clock import Clock
from core.errors import ConnectorError, TransientError


def is_open_circuit(error: ConnectorError) -> bool:
    """Whether a call was kept back because the system is known to be down."""
    return error.context.get("circuit") == "open"


class Circuit:
    """Opens after many failures in a row over all calls of one system; then calls fail at once.

    Some seconds later one call is let through to see whether the system is back; a good answer closes the circuit.

    Attributes:
        label: the system as people read it: `Sage X3`.
        failures: passing faults in a row, over all threads, that open it.
        span_s: how long they must have gone on, so that one hiccup under many calls in flight does not open it.
        rest_s: seconds for which calls fail at once.
    """

    def __init__(
        self,
        label: str,
        clock: Clock,
        *,
        failures: int = 8,
        span_s: float = 10.0,
        rest_s: float = 30.0,
    ) -> None:
        self.label = label
        self.failures = failures
        self.span_s = span_s
        self.rest_s = rest_s
        self._clock = clock
        self._lock = threading.Lock()
        self._in_a_row = 0
        self._first_at = 0.0
        self._try_again_at: float | None = None
        self._last = ""

    @property
    def is_open(self) -> bool:
        """Whether calls fail at once."""
        with self._lock:
            return self._try_again_at is not None and self._clock.monotonic_s() < self._try_again_at

    def admit(self) -> None:
        """Lets a call through, or not.

        Raises:
            TransientError: the circuit is open; nothing was sent.
        """
        with self._lock:
            if self._try_again_at is None:
                return
            now = self._clock.monotonic_s()
            if now >= self._try_again_at:
                self._try_again_at = now + self.rest_s
                return
            wait = self._try_again_at - now
        message = f"{self.label} does not answer: {self._last}"
        raise TransientError(
            message,
            remedy="It is tried again with the next run; look whether the system is up.",
            context={"circuit": "open"},
            retry_after_s=wait,
        )

    def good(self) -> None:
        """Notes an answer, whatever it says: the system is there."""
        if self._in_a_row or self._try_again_at is not None:
            with self._lock:
                self._in_a_row = 0
                self._try_again_at = None

    def bad(self, reason: str) -> None:
        """Notes a passing fault (no connection, no answer, 5xx); `reason` in words."""
        with self._lock:
            now = self._clock.monotonic_s()
            if not self._in_a_row:
                self._first_at = now
            self._in_a_row += 1
            self._last = reason
            if (
                self._in_a_row >= self.failures
                and now - self._first_at >= self.span_s
                and (self._try_again_at is None or now >= self._try_again_at)
            ):
                self._try_again_at = now + self.rest_s
