from __future__ import annotations

import http.client
import json
import socket
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import pytest
from aiohttp import web

from core.sandbox.http import PracticeServer, Reply
from tests.helpers.pace import at_most, wait_until


class Counter:
    """A system that counts saves, on `POST /save`; anything else is a read of the count."""

    def __init__(self) -> None:
        self.saves = 0
        self.server = PracticeServer(
            "x3",
            self._handle,
            describe=lambda query: {"saves": self.saves, "asked": dict(query)},
            commands={"forget": self._forget, "explode": self._explode},
        )

    async def _handle(self, request: web.BaseRequest) -> web.StreamResponse:
        await request.read()
        operation = "create" if request.path == "/save" else "query.count"
        return await self.server.answer(request, operation, self._save if operation == "create" else self._read)

    def _save(self) -> Reply:
        self.saves += 1
        return self._read()

    def _read(self) -> Reply:
        return Reply.json(200, {"saves": self.saves, "filling": "x" * 200})

    def _forget(self, _: object) -> object:
        self.saves = 0
        return "forgotten"

    def _explode(self, _: object) -> object:
        return 1 // 0


@pytest.fixture
def system() -> Iterator[Counter]:
    counter = Counter()
    with counter.server:
        yield counter


def call(
    system: Counter, path: str, method: str = "POST", body: object = None, timeout: float = 10.0
) -> tuple[int, dict[str, str], bytes]:
    host = system.server.base_url.removeprefix("http://")
    connection = http.client.HTTPConnection(host, timeout=timeout)
    try:
        connection.request(method, path, None if body is None else json.dumps(body))
        answer = connection.getresponse()
        return answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read()
    finally:
        connection.close()


def wait_for_saves(system: Counter, saves: int) -> None:
    wait_until(lambda: system.saves == saves)


def test_it_listens_on_loopback_only(system: Counter) -> None:
    assert system.server.base_url.startswith("http://127.0.0.1:")
    with pytest.raises(ValueError, match="on this computer only"):
        Counter().server.start("0.0.0.0")


def test_a_taken_port_is_an_os_error(system: Counter) -> None:
    with pytest.raises(OSError, match=r"(?i)address|permitted|denied"):
        Counter().server.start(port=int(system.server.base_url.rpartition(":")[2]))


def test_it_can_be_stopped_and_started_again() -> None:
    counter = Counter()
    for _ in range(2):
        counter.server.start()
        assert call(counter, "/save")[0] == 200
        counter.server.stop()
        assert counter.server.base_url == ""
    counter.server.stop()
    assert counter.saves == 2


def test_calls_are_counted_by_operation_and_the_control_endpoints_are_not(system: Counter) -> None:
    call(system, "/save")
    call(system, "/count", "GET")
    state = json.loads(call(system, "/_sim/state?holdings=1", "GET")[2])
    assert state["calls"] == {"create": 1, "query.count": 1}
    assert state["outcomes"] == {"200": 2}
    assert (state["saves"], state["asked"]) == (1, {"holdings": "1"})
    assert system.server.recorder.calls("query") == 1


def test_calls_that_wait_are_worked_on_together(system: Counter) -> None:
    system.server.latency_ms = 500
    threads = [threading.Thread(target=call, args=(system, "/save")) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert system.server.recorder.max_in_flight == 6


def test_a_lost_answer_is_executed_and_the_connection_breaks(system: Counter) -> None:
    system.server.faults.add("x3:create:lost-answer@count=1")
    with pytest.raises((http.client.RemoteDisconnected, ConnectionError)):
        call(system, "/save")
    assert system.saves == 1
    assert call(system, "/save")[0] == 200
    assert system.server.recorder.as_dict()["faults_fired"] == {"x3:create:lost-answer@count=1": 1}


def test_a_reset_before_is_not_executed(system: Counter) -> None:
    system.server.faults.add("x3:create:reset-before")
    with pytest.raises((http.client.RemoteDisconnected, ConnectionError)):
        call(system, "/save")
    assert system.saves == 0


def test_a_late_commit_breaks_at_once_and_lands_later(system: Counter) -> None:
    system.server.faults.add("x3:create:late-commit=0.3@count=1")
    with pytest.raises((http.client.RemoteDisconnected, ConnectionError)):
        call(system, "/save")
    assert system.saves == 0
    wait_for_saves(system, 1)


def test_a_silent_call_is_executed_and_says_nothing_until_its_client_goes_away(system: Counter) -> None:
    system.server.faults.add("x3:create:lost-answer@count=1@silent")
    with pytest.raises(TimeoutError):
        call(system, "/save", timeout=0.5)
    assert system.saves == 1
    wait_until(lambda: system.server.recorder.as_dict()["outcomes"] == {"dropped": 1})
    assert call(system, "/save")[0] == 200


def test_a_late_commit_that_is_due_lands_when_the_server_stops() -> None:
    counter = Counter()
    with counter.server:
        counter.server.faults.add("x3:create:late-commit=60")
        with pytest.raises((http.client.RemoteDisconnected, ConnectionError)):
            call(counter, "/save")
    assert counter.saves == 1


def test_a_slow_save_goes_on_when_the_client_has_gone(system: Counter) -> None:
    system.server.faults.add("x3:create:slow-save=0.4")
    with pytest.raises(TimeoutError):
        call(system, "/save", timeout=0.1)
    assert system.saves == 0
    wait_for_saves(system, 1)


def test_a_slow_save_lands_when_the_server_stops_meanwhile() -> None:
    counter = Counter()
    with counter.server:
        counter.server.faults.add("x3:create:slow-save=60")
        with pytest.raises(TimeoutError):
            call(counter, "/save", timeout=0.1)
    assert counter.saves == 1


def test_a_refused_status_is_not_executed_and_can_carry_retry_after(system: Counter) -> None:
    system.server.faults.add("x3:create:status=503;5")
    status, headers, _ = call(system, "/save")
    assert (status, headers["retry-after"], system.saves) == (503, "5", 0)


def test_a_gateway_that_gives_up_answers_an_error_after_the_save(system: Counter) -> None:
    system.server.faults.add("x3:create:status-after=504")
    assert call(system, "/save")[0] == 504
    assert system.saves == 1


def test_a_page_of_html_comes_with_200_and_executes_nothing(system: Counter) -> None:
    system.server.faults.add("x3:create:html")
    status, headers, body = call(system, "/save")
    assert (status, headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert b"<html>" in body
    assert system.saves == 0


def test_a_refused_token_is_answered_as_the_system_does(system: Counter) -> None:
    system.server.refused = lambda: Reply.text(401, "Error 50: Invalid token")
    system.server.faults.add("x3:*:token-refused@nth=2")
    assert [call(system, "/save")[0] for _ in range(3)] == [200, 401, 200]


def test_a_cut_answer_is_executed_and_half_of_it_arrives(system: Counter) -> None:
    system.server.faults.add("x3:create:cut")
    with pytest.raises((http.client.IncompleteRead, ConnectionError)) as caught:
        call(system, "/save")
    if isinstance(caught.value, http.client.IncompleteRead):
        assert caught.value.partial.startswith(b'{"saves": 1')
    assert system.saves == 1


def test_faults_can_be_set_and_cleared_over_http(system: Counter) -> None:
    assert call(system, "/_sim/control", body={"do": "add-fault", "spec": "x3:create:status=503"})[0] == 200
    assert call(system, "/save")[0] == 503
    call(system, "/_sim/control", body={"do": "clear-faults"})
    assert call(system, "/save")[0] == 200


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"do": "fly"}, "unknown; known are add-fault"),
        ({"do": "add-fault"}, "needs the member 'spec'"),
        ({"do": "add-fault", "spec": "x3:create:explode"}, "unknown kind"),
        ({"do": "explode"}, "zero"),
        (["add-fault"], "A command looks like"),
    ],
)
def test_a_wrong_command_is_answered_with_400_and_a_sentence(system: Counter, told: object, said: str) -> None:
    status, _, body = call(system, "/_sim/control", body=told)
    assert status == 400
    assert said in json.loads(body)["error"]


def test_the_servers_own_clock_can_be_moved(system: Counter) -> None:
    call(system, "/_sim/control", body={"do": "move-clock", "seconds": -7200})
    said = parsedate_to_datetime(call(system, "/save")[1]["date"])
    assert -7205 < (said - datetime.now(UTC)).total_seconds() < -7195


def test_a_command_of_the_system_changes_it(system: Counter) -> None:
    call(system, "/save")
    assert json.loads(call(system, "/_sim/control", body={"do": "forget"})[2])["result"] == "forgotten"
    assert system.saves == 0


def test_a_body_of_several_megabytes_is_read(system: Counter) -> None:
    assert call(system, "/save", body={"filling": "x" * 3_000_000})[0] == 200


def test_work_from_another_thread_is_done_on_the_servers_thread(system: Counter) -> None:
    name = system.server.run(lambda: threading.current_thread().name)
    assert name == "practice-x3"


def test_stopping_drops_open_connections() -> None:
    counter = Counter()
    counter.server.start()
    host, port = counter.server.base_url.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=5) as open_connection:
        with at_most(3):
            counter.server.stop()
        assert open_connection.recv(1) == b""


@pytest.mark.log_warnings
def test_an_error_of_the_practice_system_itself_is_500_and_remembered(system: Counter) -> None:
    system._read = lambda: Reply.json(200, {1, 2})  # type: ignore[method-assign]
    assert call(system, "/count", "GET")[0] == 500
    errors = system.server.recorder.as_dict()["server_errors"]
    assert errors == ["TypeError: Object of type set is not JSON serializable"]
