"""Contracts of the practice JAGGAER, in the shape of reference/jaggaer-j1p.md 4.3."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.core.sandbox.jaggaer.site import CONTRACTS, Json, Site


@pytest.fixture
def held(make_site: Callable[..., Site]) -> Site:
    return make_site(orders=None, contracts=30)


def lines_under(site: Site, number: str) -> list[Json]:
    found = []
    for header in site.headers(count=500):
        lines = site.order(header["poNumber"])["lineList"].get("poLine", [])
        found += [line for line in lines if line.get("contract", {}).get("number") == number]
    return found


def test_none_unless_asked_for_and_order_lines_name_none(site: Site) -> None:
    assert site.contracts() == []
    assert not any("contract" in line for line in site.order("50007503")["lineList"]["poLine"])


def test_the_list_is_whole_with_text_values_and_flags(held: Site) -> None:
    body = held.json(CONTRACTS, count=5)
    assert (body["totRecords"], body["returnedRecords"]) == (30, 5)
    found = held.contracts()
    assert all(isinstance(each["contractValue"], str) and each["doesNotExpire"] in {"true", "false"} for each in found)
    assert {each["deletedStatus"] for each in found} == {"NOT-DELETED", "DELETED"}
    assert any("endDate" not in each and each["doesNotExpire"] == "true" for each in found)
    assert any("contractTotalValue" not in each for each in found)
    assert any("  " in each["contractNumber"] for each in found)
    assert any(len(each["secondPartyList"]["secondParty"]) > 1 for each in found)
    assert any(each["amendmentNumber"] == "1" for each in found)
    assert [each["endDate"] for each in found if each.get("endDate", "").startswith("2018-04-31")]


def test_deleted_ones_are_listed_unless_the_filter_leaves_them_out(held: Site) -> None:
    every = held.contracts()
    live = held.contracts(flt="deletedStatus==NOT-DELETED")
    assert 0 < len(live) < len(every)
    (one,) = held.contracts(flt=f"contractReferenceCode=={live[0]['contractNumber']}")
    assert one["contractId"] == live[0]["contractId"]


def test_order_lines_of_its_supplier_carry_its_number_and_name(make_site: Callable[..., Site]) -> None:
    site = make_site(orders=120, contracts=2)
    contract = site.contracts()[0]
    lines = lines_under(site, contract["contractNumber"])
    assert lines
    assert {line["contract"]["name"] for line in lines} == {contract["contractName"]}


def test_an_amendment_is_a_record_of_its_own_or_changes_in_place(make_site: Callable[..., Site]) -> None:
    for amendments, count in (("records", 3), ("in-place", 2)):
        site = make_site(orders=120, contracts=2, amendments=amendments)
        number = site.contracts()[0]["contractNumber"]
        site.practice.do("amend-contract", contract=number, value="5000.00")
        found = [each for each in site.contracts() if each["contractNumber"] == number]
        assert len(site.contracts()) == count
        assert max(found, key=lambda each: int(each["amendmentNumber"]))["contractTotalValue"] == "5000.00"


def test_contracts_are_added_changed_expired_and_deleted(make_site: Callable[..., Site]) -> None:
    site = make_site(orders=60, contracts=1)
    supplier = site.contracts()[0]["secondPartyList"]["secondParty"][0]["sciquestId"]
    site.practice.do("add-contract", number="C-9", suppliers=[supplier], value="1000", startDate="2026-01-01 12:00 AM")
    site.practice.do("change-contract", contract="C-9", contractName="Paper")
    site.practice.do("expire-contract", contract="C-9", on="2026-03-04")
    (shown,) = site.contracts(flt="contractReferenceCode==C-9")
    assert (shown["contractName"], shown["endDate"], shown["status"]) == ("Paper", "2026-03-04 11:59 PM", "Expired")
    assert site.contracts(flt="LASTMODTIME>=2020-01-01T00:00:00.000Z") == [shown]
    site.practice.do("delete-contract", contract="C-9")
    assert site.contracts(flt="contractReferenceCode==C-9")[0]["deletedStatus"] == "DELETED"
    site.practice.do("delete-contract", contract="C-9", gone=True)
    assert site.contracts(flt="contractReferenceCode==C-9") == []
    with pytest.raises(ValueError, match="There is no contract 'C-9'"):
        site.practice.do("amend-contract", contract="C-9")


def test_a_spoilt_contract_is_mended(make_site: Callable[..., Site]) -> None:
    site = make_site(orders=60, contracts=1)
    number = site.contracts()[0]["contractNumber"]
    site.practice.do("spoil-contract", contract=number, member="startDate", value="2023-04-31")
    assert site.contracts()[0]["startDate"] == "2023-04-31"
    site.practice.do("mend-contract", contract=number)
    assert site.contracts()[0]["startDate"] != "2023-04-31"
