"""What stays of entries that were taken out of the chain into a file, and how it is known that nothing else was taken.

The chain goes on from the hash of the last entry that was cut off. An entry `audit-cut` in the chain says up to where
that was, with the hash, the file, its SHA-256, and the digest of the entries that stayed: those on which the tables of
the store rest (mappings, approvals, settings, keys of seals). Each cut is at a seal, so that a signature covers it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from core.audit.decisions import ACTIONS, ASKED, CONNECTION_CHANGED, MAPPING, RULES_CHANGED, SEAL
from core.audit.seals import SEAL_KEY_ACTION
from core.model.audit import AuditCut, AuditDraft
from core.model.values import digest

CUT = "audit-cut"
DECISIONS = frozenset({MAPPING, ASKED, RULES_CHANGED, CONNECTION_CHANGED, SEAL_KEY_ACTION, CUT, *ACTIONS.values()})
"""Entries on which the tables rest, and those that say who may seal and what was cut."""
TOLD = frozenset({*DECISIONS, SEAL})
"""What has to be read of entries that were verified before. Seals tell who gave an approval."""
_CLOSINGS = frozenset(ACTIONS.values())

Told = tuple[int, str, AuditDraft]
"""Number, hash and content of an entry."""


def stays(entries: Iterable[Told]) -> list[Told]:
    """Which of these entries, by number, stay in the store: decisions, and the seal that follows an approval."""
    found: list[Told] = []
    waits = False
    for entry in entries:
        action = entry[2].action
        if action in DECISIONS or (waits and action == SEAL):
            found.append(entry)
        waits = action in _CLOSINGS or (waits and action != SEAL)
    return found


def digest_of(entries: Iterable[Told]) -> str:
    """The digest of entries that stayed: number, hash and every member of each."""
    return digest(
        [
            [
                str(number), entry_hash, draft.actor, draft.action, draft.at, draft.run_id, draft.entity, draft.source_key,
                draft.source_revision, draft.source_hash, draft.external_id, draft.mapping_version, draft.profile_hash,
                draft.outcome, dict(draft.details),
            ]
            for number, entry_hash, draft in entries
        ]
    )  # fmt: skip


def told_of(cut: AuditCut) -> Mapping[str, str]:
    """The details of the entry that tells of a cut."""
    return {
        "number": str(cut.number),
        "head": cut.head,
        "file": cut.file,
        "file_hash": cut.file_hash,
        "kept": str(cut.kept),
        "kept_hash": cut.kept_hash,
    }
