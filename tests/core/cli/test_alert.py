"""`alert list`, `alert check` and `alert test`, set up by a file with the password from the environment."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import datetime

import pytest

from core.credentials.environment import VARIABLES
from core.model.connection import SecretName
from tests.core.cli.shell import Shell, setup_file
from tests.helpers.mailbox import Mailbox, mailbox
from tests.helpers.practice import Bench

SetUp = Callable[..., tuple[Bench, Shell]]
CODE = "7777777"


@pytest.fixture
def server() -> Iterator[Mailbox]:
    with mailbox(user="connector", password="right") as made:
        yield made


def section(server: Mailbox) -> str:
    return "\n".join(
        [
            "[alerts]",
            'email_to = ["finance@example.com", "boss@example.com"]',
            'email_from = "connector@example.com"',
            'smtp_host = "127.0.0.1"',
            f"smtp_port = {server.port}",
            'smtp_security = "none"',
            'smtp_user = "connector"',
            'digest_at = ""',
        ]
    )


def set_alerts_up(made: Bench, shell: Shell, server: Mailbox, monkeypatch: pytest.MonkeyPatch) -> None:
    file = setup_file(made, x3=section(server))
    asked = shell("setup", str(file))
    assert asked.code == 3
    assert "ML_CONNECTOR_SMTP_PASSWORD" in asked.err
    monkeypatch.setenv("ML_CONNECTOR_SMTP_PASSWORD", "right")
    assert shell("setup", str(file)).code == 0
    assert "ML_CONNECTOR_SMTP_PASSWORD" not in os.environ
    assert shell.secrets().get("Main", SecretName.SMTP) == "right"


def test_alerts_are_listed_sent_and_tested(set_up: SetUp, server: Mailbox, monkeypatch: pytest.MonkeyPatch) -> None:
    made, shell = set_up(orders=3)
    set_alerts_up(made, shell, server, monkeypatch)
    tested = shell("alert", "test", json=True)
    assert (tested.code, tested.json["channel"]) == (0, "email")
    assert tested.json["sent_to"] == f"finance@example.com, boss@example.com by 127.0.0.1:{server.port}"
    assert server.subjects() == ["[Main, TEST] Test of the alerts"]
    nothing = shell("alert", "list")
    assert (nothing.code, "Nothing needs you" in nothing.out) == (0, True)
    made.pair.jaggaer.do("spoil", kind="unknown-account", order="50057801", value=CODE)
    assert shell("sync").code == 1
    assert server.subjects()[1:] == [f"[Main, TEST] Needs mapping: account {CODE}"]
    listed = shell("alert", "list", json=True)
    assert listed.code == 1
    (alert,) = listed.json["alerts"]
    assert (alert["kind"], alert["state"], alert["title"]) == ("cause", "open", f"Needs mapping: account {CODE}")
    assert datetime.fromisoformat(alert["opened_at"]).utcoffset() is not None
    assert {one["channel"]: one["state"] for one in alert["told"]} == {"notification": "waiting", "email": "sent"}
    channels = {one["channel"]: one for one in listed.json["channels"]}
    assert (channels["email"]["on"], channels["email"]["waiting"], channels["notification"]["waiting"]) == (True, 0, 1)
    checked = shell("alert", "check", json=True)
    assert (checked.code, checked.json) == (0, {"format": 1, "opened": 0, "healed": 0, "sent": 0, "errors": []})
    assert shell("map", "account", CODE, "5014701").code == 0
    assert shell("replay", "--all").code == 0
    assert server.subjects()[2:] == [f"[Main, TEST] Settled: Needs mapping: account {CODE}"]
    assert shell("alert", "list").code == 0
    words = shell("alert", "list", "--all").out
    assert f"Needs mapping: account {CODE} (told of on " in words
    assert "email, settled: sent on " in words
    everything = tested.out + listed.out + words + checked.out
    assert "right" not in everything.replace("rights", "")


def test_a_channel_that_fails_is_shown_and_tested_with_what_to_mend(
    set_up: SetUp, server: Mailbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, shell = set_up(orders=3)
    off = shell("alert", "test")
    assert (off.code, "Set email_to and smtp_host under [alerts]" in off.err) == (2, True)
    set_alerts_up(made, shell, server, monkeypatch)
    server.shut()
    failed = shell("alert", "test", json=True)
    assert (failed.code, failed.json["error"]["code"]) == (3, "unreachable")
    made.pair.jaggaer.do("spoil", kind="unknown-account", order="50057801", value=CODE)
    assert shell("sync").code == 1
    assert "email: to finance@example.com" in shell("alert", "list").out
    assert "1 message not sent yet: The mail server 127.0.0.1:" in shell("alert", "list").out
    checked = shell("alert", "check")
    assert (checked.code, "cannot be reached" in checked.out) == (3, True)
    server.open()
    assert "1 message sent" in shell("alert", "check").out
    unheard = shell("alert", "test", "--channel", "notification")
    assert (unheard.code, "none is open here" in unheard.err) == (2, True)


def test_the_password_of_the_mail_server_is_a_secret_like_the_others() -> None:
    assert VARIABLES["ML_CONNECTOR_SMTP_PASSWORD"] is SecretName.SMTP
