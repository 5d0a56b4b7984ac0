"""Whole syncs from sites that page otherwise, or keep their suppliers elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from core.mapping.profiles import profile_text
from core.model.run import RunStatus
from core.sandbox.jaggaer import JaggaerSwitches
from tests.core.sync.scenes import eligible, held, references
from tests.helpers.practice import Bench

Make = Callable[..., Bench]
PAGING = {
    "offset": 'style = "offset"',
    "page": 'style = "page"',
    "cursor": 'style = "cursor"\nnext = "/nextCursor"',
    "link": 'style = "link"',
}


@pytest.mark.parametrize("style", PAGING)
def test_a_site_that_pages_otherwise_is_read_whole_and_the_second_sync_asks_twice(
    practice: Make, tmp_path: Path, style: str
) -> None:
    made = practice(orders=30, jaggaer_switches=JaggaerSwitches(paging=style, moves="vanish"))
    file = tmp_path / "site.toml"
    file.write_text(f"{profile_text('j1p-indirect')}\n[paging]\n{PAGING[style]}\n", encoding="utf-8")
    made.jaggaer = {"profile": str(file), "page_size": 10}
    app = made.app()
    result = app.sync()
    assert result.status is RunStatus.DONE, result.reason
    assert references(made) == eligible(made)
    again = app.sync()
    assert again.counts.read == again.counts.unchanged + again.counts.not_eligible
    assert again.calls_by_reason["jaggaer:list"] <= 4


def test_suppliers_of_company_profiles_are_created_and_their_orders_follow(practice: Make) -> None:
    made = practice(orders=20, jaggaer_switches=JaggaerSwitches(ext_code="number"))
    made.jaggaer = {"profile": "j1p-advantage"}
    app = made.app()
    result = app.sync()
    assert result.status is RunStatus.DONE, result.reason
    assert references(made) == eligible(made)
    listed = made.pair.jaggaer.state(holdings=True)["holdings"]
    assert isinstance(listed, dict)
    numbers = {one["number"] for one in listed["suppliers"] if one["number"] and one["active"]}
    assert {one["code"] for one in held(made, "suppliers")} >= numbers
    renamed = next(one for one in listed["suppliers"] if one["number"] in numbers)
    made.pair.jaggaer.do("rename-supplier", supplier=renamed["id"], name="Renamed and Sons")
    assert app.sync().counts.updated == 1
    assert "Renamed and Sons" in str(held(made, "suppliers"))


def test_a_page_size_that_jaggaer_refuses_is_found_out_once_for_all_runs(practice: Make) -> None:
    made = practice(orders=30, jaggaer_switches=JaggaerSwitches(page_size="refused", page_cap=25))
    made.jaggaer = {"page_size": 50}
    app = made.app()
    first = app.sync(full=True)
    second = app.sync(full=True)
    assert first.status is second.status is RunStatus.DONE
    refused = first.calls_by_reason["jaggaer:list"] - second.calls_by_reason["jaggaer:list"]
    assert refused == 2, "once for suppliers, once for orders"
