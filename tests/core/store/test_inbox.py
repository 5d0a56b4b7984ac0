"""Cascades, and what people decide about causes, as the store keeps it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from core.desk.gone import worded
from core.model.audit import AuditDraft
from core.model.cause import Aside, Assignment
from core.model.document import Lineage
from core.model.finding import Finding
from core.model.flow import Entity, ExternalId, SourceId
from core.model.settle import Settlement
from core.model.status import Level, Status
from core.model.twin import Twin, findings_of
from core.model.views import CauseRow
from core.store.connection_store import ConnectionStore
from core.store.inbox import Held
from tests.core.store.conftest import MovedClock
from tests.core.store.helpers import held, missing_account, settle
from tests.core.store.realistic import Order

A, B, C, D = Order(1), Order(2), Order(3), Order(4)
TERM = Finding("payment-term-missing", Level.STOP, Status.NEEDS_MAPPING, "payment_term", "N45", "No N45.", "Map it.", "",
               "payment-term")  # fmt: skip
TODAY = date(2026, 1, 5)


def waits(value: str = "S") -> Finding:
    return Finding("supplier-missing", Level.STOP, Status.WAITING, "supplier", value, "Not there yet.", "Wait.", "",
                   "supplier")  # fmt: skip


def supplier(source_id: str, *findings: Finding, status: Status = Status.NEEDS_MAPPING, number: str = "") -> Settlement:
    return held(
        Order(900), *findings, status=status, entity=Entity.SUPPLIER, source_id=SourceId(source_id), supplier_id="",
        number=number or f"n{source_id}", amount=Decimal(0), currency="", lines=(), lineage=(),
    )  # fmt: skip


def due(order: Order, *days: date) -> tuple[Lineage, ...]:
    return tuple(
        Lineage("expected_receipt_date", day, "/due", "", "as is", key)
        for day, key in zip(days, order.keys, strict=False)
    )


def waiting(order: Order, source_id: str, *more: Finding, **changes: object) -> Settlement:
    status = Status.NEEDS_MAPPING if more else Status.WAITING
    return held(order, waits(), *more, status=status, supplier_id=source_id, **changes)


def aside(cs: ConnectionStore, *, because: str = "Later", until: date | None = None, ignored: bool = False) -> Aside:
    return Aside(because, "somebody", cs.store.clock.now(), ignored=ignored, until=until)


def told(cs: ConnectionStore, action: str = "decided") -> list[AuditDraft]:
    return [AuditDraft("somebody", action, cs.store.clock.now())]


def listed(cs: ConnectionStore, today: date = TODAY) -> list[str]:
    return [row.source_code for row in cs.inbox.decorated(cs.problems.causes(), today) if row.aside is None]


def ignore(cs: ConnectionStore, code: str) -> tuple[str, ...]:
    cause = row(cs, code)
    chosen = cs.inbox.behind(cause.cause_id)
    done = cs.inbox.ignore(cause, chosen, aside(cs, ignored=True), drafts_of(cs))
    return tuple(one.source_id for one in done)


class drafts_of:  # noqa: N801 - reads as a call
    """Audit rows about what was done, and what that was."""

    def __init__(self, cs: ConnectionStore) -> None:
        self.cs = cs

    def __call__(self, done: Collection[Held]) -> list[AuditDraft]:
        return [replace(*told(self.cs), source_key=one.source_id, entity=one.entity.value) for one in done]


def row(cs: ConnectionStore, code: str) -> CauseRow:
    return next(cause for cause in cs.problems.causes() if cause.source_code == code)


# -- cascades ----------------------------------------------------------------------------------------------------------


def test_what_waits_for_a_supplier_counts_where_the_supplier_does_and_says_how_many_only_wait(
    cs: ConnectionStore, clock: MovedClock
) -> None:
    first = clock.now()
    settle(cs, supplier("s1", TERM))
    clock.move(60)
    settle(cs, waiting(A, "s1"), waiting(B, "s1", missing_account(line_key=B.keys[0]), currency="EUR"))
    term, account = cs.problems.causes()
    assert (term.source_code, term.records, term.suppliers, term.waiting_records) == ("N45", 3, 1, 1)
    assert (term.lines, term.since, term.status, term.mappable) == (8, first, Status.NEEDS_MAPPING, True)
    assert set(term.amounts) == {("USD", A.amount, 4), ("EUR", B.amount, 4)}
    assert (account.records, account.lines, account.waiting_records) == (1, 1, 0)
    assert cs.problems.held_by(term.cause_id) == [
        (Entity.SUPPLIER, "s1"),
        (Entity.ORDER, A.source_id),
        (Entity.ORDER, B.source_id),
    ]
    assert cs.problems.records_of([term.cause_id]) == [(Entity.SUPPLIER, "s1")]
    assert cs.problems.waiting_for([SourceId("s1"), SourceId("s2")]) == [A.source_id, B.source_id]


def test_a_record_that_waits_and_has_the_same_fault_itself_counts_once_as_a_whole(cs: ConnectionStore) -> None:
    settle(cs, supplier("s1", TERM), waiting(A, "s1", replace(TERM, line_key=A.keys[0])))
    (term,) = cs.problems.causes()
    assert (term.records, term.lines, term.waiting_records) == (2, 4, 0)
    assert term.amounts == (("USD", A.amount, 4),)


def test_a_supplier_with_two_faults_has_its_orders_behind_both(cs: ConnectionStore) -> None:
    settle(cs, supplier("s1", TERM, replace(TERM, value="T1", check="tax-missing")), waiting(A, "s1"))
    assert [(cause.records, cause.waiting_records) for cause in cs.problems.causes()] == [(2, 1), (2, 1)]


@pytest.mark.parametrize("status", [Status.SYNCED, Status.IGNORED, Status.NOT_ELIGIBLE])
def test_what_waits_for_a_supplier_that_is_not_open_is_a_cause_of_its_own(cs: ConnectionStore, status: Status) -> None:
    settle(cs, supplier("s1", status=status), waiting(A, "s1"))
    (cause,) = cs.problems.causes()
    assert (cause.check, cause.records, cause.waiting_records) == ("supplier-missing", 1, 0)
    assert cs.problems.waiting_for([SourceId("s1")]) == []


def test_an_open_supplier_without_a_finding_swallows_nothing(cs: ConnectionStore) -> None:
    settle(cs, supplier("s1", status=Status.WAITING), waiting(A, "s1"))
    assert [cause.check for cause in cs.problems.causes()] == ["supplier-missing"]
    (other,) = cs.problems.without_finding()
    assert (other.status, other.source_code, other.records) == (Status.WAITING, "supplier", 1)
    assert cs.problems.held_by(other.cause_id) == [(Entity.SUPPLIER, "s1")]


def test_a_sentence_about_likely_twins_counts_them_and_not_what_waits_for_them(cs: ConnectionStore) -> None:
    twin = findings_of(Entity.SUPPLIER, "n1", (Twin(ExternalId("X1"), 90, "Alike."),))
    settle(
        cs,
        supplier("s1", *twin, status=Status.PROBABLE_TWIN),
        supplier("s2", *twin, status=Status.PROBABLE_TWIN),
        waiting(A, "s1"),
    )
    (cause,) = worded(cs, cs.problems.causes())
    assert (cause.records, cause.message.split(" are ")[0]) == (3, "2 suppliers")


def test_a_supplier_is_found_by_its_number_where_the_order_has_no_id_of_it(cs: ConnectionStore) -> None:
    settle(cs, supplier("s1", TERM, number="S"), waiting(A, ""), waiting(B, "unknown"))
    (term,) = cs.problems.causes()
    assert (term.records, term.waiting_records) == (3, 2)


def test_a_cause_has_the_earliest_due_date_of_its_records_as_long_as_they_are_held(cs: ConnectionStore) -> None:
    early, late = date(2026, 2, 1), date(2026, 3, 1)
    settle(
        cs, held(A, missing_account(), lineage=due(A, late, early)), held(B, missing_account(), lineage=due(B, late))
    )
    assert row(cs, "744202").due == early
    settle(cs, held(A, status=Status.SYNCED, lineage=due(A, early)))
    assert row(cs, "744202").due == late
    settle(cs, held(B, missing_account(), lineage=()))
    assert row(cs, "744202").due is None


# -- parked ------------------------------------------------------------------------------------------------------------


def test_a_parked_cause_is_back_on_its_day(cs: ConnectionStore) -> None:
    settle(cs, held(A, missing_account("1")), held(B, missing_account("2")))
    cs.inbox.park(row(cs, "1").cause_id, aside(cs, until=TODAY + timedelta(days=2)), told(cs))
    assert listed(cs) == listed(cs, TODAY + timedelta(days=1)) == ["2"]
    assert set(listed(cs, TODAY + timedelta(days=2))) == {"1", "2"}


def test_a_parked_cause_is_back_when_a_record_that_it_held_changed_and_not_when_another_joins(
    cs: ConnectionStore,
) -> None:
    settle(cs, supplier("s1", TERM), waiting(A, "s1"), held(B, missing_account("2")))
    cs.inbox.park(row(cs, "N45").cause_id, aside(cs), told(cs))
    settle(cs, waiting(C, "s1"))
    assert listed(cs) == ["2"]
    settle(cs, waiting(Order(1, revision="1"), "s1"))
    assert set(listed(cs)) == {"2", "N45"}


def test_a_parked_cause_that_holds_nothing_of_what_it_held_is_a_new_one(cs: ConnectionStore) -> None:
    settle(cs, held(A, missing_account("1")))
    cause_id = row(cs, "1").cause_id
    cs.inbox.park(cause_id, aside(cs), told(cs))
    settle(cs, A.settlement(None), held(B, missing_account("1")))
    assert listed(cs) == ["1"]
    assert cs.inbox.take_back(cause_id, cs.store.clock.now(), drafts_of(cs)) == (True, ())
    assert cs.inbox.take_back(cause_id, cs.store.clock.now(), drafts_of(cs)) == (False, ())


# -- ignored -----------------------------------------------------------------------------------------------------------


def test_ignoring_takes_what_only_waits_along_and_leaves_what_has_a_fault_of_its_own(
    cs: ConnectionStore, clock: MovedClock
) -> None:
    settle(cs, supplier("s1", TERM), waiting(A, "s1"), waiting(B, "s1", missing_account()), held(C, TERM))
    before = {order: cs.records.get_row(Entity.ORDER, order.source_id) for order in (A, C)}
    clock.move(5)
    assert ignore(cs, "N45") == ("s1", A.source_id, C.source_id)
    assert cs.inbox.ignored_ids(Entity.ORDER) == {A.source_id, C.source_id}
    assert cs.inbox.ignored_ids(Entity.SUPPLIER) == {"s1"}
    (cause,) = cs.inbox.ignored()
    assert (cause.status, cause.records, cause.lines, cause.source_code) == (Status.IGNORED, 3, 8, "N45")
    assert cause.amounts == (("USD", A.amount + C.amount, 8),)
    assert cause.aside is not None
    assert (cause.aside.because, cause.aside.ignored) == ("Later", True)
    assert cs.inbox.ignored_for(Entity.ORDER, A.source_id) == cause.cause_id
    assert cs.inbox.ignored_for(Entity.ORDER, B.source_id) == ""
    assert cs.inbox.records_ignored_for(cause.cause_id) == [
        (Entity.SUPPLIER, "s1"),
        (Entity.ORDER, A.source_id),
        (Entity.ORDER, C.source_id),
    ]
    assert {one.check for one in cs.problems.causes()} == {"account-missing", "supplier-missing"}
    assert cs.problems.count_open() == 1
    assert [entry.draft.source_key for entry in cs.audit.rows_of("order", A.source_id)][-1] == A.source_id

    clock.move(5)
    parked, back = cs.inbox.take_back(cause.cause_id, clock.now(), drafts_of(cs))
    assert (parked, [one.source_id for one in back]) == (False, ["s1", A.source_id, C.source_id])
    assert cs.inbox.ignored() == ()
    for order, was in before.items():
        now = cs.records.get_row(Entity.ORDER, order.source_id)
        assert was is not None
        assert now == replace(was, updated_at=clock.now())
    assert row(cs, "N45").records == 4


def test_what_settled_since_is_not_ignored_any_more(cs: ConnectionStore, clock: MovedClock) -> None:
    settle(cs, held(A, missing_account("1")), held(B, missing_account("1")))
    ignore(cs, "1")
    clock.move(1)
    settle(cs, held(A, status=Status.IGNORED, reason="Ignored in another way."))
    (cause,) = cs.inbox.ignored()
    assert (cause.records, cs.inbox.ignored_ids(Entity.ORDER)) == (1, frozenset({B.source_id}))
    cs.inbox.take_back(cause.cause_id, clock.now(), drafts_of(cs))
    now = cs.records.get_row(Entity.ORDER, A.source_id)
    assert now is not None
    assert (now.status, now.reason) == (Status.IGNORED, "Ignored in another way.")


def test_what_moved_between_question_and_answer_is_not_ignored(cs: ConnectionStore) -> None:
    settle(cs, held(A, missing_account("1")), held(B, missing_account("1")))
    cause = row(cs, "1")
    chosen = cs.inbox.behind(cause.cause_id)
    settle(cs, held(A, missing_account("1"), status=Status.REFUSED))
    done = cs.inbox.ignore(cause, chosen, aside(cs, ignored=True), drafts_of(cs))
    assert [one.source_id for one in done] == [B.source_id]


# -- assigned ----------------------------------------------------------------------------------------------------------


def test_an_assignment_is_kept_changed_and_removed(cs: ConnectionStore) -> None:
    settle(cs, held(A, missing_account("1")))
    cause_id = row(cs, "1").cause_id

    def given() -> Assignment | None:
        (cause,) = cs.inbox.decorated(cs.problems.causes(), TODAY)
        return cause.assigned

    assert given() is None
    now = cs.store.clock.now()
    for one in (Assignment("a", "note", TODAY, "b", now), Assignment("c", "", None, "b", now), None):
        before = cs.feed.latest()
        cs.inbox.assign(cause_id, one, now, told(cs))
        assert given() == one
        assert cs.feed.latest() == before + 1, "other windows look again"
    assert cs.audit.verify().ok
