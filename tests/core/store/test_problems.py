from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from core.model.finding import Finding
from core.model.flow import Entity, SourceId
from core.model.status import Level, Status
from core.store.connection_store import ConnectionStore
from tests.core.store.conftest import MovedClock
from tests.core.store.helpers import held, missing_account, settle
from tests.core.store.realistic import Order

A, B, C = Order(1), Order(2), Order(3)


def waiting(supplier: str) -> Finding:
    return Finding("supplier-waits", Level.STOP, Status.WAITING, "supplier", supplier, "Supplier first.", "Wait.")


def test_causes_are_priced_by_the_lines_concerned(cs: ConnectionStore, clock: MovedClock) -> None:
    first = clock.now()
    settle(cs, held(A, missing_account(line_key=A.keys[0]), missing_account(line_key=A.keys[2])))
    clock.move(60)
    settle(cs, held(B, missing_account(line_key=B.keys[1]), currency="EUR"))
    (cause,) = cs.problems.causes()
    assert cause.cause_id == missing_account().cause_id
    assert (cause.check, cause.kind, cause.source_code) == ("account-missing", "account", "744202")
    assert (cause.status, cause.mappable, cause.since) == (Status.NEEDS_MAPPING, True, first)
    assert (cause.records, cause.lines) == (2, 3)
    usd, eur = A.amounts[0] + A.amounts[2], B.amounts[1]
    assert cause.amounts == tuple(sorted([("USD", usd, 2), ("EUR", eur, 1)], key=lambda a: -a[1]))
    assert (cause.message, cause.next_step) == ("Account 744202 is not in X3.", "Map it.")


def test_a_line_with_the_same_cause_twice_counts_once(cs: ConnectionStore) -> None:
    settle(
        cs,
        held(A, missing_account(line_key=A.keys[0]), missing_account(line_key=A.keys[0], message="Share 2.")),
    )
    (cause,) = cs.problems.causes()
    assert (cause.lines, cause.amount) == (1, A.amounts[0])


def test_a_finding_of_the_whole_record_counts_all_its_lines(cs: ConnectionStore) -> None:
    settle(cs, held(A, missing_account("x", kind="", field="site")))
    (cause,) = cs.problems.causes()
    assert (cause.lines, cause.amount, cause.kind, cause.mappable) == (4, A.amount, "site", False)


def test_causes_come_largest_first_then_oldest_and_what_waits_comes_last(
    cs: ConnectionStore, clock: MovedClock
) -> None:
    def one(order: Order, finding: Finding, amount: str) -> None:
        settle(cs, held(order, finding, amount=Decimal(amount), status=finding.status))
        clock.move(1)

    one(A, missing_account("small"), "1")
    one(B, missing_account("new"), "5")
    one(C, waiting("S"), "999")
    one(Order(4), missing_account("newer"), "5")
    one(Order(5), missing_account("large"), "50")
    assert [cause.source_code for cause in cs.problems.causes()] == ["large", "new", "newer", "small", "S"]


def test_notices_are_kept_and_are_no_causes_and_infos_are_dropped(cs: ConnectionStore) -> None:
    notice = missing_account("n", level=Level.NOTICE)
    settle(cs, A.settlement(None, findings=(notice, missing_account("i", level=Level.INFO))))
    assert cs.problems.of_record(Entity.ORDER, A.source_id) == (notice,)
    assert cs.problems.causes() == ()
    assert cs.problems.records_of([notice.cause_id]) == []


def test_findings_come_back_in_their_order(cs: ConnectionStore) -> None:
    findings = tuple(missing_account(str(n), A.keys[n % 4], next_step=f"s{n}") for n in (3, 1, 2))
    settle(cs, held(A, *findings))
    assert cs.problems.of_record(Entity.ORDER, A.source_id) == findings
    assert cs.problems.of_record(Entity.SUPPLIER, A.source_id) == ()


def test_a_finding_that_was_there_before_keeps_its_time(cs: ConnectionStore, clock: MovedClock) -> None:
    first = clock.now()
    settle(cs, held(A, missing_account("old", A.keys[0])))
    clock.move(3600)
    settle(cs, held(A, missing_account("old", A.keys[0], message="Other words."), missing_account("new", A.keys[0])))
    since = {cause.source_code: cause.since for cause in cs.problems.causes()}
    assert since == {"old": first, "new": first + timedelta(hours=1)}


def test_settled_problems_are_gone(cs: ConnectionStore) -> None:
    settle(cs, held(A, missing_account()), held(B, missing_account("other")))
    settle(cs, A.settlement(None))
    assert [cause.source_code for cause in cs.problems.causes()] == ["other"]
    assert cs.problems.of_record(Entity.ORDER, A.source_id) == ()


def test_records_of_causes_come_each_once_suppliers_first(cs: ConnectionStore) -> None:
    one, two = missing_account("1"), missing_account("2")
    settle(cs, held(B, one, two), held(A, two), held(C, missing_account("3")))
    settle(cs, held(Order(9), one, entity=Entity.SUPPLIER, source_id=SourceId("s")))
    assert cs.problems.records_of([one.cause_id, two.cause_id]) == [
        (Entity.SUPPLIER, "s"),
        (Entity.ORDER, A.source_id),
        (Entity.ORDER, B.source_id),
    ]
    assert cs.problems.records_of([]) == []


def test_open_records_are_those_that_need_somebody_or_wait(cs: ConnectionStore) -> None:
    for n, status in enumerate(Status, start=1):
        settle(cs, held(Order(n), status=status))
    settle(cs, replace(held(Order(1)), entity=Entity.SUPPLIER))
    assert cs.problems.count_open() == 10
