"""Rows of requests for approval, inside of the transactions that ask (`core.store.approvals` closes them)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, Select, bindparam, func, insert, select, update

from core.account import Account, os_account
from core.audit.decisions import asked_draft
from core.errors import ApprovalError
from core.model.approval import (
    WAITING,
    ApprovalKind,
    ApprovalRequest,
    ApprovalState,
    mark_of,
    member_of,
    told_before,
    told_waiting,
)
from core.model.approval_rules import ApprovalSettings
from core.model.crossref import MappingRule, RuleKey
from core.model.status import Level, Status
from core.model.values import canonical, digest
from core.store.audit import append_entries
from core.store.codec import damaged
from core.store.dialect import portions
from core.store.feed import append_row
from core.store.tables import approvals, codes, codings, mapping_rules, problems, records
from core.store.types import Amount, clean

BULK_SPAN = timedelta(hours=1)
"""How long rules of one account count as one bulk."""
_NAMED = 3


def maker() -> Account:
    """The account that may ask for approval.

    Raises:
        ApprovalError: the system cannot be believed about who runs this process.
    """
    account = os_account()
    if account.doubt:
        raise ApprovalError(
            f"{account.doubt} Approvals go by who really runs it.",
            remedy="Start ML Connector from an ordinary session of your own account.",
        )
    return account


def ask(
    write: Connection,
    connection_id: int,
    kind: ApprovalKind,
    payload: Mapping[str, Any],
    *,
    summary: str,
    needed: str,
    at: datetime,
    because: str = "",
    review_days: int = 0,
    versions: tuple[int, int] = (0, 0),
) -> ApprovalRequest:
    """Adds a request of the account that runs this process, with its audit row and a row of the change feed.

    With `review_days` it is a review of what holds already, due within so many days, of the mapping rules from the first
    to the last of `versions`; without, it has no effect before it is approved.

    Raises:
        ApprovalError: the system cannot be believed about who runs this process.
    """
    account = maker()
    payload = _cleaned(payload)
    last = write.scalar(select(func.max(approvals.c.number)).where(approvals.c.connection_id == connection_id)) or 0
    state = ApprovalState.REVIEW if review_days else ApprovalState.OPEN
    request = ApprovalRequest(
        number=int(last) + 1,
        kind=kind,
        state=state,
        summary=summary,
        needed=needed,
        payload=payload,
        payload_hash=digest(payload),
        asked_by=account.name,
        asked_by_id=account.id,
        asked_at=at,
        because=because,
        due_at=at + timedelta(days=review_days) if review_days else None,
    )
    row = {
        "connection_id": connection_id,
        "number": request.number,
        "kind": kind.value,
        "state": state.value,
        "summary": summary,
        "needed": needed,
        "payload": canonical(payload).decode(),
        "payload_hash": request.payload_hash,
        "asked_by": account.name,
        "asked_by_id": account.id,
        "asked_at": at,
        "because": because,
        "due_at": request.due_at,
        "closed_by": "",
        "closed_by_id": "",
        "closed_at": None,
        "closed_because": "",
        "first_version": versions[0],
        "last_version": versions[1],
    }
    write.execute(insert(approvals).values(row))
    append_entries(write, connection_id, [asked_draft(request)])
    append_row(write, connection_id, "", at, "approval", {"number": request.number, "state": state.value})
    return request


def _cleaned(value: Any) -> Any:  # noqa: ANN401 - any JSON
    """The payload with texts as the tables keep them."""
    match value:
        case str():
            return clean(value)
        case Mapping():
            return {clean(str(name)): _cleaned(member) for name, member in value.items()}
        case list() | tuple():
            return [_cleaned(member) for member in value]
        case _:
            return value


def query(connection_id: int) -> Select[Any]:
    """All requests of a connection."""
    return select(*approvals.columns).where(approvals.c.connection_id == connection_id)


def request_of(row: Any) -> ApprovalRequest:  # noqa: ANN401 - a row of SQLAlchemy
    """The request of a row.

    Raises:
        StoreError: it is damaged.
    """
    try:
        kind, state, payload = ApprovalKind(row.kind), ApprovalState(row.state), json.loads(row.payload)
    except (ValueError, TypeError) as error:
        raise damaged() from error
    return ApprovalRequest(
        number=row.number,
        kind=kind,
        state=state,
        summary=row.summary,
        needed=row.needed,
        payload=payload,
        payload_hash=row.payload_hash,
        asked_by=row.asked_by,
        asked_by_id=row.asked_by_id,
        asked_at=row.asked_at,
        because=row.because,
        due_at=row.due_at,
        closed_by=row.closed_by,
        closed_by_id=row.closed_by_id,
        closed_at=row.closed_at,
        closed_because=row.closed_because,
    )


def waiting(
    read: Connection, connection_id: int, kind: ApprovalKind | None = None, states: Iterable[ApprovalState] = WAITING
) -> list[ApprovalRequest]:
    """Requests in these states, oldest first; of one kind or of all."""
    wanted = query(connection_id).where(approvals.c.state.in_([state.value for state in states]))
    if kind is not None:
        wanted = wanted.where(approvals.c.kind == kind.value)
    return [request_of(row) for row in read.execute(wanted.order_by(approvals.c.number))]


# -- mappings -------------------------------------------------------------------------------------------------------


def refuse_waiting(write: Connection, connection_id: int, rules: Iterable[MappingRule]) -> None:
    """Refuses to decide what waits for approval already.

    Raises:
        ApprovalError: with the request.
    """
    keys = {rule.key: rule for rule in rules}
    for request in waiting(write, connection_id, ApprovalKind.MAPPING, [ApprovalState.OPEN]):
        for rule in request.rules:
            if rule.key in keys:
                raise already_waits(rule, request)


def already_waits(rule: MappingRule, request: ApprovalRequest) -> ApprovalError:
    """What is said to who decides a mapping that waits for approval."""
    return ApprovalError(
        f"{rule.kind} {rule.source} -> {rule.target or 'nothing'} ({rule.scope.words()}) waits for approval already:"
        f" request {request.number} by {request.asked_by}.",
        remedy=f"Have it approved or rejected by somebody else than {request.asked_by}, or withdrawn, first.",
    )


def reasons(
    write: Connection,
    connection_id: int,
    settings: ApprovalSettings,
    rules: Sequence[MappingRule],
    before: Mapping[RuleKey, str],
    at: datetime,
) -> list[str]:
    """Why each rule needs approval; "" where it does not."""
    if settings.mappings == "never":
        return ["" for _ in rules]
    if settings.mappings == "always":
        return ["every mapping needs approval" for _ in rules]
    if settings.bulk_above:
        bulk = settings.bulk_reason(len(rules) + _decided_lately(write, connection_id, at))
        if bulk:
            return [bulk for _ in rules]
    found = [settings.account_reason(rule, before.get(rule.key, "")) for rule in rules]
    if settings.sum_above:
        held = _held(write, connection_id)
        for number, rule in enumerate(rules):
            if not found[number]:
                found[number] = settings.sum_reason(_sums(write, connection_id, rule, held))
    return found


def _decided_lately(write: Connection, connection_id: int, at: datetime) -> int:
    """Rules that this account decided by itself, or asked for, within the last hour."""
    account, since = maker(), at - BULK_SPAN
    mine = select(func.count()).where(
        mapping_rules.c.connection_id == connection_id,
        mapping_rules.c.decided_by == account.name,
        mapping_rules.c.decided_at > since,
    )
    count = write.scalar(mine) or 0
    asked = query(connection_id).where(
        approvals.c.kind == ApprovalKind.MAPPING.value, approvals.c.asked_by_id == account.id
    )
    for row in write.execute(asked):
        request = request_of(row)
        if request.state is ApprovalState.OPEN and request.asked_at > since:
            count += len(request.rules)
        if request.state is ApprovalState.APPROVED and row.last_version and (request.closed_at or since) > since:
            count -= row.last_version - row.first_version + 1  # a second person has seen these
    return count


def _held(write: Connection, connection_id: int) -> dict[tuple[str, str], set[int]]:
    """Kind and code -> records that a problem with it holds."""
    found: dict[tuple[str, str], set[int]] = {}
    table = problems.c
    wanted = select(table.kind, table.value, table.record_id).where(
        table.connection_id == connection_id, table.level == Level.STOP, table.kind != ""
    )
    for kind, value, record in write.execute(wanted):
        found.setdefault((kind, value), set()).add(record)
    return found


def _sums(
    write: Connection, connection_id: int, rule: MappingRule, held: Mapping[tuple[str, str], set[int]]
) -> dict[str, Decimal]:
    """Money of the orders on which a rule's code stands, by currency."""
    uses = (
        select(codings.c.record_id)
        .join_from(codes, codings, codings.c.code_id == codes.c.code_id)
        .where(codes.c.connection_id == connection_id, codes.c.kind == rule.kind, codes.c.source == rule.source)
    )
    ids = {*write.scalars(uses), *held.get((rule.kind, rule.source), ())}
    sums: dict[str, Decimal] = {}
    for portion in portions(sorted(ids)):
        money = (
            select(records.c.currency, func.sum(records.c.amount, type_=Amount()))
            .where(records.c.id.in_(portion))
            .group_by(records.c.currency)
        )
        for currency, amount in write.execute(money):
            sums[currency] = sums.get(currency, Decimal(0)) + amount
    return sums


def summary_of(rules: Sequence[MappingRule]) -> str:
    """Rules as one sentence for the list of requests."""
    words = [
        f"{rule.kind} {rule.source} -> {rule.target or 'nothing'} ({rule.scope.words()}"
        f"{f' from {rule.valid_from.isoformat()}' if rule.valid_from else ''})"
        for rule in rules[:_NAMED]
    ]
    more = f" and {len(rules) - _NAMED:,} more" if len(rules) > _NAMED else ""
    return f"Map {'; '.join(words)}{more}."


def payload_of(rules: Iterable[MappingRule], before: Mapping[RuleKey, str]) -> dict[str, Any]:
    """Rules as the payload of a request."""
    return {"rules": [member_of(rule, before.get(rule.key, "")) for rule in rules]}


def mark(
    write: Connection,
    connection_id: int,
    request: ApprovalRequest,
    *,
    waits: bool,
    places: Mapping[tuple[str, str], MappingRule] | None = None,
) -> None:
    """Puts what waits for a request's rules alone into *Needs approval*, or, once it is closed, back into *Needs mapping*.

    Rules that hold everywhere and always are sure to be what a line waits for; of others the caller has to find out, with
    `places`: source id and key of each line that such a rule is for, with the rule.
    """
    here, there = (
        (Status.NEEDS_MAPPING, Status.NEEDS_APPROVAL) if waits else (Status.NEEDS_APPROVAL, Status.NEEDS_MAPPING)
    )
    rules = {(rule.kind, rule.source): rule for rule in request.rules
             if not waits or (rule.scope.rank == 0 and rule.valid_from is None)}  # fmt: skip
    table = problems.c
    wanted = (
        select(
            table.problem_id,
            table.record_id,
            table.kind,
            table.value,
            table.message,
            table.line_key,
            records.c.source_id,
        )
        .join_from(problems, records, records.c.id == table.record_id)
        .where(table.connection_id == connection_id, table.level == Level.STOP, table.status == here)
    )
    rows = list(write.execute(wanted))
    if places is not None:
        found = [(row, places.get((row.source_id, row.line_key))) for row in rows]
        ours = {
            row.problem_id: rule for row, rule in found if rule and (rule.kind, rule.source) == (row.kind, row.value)
        }
        rows = [row for row in rows if row.problem_id in ours]
        told = {row.problem_id: told_waiting(row.message, ours[row.problem_id], request) for row in rows}
    elif waits:
        rows = [row for row in rows if (row.kind, row.value) in rules]
        told = {row.problem_id: told_waiting(row.message, rules[row.kind, row.value], request) for row in rows}
    else:
        mine = mark_of(request)
        rows = [row for row in rows if (row.kind, row.value) in rules and row.message.endswith(mine)]
        told = {row.problem_id: told_before(row.message) for row in rows}
    if not rows:
        return
    changed = update(problems).where(table.problem_id == bindparam("at"))
    write.execute(
        changed.values(status=there, message=bindparam("said")), [{"at": at, "said": said} for at, said in told.items()]
    )
    said = {row.record_id: told[row.problem_id] for row in reversed(rows)}
    for portion in portions(sorted(said)):
        other = select(table.record_id).where(
            table.record_id.in_(portion), table.level == Level.STOP, table.status == Status.NEEDS_MAPPING
        )
        mapping = set(write.scalars(other))
        for record in portion:
            if not waits or record not in mapping:
                now = update(records).where(records.c.id == record, records.c.status == here)
                write.execute(now.values(status=there, reason=said[record]))
