from __future__ import annotations

import pytest

from core.mapping.compiled import LoadedProfile, Verdict
from core.mapping.gates import pass_gates, text_at
from core.model.flow import Entity
from core.model.pointer import compile_pointer
from tests.core.mapping.shapes import ORDER, at


@pytest.mark.parametrize(
    ("path", "word", "verdict"),
    [
        ("header.workflowStatus", "Completed", Verdict.TAKE),
        ("header.workflowStatus", " completed ", Verdict.TAKE),
        ("header.workflowStatus", "Pending", Verdict.SKIP),
        ("header.workflowStatus", "CANCELLED", Verdict.CANCELLED),
        ("header.workflowStatus", "Complet", Verdict.UNKNOWN),
        ("header.workflowStatus", None, Verdict.UNKNOWN),
        ("header.workflowStatus", {"status": "Completed"}, Verdict.UNKNOWN),
        ("header.supplierStatus.status", "NotSent", Verdict.TAKE),
        ("header.supplierStatus", None, Verdict.TAKE),
        ("header.apStatus", "Close", Verdict.CLOSED),
        ("header.apStatus", "Ajar", Verdict.UNKNOWN),
    ],
)
def test_a_status_word_says_what_the_profile_says(
    profile: LoadedProfile, path: str, word: object, verdict: Verdict
) -> None:
    gated = pass_gates(profile.resources[Entity.ORDER].gates, at(ORDER, path, word))
    assert gated.verdict is verdict


def test_of_several_gates_the_gravest_word_decides(profile: LoadedProfile) -> None:
    gates = profile.resources[Entity.ORDER].gates
    closed = at(ORDER, "header.apStatus", "Closed")
    assert pass_gates(gates, at(closed, "header.workflowStatus", "Pending")).verdict is Verdict.SKIP
    gated = pass_gates(gates, at(closed, "header.supplierStatus.status", "Cancelled"))
    assert (gated.verdict, gated.word, gated.pointer) == (
        Verdict.CANCELLED,
        "Cancelled",
        "/header/supplierStatus/status",
    )


def test_a_text_is_trimmed_and_an_object_is_no_text() -> None:
    pointer = compile_pointer("/a")
    assert text_at(pointer, {"a": " x "}) == "x"
    assert text_at(pointer, {"a": {"b": 1}}) == ""
    assert text_at(None, {"a": 1}) == ""
