from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.model.approval_rules import (
    ApprovalSettings,
    MappingApproval,
    parse_approvers,
    parse_prefixes,
    parse_sums,
    relaxed,
)
from core.model.crossref import MappingRule

RULES = ApprovalSettings(MappingApproval.RULES, "6, 21", "EUR=1000; *=500", 20, recode=True, bank_data=True)
ALWAYS = replace(RULES, mappings=MappingApproval.ALWAYS)
NEVER = ApprovalSettings()


@pytest.mark.parametrize(
    ("old", "new", "weaker"),
    [
        (NEVER, RULES, ()),
        (NEVER, replace(NEVER, afterwards=True), ()),
        (RULES, RULES, ()),
        (RULES, ALWAYS, ()),
        (RULES, replace(RULES, accounts="6 2"), ()),
        (RULES, replace(RULES, accounts="6"), ("accounts",)),
        (RULES, replace(RULES, accounts="6, 211"), ("accounts",)),
        (RULES, replace(RULES, sum_above="EUR=900; *=500"), ()),
        (RULES, replace(RULES, sum_above="EUR=1001; *=500"), ("sum_above",)),
        (RULES, replace(RULES, sum_above="EUR=1000"), ("sum_above",)),
        (RULES, replace(RULES, sum_above="*=500"), ()),
        (RULES, replace(RULES, sum_above="EUR=1000; USD=501; *=500"), ("sum_above",)),
        (RULES, replace(RULES, bulk_above=10), ()),
        (RULES, replace(RULES, bulk_above=0), ("bulk_above",)),
        (RULES, replace(RULES, bulk_above=21), ("bulk_above",)),
        (RULES, replace(RULES, recode=False), ("recode",)),
        (RULES, replace(RULES, bank_data=False), ("bank_data",)),
        (RULES, replace(RULES, afterwards=True), ("afterwards",)),
        (replace(RULES, afterwards=True), replace(RULES, afterwards=True, review_days=30), ("review_days",)),
        (replace(RULES, afterwards=True), RULES, ()),
        (ALWAYS, RULES, ("mappings",)),
        (ALWAYS, NEVER, ("recode", "bank_data", "mappings")),
        (replace(NEVER, recode=True), NEVER, ("recode",)),
        (replace(NEVER, approvers="anna, bert"), NEVER, ("approvers",)),
        (replace(ALWAYS, approvers="anna, bert"), replace(ALWAYS, approvers="anna, bert, carl"), ("approvers",)),
        (replace(ALWAYS, approvers="anna, bert, carl"), replace(ALWAYS, approvers="BERT; anna"), ()),
        (ALWAYS, replace(ALWAYS, approvers="anna, bert"), ()),
    ],
)
def test_what_lets_more_through_is_named(old: ApprovalSettings, new: ApprovalSettings, weaker: tuple[str, ...]) -> None:
    assert relaxed(old, new) == weaker


_SETTINGS = st.builds(
    ApprovalSettings,
    mappings=st.sampled_from(MappingApproval),
    accounts=st.sampled_from(["", "6", "6, 21", "61", "2 6"]),
    sum_above=st.sampled_from(["", "EUR=10", "EUR=5; *=7", "*=3", "*=20"]),
    bulk_above=st.integers(0, 3),
    recode=st.booleans(),
    bank_data=st.booleans(),
    afterwards=st.booleans(),
    review_days=st.integers(1, 3),
    approvers=st.sampled_from(["", "anna, bert", "anna, bert, carl", "bert, carl"]),
)
_ACCOUNTS = ("6", "61", "21", "2", "7", "")
_SUMS: tuple[dict[str, Decimal], ...] = (
    {"EUR": Decimal(8)},
    {"USD": Decimal(8)},
    {"EUR": Decimal(4), "CHF": Decimal(30)},
    {},
)


def needs(one: ApprovalSettings, target: str, sums: dict[str, Decimal], count: int) -> bool:
    rule = MappingRule("account", "1", target)
    return one.mappings is MappingApproval.ALWAYS or bool(
        one.account_reason(rule, "") or one.sum_reason(sums) or one.bulk_reason(count)
    )


@settings(max_examples=400)
@given(_SETTINGS, _SETTINGS)
def test_settings_that_are_not_weaker_let_nothing_more_through(old: ApprovalSettings, new: ApprovalSettings) -> None:
    if relaxed(old, new):
        return
    for target in _ACCOUNTS:
        for sums in _SUMS:
            for count in (1, 2, 4):
                if needs(old, target, sums, count):
                    assert needs(new, target, sums, count)
                    assert old.afterwards or not new.afterwards
    for account in ("anna", "BERT", "CORP\\carl", "eve"):
        if not old.may_approve(account):
            assert not new.may_approve(account)
    assert old.recode <= new.recode
    assert old.bank_data <= new.bank_data


@given(_SETTINGS)
def test_settings_come_back_from_their_texts(one: ApprovalSettings) -> None:
    assert ApprovalSettings.of_members(one.members()) == one


@pytest.mark.parametrize("text", ["EUR", "EUR=", "EUR=x", "=5", "EUR=-1", "EUR=NaN", "EUR=1; EUR=2"])
def test_limits_that_are_none_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"must be limits|twice"):
        parse_sums(text)


def test_lists_of_accounts_and_limits_are_read() -> None:
    assert parse_prefixes("6, 21;4011  6") == ("6", "21", "4011")
    assert parse_sums("EUR=1000.50; *=0;") == {"EUR": Decimal("1000.50"), "*": Decimal(0)}


def test_why_a_rule_needs_approval_is_said() -> None:
    rule = MappingRule("account", "744202", "701000")
    assert RULES.account_reason(rule, "") == ""
    assert RULES.account_reason(rule, "213000") == "account 213000 begins with 21"
    assert RULES.account_reason(replace(rule, target="606100"), "") == "account 606100 begins with 6"
    assert RULES.account_reason(replace(rule, kind="cost-center", target="6"), "") == ""
    assert RULES.sum_reason({"EUR": Decimal("1000.01")}).startswith("its code stands on orders of 1,000.01 EUR")
    assert RULES.sum_reason({"EUR": Decimal(1000), "JPY": Decimal(500)}) == ""
    assert RULES.bulk_reason(21) == "21 rules within an hour, more than 20"
    assert RULES.bulk_reason(20) == ""


def test_approvers_are_known_by_name_and_by_domain_where_one_is_named() -> None:
    rules = ApprovalSettings(approvers="anna, CORP\\bert")
    assert rules.may_approve("Anna")
    assert rules.may_approve("OTHER\\anna")
    assert rules.may_approve("corp\\Bert")
    assert not rules.may_approve("bert")
    assert not rules.may_approve("OTHER\\bert")
    assert not rules.may_approve("carl")
    assert ApprovalSettings().may_approve("anybody")
    assert "approvers" not in ApprovalSettings().members(), "chains of before have no such member"


@pytest.mark.parametrize("text", ["anna", "anna, ANNA"])
def test_one_approver_alone_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="two accounts or more"):
        parse_approvers(text)
    assert parse_approvers("") == ()
    assert parse_approvers("anna; bert") == ("anna", "bert")
