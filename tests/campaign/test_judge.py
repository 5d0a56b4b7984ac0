"""The judge itself: it must be able to fail, and to say at what."""

from __future__ import annotations

import copy
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from core.app import App
from core.paths import Home
from tests.helpers.expected import Rules, all_decisions
from tests.helpers.judge import judge, judge_bench, source_of
from tests.helpers.practice import bench

RULES = Rules(all_decisions())
State = Mapping[str, Any]
AN_ORDER = "id = (SELECT max(id) FROM records WHERE entity = 2 AND external_id IS NOT NULL)"


@dataclass
class Case:
    """A synced bench: X3's list and the source as they are, to be spoilt, and the store."""

    app: App
    x3: State
    source: State

    def verdict(self, rules: Rules = RULES) -> str:
        return "\n".join(judge(self.app, self.x3, self.source, rules))

    def spoil_store(self, statement: str) -> None:
        """Changes the store as no part of the product would."""
        with closing(sqlite3.connect(Home(self.app.folder).store)) as store, store:
            assert store.execute(statement).rowcount > 0


@pytest.fixture(scope="module")
def synced(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    with bench(tmp_path_factory.mktemp("judge"), orders=14) as made:
        app = made.app()
        app.sync()
        changed = [order["reference"] for order in made.x3_state()["orders"]][:2]
        made.pair.jaggaer.do("revise", order=changed[0], lines={"1": {"unitPrice": "7.50", "quantity": "2"}})
        made.pair.jaggaer.do("cancel", order=changed[1])
        app.sync()
        assert judge_bench(made, RULES) == []
        yield Case(app, made.x3_state(), source_of(made))


@pytest.fixture
def case(synced: Case) -> Case:
    return Case(synced.app, copy.deepcopy(synced.x3), copy.deepcopy(synced.source))


def live(case: Case) -> dict[str, Any]:
    """An order of X3 that is open and was never revised."""
    order: dict[str, Any] = next(o for o in case.x3["orders"][2:] if not o["closed"])
    return order


def save_of(case: Case, order: State) -> dict[str, Any]:
    save: dict[str, Any] = next(s for s in case.x3["saves"] if s["document"] == order["id"])
    return save


def double_order(case: Case) -> None:
    case.x3["orders"].append({**live(case), "id": "POUS019999999"})


def lose_order(case: Case) -> None:
    case.x3["orders"].remove(live(case))


def double_line(case: Case) -> None:
    lines = live(case)["lines"]
    lines.append({**lines[0], "line": 99000})


def lose_line(case: Case) -> None:
    live(case)["lines"].pop()


def close_line(case: Case) -> None:
    live(case)["lines"][0]["closed"] = True


def member(name: str, value: str) -> Callable[[Case], None]:
    def spoil(case: Case) -> None:
        live(case)["lines"][0][name] = value

    return spoil


def other_cost_center(case: Case) -> None:
    live(case)["lines"][0]["dimensions"]["CCT"] = "L630200099"


def other_supplier(case: Case) -> None:
    live(case)["supplier"] = "0000000000"


def double_supplier(case: Case) -> None:
    case.x3["suppliers"].append({**case.x3["suppliers"][0], "code": "S0000001"})


def lose_supplier(case: Case) -> None:
    case.x3["suppliers"].pop()


def strange_supplier(case: Case) -> None:
    case.x3["suppliers"].append({**case.x3["suppliers"][0], "code": "S0000001", "companyName1": "Nobody"})


def double_address(case: Case) -> None:
    addresses = case.x3["suppliers"][0]["addresses"]
    addresses.append(addresses[0])


def reopen(case: Case) -> None:
    closed = next(o for o in case.x3["orders"] if o["closed"])
    closed["closed"] = False


def strange_order(case: Case) -> None:
    case.x3["orders"].append({**live(case), "id": "POUS019999999", "reference": "0815"})


def another_save(case: Case) -> None:
    order = live(case)
    case.x3["saves"].append({**save_of(case, order), "number": 9999})


def early_save(case: Case) -> None:
    save_of(case, live(case))["at"] = "2020-01-01T00:00:00.000Z"


def strange_save(case: Case) -> None:
    case.x3["saves"].append({**case.x3["saves"][0], "number": 9999, "document": "", "reference": "0815"})


def revised_in_jaggaer(case: Case) -> None:
    number = live(case)["reference"]
    order = next(o for o in case.source["orders"] if o["number"] == number)
    line = next(line for line in order["lines"] if not line["cancelled"])
    line["amount"] = "0.01"


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (double_order, "is in X3 2 times"),
        (lose_order, "is missing in X3"),
        (double_line, "too many"),
        (lose_line, "lacks 1 x"),
        (close_line, "is closed, but was not cancelled"),
        (member("account", "0000000"), "lacks 1 x"),
        (member("quantity", "77"), "lacks 1 x"),
        (member("amount", "0.01"), "lacks 1 x"),
        (member("unit", "BX"), "lacks 1 x"),
        (member("price", "0.01"), "is not"),
        (other_cost_center, "lacks 1 x"),
        (other_supplier, "supplier is 0000000000"),
        (double_supplier, "is in X3 2 times"),
        (lose_supplier, "is missing in X3"),
        (strange_supplier, "that JAGGAER does not have"),
        (double_address, "addresses in X3"),
        (reopen, "was cancelled, but is open"),
        (strange_order, "that nobody ordered"),
        (another_save, "X3 committed 2 saves, the store confirmed 1"),
        (early_save, "without any intent before it"),
        (strange_save, "unknown to the store"),
        (revised_in_jaggaer, "lacks 1 x"),
    ],
)
def test_the_judge_sees_what_is_wrong_in_x3(case: Case, spoil: Callable[[Case], None], says: str) -> None:
    assert case.verdict() == ""
    spoil(case)
    assert says in case.verdict()


def test_the_judge_expects_what_was_decided(case: Case) -> None:
    account = live(case)["lines"][0]["account"]
    other = Rules({**all_decisions(), ("account", account): "5014701"})
    assert "account='5014701'" in case.verdict(other)


def test_the_judge_leaves_out_the_saves_of_an_earlier_store(case: Case) -> None:
    last = max(save["number"] for save in case.x3["saves"])
    strange_save(case)
    assert "unknown to the store" in case.verdict()
    case.x3["saves"][-1]["number"] = 1
    assert "unknown to the store" not in case.verdict(Rules(all_decisions(), saves_before=1))
    assert "X3 committed 0 saves" in case.verdict(Rules(all_decisions(), saves_before=last))


@pytest.mark.parametrize(
    ("statement", "says"),
    [
        (f"UPDATE records SET external_id = NULL WHERE {AN_ORDER}", "but the store says Synced, not"),
        (f"UPDATE records SET status = 10 WHERE {AN_ORDER}", "but the store says In doubt"),
        (
            f"UPDATE records SET external_id = 'POUS019999999' WHERE {AN_ORDER}",
            "but the store says Synced POUS019999999",
        ),
        ("UPDATE intents SET open = 1 WHERE intent_id = 1", "its intent is"),
        ("DELETE FROM outcomes WHERE intent_id = 1", "its intent is open"),
        ("UPDATE outcomes SET state = 'not-executed' WHERE intent_id = 1", "the store confirmed 0"),
        ("UPDATE intents SET sent_at = sent_at + 600000000 WHERE intent_id = 1", "without any intent before it"),
        ("DELETE FROM intents WHERE intent_id = 1", "the store confirmed 0"),
        ("UPDATE audit_entries SET outcome = 'fine' WHERE number = 5", "the audit chain is not intact"),
    ],
)
def test_the_judge_sees_what_is_wrong_in_the_store(tmp_path: Path, statement: str, says: str) -> None:
    with bench(tmp_path, orders=3) as made:
        app = made.app()
        app.sync()
        case = Case(app, made.x3_state(), source_of(made))
        assert case.verdict() == ""
        case.spoil_store(statement)
        assert says in case.verdict()


def test_the_judge_expects_of_a_line_what_it_was_corrected_to_or_kept(case: Case) -> None:
    order = live(case)
    told = next(o for o in case.source["orders"] if o["number"] == order["reference"])
    line = next(line for line in told["lines"] if not line["cancelled"])
    amounts = [other for other in order["lines"] if other["amount"] == line["amount"]]
    rules = Rules(all_decisions(), written={(order["reference"], int(line["number"])): ("5014701", "L630200099")})
    assert "account='5014701'" in case.verdict(rules), "corrected in the books, not in X3"
    amounts[0]["account"] = "5014701"
    amounts[0]["dimensions"]["CCT"] = "L630200099"
    assert case.verdict(rules) == ""
    assert "account='5014701'" in case.verdict(), "corrected in X3, and nobody decided it"
