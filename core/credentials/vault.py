"""`core.ports.Secrets` over the operating system's keyring."""

from __future__ import annotations

import contextlib
import secrets
import threading
from collections.abc import Callable, Iterator
from urllib.parse import quote

from core.credentials import pieces
from core.credentials.backend import MISSING, REMEDY_MISSING, Backend, system_backend
from core.errors import CredentialsError
from core.model.connection import SecretName

SERVICE = "ML Connector"
"""Service of all entries; the user name is `CONNECTION/NAME`, that of a piece `CONNECTION/NAME#GENERATION.INDEX`."""

READ_AGAIN = 5
"""Times that a value is read anew when another process was changing it."""

REMEDY_LOCKED = "Unlock it (sign in to the desktop of this computer, or open its password manager), then try again."


def forget(_value: str) -> None:
    """For callers that have no log to protect."""


class KeyringSecrets:
    """The keyring of the account that runs.

    Values of any length are kept (Windows: 1,280 characters an entry, so long ones are cut, see
    `core.credentials.pieces`); a crash at any moment leaves the old value or the new one. May be used by several
    threads; calls take some 20 ms each, the first one up to a second, so not on the thread that draws.

    All methods raise `CredentialsError` when the keyring is missing, weak, locked or damaged.

    Args:
        backend: a keyring to use as it is; the system's, if it is an allowed one, unless given.
        seen: told every value that passes, so that the log can strike it out.
        limit: UTF-16 units of one entry.
    """

    def __init__(
        self,
        backend: Backend | None = None,
        *,
        seen: Callable[[str], None] = forget,
        limit: int = pieces.LIMIT_UNITS,
    ) -> None:
        self._backend = backend
        self._seen = seen
        self._limit = limit
        self._lock = threading.RLock()

    def get(self, connection: str, name: SecretName | str) -> str | None:
        """A secret, or None when it was never set."""
        user = user_name(connection, name)
        with self._lock:
            value = self._value(user)
        if value:
            self._seen(value)
        return value

    def set(self, connection: str, name: SecretName | str, value: str) -> None:
        """Keeps a secret; the old one counts until the new one is there whole and was read back.

        Raises:
            CredentialsError: also when the value is empty or no keyring could keep it.
        """
        user = user_name(connection, name)
        if not value:
            raise CredentialsError(f"The secret {user} is empty.", remedy="Enter it again.")
        if "\0" in value or any("\ud800" <= character <= "\udfff" for character in value):
            raise CredentialsError(
                f"The secret {user} has characters that no keyring keeps.", remedy="Copy it again, as plain text."
            )
        self._seen(value)
        with self._lock:
            before = self._read(user)
            old = pieces.read_head(before)
            new = old.generation + 1
            self._drop(user, new)  # what a crash may have left
            head = pieces.direct_head(new, value)
            if pieces.units(head) > self._limit:
                cut = pieces.cut(value, self._limit)
                for index, piece in enumerate(cut):
                    self._write(piece_name(user, new, index), piece)
                head = pieces.pieces_head(new, len(cut), pieces.digest_of(value))
                if self._joined(user, pieces.read_head(head)) != value:
                    self._drop(user, new)
                    raise CredentialsError(f"The keyring did not keep the secret {user} whole.", remedy="Try again.")
            self._write(user, head)
            if self._read(user) != head:
                if before is not None:
                    self._write(user, before)
                raise CredentialsError(f"The keyring did not keep the secret {user}.", remedy="Try again.")
            self._drop(user, old.generation)
            self._drop(user, old.generation - 1)

    def delete(self, connection: str, name: SecretName | str) -> None:
        """Removes a secret with all its pieces; nothing happens when there is none."""
        user = user_name(connection, name)
        with self._lock:
            text = self._read(user)
            if text is None:
                return
            generation = pieces.read_head(text).generation
            self._write(user, pieces.deleted_head(generation))
            for old in (generation + 1, generation, generation - 1):
                self._drop(user, old)
            self._remove(user)

    def probe(self) -> None:
        """Writes, reads and deletes a trial entry, in pieces too.

        Raises:
            CredentialsError: the keyring is missing, locked or not safe, with what to do.
        """
        trial = f"trial-{secrets.token_hex(4)}"
        value = secrets.token_hex(self._limit)
        try:
            self.set("probe", trial, value)
            if self._value(user_name("probe", trial)) != value:
                raise CredentialsError("The keyring does not give back what it was given.", remedy=REMEDY_MISSING)
        finally:
            with contextlib.suppress(CredentialsError):
                self.delete("probe", trial)
        if self._read(user_name("probe", trial)) is not None:
            raise CredentialsError("The keyring does not delete what it is told to.", remedy=REMEDY_MISSING)

    def _value(self, user: str) -> str | None:
        text = self._read(user)
        for _ in range(READ_AGAIN):
            head = pieces.read_head(text)
            if head.kind != "pieces":
                return head.value if head.kind == "direct" else None
            value = self._joined(user, head)
            if value is not None:
                return value
            again = self._read(user)
            if again == text:
                break
            text = again
        raise CredentialsError(
            f"The secret {user} is damaged in the keyring.", remedy="Enter it again in the settings of the connection."
        )

    def _joined(self, user: str, head: pieces.Head) -> str | None:
        """The value of a head in pieces; None when a piece is missing or belongs to another value."""
        found = [self._read(piece_name(user, head.generation, index)) for index in range(head.count)]
        value = "".join(piece for piece in found if piece is not None)
        return value if None not in found and pieces.digest_of(value) == head.digest else None

    def _drop(self, user: str, generation: int) -> None:
        """Removes the pieces of a generation, last one first, so that a crash leaves none that cannot be found."""
        count = 0
        while generation > 0 and self._read(piece_name(user, generation, count)) is not None:
            count += 1
        for index in reversed(range(count)):
            self._remove(piece_name(user, generation, index))

    def _read(self, entry: str) -> str | None:
        with translated("read"):
            return self._open().get_password(SERVICE, entry)

    def _write(self, entry: str, text: str) -> None:
        with translated("written"):
            self._open().set_password(SERVICE, entry, text)

    def _remove(self, entry: str) -> None:
        with translated("changed"):
            self._open().delete_password(SERVICE, entry)

    def _open(self) -> Backend:
        with self._lock:
            if self._backend is None:
                self._backend = system_backend()
            return self._backend


def user_name(connection: str, name: SecretName | str) -> str:
    """The user name of a secret's entry; `/` and `#` in a connection's name cannot lead to another's entry."""
    return f"{quote(connection, safe=' ')}/{quote(str(name), safe=' ')}"


def piece_name(user: str, generation: int, index: int) -> str:
    """The user name of a piece's entry."""
    return f"{user}#{generation}.{index}"


@contextlib.contextmanager
def translated(doing: str) -> Iterator[None]:
    """Turns whatever a keyring raises into `CredentialsError`: keyrings let errors of the systems below them through.

    Args:
        doing: what was tried, as a participle.
    """
    try:
        yield
    except CredentialsError:
        raise
    except Exception as error:
        names = {base.__name__ for base in type(error).__mro__}
        if names & {"KeyringLocked", "LockedException"}:
            raise CredentialsError("The keyring is locked.", remedy=REMEDY_LOCKED) from error
        if names & {"InitError", "PromptDismissedException"}:
            raise CredentialsError("The keyring was not opened.", remedy=REMEDY_LOCKED) from error
        if names & {"NoKeyringError", "SecretServiceNotAvailableException"}:
            raise CredentialsError(MISSING, remedy=REMEDY_MISSING) from error
        kind = type(error).__name__
        raise CredentialsError(
            f"The keyring could not be {doing} ({kind}).",
            remedy="Check that the keyring of this computer works, then try again.",
            context={"reason": kind},
        ) from error
