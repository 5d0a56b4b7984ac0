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
        every_s: float,
    ) -> None:
        self._look, self._serve, self._clock, self._every_s = look, serve, clock, every_s
        self._stopping = threading.Event()
        self._wake = threading.Event()
        self._lock = threading.Lock()
        self._timers: BackgroundScheduler | None = None
        self._looking = self._again = False
        self._worker = threading.Thread(target=self._work, name="schedule", daemon=True)

    def start(self) -> None:
        """From now on what is due is looked for; once."""
        # APScheduler costs a tenth of a second, and the command line does not need it.
        from apscheduler.executors.pool import (  # type: ignore[import-untyped]  # noqa: PLC0415
            ThreadPoolExecutor,
        )
        from apscheduler.schedulers.background import BackgroundScheduler  # noqa: PLC0415

        # One thread looks, so that one instance runs; the next may be planned before APScheduler noticed its end.
        defaults = {"coalesce": True, "max_instances": 3, "misfire_grace_time": None}
        self._timers = BackgroundScheduler(
            timezone=UTC, executors={"default": ThreadPoolExecutor(1)}, job_defaults=defaults
        )
        self._timers.start()
        self._worker.start()
        self.look_now()

    def look_now(self) -> None:
        """Looks at once, since something was decided."""
        self._plan(0.0)

    def stop(self, hurry: Callable[[], None] = lambda: None) -> None:
        """Stops, and waits for what looks and runs; `hurry` is called again and again meanwhile, to have a run end."""
        self._stopping.set()
        self._wake.set()
        with self._lock:
            timers, self._timers = self._timers, None
        if timers is not None:
            timers.shutdown(wait=True)
        end = time.monotonic() + ENDS_WITHIN_S
        while self._worker.is_alive() and time.monotonic() < end:
            hurry()
            self._worker.join(0.1)

    # -- inside ---------------------------------------------------------------------------------------------------------

    def _plan(self, seconds: float) -> None:
        with self._lock:
            if self._looking:
                self._again = True
            elif self._timers is not None and not self._stopping.is_set():
                at = datetime.now(UTC) + timedelta(seconds=seconds)
                self._timers.add_job(self._look_and_plan, "date", run_date=at, id=_JOB, replace_existing=True)

    def _look_and_plan(self) -> None:
        with self._lock:
            self._looking, self._again = True, False
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
        with self._lock:
            self._looking = False
            again = self._again
        self._plan(0.0 if again else wait)

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
