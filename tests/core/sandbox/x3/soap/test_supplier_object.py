"""Suppliers by SOAP (reference/sage-x3.md 4.2: the mirror of the customer object)."""

from __future__ import annotations

from tests.core.sandbox.x3.soap.conftest import SoapSite
from tests.core.sandbox.x3.soap.soap_client import Groups, SoapClient

KEY = {"BPSNUM": "0000000900"}


def supplier(**changed: object) -> Groups:
    return {
        "BPS0_1": {"BSGCOD": "USVEN", "BPSNUM": KEY["BPSNUM"]},
        "BPRC_1": {"BPRNAM": ["Bolt & Sons", "Wholesale"], "CRY": "US", "CRN": "12-345", **changed},
        "BPAC_1": [
            {"CODADR": "MAIN", "ADDLIG1": "1 Main Street", "CTY": "Keyser", "BPACRY": "US"},
            {"CODADR": "BILL", "ADDLIG1": "2 Main Street", "BPACRY": "US", "BPAADDFLG": "2"},
        ],
    }


def test_a_supplier_is_saved_with_its_addresses_and_read_back(soap_site: SoapSite) -> None:
    soap = soap_site(supplier_create="absent")
    told = soap.save(supplier(), "YBPS")
    assert (told.status, told.messages) == (1, [])
    assert (told.value("BPSNAM"), told.value("CUR"), told.value("ENAFLG")) == ("Bolt & Sons", "USD", "2")
    names = told.xml.findall(".//LST[@NAME='BPRNAM']/ITM")
    assert [name.text for name in names] == ["Bolt & Sons", "Wholesale"]
    assert [(a["CODADR"], a["CTY"], a["BPAADDFLG"]) for a in told.lines("BPAC_1")] == [
        ("MAIN", "Keyser", "1"),
        ("BILL", "", "2"),
    ]
    assert soap.read(KEY, "YBPS").result == told.result
    assert soap.read(KEY, "YBPS", as_json=True).json["BPRC_1"]["BPRNAM"] == ["Bolt & Sons", "Wholesale"]


def test_references_are_checked_though_graphql_is_read_only(soap_site: SoapSite) -> None:
    soap = soap_site(supplier_create="absent")
    assert "Currency" in soap.save(supplier(CUR="XXX"), "YBPS").said[0]


def test_the_short_name_stands_for_the_first_name(soap: SoapClient) -> None:
    groups = supplier(BPRNAM=["", ""])
    groups["BPS0_1"]["BPSNAM"] = "Bolt"  # type: ignore[call-overload]
    assert soap.save(groups, "YBPS").value("BPSNAM") == "Bolt"


def test_modify_changes_fields_and_addresses_by_place(soap: SoapClient) -> None:
    soap.save(supplier(), "YBPS")
    lines = [{"NUM": 2, "CTY": "Elkins", "POSCOD": "01234"}, {"NUM": 3, "CODADR": "SHIP", "BPACRY": "US"}]
    told = soap.modify(KEY, {"BPRC_1": {"CRN": ""}, "BPS0_1": {"ENAFLG": "1"}, "BPAC_1": lines}, "YBPS")
    assert (told.status, told.value("CRN"), told.value("ENAFLG"), told.value("BPSNAM")) == (1, "", "1", "Bolt & Sons")
    assert [(a["CODADR"], a["CTY"], a["POSCOD"]) for a in told.lines("BPAC_1")] == [
        ("MAIN", "Keyser", ""),
        ("BILL", "Elkins", "01234"),
        ("SHIP", "", ""),
    ]


def test_the_counter_gives_the_number_where_the_site_has_one(soap_site: SoapSite) -> None:
    soap = soap_site(supplier_numbering="counter")
    assert soap.save(supplier(), "YBPS").value("BPSNUM") == "S0000001"


def test_a_field_of_the_site_is_published(soap_site: SoapSite) -> None:
    soap = soap_site(supplier_site_field="sourceNumber")
    soap.save({**supplier(), "BPS1_1": {"YSRCNUM": "4711"}}, "YBPS")
    assert [line["BPSNUM"] for line in soap.query({"YSRCNUM": "4711"}, "YBPS").lines()] == [KEY["BPSNUM"]]
