"""What the wizard does, on the command line: messages, an example, tries that keep nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.app import open_app
from core.model.connection import SecretName
from core.onboarding.draft import Draft, Step
from core.settings import read_setup_file
from tests.core.cli.shell import Shell, setup_file
from tests.helpers.practice import Bench, bench


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Bench]:
    with bench(tmp_path, orders=4) as made:
        yield made


@pytest.fixture
def shell(made: Bench, monkeypatch: pytest.MonkeyPatch) -> Shell:
    give_secrets(made, monkeypatch)
    return shell_of(made)


def give_secrets(made: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the environment; the next command takes them out of it."""
    monkeypatch.setenv("ML_CONNECTOR_JAGGAER_SECRET", made.pair.jaggaer_secret)
    monkeypatch.setenv("ML_CONNECTOR_X3_SECRET", made.pair.x3.secret)


def shell_of(made: Bench) -> Shell:
    return Shell(made.folder / "home", made.folder / "keyring.json")


def test_the_example_is_a_set_up_file_once_it_is_filled_in(made: Bench, tmp_path: Path) -> None:
    printed = shell_of(made)("onboarding", "example")
    assert printed.code == 0
    file = tmp_path / "filled.toml"
    file.write_text(printed.out, "utf-8")
    connection = read_setup_file(file)
    assert (connection.name, connection.environment) == ("Main", "test")
    assert connection.x3.site == "SITE"


@pytest.mark.parametrize(("system", "word"), [("x3", "Connected applications"), ("jaggaer", "token address")])
def test_the_messages_to_the_administrators_are_printed(made: Bench, system: str, word: str) -> None:
    said = shell_of(made)("onboarding", "message", system, "--json")
    assert said.code == 0
    assert word in said.json["text"]
    assert said.json["subject"]


def test_a_set_up_file_is_tried_and_nothing_is_kept(made: Bench, shell: Shell) -> None:
    file = setup_file(made)
    tried = shell("onboarding", "check", str(file), "--json")
    assert tried.code == 0, tried.out
    assert tried.json["ok"] is True
    assert tried.json["change"] == {"jaggaer": [], "x3": []}
    app = open_app(made.folder / "home", clock=made.clock, secrets=made.secrets())
    try:
        assert app.connection_names() == ()
        assert app.draft_secrets() == frozenset()
    finally:
        app.close()


def test_a_set_up_file_with_a_mistake_names_the_setting_to_change(made: Bench, shell: Shell) -> None:
    file = setup_file(made)
    file.write_text(file.read_text("utf-8").replace("mlconnector", "MLConnector"), "utf-8")
    tried = shell("onboarding", "check", str(file), "--json")
    assert tried.code == 3
    assert tried.json["change"] == {"jaggaer": [], "x3": ["x3.user"]}
    assert tried.json["systems"]["x3"][-1]["ok"] is False


def test_what_x3_has_to_choose_from_is_listed_with_the_sensible_choice(made: Bench, shell: Shell) -> None:
    listed = shell("onboarding", "choices", str(setup_file(made)), "--json")
    assert listed.code == 0, listed.out
    assert [one["code"] for one in listed.json["site"]["choices"]] == ["FR011", "US01", "US03"]
    assert listed.json["chart"]["sensible"] == "USA"
    assert listed.json["generic_product"]["sensible"] == "GENSERV"


def test_how_far_the_set_up_has_come_is_shown_and_can_be_forgotten(made: Bench) -> None:
    shell = shell_of(made)
    nothing = shell("onboarding", "show", "--json")
    assert (nothing.code, nothing.json["begun"]) == (0, False)
    app = open_app(made.folder / "home", clock=made.clock, secrets=made.secrets())
    app.accept_secrets({SecretName.JAGGAER: "secret-of-a-test"})
    app.keep_draft(Draft().at(Step.JAGGAER))
    app.close()
    shown = shell("onboarding", "show", "--json")
    assert shown.json["step"] == "jaggaer"
    assert shown.json["secrets"] == ["jaggaer-secret"]
    assert shown.json["missing"][:2] == ["jaggaer.host", "jaggaer.client_id"]
    assert "secret-of-a-test" not in shown.out
    assert "Enter the address" in shell("onboarding", "show").out
    assert shell("onboarding", "forget").code == 0
    assert shell("onboarding", "show", "--json").json["begun"] is False
    assert made.secrets().get("(set-up)", SecretName.JAGGAER) is None


def test_a_further_connection_is_tried_and_added_and_one_that_is_there_is_left_alone(
    made: Bench, shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = setup_file(made)
    assert shell("setup", str(file), "--new").code == 0
    changed = setup_file(made, connection='on_invalid_line = "write-valid-lines"')
    tried = shell("onboarding", "check", str(changed), json=True).json
    assert (tried["connection"], tried["is_new"]) == ("Main", False)
    assert "Main is there already" in shell("onboarding", "check", str(changed)).out
    refused = shell("setup", str(changed), "--new")
    assert refused.code == 2
    assert "A connection is called Main already" in refused.err
    assert shell("settings", "show", "connection.on_invalid_line", json=True).out.count("hold-order")
    changed.write_text(changed.read_text("utf-8").replace('"Main"', '"main"'), "utf-8")
    for tried_as in (("setup",), ("setup", "--new")):
        refused = shell(tried_as[0], str(changed), *tried_as[1:])
        assert refused.code == 2
        assert "A connection is called Main already" in refused.err
    changed.write_text(changed.read_text("utf-8").replace('"main"', '"Second"'), "utf-8")
    give_secrets(made, monkeypatch)
    assert shell("onboarding", "check", str(changed), json=True).json["is_new"] is True
    give_secrets(made, monkeypatch)
    assert shell("setup", str(changed), "--new").code == 0
    listed = shell("connections", "list", json=True).json["connections"]
    assert [one["name"] for one in listed] == ["Main", "Second"]


def test_a_further_set_up_that_was_begun_says_what_is_there_already(made: Bench) -> None:
    app = made.app()
    app.keep_draft(app.begin_draft().at(Step.JAGGAER))
    shell = shell_of(made)
    shown = shell("onboarding", "show", json=True).json
    assert (shown["begun"], shown["further"], shown["step"]) == (True, True, "jaggaer")
    said = shell("onboarding", "show").out
    assert "The set-up of a further connection is at the step jaggaer." in said
    assert "There already, and as it was: Main." in said
