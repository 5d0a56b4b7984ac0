from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from keyring.backend import KeyringBackend
from keyring.errors import InitError, KeyringLocked, NoKeyringError

from core.credentials import KeyringSecrets
from core.credentials.vault import SERVICE
from core.errors import CredentialsError
from core.model.connection import SecretName
from tests.conftest import REPOSITORY
from tests.file_keyring import FileKeyring

LONG = "".join(chr(33 + index % 90) for index in range(5_000))
OTHER = "".join(chr(40 + index % 80) for index in range(4_000))
NAME = SecretName.X3_REFRESH_TOKEN


def test_a_short_secret_is_one_entry_under_connection_and_name(
    secrets: KeyringSecrets, file_keyring: FileKeyring
) -> None:
    secrets.set("Main", SecretName.X3, "s3cret")
    assert secrets.get("Main", SecretName.X3) == "s3cret"
    assert list(file_keyring.entries()) == [f"{SERVICE}|Main/x3-secret"]


def test_what_was_never_set_is_none_and_deleting_it_does_nothing(secrets: KeyringSecrets) -> None:
    assert secrets.get("Main", NAME) is None
    secrets.delete("Main", NAME)
    assert secrets.get("Main", NAME) is None


@pytest.mark.parametrize("length", [1_200, 1_270, 1_271, 1_272, 1_280, 1_281, 2_560, 100_000])
def test_a_secret_of_any_length_is_kept_within_the_limit_of_windows(secrets: KeyringSecrets, length: int) -> None:
    value = (LONG * 20)[:length]
    secrets.set("Main", NAME, value)
    assert secrets.get("Main", NAME) == value


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
@given(
    st.lists(
        st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=200),
        min_size=1,
        max_size=5,
    )
)
def test_after_any_changes_the_last_value_counts_and_deleting_leaves_no_entry(
    tmp_path: Path, values: list[str]
) -> None:
    backend = FileKeyring(tmp_path / "many.json")
    secrets = KeyringSecrets(backend, limit=64 + 40)
    for value in values:
        secrets.set("Main", NAME, value)
        assert secrets.get("Main", NAME) == value
    secrets.delete("Main", NAME)
    assert backend.entries() == {}


def test_a_change_removes_the_pieces_of_the_old_value(secrets: KeyringSecrets, file_keyring: FileKeyring) -> None:
    secrets.set("Main", NAME, LONG)
    secrets.set("Main", NAME, "short")
    assert len(file_keyring.entries()) == 1


@pytest.mark.parametrize(("before", "after"), [(LONG, OTHER), (LONG, "short"), ("short", LONG), (None, LONG)])
def test_a_crash_at_any_step_of_a_change_leaves_the_old_value_or_the_new_one(
    tmp_path: Path, before: str | None, after: str
) -> None:
    seen = set()
    step = 0
    while True:
        backend = FileKeyring(tmp_path / f"crash-{step}.json")
        if before is not None:
            KeyringSecrets(backend).set("Main", NAME, before)
        backend.changes, backend.stop_after = 0, step
        try:
            KeyringSecrets(backend).set("Main", NAME, after)
            finished = True
        except CredentialsError:
            finished = False
        found = KeyringSecrets(FileKeyring(backend.file)).get("Main", NAME)
        assert found in {before, after}
        seen.add(found)
        # Whatever was left behind: the next change works and leaves nothing but itself.
        again = FileKeyring(backend.file)
        KeyringSecrets(again).set("Main", NAME, "last")
        assert KeyringSecrets(again).get("Main", NAME) == "last"
        assert len(again.entries()) == 1
        if finished:
            break
        step += 1
    assert seen == {before, after}


def test_a_crash_at_any_step_of_deleting_leaves_the_value_or_nothing(tmp_path: Path) -> None:
    step = 0
    while True:
        backend = FileKeyring(tmp_path / f"crash-{step}.json")
        KeyringSecrets(backend).set("Main", NAME, LONG)
        backend.changes, backend.stop_after = 0, step
        try:
            KeyringSecrets(backend).delete("Main", NAME)
            break
        except CredentialsError:
            pass
        fresh = FileKeyring(backend.file)
        assert KeyringSecrets(fresh).get("Main", NAME) in {LONG, None}
        KeyringSecrets(fresh).delete("Main", NAME)
        assert fresh.entries() == {}
        step += 1
    assert step > 3


def test_a_reader_in_another_thread_sees_one_of_the_values_whole(tmp_path: Path) -> None:
    backend = FileKeyring(tmp_path / "k.json")
    writer = KeyringSecrets(backend)
    writer.set("Main", NAME, LONG)
    wrong: list[str | None] = []
    stop = threading.Event()

    def read() -> None:
        while not stop.is_set():
            value = writer.get("Main", NAME)
            if value not in {LONG, OTHER}:
                wrong.append(value)

    thread = threading.Thread(target=read)
    thread.start()
    for value in (OTHER, LONG) * 20:
        writer.set("Main", NAME, value)
    stop.set()
    thread.join()
    assert wrong == []


def test_a_missing_piece_is_a_sentence_and_not_half_a_secret(
    secrets: KeyringSecrets, file_keyring: FileKeyring
) -> None:
    secrets.set("Main", NAME, LONG)
    file_keyring.delete_password(SERVICE, "Main/x3-refresh-token#1.1")
    with pytest.raises(CredentialsError, match="damaged"):
        secrets.get("Main", NAME)


def test_an_entry_typed_in_by_hand_is_taken_as_it_is(secrets: KeyringSecrets, file_keyring: FileKeyring) -> None:
    file_keyring.set_password(SERVICE, "Main/x3-secret", "typed")
    assert secrets.get("Main", SecretName.X3) == "typed"


def test_names_with_slashes_do_not_meet(secrets: KeyringSecrets) -> None:
    secrets.set("A", "B/c", "one")
    secrets.set("A/B", "c", "two")
    secrets.set("A", "B/c#1.0", "three")
    assert [secrets.get("A", "B/c"), secrets.get("A/B", "c"), secrets.get("A", "B/c#1.0")] == ["one", "two", "three"]


@pytest.mark.parametrize("value", ["", "a\0b", "a\ud800b"])
def test_what_no_keyring_keeps_is_refused_and_not_repeated(secrets: KeyringSecrets, value: str) -> None:
    with pytest.raises(CredentialsError) as caught:
        secrets.set("Main", NAME, value)
    assert "a\0b" not in str(caught.value)


def test_every_value_that_passes_is_told_to_the_log(file_keyring: FileKeyring) -> None:
    seen: list[str] = []
    KeyringSecrets(file_keyring).set("Main", NAME, "kept before")
    secrets = KeyringSecrets(file_keyring, seen=seen.append)
    secrets.get("Main", NAME)
    secrets.set("Main", NAME, "new")
    assert seen == ["kept before", "new"]


class Trouble(KeyringBackend):
    """A keyring whose calls fail."""

    priority = 0.1

    def __init__(self, error: Exception) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.error = error

    def get_password(self, *_names: str) -> str | None:
        raise self.error

    def set_password(self, *_texts: str) -> None:
        raise self.error


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (KeyringLocked("Failed to unlock the collection!"), "The keyring is locked."),
        (InitError("Failed to create the collection: Prompt dismissed.."), "The keyring was not opened."),
        (NoKeyringError("none"), "offers no keyring"),
        (OSError(1783, "The stub received bad data"), "could not be"),
    ],
)
def test_trouble_of_the_keyring_is_a_sentence_with_a_remedy(error: Exception, sentence: str) -> None:
    with pytest.raises(CredentialsError, match=sentence) as caught:
        KeyringSecrets(Trouble(error)).probe()
    assert caught.value.remedy


class Forgetful(FileKeyring):
    """A keyring that says yes and keeps only the first 100 characters."""

    def set_password(self, service: str, username: str, password: str) -> None:
        super().set_password(service, username, password[:100])


class Clinging(FileKeyring):
    """A keyring that says yes and deletes nothing."""

    def delete_password(self, service: str, username: str) -> None:
        """Nothing."""


def test_the_probe_leaves_nothing_behind(secrets: KeyringSecrets, file_keyring: FileKeyring) -> None:
    secrets.probe()
    assert file_keyring.entries() == {}
    assert file_keyring.changes > 4


@pytest.mark.parametrize(("kind", "sentence"), [(Forgetful, "did not keep"), (Clinging, "does not delete")])
def test_the_probe_finds_a_keyring_that_lies(tmp_path: Path, kind: type[FileKeyring], sentence: str) -> None:
    with pytest.raises(CredentialsError, match=sentence):
        KeyringSecrets(kind(tmp_path / "k.json")).probe()


@pytest.mark.log_warnings
def test_a_keyring_that_keeps_less_than_it_was_given_does_not_cost_the_old_value(tmp_path: Path) -> None:
    file = tmp_path / "k.json"
    KeyringSecrets(FileKeyring(file)).set("Main", NAME, "old")
    with pytest.raises(CredentialsError, match="did not keep"):
        KeyringSecrets(Forgetful(file)).set("Main", NAME, LONG)
    assert KeyringSecrets(FileKeyring(file)).get("Main", NAME) == "old"


@pytest.mark.keyring
def test_the_keyring_of_this_system_keeps_changes_and_deletes_secrets_of_any_length() -> None:
    needs_a_keyring()
    secrets = KeyringSecrets()
    secrets.probe()
    for value in ("short", LONG, OTHER, "\N{GRINNING FACE}" * 2_000):
        secrets.set("Test of ML Connector", NAME, value)
        assert KeyringSecrets().get("Test of ML Connector", NAME) == value
    secrets.delete("Test of ML Connector", NAME)
    assert secrets.get("Test of ML Connector", NAME) is None


@pytest.mark.keyring
@pytest.mark.skipif(sys.platform != "linux", reason="the bus is Linux's")
def test_without_a_session_bus_there_is_a_sentence_with_a_remedy() -> None:
    script = "from core.credentials import KeyringSecrets; KeyringSecrets().probe()"
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR", "DISPLAY"}
    }
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=REPOSITORY, env=environment, capture_output=True, text=True, check=False
    )
    assert "CredentialsError: This computer offers no keyring to this session" in done.stderr


def needs_a_keyring() -> None:
    """Skips where this session has none; `run.py test` starts one, there it must be there."""
    if sys.platform == "linux" and not os.environ.get("ML_CONNECTOR_PRACTICE_KEYRING"):
        pytest.skip("run.py test starts a keyring for this")
