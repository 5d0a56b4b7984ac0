"""What the caller makes of answers, from a small server that says what it is told to say."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Self

import pytest

from core.clock import SystemClock
from core.errors import ConfigurationError, ContractError, RejectedError, TransientError, UncertainError
from core.transport.calls import CallCounter
from core.transport.client import Client
from core.transport.exchange import System
from core.transport.retry import RetryPolicy
from core.x3.rest.caller import ClassName, NotFilteredError, NotOfferedError, RestCaller

ORDERS = ClassName("PORDER", "ZPOH")
ROOT = "/api1/x3/erp/SEED/PORDER"
Said = tuple[int, object] | tuple[int, object, str]


class Signer:
    def authorization(self) -> str:
        return "Bearer x"

    def refused(self, used: str, text: str, server_date: str, seen: set[str]) -> None:
        raise AssertionError(used, text, server_date, seen)

    def forget_failure(self) -> None:
        return


class Server:
    """Says each answer once, in order, the last one for ever; keeps what it was asked."""

    def __init__(self) -> None:
        self.says: list[Said] = []
        self.asked: list[str] = []
        self.bodies: list[object] = []
        owner = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                length = int(self.headers.get("Content-Length") or 0)
                owner.asked.append(f"{self.command} {self.path}")
                owner.bodies.append(json.loads(self.rfile.read(length)) if length else None)
                said = owner.says.pop(0) if len(owner.says) > 1 else owner.says[0]
                body = said[1] if isinstance(said[1], bytes) else json.dumps(said[1]).encode()
                self.send_response(said[0])
                self.send_header("Content-Length", str(len(body)))
                if len(said) == 3:
                    self.send_header("Location", said[2])
                self.end_headers()
                self.wfile.write(body)

            do_POST = do_PUT = do_GET  # noqa: N815 - the names of the base class

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002, ARG002 - as in the base class
                return

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.system = System(
            "x3",
            "Sage X3",
            Client(f"http://127.0.0.1:{self.http.server_address[1]}/prefix"),
            calls=CallCounter(),
            clock=SystemClock(),
            cancel=threading.Event(),
            policy=RetryPolicy(first_s=0.01),
        )
        self.caller = RestCaller(self.system, Signer(), "SEED", 2)

    def __enter__(self) -> Self:
        self._thread = threading.Thread(target=self.http.serve_forever, kwargs={"poll_interval": 0.01})
        self._thread.start()
        return self

    def __exit__(self, *error: object) -> None:
        self.system.close()
        self.http.shutdown()
        self._thread.join()
        self.http.server_close()


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as server:
        yield server


def page(*keys: str, goes_on: str = "") -> Said:
    links = {"$next": {"$url": goes_on}} if goes_on else {}
    return 200, {"$resources": [{"$key": key} for key in keys], "$links": links}


def error(text: str) -> dict[str, object]:
    return {"$diagnoses": [{"$severity": "error", "$message": text}]}


def listed(server: Server, where: str = "") -> list[object]:
    return [row["$key"] for rows in server.caller.pages("list", ORDERS, where) for row in rows]


def test_a_list_goes_on_below_our_address_whatever_host_x3_names(server: Server) -> None:
    further = "http://x3-internal:8124/api1/x3/erp/SEED/PORDER?representation=ZPOH.$query&key=gt.B%20C"
    server.says = [page("A", "B C", goes_on=further), page("D")]
    assert listed(server, "ORDREF eq 'A&B'") == ["A", "B C", "D"]
    assert server.asked == [
        f"GET /prefix{ROOT}?representation=ZPOH.$query&count=2&where=ORDREF%20eq%20%27A%26B%27",
        f"GET /prefix{ROOT}?representation=ZPOH.$query&key=gt.B%20C",
    ]


@pytest.mark.parametrize(
    "further",
    [
        "http://elsewhere/other",
        "http://h/api1/x3/erp/SEED/BPSUPPLIER?representation=BPSUPPLIER.$query",
        "http://h/api1/x3/erp/OTHER/PORDER?representation=ZPOH.$query",
    ],
)
def test_a_list_that_goes_on_somewhere_else_is_not_followed(server: Server, further: str) -> None:
    server.says = [page("A", goes_on=further)]
    with pytest.raises(ContractError, match="somewhere else"):
        listed(server)
    assert len(server.asked) == 1


def test_pages_that_lead_in_a_circle_end(server: Server) -> None:
    first, second = (f"http://h{ROOT}?key=gt.{letter}" for letter in "AB")
    server.says = [page("A", goes_on=first), page("B", goes_on=second), page("A", goes_on=first)]
    with pytest.raises(ContractError, match="again and again"):
        listed(server)
    assert len(server.asked) == 3


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ((500, error("X: Unknown property")), NotFilteredError),
        ((400, error("Syntax error")), NotFilteredError),
        ((200, error("X: Unknown property")), NotFilteredError),
        ((200, {"$resources": {}}), ContractError),
        ((200, []), ContractError),
        ((403, error("Not authorized")), ConfigurationError),
    ],
)
def test_a_list_that_is_none_is_an_error_and_asked_for_once(server: Server, said: Said, kind: type[Exception]) -> None:
    server.says = [said]
    with pytest.raises(kind):
        listed(server, "X eq '1'")
    assert len(server.asked) == 1


def test_a_fault_in_a_list_without_condition_is_a_passing_one(server: Server) -> None:
    server.says = [(500, error("fault")), page("A")]
    assert listed(server) == ["A"]
    server.says = [(500, error("fault"))]
    with pytest.raises(TransientError):
        listed(server)


@pytest.mark.parametrize(
    "said", [(404, error("Unknown class")), (400, b"text"), (403, {}), (200, error("Facet")), (200, [1])]
)
def test_what_is_not_offered_is_told_apart_from_a_fault(server: Server, said: Said) -> None:
    server.says = [said]
    for ask in (lambda: server.caller.probe(ORDERS), lambda: server.caller.prototype(ORDERS, "$create")):
        with pytest.raises(NotOfferedError) as caught:
            ask()
        assert caught.value.context["status"] == str(said[0])
    assert server.asked[1] == f"GET /prefix{ROOT}/$prototypes('ZPOH.$create')"


@pytest.mark.parametrize("said", [(200, error("721 : Record does not exist")), (404, error("721"))])
def test_a_record_that_is_not_given_is_told_with_the_reason(server: Server, said: Said) -> None:
    server.says = [said]
    record, told = server.caller.details("read", ORDERS, "A'B/~C")
    assert record is None
    assert told.sentence.startswith("721")
    assert server.asked == [f"GET /prefix{ROOT}('A%27%27B%2F~C')?representation=ZPOH.$details"]


def test_a_save_gives_record_key_and_remarks(server: Server) -> None:
    place = "http://h/api1/x3/erp/SEED/PORDER('PO%2F1''2')?representation=ZPOH.$details"
    warning = {"$diagnoses": [{"$severity": "warning", "$message": "late"}]}
    server.says = [(201, {"X": "1", **warning}, place), (200, {"X": "2"})]
    saved = server.caller.save("create", ORDERS, None, {"ORDREF": "R"})
    assert (saved.key, saved.remarks, saved.record["X"]) == ("PO/1'2", ("late",), "1")
    assert server.caller.save("update", ORDERS, "PO1", {}).key == "PO1"
    assert server.asked == [
        f"POST /prefix{ROOT}?representation=ZPOH.$create",
        f"PUT /prefix{ROOT}('PO1')?representation=ZPOH.$edit",
    ]
    assert server.bodies == [{"ORDREF": "R"}, {}]


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ((201, error("Site: Unknown")), RejectedError),
        ((200, {"POHPOP": [error("Line: Unknown")]}), RejectedError),
        ((400, error("Site: Unknown")), RejectedError),
        ((405, error("Facet not available")), RejectedError),
        ((404, b"<html>"), ConfigurationError),
        ((405, {}), ConfigurationError),
        ((403, error("No")), ConfigurationError),
        ((201, {"$links": {"$save": {}}, **error("Saved, but")}), UncertainError),
        ((500, error("Fault")), UncertainError),
        ((503, b"busy"), UncertainError),
        ((400, b"what?"), UncertainError),
        ((201, {}), UncertainError),
        ((201, []), UncertainError),
        ((200, b"<html>"), UncertainError),
        ((302, b""), UncertainError),
    ],
)
def test_a_save_is_refused_only_where_x3_says_so_and_sent_once(
    server: Server, said: Said, kind: type[Exception]
) -> None:
    server.says = [said]
    with pytest.raises(kind):
        server.caller.save("create", ORDERS, None, {})
    assert len(server.asked) == 1


def test_a_save_refused_for_too_many_calls_was_not_made(server: Server) -> None:
    server.says = [(429, {}), (201, {"$key": "1"})]
    with pytest.raises(TransientError, match="fewer calls"):
        server.caller.save("create", ORDERS, None, {})
    assert server.caller.save("create", ORDERS, None, {}).key == "1"
