"""The reports about the audit chain: its entries, and the way of one record."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Final

from core.model.audit import AuditEntry, AuditQuery, Seal, Verification
from core.model.audit_words import SAID, in_full
from core.model.values import readable
from core.model.views import Trace
from core.reports.report import Cell, Column, Kind, Row, Said, Section

ENTRY_COLUMNS: Final = (
    Column("Entry", Kind.COUNT, 9),
    Column("Time (UTC)", Kind.TIME, 19),
    Column("Account", width=16),
    Column("Record", width=14),
    Column("Revision", width=8),
    Column("X3", width=16),
    Column("What happened", width=60, said=True),
    Column("Action", width=16),
    Column("Run", width=24),
    Column("Mapping version", width=9),
    Column("Outcome", width=18),
    Column("Source hash", width=20),
    Column("Details", width=40),
    Column("Hash of the entry", width=20),
)
_ON_PAPER: Final = (0, 1, 2, 3, 5, 6, 8, 13)
"""Columns of a PDF: a page has no room for all of them."""
_BEGINNING: Final = 16


def entries_section(entries: Iterable[tuple[AuditEntry, str]], *, on_paper: bool) -> Section:
    """Entries as a table; on paper without those columns that only a program reads."""
    places = _ON_PAPER if on_paper else tuple(range(len(ENTRY_COLUMNS)))
    columns = [ENTRY_COLUMNS[place] for place in places]
    if on_paper:
        columns[-1] = Column("Hash begins", width=22)

    def rows() -> Iterator[Row]:
        for entry, number in entries:
            cells = _cells(entry, number)
            if on_paper:
                cells[-1] = entry.entry_hash[:_BEGINNING]
            yield [cells[place] for place in places]

    note = "Of each hash the first 16 digits are shown; the Excel and CSV forms have all of it." if on_paper else ""
    return Section("Audit entries", columns, rows(), note=note)


def _cells(entry: AuditEntry, number: str) -> list[Cell]:
    draft = entry.draft
    details = json.dumps(dict(draft.details), ensure_ascii=False, sort_keys=True) if draft.details else ""
    return [
        entry.number,
        draft.at,
        draft.actor,
        number,
        draft.source_revision,
        draft.external_id,
        in_full(draft),
        draft.action,
        draft.run_id,
        draft.mapping_version,
        draft.outcome,
        draft.source_hash,
        details,
        entry.entry_hash,
    ]


def asked(query: AuditQuery) -> dict[str, str]:
    """What was asked, in words."""
    found = {
        "Record": query.record or Said("all records"),
        "Account": query.actor or Said("all accounts"),
        "Run": query.run or Said("all runs"),
        "Actions": Said(", ".join(SAID.get(action, action) for action in query.actions) or "all actions"),
        "From": Said(query.since.isoformat() if query.since else "the beginning"),
        "To": Said(query.until.isoformat() if query.until else "the end"),
    }
    return found | ({"Search": query.find} if query.find else {})


def fingerprint_of(public_key: str) -> str:
    """By what people compare a public key: SHA-256 of its 32 bytes, in groups of four digits."""
    hashed = hashlib.sha256(bytes.fromhex(public_key)).hexdigest()
    return " ".join(hashed[at : at + 4] for at in range(0, len(hashed), 4))


def seal_note(seal: Seal | None, found: Verification, at: datetime) -> str:
    """What covers the chain, and what verification said of it: for the end of an export."""
    state = "intact" if found.ok else f"NOT intact, first at entry {found.first_bad}: {found.reason}"
    verified = (
        f"The audit chain has {found.entries:,} entries. Verified at {at.astimezone(UTC):%Y-%m-%d %H:%M} UTC: {state}."
    )
    if seal is None:
        return f"{verified} Nothing seals it."
    return (
        f"{verified} Sealed up to entry {seal.number:,} by {seal.sealed_by} at {seal.sealed_at:%Y-%m-%d %H:%M} UTC"
        f" with the head {seal.head}. Fingerprint of the public key (SHA-256): {fingerprint_of(seal.public_key)}."
        f" Anchored outside of the store up to entry {found.anchored_to:,}."
    )


def trace_sections(trace: Trace) -> tuple[Section, ...]:
    """Lines, fields and history of a record."""
    sides: Mapping[tuple[str, str], Cell] = {
        (side.field, side.line_key): "" if side.x3 is None else readable(side.x3) for side in trace.sides
    }
    lines = Section(
        "Lines",
        (
            Column("Line", Kind.COUNT, 6), Column("Status", width=16, said=True), Column("Description", width=34),
            Column("Account in JAGGAER", width=16), Column("Account in X3", width=14),
            Column("Cost centre in JAGGAER", width=16), Column("Cost centre in X3", width=14),
            Column("Amount", Kind.MONEY, 14, trace.record.currency), Column("X3 line", width=10), Column("Why", width=36, said=True),
        ),
        [
            (line.number, line.status.value, line.description, line.source_account, line.account,
             line.source_cost_center, line.cost_center, line.amount, line.x3_line, line.reason)
            for line in trace.lines
        ],
    )  # fmt: skip
    fields = Section(
        "Fields: what JAGGAER says, by which rule, and what X3 has",
        (
            Column("Line", width=8), Column("Field of X3", width=22), Column("In JAGGAER", width=30),
            Column("Value there", width=26), Column("Rule", width=26, said=True), Column("Wanted", width=24), Column("In X3", width=24),
        ),
        [
            (item.line_key, item.field, item.source, item.source_value, item.rule,
             "" if item.value is None else readable(item.value), sides.get((item.field, item.line_key), ""))
            for item in trace.fields
        ],
    )  # fmt: skip
    history = Section(
        "History, from the audit chain",
        (
            Column("Entry", Kind.COUNT, 9), Column("Time (UTC)", Kind.TIME, 20), Column("Account", width=18),
            Column("What happened", width=70, said=True), Column("Run", width=24), Column("Mapping version", width=12),
        ),
        [
            (event.entry, event.at, event.actor, event.text, event.run_id, event.mapping_version)
            for event in trace.events
        ],
    )  # fmt: skip
    problems = Section(
        "What holds it", (Column("Problem", width=100, said=True),), [(problem,) for problem in trace.problems]
    )
    return (*((problems,) if trace.problems else ()), *((lines,) if trace.lines else ()), fields, history)
