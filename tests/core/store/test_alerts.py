"""Alerts in the store: opened once, healed once, told once, whoever looks."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.model.alert import Alert, AlertKind, Channel, Condition, Draft, Moment
from core.store.alerts import CLAIMED_FOR, KEEP
from core.store.connection_store import ConnectionStore
from core.store.database import Store
from tests.core.store.conftest import MovedClock, make_connection

AT = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)


def condition(key: str, figures: str = "1 record") -> Condition:
    return Condition(key, AlertKind.CAUSE, f"Title {key}", figures, "Detail", "Next", AT)


def tell(opened: Sequence[Alert], healed: Sequence[Alert]) -> list[Draft]:
    return [
        Draft(Channel.EMAIL, moment, f"{moment.value} {alert.condition.key}", "Two\nlines", (alert.alert_id,))
        for moment, alerts in ((Moment.OPENED, opened), (Moment.HEALED, healed))
        for alert in alerts
    ]


def subjects(cs: ConnectionStore) -> list[str]:
    return [message.draft.subject for message in cs.alerts.waiting(Channel.EMAIL, AT)]


def test_a_condition_opens_once_follows_its_figures_and_heals_once(cs: ConnectionStore) -> None:
    opened, healed = cs.alerts.reconcile([condition("a")], AT, tell)
    assert ([alert.condition.key for alert in opened], healed) == (["a"], ())
    assert cs.alerts.reconcile([condition("a")], AT, tell) == ((), ())
    assert cs.alerts.reconcile([condition("a", "500 records")], AT, tell) == ((), ())
    (there,) = cs.alerts.open()
    assert there.condition == condition("a", "500 records")
    assert [telling.moment for telling in there.told] == [Moment.OPENED]
    later = AT + timedelta(hours=1)
    opened, healed = cs.alerts.reconcile([], later, tell)
    assert (opened, [alert.healed_at for alert in healed]) == ((), [later])
    assert cs.alerts.reconcile([], later, tell) == ((), ())
    assert cs.alerts.open() == ()
    (past,) = cs.alerts.healed_since(later)
    assert [telling.moment for telling in past.told] == [Moment.OPENED, Moment.HEALED]
    assert cs.alerts.healed_since(later + timedelta(seconds=1)) == ()
    assert subjects(cs) == ["opened a", "healed a"]
    cs.alerts.reconcile([condition("a")], later, tell)
    assert subjects(cs)[2:] == ["opened a"], "what comes back is told again"


def test_a_message_is_sent_by_one_and_taken_up_again_when_that_one_died(cs: ConnectionStore) -> None:
    cs.alerts.reconcile([condition("a")], AT, tell)
    (message,) = cs.alerts.waiting(Channel.EMAIL, AT)
    assert message.draft.text == "Two\nlines"
    assert cs.alerts.waiting(Channel.NOTIFICATION, AT) == ()
    assert cs.alerts.claim(message.message_id, AT)
    assert not cs.alerts.claim(message.message_id, AT)
    assert cs.alerts.waiting(Channel.EMAIL, AT) == ()
    assert not cs.alerts.claim(message.message_id, AT + CLAIMED_FOR)
    late = AT + CLAIMED_FOR + timedelta(seconds=1)
    assert [one.message_id for one in cs.alerts.waiting(Channel.EMAIL, late)] == [message.message_id]
    assert cs.alerts.claim(message.message_id, late)
    cs.alerts.failed(message.message_id, "The server is away.")
    assert cs.alerts.backlog(Channel.EMAIL) == (1, "The server is away.")
    (again,) = cs.alerts.waiting(Channel.EMAIL, late)
    assert (again.attempts, again.error) == (2, "The server is away.")
    assert cs.alerts.claim(message.message_id, late)
    cs.alerts.sent(message.message_id, late)
    assert cs.alerts.backlog(Channel.EMAIL) == (0, "")
    assert not cs.alerts.claim(message.message_id, late + timedelta(days=1))
    (telling,) = cs.alerts.open()[0].told
    assert (telling.attempts, telling.sent_at, telling.error) == (3, late, "")


def test_a_digest_is_kept_once_a_day_and_channel(cs: ConnectionStore) -> None:
    def digest(day: str) -> Draft:
        return Draft(Channel.EMAIL, Moment.DIGEST, day, "Text", day=day)

    assert cs.alerts.last_created(Moment.DIGEST) is None
    assert [cs.alerts.add(digest(day), AT) for day in ("2026-01-05", "2026-01-05", "2026-01-06")] == [True, False, True]
    assert cs.alerts.last_created(Moment.DIGEST) == AT
    assert subjects(cs) == ["2026-01-05", "2026-01-06"]


def test_what_was_settled_and_sent_long_ago_goes_and_nothing_else(cs: ConnectionStore) -> None:
    cs.alerts.reconcile([condition("old"), condition("open")], AT, tell)
    for message in cs.alerts.waiting(Channel.EMAIL, AT):
        cs.alerts.sent(message.message_id, AT)
    cs.alerts.reconcile([condition("open")], AT, tell)
    cs.alerts.prune(AT + KEEP)
    assert len(cs.alerts.healed_since(AT)) == 1
    cs.alerts.prune(AT + KEEP + timedelta(seconds=1))
    assert cs.alerts.healed_since(AT) == ()
    assert [alert.condition.key for alert in cs.alerts.open()] == ["open"]
    assert subjects(cs) == ["healed old"], "it was never sent"


def test_several_that_look_at_once_tell_once(cs: ConnectionStore) -> None:
    start = threading.Barrier(4)
    opened: list[int] = []

    def look() -> None:
        start.wait()
        opened.extend(len(cs.alerts.reconcile([condition(key)], AT, tell)[0]) for key in "abc")

    threads = [threading.Thread(target=look) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    told = subjects(cs)
    assert sum(opened) == sum(subject.startswith("opened") for subject in told)
    assert len(cs.alerts.open()) == 1
    opening, healing = ([one.split()[1] for one in told if one.startswith(word)] for word in ("opened", "healed"))
    assert len(opening) == len(healing) + 1, "what opened and is not open was told as healed"


def test_one_connection_knows_nothing_of_another(cs: ConnectionStore) -> None:
    cs.store.connections.save(make_connection("Other"), actor="me")
    other = cs.store.for_connection("Other")
    cs.alerts.reconcile([condition("a")], AT, tell)
    assert (other.alerts.open(), other.alerts.waiting(Channel.EMAIL, AT)) == ((), ())
    other.alerts.reconcile([], AT, tell)
    assert len(cs.alerts.open()) == 1


@settings(max_examples=15)
@given(states=st.lists(st.frozensets(st.sampled_from("abcd")), max_size=12))
def test_each_opening_and_each_healing_is_told_exactly_once(
    tmp_path_factory: pytest.TempPathFactory, states: list[frozenset[str]]
) -> None:
    home = Store.open(tmp_path_factory.mktemp("alerts") / "store.sqlite", clock=MovedClock())
    home.connections.save(make_connection(), actor="me")
    cs = home.for_connection("Main")
    expected: list[str] = []
    before: frozenset[str] = frozenset()
    for state in states:
        for _ in range(2):
            cs = home.for_connection("Main")
            cs.alerts.reconcile([condition(key) for key in sorted(state)], AT, tell)
        expected += [f"opened {key}" for key in sorted(state - before)]
        expected += [f"healed {key}" for key in sorted(before - state)]
        before = state
    assert sorted(subjects(cs)) == sorted(expected)
    home.close()
