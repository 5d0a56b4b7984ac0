"""Suggestions from the history of a real store."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import pytest

from core.app import App
from core.desk.suggesting import Memory, Recall
from core.model.crossref import ACCOUNT, COST_CENTER, EVERYWHERE
from core.model.flow import Entity
from core.model.views import CauseRow, Suggestion
from tests.core.sync.scenes import eligible, store_of
from tests.helpers.practice import Bench, bench

BAD, NEIGHBOUR = "7777771", "7777772"
GOOD = "5014701"
"""An account that X3 has and none of these orders uses."""
OF_KNOWN_SUPPLIER = "7777783"
HELD = {"50007503": BAD, "50062503": NEIGHBOUR, "50069935": OF_KNOWN_SUPPLIER}
"""Order -> account of its first line that X3 lacks. The supplier of the last has another order, which is written."""
ORDERS = 60


@pytest.fixture(scope="module")
def synced(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Bench, App]]:
    """Orders of which three are held for accounts that look alike; tests with it look and change nothing."""
    with bench(tmp_path_factory.mktemp("suggesting"), orders=ORDERS) as made:
        for number, account in HELD.items():
            made.pair.jaggaer.do("spoil", kind="unknown-account", order=number, line=1, value=account)
        app = made.app()
        app.sync()
        yield made, app


def recall_of(app: App, memory: Memory | None = None) -> Recall:
    """History of the App's only connection."""
    desk = app._desk("")
    return Recall(desk.store, desk.profile, desk.context, memory or Memory())


def cause_of(app: App, code: str) -> CauseRow:
    """The cause of a source code."""
    return next(cause for cause in app.causes() if cause.source_code == code)


def written_accounts(app: App) -> Counter[str]:
    """Lines by account, as the written images have them."""
    store = store_of(app)
    images = store.records.load_images(Entity.ORDER, list(store.records.load_links(Entity.ORDER)))
    return Counter(str(line["account"]) for image in images.values() for line in image.lines.values())


def test_every_written_line_is_learned_with_what_the_source_says_of_it(synced: tuple[Bench, App]) -> None:
    _, app = synced
    recall = recall_of(app)
    orders = recall.store.history.newest(1000)
    lines = list(recall._coded(ACCOUNT, orders))
    assert Counter(line.target for line in lines) == written_accounts(app)
    assert len(orders) == len(eligible(synced[0])) - len(HELD)
    for each in lines:
        facts = each.line.facts
        assert facts["source"] == each.target, "taken over as is"
        assert facts["supplier"]
        assert facts["department"]
        assert facts["account"] == "", "what is to be found is not told"
        assert each.line.supplier_name
        assert each.line.amount is not None
    assert any(each.line.facts["category"] for each in lines)
    assert any(each.line.text for each in lines)
    centers = list(recall._coded(COST_CENTER, orders))
    assert {each.line.facts["account"] for each in centers} == set(written_accounts(app))


def test_a_cause_gets_targets_from_history_with_true_counts(synced: tuple[Bench, App]) -> None:
    _, app = synced
    accounts = written_accounts(app)
    found = app.suggestions(cause_of(app, BAD).cause_id)
    told = [s for s in found if "written line" in s.why]
    assert told
    for suggestion in told:
        assert suggestion.target in accounts
        count, of = (int(number.replace(",", "")) for number in evidence(suggestion))
        assert 0 < count <= of <= sum(accounts.values())
        assert count <= accounts[suggestion.target]
    assert not any(s.sure for s in found), "so few lines prove nothing"


def test_what_history_says_is_learned_once_until_something_changes(synced: tuple[Bench, App]) -> None:
    _, app = synced
    memory = Memory()
    cause = cause_of(app, OF_KNOWN_SUPPLIER)
    first = recall_of(app, memory).guesses(cause)
    (kept,) = memory.kept.values()
    assert kept.learned.lines == sum(written_accounts(app).values()), "no line is counted twice"
    assert recall_of(app, memory).guesses(cause) == first
    assert next(iter(memory.kept.values())) is kept
    assert kept.learned.lines == sum(written_accounts(app).values())


def test_a_kind_that_history_does_not_know_is_left_alone(synced: tuple[Bench, App]) -> None:
    _, app = synced
    assert recall_of(app).guesses(replace(cause_of(app, BAD), kind="tax")) == ()


def test_a_decision_teaches_what_a_neighbour_may_mean(tmp_path_factory: pytest.TempPathFactory) -> None:
    with bench(tmp_path_factory.mktemp("decided"), orders=14) as made:
        for number, account in (("50007503", BAD), ("50062503", NEIGHBOUR)):
            made.pair.jaggaer.do("spoil", kind="unknown-account", order=number, line=1, value=account)
        app = made.app()
        app.sync()
        cause = cause_of(app, NEIGHBOUR)
        before = app.suggestions(cause.cause_id)
        assert GOOD not in [s.target for s in before if "decision" in s.why]
        app.decide(ACCOUNT, BAD, GOOD, scope=EVERYWHERE)
        after = {s.target: s for s in app.suggestions(cause.cause_id)}
        assert "1 of 1 decision for codes that begin with 777777 chose it" in after[GOOD].why
        assert [rule.source for rule in store_of(app).mappings.rules()] == [BAD], "nothing was applied by itself"


def evidence(suggestion: Suggestion) -> tuple[str, str]:
    """The two figures of `7 of 12 written lines ...`."""
    found = re.search(r"([\d,]+) of ([\d,]+) written line", suggestion.why)
    assert found, suggestion.why
    return found[1], found[2]
