"""The decision about one invoice: every mode against every way that X3 may hold it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from core.model.connection import InvalidLinePolicy, InvoiceMode
from core.model.document import Document, TargetDocument, WrittenImage
from core.model.flow import ExternalId
from core.model.mapped import MappedRecord
from core.model.plan import IntentState, LineAction, PlannedWrite, WriteKind
from core.model.run import Place
from core.model.status import Level, Status
from core.model.values import Value
from core.sync.decision import Decision
from core.sync.invoices.decision import RULES, Does, Found, decide_standing
from core.sync.invoices.doubt import decide_invoice
from core.sync.invoices.orders import BilledOrder, link_orders
from core.sync.invoices.standing import InvoiceStanding, OwnInvoice
from core.sync.plan import settled
from core.sync.twin_decisions import Link
from tests.core.sync.invoices.papers import (
    DAY,
    LATE_FROM,
    bad_account,
    changed,
    entered,
    intent,
    invoice,
    line,
    posted_line,
    rules,
)

COMPARE, CODE, CREATE = InvoiceMode.COMPARE, InvoiceMode.CODE, InvoiceMode.CREATE
WRITES = (CODE, CREATE)
ALL = (COMPARE, CODE, CREATE)
THERE = entered()
OTHER = entered(posted_line("1000", "100.00", account="601000"), posted_line("2000", "20.13"))
VALID = InvalidLinePolicy.WRITE_VALID_LINES


def checks(decision: Decision) -> list[str]:
    return [finding.check for finding in decision.findings]


def written(decision: Decision) -> PlannedWrite:
    assert decision.write is not None
    return decision.write


# -- whether it is there -----------------------------------------------------------------------------------------------


def test_the_table_has_a_cell_for_each_mode_and_each_way_that_x3_may_hold_it() -> None:
    assert set(RULES) == set(ALL)
    assert all(set(row) == set(Found) for row in RULES.values())


STANDINGS = {
    Found.NOTHING: InvoiceStanding(),
    Found.ONE: InvoiceStanding(found=(THERE,)),
    Found.SEVERAL: InvoiceStanding(found=(THERE, entered(key="PIN2"))),
    Found.SPELT: InvoiceStanding(alike=(entered(reference="1120231"),)),
    Found.SPELT_SEVERAL: InvoiceStanding(
        alike=(entered(reference="1120231"), entered(key="PIN2", reference="112023 1"))
    ),
}
ENDS = {
    Does.WAIT: (Status.WAITING, Place.WAITING),
    Does.ENTER: (Status.SYNCED, Place.CREATED),
    Does.TAKE: (Status.UP_TO_DATE, Place.LINKED),
    Does.ASK: (Status.PROBABLE_TWIN, Place.HELD),
}


@pytest.mark.parametrize("mode", ALL)
@pytest.mark.parametrize("found", list(Found))
def test_each_cell_of_the_table(mode: InvoiceMode, found: Found) -> None:
    decision = decide_standing(invoice(), (), STANDINGS[found], rules(mode))
    does = RULES[mode][found]
    assert (decision.status, decision.place) == ENDS[does]
    assert (decision.write is not None) is (does is Does.ENTER)
    assert decision.external_id == (ExternalId("PIN1") if does is Does.TAKE else None)
    assert {outcome.place for outcome in decision.lines.values()} == {ENDS[does][1]}


def test_nothing_is_entered_beside_a_number_that_is_only_written_otherwise() -> None:
    for found, does in RULES[CREATE].items():
        assert (does is Does.ENTER) is (found is Found.NOTHING)
    spelt = decide_standing(invoice(), (), STANDINGS[Found.SPELT], rules(CREATE))
    assert (spelt.status, spelt.external_id) == (Status.PROBABLE_TWIN, None), "and none is taken for it unasked"


@pytest.mark.parametrize(
    ("day", "check"), [(LATE_FROM, "invoice-late"), (LATE_FROM + timedelta(1), "invoice-not-entered")]
)
def test_an_invoice_that_should_be_there_by_now_is_told_with_its_day(day: object, check: str) -> None:
    decision = decide_standing(invoice(invoice_date=day), (), InvoiceStanding(), rules())  # type: ignore[arg-type]
    assert checks(decision) == [check]
    assert (str(day) in decision.reason) is (check == "invoice-late")


def test_an_invoice_whose_supplier_is_not_there_says_that_alone() -> None:
    missing = replace(
        bad_account(""), check="supplier-missing", field="supplier", status=Status.WAITING, kind="supplier"
    )
    decision = decide_standing(invoice(), (missing,), InvoiceStanding(), rules())
    assert checks(decision) == ["supplier-missing"]


def test_a_code_that_x3_does_not_have_is_told_while_the_invoice_is_still_to_come() -> None:
    decision = decide_standing(invoice(), (bad_account(),), InvoiceStanding(), rules())
    assert decision.status is Status.NEEDS_MAPPING
    assert set(checks(decision)) == {"account-missing", "invoice-not-entered"}


def test_an_invoice_without_document_number_cannot_be_looked_for() -> None:
    decision = decide_standing(invoice(reference=None), (), InvoiceStanding(), rules(CREATE))
    assert (decision.status, decision.write) == (Status.INCOMPLETE, None)


def test_the_second_invoice_of_one_number_is_held_with_both_shown() -> None:
    standing = InvoiceStanding(taken={ExternalId("PIN1"): "I00007"})
    for mode in ALL:
        decision = decide_standing(invoice(), (), standing, rules(mode))
        assert (decision.status, decision.write) == (Status.PROBABLE_TWIN, None)
        assert all(part in decision.reason for part in ("I00092", "I00007", "PIN1", "112023-1"))


def test_a_cancelled_invoice_is_not_entered_and_told_where_x3_has_it() -> None:
    gone = replace(invoice(), cancelled=True, cancelled_lines=frozenset({"1", "2"}))
    assert decide_standing(gone, (), InvoiceStanding(), rules(CREATE)).status is Status.NOT_ELIGIBLE
    double = InvoiceStanding(taken={ExternalId("PIN1"): "I00007"})
    for standing in (double, replace(double, alike=(entered(key="PIN2", reference="1120231"),))):
        assert decide_standing(gone, (), standing, rules(CREATE)).status is Status.NOT_ELIGIBLE, "nobody's twin"
    there = decide_standing(gone, (), InvoiceStanding(found=(THERE,)), rules(CREATE))
    assert (there.status, there.write, checks(there)) == (Status.DIFFERS, None, ["invoice-cancelled"])


def test_an_invoice_that_was_entered_by_us_and_is_gone_is_never_entered_again_by_itself() -> None:
    standing = InvoiceStanding(external_id=ExternalId("PIN1"), image=WrittenImage({}))
    decision = decide_standing(invoice(), (), standing, rules(CREATE))
    assert (decision.status, decision.write, checks(decision)) == (Status.DIFFERS, None, ["gone-from-x3"])


def test_an_invoice_that_was_only_matched_and_is_gone_waits_again() -> None:
    standing = InvoiceStanding(external_id=ExternalId("PIN1"))
    assert decide_standing(invoice(), (), standing, rules()).status is Status.WAITING


def test_a_person_says_which_one_it_is() -> None:
    standing = replace(STANDINGS[Found.SEVERAL], link=Link(ExternalId("PIN2")), linked=entered(key="PIN2"))
    decision = decide_standing(invoice(), (), standing, rules())
    assert (decision.status, decision.external_id) == (Status.UP_TO_DATE, ExternalId("PIN2"))
    wrong = replace(standing, linked=entered(key="PIN2", supplier="S2"))
    assert decide_standing(invoice(), (), wrong, rules()).status is Status.PROBABLE_TWIN


# -- what differs ------------------------------------------------------------------------------------------------------


def test_a_charge_that_x3_lacks_or_codes_otherwise_is_told_by_its_name() -> None:
    charge = replace(line("9", "12.50"), key="charge:shipping", number=0)
    ours = invoice(line("1", "100.00"), line("2", "20.13"), charge)
    without = decide_standing(ours, (), InvoiceStanding(found=(THERE,)), rules())
    assert "The charge of 12.5 for shipping is not in PIN1 of X3." in {finding.message for finding in without.findings}
    coded = entered(*THERE.lines, posted_line("3000", "12.50", account="601000"))
    [told] = decide_standing(ours, (), InvoiceStanding(found=(coded,)), rules()).findings
    assert told.message == "The charge for shipping: GL account 600000 in JAGGAER, 601000 in PIN1 of X3."


@pytest.mark.parametrize(
    ("there", "field", "both"),
    [
        (entered(total=Decimal("120.14")), "total", ("120.13", "120.14")),
        (entered(currency="USD"), "currency", ("EUR", "USD")),
        (entered(kind="credit-note"), "kind", ("invoice", "credit-note")),
        (entered(invoice_date=DAY + timedelta(1)), "invoice_date", ("2026-02-14", "2026-02-15")),
        (OTHER, "account", ("600000", "601000")),
        (
            entered(posted_line("1000", "100.00", **{"dimension:CCT": "LAB"}), posted_line("2000", "20.13")),
            "dimension:CCT",
            ("ADM", "LAB"),
        ),
        (
            entered(posted_line("1000", "100.00"), posted_line("2000", "20.18"), total=Decimal("120.13")),
            "amount",
            ("20.13", "20.18"),
        ),
        (entered(posted_line("1000", "100.00"), total=Decimal("120.13")), "line", ("20.13",)),
        (
            entered(
                posted_line("1000", "100.00"),
                posted_line("2000", "20.13"),
                posted_line("3000", "5"),
                total=Decimal("120.13"),
            ),
            "line",
            ("3000", "5"),
        ),
    ],
)
def test_each_field_that_differs_is_told_with_both_sides(there: object, field: str, both: tuple[str, ...]) -> None:
    decision = decide_standing(invoice(), (), InvoiceStanding(found=(there,)), rules())  # type: ignore[arg-type]
    assert (decision.status, decision.place, decision.write) == (Status.DIFFERS, Place.DIFFERS, None)
    assert [finding.field for finding in decision.findings] == [field]
    assert all(part in decision.findings[0].message for part in (*both, "PIN1"))


@pytest.mark.parametrize(
    ("field", "value", "both"), [("supplier", "S2", ("S1", "S2")), ("reference", "55", ("112023-1", "55"))]
)
def test_an_invoice_that_became_another_one_in_x3_is_told_and_never_coded(
    field: str, value: str, both: tuple[str, str]
) -> None:
    there = replace(OTHER, fields={**OTHER.fields, field: value})
    standing = InvoiceStanding(external_id=ExternalId("PIN1"), current=there)
    for policy in InvalidLinePolicy:
        decision = decide_standing(invoice(), (), standing, rules(CODE, policy))
        assert (decision.status, decision.write, decision.image) == (Status.DIFFERS, None, None)
        assert field in {finding.field for finding in decision.findings}
        assert all(part in decision.reason for part in both)
    spelt = replace(standing, current=entered(reference="1120231"))
    assert decide_standing(invoice(), (), spelt, rules(CODE)).status is Status.UP_TO_DATE


def test_a_wrong_order_link_is_a_difference_and_one_that_nobody_knows_is_none() -> None:
    ours = invoice(line("1", "100", order="PO9", order_line="1000"), line("2", "20.13"))
    there = entered(posted_line("1000", "100", order="PO8", order_line="1000"), posted_line("2000", "20.13"))
    decision = decide_standing(ours, (), InvoiceStanding(found=(there,)), rules())
    assert [(f.field, f.line_key) for f in decision.findings] == [("order", "1")]
    assert decision.lines["2"].place is Place.UNCHANGED
    assert decide_standing(invoice(), (), InvoiceStanding(found=(there,)), rules()).status is not Status.DIFFERS


def test_what_x3_does_not_show_is_no_difference_and_is_told_as_not_compared() -> None:
    silent = {name: value for name, value in posted_line("1", "100.00").fields.items() if name != "account"}
    there = entered(replace(posted_line("1000", "100.00"), fields=silent), posted_line("2000", "20.13"))
    decision = decide_standing(invoice(), (), InvoiceStanding(found=(there,)), rules())
    assert decision.status is Status.UP_TO_DATE
    assert decision.not_compared == ("GL account",)


def test_a_dimension_that_x3_would_show_and_does_not_differs() -> None:
    bare = {name: value for name, value in posted_line("1", "100.00").fields.items() if name != "dimension:CCT"}
    there = entered(replace(posted_line("1000", "100.00"), fields=bare), posted_line("2000", "20.13"))
    decision = decide_standing(invoice(), (), InvoiceStanding(found=(there,)), rules())
    assert [finding.field for finding in decision.findings] == ["dimension:CCT"]


@pytest.mark.parametrize("sign", ["", "-"])
def test_a_credit_memo_equals_a_credit_note_of_either_sign(sign: str) -> None:
    ours = invoice(line("1", "-10"), line("2", "-5"), kind="credit-note")
    there = entered(posted_line("5", f"{sign}10"), posted_line("6", f"{sign}5"), kind="credit-note")
    decision = decide_standing(ours, (), InvoiceStanding(found=(there,)), rules())
    assert (decision.status, checks(decision)) == (Status.UP_TO_DATE, [])


def test_an_invoice_below_zero_is_no_credit_note() -> None:
    ours = invoice(line("1", "-10"))
    decision = decide_standing(ours, (), InvoiceStanding(found=(entered(posted_line("5", "10")),)), rules())
    assert {finding.field for finding in decision.findings} == {"total", "amount"}


# -- coding ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("mode", WRITES)
def test_coding_is_written_to_an_invoice_that_is_not_posted_and_nothing_else(mode: InvoiceMode) -> None:
    decision = decide_standing(invoice(), (), InvoiceStanding(found=(OTHER,)), rules(mode))
    write = written(decision)
    assert (decision.status, decision.place, decision.external_id) == (Status.SYNCED, Place.UPDATED, ExternalId("PIN1"))
    assert (write.kind, write.header, write.before, write.external_id) == (WriteKind.UPDATE, {}, OTHER, "PIN1")
    (only,) = write.lines
    assert (only.action, only.line_id, only.fields) == (LineAction.CHANGE, "1000", {"account": "600000"})
    assert decision.lines["1"].place is Place.UPDATED
    assert decision.lines["2"].place is Place.UNCHANGED


@pytest.mark.parametrize("mode", WRITES)
def test_a_posted_invoice_is_never_touched_and_its_difference_is_told(mode: InvoiceMode) -> None:
    decision = decide_standing(invoice(), (), InvoiceStanding(found=(replace(OTHER, locked=True),)), rules(mode))
    assert (decision.status, decision.write) == (Status.DIFFERS, None)
    assert "posted" in decision.reason
    posted = replace(THERE, locked=True)
    assert decide_standing(invoice(), (), InvoiceStanding(found=(posted,)), rules(mode)).status is Status.UP_TO_DATE


def two_wrong() -> InvoiceStanding:
    there = entered(posted_line("1000", "100.00", account="1"), posted_line("2000", "20.13", account="2"))
    return InvoiceStanding(found=(there,))


def test_an_account_that_x3_does_not_have_holds_its_line_or_the_whole_invoice_as_the_policy_says() -> None:
    held = decide_standing(invoice(), (bad_account(),), two_wrong(), rules(CODE))
    assert (held.status, held.write, checks(held)) == (Status.NEEDS_MAPPING, None, ["account-missing"])
    assert [held.lines[key].status for key in "12"] == [Status.NEEDS_MAPPING, Status.WAITING]
    valid = decide_standing(invoice(), (bad_account(),), two_wrong(), rules(CODE, VALID))
    assert [one.key for one in written(valid).lines] == ["2"]
    assert valid.status is Status.PARTLY_SYNCED
    assert [valid.lines[key].status for key in "12"] == [Status.NEEDS_MAPPING, Status.SYNCED]


@pytest.mark.parametrize("mode", ALL)
def test_a_code_that_x3_does_not_have_is_told_once_and_not_as_a_difference_too(mode: InvoiceMode) -> None:
    decision = decide_standing(invoice(), (bad_account(),), InvoiceStanding(found=(OTHER,)), rules(mode))
    assert (decision.status, checks(decision)) == (Status.NEEDS_MAPPING, ["account-missing"])


def test_another_sum_holds_the_coding_or_not_as_the_policy_says_and_another_currency_always() -> None:
    for there, policy, writes in (
        (replace(OTHER, fields={**OTHER.fields, "total": Decimal(1)}), InvalidLinePolicy.HOLD_ORDER, False),
        (replace(OTHER, fields={**OTHER.fields, "total": Decimal(1)}), VALID, True),
        (replace(OTHER, fields={**OTHER.fields, "currency": "USD"}), VALID, False),
        (replace(OTHER, fields={**OTHER.fields, "kind": "credit-note"}), VALID, False),
    ):
        decision = decide_standing(invoice(), (), InvoiceStanding(found=(there,)), rules(CODE, policy))
        assert (decision.write is not None) is writes
        assert decision.status in {Status.DIFFERS, Status.PARTLY_SYNCED}


def coded() -> tuple[MappedRecord, InvoiceStanding]:
    """An invoice whose first line we coded: X3 confirmed it."""
    mapped = invoice()
    first = decide_standing(mapped, (), InvoiceStanding(found=(OTHER,)), rules(CODE))
    decision, image = settled(mapped, first, THERE)
    assert (decision.status, decision.findings) == (Status.SYNCED, ())
    return mapped, InvoiceStanding(image=image, external_id=ExternalId("PIN1"), current=THERE)


def test_what_was_coded_is_left_alone_while_nothing_changes() -> None:
    mapped, standing = coded()
    decision = decide_standing(mapped, (), standing, rules(CODE))
    assert (decision.status, decision.place, decision.write) == (Status.SYNCED, Place.UNCHANGED, None)


def test_a_line_whose_source_did_not_change_keeps_its_written_coding_whatever_the_mapping_says_now() -> None:
    mapped, standing = coded()
    lines = (line("1", "100.00", account="777"), line("2", "20.13"))
    remapped = replace(mapped, document=Document(mapped.entity, mapped.document.fields, lines))
    assert decide_standing(remapped, (), standing, rules(CODE)).write is None
    changed_there = replace(remapped, fingerprint=replace(mapped.fingerprint, lines={"1": "new", "2": "l2"}))
    again = written(decide_standing(changed_there, (), standing, rules(CODE)))
    assert [one.fields for one in again.lines] == [{"account": "777"}]


def test_what_somebody_changed_in_x3_since_is_kept_and_told() -> None:
    mapped, standing = coded()
    by_hand = entered(changed(THERE.lines[0], account="999"), THERE.lines[1])
    decision = decide_standing(mapped, (), replace(standing, current=by_hand), rules(CODE))
    assert (decision.status, decision.write) == (Status.DIFFERS, None)
    assert "Somebody changed it in X3" in decision.reason


def recoded(at: int, **fields: Value) -> TargetDocument:
    """X3's invoice with a line that somebody coded otherwise."""
    return entered(*(changed(one, **fields) if n == at else one for n, one in enumerate(THERE.lines)))


@pytest.mark.parametrize(
    "by_hand", [recoded(0, account="999"), recoded(0, **{"dimension:CCT": "LAB"}), recoded(1, account="999")]
)
def test_a_hand_change_is_kept_of_whatever_stood_as_wanted_beside_what_was_written(by_hand: TargetDocument) -> None:
    mapped, standing = coded()
    for policy in InvalidLinePolicy:
        decision = decide_standing(mapped, (), replace(standing, current=by_hand), rules(CODE, policy))
        assert (decision.status, decision.write) == (Status.DIFFERS, None)
        assert "Somebody changed it in X3" in decision.reason


@pytest.mark.parametrize("mode", WRITES)
@pytest.mark.parametrize("at", [0, 1])
def test_a_hand_change_is_kept_of_an_invoice_that_was_only_found_as_it_should_be(mode: InvoiceMode, at: int) -> None:
    found = decide_standing(invoice(), (), InvoiceStanding(found=(THERE,)), rules(mode))
    assert (found.status, found.write) == (Status.UP_TO_DATE, None)
    standing = InvoiceStanding(image=found.image, external_id=ExternalId("PIN1"), current=recoded(at, account="999"))
    decision = decide_standing(invoice(), (), standing, rules(mode))
    assert (decision.status, decision.write) == (Status.DIFFERS, None)
    assert "Somebody changed it in X3" in decision.reason
    equal = decide_standing(invoice(), (), replace(standing, current=THERE), rules(mode))
    assert (equal.status, equal.image) == (Status.UP_TO_DATE, None), "nothing of it was written, nothing of it is new"
    lines = (line("1", "100.00", account="777"), line("2", "20.13", account="777"))
    remapped = replace(invoice(), document=Document(invoice().entity, invoice().document.fields, lines))
    assert decide_standing(remapped, (), replace(standing, current=THERE), rules(mode)).write is None
    new = replace(remapped, fingerprint=replace(remapped.fingerprint, lines={"1": "new", "2": "l2"}))
    again = written(decide_standing(new, (), replace(standing, current=THERE), rules(mode)))
    assert [(one.key, one.fields) for one in again.lines] == [("1", {"account": "777"})]


def test_what_is_only_compared_is_not_remembered_as_coded() -> None:
    assert decide_standing(invoice(), (), InvoiceStanding(found=(THERE,)), rules()).image is None


def test_a_line_that_stands_beside_one_that_is_held_is_remembered_and_the_held_one_is_not() -> None:
    held = decide_standing(invoice(), (bad_account(),), InvoiceStanding(found=(OTHER,)), rules(CODE))
    assert held.image is not None
    assert (held.write, dict(held.image.lines)) == (None, {"2": {"account": "600000", "dimension:CCT": "ADM"}})
    standing = InvoiceStanding(image=held.image, external_id=ExternalId("PIN1"), current=OTHER)
    mended = written(decide_standing(invoice(), (), standing, rules(CODE)))
    assert [one.key for one in mended.lines] == ["1"]
    assert {one.key for one in mended.wanted.lines} == {"1", "2"}


def test_coding_that_x3_does_not_show_is_written_once() -> None:
    def silent(there: object) -> object:
        lines = tuple(
            replace(one, fields={n: v for n, v in one.fields.items() if n != "account"})
            for one in there.lines  # type: ignore[attr-defined]
        )
        return replace(there, lines=lines)  # type: ignore[type-var]

    blind = silent(THERE)
    mapped = invoice()
    decision = decide_standing(mapped, (), InvoiceStanding(found=(blind,)), rules(CODE))  # type: ignore[arg-type]
    assert {one.key for one in written(decision).lines} == {"1", "2"}
    _, image = settled(mapped, decision, blind)  # type: ignore[arg-type]
    after = InvoiceStanding(image=image, external_id=ExternalId("PIN1"), current=blind)  # type: ignore[arg-type]
    assert decide_standing(mapped, (), after, rules(CODE)).write is None


# -- entering ----------------------------------------------------------------------------------------------------------


def test_an_invoice_is_entered_with_its_order_lines_and_without_what_x3_computes() -> None:
    ours = link_orders(
        invoice(line("1", "100.00", po_number="PO9", po_line="01"), line("2", "20.13")),
        {"PO9": BilledOrder("POH1", {"1": ("1000",)})},
    )
    decision = decide_standing(ours.mapped, (), InvoiceStanding(waits=ours.waits), rules(CREATE))
    write = written(decision)
    assert (write.kind, write.reference, write.external_id) == (WriteKind.CREATE, "112023-1", None)
    assert "total" not in write.header
    assert write.wanted.fields["total"] == Decimal("120.13")
    first, second = write.lines
    assert (first.fields["order"], first.fields["order_line"]) == ("POH1", "1000")
    assert not {"amount", "po_number", "po_line"} & (first.fields.keys() | second.fields.keys())
    assert "order" not in second.fields


@pytest.mark.parametrize("orders", [{}, {"PO9": BilledOrder("", {})}, {"PO9": BilledOrder("POH1", {"2": ("2000",)})}])
def test_an_invoice_waits_for_its_order(orders: dict[str, BilledOrder]) -> None:
    ours = link_orders(invoice(line("1", "100.00", po_number="PO9", po_line="1")), orders)
    decision = decide_standing(ours.mapped, (), InvoiceStanding(waits=ours.waits), rules(CREATE))
    assert (decision.status, decision.write, checks(decision)) == (Status.WAITING, None, ["order-not-in-x3"])
    assert "PO9" in decision.reason


def test_a_line_of_an_order_line_that_is_split_in_x3_names_the_order_alone_and_is_entered_by_hand() -> None:
    ours = link_orders(
        invoice(line("1", "100.00", po_number="PO9", po_line="1"), line("2", "20.13")),
        {"PO9": BilledOrder("POH1", {"1": ("1000", "2000")})},
    )
    first = ours.mapped.document.lines[0].fields
    assert (first["order"], "order_line" in first) == ("POH1", False)
    standing = InvoiceStanding(waits=ours.waits, split=ours.split)
    decision = decide_standing(ours.mapped, (), standing, rules(CREATE))
    assert (decision.status, decision.write, checks(decision)) == (Status.INCOMPLETE, None, ["order-line-split"])
    there = entered(posted_line("1000", "100", order="POH1", order_line="1000"), posted_line("2000", "20.13"))
    compared = decide_standing(ours.mapped, (), replace(standing, found=(there,)), rules())
    assert compared.status is Status.UP_TO_DATE


SHARES = (
    replace(line("1", "60.00", po_number="PO9", po_line="1", account="1"), key="1"),
    replace(line("1", "40.00", po_number="PO9", po_line="1", account="2"), key="1~2"),
)
CODED = {"1000": {"account": "2"}, "2000": {"account": "1"}}


@pytest.mark.parametrize(
    ("order", "bills"),
    [
        (BilledOrder("POH1", {"1": ("1000", "2000")}, CODED), ["2000", "1000"]),
        (BilledOrder("POH1", {"1": ("1000", "2000")}, {"1000": {"account": "7"}, "2000": {"account": "1"}}), ["2000", "1000"]),
        (BilledOrder("POH1", {"1": ("1000", "2000")}), ["1000", "2000"]),
        (BilledOrder("POH1", {"1": ("1000",)}), ["1000", "1000"]),
    ],
)  # fmt: skip
def test_shares_bill_the_lines_that_the_order_line_became(order: BilledOrder, bills: list[str]) -> None:
    ours = link_orders(invoice(*SHARES), {"PO9": order})
    assert (ours.waits, ours.split) == ({}, {})
    write = written(decide_standing(ours.mapped, (), InvoiceStanding(), rules(CREATE)))
    assert [(each.fields["order_line"], each.fields["account"]) for each in write.lines] == [
        (bills[0], "1"),
        (bills[1], "2"),
    ]
    assert write.wanted.fields["total"] == 100


@pytest.mark.parametrize(
    "order",
    [
        BilledOrder("POH1", {"1": ("1000", "2000", "3000")}),
        BilledOrder("POH1", {"1": ("1000", "2000")}, {"1000": {"account": "8"}, "2000": {"account": "9"}}),
    ],
)
def test_shares_that_do_not_fit_the_lines_of_the_order_are_entered_by_hand(order: BilledOrder) -> None:
    ours = link_orders(invoice(*SHARES), {"PO9": order})
    decision = decide_standing(ours.mapped, (), InvoiceStanding(split=ours.split), rules(CREATE))
    assert (decision.write, checks(decision)) == (None, ["order-line-split"] * 2)


def test_shares_with_the_whole_quantity_are_not_billed_on_one_order_line() -> None:
    mapped = invoice(*SHARES)
    notice = replace(bad_account(), check="split-by-price", level=Level.NOTICE, line_key="1", kind="")
    order = BilledOrder("POH1", {"1": ("1000",)})
    ours = link_orders(replace(mapped, findings=(notice,)), {"PO9": order})
    decision = decide_standing(ours.mapped, (), InvoiceStanding(split=ours.split), rules(CREATE))
    assert (decision.write, checks(decision)) == (None, ["order-line-split"] * 2)
    assert "billed 2 times" in decision.reason


@pytest.mark.parametrize("mode", ALL)
def test_a_split_line_that_x3_has_as_one_line_is_told_share_by_share_and_never_coded_in_part(mode: InvoiceMode) -> None:
    ours = invoice(*(replace(each, fields={**each.fields, "po_number": None, "po_line": None}) for each in SHARES))
    there = entered(posted_line("1000", "100.00", account="1"))
    decision = decide_standing(ours, (), InvoiceStanding(found=(there,)), rules(mode, VALID))
    assert (decision.status, decision.write) == (Status.DIFFERS, None)
    assert {each.status for each in decision.lines.values()} == {Status.DIFFERS}
    first, second = (finding.message for finding in decision.findings)
    assert "60.00 on 1, ADM. PIN1 of X3 has it as one line: 100.00 on 1, ADM" in first
    assert "40.00 on 2, ADM" in second


@pytest.mark.parametrize("mode", WRITES)
def test_each_share_is_coded_on_the_line_that_x3_has_for_it(mode: InvoiceMode) -> None:
    ours = invoice(*SHARES, seen={"1": "l1"})
    there = entered(posted_line("1000", "40.00", account="9"), posted_line("2000", "60.00", account="1"))
    decision = decide_standing(ours, (), InvoiceStanding(found=(there,)), rules(mode))
    [change] = written(decision).lines
    assert (change.key, change.line_id, change.fields) == ("1~2", "1000", {"account": "2"})
    _, image = settled(ours, decision, entered(changed(there.lines[0], account="2"), there.lines[1]))
    assert image is not None
    assert set(image.lines) == {"1", "1~2"}
    assert image.line_fingerprints == {"1": "l1", "1~2": "l1"}, "a share changes with its line"
    by_hand = entered(changed(there.lines[0], account="8"), there.lines[1])
    after = InvoiceStanding(image=image, external_id=ExternalId("PIN1"), current=by_hand)
    kept = decide_standing(ours, (), after, rules(mode))
    assert (kept.write, kept.status) == (None, Status.DIFFERS)
    mapped_anew = invoice(SHARES[0], replace(SHARES[1], fields={**SHARES[1].fields, "account": "3"}), seen={"1": "l1"})
    stands = replace(after, current=entered(changed(there.lines[0], account="2"), there.lines[1]))
    left_alone = decide_standing(mapped_anew, (), stands, rules(mode))
    assert (left_alone.write, left_alone.status) == (None, Status.SYNCED)


def test_an_invoice_is_entered_whole_or_not_at_all_whatever_the_policy() -> None:
    decision = decide_standing(invoice(), (bad_account(),), InvoiceStanding(), rules(CREATE, VALID))
    assert (decision.status, decision.write) == (Status.NEEDS_MAPPING, None)


def test_lines_that_do_not_come_to_the_total_hold_it() -> None:
    for total in (Decimal("130.13"), Decimal("120.14")):
        decision = decide_standing(invoice(total=total), (), InvoiceStanding(), rules(CREATE))
        assert (decision.status, decision.write, checks(decision)) == (Status.INCOMPLETE, None, ["lines-miss-total"])


@pytest.mark.parametrize("total", [Decimal("100.00"), None])
def test_what_is_sent_counts_and_not_the_amounts_beside_it(total: Decimal | None) -> None:
    other = invoice(line("1", "100.00", quantity=Decimal(100), price=Decimal(10)), total=total)
    decision = decide_standing(other, (), InvoiceStanding(), rules(CREATE))
    assert (decision.status, decision.write, checks(decision)) == (Status.INCOMPLETE, None, ["lines-miss-total"])
    assert all(part in decision.reason for part in ("1,000.00", "100.00"))


def test_a_charge_is_not_lost_where_jaggaer_gives_no_total() -> None:
    charged = replace(invoice(total=None), charges=Decimal("5.00"))
    memo = replace(invoice(line("1", "-10"), kind="credit-note", total=None), charges=Decimal("-5.00"))
    for mapped, both in ((charged, ("120.13", "125.13")), (memo, ("10", "15"))):
        decision = decide_standing(mapped, (), InvoiceStanding(), rules(CREATE))
        assert (decision.status, decision.write, checks(decision)) == (Status.INCOMPLETE, None, ["lines-miss-total"])
        assert all(part in decision.reason for part in both)
    assert decide_standing(invoice(total=None), (), InvoiceStanding(), rules(CREATE)).write is not None


@pytest.mark.parametrize("name", ["quantity", "price"])
@pytest.mark.parametrize("total", [Decimal("100.00"), None])
def test_a_line_without_quantity_or_price_is_not_entered(name: str, total: Decimal | None) -> None:
    bare = invoice(line("1", "100.00", **{name: None}), total=total)
    decision = decide_standing(bare, (), InvoiceStanding(), rules(CREATE))
    assert (decision.status, decision.write, checks(decision)) == (Status.INCOMPLETE, None, ["line-without-price"])
    assert (
        decide_standing(bare, (), InvoiceStanding(found=(entered(posted_line("1", "100")),)), rules(CODE)).findings
        == ()
    )


def test_a_credit_memo_is_entered_as_a_credit_note_of_positive_amounts() -> None:
    ours = invoice(
        line("1", "-10", quantity=Decimal(-2), price=Decimal(5)), line("2", "1", price=Decimal(1)), kind="credit-note"
    )
    write = written(decide_standing(ours, (), InvoiceStanding(), rules(CREATE)))
    assert write.header["kind"] == "credit-note"
    assert write.wanted.fields["total"] == 9
    assert [(one.fields["quantity"], one.fields["price"]) for one in write.lines] == [(2, 5), (-1, 1)]


def test_jaggaers_own_double_is_held_until_a_person_says_that_it_is_none() -> None:
    double = OwnInvoice("I00007", "1120231", DAY, ExternalId("PIN9"))
    standing = InvoiceStanding(doubles=(double,))
    decision = decide_standing(invoice(), (), standing, rules(CREATE))
    assert (decision.status, decision.write) == (Status.PROBABLE_TWIN, None)
    assert all(part in decision.reason for part in ("I00092", "I00007", "PIN9"))
    assert decide_standing(invoice(), (), replace(standing, apart=True), rules(CREATE)).write is not None


# -- a lost answer -----------------------------------------------------------------------------------------------------


def creating() -> InvoiceStanding:
    return InvoiceStanding(intent=intent(written(decide_standing(invoice(), (), InvoiceStanding(), rules(CREATE)))))


def coding() -> InvoiceStanding:
    first = decide_standing(invoice(), (), InvoiceStanding(found=(OTHER,)), rules(CODE))
    return InvoiceStanding(intent=intent(written(first)), external_id=ExternalId("PIN1"), found=(OTHER,))


def test_a_lost_creation_that_landed_is_confirmed_by_its_number() -> None:
    decision = decide_invoice(invoice(), (), replace(creating(), answers=(THERE,)), rules(CREATE))
    assert (decision.status, decision.place) == (Status.SYNCED, Place.LINKED)
    assert (decision.intent_state, decision.external_id) == (IntentState.CONFIRMED, "PIN1")
    assert decision.image is not None
    assert decision.write is None


def test_a_lost_creation_waits_for_the_settle_time_and_is_sent_again_after_it() -> None:
    early = decide_invoice(invoice(), (), creating(), rules(CREATE))
    assert (early.status, early.write, early.intent_state) == (Status.IN_DOUBT, None, None)
    late = decide_invoice(invoice(), (), replace(creating(), settle_over=True), rules(CREATE))
    assert late.intent_state is IntentState.NOT_EXECUTED
    assert written(late).kind is WriteKind.CREATE


def test_something_else_under_the_number_that_was_sent_is_for_a_person() -> None:
    for answers in (
        (OTHER, entered(key="PIN2")),
        (entered(posted_line("1", "7")),),
        (replace(THERE, fields={**THERE.fields, "kind": "credit-note"}),),
    ):
        decision = decide_invoice(invoice(), (), replace(creating(), answers=answers, settle_over=True), rules(CREATE))
        assert (decision.status, decision.write, decision.intent_state) == (Status.IN_DOUBT, None, None)


def test_a_lost_creation_that_a_person_linked_is_settled() -> None:
    standing = replace(creating(), link=Link(ExternalId("PIN1")), linked=THERE, settle_over=True)
    decision = decide_invoice(invoice(), (), standing, rules(CREATE))
    assert (decision.intent_state, decision.external_id) == (IntentState.CONFIRMED, "PIN1")


def test_a_lost_coding_that_landed_is_confirmed() -> None:
    decision = decide_invoice(invoice(), (), replace(coding(), current=THERE), rules(CODE))
    assert (decision.status, decision.intent_state, decision.write) == (Status.SYNCED, IntentState.CONFIRMED, None)
    assert decision.image is not None
    assert decision.image.lines["1"]["account"] == "600000"


def test_a_lost_coding_that_did_not_land_is_sent_again_only_after_the_settle_time_and_never_once_posted() -> None:
    early = decide_invoice(invoice(), (), replace(coding(), current=OTHER), rules(CODE))
    assert (early.status, early.write) == (Status.IN_DOUBT, None)
    late = decide_invoice(invoice(), (), replace(coding(), current=OTHER, settle_over=True), rules(CODE))
    assert (late.intent_state, written(late).kind) == (IntentState.NOT_EXECUTED, WriteKind.UPDATE)
    posted = replace(OTHER, locked=True)
    never = decide_invoice(invoice(), (), replace(coding(), current=posted, settle_over=True), rules(CODE))
    assert (never.status, never.write, never.intent_state) == (Status.DIFFERS, None, IntentState.NOT_EXECUTED)


def test_a_coding_that_is_neither_as_sent_nor_as_before_is_for_a_person() -> None:
    third = entered(changed(OTHER.lines[0], account="999"), OTHER.lines[1])
    standing = replace(coding(), current=third, settle_over=True)
    decision = decide_invoice(invoice(), (), standing, rules(CODE))
    assert (decision.status, decision.write, decision.intent_state) == (Status.IN_DOUBT, None, None)
    kept = replace(standing, link=Link(ExternalId("PIN1")), linked=third)
    said = decide_invoice(invoice(), (), kept, rules(CODE))
    assert (said.intent_state, said.write) == (IntentState.CONFIRMED, None)
    assert said.image is not None
    assert said.image.lines["1"]["account"] == "999", "it stays as X3 has it"
