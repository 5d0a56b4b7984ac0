from __future__ import annotations

import dataclasses
from decimal import Decimal

import pytest

from core.mapping.profiles import load_profile
from core.model.connection import AccountRoute
from core.model.crossref import ACCOUNT, PRODUCT, MappingRule, Scope
from core.model.mapped import MappedRecord
from core.model.status import Level, Status
from tests.core.mapping.conftest import MapIt
from tests.core.mapping.shapes import CONTEXT, at, block, line, with_lines

PLAIN = {"Account": "739600-L", "Department": "L630200444-L"}
OTHER = {"Account": "744202-L", "Department": "L630200444-L"}


def coded(mapped: MappedRecord) -> tuple[object, object]:
    fields = mapped.document.lines[0].fields
    return fields.get("account"), fields.get("dimension:CCT")


def test_equal_splits_are_no_split(map_order: MapIt) -> None:
    mapped = map_order(with_lines(line(1, splittableFieldSetGroupList=block(PLAIN, PLAIN))))
    assert coded(mapped) == ("739600", "L630200444")
    assert mapped.findings == ()
    assert "2 equal splits" in next(e.rule for e in mapped.lineage if e.field == "account")


def test_a_split_without_shares_is_held_and_never_guessed(map_order: MapIt) -> None:
    mapped = map_order(with_lines(line(1, splittableFieldSetGroupList=block(PLAIN, OTHER)), line(2)))
    (finding,) = mapped.findings
    assert (finding.check, finding.level, finding.status) == ("split-without-shares", Level.STOP, Status.INCOMPLETE)
    assert finding.line_key == mapped.document.lines[0].key
    assert coded(mapped) == (None, None)


def test_a_split_with_shares_becomes_a_line_for_each_share(map_order: MapIt) -> None:
    half = {"splitType": "PercentOfPrice", "splitValue": Decimal(50)}
    payload = with_lines(line(1, splittableFieldSetGroupList=block(PLAIN | half, OTHER | half)), line(2))
    mapped = map_order(payload)
    first, second, other = mapped.document.lines
    assert second.key == f"{first.key}~2"
    assert [each.fields["account"] for each in (first, second)] == ["739600", "744202"]
    assert first.number == second.number == 1
    assert mapped.line_amounts[first.key] + mapped.line_amounts[second.key] == mapped.line_amounts[other.key]
    told = {(each.line_key, each.field): each for each in mapped.lineage}
    for each in (first, second):
        assert told[each.key, "quantity"].value == each.fields["quantity"]
        assert told[each.key, "price"].value == each.fields["price"]
        assert "50 % of the line" in told[each.key, "price"].rule


@pytest.mark.parametrize(
    ("shares", "said"),
    [
        (("60", "30"), "they come to 90 of 100"),
        (("60", "-10"), "one of them is zero or less"),
        (("60", "rest"), "one of them is not a number"),
    ],
)
def test_shares_that_do_not_make_the_whole_line_hold_it(map_order: MapIt, shares: tuple[str, str], said: str) -> None:
    parts = [{"splitType": "PercentOfPrice", "splitValue": share} for share in shares]
    mapped = map_order(with_lines(line(1, splittableFieldSetGroupList=block(PLAIN | parts[0], OTHER | parts[1]))))
    (finding,) = mapped.findings
    assert (finding.check, finding.level) == ("split-not-supported", Level.STOP)
    assert said in finding.message
    assert len(mapped.document.lines) == 1


def test_a_share_without_codes_is_not_posted_with_the_others(map_order: MapIt) -> None:
    half = {"splitType": "PercentOfPrice", "splitValue": Decimal(50)}
    mapped = map_order(with_lines(line(1, splittableFieldSetGroupList=block(PLAIN | half, {"Account": "none"} | half))))
    coded_line, bare = mapped.document.lines
    assert coded_line.fields["account"] == "739600"
    assert "account" not in bare.fields
    assert bare.key in {finding.line_key for finding in mapped.findings}


def test_a_site_may_take_the_first_split_and_the_lineage_tells_it(map_order: MapIt, profile_text: str) -> None:
    profile = load_profile(profile_text.replace('without_shares = "hold"', 'without_shares = "first"'), "mine.toml")
    payload = with_lines(line(1, splittableFieldSetGroupList=block(OTHER, PLAIN)))
    mapped = map_order(payload, profile=profile)
    assert coded(mapped)[0] == "744202"
    assert "first of 2 splits by setting" in next(e.rule for e in mapped.lineage if e.field == "account")


@pytest.mark.parametrize("empty", [None, block(), block({"Account": "none-L", "Department": "NONE"})])
def test_the_header_gives_the_codes_that_a_line_lacks(map_order: MapIt, empty: object) -> None:
    payload = at(
        with_lines(line(1, splittableFieldSetGroupList=empty)), "header.splittableFieldSetGroupList", block(OTHER)
    )
    mapped = map_order(payload)
    assert coded(mapped) == ("744202", "L630200444")
    assert "from the order's header" in next(e.rule for e in mapped.lineage if e.field == "account")


def test_a_line_with_one_code_of_its_own_takes_none_from_the_header(map_order: MapIt) -> None:
    own = block({"Account": "739600-L"})
    payload = at(
        with_lines(line(1, splittableFieldSetGroupList=own)), "header.splittableFieldSetGroupList", block(OTHER)
    )
    mapped = map_order(payload)
    assert coded(mapped) == ("739600", None)
    assert [(f.check, f.field) for f in mapped.findings] == [("field-empty", "cost-center")]


def test_a_line_without_any_code_is_told_for_each_that_must_be_there(map_order: MapIt) -> None:
    mapped = map_order(with_lines(line(1, splittableFieldSetGroupList=None)))
    assert [(f.check, f.field) for f in mapped.findings] == [("field-empty", "account"), ("field-empty", "cost-center")]


def test_of_two_charts_the_one_of_the_profile_counts(map_order: MapIt, profile_text: str) -> None:
    both = block(PLAIN)
    groups = both["splittableFieldSetGroup"]
    other = block(OTHER)["splittableFieldSetGroup"]
    assert isinstance(groups, list)
    assert isinstance(other, list)
    payload = with_lines(line(1, splittableFieldSetGroupList={"splittableFieldSetGroup": groups + other}))
    second = load_profile(profile_text.replace("group = 0", "group = 1"), "mine.toml")
    assert coded(map_order(payload))[0] == "739600"
    assert coded(map_order(payload, profile=second))[0] == "744202"


def test_on_the_route_check_only_the_account_is_checked_and_not_sent(map_order: MapIt) -> None:
    context = dataclasses.replace(CONTEXT, account_route=AccountRoute.CHECK_ONLY)
    mapped = map_order(with_lines(line(1)), context=context)
    assert coded(mapped)[0] is None
    assert any(use.kind == ACCOUNT and use.target == "739600" for use in mapped.codes)
    assert "not sent" in next(e.rule for e in mapped.lineage if e.field == "account")


def test_on_the_route_product_the_account_selects_the_product(map_order: MapIt) -> None:
    context = dataclasses.replace(
        CONTEXT, account_route=AccountRoute.PRODUCT, products_of_account={"739600": ("GL-739600",), "5": ("A", "B")}
    )
    mapped = map_order(with_lines(line(1)), context=context)
    assert mapped.document.lines[0].fields["product"] == "GL-739600"
    assert coded(mapped)[0] is None
    mapped = map_order(with_lines(line(1)), [MappingRule(ACCOUNT, "739600", "744202")], context)
    use = next(use for use in mapped.codes if use.kind == PRODUCT)
    assert (use.source, use.target, use.mandatory) == ("744202", "", True)
    mapped = map_order(with_lines(line(1)), [MappingRule(ACCOUNT, "739600", "5")], context)
    use = next(use for use in mapped.codes if use.kind == PRODUCT)
    assert (use.target, use.rivals) == ("", ("A", "B")), "nobody chooses among several"
    by_rule = map_order(with_lines(line(1)), [MappingRule(PRODUCT, "739600", "LABGOODS", version=8)], context)
    assert by_rule.document.lines[0].fields["product"] == "LABGOODS"


def test_a_product_comes_from_a_rule_else_from_the_setting_else_as_it_is(map_order: MapIt) -> None:
    rules = [MappingRule(PRODUCT, "NonCatalogItem", "LABGOODS", Scope(category="LAB"))]
    bare = dataclasses.replace(CONTEXT, generic_product="")
    assert map_order(with_lines(line(1)), rules).document.lines[0].fields["product"] == "LABGOODS"
    assert map_order(with_lines(line(1))).document.lines[0].fields["product"] == "GENGOODS"
    assert map_order(with_lines(line(1)), context=bare).document.lines[0].fields["product"] == "NonCatalogItem"
    untyped = with_lines(line(1, item={"description": "x", "unitOfMeasure": {"dimension": "EA"}}))
    assert map_order(untyped).document.lines[0].fields["product"] == "GENGOODS"
    assert [f.field for f in map_order(untyped, context=bare).findings] == ["product"]


def test_codes_with_leading_zeros_and_odd_characters_stay_as_they_are(map_order: MapIt) -> None:
    odd = block({"Account": "0012\u0007-L", "Department": "0063020018-L"})
    mapped = map_order(with_lines(line(1, splittableFieldSetGroupList=odd)))
    assert coded(mapped) == ("0012\u0007", "0063020018")
