"""What is old leaves the store, the chain verifies from there on, and nothing is taken out unseen."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from core.app import App, open_app
from core.audit.cuts import stays
from core.credentials import KeyringSecrets
from core.errors import ConfigurationError
from core.model.audit import AuditDraft, AuditQuery
from core.model.connection import Connection
from core.model.crossref import ACCOUNT, MappingRule
from core.model.duties import RetentionSettings
from core.model.flow import Entity
from core.model.status import Status
from core.paths import Home as HomeFolder
from resources.checker import check
from tests.core.store.conftest import MovedClock, make_connection
from tests.core.store.helpers import held, missing_account, settle, write_order
from tests.core.store.realistic import Order
from tests.file_keyring import FileKeyring

DAY_S = 86_400


@pytest.fixture
def clock() -> MovedClock:
    return MovedClock()


@pytest.fixture
def app(tmp_path: Path, clock: MovedClock) -> Iterator[App]:
    """A home that keeps its audit trail for 30 days and source records for 10, with old and new decisions in it."""
    app = open_app(tmp_path / "home", clock=clock, secrets=KeyringSecrets(FileKeyring(tmp_path / "keyring.json")))
    keep(app, RetentionSettings(payload_days=10, audit_days=30))
    for number in range(4):
        decide(app, f"{number}")
    clock.move(40 * DAY_S)
    decide(app, "4")
    yield app
    app.close()


def keep(app: App, retention: RetentionSettings) -> Connection:
    app._store.connections.save(replace(make_connection(), retention=retention), actor="somebody")
    return app.connection()


def decide(app: App, source: str) -> None:
    rule = MappingRule(ACCOUNT, source, "618120")
    app._named("").audit.append([AuditDraft("anna", "written", app._clock.now(), outcome=source)])
    app._named("").mappings.decide(rule, actor="anna", at=app._clock.now())
    app._decided("mappings", "")


def tamper(app: App, statement: str) -> None:
    with sqlite3.connect(HomeFolder(app.folder).store) as store:
        assert store.execute(statement).rowcount >= 1
    store.close()


def test_old_entries_go_to_a_file_that_verifies_and_the_chain_verifies_without_them(app: App) -> None:
    before = list(app._named("").audit.entries())
    told = app.retention()
    assert (told.entries, told.entries_due, told.cuts) == (len(before), len(before) - 3, ())
    done = app.run_retention()
    assert done.file is not None
    assert done.file.parent == told.folder
    assert done.file.name == f"Main-1-{done.entries}.zip"
    assert done.entries == len(before) - 3, "up to the last seal of the old ones"
    said: list[str] = []
    check.check(files := check.load(done.file), said.append)
    assert len(files[check.ENTRIES].splitlines()) == done.entries
    found = app.verify_audit()
    assert (found.ok, found.cut, found.since) == (True, done.entries, done.entries + 1)
    assert found.anchored_to == found.entries
    left = [entry.number for entry in app._named("").audit.entries()]
    assert left[0] == done.entries + 1
    page = app.audit_entries(AuditQuery(), limit=1000)
    assert {row.action for row in page.rows if row.number <= done.entries} == {
        "mapping",
        "connection-changed",
        "seal-key",
    }
    assert not [row for row in page.rows if row.number <= done.entries and row.action == "written"]
    (cut,) = app.retention().cuts
    assert (cut.number, cut.file) == (done.entries, done.file.name)
    assert app.run_retention().entries == 0, "nothing is due any more"
    assert app.verify_audit(since_last=True).ok


def test_cuts_follow_one_another(app: App, clock: MovedClock) -> None:
    first = app.run_retention()
    clock.move(40 * DAY_S)
    decide(app, "5")
    second = app.run_retention()
    assert second.file is not None
    assert second.file.name == f"Main-{first.entries + 1}-{first.entries + second.entries}.zip"
    check.check(check.load(second.file), lambda _: None)
    decide(app, "6")
    found = app.verify_audit()
    assert (found.ok, found.cut) == (True, first.entries + second.entries)
    assert [cut.number for cut in app.retention().cuts] == [first.entries, found.cut]
    entries = [name for rule in range(7) for name in [f"{rule}"]]
    assert [rule.source for rule in app._named("").mappings.rules()] == entries, "every rule is still explained"


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("DELETE FROM audit_entries WHERE number = (SELECT min(number) FROM audit_entries WHERE action = 'mapping')", "kept"),
        ("UPDATE audit_entries SET actor = 'bert' WHERE number = (SELECT min(number) FROM audit_entries WHERE action = 'mapping')", "kept"),
        ("UPDATE audit_cuts SET head = x'0142'", "no entry says"),
        ("UPDATE audit_cuts SET head = 'no hash'", "missing"),
        ("UPDATE audit_cuts SET file = 'other.zip'", "no entry says"),
        ("UPDATE audit_cuts SET number = number + 1", "no entry says"),
        ("DELETE FROM audit_cuts", "missing"),
        ("DELETE FROM seals WHERE number = (SELECT number FROM audit_cuts)", "missing"),
        ("UPDATE seals SET signature = x'01' || zeroblob(64) WHERE number = (SELECT number FROM audit_cuts)", "not genuine"),
        ("DELETE FROM audit_entries WHERE action = 'audit-cut'", ""),
        ("DELETE FROM audit_entries WHERE number = (SELECT number + 1 FROM audit_cuts)", ""),
    ],
)  # fmt: skip
def test_what_is_changed_of_a_cut_is_found(app: App, statement: str, words: str) -> None:
    app.run_retention()
    assert app.verify_audit().ok
    tamper(app, statement)
    found = app.verify_audit()
    assert not found.ok
    assert words in found.reason


def test_entries_that_somebody_took_out_without_a_cut_are_missed(app: App) -> None:
    tamper(app, "DELETE FROM audit_entries WHERE number <= 5")
    assert not app.verify_audit().ok
    with pytest.raises(ConfigurationError, match="not intact"):
        app.run_retention()
    assert not (app.folder / "audit-archive").exists()


def test_nothing_is_removed_where_the_file_cannot_be_written(app: App) -> None:
    (app.folder / "audit-archive").write_text("in the way")
    before = [entry.number for entry in app._named("").audit.entries()]
    with pytest.raises(ConfigurationError, match="cannot be written"):
        app.run_retention()
    assert [entry.number for entry in app._named("").audit.entries()] == before
    assert app.verify_audit().ok


def test_everything_is_kept_where_the_settings_say_nothing(app: App) -> None:
    keep(app, RetentionSettings())
    assert app.run_retention().file is None
    assert app.retention().entries_due == app.retention().payloads_due == 0


def test_decisions_stay_and_the_seal_of_an_approval_with_them() -> None:
    def told(number: int, action: str) -> tuple[int, str, AuditDraft]:
        return number, "ab" * 32, AuditDraft("anna", action, datetime.fromisoformat("2026-01-01T00:00:00+00:00"))

    actions = [
        "connection-changed",
        "written",
        "seal-key",
        "seal",
        "approval-asked",
        "seal",
        "approval-given",
        "mapping",
        "seal",
        "seal",
    ]
    kept = stays(told(number, action) for number, action in enumerate(actions, 1))
    assert [number for number, _, _ in kept] == [1, 3, 5, 7, 8, 9]


def test_sources_of_records_that_were_never_written_go_and_all_others_stay(app: App, clock: MovedClock) -> None:
    cs = app._named("")
    draft, old, fresh, waits = Order(1), Order(2), Order(3), Order(4)
    settle(cs, held(draft, status=Status.NOT_ELIGIBLE), held(waits, missing_account()))
    write_order(cs, old)
    clock.move(20 * DAY_S)
    settle(cs, held(fresh, status=Status.NOT_ELIGIBLE))
    assert app.retention().payloads_due == 1
    assert app.run_retention().payloads == 1
    kept = {
        order: cs.records.load_source(Entity.ORDER, order.source_id) is not None for order in (draft, old, fresh, waits)
    }
    assert kept == {draft: False, old: True, fresh: True, waits: True}
    assert [row.text for row in app.audit_entries(AuditQuery(actions=("payloads-removed",))).rows] == [
        f"Old source records removed: older than {(clock.now() - timedelta(days=10)).date()}, records 1"
    ]
    settle(cs, held(draft, status=Status.NOT_ELIGIBLE))
    assert cs.records.load_source(Entity.ORDER, draft.source_id) is not None, "the same source is kept again"
    write_order(cs, draft)
    assert cs.records.load_source(Entity.ORDER, draft.source_id, written=True) == draft.record
    assert app.verify_audit().ok


def test_a_member_is_blanked_in_every_kept_source_and_the_chain_stays_whole(app: App) -> None:
    cs, order = app._named(""), Order(1)
    payload = {**order.payload, "requester": {"email": "anna@example.com", "phone": "1"}}
    record = replace(order.record, payload=payload)
    settle(cs, order.settlement(None, record=record, image=order.image, status=Status.SYNCED))
    other = replace(record, hash_stored="cd" * 32, hash_received="cd" * 32, payload={**payload, "note": "later"})
    settle(cs, order.settlement(None, record=other, image=None, status=Status.SYNCED))
    before = cs.records.load_source(Entity.ORDER, order.source_id, written=True)
    assert before is not None
    assert before.payload["requester"] == payload["requester"]
    number = app.blank_member(order.record.number, "/requester/email", "asked for by the person")
    for written in (False, True):
        source = cs.records.load_source(Entity.ORDER, order.source_id, written=written)
        assert source is not None
        assert source.payload["requester"] == {"phone": "1"}
        assert source.hash_stored == (record if written else other).hash_stored
    entry = next(entry for entry in cs.audit.entries(number, number))
    assert (entry.draft.action, entry.draft.details["member"]) == ("member-blanked", "/requester/email")
    assert app.verify_audit().ok
    store = b"".join(path.read_bytes() for path in app.folder.glob("*.sqlite*"))
    assert b"anna@example.com" not in store
    with pytest.raises(ConfigurationError, match="has no member"):
        app.blank_member(order.record.number, "/requester/email", "again")
    with pytest.raises(ConfigurationError, match="needs a reason"):
        app.blank_member(order.record.number, "/requester/phone", " ")
    with pytest.raises(ConfigurationError, match="no pointer"):
        app.blank_member(order.record.number, "requester", "why")


def test_what_the_profile_reads_or_a_record_needs_is_not_blanked(app: App) -> None:
    cs, waits = app._named(""), Order(2)
    settle(cs, held(waits, missing_account()))
    name = next(iter(waits.payload))
    with pytest.raises(ConfigurationError, match="waits for somebody"):
        app.blank_member(waits.record.number, f"/{name}", "why")
    assert cs.audit.head()[0] == app.verify_audit().entries
