"""Metadata of representations."""

from __future__ import annotations

from tests.core.sandbox.x3.rest.conftest import RestSite
from tests.core.sandbox.x3.rest.rest_client import LINES, RestClient


def test_the_prototype_tells_types_and_lengths(writable: RestClient) -> None:
    found = writable.prototype("PORDER", "$create")["$properties"]
    assert found["ORDREF"] == {
        "$title": found["ORDREF"]["$title"],
        "$type": "application/x-string",
        "$maxLength": 20,
        "$capabilities": "sort",
    }
    assert found["POHFCY"]["$isMandatory"]
    assert found["ORDDAT"]["$type"] == "application/x-date"
    assert found["CLEFLG"]["$value"] == {"$enum": [{"$value": 1}, {"$value": 2}]}
    assert found["TOTORD"]["$isReadOnly"]
    assert found["CUR"]["$isExcluded"]
    assert found["CUR_REF"]["$type"] == "application/x-reference"


def test_lines_are_an_array_with_properties_of_their_own(writable: RestClient) -> None:
    array = writable.prototype("PORDER", "$create")["$properties"][LINES]
    assert array["$type"] == "application/x-array"
    lines = array["$item"]["$properties"]
    assert lines["ITMREF"]["$maxLength"] == 20
    assert lines["GROPRI"]["$type"] == "application/x-decimal"
    assert {"ACC", "DIE1", "CCE1", "DIE9", "CCE9", "VAT1"} <= lines.keys()


def test_titles_are_said_apart(rest: RestClient) -> None:
    found = rest.prototype("BPSUPPLIER", "$query")
    title = found["$properties"]["BPSNAM"]["$title"]
    assert title[0] == "{"
    assert found["$localization"][title.strip("{}")] == "Name"


def test_the_query_facet_has_fewer_properties_than_the_details(rest: RestClient) -> None:
    listed = rest.prototype("PORDER", "$query")["$properties"]
    whole = rest.prototype("PORDER", "$details")["$properties"]
    assert listed.keys() < whole.keys()
    assert LINES not in listed
    shown = rest.query("PORDER").json()
    assert shown["$resources"] == []


def test_a_read_only_class_has_no_facets_to_write(rest: RestClient) -> None:
    for path in ("PORDER/$prototypes('PORDER.$create')", "PORDER/$template?representation=PORDER.$create"):
        assert rest.call("GET", path).status_code == 405


def test_the_template_of_a_new_order_has_defaults(writable: RestClient) -> None:
    answer = writable.call("GET", "PORDER/$template?representation=PORDER.$create")
    assert answer.status_code == 200
    assert answer.json()["ORDDAT"] == writable.x3.server.run(writable.x3.holdings.today)
    assert answer.json()["ORDREF"] == ""
    assert answer.json()[LINES] == []


def test_switches_show_in_the_prototype(rest_site: RestSite) -> None:
    site = rest_site(
        rest="writable",
        rest_booleans="boolean",
        account_on_line=False,
        supplier_numbering="counter",
        supplier_site_field="sourceNumber",
        dimension_slots=2,
    )
    order = site.prototype("PORDER", "$create")["$properties"]
    assert order["CLEFLG"]["$type"] == "application/x-boolean"
    lines = order[LINES]["$item"]["$properties"]
    assert "ACC" not in lines
    assert "CCE2" in lines
    assert "CCE3" not in lines
    supplier = site.prototype("BPSUPPLIER", "$create")["$properties"]
    assert "YSRCNUM" in supplier
    assert "$isMandatory" not in supplier["BPSNUM"]
