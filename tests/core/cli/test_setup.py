"""Set-up: a file, secrets from the environment or the terminal, nothing half configured; and secrets nowhere else."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

import pytest

from core.app import open_app
from core.logs import start_log
from core.model.connection import SecretName
from tests.core.cli.shell import Shell, setup_file
from tests.helpers.practice import Bench

SetUp = Callable[..., tuple[Bench, Shell]]


def test_a_setup_file_with_faults_changes_nothing_and_names_them_all(set_up: SetUp) -> None:
    made, shell = set_up(orders=2)
    file = setup_file(made, connection='on_invalid_line = "whatever"', x3='x3_secret = "oops-a-secret"')
    done = shell("setup", str(file))
    assert done.code == 2
    for part in ("connection.toml", "on_invalid_line", "hold-order", "x3_secret"):
        assert part in done.err
    assert "oops-a-secret" not in done.err + done.out
    assert shell("check").code == 0, "the connection is as it was"


def test_setup_without_secrets_and_without_a_terminal_says_how(
    set_up: SetUp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, _ = set_up(orders=2)
    shell = Shell(tmp_path / "another home", tmp_path / "another keyring.json")
    with (tmp_path / "nothing").open("w+") as nothing, monkeypatch.context() as terminal:
        terminal.setattr("sys.stdin", nothing)
        done = shell("setup", str(setup_file(made)))
    assert done.code in {2, 3}
    assert "ML_CONNECTOR_JAGGAER_SECRET" in done.err
    assert shell("check").code == 2, "nothing is half configured"


def test_setup_again_changes_settings_and_keeps_the_secrets(set_up: SetUp) -> None:
    made, shell = set_up(orders=2)
    done = shell("setup", str(setup_file(made, connection='on_invalid_line = "write-valid-lines"')), json=True)
    assert done.code == 0
    assert shell("sync").code == 0


def test_the_practice_keyring_is_refused_for_real_systems(
    set_up: SetUp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, _ = set_up(orders=2)
    text = setup_file(made).read_text("utf-8").replace(made.pair.jaggaer.base_url, "https://jaggaer.example.com")
    (tmp_path / "real.toml").write_text(text, "utf-8")
    monkeypatch.setenv("ML_CONNECTOR_PRACTICE_KEYRING", str(tmp_path))
    monkeypatch.setenv("ML_CONNECTOR_JAGGAER_SECRET", "real-secret-one")
    monkeypatch.setenv("ML_CONNECTOR_X3_SECRET", "real-secret-two")
    shell = Shell(tmp_path / "another home", tmp_path / "another keyring.json")
    done = shell("setup", str(tmp_path / "real.toml"))
    assert done.code != 0
    assert "for practice" in done.err
    assert not shell.keyring.exists() or "real-secret" not in shell.keyring.read_text("utf-8")


# -- secrets -----------------------------------------------------------------------------------------------------------


def forms(secret: str) -> Iterator[bytes]:
    """A secret as it may stand in a file: as such, in an address, wide, in hexadecimal, in Base64 at any place."""
    raw = secret.encode()
    yield from (raw, quote(secret, safe="").encode(), raw.hex().encode())
    yield from (secret.encode("utf-16-le"), secret.encode("utf-16-be"))
    for encode in (base64.b64encode, base64.urlsafe_b64encode):
        for shift in range(3):
            # The characters at both ends depend on the neighbours.
            yield encode(b"x" * shift + raw).rstrip(b"=")[4 if shift else 0 : -2]


def check_absent(secret: str, text: bytes, where: str) -> None:
    for form in forms(secret):
        assert form not in text, f"a secret is in {where}"


def files_of(folder: Path) -> Iterator[tuple[str, bytes]]:
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            yield file.name, file.read_bytes()


def test_the_canary_is_found_in_each_of_its_forms() -> None:
    secret = "s3cret/With+Signs=and more"
    basic = base64.b64encode(f"client:{secret}".encode())
    for text in (secret.encode(), quote(secret, safe="").encode(), secret.encode("utf-16-le"), basic):
        with pytest.raises(AssertionError):
            check_absent(secret, b"before " + text + b" after", "a text")


@pytest.mark.parametrize("wrong", [False, True], ids=["right", "wrong"])
def test_secrets_are_in_no_file_of_the_home_and_in_nothing_that_is_said(set_up: SetUp, wrong: bool) -> None:  # noqa: FBT001 - a parameter of the test
    made, shell = set_up(orders=4)
    shell = replace(shell, protected=True)
    secrets = {SecretName.JAGGAER: made.pair.jaggaer_secret, SecretName.X3: made.pair.x3.secret}
    if wrong:
        secrets = {SecretName.JAGGAER: made.pair.jaggaer_secret, SecretName.X3: "Canary/of+the=X3 secret"}
        made.secrets().set("Main", SecretName.X3, secrets[SecretName.X3])
    said = b""
    for words in (("check",), ("sync",), ("problems",), ("records",), ("trace", "50007503"), ("audit", "verify")):
        for as_json in (False, True):
            done = shell(*words, json=as_json)
            said += (done.out + done.err).encode()
    for secret in secrets.values():
        check_absent(secret, said, "what commands say")
        for name, content in files_of(shell.home):
            check_absent(secret, content, name)


def test_not_even_the_wire_in_the_log_shows_a_secret_or_a_token(set_up: SetUp) -> None:
    made, shell = set_up(orders=4, faults=("x3:create:lost-answer@nth=2@count=1", "jaggaer:detail:status=503@count=1"))
    written = start_log(shell.home / "logs", level=10)
    app = open_app(shell.home, secrets=replace(shell, protected=True).secrets())
    app.sync()
    app.check()
    app.close()
    written.close()
    log = written.file.read_bytes()
    assert b"DEBUG" in log
    for secret in (made.pair.jaggaer_secret, made.pair.x3.secret):
        check_absent(secret, log, "the log")
    assert not re.search(rb"eyJ[A-Za-z0-9_-]{8,}", log), "a token is in the log"
    assert b"Bearer" not in log
