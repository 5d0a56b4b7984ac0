from __future__ import annotations

import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from core.app import App
from core.model.audit import AuditDraft, AuditQuery, EvidencePack, Verification
from core.model.audit_words import SAID
from core.model.flow import Entity
from core.model.status import Status
from core.model.views import RecordQuery
from core.model.way import StationState, way_of
from gui import audit_words as words
from gui.bridge import Bridge
from gui.dialogs.evidence import EvidenceDialog
from gui.dialogs.way import WayDialog
from gui.main_window import MainWindow
from gui.pages.audit import PAGE_ROWS, AuditTrailPage
from gui.pages.records import RecordsPage
from tests.gui.conftest import ENGLISH, Answers, MakeWindow, settle
from tests.gui.hands import dialog_of, press, texts
from tests.helpers.practice import NAME, Bench

LEFT = Qt.MouseButton.LeftButton


def shown(window: MainWindow, qtbot: QtBot, bridge: Bridge) -> AuditTrailPage:
    page = window.open("audit")
    settle(qtbot, bridge)
    settle(qtbot, bridge)
    assert isinstance(page, AuditTrailPage)
    return page


def choose(page: AuditTrailPage, action: str) -> int:
    """Chooses the newest entry of an action."""
    place = next(n for n, row in enumerate(page.model.rows) if row.action == action)
    page.table.choose(place)
    return place


def test_entries_are_shown_newest_first_with_their_count(
    synced: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    page = shown(make_window(synced), qtbot, bridge)
    counts = synced.audit_counts(AuditQuery())
    assert f"{counts.total:,} entries" in texts(page)
    numbers = [row.number for row in page.model.rows]
    assert numbers == sorted(numbers, reverse=True)
    assert len(numbers) == PAGE_ROWS < counts.total
    assert numbers[0] == counts.total


def test_every_entry_is_reached_by_scrolling(
    synced: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    page = shown(make_window(synced), qtbot, bridge)
    total = synced.audit_counts(AuditQuery()).total
    bar = page.table.verticalScrollBar()
    while len(page.model.rows) < total:
        before = len(page.model.rows)
        bar.setValue(bar.maximum())
        qtbot.waitUntil(lambda: len(page.model.rows) > before, timeout=20_000)  # noqa: B023 - waited for at once
        settle(qtbot, bridge)
    assert [row.number for row in page.model.rows] == list(range(total, 0, -1))


def test_entries_are_narrowed_by_text_account_action_and_record(
    synced: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    page = shown(make_window(synced), qtbot, bridge)
    wanted = page.kinds.findData("written")
    assert page.kinds.itemText(wanted).startswith(f"{SAID['written']} ")
    page.kinds.setCurrentIndex(wanted)
    page.kinds.activated.emit(wanted)
    settle(qtbot, bridge)
    assert {row.action for row in page.model.rows} == {"written"}
    written = synced.audit_counts(AuditQuery(actions=("written",))).total
    assert f"{written:,} entries" in texts(page)
    page.actors.setCurrentIndex(1)
    page.actors.activated.emit(1)
    settle(qtbot, bridge)
    assert page.query == AuditQuery(actor=synced.actor, actions=("written",))
    key = next(row.record for row in page.model.rows if row.record)
    page.show_record(key)
    settle(qtbot, bridge)
    assert {row.record for row in page.model.rows} == {key}
    assert f"Of {key} alone" in page.of_record.text()
    QTest.mouseClick(page.of_record, LEFT)
    settle(qtbot, bridge)
    assert len(page.model.rows) == PAGE_ROWS
    QTest.keyClicks(page.table, "no")
    QTest.keyClicks(page.search, " such text")
    qtbot.waitUntil(lambda: not page.model.rows, timeout=10_000)
    settle(qtbot, bridge)
    press(page, "Show all entries")
    settle(qtbot, bridge)
    assert len(page.model.rows) == PAGE_ROWS


def test_the_panel_tells_an_entry_and_leads_to_its_record(
    synced: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    window = make_window(synced)
    page = shown(window, qtbot, bridge)
    place = choose(page, "written")
    row = page.model.rows[place]
    said = texts(page.panel)
    assert row.text in said
    assert f"Entry {row.number:,}" in said
    assert row.entry_hash[:16] in said
    press(page.panel, "All entries of this run")
    settle(qtbot, bridge)
    assert {one.run for one in page.model.rows} == {row.run}
    page.show_everything()
    settle(qtbot, bridge)
    choose(page, "written")
    press(page.panel, "Show the record")
    entity = next(one for one in Entity if one.value == row.entity)
    records = window.records(entity)
    assert window.current is records
    assert isinstance(records, RecordsPage)
    qtbot.waitUntil(lambda: records.story.key == row.record, timeout=20_000)


def test_verify_says_what_it_proves_and_no_more(
    fresh: Bench, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    app = fresh.app()
    app.sync()
    page = shown(make_window(app), qtbot, bridge)
    assert "Found intact up to entry" in texts(page), "each run verifies what it added"
    press(page, "Verify")
    qtbot.waitUntil(lambda: "follows from the one before it." in texts(page), timeout=30_000)
    total = app.audit_counts(AuditQuery()).total
    assert f"Intact: each of the {total} entries follows from the one before it." in texts(page)
    assert f"Sealed by {app.actor}." in texts(page)
    assert f"Anchored outside of the store up to entry {total}." in texts(page)
    qtbot.waitUntil(lambda: page.subline.text().startswith(f"Found intact up to entry {total}, today"), timeout=10_000)


def test_a_chain_that_was_changed_is_said_to_be_so() -> None:
    found = Verification(ok=False, entries=9, first_bad=4, reason="Its hash is another.", sealed_by=(), anchored_to=0)
    look, says = words.verification_says(found, ENGLISH)
    assert look is words.BROKEN
    assert says == (
        "NOT intact, first at entry 4: Its hash is another.",
        "Nobody has sealed it yet.",
        "No seal outside of the store covers it yet.",
    )


def test_what_comes_while_it_is_looked_at_stands_on_top_and_the_choice_stays(
    fresh: Bench, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    app = fresh.app()
    app.sync()
    page = shown(make_window(app), qtbot, bridge)
    place = choose(page, "written")
    chosen = page.model.rows[place]
    before = len(page.model.rows)
    app._store.for_connection(NAME).audit.append([AuditDraft("petra", "ignored", datetime.now(UTC))])
    page.look_again()
    qtbot.waitUntil(lambda: len(page.model.rows) == before + 1, timeout=10_000)
    settle(qtbot, bridge)
    assert page.model.rows[0].actor == "petra"
    assert page.model.row_at(page.table.current_row()) == chosen
    assert page.panel.row == chosen


def test_the_entries_shown_are_written_to_a_file(
    synced: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge, answers: Answers, tmp_path: Path
) -> None:
    page = shown(make_window(synced), qtbot, bridge)
    answers.file = tmp_path / "written.csv"
    page.show_run(synced.runs()[0].run_id)
    settle(qtbot, bridge)
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(answers.file.is_file, timeout=30_000)
    settle(qtbot, bridge)
    assert synced.runs()[0].run_id in answers.file.read_text("utf-8-sig")


def test_a_pack_is_made_for_the_chosen_period_and_its_fingerprint_told(
    fresh: Bench, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge, answers: Answers, tmp_path: Path
) -> None:
    app = fresh.app()
    app.sync()
    page = shown(make_window(app), qtbot, bridge)
    answers.file = tmp_path / "quarter.zip"
    press(page, "Evidence pack…")
    dialog = dialog_of(EvidenceDialog, qtbot)
    assert isinstance(dialog, EvidenceDialog)
    today = datetime.now(UTC).date()
    dialog.period.show_days(today.replace(day=1), today)
    QTest.mouseClick(dialog.go, LEFT)
    qtbot.waitUntil(answers.file.is_file, timeout=60_000)
    qtbot.waitUntil(lambda: "quarter.zip is made:" in texts(page), timeout=20_000)
    assert "check.py" in " ".join(zipfile.ZipFile(answers.file).namelist())
    press(page, "Copy the fingerprint")
    fingerprint = QGuiApplication.clipboard().text()
    assert len(fingerprint) == 64
    assert fingerprint in texts(page)


@pytest.mark.parametrize("status", [Status.SYNCED, Status.NEEDS_MAPPING])
def test_the_way_of_a_record_is_drawn_and_saved(
    synced: App,
    make_window: MakeWindow,
    qtbot: QtBot,
    bridge: Bridge,
    answers: Answers,
    tmp_path: Path,
    status: Status,
) -> None:
    window = make_window(synced)
    window.open("orders")
    settle(qtbot, bridge)
    key = synced.records(RecordQuery(Entity.ORDER, (status,))).rows[0].key
    window.orders.show_record(key)
    qtbot.waitUntil(lambda: window.orders.story.key == key, timeout=20_000)
    press(window.orders.story, "Its way…")
    dialog = dialog_of(WayDialog, qtbot)
    assert isinstance(dialog, WayDialog)
    way = way_of(synced.trace(key))
    said = texts(dialog)
    for number, station in enumerate(way, 1):
        assert f"{number}. {station.name}" in said
    assert said.count("Passed") == sum(one.state is StationState.PASSED for one in way)
    answers.file = tmp_path / "way.pdf"
    QTest.mouseClick(dialog.save, LEFT)
    qtbot.waitUntil(answers.file.is_file, timeout=30_000)
    assert answers.file.read_bytes().startswith(b"%PDF")
    dialog.close()


def test_the_model_is_sound(synced: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge) -> None:
    page = shown(make_window(synced), qtbot, bridge)
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    page.show_run(synced.runs()[0].run_id)
    settle(qtbot, bridge)
    page.show_everything()
    settle(qtbot, bridge)
    assert page.model.rowCount() == PAGE_ROWS


def test_the_keyboard_leads_from_the_entry_to_its_panel(
    synced: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    window = make_window(synced)
    page = shown(window, qtbot, bridge)
    choose(page, "written")
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    focused = window.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text().strip() == "Show the record"


def test_a_pack_that_is_not_sealed_says_so() -> None:
    pack = EvidencePack(Path("q.zip"), entries=2, sealed_to=0, fingerprint="f" * 64, warnings=("X3 does not answer.",))
    says = words.pack_says(pack, ENGLISH)
    assert says[0] == "q.zip is made: 2 entries of the audit, not sealed."
    assert says[-1] == "X3 does not answer."
