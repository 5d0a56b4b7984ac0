"""Switches as text."""

from __future__ import annotations

import json

import pytest

from core.sandbox.x3 import X3Switches


def test_switches_are_read_from_texts() -> None:
    switches = X3Switches.read(
        ["audience=empty", "token_seconds=60", "account_on_line=no", "dimension_collection=axes"]
    )
    assert switches == X3Switches(
        audience="empty", token_seconds=60, account_on_line=False, dimension_collection="axes"
    )


@pytest.mark.parametrize(
    "text", ["audience=nobody", "nothing=1", "token_seconds=x", "account_on_line=maybe", "severities=x", ""]
)
def test_a_switch_that_cannot_be_set_is_named(text: str) -> None:
    with pytest.raises(ValueError, match="no switch"):
        X3Switches.read([text])


def test_all_switches_can_be_shown_as_json() -> None:
    shown = json.loads(json.dumps(X3Switches(forbidden_sites=frozenset({"B", "A"})).as_dict()))
    assert shown["forbidden_sites"] == ["A", "B"]
    assert shown["severities"]["1"] == "error"
