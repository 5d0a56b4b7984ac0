from __future__ import annotations

import gzip
import logging
import socket
import threading
import traceback
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from core.errors import (
    ConfigurationError,
    ContractError,
    TransientError,
    UncertainError,
    UnreachableError,
)
from core.model.cancel import Cancelled
from core.transport.calls import CallCounter
from core.transport.exchange import Limits, Request
from core.transport.json import UnreadableAnswerError
from tests.core.transport.conftest import MakeSystem
from tests.core.transport.toyserver import MovedClock, Reply, ToyServer

GET = Request("GET", "/things")
POST = Request("POST", "/things", content=b'{"a":1}')
GOOD = Reply(body=b'{"price": 0.1}')
PAGE = Reply(body=b"<html>Maintenance</html>", headers={"Content-Type": "text/html"})


def test_an_answer_is_decoded_with_exact_numbers_and_counted(make_system: MakeSystem, calls: CallCounter) -> None:
    with ToyServer(GOOD) as server:
        answer = make_system(server.url).fetch("list", GET)
    assert answer.value == {"price": Decimal("0.1")}
    assert answer.status == 200
    assert answer.seconds > 0
    assert calls.by_reason() == {"x3:list": 1}


def test_content_and_headers_are_sent_as_given(make_system: MakeSystem) -> None:
    request = Request(
        "POST",
        "/things",
        query={"flt": "a==b"},
        content=b'{"a":1}',
        headers=lambda: {"Authorization": "Bearer t", "Content-Type": "application/json"},
    )
    with ToyServer(GOOD) as server:
        make_system(server.url).write("create", request)
    asked = server.asked[0]
    assert (asked.method, asked.target, asked.body) == ("POST", "/things?flt=a%3D%3Db", b'{"a":1}')
    assert asked.headers["authorization"] == "Bearer t"
    assert asked.headers["content-type"] == "application/json"


def test_a_call_that_still_repeats_gives_up_once_its_owner_closed_the_connections(
    make_system: MakeSystem, calls: CallCounter
) -> None:
    with ToyServer(GOOD) as server:
        system = make_system(server.url)
        system.close()
        with pytest.raises(Cancelled):
            system.fetch("list", GET)
        assert server.connections == 0
    assert calls.by_reason() == {}


def test_a_compressed_answer_is_unpacked(make_system: MakeSystem) -> None:
    packed = Reply(body=gzip.compress(b"[1, 2]"), headers={"Content-Encoding": "gzip"})
    with ToyServer(packed) as server:
        assert make_system(server.url).fetch("list", GET).value == [1, 2]


@pytest.mark.parametrize(
    "fault",
    [
        Reply(500),
        Reply(503),
        Reply(429),
        Reply(reset=True),
        Reply(body=b'{"a": 1}', keep=3),
        PAGE,
        Reply(body=b'{"cut'),
        Reply(body=b"no gzip", headers={"Content-Encoding": "gzip"}),
        Reply(wire=b"garbage\r\n\r\n"),
        Reply(wire=b""),
    ],
)
def test_a_read_is_made_again_after_a_passing_fault(make_system: MakeSystem, calls: CallCounter, fault: Reply) -> None:
    with ToyServer(fault, fault, GOOD) as server:
        assert make_system(server.url).fetch("list", GET).value == {"price": Decimal("0.1")}
    assert len(server.asked) == 3
    assert calls.by_reason() == {"x3:list": 3}


@pytest.mark.parametrize(
    "fault",
    [
        Reply(500),
        Reply(502),
        Reply(503, headers={"Retry-After": "1"}),
        Reply(302, headers={"Location": "/login"}),
        Reply(400),
        Reply(409),
        Reply(reset=True),
        Reply(body=b'{"a": 1}', keep=3),
        PAGE,
        Reply(body=b'{"cut'),
        Reply(body=b""),
        Reply(body=b"no gzip", headers={"Content-Encoding": "gzip"}),
        Reply(wire=b"garbage\r\n\r\n"),
        Reply(wire=b""),
        Reply(body=b" " * 3000),
    ],
)
def test_a_save_without_a_clean_answer_is_in_doubt_and_never_sent_again(
    make_system: MakeSystem, calls: CallCounter, fault: Reply
) -> None:
    with ToyServer(fault, GOOD) as server, pytest.raises(UncertainError) as caught:
        make_system(server.url, limits=Limits(max_bytes=2000)).write("create", POST)
    assert len(server.asked) == 1
    assert calls.by_reason() == {"x3:create": 1}
    assert "asked there before anything is sent again" in caught.value.remedy


def test_a_save_refused_for_its_rate_is_not_waited_with_and_says_for_how_long(
    make_system: MakeSystem, clock: MovedClock
) -> None:
    busy = Reply(429, headers={"Retry-After": "7"})
    with ToyServer(busy, GOOD) as server, pytest.raises(TransientError) as caught:
        make_system(server.url).write("create", POST)
    assert caught.value.retry_after_s == 7
    assert len(server.asked) == 1
    assert clock.waits == []


def test_a_retry_after_as_a_date_is_compared_with_the_clock(make_system: MakeSystem, clock: MovedClock) -> None:
    busy = Reply(503, headers={"Retry-After": "Mon, 05 Jan 2026 08:00:40 GMT"})
    with ToyServer(busy, GOOD) as server:
        make_system(server.url).fetch("list", GET)
    assert 40 <= clock.waits[0] <= 41


@pytest.mark.parametrize(("reason", "times"), [("list", 5), ("create", 1)])
def test_an_unreachable_system_is_asked_five_times_and_sent_to_once(
    reason: str, times: int, make_system: MakeSystem, clock: MovedClock, calls: CallCounter
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    system = make_system(f"http://127.0.0.1:{port}")
    with pytest.raises(UnreachableError, match="nothing listens there") as caught:
        system.write(reason, POST) if reason == "create" else system.fetch(reason, GET)
    assert f"127.0.0.1:{port}" in caught.value.message
    assert len(clock.waits) == times - 1
    assert calls.by_reason() == {f"x3:{reason}": times}


def test_a_host_whose_name_is_not_known_is_said_so(make_system: MakeSystem) -> None:
    system = make_system("http://nowhere.invalid:8124")
    with pytest.raises(UnreachableError, match="cannot be reached"):
        system.fetch("check", GET, attempts=1)


def test_a_page_that_stays_is_a_contract_fault_after_three_tries(make_system: MakeSystem) -> None:
    with ToyServer(PAGE) as server, pytest.raises(UnreadableAnswerError, match="a web page instead of data"):
        make_system(server.url).fetch("list", GET)
    assert len(server.asked) == 3


def test_a_request_that_is_not_understood_is_not_repeated(make_system: MakeSystem) -> None:
    with ToyServer(Reply(400, b"Error in filter")) as server, pytest.raises(ContractError) as caught:
        make_system(server.url).fetch("list", GET)
    assert len(server.asked) == 1
    assert caught.value.context["body"] == "Error in filter"
    assert caught.value.context["request"] == "GET /things"


def test_an_answer_larger_than_the_limit_is_not_read_to_its_end(make_system: MakeSystem) -> None:
    bomb = Reply(body=gzip.compress(b" " * 30_000_000), headers={"Content-Encoding": "gzip"})
    with ToyServer(bomb) as server, pytest.raises(ContractError, match="more than 1000000 bytes"):
        make_system(server.url, limits=Limits(max_bytes=1_000_000)).fetch("list", GET)
    assert len(server.asked) == 1


def test_a_status_that_the_caller_understands_is_handed_back_with_its_text(make_system: MakeSystem) -> None:
    odd = Reply(401, b"Error 45", {"Content-Type": "; charset=UTF-8"})
    request = Request("GET", "/", hand_back=frozenset({401}))
    with ToyServer(odd) as server:
        answer = make_system(server.url).fetch("read", request)
    assert (answer.status, answer.text, answer.value) == (401, "Error 45", None)


def test_each_attempt_has_fresh_headers(make_system: MakeSystem) -> None:
    tokens = iter(["one", "two"])
    request = Request("GET", "/", headers=lambda: {"Authorization": next(tokens)})
    with ToyServer(Reply(503), GOOD) as server:
        make_system(server.url).fetch("read", request)
    assert [asked.headers["authorization"] for asked in server.asked] == ["one", "two"]


def test_a_failed_sign_in_is_not_repeated_by_the_call_that_needed_it(make_system: MakeSystem) -> None:
    tries = 0

    def sign_in() -> Mapping[str, str]:
        nonlocal tries
        tries += 1
        raise TransientError("sign-in is down")

    with ToyServer() as server, pytest.raises(TransientError, match="sign-in is down"):
        make_system(server.url).fetch("read", Request("GET", "/", headers=sign_in))
    assert (tries, server.asked) == (1, [])


def test_a_private_answer_is_quoted_nowhere(make_system: MakeSystem) -> None:
    secret = Request("POST", "/token", content=b"client_secret=s3cret", private=True)
    for reply in (Reply(400, b"s3cret"), Reply(200, b'{"access_token": "s3cret')):
        with ToyServer(reply) as server, pytest.raises(ContractError) as caught:
            make_system(server.url).fetch("token", secret)
        assert "s3cret" not in repr(caught.value.context) + str(caught.value)


def test_a_token_that_http_does_not_allow_is_not_shown(
    make_system: MakeSystem, caplog: pytest.LogCaptureFixture
) -> None:
    request = Request("GET", "/", headers=lambda: {"Authorization": "Bearer s3c\nret"})
    with caplog.at_level(logging.DEBUG), ToyServer() as server, pytest.raises(ConfigurationError) as caught:
        make_system(server.url).fetch("read", request)
    shown = "".join(traceback.format_exception(caught.value)) + caplog.text
    assert "s3c" not in shown


def test_the_clock_difference_comes_from_the_date_header(make_system: MakeSystem) -> None:
    with ToyServer(Reply(headers={"Date": "Mon, 05 Jan 2026 08:03:00 GMT"}), Reply(headers={"Date": "x"})) as server:
        system = make_system(server.url)
        assert system.server_time_offset_s() is None
        system.fetch("read", GET)
        assert system.server_time_offset_s() == pytest.approx(180, abs=1)
        system.fetch("read", GET)
        assert system.server_time_offset_s() is None


def test_a_system_that_is_down_makes_later_calls_fail_at_once(make_system: MakeSystem, clock: MovedClock) -> None:
    with ToyServer(Reply(503)) as server:
        system = make_system(server.url)
        for _ in range(2):
            with pytest.raises(TransientError):
                system.fetch("read", GET)
            clock.elapsed += 5
        asked = len(server.asked)
        with pytest.raises(TransientError, match="does not answer"):
            system.write("create", POST)
        assert len(server.asked) == asked
        assert clock.now() < datetime(2026, 1, 5, 8, 1, tzinfo=UTC) + timedelta(minutes=1)


def test_many_threads_share_one_system(make_system: MakeSystem, calls: CallCounter) -> None:
    with ToyServer() as server:
        server.answer = lambda asked: Reply(body=b'{"at": "' + asked.target.encode() + b'"}', delay_s=0.01)
        system = make_system(server.url)
        wrong: list[object] = []

        def work(worker: int) -> None:
            for call in range(20):
                path = f"/{worker}/{call}"
                answer = system.fetch("read", Request("GET", path))
                if answer.value != {"at": path}:
                    wrong.append(answer.value)

        threads = [threading.Thread(target=work, args=(n,)) for n in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert wrong == []
    assert calls.by_reason() == {"x3:read": 160}
    assert 2 <= calls.largest_in_flight("x3") <= 8
