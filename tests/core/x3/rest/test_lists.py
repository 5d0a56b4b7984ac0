from __future__ import annotations

import pytest

from core.errors import ConfigurationError
from core.x3.rest.caller import ClassName, NotFilteredError, RestCaller
from core.x3.rest.door import RestDoor
from core.x3.rest.lists import BATCH, Lists, equals
from tests.core.x3.rest.conftest import MakeSite
from tests.core.x3.rest.rest_sites import RestSite

UNITS = ClassName("TABUNIT", "TABUNIT")


def lists(site: RestSite) -> Lists:
    return Lists(caller(site.door))


def caller(door: RestDoor) -> RestCaller:
    return door._caller


def codes(site: RestSite, wanted: list[str]) -> list[str]:
    return sorted(str(row["UOM"]) for row in lists(site).any_of("reference", UNITS, "UOM", wanted))


def test_a_text_is_quoted_so_that_it_matches_itself_only() -> None:
    assert equals("ORDREF", "O'Hara' or 1 eq 1") == "ORDREF eq 'O''Hara'' or 1 eq 1'"


def test_several_values_are_one_question_up_to_a_batch(site: RestSite) -> None:
    wanted = ["EA", "BX", "", *(f"N{n}" for n in range(BATCH))]
    assert codes(site, wanted) == ["BX", "EA"]
    assert site.calls.by_reason()["x3:reference"] == 2


def test_a_site_that_knows_no_or_is_asked_one_by_one_from_then_on(make_site: MakeSite) -> None:
    site = make_site(rest_where="confirmed")
    one = lists(site)
    for calls in (1 + 2, 1 + 2 + 2):
        assert len(list(one.any_of("reference", UNITS, "UOM", ["EA", "BX"]))) == 2
        assert site.calls.by_reason()["x3:reference"] == calls


def test_a_property_that_x3_does_not_know_is_an_error_not_an_empty_list(site: RestSite) -> None:
    with pytest.raises(NotFilteredError, match="NOTHING: Unknown property"):
        list(lists(site).any_of("lookup", UNITS, "NOTHING", ["1", "2"]))


def test_pages_follow_each_other_and_no_record_comes_twice(make_site: MakeSite) -> None:
    site = make_site(rest_count_maximum=3, rest_links="internal")
    rows = [row["UOM"] for row in lists(site).every("reference", UNITS)]
    assert len(rows) == len(set(rows)) > 9


def test_a_list_that_does_not_show_what_was_asked_for_is_not_believed(site: RestSite) -> None:
    for number in range(30):
        site.x3.commands.add_supplier(f"1{number:09}", "Other")
    suppliers = ClassName("BPSUPPLIER", "BPSUPPLIER")
    with pytest.raises(ConfigurationError, match="without looking at LAN"):
        list(lists(site).any_of("lookup", suppliers, "LAN", ["ENG"]))
