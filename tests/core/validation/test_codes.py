from __future__ import annotations

import dataclasses
from datetime import date

import pytest

from core.model.finding import Finding
from core.model.flow import Entity
from core.model.mapped import CodeUse, MappedRecord
from core.model.reference import ReferenceEntry, ReferenceKind
from core.model.status import Level, Status
from core.validation.codes import check_codes, codes_to_ask, kind_words
from core.validation.view import ReferenceView
from tests.core.validation.shapes import (
    ACCOUNT,
    CENTER,
    PRODUCT,
    SITE,
    USES,
    VIEW,
    View,
    changed,
    order,
    view_with,
    view_without,
)

K = ReferenceKind


def only(mapped: MappedRecord, view: ReferenceView) -> Finding:
    found = list(check_codes(mapped, view))
    assert len(found) == 1, found
    return found[0]


def test_codes_that_x3_takes_give_nothing_and_need_no_question() -> None:
    assert list(check_codes(order(), VIEW)) == []
    assert codes_to_ask(order(), VIEW) == set()


@pytest.mark.parametrize(
    ("kind", "check"),
    [
        (K.ACCOUNT, "account-missing"),
        (K.DIMENSION, "cost-center-missing"),
        (K.UNIT, "unit-missing"),
        (K.PRODUCT, "product-missing"),
        (K.SITE, "site-missing"),
        (K.CURRENCY, "currency-missing"),
    ],
)
def test_a_code_that_x3_lacks_needs_a_mapping(kind: ReferenceKind, check: str) -> None:
    finding = only(order(), view_without(kind))
    assert (finding.check, finding.level, finding.status) == (check, Level.STOP, Status.NEEDS_MAPPING)
    assert finding.kind == check.removesuffix("-missing")


def test_a_missing_account_is_told_in_words_with_its_label_and_its_cause() -> None:
    finding = only(order(), view_without(K.ACCOUNT))
    assert finding.message == "Account 744202 (Lab supplies) is not in the chart USA of Sage X3."
    assert finding.next_step == "Map it to an account of X3, or have it created there, then replay."
    assert (finding.value, finding.field, finding.line_key) == ("744202", "account", "l1")


def test_a_mapped_target_that_is_missing_names_both_codes_and_keeps_the_source_as_cause() -> None:
    finding = only(order(changed("account", source="739600", target="744299", rule_version=3)), VIEW)
    assert finding.message.startswith("Account 744299, to which 739600 (Lab supplies) leads, is not in the chart USA")
    assert finding.value == "739600"


def test_an_account_must_be_in_the_chart_and_a_cost_centre_in_its_type() -> None:
    other = dataclasses.replace(ACCOUNT, parent="FRA")
    assert only(order(), view_with(other)).check == "account-missing"
    assert only(order(), view_with(dataclasses.replace(CENTER, parent="PRJ"))).check == "cost-center-missing"


@pytest.mark.parametrize(
    ("entry", "check", "told"),
    [
        (dataclasses.replace(ACCOUNT, active=False), "account-inactive", "not active in the chart USA"),
        (dataclasses.replace(CENTER, active=False), "cost-center-inactive", "not active in the dimension type CCT"),
        (dataclasses.replace(PRODUCT, active=False), "product-inactive", "GENGOODS"),
        (dataclasses.replace(ACCOUNT, valid_to=date(2018, 2, 28)), "account-out-of-date", "only until 2018-02-28"),
        (dataclasses.replace(CENTER, valid_from=date(2018, 3, 2)), "cost-center-out-of-date", "only from 2018-03-02"),
        (dataclasses.replace(ACCOUNT, attributes={"postable": "no"}), "account-not-postable", "takes no postings"),
        (dataclasses.replace(SITE, attributes={"purchase": "no"}), "site-no-purchase", "US01"),
        (dataclasses.replace(PRODUCT, attributes={"purchase": "no"}), "product-not-bought", "GENGOODS"),
    ],
)
def test_a_code_that_x3_would_not_accept_is_held_and_asked_for_first(
    entry: ReferenceEntry, check: str, told: str
) -> None:
    view = view_with(entry)
    finding = only(order(), view)
    assert (finding.check, finding.status) == (check, Status.NEEDS_MAPPING)
    assert told in finding.message
    assert codes_to_ask(order(), view) == {(entry.kind, entry.parent or "", entry.code)}


def test_validity_dates_are_inclusive_and_count_on_the_order_date_alone() -> None:
    edge = dataclasses.replace(ACCOUNT, valid_from=date(2018, 3, 1), valid_to=date(2018, 3, 1))
    assert list(check_codes(order(), view_with(edge))) == []
    undated = dataclasses.replace(order(), order_date=None)
    assert list(check_codes(undated, view_with(dataclasses.replace(ACCOUNT, valid_to=date(1999, 1, 1))))) == []


def test_an_order_whose_supplier_is_not_there_waits_for_it() -> None:
    finding = only(order(changed("supplier", target="")), VIEW)
    assert (finding.check, finding.status) == ("supplier-missing", Status.WAITING)
    assert finding.message == "Supplier 0000015414 (DEMO INC) is not in Sage X3 yet."
    assert codes_to_ask(order(changed("supplier", target="")), VIEW) == set()


def test_a_linked_supplier_is_trusted_and_a_mapped_one_is_looked_for() -> None:
    mapped = order(changed("supplier", rule_version=4))
    assert only(mapped, VIEW).check == "supplier-missing"
    assert codes_to_ask(mapped, VIEW) == {(K.SUPPLIER, "", "S100")}


def test_a_linked_supplier_that_x3_shows_as_inactive_is_told() -> None:
    sleeping = ReferenceEntry(K.SUPPLIER, "S100", "Demo Inc", active=False)
    finding = only(order(), View(*(VIEW.find(u.reference_kind, u.target, u.parent) or sleeping for u in USES.values())))
    assert (finding.check, finding.status) == ("supplier-inactive", Status.NEEDS_MAPPING)


def test_a_supplier_that_is_mapped_to_one_of_x3_must_exist() -> None:
    use = CodeUse("supplier", K.SUPPLIER, "0000015414", "S777", "number", rule_version=2)
    record = dataclasses.replace(order(), entity=Entity.SUPPLIER, codes=(use,))
    assert only(record, VIEW).status is Status.NEEDS_MAPPING


def test_a_bad_account_swallows_the_product_that_it_should_have_selected() -> None:
    lost = changed("product", source="744202", target="")
    assert [f.check for f in check_codes(order(lost), view_without(K.ACCOUNT))] == ["account-missing"]
    finding = only(order(lost), VIEW)
    assert (finding.check, finding.kind, finding.value) == ("product-missing", "product", "744202")


def test_codes_with_control_characters_are_neither_asked_for_nor_offered_for_mapping() -> None:
    mapped = order(changed("account", source="744\u0007202", target="744\u0007202"))
    assert list(check_codes(mapped, VIEW)) == []
    assert codes_to_ask(mapped, VIEW) == set()


def test_a_wrong_setting_is_called_a_setting() -> None:
    finding = only(order(changed("site", source="", target="US09")), VIEW)
    assert finding.value == "US09"
    assert "setting" in finding.next_step


def test_kinds_are_called_by_their_names() -> None:
    assert kind_words("cost-center") == "Cost centre"
    assert kind_words("dimension:PRJ") == "PRJ code"
