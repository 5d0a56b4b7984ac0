"""What an evidence pack tells of a period: who decided what, who approved, what ran, what is open, what was explained."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import Final

from core.model.approval import ApprovalRequest
from core.model.audit import AuditEntry
from core.model.audit_words import in_full
from core.model.reconcile import Explanation, SignOff
from core.model.views import CauseRow, RunRow
from core.reports.report import Column, Kind, Reasoned, Row, Said, Section

_TIME: Final = Column("Time (UTC)", Kind.TIME, 20)
_ENTRY: Final = Column("Entry", Kind.COUNT, 9)
_COUNTED: Final = (
    "read", "created", "updated", "closed", "linked", "unchanged", "not_eligible", "held", "refused", "incomplete",
    "waiting", "in_doubt", "differs", "ignored",
)  # fmt: skip

Told = Sequence[tuple[AuditEntry, str]]
"""Entries with the number that people call their record by."""


def mappings_section(entries: Told) -> Section:
    """Who changed which mapping, and who approved it."""

    def rows() -> Iterator[Row]:
        for entry, _ in entries:
            draft, details = entry.draft, entry.draft.details
            approved = "approval" in details
            yield (
                entry.number, draft.at, details.get("decided_by", draft.actor), draft.actor if approved else "",
                details.get("kind", ""), details.get("source", ""), details.get("target", "") or Said("(ended)"),
                details.get("scope", ""), details.get("from", ""), draft.mapping_version, details.get("because", ""),
            )  # fmt: skip

    columns = (
        _ENTRY, _TIME, Column("Decided by", width=18), Column("Approved by", width=18), Column("Kind", width=14, said=True),
        Column("JAGGAER", width=18), Column("X3", width=14), Column("Scope", width=22), Column("From", width=12),
        Column("Version", width=9), Column("Because", width=36),
    )  # fmt: skip
    return Section("Mappings changed", columns, list(rows()))


def approvals_section(requests: Iterable[ApprovalRequest], since: datetime, before: datetime) -> Section:
    """Requests that were asked for or closed in the period."""

    def within(at: datetime | None) -> bool:
        return at is not None and since <= at < before

    rows = [
        (r.number, r.kind.value, r.summary, r.needed, r.asked_by, r.asked_at, r.state.value, r.closed_by, r.closed_at,
         r.closed_because)
        for r in requests
        if within(r.asked_at) or within(r.closed_at)
    ]  # fmt: skip
    columns = (
        Column("Request", Kind.COUNT, 8), Column("Kind", width=10, said=True), Column("What", width=40, said=True), Column("Needed", width=30, said=True),
        Column("Asked by", width=16), Column("Asked (UTC)", Kind.TIME, 20), Column("State", width=11, said=True),
        Column("Closed by", width=16), Column("Closed (UTC)", Kind.TIME, 20), Column("Because", width=30),
    )  # fmt: skip
    return Section("Approvals", columns, sorted(rows))


def decisions_section(entries: Told) -> Section:
    """Everything else that people decided: settings, schedule, ignored records, twins, differences."""
    rows = [(e.number, e.draft.at, e.draft.actor, number, in_full(e.draft)) for e, number in entries]
    columns = (
        _ENTRY,
        _TIME,
        Column("Account", width=18),
        Column("Record", width=18),
        Column("What happened", width=90, said=True),
    )
    return Section("Other decisions", columns, rows)


def runs_section(found: Iterable[RunRow]) -> Section:
    """Runs with where each record ended: the columns after "Read" add up to it. Previews wrote nothing."""
    rows: list[Row] = []
    for row in found:
        counts = row.counts.as_dict()
        rows.append(
            (
                row.run_id,
                row.kind.value,
                row.started_at,
                row.actor,
                row.status.value,
                *(counts[n] for n in _COUNTED),
                row.reason,
            )
        )
    columns = (
        Column("Run", width=30), Column("Kind", width=20, said=True), Column("Started (UTC)", Kind.TIME, 20),
        Column("Account", width=14), Column("Ended", width=24, said=True),
        *(Column(name.replace("_", " ").capitalize(), Kind.COUNT, 9, total=True) for name in _COUNTED),
        Column("Why", width=16, said=True),
    )  # fmt: skip
    return Section("Runs", columns, rows)


def open_section(causes: Iterable[CauseRow], made_at: datetime) -> Section:
    """What is open when the pack is made, by cause; parked and ignored causes with their reason."""
    rows: list[Row] = []
    for cause in causes:
        aside = cause.aside
        state = "open" if aside is None else "ignored" if aside.ignored else "parked"
        why = "" if aside is None else Reasoned(aside.because, aside.by, aside.at)
        for currency, amount, lines in cause.amounts or (("", None, cause.lines),):
            rows.append((cause.status.value, cause.message, cause.records, lines, amount, currency, cause.since, state, why))  # fmt: skip
    columns = (
        Column("Status", width=18, said=True), Column("Cause", width=60, said=True), Column("Records", Kind.COUNT, 9),
        Column("Lines", Kind.COUNT, 9), Column("Amount", Kind.MONEY, 16, "Currency", total=True),
        Column("Currency", width=9), Column("Since (UTC)", Kind.TIME, 20), Column("State", width=10, said=True),
        Column("Explained", width=40),
    )  # fmt: skip
    return Section("Open and set aside", columns, rows, note=f"As it stood at {made_at:%Y-%m-%d %H:%M} UTC, when the pack was made.")  # fmt: skip


def explained_section(found: Iterable[Explanation]) -> Section:
    """Differences of the reconciliation that somebody explained; they are explained until they change."""
    rows = [(e.section.value, e.key, e.because, e.by, e.at, e.fingerprint) for e in found]
    columns = (
        Column("Section", width=16, said=True), Column("Exception", width=40), Column("Reason", width=50),
        Column("Explained by", width=18), Column("Explained (UTC)", Kind.TIME, 20), Column("Fingerprint", width=20),
    )  # fmt: skip
    return Section("Explained differences", columns, rows)


def signed_section(found: Iterable[SignOff], first: date, last: date) -> Section:
    """Who signed which reconciliation of days in the period."""
    rows = [
        (s.query.since, s.query.until, s.query.company or Said("all companies"), s.query.site or Said("all sites"), s.signed_by, s.signed_at, s.note,
         s.fingerprint)
        for s in found
        if s.query.since <= last and s.query.until >= first
    ]  # fmt: skip
    columns = (
        Column("From", Kind.DAY, 12), Column("To", Kind.DAY, 12), Column("Company", width=10), Column("Site", width=10),
        Column("Signed by", width=18), Column("Signed (UTC)", Kind.TIME, 20), Column("Note", width=50),
        Column("Fingerprint", width=20),
    )  # fmt: skip
    return Section("Reconciliations signed off", columns, rows)
