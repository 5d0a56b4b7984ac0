"""The run of this program: started here or by the schedule, followed, cancelled. Pages are told when it changes."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from core.app import App
from core.errors import ConnectorError
from core.events import Event, RunEnded, RunProgressed, RunStarted
from core.model.flow import FlowName
from core.model.run import Progress, RunKind, RunResult
from core.model.run_story import RunAgain
from gui.bridge import Bridge
from gui.pace import Pace

_Job = Callable[[], RunResult]


class RunControl(QObject):
    """At most one run at a time: one that this window started, or one that the schedule of this program did.

    The schedule also runs connections that the window does not show: while one of them runs nothing else can, so that is
    shown, with its name.

    Signals:
        changed: something that pages show changed (running or not, progress).
        ended: the `RunResult` of such a run, once; none for a run of a connection that the window does not show.
    """

    changed = Signal()
    ended = Signal(object)

    def __init__(
        self,
        app: App,
        bridge: Bridge,
        *,
        monotonic_s: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(bridge)
        self._app = app
        self._bridge = bridge
        self._monotonic_s = monotonic_s
        self._kind: RunKind | None = None
        self._progress: Progress | None = None
        self._pace = Pace()
        self._cancelling = False
        self._scheduled = ""
        self._elsewhere = ""
        self._own_ids: set[str] = set()
        bridge.happened.connect(self._follow)

    @property
    def kind(self) -> RunKind | None:
        """What runs now, None for nothing."""
        return self._kind

    @property
    def progress(self) -> Progress | None:
        """How far it is, None before its first word."""
        return self._progress

    @property
    def pace(self) -> Pace:
        """How fast it goes."""
        return self._pace

    @property
    def cancelling(self) -> bool:
        """Whether it was asked to end."""
        return self._cancelling

    @property
    def elsewhere(self) -> str:
        """Name of the connection that runs, where it is not the one that the window shows; else empty."""
        return self._elsewhere

    def sync(
        self,
        flows: Sequence[FlowName] = (),
        *,
        preview: bool = False,
        full: bool = False,
        previewed: str = "",
        only: Collection[str] = (),
    ) -> None:
        """Starts a sync, a preview of one, or the writing of one. Nothing happens while something runs.

        Args:
            flows: which flows; none = all.
            preview: writes nothing.
            full: reads and compares everything.
            previewed: run id of the preview whose writes are to be made, and no others.
            only: numbers of the records of that preview; none = all.
        """
        self._start(
            RunKind.PREVIEW if preview else RunKind.SYNC,
            lambda: self._app.sync(flows, preview=preview, full=full, previewed=previewed, only=only),
        )

    def again(self, asked: RunAgain) -> None:
        """Starts what a run did once more. Nothing happens while something runs."""
        preview = asked.kind is RunKind.PREVIEW
        if asked.replay:
            self.replay(keys=asked.keys, preview=preview)
        else:
            self.sync(asked.flows, preview=preview, full=asked.full)

    def replay(
        self,
        *,
        cause_ids: Collection[str] = (),
        keys: Collection[str] = (),
        everything: bool = False,
        preview: bool = False,
    ) -> None:
        """Starts a replay, or a preview of one. Nothing happens while something runs."""
        self._start(
            RunKind.PREVIEW if preview else RunKind.REPLAY,
            lambda: self._app.replay(cause_ids=cause_ids, keys=keys, everything=everything, preview=preview),
        )

    def compare(self) -> None:
        """Starts a sync that reads and compares everything. Nothing happens while something runs."""
        self._start(RunKind.SYNC, lambda: self._app.sync(full=True))

    def import_files(self, paths: Sequence[Path]) -> None:
        """Starts an import of export files. Nothing happens while something runs."""
        self._start(RunKind.IMPORT, lambda: self._app.import_files(paths))

    def cancel(self) -> None:
        """Asks the run to end; it does within a second."""
        if self._kind is not None and not self._cancelling:
            self._cancelling = True
            self._app.cancel()
            self.changed.emit()

    def _start(self, kind: RunKind, job: _Job) -> None:
        if self._kind is not None:
            return
        self._begin(kind)
        self._bridge.run(job, self._done, self._failed, owner=self)
        self.changed.emit()

    def _begin(self, kind: RunKind) -> None:
        self._kind = kind
        self._progress = None
        self._pace = Pace()
        self._cancelling = False

    def _done(self, result: RunResult) -> None:
        self._own_ids.add(result.run_id)
        self._stop(result)

    def _stop(self, result: RunResult | None) -> None:
        self._kind = None
        self._progress = None
        self._scheduled = self._elsewhere = ""
        self.changed.emit()
        if result is not None:
            self.ended.emit(result)

    def _failed(self, error: ConnectorError) -> None:
        self._stop(None)
        self._bridge.trouble.emit(error)

    def _follow(self, batch: tuple[Event, ...]) -> None:
        changed = False
        for event in batch:
            match event:
                case RunStarted() if self._kind is None and event.run_id not in self._own_ids:
                    self._begin(event.kind)
                    self._scheduled = event.run_id
                    shown = self._app.meant
                    self._elsewhere = event.connection if shown and event.connection != shown else ""
                    changed = True
                case RunProgressed(progress=progress) if self._kind is not None:
                    self._progress = progress
                    self._pace.note(progress.phase, progress.done, progress.total, self._monotonic_s())
                    changed = True
                case RunEnded(result=result) if self._scheduled == result.run_id:
                    self._stop(None if self._elsewhere else result)
                    changed = False
                case _:
                    pass
        if self._scheduled and not self._app.running:
            self._stop(None)  # it broke before it could say how it ended
        elif changed:
            self.changed.emit()
