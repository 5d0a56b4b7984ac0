"""The desk of alerts on a store alone: 500 faults of one cause are one message, and one when they are settled."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from core.alerts.desk import AlertDesk
from core.model.alert import AlertRound
from core.model.connection import AlertSettings
from core.model.status import Status
from core.store.connection_store import ConnectionStore
from core.store.database import Store
from tests.core.store.conftest import MovedClock, make_connection
from tests.core.store.helpers import held, missing_account, writing
from tests.core.store.realistic import Order
from tests.helpers.mailbox import Mailbox

Start = Callable[..., Mailbox]
FAULTS = 500


@pytest.fixture
def store(tmp_path: Path) -> Iterator[ConnectionStore]:
    home = Store.open(tmp_path / "store.sqlite", clock=MovedClock())
    home.connections.save(make_connection(), actor="me")
    yield home.for_connection("Main")
    home.close()


def desk(store: ConnectionStore, server: Mailbox) -> AlertDesk:
    alerts = AlertSettings(
        email_to=("finance@example.com",),
        email_from="connector@example.com",
        smtp_host="127.0.0.1",
        smtp_port=server.port,
        smtp_security="none",
        digest_at="",
        partial_records=0,
    )
    connection = replace(make_connection(), alerts=alerts)
    return AlertDesk(store, connection, store.store.clock, "me on pc", lambda: "")


def told(store: ConnectionStore, server: Mailbox) -> AlertRound:
    """What a process does that has just started."""
    fresh = desk(store, server)
    fresh.look(store.problems.causes(), ())
    return fresh.tell()


def test_500_faults_of_one_cause_are_one_message_and_one_when_the_last_is_settled(
    store: ConnectionStore, mail_server: Start
) -> None:
    server = mail_server()
    with writing(store) as writer:
        for number in range(1, FAULTS + 1):
            writer.settle(held(Order(number), missing_account()))
    for _ in range(5):
        told(store, server)
    assert server.subjects() == ["[Main, production] Needs mapping: account 744202"]
    assert f"on {FAULTS} records" in str(server.mails[0].get_content())
    with writing(store) as writer:
        for number in range(1, FAULTS):
            writer.settle(held(Order(number), status=Status.IGNORED))
    for _ in range(3):
        told(store, server)
    assert len(server.mails) == 1, "one of them is left"
    with writing(store) as writer:
        writer.settle(held(Order(FAULTS), status=Status.IGNORED))
    for _ in range(3):
        told(store, server)
    assert server.subjects()[1:] == ["[Main, production] Settled: Needs mapping: account 744202"]


def test_500_faults_while_the_mail_server_is_away_are_one_message_when_it_is_back(
    store: ConnectionStore, mail_server: Start
) -> None:
    server = mail_server()
    server.shut()
    for number in range(1, FAULTS + 1, 100):
        with writing(store) as writer:
            for more in range(number, number + 100):
                writer.settle(held(Order(more), missing_account()))
        assert told(store, server).errors
    server.open()
    assert [told(store, server).sent for _ in range(3)] == [1, 0, 0]
    assert len(server.mails) == 1
