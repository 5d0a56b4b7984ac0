"""Pages of a query, over HTTP."""

from __future__ import annotations

import pytest

from tests.core.sandbox.x3.rest.conftest import RestSite
from tests.core.sandbox.x3.rest.rest_client import RestClient, errors

NAMES = {"A1": "Zeta", "A2": "Alpha~Beta, Ltd.", "A3": "Alpha~Beta, Ltd.", "A4": "100% Pure", "A5": "O'Neil & Söhne"}
FIRST = "0000000123"


def filled(client: RestClient) -> RestClient:
    for code, name in NAMES.items():
        client.x3.server.run(lambda code=code, name=name: client.x3.commands.add_supplier(code, name))  # type: ignore[misc]
    return client


def walked(client: RestClient, link: str = "$next", **options: str) -> list[list[str]]:
    """Pages in the order in which `link` leads through them."""
    pages = []
    answer = client.query("BPSUPPLIER", **options)
    while True:
        body = answer.json()
        pages.append([row["$key"] for row in body["$resources"]])
        if link not in body["$links"]:
            return pages
        answer = client.call(body["$links"][link]["$method"], body["$links"][link]["$url"])


def test_pages_follow_by_key_until_no_next_link_is_left(rest: RestClient) -> None:
    assert walked(filled(rest), count="2") == [[FIRST, "A1"], ["A2", "A3"], ["A4", "A5"]]


def test_a_page_that_takes_all_has_no_links(rest: RestClient) -> None:
    answer = filled(rest).query("BPSUPPLIER", count="6").json()
    assert len(answer["$resources"]) == 6
    assert answer["$links"] == {}


def test_links_lead_back_to_the_first_and_on_to_the_last_page(rest: RestClient) -> None:
    middle = filled(rest).query("BPSUPPLIER", count="2", key="gt.A1").json()
    assert sorted(middle["$links"]) == ["$first", "$last", "$next", "$prev"]
    pages = {name: rest.call("GET", link["$url"]).json() for name, link in middle["$links"].items()}
    keys = {name: [row["$key"] for row in page["$resources"]] for name, page in pages.items()}
    assert keys == {"$first": [FIRST, "A1"], "$prev": [FIRST, "A1"], "$next": ["A4", "A5"], "$last": ["A4", "A5"]}
    assert "$next" not in pages["$last"]["$links"]


@pytest.mark.parametrize("direction", ["asc", "desc"])
def test_pages_in_another_order_miss_nothing_and_repeat_nothing(rest: RestClient, direction: str) -> None:
    pages = walked(filled(rest), count="1", orderBy=f"BPSNAM {direction}")
    every = {FIRST: "Acme Laboratories", **NAMES}
    wanted = sorted(every, key=lambda code: every[code], reverse=direction == "desc")
    assert [key for page in pages for key in page] == wanted


def test_the_condition_goes_on_to_later_pages(rest: RestClient) -> None:
    pages = walked(filled(rest), count="1", where="left(BPSNAM,5) eq 'Alpha'")
    assert pages == [["A2"], ["A3"]]


def test_the_key_condition_compares_as_it_says(rest: RestClient) -> None:
    client = filled(rest)
    assert client.keys("BPSUPPLIER", key="ge.A4") == ["A4", "A5"]
    assert client.keys("BPSUPPLIER", key="lt.A2") == [FIRST, "A1"]
    assert client.keys("BPSUPPLIER", key="le.A2", count="1") == ["A2"]
    assert client.query("BPSUPPLIER", key="A4").status_code == 400
    assert client.query("PORDER", orderBy="TOTORD", key="gt.NaN").status_code == 400


def test_the_page_is_20_records_unless_asked_and_capped_by_the_server(rest_site: RestSite) -> None:
    usual = rest_site().query("GACCOUNT").json()
    assert (usual["$itemsPerPage"], len(usual["$resources"])) == (20, 20)
    capped = rest_site(rest_count_maximum=7).query("GACCOUNT", count="500").json()
    assert (capped["$itemsPerPage"], len(capped["$resources"])) == (7, 7)
    assert rest_site().query("GACCOUNT", count="none").status_code == 400


def test_the_total_is_told_only_where_the_site_does_so(rest_site: RestSite) -> None:
    assert "$totalResults" not in rest_site().query("BPSUPPLIER").json()
    assert filled(rest_site(rest_total=True)).query("BPSUPPLIER", count="2").json()["$totalResults"] == 6


def test_start_record_is_heeded_only_where_the_site_does_so(rest_site: RestSite) -> None:
    assert filled(rest_site()).keys("BPSUPPLIER", startRecord="3", count="1") == [FIRST]
    site = filled(rest_site(rest_start_record=True))
    assert site.keys("BPSUPPLIER", startRecord="3", count="2") == ["A2", "A3"]
    assert walked(site, startRecord="3", count="2") == [["A2", "A3"], ["A4", "A5"]]


def test_a_site_behind_a_proxy_tells_addresses_that_only_it_knows(rest_site: RestSite) -> None:
    link = filled(rest_site(rest_links="internal")).query("BPSUPPLIER", count="2").json()["$links"]["$next"]["$url"]
    assert link.startswith("http://x3-internal:8124/api1/x3/erp/SEED/BPSUPPLIER?")


def test_only_properties_of_the_query_facet_sort(rest: RestClient) -> None:
    for order in ("CREUSR asc", "NOBODY"):
        answer = rest.query("BPSUPPLIER", orderBy=order)
        assert answer.status_code == 500
        assert errors(answer)
    assert rest.query("BPSUPPLIER", orderBy="BPSNAM up").status_code == 400
