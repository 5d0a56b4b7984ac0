"""The watch over long turns itself: what it finds, and what it leaves out."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QTimer
from pytestqt.qtbot import QtBot

from tests.helpers.turns import WATCH, slowness


def long_s() -> float:
    """What is too long even beside other tests."""
    return WATCH.limit_s * slowness() * 4


def work(seconds: float) -> None:
    end = time.thread_time() + seconds
    while time.thread_time() < end:
        pass


def found(qtbot: QtBot, slot: Callable[[], None]) -> list[str]:
    """What the watch finds when a timer calls a slot."""
    done: list[bool] = []

    def called() -> None:
        slot()
        done.append(True)

    QTimer.singleShot(0, called)
    qtbot.waitUntil(lambda: bool(done))
    long, WATCH.long = WATCH.long, []
    return [turn.event for turn in long]


def test_a_slot_that_computes_too_long_is_found(qtbot: QtBot) -> None:
    long = long_s()
    assert len(found(qtbot, lambda: work(long))) == 1


def test_a_slot_that_only_waits_and_one_that_is_quick_are_not(qtbot: QtBot) -> None:
    long = long_s()
    assert found(qtbot, lambda: time.sleep(long)) == []
    assert found(qtbot, lambda: work(WATCH.limit_s / 10)) == []


def test_what_a_dialog_does_while_it_is_waited_for_counts_for_itself(qtbot: QtBot) -> None:
    long = long_s()

    def asks() -> None:
        loop = QEventLoop()
        for _ in range(4):
            QTimer.singleShot(0, lambda: work(long / 10))
        QTimer.singleShot(0, loop.quit)
        loop.exec()

    assert found(qtbot, asks) == []

    def asks_for_long() -> None:
        loop = QEventLoop()
        QTimer.singleShot(0, lambda: work(long))
        QTimer.singleShot(0, loop.quit)
        loop.exec()

    assert len(found(qtbot, asks_for_long)) == 1


def test_garbage_collection_is_left_out(qtbot: QtBot) -> None:
    long = long_s()
    keep = [[number] for number in range(300_000)]

    def collect() -> None:
        end = time.thread_time() + long
        while time.thread_time() < end:
            gc.collect()

    assert found(qtbot, collect) == []
    assert keep


def test_the_watch_does_not_count_itself(qtbot: QtBot) -> None:
    """A slot that does nothing but send events: without the watch each takes far less than a microsecond."""
    nobody, nothing = QObject(), QEvent(QEvent.Type.User)

    def sends() -> None:
        for _ in range(100_000):
            QCoreApplication.sendEvent(nobody, nothing)

    assert found(qtbot, sends) == []
