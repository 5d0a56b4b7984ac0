"""The practice JAGGAER's ways through a list, asked with plain HTTP."""

from __future__ import annotations

from collections.abc import Callable

import httpx
import pytest

from tests.core.sandbox.jaggaer.site import ORDERS, Json, Site

Make = Callable[..., Site]


def ids(body: Json) -> list[int]:
    return [entry["header"]["poId"] for entry in body["jipurchaseOrderList"]["jipurchaseOrder"]]


def test_offsets_count_from_0_and_page_numbers_from_1(make_site: Make, site: Site) -> None:
    whole = site.walk(count=60)
    offsets = make_site(paging="offset")
    assert [i for at in (0, 20, 40) for i in ids(offsets.json(ORDERS, offset=at))] == whole
    assert ids(offsets.json(ORDERS, start=21)) == whole[:20], "another style's parameter is not known"
    assert "startAt" not in offsets.json(ORDERS)
    pages = make_site(paging="page")
    assert [i for number in (1, 2, 3) for i in ids(pages.json(ORDERS, page=number, count=25))] == whole
    assert ids(pages.json(ORDERS, page=4, count=25)) == []
    assert pages.get(ORDERS, page=0).status_code == 400


def test_a_cursor_leads_behind_the_last_record_wherever_that_stands(make_site: Make) -> None:
    site = make_site(paging="cursor")
    first = site.json(ORDERS)
    site.practice.do("delete-order", order=ids(first)[0])
    second = site.json(ORDERS, cursor=first["nextCursor"])
    third = site.json(ORDERS, cursor=second["nextCursor"])
    found = ids(first) + ids(second) + ids(third)
    assert len(found) == len(set(found)) == 60
    assert "nextCursor" not in third
    site.practice.do("delete-order", order=ids(second)[-1])
    assert ids(site.json(ORDERS, cursor=second["nextCursor"])) == ids(third), "even when that record is gone"
    assert site.get(ORDERS, cursor="nonsense").status_code == 400


@pytest.mark.parametrize("where", ["whole", "relative"])
def test_a_link_carries_size_and_filter_to_the_next_page(make_site: Make, where: str) -> None:
    site = make_site(paging="link", next_link=where)
    found: list[int] = []
    answer = site.get(ORDERS, count=25, flt="poId>=0")
    while True:
        found += ids(answer.json())
        link = answer.links.get("next")
        if link is None:
            break
        assert link["url"].startswith(site.practice.base_url) == (where == "whole")
        answer = site.http.get(link["url"])
    assert found == make_site().walk(count=60)


def test_a_link_can_lead_to_another_host(make_site: Make) -> None:
    answer = make_site(paging="link", next_link="elsewhere").get(ORDERS)
    assert httpx.URL(answer.links["next"]["url"]).host == "elsewhere.invalid"


@pytest.mark.parametrize(("paging", "param"), [("cursor", "cursor"), ("link", "start")])
def test_a_cursor_can_lead_back_or_be_forgotten(make_site: Make, paging: str, param: str) -> None:
    def after(site: Site, answer: httpx.Response) -> httpx.Response:
        if param == "cursor":
            return site.get(ORDERS, cursor=answer.json()["nextCursor"])
        return site.http.get(answer.links["next"]["url"])

    loop = make_site(paging=paging, cursor_loops=True)
    second = after(loop, loop.get(ORDERS))
    third = after(loop, second)
    assert ids(after(loop, third).json()) == ids(second.json())
    forgets = make_site(paging=paging, cursor_forgotten=True)
    second = after(forgets, forgets.get(ORDERS))
    assert after(forgets, second).status_code == 410
    again = after(forgets, forgets.get(ORDERS))
    assert after(forgets, again).status_code == 200, "in the second walk it is known"


@pytest.mark.parametrize(
    ("moves", "second", "total"),
    [("vanish", slice(21, 41), 59), ("appear", slice(20, 40), 60), ("move", slice(21, 41), 60)],
)
def test_records_move_after_the_first_page(make_site: Make, site: Site, moves: str, second: slice, total: int) -> None:
    whole = site.walk(count=60)
    moved = make_site(moves=moves)
    first = moved.json(ORDERS)
    assert ids(first) == (whole[1:21] if moves == "appear" else whole[:20])
    body = moved.json(ORDERS, start=21)
    assert ids(body) == whole[second]
    assert body["totRecords"] == total


@pytest.mark.parametrize(("totals", "told"), [("absent", None), ("low", 30), ("high", 63)])
def test_counts_can_be_absent_or_wrong(make_site: Make, totals: str, told: int | None) -> None:
    assert make_site(totals=totals).json(ORDERS).get("totRecords") == told


def test_a_size_above_the_cap_can_be_refused(make_site: Make) -> None:
    refuses = make_site(page_size="refused", page_cap=25)
    assert refuses.get(ORDERS, count=26).status_code == 400
    assert len(ids(refuses.json(ORDERS, count=25))) == 25
    words = make_site(page_size="refused-200", page_cap=25).json(ORDERS, count=26)
    assert words == {"returnCode": 2, "returnMessage": "count must not exceed 25"}
