"""Time as a parameter, so that tests move it."""

from __future__ import annotations

import threading
import time
from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """What the engine needs of time."""

    def now(self) -> datetime:
        """Wall time, aware, UTC."""
        ...

    def monotonic_s(self) -> float:
        """Seconds that never go back; only differences mean something."""
        ...

    def wait(self, seconds: float, wake: threading.Event) -> bool:
        """Waits up to `seconds`, less when `wake` is set; gives whether it is set."""
        ...


class SystemClock:
    """The computer's clock."""

    def now(self) -> datetime:
        """Wall time, aware, UTC."""
        return datetime.now(UTC)

    def monotonic_s(self) -> float:
        """Seconds of `time.monotonic`."""
        return time.monotonic()

    def wait(self, seconds: float, wake: threading.Event) -> bool:
        """Waits up to `seconds`, less when `wake` is set; gives whether it is set."""
        return wake.wait(max(0.0, seconds))
