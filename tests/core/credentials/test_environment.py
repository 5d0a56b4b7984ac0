from __future__ import annotations

import os
import subprocess
import sys

from core.credentials import Secret, is_practice_keyring, take_environment_secrets
from core.model.connection import SecretName
from tests.conftest import REPOSITORY


def test_secrets_are_taken_out_of_the_environment_once() -> None:
    environ = {"ML_CONNECTOR_JAGGAER_SECRET": "one", "ML_CONNECTOR_X3_SECRET": "", "PATH": "/bin"}
    assert take_environment_secrets(environ) == {SecretName.JAGGAER: Secret("one")}
    assert environ == {"PATH": "/bin"}
    assert take_environment_secrets(environ) == {}


def test_a_child_does_not_inherit_them() -> None:
    script = (
        "import subprocess, sys; from core.credentials import take_environment_secrets; "
        "found = take_environment_secrets(); "
        "print(len(found), subprocess.run([sys.executable, '-c', "
        "'import os; print(sum(n.startswith(\"ML_CONNECTOR_\") for n in os.environ))'], "
        "capture_output=True, text=True).stdout.strip())"
    )
    environ = {name: value for name, value in os.environ.items() if not name.startswith("ML_CONNECTOR_")}
    environ |= {"ML_CONNECTOR_X3_SECRET": "two", "ML_CONNECTOR_X3_REFRESH_TOKEN": "three"}
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=REPOSITORY, env=environ, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["2", "0"]


def test_the_practice_keyring_is_known_by_its_variable() -> None:
    assert is_practice_keyring({"ML_CONNECTOR_PRACTICE_KEYRING": "/tmp/x"})
    assert not is_practice_keyring({})
