"""The volume that the licence allows to web services (reference/sage-x3.md 4.1: metered, then slow-down, then stop)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from core.sandbox.x3.switches import X3Switches

SLOWED_S = 0.5
"""How much longer a call takes beyond the limit."""

_GRACE = 2


class Meter:
    """Counts bytes in and out within a period of the server's clock."""

    def __init__(self, switches: X3Switches, now: Callable[[], datetime]) -> None:
        self._limit = switches.soap_volume_kb * 1024
        self._period = timedelta(seconds=switches.soap_volume_period_s)
        self._now = now
        self._since = now()
        self._used = 0

    @property
    def used(self) -> int:
        """Bytes of the running period."""
        if self._now() - self._since >= self._period:
            self._since, self._used = self._now(), 0
        return self._used

    @property
    def slow(self) -> bool:
        """Whether calls are slowed down."""
        return bool(self._limit) and self.used >= self._limit

    @property
    def stopped(self) -> bool:
        """Whether calls are refused: twice the limit is used up."""
        return bool(self._limit) and self.used >= _GRACE * self._limit

    def add(self, size: int) -> None:
        """Counts bytes."""
        self._used = self.used + size
