"""Orders and suppliers saved by REST, on a site that rebuilt them on classes."""

from __future__ import annotations

from typing import Any

import pytest

from tests.core.sandbox.x3.client import SUPPLIER
from tests.core.sandbox.x3.rest.conftest import RestSite
from tests.core.sandbox.x3.rest.rest_client import LINES, RestClient, errors

Json = dict[str, Any]


def test_a_created_order_answers_201_with_its_place_and_state(writable: RestClient) -> None:
    answer = writable.create("PORDER", writable.order())
    made = answer.json()
    assert answer.status_code == 201
    assert made["POHNUM"] == "POUS010000001"
    assert (made["ORDREF"], made["CPY"], made["TOTORD"], made["CUR"]) == ("50007503", "US10", 25, "USD")
    assert made["$links"]["$save"]["$method"] == "PUT"
    assert "$diagnoses" not in made
    details = writable.call("GET", answer.headers["Location"]).json()
    assert {k: v for k, v in details.items() if k[0] != "$"} == {k: v for k, v in made.items() if k[0] != "$"}


def test_the_same_rules_hold_as_at_the_other_doors(writable: RestClient) -> None:
    answer = writable.create("PORDER", writable.order(writable.line(ITMREF="NOTHING"), BPSNUM="NOBODY"))
    assert answer.status_code == 201
    assert len(errors(answer)) >= 2
    assert "POHNUM" not in answer.json()
    assert "Location" not in answer.headers
    held = writable.client.held()
    assert held["orders"] == []
    assert [s["committed"] for s in held["saves"]] == [False]


def test_a_refused_save_may_be_400(rest_site: RestSite) -> None:
    site = rest_site(rest="writable", rest_refused="400")
    answer = site.create("PORDER", site.order(BPSNUM="NOBODY"))
    assert (answer.status_code, bool(errors(answer))) == (400, True)
    number = site.made()["POHNUM"]
    assert site.update("PORDER", number, {"PTE": "NEVER"}).status_code == 400


def test_a_refused_update_is_200_with_diagnoses_and_changes_nothing(writable: RestClient) -> None:
    number = writable.made()["POHNUM"]
    answer = writable.update("PORDER", number, {"PTE": "NEVER", "ORDREF": "NEW"})
    assert (answer.status_code, len(errors(answer))) == (200, 1)
    assert writable.read("PORDER", number)["ORDREF"] == "50007503"


def test_messages_come_in_the_language_that_was_asked_for(writable: RestClient) -> None:
    order = writable.order(writable.line(QTYUOM=0))
    said = [errors(writable.create("PORDER", order, Accept_Language=tongue))[0] for tongue in ("fr-FR", "en-US")]
    assert said == ["La quantité doit être supérieure à zéro", "Quantity must be greater than zero"]


def test_warnings_of_a_save_that_was_done_are_told(rest_site: RestSite) -> None:
    site = rest_site(rest="writable", shift_dates=True)
    answer = site.create("PORDER", site.order(site.line(EXTRCPDAT="2018-06-02")))
    assert answer.status_code == 201
    assert [d["$severity"] for d in answer.json()["$diagnoses"]] == ["warning"]
    assert answer.json()["$links"]["$save"]
    assert answer.json()[LINES][0]["EXTRCPDAT"] == "2018-06-04"


def test_what_x3_changed_by_its_own_rules_is_in_the_answer(rest_site: RestSite) -> None:
    site = rest_site(rest="writable", price_list={"GENGOODS": "11"}, price_list_overrides=True, signature="no")
    made = site.made()
    assert (made[LINES][0]["GROPRI"], made["TOTORD"], made["APPFLG"]) == (11, 22, 1)


def test_an_update_changes_what_it_names_and_keeps_the_rest(writable: RestClient) -> None:
    made = writable.made(writable.line(), writable.line(ITMDES="Gloves"))
    first = made[LINES][0]["$uuid"]
    answer = writable.update("PORDER", made["POHNUM"], {LINES: [{"$uuid": first, "QTYUOM": "4"}], "REVNUM": 3})
    assert answer.status_code == 200
    after = answer.json()
    assert [line["QTYUOM"] for line in after[LINES]] == [4, 2]
    assert [line["ITMDES"] for line in after[LINES]] == ["Pipettes", "Gloves"]
    assert (after["REVNUM"], after["TOTORD"]) == (3, 75)
    assert after[LINES][0]["$uuid"] == first
    assert [s["kind"] for s in writable.client.held()["saves"]] == ["create", "update"]


def test_a_line_without_uuid_is_new(writable: RestClient) -> None:
    made = writable.made()
    after = writable.update("PORDER", made["POHNUM"], {LINES: [writable.line(ITMDES="More")]}).json()
    assert [(line["POPLIN"], line["ITMDES"]) for line in after[LINES]] == [(1000, "Pipettes"), (2000, "More")]


def test_a_line_that_is_not_of_the_order_is_refused(writable: RestClient) -> None:
    other = writable.made()[LINES][0]["$uuid"]
    number = writable.made()["POHNUM"]
    assert errors(writable.update("PORDER", number, {LINES: [{"$uuid": other, "QTYUOM": 9}]}))


@pytest.mark.parametrize(("how", "left"), [("kept", ["Pipettes", "Gloves"]), ("replaced", ["Gloves"])])
def test_lines_that_are_left_out_stay_or_go(rest_site: RestSite, how: str, left: list[str]) -> None:
    site = rest_site(rest="writable", rest_lines=how)
    made = site.made(site.line(), site.line(ITMDES="Gloves"))
    kept = {"$uuid": made[LINES][1]["$uuid"]}
    after = site.update("PORDER", made["POHNUM"], {LINES: [kept]}).json()
    assert [line["ITMDES"] for line in after[LINES]] == left
    assert len(site.update("PORDER", made["POHNUM"], {"REVNUM": 2}).json()[LINES]) == len(left)


def test_an_order_that_was_read_may_be_put_back_even_when_received(writable: RestClient) -> None:
    made = writable.made(writable.line(), writable.line(LINTEX="Blue"))
    number = made["POHNUM"]
    writable.x3.do("receive", order=number, line=1000)
    before = writable.read("PORDER", number, "$edit")
    answer = writable.update("PORDER", number, before)
    assert not errors(answer), answer.text
    changed = {k: v for k, v in answer.json().items() if k[0] != "$" and v != before[k]}
    assert changed.keys() <= {"UPDDATTIM", "UPDUSR"}


def test_a_received_line_takes_no_other_price(writable: RestClient) -> None:
    made = writable.made()
    writable.x3.do("receive", order=made["POHNUM"], line=1000)
    line = {"$uuid": made[LINES][0]["$uuid"], "GROPRI": 99}
    assert errors(writable.update("PORDER", made["POHNUM"], {LINES: [line]}))


def test_lines_and_orders_are_closed(writable: RestClient) -> None:
    made = writable.made(writable.line(), writable.line())
    line = {"$uuid": made[LINES][0]["$uuid"], "LINCLEFLG": 2}
    after = writable.update("PORDER", made["POHNUM"], {LINES: [line]}).json()
    assert ([x["LINCLEFLG"] for x in after[LINES]], after["CLEFLG"]) == ([2, 1], 1)
    after = writable.update("PORDER", made["POHNUM"], {"CLEFLG": 2}).json()
    assert ([x["LINCLEFLG"] for x in after[LINES]], after["CLEFLG"]) == ([2, 2], 2)


def test_dimensions_and_accounts_of_a_line_change(writable: RestClient) -> None:
    made = writable.made()
    accounts = [row["ACC"] for row in writable.query("GACCOUNT", where="ENAFLG eq 2", count="1").json()["$resources"]]
    line = {"$uuid": made[LINES][0]["$uuid"], "ACC": accounts[0], "CCE1": ""}
    after = writable.update("PORDER", made["POHNUM"], {LINES: [line]})
    assert errors(after)  # a cost centre is mandatory
    after = writable.update("PORDER", made["POHNUM"], {LINES: [line | {"CCE1": made[LINES][0]["CCE1"]}]}).json()
    assert (after[LINES][0]["ACC"], after[LINES][0]["CCE1"]) == (accounts[0], made[LINES][0]["CCE1"])


def test_a_record_that_another_user_has_open_is_refused(writable: RestClient) -> None:
    number = writable.made()["POHNUM"]
    writable.x3.do("lock", key=number)
    assert errors(writable.update("PORDER", number, {"REVNUM": 2}))


def test_there_is_no_concurrency_control(writable: RestClient) -> None:
    number = writable.made()["POHNUM"]
    path = f"PORDER('{number}')?representation=PORDER.$edit"
    answer = writable.call("PUT", path, {"REVNUM": 2}, If_Match='"old"')
    assert (answer.status_code, answer.json()["REVNUM"]) == (200, 2)


def test_an_update_of_what_is_not_there_is_refused(writable: RestClient) -> None:
    answer = writable.update("PORDER", "POUS019999999", {"REVNUM": 2})
    assert (answer.status_code, len(errors(answer))) == (200, 1)


def test_unknown_properties_are_refused_or_passed_over(rest_site: RestSite) -> None:
    strict = rest_site(rest="writable")
    for body in (strict.order(NOBODY="X"), strict.order(strict.line(NOBODY="X"))):
        assert errors(strict.create("PORDER", body))
    loose = rest_site(rest="writable", rest_unknown="ignored")
    assert "NOBODY" not in loose.made(loose.line(NOBODY="X"), NOBODY="X")
    body = strict.order(CUR_REF={"$title": "Dollar"}, TOTORD="no number") | {"$etag": 1, "$uuid": "x"}
    assert strict.create("PORDER", body).json()["TOTORD"] == 25


@pytest.mark.parametrize(
    "changed", [{"ORDDAT": "04/05/2018"}, {"REVNUM": "many"}, {"CLEFLG": 7}, {"ORDREF": 4711}, {LINES: {"ITMREF": "X"}}]
)
def test_values_that_a_property_cannot_hold_are_refused(writable: RestClient, changed: Json) -> None:
    answer = writable.create("PORDER", writable.order() | changed)
    assert errors(answer)
    assert writable.client.held()["orders"] == []


@pytest.mark.parametrize("content", [b"", b"no json", b"[1]", b'{"ORDREF": '])
def test_a_body_that_is_no_object_is_400(writable: RestClient, content: bytes) -> None:
    signed = {"Authorization": f"Bearer {writable.client.token()}"}
    url = f"{writable.root}PORDER?representation=PORDER.$create"
    answer = writable.client.http.post(url, content=content, headers=signed)
    assert (answer.status_code, len(errors(answer))) == (400, 1)


def test_prices_arrive_exactly(writable: RestClient) -> None:
    made = writable.made(writable.line(GROPRI="0.10001", QTYUOM=3), writable.line(GROPRI=0.1, QTYUOM=3))
    assert [line["price"] for line in writable.client.held()["orders"][0]["lines"]] == ["0.10001", "0.1"]
    assert made[LINES][0]["GROPRI"] == 0.10001


def test_decimals_and_flags_are_shown_as_the_site_has_them(rest_site: RestSite) -> None:
    site = rest_site(rest="writable", rest_decimals="text", rest_booleans="boolean")
    made = site.made()
    assert (made["TOTORD"], made[LINES][0]["GROPRI"], made["CLEFLG"]) == ("25", "12.5", False)
    assert site.update("PORDER", made["POHNUM"], {"CLEFLG": True}).json()["CLEFLG"] is True


def test_a_manual_counter_takes_the_number_that_was_given(rest_site: RestSite) -> None:
    site = rest_site(rest="writable", order_numbering="manual")
    assert site.made(POHNUM="MINE/1")["POHNUM"] == "MINE/1"
    assert errors(site.create("PORDER", site.order(POHNUM="MINE/1")))


# -- suppliers --------------------------------------------------------------------------------------------------------


def supplier(**changed: object) -> Json:
    return {
        "BPSNUM": "0000000777",
        "BPRNAM1": "Beta Glass",
        "BSGCOD": "USVEN",
        "BPSBPA": [
            {"CODADR": "MAIN", "ADDLIG1": "1 Main Street", "CTY": "Keyser", "BPACRY": "US", "WEB1": "a@b.example"}
        ],
        **changed,
    }


def test_a_supplier_is_created_with_its_address(writable: RestClient) -> None:
    answer = writable.create("BPSUPPLIER", supplier(BPRNAM2="East", CRN="00012"))
    made = answer.json()
    assert answer.status_code == 201, answer.text
    assert (made["BPSNUM"], made["BPSNAM"], made["BPRNAM2"], made["CRN"]) == (
        "0000000777",
        "Beta Glass",
        "East",
        "00012",
    )
    assert (made["ENAFLG"], made["CUR"], made["BPAADD"]) == (2, "USD", "MAIN")
    assert made["BPSBPA"][0]["CTY"] == "Keyser"
    assert writable.read("BPARTNER", "0000000777")["BPRNAM1"] == "Beta Glass"


def test_a_supplier_is_updated_by_property_and_address(writable: RestClient) -> None:
    made = writable.create("BPSUPPLIER", supplier()).json()
    address = {"$uuid": made["BPSBPA"][0]["$uuid"], "ADDLIG2": "Floor 2"}
    body = {"BPRNAM2": "West", "BPSBPA": [address, {"CODADR": "PAY", "BPACRY": "US", "BPAADDFLG": 2}]}
    after = writable.update("BPSUPPLIER", "0000000777", body).json()
    assert "$diagnoses" not in after
    assert (after["BPRNAM1"], after["BPRNAM2"]) == ("Beta Glass", "West")
    assert [(a["CODADR"], a["ADDLIG1"], a["ADDLIG2"]) for a in after["BPSBPA"]] == [
        ("MAIN", "1 Main Street", "Floor 2"),
        ("PAY", "", ""),
    ]
    assert after["BPAADD"] == "PAY"
    assert writable.read("BPSUPPLIER", SUPPLIER)["BPSNAM"] == "Acme Laboratories"


def test_a_supplier_twice_or_without_a_country_is_refused(writable: RestClient) -> None:
    assert errors(writable.create("BPSUPPLIER", supplier(BPSNUM=SUPPLIER)))
    assert errors(writable.create("BPSUPPLIER", supplier(BSGCOD="", CUR="USD")))


def test_a_counter_numbers_suppliers_where_the_site_does_so(rest_site: RestSite) -> None:
    site = rest_site(rest="writable", supplier_numbering="counter")
    assert site.create("BPSUPPLIER", supplier(BPSNUM=None)).json()["BPSNUM"] == "S0000001"


def test_a_site_field_holds_the_number_of_the_source(rest_site: RestSite) -> None:
    site = rest_site(rest="writable", supplier_site_field="sourceNumber")
    site.create("BPSUPPLIER", supplier(YSRCNUM="J-42"))
    assert site.keys("BPSUPPLIER", where="YSRCNUM eq 'J-42'") == ["0000000777"]
