"""Looks at what is due while the program is open: APScheduler over our own rows, and one thread that runs what is asked.

The scheduler's thread only looks and asks. It looks at the next due time, and besides every few seconds, since a
computer that slept, a clock that was set and another process's decision tell nobody.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

from core.clock import Clock
from core.errors import ConnectorError

if TYPE_CHECKING:
    from apscheduler.schedulers.background import BackgroundScheduler  # type: ignore[import-untyped]

log = logging.getLogger(__name__)

LOOK_EVERY_S: Final = 15.0
SET_S: Final = 30.0
"""A clock that moved by more than this against the time that passed was set, or the computer slept."""
ENDS_WITHIN_S: Final = 15.0
_JOB: Final = "look"


class Scheduler:
    """Starts and stops; in between it looks and serves.

    Args:
        look: takes what is due and gives when something is due next, UTC; quick.
        serve: runs what waits, in the thread that is for it.
        clock: time.
        every_s: seconds between two looks at most.
    """

    def __init__(
        self,
        look: Callable[[], datetime | None],
        serve: Callable[[], None],
        clock: Clock,
        *,
        every_s: float = LOOK_EVERY_S,
    ) -> None:
        self._look, self._serve, self._clock, self._every_s = look, serve, clock, every_s
        self._stopping = threading.Event()
        self._wake = threading.Event()
        self._lock = threading.Lock()
        self._timers: BackgroundScheduler | None = None
        self._worker = threading.Thread(target=self._work, name="schedule", daemon=True)

    def start(self) -> None:
        """From now on what is due is looked for; once."""
        # APScheduler costs a tenth of a second, and the command line does not need it.
        from apscheduler.executors.pool import (  # type: ignore[import-untyped]  # noqa: PLC0415
            ThreadPoolExecutor,
        )
        from apscheduler.schedulers.background import BackgroundScheduler  # noqa: PLC0415

        defaults = {"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
        self._timers = BackgroundScheduler(
            timezone=UTC, executors={"default": ThreadPoolExecutor(1)}, job_defaults=defaults
        )
        self._timers.start()
        self._worker.start()
        self.look_now()

    def look_now(self) -> None:
        """Looks at once, since something was decided."""
        self._plan(0.0)

    def ask_to_stop(self) -> None:
        """Nothing new is looked for or begun from now on; what runs goes on."""
        self._stopping.set()
        self._wake.set()

    def stop(self) -> None:
        """Stops, and waits for what looks and runs; what runs is cancelled by whoever stops."""
        self.ask_to_stop()
        with self._lock:
            timers, self._timers = self._timers, None
        if timers is not None:
            timers.shutdown(wait=True)
        if self._worker.is_alive():
            self._worker.join(ENDS_WITHIN_S)

    # -- inside ---------------------------------------------------------------------------------------------------------

    def _plan(self, seconds: float) -> None:
        with self._lock:
            if self._timers is None or self._stopping.is_set():
                return
            at = datetime.now(UTC) + timedelta(seconds=seconds)
            self._timers.add_job(self._look_and_plan, "date", run_date=at, id=_JOB, replace_existing=True)

    def _look_and_plan(self) -> None:
        wait = self._every_s
        try:
            due = self._look()
            if due is not None:
                wait = min(wait, max(0.5, (due - self._clock.now()).total_seconds()))
        except ConnectorError as error:
            log.info("the schedule could not be looked at: %s", error)
        except Exception:
            log.exception("the schedule could not be looked at")
        self._wake.set()
        self._plan(wait)

    def _work(self) -> None:
        began, wall = time.monotonic(), self._clock.now()
        while not self._stopping.is_set():
            self._wake.wait(self._every_s)
            self._wake.clear()
            if self._stopping.is_set():
                return
            passed, moved = time.monotonic() - began, (self._clock.now() - wall).total_seconds()
            began, wall = time.monotonic(), self._clock.now()
            if abs(moved - passed) > SET_S:
                self.look_now()
            try:
                self._serve()
            except ConnectorError as error:
                log.info("what is due could not be run: %s", error)
            except Exception:
                log.exception("what is due could not be run")
