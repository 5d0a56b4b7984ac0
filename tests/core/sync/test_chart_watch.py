"""Codes in use that go bad in X3 are found at each reading of the chart, told, and hold nothing by themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from core.app import App
from core.events import CodesWentBad, Event
from core.model.chart import MANDATORY, TYPE_CHANGED, BadCode, CodeKey, Watched
from core.model.crossref import Scope
from core.model.reference import ReferenceEntry, ReferenceKind
from core.model.run import RunStatus
from core.sandbox.x3 import X3Switches
from core.sync.chart_watch import Used, compared, warning
from tests.core.sync.scenes import saves, store_of
from tests.helpers.practice import Bench, bench

Make = Callable[..., Bench]
NUMBER = "50007503"
OLD, NEW = "5011205", "5014701"
NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
BEFORE = NOW - timedelta(days=1)
ACCOUNT = ReferenceKind.ACCOUNT
KEY: CodeKey = (ACCOUNT, "USA", "606300")
GOOD = ReferenceEntry(ACCOUNT, "606300", "Supplies", "USA", attributes={"type": "expense"})
KNOWN = Watched(ACCOUNT, "USA", "606300", {"type": "expense"}, BEFORE)
BAD = replace(KNOWN, fault="account-inactive", said="as before", since=BEFORE)


# -- pure --------------------------------------------------------------------------------------------------------------


class View:
    """X3's codes of a test."""

    def __init__(self, entries: Iterable[ReferenceEntry]) -> None:
        self._entries = {(entry.kind, entry.parent, entry.code): entry for entry in entries}

    def find(self, kind: ReferenceKind, code: str, parent: str = "") -> ReferenceEntry | None:
        return self._entries.get((kind, parent, code))


@pytest.mark.parametrize(
    ("known", "entry", "fault", "says", "since"),
    [
        (None, GOOD, "", "", None),
        (KNOWN, GOOD, "", "", None),
        (KNOWN, None, "account-missing", "Account 606300 is not in the chart USA of Sage X3.", NOW),
        (KNOWN, replace(GOOD, active=False), "account-inactive", "is not active in the chart USA", NOW),
        (KNOWN, replace(GOOD, valid_to=date(2026, 3, 1)), "account-out-of-date", "only until 2026-03-01", NOW),
        (KNOWN, replace(GOOD, valid_to=date(2026, 3, 2)), "", "", None),
        (KNOWN, replace(GOOD, valid_from=date(2026, 3, 3)), "account-out-of-date", "only from 2026-03-03", NOW),
        (KNOWN, replace(GOOD, attributes={"type": "income"}), TYPE_CHANGED, "type in X3 than before: income", NOW),
        (KNOWN, replace(GOOD, attributes={"type": ""}), "", "", None),
        (
            KNOWN,
            replace(GOOD, attributes={"type": "expense", "postable": "no"}),
            "account-not-postable",
            "takes no",
            NOW,
        ),
        (BAD, replace(GOOD, active=False), "account-inactive", "is not active", BEFORE),
        (BAD, None, "account-missing", "is not in the chart", NOW),
        (BAD, GOOD, "", "", None),
        (None, None, "account-missing", "is not in the chart", NOW),
    ],
)
def test_what_is_wrong_with_a_code_and_since_when(
    known: Watched | None, entry: ReferenceEntry | None, fault: str, says: str, since: datetime | None
) -> None:
    before = {KEY: known} if known else {}
    look = compared({KEY: Used("account")}, before, View([entry] if entry else []), {ACCOUNT}, NOW)
    row = look.changed[0] if look.changed else before[KEY]
    assert (row.fault, row.since) == (fault, since)
    assert says in row.said
    was = known.fault if known else ""
    assert bool(look.bad) is (bool(fault) and fault != was)
    assert bool(look.good) is (bool(was) and not fault)
    assert look.gone == ()


def test_a_second_look_at_the_same_codes_changes_nothing() -> None:
    first = compared({KEY: Used("account")}, {}, View([GOOD]), {ACCOUNT}, NOW)
    kept = {row.key: row for row in first.changed}
    later = compared({KEY: Used("account")}, kept, View([GOOD]), {ACCOUNT}, NOW + timedelta(days=1))
    assert (len(first.changed), later.changed, later.bad, later.good) == (1, (), (), ())


def test_a_code_of_a_kind_that_was_not_read_is_not_judged() -> None:
    assert compared({KEY: Used("account")}, {KEY: KNOWN}, View([]), {ReferenceKind.UNIT}, NOW).changed == ()


def test_a_type_that_is_learned_later_is_no_change_and_a_mapping_decided_again_takes_what_is_there_now() -> None:
    unknown = replace(KNOWN, facts={"type": ""})
    [learned] = compared({KEY: Used("account")}, {KEY: unknown}, View([GOOD]), {ACCOUNT}, NOW).changed
    assert (learned.facts, learned.fault) == ({"type": "expense"}, "")
    income = View([replace(GOOD, attributes={"type": "income"})])
    told = replace(KNOWN, fault=TYPE_CHANGED, said="changed", since=BEFORE)
    look = compared({KEY: Used("account", BEFORE + timedelta(hours=1))}, {KEY: told}, income, {ACCOUNT}, NOW)
    assert [(row.fault, row.facts["type"]) for row in look.good] == [("", "income")]
    still = compared({KEY: Used("account", BEFORE - timedelta(hours=1))}, {KEY: told}, income, {ACCOUNT}, NOW)
    assert (still.good, still.changed[0].since) == ((), BEFORE)


def test_a_code_that_nobody_uses_any_more_is_forgotten() -> None:
    kind = Watched(ReferenceKind.DIMENSION_TYPE, "", "PJT", {"mandatory": "no"}, BEFORE)
    look = compared({}, {KEY: BAD, kind.key: kind}, View([]), {ACCOUNT}, NOW)
    assert (look.gone, look.changed) == ((KEY,), ())


def test_home_names_three_and_counts_the_rest() -> None:
    one = BadCode("account", "744202", "606300", None, "account-inactive", "Account 606300 is bad.", "", NOW, 4)
    assert warning([]) == ()
    assert warning([one]) == (
        "1 code in use has gone bad in X3: Account 606300 is bad (to which 744202 leads), 4 open orders.",
    )
    [said] = warning([replace(one, source="606300", orders=1)] * 5)
    assert said.startswith("5 codes in use have gone bad in X3: Account 606300 is bad, 1 open order; ")
    assert said.endswith("; and 2 more.")


# -- on the practice systems -------------------------------------------------------------------------------------------


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[Make]:
    with ExitStack() as stack:
        yield lambda **options: stack.enter_context(bench(tmp_path, **options))


def account(made: Bench, code: str, member: str, value: object) -> None:
    made.pair.x3.do("set", node="Account", key=f"USA|{code}", member=member, value=value)


def faults(app: App) -> list[tuple[str, str, str, int, int]]:
    """Source, target, fault, open orders and written lines of everything that has gone bad."""
    return [(bad.source, bad.target, bad.fault, bad.orders, bad.written_lines) for bad in app.gone_bad()]


def test_a_mapping_whose_target_is_closed_is_told_with_what_it_touches_until_it_is_mended(practice: Make) -> None:
    made = practice(orders=4)
    events: list[Event] = []
    made.publish = events.append
    app = made.app()
    app.sync()
    app.decide("account", OLD, NEW, scope=Scope(unit="nowhere"), because="for later")
    app.decide("account", "744202", NEW)
    made.pair.jaggaer.do("revise", order=NUMBER, lines={"1": {"account": "744202"}})
    assert app.sync(full=True).status is RunStatus.DONE
    assert faults(app) == []
    account(made, NEW, "isActive", value=False)
    sent = len(saves(made))
    assert app.sync(full=True).status is RunStatus.DONE, "nothing is held by it"
    assert faults(app) == [("744202", NEW, "account-inactive", 1, 1), (OLD, NEW, "account-inactive", 0, 0)]
    first = app.gone_bad()[0]
    assert first.message == f"Account {NEW} is not active in the chart USA of Sage X3."
    assert first.next_step == f"Map account 744202 to another one, or have {NEW} mended in X3."
    assert (first.order_keys, first.counted) == ((NUMBER,), True)
    assert first.rule is not None
    assert first.rule.decided_by == app.actor
    assert first.since is not None
    [said] = app.home().warnings
    assert said == (
        f"2 codes in use have gone bad in X3: Account {NEW} is not active in the chart USA of Sage X3 (to which 744202"
        f" leads), 1 open order; Account {NEW} is not active in the chart USA of Sage X3 (to which {OLD} leads)."
    )
    assert [event.said for event in events if isinstance(event, CodesWentBad)] == [(first.message,)]
    assert app.sync(full=True).status is RunStatus.DONE
    assert (app.gone_bad()[0].since, len(saves(made))) == (first.since, sent)
    assert len([event for event in events if isinstance(event, CodesWentBad)]) == 1, "it is told once"
    account(made, NEW, "isActive", value=True)
    app.sync(full=True)
    assert (app.gone_bad(), app.home().warnings) == ((), ())
    told = [entry.draft.action for entry in store_of(app).audit.entries() if "code-go" in entry.draft.action]
    assert (told, app.verify_audit().ok) == (["code-gone-bad", "code-good-again"], True)


def ended(made: Bench, code: str) -> None:
    account(made, code, "validityEndDate", "2020-12-31")


def removed(made: Bench, code: str) -> None:
    made.pair.x3.holdings.commit([["remove", "Account", f"USA|{code}"]])


@pytest.mark.parametrize(
    ("happens", "fault"), [(ended, "account-out-of-date"), (removed, "account-missing")], ids=["ended", "removed"]
)
def test_a_code_that_both_systems_share_is_watched_once_it_is_written(
    practice: Make, happens: Callable[[Bench, str], None], fault: str
) -> None:
    made = practice(orders=4)
    made.pair.jaggaer.do("spoil", kind="unknown-account", order="50057253", line=5, value="7777777")
    app = made.app()
    app.sync()
    assert faults(app) == [], "what never was good has not gone bad"
    happens(made, OLD)
    app.sync(full=True)
    assert faults(app) == [(OLD, OLD, fault, 1, 2)]
    assert app.gone_bad()[0].rule is None
    app.decide("account", OLD, NEW)
    assert faults(app) == [(OLD, OLD, fault, 1, 2)], "what is written with it stays so"


def test_an_account_whose_type_changes_is_told_until_its_mapping_is_decided_again(practice: Make) -> None:
    made = practice(orders=4, x3_switches=X3Switches(site_fields="Account.accountType:ACCTYP:10"))
    account(made, NEW, "accountType", "expense")
    app = made.app()
    app.sync()
    app.decide("account", OLD, NEW)
    app.sync(full=True)
    account(made, NEW, "accountType", "asset")
    app.sync(full=True)
    assert faults(app) == [(OLD, NEW, TYPE_CHANGED, 0, 0)]
    assert app.gone_bad()[0].message == f"Account {NEW} has another type in X3 than before: asset instead of expense."
    app.decide("account", OLD, NEW, because="it is right so")
    app.sync(full=True)
    assert faults(app) == []


def test_a_dimension_type_that_becomes_mandatory_is_told_with_the_lines_that_lack_it(practice: Make) -> None:
    made = practice(orders=4)
    app = made.app()
    app.sync()
    made.pair.x3.do("set", node="DimensionType", key="PJT", member="isMandatory", value=True)
    app.sync(full=True)
    [bad] = app.gone_bad()
    lines = [line for number in bad.order_keys for line in app.trace(number).lines if line.x3_line]
    assert (bad.kind, bad.fault, bad.orders, bad.written_lines) == ("dimension:PJT", MANDATORY, 4, len(lines))
    assert "Dimension type PJT" in bad.message
    assert f"{len(lines)} written lines of 4 open orders have no code of it." in bad.message
    made.x3["dimension_defaults"] = "PJT=NONE"
    app = made.app()
    app.sync(full=True)
    assert app.gone_bad() == ()


def test_an_everyday_run_that_reads_no_chart_looks_at_nothing(practice: Make) -> None:
    made = practice(orders=4)
    app = made.app()
    app.sync()
    account(made, OLD, "isActive", value=False)
    assert "x3:reference" not in app.sync().calls_by_reason
    assert app.gone_bad() == ()
    made.clock.moved += timedelta(hours=25)
    app.sync()
    assert [bad.target for bad in app.gone_bad()] == [OLD]
