from __future__ import annotations

from dataclasses import replace

from core.model.audit import AuditDraft
from core.model.finding import Finding
from core.model.flow import Entity
from core.model.status import Level, Status
from core.store.connection_store import ConnectionStore
from core.store.notices import change_notices, noticed
from tests.core.store.conftest import MovedClock
from tests.core.store.helpers import held, missing_account, settle
from tests.core.store.realistic import Order

A, B = Order(1), Order(2)
NOTICE = Finding("gone", Level.NOTICE, Status.INCOMPLETE, "record", "order", "It is gone.", "Look.")


def mark(cs: ConnectionStore, *orders: Order, audit: tuple[AuditDraft, ...] = ()) -> None:
    found = {order.source_id: NOTICE for order in orders}
    change_notices(cs, Entity.ORDER, add=found, cause_id=NOTICE.cause_id, audit=audit)


def test_a_notice_stays_beside_what_the_record_is(cs: ConnectionStore, clock: MovedClock) -> None:
    settle(cs, held(A, missing_account()), held(B))
    before = cs.records.get_row(Entity.ORDER, A.source_id)
    draft = AuditDraft("somebody", "gone", clock.now(), entity="order", source_key=A.source_id)
    mark(cs, A, audit=(draft,))
    assert before is not None
    assert cs.records.get_row(Entity.ORDER, A.source_id) == replace(before, findings=before.findings + 1)
    assert [finding.check for finding in cs.problems.of_record(Entity.ORDER, A.source_id)] == [
        "account-missing",
        "gone",
    ]
    assert noticed(cs, Entity.ORDER, NOTICE.cause_id) == {A.source_id}
    assert [cause.check for cause in cs.problems.causes()] == ["account-missing"], "a notice holds nothing"
    assert [entry.draft.action for entry in cs.audit.rows_of("order", A.source_id)][-1] == "gone"


def test_a_notice_is_taken_back_and_the_other_findings_stay(cs: ConnectionStore) -> None:
    settle(cs, held(A, missing_account()), held(B))
    mark(cs, A, B)
    change_notices(cs, Entity.ORDER, add={}, drop=[A.source_id], cause_id=NOTICE.cause_id)
    assert [finding.check for finding in cs.problems.of_record(Entity.ORDER, A.source_id)] == ["account-missing"]
    assert noticed(cs, Entity.ORDER, NOTICE.cause_id) == {B.source_id}
    assert noticed(cs, Entity.SUPPLIER, NOTICE.cause_id) == frozenset()


def test_a_record_that_settles_again_loses_its_notice(cs: ConnectionStore) -> None:
    settle(cs, held(A))
    mark(cs, A)
    settle(cs, held(A))
    assert cs.problems.of_record(Entity.ORDER, A.source_id) == ()
    settle(cs, held(A, missing_account()))
    assert len(cs.problems.of_record(Entity.ORDER, A.source_id)) == 1
