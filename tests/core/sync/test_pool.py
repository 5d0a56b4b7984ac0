"""Threads that take work and do not keep anybody alive."""

from __future__ import annotations

import contextvars
import threading

import pytest

from core.sync.pool import Pool
from tests.helpers.pace import at_most

WHERE: contextvars.ContextVar[str] = contextvars.ContextVar("WHERE", default="nowhere")


def test_results_and_errors_come_through_the_future() -> None:
    pool = Pool("test", 2)
    assert pool.submit(lambda: 7).result(30) == 7
    with pytest.raises(ZeroDivisionError):
        pool.submit(lambda: 1 // 0).result(30)
    pool.close()


def test_the_log_s_words_of_the_caller_go_along() -> None:
    pool = Pool("test", 1)
    WHERE.set("order 7")
    assert pool.submit(WHERE.get).result(30) == "order 7"
    pool.close()


def test_work_that_was_handed_in_is_done_after_close_and_close_does_not_wait() -> None:
    pool = Pool("test", 1)
    go = threading.Event()
    first = pool.submit(lambda: go.wait(30))
    second = pool.submit(lambda: "done")
    with at_most(0.5):
        pool.close()
    go.set()
    assert (first.result(30), second.result(30)) == (True, "done")


def test_its_threads_do_not_keep_the_program_alive() -> None:
    pool = Pool("ends with us", 1)
    pool.submit(lambda: None).result(30)
    assert all(thread.daemon for thread in threading.enumerate() if thread.name.startswith("ends with us"))
    pool.close()


def test_it_can_be_waited_for_until_nothing_is_unfinished() -> None:
    pool = Pool("test", 2)
    assert pool.wait_idle(0)
    go = threading.Event()
    futures = [pool.submit(lambda: go.wait(30)) for _ in range(4)]
    broken = pool.submit(lambda: 1 // 0)
    assert not pool.wait_idle(0.05)
    go.set()
    assert pool.wait_idle(5)
    assert broken.done()
    assert all(future.done() for future in futures)
    pool.close()
