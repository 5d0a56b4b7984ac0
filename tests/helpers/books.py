"""The product's store as its file shows it: read with SQLite's own library, past the product's code for reading."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from core.model.status import Status
from core.store.types import ENTITY_CODE, STATUS_CODE

_ENTITIES = {number: entity.value for entity, number in ENTITY_CODE.items()}
_STATUSES = {number: status for status, number in STATUS_CODE.items()}
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

Key = tuple[str, str]
"""Entity and source id."""


@dataclass(frozen=True, slots=True)
class Record:
    """A record of the store; `external_id` empty when nothing of it is known in X3."""

    number: str
    status: Status
    external_id: str
    reference: str
    reason: str


@dataclass(frozen=True, slots=True)
class Promise:
    """An intent; `state` is its outcome's, empty while there is none."""

    key: Key
    sent_at: datetime
    open: bool
    state: str


@dataclass(frozen=True, slots=True)
class Books:
    """What one store holds. `fault` is what SQLite itself finds wrong with the file, empty when sound."""

    records: Mapping[Key, Record]
    promises: tuple[Promise, ...]
    promised_in_audit: int
    fault: str


def read_books(file: Path) -> Books:
    """Reads a store of one connection, also one whose process was killed."""
    with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True)) as store:
        records = {
            (_ENTITIES[entity], source_id): Record(number, _STATUSES[status], external or "", reference, reason)
            for entity, source_id, number, status, external, reference, reason in store.execute(
                "SELECT entity, source_id, number, status, external_id, reference, reason FROM records"
            )
        }
        promises = tuple(
            Promise(
                (_ENTITIES[entity], source_id), _EPOCH + timedelta(microseconds=sent_at), bool(is_open), state or ""
            )
            for entity, source_id, sent_at, is_open, state in store.execute(
                "SELECT entity, source_id, sent_at, open, state FROM intents LEFT JOIN outcomes USING (intent_id)"
                " ORDER BY sent_at, intent_id"
            )
        )
        (promised,) = store.execute("SELECT count(*) FROM audit_entries WHERE action = 'intent'").fetchone()
        (sound,) = store.execute("PRAGMA integrity_check(1)").fetchone()
    return Books(records, promises, promised, "" if sound == "ok" else str(sound))
