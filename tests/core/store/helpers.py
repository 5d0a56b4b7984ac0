"""Short ways to fill a store."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from core.model.finding import Finding
from core.model.flow import RunId
from core.model.plan import IntentState
from core.model.settle import IntentOutcome, Settlement
from core.model.status import Level, Status
from core.store.connection_store import ConnectionStore
from core.store.writer import Writer
from tests.core.store.realistic import Order


@contextmanager
def writing(cs: ConnectionStore, *, max_group: int = 200) -> Iterator[Writer]:
    """A writer without a lease, flushed and closed at the end."""
    writer = Writer(cs, None, RunId(""), max_group=max_group)
    try:
        yield writer
        writer.flush()
    finally:
        writer.close()


def settle(cs: ConnectionStore, *settlements: Settlement) -> None:
    """Settles records, in groups of their own."""
    with writing(cs) as writer:
        for settlement in settlements:
            writer.settle(settlement)
            writer.flush()


def write_order(cs: ConnectionStore, order: Order) -> int:
    """An order all the way: intent, then its settlement; gives the intent's id."""
    with writing(cs) as writer:
        intent_id = writer.intend(order.intent).result(10)
        writer.settle(order.settlement(intent_id))
    return intent_id


def held(order: Order, *findings: Finding, status: Status = Status.NEEDS_MAPPING, **changes: object) -> Settlement:
    """An order that was not written."""
    members: dict[str, object] = {"status": status, "image": None, "external_id": None, "receivable": False}
    return order.settlement(None, **{**members, "findings": findings, **changes})


def missing_account(value: str = "744202", line_key: str = "", **changes: object) -> Finding:
    """A finding that a mapping settles."""
    finding = Finding(
        "account-missing",
        Level.STOP,
        Status.NEEDS_MAPPING,
        "account",
        value,
        f"Account {value} is not in X3.",
        "Map it.",
        line_key,
        "account",
    )
    return replace(finding, **changes)  # type: ignore[arg-type]


def confirmed(intent_id: int, state: IntentState = IntentState.CONFIRMED) -> IntentOutcome:
    """How an intent settled."""
    return IntentOutcome(intent_id, state, "look-up")
