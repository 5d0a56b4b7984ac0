from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.model.configuring import SettingKind
from core.model.connection import AccountRoute, AlertSettings, Connection, JaggaerSettings, SoapSettings, X3Settings
from core.settings import connection_from_dict, look_at_settings, read_setup_file
from core.setup_values import changes, flat, groups_of, keys, read_text, setup_toml, text_of, with_values

USUAL = Connection(
    name="Main",
    start_from=date(2026, 1, 1),
    jaggaer=JaggaerSettings(host="https://solutions.example", client_id="j"),
    x3=X3Settings(base_url="https://x3:8124", folder="SEED", client_id="x"),
)


def test_every_setting_has_a_kind_and_its_value_reads_back_from_its_text() -> None:
    for group in groups_of(USUAL):
        for one in group.settings:
            assert one.key.rpartition(".")[0] == group.section
            back = read_text(one.key, text_of(one.value))
            assert back == one.value, one.key
            assert (one.kind is SettingKind.CHOICE) == bool(one.choices), one.key
            assert (one.kind is SettingKind.NUMBER) == (one.high > 0), one.key
    assert len(keys()) == len(set(keys())) == len(flat(USUAL)) > 100


@pytest.mark.parametrize(
    ("key", "text", "value"),
    [
        ("x3.confirm_http", "yes", True),
        ("x3.confirm_http", "off", False),
        ("x3.confirm_http", "perhaps", "perhaps"),
        ("x3.max_in_flight", "16", 16),
        ("x3.max_in_flight", "many", "many"),
        ("alerts.email_to", "a@example.com, b@example.com", ("a@example.com", "b@example.com")),
        ("alerts.email_to", "", ()),
        ("connection.start_from", "2026-02-01", "2026-02-01"),
        ("x3.nothing", "1", "1"),
        ("nothing", "1", "1"),
    ],
)
def test_text_becomes_what_the_setting_holds_or_stays_text(key: str, text: str, value: object) -> None:
    assert read_text(key, text) == value


def test_changes_are_listed_by_key_with_old_and_new() -> None:
    other = replace(USUAL, x3=replace(USUAL.x3, folder="PROD", soap=SoapSettings(pool="OTHER")))
    assert [(one.key, one.old, one.new) for one in changes(USUAL, other)] == [
        ("x3.folder", "SEED", "PROD"),
        ("x3.soap.pool", "WSPOOL", "OTHER"),
    ]


def test_an_unknown_key_or_section_is_a_fault_at_its_key() -> None:
    for key in ("x3.folde", "y3.folder", "x3.folder.deep"):
        _, faults = look_at_settings(with_values(USUAL, {key: "A"}))
        assert [fault.key for fault in faults], key
    _, faults = look_at_settings(with_values(USUAL, {"x3.folde": "A"}))
    assert [(fault.key, fault.what) for fault in faults] == [("x3.folde", "is not known (did you mean folder?)")]


def test_every_fault_says_which_key_it_is_about() -> None:
    wrong = {
        "x3.folder": "",
        "x3.max_in_flight": "many",
        "jaggaer.host": "http://open.example",
        "x3.auth": "basic",
        "alerts.email_to": ("nobody",),
        "x3.soap.import_record_separator": ";",
    }
    connection, faults = look_at_settings(with_values(USUAL, wrong))
    assert connection is None
    assert {fault.key for fault in faults} == {*wrong, "x3.user"} - {"x3.auth"}
    assert all(str(fault).startswith("[") for fault in faults)


def test_a_written_file_holds_what_is_not_usual_and_reads_back(tmp_path: Path) -> None:
    kept = replace(
        USUAL,
        environment="test",
        include_closed=True,
        x3=replace(
            USUAL.x3,
            account_route=AccountRoute.PRODUCT,
            generic_product='A "B" \\ C',
            soap=SoapSettings(import_quotes=False, settle_seconds=700),
        ),
        alerts=AlertSettings(
            email_to=("a@example.com", "b@example.com"), email_from="c@example.com", smtp_host="mail.example"
        ),
    )
    file = tmp_path / "setup.toml"
    file.write_text(setup_toml(kept), encoding="utf-8")
    assert read_setup_file(file) == kept
    text = file.read_text(encoding="utf-8")
    assert "read_seconds" not in text
    assert 'account_route = "product"' in text


@settings(deadline=None, max_examples=60)
@given(st.text(st.characters(blacklist_categories=("Cs", "Cc", "Zl", "Zp", "Cn")), max_size=40))
def test_any_text_that_a_setting_takes_survives_the_file(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    connection, _ = look_at_settings(with_values(USUAL, {"x3.generic_product": text}))
    if connection is None:
        return
    file = tmp_path_factory.mktemp("any") / "setup.toml"
    file.write_text(setup_toml(connection), encoding="utf-8")
    assert read_setup_file(file) == connection


def test_the_tables_of_a_connection_are_not_changed_by_trying_values() -> None:
    before = flat(USUAL)
    with_values(USUAL, {"x3.soap.pool": "OTHER"})
    assert flat(USUAL) == before
    assert connection_from_dict(with_values(USUAL, {})) == USUAL
