"""A draft is kept without secrets, resumed where it was left, and becomes a connection only when it is complete."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from core.app import App, open_app
from core.errors import ConfigurationError
from core.model.connection import AlertSettings, InvoiceMode, SecretName, X3Settings
from core.model.reference import ReferenceEntry, ReferenceKind
from core.onboarding.choices import Choice, choices_of, sensible
from core.onboarding.draft import CHOSEN, FILE, JAGGAER, KEYRING_NAME, ORDER, X3, Draft, Step
from core.onboarding.draft import draft_of as own_draft_of
from core.onboarding.letters import LETTERS, NEEDED, text_of
from core.onboarding.steps import STEP_OF, Field, faults, following, open_steps, preceding, resumed
from tests.core.onboarding.test_mistakes import draft_of
from tests.helpers.practice import Bench, bench

BOTH = frozenset({SecretName.JAGGAER, SecretName.X3})


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Bench]:
    with bench(tmp_path, orders=4) as made:
        yield made


@pytest.fixture
def app(made: Bench) -> Iterator[App]:
    app = open_app(made.folder / "empty", clock=made.clock, secrets=made.secrets())
    yield app
    app.close()


def checked(app: App, made: Bench) -> Draft:
    """A draft whose systems were checked well."""
    app.accept_secrets({SecretName.JAGGAER: made.pair.jaggaer_secret, SecretName.X3: made.pair.x3.secret})
    draft = draft_of(made)
    for system in (JAGGAER, X3):
        told = app.check_draft(draft, system)
        assert told.ok, told.steps[-1]
        draft = told.draft
    assert draft.environment == "test", "they are on this computer"
    return draft


def test_the_steps_have_one_order_with_a_beginning_and_an_end() -> None:
    assert preceding(ORDER[0]) is None
    assert following(ORDER[-1]) is None
    for step, after in itertools.pairwise(ORDER):
        assert following(step) is after
        assert preceding(after) is step
    assert set(STEP_OF) == set(Field)


def test_a_checked_draft_becomes_a_connection_that_previews(app: App, made: Bench) -> None:
    draft = checked(app, made)
    assert app.connection_names() == ()
    assert (draft.x3.site, draft.x3.chart, draft.x3.cost_center_type) == ("US01", "USA", "CCT")
    assert draft.x3.generic_product == "GENSERV"
    done = app.finish(draft)
    assert done.connection == "Main"
    assert app.connection_names() == ("Main",)
    saved = app.connection()
    assert saved.x3.site == "US01"
    assert saved.is_test
    assert app.secret_is_set("Main", SecretName.X3)
    assert app.draft_secrets() == frozenset(), "nothing is left under the name of the draft"
    result = app.sync(preview=True)
    assert result.error_code == ""
    assert result.counts.read > 0
    said = app.verify_audit()
    assert said.ok


def test_secrets_are_never_in_the_file_of_the_draft(app: App, made: Bench) -> None:
    draft = checked(app, made)
    app.keep_draft(draft)
    kept = (app.folder / FILE).read_text("utf-8")
    assert made.pair.jaggaer_secret not in kept
    assert made.pair.x3.secret not in kept
    assert json.loads(kept)["jaggaer"]["host"] == draft.jaggaer.host
    assert app.draft() == draft


def test_a_draft_that_cannot_be_read_counts_as_none(app: App) -> None:
    assert app.draft() is None
    (app.folder / FILE).write_text("{", "utf-8")
    assert app.draft() is None
    app.keep_draft(Draft(name="Other"))
    kept = app.draft()
    assert kept is not None
    assert kept.name == "Other"
    assert list(app.folder.glob(f".{FILE}*")) == []
    app.accept_secrets({SecretName.X3: "secret"})
    app.forget_draft()
    assert app.draft() is None
    assert app.draft_secrets() == frozenset()


def test_another_address_or_secret_takes_the_check_back(app: App, made: Bench) -> None:
    draft = checked(app, made)
    assert draft.is_checked(JAGGAER)
    assert draft.is_checked(X3)
    assert draft.is_checked(CHOSEN)
    moved = replace(draft, x3=replace(draft.x3, base_url="https://elsewhere:8124"))
    assert moved.is_checked(JAGGAER)
    assert not moved.is_checked(X3)
    assert not draft.unchecked(JAGGAER).is_checked(JAGGAER)
    other_site = replace(draft, x3=replace(draft.x3, site="US03"))
    assert other_site.is_checked(X3)
    assert not other_site.is_checked(CHOSEN)
    for half in (moved, draft.unchecked(JAGGAER), other_site):
        with pytest.raises(ConfigurationError, match="changed after their check"):
            app.finish(half)
    assert app.connection_names() == ()


def test_a_draft_that_lacks_something_makes_no_connection(app: App, made: Bench) -> None:
    draft = checked(app, made)
    with pytest.raises(ConfigurationError, match="test systems or the real ones"):
        app.finish(replace(draft, environment=""))
    with pytest.raises(ConfigurationError, match="first person"):
        app.finish(replace(draft, tells=True))
    assert app.connection_names() == ()
    assert app.draft_secrets() == BOTH, "they stay for the next attempt"
    app.finish(draft)
    app.accept_secrets({SecretName.JAGGAER: "other", SecretName.X3: "other"})
    with pytest.raises(ConfigurationError, match="called Main already"):
        app.finish(draft)
    assert made.secrets().get("Main", SecretName.JAGGAER) == made.pair.jaggaer_secret


def test_who_is_told_is_kept_with_the_connection(app: App, made: Bench) -> None:
    alerts = AlertSettings(email_to=("finance@example.com",), email_from="x3@example.com", smtp_host="mail.example.com")
    draft = replace(checked(app, made), tells=True, alerts=alerts)
    assert faults(draft, Step.ALERTS, BOTH) == ()
    app.finish(draft)
    assert app.connection().alerts == alerts


def test_what_happens_with_invoices_is_compare_until_somebody_chooses(app: App, made: Bench) -> None:
    assert Draft().invoices is InvoiceMode.COMPARE
    draft = replace(checked(app, made), invoices=InvoiceMode.CODE)
    app.keep_draft(draft)
    assert app.draft() == draft
    app.finish(draft)
    assert app.connection().invoices is InvoiceMode.CODE
    assert own_draft_of(app.connection()).invoices is InvoiceMode.CODE


def test_later_means_that_nobody_is_told(app: App, made: Bench) -> None:
    draft = replace(checked(app, made), alerts=AlertSettings(email_to=("no address",)))
    app.finish(draft)
    assert app.connection().alerts == AlertSettings()


def test_only_steps_up_to_the_first_that_lacks_something_are_open(app: App, made: Bench) -> None:
    draft = Draft().at(Step.NEEDS).at(Step.JAGGAER)
    assert open_steps(draft, ()) == (Step.WELCOME, Step.NEEDS, Step.JAGGAER)
    filled = draft_of(made).at(Step.SCHEDULE).at(Step.X3)
    assert open_steps(filled, BOTH)[-1] is Step.JAGGAER_CHECK
    assert resumed(filled, BOTH) is Step.JAGGAER_CHECK
    assert resumed(filled, ()) is Step.JAGGAER
    done = checked(app, made).at(Step.ALERTS)
    assert resumed(done, BOTH) is Step.ALERTS
    finished = app.finish(done)
    assert open_steps(finished, ()) == (Step.PREVIEW, Step.SCHEDULE)
    assert resumed(finished, ()) is Step.PREVIEW


def entry(kind: ReferenceKind, code: str, label: str = "", parent: str = "", **attributes: str) -> ReferenceEntry:
    return ReferenceEntry(kind, code, label, parent, attributes=attributes)


def test_the_sensible_choice_is_made_and_what_a_person_chose_stays() -> None:
    site, chart, kind = ReferenceKind.SITE, ReferenceKind.CHART, ReferenceKind.DIMENSION_TYPE
    choices = choices_of(
        [
            entry(site, "FR011", parent="FR10", purchase="yes"),
            entry(site, "US03", parent="US10", purchase="yes"),
            entry(site, "US01", parent="US10", purchase="yes"),
            entry(site, "US02", parent="US10", purchase="no"),
        ],
        [entry(ReferenceKind.COMPANY, "US10", chart="USA"), entry(ReferenceKind.COMPANY, "FR10", chart="FRA")],
        [entry(chart, "FRA"), entry(chart, "USA")],
        [entry(kind, "CCE", "Centre de coûts"), entry(kind, "PJT", "Projet")],
        [
            entry(ReferenceKind.PRODUCT, "GENGOODS", "Goods by description"),
            entry(ReferenceKind.PRODUCT, "GENSERV", "Services by description"),
            entry(ReferenceKind.PRODUCT, "GENOLD", "Services by description", purchase="no"),
        ],
    )
    assert [one.code for one in choices.sites] == ["FR011", "US01", "US03"]
    empty = X3Settings(base_url="", folder="", site="")
    chosen = sensible(empty, choices)
    assert (chosen.site, chosen.chart) == ("US01", "USA")
    assert (chosen.cost_center_type, chosen.generic_product) == ("CCE", "GENSERV")
    own = replace(empty, site="FR011", generic_product="MINE")
    assert sensible(own, choices).site == "FR011"
    assert sensible(own, choices).chart == "FRA"
    assert sensible(own, choices).generic_product == "MINE"
    gone = replace(chosen, site="XX")
    assert sensible(gone, choices).site == "US01"
    none = sensible(empty, choices_of([], [], [], [], []))
    assert (none.site, none.chart, none.generic_product) == ("", "", "")


def test_a_choice_that_only_a_person_can_make_does_not_stop_the_check_of_x3() -> None:
    from core.desk.onboarding_desk import TO_CHOOSE, _left_open  # noqa: PLC0415 - the rule alone
    from core.model.check import CheckFault  # noqa: PLC0415
    from core.model.views import CheckStep  # noqa: PLC0415
    from core.onboarding.choices import Choices  # noqa: PLC0415

    step = CheckStep("Chart of accounts", ok=False, detail="X3 has 2 charts of accounts: A, B.", next_step="Name it.")
    told = _left_open(step, Choices(charts=(Choice("A"), Choice("B"))))
    assert told.ok
    assert told.next_step == TO_CHOOSE
    assert not _left_open(step, Choices()).ok, "there is nothing to choose from"
    unreadable = replace(step, fault=CheckFault.RIGHTS)
    assert not _left_open(unreadable, Choices(charts=(Choice("A"),))).ok


def test_the_messages_to_the_administrators_ask_for_everything_that_is_needed() -> None:
    x3, jaggaer = (text_of(LETTERS[system].paragraphs) for system in (X3, JAGGAER))
    for word in (
        "Connected applications",
        "client ID",
        "secret",
        "Allowed user",
        "folder",
        "endpoint",
        "port",
        "GESAPIOPE",
    ):
        assert word in x3
    for word in ("client id", "secret", "token address", "host", "purchase orders", "custom fields", "filter"):
        assert word in jaggaer
    for system in (X3, JAGGAER):
        assert NEEDED[system]
        assert LETTERS[system].subject
    assert "\n- Name: ML Connector\n- URL" in x3


def test_the_day_from_which_orders_count_is_part_of_the_connection(made: Bench) -> None:
    draft = replace(draft_of(made), start_from=date(2026, 3, 1), environment="production", name=" Main ")
    connection = draft.to_connection()
    assert connection.start_from == date(2026, 3, 1)
    assert connection.name == "Main"
    assert not connection.is_test
    assert KEYRING_NAME not in connection.name
