"""Mapping decisions, every version of them (product.md section 3, "A mapping is a decision")."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    Connection,
    Row,
    Select,
    Update,
    bindparam,
    func,
    insert,
    select,
    update,
)

from core.model.audit import AuditDraft
from core.model.crossref import MappingRule, Scope
from core.store.audit import append_entries
from core.store.feed import append_row
from core.store.tables import mapping_rules

if TYPE_CHECKING:
    from core.store.connection_store import ConnectionStore


_KEY = ("kind", "source", "unit", "supplier", "category", "line", "valid_from")
"""Columns of a rule's key: code, scope and date."""


class Mappings:
    """Mapping tables of one connection; reached as `cs.mappings`."""

    def __init__(self, cs: ConnectionStore) -> None:
        self._cs = cs

    def rules(self, kind: str | None = None, source: str | None = None) -> tuple[MappingRule, ...]:
        """The rules that hold now, by kind, source and version; of one kind, of one code, or all."""
        query = self._query().where(mapping_rules.c.superseded_by == 0)
        if kind is not None:
            query = query.where(mapping_rules.c.kind == kind)
        table = mapping_rules.c
        if source is not None:
            query = query.where(table.source == source)
        with self._cs.read() as read:
            rows = read.execute(query.order_by(table.kind, table.source, table.version))
            return tuple(_rule(row) for row in rows)

    def version(self) -> int:
        """Number of the newest decision; 0 before the first."""
        with self._cs.read() as read:
            return self._version(read)

    def decide(
        self,
        rule: MappingRule,
        *,
        actor: str,
        at: datetime,
        because: str = "",
        details: Mapping[str, str] | None = None,
    ) -> MappingRule:
        """Adds a decision and gives it with its version, actor and time.

        It supersedes the rule with the same kind, source, scope and date. The audit row (`mapping`) and the row of
        the change feed are written in the same transaction; `details` go into the audit row besides.
        """
        (decided,) = self.decide_all([rule], actor=actor, at=at, because=because, details=details)
        return decided

    def decide_all(
        self,
        rules: Iterable[MappingRule],
        *,
        actor: str,
        at: datetime,
        because: str = "",
        details: Mapping[str, str] | None = None,
    ) -> tuple[MappingRule, ...]:
        """`decide` for many rules (an import), all or none; each gets a version of its own.

        `because` of a rule itself goes before the one given here.
        """
        here = self._cs.connection_id
        decided: list[MappingRule] = []
        with self._cs.write() as write:
            version = self._version(write)
            for rule in rules:
                version += 1
                decided.append(
                    replace(
                        rule,
                        version=version,
                        decided_by=actor,
                        decided_at=at,
                        because=rule.because or because,
                    )
                )
            if decided:
                write.execute(self._supersede(), [self._superseded(rule) for rule in decided])
                write.execute(insert(mapping_rules), self._rows(decided))
            append_entries(write, here, [_draft(rule, details or {}) for rule in decided])
            if decided:
                rule = decided[-1]
                payload = {"kind": rule.kind, "source": rule.source, "target": rule.target,
                           "version": version, "rules": len(decided)}  # fmt: skip
                append_row(write, here, "", at, "mapping", payload)
        return tuple(decided)

    def history(self, kind: str, source: str) -> tuple[MappingRule, ...]:
        """Every version of every rule for a code, oldest first."""
        table = mapping_rules.c
        query = self._query().where(table.kind == kind, table.source == source)
        with self._cs.read() as read:
            rows = read.execute(query.order_by(table.version))
            return tuple(_rule(row) for row in rows)

    def _query(self) -> Select[Any]:
        return select(*mapping_rules.columns).where(mapping_rules.c.connection_id == self._cs.connection_id)

    def _version(self, connection: Connection) -> int:
        query = select(func.max(mapping_rules.c.version)).where(mapping_rules.c.connection_id == self._cs.connection_id)
        return connection.scalar(query) or 0

    def _supersede(self) -> Update:
        """Ends what holds for a key; executed for many at once."""
        table = mapping_rules.c
        same = [table[name] == bindparam(f"of_{name}", type_=table[name].type) for name in _KEY]
        return (
            update(mapping_rules)
            .where(table.connection_id == self._cs.connection_id, table.superseded_by == 0, *same)
            .values(superseded_by=bindparam("by"))
        )

    def _superseded(self, rule: MappingRule) -> dict[str, object]:
        row = self._row(rule)
        return {"by": rule.version, **{f"of_{name}": row[name] for name in _KEY}}

    def _rows(self, rules: Iterable[MappingRule]) -> list[dict[str, object]]:
        """Rows of new rules; of two for one key the later one holds."""
        rows: list[dict[str, object]] = []
        latest: dict[tuple[object, ...], dict[str, object]] = {}
        for rule in rules:
            row = self._row(rule)
            key = tuple(row[name] for name in _KEY)
            if key in latest:
                latest[key]["superseded_by"] = rule.version
            latest[key] = row
            rows.append(row)
        return rows

    def _row(self, rule: MappingRule) -> dict[str, object]:
        return {
            "connection_id": self._cs.connection_id,
            "version": rule.version,
            "superseded_by": 0,
            "kind": rule.kind,
            "source": rule.source,
            "target": rule.target,
            **dict(rule.scope.members()),
            "valid_from": rule.valid_from,
            "decided_by": rule.decided_by,
            "decided_at": rule.decided_at,
            "because": rule.because,
        }


def _rule(row: Row[Any]) -> MappingRule:
    return MappingRule(
        kind=row.kind,
        source=row.source,
        target=row.target,
        scope=Scope(row.unit, row.supplier, row.category, row.line),
        valid_from=row.valid_from,
        version=row.version,
        decided_by=row.decided_by,
        decided_at=row.decided_at,
        because=row.because,
    )


def _draft(rule: MappingRule, details: Mapping[str, str]) -> AuditDraft:
    if rule.decided_at is None:
        msg = "A decision has a time."
        raise ValueError(msg)
    return AuditDraft(
        rule.decided_by,
        "mapping",
        rule.decided_at,
        mapping_version=str(rule.version),
        details={
            **details,
            "kind": rule.kind,
            "source": rule.source,
            "target": rule.target,
            "scope": rule.scope.words(),
            "from": "" if rule.valid_from is None else rule.valid_from.isoformat(),
            "because": rule.because,
        },
    )
