from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

from core.model.cause import Aside, Assignment, CauseClass, class_of
from core.model.status import Status
from core.model.views import CauseRow
from gui import format as fmt
from gui.sentences import cause_notes, cause_says

NOW = datetime(2026, 11, 29, 12, tzinfo=UTC)
CAUSE = CauseRow(
    cause_id="c1",
    check="tax-missing",
    kind="tax",
    source_code="T1",
    status=Status.NEEDS_MAPPING,
    message="Tax T1 is not in Sage X3.",
    next_step="Map it.",
    records=3,
    lines=8,
    amounts=(("EUR", Decimal(12), 8),),
    mappable=True,
    since=None,
)


def test_a_cause_counts_orders_where_there_are_no_others_and_says_what_only_waits() -> None:
    assert cause_says(CAUSE, NOW) == "8 lines on 3 orders"
    folded = replace(CAUSE, suppliers=1, waiting_records=2)
    assert cause_says(folded, NOW) == "8 lines on 3 records, of which 2 only wait"
    assert cause_says(replace(folded, waiting_records=1), NOW).endswith("of which 1 only waits")


def test_a_cause_says_when_it_is_due_whose_it_is_and_why_it_is_aside() -> None:
    assert cause_notes(CAUSE, NOW) == ()
    known = replace(
        CAUSE,
        due=date(2026, 11, 28),
        assigned=Assignment("j.moreau", "ask the buyer", date(2026, 12, 3), "a.clerk", NOW),
        aside=Aside("Finance opens it", "a.clerk", NOW, until=date(2026, 12, 10)),
    )
    due, whose, aside = cause_notes(known, NOW)
    assert due == "First due yesterday. It is late."
    assert whose == "For j.moreau, by 3 Dec. Ask the buyer"
    assert aside.startswith("Parked by a.clerk today ")
    assert aside.endswith(" until 10 Dec: Finance opens it")
    (later,) = cause_notes(replace(CAUSE, due=date(2026, 11, 30)), NOW)
    assert later == "First due 30 Nov."
    (ignored,) = cause_notes(replace(CAUSE, aside=Aside("No", "a", NOW, ignored=True)), NOW)
    assert ignored.startswith("Ignored by a today ")


def test_every_class_has_words_and_every_open_status_a_class() -> None:
    assert set(fmt.CLASS_WORDS) == set(CauseClass)
    expected = {
        ("account-missing", Status.NEEDS_MAPPING): CauseClass.MAPPING,
        ("account-inactive", Status.NEEDS_MAPPING): CauseClass.MASTER_DATA,
        ("payment-term-out-of-date", Status.NEEDS_MAPPING): CauseClass.MASTER_DATA,
        ("text-too-long", Status.INCOMPLETE): CauseClass.INCOMPLETE,
        ("refused", Status.REFUSED): CauseClass.REFUSED,
        ("answer-lost", Status.IN_DOUBT): CauseClass.UNKNOWN_OUTCOME,
        ("locked", Status.WAITING): CauseClass.WAITS,
        ("sign-in", Status.WAITING): CauseClass.SIGN_IN,
        ("gone-from-x3", Status.DIFFERS): CauseClass.DECISION,
        ("twin", Status.PROBABLE_TWIN): CauseClass.DECISION,
    }
    assert {key: class_of(*key) for key in expected} == expected
