"""Every version of the mapping tables, to be looked at; they are written by `core.store.mappings`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Row, Select, func, or_, select

from core.model.crossref import MappingRule
from core.model.mapping_versions import DecisionPage, MappingDecision, VersionedRule
from core.store.mappings import rule_of_row
from core.store.tables import mapping_rules

if TYPE_CHECKING:
    from core.store.connection_store import ConnectionStore

SHOWN = 20
"""Rules of a decision that are listed."""


class MappingVersions:
    """History of the mapping tables of one connection; reached as `cs.mapping_versions`."""

    def __init__(self, cs: ConnectionStore) -> None:
        self._cs = cs

    def load(self, version: int) -> VersionedRule | None:
        """The rule that came in with a version; None = there is no such version."""
        with self._cs.read() as read:
            row = read.execute(self._query().where(mapping_rules.c.version == version)).first()
        return None if row is None else _versioned(row)

    def decision_of(self, version: int) -> tuple[VersionedRule, ...]:
        """All rules that were decided at once with a version, by version."""
        table = mapping_rules.c
        with self._cs.read() as read:
            one = read.execute(self._query().where(table.version == version)).first()
            if one is None:
                return ()
            same = self._query().where(table.decided_at == one.decided_at, table.decided_by == one.decided_by)
            return tuple(_versioned(row) for row in read.execute(same.order_by(table.version)))

    def page(self, *, before: int | None = None, limit: int = 50) -> DecisionPage:
        """Decisions, newest first.

        Args:
            before: from below which version on; None = from the newest.
            limit: how many decisions.
        """
        table = mapping_rules.c
        grouped = (
            select(
                func.min(table.version).label("first"),
                func.max(table.version).label("last"),
                func.count().label("rules"),
                table.decided_by,
                table.decided_at,
            )
            .where(self._here())
            .group_by(table.decided_at, table.decided_by)
            .order_by(func.max(table.version).desc())
            .limit(limit + 1)
        )
        if before is not None:
            grouped = grouped.having(func.max(table.version) < before)
        with self._cs.read() as read:
            rows = read.execute(grouped).all()
            decisions = []
            for row in rows[:limit]:
                shown = self._query().where(
                    table.decided_at == row.decided_at, table.decided_by == row.decided_by, table.version <= row.last
                )
                rules = [_versioned(each) for each in read.execute(shown.order_by(table.version).limit(SHOWN))]
                decisions.append(
                    MappingDecision(
                        row.first,
                        row.last,
                        row.decided_by,
                        row.decided_at,
                        rules[0].rule.because,
                        tuple(rules),
                        row.rules,
                    )
                )
        return DecisionPage(tuple(decisions), decisions[-1].last if len(rows) > limit else None)

    def standing_at(self, version: int) -> tuple[MappingRule, ...]:
        """The rules that held when a version was the newest one, by kind, code and version; taken back ones are not there."""
        table = mapping_rules.c
        held = self._query().where(
            table.version <= version, or_(table.superseded_by == 0, table.superseded_by > version), table.target != ""
        )
        with self._cs.read() as read:
            rows = read.execute(held.order_by(table.kind, table.source, table.version))
            return tuple(rule_of_row(row) for row in rows)

    def _query(self) -> Select[Any]:
        old = mapping_rules.alias("old")
        before = (
            select(old.c.target)
            .where(old.c.connection_id == mapping_rules.c.connection_id, old.c.superseded_by == mapping_rules.c.version)
            .scalar_subquery()
        )
        return select(*mapping_rules.columns, before.label("before")).where(self._here())

    def _here(self) -> ColumnElement[bool]:
        return mapping_rules.c.connection_id == self._cs.connection_id


def _versioned(row: Row[Any]) -> VersionedRule:
    return VersionedRule(rule_of_row(row), row.before or "", row.superseded_by)
