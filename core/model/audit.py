"""Audit entries and seals (product.md section 4)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from core.model.flow import Entity


@dataclass(frozen=True, slots=True)
class AuditDraft:
    """What happened, before it gets its place in the chain.

    Attributes:
        action: stable name: `run-started`, `run-ended`, `intent`, `written`, `refused`, `linked`, `settled-by-look-up`,
            `held`, `differs`, `file-read`, `mapping`, `ignored`, `taken-back`, `cause-...`, `unchanged-digest`, `seal-key`,
            `seal`, `connection-changed`, `connection-removed`, `secret-changed`, `secret-removed`, `approval-rules`, `approval-asked`, `approval-given`, `approval-rejected`,
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
        since: number of the first entry that was looked at; those before were verified earlier, or are in a file.
        cut: entries up to this number are in a file and no longer in the store; 0 = none.
        head: hash of the last entry; "" where the chain is not intact.
    """

    ok: bool
    entries: int
    first_bad: int | None
    reason: str
    sealed_by: tuple[str, ...]
    anchored_to: int
    changed: tuple[str, ...] = ()
    since: int = 1
    cut: int = 0
    head: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class AuditQuery:
    """Which entries of a chain are meant; what is empty does not narrow.

    Attributes:
        record: number, source id or X3 key of one record, exactly.
        actor: name of the account, exactly.
        run: id of a run.
        actions: only entries of these actions.
        since, until: first and last day (UTC).
        find: text anywhere in an entry, without regard to upper and lower case.
    """

    record: str = ""
    actor: str = ""
    run: str = ""
    actions: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    find: str = ""


@dataclass(frozen=True, slots=True)
class AuditRow:
    """An entry of the chain, ready to be shown.

    Attributes:
        text: what happened, in words.
        record: the number that people use, where the entry is about a record that is still known; else its source id.
        details: as in the entry.
    """

    number: int
    at: datetime
    actor: str
    action: str
    text: str
    entity: str
    record: str
    revision: str
    x3_key: str
    run: str
    outcome: str
    mapping_version: str
    entry_hash: str
    details: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AuditPage:
    """Entries, newest first; `after` gives the next page, None at the end."""

    rows: tuple[AuditRow, ...]
    after: int | None


@dataclass(frozen=True, slots=True)
class AuditCounts:
    """How many entries a query has. `by_action` is for the query without its actions, most frequent first."""

    total: int
    by_action: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class AuditChoices:
    """What a filter can offer: accounts and actions that the chain has, each with how often; most frequent first."""

    actors: tuple[tuple[str, int], ...]
    actions: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class AuditExported:
    """An export of the chain. `entries` is None where a person ended it: then there is no file."""

    file: Path
    entries: int | None
    seal: str = ""


@dataclass(frozen=True, slots=True)
class Verified:
    """Up to which entry the chain was verified last, and when."""

    number: int
    entry_hash: str
    at: datetime


@dataclass(frozen=True, slots=True)
class AuditCut:
    """Entries up to `number` are in a file and no longer in the store; `head` is the hash of the last of them.

    Attributes:
        file: name of the file.
        file_hash: SHA-256 of the file, 64 hexadecimal digits.
        kept: how many of these entries stayed in the store, because what was decided rests on them.
        kept_hash: digest of these.
    """

    number: int
    head: str
    made_at: datetime
    made_by: str
    file: str
    file_hash: str
    kept: int
    kept_hash: str


@dataclass(frozen=True, slots=True)
class RetentionState:
    """What is kept, and what a run of the retention would remove now.

    Attributes:
        payload_days, audit_days: the settings; 0 = for ever.
        payloads: source records that are kept; `payloads_due` of them would be removed.
        entries: entries of the chain in the store; `entries_due` of them would go to a file.
        oldest: time of the oldest entry in the store; None = there is none.
        cuts: what was cut off before, oldest first.
        folder: where the files of cut entries are.
    """

    payload_days: int
    audit_days: int
    payloads: int
    payloads_due: int
    entries: int
    entries_due: int
    oldest: datetime | None
    cuts: tuple[AuditCut, ...]
    folder: Path


@dataclass(frozen=True, slots=True)
class RetentionDone:
    """What a run of the retention removed. `file` holds the entries; None = none were cut off."""

    payloads: int
    entries: int
    file: Path | None


@dataclass(frozen=True, slots=True)
class KeptMember:
    """A member of the kept source of a record.

    Attributes:
        pointer: JSON pointer; `*` as a step means every element of a list.
        value: what it holds, as text; of several elements the first different ones.
        count: how many elements hold it.
        needed: whether the profile reads it, so that what X3 was given rests on it; it cannot be blanked then.
    """

    pointer: str
    value: str
    count: int
    needed: bool


@dataclass(frozen=True, slots=True)
class KeptSource:
    """What is kept of a record as JAGGAER sent it.

    Attributes:
        entity, number, name: the record, and whom it is about: its supplier.
        members: those that hold something; what can be blanked comes first; none where no source is kept.
        waits: whether something of the record waits for a person or a system, so that its source is needed as it is.
    """

    entity: Entity
    number: str
    name: str
    members: tuple[KeptMember, ...]
    waits: bool


@dataclass(frozen=True, slots=True)
class EvidencePack:
    """A pack for an auditor.

    Attributes:
        entries: entries of the chain of the period.
        sealed_to: number of the last entry that a seal in the pack covers; 0 = none.
        fingerprint: SHA-256 of the manifest, 64 hexadecimal digits: to be told to the auditor by another way.
        warnings: what an auditor will ask about, one sentence each.
    """

    file: Path
    entries: int
    sealed_to: int
    fingerprint: str
    warnings: tuple[str, ...] = ()
