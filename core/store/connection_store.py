"""The store as one connection sees it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection

from core.audit.decisions import Tables
from core.store.alerts import AlertRows
from core.store.approvals import Approvals
from core.store.audit import AuditLog
from core.store.audit_list import AuditList
from core.store.codings import Codings
from core.store.decided import decided_tables
from core.store.feed import Feed
from core.store.history import History
from core.store.inbox import Inbox
from core.store.intents import Intents
from core.store.leases import Leases
from core.store.line_uses import LineUses
from core.store.mapping_versions import MappingVersions
from core.store.mappings import Mappings
from core.store.problems import Problems
from core.store.recodings import Recodings
from core.store.reconciliations import Reconciliations
from core.store.records import Records
from core.store.references import References
from core.store.retention import Retention
from core.store.run_entries import RunEntries
from core.store.runs import Runs
from core.store.schedules import Schedules
from core.store.state import State
from core.store.watched import WatchedCodes
from core.store.watermarks import Watermarks

if TYPE_CHECKING:
    from core.store.database import Store


class ConnectionStore:
    """Everything that is kept for one connection, one attribute for each noun. Thread-safe; costs nothing to make."""

    def __init__(self, store: Store, connection_id: int, name: str) -> None:
        self.store = store
        self.connection_id = connection_id
        self.name = name
        self.alerts = AlertRows(self)
        self.approvals = Approvals(self)
        self.audit = AuditLog(self)
        self.audit_list = AuditList(self)
        self.codings = Codings(self)
        self.feed = Feed(self)
        self.history = History(self)
        self.inbox = Inbox(self)
        self.intents = Intents(self)
        self.lease = Leases(self)
        self.line_uses = LineUses(self)
        self.mapping_versions = MappingVersions(self)
        self.mappings = Mappings(self)
        self.problems = Problems(self)
        self.recodings = Recodings(self)
        self.reconciliations = Reconciliations(self)
        self.records = Records(self)
        self.references = References(self)
        self.retention = Retention(self)
        self.run_entries = RunEntries(self)
        self.runs = Runs(self)
        self.schedules = Schedules(self)
        self.state = State(self)
        self.watched = WatchedCodes(self)
        self.watermarks = Watermarks(self)

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A transaction that reads; inside `core.store` only."""
        with self.store.database.read() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction that writes; inside `core.store` only."""
        with self.store.database.write() as connection:
            yield connection

    def decided(self, read: Connection) -> Tables:
        """What the tables say was decided; inside `core.store` only."""
        return decided_tables(read, self.connection_id)

    def backup(self, path: Path) -> None:
        """Copies the whole store, as `Store.backup`."""
        self.store.backup(path)
