"""A keyring in a file, with Windows' limit: a real backend of the library `keyring`, for tests alone."""

from __future__ import annotations

import json
from pathlib import Path

from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError, PasswordSetError

WINDOWS_BYTES = 2_560


class FileKeyring(KeyringBackend):
    """Entries in a JSON file; one longer than 2,560 bytes of UTF-16 is refused, as Windows does.

    `stop_after` makes the call with that number (counted from 1, writes and deletes only) and all later ones fail, as
    if the program had been killed there.
    """

    priority = 0.5

    def __init__(self, file: Path) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.file = file
        self.changes = 0
        self.stop_after: int | None = None

    def entries(self) -> dict[str, str]:
        """Everything that is kept: user name -> text."""
        if not self.file.exists():
            return {}
        kept: dict[str, str] = json.loads(self.file.read_text("utf-8"))
        return kept

    def get_password(self, service: str, username: str) -> str | None:
        return self.entries().get(f"{service}|{username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        if len(password.encode("utf-16-le")) > WINDOWS_BYTES:
            raise PasswordSetError("The stub received bad data")
        self._change({**self.entries(), f"{service}|{username}": password})

    def delete_password(self, service: str, username: str) -> None:
        entries = self.entries()
        if entries.pop(f"{service}|{username}", None) is None:
            raise PasswordDeleteError("not found")
        self._change(entries)

    def _change(self, entries: dict[str, str]) -> None:
        self.changes += 1
        if self.stop_after is not None and self.changes > self.stop_after:
            raise OSError("killed here")
        self.file.write_text(json.dumps(entries), "utf-8")
