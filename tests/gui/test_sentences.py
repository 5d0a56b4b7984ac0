from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import QLocale

from core.model.flow import FlowName, RunId
from core.model.run import Counts, Place, Progress, RunKind, RunResult, RunStatus
from core.model.status import NEEDS_PERSON, Status
from core.model.twin import TwinDecision
from core.model.views import CauseRow, Home, RunRow
from gui import sentences

ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)
NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
RUN = RunRow(
    run_id="r1",
    kind=RunKind.SYNC,
    status=RunStatus.DONE_WITH_PROBLEMS,
    reason="",
    actor="anna",
    started_at=NOW - timedelta(hours=5),
    seconds=41.2,
    counts=Counts(created=1294, held=38),
    calls=100,
)
PREVIEW = replace(RUN, kind=RunKind.PREVIEW)
STOPPED = replace(RUN, status=RunStatus.STOPPED, reason="X3 is down.")
HOME = Home(
    connection="Main",
    folder="SEED",
    is_test=True,
    orders=1339,
    in_x3=1294,
    by_status={Status.SYNCED: 1294, Status.NEEDS_MAPPING: 38, Status.REFUSED: 5, Status.WAITING: 2},
    last_run=RUN,
    running="",
    running_by="",
    next_run=None,
    causes=(),
    days=(),
    systems=(),
)
CAUSE = CauseRow(
    cause_id="c",
    check="account-missing",
    kind="account",
    source_code="744202",
    status=Status.NEEDS_MAPPING,
    message="GL account 744202 is not in X3",
    next_step="",
    records=9,
    lines=14,
    amounts=(("EUR", Decimal("12340.5"), 13), ("USD", Decimal(12), 1)),
    mappable=True,
    since=NOW - timedelta(days=21),
)


@pytest.mark.parametrize(
    ("home", "sentence"),
    [
        (HOME, "1,294 of 1,339 orders are in Sage X3"),
        (replace(HOME, in_x3=1), "1 of 1,339 orders is in Sage X3"),
        (replace(HOME, in_x3=1339), "All 1,339 orders are in Sage X3"),
        (replace(HOME, orders=1, in_x3=1), "The one order is in Sage X3"),
        (replace(HOME, orders=0, in_x3=0), "JAGGAER has no orders for Sage X3 yet"),
        (replace(HOME, orders=0, in_x3=0, last_run=None), "Nothing has been synced yet"),
        (replace(HOME, orders=0, in_x3=0, last_run=PREVIEW), "Nothing has been synced yet"),
        (replace(HOME, orders=0, in_x3=0, last_run=STOPPED), "Nothing has been synced yet"),
    ],
)
def test_home_says_in_one_sentence_whether_everything_is_in_x3(home: Home, sentence: str) -> None:
    assert sentences.home_sentence(home, ENGLISH) == sentence


def test_the_line_below_says_the_last_run_what_needs_you_and_what_is_in_doubt() -> None:
    said = sentences.home_subline(HOME, NOW, UTC)
    assert said == "Last sync today 07:00, 41 s. 43 orders need you, nothing is in doubt."


@pytest.mark.parametrize(
    ("by_status", "said"),
    [
        ({Status.SYNCED: 3}, "Nothing needs you."),
        ({Status.IN_DOUBT: 1}, "1 order is in doubt: X3 is asked again by itself."),
        ({Status.REFUSED: 1, Status.IN_DOUBT: 2}, "1 order needs you, 2 orders are in doubt."),
    ],
)
def test_doubt_is_never_passed_over(by_status: dict[Status, int], said: str) -> None:
    assert sentences.home_subline(replace(HOME, by_status=by_status), NOW, UTC).endswith(said)


def test_a_run_that_stopped_says_why() -> None:
    stopped = replace(RUN, status=RunStatus.STOPPED, reason="Sage X3 cannot be reached.")
    assert sentences.last_run_says(stopped, NOW, UTC) == "The last sync stopped today 07:00: Sage X3 cannot be reached."


def test_before_the_first_run_the_line_says_what_to_do() -> None:
    assert "Press Sync now" in sentences.home_subline(replace(HOME, last_run=None), NOW, UTC)


def test_the_cards_cover_every_status_that_needs_somebody_and_none_twice() -> None:
    covered = [status for card in sentences.CARDS for status in card.statuses]
    assert len(covered) == len(set(covered))
    assert set(covered) >= NEEDS_PERSON | {Status.WAITING, Status.IN_DOUBT, Status.SYNCED}


def test_a_card_says_what_is_behind_its_figure() -> None:
    refused = sentences.CARDS[2]
    both = {Status.REFUSED: 6, Status.DIFFERS: 5}
    assert sentences.card_says(refused, both) == "6 refused by X3, 5 different in X3"
    assert sentences.card_says(refused, {}) == "nothing refused"


def test_a_cause_says_how_much_it_holds_and_since_when() -> None:
    assert sentences.cause_says(CAUSE, NOW) == "14 lines on 9 orders · since 3 Nov"
    assert sentences.cause_amounts(CAUSE, ENGLISH) == "12,340.50 EUR · 12.00 USD"
    assert sentences.cause_says(replace(CAUSE, lines=0, records=1, since=None), NOW) == "1 record"


def test_progress_is_said_with_or_without_a_total() -> None:
    progress = Progress(RunId("r"), FlowName.ORDERS, "orders", 812, 1339)
    assert sentences.progress_says(progress, ENGLISH) == "812 of 1,339"
    assert sentences.progress_says(replace(progress, total=None), ENGLISH) == "812"
    assert sentences.progress_says(replace(progress, total=None, done=0), ENGLISH) == ""


def test_counts_leave_out_what_is_nothing() -> None:
    counts = {"read": 812, "created": 640, "updated": 2, "held": 0, "in_doubt": 1}
    assert sentences.counts_say(counts, ENGLISH) == "812 read · 640 created · 2 changed · 1 in doubt"


def result(status: RunStatus, reason: str | None = None, counts: Counts | None = None) -> RunResult:
    return RunResult(
        run_id=RunId("r"),
        kind=RunKind.REPLAY,
        status=status,
        reason=reason,
        started_at=NOW,
        seconds=3.0,
        counts=counts or Counts(),
        lines=Counts(),
        flows={},
        calls={},
        calls_by_reason={},
    )


@pytest.mark.parametrize(
    ("ended", "said"),
    [
        (result(RunStatus.DONE, counts=Counts(created=9)), "Replay done in 3.0 s: 9 created."),
        (result(RunStatus.DONE), "Replay done in 3.0 s: nothing to do."),
        (result(RunStatus.STOPPED, "X3 is down."), "Replay stopped: X3 is down."),
        (
            result(RunStatus.CANCELLED),
            "Replay cancelled. What was written stays written and is recorded.",
        ),
    ],
)
def test_the_end_of_a_run_is_one_sentence(ended: RunResult, said: str) -> None:
    assert sentences.result_says(ended, ENGLISH) == said


def test_the_preview_says_what_would_happen() -> None:
    counts = {Place.CREATED: 1248, Place.UPDATED: 3, Place.HELD: 88}
    assert sentences.preview_says(counts) == "1,248 would be created, 3 would change and 88 would be held."
    assert sentences.preview_says({}) == "Nothing would be written."


def test_every_place_of_a_preview_has_words() -> None:
    assert set(sentences.WOULD) == set(Place)


@pytest.mark.parametrize(
    ("check", "kind", "said"),
    [
        ("account-missing", "account", "GL account 744202: not in X3"),
        ("account-out-of-date", "account", "GL account 744202: out of date in X3"),
        ("cost-center-inactive", "cost-center", "Cost centre 744202: not active in X3"),
        ("something-else", "account", "GL account 744202 is not in X3"),
    ],
)
def test_a_cause_in_few_words_names_code_and_fault(check: str, kind: str, said: str) -> None:
    assert sentences.cause_short(replace(CAUSE, check=check, kind=kind)) == said


def test_a_link_that_nobody_decided_names_nobody() -> None:
    decided = TwinDecision("H1", "anna", NOW, "the same", pending=False)
    assert "decided by anna" in sentences.decision_says(decided, NOW)
    itself = replace(decided, because="Supplier H1 in X3 has the same name: Acme.", by_itself=True)
    said = sentences.decision_says(itself, NOW)
    assert said.startswith("Linked to H1 by itself")
    assert said.endswith("Supplier H1 in X3 has the same name: Acme.")
    assert "anna" not in said
