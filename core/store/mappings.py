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

from core.model.approval import ApprovalKind, ApprovalRequest, rule_digest
from core.model.audit import AuditDraft
from core.model.crossref import MappingRule, RuleKey, Scope
from core.store import asking
from core.store.audit import append_entries
from core.store.connections import approval_settings
from core.store.feed import append_row
from core.store.tables import mapping_rules
from core.store.types import clean

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
            return tuple(rule_of_row(row) for row in rows)

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

        Where the connection's settings want a second person, the rule is asked for instead: it comes back without a
        version, `awaiting` says which request has to be approved, and until then it has no effect.

        Raises:
            ApprovalError: it waits for approval already, or the system cannot be believed about who asks.
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
        asked = [replace(rule, version=0, awaiting=0, because=rule.because or because) for rule in rules]
        with self._cs.write() as write:
            settings = approval_settings(write, here)
            if settings.mappings == "never":
                asking.refuse_waiting(write, here, asked)
                return self.hold(write, asked, actor=actor, at=at, details=details)
            # Where a second person counts, so does who the first one is: the account, not a name that was handed in.
            actor, at = asking.maker().name, self._cs.store.clock.now()
            asking.refuse_waiting(write, here, asked)
            before = self.targets(write)
            needed = asking.reasons(write, here, settings, asked, before, at)
            free = [rule for rule, reason in zip(asked, needed, strict=True) if settings.afterwards or not reason]
            held = [rule for rule, reason in zip(asked, needed, strict=True) if reason]
            decided = iter(self.hold(write, free, actor=actor, at=at, details=details))
            reason = next(filter(None, needed), "")
            if not held:
                return tuple(decided)
            if settings.afterwards:
                now = tuple(decided)
                reviewed = [rule for rule, reason in zip(now, needed, strict=True) if reason]
                self._ask(write, reviewed, before, reason, at, because, settings.review_days)
                return now
            request = self._ask(write, held, before, reason, at, because, 0)
            asking.mark(write, here, request, waits=True)
            return tuple(
                replace(rule, decided_by=actor, awaiting=request.number) if reason else next(decided)
                for rule, reason in zip(asked, needed, strict=True)
            )

    def hold(
        self,
        write: Connection,
        rules: Iterable[MappingRule],
        *,
        actor: str,
        at: datetime,
        details: Mapping[str, str] | None = None,
        approver: str = "",
    ) -> tuple[MappingRule, ...]:
        """Makes rules hold, in a transaction of the caller's; for `core.store` alone, after the question of approval.

        `approver`: who approved them; the audit rows are by that account then, and name `actor` as who decided.
        """
        here = self._cs.connection_id
        decided: list[MappingRule] = []
        version = self._version(write)
        for rule in rules:
            version += 1
            decided.append(replace(rule, version=version, decided_by=actor, decided_at=at, awaiting=0))
        if decided:
            write.execute(self._supersede(), [self._superseded(rule) for rule in decided])
            write.execute(insert(mapping_rules), self._rows(decided))
            append_entries(write, here, [_draft(rule, details or {}, approver) for rule in decided])
            rule = decided[-1]
            payload = {"kind": rule.kind, "source": rule.source, "target": rule.target,
                       "version": version, "rules": len(decided)}  # fmt: skip
            append_row(write, here, "", at, "mapping", payload)
        return tuple(decided)

    def targets(self, read: Connection) -> dict[RuleKey, str]:
        """Where each key leads now; in a transaction of the caller's, for `core.store` alone."""
        rows = read.execute(self._query().where(mapping_rules.c.superseded_by == 0))
        return {rule.key: rule.target for rule in map(rule_of_row, rows)}

    def holding(self, read: Connection, first: int, last: int) -> tuple[MappingRule, ...]:
        """The rules of these versions that still hold; as `targets`."""
        table = mapping_rules.c
        query = self._query().where(table.superseded_by == 0, table.version.between(first, last))
        return tuple(rule_of_row(row) for row in read.execute(query.order_by(table.version)))

    def _ask(
        self,
        write: Connection,
        rules: list[MappingRule],
        before: Mapping[RuleKey, str],
        needed: str,
        at: datetime,
        because: str,
        review_days: int,
    ) -> ApprovalRequest:
        return asking.ask(
            write,
            self._cs.connection_id,
            ApprovalKind.MAPPING,
            asking.payload_of(rules, before),
            summary=asking.summary_of(rules),
            needed=needed,
            at=at,
            because=because or rules[0].because,
            review_days=review_days,
            versions=(rules[0].version, rules[-1].version),
        )

    def history(self, kind: str, source: str) -> tuple[MappingRule, ...]:
        """Every version of every rule for a code, oldest first."""
        table = mapping_rules.c
        query = self._query().where(table.kind == kind, table.source == source)
        with self._cs.read() as read:
            rows = read.execute(query.order_by(table.version))
            return tuple(rule_of_row(row) for row in rows)

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


def rule_of_row(row: Row[Any]) -> MappingRule:
    """The rule of a row."""
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


def _draft(rule: MappingRule, details: Mapping[str, str], approver: str = "") -> AuditDraft:
    if rule.decided_at is None:
        msg = "A decision has a time."
        raise ValueError(msg)
    return AuditDraft(
        approver or rule.decided_by,
        "mapping",
        rule.decided_at,
        mapping_version=str(rule.version),
        details={
            **details,
            **({"decided_by": rule.decided_by} if approver else {}),
            "kind": rule.kind,
            "source": rule.source,
            "target": rule.target,
            "scope": rule.scope.words(),
            "from": "" if rule.valid_from is None else rule.valid_from.isoformat(),
            "because": rule.because,
            "rule": rule_digest(_kept(rule)),
        },
    )


def _kept(rule: MappingRule) -> MappingRule:
    """The rule as its row gives it back."""
    scope = Scope(*(clean(value) for _, value in rule.scope.members()))
    return replace(
        rule,
        source=clean(rule.source),
        target=clean(rule.target),
        scope=scope,
        decided_by=clean(rule.decided_by),
        because=clean(rule.because),
    )
