from __future__ import annotations

from decimal import Decimal

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


def test_a_fact_tells_when_it_was_kept_last(cs: ConnectionStore) -> None:
    assert cs.state.changed_at("audience") is None
    before = cs.store.clock.now()
    cs.state.set("audience", "x")
    kept = cs.state.changed_at("audience")
    assert kept is not None
    assert before <= kept <= cs.store.clock.now()
