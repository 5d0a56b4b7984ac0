from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from email.utils import format_datetime

import pytest

from core.errors import (
    ConfigurationError,
    ContractError,
    CredentialsError,
    RejectedError,
    TransientError,
    UncertainError,
    UnreachableError,
)
from core.model.connection import X3Settings
from core.transport.calls import CallCounter
from core.transport.client import Client
from core.transport.exchange import System
from core.x3.caller import Caller
from core.x3.session import ConnectedApp
from tests.core.transport.toyserver import Asked, MovedClock, Reply, ToyServer

PATH = ("x3Purchasing", "purchaseOrder", "create")
SAVED = {"data": {"x3Purchasing": {"purchaseOrder": {"create": {"id": "PO1"}}}}}
NOT_SAVED = {"x3Purchasing": {"purchaseOrder": {"create": None}}}


def refusal(*diagnoses: dict[str, object], code: str = "") -> dict[str, object]:
    extensions: dict[str, object] = {"diagnoses": list(diagnoses)}
    if code:
        extensions["code"] = code
    return {
        "errors": [
            {"message": "no", "path": list(PATH), "extensions": extensions},
        ],
        "data": NOT_SAVED,
    }


def reply(value: object, status: int = 200, headers: dict[str, str] | None = None) -> Reply:
    return Reply(status, json.dumps(value).encode(), headers or {})


@pytest.fixture
def server() -> Iterator[ToyServer]:
    with ToyServer() as running:
        yield running


MakeCaller = Callable[[ToyServer], Caller]


@pytest.fixture
def calls() -> CallCounter:
    return CallCounter()


@pytest.fixture
def make_caller(clock: MovedClock, calls: CallCounter) -> Iterator[MakeCaller]:
    made: list[Caller] = []

    def make(server: ToyServer) -> Caller:
        settings = X3Settings(server.url, "SEED", client_id="app", user="BATCH")
        session = ConnectedApp(settings, lambda: "k" * 40, clock)
        system = System(
            "x3",
            "Sage X3",
            Client(server.url),
            calls=calls,
            clock=clock,
            cancel=threading.Event(),
        )
        made.append(Caller(system, session, settings.endpoint_name))
        return made[-1]

    yield make
    for caller in made:
        caller.close()


def test_a_question_goes_to_the_endpoint_with_a_token(
    server: ToyServer, make_caller: MakeCaller, calls: CallCounter
) -> None:
    server.replies = [reply({"data": {"a": 1}})]
    assert make_caller(server).ask("lookup", "query q { a }", {"f": 1}) == {"a": 1}
    asked = server.asked[0]
    assert asked.method == "POST"
    assert asked.target == "/xtrem/api"
    assert asked.headers["x-xtrem-endpoint"] == "SEED"
    assert asked.headers["authorization"].startswith("Bearer ey")
    assert json.loads(asked.body) == {"query": "query q { a }", "variables": {"f": 1}}
    assert calls.by_reason() == {"x3:lookup": 1}


def test_a_save_that_x3_confirms_gives_its_node_and_remarks(server: ToyServer, make_caller: MakeCaller) -> None:
    warning = {"severity": 2, "message": "Date moved", "path": ["expectedReceiptDate"]}
    server.replies = [reply({**SAVED, "extensions": {"diagnoses": [warning]}}, headers={"x-request-id": "r7"})]
    saved = make_caller(server).save("create", "mutation", {}, PATH)
    assert saved.node == {"id": "PO1"}
    assert saved.warnings == ("Date moved (expectedReceiptDate)",)
    assert saved.request_id == "r7"


@pytest.mark.parametrize("status", [200, 400, 409, 422, 500])
def test_a_refusal_carries_every_diagnosis_whatever_its_status(
    server: ToyServer, make_caller: MakeCaller, status: int
) -> None:
    body = refusal(
        {"severity": 3, "message": "No product", "path": ["purchaseOrderLines", "1"]},
        {"severity": 3, "message": "No unit", "path": []},
    )
    server.replies = [reply(body, status)]
    with pytest.raises(RejectedError) as caught:
        make_caller(server).save("create", "mutation", {}, PATH)
    assert caught.value.diagnoses == ("No product (purchaseOrderLines 1)", "No unit")
    assert len(server.asked) == 1


@pytest.mark.parametrize(
    ("name", "answer"),
    [
        ("an error without a diagnosis", reply({"errors": [{"message": "oops"}], "data": NOT_SAVED})),
        ("an exception", reply(refusal({"severity": 4, "message": "crash"}))),
        ("saved, but with errors", reply({**refusal({"severity": 3, "message": "x"}), **SAVED})),
        ("no node", reply({"data": NOT_SAVED})),
        ("no data", reply({})),
        ("a list", reply([])),
        ("a page of HTML", Reply(200, b"<html>")),
        ("a page of HTML as a fault", Reply(500, b"<html>")),
        ("a gateway's fault", reply({"$severity": "error"}, 500)),
        ("unavailable", Reply(503, b"")),
        ("a timeout of a gateway", Reply(504, b"")),
        ("a cut body", Reply(200, json.dumps(SAVED).encode(), keep=20)),
        ("a reset", Reply(reset=True)),
        ("a redirect", Reply(302, b"", {"Location": "/other"})),
    ],
)
def test_any_other_answer_to_a_save_leaves_it_in_doubt_and_sends_nothing_again(
    server: ToyServer, make_caller: MakeCaller, name: str, answer: Reply
) -> None:
    server.replies = [answer]
    with pytest.raises(UncertainError):
        make_caller(server).save("create", "mutation", {}, PATH)
    assert len(server.asked) == 1, name


def test_a_save_refused_for_too_many_calls_is_not_sent_again_here(
    server: ToyServer, make_caller: MakeCaller, clock: MovedClock
) -> None:
    server.replies = [Reply(429, b"", {"Retry-After": "7"}), reply(SAVED)]
    with pytest.raises(TransientError, match="fewer calls"):
        make_caller(server).save("create", "m", {}, PATH)
    assert len(server.asked) == 1
    assert clock.waits == []


def test_a_save_to_nobody_was_not_executed(make_caller: MakeCaller) -> None:
    with ToyServer() as gone:
        caller = make_caller(gone)
    with pytest.raises(UnreachableError):
        caller.save("create", "mutation", {}, PATH)


def test_a_save_refused_for_its_token_is_sent_once_more_with_a_fresh_one(
    server: ToyServer, make_caller: MakeCaller, clock: MovedClock
) -> None:
    caller = make_caller(server)
    server.replies = [reply({"data": {"a": 1}})]
    caller.ask("lookup", "q", {})
    clock.elapsed += 10
    server.replies = [Reply(401, b"Error 50: Invalid token"), reply(SAVED)]
    caller.save("create", "mutation", {}, PATH)
    tokens = [asked.headers["authorization"] for asked in server.asked]
    assert tokens[0] == tokens[1]
    assert tokens[2] != tokens[1]


@pytest.mark.parametrize(("code", "most"), [("41", 1), ("42", 1), ("45", 2), ("50", 3)])
def test_a_server_that_refuses_every_token_is_asked_a_few_times_at_most(
    server: ToyServer, make_caller: MakeCaller, code: str, most: int
) -> None:
    server.replies = [Reply(401, f"Error {code}: Invalid token".encode())]
    caller = make_caller(server)
    for _ in range(5):
        with pytest.raises(CredentialsError):
            caller.ask("lookup", "q", {})
        with pytest.raises(CredentialsError):
            caller.save("create", "m", {}, PATH)
    assert len(server.asked) == most


def test_error_21_is_answered_with_the_servers_own_time(
    server: ToyServer, make_caller: MakeCaller, clock: MovedClock
) -> None:
    theirs = format_datetime(clock.now(), usegmt=True)
    clock.elapsed += 3600
    refused = Reply(401, b"Error 21: Invalid token", {"Date": theirs})
    server.replies = [refused, reply({"data": {"a": 1}})]
    assert make_caller(server).ask("check", "q", {}) == {"a": 1}
    server.replies = [refused]
    with pytest.raises(CredentialsError, match="3600 s behind"):
        make_caller(server).ask("check", "q", {})


@pytest.mark.parametrize(
    ("message", "error"),
    [
        ('Cannot query field "x" on type "Q".', ContractError),
        ('Variable "$data" got invalid value {}; Field "y" is not defined by type "I".', ContractError),
        ('Variable "$data" got invalid value "x" at "data.orderDate"; no date', RejectedError),
    ],
)
def test_a_save_that_is_not_understood_was_not_executed(
    server: ToyServer, make_caller: MakeCaller, message: str, error: type[Exception]
) -> None:
    server.replies = [reply({"errors": [{"message": message}]}, 400)]
    with pytest.raises(error):
        make_caller(server).save("create", "mutation", {}, PATH)
    assert len(server.asked) == 1


@pytest.mark.parametrize(
    ("answer", "error", "asked"),
    [
        (reply({"errors": [{"message": 'Cannot query field "x"'}]}, 400), ContractError, 1),
        (Reply(400, b"unknown endpoint"), ConfigurationError, 1),
        (reply({"errors": [{"message": "no right"}], "data": {"a": None}}), ContractError, 1),
        (reply({"extensions": {}}), ContractError, 1),
        (Reply(200, b"<html>"), ContractError, 3),
        (Reply(503, b""), TransientError, 5),
        (Reply(404, b""), ConfigurationError, 1),
    ],
)
def test_a_question_without_a_clean_answer_says_why(
    server: ToyServer,
    make_caller: MakeCaller,
    answer: Reply,
    error: type[Exception],
    asked: int,
) -> None:
    server.replies = [answer]
    with pytest.raises(error):
        make_caller(server).ask("lookup", "query", {})
    assert len(server.asked) == asked


def test_what_x3_says_is_shown_short_and_printable(server: ToyServer, make_caller: MakeCaller) -> None:
    long = {"severity": 3, "message": "\x1b[31m" + "x" * 5000, "path": []}
    server.replies = [reply(refusal(*[long] * 50))]
    with pytest.raises(RejectedError) as caught:
        make_caller(server).save("create", "mutation", {}, PATH)
    assert len(caught.value.diagnoses) == 20
    assert all(len(said) <= 400 and said.isprintable() for said in caught.value.diagnoses)


def test_threads_in_flight_do_not_disturb_each_other(
    server: ToyServer, make_caller: MakeCaller, calls: CallCounter
) -> None:
    def echo(asked: Asked) -> Reply:
        return reply({"data": {"n": json.loads(asked.body)["variables"]["n"]}})

    server.answer = echo
    caller = make_caller(server)
    wrong: list[int] = []

    def work(start: int) -> None:
        wrong.extend(n for n in range(start, start + 25) if caller.ask("lookup", "q", {"n": n}) != {"n": n})

    threads = [threading.Thread(target=work, args=(i * 100,)) for i in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
    assert calls.by_reason() == {"x3:lookup": 200}
