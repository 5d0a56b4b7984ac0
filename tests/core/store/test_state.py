from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from core.model.audit import AuditDraft
from core.store.connection_store import ConnectionStore


def test_a_fact_comes_back_and_the_last_one_holds(cs: ConnectionStore) -> None:
    assert cs.state.get("capabilities") is None
    cs.state.set("capabilities", {"door": "GraphQL create", "batch": 100, "fields": ["a"], "on": True})
    cs.state.set("capabilities", {"door": "SOAP", "settle": Decimal("600.5")})
    assert cs.state.get("capabilities") == {"door": "SOAP", "settle": "600.5"}


def test_nothing_removes_a_fact(cs: ConnectionStore) -> None:
    cs.state.set("audience", "")
    assert cs.state.get("audience") == ""
    cs.state.set("audience", None)
    assert cs.state.get("audience") is None


def test_facts_are_changed_by_what_they_are_together_with_their_audit_rows(cs: ConnectionStore) -> None:
    cs.state.set("links", ["a"])
    row = AuditDraft("ana", "linked", datetime(2026, 1, 2, tzinfo=UTC))
    cs.state.decide(("links", "none"), lambda now: {"links": [now["links"], now["none"]]}, [row])
    assert cs.state.get("links") == [["a"], None]
    assert [entry.draft for entry in cs.audit.entries()][-1] == row
    before = cs.audit.head()[0]
    odd = AuditDraft("ana", "linked", datetime(2026, 1, 2))  # noqa: DTZ001 - a time without a zone is no audit row
    with pytest.raises(ValueError, match="zone"):
        cs.state.decide((), lambda _: {"links": "b"}, [odd])
    assert cs.state.get("links") == [["a"], None]
    assert cs.audit.head()[0] == before


def test_a_fact_tells_when_it_was_kept_last(cs: ConnectionStore) -> None:
    assert cs.state.changed_at("audience") is None
    before = cs.store.clock.now()
    cs.state.set("audience", "x")
    kept = cs.state.changed_at("audience")
    assert kept is not None
    assert before <= kept <= cs.store.clock.now()
