"""A computer whose only keeper of tasks is a cron: the tool `crontab` as a program of its own, which keeps a file."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

_TOOL = """#!{python}
import pathlib, sys
kept = pathlib.Path({file!r})
if sys.argv[1:] == ["-l"]:
    if not kept.exists():
        sys.exit("no crontab for this account")
    sys.stdout.write(kept.read_text("utf-8"))
elif sys.argv[1:] == ["-"]:
    kept.write_text(sys.stdin.read(), "utf-8")
else:
    sys.exit("usage error")
"""


def only_cron(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """From now on nothing but this cron is found on the PATH; gives the file that it keeps."""
    bin_folder, kept = folder / "bin", folder / "crontab"
    bin_folder.mkdir()
    tool = bin_folder / "crontab"
    tool.write_text(_TOOL.format(python=sys.executable, file=str(kept)), "utf-8")
    tool.chmod(0o755)
    monkeypatch.setenv("PATH", str(bin_folder))
    return kept
