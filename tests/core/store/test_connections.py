from __future__ import annotations

from dataclasses import replace

import pytest

from core.errors import ConfigurationError
from core.model.connection import AccountRoute, InvalidLinePolicy, SoapSettings
from core.store.database import Store
from tests.core.store.conftest import make_connection


def test_a_connection_comes_back_as_it_was_saved(store: Store) -> None:
    plain = make_connection()
    full = replace(
        plain,
        environment="test",
        on_invalid_line=InvalidLinePolicy.WRITE_VALID_LINES,
        jaggaer=replace(plain.jaggaer, page_size=50),
        x3=replace(plain.x3, account_route=AccountRoute.LINE, soap=SoapSettings(pool="P")),
    )
    store.connections.save(full, actor="anna")
    assert store.connections.load("Main") == full


def test_an_unknown_connection_is_refused_and_the_known_ones_are_named(store: Store) -> None:
    with pytest.raises(ConfigurationError, match="Set one up first"):
        store.for_connection("Main")
    for name in ("Zoe", "Main"):
        store.connections.save(make_connection(name), actor="anna")
    assert store.connections.names() == ("Zoe", "Main")
    with pytest.raises(ConfigurationError, match="There are: Zoe, Main"):
        store.connections.load("main")


def test_a_change_is_in_the_audit_chain_by_the_names_of_its_settings(store: Store) -> None:
    plain = make_connection()
    store.connections.save(plain, actor="anna")
    store.connections.save(plain, actor="anna")
    changed = replace(plain, environment="test", x3=replace(plain.x3, folder="OTHER-FOLDER"))
    store.connections.save(changed, actor="bert")
    entries = list(store.for_connection("Main").audit.entries())
    assert [(e.draft.actor, e.draft.action, e.draft.details["settings"]) for e in entries] == [
        ("anna", "connection-changed", "all"),
        ("bert", "connection-changed", "environment, x3.folder"),
    ]
    assert len({e.draft.details["hash"] for e in entries}) == 2, "what they are is in the chain by its hash alone"
