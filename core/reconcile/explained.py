"""Explanations laid over the exceptions that they were given for, and the fingerprint of the whole."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from core.model.reconcile import ControlTotal, Explanation, ReconcileQuery, ReconcileRow, Section
from core.model.values import digest

Explained = Mapping[tuple[Section, str], Explanation]
"""The newest reason by section and key."""


def explained_rows(rows: Iterable[ReconcileRow], explained: Explained) -> tuple[ReconcileRow, ...]:
    """The rows with the reasons that hold, and with those that did until the exception changed."""
    return tuple(_explained(row, explained.get((row.section, row.key))) for row in rows)


def _explained(row: ReconcileRow, said: Explanation | None) -> ReconcileRow:
    holds = said if said is not None and said.fingerprint == row.fingerprint and row.is_exception else None
    lapsed = said if said is not None and holds is None and row.is_exception else None
    if row.explained == holds and row.lapsed == lapsed:
        return row
    return replace(row, explained=holds, lapsed=lapsed)


def fingerprint_of(
    query: ReconcileQuery, rows: Mapping[Section, Iterable[ReconcileRow]], controls: Iterable[ControlTotal]
) -> str:
    """Hash of what a signature stands under: the question, the control totals, the exceptions and their reasons."""
    exceptions = [
        [row.section.value, row.key, row.fingerprint, row.explained.because if row.explained else None]
        for of_section in rows.values()
        for row in of_section
        if row.is_exception
    ]
    totals = [
        [one.section.value, one.currency, one.left_side.value, one.left, one.right_side.value, one.right, one.listed]
        for one in controls
    ]
    return digest([query.since, query.until, query.company, query.site, totals, exceptions])
