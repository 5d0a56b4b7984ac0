"""Saving suppliers: BPS with BPARTNER and addresses, reference/sage-x3.md 5."""

from __future__ import annotations

import pytest

from tests.core.sandbox.x3.client import UPDATE_SUPPLIER, Answer, Client, Json, rows
from tests.core.sandbox.x3.conftest import Site


def complaint(answer: Answer) -> list[str]:
    assert answer.status == 200
    operations = answer.body["data"]["x3MasterData"]["supplier"]
    assert list(operations.values()) == [None]
    return answer.paths


def made(answer: Answer) -> Json:
    assert "errors" not in answer.body, answer.text
    node: Json = next(iter(answer.body["data"]["x3MasterData"]["supplier"].values()))
    return node


def update(x3: Client, **data: object) -> Answer:
    return x3.post(UPDATE_SUPPLIER, {"data": {"code": "0000000123", **data}})


def test_a_supplier_is_made_with_the_defaults_of_its_category(x3: Client) -> None:
    node = made(x3.create_supplier("A1"))
    addresses = rows(node.pop("addresses"))
    assert node == {
        "_id": "A1",
        "code": {"code": "A1"},
        "companyName1": "Acme Laboratories",
        "companyName2": "",
        "isActive": True,
        "currency": {"code": "USD"},
        "country": {"code": "US"},
        "paymentTerm": {"code": "NET30"},
        "taxRule": {"code": "USA"},
        "language": "ENG",
        "category": {"code": "USVEN"},
        "addressByDefault": "MAIN",
    }
    assert addresses[0]["_id"] == "A1|MAIN"


def test_a_supplier_makes_its_business_partner(x3: Client) -> None:
    partner = x3.nodes(
        "x3MasterData", "businessPartner", "code companyName1 isSupplier addresses { query { totalCount } }"
    )
    assert partner == [
        {
            "code": "0000000123",
            "companyName1": "Acme Laboratories",
            "isSupplier": True,
            "addresses": {"query": {"totalCount": 1}},
        }
    ]


def test_given_values_win_over_the_category(x3: Client) -> None:
    node = made(x3.create_supplier("A1", paymentTerm="NET60", language="FRA", isActive=False))
    assert (node["paymentTerm"]["code"], node["language"], node["isActive"]) == ("NET60", "FRA", False)


def test_a_number_is_used_once_and_keeps_its_zeros(x3: Client) -> None:
    assert complaint(x3.create_supplier("0000000123")) == ["code"]
    made(x3.create_supplier("123"))
    assert [s["code"] for s in x3.held()["suppliers"]] == ["0000000123", "123"]


@pytest.mark.parametrize(
    ("changed", "path"),
    [
        ({"code": ""}, "code"),
        ({"code": "1234567890123456"}, "code"),
        ({"companyName1": ""}, "companyName1"),
        ({"companyName1": "x" * 36}, "companyName1"),
        ({"companyName2": "x" * 36}, "companyName2"),
        ({"companyName1": "Acme\tLab"}, "companyName1"),
        ({"shortCompanyName": "x" * 11}, "shortCompanyName"),
        ({"siteIdentificationNumber": "x" * 21}, "siteIdentificationNumber"),
        ({"europeanUnionVatNumber": "x" * 21}, "europeanUnionVatNumber"),
        ({"ourCustomerNumberForSupplier": "x" * 16}, "ourCustomerNumberForSupplier"),
        ({"category": "OTHER", "country": "US", "currency": "USD", "taxRule": "USA", "paymentTerm": "IMM"}, "category"),
        ({"currency": "XXX"}, "currency"),
        ({"country": "XX"}, "country"),
        ({"taxRule": "XXX"}, "taxRule"),
        ({"paymentTerm": "XXX"}, "paymentTerm"),
        ({"accountingCode": "XXX"}, "accountingCode"),
        ({"language": "KLI"}, "language"),
        ({"addresses": []}, "addresses"),
        ({"addressByDefault": "OTHER"}, "addressByDefault"),
        ({"addresses": [{"code": "TOOLONG"}]}, "addresses/0/code"),
        ({"addresses": [{"code": ""}]}, "addresses/0/code"),
        ({"addresses": [{"code": "A"}, {"code": "A"}]}, "addresses/1/code"),
        ({"addresses": [{"code": "A", "country": "XX"}]}, "addresses/0/country"),
        ({"addresses": [{"code": "A", "addressLine1": "x" * 51}]}, "addresses/0/addressLine1"),
        ({"addresses": [{"code": "A"}, {"code": "B", "_action": "replace"}]}, "addresses/1/_action"),
    ],
)
def test_a_supplier_that_does_not_fit_is_refused(x3: Client, changed: Json, path: str) -> None:
    assert complaint(x3.create_supplier(**{"code": "A1", **changed})) == [path]
    assert len(x3.held()["suppliers"]) == 1


def test_names_of_35_characters_fit(x3: Client) -> None:
    assert made(x3.create_supplier("A1", companyName1="x" * 35, companyName2="y" * 35))["companyName2"] == "y" * 35


def test_without_a_category_the_members_are_mandatory(x3: Client) -> None:
    answer = x3.create_supplier("A1", category=None)
    assert complaint(answer) == ["country", "currency", "taxRule", "paymentTerm"]


def test_a_counter_gives_the_number(site: Site) -> None:
    client = site(supplier_numbering="counter")
    assert made(client.create_supplier(None))["code"] == {"code": "S0000002"}
    assert client.create_supplier("A1").status == 400


def test_a_given_number_can_be_thrown_away(site: Site) -> None:
    client = site(supplier_numbering="ignored")
    assert made(client.create_supplier("A1"))["code"] == {"code": "S0000002"}
    assert client.held()["saves"][-1]["reference"] == "A1"
    assert client.held()["saves"][-1]["document"] == "S0000002"


def test_a_site_field_holds_and_finds_the_source_number(site: Site) -> None:
    client = site(supplier_numbering="counter", supplier_site_field="ySourceNumber")
    made(client.create_supplier(None, ySourceNumber="0000000777"))
    found = client.nodes("x3MasterData", "supplier", "_id", filter="{ySourceNumber:{_in:['0000000777','x']}}")
    assert found == [{"_id": "S0000002"}]


def test_an_update_changes_what_is_given_and_nothing_else(x3: Client) -> None:
    before = x3.held()["suppliers"][0]
    made(update(x3, companyName1="Acme Labs", isActive=False))
    assert x3.held()["suppliers"][0] == {**before, "companyName1": "Acme Labs", "isActive": False}
    partner = x3.nodes("x3MasterData", "businessPartner", "companyName1 isActive")
    assert partner == [{"companyName1": "Acme Labs", "isActive": False}]


def test_addresses_are_added_changed_and_deleted_by_row(x3: Client) -> None:
    add = {"_action": "create", "code": "TWO", "city": "Paris", "country": "FR"}
    change = {"_action": "update", "_id": "0000000123|MAIN", "city": "Morgantown"}
    node = made(update(x3, addresses=[add, change]))
    assert [(a["code"], a["city"], a["addressLine1"]) for a in rows(node["addresses"])] == [
        ("MAIN", "Morgantown", "1 Main Street"),
        ("TWO", "Paris", ""),
    ]
    node = made(update(x3, addressByDefault="TWO", addresses=[{"_action": "delete", "_id": "0000000123|MAIN"}]))
    assert [a["code"] for a in rows(node["addresses"])] == ["TWO"]


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ({"code": "MAIN", "city": "X"}, "addresses/0/_action"),
        ({"_action": "create", "code": "MAIN"}, "addresses/0/code"),
        ({"_action": "update", "_id": "0000000123|NONE"}, "addresses/0/_id"),
        ({"_action": "delete", "_id": "0000000123|MAIN"}, "addresses"),
    ],
)
def test_a_row_of_an_update_says_what_is_done_to_which_address(x3: Client, address: Json, path: str) -> None:
    assert path in complaint(update(x3, addresses=[address]))


def test_an_update_needs_a_supplier_that_exists(x3: Client) -> None:
    assert complaint(x3.post(UPDATE_SUPPLIER, {"data": {"code": "NOBODY"}})) == ["code"]


def test_a_counter_site_updates_by_key(site: Site) -> None:
    client = site(supplier_numbering="counter")
    answer = client.post(UPDATE_SUPPLIER, {"data": {"_id": "S0000001", "companyName1": "New"}})
    assert made(answer)["companyName1"] == "New"


def test_a_locked_supplier_cannot_be_saved(x3: Client) -> None:
    x3.x3.do("lock", key="0000000123")
    assert "being modified" in update(x3, companyName1="New").messages[0]
