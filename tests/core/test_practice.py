"""The practice workspace: one X3 that every command of a home sees (product.md 6)."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from core.app import open_app
from core.errors import ConfigurationError
from core.model.connection import SecretName
from core.model.run import RunStatus
from core.practice import CONNECTION_NAME, Practice
from tests.helpers.practice import MovedClock, bench, get_json


def test_nothing_is_there_until_it_is_asked_for(tmp_path: Path) -> None:
    practice = Practice(tmp_path)
    assert not practice.exists
    practice.stop()
    assert list(tmp_path.iterdir()) == []


def test_what_the_systems_hold_outlives_them(tmp_path: Path) -> None:
    first = Practice(tmp_path)
    reached = first.start(orders=3)
    assert practice_orders(reached.jaggaer_host) == 3
    assert first.start() == reached, "started once"
    first.stop()
    again = Practice(tmp_path)
    assert again.exists
    there = again.start(orders=50)
    assert (there.jaggaer_secret, there.x3_secret) == (reached.jaggaer_secret, reached.x3_secret)
    assert practice_orders(there.jaggaer_host) == 3, "a workspace keeps the orders that it began with"
    again.stop()


def practice_orders(host: str) -> int:
    return int(get_json(f"{host}/_sim/state")["orders"])


def test_two_of_one_home_use_the_same_systems(tmp_path: Path) -> None:
    first, second = Practice(tmp_path), Practice(tmp_path)
    reached = first.start(orders=2)
    assert second.start() == reached
    second.stop()
    assert practice_orders(reached.jaggaer_host) == 2, "who did not start them does not stop them"
    first.stop()


def test_a_demo_home_is_set_up_once_and_synced_by_the_next_app_too(tmp_path: Path) -> None:
    with bench(tmp_path / "bench", orders=1) as made:
        secrets = made.secrets()
    app = open_app(tmp_path / "home", clock=MovedClock(), secrets=secrets)
    connection = app.set_up_practice(orders=3)
    assert (connection.name, connection.is_test) == (CONNECTION_NAME, True)
    assert app.secret_is_set(CONNECTION_NAME, SecretName.X3)
    assert app.sync().status is RunStatus.DONE
    app.close()
    again = open_app(tmp_path / "home", clock=MovedClock(), secrets=secrets)
    again.set_up_practice()
    result = again.sync(full=True)
    assert (result.status, result.counts.created) == (RunStatus.DONE, 0)
    assert again.check().ok
    again.close()


def test_demo_homes_of_one_account_have_secrets_and_seals_of_their_own(tmp_path: Path) -> None:
    with bench(tmp_path / "bench", orders=1) as made:
        secrets = made.secrets()
    for home in ("first", "second", "first"):
        app = open_app(tmp_path / home, clock=MovedClock(), secrets=secrets)
        if app.connection_names() == ():
            app.set_up_practice(orders=2 if home == "second" else 3)
        assert app.sync().status is RunStatus.DONE
        found = app.verify_audit()
        assert found.ok, found
        app.close()


def test_a_demo_home_that_is_made_anew_in_its_place_begins_a_chain_of_its_own(tmp_path: Path) -> None:
    with bench(tmp_path / "bench", orders=1) as made:
        secrets = made.secrets()
    for orders in (3, 2):
        app = open_app(tmp_path / "home", clock=MovedClock(), secrets=secrets)
        app.set_up_practice(orders=orders)
        assert app.sync().status is RunStatus.DONE
        assert app.verify_audit().ok
        app.close()
        shutil.rmtree(tmp_path / "home")


def test_a_home_of_real_systems_is_never_made_a_demo(tmp_path: Path) -> None:
    with bench(tmp_path, orders=1) as made:
        app = made.app()
        with pytest.raises(ConfigurationError, match="connected to real systems"):
            app.set_up_practice()
        assert app.connection_names() == ("Main",)
        assert not (tmp_path / "home" / "practice").exists()
