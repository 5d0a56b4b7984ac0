"""Approve...: the window's way, by mouse and keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from core.app import App
from core.model.approval import ApprovalKind, ApprovalState
from core.model.approval_rules import ApprovalSettings, MappingApproval
from core.model.crossref import EVERYWHERE, MappingRule
from core.model.status import Status
from gui.bridge import Bridge
from gui.context import MappingChoice
from gui.dialogs.approve import ApproveDialog, waiting_says
from gui.dialogs.map_grid import GridChoice, open_grid
from gui.main_window import MainWindow
from gui.mapping import map_cause
from tests.gui.conftest import ENGLISH, Answers, MakeWindow, settle
from tests.helpers.accounts import ALWAYS, CHECKER, Office, as_account, copy_home, needs_root, synced_home
from tests.helpers.practice import NAME, bench

pytestmark = needs_root

BAD, GOOD = "7777777", "5014701"


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """Practice systems and a home that has synced; nothing is written to X3 afterwards."""
    with bench(tmp_path_factory.mktemp("approve"), orders=12) as made:
        for number in ("50057801", "50062503"):
            made.pair.jaggaer.do("spoil", kind="unknown-account", order=number, line=1, value=BAD)
        yield Office(made, synced_home(made, made.folder / "base"))


@pytest.fixture
def office(base: Office, tmp_path: Path) -> Iterator[Office]:
    office = copy_home(base.made, base.home, tmp_path)
    yield office
    office.close()


def opened(window: MainWindow, qtbot: QtBot, bridge: Bridge) -> ApproveDialog:
    QTest.mouseClick(window.home.approvals, Qt.MouseButton.LeftButton)
    dialog = window.findChild(ApproveDialog)
    assert dialog is not None
    settle(qtbot, bridge)
    return dialog


def titles(dialog: ApproveDialog) -> list[str]:
    model = dialog.table.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def asked_by_checker(office: Office) -> None:
    """What another account asks for: a mapping, and weaker rules."""
    with as_account(CHECKER):
        app = office.app("checker")
        app.decide("account", BAD, GOOD, because="as told by finance")
        app.save_connection(office.settings(replace(ALWAYS, afterwards=True)), {})


def test_what_another_account_asked_is_seen_with_its_effect_and_approved(
    office: Office, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    asked_by_checker(office)
    app = office.app()
    window = make_window(app)
    assert window.home._approvals_say.text() == "2 decisions wait for your approval"
    dialog = opened(window, qtbot, bridge)
    assert dialog.sentence.text() == "2 decisions wait for your approval."
    assert titles(dialog) == [f"{BAD} → {GOOD}", "Settings"]
    assert dialog.heading.text() == "Decide 1 mapping"
    assert "nobody asked on" in dialog.asked.text()
    assert "because: as told by finance. It needs a second person: every mapping needs approval." in dialog.asked.text()
    assert dialog.effect.shown[0] == ("Covers 2 open orders", "2 lines, 320,000.00 USD")
    assert dialog.approve.text() == "Approve 1 mapping"
    QTest.keyClicks(dialog.because, "I have seen the chart")
    QTest.keyClick(dialog.because, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: titles(dialog) == ["Settings"], timeout=20_000)
    settle(qtbot, bridge)
    closed = app._store.for_connection(NAME).approvals.get(1)
    assert closed is not None
    assert (closed.state, closed.closed_by, closed.closed_because) == (
        ApprovalState.APPROVED, "root", "I have seen the chart",
    )  # fmt: skip
    assert [rule.target for rule in app._store.for_connection(NAME).mappings.rules()] == [GOOD]
    assert dialog.heading.text() == "Change when a second person has to approve"
    assert dialog.because.text() == ""
    assert not dialog.effect.isVisibleTo(dialog)
    QTest.mouseClick(dialog.refuse, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.empty.isVisibleTo(dialog), timeout=20_000)
    settle(qtbot, bridge)
    assert not dialog.approve.isVisibleTo(dialog)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChild(ApproveDialog) is None, timeout=20_000)
    qtbot.waitUntil(lambda: not window.home.approvals.isVisibleTo(window), timeout=20_000)
    settle(qtbot, bridge)


def test_ones_own_request_is_shown_and_no_key_or_button_approves_it(
    office: Office, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    app = office.app()
    app.decide("account", BAD, GOOD)
    window = make_window(app)
    assert window.home._approvals_say.text() == "1 decision waits for approval by somebody else"
    assert window.home.approvals.text() == "Show…"
    dialog = opened(window, qtbot, bridge)
    assert dialog.note.text() == "root asked for it, and the maker cannot be the checker."
    assert dialog.approve.isVisibleTo(dialog)
    assert not dialog.approve.isEnabled()
    assert not dialog.refuse.isVisibleTo(dialog)
    for widget in (dialog, dialog.because, dialog.table, dialog.approve):
        QTest.keyClick(widget, Qt.Key.Key_Return)
        QTest.keyClick(widget, Qt.Key.Key_Space)
    QTest.mouseClick(dialog.approve, Qt.MouseButton.LeftButton)
    dialog.approve.click()
    settle(qtbot, bridge)
    dialog._approve()  # as if a button had been enabled by force: the core refuses it
    settle(qtbot, bridge)
    assert "the maker cannot be the checker" in dialog.note.text()
    dialog._reject()
    settle(qtbot, bridge)
    store = app._store.for_connection(NAME)
    assert (store.mappings.rules(), len(store.approvals.waiting())) == ((), 1)
    QTest.mouseClick(dialog.withdraw, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not store.approvals.waiting(), timeout=20_000)
    settle(qtbot, bridge)


def test_a_mapping_of_the_window_says_that_it_waits_and_replays_nothing(
    office: Office, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge, answers: Answers
) -> None:
    app = office.app()
    window = make_window(app)
    said: list[str] = []
    context = replace(window.context, say=said.append)
    answers.choice = MappingChoice(GOOD, EVERYWHERE, None, "", replay=True)
    runs = len(app.runs())
    map_cause(context, window.home, app.causes()[0])
    qtbot.waitUntil(lambda: bool(said), timeout=20_000)
    settle(qtbot, bridge)
    assert said == [f"GL account {BAD} → {GOOD} waits for approval by a second person, and has no effect yet."]
    assert len(app.runs()) == runs
    assert app.home().by_status[Status.NEEDS_APPROVAL] == 2


def test_a_review_is_marked_and_many_rules_are_listed(
    base: Office, tmp_path: Path, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    rules = ApprovalSettings(MappingApproval.ALWAYS, afterwards=True)
    office = copy_home(base.made, base.home, tmp_path, rules)
    with as_account(CHECKER):
        store = office.app("checker")._store.for_connection(NAME)
        many = [MappingRule("address", str(n), f"A{n}") for n in range(70)]
        store.mappings.decide_all(many, actor="whoever", at=office.clock.now(), because="list")
    app = office.app()
    window = make_window(app)
    dialog = opened(window, qtbot, bridge)
    assert titles(dialog) == ["70 mappings: 0, 1, …"]
    assert dialog.heading.text() == "Review 70 mappings that hold already"
    assert (dialog.approve.text(), dialog.refuse.text()) == ("Mark as reviewed", "Reject and take back")
    assert dialog._rows.count() == 62, "sixty rules, how many more, and the room below"
    QTest.mouseClick(dialog.approve, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: app.pending() == (), timeout=20_000)
    settle(qtbot, bridge)
    assert len(app._store.for_connection(NAME).mappings.rules()) == 70
    office.close()


def test_how_many_wait_is_said_in_one_sentence(office: Office) -> None:
    def says(app: App) -> str:
        return waiting_says(app.pending(), ENGLISH)

    app = office.app()
    assert says(app) == "Nothing waits for approval."
    app.decide("address", "North", "N1")
    assert says(app) == "1 decision waits for somebody else: who made a decision cannot approve it."
    asked_by_checker(office)
    assert says(app) == "3 decisions wait for approval, 2 of them for yours."


def test_mappings_of_the_grid_that_wait_say_so_and_replay_nothing(
    office: Office, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    app = office.app()
    window = make_window(app)
    said: list[str] = []
    context = replace(window.context, say=said.append)
    choice = GridChoice((MappingRule("account", BAD, GOOD),), "a new chart", replay=True)
    runs = len(app.runs())
    open_grid(context, window.home, app.causes(), lambda *_: choice)
    qtbot.waitUntil(lambda: bool(said), timeout=20_000)
    settle(qtbot, bridge)
    assert said == ["1 mapping waits for approval by a second person, with no effect yet."]
    assert len(app.runs()) == runs


def test_changed_bank_details_show_their_ends_and_what_is_to_be_done(
    office: Office, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    app = office.app()
    payload = {
        "supplier": "0000010581",
        "source_id": "15203071",
        "before": "account …1899",
        "now": "accounts …3000, …5678",
        "digest": "0f" * 32,
        "kept_under": "bank-details:0123456789ab",
    }
    with as_account(CHECKER):
        summary = "Supplier 0000010581 CAPITOL: accounts …3000, …5678 in JAGGAER instead of account …1899."
        office.store().approvals.ask(ApprovalKind.BANK, payload, summary=summary, needed="the settings want it")
    dialog = opened(make_window(app), qtbot, bridge)
    assert titles(dialog) == ["Bank data"]
    dialog.table.selectRow(0)
    settle(qtbot, bridge)
    assert dialog.heading.text() == summary
    shown = " ".join(each.text() for each in dialog.findChildren(QLabel))
    for text in ("0000010581", "account …1899", "accounts …3000, …5678", "Enter it in X3 by hand."):
        assert text in shown
    assert payload["digest"] not in shown
