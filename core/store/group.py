"""A group of staged operations in one transaction.

Statements run past SQLAlchemy's execution, with values in their stored forms; the statements themselves are made by it
for either database.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, insert

from core.audit.chain import entry_hash
from core.model.audit import AuditDraft
from core.model.record import Fingerprint
from core.store import search
from core.store.audit import details_text
from core.store.codec import pack_fingerprint
from core.store.connection_store import ConnectionStore
from core.store.dialect import Cursor
from core.store.leases import Lease
from core.store.staging import (
    Staged,
    StagedIntent,
    StagedOutcome,
    StagedPosition,
    StagedRecord,
    StagedRenewal,
    StagedTouch,
    Stored,
)
from core.store.statements import DROP, HOLD, KEEP, Statements
from core.store.tables import dictionaries
from core.store.types import from_hash_bytes, hash_bytes, microseconds
from core.store.use_writer import StagedUses, UseWriter

_NO_HASH = hash_bytes("")
_NOT_SEEN = pack_fingerprint(Fingerprint(""))
FEED_RECORDS = 500
"""Records that a row of the change feed names at most."""


@dataclass(slots=True)
class _Heads:
    """Where everything with numbers stands; moved along while a group is written."""

    audit_number: int
    audit_hash: str
    feed_seq: int
    record_id: int
    intent_id: int


@dataclass(frozen=True, slots=True)
class _Old:
    """A record before its settlement."""

    record_id: int
    written: bool
    findings: int
    mapping_version: int
    profile_hash: bytes
    hash_stored: bytes
    search_key: str


@dataclass(slots=True)
class _Work:
    """Rows of each statement."""

    touched: list[Stored] = field(default_factory=list)
    added: list[Stored] = field(default_factory=list)
    changed: list[Stored] = field(default_factory=list)
    added_blobs: list[Stored] = field(default_factory=list)
    changed_blobs: list[Stored] = field(default_factory=list)
    dropped_problems: list[Stored] = field(default_factory=list)
    problems: list[Stored] = field(default_factory=list)
    dropped_dues: list[Stored] = field(default_factory=list)
    dues: list[Stored] = field(default_factory=list)
    queued: list[Stored] = field(default_factory=list)
    codings: list[tuple[int, StagedRecord]] = field(default_factory=list)
    uses: list[tuple[int, bool, StagedUses | None]] = field(default_factory=list)


class Group:
    """Writes groups for one connection; used by one thread.

    Args:
        run_id: name of the run; it goes into the change feed, its row number into the intents.
    """

    def __init__(self, cs: ConnectionStore, lease: Lease | None, run_id: str, run_row: int) -> None:
        self._cs = cs
        self._here = cs.connection_id
        self._lease = lease
        self._run_id = run_id
        self._run_row = run_row
        self._codes: dict[tuple[str, str, str], int] = {}
        self._sql = Statements(cs.store.database)
        self._uses = UseWriter(cs.store.database, cs.connection_id)
        self._waiting = 0
        self._learned: list[tuple[int, str, bytes]] = []

    def write(self, connection: Connection, staged: Sequence[Staged]) -> list[int]:
        """Executes the group; gives the ids of its intents, in their order.

        Raises:
            LeaseLostError: another process holds the lease; nothing was written.
            StoreError: nothing will be written, the caller rolls back.
        """
        cursor: Cursor = connection.connection.cursor()
        try:
            stand = self._start(connection, cursor)
            now = microseconds(self._cs.store.clock.now())
            self._learn(connection)
            made = self._intents(cursor, stand, staged)
            self._sql.renew_intent.run(cursor, [item.row for item in staged if isinstance(item, StagedRenewal)])
            for part in _distinct(staged):
                self._records(cursor, stand, now, part)
            self._outcomes(cursor, now, staged)
            self._positions(cursor, staged)
            self._audit(cursor, stand, staged)
            self._feed(cursor, stand, now, staged)
            head = hash_bytes(stand.audit_hash)
            row = (stand.audit_number, head, stand.feed_seq, self._here)
            self._sql.set_heads.run(cursor, [row])
            if self._waiting >= search.QUEUE_SIZE:
                self.move_search_queue(cursor)
        finally:
            cursor.close()
        return made

    def committed(self) -> None:
        """To be called after the commit: what the group learned may be used."""
        for number, kind, data in self._learned:
            self._cs.store.blobs.adopt(self._here, number, kind, data)
        self._learned.clear()

    def move_search_queue(self, cursor: Cursor) -> None:
        """Puts what waits into the search index, where there is one."""
        if self._cs.store.has_search_index and self._waiting:
            search.move_queue(cursor)
            self._waiting = 0

    def _start(self, connection: Connection, cursor: Cursor) -> _Heads:
        row = self._sql.start.fetch(cursor, (self._here,))
        number, head, seq, epoch, owner, record_id, intent_id = row
        if self._lease is not None and (epoch != self._lease.epoch or not owner):
            raise self._cs.lease.lost(connection)
        top = from_hash_bytes(head)
        return _Heads(number, top, seq, record_id or 0, intent_id or 0)

    def _learn(self, connection: Connection) -> None:
        for kind, data in self._cs.store.blobs.learned(self._here):
            values = {"connection_id": self._here, "kind": kind, "data": data}
            made = connection.execute(insert(dictionaries).values(values))
            number = int((made.inserted_primary_key or (0,))[0])
            self._learned.append((number, kind, data))

    def _intents(self, cursor: Cursor, stand: _Heads, staged: Sequence[Staged]) -> list[int]:
        rows: list[Stored] = []
        plans: list[Stored] = []
        for item in staged:
            if isinstance(item, StagedIntent):
                stand.intent_id += 1
                rows.append((stand.intent_id, self._here, self._run_row, *item.row))
                plans.append((stand.intent_id, item.planned))
        self._sql.add_intent.run(cursor, rows)
        self._sql.add_plan.run(cursor, plans)
        return [row[0] for row in rows]

    def _records(self, cursor: Cursor, stand: _Heads, now: int, part: Sequence[Staged]) -> None:
        """Settlements and touches, each record at most once."""
        work = _Work()
        for item in part:
            if isinstance(item, StagedTouch):
                work.touched.append((*item.row, self._here, *item.key))
            elif isinstance(item, StagedRecord):
                row = self._sql.old_record.fetch(cursor, (self._here, *item.key))
                if row is None:
                    stand.record_id += 1
                    self._add(work, stand.record_id, now, item)
                else:
                    self._change(work, cursor, _Old(*row), now, item)
        sql = self._sql
        sql.touch.run(cursor, work.touched)
        sql.add_record.run(cursor, work.added)
        sql.change_record.run(cursor, work.changed)
        sql.add_blobs.run(cursor, work.added_blobs)
        sql.change_blobs.run(cursor, work.changed_blobs)
        sql.drop_problems.run(cursor, work.dropped_problems)
        sql.add_problem.run(cursor, work.problems)
        sql.drop_due.run(cursor, work.dropped_dues)
        sql.set_due.run(cursor, work.dues)
        self._add_codings(cursor, work)
        self._uses.write(cursor, work.uses)
        if self._cs.store.has_search_index:
            sql.queue.run(cursor, work.queued)
            self._waiting += len(work.queued)

    def _add(self, work: _Work, record_id: int, now: int, item: StagedRecord) -> None:
        written = item.image is not None
        work.added.append(
            (record_id, self._here, *item.key, written, *item.row, now, item.mapping_version,
             item.profile or _NO_HASH, item.hash_stored or _NO_HASH)
        )  # fmt: skip
        sheet = item.sheet or self._cs.store.blobs.empty_sheet
        work.added_blobs.append((record_id, item.seen or _NOT_SEEN, item.image, sheet, item.payload))
        work.problems += [(self._here, record_id, *row, now) for row in item.problems]
        if item.due is not None:
            work.dues.append((record_id, item.due))
        work.codings.append((record_id, item))
        work.uses.append((record_id, False, item.uses))
        work.queued.append((record_id,))

    def _change(self, work: _Work, cursor: Cursor, old: _Old, now: int, item: StagedRecord) -> None:
        written = item.image is not None
        work.changed.append(
            (written or old.written, *item.row, now, item.mapping_version or old.mapping_version,
             item.profile or old.profile_hash, item.hash_stored or old.hash_stored, old.record_id)
        )  # fmt: skip
        same = item.hash_stored is None or item.hash_stored == old.hash_stored
        payload = None if same else item.payload
        parts = (item.seen, item.image, item.sheet, payload)
        if any(part is not None for part in parts):
            keeps = old.written and not written
            of_parts = [
                DROP if written else HOLD if keeps and part else KEEP for part in (item.seen, item.sheet, payload)
            ]
            work.changed_blobs.append((*parts, *of_parts, old.record_id))
        since: dict[Stored, int] = {}
        if old.findings:
            found = self._sql.since.fetch_all(cursor, (old.record_id,))
            since = {tuple(row[:4]): row[4] for row in found}
            work.dropped_problems.append((old.record_id,))
        for row in item.problems:
            _, check, _, _, field, value, _, line_key, *_ = row
            first = since.get((check, field, value, line_key), now)
            work.problems.append((self._here, old.record_id, *row, first))
        if item.due is not None:
            work.dues.append((old.record_id, item.due))
        elif old.findings and (item.sheet is not None or not item.problems):
            work.dropped_dues.append((old.record_id,))
        if item.sheet is not None:
            self._sql.drop_codings.run(cursor, [(old.record_id,)])
            work.codings.append((old.record_id, item))
        if old.findings or item.uses is not None:
            work.uses.append((old.record_id, True, item.uses))
        if item.search_key != old.search_key:
            work.queued.append((old.record_id,))

    def _add_codings(self, cursor: Cursor, work: _Work) -> None:
        wanted = {code for _, item in work.codings for code in item.codings}
        missing = sorted(wanted - self._codes.keys())
        self._sql.add_code.run(cursor, [(self._here, *code) for code in missing])
        for code in missing:
            row = self._sql.find_code.fetch(cursor, (self._here, *code))
            self._codes[code] = row[0]
        rows = [
            (record_id, self._codes[code], lines)
            for record_id, item in work.codings
            for code, lines in item.codings.items()
        ]
        self._sql.add_coding.run(cursor, rows)

    def _outcomes(self, cursor: Cursor, now: int, staged: Sequence[Staged]) -> None:
        found = [
            outcome
            for item in staged
            if (outcome := _outcome(item)) is not None
        ]  # fmt: skip
        sql = self._sql
        sql.set_intent.run(cursor, [(o.unsettled, o.intent_id) for o in found])
        sql.set_outcome.run(cursor, [(o.intent_id, *o.row, now) for o in found])
        sql.drop_plan.run(cursor, [(o.intent_id,) for o in found if not o.unsettled])

    def _positions(self, cursor: Cursor, staged: Sequence[Staged]) -> None:
        last = {item.row[0]: (self._here, *item.row) for item in staged if isinstance(item, StagedPosition)}
        self._sql.set_position.run(cursor, list(last.values()))

    def _audit(self, cursor: Cursor, stand: _Heads, staged: Sequence[Staged]) -> None:
        rows: list[Stored] = []
        for item in staged:
            if isinstance(item, (StagedTouch, StagedPosition, StagedRenewal)):
                continue
            for draft in item.audit:
                stand.audit_number += 1
                number = stand.audit_number
                stand.audit_hash = entry_hash(number, stand.audit_hash, draft)
                rows.append(audit_row(self._here, number, stand.audit_hash, draft))
        self._sql.add_audit.run(cursor, rows)

    def _feed(self, cursor: Cursor, stand: _Heads, now: int, staged: Sequence[Staged]) -> None:
        settled = [item for item in staged if isinstance(item, StagedRecord)]
        if not settled:
            return
        stand.feed_seq += 1
        shown = settled[:FEED_RECORDS]
        payload = {
            "counts": Counter(item.word for item in settled),
            "records": [(item.entity, item.source_id, item.word) for item in shown],
        }
        text = json.dumps(payload, separators=(",", ":"))
        row = (self._here, stand.feed_seq, self._run_id, now, "settled", text)
        self._sql.add_feed.run(cursor, [row])


def audit_row(connection_id: int, number: int, own_hash: str, draft: AuditDraft) -> Stored:
    """An audit entry in the order of the table's columns."""
    return (
        connection_id,
        number,
        hash_bytes(own_hash),
        microseconds(draft.at),
        draft.actor,
        draft.action,
        draft.run_id,
        draft.entity,
        draft.source_key,
        draft.source_revision,
        hash_bytes(draft.source_hash),
        draft.external_id,
        draft.mapping_version,
        hash_bytes(draft.profile_hash),
        draft.outcome,
        details_text(draft),
    )


def _outcome(item: Staged) -> StagedOutcome | None:
    match item:
        case StagedOutcome():
            return item
        case StagedRecord():
            return item.outcome
        case _:
            return None


def _distinct(staged: Sequence[Staged]) -> Iterator[list[Staged]]:
    """Settlements and touches in their order, in parts in which no record comes twice."""
    part: list[Staged] = []
    seen: set[tuple[int, str]] = set()
    for item in staged:
        if isinstance(item, (StagedRecord, StagedTouch)):
            if item.key in seen:
                yield part
                part, seen = [], set()
            part.append(item)
            seen.add(item.key)
    if part:
        yield part
