"""The guard over the log, tried on a run of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.conftest import REPOSITORY

SUITE = """
import logging
import pytest

def test_that_warns():
    logging.getLogger("core.sync").warning("a record was set aside")

@pytest.mark.log_warnings
def test_that_may_warn():
    logging.getLogger("core.sync").warning("a record was set aside")

def test_that_is_quiet():
    logging.getLogger("core.sync").info("a run began")
"""


def test_a_warning_in_the_log_fails_the_test_unless_it_is_expected(tmp_path: Path) -> None:
    suite = tmp_path / "test_suite.py"
    suite.write_text(SUITE, "utf-8")
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-p", "tests.conftest", "-c"]
    command += [str(REPOSITORY / "pyproject.toml"), "--rootdir", str(tmp_path), str(suite)]
    done = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=False)
    assert "3 passed, 1 error" in done.stdout, done.stdout
    assert "ERROR ../" in done.stdout or "test_that_warns" in done.stdout
    assert "unexpected in the log:\nE   WARNING core.sync: a record was set aside" in done.stdout.replace(
        "E           ", "E   "
    )
