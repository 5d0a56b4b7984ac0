from __future__ import annotations

import dataclasses
from decimal import Decimal

from core.model.finding import Finding
from core.model.reference import ReferenceKind
from core.model.status import Level, Status
from core.validation.checks import ValidationSettings, validate
from tests.core.validation.shapes import VIEW, View, changed, order

PLAIN = ValidationSettings(max_lengths={("order", "description"): 30})
MAPPED = Finding("amount-differs", Level.STOP, Status.INCOMPLETE, "price", "", "m.", "n.", "l1")


def test_a_sound_record_has_no_findings() -> None:
    assert validate(order(), VIEW, PLAIN) == ()


def test_all_faults_of_a_record_are_found_in_one_pass() -> None:
    mapped = dataclasses.replace(
        order(changed("supplier", target=""), description="x" * 31, quantity=Decimal("0.125")), findings=(MAPPED,)
    )
    found = validate(mapped, View(), PLAIN)
    assert {finding.check for finding in found} == {
        "amount-differs",
        "supplier-missing",
        "site-missing",
        "currency-missing",
        "unit-missing",
        "product-missing",
        "account-missing",
        "cost-center-missing",
        "text-too-long",
    }
    assert validate(mapped, VIEW, PLAIN)[-1].check == "quantity-decimals"


def test_a_site_sets_the_levels_of_its_checks_those_of_mapping_too() -> None:
    levels = {"amount-differs": Level.NOTICE, "account-missing": Level.INFO}
    settings = dataclasses.replace(PLAIN, levels=levels)
    view = View(
        *(e for u in order().codes if (e := VIEW.find(u.reference_kind, u.target, u.parent)) and e.code != "744202")
    )
    found = validate(dataclasses.replace(order(), findings=(MAPPED,)), view, settings)
    assert {f.check: f.level for f in found} == {"amount-differs": Level.NOTICE, "account-missing": Level.INFO}


def test_the_same_fault_is_told_once() -> None:
    doubled = dataclasses.replace(order(), findings=(MAPPED, MAPPED))
    assert validate(doubled, VIEW, PLAIN) == (MAPPED,)
    control = order(changed("account", source="7\u0007", target="7\u0007"), account="7\u0007")
    assert [f.check for f in validate(control, VIEW, PLAIN)] == ["control-character"]


def test_records_that_are_not_taken_or_cancelled_are_not_judged() -> None:
    spoiled = dataclasses.replace(order(), findings=(MAPPED,))
    assert validate(dataclasses.replace(spoiled, not_eligible="its status is Pending"), View(), PLAIN) == ()
    assert validate(dataclasses.replace(spoiled, cancelled=True), View(), PLAIN) == ()


def test_findings_of_one_code_share_a_cause_whatever_the_line() -> None:
    view = View(
        *(
            e
            for u in order().codes
            if (e := VIEW.find(u.reference_kind, u.target, u.parent)) and e.kind is not ReferenceKind.ACCOUNT
        )
    )
    one = validate(order(), view, PLAIN)[0]
    other = validate(order(changed("account", line_key="l2")), view, PLAIN)[0]
    assert one.line_key != other.line_key
    assert one.cause_id == other.cause_id
