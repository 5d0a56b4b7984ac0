"""Mappings and shared codes that have gone bad in X3, found at each reading of the chart (product.md section 3).

It only tells: whether a record is held is what validation says of it when it is its turn.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from core.mapping.context import MappingContext
from core.mapping.targets import table_of
from core.model.audit import AuditDraft
from core.model.chart import MANDATORY, TYPE_CHANGED, BadCode, CodeKey, CodeUsage, Watched
from core.model.crossref import ACCOUNT, COST_CENTER, DIMENSION_KIND_PREFIX, MappingRule
from core.model.document import dimension_field
from core.model.flow import Entity, RunId
from core.model.mapped import CodeUse
from core.model.reference import ReferenceEntry, ReferenceKind
from core.store.connection_store import ConnectionStore
from core.validation.codes import check_code, kind_words
from core.validation.view import ReferenceView

COUNTED = frozenset({ACCOUNT, COST_CENTER})
"""Mapping kinds of which the store knows who uses a code."""
NAMED = 3
"""What the warning on Home names."""
NAMED_ORDERS = 50
AT_ONCE = 500
"""Orders whose images are looked at together."""
_FACTS: Mapping[ReferenceKind, tuple[str, ...]] = {ReferenceKind.ACCOUNT: ("type",)}
"""Attributes whose change makes another thing of a code."""


@dataclass(frozen=True, slots=True)
class Used:
    """A code of X3 in use: by which mapping kind, and when a mapping to it was decided last (None = as it is)."""

    kind: str
    decided_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """What a look at the chart changes.

    Attributes:
        changed: codes that are kept otherwise than before.
        gone: codes that nobody uses any more.
        bad: those of `changed` that went bad now; `good`: that are good again.
    """

    changed: tuple[Watched, ...] = ()
    gone: tuple[CodeKey, ...] = ()
    bad: tuple[Watched, ...] = ()
    good: tuple[Watched, ...] = ()


# -- pure --------------------------------------------------------------------------------------------------------------


def compared(
    used: Mapping[CodeKey, Used],
    before: Mapping[CodeKey, Watched],
    view: ReferenceView,
    kinds: Collection[ReferenceKind],
    now: datetime,
) -> Look:
    """What is wrong with the codes in use, against what was known of them.

    Args:
        used: every code in use.
        before: what was kept at the last look.
        view: X3's codes as read.
        kinds: what was read; codes of other kinds stay as they were.
        now: when, UTC.
    """
    changed: list[Watched] = []
    bad: list[Watched] = []
    good: list[Watched] = []
    for key, use in used.items():
        kind, parent, code = key
        if kind not in kinds:
            continue
        known = before.get(key)
        entry = view.find(kind, code, parent)
        row = _with_facts(known, key, entry, use, now)
        fault, said = _fault(use.kind, key, entry, view, row.facts, now.date())
        if fault != row.fault:
            since = now if fault else None
            row = replace(row, fault=fault, said=said, since=since)
            (bad if fault else good).append(row)
        elif said != row.said:
            row = replace(row, said=said)
        if row != known:
            changed.append(row)
    gone = tuple(key for key in before if key not in used and key[0] is not ReferenceKind.DIMENSION_TYPE)
    return Look(tuple(changed), gone, tuple(bad), tuple(good))


def _with_facts(known: Watched | None, key: CodeKey, entry: ReferenceEntry | None, use: Used, now: datetime) -> Watched:
    """The code with what it was when it was first seen in use, or when a mapping to it was decided last."""
    facts = {name: entry.attributes.get(name, "") for name in _FACTS.get(key[0], ())} if entry else {}
    if known is None:
        return Watched(*key, facts, now)
    decided_again = use.decided_at is not None and known.facts_at is not None and use.decided_at > known.facts_at
    if decided_again and entry is not None:
        return replace(known, facts=facts, facts_at=now)
    learned = {name: value for name, value in facts.items() if value and not known.facts.get(name)}
    return replace(known, facts={**known.facts, **learned}) if learned else known


def _fault(
    kind: str,
    key: CodeKey,
    entry: ReferenceEntry | None,
    view: ReferenceView,
    facts: Mapping[str, str],
    today: date,
) -> tuple[str, str]:
    """(name of the fault, sentence); empty when the code can be used."""
    reference, parent, code = key
    # A rule version, so that a supplier is judged by what X3 shows of it like any other code.
    use = CodeUse(kind, reference, "", code, kind, parent=parent, rule_version=1, mandatory=True)
    finding = next(check_code(use, view, today), None)
    if finding is not None:
        return finding.check, finding.message
    if entry is None:
        return "", ""
    for name in _FACTS.get(reference, ()):
        was, now = facts.get(name, ""), entry.attributes.get(name, "")
        if was and now and was != now:
            return (
                TYPE_CHANGED,
                f"{kind_words(kind)} {code} has another {name} in X3 than before: {now} instead of {was}.",
            )
    return "", ""


# -- the desk ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ChartDesk:
    """Watches the codes in use of one connection."""

    store: ConnectionStore
    context: MappingContext

    def look(
        self,
        view: ReferenceView,
        kinds: Collection[ReferenceKind],
        *,
        now: datetime,
        actor: str,
        run_id: RunId,
    ) -> tuple[str, ...]:
        """Looks at the codes in use after a reading; keeps what changed, and gives what went bad now, in sentences.

        What went bad or is good again stands in the audit chain.
        """
        before = self.store.watched.load()
        found = compared(self._used(self.store.mappings.rules()), before, view, kinds, now)
        types = self._types(before, now) if ReferenceKind.DIMENSION_TYPE in kinds else Look()
        bad, good = (*found.bad, *types.bad), (*found.good, *types.good)
        changed, gone = (*found.changed, *types.changed), (*found.gone, *types.gone)
        if changed or gone:
            drafts = [_draft(row, "code-gone-bad", actor, run_id, now) for row in bad]
            drafts += [_draft(row, "code-good-again", actor, run_id, now) for row in good]
            self.store.watched.keep(changed, gone, drafts)
        return tuple(row.said for row in bad)

    def gone_bad(self) -> tuple[BadCode, ...]:
        """Mappings, and codes that both systems share, that have gone bad; those that touch most open orders first."""
        bad = self.store.watched.load(bad=True)
        if not bad:
            return ()
        found: list[BadCode] = []
        ruled: set[tuple[str, str, str]] = set()
        for rule in self.store.mappings.rules():
            table = table_of(rule.kind, self.context) if rule.target else None
            if table is None:
                continue
            ruled.add((rule.kind, rule.source, rule.target))
            row = bad.get((*table, rule.target))
            if row is not None:
                found.append(self._bad(rule.kind, rule.source, row, rule))
        for kind, source, target in self.store.watched.written_codes():
            table = table_of(kind, self.context)
            row = bad.get((*table, target)) if table is not None else None
            if row is not None and (kind, source, target) not in ruled and source == target:
                found.append(self._bad(kind, source, row, None))
        found += [self._bad_type(row) for row in bad.values() if row.kind is ReferenceKind.DIMENSION_TYPE]
        found.sort(key=lambda one: (-one.orders, -one.written_lines, one.kind, one.source, one.target))
        return tuple(found)

    # -- inside ---------------------------------------------------------------------------------------------------------

    def _used(self, rules: Iterable[MappingRule]) -> dict[CodeKey, Used]:
        """Every code of X3 in use, by a mapping or as it is on a written line."""
        used: dict[CodeKey, Used] = {}
        for rule in rules:
            table = table_of(rule.kind, self.context) if rule.target else None
            if table is None:
                continue
            key = (*table, rule.target)
            times = [at for at in (used[key].decided_at if key in used else None, rule.decided_at) if at is not None]
            used[key] = Used(rule.kind, max(times, default=None))
        for kind, source, target in self.store.watched.written_codes():
            table = table_of(kind, self.context)
            if table is not None and source == target:
                used.setdefault((*table, target), Used(kind))
        return used

    def _types(self, before: Mapping[CodeKey, Watched], now: datetime) -> Look:
        """Dimension types that became mandatory while open orders in X3 have lines without a code of them."""
        entries = self.store.references.load_all(ReferenceKind.DIMENSION_TYPE)
        labels = {entry.code: entry.label for entry in entries}
        known = {key[2]: row for key, row in before.items() if key[0] is ReferenceKind.DIMENSION_TYPE}
        mandatory = self.context.mandatory_dimensions
        changed: list[Watched] = []
        bad: list[Watched] = []
        good: list[Watched] = []
        for code in sorted(labels.keys() | mandatory):
            row = known.get(code)
            is_now = "yes" if code in mandatory else "no"
            if row is None:
                changed.append(Watched(ReferenceKind.DIMENSION_TYPE, "", code, {"mandatory": is_now}, now))
                continue
            if is_now == row.facts.get("mandatory") and not row.fault:
                continue
            fresh = self._type_now(row, labels.get(code, ""), is_now, now)
            if bool(fresh.fault) != bool(row.fault):
                (bad if fresh.fault else good).append(fresh)
            if fresh != row:
                changed.append(fresh)
        gone = tuple(row.key for code, row in known.items() if code not in labels and code not in mandatory)
        return Look(tuple(changed), gone, tuple(bad), tuple(good))

    def _type_now(self, row: Watched, label: str, is_now: str, now: datetime) -> Watched:
        lacking = self._lacking(row.code) if is_now == "yes" and row.code not in self.context.dimension_defaults else {}
        if not lacking:
            return replace(row, facts={"mandatory": is_now}, facts_at=now, fault="", said="", since=None)
        lines = sum(lacking.values())
        named = f"{row.code} ({label})" if label else row.code
        said = (
            f"Dimension type {named} is mandatory in X3 now; {_counted(lines, 'written line')} of"
            f" {_counted(len(lacking), 'open order')} {'has' if lines == 1 else 'have'} no code of it."
        )
        named_orders = "\n".join(list(lacking)[:NAMED_ORDERS])
        facts = {"mandatory": "no", "orders": str(len(lacking)), "named": named_orders, "lines": str(lines)}
        return replace(row, facts=facts, fault=MANDATORY, said=said, since=row.since or now)

    def _lacking(self, code: str) -> dict[str, int]:
        """Number -> open lines without a code of a dimension type, of the orders that are open in X3."""
        orders = dict(self.store.watched.open_orders())
        ids, name = list(orders), dimension_field(code)
        found: dict[str, int] = defaultdict(int)
        for start in range(0, len(ids), AT_ONCE):
            images = self.store.records.load_images(Entity.ORDER, ids[start : start + AT_ONCE])
            for source_id, image in images.items():
                lines = [
                    key for key, line in image.lines.items() if key not in image.closed_lines and not line.get(name)
                ]
                if lines:
                    found[orders[source_id]] += len(lines)
        return dict(sorted(found.items()))

    def _bad(self, kind: str, source: str, row: Watched, rule: MappingRule | None) -> BadCode:
        counted = kind in COUNTED
        usage = self.store.watched.usage(kind, source, row.code) if counted else CodeUsage()
        what = f"{kind_words(kind).lower()} {source}"
        if row.fault == TYPE_CHANGED:
            step = f"If that is right, map {what} to {row.code} again; else map it to another one, or have it mended in X3."
        else:
            step = f"Map {what} to another one, or have {row.code} mended in X3."
        return BadCode(
            kind,
            source,
            row.code,
            rule,
            row.fault,
            row.said,
            step,
            row.since,
            usage.orders,
            usage.order_keys,
            usage.written_lines,
            counted,
        )

    def _bad_type(self, row: Watched) -> BadCode:
        return BadCode(
            kind=f"{DIMENSION_KIND_PREFIX}{row.code}",
            source="",
            target=row.code,
            rule=None,
            fault=row.fault,
            message=row.said,
            next_step=f"Give {row.code} a default (x3.dimension_defaults) or fill it in JAGGAER, before these orders are changed.",
            since=row.since,
            orders=int(row.facts.get("orders", "0")),
            order_keys=tuple(filter(None, row.facts.get("named", "").split("\n"))),
            written_lines=int(row.facts.get("lines", "0")),
        )


def warning(bad: Collection[BadCode]) -> tuple[str, ...]:
    """What Home says of codes that have gone bad; empty when there are none."""
    if not bad:
        return ()
    rows = list(bad)
    named = "; ".join(_named(row) for row in rows[:NAMED])
    more = f"; and {len(rows) - NAMED:,} more" if len(rows) > NAMED else ""
    verb = "has" if len(rows) == 1 else "have"
    return (f"{_counted(len(rows), 'code')} in use {verb} gone bad in X3: {named}{more}.",)


def _named(row: BadCode) -> str:
    leads = f" (to which {row.source} leads)" if row.source and row.source != row.target else ""
    touched = f", {_counted(row.orders, 'open order')}" if row.orders and row.source else ""
    return f"{row.message.rstrip('.')}{leads}{touched}"


def _counted(number: int, one: str) -> str:
    return f"{number:,} {one}{'' if number == 1 else 's'}"


def _draft(row: Watched, action: str, actor: str, run_id: RunId, now: datetime) -> AuditDraft:
    details = {"kind": row.kind.value, "code": row.code}
    if row.parent:
        details["parent"] = row.parent
    if row.said:
        details |= {"fault": row.fault, "reason": row.said}
    return AuditDraft(actor, action, now, run_id=run_id, details=details)
