from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.core.sandbox.jaggaer.site import ORDERS, PROFILES, SUPPLIERS, Site


def test_the_envelope_has_the_members_of_the_reference(site: Site) -> None:
    body = site.json(ORDERS)
    assert {k: v for k, v in body.items() if k != "jipurchaseOrderList"} == {
        "returnCode": 0,
        "returnMessage": "",
        "totRecords": 60,
        "returnedRecords": 20,
        "startAt": 1,
    }
    assert list(body["jipurchaseOrderList"]["jipurchaseOrder"][0]) == ["header"]


@pytest.mark.parametrize(
    ("switches", "query", "returned"),
    [
        ({}, {}, 20),
        ({}, {"count": 45}, 45),
        ({}, {"limit": 45}, 20),
        ({"page_parameter": "limit"}, {"limit": 45}, 45),
        ({"page_cap": 30}, {"count": 45}, 30),
        ({"page_size": "ignored"}, {"count": 45}, 20),
        ({"page_size": "shorter"}, {"count": 45}, 30),
        ({}, {"start": 55}, 6),
        ({}, {"start": 61}, 0),
    ],
)
def test_the_size_of_a_page_is_the_servers_business(
    make_site: Callable[..., Site], switches: dict[str, object], query: dict[str, object], returned: int
) -> None:
    body = make_site(**switches).json(ORDERS, **query)
    assert body["returnedRecords"] == returned == len(body["jipurchaseOrderList"]["jipurchaseOrder"])


@pytest.mark.parametrize("size", [7, 20, 59, 60, 500])
def test_walking_by_what_was_returned_gives_every_record_once(site: Site, size: int) -> None:
    ids = site.walk(count=size)
    assert ids == sorted(set(ids))
    assert len(ids) == 60


def test_a_list_can_come_sorted_by_last_update(make_site: Callable[..., Site]) -> None:
    stamps = [h["lastUpdate"] for h in make_site(sort="last-update").headers(count=60)]
    assert stamps == sorted(stamps)
    assert stamps != [h["lastUpdate"] for h in make_site().headers(count=60)]


def test_return_code_and_totals_can_be_text(make_site: Callable[..., Site]) -> None:
    body = make_site(return_code="text", totals="text").json(ORDERS)
    assert (body["returnCode"], body["totRecords"]) == ("0", "60")


def test_the_total_can_change_during_the_first_walk_only(make_site: Callable[..., Site]) -> None:
    site = make_site(totals="changing")
    totals = [site.json(ORDERS, start=start)["totRecords"] for start in (1, 21, 41, 1, 21)]
    assert totals == [59, 60, 60, 60, 60]


def test_a_server_that_ignores_start_gives_the_first_page_again(make_site: Callable[..., Site]) -> None:
    site = make_site(start_ignored=True)
    assert site.headers(start=21) == site.headers(start=1)


@pytest.mark.parametrize("size", [7, 20, 60])
def test_a_repeated_id_on_the_second_page_hides_no_record(make_site: Callable[..., Site], size: int) -> None:
    ids = make_site(repeated_ids=True).walk(count=size)
    assert len(set(ids)) == 60
    assert len(ids) == (60 if size == 60 else 61)


def test_a_page_in_the_middle_can_be_empty_although_more_follow(make_site: Callable[..., Site]) -> None:
    site = make_site(empty_middle_page=True)
    assert [len(site.headers(start=start)) for start in (1, 21, 41)] == [20, 0, 20]


@pytest.mark.parametrize(
    "query", [{"start": 0}, {"start": "x"}, {"start": -1}, {"count": 0}, {"count": "many"}, {"start": "٣"}]
)
def test_wrong_parameters_are_400(site: Site, query: dict[str, object]) -> None:
    assert site.get(ORDERS, **query).status_code == 400


@pytest.mark.parametrize(
    "flt", ["lastUpdate", "lastUpdate>=soon", "lastUpdate>=", "poNumber=in=5", "==5", "poId==x", "poNumber=in=()"]
)
def test_bad_filter_syntax_is_400(site: Site, flt: str) -> None:
    assert site.get(ORDERS, flt=flt).status_code == 400


@pytest.mark.parametrize("code", ["number", "text"])
def test_an_unknown_filter_name_is_200_with_return_code_2(make_site: Callable[..., Site], code: str) -> None:
    body = make_site(return_code=code).json(ORDERS, flt="lastupdate>=2018-01-01")
    assert body == {
        "returnCode": 2 if code == "number" else "2",
        "returnMessage": "Unknown filter field: lastupdate",
    }


def test_a_site_can_ignore_unknown_filter_names_and_lack_the_change_filter(make_site: Callable[..., Site]) -> None:
    site = make_site(unknown_filter="ignored", change_filter=False)
    assert site.json(ORDERS, flt="lastUpdate>=2999-01-01")["totRecords"] == 60


def test_suppliers_come_whole_or_as_heads_with_a_detail(make_site: Callable[..., Site]) -> None:
    whole = make_site().json(SUPPLIERS)["jisupplierList"]["jisupplier"][0]
    site = make_site(suppliers="headers")
    head = site.json(SUPPLIERS)["jisupplierList"]["jisupplier"][0]
    assert "addressList" in whole
    assert "addressList" not in head
    assert site.json(f"{SUPPLIERS}/{head['id']}") == whole


def test_company_profiles_have_their_own_envelope(site: Site) -> None:
    body = site.json(PROFILES, flt="TYPE==SELLER;LASTMODTIME>=20170101", count=2)
    assert (body["returnCode"], body["returnMessage"], "startAt" in body) == ("0", "OK", False)
    info = body["returnCompanyData"][0]["returnCompanyInfo"]
    assert all(isinstance(v, str) for v in info.values())
    assert site.json(PROFILES, flt=f"BRAVOID=={info['bravoId']}")["totRecords"] == 1
    assert site.json(PROFILES, flt="lastUpdate>=2017-01-01")["returnCode"] == 2
