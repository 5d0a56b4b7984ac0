"""What stands in the kept source of a record, and which of it can be taken out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from core.app import App, open_app
from core.credentials import KeyringSecrets
from core.desk.kept_members import kept_members
from core.errors import ConfigurationError
from core.model.audit import KeptMember
from core.model.flow import Entity
from core.model.status import Status
from tests.core.store.conftest import make_connection
from tests.core.store.helpers import held, missing_account, settle
from tests.core.store.realistic import Order
from tests.file_keyring import FileKeyring

LINES = 60
"""More than are asked about one by one."""
SOME = 4
NAMED = ("/header/poId", "/header/poNumber", "/header/revisionNumber", "/header/lastUpdate")
"""What the record is called, and of when it is."""


def test_members_of_lists_are_told_together_and_one_by_one() -> None:
    payload = {
        "note": "",
        "requester": {"email": "anna@example.com", "a/b~c": 7},
        "contacts": [{"phone": "1"}, {"phone": "2", "gone": None}, {"phone": "1"}],
        "tags": ["x"],
    }
    found = kept_members(payload, lambda _pointer: False)
    assert found == (
        KeptMember("/requester/email", "anna@example.com", 1, needed=False),
        KeptMember("/requester/a~1b~0c", "7", 1, needed=False),
        KeptMember("/contacts/*/phone", "1, 2", 3, needed=False),
        KeptMember("/contacts/0/phone", "1", 1, needed=False),
        KeptMember("/contacts/1/phone", "2", 1, needed=False),
        KeptMember("/contacts/2/phone", "1", 1, needed=False),
        KeptMember("/tags/0", "x", 1, needed=False),
    )


def test_what_is_read_comes_last_and_of_long_lists_together() -> None:
    asked: list[str] = []

    def reads(pointer: str) -> bool:
        asked.append(pointer)
        return pointer.startswith(("/price", "/lines/")) or pointer in {"/fields/*/value", "/fields/1/value"}

    payload = {
        "price": "9.50",
        "lines": [{"text": f"{n}"} for n in range(LINES)],
        "fields": [{"value": "seen"}, {"value": "read"}],
        "memo": "free",
    }
    found = kept_members(payload, reads)
    assert [(one.pointer, one.needed, one.count) for one in found] == [
        ("/fields/0/value", False, 1),
        ("/memo", False, 1),
        ("/price", True, 1),
        ("/lines/*/text", True, LINES),
        ("/fields/1/value", True, 1),
    ]
    assert found[3].value == "0, 1, 2, …"
    assert "/lines/0/text" not in asked, "a long list is asked about once"


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    app = open_app(tmp_path / "home", secrets=KeyringSecrets(FileKeyring(tmp_path / "keyring.json")))
    app._store.connections.save(make_connection(), actor="somebody")
    yield app
    app.close()


def test_what_is_not_needed_can_be_blanked_and_nothing_else(app: App) -> None:
    cs, order = app._named(""), Order(1)
    people = [{"name": "Anna", "phone": "1"}, {"name": "Bert"}]
    payload = {**order.payload, "requester": {"email": "anna@example.com"}, "people": people}
    record = replace(order.record, payload=payload)
    settle(cs, order.settlement(None, record=record, image=order.image, status=Status.SYNCED))
    found = app.kept_source(record.number)
    assert (found.entity, found.number, found.waits) == (Entity.ORDER, record.number, False)
    free = [one.pointer for one in found.members if not one.needed]
    needed = [one.pointer for one in found.members if one.needed]
    assert {"/requester/email", "/people/*/name", "/people/1/name"} <= set(free)
    assert len(needed) > SOME
    assert {*NAMED} <= set(needed)
    for pointer in needed[:SOME]:
        with pytest.raises(ConfigurationError, match="The profile reads"):
            app.blank_member(record.number, pointer, "why")
    gone = ("/requester/email", "/people/*/name", "/people/0/phone", *free[:SOME])
    for pointer in gone:
        app.blank_member(record.number, pointer, "asked for by the person")
    left = {one.pointer for one in app.kept_source(record.number).members}
    assert left == {*free, *needed} - {*gone, "/people/0/name", "/people/1/name"}
    assert app.verify_audit().ok


def test_a_record_that_waits_says_so_and_an_unknown_one_is_an_error(app: App) -> None:
    cs, waits = app._named(""), Order(2)
    settle(cs, held(waits, missing_account()))
    found = app.kept_source(waits.record.number)
    assert found.waits
    assert found.members
    with pytest.raises(ConfigurationError, match="No record is called"):
        app.kept_source("nothing")
