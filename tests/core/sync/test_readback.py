"""Written is read back: what X3 made of a save, through every door that writes (product.md section 3)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from core.cli.output import record_json
from core.model.document import SHOWS_DIMENSIONS, SHOWS_SIGNATURE, TargetDocument, TargetLine
from core.model.flow import Entity, ExternalId
from core.model.mapped import MappedRecord
from core.model.plan import LineAction, PlannedWrite
from core.model.run import RunStatus
from core.model.status import Level, Status
from core.model.values import Value
from core.sandbox.x3 import X3Switches
from core.sync.compare import Difference
from core.sync.decision import Standing
from core.sync.plan import decide, settled
from core.sync.readback import ReadBack, read_back, tax_of
from tests.core.sync.scenes import findings, held, order, saves, store_of
from tests.core.sync.test_plan import HOLD, fields, mapped, standing
from tests.core.sync.test_soap import OBJECTS
from tests.helpers.practice import Bench

Make = Callable[..., Bench]
NUMBER = "50007503"
DOORS: dict[str, dict[str, Any]] = {
    "GraphQL": {},
    "REST": {"services": "absent", "rest": "writable", "soap": "off"},
    "SOAP": {"services": "absent", "rest": "off", "soap_objects": OBJECTS},
    "SOAP, GraphQL for reading": {"order_create": "absent", "soap_save_result": "key"},
}


def money(text: str) -> str:
    return f"{Decimal(text):,.2f}"


@pytest.mark.parametrize("door", DOORS)
def test_a_charge_that_x3_adds_to_the_order_differs_with_both_totals(practice: Make, door: str) -> None:
    made = practice(orders=1, x3_switches=X3Switches(order_charge="7.50", **DOORS[door]))
    app = made.app()
    assert app.sync().counts.differs == 1
    (there,) = held(made)
    row = order(app, NUMBER)
    assert (row.status, row.x3_key) == (Status.DIFFERS, there["id"])
    (finding,) = [each for each in findings(app, row) if each.level is Level.STOP]
    sent = Decimal(there["total"]) - Decimal("7.50")
    assert f"total {money(there['total'])} in X3, {money(str(sent))} was sent" in finding.message
    assert finding.message in app.trace(NUMBER).problems[0]
    before = len(saves(made))
    assert app.replay(keys=[NUMBER]).status is RunStatus.DONE, "a person takes it as X3 has it"
    made.pair.jaggaer.do("revise", order=NUMBER, add=[{"quantity": "3", "unitPrice": "7"}])
    assert app.sync().status is RunStatus.DONE, "the charge was there before this save"
    assert len(saves(made)) == before + 1
    assert app.sync(full=True).counts.differs == 0


@pytest.mark.parametrize("door", DOORS)
def test_a_discount_that_x3_takes_off_the_lines_differs_line_by_line_and_in_the_total(
    practice: Make, door: str
) -> None:
    made = practice(orders=1, x3_switches=X3Switches(line_discount="10", **DOORS[door]))
    app = made.app()
    assert app.sync().counts.differs == 1
    (there,) = held(made)
    (finding,) = [each for each in findings(app, order(app, NUMBER)) if each.level is Level.STOP]
    sent = [Decimal(line["quantity"]) * Decimal(line["price"]) for line in there["lines"]]
    assert (
        f"line 1: amount {money(there['lines'][0]['amount'])} in X3, {money(str(sent[0]))} was sent" in finding.message
    )
    assert f"total {money(there['total'])} in X3, {money(str(sum(sent)))} was sent" in finding.message
    assert all(line.status is Status.DIFFERS for line in app.trace(NUMBER).lines)


@pytest.mark.parametrize("door", DOORS)
def test_dates_terms_and_signature_that_x3_changed_are_noticed_and_stop_nothing(practice: Make, door: str) -> None:
    switches = X3Switches(shift_dates=True, supplier_terms="always", signature="no", **DOORS[door])
    made = practice(orders=4, x3_switches=switches)
    for number in made.pair.jaggaer.book.orders.ids():
        entry = made.pair.jaggaer.book.order(number)
        entry.overrides["terms"] = {"daysAfter": 60}
        made.pair.jaggaer.book.keep_order(entry)
    made.pair.jaggaer.do("revise", order=NUMBER, lines={"1": {"requestedDeliveryDate": "2018-06-02"}})
    app = made.app()
    result = app.sync()
    assert (result.status, result.counts.differs) == (RunStatus.DONE, 0), result.reason
    there = next(one for one in held(made) if one["reference"] == NUMBER)
    row = order(app, NUMBER)
    assert (row.status, row.receivable) == (Status.SYNCED, False)
    assert record_json(row)["findings"] == 3
    notices = {each.field: each for each in findings(app, row)}
    assert {each.level for each in notices.values()} == {Level.NOTICE}
    assert notices.keys() == {"expected_receipt_date", "payment_term", "signature"}
    assert "line 1: expected receipt date 2018-06-04 in X3, 2018-06-02 was sent" in (
        notices["expected_receipt_date"].message
    )
    assert f"payment term {there['payment_term']} in X3, NET60 was sent" in notices["payment_term"].message
    story = app.trace(NUMBER)
    assert sum("X3 changed it when it saved it" in problem for problem in story.problems) == 2
    assert any("nothing can be received on it yet" in problem for problem in story.problems)
    assert app.causes() == (), "a notice is no problem"
    assert app.sync(full=True).counts.unchanged == result.counts.read
    assert len(findings(app, row)) == len(notices), "they stay as long as nothing new is written"


def test_an_order_that_was_signed_since_is_receivable_after_a_full_comparison(practice: Make) -> None:
    made = practice(orders=1, x3_switches=X3Switches(signature="no", supplier_terms="always"))
    app = made.app()
    app.sync()
    row = order(app, NUMBER)
    assert "not-signed" in [each.check for each in findings(app, row)]
    kept = [each for each in findings(app, row) if each.check != "not-signed"]
    made.pair.x3.do("set", node="PurchaseOrder", key=row.x3_key, member="signatureStatus", value="inFull")
    app.sync(full=True)
    assert order(app, NUMBER).receivable
    assert list(findings(app, row)) == kept
    made.pair.x3.do("set", node="PurchaseOrder", key=row.x3_key, member="signatureStatus", value="no")
    app.sync(full=True)
    assert not order(app, NUMBER).receivable
    assert "not-signed" in [each.check for each in findings(app, row)]


def test_a_lost_answer_is_read_back_like_one_that_came(practice: Make) -> None:
    switches = X3Switches(order_charge="-3", signature="no")
    made = practice(orders=1, x3_switches=switches, faults=("x3:create.purchaseOrder:lost-answer@count=1",))
    app = made.app()
    app.sync()
    row = order(app, NUMBER)
    assert row.status is Status.DIFFERS
    assert sorted(each.check for each in findings(app, row)) == ["changed-on-saving", "not-signed"]
    assert not store_of(app).intents.open_intents()


def test_an_unsigned_order_that_is_linked_by_its_reference_is_noticed_too(practice: Make) -> None:
    made = practice(orders=1, x3_switches=X3Switches(signature="no"))
    made.app("first").sync()
    app = made.app("second")
    assert app.sync().counts.linked > 0
    assert [each.check for each in findings(app, order(app, NUMBER))] == ["not-signed"]


@pytest.mark.parametrize("door", DOORS)
def test_what_a_door_does_not_show_is_called_not_compared(practice: Make, door: str) -> None:
    made = practice(orders=1, x3_switches=X3Switches(order_totals=False, order_charge="5", **DOORS[door]))
    app = made.app()
    assert app.sync().status is RunStatus.DONE
    (event,) = [event for event in app.trace(NUMBER).events if event.action == "written"]
    assert event.text.endswith("(not compared, X3 does not show it: total)")


def test_everything_that_an_answer_lacks_is_named() -> None:
    record = mapped(("a", fields()))
    sent = planned(record)
    little = document(sent, total=None, amounts=None)
    lines = tuple(replace(line, fields={"quantity": Decimal(2), "price": Decimal(10)}) for line in little.lines)
    decision, _ = settled(record, decide(record, (), Standing(), HOLD), replace(little, lines=lines))
    assert decision.status is Status.SYNCED
    assert decision.not_compared == ("GL account", "amount", "product", "signature", "total")


# -- pure --------------------------------------------------------------------------------------------------------------

TWO = mapped(("a", fields()), ("b", fields("3")))
"""Two lines: 2 at 10 and 2 at 3, 26 together."""


def planned(record: MappedRecord = TWO) -> PlannedWrite:
    write = decide(record, (), Standing(), HOLD).write
    assert write is not None
    return write


def document(
    sent: PlannedWrite, total: str | None = "26", amounts: tuple[str, ...] | None = ("20", "6")
) -> TargetDocument:
    told: dict[str, Any] = dict(sent.wanted.fields)
    if total is not None:
        told["total"] = Decimal(total)
    lines = [
        TargetLine(
            str(1000 * (n + 1)),
            dict(line.fields) | ({"amount": Decimal(amounts[n])} if amounts is not None else {}),
        )
        for n, line in enumerate(sent.wanted.lines)
    ]
    return TargetDocument(Entity.ORDER, ExternalId("PO0001"), told, tuple(lines))


def differs(found: ReadBack) -> list[tuple[str, str, object, object]]:
    return [(d.line, d.field, d.wanted, d.actual) for d in found.differs]


def test_an_order_as_it_was_sent_differs_in_nothing() -> None:
    found = read_back(planned(), document(planned()))
    assert (found.differs, found.noticed, found.signed) == ((), (), True)


@pytest.mark.parametrize(
    ("total", "amounts", "expected"),
    [
        ("26.01", ("20", "6"), []),
        ("26", ("20.01", "5.99"), []),
        ("26.02", ("20", "6"), [("", "total", Decimal("26.00"), Decimal("26.02"))]),
        ("31", ("20", "6"), [("", "total", Decimal("26.00"), Decimal("31.00"))]),
        ("24", ("18", "6"), [("a", "amount", 20, 18), ("", "total", 26, 24)]),
        ("30", None, [("", "total", 26, 30)]),
        (None, ("20", "9"), [("b", "amount", 6, 9)]),
        (None, None, []),
    ],
)
def test_totals_and_amounts_are_compared_as_far_as_they_are_shown(
    total: str | None, amounts: tuple[str, ...] | None, expected: list[tuple[str, str, object, object]]
) -> None:
    found = read_back(planned(), document(planned(), total, amounts))
    assert differs(found) == expected
    assert ("total" in found.not_compared) is (total is None)
    assert ("amount" in found.not_compared) is (amounts is None)


def test_amounts_may_miss_by_a_unit_of_the_currency() -> None:
    record = replace(mapped(("a", fields("3.7"))), decimals=0)
    sent = planned(record)
    yen = document(sent, "8", ("8",))
    assert read_back(sent, yen, 0).differs == ()
    assert [d.field for d in read_back(sent, yen, 2).differs] == ["amount", "total"]


def test_a_price_that_x3_found_itself_is_told_once_with_the_total_it_leads_to() -> None:
    sent = planned()
    there = document(sent, "204", ("198", "6"))
    lines = (replace(there.lines[0], fields={**there.lines[0].fields, "price": Decimal(99)}), there.lines[1])
    found = read_back(sent, replace(there, lines=lines))
    assert differs(found) == [("a", "price", 10, 99), ("", "total", 26, 204)]
    decision, _ = settled(TWO, decide(TWO, (), Standing(), HOLD), replace(there, lines=lines))
    assert "line 1: price 99 in X3, 10 was sent; total 204.00 in X3, 26.00 was sent" in decision.reason


def test_a_line_that_x3_adds_by_itself_differs() -> None:
    sent = planned()
    there = document(sent, "30")
    freight = TargetLine("3000", {**fields("4", "1"), "amount": Decimal(4)})
    found = read_back(sent, replace(there, lines=(*there.lines, freight)))
    assert found.differs == (Difference("", "line", None, "3000 of 4"),)


def test_a_dimension_that_x3_dropped_differs_where_the_door_shows_dimensions() -> None:
    record = mapped(("a", {**fields(), "dimension:CCT": "CC1"}))
    sent = planned(record)
    there = document(sent, "20", ("20",))
    bare = {name: value for name, value in there.lines[0].fields.items() if not name.startswith("dimension:")}
    there = replace(there, lines=(replace(there.lines[0], fields=bare),))
    assert read_back(sent, there).differs == ()
    assert "dimension CCT" in read_back(sent, there).not_compared
    shown = replace(there, shows=frozenset({SHOWS_DIMENSIONS, SHOWS_SIGNATURE}))
    assert differs(read_back(sent, shown)) == [("a", "dimension:CCT", "CC1", "")]


def test_what_stood_beside_the_lines_before_a_revision_is_not_its_doing() -> None:
    image = settled(TWO, decide(TWO, (), Standing(), HOLD), document(planned(), "31"))[1]
    before = document(planned(), "31", ("18", "6"))
    revised = mapped(("a", fields()), ("b", fields("3")), ("c", fields("5")))
    revised = replace(revised, fingerprint=replace(revised.fingerprint, lines={**TWO.fingerprint.lines, "c": "new"}))
    write = decide(revised, (), standing(image, before), HOLD).write
    assert write is not None
    assert [line.action for line in write.lines] == [LineAction.ADD]
    assert read_back(write, document(write, "41", ("18", "6", "10"))).differs == ()
    more = read_back(write, document(write, "43", ("18", "6", "10")))
    assert differs(more) == [("", "total", 41, 43)]


def test_a_total_without_the_closed_lines_is_right_too() -> None:
    sent = planned()
    there = document(sent, "20")
    lines = (there.lines[0], replace(there.lines[1], closed=True))
    assert read_back(sent, replace(there, lines=lines)).differs == ()


def test_a_text_that_lost_its_blanks_is_not_noticed_and_a_changed_one_is() -> None:
    sent = planned(mapped(("a", {**fields(), "description": "Two  words "})))
    there = document(sent, "20", ("20",))

    def texts(text: str) -> TargetDocument:
        return replace(there, lines=(replace(there.lines[0], fields={**there.lines[0].fields, "description": text}),))

    assert read_back(sent, texts("Two words")).noticed == ()
    assert [d.field for d in read_back(sent, texts("TWO")).noticed] == ["description"]


def test_one_notice_tells_of_all_lines_that_changed_alike() -> None:
    sent = planned()
    there = document(sent)
    lines = tuple(replace(line, fields={**line.fields, "price": Decimal(1)}) for line in there.lines)
    assert read_back(sent, replace(there, lines=lines)).notices({}) == ()
    dated = mapped(*((key, {**fields(), "description": "x"}) for key in "abcd"))
    sent = planned(dated)
    there = document(sent, None, None)
    lines = tuple(replace(line, fields={**line.fields, "description": "y"}) for line in there.lines)
    (notice,) = read_back(sent, replace(there, lines=lines)).notices({"a": 1, "b": 2, "c": 3, "d": 4})
    assert notice.level is Level.NOTICE
    assert "line 1: description y in X3, x was sent" in notice.message
    assert "and 1 more" in notice.message


@pytest.mark.parametrize(
    ("total", "with_tax", "tax"), [("50", "55", 5), ("52", "57", None), ("50", None, None), (None, "55", None)]
)
def test_the_tax_of_x3_is_known_where_both_totals_are_shown_and_nothing_is_beside_the_lines(
    total: str | None, with_tax: str | None, tax: int | None
) -> None:
    shown = {"total": total, "total_with_tax": with_tax}
    header: dict[str, Value] = {name: Decimal(text) for name, text in shown.items() if text}
    line = TargetLine("1000", {"amount": Decimal(50)})
    for entity in (Entity.ORDER, Entity.INVOICE):
        document = TargetDocument(entity, ExternalId("X1"), header, (line,))
        beside = entity is Entity.INVOICE and total == "52"
        assert tax_of(document) == (5 if beside else tax)
