"""The chain of audit entries: its published form.

Version 1. The entry with number n (from 1, without gaps, one chain per connection) has the hash

    SHA-256(canonical([n, previous, actor, action, at, run_id, entity, source_key, source_revision, source_hash,
                       external_id, mapping_version, profile_hash, outcome, details]))

as 64 hexadecimal digits in lower case, with `canonical` of `core.model.values` (UTF-8 JSON without blanks, keys
sorted, numbers as text, times in UTC with microseconds and Z). `previous` is the hash of entry n - 1; for the first
entry it is 64 zeros. All other members are text as in `core.model.audit.AuditDraft`; `details` is an object of texts.
"""

from __future__ import annotations

import hashlib
import json

from core.model.audit import AuditDraft, AuditEntry
from core.model.values import plain

FIRST_PREVIOUS = "0" * 64
"""What stands in the place of the previous hash in the first entry."""
_encode = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode


def entry_text(number: int, previous_hash: str, draft: AuditDraft) -> bytes:
    """The text whose SHA-256 is the hash of an entry (module docstring)."""
    # What `canonical` gives for this list, without its walk: all members but the time are text already.
    text = _encode(
        [
            str(number),
            previous_hash,
            draft.actor,
            draft.action,
            plain(draft.at),
            draft.run_id,
            draft.entity,
            draft.source_key,
            draft.source_revision,
            draft.source_hash,
            draft.external_id,
            draft.mapping_version,
            draft.profile_hash,
            draft.outcome,
            dict(draft.details),
        ]
    )
    return text.encode("utf-8", "surrogatepass")


def entry_hash(number: int, previous_hash: str, draft: AuditDraft) -> str:
    """The hash of an entry (module docstring)."""
    return hashlib.sha256(entry_text(number, previous_hash, draft)).hexdigest()


def link(number: int, previous_hash: str, draft: AuditDraft) -> AuditEntry:
    """A draft with its place in the chain."""
    return AuditEntry(number, previous_hash, entry_hash(number, previous_hash, draft), draft)
