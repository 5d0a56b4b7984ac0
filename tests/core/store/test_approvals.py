"""Requests for approval on both databases; what they mean is tried in `tests/core/approvals`."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from core.credentials import KeyringSecrets
from core.errors import ApprovalError
from core.model.approval import ApprovalKind, ApprovalState
from core.model.approval_rules import ApprovalSettings, MappingApproval
from core.model.crossref import MappingRule, Scope
from core.ports import Secrets
from core.store.connection_store import ConnectionStore
from tests.core.store.conftest import make_connection
from tests.core.store.realistic import START
from tests.file_keyring import FileKeyring
from tests.helpers.accounts import CHECKER, as_account, needs_root

pytestmark = needs_root

RULE = MappingRule("account", "0744202", "606100", Scope(unit="UMLOW"), because="as told by finance")


@pytest.fixture
def strict(cs: ConnectionStore) -> ConnectionStore:
    """A connection on which every mapping needs approval."""
    settings = ApprovalSettings(MappingApproval.ALWAYS, recode=True, bank_data=True)
    cs.store.connections.save(replace(make_connection(cs.name), approval=settings), actor="anna")
    return cs


@pytest.fixture
def checker(tmp_path: Path) -> Secrets:
    """The keyring of who approves."""
    return KeyringSecrets(FileKeyring(tmp_path / "checker.json"))


def test_a_request_is_kept_as_it_was_asked_closed_and_found_again(strict: ConnectionStore, checker: Secrets) -> None:
    (asked,) = strict.mappings.decide_all([RULE], actor="whoever", at=START)
    assert (asked.version, asked.awaiting, asked.decided_by) == (0, 1, "root")
    assert strict.mappings.rules() == ()
    request = strict.approvals.get(1)
    assert request is not None
    assert request.rules == (RULE,)
    assert (request.asked_by, request.asked_by_id, request.state) == ("root", "uid:0", ApprovalState.OPEN)
    assert strict.approvals.open_rules() == ((RULE, request),)
    with pytest.raises(ApprovalError, match="maker cannot be the checker"):
        strict.approvals.approve(1, checker)
    with as_account(CHECKER):
        closed = strict.approvals.approve(1, checker, because="seen")
    assert (closed.state, closed.closed_by, closed.closed_because) == (ApprovalState.APPROVED, CHECKER, "seen")
    (rule,) = strict.mappings.rules()
    assert rule == replace(RULE, version=1, decided_by="root", decided_at=rule.decided_at)
    assert strict.approvals.open_rules() == ()
    assert [row.kind for row in strict.feed.since(0)] == ["approval", "mapping", "approval"]
    assert strict.audit.verify(checker).ok


def test_nothing_is_left_of_a_closing_that_was_refused(strict: ConnectionStore, checker: Secrets) -> None:
    strict.mappings.decide(RULE, actor="whoever", at=START)
    head = strict.audit.head()
    with pytest.raises(ApprovalError):
        strict.approvals.approve(1, checker)
    with pytest.raises(ApprovalError):
        strict.approvals.reject(1, checker)
    with pytest.raises(ApprovalError):
        strict.approvals.approve(7, checker)
    assert strict.audit.head() == head
    assert [one.request.state for one in strict.approvals.waiting()] == [ApprovalState.OPEN]


def test_odd_characters_come_back_and_verify(strict: ConnectionStore, checker: Secrets) -> None:
    odd = replace(RULE, source="\ud800 \x00 ü", because="so \x00")
    strict.mappings.decide(odd, actor="whoever", at=START)
    with as_account(CHECKER):
        strict.approvals.approve(1, checker, because="\x00 \ud800")
    assert strict.mappings.rules()[0].source == "\\ud800 \\x00 ü"
    found = strict.audit.verify(checker)
    assert found.ok, found


def test_an_approval_of_another_kind_is_taken_once(strict: ConnectionStore, checker: Secrets) -> None:
    payload = {"suppliers": ["0000010028"]}
    ask = strict.approvals.ask
    request = ask(ApprovalKind.BANK, payload, summary="Change 1 bank account", needed="so", because="audit")
    assert ask(ApprovalKind.BANK, payload, summary="Change 1 bank account", needed="so").number == request.number
    assert strict.approvals.take(ApprovalKind.BANK, payload) is None
    with as_account(CHECKER):
        strict.approvals.approve(request.number, checker)
    assert strict.approvals.take(ApprovalKind.BANK, {"suppliers": []}) is None
    assert strict.approvals.take(ApprovalKind.RECODE, payload) is None
    taken = strict.approvals.take(ApprovalKind.BANK, payload)
    assert taken is not None
    assert strict.approvals.take(ApprovalKind.BANK, payload) is None
    assert [one.state for one in strict.approvals.history()] == [ApprovalState.USED]
    assert strict.audit.verify(checker).ok
