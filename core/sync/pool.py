"""A small pool of daemon threads: a save of fifteen seconds must not keep a cancelled run, or the program, alive."""

from __future__ import annotations

import contextvars
import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

T = TypeVar("T")


class Pool:
    """Threads that take work in the order it came. `close` does not wait for calls that still run."""

    def __init__(self, name: str, workers: int) -> None:
        self._queue: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._unfinished = 0
        self._finished = threading.Condition()
        self._threads = [
            threading.Thread(target=self._work, name=f"{name}-{number}", daemon=True) for number in range(workers)
        ]
        for thread in self._threads:
            thread.start()

    def submit(self, call: Callable[[], T]) -> Future[T]:
        """Asks for a call; its result or exception comes through the future. The caller's log context goes along."""
        future: Future[T] = Future()
        context = contextvars.copy_context()

        def work() -> None:
            try:
                if not future.set_running_or_notify_cancel():
                    return
                try:
                    future.set_result(context.run(call))
                except BaseException as error:  # noqa: BLE001 - the future carries it to who waits
                    future.set_exception(error)
            finally:
                with self._finished:
                    self._unfinished -= 1
                    self._finished.notify_all()

        with self._finished:
            self._unfinished += 1
        self._queue.put(work)
        return future

    def wait_idle(self, seconds: float) -> bool:
        """Waits until nothing that was handed in is unfinished, at most `seconds`; gives whether that is so."""
        with self._finished:
            return self._finished.wait_for(lambda: not self._unfinished, seconds)

    def close(self) -> None:
        """Lets the threads end after the work they have; gives back at once."""
        for _ in self._threads:
            self._queue.put(None)

    def _work(self) -> None:
        while (work := self._queue.get()) is not None:
            work()
