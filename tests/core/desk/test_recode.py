"""Which written lines would get another code, what X3 still allows, deciding it, and the list for a journal entry."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from core.app import App
from core.errors import ConfigurationError
from core.events import Event, StoreChanged
from core.model.crossref import Scope
from core.model.flow import Entity
from core.model.recode import RecodeChoice, RecodeLine, RecodePreview, RecodeState, Verdict
from core.sandbox.x3 import X3Switches
from tests.core.sync.scenes import held, rows, saves, store_of
from tests.helpers.practice import Bench, bench

Make = Callable[..., Bench]
NUMBER, OTHER = "50007503", "50057253"
OLD, NEW = "5011205", "5014701"
ACCOUNT = RecodeChoice("account", OLD)


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[Make]:
    with ExitStack() as stack:
        yield lambda **options: stack.enter_context(bench(tmp_path, **options))


@pytest.fixture
def made(practice: Make) -> Bench:
    """Three orders that are written, and the account of one of them mapped to another since."""
    found = practice(orders=3)
    app = found.app()
    app.sync()
    app.decide("account", OLD, NEW)
    return found


@pytest.fixture
def app(made: Bench) -> App:
    return made.opened[-1]


@pytest.fixture(scope="module")
def looked_at(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    """The same for tests that look and change nothing."""
    with bench(tmp_path_factory.mktemp("recode"), orders=3) as found:
        app = found.app()
        app.sync()
        app.decide("account", OLD, NEW)
        yield found


def in_x3(made: Bench, number: str = NUMBER) -> dict[str, Any]:
    [found] = [one for one in held(made) if one["reference"] == number]
    return found


def verdicts(preview: RecodePreview) -> list[tuple[int, Verdict]]:
    return [(line.number, line.verdict) for line in preview.lines]


def test_lines_that_would_get_another_code_are_shown_with_both_and_nothing_is_changed(looked_at: Bench) -> None:
    made, app = looked_at, looked_at.opened[-1]
    sent, entries = len(saves(made)), app.verify_audit().entries
    told: list[tuple[int, int]] = []
    preview = app.recode_preview(ACCOUNT, told=lambda done, of: told.append((done, of)))
    assert verdicts(preview) == [(1, Verdict.ALLOWED), (2, Verdict.ALLOWED)]
    first = preview.lines[0]
    assert first.changes == (("account", OLD, NEW),)
    assert (first.order, first.x3_key, first.amount, first.currency) == (
        NUMBER,
        in_x3(made)["id"],
        Decimal("1340.33"),
        "USD",
    )
    assert dict(first.rules)["account"].endswith("mapping #1 (everywhere)")
    assert dict(first.old)["dimension:CCT"] == in_x3(made)["lines"][0]["dimensions"]["CCT"]
    assert (preview.orders, preview.looked_at, preview.mapping_version) == (1, 2, 1)
    assert told == [(1, 1)]
    assert (len(saves(made)), app.verify_audit().entries) == (sent, entries)


def test_a_selection_and_everything_find_the_same_lines_and_a_code_only_its_own(app: App) -> None:
    by_code = app.recode_preview(ACCOUNT).lines
    assert app.recode_preview(RecodeChoice(keys=(NUMBER, OTHER))).lines == by_code
    assert app.recode_preview(RecodeChoice(everything=True)).lines == by_code
    assert app.recode_preview(RecodeChoice(keys=(OTHER,))).lines == ()
    assert app.recode_preview(RecodeChoice("account", OLD, (OTHER,))).lines == ()
    assert app.recode_preview(RecodeChoice("cost-center", "L000", (NUMBER,))).lines == ()
    app.decide("account", OLD, OLD, scope=Scope(line=f"{by_code[0].source_id}/{by_code[0].key}"))
    assert verdicts(app.recode_preview(ACCOUNT)) == [(2, Verdict.ALLOWED)], "what holds for a line holds for it alone"


def test_a_cost_centre_is_corrected_like_an_account(made: Bench, app: App) -> None:
    line = in_x3(made, OTHER)["lines"][0]
    code = line["dimensions"]["CCT"]
    other = next(
        row["code"]
        for row in made.pair.x3.holdings.tables["Dimension"].all()
        if row["isActive"] and row["code"] != code and not row["validityEndDate"]
    )
    app.decide("cost-center", code, other)
    preview = app.recode_preview(RecodeChoice("cost-center", code))
    assert {line.changes for line in preview.lines if line.order == OTHER} == {(("dimension:CCT", code, other),)}
    app.recode([line for line in preview.of(Verdict.ALLOWED) if line.order == OTHER], because="moved")
    app.sync()
    assert in_x3(made, OTHER)["lines"][0]["dimensions"]["CCT"] == other


def test_what_x3_received_or_closed_is_for_the_journal_and_the_rest_can_be_corrected(made: Bench, app: App) -> None:
    there = in_x3(made)
    made.pair.x3.do("receive", order=there["id"], line=there["lines"][0]["line"], quantity="0.5")
    preview = app.recode_preview(ACCOUNT)
    assert verdicts(preview) == [(1, Verdict.JOURNAL), (2, Verdict.ALLOWED)]
    assert preview.lines[0].why == "X3 has received or invoiced it."
    with pytest.raises(ConfigurationError, match="Line 1 of 50007503 needs a journal entry: X3 has received"):
        app.recode(preview.lines, because="wrong")
    assert app.recodings() == ()
    made.pair.x3.do("close-order", order=there["id"])
    assert {line.why for line in app.recode_preview(ACCOUNT).lines} == {
        "X3 has received or invoiced it.",
        "The order is closed in X3.",
    }


def test_an_order_that_jaggaer_closed_is_still_found_for_the_journal(made: Bench, app: App) -> None:
    there = in_x3(made)
    for line in there["lines"]:
        made.pair.x3.do("receive", order=there["id"], line=line["line"])
        made.pair.x3.do("invoice", order=there["id"], line=line["line"])
    made.pair.jaggaer.do("set-ap-status", order=NUMBER, status="Closed")
    app.sync()
    assert store_of(app).codings.uses("account", OLD) == []
    assert verdicts(app.recode_preview(ACCOUNT)) == [(1, Verdict.JOURNAL), (2, Verdict.JOURNAL)]


def edited(made: Bench) -> None:
    there = in_x3(made)
    made.pair.x3.do("edit-line", order=there["id"], line=there["lines"][1]["line"], price="1.00")


def deleted(made: Bench) -> None:
    made.pair.x3.do("delete-order", order=in_x3(made)["id"])


def inactive(made: Bench) -> None:
    made.pair.x3.do("set", node="Account", key=f"USA|{NEW}", member="isActive", value=False)
    made.opened[-1].sync(full=True)


def closed(made: Bench) -> None:
    made.pair.jaggaer.do("set-ap-status", order=NUMBER, status="Closed")
    made.opened[-1].sync()


def held_up(made: Bench) -> None:
    made.pair.jaggaer.do("revise", order=NUMBER, add=[{"quantity": "4", "unitPrice": "2.50", "account": "7777777"}])
    made.opened[-1].sync()


def decided(made: Bench) -> None:
    made.opened[-1].recode(made.opened[-1].recode_preview(ACCOUNT).lines, because="before")


@pytest.mark.parametrize(
    ("happened", "why"),
    [
        (edited, "was changed in X3 since the last sync: line"),
        (deleted, "is gone from X3."),
        (inactive, "is not active in the chart USA of Sage X3"),
        (closed, "JAGGAER: it is closed there."),
        (held_up, "The order is “Needs mapping”; settle that first."),
        (decided, "It waits to be corrected already (decision 1)."),
    ],
)
def test_what_stands_in_the_way_is_said_and_has_to_be_settled_first(
    made: Bench, app: App, happened: Callable[[Bench], None], why: str
) -> None:
    happened(made)
    preview = app.recode_preview(ACCOUNT)
    assert {line.verdict for line in preview.lines} == {Verdict.HELD}
    assert all(why in line.why for line in preview.lines), preview.lines[0].why
    decisions = len(app.recodings())
    with pytest.raises(ConfigurationError, match="settle first"):
        app.recode(preview.lines, because="wrong")
    assert len(app.recodings()) == decisions


def test_a_site_without_changes_of_orders_says_so(practice: Make) -> None:
    made = practice(orders=3, x3_switches=X3Switches(order_create="custom"))
    app = made.app()
    app.sync()
    app.decide("account", OLD, NEW)
    preview = app.recode_preview(ACCOUNT)
    assert {(line.verdict, line.why) for line in preview.lines} == {
        (Verdict.HELD, "X3 offers no way to change orders; change the codes there by hand.")
    }


def test_a_line_that_jaggaer_changed_meanwhile_is_left_to_its_revision(made: Bench, app: App) -> None:
    made.pair.jaggaer.do("revise", order=NUMBER, lines={"1": {"account": "7777777"}})
    app.sync()
    assert [line.number for line in app.recode_preview(ACCOUNT).lines] == [2]


def test_without_a_reason_or_with_another_code_than_shown_nothing_is_decided(app: App) -> None:
    lines = app.recode_preview(ACCOUNT).lines
    for because in ("", "  "):
        with pytest.raises(ConfigurationError, match="needs a reason"):
            app.recode(lines, because=because)
    with pytest.raises(ConfigurationError, match="No line was chosen"):
        app.recode([], because="wrong")
    app.decide("account", OLD, "5013001")
    with pytest.raises(ConfigurationError, match="would get GL account 5013001 by now"):
        app.recode(lines, because="wrong")
    app.decide("account", OLD, OLD)
    with pytest.raises(ConfigurationError, match="would get no other code any more"):
        app.recode(lines, because="wrong")
    assert (app.recodings(), app.verify_audit().ok) == ((), True)


def test_a_decision_has_a_name_a_reason_a_version_and_a_seal_and_is_heard_of(made: Bench, app: App) -> None:
    events: list[Event] = []
    app.subscribe(events.append)
    decision = app.recode(app.recode_preview(ACCOUNT).lines, because=" posted wrong ")
    assert (decision.decided_by, decision.because, decision.mapping_version, decision.state) == (
        app.actor,
        "posted wrong",
        1,
        RecodeState.ACTIVE,
    )
    assert app.recodings() == (decision,)
    assert app.recodings((RecodeState.DONE,)) == ()
    assert StoreChanged("recode") in events
    verified = app.verify_audit()
    assert (verified.ok, verified.anchored_to) == (True, verified.entries)
    [entry] = [one for one in store_of(app).audit.entries() if one.draft.action == "recode"]
    assert (entry.draft.entity, entry.draft.external_id, entry.draft.mapping_version) == (
        "order",
        in_x3(made)["id"],
        "1",
    )
    assert entry.draft.details["reason"] == "posted wrong"
    assert f"line 2: GL account {OLD} -> GL account {NEW}" in entry.draft.details["lines"]


def test_what_is_done_or_unknown_cannot_be_taken_back(app: App) -> None:
    decision = app.recode(app.recode_preview(ACCOUNT).lines[:1], because="wrong")
    app.sync()
    with pytest.raises(ConfigurationError, match="Correction 1 is done"):
        app.withdraw_recode(decision.recode_id)
    with pytest.raises(ConfigurationError, match="No correction has the number 7"):
        app.withdraw_recode(7)


@pytest.mark.parametrize(
    ("choice", "says"),
    [
        (RecodeChoice(), "Nothing was named"),
        (RecodeChoice("account"), "Nothing was named"),
        (RecodeChoice("colour", "red"), "no kind of mapping called colour"),
        (RecodeChoice(keys=("nobody",)), "No record is called nobody"),
    ],
)
def test_a_choice_of_nothing_says_what_to_name(looked_at: Bench, choice: RecodeChoice, says: str) -> None:
    with pytest.raises(ConfigurationError, match=says):
        looked_at.opened[-1].recode_preview(choice)


def test_a_supplier_has_no_lines_to_be_corrected(looked_at: Bench) -> None:
    app = looked_at.opened[-1]
    supplier = next(iter(rows(app, Entity.SUPPLIER).values()))
    with pytest.raises(ConfigurationError, match="is no order"):
        app.recode_preview(RecodeChoice(keys=(supplier.key,)))


def a_line() -> RecodeLine:
    return RecodeLine(
        source_id="1",
        order="0050007503",
        x3_key="POUS010000002",
        supplier="=SUM(A1) Ltd",
        key="11",
        number=2,
        x3_line="2000",
        description="Gloves",
        amount=Decimal("1234567.891"),
        currency="USD",
        old=(("account", "0011205"), ("dimension:CCT", "L630")),
        new=(("account", "5014701"), ("dimension:CCT", "L630")),
        verdict=Verdict.JOURNAL,
        why="X3 has received or invoiced it.",
    )


HEADS = [
    "Order",
    "X3 order",
    "Line",
    "X3 line",
    "Supplier",
    "Description",
    "GL account as posted",
    "GL account wanted",
    "Dimension CCT as posted",
    "Dimension CCT wanted",
    "Amount",
    "Currency",
    "Why not on the order",
]


def test_the_list_for_a_journal_entry_has_codes_as_text_amounts_as_numbers_and_no_formulas(
    looked_at: Bench, tmp_path: Path
) -> None:
    app = looked_at.opened[-1]
    lines = [
        a_line(),
        replace(a_line(), number=3, old=(("account", "1"),), new=(("account", "2"),), amount=Decimal("0.10")),
    ]
    excel, text = tmp_path / "journal.xlsx", tmp_path / "journal.csv"
    assert (app.export_journal(lines, excel), app.export_journal(lines, text)) == (2, 2)
    book = load_workbook(excel)
    table = [[cell.value for cell in row] for row in book["Journal entry"].iter_rows()]
    assert table[0] == HEADS
    assert table[1][:10] == [
        "0050007503",
        "POUS010000002",
        "2",
        "2000",
        "'=SUM(A1) Ltd",
        "Gloves",
        "0011205",
        "5014701",
        "L630",
        "L630",
    ]
    assert table[1][10] == pytest.approx(1234567.891)
    assert book["Journal entry"]["G2"].number_format == "@"
    about = {str(row[0].value): str(row[1].value) for row in book["About"].iter_rows()}
    assert about["Connection"] == "Main"
    assert about["Written"].endswith(f"by {app.actor}")
    with text.open(encoding="utf-8-sig", newline="") as file:
        told = list(csv.reader(file))
    assert told[0] == HEADS
    assert told[1][10:] == ["1234567.891", "USD", "X3 has received or invoiced it."]
    assert told[2][6:11] == ["1", "2", "", "", "0.1"]


def test_a_list_that_cannot_be_written_says_so(looked_at: Bench, tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="cannot be written"):
        looked_at.opened[-1].export_journal([a_line()], tmp_path / "nowhere" / "journal.xlsx")
