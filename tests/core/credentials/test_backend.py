from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backends import SecretService, Windows, chainer, fail, kwallet, libsecret, null

from core.credentials.backend import ALLOWED, allowed_backend, class_path, system_backend
from core.errors import CredentialsError
from tests.file_keyring import FileKeyring


class Chain(chainer.ChainerBackend):
    """A chain of the links given."""

    backends: list[object] = []  # noqa: RUF012 - as in the library


Chain.__module__, Chain.__qualname__ = "keyring.backends.chainer", "ChainerBackend"


@pytest.fixture
def chain() -> Iterator[Chain]:
    """An empty chain."""
    Chain.backends = []
    yield Chain()  # type: ignore[no-untyped-call]
    Chain.backends = []


@pytest.fixture
def keyring_as_before() -> Iterator[None]:
    """Puts the library's choice back."""
    before = keyring.get_keyring()
    yield
    keyring.set_keyring(before)


def test_the_allowed_names_are_those_of_real_classes() -> None:
    real = {
        f"{kind.__module__}.{kind.__qualname__}"
        for kind in (
            Windows.WinVaultKeyring,
            SecretService.Keyring,
            libsecret.Keyring,
            kwallet.DBusKeyring,
            kwallet.DBusKeyringKWallet4,
        )
    }
    assert real | {"keyring.backends.macOS.Keyring"} == ALLOWED


@pytest.mark.parametrize("found", [fail.Keyring(), null.Keyring()])  # type: ignore[no-untyped-call]
def test_no_keyring_is_refused_with_what_to_do(found: object) -> None:
    with pytest.raises(CredentialsError, match="no keyring to this session") as caught:
        allowed_backend(found)
    assert "gnome-keyring" in caught.value.remedy


def test_a_keyring_in_a_plain_file_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(CredentialsError, match=r"file_keyring\.FileKeyring does not protect") as caught:
        allowed_backend(FileKeyring(tmp_path / "k"))
    assert "PYTHON_KEYRING_BACKEND" in caught.value.remedy


def test_a_chain_of_allowed_keyrings_means_its_first_link(chain: Chain) -> None:
    first, second = SecretService.Keyring(), kwallet.DBusKeyring()  # type: ignore[no-untyped-call]
    Chain.backends = [first, second]
    assert class_path(chain) == "keyring.backends.chainer.ChainerBackend"
    assert allowed_backend(chain) is first


def test_a_chain_with_a_weak_link_is_refused(chain: Chain, tmp_path: Path) -> None:
    Chain.backends = [SecretService.Keyring(), FileKeyring(tmp_path / "k")]  # type: ignore[no-untyped-call]
    with pytest.raises(CredentialsError, match="FileKeyring does not protect"):
        allowed_backend(chain)


def test_an_empty_chain_is_no_keyring(chain: Chain) -> None:
    with pytest.raises(CredentialsError, match="no keyring"):
        allowed_backend(chain)


@pytest.mark.usefixtures("keyring_as_before")
def test_the_choice_of_the_library_is_looked_at(tmp_path: Path) -> None:
    keyring.set_keyring(FileKeyring(tmp_path / "k"))
    with pytest.raises(CredentialsError, match="does not protect"):
        system_backend()
