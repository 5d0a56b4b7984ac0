"""Classes that a site offers."""

from __future__ import annotations

import pytest

from core.sandbox.x3 import X3Practice, X3Switches
from core.sandbox.x3.rest.classes import OBJECTS
from tests.core.sandbox.x3.rest.conftest import RestSite
from tests.core.sandbox.x3.rest.rest_client import RestClient

REFERENCE_DATA = {
    "FACILITY": ("FCY", "FCYNAM"),
    "COMPANY": ("CPY", "CPYNAM"),
    "GACCOUNT": ("COA", "ACC"),
    "CACCE": ("DIE", "CCE"),
    "GDIE": ("DIE", "DES"),
    "ITMMASTER": ("ITMREF", "ITMDES1"),
    "TABCUR": ("CUR", "DECNBR"),
    "TABUNIT": ("UOM", "UOMDEC"),
    "TABPAYTERM": ("PTE", "DES"),
    "TABVAT": ("VAT", "VATRAT"),
    "TABVACBPR": ("VACBPR", "DES"),
    "BPARTNER": ("BPRNUM", "BPRNAM1"),
}


@pytest.mark.parametrize(("name", "properties"), REFERENCE_DATA.items())
def test_reference_data_is_read_by_field_code(rest: RestClient, name: str, properties: tuple[str, str]) -> None:
    listed = rest.query(name, count="1").json()["$resources"]
    assert len(listed) == 1
    assert listed[0].keys() >= set(properties)
    whole = rest.read(name, listed[0]["$key"])
    assert {p: whole[p] for p in properties} == {p: listed[0][p] for p in properties}


def test_the_one_class_that_sage_prints_answers_without_records(rest: RestClient) -> None:
    answer = rest.query("BPCUSTOMER", count="1")
    assert answer.status_code == 200
    assert answer.json()["$resources"] == []


def test_a_composite_key_is_joined_by_a_tilde(rest: RestClient) -> None:
    account = rest.query("GACCOUNT", count="1").json()["$resources"][0]
    assert account["$key"] == f"{account['COA']}~{account['ACC']}"
    assert rest.call("GET", account["$url"]).json()["ACC"] == account["ACC"]


def test_sites_name_and_leave_out_classes(rest_site: RestSite) -> None:
    site = rest_site(rest_classes="ZPOH.ZPOHREP:PORDER,BPSUPPLIER")
    assert site.query("ZPOH", "ZPOHREP").status_code == 200
    assert site.query("ZPOH").status_code == 400
    assert site.query("PORDER").status_code == 404
    assert site.query("GACCOUNT").status_code == 404
    assert site.query("ZPOH", "ZPOHREP").json()["$descriptor"] == "ZPOHREP"


def test_every_object_can_be_offered(rest_site: RestSite) -> None:
    site = rest_site(rest_classes=",".join(OBJECTS))
    for name in OBJECTS:
        assert site.query(name, count="1").status_code == 200, name


def test_an_unknown_object_cannot_be_offered() -> None:
    with pytest.raises(ValueError, match="NOBODY"):
        X3Practice(switches=X3Switches(rest_classes="ZZ:NOBODY"))


def test_a_site_is_set_up_by_text() -> None:
    switches = X3Switches.read(
        ["rest=writable", "rest_total=yes", "rest_classes=ZPOH.ZREP:PORDER", "rest_count_maximum=5"]
    )
    assert (switches.rest, switches.rest_total, switches.rest_count_maximum) == ("writable", True, 5)
    assert switches.rest_classes == "ZPOH.ZREP:PORDER"


def test_the_layout_of_other_doors_changes_nothing(rest_site: RestSite) -> None:
    site = rest_site(soap_groups="variant", soap_line_numbers=False, rest="writable")
    assert site.made()["POHPOP"][0]["POPLIN"] == 1000
