"""Secrets handed in for set-up, as environment variables (product.md section 6)."""

from __future__ import annotations

import os
from collections.abc import Mapping, MutableMapping

from core.credentials.secret import Secret
from core.model.connection import SecretName

VARIABLES: dict[str, SecretName] = {
    "ML_CONNECTOR_JAGGAER_SECRET": SecretName.JAGGAER,
    "ML_CONNECTOR_X3_SECRET": SecretName.X3,
    "ML_CONNECTOR_X3_REFRESH_TOKEN": SecretName.X3_REFRESH_TOKEN,
    "ML_CONNECTOR_X3_REST_PASSWORD": SecretName.X3_REST,
    "ML_CONNECTOR_SMTP_PASSWORD": SecretName.SMTP,
}
"""Environment variable -> the secret it brings."""

PRACTICE_VARIABLE = "ML_CONNECTOR_PRACTICE_KEYRING"
"""Set by `run.py` when it started a keyring of its own on a machine without a desktop."""


def take_environment_secrets(environ: MutableMapping[str, str] | None = None) -> dict[SecretName, Secret]:
    """The secrets in the environment, which are removed from it; call it before any thread or child starts.

    Children inherit nothing afterwards. What the system shows of how this process was *started* cannot be changed
    from here.

    Args:
        environ: the environment, `os.environ` unless given.

    Returns:
        Those that were set and not empty.
    """
    environ = os.environ if environ is None else environ
    found: dict[SecretName, Secret] = {}
    for variable, name in VARIABLES.items():
        value = environ.pop(variable, "")
        if value:
            found[name] = Secret(value)
    return found


def is_practice_keyring(environ: Mapping[str, str] | None = None) -> bool:
    """Whether the keyring is the practice one of `run.py`, whose password everybody can read.

    Secrets of real systems must not be kept in it: `setup` refuses hosts other than loopback then.
    """
    return bool((os.environ if environ is None else environ).get(PRACTICE_VARIABLE))
