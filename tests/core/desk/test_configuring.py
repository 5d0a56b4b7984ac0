from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from core.app import App, open_app
from core.credentials import KeyringSecrets
from core.errors import BusyError, ConfigurationError, CredentialsError, SettingsError, SourceFileError, StoreError
from core.events import Event, StoreChanged
from core.model.approval_rules import ApprovalSettings, MappingApproval
from core.model.audit import AuditEntry
from core.model.connection import SecretName
from core.model.flow import RunId
from core.model.status import Level
from tests.file_keyring import FileKeyring
from tests.helpers.accounts import ALWAYS
from tests.helpers.practice import NAME, Bench, bench


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    with bench(tmp_path_factory.mktemp("settings"), orders=6) as made:
        yield made


@pytest.fixture
def systems(shared: Bench, tmp_path: Path) -> Iterator[Bench]:
    """The shared practice systems, with homes and a keyring of this test."""
    made = replace(shared, folder=tmp_path, opened=[])
    yield made
    for app in made.opened:
        app.close()


@pytest.fixture
def app(systems: Bench) -> App:
    """A home in which nothing was synced yet."""
    return systems.app()


def entries(app: App, action: str) -> list[AuditEntry]:
    store = app._of(app.connection())
    return [entry for entry in store.audit.entries() if entry.draft.action == action]


def keyring_entry(app: App, name: SecretName) -> str | None:
    return app._secrets.get(NAME, name)


def test_settings_are_changed_together_and_the_chain_has_old_and_new_values(app: App) -> None:
    heard: list[Event] = []
    app.subscribe(heard.append)
    saved = app.change_settings({"x3.chart": "PLF", "x3.soap.pool": "OTHER", "x3.site": "US01"})
    assert [(one.key, one.old, one.new) for one in saved.changes] == [
        ("x3.chart", "", "PLF"),
        ("x3.soap.pool", "WSPOOL", "OTHER"),
    ]
    assert app.connection().x3.soap.pool == "OTHER"
    last = entries(app, "connection-changed")[-1].draft
    assert last.actor == app.actor
    assert last.details["settings"] == "x3.chart, x3.soap.pool"
    assert (last.details["old x3.chart"], last.details["new x3.chart"]) == ("", "PLF")
    assert (last.details["old x3.soap.pool"], last.details["new x3.soap.pool"]) == ("WSPOOL", "OTHER")
    assert StoreChanged("connections") in heard
    found = app.verify_audit()
    assert found.ok, found.reason
    assert found.anchored_to >= found.entries - 1


def test_what_is_as_it_was_changes_nothing(app: App) -> None:
    before = len(entries(app, "connection-changed"))
    assert app.change_settings({"x3.site": "US01"}).changes == ()
    assert len(entries(app, "connection-changed")) == before


def test_all_faults_are_told_at_their_keys_and_nothing_is_saved(app: App, tmp_path: Path) -> None:
    before = app.connection()
    broken = tmp_path / "broken.toml"
    broken.write_text("this is no profile", encoding="utf-8")
    values = {"x3.max_in_flight": 900, "jaggaer.host": "ftp://x", "x3.folder": "", "x3.chart": "PLF"}
    with pytest.raises(SettingsError) as caught:
        app.change_settings(values)
    assert set(caught.value.faults) == {"x3.max_in_flight", "jaggaer.host", "x3.folder"}
    assert "whole number from 1 to 64" in caught.value.faults["x3.max_in_flight"]
    no_pem = tmp_path / "no.pem"
    no_pem.write_text("nothing", encoding="utf-8")
    with pytest.raises(SettingsError) as caught:
        app.change_settings({"jaggaer.profile": str(broken), "x3.ca_file": str(no_pem)})
    assert set(caught.value.faults) == {"jaggaer.profile", "x3.ca_file"}
    with pytest.raises(SettingsError) as caught:
        app.change_settings({"connection.name": "Other", "x3.ca_file": str(tmp_path / "missing.pem")})
    assert set(caught.value.faults) == {"connection.name", "x3.ca_file"}
    assert app.connection() == before
    assert app.preview_settings({"x3.folder": ""}).faults[0].key == "x3.folder"


def test_a_file_that_was_named_long_ago_and_is_gone_does_not_bar_other_changes(app: App) -> None:
    settings = app.connection()
    app.save_connection(replace(settings, x3=replace(settings.x3, ca_file="/gone/company.pem")), {})
    assert app.change_settings({"x3.chart": "PLF"}).changes[0].new == "PLF"


def test_while_the_connection_runs_changes_are_refused_with_who_runs_it(app: App) -> None:
    store = app._of(app.connection())
    lease = store.lease.acquire("anna on PC-14, process 9", RunId("r1"))
    assert app.settings_of().running_by == "anna on PC-14, process 9"
    for change in (
        lambda: app.change_settings({"x3.chart": "PLF"}),
        lambda: app.set_secret(SecretName.X3, "other"),
        lambda: app.remove_connection(NAME),
    ):
        with pytest.raises(BusyError, match="anna on PC-14"):
            change()
    assert app.connection().x3.chart == ""
    assert keyring_entry(app, SecretName.X3) != "other"
    store.lease.release(lease)
    assert app.change_settings({"x3.chart": "PLF"}).changes


def test_a_run_that_begins_between_the_look_and_the_saving_still_refuses_it(app: App) -> None:
    settings = app.connection()
    store = app._of(settings)
    store.lease.acquire("anna", RunId("r1"))
    with pytest.raises(BusyError):
        app._store.connections.save(replace(settings, environment="production"), actor="bert", idle=True)
    assert app.connection() == settings


def test_a_secret_goes_to_the_keyring_and_the_chain_says_only_that_it_changed(app: App) -> None:
    app.set_secret(SecretName.SMTP, "top-secret-word")
    assert keyring_entry(app, SecretName.SMTP) == "top-secret-word"
    row = entries(app, "secret-changed")[-1]
    assert dict(row.draft.details) == {"secret": "smtp-password"}
    states = {state.name: state for state in app.settings_of().secrets}
    assert (states[SecretName.SMTP].is_set, states[SecretName.SMTP].needed) == (True, False)
    assert (states[SecretName.JAGGAER].is_set, states[SecretName.JAGGAER].needed) == (True, True)
    assert SecretName.X3_REST not in states
    with pytest.raises(CredentialsError):
        app.set_secret(SecretName.SMTP, "")
    assert keyring_entry(app, SecretName.SMTP) == "top-secret-word"
    assert b"top-secret-word" not in app.data_place().store.read_bytes()
    assert app.verify_audit().ok


def test_set_up_again_tells_which_secrets_became_others(app: App) -> None:
    before = len(entries(app, "secret-changed"))
    same = keyring_entry(app, SecretName.X3) or ""
    app.save_connection(app.connection(), {SecretName.X3: same})
    assert len(entries(app, "secret-changed")) == before
    app.save_connection(app.connection(), {SecretName.X3: "other"})
    assert len(entries(app, "secret-changed")) == before + 1


def test_what_a_change_means_is_said_where_it_matters(app: App) -> None:
    assert app.preview_settings({"x3.chart": "PLF"}).meanings == ()
    (elsewhere,) = app.preview_settings({"x3.folder": "OTHER"}).meanings
    assert elsewhere.startswith("Nothing was written yet")
    said = app.preview_settings(
        {
            "connection.start_from": "2018-01-01",
            "connection.on_invalid_line": "write-valid-lines",
            "connection.invoices": "create",
            "jaggaer.profile": "j1p-indirect",
            "x3.order_reference": "ZREF",
            "connection.environment": "production",
        }
    ).meanings
    assert any("before 2018-01-01" in one for one in said)
    assert any("valid lines are written at once" in one for one in said)
    assert any("invoices that X3 does not have are entered" in one and "ever posted" in one for one in said)
    assert any("other field" in one for one in said)
    assert any("production connection" in one for one in said)
    assert app.connection().x3.order_reference == "ORDREF", "looking changes nothing"


def test_another_folder_after_documents_were_written_is_told_before_it_is_saved(
    fresh_systems: Bench,
) -> None:
    app = fresh_systems.app()
    assert app.sync().error_code == ""
    assert app.settings_of().written > 0
    said = app.preview_settings({"x3.folder": "OTHER"}).meanings
    assert any("The settings lead to folder OTHER" in one and "asks before it writes" in one for one in said)
    app.change_settings({"x3.folder": "OTHER"})
    assert app.sync().error_code == "brake"
    app.change_settings({"x3.folder": fresh_systems.connection().x3.folder})
    assert app.sync().error_code == ""


@pytest.fixture
def fresh_systems(tmp_path: Path) -> Iterator[Bench]:
    with bench(tmp_path, orders=4) as made:
        yield made


def test_weaker_rules_for_approvals_wait_for_a_second_person(app: App) -> None:
    app.save_connection(replace(app.connection(), approval=ALWAYS), {})
    assert "a second person has to approve" in app.preview_settings({"approval.mappings": "never"}).meanings[-1]
    saved = app.change_settings({"approval.mappings": "never", "x3.chart": "PLF"})
    assert saved.approval > 0
    assert [one.key for one in saved.changes] == ["x3.chart"], "only what holds now is told as changed"
    assert app.connection().approval.mappings is MappingApproval.ALWAYS
    assert app.verify_audit().ok


def test_a_connection_that_wrote_nothing_is_removed_and_its_chain_goes_on_when_it_is_set_up_again(
    app: App, systems: Bench
) -> None:
    app.change_settings({"x3.chart": "PLF"})
    head = app.verify_audit().entries
    removed = app.remove_connection(NAME)
    assert (removed.name, removed.written) == (NAME, 0)
    assert set(removed.secrets) == {SecretName.JAGGAER, SecretName.X3}
    assert app.connection_names() == ()
    assert app.connections() == ()
    assert keyring_entry(app, SecretName.X3) is None
    with pytest.raises(ConfigurationError):
        app.connection()
    secrets = {SecretName.JAGGAER: systems.pair.jaggaer_secret, SecretName.X3: systems.pair.x3.secret}
    app.save_connection(systems.connection(), secrets)
    found = app.verify_audit()
    assert found.ok, found.reason
    assert found.entries > head
    (row,) = entries(app, "connection-removed")
    assert dict(row.draft.details) == {"written": "0"}


def test_a_connection_with_documents_is_removed_only_by_its_name(fresh_systems: Bench) -> None:
    app = fresh_systems.app()
    assert app.sync().error_code == ""
    for confirmed in ("", "main", "Other"):
        with pytest.raises(ConfigurationError, match="documents in X3"):
            app.remove_connection(NAME, confirmed=confirmed)
    assert app.connection_names() == (NAME,)
    assert app.remove_connection(NAME, confirmed=NAME).written > 0
    again = fresh_systems.app()
    result = again.sync()
    assert result.error_code == ""
    assert result.counts.created == 0, "set up again it knows what it wrote"


def test_rules_of_a_removed_connection_still_hold_for_another_one_to_the_same_x3(app: App, systems: Bench) -> None:
    app.save_connection(replace(app.connection(), approval=ALWAYS), {})
    app.remove_connection(NAME)
    other = replace(systems.connection(), name="Other", approval=ApprovalSettings())
    assert app.save_connection(other, {SecretName.JAGGAER: "a", SecretName.X3: "b"}) > 0
    assert app.connection("Other").approval.mappings is MappingApproval.ALWAYS


def test_settings_are_carried_to_another_home_by_a_file_with_the_secrets_entered_there(
    app: App, systems: Bench, tmp_path: Path
) -> None:
    app.change_settings({"x3.chart": "PLF", "alerts.silence_hours": 48})
    file = tmp_path / "carried.toml"
    app.export_settings(file)
    for secret in (systems.pair.jaggaer_secret, systems.pair.x3.secret):
        assert secret not in file.read_text(encoding="utf-8")
    with pytest.raises(SourceFileError):
        app.export_settings(tmp_path / "missing" / "file.toml")
    keyring = KeyringSecrets(FileKeyring(tmp_path / "other.json"))
    other = open_app(tmp_path / "other", clock=systems.clock, secrets=keyring)
    systems.opened.append(other)
    seen = other.preview_setup(file)
    assert (seen.name, seen.is_new, seen.missing) == (NAME, True, (SecretName.JAGGAER, SecretName.X3))
    with pytest.raises(CredentialsError, match="jaggaer secret and x3 secret of Main are not set"):
        other.use_setup(file, {})
    assert other.connection_names() == ()
    secrets = {SecretName.JAGGAER: systems.pair.jaggaer_secret, SecretName.X3: systems.pair.x3.secret}
    assert other.use_setup(file, secrets) == 0
    assert other.connection().x3.chart == "PLF"
    text = file.read_text(encoding="utf-8").replace("silence_hours = 48", "silence_hours = 12")
    file.write_text(text, encoding="utf-8")
    seen = other.preview_setup(file)
    assert [(one.key, one.old, one.new) for one in seen.changes] == [("alerts.silence_hours", "48", "12")]
    assert (seen.is_new, seen.missing) == (False, ())
    other.use_setup(file, {})
    assert other.connection().alerts.silence_hours == 12
    assert other.verify_audit().ok


def test_a_copy_of_the_store_is_whole_and_takes_the_place_of_a_file_only_when_asked(app: App, tmp_path: Path) -> None:
    file = tmp_path / "copy.db"
    made = app.back_up(file)
    assert made.size_bytes == file.stat().st_size > 0
    with closing(sqlite3.connect(file)) as copy:
        assert copy.execute("SELECT name FROM connections").fetchall() == [(NAME,)]
    with pytest.raises(StoreError, match="already"):
        app.back_up(file)
    app.change_settings({"x3.chart": "PLF"})
    app.back_up(file, replace=True)
    with closing(sqlite3.connect(file)) as copy:
        assert "PLF" in copy.execute("SELECT settings FROM connections").fetchone()[0]
    with pytest.raises(StoreError):
        app.back_up(tmp_path / "missing" / "copy.db")
    with pytest.raises(StoreError, match="itself"):
        app.back_up(app.data_place().store, replace=True)
    assert app.verify_audit().ok
    assert not list(tmp_path.glob(".copy*"))


def test_a_home_tells_where_its_data_is_and_whom_it_talks_to(app: App) -> None:
    place = app.data_place()
    assert place.store.is_file()
    assert place.store_bytes >= place.store.stat().st_size
    assert place.free_bytes > 0
    assert place.hosts == ("127.0.0.1",)
    app.change_settings(
        {"alerts.email_to": ["a@example.com"], "alerts.email_from": "c@example.com", "alerts.smtp_host": "mail.example"}
    )
    assert app.data_place().hosts == ("127.0.0.1", "mail.example")


def test_the_profile_tells_the_levels_in_force_and_which_are_its_own(app: App, tmp_path: Path) -> None:
    shipped = app.profile_state()
    assert (shipped.name, shipped.file, shipped.trouble) == ("j1p-indirect", None, "")
    assert shipped.levels["amount-differs"] is Level.STOP
    own = tmp_path / "own.toml"
    app.copy_profile("j1p-indirect", own)
    text = own.read_text(encoding="utf-8").replace("[levels]", '[levels]\namount-differs = "notice"', 1)
    own.write_text(text, encoding="utf-8")
    app.change_settings({"jaggaer.profile": str(own)})
    state = app.profile_state()
    assert (state.file, state.levels["amount-differs"]) == (own, Level.NOTICE)
    assert "amount-differs" in state.own
    own.write_text("broken", encoding="utf-8")
    assert "not valid TOML" in app.profile_state().trouble
    with pytest.raises(SourceFileError):
        app.copy_profile("none", tmp_path / "x.toml")


def test_the_certificate_of_plain_http_on_this_computer_is_told_as_none(app: App) -> None:
    seen = app.certificates()
    assert [one.system for one in seen] == ["jaggaer", "x3"]
    assert all(one.ok and "plain http" in one.detail for one in seen)


def test_connections_are_listed_with_what_they_miss(app: App) -> None:
    (line,) = app.connections()
    assert (line.name, line.is_test, line.written, line.missing) == (NAME, True, 0, ())
    app._secrets.delete(NAME, SecretName.X3)
    (line,) = app.connections()
    assert line.missing == (SecretName.X3,)
