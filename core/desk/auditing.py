"""The audit chain for people: looked through, exported, verified, kept as long as is wanted, packed for an auditor."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path

from core.desk.workplace import Workplace
from core.errors import ConfigurationError, ConnectorError
from core.model.audit import (
    AuditChoices,
    AuditCounts,
    AuditEntry,
    AuditExported,
    AuditPage,
    AuditQuery,
    AuditRow,
    Verification,
    Verified,
)
from core.model.audit_words import in_full
from core.model.flow import Entity, ExternalId
from core.model.way import way_of
from core.reports.report import Report, Said, Section
from core.store.connection_store import ConnectionStore
from core.views import find_record, trace_of

log = logging.getLogger(__name__)

_VERIFIED = "audit-verified"
"""Under which key it is kept up to where the chain was verified."""
Progress = Callable[[int, int], None]
"""Gets how much is done, of how much."""
_BROKEN = "audit-not-intact"
"""Under which key the last fault of the chain is kept until a whole verification finds none."""
_LONG = 50_000
"""Entries of a chain that is not verified for the first time at the end of a run."""
_TOLD_EVERY = 500
"""Entries between two looks at whether a person ended an export."""


class _StoppedError(Exception):
    """The export was ended by a person."""


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

        A record that the query says is looked for by number, source id and X3 key; one that is not known any more is found
        by its source id alone.
        """
        store = self._named(connection)
        found = store.audit_list.page(query, _keys(store, query), after=after, limit=limit + 1)
        rows = tuple(_row(entry, number) for entry, number in found[:limit])
        return AuditPage(rows, rows[-1].number if len(found) > limit else None)

    def audit_counts(self, query: AuditQuery, connection: str = "") -> AuditCounts:
        """How many entries a query has, in all and by action."""
        store = self._named(connection)
        by_action = store.audit_list.counts(query, _keys(store, query))
        wanted = query.actions or tuple(by_action)
        return AuditCounts(sum(by_action.get(action, 0) for action in wanted), tuple(by_action.items()))

    def audit_choices(self, connection: str = "") -> AuditChoices:
        """The accounts and the actions that a chain has."""
        return self._named(connection).audit_list.choices()

    def export_audit(
        self,
        file: Path,
        query: AuditQuery,
        *,
        progress: Progress | None = None,
        cancel: threading.Event | None = None,
        language: str = "",
        connection: str = "",
    ) -> AuditExported:
        """Writes the entries of a query, oldest first, as Excel, CSV or PDF, by the name of the file.

        Args:
            file: where to; it is there as a whole or not at all.
            query: which entries.
            progress: called now and then, in this thread.
            cancel: ends it, without a file.
            language: code of the language that it is written in; empty for English.
            connection: which connection.

        Raises:
            ConfigurationError: the file cannot be written, is of another kind, or is too long for a PDF.
        """
        from core.desk.audit_report import asked, entries_section  # noqa: PLC0415 - for files alone
        from core.reports.write import form_of, write_report  # noqa: PLC0415 - as above

        on_paper = form_of(file) == "pdf"
        store = self._named(connection)
        total = self.audit_counts(query, connection).total

        def entries() -> Iterator[tuple[AuditEntry, str]]:
            for done, found in enumerate(store.audit_list.walk(query, _keys(store, query))):
                if done % _TOLD_EVERY == 0:
                    if cancel is not None and cancel.is_set():
                        raise _StoppedError
                    if progress is not None:
                        progress(done, total)
                yield found

        report = self._audit_report(
            "Audit trail", asked(query), (entries_section(entries(), on_paper=on_paper),), connection
        )
        try:
            rows = write_report(file, report, language)
        except _StoppedError:
            return AuditExported(file, None)
        return AuditExported(file, rows, report.seal)

    def export_trace(self, file: Path, key: str, connection: str = "", *, language: str = "") -> Path:
        """Writes the way of one record from JAGGAER to X3 as a PDF, in a language. Errors as `trace` and `export_audit`."""
        from core.desk.audit_report import trace_sections  # noqa: PLC0415 - for files alone
        from core.reports.pdf import write_pdf  # noqa: PLC0415 - as above
        from core.reports.report import in_language  # noqa: PLC0415
        from core.reports.speech import speech_of  # noqa: PLC0415
        from core.reports.way import Way  # noqa: PLC0415
        from core.reports.write import form_of  # noqa: PLC0415

        if form_of(file) != "pdf":
            raise ConfigurationError(f"{file.name} is no PDF file.", remedy="End its name with .pdf.")
        store = self._named(connection)
        story = trace_of(store, *find_record(store, key))
        record = story.record
        speech = speech_of(language)
        what = {"Record": Said(f"{record.entity.value} {record.key}"), "Status": Said(record.status.value)}
        report = self._audit_report(
            f"The way of {record.entity.value} {record.key}", what, trace_sections(story), connection
        )
        write_pdf(file, in_language(report, speech), lambda: Way(way_of(story), speech))
        return file

    def verify_audit(self, connection: str = "", *, since_last: bool = False) -> Verification:
        """Whether the audit chain is intact, who sealed it, and up to where it is anchored outside.

        Args:
            connection: which connection.
            since_last: looks only at what came after the entry that was verified last; the whole chain where none was.
        """
        store = self._named(connection)
        found = store.audit.verify(self._secrets, self.last_verified(connection) if since_last else None)
        now = self._clock.now().isoformat()
        if found.ok and found.entries:
            store.state.set(_VERIFIED, {"number": str(found.entries), "hash": found.head, "at": now})
        if not found.ok:
            store.state.set(_BROKEN, f"The audit chain is not intact, first at entry {found.first_bad}: {found.reason}")
        elif found.since == found.cut + 1 and store.state.get(_BROKEN) is not None:
            # Only a look at all of it takes the warning back.
            store.state.set(_BROKEN, None)
        return found

    def audit_warnings(self, connection: str = "") -> tuple[str, ...]:
        """What the last verification found wrong, for Home; nothing is verified here."""
        said = self._named(connection).state.get(_BROKEN)
        return (f"{said} Look at it with: audit verify",) if isinstance(said, str) else ()

    def _verify_after_run(self, connection: str) -> None:
        """Verifies what came since the last time; a chain that nobody ever verified is left to a person, if it is long."""
        mark = self.last_verified(connection)
        if mark is None and self._named(connection).audit.head()[0] > _LONG:
            return
        try:
            self.verify_audit(connection, since_last=True)
        except ConnectorError as error:
            log.warning("the audit chain could not be verified: %s", error)

    def last_verified(self, connection: str = "") -> Verified | None:
        """Up to where the chain was found intact last; None = never."""
        kept = self._named(connection).state.get(_VERIFIED)
        try:
            members = dict(kept) if isinstance(kept, dict) else {}
            at = datetime.fromisoformat(str(members["at"]))
            return Verified(int(str(members["number"])), str(members["hash"]), at)
        except (KeyError, ValueError):
            return None

    # -- inside ---------------------------------------------------------------------------------------------------------

    def _audit_report(
        self, title: str, asked: Mapping[str, str], sections: Sequence[Section], connection: str
    ) -> Report:
        """A report that ends with what covers the chain; it is verified from where that was done last."""
        from core.desk.audit_report import seal_note  # noqa: PLC0415 - for files alone

        settings = self.connection(connection)
        now = self._clock.now()
        found = self.verify_audit(connection, since_last=True)
        return Report(
            title=title,
            connection=settings.name,
            environment="test" if settings.is_test else "production",
            asked={"X3 folder": settings.x3.folder, **asked},
            made_at=now,
            made_by=self.actor,
            seal=seal_note(self._of(settings).audit.newest_seal(), found, now),
            sections=sections,
        )


def _keys(store: ConnectionStore, query: AuditQuery) -> list[tuple[str, str]]:
    """Entity and source id of all records that a person may mean by a number, a source id or an X3 key."""
    key = query.record.strip()
    if not key:
        return []
    found: dict[tuple[str, str], None] = {}
    for entity in Entity:
        known = [str(record.source_id) for record in store.records.find_number(entity, key)]
        linked = store.records.linked_by_external(entity, [ExternalId(key)]).values()
        for source_id in (key, *known, *linked):
            found[entity.value, str(source_id)] = None
    return list(found)


def _row(entry: AuditEntry, number: str) -> AuditRow:
    draft = entry.draft
    return AuditRow(
        number=entry.number,
        at=draft.at,
        actor=draft.actor,
        action=draft.action,
        text=in_full(draft),
        entity=draft.entity,
        record=number,
        revision=draft.source_revision,
        x3_key=draft.external_id,
        run=draft.run_id,
        outcome=draft.outcome,
        mapping_version=draft.mapping_version,
        entry_hash=entry.entry_hash,
        details=draft.details,
    )
