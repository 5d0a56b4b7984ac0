from __future__ import annotations

import pytest

from core.x3.locks import tells_of_lock


@pytest.mark.parametrize(
    "said",
    [
        ("Order PO1: This record is being modified by another user",),
        ("RECORD BEING MODIFIED",),
        ("Site 7000: Record not found", "PO1: being modified"),
    ],
)
def test_the_words_of_the_reference_tell_of_a_lock(said: tuple[str, ...]) -> None:
    assert tells_of_lock(said)


@pytest.mark.parametrize("said", [(), ("",), ("Order PO1: Closed, modification impossible",), ("Record not found",)])
def test_other_refusals_tell_of_none(said: tuple[str, ...]) -> None:
    assert not tells_of_lock(said)
