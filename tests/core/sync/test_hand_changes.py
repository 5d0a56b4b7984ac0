"""Values that somebody changed in X3: kept or overruled by group, decided one by one, and always in the audit."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from core.app import App
from core.errors import ConfigurationError
from core.model.policies import HandChange, PolicySettings
from core.model.run import RunStatus
from core.model.status import Status
from tests.core.sync.scenes import findings, order, saves, store_of
from tests.core.sync.test_revise import NUMBER, in_x3, lines
from tests.helpers.practice import Bench

Make = Callable[..., Bench]
WINS = HandChange.JAGGAER_WINS


def edited(made: Bench, **by_hand: str) -> App:
    """An App whose order was written and then changed in X3 at its first line."""
    app = made.app()
    app.sync()
    there = in_x3(made)
    made.pair.x3.do("edit-line", order=there["id"], line=there["lines"][0]["line"], **by_hand)
    return app


def audited(app: App, name: str) -> list[str]:
    """What the chain says under a detail of order `NUMBER`."""
    source_id = order(app, NUMBER).source_id
    entries = [entry.draft for entry in store_of(app).audit.entries()]
    return [draft.details[name] for draft in entries if draft.source_key == source_id and name in draft.details]


def test_a_group_that_jaggaer_wins_is_written_again_and_what_x3_had_is_in_the_audit(practice: Make) -> None:
    made = practice(orders=3)
    made.policies = PolicySettings(money=WINS)
    app = edited(made, price="99")
    made.pair.jaggaer.do("revise", order=NUMBER, lines={"2": {"unitPrice": "1000.00"}})
    assert app.sync().status is RunStatus.DONE
    assert [line[1] for line in lines(made)] == ["1340.33", "1000"]
    told = audited(app, "overruled")
    assert told == ["line 1 price was 99 in X3, not 1340.33"] * 2, "with the promise before it, and with the outcome"
    assert app.verify_audit().ok


def test_another_group_keeps_x3_all_the_same_and_nothing_of_the_order_is_written(practice: Make) -> None:
    made = practice(orders=3)
    made.policies = PolicySettings(money=WINS)
    app = edited(made, price="99", account="5014701")
    sent = len(saves(made))
    made.pair.jaggaer.do("revise", order=NUMBER, lines={"2": {"unitPrice": "1000.00"}})
    assert app.sync().counts.differs == 1
    [finding] = findings(app, order(app, NUMBER))
    assert finding.check == "changed-in-x3"
    assert "line 1 GL account is 5014701, not 5011205" in finding.message
    assert len(saves(made)) == sent


def test_a_full_comparison_writes_again_what_jaggaer_wins(practice: Make) -> None:
    made = practice(orders=3)
    made.policies = PolicySettings(WINS, WINS, WINS, WINS)
    app = edited(made, price="99", account="5014701")
    assert app.sync().counts.updated == 0, "an everyday run looks at what changed at the source alone"
    assert app.sync(full=True).counts.updated == 1
    assert lines(made)[0][1:3] == ("1340.33", "5011205")
    sent = len(saves(made))
    assert app.sync(full=True).status is RunStatus.DONE
    assert len(saves(made)) == sent


def test_a_received_line_that_was_changed_by_hand_stays_whoever_wins(practice: Make) -> None:
    made = practice(orders=3)
    made.policies = PolicySettings(WINS, WINS, WINS, WINS)
    app = edited(made, price="99")
    made.pair.x3.do("receive", order=in_x3(made)["id"], line=in_x3(made)["lines"][0]["line"])
    before, sent = in_x3(made), len(saves(made))
    assert app.sync(full=True).counts.differs == 1
    assert (in_x3(made), len(saves(made))) == (before, sent)


def test_a_preview_shows_what_x3_has_beside_what_it_gets(practice: Make) -> None:
    made = practice(orders=3)
    made.policies = PolicySettings(WINS, WINS, WINS, WINS)
    app = edited(made, price="99")
    [row] = [row for row in app.sync(full=True, preview=True).previews if row.number == NUMBER]
    assert row.changes == (("line 1 price", "99", "1340.33"),)


def test_a_replay_does_not_take_a_difference_from_the_list_that_is_still_there(practice: Make) -> None:
    made = practice(orders=3)
    app = edited(made, price="99")
    app.sync(full=True)
    app.replay(keys=[NUMBER])
    assert order(app, NUMBER).status is Status.DIFFERS


def test_a_person_keeps_one_value_and_has_the_other_written(practice: Make) -> None:
    made = practice(orders=3)
    app = edited(made, price="99", account="5014701")
    app.sync(full=True)
    found = {(one.line, one.field): one for one in app.differences(NUMBER)}
    assert {key: (one.ours, one.theirs) for key, one in found.items()} == {
        (1, "price"): ("1340.33", "99"),
        (1, "account"): ("5011205", "5014701"),
    }
    app.settle_difference(NUMBER, "price", HandChange.KEEP_X3, line=1, because="agreed with the supplier")
    app.replay(keys=[NUMBER])
    assert order(app, NUMBER).status is Status.DIFFERS, "one of the two is still open"
    app.settle_difference(NUMBER, "account", WINS, line=1)
    assert app.sync().counts.updated == 1
    assert lines(made)[0][1:3] == ("99", "5011205")
    sent = len(saves(made))
    assert app.sync(full=True).status is RunStatus.DONE
    assert (order(app, NUMBER).status, app.differences(NUMBER)) == (Status.SYNCED, ())
    assert len(saves(made)) == sent
    assert audited(app, "choice") == ["keep-x3", "jaggaer-wins"]
    made.pair.jaggaer.do("revise", order=NUMBER, lines={"1": {"unitPrice": "1000.00"}})
    app.sync()
    assert lines(made)[0][1] == "1000", "what was accepted holds until JAGGAER changes it"
    assert app.verify_audit().ok


def test_a_decision_is_about_the_value_that_was_seen(practice: Make) -> None:
    made = practice(orders=3)
    app = edited(made, price="99")
    app.sync(full=True)
    app.settle_difference(NUMBER, "price", HandChange.KEEP_X3, line=1)
    made.pair.x3.do("edit-line", order=in_x3(made)["id"], line=1000, price="98")
    app.replay(keys=[NUMBER])
    assert order(app, NUMBER).status is Status.DIFFERS
    with pytest.raises(ConfigurationError, match="does not differ"):
        app.settle_difference(NUMBER, "quantity", WINS, line=1)
