"""What a target offers, kept in the store between runs, so that a run with nothing new asks nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import msgspec

from core.clock import Clock
from core.model.connection import InvoiceMode, X3Settings
from core.model.flow import Entity
from core.model.learned import learn
from core.model.run import RunStatus
from core.ports import Capabilities, Target
from core.store.connection_store import ConnectionStore
from core.sync.offered import held_ids

STATE_KEY = "capabilities"
FRESH_FOR = timedelta(hours=24)


class _Kept(msgspec.Struct):
    at: datetime
    door: str
    sentences: list[str]
    create: list[str]
    update: list[str]
    header_fields: list[str]
    line_fields: list[str]
    account_on_line: bool
    supplier_numbering: str
    supplier_reference: bool
    max_lengths: list[tuple[str, str, int]]
    settle_s: float
    start_in_flight: int
    lookup_batch: int
    order_numbering: str = "counter"
    wanting: dict[str, str] = {}
    invoices: str = InvoiceMode.OFF
    """What was done with invoices when the target was asked."""
    invoices_read: bool = False
    invoice_line_fields: list[str] = []


learn(_Kept)


def capabilities_of(
    store: ConnectionStore, target: Target, clock: Clock, *, fresh: bool, invoices: InvoiceMode = InvoiceMode.OFF
) -> Capabilities:
    """What the target offers: as kept, or asked anew when that is a day old, took no orders, or `fresh` is wanted.

    It is asked anew, too, where something else is done with invoices than when it was asked.

    It is asked anew, too, while records are held because it had no operation for them, and after a run that stopped: a door
    may have vanished. What a save taught about supplier numbers stays as long as the site itself does not say who gives
    them.
    """
    kept = load(store)
    fresh = fresh or _invoices(store) != invoices
    young = kept is not None and clock.now() - kept[0] < FRESH_FOR
    if kept is not None and young and not fresh and Entity.ORDER in kept[1].create and not _in_question(store):
        return kept[1]
    return renew(store, target, clock, invoices)


def renew(
    store: ConnectionStore, target: Target, clock: Clock, invoices: InvoiceMode = InvoiceMode.OFF
) -> Capabilities:
    """What the target says now of what it offers, kept from here on."""
    kept = load(store)
    found = target.discover()
    if kept is not None and found.supplier_numbering == "unknown":
        found = replace(found, supplier_numbering=kept[1].supplier_numbering)
    save(store, found, clock.now(), invoices)
    return found


def with_learned(store: ConnectionStore, x3: X3Settings) -> X3Settings:
    """The settings, with what earlier saves taught about supplier numbers."""
    kept = load(store)
    if x3.supplier_reference == "auto" and kept is not None and kept[1].supplier_numbering == "manual":
        return replace(x3, supplier_reference="number")
    return x3


def _in_question(store: ConnectionStore) -> bool:
    """Whether something speaks against what is kept: the last run stopped, or records are held for want of an operation."""
    ended = [run.status for run in store.runs.rows(2) if run.status is not RunStatus.RUNNING]
    return ended[:1] == [RunStatus.STOPPED] or any(held_ids(store, entity) for entity in Entity)


def _invoices(store: ConnectionStore) -> str:
    """What was done with invoices when the target was asked last."""
    try:
        return msgspec.convert(store.state.get(STATE_KEY), _Kept, strict=False).invoices
    except msgspec.ValidationError:
        return InvoiceMode.OFF


def load(store: ConnectionStore) -> tuple[datetime, Capabilities] | None:
    """What was found last and when; None when nothing was, or it was kept by another version."""
    try:
        kept = msgspec.convert(store.state.get(STATE_KEY), _Kept, strict=False)
    except msgspec.ValidationError:
        return None
    return kept.at, Capabilities(
        door=kept.door,
        sentences=tuple(kept.sentences),
        create=frozenset(Entity(name) for name in kept.create),
        update=frozenset(Entity(name) for name in kept.update),
        header_fields=frozenset(kept.header_fields),
        line_fields=frozenset(kept.line_fields),
        account_on_line=kept.account_on_line,
        supplier_numbering=kept.supplier_numbering,
        supplier_reference=kept.supplier_reference,
        max_lengths={(entity, name): length for entity, name, length in kept.max_lengths},
        settle_s=kept.settle_s,
        start_in_flight=kept.start_in_flight,
        lookup_batch=kept.lookup_batch,
        order_numbering=kept.order_numbering,
        wanting={Entity(name): said for name, said in kept.wanting.items()},
        invoices_read=kept.invoices_read,
        invoice_line_fields=frozenset(kept.invoice_line_fields),
    )


def save(store: ConnectionStore, found: Capabilities, at: datetime, invoices: InvoiceMode = InvoiceMode.OFF) -> None:
    """Keeps what was found."""
    kept = _Kept(
        at=at,
        door=found.door,
        sentences=list(found.sentences),
        create=sorted(found.create),
        update=sorted(found.update),
        header_fields=sorted(found.header_fields),
        line_fields=sorted(found.line_fields),
        account_on_line=found.account_on_line,
        supplier_numbering=found.supplier_numbering,
        supplier_reference=found.supplier_reference,
        max_lengths=[(entity, name, length) for (entity, name), length in found.max_lengths.items()],
        settle_s=found.settle_s,
        start_in_flight=found.start_in_flight,
        lookup_batch=found.lookup_batch,
        order_numbering=found.order_numbering,
        wanting={entity.value: said for entity, said in found.wanting.items()},
        invoices=invoices.value,
        invoices_read=found.invoices_read,
        invoice_line_fields=sorted(found.invoice_line_fields),
    )
    store.state.set(STATE_KEY, msgspec.to_builtins(kept))


def forget(store: ConnectionStore) -> None:
    """Makes the next run ask again, after an answer that did not fit."""
    store.state.set(STATE_KEY, None)
