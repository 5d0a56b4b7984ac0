"""Whether two systems belong together, and whether somebody else writes to the same X3."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from core.app import App, open_app
from core.bound import mixed
from core.credentials import KeyringSecrets
from core.errors import BrakeError, StoreError
from core.model.connection import Connection, SecretName
from core.model.run import RunStatus
from core.sandbox.serve import start_practice
from core.sandbox.x3 import X3Switches
from core.sync.foreign import add_foreign
from tests.core.sync.scenes import held, saves, store_of
from tests.core.sync.test_twin_decisions import chain_is_full
from tests.file_keyring import FileKeyring
from tests.helpers.practice import Bench, bench


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Bench]:
    with ExitStack() as stack:
        yield stack.enter_context(bench(tmp_path, orders=6))


def pair(made: Bench, jaggaer: str, x3: str, folder: str = "PROD", environment: str = "production") -> Connection:
    plain = made.connection()
    return replace(
        plain,
        environment=environment,
        jaggaer=replace(plain.jaggaer, host=jaggaer),
        x3=replace(plain.x3, base_url=x3, folder=folder),
    )


@pytest.mark.parametrize(
    ("jaggaer", "x3", "folder", "environment", "words"),
    [
        ("https://api.jaggaer.com", "https://x3.corp:8124", "PROD", "production", ""),
        ("https://test-api.jaggaer.com", "https://x3.corp:8124", "PROD", "production", "become real"),
        ("https://uat1.jaggaer.com", "https://x3.corp:8124", "PROD", "test", "become real"),
        ("https://api.jaggaer.com", "https://x3-test.corp", "PROD", "production", "stand in a test"),
        ("https://api.jaggaer.com", "https://x3.corp", "TEST", "production", "stand in a test"),
        ("https://api.jaggaer.com", "https://x3.corp", "TEST", "test", "stand in a test"),
        ("https://uat.jaggaer.com", "https://x3.corp", "UAT2", "production", ""),
        ("https://contest.jaggaer.com", "https://latest.corp", "DEVICES", "production", ""),
        ("https://prep-reg01.api.jaggaer.com", "https://x3.corp:8124", "PROD", "production", "become real"),
        ("https://customer-prep.jaggaer.com", "https://x3.corp:8124", "PROD", "production", "become real"),
        ("https://pre.api.jaggaer.com", "https://x3.corp:8124", "PROD", "test", "become real"),
        ("https://acceptance.jaggaer.com", "https://x3.corp:8124", "PROD", "production", "become real"),
        ("https://prep-reg01.api.jaggaer.com", "https://x3.corp:8124", "PREPROD", "production", ""),
        ("https://api.jaggaer.com", "https://x3.corp", "RECETTE", "production", "stand in a test"),
        ("https://api.jaggaer.com", "https://x3.corp", "FORMATION", "production", "stand in a test"),
        ("https://api.jaggaer.com", "https://x3.corp", "PILOT", "production", "stand in a test"),
        ("https://api.jaggaer.com", "https://x3.corp", "COPIE", "production", "stand in a test"),
        ("https://api.jaggaer.com", "https://x3.corp", "PROTST", "production", "stand in a test"),
        ("https://api.jaggaer.com", "https://x3-rec.corp", "X3V12", "test", "stand in a test"),
        ("https://api.jaggaer.com", "https://x3.int.corp", "ACCOUNTING", "production", ""),
        ("https://api.jaggaer.com", "https://record.corp", "PRECISION", "production", ""),
    ],
)
def test_a_test_system_beside_a_real_one_is_noticed_by_host_and_folder(
    made: Bench, jaggaer: str, x3: str, folder: str, environment: str, words: str
) -> None:
    said = mixed(pair(made, jaggaer, x3, folder, environment))
    assert words in said
    assert bool(said) == bool(words)


@pytest.mark.parametrize(
    ("jaggaer", "x3", "words"),
    [
        (("https://api.jaggaer.com", "auto"), ("COPIE", "production"), ""),
        (("https://api.jaggaer.com", "test"), ("PROD", "auto"), "become real"),
        (("https://api.jaggaer.com", "test"), ("PROD", "test"), ""),
        (("https://prep.jaggaer.com", "production"), ("PROD", "auto"), ""),
        (("https://api.jaggaer.com", "auto"), ("PROD", "test"), "stand in a test"),
        (("https://prep.jaggaer.com", "auto"), ("RECETTE", "production"), "become real"),
    ],
)
def test_what_the_settings_say_of_a_system_counts_more_than_its_name(
    made: Bench, jaggaer: tuple[str, str], x3: tuple[str, str], words: str
) -> None:
    plain = pair(made, jaggaer[0], "https://x3.corp:8124", x3[0])
    said = mixed(
        replace(
            plain,
            jaggaer=replace(plain.jaggaer, environment=jaggaer[1]),
            x3=replace(plain.x3, environment=x3[1]),
        )
    )
    assert words in said
    assert bool(said) == bool(words)


def test_such_a_pair_is_asked_about_once_before_anything_is_written(made: Bench) -> None:
    app = made.app()
    told = made.connection()
    local = told.jaggaer.host.replace("127.0.0.1", "localhost")
    app.save_connection(
        replace(
            told,
            environment="production",
            jaggaer=replace(told.jaggaer, host=local.replace("localhost", "sandbox.localhost")),
        ),
        {},
    )
    with pytest.raises(BrakeError, match="looks like a test system"):
        app.sync()
    assert "asks before it writes" in app.home().warnings[-1]
    assert app.odd_pair()
    assert app.confirm_pair()
    assert app.odd_pair() == ""
    assert app.home().warnings, "it stays on Home"
    result = app.sync()
    assert result.error_code != "brake"
    assert any(entry.draft.action == "pair-confirmed" for entry in store_of(app).audit.entries())


def test_what_a_person_confirms_stands_with_its_audit_row_or_not_at_all(made: Bench) -> None:
    app = made.app()
    told = made.connection()
    host = told.jaggaer.host.replace("127.0.0.1", "sandbox.localhost")
    app.save_connection(replace(told, environment="production", jaggaer=replace(told.jaggaer, host=host)), {})
    odd = app.odd_pair()
    assert odd
    with chain_is_full(store_of(app)), pytest.raises(StoreError):
        app.confirm_pair()
    assert app.odd_pair() == odd
    app.confirm_pair()
    assert app.odd_pair() == ""


def test_an_x3_elsewhere_brakes_before_anything_is_written_until_a_person_confirms_it_once(made: Bench) -> None:
    app = made.app()
    app.sync()
    told = made.connection()
    before = len(saves(made))
    made.pair.jaggaer.do("copy-order", order="50057253", number="50091001")
    host = told.x3.base_url.removeprefix("http://")
    renamed = host.replace("127.0.0.1", "localhost")
    registered = f"{told.x3.base_url}/xtrem/api"
    app.save_connection(replace(told, x3=replace(told.x3, base_url=f"http://{renamed}", audience=registered)), {})
    assert app.sync(preview=True).counts.created == 1, "a preview writes nothing, and shows what would be"
    result = app.sync()
    assert (result.status, result.error_code) == (RunStatus.STOPPED, "brake")
    assert f"lead to folder SEED on {renamed} now" in str(result.reason)
    assert "6 orders and" in str(result.reason)
    assert f"written to folder SEED on {host}" in str(result.reason)
    assert app.replay(everything=True).error_code == "brake"
    assert len(saves(made)) == before
    assert "asks before it writes" in app.home().warnings[-1]
    assert app.odd_pair() == app.confirm_pair(because="the server got a name")
    assert (app.odd_pair(), app.confirm_pair(), app.home().warnings) == ("", "", ())
    result = app.sync()
    assert (result.status, result.counts.created) == (RunStatus.DONE, 1)
    [entry] = [e for e in store_of(app).audit.entries() if e.draft.action == "move-confirmed"]
    assert entry.draft.actor == app.actor
    assert entry.draft.details["because"] == "the server got a name"
    assert host in entry.draft.details["reason"]
    app.save_connection(told, {})
    assert app.sync().error_code == "brake", "the way back is another move"


@pytest.mark.parametrize("changed", [{"folder": "OTHER", "endpoint": "SEED"}, {"endpoint": "OTHER"}])
def test_another_folder_or_endpoint_brakes_before_what_is_not_there_is_called_gone(
    made: Bench, changed: dict[str, str]
) -> None:
    app = made.app()
    app.sync()
    told = made.connection()
    app.save_connection(replace(told, x3=replace(told.x3, **changed)), {})  # type: ignore[arg-type]
    result = app.sync(full=True)
    assert (result.error_code, app.gone()) == ("brake", ())
    assert "OTHER" in str(result.reason)
    app.save_connection(told, {})
    assert app.sync(full=True).status is RunStatus.DONE, "settings that are corrected need no confirmation"


def test_a_connection_that_wrote_nothing_may_lead_anywhere(made: Bench) -> None:
    app = made.app()
    told = made.connection()
    app.save_connection(replace(told, x3=replace(told.x3, endpoint="OTHER")), {})
    assert app.sync().error_code not in {"", "brake"}
    app.save_connection(told, {})
    assert app.sync().status is RunStatus.DONE


def test_documents_written_before_places_were_kept_are_bound_to_where_settings_lead(made: Bench) -> None:
    app = made.app()
    app.sync()
    store_of(app).state.set("x3-identity", None)
    assert app.sync().status is RunStatus.DONE
    told = made.connection()
    app.save_connection(replace(told, x3=replace(told.x3, endpoint="OTHER")), {})
    assert app.sync().error_code == "brake"


def test_another_ml_connector_that_writes_to_the_same_folder_is_said_on_home(made: Bench) -> None:
    theirs = KeyringSecrets(FileKeyring(made.folder / "keyring of another computer.json"))
    app, other = made.app(), made.app("another computer", theirs)
    app.sync()
    other.sync()
    assert app.home().warnings == other.home().warnings == (), "a store that begins finds what is there"
    made.pair.jaggaer.do("copy-order", order="50057253", number="50091001")
    other.sync()
    before = len(saves(made))
    assert app.sync().status is RunStatus.DONE
    assert len(saves(made)) == before
    [said] = app.home().warnings
    assert "50091001" in said
    assert "another ML Connector" in said
    made.clock.moved += timedelta(days=31)
    assert app.home().warnings == ()


def elsewhere(made: Bench, stack: ExitStack, orders: int) -> App:
    """Another home, that brings the orders of another JAGGAER into the same folder of X3."""
    other = stack.enter_context(start_practice(systems=("jaggaer",), orders=orders))
    secrets = KeyringSecrets(FileKeyring(made.folder / "keyring of another computer.json"))
    app = open_app(made.folder / "another computer", clock=made.clock, secrets=secrets)
    stack.callback(app.close)
    settings = made.connection()
    jaggaer = replace(settings.jaggaer, host=other.jaggaer.base_url, client_id=other.jaggaer.client_id)
    told = {SecretName.JAGGAER: other.jaggaer_secret, SecretName.X3: made.pair.x3.secret}
    app.save_connection(replace(settings, jaggaer=jaggaer), told)
    return app


@pytest.mark.parametrize("door", ["graphql", "soap"])
def test_orders_of_another_jaggaer_between_ours_are_named_on_home(tmp_path: Path, door: str) -> None:
    switches = X3Switches(services="absent") if door == "soap" else X3Switches()
    with ExitStack() as stack:
        made = stack.enter_context(bench(tmp_path, orders=6, x3_switches=switches))
        app, other = made.app(), elsewhere(made, stack, 9)
        app.sync()
        ours = {document["reference"] for document in held(made)}
        other.sync()
        theirs = {one["reference"]: one["id"] for one in held(made) if one["reference"] not in ours}
        assert len(theirs) == 2
        made.pair.jaggaer.do("copy-order", order="50057253", number="50091001")
        first = app.sync()
        assert first.counts.created == 1
        [said] = app.home().warnings
        assert said.startswith("X3 has 2 records under numbers like ours")
        for reference, number in theirs.items():
            assert f"{reference} ({number})" in said
        assert "folder SEED" in said
        if door == "graphql":
            assert first.calls_by_reason["x3:read"] == 3, "two for what we wrote, one for the numbers after it"
        made.pair.jaggaer.do("copy-order", order="50057253", number="50091002")
        app.sync()
        assert app.home().warnings == (said,), "what is known is not counted again"
        assert app.systems().notes == (said,)


def test_our_own_orders_and_those_of_people_are_no_sign_of_another_ml_connector(made: Bench) -> None:
    with ExitStack() as stack:
        app, other = made.app(), elsewhere(made, stack, 7)
        app.sync()
        other.sync()
        people = held(made)[-1]["id"]
        made.pair.x3.do("set", node="PurchaseOrder", key=people, member="internalOrderReference", value="Q-2026/17")
        for number in range(50091001, 50091004):
            made.pair.jaggaer.do("copy-order", order="50057253", number=str(number))
            made.pair.faults.add("x3:create:lost-answer@nth=1@count=1")
            app.sync()
        assert app.sync().status is RunStatus.DONE
        assert len(held(made)) == 10
        assert app.home().warnings == ()


def test_a_run_that_makes_no_order_asks_nothing_about_others(made: Bench) -> None:
    app = made.app()
    app.sync()
    assert "x3:read" not in app.sync().calls_by_reason


def test_what_was_noticed_before_counts_once_and_many_are_named_in_part(made: Bench) -> None:
    app = made.app()
    at = made.clock.now()
    add_foreign(store_of(app), ["50 (PO1)", "50 (PO1)"], at)
    add_foreign(store_of(app), ["50 (PO1)"], at + timedelta(days=1))
    [said] = app.home().warnings
    assert "1 record under" in said
    assert f"{at:%d %b}" in said, "nothing new was noticed later"
    add_foreign(store_of(app), [f"{number} (PO{number})" for number in range(51, 57)], at)
    [said] = app.home().warnings
    assert "7 records under" in said
    assert "56 (PO56), 55 (PO55), 54 (PO54), 53 (PO53), 52 (PO52) and 2 more" in said
