"""Invoices that JAGGAER has twice, by what this run saw and what the store knows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from core.model.flow import Entity, ExternalId, RunId, SourceId
from core.model.mapped import MappedRecord
from core.model.run import Place
from core.model.settle import PLACE_OF, Settlement
from core.model.status import Status
from core.store.connection_store import ConnectionStore
from core.store.database import Store
from core.store.writer import Writer
from core.sync.invoices.doubles import OwnDoubles
from tests.core.store.conftest import NAME, MovedClock, make_connection
from tests.core.sync.invoices.papers import DAY, invoice


@pytest.fixture
def cs(tmp_path: Path) -> Iterator[ConnectionStore]:
    store = Store.open(tmp_path / "lite.sqlite", clock=MovedClock())
    store.connections.save(make_connection(), actor="somebody")
    yield store.for_connection(NAME)
    store.close()


def keep(cs: ConnectionStore, mapped: MappedRecord, status: Status, x3_key: str = "") -> None:
    """The store knows an invoice."""
    lease = cs.lease.acquire("test", RunId("r"))
    writer = Writer(cs, lease, RunId("r"))
    writer.settle(
        Settlement(
            entity=Entity.INVOICE,
            source_id=mapped.source_id,
            number=mapped.number,
            revision="",
            changed_at=None,
            status=status,
            place=Place.CREATED if x3_key else PLACE_OF[status],
            external_id=ExternalId(x3_key) if x3_key else None,
            reference=mapped.document.reference,
            fingerprint=mapped.fingerprint,
            supplier_id=mapped.supplier_id,
            day=mapped.order_date,
            amount=mapped.amount,
            currency="EUR",
        )
    )
    writer.flush()
    writer.close()
    cs.lease.release(lease)


def other(number: str = "I00007", reference: str = "1120231", days: int = 7, **changes: object) -> MappedRecord:
    """Another invoice of JAGGAER."""
    day = DAY + timedelta(days=days)
    made = invoice(reference=reference, invoice_date=day)
    return replace(made, source_id=SourceId(f"id-{number}"), number=number, order_date=day, **changes)  # type: ignore[arg-type]


def test_the_second_of_two_in_one_run_is_the_double(cs: ConnectionStore) -> None:
    doubles = OwnDoubles(cs)
    assert doubles.of(invoice()) == ()
    assert doubles.of(invoice()) == (), "an invoice that is looked at again is no double of its own"
    [found] = doubles.of(other())
    assert (found.number, found.reference) == ("I00092", "112023-1")
    assert doubles.of(invoice()) == (), "the first one goes on"


def test_one_very_number_twice_in_one_run_is_a_double_whatever_the_sum(cs: ConnectionStore) -> None:
    doubles = OwnDoubles(cs)
    assert doubles.of(invoice()) == ()
    [found] = doubles.of(other(reference=invoice().document.reference, amount=Decimal("120.14")))
    assert (found.number, found.same_amount) == ("I00092", False)


@pytest.mark.parametrize(
    "another",
    [
        other(days=8),
        other(reference="1120232"),
        other(supplier_id="78"),
        other(amount=Decimal("120.14")),
        other(reference=""),
    ],
)
def test_another_day_number_supplier_or_sum_is_another_invoice(cs: ConnectionStore, another: MappedRecord) -> None:
    doubles = OwnDoubles(cs)
    assert doubles.of(invoice()) == ()
    assert doubles.of(another) == ()
    keep(cs, invoice(), Status.SYNCED, "PIN1")
    assert OwnDoubles(cs).of(another) == ()


@pytest.mark.parametrize(
    ("status", "x3_key", "counts"),
    [
        (Status.SYNCED, "PIN1", True),
        (Status.NEEDS_MAPPING, "", True),
        (Status.PROBABLE_TWIN, "", False),
        (Status.IGNORED, "", False),
        (Status.NOT_ELIGIBLE, "", False),
        (Status.IGNORED, "PIN1", True),
    ],
)
def test_what_the_store_knows_counts_unless_it_is_set_aside_and_not_in_x3(
    cs: ConnectionStore,
    status: Status,
    x3_key: str,
    counts: bool,  # noqa: FBT001 - a case
) -> None:
    keep(cs, invoice(), status, x3_key)
    found = OwnDoubles(cs).of(other())
    assert [(one.number, one.external_id) for one in found] == ([("I00092", x3_key or None)] if counts else [])
    assert OwnDoubles(cs).of(invoice()) == ()
