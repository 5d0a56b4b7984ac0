from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest

from tests.core.sandbox.jaggaer.site import ORDERS, SUPPLIERS, Site


def test_without_a_token_the_answer_is_401_with_the_odd_headers(site: Site) -> None:
    answer = site.stranger.get(ORDERS)
    assert answer.status_code == 401
    assert answer.headers["content-type"] == "; charset=UTF-8"
    assert "www-authenticate" not in answer.headers


def test_a_site_with_plain_401_says_bearer(make_site: Callable[..., Site]) -> None:
    site = make_site(odd_401=False)
    answer = site.stranger.get(ORDERS, headers={"Authorization": "Bearer wrong"})
    assert (answer.status_code, answer.headers["www-authenticate"][:6]) == (401, "Bearer")


def test_unknown_paths_and_records_are_404_and_other_methods_405(site: Site) -> None:
    assert site.get("/j1p/api/public/ji/v1/PurchaseOrders").status_code == 404
    assert site.get(f"{ORDERS}/1").status_code == 404
    assert site.get(f"{ORDERS}/abc").status_code == 404
    assert site.http.post(ORDERS).status_code == 405


def test_a_forbidden_resource_is_403_and_the_others_go_on(make_site: Callable[..., Site]) -> None:
    site = make_site(forbidden=("suppliers",))
    assert site.get(SUPPLIERS).status_code == 403
    assert site.get(ORDERS).status_code == 200


def test_a_refused_token_in_mid_run_and_revoked_tokens_are_401(site: Site) -> None:
    site.practice.faults.add("jaggaer:list:token-refused@nth=2")
    assert [site.get(ORDERS).status_code for _ in range(3)] == [200, 401, 200]
    assert site.practice.do("revoke-tokens") == 1
    assert site.get(ORDERS).status_code == 401
    site.sign_in()
    assert site.get(ORDERS).status_code == 200


@pytest.mark.parametrize("operation", ["list.purchaseorders", "detail"])
def test_faults_hit_lists_and_details_by_name(site: Site, operation: str) -> None:
    site.practice.faults.add(f"jaggaer:{operation}:status=503;5@count=1")
    po_id = site.practice.book.orders.ids()[0]
    answers = [site.get(path) for path in (ORDERS, f"{ORDERS}/{po_id}", ORDERS)]
    hit = 0 if operation.startswith("list") else 1
    assert [a.status_code for a in answers] == [503 if i == hit else 200 for i in range(3)]
    assert answers[hit].headers["retry-after"] == "5"


def test_the_state_page_tells_behaviours_with_marks_calls_and_holdings(site: Site) -> None:
    site.headers()
    state = site.stranger.get("/_sim/state?holdings=1").json()
    assert {row["mark"] for row in state["behaviours"]} == {"C", "R", "A"}
    assert all(row["section"][0].isdigit() for row in state["behaviours"])
    assert state["calls"] == {"list.purchaseorders": 1, "token": 1}
    assert state["tokens_issued"] == 1
    assert (len(state["holdings"]["orders"]), state["orders"]) == (60, 60)
    first = state["holdings"]["orders"][0]
    assert (first["number"], first["lines"][0]["amount"]) == ("50007503", "1340.33")
    assert first["lines"][0]["splits"] == [["5011205", "L630200012"]]


def test_only_the_suppliers_of_the_orders_held_are_there(site: Site) -> None:
    named = {h["supplier"]["id"] for h in site.headers(count=500)}
    assert set(site.walk(SUPPLIERS)) == named


def test_a_volume_of_orders_is_listed_whole(make_site: Callable[..., Site]) -> None:
    site = make_site(orders=None, volume=1500)
    ids = site.walk(count=500)
    assert len(ids) == len(set(ids)) == 1500
    assert site.json(f"{ORDERS}/{ids[-1]}")["header"]["poNumber"] == "60001499"


def test_switches_can_be_set_over_http_and_wrong_ones_are_refused(site: Site) -> None:
    def told(**members: object) -> httpx.Response:
        return site.stranger.post("/_sim/control", content=json.dumps({"do": "set-switches", **members}))

    assert told(page_default=7).status_code == 200
    assert len(site.headers()) == 7
    assert "no switch 'colour'" in told(colour="red").json()["error"]
    assert "cannot be 'x'" in told(page_default="x").json()["error"]
    assert "it can be id, last-update" in told(sort="name").json()["error"]


def test_changes_are_there_after_the_next_start(make_site: Callable[..., Site], tmp_path: Path) -> None:
    first = make_site(state_dir=tmp_path)
    first.practice.do("revise", order="50007503", lines={"1": {"unitPrice": "12.50"}})
    first.practice.do("copy-order", order="50007503", number="NEW-1")
    first.practice.do("delete-order", order="50057253")
    first.practice.do("rename-supplier", supplier="CAPITOL BUSINESS INTERIORS", name="CAPITOL & CO")
    first.practice.do("spoil", kind="text-amount", order="50007503", line=2)
    shown = [first.order("50007503"), first.order("NEW-1")]
    first.practice.stop()
    again = make_site(state_dir=tmp_path)
    assert [again.order("50007503"), again.order("NEW-1")] == shown
    assert shown[0]["header"]["supplier"]["name"] == "CAPITOL & CO"
    assert shown[0]["lineList"]["poLine"][1]["extendedPrice"] == "twelve"
    assert again.headers(flt="poNumber==50057253") == []


def test_prepared_records_are_the_same_bytes(make_site: Callable[..., Site]) -> None:
    site = make_site()
    po_id = site.practice.book.orders.ids()[3]
    before = (site.get(f"{ORDERS}/{po_id}").content, site.get(SUPPLIERS).content)
    site.practice.do("set-switches")
    site.practice.prepare()
    assert (site.get(f"{ORDERS}/{po_id}").content, site.get(SUPPLIERS).content) == before
