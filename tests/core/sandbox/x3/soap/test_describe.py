"""Descriptions of publications (reference/sage-x3.md 4.2, 6)."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest

from core.sandbox.x3 import X3Practice, X3Switches
from tests.core.sandbox.x3.soap.conftest import SoapSite
from tests.core.sandbox.x3.soap.soap_client import SoapClient

GROUPS = ["POH0_1", "POH1_1", "POH1_2", "POH1_3", "POH1_4", "POH4_1", "ADXTEC", "POH2_1"]


def test_a_description_lists_groups_and_fields_with_type_and_length(soap: SoapClient) -> None:
    told = soap.call("getDescription")
    assert told.status == 1
    assert [group.get("NAM") for group in told.xml] == GROUPS
    assert [group.get("DIM") for group in told.xml] == ["1"] * 7 + ["300"]
    field = told.xml.find(".//FLD[@NAM='ORDREF']")
    assert field is not None
    assert (field.get("TYP"), field.get("LEN")) == ("Char", "20")
    assert [f.get("NAM") for f in told.xml.iter("FLD") if f.get("KEY")] == ["POHNUM"]


def test_a_description_may_have_the_form_of_a_result(soap_site: SoapSite) -> None:
    told = soap_site(soap_description="result", soap_groups="variant").call("getDescription")
    assert [(e.tag, e.get("ID")) for e in told.xml][-1] == ("TAB", "POH2_6")
    assert told.xml.find("GRP[@ID='POH1_6']/FLD[@NAME='ORDREF']") is not None


def test_everything_in_the_description_is_in_the_record(soap: SoapClient) -> None:
    soap.made()
    described = soap.call("getDescription").xml
    record = soap.read({"POHNUM": "POUS010000001"}).xml
    for group in described:
        block = next(e for e in record if e.get("ID") == group.get("NAM"))
        shown = block[0] if block.tag == "TAB" else block
        assert [f.get("NAM") for f in group] == [f.get("NAME") for f in shown]
        assert [f.get("TYP") for f in group] == [f.get("TYPE") for f in shown]


def test_an_unpublished_name_has_no_description(soap: SoapClient) -> None:
    told = soap.call("getDescription", "YNONE")
    assert (told.status, told.result) == (0, None)


def test_the_schema_names_the_groups(soap: SoapClient) -> None:
    root = ET.fromstring(soap.call("getDataXmlSchema").result or "")
    fixed = [e.get("fixed") for e in root.iter("{http://www.w3.org/2001/XMLSchema}attribute")]
    assert fixed == GROUPS


@pytest.mark.parametrize("objects", ["YPOH:NOTHING", "Y1234567890:POH", ":POH"])
def test_what_cannot_be_published_is_said_at_once(objects: str) -> None:
    with pytest.raises(ValueError, match=r"no object|no public name"):
        X3Practice(switches=X3Switches(soap_objects=objects))
