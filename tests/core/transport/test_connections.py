from __future__ import annotations

import ssl
import threading
import time
from collections.abc import Iterator

import httpcore
import pytest

from core.transport.connections import Connections
from tests.core.transport.toyserver import Reply, ToyServer


class Looking(httpcore.SyncBackend):
    """Real sockets; counts how often somebody looks whether one is readable."""

    def __init__(self) -> None:
        self.looks = 0

    def connect_tcp(self, *args: object, **names: object) -> httpcore.NetworkStream:
        stream = super().connect_tcp(*args, **names)  # type: ignore[arg-type]
        inner = stream.get_extra_info

        def get_extra_info(info: str) -> object:
            self.looks += info == "is_readable"
            return inner(info)

        stream.get_extra_info = get_extra_info  # type: ignore[method-assign]
        return stream


@pytest.fixture
def looking() -> Looking:
    return Looking()


@pytest.fixture
def server() -> Iterator[ToyServer]:
    with ToyServer() as server:
        yield server


def connections_to(server: ToyServer, looking: Looking, keep_s: float = 3.0) -> Connections:
    origin = httpcore.Origin(b"http", b"127.0.0.1", server.port)
    return Connections(origin, ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT), keep_s, looking)


def ask(connections: Connections, server: ToyServer) -> httpcore.Response:
    return connections.handle_request(httpcore.Request("GET", f"{server.url}/", headers={"Host": "toy"}))


def get(connections: Connections, server: ToyServer) -> bytes:
    response = ask(connections, server)
    try:
        return response.read()
    finally:
        response.close()


def many_at_once(connections: Connections, server: ToyServer, count: int) -> None:
    threads = [threading.Thread(target=get, args=(connections, server)) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def test_a_request_looks_at_the_connection_that_it_takes_and_at_no_other(looking: Looking) -> None:
    with ToyServer(Reply(delay_s=0.5)) as server:
        connections = connections_to(server, looking)
        many_at_once(connections, server, 8)
        assert (server.connections, looking.looks) == (8, 0)
        server.replies[0] = Reply()
        for _ in range(5):
            get(connections, server)
        assert (server.connections, looking.looks) == (8, 5)
        connections.close()


def test_connections_that_lie_idle_are_ended_one_by_one_while_others_are_used(looking: Looking) -> None:
    with ToyServer(Reply(delay_s=0.5)) as server:
        connections = connections_to(server, looking, keep_s=1)
        many_at_once(connections, server, 6)
        server.replies[0] = Reply()
        until = time.monotonic() + 1.6
        while time.monotonic() < until:
            get(connections, server)
            time.sleep(0.02)
        assert server.connections == 6
        assert len(connections._open) == 1
        connections.close()


def test_a_connection_that_lay_idle_too_long_is_not_used_again(server: ToyServer, looking: Looking) -> None:
    connections = connections_to(server, looking, keep_s=0.05)
    get(connections, server)
    time.sleep(0.1)
    get(connections, server)
    assert server.connections == 2
    connections.close()


def test_a_connection_that_the_server_ended_is_not_used_again(looking: Looking) -> None:
    ends = Reply(wire=b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")
    with ToyServer(ends) as server:
        connections = connections_to(server, looking)
        for _ in range(3):
            assert get(connections, server) == b"{}"
            time.sleep(0.05)
        assert server.connections == 3
        connections.close()


def test_a_connection_whose_answer_was_not_read_to_its_end_is_not_used_again(looking: Looking) -> None:
    with ToyServer(Reply(body=b"x" * 200_000)) as server:
        connections = connections_to(server, looking)
        ask(connections, server).close()
        assert connections._open == set()
        assert len(get(connections, server)) == 200_000
        assert server.connections == 2
        connections.close()


def test_closing_an_answer_twice_frees_its_connection_once(server: ToyServer, looking: Looking) -> None:
    connections = connections_to(server, looking)
    response = ask(connections, server)
    response.read()
    response.close()
    response.close()
    assert len(connections._idle) == 1
    connections.close()


def test_what_cannot_be_reached_leaves_nothing_behind(looking: Looking) -> None:
    with ToyServer() as server:
        connections = connections_to(server, looking)
    with pytest.raises(httpcore.ConnectError):
        ask(connections, server)
    assert connections._open == set()
    connections.close()


def test_closing_ends_connections_in_use_too(looking: Looking) -> None:
    with ToyServer(Reply(body=b"x" * 5_000_000)) as server:
        connections = connections_to(server, looking)
        response = ask(connections, server)
        connections.close()
        with pytest.raises((httpcore.NetworkError, httpcore.ProtocolError, OSError)):
            response.read()
        response.close()
        assert connections._open == set()
        assert not connections._idle


def test_an_answer_that_comes_after_the_end_does_not_keep_its_connection(server: ToyServer, looking: Looking) -> None:
    connections = connections_to(server, looking)
    response = ask(connections, server)
    response.read()
    connections.close()
    response.close()
    assert connections._open == set()
    assert not connections._idle


def test_nothing_is_opened_after_the_connections_were_closed(server: ToyServer, looking: Looking) -> None:
    connections = connections_to(server, looking)
    connections.close()
    with pytest.raises(httpcore.ConnectError):
        ask(connections, server)
    assert server.connections == 0
