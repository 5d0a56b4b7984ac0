"""SOAP answers as a test tells them, for sites that the practice X3 does not play."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from xml.sax.saxutils import escape

from core.model.connection import SoapSettings, X3Settings
from core.transport.calls import CallCounter
from core.transport.client import Client
from core.transport.exchange import System
from core.transport.retry import RetryPolicy
from core.x3.session import Basic
from core.x3.soap.caller import SoapCaller
from core.x3.soap.door import SoapDoor
from tests.core.transport.toyserver import Asked, MovedClock, Reply, ToyServer

Answers = Mapping[str, Callable[[Asked], Reply]]
DESCRIBED = """<D><GRP NAM="H"><FLD NAM="POHNUM"/><FLD NAM="POHFCY"/><FLD NAM="BPSNUM"/><FLD NAM="ORDREF"/><FLD NAM="ORDDAT"/></GRP>
<GRP NAM="L" DIM="9"><FLD NAM="ITMREF"/><FLD NAM="UOM"/><FLD NAM="QTYUOM"/></GRP></D>"""


def told(result: str | None = None, status: int = 1, *messages: tuple[int, str]) -> Reply:
    """An answer of the service."""
    said = "".join(
        f"<messages><type>{kind}</type><message>{escape(text)}</message></messages>" for kind, text in messages
    )
    shown = "<resultXml/>" if result is None else f"<resultXml>{escape(result)}</resultXml>"
    body = (
        '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><r><xReturn>'
        f"<messages>{said}</messages>{shown}<status>{status}</status></xReturn></r></e:Body></e:Envelope>"
    )
    return Reply(body=body.encode())


def fault(text: str, status: int = 500) -> Reply:
    """A SOAP fault."""
    body = (
        '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><e:Fault>'
        f"<faultstring>{text}</faultstring></e:Fault></e:Body></e:Envelope>"
    )
    return Reply(status, body.encode())


def rows(*cells: Mapping[str, str]) -> Reply:
    """The answer to a query."""
    lines = "".join(
        f"<LIN>{''.join(f'<FLD NAME={chr(34)}{k}{chr(34)}>{escape(v)}</FLD>' for k, v in row.items())}</LIN>"
        for row in cells
    )
    return told(f"<RESULT><TAB>{lines}</TAB></RESULT>")


def order(number: str, reference: str) -> Reply:
    """The answer to a read."""
    return told(
        f'<RESULT><GRP ID="H"><FLD NAME="POHNUM">{number}</FLD><FLD NAME="ORDREF">{reference}</FLD></GRP></RESULT>'
    )


def keys_of(asked: Asked) -> dict[str, str]:
    """The keys of a question."""
    text = asked.body.decode()
    return dict(re.findall(r"<key[^>]*>([^<]*)</key><value[^>]*>([^<]*)</value>", text))


def serve(server: ToyServer, answers: Answers) -> None:
    """Answers calls by their operation; descriptions of orders by themselves."""

    def answer(asked: Asked) -> Reply:
        match = re.search(rb"<wss:(\w+) ", asked.body)
        operation = match.group(1).decode() if match else ""
        if operation == "getDescription" and operation not in answers:
            return told(DESCRIBED)
        return answers[operation](asked)

    server.answer = answer


@dataclass
class Toy:
    """A SOAP service that answers as told, and the client of it."""

    server: ToyServer
    calls: CallCounter
    caller: SoapCaller
    door: SoapDoor


@contextmanager
def toy_site(soap: SoapSettings | None = None) -> Iterator[Toy]:
    """A toy, and connections to it that are closed in the end."""
    with ToyServer() as server:
        clock, calls = MovedClock(), CallCounter()
        settings = X3Settings(server.url, "SEED", auth="basic", user="u", soap=soap or SoapSettings())
        policy = RetryPolicy(attempts=2, unreadable_attempts=2)
        client = Client(server.url)
        system = System("x3", "Sage X3", client, calls=calls, clock=clock, cancel=threading.Event(), policy=policy)
        caller = SoapCaller(system, Basic(settings, lambda: "p", clock), settings.soap)
        yield Toy(server, calls, caller, SoapDoor(settings, caller))
        system.close()
