"""Sign-in, addresses, reading, and what saves answer."""

from __future__ import annotations

import httpx
import pytest

from core.sandbox.http import Faults
from core.sandbox.x3 import X3Practice, X3Switches
from tests.core.sandbox.x3.client import SUPPLIER, Client, good_account, good_cost_center
from tests.core.sandbox.x3.rest.conftest import RestSite
from tests.core.sandbox.x3.rest.rest_client import LINES, RestClient, errors
from tests.helpers.pace import wait_until

GONE = "721 : Record does not exist"

# -- sign-in ----------------------------------------------------------------------------------------------------------


def test_every_call_signs_in(rest: RestClient) -> None:
    answer = rest.call("GET", "BPSUPPLIER?representation=BPSUPPLIER.$query", Authorization="")
    assert answer.status_code == 401
    claims = {"sub": "somebody"}
    signed = f"Bearer {rest.client.token(claims=claims)}"
    answer = rest.call("GET", "BPSUPPLIER?representation=BPSUPPLIER.$query", Authorization=signed)
    assert (answer.status_code, answer.text) == (401, "Error 42: Invalid token")


def test_a_site_may_take_basic_alone(rest_site: RestSite) -> None:
    site = rest_site(rest_bearer=False, basic=True)
    refused = site.query("BPSUPPLIER")
    assert refused.status_code == 401
    assert refused.headers["WWW-Authenticate"] == "Basic"
    path = "BPSUPPLIER?representation=BPSUPPLIER.$query"
    assert site.call("GET", path, Authorization=site.basic()).status_code == 200
    assert site.call("GET", path, Authorization=site.basic("wrong")).status_code == 401
    assert site.client.post("{ __typename }").status == 200


def test_basic_is_refused_where_it_is_not_enabled(rest: RestClient) -> None:
    path = "BPSUPPLIER?representation=BPSUPPLIER.$query"
    assert rest.call("GET", path, Authorization=rest.basic()).status_code == 401


# -- addresses --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "BPSUPPLIER", 400),
        ("GET", "BPSUPPLIER?representation=BPARTNER.$query", 400),
        ("GET", "BPSUPPLIER?representation=BPSUPPLIER.$details", 400),
        ("GET", "BPSUPPLIER?representation=BPSUPPLIER.$lookup", 400),
        ("GET", "NOBODY?representation=NOBODY.$query", 404),
        ("GET", "BPSUPPLIER/more?representation=BPSUPPLIER.$query", 404),
        ("DELETE", "BPSUPPLIER('0000000123')?representation=BPSUPPLIER.$edit", 405),
        ("PUT", "BPSUPPLIER?representation=BPSUPPLIER.$edit", 405),
        ("GET", "../LIVE/BPSUPPLIER?representation=BPSUPPLIER.$query", 404),
    ],
)
def test_what_is_not_offered_is_refused_with_diagnoses(rest: RestClient, method: str, path: str, status: int) -> None:
    answer = rest.call(method, path)
    assert answer.status_code == status
    assert errors(answer)


def test_a_site_without_rest_answers_404(rest_site: RestSite) -> None:
    assert rest_site(rest="off").query("BPSUPPLIER").status_code == 404


def test_x3_services_may_be_absent_where_rest_is_there(rest_site: RestSite) -> None:
    site = rest_site(services="absent")
    assert site.client.post("{ __typename }").status == 404
    assert site.keys("BPSUPPLIER") == [SUPPLIER]


def test_a_class_without_rights_is_403(rest_site: RestSite) -> None:
    site = rest_site(forbidden_nodes=frozenset({"Supplier"}))
    assert site.query("BPSUPPLIER").status_code == 403
    assert site.query("GACCOUNT").status_code == 200


# -- reading ----------------------------------------------------------------------------------------------------------


def test_a_list_shows_key_address_and_references(rest: RestClient) -> None:
    body = rest.query("BPSUPPLIER", count="5").json()
    assert body["$descriptor"] == "BPSUPPLIER"
    row = body["$resources"][0]
    assert (row["$key"], row["BPSNUM"], row["CUR"]) == (SUPPLIER, SUPPLIER, "USD")
    assert row["CUR_REF"] == {"$title": "US dollar"}
    assert rest.call("GET", row["$url"]).json()["$uuid"] == row["$uuid"]


def test_an_order_is_found_by_its_reference(writable: RestClient) -> None:
    number = writable.made(ORDREF="JAG-4711")["POHNUM"]
    writable.made(ORDREF="JAG-4712")
    assert writable.keys("PORDER", where="ORDREF eq 'JAG-4711' and BPSNUM eq '0000000123'") == [number]
    assert writable.keys("PORDER", where="ORDREF eq 'JAG-4713'") == []


def test_an_unknown_property_in_where_is_500(rest: RestClient) -> None:
    answer = rest.query("BPSUPPLIER", where="NOBODY eq 'X'")
    assert answer.status_code == 500
    assert errors(answer) == ["NOBODY: Unknown property"]


def test_a_missing_record_is_200_with_diagnoses_or_404(rest_site: RestSite) -> None:
    for how, status in (("diagnoses", 200), ("404", 404)):
        answer = rest_site(rest_missing=how).call("GET", "BPSUPPLIER('X')?representation=BPSUPPLIER.$details")
        assert (answer.status_code, errors(answer)) == (status, [GONE])


def test_a_key_may_hold_quotes_and_slashes(rest: RestClient) -> None:
    rest.x3.server.run(lambda: rest.x3.commands.add_supplier("O'N/1 %", "O'Neil"))
    row = rest.query("BPSUPPLIER", where="BPSNUM eq 'O''N/1 %'").json()["$resources"][0]
    assert rest.call("GET", row["$url"]).json()["BPSNAM"] == "O'Neil"


def test_an_order_shows_its_lines_with_account_and_dimensions(writable: RestClient) -> None:
    made = writable.made(writable.line(LINTEX="Blue\nones"), writable.line(QTYUOM="3.5", GROPRI="10"))
    order = writable.read("PORDER", made["POHNUM"])
    first, second = order[LINES]
    assert (first["POPLIN"], second["POPLIN"]) == (1000, 2000)
    assert first["$uuid"] != second["$uuid"]
    assert (first["ACC"], first["DIE1"], first["CCE1"]) == (good_account(), "CCT", good_cost_center())
    assert (first["LINTEX"], first["GROPRI"], second["LINAMT"]) == ("Blue\nones", 12.5, 35)
    assert order["TOTORD"] == 60


# -- writing to what is read only -------------------------------------------------------------------------------------


def test_classic_classes_are_read_only(rest_site: RestSite) -> None:
    site = rest_site()
    for answer in (site.create("PORDER", site.order()), site.update("BPSUPPLIER", SUPPLIER, {"BPSNAM": "New"})):
        assert answer.status_code == 405
        assert errors(answer)
    site = rest_site(rest_read_only="diagnoses")
    created = site.create("PORDER", site.order())
    assert (created.status_code, len(errors(created))) == (201, 1)
    updated = site.update("BPSUPPLIER", SUPPLIER, {"BPSNAM": "New"})
    assert (updated.status_code, len(errors(updated))) == (200, 1)
    assert site.client.held()["saves"] == []


def test_reference_data_is_read_only_on_every_site(writable: RestClient) -> None:
    assert writable.create("GACCOUNT", {"ACC": "1"}).status_code == 405
    assert writable.create("BPCUSTOMER", {"BPCNUM": "1"}).status_code == 405


# -- faults -----------------------------------------------------------------------------------------------------------


def test_a_save_whose_answer_is_lost_is_done_and_not_noted_as_answered(http: httpx.Client) -> None:
    with X3Practice(switches=X3Switches(rest="writable"), faults=Faults(["x3:create:lost-answer@count=1"])) as x3:
        x3.commands.add_supplier(SUPPLIER, "Acme", addressByDefault="")
        client = RestClient(Client(x3, http))
        with pytest.raises(httpx.TransportError):
            client.create("PORDER", client.order(ORDREF="LOST"))
        assert client.create("PORDER", client.order(ORDREF="KEPT")).status_code == 201
        saves = client.client.held()["saves"]
        assert [(s["reference"], s["committed"], s["answered"]) for s in saves] == [
            ("LOST", True, False),
            ("KEPT", True, True),
        ]


def test_faults_name_calls_as_at_the_other_doors(http: httpx.Client) -> None:
    specs = ["x3:query.supplier:status=503", "x3:read.supplier:status=502", "x3:update.supplier:late-commit=0.05"]
    with X3Practice(switches=X3Switches(rest="writable"), faults=Faults(specs)) as x3:
        x3.commands.add_supplier(SUPPLIER, "Acme", addressByDefault="")
        client = RestClient(Client(x3, http))
        assert client.query("BPSUPPLIER").status_code == 503
        assert client.call("GET", f"BPSUPPLIER('{SUPPLIER}')?representation=BPSUPPLIER.$details").status_code == 502
        with pytest.raises(httpx.TransportError):
            client.update("BPSUPPLIER", SUPPLIER, {"CRN": "4711", "BPSBPA": [{"CODADR": "MAIN"}]})
        wait_until(lambda: bool(client.client.held()["saves"]))
        assert client.client.held()["suppliers"][0]["siteIdentificationNumber"] == "4711"
        assert client.query("PORDER").status_code == 200


def test_calls_are_counted(rest: RestClient) -> None:
    rest.query("BPSUPPLIER")
    rest.prototype("PORDER", "$query")
    state = rest.client.held()
    assert state["rest"]["calls"] == {"query": 1, "introspection": 1}
    assert "PORDER" in state["rest"]["classes"]
    assert any(b["behaviour"].startswith("REST: ") for b in state["behaviours"])
