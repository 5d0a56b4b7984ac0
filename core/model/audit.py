"""Audit entries and seals (product.md section 4)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class AuditDraft:
    """What happened, before it gets its place in the chain.

    Attributes:
        action: stable name: `run-started`, `run-ended`, `intent`, `written`, `refused`, `linked`, `settled-by-look-up`,
            `held`, `differs`, `file-read`, `mapping`, `ignored`, `taken-back`, `cause-...`, `unchanged-digest`, `seal-key`,
            `seal`, `connection-changed`, `connection-removed`, `secret-changed`, `approval-rules`, `approval-asked`, `approval-given`, `approval-rejected`,
            `approval-withdrawn`, `approval-used`.
        details: text values only; never a secret, never payload (hashes of it instead).
    """

    actor: str
    action: str
    at: datetime
    run_id: str = ""
    entity: str = ""
    source_key: str = ""
    source_revision: str = ""
    source_hash: str = ""
    external_id: str = ""
    mapping_version: str = ""
    profile_hash: str = ""
    outcome: str = ""
    details: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """A row of the chain: `entry_hash` = SHA-256 over the canonical form of number, previous hash and draft."""

    number: int
    previous_hash: str
    entry_hash: str
    draft: AuditDraft


@dataclass(frozen=True, slots=True)
class Seal:
    """An Ed25519 signature over the head of a chain. Key and signature are hexadecimal text."""

    connection: str
    number: int
    head: str
    sealed_at: datetime
    sealed_by: str
    public_key: str
    signature: str


@dataclass(frozen=True, slots=True)
class Verification:
    """What `audit verify` says, and no more.

    Attributes:
        first_bad: number of the first entry that does not fit, None when intact.
        sealed_by: who sealed, each once.
        anchored_to: number of the last entry that a seal outside the store (keyring, export) covers; 0 = none.
        changed: what stands in the tables and the chain does not say, one sentence each; the first is the `reason`.
    """

    ok: bool
    entries: int
    first_bad: int | None
    reason: str
    sealed_by: tuple[str, ...]
    anchored_to: int
    changed: tuple[str, ...] = ()
