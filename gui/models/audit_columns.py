"""The columns of the audit chain."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from core.model.audit import AuditRow
from core.model.audit_words import SAID
from gui import audit_words as words
from gui import copying
from gui import format as fmt
from gui.models.rows import Column
from gui.words import said, tr


def audit_columns(locale: QLocale) -> tuple[Column[AuditRow], ...]:
    """Columns of the entries, newest first."""
    return (
        Column("number", tr("Entry"), lambda row: fmt.number(row.number, locale), right=True, width=76),
        Column(
            "at",
            tr("Time"),
            lambda row: fmt.stamp(row.at),
            width=144,
            copies=((tr("Time"), lambda row: copying.moment(row.at, locale)),),
        ),
        Column("actor", tr("By"), lambda row: row.actor, width=96, tip=lambda row: row.actor),
        Column(
            "text",
            tr("What happened"),
            lambda row: said(row.text),
            width=0,
            tip=lambda row: said(row.text),
            fits=tuple(map(words.action_word, SAID)),
        ),
        Column("record", tr("Record"), words.about, width=132, tip=words.about),
        Column("x3", tr("X3"), lambda row: row.x3_key, width=132, hidden=True),
        Column("run", tr("Run"), lambda row: row.run, width=190, hidden=True),
        Column("mapping", tr("Mappings"), lambda row: row.mapping_version, right=True, width=90, hidden=True),
        Column("hash", tr("Hash"), lambda row: row.entry_hash, width=140, hidden=True, tip=lambda row: row.entry_hash),
    )
