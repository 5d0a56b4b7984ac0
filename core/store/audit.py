"""Rows of the audit chain and its seals (product.md section 4); what they mean is in `core.audit`."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, bindparam, func, insert, select, text, update
from sqlalchemy.exc import SQLAlchemyError

from core.audit.chain import FIRST_PREVIOUS, link
from core.audit.cuts import TOLD, Told
from core.audit.ledger import SealMaker, Snapshot
from core.audit.seals import seal_head
from core.audit.verify import verify
from core.model.audit import AuditCut, AuditDraft, AuditEntry, Seal, Verification, Verified
from core.model.values import canonical
from core.ports import Secrets
from core.store.codec import damaged
from core.store.tables import audit_cuts, audit_entries, heads, seals
from core.store.types import clean, from_hash_bytes, from_microseconds, hash_bytes

if TYPE_CHECKING:
    from core.store.connection_store import ConnectionStore

_PORTION = 1000
_COLUMNS = tuple(c.name for c in audit_entries.columns if c.name != "connection_id")
_SELECT = f"SELECT {', '.join(_COLUMNS)} FROM audit_entries WHERE connection_id = :c"  # noqa: S608  # our own names
_SELECT_SEALS = (
    "SELECT number, head, sealed_at, sealed_by, public_key, signature"
    " FROM seals WHERE connection_id = :c AND number >= :a ORDER BY number"
)


class AuditLog:
    """The audit chain of one connection; reached as `cs.audit`. It is a `core.audit.ledger.Ledger`."""

    def __init__(self, cs: ConnectionStore) -> None:
        self._cs = cs

    @property
    def connection(self) -> str:
        """Name of the connection whose chain this is."""
        return self._cs.name

    def append(self, drafts: Iterable[AuditDraft]) -> tuple[int, str]:
        """Appends entries in a transaction of their own; gives the new head (number, hash)."""
        with self._cs.write() as write:
            return append_entries(write, self._cs.connection_id, drafts)

    def append_sealed(self, drafts: Sequence[AuditDraft], seal: SealMaker) -> Seal:
        """Appends entries and keeps the seal that `seal` makes of the new head, in one transaction."""
        with self._cs.write() as write:
            return seal_entries(write, self._cs.connection_id, drafts, seal)

    def head(self) -> tuple[int, str]:
        """Number and hash of the last entry; (0, 64 zeros) while there is none."""
        query = select(heads.c.audit_number, heads.c.audit_hash).where(heads.c.connection_id == self._cs.connection_id)
        with self._cs.read() as read:
            number, head = read.execute(query).one()
        return number, head

    def rows_of(self, entity: str, source_key: str) -> list[AuditEntry]:
        """Entries about one record, oldest first."""
        is_record = self._cs.store.database.rare(text("source_key = :k"))
        condition = f" AND {is_record} AND source_key <> '' AND entity = :e ORDER BY number"
        arguments = {
            "c": self._cs.connection_id,
            "k": clean(source_key),
            "e": clean(entity),
        }
        with self._cs.read() as read:
            found = [_checked(_entry(row, "")) for row in read.execute(text(_SELECT + condition), arguments)]
            return [replace(entry, previous_hash=self._hash(read, entry.number - 1)) for entry in found]

    def entries(self, first: int = 1, last: int | None = None) -> Iterator[AuditEntry]:
        """Entries by number, in portions; the whole chain never is in memory.

        Raises:
            StoreError: an entry cannot be read.
        """
        with self._cs.read() as read:
            # What was cut off is in files; the few of these entries that stayed are no chain.
            first = max(first, self.cut_number(read) + 1)
            previous = self._hash(read, first - 1)
        end = last if last is not None else self.head()[0]
        while first <= end:
            with self._cs.read() as read:
                rows = list(self._portion(read, first, end))
            if not rows:
                return
            for _, row in rows:
                entry = _checked(_entry(row, previous))
                previous, first = entry.entry_hash, entry.number + 1
                yield entry

    def told_since(self, actions: Collection[str], since: datetime) -> list[AuditEntry]:
        """Entries of these actions from a time on, oldest first; `previous_hash` is left out.

        Numbers grow with time, so that only what came since is read.
        """
        query = text(f"{_SELECT} AND number >= :n AND action IN :actions ORDER BY number").bindparams(
            bindparam("actions", expanding=True)
        )
        first = self._first_since(since)
        with self._cs.read() as read:
            rows = read.execute(query, {"c": self._cs.connection_id, "n": first, "actions": sorted(actions)})
            return [_checked(_entry(row, "")) for row in rows]

    def _first_since(self, since: datetime) -> int:
        """Number of the first entry of a time or later; one past the last where there is none."""
        low, high = 1, self.head()[0] + 1
        table = audit_entries.c
        with self._cs.read() as read:
            while low < high:
                middle = (low + high) // 2
                query = (
                    select(table.at)
                    .where(table.connection_id == self._cs.connection_id, table.number >= middle)
                    .order_by(table.number)
                    .limit(1)
                )
                at = read.scalar(query)
                if at is not None and at < since:
                    low = middle + 1
                else:
                    high = middle
        return low

    def cut_number(self, read: Connection) -> int:
        """Up to which entry the chain is in files and no longer here; 0 = it is whole. To be used within the store."""
        query = select(func.max(audit_cuts.c.number)).where(audit_cuts.c.connection_id == self._cs.connection_id)
        return read.scalar(query) or 0

    def newest_seal(self) -> Seal | None:
        """The seal with the highest number."""
        query = _seal_query(self._cs.connection_id).order_by(seals.c.number.desc())
        with self._cs.read() as read:
            row = read.execute(query.limit(1)).first()
        return None if row is None else Seal(self._cs.name, *row)

    def has_sealed(self, public_key: str) -> bool:
        """Whether a seal by this key is kept: then the key is enrolled."""
        query = _seal_query(self._cs.connection_id).where(seals.c.public_key == public_key)
        with self._cs.read() as read:
            return read.execute(query.limit(1)).first() is not None

    def seals(self) -> tuple[Seal, ...]:
        """Seals, oldest first."""
        query = _seal_query(self._cs.connection_id).order_by(seals.c.number)
        with self._cs.read() as read:
            return tuple(Seal(self._cs.name, *row) for row in read.execute(query))

    @contextmanager
    def snapshot(self, since: Verified | None = None) -> Iterator[Snapshot]:
        """The chain at one moment, streamed; for `verify`, which trusts nothing that it reads.

        Args:
            since: an entry that was verified before: the rows begin after it; None = with the first that is here.
        """
        number = {"c": self._cs.connection_id}
        with self._cs.read() as read:
            query = "SELECT audit_number, audit_hash FROM heads WHERE connection_id = :c"  # fmt: skip
            head = read.execute(text(query), number).one()
            try:
                cuts = self._cuts(read)
            except (ValueError, TypeError, SQLAlchemyError):
                cuts = []  # then entries are missing, and nothing says why: that is what is told
            cut = cuts[-1] if cuts else None
            after, before, found = 0, FIRST_PREVIOUS, FIRST_PREVIOUS
            if cut is not None:
                after, before, found = cut.number, cut.head, cut.head
            if since is not None and since.number > after:
                after, before, found = since.number, since.entry_hash, self._hash(read, since.number)
            rows = read.execute(text(_SELECT_SEALS), {**number, "a": max(after, 1)}).all()
            yield Snapshot(
                _head(head),
                self._stream(read, after, before),
                [(row[0], _seal(self._cs.name, row)) for row in rows],
                self._cs.decided(read),
                after=after,
                before=before,
                found=found,
                told=self._told(read, after, all_of_them=cut is not None and after == cut.number),
                cut=cut,
            )

    def cuts(self) -> tuple[AuditCut, ...]:
        """Where entries were moved to files, oldest first."""
        with self._cs.read() as read:
            return tuple(self._cuts(read))

    def _cuts(self, read: Connection) -> list[AuditCut]:
        table = audit_cuts.c
        query = select(*(column for column in audit_cuts.columns if column.name != "connection_id"))
        rows = read.execute(query.where(table.connection_id == self._cs.connection_id).order_by(table.number))
        return [AuditCut(*row) for row in rows]

    def told_up_to(self, read: Connection, last: int) -> list[Told]:
        """Entries up to `last` that later ones rest on, kept ones of earlier cuts among them. Within the store."""
        return self._told(read, last, all_of_them=False)

    def _told(self, read: Connection, last: int, *, all_of_them: bool) -> list[Told]:
        """Entries up to `last` on which later ones rest; what stayed of a cut is all that there is."""
        if last <= 0:
            return []
        condition = " AND number <= :b" + ("" if all_of_them else " AND action IN :actions") + " ORDER BY number"
        query = text(_SELECT + condition)
        arguments: dict[str, object] = {"c": self._cs.connection_id, "b": last}
        if not all_of_them:
            query = query.bindparams(bindparam("actions", expanding=True))
            arguments["actions"] = sorted(TOLD)
        entries = (_entry(row, "") for row in read.execute(query, arguments))
        return [(entry.number, entry.entry_hash, entry.draft) for entry in entries if entry is not None]

    def seal(self, secrets: Secrets, actor: str) -> Seal:
        """Seals the head (`core.audit.seals.seal_head`): at the end of a run, after a human decision."""
        return seal_head(self, secrets, actor, self._cs.store.clock.now())

    def verify(self, secrets: Secrets | None = None, since: Verified | None = None) -> Verification:
        """What can be said about the chain (`core.audit.verify.verify`)."""
        return verify(self, secrets, since)

    def _stream(self, read: Connection, after: int, before: str) -> Iterator[tuple[int, AuditEntry | None]]:
        previous = before
        first = after + 1 if after else -(2**62)
        while rows := self._readable(read, first):
            for number, row in rows:
                entry = None if row is None else _entry(row, previous)
                previous = "" if entry is None else entry.entry_hash
                first = number + 1
                yield number, entry

    def _readable(self, read: Connection, first: int) -> list[tuple[int, Sequence[Any] | None]]:
        """A portion; None in the place of a row that the database itself cannot read."""
        try:
            return list(self._portion(read, first, 2**62))
        except SQLAlchemyError:
            # Text that is no UTF-8, a damaged page: which rows it is, only one by one can tell.
            query = (
                "SELECT number FROM audit_entries WHERE connection_id = :c AND number >= :a ORDER BY number LIMIT :n"
            )
            numbers = read.scalars(text(query), {"c": self._cs.connection_id, "a": first, "n": _PORTION}).all()
            return [(number, self._single(read, number)) for number in numbers]

    def _single(self, read: Connection, number: int) -> Sequence[Any] | None:
        try:
            return next((row for _, row in self._portion(read, number, number)), None)
        except SQLAlchemyError:
            return None

    def _portion(self, read: Connection, first: int, last: int) -> Iterator[tuple[int, Sequence[Any]]]:
        condition = " AND number BETWEEN :a AND :b ORDER BY number LIMIT :n"
        arguments = {"c": self._cs.connection_id, "a": first, "b": last, "n": _PORTION}
        for row in read.execute(text(_SELECT + condition), arguments):
            yield row[0], row

    def _hash(self, read: Connection, number: int) -> str:
        if number <= 0:
            return FIRST_PREVIOUS
        cut = read.scalar(
            select(audit_cuts.c.head).where(
                audit_cuts.c.connection_id == self._cs.connection_id, audit_cuts.c.number == number
            )
        )
        if cut is not None:
            return str(cut)
        found = read.scalar(
            select(audit_entries.c.entry_hash).where(
                audit_entries.c.connection_id == self._cs.connection_id,
                audit_entries.c.number == number,
            )
        )
        return found or ""


def append_entries(write: Connection, connection_id: int, drafts: Iterable[AuditDraft]) -> tuple[int, str]:
    """Appends entries in the transaction of what they describe; gives the new head."""
    query = select(heads.c.audit_number, heads.c.audit_hash).where(heads.c.connection_id == connection_id)
    number, head = write.execute(query).one()
    rows: list[dict[str, object]] = []
    for draft in drafts:
        entry = link(number + 1, head, stored_draft(draft))
        number, head = entry.number, entry.entry_hash
        members = {
            name: getattr(entry.draft, name) for name in _COLUMNS if name not in {"number", "entry_hash", "details"}
        }
        members |= {"number": number, "entry_hash": head, "connection_id": connection_id}  # fmt: skip
        rows.append({**members, "details": details_text(entry.draft)})
    if rows:
        write.execute(insert(audit_entries), rows)
        write.execute(
            update(heads).where(heads.c.connection_id == connection_id).values(audit_number=number, audit_hash=head)
        )
    return number, head


def seal_entries(write: Connection, connection_id: int, drafts: Iterable[AuditDraft], seal: SealMaker) -> Seal:
    """Appends entries and keeps the seal that `seal` makes of the new head, in the transaction of what they describe."""
    number, head = append_entries(write, connection_id, drafts)
    made = seal(number, head)
    values = {
        "connection_id": connection_id,
        "number": made.number,
        "head": made.head,
        "sealed_at": made.sealed_at,
        "sealed_by": made.sealed_by,
        "public_key": made.public_key,
        "signature": made.signature,
    }
    write.execute(insert(seals).values(values))
    return made


def stored_draft(draft: AuditDraft) -> AuditDraft:
    """The draft as the store can hold it (`core.store.types.clean`): this is what the hash is made of.

    Raises:
        ValueError: its time has no zone.
        TypeError: a member is no text.
    """
    if draft.at.tzinfo is None:
        msg = "An audit entry needs a time with a zone."
        raise ValueError(msg)
    texts = (draft.actor, draft.action, draft.run_id, draft.entity, draft.source_key, draft.source_revision,
             draft.source_hash, draft.external_id, draft.mapping_version, draft.profile_hash, draft.outcome,
             *draft.details.keys(), *draft.details.values())  # fmt: skip
    joined = "".join(texts)
    if joined.isascii() and "\x00" not in joined:
        return draft
    return replace(
        draft,
        actor=clean(draft.actor),
        action=clean(draft.action),
        run_id=clean(draft.run_id),
        entity=clean(draft.entity),
        source_key=clean(draft.source_key),
        source_revision=clean(draft.source_revision),
        source_hash=clean(draft.source_hash),
        external_id=clean(draft.external_id),
        mapping_version=clean(draft.mapping_version),
        profile_hash=clean(draft.profile_hash),
        outcome=clean(draft.outcome),
        details={clean(name): clean(value) for name, value in draft.details.items()},
    )


def details_text(draft: AuditDraft) -> str:
    """The stored form of `details`: its canonical JSON."""
    return canonical(draft.details).decode() if draft.details else "{}"


def read_details(stored: str) -> dict[str, str]:
    """Details from their stored form, for showing; empty where they cannot be read (`verify` says so)."""
    try:
        members = json.loads(stored)
    except ValueError:
        return {}
    return {name: str(value) for name, value in members.items()} if isinstance(members, dict) else {}


def _entry(row: Sequence[Any], previous: str) -> AuditEntry | None:
    """The entry of a row; None unless every column holds exactly the stored form of what it means."""
    (number, own_hash, at, actor, action, run_id, entity, source_key, revision, source_hash,
     external_id, version, profile_hash, outcome, details) = row  # fmt: skip
    try:
        members = json.loads(details)
        texts = (actor, action, run_id, entity, source_key, revision, external_id, version, outcome,
                 *members.keys(), *members.values())  # fmt: skip
        if not all(isinstance(text, str) for text in texts):
            return None
        draft = AuditDraft(
            actor,
            action,
            from_microseconds(at),
            run_id,
            entity,
            source_key,
            revision,
            _hash_text(source_hash),
            external_id,
            version,
            _hash_text(profile_hash),
            outcome,
            members,
        )
        if details_text(draft) != details:
            return None
        return AuditEntry(number, previous, _hash_text(own_hash), draft)
    except (ValueError, TypeError, AttributeError, OverflowError):
        return None


def _hash_text(value: bytes) -> str:
    found = from_hash_bytes(value)
    if hash_bytes(found) != value:
        raise ValueError(found)
    return found


def _checked(entry: AuditEntry | None) -> AuditEntry:
    if entry is None:
        raise damaged()
    return entry


def _head(row: Sequence[Any]) -> tuple[int, str]:
    try:
        return int(row[0]), _hash_text(row[1])
    except (ValueError, TypeError):
        return -1, ""


def _seal_query(connection_id: int) -> Any:  # noqa: ANN401  # SQLAlchemy's type is a line long
    table = seals.c
    return select(
        table.number,
        table.head,
        table.sealed_at,
        table.sealed_by,
        table.public_key,
        table.signature,
    ).where(table.connection_id == connection_id)


def _seal(connection: str, row: Sequence[Any]) -> Seal | None:
    try:
        if not isinstance(row[3], str):
            return None
        return Seal(
            connection,
            row[0],
            _hash_text(row[1]),
            from_microseconds(row[2]),
            row[3],
            _hash_text(row[4]),
            _hash_text(row[5]),
        )
    except (ValueError, TypeError, OverflowError):
        return None
