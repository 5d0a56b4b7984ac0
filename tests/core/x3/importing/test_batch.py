from __future__ import annotations

from dataclasses import replace

import pytest

from core.model.flow import SourceId
from core.x3.importing.batch import MOST_KEPT, Requests
from tests.core.x3.test_graphql import Memory, create, supplier


def test_a_request_is_known_to_the_next_process_until_it_is_finished() -> None:
    memory = Memory()
    requests = Requests(memory)
    requests.keep(create(), "17")
    requests.keep(replace(supplier(), source_id=create().source_id), "18")
    again = Requests(memory)
    assert again.of(create()) == "17"
    again.drop(create())
    assert (again.of(create()), Requests(memory).of(create())) == ("", "")
    assert Requests(memory).of(replace(supplier(), source_id=create().source_id)) == "18"


def test_the_last_requests_are_kept() -> None:
    requests = Requests(None)
    for number in range(MOST_KEPT + 2):
        requests.keep(replace(create(), source_id=SourceId(str(number))), str(number))
    assert requests.of(replace(create(), source_id=SourceId("1"))) == ""
    assert requests.of(replace(create(), source_id=SourceId("2"))) == "2"


@pytest.mark.parametrize("kept", [b"", b"{", b"[]", b"1"])
def test_a_memory_of_another_form_is_empty(kept: bytes) -> None:
    memory = Memory()
    memory.kept = kept
    assert Requests(memory).of(create()) == ""
