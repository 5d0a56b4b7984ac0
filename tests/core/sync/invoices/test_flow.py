"""Invoices from JAGGAER to X3 in each mode, on practice systems."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from core.model.connection import InvalidLinePolicy, InvoiceMode
from core.model.flow import Entity, FlowName
from core.model.run import Place, RunStatus
from core.model.status import Status
from core.model.twin import TwinChoice
from core.sandbox.jaggaer import JaggaerSwitches
from core.sandbox.x3 import X3Switches
from tests.campaign.trial import land
from tests.core.sync.invoices.site import (
    FIRST,
    GRAPHQL,
    SOAP,
    SUPPLIERS_AND_ORDERS,
    TYPES,
    accounts,
    bill,
    enter,
    invoices,
    ordered,
    paper,
    said,
    there,
    today,
)
from tests.core.sync.scenes import held, rows, saves, store_of, watermark
from tests.core.x3.test_doors import OBJECTS
from tests.helpers.practice import Bench

Make = Callable[..., Bench]
OTHER_ACCOUNT = "5011206"


def writes(made: Bench) -> list[str]:
    """What X3 was asked to save of invoices."""
    return [save["kind"] for save in saves(made) if save["node"] == "PurchaseInvoice"]


def test_invoices_are_compared_and_nothing_of_them_is_written(practice: Make) -> None:
    made = practice(orders=1, invoices=0)
    app, order = ordered(made)
    equal, other, late = (
        bill(made, FIRST, "INV-0012"),
        bill(made, FIRST, "INV-13"),
        bill(made, FIRST, "INV-14", invoiceDate=str(today(made) - timedelta(days=40))),
    )
    enter(made, order, "inv 12")
    wrong = enter(made, order, "INV-13", {1000: OTHER_ACCOUNT})
    shown = app.sync([FlowName.INVOICES], preview=True)
    assert {row.number: row.place for row in shown.previews} == {
        equal: Place.LINKED,
        other: Place.DIFFERS,
        late: Place.WAITING,
    }
    assert rows(app, Entity.INVOICE) == {}, "a preview keeps nothing"

    counts = invoices(app)
    assert (counts.read, counts.linked, counts.differs, counts.waiting) == (3, 1, 1, 1)
    assert (paper(app, equal).status, paper(app, late).status) == (Status.UP_TO_DATE, Status.WAITING)
    assert [finding.check for finding in said(app, late)] == ["invoice-late"]
    [difference] = said(app, other)
    assert difference.field == "account"
    assert all(part in difference.message for part in ("5011205", OTHER_ACCOUNT, wrong))
    assert watermark(app, FlowName.INVOICES) is not None
    assert {cause.check for cause in app.causes()} == {"invoice-differs", "invoice-late"}
    assert any("INV-0012" in str(field.source_value) for field in app.trace(equal).fields)

    audited = len(store_of(app).audit.rows_of("invoice", str(paper(app, late).source_id)))
    made.pair.x3.do("edit-invoice-line", invoice=wrong, line=1000, account="5011205")
    counts = invoices(app)
    assert counts.unchanged + counts.linked == 2
    assert (paper(app, other).status, paper(app, late).status) == (Status.UP_TO_DATE, Status.WAITING)
    assert said(app, other) == ()
    assert len(store_of(app).audit.rows_of("invoice", str(paper(app, late).source_id))) == audited

    again = bill(made, FIRST, "inv 0012")
    invoices(app)
    assert paper(app, again).status is Status.PROBABLE_TWIN
    assert equal in paper(app, again).reason
    made.pair.jaggaer.do("cancel-invoice", invoice=other)
    invoices(app)
    assert [finding.check for finding in said(app, other)] == ["invoice-cancelled"]
    assert writes(made) == []


def test_coding_goes_to_invoices_that_are_entered_and_not_posted(practice: Make) -> None:
    made = practice(
        orders=1, invoices=0, mode=InvoiceMode.CODE, policy=InvalidLinePolicy.WRITE_VALID_LINES, x3_switches=GRAPHQL
    )
    app, order = ordered(made)
    open_one, posted = bill(made, FIRST, "A-1"), bill(made, FIRST, "A-2")
    unknown = bill(made, FIRST, "A-3", lines={"2": {"account": "999999"}})
    wrong = {1000: OTHER_ACCOUNT, 2000: OTHER_ACCOUNT}
    keys = {document: enter(made, order, document, wrong) for document in ("A-1", "A-2", "A-3")}
    made.pair.x3.do("post-invoice", invoice=keys["A-2"])
    preview = app.sync([FlowName.INVOICES], preview=True)
    [shown] = [row for row in preview.previews if row.number == open_one]
    assert ("line 1 account", OTHER_ACCOUNT, "5011205") in shown.changes
    assert writes(made) == []

    result = app.sync(previewed=preview.run_id)
    counts = result.flows[FlowName.INVOICES]
    assert result.differences == ()
    assert (counts.updated, counts.differs, counts.held) == (1, 1, 1)
    assert paper(app, open_one).status is Status.SYNCED
    assert accounts(there(made, keys["A-1"])) == ["5011205", "5011205"]
    assert accounts(there(made, keys["A-2"])) == [OTHER_ACCOUNT, OTHER_ACCOUNT]
    assert "posted" in said(app, posted)[0].message
    assert accounts(there(made, keys["A-3"])) == ["5011205", OTHER_ACCOUNT]
    assert paper(app, unknown).status is Status.PARTLY_SYNCED
    assert not any(there(made, key)["posted"] for key in (keys["A-1"], keys["A-3"]))

    # The same code on an order is the same cause: one mapping mends both.
    made.pair.jaggaer.do("revise", order=FIRST, add=[{"quantity": "1", "unitPrice": "7", "account": "999999"}])
    app.sync(SUPPLIERS_AND_ORDERS)
    [cause] = [cause for cause in app.causes() if cause.check == "account-missing"]
    assert (cause.source_code, cause.records) == ("999999", 2)
    app.decide("account", "999999", "5013001", because="as the department said")
    app.replay(cause_ids=[cause.cause_id])
    assert accounts(there(made, keys["A-3"])) == ["5011205", "5013001"]
    assert {line["account"] for line in held(made)[0]["lines"]} == {"5011205", "5013001"}
    assert paper(app, unknown).status is Status.SYNCED

    # What somebody changed in X3 since is kept and told; what changed in JAGGAER is written.
    made.pair.x3.do("edit-invoice-line", invoice=keys["A-1"], line=1000, account=OTHER_ACCOUNT)
    made.pair.jaggaer.do("change-invoice", invoice=open_one, lines={"2": {"account": "5013001"}})
    invoices(app)
    assert accounts(there(made, keys["A-1"])) == [OTHER_ACCOUNT, "5013001"]
    assert "Somebody changed it in X3" in said(app, open_one)[0].message
    written = len(writes(made))
    invoices(app, full=True)
    assert len(writes(made)) == written
    assert watermark(app, FlowName.INVOICES) is not None


def test_invoices_are_entered_once_linked_to_their_orders_and_never_posted(practice: Make) -> None:
    made = practice(orders=2, invoices=0, mode=InvoiceMode.CREATE, x3_switches=GRAPHQL, x3=TYPES)
    app = made.app()
    app.sync([FlowName.SUPPLIERS])
    first = bill(made, FIRST, "B-1")
    assert invoices(app).waiting == 1
    assert [finding.check for finding in said(app, first)] == ["order-not-in-x3"] * 2
    twice = bill(made, FIRST, "b 001", number="I90001")
    app.sync([FlowName.ORDERS])
    order = next(one for one in held(made) if one["reference"] == FIRST)

    keyed = enter(made, order, "C-7")
    alike = bill(made, FIRST, "c 07")
    charged = bill(made, FIRST, "D-1", shippingCharge="12.50")
    credit = bill(made, FIRST, "E-1", kind="Credit memo", only=[1])
    counts = invoices(app)
    assert (counts.created, counts.held, counts.incomplete) == (2, 2, 1)
    made_by_us = there(made, paper(app, first).x3_key)
    assert made_by_us["posted"] is False
    assert Decimal(made_by_us["total"]) == Decimal(order["total"])
    assert [(line["order"], line["order_line"]) for line in made_by_us["lines"]] == [
        (order["id"], line["line"]) for line in order["lines"]
    ]
    note = there(made, paper(app, credit).x3_key)
    assert (note["type"], Decimal(note["total"]) > 0) == ("CRM", True)
    assert all(part in paper(app, twice).reason for part in (twice, first, "B-1", "b 001"))
    assert keyed in paper(app, alike).reason
    assert [finding.check for finding in said(app, charged)] == ["lines-miss-total"]

    # What people say about likely twins is carried out.
    app.link_twins([TwinChoice(paper(app, alike).source_id, keyed, Entity.INVOICE)])
    app.replay(keys=[alike])
    assert (paper(app, alike).x3_key, paper(app, alike).status) == (keyed, Status.UP_TO_DATE)
    assert [row.key for row in app.twins()] == [twice]

    before = len(writes(made))
    for full in (False, True):
        invoices(app, full=full)
    assert len(writes(made)) == before, "nothing is written twice"
    made.pair.x3.do("delete-invoice", invoice=paper(app, first).x3_key)
    invoices(app, full=True)
    assert [finding.check for finding in said(app, first)] == ["gone-from-x3"]
    assert len(writes(made)) == before, "nothing is entered again by itself"
    assert app.write_gone_again([first], because="deleted by mistake") == (first,)
    assert invoices(app).created == 1
    assert (paper(app, first).status, len(writes(made))) == (Status.SYNCED, before + 1)


def test_what_somebody_coded_otherwise_in_x3_outlives_the_comparison_of_everything(practice: Make) -> None:
    made = practice(orders=1, invoices=0, mode=InvoiceMode.CODE, x3_switches=GRAPHQL)
    app, order = ordered(made)
    equal, coded = bill(made, FIRST, "H-1"), bill(made, FIRST, "H-2")
    keys = enter(made, order, "H-1"), enter(made, order, "H-2", {1000: OTHER_ACCOUNT})
    invoices(app)
    assert (paper(app, equal).status, paper(app, coded).status) == (Status.UP_TO_DATE, Status.SYNCED)
    invoices(app, full=True)
    assert (paper(app, equal).status, paper(app, coded).status) == (Status.UP_TO_DATE, Status.SYNCED)
    for key in keys:
        made.pair.x3.do("edit-invoice-line", invoice=key, line=2000, account="5013001")
    for _ in range(2):
        invoices(app, full=True)
        for number, key in zip((equal, coded), keys, strict=True):
            assert accounts(there(made, key)) == ["5011205", "5013001"]
            assert paper(app, number).status is Status.DIFFERS
            assert "Somebody changed it in X3" in said(app, number)[0].message
    assert len(writes(made)) == 1
    made.pair.x3.do("delete-invoice", invoice=keys[0])
    invoices(app, full=True)
    assert paper(app, equal).status is Status.WAITING, "what was only found is looked for again"


def test_a_credit_memo_with_the_number_of_its_invoice_is_neither_its_double_nor_the_invoice(practice: Make) -> None:
    made = practice(orders=1, invoices=0, mode=InvoiceMode.CREATE, x3_switches=GRAPHQL, x3=TYPES)
    app, order = ordered(made)
    ours, keyed = bill(made, FIRST, "J-1"), enter(made, order, "J-2")
    invoices(app)
    memos = [bill(made, FIRST, document, kind="Credit memo", only=[1]) for document in ("J-1", "J-2")]
    made.pair.faults.add("x3:create*:late-commit=3600@count=1")
    invoices(app)
    land(made)
    for _ in range(2):
        invoices(app)
    kinds = {one["id"]: one["type"] for one in held(made, "invoices")}
    assert sorted(kinds.values()) == ["CRM", "CRM", "INV", "INV"]
    assert [paper(app, memo).status for memo in memos] == [Status.SYNCED] * 2, "also where the answer is lost"
    assert {kinds[paper(app, memo).x3_key] for memo in memos} == {"CRM"}
    assert paper(app, ours).status is Status.SYNCED
    invoice = bill(made, FIRST, "J-2", number="I90002")
    invoices(app)
    assert paper(app, invoice).x3_key == keyed, "and the other way round"


def test_a_number_written_otherwise_weeks_apart_over_another_sum_is_nobodys_double(practice: Make) -> None:
    made = practice(orders=1, invoices=0)
    app, order = ordered(made)
    enter(made, order, "N10")
    first = bill(made, FIRST, "N10")
    earlier = bill(made, FIRST, "N-10", only=[1], invoiceDate=str(today(made) - timedelta(days=20)))
    alike = bill(made, FIRST, "N-10", only=[1], number="I90003")
    invoices(app)
    assert paper(app, first).status is Status.UP_TO_DATE
    assert (paper(app, earlier).status, paper(app, alike).status) == (Status.WAITING, Status.PROBABLE_TWIN)


def test_two_invoices_of_one_number_never_take_the_same_invoice_of_x3(practice: Make) -> None:
    made = practice(orders=1, invoices=0, mode=InvoiceMode.CODE, x3_switches=GRAPHQL)
    app, order = ordered(made)
    key = enter(made, order, "F-1", {1000: OTHER_ACCOUNT})
    first, second = bill(made, FIRST, "F-1"), bill(made, FIRST, "F-1", number="I90001")
    counts = invoices(app)
    assert (counts.updated, counts.held) == (1, 1)
    states = {paper(app, number).status: paper(app, number) for number in (first, second)}
    assert set(states) == {Status.SYNCED, Status.PROBABLE_TWIN}
    taken, other = states[Status.SYNCED], states[Status.PROBABLE_TWIN]
    assert (taken.x3_key, other.x3_key) == (key, "")
    assert all(part in other.reason for part in (taken.key, other.key, key))
    assert len(writes(made)) == 1


def test_what_another_invoice_sent_is_not_taken_before_its_answer_is_known(practice: Make) -> None:
    made = practice(orders=1, invoices=0, mode=InvoiceMode.CREATE, x3_switches=GRAPHQL, x3=TYPES)
    app, _ = ordered(made)
    first = bill(made, FIRST, "G-1", only=[1])
    made.pair.faults.add("x3:create*:late-commit=3600@count=1")
    invoices(app)
    assert paper(app, first).status is Status.IN_DOUBT
    land(made)
    second = bill(made, FIRST, "G-1", only=[2])
    invoices(app)
    key = there(made)["id"]
    assert (paper(app, first).x3_key, paper(app, second).x3_key) == (key, "")
    assert paper(app, second).status is Status.PROBABLE_TWIN
    assert all(part in paper(app, second).reason for part in (first, second, key))


def test_what_one_system_refuses_ends_the_invoices_alone(practice: Make) -> None:
    made = practice(orders=1, invoices=1, jaggaer_switches=JaggaerSwitches(forbidden=("invoices",)))
    app = made.app()
    result = app.sync()
    assert (result.status, result.error_code) == (RunStatus.DONE_WITH_PROBLEMS, "")
    assert any(note.startswith("The invoices were left out") for note in result.notes)
    assert result.flows[FlowName.ORDERS].created == 1
    assert watermark(app, FlowName.INVOICES) is None


def test_an_x3_that_shows_no_invoices_is_said_and_holds_nothing_up(practice: Make) -> None:
    made = practice(orders=1, invoices=1, x3_switches=X3Switches(soap_objects=OBJECTS, services="absent", rest="off"))
    result = made.app().sync()
    assert (result.status, result.error_code) == (RunStatus.DONE, "")
    assert "no supplier invoices" in str(result.reason)
    assert result.flows[FlowName.ORDERS].created == 1


SPLIT = {
    "1": {
        "quantity": "10",
        "unitPrice": "10.01",
        "splits": [
            {"account": "5011205", "department": "L630200001", "type": "PercentOfPrice", "share": "33.33"},
            {"account": OTHER_ACCOUNT, "department": "L630200001", "type": "PercentOfPrice", "share": "66.67"},
        ],
    }
}
PARTS = [("5011205", Decimal("33.36")), (OTHER_ACCOUNT, Decimal("66.74"))]


def parts(one: dict[str, Any]) -> list[tuple[str, Decimal]]:
    """Account and amount of the lines that X3 has of line 1."""
    return [(each["account"], Decimal(each["amount"])) for each in one["lines"]][: len(PARTS)]


@pytest.mark.parametrize("switches", [GRAPHQL, SOAP])
def test_an_invoice_of_a_split_order_line_is_entered_with_a_line_for_each_share(
    practice: Make, switches: X3Switches
) -> None:
    made = practice(orders=1, invoices=0, mode=InvoiceMode.CREATE, x3_switches=switches, x3=TYPES)
    made.pair.jaggaer.do("revise", order=FIRST, lines=SPLIT)
    app, order = ordered(made)
    assert parts(order) == PARTS
    document = bill(made, FIRST, "S-1", lines=SPLIT)
    assert invoices(app).created == 1
    entered = there(made, paper(app, document).x3_key)
    assert parts(entered) == PARTS
    assert [each["order_line"] for each in entered["lines"]] == [each["line"] for each in order["lines"]]
    assert Decimal(entered["total"]) == Decimal(order["total"])
    assert invoices(app, full=True).unchanged == 1


def test_shares_are_coded_on_an_invoice_that_a_clerk_entered_from_the_order(practice: Make) -> None:
    made = practice(orders=1, invoices=0, mode=InvoiceMode.CODE, x3_switches=GRAPHQL)
    made.pair.jaggaer.do("revise", order=FIRST, lines=SPLIT)
    app, order = ordered(made)
    document = bill(made, FIRST, "S-1", lines=SPLIT)
    wrong = enter(made, order, "S-1", {order["lines"][1]["line"]: "5013001"})
    assert invoices(app).updated == 1
    assert (parts(there(made, wrong)), paper(app, document).status) == (PARTS, Status.SYNCED)
    assert invoices(app, full=True).unchanged == 1
