"""A further connection is set up beside what is there: nothing of it changes, and nothing of it is used."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from core.app import App, open_app
from core.errors import ConfigurationError
from core.model.connection import SecretName
from core.onboarding.draft import JAGGAER, KEYRING_NAME, X3, Draft, Step
from core.onboarding.steps import Field, faults, resumed
from tests.core.onboarding.test_mistakes import draft_of
from tests.helpers.practice import NAME, Bench, bench


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Bench]:
    with bench(tmp_path, orders=4) as made:
        yield made


@pytest.fixture
def app(made: Bench) -> Iterator[App]:
    """A home with one connection."""
    app = open_app(made.app().folder, clock=made.clock, secrets=made.secrets())
    yield app
    app.close()


def accept(app: App, made: Bench) -> None:
    app.accept_secrets({SecretName.JAGGAER: made.pair.jaggaer_secret, SecretName.X3: made.pair.x3.secret})


def checked(app: App, made: Bench, name: str) -> Draft:
    accept(app, made)
    draft = replace(draft_of(made), name=name, beside=app.begin_draft().beside)
    for system in (JAGGAER, X3):
        told = app.check_draft(draft, system)
        assert told.ok, told.steps[-1]
        draft = told.draft
    return draft


def test_it_begins_after_the_welcome_without_a_name(app: App) -> None:
    assert app.draft() is None
    draft = app.begin_draft()
    assert draft.is_further
    assert (draft.step, draft.name, draft.beside) == (Step.NEEDS, "", (NAME,))
    app.keep_draft(replace(draft.at(Step.JAGGAER), jaggaer=replace(draft.jaggaer, host="https://other.example.com")))
    again = app.begin_draft()
    assert (again.step, again.jaggaer.host) == (Step.JAGGAER, "https://other.example.com"), (
        "it goes on where it was left"
    )


@pytest.mark.parametrize("name", [NAME, f" {NAME.upper()} ", KEYRING_NAME])
def test_its_name_must_be_new_also_to_keyrings_that_know_no_capitals(app: App, made: Bench, name: str) -> None:
    draft = checked(app, made, name)
    wrong = next(fault for fault in faults(draft, Step.DEFAULTS, set(SecretName)) if fault.field is Field.NAME)
    assert "already. Give this one another name." in wrong.message
    before = app.connection(NAME)
    with pytest.raises(ConfigurationError, match="already"):
        app.finish(draft)
    assert app.connection(NAME) == before
    assert app.connection_names() == (NAME,)


def test_a_name_that_is_there_lends_it_no_secrets(app: App, made: Bench) -> None:
    app.accept_secrets({SecretName.JAGGAER: "not-the-secret", SecretName.X3: "not-the-secret"})
    draft = replace(draft_of(made), name=NAME)
    assert not app.check_draft(draft, JAGGAER).ok
    assert not app.check_draft(draft, X3).ok
    assert app.check_draft(draft, JAGGAER, keyring=NAME).ok, "that of the connection is asked for where it is named"


def test_it_comes_beside_what_is_there_with_secrets_of_its_own(app: App, made: Bench) -> None:
    before, chain = app.connection(NAME), app.verify_audit(connection=NAME).entries
    done = app.finish(checked(app, made, "Second"))
    assert done.connection == "Second"
    assert done.is_further
    assert app.connection_names() == (NAME, "Second")
    assert app.connection(NAME) == before
    assert app.verify_audit(connection=NAME).entries == chain, "nothing happened to the other one"
    secrets = made.secrets()
    assert secrets.get("Second", SecretName.X3) == made.pair.x3.secret
    assert secrets.get(KEYRING_NAME, SecretName.X3) is None
    app.set_secret(SecretName.X3, "another", "Second")
    assert secrets.get(NAME, SecretName.X3) == made.pair.x3.secret
    assert app.sync(preview=True, connection="Second").error_code != "", "it signs in by its own"
    assert app.check(NAME).ok


def test_what_was_made_of_it_and_removed_is_no_set_up_to_go_on_with(app: App, made: Bench) -> None:
    done = app.finish(checked(app, made, "Second"))
    draft = app.draft()
    assert draft is not None
    assert resumed(draft, frozenset()) is Step.PREVIEW
    assert faults(done, Step.DEFAULTS, frozenset()) == (), "its own name is not taken by another one"
    app.remove_connection("Second")
    assert app.draft() is None
    assert app.begin_draft().beside == (NAME,)
