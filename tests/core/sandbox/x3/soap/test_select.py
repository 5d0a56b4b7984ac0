"""Queries by SOAP: filters, form, size (reference/sage-x3.md 4.1, 4.3); master data that a site published."""

from __future__ import annotations

import pytest

from core.sandbox.data import load_codes
from core.sandbox.x3.soap.objects import EVERYTHING
from tests.core.sandbox.x3.client import good_account
from tests.core.sandbox.x3.soap.conftest import SoapSite
from tests.core.sandbox.x3.soap.soap_client import SoapClient


@pytest.fixture
def orders(soap: SoapClient) -> SoapClient:
    """Three orders."""
    soap.made(soap.line(QTYUOM="1"), ORDREF="A-1")
    soap.made(soap.line(QTYUOM="10"), ORDREF="A-2", ORDDAT="20180505")
    soap.made(soap.line(QTYUOM="2"), ORDREF="B'1", ORDDAT="20180506")
    return soap


def found(soap: SoapClient, filters: dict[str, str], size: int = 100) -> list[str]:
    told = soap.query(filters, size=size)
    assert told.status == 1, told.messages
    return [line["POHNUM"][-1] for line in told.lines()]


@pytest.mark.parametrize(
    ("filters", "numbers"),
    [
        ({}, "123"),
        ({"ORDREF": "A-1"}, "1"),
        ({"ORDREF": "A-*"}, "12"),
        ({"ORDREF": "*1"}, "13"),
        ({"ORDREF": "A.*"}, ""),
        ({"ORDREF": "*"}, "123"),
        ({"ORDREF": ""}, "123"),
        ({"ORDREF": "<>A-1"}, "23"),
        ({"ORDREF": "B'1"}, "3"),
        ({"ORDREF": "a-1"}, ""),
        ({"ORDDAT": ">=20180505"}, "23"),
        ({"ORDDAT": "20180505"}, "2"),
        ({"TOTORD": "<100"}, "13"),
        ({"TOTORD": "125.00"}, "2"),
        ({"CLEFLG": "<>2"}, "123"),
        ({"POHNUM": "POUS010000002"}, "2"),
        ({"POHNUM": ">POUS010000001", "ORDREF": "A*"}, "2"),
        ({"BPSNUM": "0000000123"}, "123"),
        ({"BPSNUM": "123"}, ""),
    ],
)
def test_filters_of_a_query(orders: SoapClient, filters: dict[str, str], numbers: str) -> None:
    assert found(orders, filters) == list(numbers)


def test_a_query_gives_at_most_its_size_by_key(orders: SoapClient) -> None:
    assert found(orders, {}, 2) == ["1", "2"]
    assert found(orders, {"POHNUM": ">POUS010000002"}, 2) == ["3"]


@pytest.mark.parametrize("filters", [{"PTE": "NET30"}, {"NOTHING": "1"}, {"ORDDAT": "2018"}, {"TOTORD": ">much"}])
def test_a_filter_that_makes_no_sense_is_refused(orders: SoapClient, filters: dict[str, str]) -> None:
    assert orders.query(filters).status == 0


def test_a_site_may_filter_by_the_key_alone(soap_site: SoapSite) -> None:
    soap = soap_site(soap_query_filters="keys")
    soap.made()
    assert soap.query({"ORDREF": "50007503"}).said == ["Filter ORDREF: Not valid"]
    assert found(soap, {"POHNUM": "PO*"}) == ["1"]


def test_a_site_may_cut_lists(soap_site: SoapSite) -> None:
    soap = soap_site(soap_list_maximum=1, soap_query_shape="lines")
    soap.made()
    soap.made()
    told = soap.query({}, size=50)
    assert [child.tag for child in told.xml] == ["LIN"]


def test_json_lists_are_arrays(orders: SoapClient) -> None:
    told = orders.query({"ORDREF": "A-*"}, as_json=True)
    assert [(row["ORDREF"], row["TOTORD"]) for row in told.json] == [("A-1", "12.5"), ("A-2", "125")]
    assert orders.query({"ORDREF": "none"}, as_json=True).json == []


def test_master_data_is_read_where_it_is_published(soap_site: SoapSite) -> None:
    soap = soap_site(soap_objects=EVERYTHING)
    codes = load_codes()
    account = good_account()
    assert soap.read({"COA": codes.chart, "ACC": account}, "YGAC").value("ACC") == account
    assert soap.query({"ACC": account}, "YGAC", as_json=True).json[0]["COA"] == codes.chart
    assert len(soap.query({"DIE": codes.cost_center_type}, "YCCE", size=9999).lines()) == len(codes.cost_centers)
    assert soap.query({"PURFLG": "2"}, "YFCY").lines() != []
    for public in EVERYTHING.split(","):
        assert soap.query({}, public.partition(":")[0], size=3).status == 1, public
    assert soap.save({"GAC0_1": {"ACC": "1"}}, "YGAC").said == ["save: Not yet implemented for YGAC"]
