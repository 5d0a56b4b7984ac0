from __future__ import annotations

import threading
import time

from PySide6.QtCore import QEvent, QObject, QThread
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.errors import ConnectorError, UnreachableError
from core.events import Event, RecordSettled, RunProgressed, StoreChanged
from core.model.flow import Entity, FlowName, RunId
from core.model.run import Progress
from core.model.status import Status
from gui.bridge import Bridge


def progressed(done: int) -> RunProgressed:
    return RunProgressed(Progress(RunId("r"), FlowName.ORDERS, "orders", done, None))


def settled(number: int) -> RecordSettled:
    return RecordSettled(RunId("r"), Entity.ORDER, str(number), str(number), Status.SYNCED)


def test_a_burst_from_many_threads_comes_in_few_batches_whole_and_on_the_qt_thread(
    bridge: Bridge, qtbot: QtBot
) -> None:
    batches: list[tuple[Event, ...]] = []
    threads: list[bool] = []

    def take(batch: tuple[Event, ...]) -> None:
        batches.append(batch)
        threads.append(QThread.currentThread() is bridge.thread())

    bridge.happened.connect(take)

    def publish(start: int) -> None:
        for number in range(start, start + 500):
            bridge.publish(settled(number))
            if number % 100 == 0:
                time.sleep(0.02)

    workers = [threading.Thread(target=publish, args=(n * 500,)) for n in range(4)]
    began = time.monotonic()
    for worker in workers:
        worker.start()
    qtbot.waitUntil(lambda: sum(len(batch) for batch in batches) == 2000, timeout=10_000)
    for worker in workers:
        worker.join()
    gone = time.monotonic() - began
    assert len(batches) <= gone * 10 + 2
    assert all(threads)
    numbers = [int(e.number) for batch in batches for e in batch if isinstance(e, RecordSettled)]
    assert sorted(numbers) == list(range(2000))


def test_of_progress_in_a_row_only_the_last_is_shown(bridge: Bridge, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bridge.happened) as told:
        for done in range(50):
            bridge.publish(progressed(done))
        bridge.publish(StoreChanged("orders"))
        bridge.publish(progressed(99))
    assert told.args == [(progressed(49), StoreChanged("orders"), progressed(99))]


def test_the_last_event_is_always_delivered(bridge: Bridge, qtbot: QtBot) -> None:
    seen: list[Event] = []
    bridge.happened.connect(seen.extend)
    for done in range(30):
        bridge.publish(progressed(done))
        qtbot.wait(7)
    qtbot.waitUntil(lambda: bool(seen) and seen[-1] == progressed(29))
    assert not bridge.busy


def test_an_answer_comes_back_on_the_qt_thread(bridge: Bridge, qtbot: QtBot) -> None:
    answers: list[tuple[int, bool, bool]] = []
    here = threading.get_ident()
    bridge.run(
        threading.get_ident,
        lambda there: answers.append((there, there != here, threading.get_ident() == here)),
        owner=bridge,
    )
    qtbot.waitUntil(lambda: bool(answers))
    assert answers[0][1:] == (True, True)


def test_an_error_with_a_name_goes_to_who_asked_else_to_trouble(bridge: Bridge, qtbot: QtBot) -> None:
    def fail() -> None:
        raise UnreachableError("Nobody answers.")

    failed: list[ConnectorError] = []
    bridge.run(fail, lambda _none: None, failed.append, owner=bridge)
    qtbot.waitUntil(lambda: bool(failed))
    assert isinstance(failed[0], UnreachableError)
    with qtbot.waitSignal(bridge.trouble) as told:
        bridge.run(fail, lambda _none: None, owner=bridge)
    assert isinstance(told.args[0], UnreachableError)


def test_an_error_without_a_name_reaches_the_crash_handler(
    bridge: Bridge, unexpected: list[BaseException], qtbot: QtBot
) -> None:
    def fail() -> None:
        raise ZeroDivisionError

    failed: list[ConnectorError] = []
    bridge.run(fail, lambda _none: None, failed.append, owner=bridge)
    qtbot.waitUntil(lambda: bool(unexpected))
    assert isinstance(unexpected.pop(), ZeroDivisionError)
    assert failed == []


def test_an_older_answer_on_the_same_topic_is_dropped(bridge: Bridge, qtbot: QtBot) -> None:
    go = threading.Event()
    answers: list[str] = []

    def slow() -> str:
        go.wait(5)
        return "old"

    bridge.run(slow, answers.append, owner=bridge, topic="rows")
    bridge.run(lambda: "new", answers.append, owner=bridge, topic="rows")
    qtbot.waitUntil(lambda: answers == ["new"])
    go.set()
    qtbot.waitUntil(lambda: not bridge.busy)
    assert answers == ["new"]


def test_the_answer_for_somebody_who_is_gone_is_dropped(bridge: Bridge, qtbot: QtBot) -> None:
    go = threading.Event()
    owner = QObject()
    answers: list[bool] = []
    bridge.run(lambda: go.wait(5), answers.append, owner=owner)
    owner.deleteLater()
    QApplication.sendPostedEvents(owner, QEvent.Type.DeferredDelete)
    go.set()
    qtbot.waitUntil(lambda: not bridge.busy)
    assert answers == []


def test_after_close_nothing_is_taken_and_nothing_comes(bridge: Bridge, qtbot: QtBot) -> None:
    seen: list[object] = []
    bridge.happened.connect(seen.append)
    bridge.run(lambda: time.sleep(0.05), seen.append, owner=bridge)
    bridge.close()
    bridge.publish(StoreChanged("x"))
    bridge.run(lambda: 1, seen.append, owner=bridge)
    qtbot.wait(200)
    assert seen == []


class _SlowToLeave:
    """A lock after whose release a worker stands still for a while, as it may whenever threads change."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self.left = threading.Event()

    def __enter__(self) -> None:
        self._lock.acquire()

    def __exit__(self, *_told: object) -> None:
        self._lock.release()
        if threading.current_thread() is not threading.main_thread():
            self.left.set()
            time.sleep(0.2)


def test_an_event_that_comes_while_the_window_goes_reaches_nobody_and_breaks_nothing(qtbot: QtBot) -> None:
    unexpected: list[BaseException] = []
    bridge = Bridge(unexpected.append)
    lock = _SlowToLeave()
    bridge._lock = lock  # type: ignore[assignment]
    broken: list[BaseException] = []

    def publish() -> None:
        try:
            bridge.publish(StoreChanged("orders"))
        except RuntimeError as error:
            broken.append(error)

    worker = threading.Thread(target=publish)
    worker.start()
    assert lock.left.wait(5)
    bridge.close()
    bridge.deleteLater()
    QApplication.sendPostedEvents(bridge, QEvent.Type.DeferredDelete)
    worker.join()
    qtbot.wait(150)
    assert (broken, unexpected) == ([], [])
