"""The calls of the SOAP door: sign-in, pool, licence, faults, forms of the answer (reference/sage-x3.md 4.1, 4.3)."""

from __future__ import annotations

import time
import xml.etree.ElementTree as ET

import httpx
import pytest

from core.sandbox.x3.soap.metering import SLOWED_S
from tests.core.sandbox.x3.soap.conftest import SoapSite
from tests.core.sandbox.x3.soap.soap_client import SERVICE, SoapClient, param
from tests.helpers.pace import wait_until

LOST = (httpx.RemoteProtocolError, httpx.ReadError)
NUMBER = "POUS010000001"
UNKNOWN = (
    '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body>'
    '<w:destroy xmlns:w="http://www.adonix.com/WSS"/></e:Body></e:Envelope>'
)


def wsdl(soap: SoapClient, **headers: str) -> httpx.Response:
    sent = {"Authorization": f"Bearer {soap.client.token()}", **headers}
    url = f"{soap.client.x3.base_url}/soap-wsdl/{SERVICE}?wsdl"
    return soap.client.http.get(url, headers={k: v for k, v in sent.items() if v})


def test_the_wsdl_names_all_operations_and_the_address_of_the_calls(soap: SoapClient) -> None:
    reply = wsdl(soap)
    assert reply.status_code == 200
    root = ET.fromstring(reply.content)
    space = "{http://schemas.xmlsoap.org/wsdl/}"
    names = [e.get("name") for e in root.findall(f"{space}portType/{space}operation")]
    assert names == [
        *("run", "save", "delete", "read", "query", "getDescription", "modify", "actionObject", "actionObjectKeys"),
        *("getDataXmlSchema", "insertLines", "deleteLines"),
    ]
    assert f'location="{soap.url}"' in reply.text


def test_where_web_services_are_off_there_is_nothing(soap_site: SoapSite) -> None:
    soap = soap_site(soap="off")
    assert wsdl(soap).status_code == 404
    assert soap.read({"POHNUM": NUMBER}).http == 404
    assert soap.client.nodes("x3System", "site", "code", first=1) != []


def test_where_x3_services_are_absent_soap_is_there_all_the_same(soap_site: SoapSite) -> None:
    soap = soap_site(services="absent")
    assert soap.client.query("x3System", "site", "code").status == 404
    assert soap.made() == NUMBER


def test_nobody_calls_without_a_good_token(soap: SoapClient) -> None:
    refused = soap.post("<a/>", Authorization="Bearer nonsense")
    assert (refused.status_code, refused.text) == (401, "Error 50: Invalid token")
    assert wsdl(soap, Authorization="").status_code == 401
    token = soap.client.token(claims={"iss": "somebody"})
    assert soap.post("<a/>", Authorization=f"Bearer {token}").text == "Error 41: Invalid token"


def test_basic_authentication_opens_this_door_too(soap_site: SoapSite) -> None:
    soap = soap_site(basic=True)
    x3 = soap.client.x3
    auth = httpx.BasicAuth(x3.user, x3.secret)
    assert soap.client.http.get(f"{x3.base_url}/soap-wsdl/{SERVICE}?wsdl", auth=auth).status_code == 200


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("not xml", "not well-formed"),
        ('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "document type"),
        ("<a/>", "no SOAP envelope"),
        (UNKNOWN, "No such operation: destroy"),
    ],
)
def test_what_is_no_call_is_a_fault(soap: SoapClient, body: str, said: str) -> None:
    reply = soap.post(body)
    assert reply.status_code == 500
    assert said in (ET.fromstring(reply.content).findtext(".//faultstring") or "")


def test_a_call_without_the_header_soapaction_is_a_fault(soap: SoapClient) -> None:
    assert "no SOAPAction header" in soap.post("<a/>", SOAPAction="").text


# -- pool and licence -------------------------------------------------------------------------------------------


def test_an_unknown_pool_gives_http_500(soap: SoapClient) -> None:
    told = soap.read({"POHNUM": NUMBER}, pool="OTHER")
    assert told.http == 500
    assert "OTHER" in told.text


def test_a_stopped_pool_can_be_told_by_a_message(soap_site: SoapSite) -> None:
    soap = soap_site(soap_pool_state="stopped", soap_pool_missing="message")
    told = soap.read({"POHNUM": NUMBER})
    assert (told.http, told.status, told.result) == (200, 0, None)
    assert told.messages == [(3, "No classic web service pool match to 'WSPOOL'")]


def test_a_pool_without_children_gives_http_500(soap_site: SoapSite) -> None:
    told = soap_site(soap_pool_state="no-children").read({"POHNUM": NUMBER})
    assert (told.http, told.text) == (500, "No Web services accepted")


def test_beyond_the_volume_of_the_licence_calls_are_slow_then_refused_until_the_period_is_over(
    soap_site: SoapSite,
) -> None:
    soap = soap_site(soap_volume_kb=8, soap_volume_period_s=60)
    slow = 0
    for _ in range(20):
        start = time.perf_counter()
        told = soap.call("getDescription")
        slow += time.perf_counter() - start >= SLOWED_S
        if told.http != 200:
            break
    assert told.http == 500
    assert "licence" in told.text
    assert slow >= 2
    soap.client.x3.do("move-clock", seconds=60)
    assert soap.call("getDescription").http == 200


# -- the answer -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("placement", ["body", "response"])
@pytest.mark.parametrize("form", ["cdata", "escaped"])
def test_messages_and_results_come_in_every_form(soap_site: SoapSite, placement: str, form: str) -> None:
    soap = soap_site(soap_messages=placement, soap_result_form=form)
    told = soap.save(soap.order(BPSNUM="9"))
    assert (told.http, told.status, told.result) == (200, 0, None)
    assert told.messages[0][0] == 3
    body = ET.fromstring(told.text)[0]
    where = body if placement == "body" else body[0]
    assert [child.tag for child in where if child.tag == "multiRef"] == ["multiRef"] * len(told.messages)
    good = soap.save(soap.order(soap.line(ITMDES="a ]]> b & <c>")))
    assert good.lines("POH2_1")[0]["ITMDES"] == "a ]]> b & <c>"
    assert ("CDATA" in good.text) == (form == "cdata")


def test_a_json_result_may_hold_the_end_of_cdata(soap: SoapClient) -> None:
    told = soap.save(soap.order(soap.line(ITMDES="a ]]> b")), as_json=True)
    assert told.json["POH2_1"][0]["ITMDES"] == "a ]]> b"


@pytest.mark.parametrize(
    ("played", "status", "result"), [("status-1", 1, True), ("status-0", 0, True), ("status-0-nil", 0, False)]
)
def test_a_save_with_warnings_was_done_whatever_its_status(
    soap_site: SoapSite, played: str, status: int, *, result: bool
) -> None:
    soap = soap_site(soap_warnings=played, shift_dates=True)
    told = soap.save(soap.order(soap.line(EXTRCPDAT="20180602")))
    assert (told.status, told.result is not None) == (status, result)
    assert told.messages == [(2, "Expected receipt date moved to the working day 2018-06-04")]
    assert [order["id"] for order in soap.client.held()["orders"]] == [NUMBER]


@pytest.mark.parametrize(("played", "groups"), [("full", 7), ("key", 1), ("nil", None)])
def test_a_save_gives_back_all_little_or_nothing(soap_site: SoapSite, played: str, groups: int | None) -> None:
    told = (soap := soap_site(soap_save_result=played)).save(soap.order())
    assert told.status == 1
    assert groups is None if told.result is None else len(told.xml.findall("GRP")) == groups


def test_messages_are_in_the_language_of_the_call(soap: SoapClient) -> None:
    line = soap.line(QTYUOM="0")
    assert soap.save(soap.order(line), language="FRA").said == ["La quantité doit être supérieure à zéro"]
    assert soap.save(soap.order(line), language="ENG").said == ["Quantity must be greater than zero"]


# -- faults and counts ------------------------------------------------------------------------------------------


def test_an_answer_is_lost_after_the_save(soap: SoapClient) -> None:
    soap.client.x3.do("add-fault", spec="x3:create:lost-answer@count=1")
    with pytest.raises(LOST):
        soap.save(soap.order())
    save = soap.client.held()["saves"][-1]
    assert (save["committed"], save["answered"], save["reference"]) == (True, False, "50007503")
    assert soap.query({"ORDREF": "50007503"}).lines()[0]["POHNUM"] == NUMBER


def test_a_save_lands_after_the_client_is_gone(soap: SoapClient) -> None:
    soap.client.x3.do("add-fault", spec="x3:update.purchaseOrder:late-commit=0.3@count=1")
    soap.made()
    with pytest.raises(LOST):
        soap.modify({"POHNUM": NUMBER}, {"POH0_1": {"REVNUM": "2"}})
    assert soap.read({"POHNUM": NUMBER}).value("REVNUM") == "0"
    wait_until(lambda: soap.read({"POHNUM": NUMBER}).value("REVNUM") == "2")


def test_a_save_that_was_answered_is_noted(soap: SoapClient) -> None:
    soap.made()
    save = soap.client.held()["saves"][-1]
    assert (save["kind"], save["node"], save["document"], save["answered"]) == ("create", "PurchaseOrder", NUMBER, True)


def test_calls_are_counted_under_the_words_of_the_other_doors(soap: SoapClient) -> None:
    soap.client.x3.do("reset-counts")
    soap.made()
    soap.modify({"POHNUM": NUMBER}, {"POH0_1": {"REVNUM": "1"}})
    soap.read({"POHNUM": NUMBER})
    soap.query({"POHNUM": "*"})
    soap.call("getDescription")
    soap.import_file("END")
    soap.run("AOWSBATGET", {"I_REQNUM": "1"})
    state = soap.client.held()
    assert state["calls"] == {
        "create.purchaseOrder": 2,
        "introspection": 1,
        "query.purchaseOrder": 1,
        "read.purchaseOrder": 1,
        "run": 1,
        "update.purchaseOrder": 1,
    }
    assert state["soap"]["calls"]["save"] == 1
    assert state["server_errors"] == []


@pytest.mark.parametrize("operation", ["delete", "insertLines", "actionObject"])
def test_what_is_not_offered_is_refused_in_words(soap: SoapClient, operation: str) -> None:
    assert soap.call(operation).messages == [(3, f"{operation}: Not yet implemented for YPOH")]


def test_an_unknown_publication_is_refused_in_words(soap: SoapClient) -> None:
    parts = f"<objectXml><![CDATA[{param(soap.order())}]]></objectXml>"
    assert soap.call("save", "POH", parts).messages == [(3, "Web service POH: Not published")]
    assert soap.run("CALCSTOCK", {}).messages == [(3, "Web service CALCSTOCK: Not published")]


def test_a_user_without_rights_reads_nothing(soap_site: SoapSite) -> None:
    soap = soap_site(forbidden_nodes=frozenset({"Account"}), soap_objects="YPOH:POH,YGAC:GAC")
    assert soap.query({}, "YGAC").messages == [(3, "YGAC: You have no rights on this function")]
    assert soap.query({}).status == 1
