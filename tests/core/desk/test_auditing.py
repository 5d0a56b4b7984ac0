"""The audit chain as people use it: looked through, exported with its seal, verified from where that was done last."""

from __future__ import annotations

import sqlite3
import threading
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdfium2 import PdfDocument

from core.app import App, open_app
from core.credentials import KeyringSecrets
from core.errors import ConfigurationError
from core.model.audit import AuditEntry, AuditQuery
from core.model.crossref import ACCOUNT, MappingRule
from core.model.status import Status
from core.model.views import RecordQuery
from core.paths import Home as HomeFolder
from tests.core.store.conftest import make_connection
from tests.file_keyring import FileKeyring
from tests.helpers.practice import Bench, bench


@dataclass(frozen=True)
class Scene:
    made: Bench
    app: App
    run: str


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    """A home that was synced once and in which somebody mapped a code."""
    with bench(tmp_path_factory.mktemp("auditing"), orders=12) as made:
        made.pair.jaggaer.do("spoil", kind="unknown-account", order="50057801", value="7777777")
        app = made.app()
        run = app.sync()
        decide(app, "7777777", "=agreed with Anna")
        yield Scene(made, app, run.run_id)


def decide(app: App, source: str, because: str = "") -> None:
    """A person decides a mapping; the head is sealed."""
    rule = MappingRule(ACCOUNT, source, "618120")
    app._named("").mappings.decide(rule, actor=app.actor, at=app._clock.now(), because=because)
    app._decided("mappings", "")


def everything(app: App) -> list[AuditEntry]:
    return list(app._named("").audit.entries())


def test_pages_give_every_entry_once_and_newest_first(scene: Scene) -> None:
    numbers: list[int] = []
    after: int | None = None
    while True:
        page = scene.app.audit_entries(AuditQuery(), after=after, limit=7)
        numbers += [row.number for row in page.rows]
        after = page.after
        if after is None:
            break
    assert numbers == [entry.number for entry in reversed(everything(scene.app))]


def test_each_filter_gives_what_the_whole_chain_has_of_it(scene: Scene) -> None:
    app, entries = scene.app, everything(scene.app)
    day = entries[-1].draft.at.date()
    order = app.records(RecordQuery(statuses=(Status.SYNCED,), find="50062503")).rows[0]
    cases = {
        AuditQuery(actor=app.actor): [e for e in entries if e.draft.actor == app.actor],
        AuditQuery(actor="nobody"): [],
        AuditQuery(run=scene.run): [e for e in entries if e.draft.run_id == scene.run],
        AuditQuery(actions=("mapping", "written")): [e for e in entries if e.draft.action in {"mapping", "written"}],
        AuditQuery(actions=("written",), run=scene.run, find=order.source_id): [
            e for e in entries if e.draft.action == "written" and e.draft.source_key == order.source_id
        ],
        AuditQuery(record=order.key): [e for e in entries if e.draft.source_key == order.source_id],
        AuditQuery(record=order.x3_key): [e for e in entries if e.draft.source_key == order.source_id],
        AuditQuery(record="no such number"): [],
        AuditQuery(find="AGREED with"): [e for e in entries if "agreed with" in e.draft.details.get("because", "")],
        AuditQuery(find="50%_"): [],
        AuditQuery(since=day, until=day): [e for e in entries if e.draft.at.date() == day],
        AuditQuery(since=day + timedelta(days=1)): [],
        AuditQuery(until=day - timedelta(days=1)): [e for e in entries if e.draft.at.date() < day],
    }
    for query, wanted in cases.items():
        page = app.audit_entries(query, limit=10_000)
        assert [row.number for row in page.rows] == [entry.number for entry in reversed(wanted)], query
        counts = app.audit_counts(query)
        assert counts.total == len(wanted), query
        if not query.actions:
            assert dict(counts.by_action) == Counter(entry.draft.action for entry in wanted)
    assert sum(1 for wanted in cases.values() if wanted) >= 8


def test_an_entry_is_told_in_words_and_by_the_number_that_people_use(scene: Scene) -> None:
    (decided,) = scene.app.audit_entries(AuditQuery(actions=("mapping",))).rows
    assert decided.text == "Mapping decided: account 7777777 -> 618120, everywhere (=agreed with Anna)"
    written = scene.app.audit_entries(AuditQuery(actions=("written",), find="order")).rows
    assert all(row.text.startswith(f"Written to X3 as {row.x3_key}") for row in written if row.entity == "order")
    assert {row.record for row in scene.app.audit_entries(AuditQuery(record="50062503")).rows} == {"50062503"}


def test_choices_name_accounts_and_actions_with_how_often(scene: Scene) -> None:
    choices = scene.app.audit_choices()
    entries = everything(scene.app)
    assert dict(choices.actors) == Counter(entry.draft.actor for entry in entries)
    assert dict(choices.actions) == Counter(entry.draft.action for entry in entries)
    assert [count for _, count in choices.actions] == sorted((count for _, count in choices.actions), reverse=True)


def test_an_export_holds_every_entry_in_order_with_seal_and_verification(scene: Scene, tmp_path: Path) -> None:
    entries = everything(scene.app)
    file = tmp_path / "audit.xlsx"
    made = scene.app.export_audit(file, AuditQuery())
    assert made.entries == len(entries)
    book = load_workbook(file)
    sheet = book["Audit entries"]
    rows = list(sheet.iter_rows(min_row=2, max_row=len(entries) + 1, values_only=True))
    assert [row[0] for row in rows] == [entry.number for entry in entries]
    assert [row[-1] for row in rows] == [entry.entry_hash for entry in entries]
    because = next(row for row in rows if row[7] == "mapping")
    assert "=agreed with Anna" in str(because[6])
    about = {row[0]: row[1] for row in book["About"].iter_rows(values_only=True)}
    seal = scene.app._named("").audit.newest_seal()
    assert seal is not None
    for words in ("intact", seal.head, f"Sealed up to entry {seal.number:,} by {seal.sealed_by}", "Fingerprint"):
        assert words in str(about["Seal"])
    assert about["Environment"] == "TEST"
    narrow = scene.app.export_audit(tmp_path / "one.csv", AuditQuery(actions=("mapping",)))
    assert narrow.entries == 1


def test_an_export_that_is_ended_leaves_no_file(scene: Scene, tmp_path: Path) -> None:
    cancel = threading.Event()
    cancel.set()
    assert scene.app.export_audit(tmp_path / "audit.pdf", AuditQuery(), cancel=cancel).entries is None
    assert not list(tmp_path.iterdir())


def test_the_way_of_a_record_is_drawn(scene: Scene, tmp_path: Path) -> None:
    file = scene.app.export_trace(tmp_path / "way.pdf", "50062503")
    scene.app.export_audit(tmp_path / "audit.pdf", AuditQuery())
    story = scene.app.trace("50062503")
    document = PdfDocument(file)
    said = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    for words in ("In JAGGAER", "Mapped", "In X3", story.record.x3_key, "Written to X3", "intact"):
        assert words in said
    held = scene.app.export_trace(tmp_path / "held.pdf", "50057801")
    document = PdfDocument(held)
    assert "waits" in document[0].get_textpage().get_text_bounded()
    document.close()
    with pytest.raises(ConfigurationError, match="No record is called"):
        scene.app.export_trace(tmp_path / "none.pdf", "nobody")
    with pytest.raises(ConfigurationError, match="no PDF"):
        scene.app.export_trace(tmp_path / "way.xlsx", "50062503")


def test_each_run_verifies_what_came_since_the_one_before(tmp_path: Path) -> None:
    with bench(tmp_path, orders=2) as made:
        app = made.app()
        app.sync()
        mark = app.last_verified()
        assert mark is not None
        assert mark.number == everything(app)[-1].number
        assert app.audit_warnings() == ()
        with sqlite3.connect(HomeFolder(app.folder).store) as store:
            store.execute("UPDATE audit_entries SET entry_hash = x'0142' WHERE number = ?", (mark.number,))
        store.close()
        app.sync()
        assert app.last_verified() == mark
        (warning,) = app.audit_warnings()
        assert f"Entry {mark.number} is not the one that was verified before." in warning


def test_verification_goes_on_from_the_entry_that_was_verified_last(scene: Scene) -> None:
    app = scene.app
    whole = app.verify_audit()
    assert whole.ok
    assert whole.since == 1
    mark = app.last_verified()
    assert mark is not None
    assert mark.number == whole.entries == everything(app)[-1].number
    decide(app, "7777778")
    after = app.verify_audit(since_last=True)
    assert after.ok
    assert (after.since, after.entries) == (mark.number + 1, mark.number + 2)
    again = app.last_verified()
    assert again is not None
    assert again.number == after.entries


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("UPDATE audit_entries SET outcome = 'x' WHERE number = {last}", "was changed"),
        ("UPDATE audit_entries SET entry_hash = x'0142' WHERE number = {mark}", "not the one that was verified"),
        ("DELETE FROM audit_entries WHERE number = {last}", "missing"),
        ("UPDATE mapping_rules SET target = '618121' WHERE source = '7777778'", "was changed in the store"),
        ("UPDATE seals SET sealed_by = 'x' WHERE number = {last}", "not genuine"),
        ("DELETE FROM seals WHERE number = {last}", "missing"),
    ],
)
def test_what_is_changed_after_the_last_verification_is_found_from_there(
    tmp_path: Path, statement: str, words: str
) -> None:
    app = open_app(tmp_path / "home", secrets=KeyringSecrets(FileKeyring(tmp_path / "keyring.json")))
    app._store.connections.save(make_connection(), actor="somebody")
    decide(app, "7777777")
    assert app.verify_audit().ok
    mark = app.last_verified()
    assert mark is not None
    decide(app, "7777778")
    with sqlite3.connect(HomeFolder(app.folder).store) as store:
        done = store.execute(statement.format(last=everything(app)[-1].number, mark=mark.number)).rowcount
        assert done == 1
    store.close()
    found = app.verify_audit(since_last=True)
    assert not found.ok
    assert words in found.reason
    assert app.last_verified() == mark, "nothing that is not intact is kept as verified"
    (warning,) = app.audit_warnings()
    assert found.reason in warning
    assert warning in app.home().warnings
    app.close()
