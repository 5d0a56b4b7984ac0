"""Other accounts of the operating system, really: this process belongs to them for a while, or a process of their own.

Only root can do so; elsewhere the tests that need a second person are skipped. Run as a module it is a command line of
another account: `python -m tests.helpers.accounts ACCOUNT KEYRING WORD...`.
"""

from __future__ import annotations

import os
import pwd
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from core.account import os_account
from core.app import App, open_app
from core.credentials import KeyringSecrets
from core.model.approval_rules import ApprovalSettings, MappingApproval
from core.model.connection import Connection, SecretName
from core.store.connection_store import ConnectionStore
from core.store.database import Store
from tests.file_keyring import FileKeyring
from tests.helpers.practice import NAME, Bench, MovedClock

IS_ROOT = hasattr(os, "getuid") and os.getuid() == 0 and not os_account().doubt
needs_root = pytest.mark.skipif(not IS_ROOT, reason="only a computer's own root can become another account")
CHECKER = "nobody"
OTHER = "daemon"
IN_A_NAME_SPACE = ("unshare", "-U", "--map-user=65534")
"""What starts a process that says it were another account."""
REPOSITORY = Path(__file__).resolve().parents[2]
ALWAYS = ApprovalSettings(mappings=MappingApproval.ALWAYS)


@contextmanager
def as_account(name: str) -> Iterator[None]:
    """The process belongs to another account meanwhile: its real user number is that one's, its rights stay root's."""
    os.setresuid(pwd.getpwnam(name).pw_uid, 0, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)


@dataclass
class Office:
    """A home on practice systems that has synced, with accounts that have a keyring each."""

    made: Bench
    home: Path
    clock: MovedClock = field(default_factory=MovedClock)
    opened: list[App] = field(default_factory=list)

    def app(self, keyring: str = "maker") -> App:
        """The App of whoever has this keyring."""
        app = open_app(self.home, clock=self.clock, secrets=self.secrets(keyring))
        self.opened.append(app)
        return app

    def secrets(self, keyring: str) -> KeyringSecrets:
        """A keyring with the secrets of both systems."""
        file = self.keyring(keyring)
        secrets = KeyringSecrets(FileKeyring(file))
        if not file.exists():
            told = self.made.pair.as_dict()
            for name, system in ((SecretName.JAGGAER, "jaggaer"), (SecretName.X3, "x3")):
                part = told[system]
                assert isinstance(part, dict)
                secrets.set(NAME, name, part["secret"])
        return secrets

    def keyring(self, name: str) -> Path:
        """The file of a keyring."""
        return self.home.parent / f"{name}.json"

    def settings(self, approval: ApprovalSettings = ALWAYS) -> Connection:
        """The connection, with these rules for approvals."""
        return replace(self.made.connection(), approval=approval)

    def store(self) -> ConnectionStore:
        """The store of the last App."""
        return self.opened[-1]._store.for_connection(NAME)

    def tamper(self, *statements: str) -> None:
        """Changes the store behind the program's back."""
        with sqlite3.connect(self.home / "ml-connector.db") as connection:
            for statement in statements:
                assert connection.execute(statement).rowcount != 0, statement
        connection.close()

    def close(self) -> None:
        """Closes what was opened."""
        while self.opened:
            self.opened.pop().close()


def synced_home(made: Bench, home: Path) -> Path:
    """Makes a home that has synced once, to be copied; nothing of it stays open."""
    office = Office(made, home)
    app = office.app("first")
    app.save_connection(made.connection(), {})
    result = app.sync()
    assert result.error_code == "", result.reason
    office.close()
    return home


def copy_home(made: Bench, home: Path, folder: Path, approval: ApprovalSettings = ALWAYS) -> Office:
    """An office on a copy of a home, with rules for approvals."""
    shutil.copytree(home, folder / "home")
    office = Office(made, folder / "home")
    store = Store.open(office.home / "ml-connector.db", clock=office.clock)
    store.connections.save(office.settings(approval), actor="somebody")
    store.close()
    return office


def may_make_name_spaces() -> bool:
    """Whether this computer lets a process have a user name space of its own."""
    if shutil.which(IN_A_NAME_SPACE[0]) is None:
        return False
    return subprocess.run([*IN_A_NAME_SPACE, "true"], capture_output=True, check=False).returncode == 0


def run_as(name: str, keyring: Path, *words: str, before: tuple[str, ...] = (), **environment: str) -> tuple[int, str]:
    """A command line of another account in a process of its own; gives its exit code and all that it said.

    Args:
        name: the account; "" stays who runs the test.
        keyring: the file that is its keyring.
        words: the command line.
        before: what starts the process (`unshare`, ...).
        environment: variables besides those of the test.
    """
    done = subprocess.run(
        [*before, sys.executable, "-m", "tests.helpers.accounts", name, str(keyring), *words],
        cwd=REPOSITORY,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def main(words: list[str]) -> int:
    """Runs a command line in a process whose real user number is that of an account; its rights stay root's.

    With an account's rights alone it could not read a Python that only root may read.
    """
    from core.cli.commands import main as command  # noqa: PLC0415 - a command line of the tests starts quickly

    name, keyring, *rest = words
    secrets = KeyringSecrets(FileKeyring(Path(keyring)))
    if name:
        os.setresuid(pwd.getpwnam(name).pw_uid, 0, 0)
    return command(rest, keyring=secrets)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
