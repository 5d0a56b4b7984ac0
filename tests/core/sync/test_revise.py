"""Changes at the source, and changes that somebody made in X3, from JAGGAER's list to X3's (product.md 2 and 3)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from core.model.connection import InvalidLinePolicy
from core.model.flow import Entity
from core.model.run import RunStatus
from core.model.status import Status
from core.sandbox.jaggaer import JaggaerSwitches
from tests.core.sync.scenes import eligible, findings, held, order, references, rows, saves, watermark
from tests.helpers.practice import Bench

Make = Callable[..., Bench]
NUMBER = "50007503"
"""An order of two lines: 1 x 1,340.33 and 1 x 853.65."""


def in_x3(made: Bench, number: str = NUMBER) -> dict[str, Any]:
    """The one order of a reference in X3."""
    found = [one for one in held(made) if one["reference"] == number]
    assert len(found) == 1
    return found[0]


def lines(made: Bench, number: str = NUMBER) -> list[tuple[str, str, str, bool]]:
    """Quantity, price, account and whether it is closed, of each line in X3."""
    return [(x["quantity"], x["price"], x["account"], x["closed"]) for x in in_x3(made, number)["lines"]]


def test_a_revision_changes_what_changed_adds_what_is_new_and_closes_what_is_gone(practice: Make) -> None:
    made = practice(orders=3)
    app = made.app()
    app.sync()
    made.pair.jaggaer.do(
        "revise",
        order=NUMBER,
        lines={"1": {"unitPrice": "1000.00", "account": "5014701"}},
        add=[{"quantity": "4", "unitPrice": "2.50", "account": "5013001"}],
        cancel=[2],
    )
    result = app.sync()
    assert (result.status, result.counts.updated) == (RunStatus.DONE, 1)
    assert [result.lines.updated, result.lines.created, result.lines.closed] == [1, 1, 1]
    assert lines(made) == [
        ("1", "1000", "5014701", False),
        ("1", "853.65", "5011205", True),
        ("4", "2.5", "5013001", False),
    ]
    row = order(app, NUMBER)
    assert (row.status, row.revision) == (Status.SYNCED, "2")
    assert app.trace(NUMBER).events[-1].action == "written"
    before = len(saves(made))
    assert app.sync(full=True).status is RunStatus.DONE
    assert len(saves(made)) == before


def test_a_cancelled_order_is_closed_once(practice: Make) -> None:
    made = practice(orders=3)
    app = made.app()
    app.sync()
    made.pair.jaggaer.do("cancel", order=NUMBER)
    assert app.sync().counts.closed == 1
    assert in_x3(made)["closed"]
    before = len(saves(made))
    assert app.sync(full=True).status is RunStatus.DONE
    assert len(saves(made)) == before


def test_a_line_that_x3_received_is_not_touched_and_the_difference_is_told(practice: Make) -> None:
    made = practice(orders=3)
    app = made.app()
    app.sync()
    made.pair.x3.do("receive", order=in_x3(made)["id"], line=in_x3(made)["lines"][0]["line"])
    made.pair.jaggaer.do("revise", order=NUMBER, lines={"1": {"unitPrice": "1000.00"}})
    assert app.sync().counts.differs == 1
    assert [finding.check for finding in findings(app, order(app, NUMBER))] == ["line-received"]
    assert lines(made)[0][1] == "1340.33"


def test_an_order_edited_in_x3_is_not_overwritten_by_a_revision(practice: Make) -> None:
    made = practice(orders=3)
    app = made.app()
    app.sync()
    there = in_x3(made)
    made.pair.x3.do("edit-line", order=there["id"], line=there["lines"][1]["line"], price="1.00")
    made.pair.jaggaer.do("revise", order=NUMBER, lines={"1": {"unitPrice": "1000.00"}})
    before = len(saves(made))
    assert app.sync().counts.differs == 1
    finding = findings(app, order(app, NUMBER))[0]
    assert finding.check == "changed-in-x3"
    assert "price is 1.00, not 853.65" in finding.message
    assert len(saves(made)) == before


def test_a_full_comparison_finds_what_was_edited_and_what_was_deleted_and_changes_neither(practice: Make) -> None:
    made = practice(orders=8)
    app = made.app()
    app.sync()
    edited, deleted = in_x3(made), in_x3(made, "50057253")
    made.pair.x3.do("edit-line", order=edited["id"], line=edited["lines"][0]["line"], account="5014701")
    made.pair.x3.do("delete-order", order=deleted["id"])
    assert app.sync().status is RunStatus.DONE, "an everyday run looks at what changed at the source alone"
    before = len(saves(made))
    result = app.sync(full=True)
    assert (result.status, result.counts.differs) == (RunStatus.DONE_WITH_PROBLEMS, 2)
    found = {row.key: findings(app, row)[0] for row in rows(app).values() if row.status is Status.DIFFERS}
    assert {key: finding.check for key, finding in found.items()} == {
        NUMBER: "changed-in-x3",
        "50057253": "gone-from-x3",
    }
    assert "account is 5014701, not 5011205" in found[NUMBER].message
    assert len(saves(made)) == before
    made.pair.x3.do("edit-line", order=edited["id"], line=edited["lines"][0]["line"], account="5011205")
    app.replay(keys=[NUMBER])
    assert order(app, NUMBER).status is Status.SYNCED, "mended in X3, it is as it should be again"


def test_a_renamed_supplier_gets_its_name_and_keeps_everything_else_as_x3_has_it(practice: Make) -> None:
    made = practice(orders=3)
    app = made.app()
    app.sync()
    code = in_x3(made)["supplier"]
    made.pair.x3.do("set", node="Supplier", key=code, member="paymentTerm", value="NET60")
    made.pair.jaggaer.do("rename-supplier", supplier=code, name="A NEW NAME LLC")
    result = app.sync()
    assert result.status is RunStatus.DONE, result.reason
    there = next(one for one in held(made, "suppliers") if one["code"] == code)
    assert (there["companyName1"], there["paymentTerm"]) == ("A NEW NAME LLC", "NET60")
    assert [save["node"] for save in saves(made) if save["kind"] == "update"] == ["Supplier"]
    assert order(app, NUMBER).status is Status.SYNCED


def test_a_number_that_jaggaer_is_told_later_changes_nothing_in_x3(practice: Make) -> None:
    made = practice(orders=3)
    app = made.app()
    app.sync()
    code = in_x3(made)["supplier"]
    before = len(saves(made))
    made.pair.jaggaer.do("fill-erp-number", supplier=code, number="0000099999")
    made.pair.jaggaer.do("revise", order=NUMBER, lines={"1": {"unitPrice": "1000.00"}})
    assert app.sync().status is RunStatus.DONE
    assert [save["node"] for save in saves(made)[before:]] == ["PurchaseOrder"]
    assert in_x3(made)["supplier"] == code
    assert order(app, NUMBER).status is Status.SYNCED


def test_a_number_that_a_second_record_takes_later_is_told_and_written_once(practice: Make) -> None:
    made = practice(orders=3)
    app = made.app()
    app.sync()
    before = in_x3(made)
    made.pair.jaggaer.do("spoil", kind="duplicate-number", order=NUMBER)
    result = app.sync()
    assert result.counts.incomplete == 1
    second = next(row for row in rows(app).values() if row.key == NUMBER and row.status is Status.INCOMPLETE)
    assert [finding.check for finding in findings(app, second)] == ["number-used-twice"]
    assert second.x3_key == ""
    assert in_x3(made) == before
    assert app.replay(everything=True).counts.incomplete == 1
    assert in_x3(made) == before


def test_an_order_in_x3_under_our_number_with_other_content_is_told_and_left_alone(practice: Make) -> None:
    made = practice(orders=3)
    made.app().sync()
    there = in_x3(made)
    for line in there["lines"]:
        made.pair.x3.do("edit-line", order=there["id"], line=line["line"], price="77")
    before = in_x3(made)
    app = made.app("another home")
    result = app.sync()
    row = order(app, NUMBER)
    assert (result.counts.differs, row.status, row.x3_key) == (1, Status.DIFFERS, "")
    assert [finding.check for finding in findings(app, row)] == ["reference-other-content"]
    assert in_x3(made) == before
    assert references(made) == eligible(made)


def test_valid_lines_go_now_and_the_others_join_the_same_order(practice: Make) -> None:
    made = practice(orders=3, policy=InvalidLinePolicy.WRITE_VALID_LINES)
    made.pair.jaggaer.do("spoil", kind="unknown-account", order=NUMBER, line=2, value="7777777")
    app = made.app()
    assert app.sync().counts.held == 1
    row = order(app, NUMBER)
    assert (row.status, len(lines(made))) == (Status.PARTLY_SYNCED, 1)
    assert row.x3_key
    app.decide("account", "7777777", "5014701", because="the right one")
    result = app.replay(cause_ids=[app.causes()[0].cause_id])
    assert (result.status, result.counts.updated, result.lines.created) == (RunStatus.DONE, 1, 1)
    assert lines(made) == [("1", "1340.33", "5011205", False), ("1", "853.65", "5014701", False)]


POLICIES = pytest.mark.parametrize("policy", [InvalidLinePolicy.HOLD_ORDER, InvalidLinePolicy.WRITE_VALID_LINES])
HEADER_CHANGES = {
    "supplier": {"supplier": "15201517"},
    "currency": {"currency": "EUR"},
    "site": {"business_unit": "OTHER"},
}


@POLICIES
@pytest.mark.parametrize("field", HEADER_CHANGES)
def test_a_header_that_x3_does_not_change_holds_the_order_and_nothing_is_appended_to_it(
    practice: Make, policy: InvalidLinePolicy, field: str
) -> None:
    made = practice(orders=3, policy=policy)
    app = made.app()
    app.sync()
    app.decide("site", "OTHER", "FR011")
    before, sent = in_x3(made), len(saves(made))
    new = [{"quantity": "4", "unitPrice": "2.50", "account": "5013001"}]
    made.pair.jaggaer.do("revise", order=NUMBER, add=new, **HEADER_CHANGES[field])
    for _ in range(2):
        result = app.sync(full=True)
        row = order(app, NUMBER)
        assert (result.status, result.counts.differs) == (RunStatus.DONE_WITH_PROBLEMS, 1)
        assert (row.status, [finding.check for finding in findings(app, row)]) == (Status.DIFFERS, ["header-fixed"])
        assert f"the {field}" in row.reason
        assert {line.status for line in app.trace(NUMBER).lines} == {Status.DIFFERS}
        assert (in_x3(made), len(saves(made))) == (before, sent)


def test_an_order_that_gets_its_old_supplier_back_goes_on_with_what_else_changed(practice: Make) -> None:
    made = practice(orders=3, policy=InvalidLinePolicy.WRITE_VALID_LINES)
    app = made.app()
    app.sync()
    code = in_x3(made)["supplier"]
    new = [{"quantity": "4", "unitPrice": "2.50", "account": "5013001"}]
    made.pair.jaggaer.do("revise", order=NUMBER, add=new, supplier="15201517")
    assert app.sync().counts.differs == 1
    made.pair.jaggaer.do("revise", order=NUMBER, supplier=code)
    result = app.sync()
    assert (result.status, result.counts.updated, result.lines.created) == (RunStatus.DONE, 1, 1)
    assert len(lines(made)) == 3


def test_a_line_cancelled_after_its_receipt_holds_the_order_while_its_new_line_is_written(practice: Make) -> None:
    made = practice(orders=3, policy=InvalidLinePolicy.WRITE_VALID_LINES)
    app = made.app()
    app.sync()
    made.pair.x3.do("receive", order=in_x3(made)["id"], line=in_x3(made)["lines"][0]["line"])
    new = [{"quantity": "4", "unitPrice": "2.50", "account": "5013001"}]
    made.pair.jaggaer.do("revise", order=NUMBER, cancel=[1], add=new)
    result = app.sync()
    row = order(app, NUMBER)
    assert (result.status, result.counts.held) == (RunStatus.DONE_WITH_PROBLEMS, 1)
    assert (row.status, [finding.check for finding in findings(app, row)]) == (Status.PARTLY_SYNCED, ["line-received"])
    assert row.reason.startswith("1 of 3 lines: Line 1 ")
    assert {line.number: line.status for line in app.trace(NUMBER).lines} == {
        1: Status.DIFFERS,
        2: Status.SYNCED,
        3: Status.SYNCED,
    }
    assert [line[3] for line in lines(made)] == [False, False, False]


def test_a_change_that_waits_for_another_line_is_not_shown_as_written(practice: Make) -> None:
    made = practice(orders=3)
    app = made.app()
    app.sync()
    new = [{"quantity": "4", "unitPrice": "2.50", "account": "7777777"}]
    made.pair.jaggaer.do("revise", order=NUMBER, lines={"1": {"unitPrice": "1000.00"}}, cancel=[2], add=new)
    assert app.sync().counts.held == 1
    assert {line.number: line.status for line in app.trace(NUMBER).lines} == {
        1: Status.WAITING,
        2: Status.WAITING,
        3: Status.NEEDS_MAPPING,
    }


@POLICIES
@pytest.mark.parametrize("gone", ["cancelled", "absent"])
def test_a_line_gone_after_its_receipt_is_shown_as_different(
    practice: Make, policy: InvalidLinePolicy, gone: str
) -> None:
    made = practice(orders=3, policy=policy, jaggaer_switches=JaggaerSwitches(removed_lines=gone))
    app = made.app()
    app.sync()
    made.pair.x3.do("receive", order=in_x3(made)["id"], line=in_x3(made)["lines"][0]["line"])
    made.pair.jaggaer.do("revise", order=NUMBER, remove=[1])
    result = app.sync()
    row = order(app, NUMBER)
    assert (result.status, result.counts.differs, row.status) == (RunStatus.DONE_WITH_PROBLEMS, 1, Status.DIFFERS)
    assert [finding.check for finding in findings(app, row)] == ["line-received"]
    assert "Line 0" not in row.reason
    assert sorted(line.status for line in app.trace(NUMBER).lines) == [Status.DIFFERS, Status.SYNCED]


@pytest.mark.parametrize("change", ["mapping", "default"])
def test_what_is_written_is_not_rewritten_because_something_of_ours_changed(practice: Make, change: str) -> None:
    made = practice(orders=6)
    app = made.app()
    app.sync()
    before = len(saves(made))
    if change == "mapping":
        app.decide("account", "5011205", "5014701")
    else:
        made.x3["generic_product"] = "GENGOOD"
        made.app()
    at = watermark(app)
    result = app.sync(full=True)
    assert (result.status, result.counts.unchanged) == (RunStatus.DONE, before)
    assert len(saves(made)) == before
    assert watermark(app) == at
    assert all(row.status is Status.SYNCED for row in rows(app, Entity.SUPPLIER).values())
