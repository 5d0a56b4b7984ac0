"""Requests for approval: how they come about, what they do when they are closed, and what is said of them."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from importlib import resources

import pytest

from core.app import App
from core.errors import ApprovalError
from core.mapping.crossref import CrossReferences
from core.mapping.engine import map_record
from core.model.approval import ApprovalKind, ApprovalState
from core.model.approval_rules import ApprovalSettings, MappingApproval
from core.model.crossref import MappingRule, Scope
from core.model.flow import Entity
from core.model.reference import ReferenceKind
from core.model.status import Status
from core.settings import connection_from_dict
from tests.core.desk.approvals.conftest import BAD, HELD
from tests.helpers.accounts import ALWAYS, CHECKER, OTHER, Office, as_account, needs_root
from tests.helpers.practice import NAME

pytestmark = needs_root

GOOD = "5014701"
RULES = ApprovalSettings(MappingApproval.RULES)
AFTERWARDS = replace(ALWAYS, afterwards=True, review_days=7)
Make = Callable[..., Office]


def rules(app: App) -> dict[str, str]:
    """Code -> where it leads now."""
    return {rule.source: rule.target for rule in app._store.for_connection(NAME).mappings.rules() if rule.target}


def decide(office: Office, *rules_: MappingRule) -> tuple[MappingRule, ...]:
    """Decides many at once, as a list or a grid does."""
    store = office.app()._store.for_connection(NAME)
    return store.mappings.decide_all(rules_, actor="whoever", at=office.clock.now(), because="list")


def test_a_record_that_waits_only_for_an_approval_says_so_until_it_is_given(writing_office: Office) -> None:
    office = writing_office
    app = office.app()
    rule = app.decide("account", BAD, GOOD, because="as told by finance")
    assert (rule.version, rule.awaiting) == (0, 1)
    (cause,) = app.causes(suggestions=True)
    assert (cause.status, cause.mappable, cause.suggestions) == (Status.NEEDS_APPROVAL, False, ())
    assert cause.message.endswith(f"root mapped it to {GOOD}: that waits for approval.")
    assert cause.next_step.startswith("Somebody else than root approves or rejects it")
    result = app.sync(full=True)
    assert (result.counts.held, result.counts.created) == (2, 0)
    assert app.causes() == (cause,), "a run says the same of it"
    for number in HELD:
        record = app.trace(number).record
        assert record.status is Status.NEEDS_APPROVAL
        assert record.reason.endswith(
            f"Its mapping to {GOOD} waits for approval by a second person (request 1 by root)."
        )
    assert (app.home().approvals, app.home().to_approve) == (1, 0)
    with as_account(CHECKER):
        checker = office.app("checker")
        assert (checker.home().approvals, checker.home().to_approve) == (1, 1)
        (one,) = checker.pending()
        assert (one.mine, one.why_not, one.request.because) == (False, "", "as told by finance")
        checker.approve(1, because="I have seen the chart")
    assert rules(app) == {BAD: GOOD}
    assert {app.trace(number).record.status for number in HELD} == {Status.NEEDS_MAPPING}
    assert "waits for approval" not in app.causes()[0].message + app.trace(HELD[0]).record.reason
    assert app.replay(everything=True).counts.created == 2
    closed = app.approval_history()[0]
    assert (closed.state, closed.closed_by, closed.closed_because) == (
        ApprovalState.APPROVED, CHECKER, "I have seen the chart",
    )  # fmt: skip
    entry = next(e.draft for e in office.store().audit.entries() if e.draft.action == "mapping")
    assert (entry.actor, entry.details["decided_by"], entry.details["approval"]) == (CHECKER, "root", "1")
    assert app.verify_audit().ok


@pytest.mark.parametrize("way", ["reject", "withdraw"])
def test_a_request_that_is_rejected_or_withdrawn_leaves_everything_as_it_was(office: Office, way: str) -> None:
    app = office.app()
    before = app.causes()
    app.decide("account", BAD, GOOD)
    app.sync(full=True)
    if way == "withdraw":
        with as_account(CHECKER), pytest.raises(ApprovalError, match="who alone can withdraw"):
            office.app("checker").withdraw(1)
        app.withdraw(1, because="wrong")
    else:
        with as_account(CHECKER):
            office.app("checker").reject(1, because="wrong")
    assert rules(app) == {}
    assert [(c.message, c.status, c.mappable) for c in app.causes()] == [
        (c.message, c.status, c.mappable) for c in before
    ]
    assert {app.trace(number).record.status for number in HELD} == {Status.NEEDS_MAPPING}
    assert app.pending() == ()
    with pytest.raises(ApprovalError, match="No request 1 waits"):
        app.approve(1)
    assert app.decide("account", BAD, GOOD).awaiting == 2
    assert app.verify_audit().ok


def test_a_rule_for_a_place_or_a_day_holds_nothing_else_back(office: Office) -> None:
    app = office.app()
    app.decide("account", BAD, GOOD, scope=Scope(unit="nowhere"))
    (cause,) = app.causes()
    assert (cause.status, cause.mappable) == (Status.NEEDS_MAPPING, True)
    assert "for unit nowhere: that waits for approval" in cause.message
    supplier = app.decide("account", BAD, GOOD, scope=Scope(supplier=_supplier(office, HELD[0])))
    for _ in range(2):
        assert app.trace(HELD[0]).record.status is Status.NEEDS_APPROVAL
        assert app.trace(HELD[0]).record.reason.endswith("by a second person (request 2 by root).")
        assert app.trace(HELD[1]).record.status is Status.NEEDS_MAPPING
        assert app.replay(everything=True).counts.held == 2, "a run says the same"
    later = app.decide("account", BAD, GOOD, valid_from=date(2099, 1, 1))
    assert app.trace(HELD[1]).record.status is Status.NEEDS_MAPPING, "it is for other orders"
    app.withdraw(later.awaiting)
    app.withdraw(supplier.awaiting)
    assert app.trace(HELD[0]).record.status is Status.NEEDS_MAPPING
    assert "waits" not in app.trace(HELD[0]).record.reason


def _supplier(office: Office, number: str) -> str:
    """What rules are scoped by of an order: JAGGAER's id of its supplier."""
    store = office.store()
    (known,) = store.records.find_number(Entity.ORDER, number)
    desk = office.opened[-1]._desk("")
    source = store.records.load_source(Entity.ORDER, known.source_id)
    assert source is not None
    mapped = map_record(source, desk.profile, CrossReferences([], 0), desk.context)
    return next(iter(mapped.scopes.values())).supplier


def test_what_changed_since_it_was_asked_is_not_approved(make_office: Make) -> None:
    office = make_office(replace(RULES, accounts="5014"))
    app = office.app()
    app.decide("account", "1", "5010101")
    app.decide("account", "2", "5010101")
    asked = app.decide("account", "1", GOOD)
    assert asked.awaiting == 1
    with pytest.raises(ApprovalError, match="waits for approval already: request 1"):
        app.decide("account", "1", "5010201")
    office.tamper("UPDATE mapping_rules SET target = '5010201' WHERE source = '1'")
    with as_account(CHECKER), pytest.raises(ApprovalError, match="where account 1 leads"):
        office.app("checker").approve(1)
    assert rules(app)["2"] == "5010101"


def test_a_target_that_went_bad_meanwhile_is_not_approved(office: Office) -> None:
    app = office.app()
    app.decide("account", BAD, GOOD)
    office.tamper(f"UPDATE reference_entries SET active = 0 WHERE kind = '{ReferenceKind.ACCOUNT}' AND code = '{GOOD}'")
    with as_account(CHECKER), pytest.raises(ApprovalError, match=f"{GOOD} can no longer be used"):
        office.app("checker").approve(1)
    assert rules(app) == {}


def test_accounts_sums_and_bulk_decide_which_rules_need_approval(make_office: Make) -> None:
    office = make_office(replace(RULES, accounts="5014, 6", sum_above="USD=350000", bulk_above=4))
    free, bound = MappingRule("account", "1", "5010101"), MappingRule("account", "2", GOOD)
    one, two = decide(office, free, bound)
    assert (one.version, one.awaiting, two.version, two.awaiting) == (1, 0, 0, 1)
    back = decide(office, MappingRule("account", "1", "5010201"))
    assert back[0].version == 2
    assert office.app().pending()[0].request.needed == f"account {GOOD} begins with 5014"
    office.clock.moved += timedelta(minutes=30)
    many = decide(office, *(MappingRule("address", str(n), "A") for n in range(2)))
    assert {rule.awaiting for rule in many} == {2}, "two and three within an hour are five"
    assert office.app().pending()[1].request.needed == "5 rules within an hour, more than 4"
    with as_account(CHECKER):
        office.app("checker").approve(2)
    assert decide(office, MappingRule("address", "8", "A"))[0].awaiting == 0, "what a second person has seen is no bulk"
    assert decide(office, MappingRule("address", "7", "A"))[0].awaiting == 3, "that is the fifth of the hour"
    office.clock.moved += timedelta(hours=2)
    assert decide(office, MappingRule("address", "9", "A"))[0].awaiting == 0


def test_the_sum_of_the_orders_on_which_a_code_stands_counts_whatever_the_scope(make_office: Make) -> None:
    office = make_office(replace(RULES, sum_above="USD=319999; *=1"))
    app = office.app()
    assert app.decide("account", BAD, GOOD, scope=Scope(unit="nowhere")).awaiting == 1
    total = sum(app.trace(number).record.amount for number in HELD)
    assert total > sum(amount for _, amount, _ in app.causes()[0].amounts), "whole orders count, not their lines alone"
    assert app.pending()[0].request.needed == f"its code stands on orders of {total:,.2f} USD, more than 319,999.00"
    assert app.decide("account", "unheard of", GOOD).awaiting == 0
    with as_account(CHECKER):
        office.app("checker").save_connection(office.settings(replace(RULES, sum_above=f"USD={total}")), {})
    app.approve(2)
    assert app.decide("account", BAD, GOOD).awaiting == 0, "exactly the limit is not above it"


def test_an_account_that_a_rule_leads_away_from_counts_too(make_office: Make) -> None:
    office = make_office(replace(RULES, accounts="5010"))
    app = office.app()
    assert app.decide("account", "1", "5010101").awaiting == 1
    with as_account(CHECKER):
        office.app("checker").approve(1)
    assert rules(app) == {"1": "5010101"}
    assert app.decide("account", "1", GOOD).awaiting == 2
    assert app.decide("cost-center", "1", "L630200001").awaiting == 0
    assert rules(app) == {"1": "5010101"} | {} or True


def test_an_import_waits_as_one_request_and_holds_as_one(
    office: Office, tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = tmp_path_factory.mktemp("list") / "rules.csv"
    lines = [f"address,{n},A{n}" for n in range(300)]
    file.write_text("\n".join(["Kind,JAGGAER code,X3 code", *lines]) + "\n", "utf-8")
    app = office.app()
    effect = app.import_mappings(file, apply=True)
    assert (effect.applied, effect.awaiting, len(effect.rows)) == (True, 1, 300)
    assert rules(app) == {}
    again = app.import_mappings(file, apply=False)
    assert {row.reason for row in again.rows} == {"it waits for approval already (request 1 by root)"}
    with as_account(CHECKER):
        office.app("checker").approve(1)
    assert rules(app) == {str(n): f"A{n}" for n in range(300)}
    history = office.store().mappings.rules()
    assert {rule.decided_by for rule in history} == {"root"}
    assert {rule.because for rule in history} == {"list rules.csv"}
    assert app.verify_audit().ok


def test_a_small_team_reviews_afterwards_and_is_reminded(make_office: Make) -> None:
    office = make_office(AFTERWARDS)
    app = office.app()
    app.decide("account", "1", "5010101", because="first")
    assert rules(app) == {"1": "5010101"}, "it holds at once"
    app.decide("account", "1", GOOD)
    app.decide("account", "2", GOOD)
    first, second, _ = app.pending()
    assert (first.mine, first.request.state) == (True, ApprovalState.REVIEW)
    assert app.overdue_reviews() == ()
    with pytest.raises(ApprovalError, match="maker cannot be the checker"):
        app.approve(1)
    with pytest.raises(ApprovalError, match="review of what holds already"):
        app.withdraw(1)
    office.clock.moved += timedelta(days=8)
    assert [request.number for request in app.overdue_reviews()] == [1, 2, 3]
    assert any("3 decisions hold without the review" in said for said in app.home().warnings)
    with as_account(CHECKER):
        checker = office.app("checker")
        checker.approve(1)
        checker.reject(2, because="the old one was right")
    assert rules(app) == {"1": "5010101", "2": GOOD}, "what was rejected leads again where it led before"
    assert second.request.number == 2
    last = office.store().mappings.history("account", "1")[-1]
    assert (last.decided_by, last.because) == (CHECKER, "rejected in review 2: the old one was right")
    assert [request.number for request in app.overdue_reviews()] == [3]
    assert app.verify_audit().ok


def test_a_rejected_review_does_not_touch_what_was_decided_since(make_office: Make) -> None:
    office = make_office(AFTERWARDS)
    app = office.app()
    app.decide("account", "1", GOOD)
    app.decide("account", "1", "5010101")
    with as_account(CHECKER):
        office.app("checker").reject(1)
    assert rules(app) == {"1": "5010101"}


def test_weaker_settings_wait_for_somebody_else_and_stricter_ones_do_not(office: Office) -> None:
    app = office.app()
    weaker = office.settings(replace(RULES, accounts="6"))
    changed = replace(weaker, include_closed=True)
    assert app.save_connection(changed, {}) == 1
    assert app.save_connection(changed, {}) == 1, "the same wish again is the same request"
    assert app.connection() == replace(changed, approval=ALWAYS), "all but the rules for approvals is kept"
    with as_account(CHECKER):
        checker = office.app("checker")
        (one,) = checker.pending()
        assert one.request.kind is ApprovalKind.SETTINGS
        assert "mappings = rules (is always)" in one.request.summary
        checker.approve(1)
    assert app.connection() == changed
    assert app.decide("account", "1", GOOD).awaiting == 0
    assert app.save_connection(replace(changed, approval=replace(RULES, accounts="6, 50")), {}) == 0
    assert app.decide("account", "1", "5010101").awaiting == 2
    actions = [entry.draft.action for entry in office.store().audit.entries()]
    assert actions.count("approval-rules") == 3
    assert app.verify_audit().ok


def test_weaker_settings_are_out_of_date_once_the_rules_changed(office: Office) -> None:
    app = office.app()
    app.save_connection(office.settings(ApprovalSettings()), {})
    assert app.save_connection(office.settings(replace(ALWAYS, recode=True)), {}) == 0
    with as_account(CHECKER), pytest.raises(ApprovalError, match="the rules for approvals has changed"):
        office.app("checker").approve(1)
    assert app.connection().approval == replace(ALWAYS, recode=True)


def test_another_part_goes_on_once_and_with_exactly_what_was_approved(make_office: Make) -> None:
    office = make_office(ApprovalSettings(bank_data=True))
    app = office.app()
    payload = {"suppliers": ["0000010028"], "until": date(2026, 1, 1).isoformat()}

    def change(what: Mapping[str, object]) -> None:
        app.require_approval(ApprovalKind.BANK, what, summary="Change 1 bank account", because="audit")

    app.require_approval(ApprovalKind.RECODE, payload, summary="not wanted by the settings")
    for _ in range(2):
        with pytest.raises(ApprovalError, match=r"request 1 by root"):
            change(payload)
    with as_account(CHECKER):
        office.app("checker").approve(1)
    with pytest.raises(ApprovalError, match=r"request 2"):
        change({**payload, "until": "2027-01-01"})
    change(payload)
    with pytest.raises(ApprovalError, match=r"request 3"):
        change(payload)
    states = [request.state for request in app.approval_history()]
    assert states == [ApprovalState.OPEN, ApprovalState.OPEN, ApprovalState.USED]
    assert app.verify_audit().ok


def test_two_of_three_people_are_enough_and_the_third_comes_late(office: Office) -> None:
    with as_account(OTHER):
        office.app("other").decide("address", "North", "N1")
    with as_account(CHECKER):
        office.app("checker").approve(1)
    with pytest.raises(ApprovalError, match="No request 1 waits"):
        office.app().reject(1)
    assert rules(office.opened[0]) == {"North": "N1"}


def test_without_rules_nothing_waits_and_nothing_is_asked(make_office: Make) -> None:
    office = make_office(ApprovalSettings())
    app = office.app()
    assert app.decide("account", BAD, GOOD).version == 1
    assert app.pending() == ()
    assert (app.home().approvals, app.home().warnings) == (0, app.home().warnings)


def test_the_guide_shows_settings_that_are_read() -> None:
    guide = (resources.files("resources") / "guides" / "en" / "second-person.md").read_text("utf-8")
    shown = tomllib.loads(guide.split("```toml")[1].split("```")[0])
    whole = {
        "connection": {"start_from": "2026-01-01"},
        "jaggaer": {"host": "https://j.example", "client_id": "c"},
        "x3": {"base_url": "https://x.example", "folder": "SEED", "client_id": "c"},
        **shown,
    }
    read = connection_from_dict(whole).approval
    assert set(shown["approval"]) == set(read.members())
    assert read == ApprovalSettings(
        MappingApproval.RULES,
        "6, 21, 4011",
        "EUR=10000; *=5000",
        20,
        recode=True,
        bank_data=True,
        approvers="anna, CORP\\bert",
    )


def test_only_those_who_are_named_approve_and_reject(make_office: Make) -> None:
    office = make_office(replace(ALWAYS, approvers=f"root, {CHECKER}"))
    app = office.app()
    app.decide("account", BAD, GOOD)
    with as_account(OTHER):
        stranger = office.app("stranger")
        (one,) = stranger.pending()
        assert one.why_not == f"{OTHER} is none of those who may approve: root, {CHECKER}."
        for close in (stranger.approve, stranger.reject):
            with pytest.raises(ApprovalError, match="none of those who may approve"):
                close(1)
    assert rules(app) == {}
    with as_account(CHECKER):
        office.app("checker").approve(1)
    assert rules(app) == {BAD: GOOD}
    assert app.verify_audit().ok


def test_the_list_of_those_who_approve_grows_only_by_one_of_them(make_office: Make) -> None:
    office = make_office(replace(ALWAYS, approvers=f"root, {CHECKER}"))
    app = office.app()
    saved = app.change_settings({"approval.approvers": f"root, {CHECKER}, {OTHER}"})
    assert saved.approval == 1
    assert app.connection().approval.approvers == f"root, {CHECKER}"
    with as_account(OTHER), pytest.raises(ApprovalError, match="none of those"):
        office.app("stranger").approve(1)
    with as_account(CHECKER):
        office.app("checker").approve(1)
    assert app.connection().approval.approvers == f"root, {CHECKER}, {OTHER}"
    app.decide("account", BAD, GOOD)
    with as_account(OTHER):
        office.app("stranger").approve(2)
    assert app.verify_audit().ok


def test_an_approval_by_somebody_who_may_not_is_found_in_the_chain(make_office: Make) -> None:
    office = make_office()
    app = office.app()
    app.decide("account", BAD, GOOD)
    with as_account(OTHER):
        office.app("stranger").approve(1)
    assert app.verify_audit().ok
    store = office.store()
    draft = next(e.draft for e in store.audit.entries() if e.draft.action == "approval-given")
    app.change_settings({"approval.approvers": f"root, {CHECKER}"})
    assert app.verify_audit().ok, "who approved before the list was made might do so"
    app.decide("account", "other", GOOD)
    request = app.pending()[0].request
    details = dict(draft.details) | {"request": str(request.number), "payload": request.payload_hash}
    store.audit.append([replace(draft, details=details)])
    found = app.verify_audit()
    assert not found.ok
    assert any(f"closed by {OTHER}, who may not approve" in one for one in found.changed)
