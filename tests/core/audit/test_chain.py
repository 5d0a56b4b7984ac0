from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from core.audit.chain import FIRST_PREVIOUS, entry_hash, link
from core.model.audit import AuditDraft
from core.model.values import digest

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
DRAFTS = st.builds(
    AuditDraft,
    actor=TEXT,
    action=TEXT,
    at=st.datetimes(timezones=st.timezones()),
    run_id=TEXT,
    entity=TEXT,
    source_key=TEXT,
    source_revision=TEXT,
    source_hash=TEXT,
    external_id=TEXT,
    mapping_version=TEXT,
    profile_hash=TEXT,
    outcome=TEXT,
    details=st.dictionaries(TEXT, TEXT, max_size=3),
)


def members(draft: AuditDraft) -> list[object]:
    return [
        draft.actor, draft.action, draft.at, draft.run_id, draft.entity, draft.source_key, draft.source_revision,
        draft.source_hash, draft.external_id, draft.mapping_version, draft.profile_hash, draft.outcome, draft.details,
    ]  # fmt: skip


@given(st.integers(1, 10**9), st.binary(min_size=32, max_size=32).map(bytes.hex), DRAFTS)
def test_the_hash_is_that_of_the_published_canonical_form(number: int, previous: str, draft: AuditDraft) -> None:
    assert entry_hash(number, previous, draft) == digest([number, previous, *members(draft)])


def test_the_published_form_can_be_computed_without_our_code() -> None:
    draft = AuditDraft("anna", "written", datetime(2026, 1, 5, 9, 0, 0, 5, tzinfo=UTC), details={"b": "2", "a": "é"})
    text = (
        '["1","' + "0" * 64 + '","anna","written","2026-01-05T09:00:00.000005Z",'
        '"","","","","","","","","",{"a":"é","b":"2"}]'
    )
    assert json.loads(text)[2] == "anna"
    assert entry_hash(1, FIRST_PREVIOUS, draft) == hashlib.sha256(text.encode()).hexdigest()


@given(DRAFTS, DRAFTS)
def test_different_drafts_have_different_hashes(one: AuditDraft, other: AuditDraft) -> None:
    same = entry_hash(1, FIRST_PREVIOUS, one) == entry_hash(1, FIRST_PREVIOUS, other)
    assert same == (one == other)


@given(DRAFTS)
def test_the_place_and_what_stands_before_are_part_of_the_hash(draft: AuditDraft) -> None:
    first = link(1, FIRST_PREVIOUS, draft)
    assert (first.number, first.previous_hash, first.draft) == (1, FIRST_PREVIOUS, draft)
    assert first.entry_hash != link(2, FIRST_PREVIOUS, draft).entry_hash
    assert first.entry_hash != link(1, first.entry_hash, draft).entry_hash
