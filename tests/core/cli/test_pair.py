"""`pair`, and what comes after it: checks and syncs through Sage's gateway."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from tests.core.cli.shell import Shell, setup_file
from tests.helpers.person import Person
from tests.helpers.practice import Bench

SetUp = Callable[..., tuple[Bench, Shell]]
Through = Callable[..., tuple[Bench, Shell, Person]]


@pytest.fixture
def through(set_up: SetUp, free_port: Callable[[], int], monkeypatch: pytest.MonkeyPatch) -> Through:
    """A home whose X3 is reached through the gateway, not paired yet, and a person with a browser."""

    def make(x3: str = "", **options: object) -> tuple[Bench, Shell, Person]:
        made, shell = set_up(**options)
        lines = f'auth = "gateway"\ngateway_url = "{made.pair.x3.base_url}/v1"\nredirect_port = {free_port()}\n{x3}'
        assert shell("setup", str(setup_file(made, x3=lines))).code == 0
        person = Person()
        monkeypatch.setattr("webbrowser.open", person)
        return made, shell, person

    return make


def accepting(made: Bench, person: Person) -> Callable[[str], None]:
    """A person beside whom an X3 user accepts at once."""

    def show(address: str) -> None:
        person(address)
        made.pair.x3.do("accept-pairing")

    return show


def test_pairing_checking_and_syncing_go_through_the_gateway(through: Through, monkeypatch: pytest.MonkeyPatch) -> None:
    made, shell, person = through(orders=8)
    assert shell("check").code == 3
    assert "not paired" in shell("check").out
    assert shell("sync", json=True).code == 3

    monkeypatch.setattr("webbrowser.open", accepting(made, person))
    done = shell("pair", json=True)
    assert done.code == 0, done.err
    x3 = made.pair.x3
    assert done.json == {"format": 1, "gateway": f"{x3.base_url}/v1", "folders": [x3.folder]}
    assert person.opened[0] in done.err

    done = shell("check", json=True)
    assert done.json["ok"], done.out
    assert shell("sync", json=True).code == 0
    assert len(made.x3_state()["orders"]) == 8
    before = x3.server.recorder.calls("gateway.token")
    calls = shell("sync", json=True).json["calls_by_reason"]
    assert x3.server.recorder.calls("gateway.token") == before
    assert "x3:token" not in calls
    assert x3.pairings.seen.keys() <= {"exchanges", "refreshes"}
    assert x3._gate.refused == {}

    assert shell("audit", "verify").code == 0
    kept = (made.folder / "keyring.json").read_text("utf-8")
    assert "eyJ" in kept
    for file in (made.folder / "home").rglob("*"):
        if file.is_file():
            assert b"eyJhbGci" not in file.read_bytes(), file


def test_a_pairing_that_waits_for_x3_is_told_and_gone_on_with(through: Through) -> None:
    made, shell, person = through(orders=2)
    done = shell("pair", "--timeout", "1", json=True)
    assert done.code == 3
    assert "Nobody has accepted the pairing in X3 yet." in done.err
    made.pair.x3.do("accept-pairing")
    assert shell("sync").code == 0
    assert len(person.opened) == 1


def test_without_a_browser_the_address_is_printed(through: Through) -> None:
    made, shell, person = through(orders=2)
    done = shell("pair", "--no-browser", "--timeout", "1")
    assert done.code == 3
    assert f"{made.pair.x3.base_url}/v1/token/authorise?" in done.err
    assert "has not come back" in done.err
    assert person.opened == []


def test_a_folder_that_was_not_allowed_is_said(through: Through, monkeypatch: pytest.MonkeyPatch) -> None:
    made, shell, person = through(orders=2)
    file = made.folder / "connection.toml"
    file.write_text(file.read_text("utf-8").replace(f'folder = "{made.pair.x3.folder}"', 'folder = "OTHER"'), "utf-8")
    assert shell("setup", str(file)).code == 0
    monkeypatch.setattr("webbrowser.open", accepting(made, person))
    done = shell("pair")
    assert done.code == 2
    assert "OTHER is not among the folders that were allowed: SEED" in done.err


def test_only_a_connection_through_the_gateway_is_paired(set_up: SetUp) -> None:
    _, shell = set_up(orders=2)
    done = shell("pair", json=True)
    assert done.code == 2
    assert "does not sign in through Sage's gateway" in json.dumps(done.json)
