"""Something long, done a few milliseconds in a turn, so that the window answers between."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

_TURN_MS = 8
"""After this long in one turn, the rest waits for the next."""


class Pieces(QObject):
    """Goes through the steps of one thing; another thing takes its place.

    Args:
        parent: with it, what is not done yet is forgotten.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: Iterator[None] | None = None
        self._whole = False
        self._done: Callable[[], object] = lambda: None
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setInterval(0)
        self._next.timeout.connect(self._some)

    @property
    def busy(self) -> bool:
        """Whether something is not done yet."""
        return self._steps is not None

    def start(self, steps: Iterator[None], done: Callable[[], object]) -> None:
        """Begins at once with the steps of something, and calls `done` in a turn of its own after the last of them."""
        self._steps, self._done, self._whole = steps, done, False
        self._some()

    def stop(self) -> None:
        """Forgets what is not done yet."""
        self._next.stop()
        self._steps = None

    def _some(self) -> None:
        """Does what is next, for some milliseconds."""
        steps = self._steps
        if steps is None:
            return
        if self._whole:
            self.stop()
            self._done()
            return
        spent = QElapsedTimer()
        spent.start()
        for _ in steps:
            if spent.elapsed() >= _TURN_MS:
                break
        else:
            self._whole = True
        self._next.start()
