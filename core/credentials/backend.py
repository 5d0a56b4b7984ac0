"""Which keyring is used: one that the operating system protects, or none."""

from __future__ import annotations

from typing import Protocol

from core.errors import CredentialsError

ALLOWED: frozenset[str] = frozenset(
    {
        "keyring.backends.Windows.WinVaultKeyring",
        "keyring.backends.macOS.Keyring",
        "keyring.backends.SecretService.Keyring",
        "keyring.backends.libsecret.Keyring",
        "keyring.backends.kwallet.DBusKeyring",
        "keyring.backends.kwallet.DBusKeyringKWallet4",
    }
)
"""Class paths of the keyrings that keep secrets encrypted under the user's own sign-in."""

CHAINER = "keyring.backends.chainer.ChainerBackend"
NOTHING = frozenset({"keyring.backends.fail.Keyring", "keyring.backends.null.Keyring", CHAINER})

MISSING = "This computer offers no keyring to this session, and secrets are kept nowhere else."
REMEDY_MISSING = (
    "On Linux, start a desktop session with a Secret Service (gnome-keyring or KWallet); "
    "on Windows and macOS, sign in as the user who runs ML Connector."
)
REMEDY_WEAK = "Remove that package, or the setting PYTHON_KEYRING_BACKEND, so that the system's own keyring is used."


class Backend(Protocol):
    """The part of `keyring.backend.KeyringBackend` that is used; tests hand in their own."""

    def get_password(self, service: str, username: str) -> str | None:
        """The text of an entry, or None."""
        ...

    def set_password(self, service: str, username: str, password: str) -> None:
        """Writes an entry."""
        ...

    def delete_password(self, service: str, username: str) -> None:
        """Removes an entry."""
        ...


def class_path(backend: object) -> str:
    """Module and class of a keyring, as in `ALLOWED`."""
    kind = type(backend)
    return f"{kind.__module__}.{kind.__qualname__}"


def allowed_backend(found: object) -> Backend:
    """The keyring to use of what `keyring` found; of a chain, its first link.

    Args:
        found: what `keyring.get_keyring()` gave.

    Raises:
        CredentialsError: there is none, or it (or a link of the chain) does not protect what it keeps.
    """
    path = class_path(found)
    if path == CHAINER:
        links = [allowed_backend(link) for link in getattr(found, "backends", ())]
        if links:
            return links[0]
    if path in NOTHING:
        raise CredentialsError(
            MISSING,
            remedy=REMEDY_MISSING,
            context={"backend": path},
        )
    if path not in ALLOWED:
        raise CredentialsError(
            f"The keyring {path} does not protect secrets well enough.",
            remedy=REMEDY_WEAK,
            context={"backend": path},
        )
    return found  # type: ignore[return-value]


def system_backend() -> Backend:
    """The operating system's keyring; `PYTHON_KEYRING_BACKEND` is respected within the list of allowed ones.

    Raises:
        CredentialsError: as `allowed_backend`, or keyring's own settings are wrong.
    """
    import keyring  # noqa: PLC0415 - looks for all keyrings on import: 0.3 s that a start without secrets does not need

    try:
        found: object = keyring.get_keyring()
    except Exception as error:
        raise CredentialsError(
            f"The keyring named in keyring's settings cannot be used ({type(error).__name__}).",
            remedy="Check PYTHON_KEYRING_BACKEND and keyringrc.cfg.",
        ) from error
    return allowed_backend(found)
