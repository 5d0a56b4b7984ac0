"""Typing commands without a terminal: in this process, with a keyring of the test."""

from __future__ import annotations

import contextlib
import io
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.cli.commands import main
from core.credentials import KeyringSecrets
from core.credentials.vault import forget
from core.logs import register_secret
from tests.file_keyring import FileKeyring
from tests.helpers.practice import Bench


@dataclass(frozen=True)
class Done:
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> dict[str, Any]:
        """The one JSON object on standard output."""
        assert self.out.count("\n") == 1, f"not one line: {self.out!r} {self.err!r}"
        value: dict[str, Any] = json.loads(self.out)
        assert value["format"] == 1
        return value


@dataclass(frozen=True)
class Shell:
    """Runs commands on one home."""

    home: Path
    keyring: Path
    protected: bool = False
    """Whether the log strikes secrets out, as it always does outside of tests: there it makes every line slower."""

    def __call__(self, *words: str, json: bool = False) -> Done:
        """Types a command."""
        return self.type("--home", str(self.home), *(["--json"] if json else []), *words)

    def secrets(self) -> KeyringSecrets:
        """The keyring, as the program opens the system's own."""
        return KeyringSecrets(FileKeyring(self.keyring), seen=register_secret if self.protected else forget)

    def type(self, *words: str) -> Done:
        """Types a command line as it stands."""
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = main(list(words), keyring=self.secrets())
        return Done(code, out.getvalue(), err.getvalue())


def setup_file(made: Bench, **more: str) -> Path:
    """A set-up file that leads to practice systems; `more` are further lines by section."""
    told = made.pair.as_dict()
    jaggaer, x3 = told["jaggaer"], told["x3"]
    assert isinstance(jaggaer, dict)
    assert isinstance(x3, dict)
    lines = [
        "[connection]",
        'name = "Main"',
        'environment = "test"',
        'start_from = "2017-01-01"',
        f'invoices = "{made.invoices}"',
        f"contracts = {str(made.contracts).lower()}",
        more.get("connection", ""),
        "[jaggaer]",
        f'host = "{jaggaer["host"]}"',
        f'client_id = "{jaggaer["client_id"]}"',
        more.get("jaggaer", ""),
        "[x3]",
        f'base_url = "{x3["base_url"]}"',
        f'folder = "{x3["folder"]}"' if "folder" not in more else f'folder = "{more["folder"]}"',
        f'client_id = "{x3["client_id"]}"',
        f'user = "{x3["user"]}"',
        'site = "US01"',
        'generic_product = "GENSERV"',
        more.get("x3", ""),
    ]
    file = made.folder / "connection.toml"
    file.write_text("\n".join(lines), encoding="utf-8")
    return file
