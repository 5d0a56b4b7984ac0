"""Cells of the table of order changes played on practice systems: each cell is an order of its own in one bench."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import count, product
from typing import Any
from zlib import crc32

from core.app import App
from core.model.connection import SoapSettings
from core.model.finding import Finding
from core.model.policies import ClosedOrder, HandChange, PolicySettings
from core.model.status import Level, Status
from core.model.views import RecordRow
from core.sandbox.jaggaer import JaggaerSwitches
from core.sandbox.x3 import X3Switches
from core.sandbox.x3.soap_switches import ORDER_LAYOUT
from core.sync.order_changes import Act, Change, InX3, Rule
from tests.core.sync.scenes import findings, held, rows, saves
from tests.helpers.practice import Bench

MODEL = "50007503"
"""An order of two lines, of which every other one here is a copy."""
FIRST, SECOND = 1000, 2000
HERE, THERE, ANOTHER = "5011205", "5014701", "5013001"
_AGAIN = {Change.REOPENED, Change.LINE_REOPENED}
_WRITES = {Act.CHANGE, Act.ADD, Act.CLOSE}


@dataclass(frozen=True)
class Door:
    """A site whose orders are written through one door; `changes`: whether they can be changed there at all."""

    switches: X3Switches
    x3: dict[str, Any] = field(default_factory=dict)
    changes: bool = True


DOORS = {
    "GraphQL create": Door(X3Switches()),
    "own mutation": Door(
        X3Switches(order_create="custom-both", supplier_create="custom-both", soap="off"),
        {"order_update_mutation": "purchaseOrderChange", "supplier_update_mutation": "supplierChange"},
    ),
    "REST": Door(X3Switches(order_create="absent", rest="writable")),
    "SOAP": Door(X3Switches(order_create="absent")),
    "import": Door(
        X3Switches(order_create="absent", soap_objects="", import_batch_s=0),
        {"soap": SoapSettings(import_layout=ORDER_LAYOUT, dimension_columns="CCT")},
        changes=False,
    ),
}


@dataclass(frozen=True)
class Case:
    """One cell and the order that plays it."""

    rule: Rule
    number: str

    def __str__(self) -> str:
        rule = self.rule
        return f"{rule.change.value} / {rule.in_x3.value} / {rule.policy.value}"


_REVISED: dict[Change, dict[str, Any]] = {
    Change.PRICE: {"lines": {"1": {"unitPrice": "13.00"}}},
    Change.QUANTITY: {"lines": {"1": {"quantity": "12"}}},
    Change.UNIT: {"lines": {"1": {"unit": "HR"}}},
    Change.DATE: {"lines": {"1": {"requestedDeliveryDate": "2030-05-06"}}},
    Change.TEXT: {"lines": {"1": {"description": "Other words"}}},
    Change.CODING: {"lines": {"1": {"account": THERE}}},
    Change.SPLIT: {
        "lines": {
            "1": {
                "splits": [
                    {"account": HERE, "department": "L630200001", "type": "PercentOfPrice", "share": "60"},
                    {"account": THERE, "department": "L630200001", "type": "PercentOfPrice", "share": "40"},
                ]
            }
        }
    },
    Change.LINE_ADDED: {"add": [{"quantity": "4", "unitPrice": "2.50", "account": ANOTHER}]},
    Change.LINE_REMOVED: {"remove": [1]},
    Change.LINE_CANCELLED: {"cancel": [1]},
    Change.TERMS: {"net_days": 45},
    Change.SUPPLIER: {"supplier": "15201517"},
    Change.CURRENCY: {"currency": "EUR"},
}
_EDITED: dict[Change, dict[str, str]] = {
    Change.PRICE: {"price": "99"},
    Change.QUANTITY: {"quantity": "7"},
    Change.UNIT: {"unit": "MTH"},
    Change.DATE: {"expected_receipt_date": "2031-01-01"},
    Change.TEXT: {"description": "By hand"},
    Change.CODING: {"account": ANOTHER},
    Change.SPLIT: {"account": ANOTHER},
}
_OTHER = {"description": "By hand"}
WANTED: dict[Change, tuple[str, object]] = {
    Change.PRICE: ("price", Decimal(13)),
    Change.QUANTITY: ("quantity", Decimal(12)),
    Change.UNIT: ("unit", "HR"),
    Change.DATE: ("expected_receipt_date", "2030-05-06"),
    Change.TEXT: ("description", "Other words"),
    Change.CODING: ("account", THERE),
}
"""Field of the first line in X3, and what it is once the change is written."""


def phases(rules: Collection[Rule]) -> Iterator[tuple[PolicySettings, list[Rule]]]:
    """The rules by the settings that they hold for; those that a full comparison plays, and gone orders, stand apart."""
    for gone, full, policy, closed in product((False, True), (False, True), HandChange, ClosedOrder):
        mine = [
            rule
            for rule in rules
            if rule.policy is policy
            and (rule.change is Change.CLOSED) is (closed is ClosedOrder.CLOSE)
            and (rule.change is Change.NOTHING) is full
            and (rule.in_x3 is InX3.GONE) is gone
        ]
        if mine:
            yield PolicySettings(policy, policy, policy, policy, closed), mine


class Play:
    """A bench on which cells are played, through one door."""

    def __init__(self, made: Bench, door: Door) -> None:
        self.made, self.door = made, door
        self.wrong: list[str] = []
        self._open: list[App] = []

    def run(self, rules: Sequence[Rule]) -> None:
        """Plays every rule; what is not as the table says is in `wrong`."""
        jaggaer = self.made.pair.jaggaer
        jaggaer.do(
            "revise",
            order=MODEL,
            lines={
                "1": {"quantity": "10", "unitPrice": "12.50", "account": HERE},
                "2": {"quantity": "4", "unitPrice": "2.50", "account": HERE},
            },
        )
        # Some orders of the practice JAGGAER have no total, which is where the currency stands.
        names = (name for place in count() if crc32((name := f"C{place:05d}").encode()) % 64)
        cases = {id(rule): Case(rule, name) for rule, name in zip(rules, names, strict=False)}
        for case in cases.values():
            jaggaer.do("copy-order", order=MODEL, number=case.number)
        self._app(PolicySettings()).sync()
        missing = {case.number for case in cases.values()} - self._held().keys()
        assert not missing, f"not created: {sorted(missing)[:5]}"
        self._close_first(list(cases.values()))
        in_use = [case for case in cases.values() if case.rule.in_x3 is InX3.IN_USE]
        for policies, mine in phases(rules):
            if in_use and mine[0].in_x3 is InX3.GONE:
                self._end_use(in_use)
                in_use = []
            self._phase(policies, [cases[id(rule)] for rule in mine])

    def _close_first(self, cases: Sequence[Case]) -> None:
        """What is to be opened again is closed before."""
        again = [case for case in cases if case.rule.change in _AGAIN]
        for case in again:
            whole = case.rule.change is Change.REOPENED
            told: dict[str, Any] = {"order": case.number} if whole else {"order": case.number, "cancel": [1]}
            self.made.pair.jaggaer.do("cancel" if whole else "revise", **told)
        if again:
            self._app(PolicySettings()).sync()

    def _end_use(self, cases: Sequence[Case]) -> None:
        """Nobody has the orders open any more: the next sync writes what waited."""
        there = self._held()
        for case in cases:
            self.made.pair.x3.do("unlock", key=there[case.number]["id"])
        app = self._app(PolicySettings(closed=ClosedOrder.CLOSE))
        app.sync()
        known = {row.key: row for row in rows(app).values()}
        for case in cases:
            if case.rule.verdict.act is Act.LATER and self.door.changes:
                row = known[case.number]
                if row.status is not Status.SYNCED:
                    self.wrong.append(f"{case}: once nobody uses it, it is {row.status.value}: {row.reason}")

    def _app(self, policies: PolicySettings) -> App:
        for app in self._open:
            app.close()
        self.made.policies = policies
        self._open = [self.made.app()]
        return self._open[0]

    def _held(self) -> dict[str, dict[str, Any]]:
        return {one["reference"]: one for one in held(self.made)}

    def _phase(self, policies: PolicySettings, cases: list[Case]) -> None:
        app = self._app(policies)
        before = self._held()
        for case in cases:
            self._in_x3(case, before[case.number]["id"])
        for case in cases:
            self._in_jaggaer(case)
        before, sent = self._held(), len(saves(self.made))
        full = any(case.rule.change is Change.NOTHING for case in cases)
        result = app.sync(full=full)
        after, new = self._held(), saves(self.made)[sent:]
        known = {row.key: row for row in rows(app).values()}
        if {result.status.value} & {"stopped", "cancelled"}:
            self.wrong.append(f"{policies}: the run {result.status.value}: {result.reason}")
            return
        for case in cases:
            row = known[case.number]
            mine = [save for save in new if save["reference"] == case.number or save["reference"] == row.x3_key]
            said = self._fault(case, row, findings(app, row), before.get(case.number), after.get(case.number), mine)
            if said:
                self.wrong.append(f"{case}: {said} ({row.status.value}: {row.reason})")

    # -- what happens --------------------------------------------------------------------------------------------------

    def _in_x3(self, case: Case, order: str) -> None:
        do, change = self.made.pair.x3.do, case.rule.change
        match case.rule.in_x3:
            case InX3.PARTLY_RECEIVED:
                do("receive", order=order, line=FIRST, quantity="3")
            case InX3.RECEIVED:
                do("receive", order=order, line=FIRST)
            case InX3.INVOICED:
                do("receive", order=order, line=FIRST)
                do("invoice", order=order, line=FIRST)
            case InX3.LINE_CLOSED:
                do("close-line", order=order, line=FIRST)
            case InX3.ORDER_CLOSED:
                do("close-order", order=order)
            case InX3.LINE_DELETED:
                do("delete-line", order=order, line=FIRST)
            case InX3.LINE_ENTERED:
                do("enter-line", order=order, like=SECOND)
            case InX3.EDITED_SAME if change is Change.TERMS:
                do("edit-order", order=order, payment_term="NET60")
            case InX3.EDITED_SAME:
                do("edit-line", order=order, line=FIRST, **_EDITED.get(change, {"price": "99"}))
            case InX3.EDITED_OTHER:
                do("edit-line", order=order, line=FIRST, **({"price": "99"} if change is Change.TEXT else _OTHER))
            case InX3.GONE:
                do("delete-order", order=order)
            case InX3.IN_USE:
                do("lock", key=order)
            case InX3.UNSIGNED:
                do("set", node="PurchaseOrder", key=order, member="signatureStatus", value="no")
            case InX3.UNTOUCHED:
                pass

    def _in_jaggaer(self, case: Case) -> None:
        do, number = self.made.pair.jaggaer.do, case.number
        match case.rule.change:
            case Change.CANCELLED:
                do("cancel", order=number)
            case Change.CLOSED | Change.CLOSED_ONLY:
                do("set-ap-status", order=number, status="Closed")
            case Change.REOPENED:
                do("reopen", order=number)
            case Change.LINE_REOPENED:
                do("reopen", order=number, lines=[1])
            case Change.NOTHING:
                pass
            case change:
                do("revise", order=number, **_REVISED[change])

    # -- what has to come of it ----------------------------------------------------------------------------------------

    def _fault(
        self,
        case: Case,
        row: RecordRow,
        found: Sequence[Finding],
        before: dict[str, Any] | None,
        after: dict[str, Any] | None,
        sent: Sequence[dict[str, Any]],
    ) -> str:
        """What is not as the table says; empty = nothing."""
        verdict = case.rule.verdict
        writes = verdict.act in _WRITES
        stops = [finding for finding in found if finding.level is Level.STOP]
        if not self.door.changes:
            # The closing before could not be written either: what is open again, X3 has had all the time.
            again = case.rule.change in _AGAIN and row.status is Status.SYNCED and not stops
            told = [finding.check for finding in stops] == ["update-not-offered"] and row.status is Status.REFUSED
            if again or writes or verdict.act is Act.LATER:
                if not (again or told):
                    return "X3 takes no changes here, and that is not said"
                return "" if before == after and not sent else "X3 was changed"
        if row.status is not verdict.status:
            return f"its status is {row.status.value}"
        checks = [finding.check for finding in stops]
        if (verdict.check not in checks) if verdict.check else checks:
            return f"the findings are {[finding.check for finding in stops]}"
        if verdict.person and not stops[0].next_step:
            return "nobody is told what to do"
        if not writes:
            if before != after:
                return "X3 was changed"
            return "" if not sent or verdict.act is Act.LATER else f"{len(sent)} saves were sent"
        if before is None or after is None:
            return "it is not in X3"
        if len(sent) != 1:
            return f"{len(sent)} saves were sent"
        return self._written(case, before, after)

    def _written(self, case: Case, before: dict[str, Any], after: dict[str, Any]) -> str:
        """What of a write is not as it has to be: the change itself, what was by hand, and everything else."""
        change, in_x3 = case.rule.change, case.rule.in_x3
        if change in {Change.CANCELLED, Change.CLOSED}:
            return "" if after["closed"] else "it is open"
        lines = {line["line"]: line for line in after["lines"]}
        live = [line for line in after["lines"] if not line["closed"]]
        numbers = [line["line"] for line in after["lines"]]
        if change in {Change.LINE_REMOVED, Change.LINE_CANCELLED}:
            if not lines[FIRST]["closed"] or lines[SECOND]["closed"]:
                return "the line is not closed, or the other one is"
            return ""
        count = 2 + (change in {Change.LINE_ADDED, Change.SPLIT})
        if len(numbers) != count:
            return f"it has lines {numbers}"
        first = max(live, key=lambda line: line["line"]) if in_x3 is InX3.LINE_DELETED else lines[FIRST]
        if change is Change.TERMS and after["payment_term"] != "NET45":
            return f"its payment term is {after['payment_term']}"
        if change is Change.LINE_ADDED and (Decimal("2.5"), ANOTHER) not in _priced(live):
            return "the line is not there"
        if change is Change.SPLIT:
            parts = [line for line in live if line["line"] != SECOND]
            if sum(Decimal(line["amount"]) for line in parts) != Decimal(125):
                return f"its shares are {[line['amount'] for line in parts]}"
            if sorted(line["account"] for line in parts) != sorted([HERE, THERE]):
                return f"its shares go to {[line['account'] for line in parts]}"
            return ""
        expected = {
            "price": Decimal("12.5"),
            "quantity": Decimal(10),
            "account": HERE,
            "description": before["lines"][-1]["description"] if in_x3 is InX3.LINE_DELETED else None,
        }
        if change in WANTED:
            name, value = WANTED[change]
            expected[name] = value
        if change is Change.LINE_ADDED and in_x3 is InX3.LINE_DELETED:
            return "" if (Decimal("12.5"), HERE) in _priced(live) else "the deleted line is not there again"
        for name, value in expected.items():
            is_now = Decimal(first[name]) if isinstance(value, Decimal) else first[name]
            if value is not None and is_now != value and name != "description":
                return f"{name} of the line is {first[name]}"
        if first["description"] == "By hand":
            return "the description by hand is there"
        return "" if change is not Change.TEXT or first["description"] == "Other words" else "the text is old"


def _priced(lines: Sequence[dict[str, Any]]) -> list[tuple[Decimal, str]]:
    return [(Decimal(line["price"]), line["account"]) for line in lines]


def play(make: Callable[..., Bench], door: str, rules: Sequence[Rule]) -> list[str]:
    """Plays rules through a door; what is not as the table says."""
    site = DOORS[door]
    made = make(
        orders=3,
        x3_switches=replace(site.switches),
        x3=dict(site.x3),
        jaggaer_switches=JaggaerSwitches(removed_lines="absent"),
    )
    stage = Play(made, site)
    stage.run(rules)
    return stage.wrong
