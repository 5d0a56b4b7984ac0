from __future__ import annotations

from collections.abc import Iterator

import pytest

from core.errors import (
    ConfigurationError,
    ConnectorError,
    ContractError,
    CredentialsError,
    RejectedError,
    TransientError,
    UncertainError,
)
from tests.core.transport.toyserver import Reply
from tests.core.x3.soap.toysoap import Toy, fault, told, toy_site

CLOSED = "No Web services accepted"


@pytest.fixture
def toy() -> Iterator[Toy]:
    with toy_site() as made:
        yield made


@pytest.mark.parametrize(
    ("reply", "kind", "word", "sent"),
    [
        (fault(CLOSED), ConfigurationError, "pool WSPOOL", 1),
        (Reply(500, f"<html>{CLOSED}</html>".encode()), ConfigurationError, "pool WSPOOL", 1),
        (fault("Pool WSPOOL broke"), UncertainError, "WSPOOL broke", 1),
        (fault("boom"), UncertainError, "boom", 1),
        (fault("boom", 200), UncertainError, "boom", 1),
        (Reply(500, b"boom"), UncertainError, "HTTP 500", 1),
        (Reply(502), UncertainError, "HTTP 502", 1),
        (Reply(body=b"<html>Maintenance</html>"), UncertainError, "no SOAP envelope", 1),
        (Reply(body=b""), UncertainError, "empty", 1),
        (Reply(404), ConfigurationError, "no SOAP web services", 1),
        (Reply(401, b"no"), CredentialsError, "password", 1),
        (Reply(403), ConfigurationError, "allow", 1),
        (Reply(429), TransientError, "HTTP 429", 1),
        (told(None, 0, (3, "Mandatory field"), (2, "Note")), RejectedError, "Mandatory field", 1),
        (told(None, 0, (4, "Fatal")), RejectedError, "Fatal", 1),
        (told(None, 0), RejectedError, "no reason", 1),
    ],
)  # fmt: skip
def test_what_comes_of_a_save_is_told_apart(
    toy: Toy, reply: Reply, kind: type[ConnectorError], word: str, sent: int
) -> None:
    toy.server.replies = [reply]
    with pytest.raises(kind, match=word):
        toy.caller.save("create", "save", "YPOH", objectXml="<PARAM/>")
    assert len(toy.server.asked) == sent


def test_a_refusal_tells_everything_that_x3_said(toy: Toy) -> None:
    toy.server.replies = [told(None, 0, (1, "For information"), (3, "One"), (3, "Two"))]
    with pytest.raises(RejectedError) as caught:
        toy.caller.save("create", "save", "YPOH", objectXml="<PARAM/>")
    assert caught.value.diagnoses == ("One", "Two", "For information")


@pytest.mark.parametrize(
    ("reply", "kind", "word", "sent"),
    [
        (fault(CLOSED), ConfigurationError, "pool WSPOOL", 1),
        (fault("Unknown pool WSPOOL"), ConfigurationError, "pool WSPOOL", 1),
        (told(None, 0, (3, "No pool match to 'WSPOOL'")), ConfigurationError, "pool WSPOOL", 1),
        (fault("Volume used up"), TransientError, "It said: Volume used up", 3),
        (fault("boom", 200), ContractError, "boom", 1),
        (Reply(503), TransientError, "HTTP 503", 2),
        (Reply(body=b"<html/>"), ContractError, "no SOAP envelope", 2),
        (Reply(404), ConfigurationError, "no SOAP web services", 1),
    ],
)  # fmt: skip
def test_what_comes_of_a_question_is_told_apart(
    toy: Toy, reply: Reply, kind: type[ConnectorError], word: str, sent: int
) -> None:
    toy.server.replies = [reply]
    with pytest.raises(kind, match=word):
        toy.caller.ask("read", "read", "YPOH", objectKeys=(("POHNUM", "PO1"),))
    assert len(toy.server.asked) == sent


def test_a_call_is_signed_and_goes_where_soap_is(toy: Toy) -> None:
    toy.server.replies = [told("<RESULT/>")]
    toy.caller.ask("read", "read", "YPOH", objectKeys=())
    (asked,) = toy.server.asked
    assert (asked.method, asked.target) == ("POST", "/soap-generic/syracuse/collaboration/syracuse/CAdxWebServiceXmlCC")
    assert asked.headers["authorization"].startswith("Basic ")
    assert asked.headers["soapaction"] == '""'
    assert asked.headers["content-type"] == "text/xml; charset=utf-8"
    assert toy.calls.by_reason() == {"x3:read": 1}


def test_a_value_that_xml_cannot_carry_is_refused_unsent(toy: Toy) -> None:
    with pytest.raises(RejectedError, match="control character"):
        toy.caller.save("create", "save", "YPOH", objectXml="\x00")
    assert toy.server.asked == []
