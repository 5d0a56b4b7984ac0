"""Tables that do not say what was decided: each change from outside is found and named."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from core.audit.chain import link
from core.audit.seals import sealer
from core.credentials import KeyringSecrets
from core.model.approval_rules import ApprovalSettings, MappingApproval
from core.model.audit import AuditDraft, Seal
from core.model.crossref import MappingRule, Scope
from core.ports import Secrets
from core.store.database import Store
from core.store.types import hash_bytes, microseconds
from tests.core.audit.conftest import Log
from tests.core.audit.test_verify import insert
from tests.core.store.conftest import NAME, make_connection
from tests.core.store.realistic import START
from tests.file_keyring import FileKeyring
from tests.helpers.accounts import CHECKER, as_account, needs_root

pytestmark = needs_root

RULES = ApprovalSettings(MappingApproval.RULES, accounts="6", recode=True)
FREE = MappingRule("account", "1", "512000", Scope(unit="U", supplier="15"), because="so")
BOUND = MappingRule("account", "2", "606100", because="chart of 2027")


def decide(log: Log, *rules: MappingRule) -> None:
    log.cs.mappings.decide_all(rules, actor="anna", at=START)


@pytest.fixture
def checker(tmp_path: Path) -> Secrets:
    """The keyring of who approves."""
    return KeyringSecrets(FileKeyring(tmp_path / "checker.json"))


@pytest.fixture
def decided(log: Log, secrets: Secrets, checker: Secrets) -> Log:
    """Rules 1 (superseded by 2) and 3 held at once, 4 by approval 1; request 2 waits, 3 was rejected, 4 withdrawn."""
    connection = replace(make_connection(), approval=RULES)
    log.store.connections.save(connection, actor="anna")
    decide(log, FREE)
    decide(log, replace(FREE, target="513000"), MappingRule("address", "N", "N1"))
    for source in ("2", "3", "4"):
        decide(log, replace(BOUND, source=source))
    log.cs.audit.seal(secrets, "root")
    with as_account(CHECKER):
        log.cs.approvals.approve(1, checker, because="seen")
        log.cs.approvals.reject(3, checker)
    log.store.connections.save(replace(connection, approval=ApprovalSettings()), actor="anna")
    log.cs.approvals.withdraw(4, secrets)
    log.cs.audit.seal(secrets, "root")
    return log


def test_honest_tables_are_what_the_chain_says(decided: Log, secrets: Secrets) -> None:
    found = decided.cs.audit.verify(secrets)
    assert (found.ok, found.changed, found.reason) == (True, (), "")
    assert set(found.sealed_by) == {"root", CHECKER}
    assert found.anchored_to == found.entries


CHANGES: dict[str, tuple[str, str]] = {
    "a target": (
        "UPDATE mapping_rules SET target = '666666' WHERE version = 4",
        "Mapping rule 4 was changed in the store: it says account 2 -> 666666 (everywhere), entry {} says account 2 -> 606100",
    ),
    "a source": ("UPDATE mapping_rules SET source = '9' WHERE version = 3", "Mapping rule 3 was changed"),
    "a kind": ("UPDATE mapping_rules SET kind = 'site' WHERE version = 3", "Mapping rule 3 was changed"),
    "a scope": ("UPDATE mapping_rules SET unit = '' WHERE version = 2", "Mapping rule 2 was changed"),
    "a scope that reads the same": (
        "UPDATE mapping_rules SET unit = 'U, supplier 15', supplier = '' WHERE version = 2",
        "Mapping rule 2 was changed",
    ),
    "a day": ("UPDATE mapping_rules SET valid_from = 736000 WHERE version = 2", "Mapping rule 2 was changed"),
    "who decided": ("UPDATE mapping_rules SET decided_by = 'bert' WHERE version = 2", "Mapping rule 2 was changed"),
    "when": ("UPDATE mapping_rules SET decided_at = decided_at + 1 WHERE version = 2", "Mapping rule 2 was changed"),
    "why": ("UPDATE mapping_rules SET because = 'of no reason' WHERE version = 4", "Mapping rule 4 was changed"),
    "a rule that holds again": (
        "UPDATE mapping_rules SET superseded_by = 0 WHERE version = 1",
        "Mapping rule 1, account 1 -> 512000, holds in the store; by the entries it no longer holds.",
    ),
    "a rule that no longer holds": (
        "UPDATE mapping_rules SET superseded_by = 99 WHERE version = 4",
        "Mapping rule 4, account 2 -> 606100, no longer holds in the store; by the entries it holds.",
    ),
    "a rule taken away": ("DELETE FROM mapping_rules WHERE version = 4", "Mapping rule 4, account 2 -> 606100, is missing"),
    "a rule put in": (
        ("INSERT INTO mapping_rules SELECT connection_id, 5, 0, kind, '7', target, unit, supplier, category, line, valid_from,"
        " decided_by, decided_at, because FROM mapping_rules WHERE version = 4"),
        "Mapping rule 5, account 7 -> 606100 (everywhere), was decided by no entry.",
    ),
    "a rule that cannot be read": (
        "UPDATE mapping_rules SET decided_at = 'soon' WHERE version = 4",
        "A mapping rule in the store cannot be read.",
    ),
    "a request approved": (
        "UPDATE approvals SET state = 'approved', closed_by = 'nobody', closed_by_id = 'uid:65534' WHERE number = 2",
        "Request 2 is approved by nobody in the store; by the entries it is open.",
    ),
    "a request rejected": (
        "UPDATE approvals SET state = 'rejected' WHERE number = 2",
        "Request 2 is rejected in the store; by the entries it is open.",
    ),
    "a rejected request opened again": (
        "UPDATE approvals SET state = 'open' WHERE number = 3",
        "Request 3 is open by nobody in the store; by the entries it is rejected.",
    ),
    "another checker": (
        "UPDATE approvals SET closed_by = 'daemon' WHERE number = 1",
        "Request 1 is approved by daemon in the store",
    ),
    "another maker": ("UPDATE approvals SET asked_by = 'carl', asked_by_id = 'uid:7' WHERE number = 2", "Request 2 for"),
    "what is asked": (
        "UPDATE approvals SET payload = replace(payload, '606100', '666666') WHERE number = 2",
        "Request 2 for approval was changed in the store",
    ),
    "what was asked": (
        "UPDATE approvals SET payload = replace(payload, '606100', '666666') WHERE number = 1",
        "Request 1 for approval was changed in the store",
    ),
    "a request taken away": ("DELETE FROM approvals WHERE number = 2", "Request 2 for approval is missing"),
    "a request put in": ("UPDATE approvals SET number = 9 WHERE number = 2", "Request 2 for approval is missing"),
    "a request that cannot be read": (
        "UPDATE approvals SET payload = '{' WHERE number = 2",
        "A request for approval in the store cannot be read.",
    ),
    "the rules for approvals": (
        """UPDATE connections SET settings = replace(settings, '"mappings":"rules"', '"mappings":"never"')""",
        "The rules for approvals were changed in the store, not by a decision.",
    ),
    "which accounts": (
        """UPDATE connections SET settings = replace(settings, '"accounts":"6"', '"accounts":"9"')""",
        "The rules for approvals were changed in the store, not by a decision.",
    ),
    "another setting": (
        """UPDATE connections SET settings = replace(settings, '"include_closed":false', '"include_closed":true')""",
        "The connection's settings were changed in the store",
    ),
    "settings that cannot be read": (
        "UPDATE connections SET settings = '{}'",
        "The rules for approvals were changed in the store, not by a decision.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", CHANGES)
def test_a_direct_change_of_the_tables_is_named(decided: Log, secrets: Secrets, what: str) -> None:
    statement, said = CHANGES[what]
    before = decided.cs.audit.verify(secrets)
    decided.tamper(statement)
    found = decided.cs.audit.verify(secrets)
    assert (found.ok, found.entries, found.anchored_to) == (False, before.entries, before.anchored_to)
    assert found.reason == found.changed[0]
    start, gap, end = said.partition("{}")
    assert any(text.startswith(start) and (not gap or end in text) for text in found.changed), found.changed
    assert found.first_bad is not None
    assert 1 <= found.first_bad <= found.entries


def append(log: Log, *drafts: AuditDraft, seal: Callable[[int, str], Seal] | None = None) -> None:
    """Adds entries with the right hashes, as somebody who knows the form, and a seal of them by a key of their own."""
    number, head = log.cs.audit.head()
    rows = []
    for draft in drafts:
        entry = link(number + 1, head, draft)
        number, head = entry.number, entry.entry_hash
        rows.append((number, head, draft))
    insert(log, rows)
    log.tamper(f"UPDATE heads SET audit_number = {number}, audit_hash = x'01{head}'")
    if seal is not None:
        made = seal(number, head)
        log.tamper(
            f"INSERT INTO seals SELECT connection_id, {number}, x'{hash_bytes(head).hex()}', {microseconds(made.sealed_at)},"
            f" '{made.sealed_by}', x'{hash_bytes(made.public_key).hex()}', x'{hash_bytes(made.signature).hex()}'"
            " FROM heads"
        )


def entry_of(log: Log, action: str, request: str = "") -> AuditDraft:
    return next(
        entry.draft
        for entry in log.cs.audit.entries()
        if entry.draft.action == action and (not request or entry.draft.details["request"] == request)
    )


def test_a_forged_rule_with_a_forged_entry_lacks_its_approval(decided: Log, secrets: Secrets) -> None:
    draft = entry_of(decided, "mapping")
    forged = {**draft.details, "source": "5", "target": "606666"}
    forged.pop("rule")
    append(decided, replace(draft, mapping_version="5", details=forged))
    decided.tamper(
        "INSERT INTO mapping_rules SELECT connection_id, 5, 0, kind, '5', '606666', unit, supplier, category, line, valid_from,"
        " decided_by, decided_at, because FROM mapping_rules WHERE version = 1"
    )
    found = decided.cs.audit.verify(secrets)
    assert not found.ok
    assert found.reason.endswith("decides account 5 -> 606666 without the approval that the rules want.")
    assert found.first_bad == found.entries
    assert found.anchored_to == found.entries - 1, "the seal outside covers none of it"


def test_a_forged_approval_is_not_sealed_by_who_it_names(decided: Log, secrets: Secrets, checker: Secrets) -> None:
    given = entry_of(decided, "approval-given")
    asked = entry_of(decided, "approval-asked", "2")
    append(decided, replace(given, details={**given.details, "request": "2", "payload": asked.details["payload"]}))
    found = decided.cs.audit.verify(secrets)
    assert "The approval of request 2 is not sealed by who gave it." in found.changed
    decided.cs.audit.seal(secrets, "root")
    found = decided.cs.audit.verify(secrets)
    assert any(text.startswith("The approval of request 2 is not sealed by who gave it, but") for text in found.changed)
    assert decided.cs.audit.verify(checker).ok is False


def test_a_forged_approval_under_the_makers_own_key_is_told(decided: Log, secrets: Secrets) -> None:
    given, asked = entry_of(decided, "approval-given"), entry_of(decided, "approval-asked", "2")
    mine = sealer(NAME, secrets, "nobody", decided.clock.now())
    details = {**given.details, "request": "2", "payload": asked.details["payload"], "key": mine.public}
    append(decided, replace(given, details=details), *mine.drafts(enrolled=True), seal=mine.sign)
    found = decided.cs.audit.verify(secrets)
    assert any("request 2 was closed by nobody, who is its maker" in text for text in found.changed), found


def test_a_forged_weakening_of_the_rules_is_told(decided: Log, secrets: Secrets) -> None:
    draft = entry_of(decided, "approval-rules")
    append(decided, replace(draft, details=ApprovalSettings().members()))
    decided.tamper(
        """UPDATE connections SET settings = replace(settings, '"mappings":"rules"', '"mappings":"never"')"""
    )
    found = decided.cs.audit.verify(secrets)
    assert found.reason == f"Entry {found.entries} weakens the rules for approvals (recode, mappings) without one."


def test_entries_of_another_form_are_named_and_break_nothing(decided: Log) -> None:
    draft = entry_of(decided, "mapping")
    append(decided, replace(draft, mapping_version="first"), replace(draft, action="approval-given", details={}))
    found = decided.cs.audit.verify()
    assert found.changed[0] == f"Entry {found.entries - 1} (mapping) is not as this program writes it."


def test_a_request_that_was_changed_is_neither_approved_nor_kept_from_rejection(decided: Log, checker: Secrets) -> None:
    decided.tamper("UPDATE approvals SET asked_by = 'carl', asked_by_id = 'uid:7' WHERE number = 2")
    from core.errors import ApprovalError  # noqa: PLC0415

    with pytest.raises(ApprovalError, match="is not what was asked for"):
        decided.cs.approvals.approve(2, checker)
    with as_account(CHECKER), pytest.raises(ApprovalError, match="is not what was asked for"):
        decided.cs.approvals.approve(2, checker)
    with as_account(CHECKER):
        decided.cs.approvals.reject(2, checker)
    assert len(decided.cs.mappings.rules()) == 3


def test_another_connections_decisions_are_not_mixed_in(decided: Log, secrets: Secrets) -> None:
    decided.store.connections.save(make_connection("Other"), actor="anna")
    other = decided.store.for_connection("Other")
    other.mappings.decide(BOUND, actor="anna", at=START)
    assert other.audit.verify().ok
    assert decided.cs.audit.verify(secrets).ok
    assert isinstance(decided.store, Store)
