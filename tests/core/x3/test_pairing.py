from __future__ import annotations

from pathlib import Path

import pytest

from core.credentials import KeyringSecrets
from core.credentials.vault import forget
from core.errors import CredentialsError
from core.model.connection import SecretName
from core.x3.pairing import KeyringPairing, Pairing
from tests.file_keyring import FileKeyring

WHOLE = Pairing(
    refresh="refresh-" + "r" * 900,
    access="access-" + "a" * 900,
    access_until=1_790_000_300.5,
    access_s=300.0,
    refresh_until=1_790_000_000.0,
    root="https://api.eu-sagex3.com/v1",
    graphql_path="/service/{endPoint}/api",
    code="code",
    redirect_uri="http://127.0.0.1:47811/callback",
    renewing="2026-01-05T08:00:00+00:00",
)


def test_a_pairing_comes_back_from_the_keyring_as_it_was(secrets: KeyringSecrets, tmp_path: Path) -> None:
    seen: list[str] = []
    keep = KeyringPairing(secrets, "Main", tmp_path / "lock", seen.append)
    assert keep.load() is None
    keep.save(WHOLE)
    assert keep.load() == WHOLE
    assert {WHOLE.refresh, WHOLE.access, WHOLE.code} <= set(seen)


def test_a_change_that_breaks_off_leaves_the_old_pairing_or_the_new_one(
    file_keyring: FileKeyring, tmp_path: Path
) -> None:
    keep = KeyringPairing(KeyringSecrets(file_keyring), "Main", tmp_path / "lock", forget)
    new = Pairing(refresh="n" * 3000, access="m" * 3000)
    found = set()
    for stop in range(40):
        keep.save(WHOLE)
        file_keyring.stop_after = file_keyring.changes + stop
        try:
            keep.save(new)
        except CredentialsError:
            over = False
        else:
            over = True
        file_keyring.stop_after = None
        found.add(keep.load())
        if over:
            break
    assert over
    assert found == {WHOLE, new}


def test_a_plain_text_is_a_refresh_token_that_somebody_entered(secrets: KeyringSecrets, tmp_path: Path) -> None:
    secrets.set("Main", SecretName.X3_REFRESH_TOKEN, " eyJ.abc.def\n")
    keep = KeyringPairing(secrets, "Main", tmp_path / "lock", forget)
    assert keep.load() == Pairing(refresh="eyJ.abc.def")


def test_members_of_a_later_version_are_passed_over() -> None:
    assert Pairing.from_text('{"refresh": "r", "later": [1]}') == Pairing(refresh="r")


def test_a_damaged_entry_is_said_without_showing_it(secrets: KeyringSecrets, tmp_path: Path) -> None:
    secrets.set("Main", SecretName.X3_REFRESH_TOKEN, '{"refresh": "hunter2", "access_until": "soon"}')
    with pytest.raises(CredentialsError, match="damaged") as caught:
        KeyringPairing(secrets, "Main", tmp_path / "lock", forget).load()
    assert "hunter2" not in f"{caught.value} {caught.value.context}"


def test_tokens_are_not_shown() -> None:
    shown = repr(WHOLE)
    assert not any(secret in shown for secret in (WHOLE.refresh, WHOLE.access, "'code'"))
