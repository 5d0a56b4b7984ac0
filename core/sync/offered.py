"""What a site of X3 has no operation for: such writes are held one by one, and the rest of the run goes on.

A site may let orders be created and not changed, or publish suppliers for reading only (reference/sage-x3.md 0.2, 2.9).
What is held is looked at again by every run: somebody may have entered it in X3, or X3 may offer the operation by now.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from core.model.finding import Finding, cause_id
from core.model.flow import Entity, ExternalId
from core.model.plan import LineAction, PlannedWrite, WriteKind
from core.model.run import Place
from core.model.status import Level, Status
from core.model.values import Value
from core.ports import Capabilities, Target
from core.store.connection_store import ConnectionStore
from core.sync.decision import Decision, LineOutcome
from core.sync.work import Work

NO_CREATE: Final = "create-not-offered"
NO_UPDATE: Final = "update-not-offered"
"""The checks that say that X3 has no operation for what is to be written."""
_FIELD: Final = "record"
_PLURAL: Final = {Entity.ORDER: "orders", Entity.SUPPLIER: "suppliers", Entity.INVOICE: "invoices"}
_SHOWN: Final = 5
"""Changes that a reason names."""
_WRITES: Final = frozenset({Place.CREATED, Place.UPDATED, Place.CLOSED})


def as_offered(decision: Decision, found: Capabilities) -> Decision:
    """The decision as far as the site has an operation for it; without one the record is held, and nothing is sent.

    What X3 holds already stays known: the image of a document that was found, and the outcome of an open intent.
    """
    write = decision.write
    if write is None or write.entity in (found.create if write.kind is WriteKind.CREATE else found.update):
        return decision
    finding = _finding(write.entity, write.kind, found.wanting.get(write.entity, ""))
    lines = {
        key: LineOutcome(finding.status, Place.REFUSED, finding.message) if outcome.place in _WRITES else outcome
        for key, outcome in decision.lines.items()
    }
    return replace(
        decision,
        status=finding.status,
        place=Place.REFUSED,
        reason=f"{finding.message} {_wanted(write)}".strip(),
        write=None,
        external_id=decision.external_id or write.external_id,
        lines=lines,
        findings=(*decision.findings, finding),
    )


def find_by_number(target: Target, entity: Entity, found: Capabilities, works: Iterable[Work]) -> None:
    """Looks for suppliers by our number where X3 lets nobody create them, or may keep it: no save tells it by then.

    A store that was lost finds its suppliers so, where X3 tells of no way to search for them (SOAP). And for orders
    where they get our number: one that stands there under it is that order, or in its way. Those that a reference of
    ours has found already are not asked for again.
    """
    if entity is Entity.ORDER:
        numbered = found.order_numbering == "manual"
    else:
        numbered = entity not in found.create or found.supplier_numbering == "unknown"
    if not numbered:
        return
    asking: dict[ExternalId, list[Work]] = {}
    for work in works:
        number = work.mapped.document.fields.get("number") if work.mapped else None
        if number and not work.found:
            asking.setdefault(ExternalId(str(number)), []).append(work)
    there = target.read(entity, list(asking)) if asking else {}
    for number, document in there.items():
        for work in asking[number]:
            work.found = (document,)


def held_ids(store: ConnectionStore, entity: Entity) -> frozenset[str]:
    """Source ids of the records of an entity that are held because X3 had no operation for them."""
    causes = [cause_id(check, _FIELD, entity.value) for check in (NO_CREATE, NO_UPDATE)]
    return frozenset(source_id for of, source_id in store.problems.records_of(causes) if of is entity)


def _wanted(write: PlannedWrite) -> str:
    """What somebody has to change in X3 by hand."""
    if write.kind is WriteKind.CREATE:
        return ""
    parts = ["close it"] if write.close else []
    parts += [_change(name, value) for name, value in write.header.items()]
    for line in write.lines:
        where = f"line {line.number}"
        match line.action:
            case LineAction.ADD:
                parts.append(f"{where} new")
            case LineAction.CLOSE:
                parts.append(f"{where} closed")
            case LineAction.CHANGE:
                parts += [f"{where} {_change(name, value)}" for name, value in line.fields.items()]
    more = f", and {len(parts) - _SHOWN} more" if len(parts) > _SHOWN else ""
    return f"To be made there: {', '.join(parts[:_SHOWN])}{more}."


def _change(name: str, value: Value) -> str:
    return f"{name.replace('_', ' ').replace(':', ' ')} {'empty' if value in {None, ''} else value}"


def _finding(entity: Entity, kind: WriteKind, wanting: str) -> Finding:
    create = kind is WriteKind.CREATE
    message = f"X3 offers no way to {'create' if create else 'change'} {_PLURAL[entity]}."
    if create and entity is Entity.SUPPLIER:
        step = "Enter it in X3 under JAGGAER's number; the next sync links it."
    elif create and entity is Entity.INVOICE:
        step = "Enter it in X3 under the supplier's document number; the next sync finds it."
    elif create:
        step = "Enter it in X3 with JAGGAER's number as its reference; the next sync links it."
    else:
        step = "Make the same change in X3 by hand; the next sync sees it."
    if create and wanting:
        message = f"{_PLURAL[entity].capitalize()} cannot be created yet. {wanting}"
        step = "Set it right in the set-up file (x3.constants), or ask the X3 administrator; the next sync goes on."
    return Finding(
        check=NO_CREATE if create else NO_UPDATE,
        level=Level.STOP,
        status=Status.REFUSED,
        field=_FIELD,
        value=entity.value,
        message=message,
        next_step=step,
    )
