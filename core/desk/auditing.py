"""The audit chain for people: looked through, exported, verified, kept as long as is wanted, packed for an auditor."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path

from core.desk.workplace import Workplace
from core.model.audit import (
    AuditChoices,
    AuditCounts,
    AuditExported,
    AuditPage,
    AuditQuery,
    EvidencePack,
    RetentionDone,
    RetentionState,
    Verification,
    Verified,
)

Progress = Callable[[int, int], None]
"""Gets how much is done, of how much."""


class Auditing(Workplace):
    """What the App does with the audit chains of its connections."""

    def audit_entries(
        self, query: AuditQuery, *, after: int | None = None, limit: int = 500, connection: str = ""
    ) -> AuditPage:
        """A page of entries, newest first.

        Args:
            query: which.
            after: what the page before gave.
            limit: how many at most.
            connection: which connection.

        Raises:
            ConfigurationError: no record is called as the query says.
        """
        raise NotImplementedError

    def audit_counts(self, query: AuditQuery, connection: str = "") -> AuditCounts:
        """How many entries a query has, in all and by action. Errors as `audit_entries`."""
        raise NotImplementedError

    def audit_choices(self, connection: str = "") -> AuditChoices:
        """The accounts and the actions that a chain has."""
        raise NotImplementedError

    def export_audit(
        self,
        file: Path,
        query: AuditQuery,
        *,
        progress: Progress | None = None,
        cancel: threading.Event | None = None,
        connection: str = "",
    ) -> AuditExported:
        """Writes the entries of a query, oldest first, as Excel, CSV or PDF, by the name of the file.

        Raises:
            ConfigurationError: the file cannot be written, is of another kind, or is too long for a PDF.
        """
        raise NotImplementedError

    def export_trace(self, file: Path, key: str, connection: str = "") -> Path:
        """Writes the way of one record from JAGGAER to X3 as a PDF. Errors as `trace` and `export_audit`."""
        raise NotImplementedError

    def verify_audit(self, connection: str = "", *, since_last: bool = False) -> Verification:
        """Whether the audit chain is intact, who sealed it, and up to where it is anchored outside.

        Args:
            connection: which connection.
            since_last: looks only at what came after the entry that was verified last; the whole chain where none was.
        """
        raise NotImplementedError

    def last_verified(self, connection: str = "") -> Verified | None:
        """Up to where the chain was found intact last; None = never."""
        raise NotImplementedError

    def retention(self, connection: str = "") -> RetentionState:
        """What is kept, for how long, and what is due to be removed."""
        raise NotImplementedError

    def run_retention(self, connection: str = "") -> RetentionDone:
        """Removes what is older than the settings say: payloads of settled records, entries of the chain into a file.

        Raises:
            ConfigurationError: the file cannot be written; nothing was removed. The chain is not intact: nothing is cut.
        """
        raise NotImplementedError

    def blank_member(self, key: str, pointer: str, because: str, connection: str = "") -> int:
        """Removes a member from the stored source of a record; gives the number of the audit entry that says so.

        Args:
            key: number, source id or X3 key of the record.
            pointer: JSON pointer of the member: `/contact/email`.
            because: why.
            connection: which connection.

        Raises:
            ConfigurationError: no such record or member, or the record is not settled.
        """
        raise NotImplementedError

    def evidence_pack(
        self,
        file: Path,
        first: date,
        last: date,
        *,
        progress: Progress | None = None,
        cancel: threading.Event | None = None,
        connection: str = "",
    ) -> EvidencePack:
        """Writes everything that an auditor needs about a period into one zip file, with a checker that needs nothing else.

        Raises:
            ConfigurationError: the file cannot be written, or the period ends before it begins.
        """
        raise NotImplementedError
