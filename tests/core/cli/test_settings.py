"""`settings`, `connections`, `secret` and `backup`, typed as a person does."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest

from core.model.connection import SecretName
from tests.core.cli.shell import Shell
from tests.helpers.practice import Bench

SetUp = Callable[..., tuple[Bench, Shell]]


def test_settings_are_shown_tried_and_changed(set_up: SetUp) -> None:
    _, shell = set_up(orders=2)
    shown = shell("settings", "show", json=True).json
    values = {one["key"]: one for one in shown["settings"]}
    assert values["x3.site"]["value"] == "US01"
    assert values["x3.write_api"]["choices"] == ["auto", "graphql", "rest", "soap", "import"]
    assert {one["name"]: one["set"] for one in shown["secrets"]} == {"jaggaer-secret": True, "x3-secret": True}
    only = shell("settings", "show", "x3.soap", "x3.site", json=True).json["settings"]
    assert {one["key"].rpartition(".")[0] for one in only} == {"x3", "x3.soap"}
    unusual = shell("settings", "show", "--changed").out
    assert "x3.site" in unusual
    assert "x3.read_seconds" not in unusual
    assert "(usual: FR011)" in unusual
    tried = shell("settings", "set", "--preview", "x3.folder", "OTHER", json=True)
    assert tried.code == 0
    assert [one["new"] for one in tried.json["would_change"]] == ["OTHER"]
    assert tried.json["meanings"]
    changed = shell("settings", "set", "x3.chart", "PLF", "alerts.email_to", "", "x3.confirm_http", "yes", json=True)
    assert changed.code == 0, changed.err
    assert {one["key"]: one["new"] for one in changed.json["changed"]} == {"x3.chart": "PLF", "x3.confirm_http": "true"}
    assert shell("settings", "show", "x3.chart", json=True).json["settings"][0]["value"] == "PLF"
    assert "Nothing changed." in shell("settings", "set", "x3.chart", "PLF").out


def test_wrong_settings_are_all_named_and_nothing_changes(set_up: SetUp) -> None:
    _, shell = set_up(orders=2)
    wrong = shell("settings", "set", "x3.max_in_flight", "many", "x3.chart", "PLF", "x3.folde", "A", json=True)
    assert wrong.code == 2
    message = wrong.json["error"]["message"]
    assert "[x3] max_in_flight" in message
    assert "did you mean folder?" in message
    assert shell("settings", "show", "x3.chart", json=True).json["settings"][0]["value"] == ""
    assert "has no value" in shell("settings", "set", "x3.chart").err
    assert "No setting is called x3.nothing" in shell("settings", "show", "x3.nothing").err


def test_settings_are_exported_and_set_up_from_again(set_up: SetUp) -> None:
    made, shell = set_up(orders=2)
    file = made.folder / "out.toml"
    assert shell("settings", "export", str(file), json=True).json["file"] == str(file)
    assert made.pair.x3.secret not in file.read_text(encoding="utf-8")
    assert shell("setup", str(file)).code == 0


def test_a_secret_is_read_from_standard_input_and_never_printed(set_up: SetUp, monkeypatch: pytest.MonkeyPatch) -> None:
    _, shell = set_up(orders=2)
    monkeypatch.setattr("sys.stdin", io.StringIO("new-secret-word\n"))
    done = shell("secret", "set", "smtp-password", json=True)
    assert (done.code, done.json["secret"]) == (0, "smtp-password")
    assert "new-secret-word" not in done.out + done.err
    assert shell.secrets().get("Main", SecretName.SMTP) == "new-secret-word"
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    empty = shell("secret", "set", "smtp-password")
    assert (empty.code, "was not given" in empty.err) == (3, True)
    monkeypatch.setenv("ML_CONNECTOR_SMTP_PASSWORD", "from-the-environment")
    assert shell("secret", "set", "smtp-password").code == 0
    assert shell.secrets().get("Main", SecretName.SMTP) == "from-the-environment"
    assert shell("secret", "set", "nonsense").code == 2


def test_connections_are_listed_and_removed(set_up: SetUp) -> None:
    _, shell = set_up(orders=2)
    assert shell("sync").code == 0
    (line,) = shell("connections", "list", json=True).json["connections"]
    assert (line["name"], line["environment"], line["missing_secrets"]) == ("Main", "test", [])
    assert line["written"] > 0
    assert "in X3" in shell("connections", "list").out
    refused = shell("connections", "remove", "Main")
    assert (refused.code, "Confirm it by its name" in refused.err) == (2, True)
    removed = shell("connections", "remove", "Main", "--confirm", "Main", json=True)
    assert (removed.code, removed.json["removed"], removed.json["written"]) == (0, "Main", line["written"])
    assert shell.secrets().get("Main", SecretName.X3) is None
    assert "Nothing is set up" in shell("connections", "list").out


def test_the_store_is_copied(set_up: SetUp) -> None:
    made, shell = set_up(orders=2)
    file = made.folder / "copy.db"
    done = shell("backup", str(file), json=True)
    assert (done.code, done.json["bytes"]) == (0, file.stat().st_size)
    assert shell("backup", str(file)).code == 4
    assert "sound" in shell("backup", str(file), "--replace").out


def test_levels_certificates_and_the_place_of_the_data_are_shown(set_up: SetUp) -> None:
    made, shell = set_up(orders=2)
    levels = shell("settings", "levels", json=True).json
    assert (levels["profile"], levels["levels"]["amount-differs"]) == ("j1p-indirect", "stop")
    assert "amount-differs" in shell("settings", "levels").out
    seen = shell("settings", "certificates", json=True).json["certificates"]
    assert [(one["system"], one["ok"]) for one in seen] == [("jaggaer", True), ("x3", True)]
    assert "plain http" in shell("settings", "certificates").out
    place = shell("settings", "data", json=True).json
    assert place["folder"] == str(made.folder / "home")
    assert place["hosts"] == ["127.0.0.1"]
    assert "Talks to: 127.0.0.1" in shell("settings", "data").out
