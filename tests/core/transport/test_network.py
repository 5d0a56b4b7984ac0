"""Waits that end: with a cancel, with the deadline, whatever the server does."""

from __future__ import annotations

import socket
import threading
import time

import pytest

from core.errors import RejectedError, TransientError, UncertainError, UnreachableError
from core.model.cancel import Cancelled
from core.transport.client import Timeouts
from core.transport.exchange import Limits, Request
from tests.core.transport.conftest import MakeSystem
from tests.core.transport.toyserver import MovedClock, Reply, ToyServer
from tests.helpers.pace import at_most

GET = Request("GET", "/")
POST = Request("POST", "/", content=b"{}")


def test_a_cancel_ends_a_read_that_waits_for_its_answer(make_system: MakeSystem, cancel: threading.Event) -> None:
    with ToyServer(Reply(delay_s=5)) as server:
        system = make_system(server.url)
        threading.Timer(0.2, cancel.set).start()
        with at_most(1), pytest.raises(Cancelled):
            system.fetch("read", GET)


def test_a_cancel_ends_a_save_that_waits_for_its_answer_and_leaves_it_in_doubt(
    make_system: MakeSystem, cancel: threading.Event
) -> None:
    with ToyServer(Reply(delay_s=5)) as server:
        system = make_system(server.url)
        threading.Timer(0.2, cancel.set).start()
        with at_most(1), pytest.raises(UncertainError, match="stopped while Sage X3 was saving"):
            system.write("create", POST)


def test_a_save_whose_answer_comes_just_after_the_cancel_is_taken(
    make_system: MakeSystem, cancel: threading.Event
) -> None:
    def answer(_: object) -> Reply:
        cancel.set()
        return Reply(delay_s=0.1, body=b'{"saved": true}')

    with ToyServer() as server:
        server.answer = answer
        system = make_system(server.url)
        assert system.write("create", POST).value == {"saved": True}


def test_nothing_is_sent_after_a_cancel(make_system: MakeSystem, cancel: threading.Event) -> None:
    cancel.set()
    with ToyServer() as server:
        system = make_system(server.url)
        with pytest.raises(Cancelled):
            system.fetch("read", GET)
        with pytest.raises(Cancelled):
            system.write("create", POST)
    assert server.connections == 0


def test_a_server_that_trickles_its_headers_is_given_up_at_the_deadline(make_system: MakeSystem) -> None:
    with ToyServer(Reply(trickle_s=0.1)) as server:
        system = make_system(server.url, limits=Limits(deadline_s=0.6))
        with at_most(2), pytest.raises(TransientError, match="did not answer in time"):
            system.fetch("read", GET, attempts=1)


def test_a_server_that_trickles_its_body_is_given_up_at_the_deadline(make_system: MakeSystem) -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Length: 4000\r\n\r\n"
    with ToyServer(Reply(wire=head + b" " * 40, trickle_s=0.02)) as server:
        system = make_system(server.url, limits=Limits(deadline_s=1.2))
        with at_most(3), pytest.raises(UncertainError):
            system.write("create", POST)


def test_silence_longer_than_the_read_time_is_a_fault(make_system: MakeSystem) -> None:
    with ToyServer(Reply(delay_s=3)) as server:
        system = make_system(server.url, timeouts=Timeouts(read_s=0.3))
        with at_most(1), pytest.raises(TransientError, match="did not answer in time"):
            system.fetch("read", GET, attempts=1)


def test_a_slow_answer_within_the_read_time_is_waited_for(make_system: MakeSystem) -> None:
    with ToyServer(Reply(delay_s=0.7, body=b"[1]")) as server:
        assert make_system(server.url, timeouts=Timeouts(read_s=2)).fetch("read", GET).value == [1]


def test_a_host_that_never_answers_the_connect_is_unreachable_in_time(make_system: MakeSystem) -> None:
    with socket.create_server(("127.0.0.1", 0), backlog=0) as full:
        port = full.getsockname()[1]
        fillers = [socket.socket() for _ in range(4)]
        for filler in fillers:
            filler.setblocking(False)  # noqa: FBT003
            filler.connect_ex(("127.0.0.1", port))
        try:
            system = make_system(f"http://127.0.0.1:{port}", timeouts=Timeouts(connect_s=0.4))
            with at_most(2), pytest.raises(UnreachableError, match="no answer in time"):
                system.fetch("read", GET, attempts=1)
        finally:
            for filler in fillers:
                filler.close()


def test_a_cancel_ends_a_connect_and_proves_that_nothing_was_sent(
    make_system: MakeSystem, cancel: threading.Event
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        # TLS to a server that accepts and says nothing: the hand-shake hangs.
        system = make_system(f"https://127.0.0.1:{silent.getsockname()[1]}")
        threading.Timer(0.2, cancel.set).start()
        with at_most(1), pytest.raises(Cancelled):
            system.write("create", POST)


def test_the_waits_of_one_thread_do_not_end_with_another_ones_watch(make_system: MakeSystem, clock: MovedClock) -> None:
    del clock
    with ToyServer() as server:
        server.answer = lambda asked: Reply(delay_s=1.0 if asked.target == "/slow" else 0.0, body=b"[1]")
        hasty = make_system(server.url, limits=Limits(deadline_s=0.3))
        patient = make_system(server.url)
        results: list[object] = []
        thread = threading.Thread(target=lambda: results.append(patient.fetch("read", Request("GET", "/slow")).value))
        thread.start()
        with pytest.raises(TransientError):
            hasty.fetch("read", Request("GET", "/slow"), attempts=1)
        thread.join()
    assert results == [[1]]


def test_head_and_body_leave_in_one_piece_and_a_large_body_arrives_whole(make_system: MakeSystem) -> None:
    sizes: list[int] = []
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def serve() -> None:
            connection, _ = listener.accept()
            with connection:
                sizes.append(len(connection.recv(1_000_000)))
                connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")
                connection.recv(1)

        thread = threading.Thread(target=serve)
        thread.start()
        system = make_system(f"http://127.0.0.1:{listener.getsockname()[1]}")
        system.write("create", Request("POST", "/", content=b"x" * 3000))
        system.close()
        thread.join()
    assert sizes[0] > 3000
    with ToyServer() as server:
        make_system(server.url).write("create", Request("POST", "/", content=b"y" * 3_000_000))
    assert server.asked[0].body == b"y" * 3_000_000


def test_an_answer_that_comes_before_all_was_read_counts(make_system: MakeSystem) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def serve() -> None:
            connection, _ = listener.accept()
            connection.recv(1000)
            connection.sendall(b"HTTP/1.1 413 Too Large\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
            time.sleep(0.3)
            connection.close()

        thread = threading.Thread(target=serve)
        thread.start()
        system = make_system(f"http://127.0.0.1:{listener.getsockname()[1]}", timeouts=Timeouts(write_s=2))
        with pytest.raises((RejectedError, UncertainError)):
            system.write("create", Request("POST", "/", content=b"x" * 30_000_000))
        thread.join()
