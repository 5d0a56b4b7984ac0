"""Closing a request about changed bank details, inside of the transaction that closes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import Connection, delete, select, update

from core.model.approval import ApprovalRequest, ApprovalState
from core.model.bank import CHECK, REFUSED, STATE, change_words, closed_words
from core.model.flow import Entity
from core.store.tables import problems, records

if TYPE_CHECKING:
    from core.store.connection_store import ConnectionStore


KEPT_UNDER: Final = "kept_under"
"""Member of the payload of a request about a change that a sync saw: the key in the store of what it saw."""


def accept(cs: ConnectionStore, write: Connection, request: ApprovalRequest) -> bool:
    """Takes what a request shows as what X3 has from now on; False where JAGGAER has other bank details by now.

    A request of another making is approved as it is: who asked goes on, with `take`.
    """
    if KEPT_UNDER not in request.payload:
        return True
    key, source_id = (str(request.payload[name]) for name in (KEPT_UNDER, "source_id"))
    kept = cs.state.get_in(write, key) if key.startswith(STATE) else None
    entry = kept.get(source_id) if isinstance(kept, dict) else None
    if not isinstance(kept, dict) or not isinstance(entry, dict) or entry.get("digest") != request.payload["digest"]:
        return False
    taken = {**entry, "accepted": entry["digest"], "had": entry["ends"], "request": 0}
    cs.state.set_in(write, key, {**kept, source_id: taken})
    record = _record(cs, write, source_id)
    gone = write.execute(delete(problems).where(problems.c.record_id == record, problems.c.check_name == CHECK))
    counted = records.c.findings - gone.rowcount
    write.execute(update(records).where(records.c.id == record).values(findings=counted))
    return True


def tell_closed(
    cs: ConnectionStore, write: Connection, request: ApprovalRequest, state: ApprovalState, by: str
) -> None:
    """The notice says that the request was rejected or withdrawn, and by whom; another request's notice stays."""
    told = request.payload
    if KEPT_UNDER not in told:
        return
    message = change_words(str(told["now"]), str(told["before"]), closed_words(request.number, state.value, by))
    mine = problems.c.message.contains(f"(request {request.number})", autoescape=True)
    record = _record(cs, write, str(told["source_id"]))
    wanted = update(problems).where(problems.c.record_id == record, problems.c.check_name == CHECK, mine)
    write.execute(wanted.values(message=message, next_step=REFUSED))


def _record(cs: ConnectionStore, write: Connection, source_id: str) -> int | None:
    here = (
        records.c.connection_id == cs.connection_id,
        records.c.entity == Entity.SUPPLIER,
        records.c.source_id == source_id,
    )
    return write.scalar(select(records.c.id).where(*here))
