"""The one way between worker threads and the window.

Core events come in from any thread and go out as one signal on the Qt thread, in batches: a burst becomes some ten
batches a second, and the last is always delivered. Slow calls go out with `run` and come back on the Qt thread.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

import shiboken6
from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal

from core.errors import ConnectorError
from core.events import Event, RunProgressed

INTERVAL_MS = 100
WORKERS = 4

T = TypeVar("T")
Unexpected = Callable[[BaseException], None]


class Bridge(QObject):
    """Created on the Qt thread, before anything that uses it.

    Args:
        unexpected: gets every exception that no caller expects; called on the Qt thread.

    Signals:
        happened: a tuple of events, in the order in which they were published; of several `RunProgressed` in a row
            only the last.
        trouble: a `ConnectorError` of an operation whose caller did not want it.
    """

    happened = Signal(object)
    trouble = Signal(object)
    _wake = Signal()
    _returned = Signal(object)

    def __init__(self, unexpected: Unexpected, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._unexpected = unexpected
        self._lock = threading.Lock()
        self._waiting: list[Event] = []
        self._awake = False
        self._closed = False
        self._asked: dict[tuple[int, str], int] = {}
        self._running = 0
        self._pool = ThreadPoolExecutor(WORKERS, thread_name_prefix="window")
        self._since = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._deliver)
        self._wake.connect(self._plan, Qt.ConnectionType.QueuedConnection)
        self._returned.connect(self._settle, Qt.ConnectionType.QueuedConnection)

    # -- events --------------------------------------------------------------------------------------------------

    def publish(self, event: Event) -> None:
        """Takes an event from any thread; never waits for the window."""
        with self._lock:
            if self._closed:
                return
            waiting = self._waiting
            if isinstance(event, RunProgressed) and waiting and isinstance(waiting[-1], RunProgressed):
                waiting[-1] = event
            else:
                waiting.append(event)
            if self._awake:
                return
            self._awake = True
            # Still in the lock: whoever closes waits for it, and frees this object after.
            self._wake.emit()

    def _plan(self) -> None:
        gone = self._since.elapsed() if self._since.isValid() else INTERVAL_MS
        self._timer.start(max(0, INTERVAL_MS - int(gone)))

    def _deliver(self) -> None:
        with self._lock:
            batch, self._waiting = tuple(self._waiting), []
            self._awake = False
        self._since.start()
        if batch:
            self.happened.emit(batch)

    # -- operations ----------------------------------------------------------------------------------------------

    def run(
        self,
        operation: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[ConnectorError], None] | None = None,
        *,
        owner: QObject,
        topic: str = "",
    ) -> None:
        """Runs `operation` on a worker thread; `done` or `failed` follows on the Qt thread.

        Args:
            operation: the slow call; touches no widget.
            done: gets what it returned.
            failed: gets a `ConnectorError`; without it the error goes to the signal `trouble`. Any other exception
                goes to `unexpected`.
            owner: when it is deleted meanwhile, the answer is dropped.
            topic: when the same owner asks again on the same topic, the older answer is dropped.
        """
        if self._closed:
            return
        slot = (id(owner), topic)
        number = self._asked.get(slot, 0) + 1
        if topic:
            self._asked[slot] = number

        def wanted() -> bool:
            fresh = not topic or self._asked.get(slot) == number
            return fresh and shiboken6.isValid(owner)

        def settle(future: Future[T]) -> None:
            if future.cancelled() or not wanted():
                return
            error = future.exception()
            if error is None:
                done(future.result())
            elif not isinstance(error, ConnectorError):
                self._unexpected(error)
            elif failed is not None:
                failed(error)
            else:
                self.trouble.emit(error)

        self._running += 1
        future = self._pool.submit(operation)
        future.add_done_callback(lambda ended: self._hand_over(settle, ended))

    @property
    def busy(self) -> bool:
        """Whether answers or events are still on their way."""
        with self._lock:
            return self._running > 0 or bool(self._waiting)

    def close(self) -> None:
        """Takes nothing more and waits for the operations that run; their answers are dropped."""
        with self._lock:
            self._closed = True
            self._waiting.clear()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _hand_over(self, settle: Callable[[Future[T]], None], future: Future[T]) -> None:
        if not self._closed:
            self._returned.emit((settle, future))

    def _settle(self, answer: tuple[Callable[[Future[T]], None], Future[T]]) -> None:
        self._running -= 1
        if self._closed:
            return
        settle, future = answer
        settle(future)
