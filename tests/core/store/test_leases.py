from __future__ import annotations

import threading

import pytest

from core.errors import BusyError, LeaseLostError
from core.model.flow import RunId
from core.store.connection_store import ConnectionStore
from core.store.leases import Lease
from tests.core.store.conftest import MovedClock

FIRST, SECOND = RunId("1"), RunId("2")


def test_a_second_process_is_told_who_runs_and_since_when(cs: ConnectionStore, clock: MovedClock) -> None:
    cs.lease.acquire("anna on pc-1", FIRST)
    clock.move(30)
    with pytest.raises(BusyError, match="anna on pc-1 has been running this connection since 2026-01-05 09:00:00 UTC"):
        cs.lease.acquire("bert on pc-2", SECOND)


def test_a_released_lease_is_free_and_the_next_epoch_is_higher(cs: ConnectionStore) -> None:
    lease = cs.lease.acquire("anna", FIRST)
    cs.lease.release(lease)
    assert cs.lease.holder() is None
    assert cs.lease.acquire("bert", SECOND).epoch == lease.epoch + 1


def test_a_renewed_lease_is_never_taken_over(cs: ConnectionStore, clock: MovedClock) -> None:
    lease = cs.lease.acquire("anna", FIRST)
    for _ in range(20):
        clock.move(59)
        cs.lease.renew(lease)
        with pytest.raises(BusyError):
            cs.lease.acquire("bert", SECOND)
    cs.lease.check(lease)


def test_a_lease_that_nobody_renews_is_taken_over_after_a_minute(cs: ConnectionStore, clock: MovedClock) -> None:
    cs.lease.acquire("anna", FIRST)
    clock.move(59.9)
    with pytest.raises(BusyError):
        cs.lease.acquire("bert", SECOND)
    clock.move(0.1)
    assert cs.lease.holder() is None
    cs.lease.acquire("bert", SECOND)
    holder = cs.lease.holder()
    assert holder is not None
    assert (holder.owner, holder.run_id, holder.since) == ("bert", SECOND, clock.now())


def test_a_holder_that_slept_and_was_replaced_is_fenced(cs: ConnectionStore, clock: MovedClock) -> None:
    slept = cs.lease.acquire("anna", FIRST)
    clock.move(3600)
    cs.lease.check(slept)  # nobody took it meanwhile
    cs.lease.acquire("bert", SECOND)
    for use in (cs.lease.check, cs.lease.renew):
        with pytest.raises(LeaseLostError, match="bert has it now"):
            use(slept)
    cs.lease.release(slept)
    holder = cs.lease.holder()
    assert holder is not None
    assert holder.owner == "bert"


def test_a_released_lease_is_of_no_use_to_its_old_holder(cs: ConnectionStore) -> None:
    lease = cs.lease.acquire("anna", FIRST)
    cs.lease.release(lease)
    for use in (cs.lease.check, cs.lease.renew):
        with pytest.raises(LeaseLostError):
            use(lease)


def test_a_renewal_from_a_clock_that_was_set_back_does_not_block_for_hours(
    cs: ConnectionStore, clock: MovedClock
) -> None:
    cs.lease.acquire("anna", FIRST)
    clock.move(-3600)
    assert cs.lease.acquire("bert", SECOND).epoch == 2


def test_of_many_that_ask_at_once_one_gets_it(cs: ConnectionStore) -> None:
    got: list[Lease] = []
    refused: list[BusyError] = []

    def ask(name: str) -> None:
        try:
            got.append(cs.lease.acquire(name, FIRST))
        except BusyError as error:
            refused.append(error)

    threads = [threading.Thread(target=ask, args=(f"p{n}",)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (len(got), len(refused)) == (1, 7)
