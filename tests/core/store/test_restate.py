"""Records put into another state by a person or a probe: all in one transaction, audit and feed included."""

from __future__ import annotations

from pathlib import Path

from core.model.audit import AuditDraft
from core.model.flow import Entity, SourceId
from core.model.status import Status
from core.store.restate import restate
from core.sync.gone import gone_cause, gone_finding
from tests.core.sync.scenes import order, store_of
from tests.helpers.practice import Bench, bench


def test_a_record_keeps_what_was_written_unless_that_is_to_be_forgotten(tmp_path: Path) -> None:
    with bench(tmp_path, orders=3) as made:
        restated(made)


def restated(made: Bench) -> None:
    app = made.app()
    app.sync()
    store, row = store_of(app), order(app, "50057253")
    key, feed = SourceId(row.source_id), store_of(app).feed.latest()
    draft = AuditDraft("clerk", "gone", made.clock.now(), entity="order", source_key=key)
    finding = gone_finding(Entity.ORDER, row.x3_key)
    done = restate(
        store,
        Entity.ORDER,
        Status.DIFFERS,
        {key: "gone", SourceId("no such record"): "x"},
        findings={key: finding},
        audit=[draft],
    )
    now = order(app, "50057253")
    assert (done, now.status, now.reason, now.x3_key) == (1, Status.DIFFERS, "gone", row.x3_key)
    assert store.problems.of_record(Entity.ORDER, key) == (finding,)
    [cause] = store.problems.causes()
    assert (cause.cause_id, cause.amount) == (gone_cause(Entity.ORDER), row.amount)
    assert store.feed.latest() == feed + 1
    assert store.audit.rows_of("order", key)[-1].draft.action == "gone"
    assert store.records.load_image(Entity.ORDER, key) is not None

    restate(store, Entity.ORDER, Status.WAITING, {key: "again"}, forget_written=True)
    assert order(app, "50057253").x3_key == ""
    assert store.problems.causes() == ()
    assert store.records.load_image(Entity.ORDER, key) is None
    assert store.records.load_source(Entity.ORDER, key) is not None
    assert app.verify_audit().ok
