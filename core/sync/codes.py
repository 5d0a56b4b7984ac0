"""X3's codes as a run sees them: the local tables, and questions to X3 for codes that would be condemned otherwise."""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Iterable
from datetime import timedelta
from hashlib import sha256

from core.clock import Clock
from core.model.reference import ON_DEMAND, ReferenceEntry, ReferenceKind
from core.ports import Target
from core.store.connection_store import ConnectionStore

FRESH_FOR = timedelta(hours=24)
"""Reference data older than this is read anew at the start of a run."""
ASK_AT_ONCE = 200
_SNAPSHOT_DIGITS = 12

LOADED_KINDS: tuple[ReferenceKind, ...] = (
    ReferenceKind.COMPANY,
    ReferenceKind.SITE,
    ReferenceKind.CHART,
    ReferenceKind.ACCOUNT,
    ReferenceKind.DIMENSION_TYPE,
    ReferenceKind.DIMENSION,
    ReferenceKind.SUPPLIER,
    ReferenceKind.PRODUCT,
    ReferenceKind.UNIT,
    ReferenceKind.CURRENCY,
    ReferenceKind.PAYMENT_TERM,
    ReferenceKind.TAX_RULE,
    ReferenceKind.TAX_CODE,
)
"""What the flow `reference` reads, in this order; kinds that are read on demand come with it once they were."""

WITHIN_PARENT = frozenset({ReferenceKind.ACCOUNT, ReferenceKind.DIMENSION, ReferenceKind.ACCOUNTING_CODE})
"""Kinds whose codes are unique within their parent only; a site's company, say, is a fact and no part of its key."""

CHART = (ReferenceKind.ACCOUNT, ReferenceKind.DIMENSION)
"""What a line is posted to: the snapshot of the chart is over these."""

Code = tuple[ReferenceKind, str, str]
"""Kind, parent and code."""


def table_parent(kind: ReferenceKind, parent: str) -> str:
    """The parent as far as it is part of the key."""
    return parent if kind in WITHIN_PARENT else ""


class Codes:
    """A `ReferenceView` over the local tables that knows what X3 was asked in this run. Thread-safe."""

    def __init__(self, store: ConnectionStore, target: Target, clock: Clock) -> None:
        self._store = store
        self._target = target
        self._clock = clock
        self._lock = threading.Lock()
        self._tables: dict[tuple[ReferenceKind, str], dict[str, ReferenceEntry]] = {}
        self._loaded: set[ReferenceKind] = set()
        self._asked: set[Code] = set()
        self._read: set[ReferenceKind] = set()
        self._chart = ""

    def chart_snapshot(self) -> str:
        """Short hash of the accounts and dimensions as this run knows them now: another one after any change in X3."""
        if not self._chart:
            for kind in CHART:
                self._table(kind, "")
            with self._lock:
                known = sorted(
                    (kind.value, parent, code, entry.active, entry.valid_from, entry.valid_to)
                    for (kind, parent), table in self._tables.items()
                    if kind in CHART
                    for code, entry in table.items()
                )
                self._chart = sha256(repr(known).encode()).hexdigest()[:_SNAPSHOT_DIGITS]
        return self._chart

    @property
    def kinds_read(self) -> frozenset[ReferenceKind]:
        """What this run read whole from X3."""
        return frozenset(self._read)

    def find(self, kind: ReferenceKind, code: str, parent: str = "") -> ReferenceEntry | None:
        """The entry of a code, None when neither the tables nor X3 (where it was asked) know it."""
        return self._table(kind, parent).get(code)

    def entries(self, kind: ReferenceKind, parent: str | None = None) -> list[ReferenceEntry]:
        """All entries of a kind, of one parent or of all; a kind that is read on demand comes from X3 when it is stale."""
        if kind in ON_DEMAND and self._is_stale(kind):
            self.read_kind(kind)
        self._table(kind, parent or "")
        with self._lock:
            return [
                entry
                for (of_kind, of_parent), table in self._tables.items()
                if of_kind is kind and parent in {None, of_parent}
                for entry in table.values()
            ]

    def add(self, entry: ReferenceEntry) -> None:
        """An entry that this run made or learned of."""
        table = self._table(entry.kind, entry.parent)
        with self._lock:
            table[entry.code] = entry

    def ask(self, wanted: Iterable[Code]) -> None:
        """Asks X3 for codes, each once a run, in batches; what it does not know is then known to be missing."""
        by_table: dict[tuple[ReferenceKind, str], list[str]] = defaultdict(list)
        with self._lock:
            for kind, parent, code in wanted:
                if code and (kind, parent, code) not in self._asked:
                    self._asked.add((kind, parent, code))
                    by_table[kind, parent].append(code)
        found: list[ReferenceEntry] = []
        for (kind, parent), codes in by_table.items():
            table = self._table(kind, parent)
            for start in range(0, len(codes), ASK_AT_ONCE):
                batch = codes[start : start + ASK_AT_ONCE]
                entries = list(self._target.fetch_reference(kind, codes=batch, parent=parent))
                with self._lock:
                    before = {code: table.pop(code) for code in batch if code in table}
                    now = {entry.code: entry for entry in entries}
                    table.update(now)
                    if kind in CHART and before != now:
                        self._chart = ""
                found += entries
        if found:
            self._store.references.merge(found, self._clock.now())

    def read_all(self, *, force: bool) -> int:
        """Reads every kind that is missing or older than `FRESH_FOR` from X3; gives how many entries were read."""
        used = [kind for kind in sorted(ON_DEMAND) if self._store.references.age(kind) is not None]
        return sum(self.read_kind(kind) for kind in (*LOADED_KINDS, *used) if force or self._is_stale(kind))

    def read_missing(self) -> int:
        """Reads what was never read, and no more: without X3's suppliers no likely twin could be seen."""
        return sum(self.read_kind(kind) for kind in LOADED_KINDS if self._store.references.age(kind) is None)

    def read_kind(self, kind: ReferenceKind) -> int:
        """Reads one kind anew; gives how many entries there are."""
        self._read.add(kind)
        entries = list(self._target.fetch_reference(kind))
        self._store.references.replace(kind, entries, self._clock.now())
        with self._lock:
            self._loaded.discard(kind)
            self._chart = ""
            for key in [key for key in self._tables if key[0] is kind]:
                del self._tables[key]
        return len(entries)

    def renew(self, kind: ReferenceKind) -> bool:
        """Reads one kind anew unless this run did; whether it did now."""
        if kind in self._read:
            return False
        self.read_kind(kind)
        return True

    def _is_stale(self, kind: ReferenceKind) -> bool:
        age = self._store.references.age(kind)
        return age is None or self._clock.now() - age >= FRESH_FOR

    def _table(self, kind: ReferenceKind, parent: str) -> dict[str, ReferenceEntry]:
        with self._lock:
            if kind not in self._loaded:
                self._loaded.add(kind)
                for entry in self._store.references.load_all(kind):
                    self._tables.setdefault((kind, table_parent(kind, entry.parent)), {})[entry.code] = entry
            return self._tables.setdefault((kind, table_parent(kind, parent)), {})
