from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.transport.json import UnreadableAnswerError
from core.x3.soap.envelope import CallContext, Message, SoapAnswer, build, read_answer
from core.x3.soap.safe_xml import XmlError, child, children, local, read_xml, text_of

CONTEXT = CallContext("WSPOOL", "ENG")
SPACES = (
    'xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:wss="http://www.adonix.com/WSS" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:soapenc="http://schemas.xmlsoap.org/soap/encoding/"'
)
RESULT = "<RESULT><GRP ID='A'><FLD NAME='B'>1 &lt; 2</FLD></GRP></RESULT>"
REFUSED = '<multiRef id="id0" soapenc:root="0"><type>3</type><message>Déjà  vu\n!</message></multiRef>'
WARNED = '<multiRef id="id1" soapenc:root="0"><type>2</type><message>Shifted</message></multiRef>'


def envelope(inside: str, beside: str = "") -> bytes:
    response = f"<wss:saveResponse>{inside}</wss:saveResponse>{beside}"
    return f"<?xml version='1.0'?><soapenv:Envelope {SPACES}><soapenv:Body>{response}</soapenv:Body></soapenv:Envelope>".encode()


def read(body: bytes) -> SoapAnswer:
    return read_answer(body, system="X3", show=True)


@pytest.mark.parametrize(
    ("place", "nil", "status"), list(product(("body", "response", "inline"), (True, False), (0, 1)))
)
def test_messages_result_and_status_are_found_wherever_they_stand(place: str, status: int, *, nil: bool) -> None:
    result = '<resultXml xsi:nil="true"/>' if nil else f"<resultXml><![CDATA[{RESULT}]]></resultXml>"
    parts = [REFUSED, WARNED]
    if place == "inline":
        messages = "".join(p.replace("multiRef", "messages") for p in parts)
        parts = []
    else:
        messages = '<messages href="#id0"/><messages href="#id1"/>'
    returned = f"<saveReturn><messages>{messages}</messages>{result}<status>{status}</status></saveReturn>"
    loose = "".join(parts)
    body = envelope(returned, loose) if place == "body" else envelope(returned + loose)
    assert read(body) == SoapAnswer(status, (Message(3, "Déjà vu !"), Message(2, "Shifted")), None if nil else RESULT)
    assert read(body).errors == ("Déjà vu !",)
    assert read(body).remarks == ("Shifted",)


def test_a_return_that_is_a_reference_itself_is_followed() -> None:
    told = '<multiRef id="id0"><status href="#id2"/><messages/><resultXml>x</resultXml></multiRef>'
    body = envelope('<saveReturn href="#id0"/>', told + '<multiRef id="id2">1</multiRef>')
    assert read(body) == SoapAnswer(1, (), "x")


def test_an_escaped_result_is_the_same_as_one_in_cdata() -> None:
    escaped = RESULT.replace("&", "&amp;").replace("<", "&lt;")
    assert (
        read(envelope(f"<saveReturn><resultXml>{escaped}</resultXml><status>1</status></saveReturn>")).result == RESULT
    )


def test_a_message_without_a_type_matters() -> None:
    body = envelope("<saveReturn><messages><m><message>odd</message></m></messages><status>0</status></saveReturn>")
    assert read(body).errors == ("odd",)


def test_a_fault_is_read() -> None:
    body = envelope("", "").replace(
        b"<wss:saveResponse></wss:saveResponse>",
        b"<soapenv:Fault><faultcode>s</faultcode><faultstring>No Web services accepted</faultstring></soapenv:Fault>",
    )
    assert read(body) == SoapAnswer(None, (), None, "No Web services accepted")


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<!DOCTYPE html><html><body>Maintenance</body></html>",
        b"<html><body>x</body></html>",
        b'{"a": 1}',
        envelope("<saveReturn><status>1</status></saveReturn>")[:-20],
        envelope(""),
        b'<!DOCTYPE x [<!ENTITY a "b">]>' + envelope("<saveReturn><status>1</status></saveReturn>")[21:],
    ],
)
def test_what_is_no_answer_of_x3_is_told(body: bytes) -> None:
    with pytest.raises(UnreadableAnswerError):
        read(body)


def test_entities_are_not_resolved_and_nothing_is_fetched() -> None:
    bomb = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>'
    with pytest.raises(XmlError):
        read_xml(bomb)


@given(
    st.text(
        st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")
        | st.sampled_from("\t\n\r&<>]'\"")
    )
)
def test_what_is_sent_arrives_as_it_is(text: str) -> None:
    root = read_xml(build("save", CONTEXT, text, objectXml=text, objectKeys=(("K", text),), listSize=3))
    (call,) = children(next(children(root, "Body")))
    assert local(call) == "save"
    assert [local(part) for part in children(call)] == [
        "callContext",
        "publicName",
        "objectXml",
        "objectKeys",
        "listSize",
    ]
    assert text_of(child(call, "publicName")) == text_of(child(call, "objectXml")) == text
    keys = child(call, "objectKeys")
    assert keys is not None
    (key,) = children(keys)
    assert [text_of(part) for part in children(key)] == ["K", text]


@pytest.mark.parametrize("character", ["\x00", "\x01", "\x1f", "\ud800", "\uffff"])
def test_a_character_that_xml_cannot_carry_is_refused(character: str) -> None:
    with pytest.raises(XmlError):
        build("save", CONTEXT, "YPOH", objectXml=f"a{character}b")


def test_the_context_names_pool_language_and_form() -> None:
    told = CallContext("P&Q", "FRA", json=True).xml()
    assert "P&amp;Q" in told
    assert ">FRA<" in told
    assert "adxwss.optreturn=JSON" in told
    assert "adxwss.optreturn=XML" in CONTEXT.xml()
