"""Which causes hold which records, cascades folded: what waits only for its supplier counts where the supplier does.

A record waits for a supplier when it has the finding `supplier-missing`. The supplier is the record of the source id
that the waiting one names, else the one of the number in the finding. As long as that supplier is open and has causes of
its own, the waiting finding is no cause: its record is a dependant of the supplier's causes.
"""

from __future__ import annotations

from sqlalchemy import CTE, ColumnElement, CompoundSelect, Select, and_, func, literal, or_, select, union_all

from core.model.cause import SUPPLIER_WAITS
from core.model.flow import Entity
from core.model.status import OPEN, Level, Status
from core.store.tables import problems, records

_OWNER = records.alias("owner")
"""The record of a finding."""
_SUPPLIER = records.alias("supplier")


def stops(connection_id: int) -> ColumnElement[bool]:
    """Findings that hold something."""
    return and_(problems.c.connection_id == connection_id, problems.c.level == Level.STOP)


def waits(connection_id: int) -> CTE:
    """Findings of records that wait for a supplier, with the supplier's row where there is one and it is open.

    Columns: `problem_id`, `record_id`, `supplier_id` (`records.id`).
    """
    there = _SUPPLIER.c
    suppliers = and_(there.connection_id == connection_id, there.entity == Entity.SUPPLIER)
    by_id = select(there.id).where(suppliers, _OWNER.c.supplier_id != "", there.source_id == _OWNER.c.supplier_id)
    by_number = select(func.min(there.id)).where(suppliers, problems.c.value != "", there.number == problems.c.value)
    tied = (
        select(
            problems.c.problem_id,
            problems.c.record_id,
            func.coalesce(by_id.scalar_subquery(), by_number.scalar_subquery()).label("tied"),
        )
        .join_from(problems, _OWNER, _OWNER.c.id == problems.c.record_id)
        .where(
            stops(connection_id),
            problems.c.check_name == SUPPLIER_WAITS,
            problems.c.status == Status.WAITING,
            _OWNER.c.entity != Entity.SUPPLIER,
            _OWNER.c.status != Status.IGNORED,
        )
        .cte("tied")
    )
    found = records.alias("found")
    return (
        select(tied.c.problem_id, tied.c.record_id, tied.c.tied.label("supplier_id"))
        .join_from(tied, found, found.c.id == tied.c.tied)
        .where(found.c.status.in_(sorted(OPEN)))
        .cte("waits")
    )


def folded(connection_id: int, waiting: CTE) -> CTE:
    """Dependants: columns `problem_id` of the waiting finding, `record_id`, and `cause_id` of the supplier's cause."""
    theirs = problems.alias("theirs")
    mine = and_(theirs.c.connection_id == connection_id, theirs.c.level == Level.STOP)
    return (
        select(waiting.c.problem_id, waiting.c.record_id, theirs.c.cause_id)
        .join_from(waiting, theirs, theirs.c.record_id == waiting.c.supplier_id)
        .where(mine)
        .distinct()
        .cte("folded")
    )


def held(connection_id: int) -> CompoundSelect[tuple[object, ...]]:
    """Every finding of a cause, and every dependant; records that are *Ignored* hold nothing.

    Columns: `cause_id`, `record_id`, `line_key`, `currency`, `amount`, `lines`, `since`, `problem_id` (NULL for a
    dependant), `own` (1, 0 for a dependant).
    """
    dependants = folded(connection_id, waits(connection_id))
    table = problems.c
    own = (
        select(
            table.cause_id,
            table.record_id,
            table.line_key,
            table.currency,
            table.amount,
            table.lines,
            table.since,
            table.problem_id,
            literal(1).label("own"),
        )
        .join_from(problems, _OWNER, _OWNER.c.id == table.record_id)
        .where(
            stops(connection_id),
            _OWNER.c.status != Status.IGNORED,
            or_(
                table.check_name != SUPPLIER_WAITS,
                table.problem_id.not_in(select(dependants.c.problem_id)),
            ),
        )
    )
    theirs = select(
        dependants.c.cause_id,
        table.record_id,
        table.line_key,
        table.currency,
        table.amount,
        table.lines,
        table.since,
        literal(None, table.problem_id.type).label("problem_id"),
        literal(0).label("own"),
    ).join_from(dependants, problems, table.problem_id == dependants.c.problem_id)
    return union_all(own, theirs)


def pairs(connection_id: int) -> Select[tuple[str, int]]:
    """(`cause_id`, `record_id`, `own`) of everything that is held, each once; `own` as in `held`."""
    every = held(connection_id).subquery()
    return select(every.c.cause_id, every.c.record_id, func.max(every.c.own).label("own")).group_by(
        every.c.cause_id, every.c.record_id
    )
