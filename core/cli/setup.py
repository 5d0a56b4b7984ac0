"""`setup FILE.toml`: settings from the file, secrets from the environment or asked for on the terminal."""

from __future__ import annotations

import getpass
import sys
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

from core.app import App
from core.credentials.environment import VARIABLES, is_practice_keyring
from core.credentials.secret import Secret
from core.errors import ConfigurationError, CredentialsError
from core.model.connection import Connection, SecretName
from core.model.connection_name import taken_by, taken_words
from core.settings import is_loopback, read_setup_file

_VARIABLE_OF = {name: variable for variable, name in VARIABLES.items()}
_ASKED = {SecretName.JAGGAER: "JAGGAER client secret", SecretName.X3: "Sage X3 secret or password"}


def set_up(app: App, file: Path, given: Mapping[SecretName, Secret], *, only_new: bool = False) -> tuple[str, int]:
    """Creates or changes the connection of a set-up file; gives its name, and which request waits for approval (0 = none).

    Args:
        app: the App of the home.
        file: the set-up file.
        given: secrets that came from the environment.
        only_new: a connection that is there already is not changed.

    Raises:
        SourceFileError: the file is wrong; every fault is named.
        ConfigurationError: only a new one was wanted, and there is one of this name; or there is one that differs in
            capitals alone.
        CredentialsError: a secret is missing and cannot be asked for, or the keyring cannot be used.
    """
    connection: Connection = read_setup_file(file)
    refuse_practice_keyring(connection)
    if only_new and (twin := taken_by(connection.name, app.connection_names())):
        raise ConfigurationError(
            taken_words(twin),
            remedy="It is the name under [connection] in the file. Nothing was changed.",
        )
    app.check_name(connection.name)
    secrets = missing_secrets(app, connection, given)
    return connection.name, app.save_connection(connection, secrets)


def missing_secrets(app: App, connection: Connection, given: Mapping[SecretName, Secret]) -> dict[SecretName, str]:
    """The secrets of a connection that were given, and those that the keyring lacks, asked for on the terminal.

    Raises:
        CredentialsError: one is missing and cannot be asked for.
    """
    secrets = {name: secret.reveal() for name, secret in given.items()}
    asked = dict(_ASKED)
    if connection.x3.rest.login:
        asked[SecretName.X3_REST] = f"password of {connection.x3.rest.login} for X3's REST services"
    if connection.alerts.smtp_user:
        asked[SecretName.SMTP] = f"password of {connection.alerts.smtp_user} for the mail server"
    for name, words in asked.items():
        if name in secrets or app.secret_is_set(connection.name, name):
            continue
        if not sys.stdin.isatty():
            raise CredentialsError(
                f"The {words} is not set.",
                remedy=f"Run setup on a terminal, or set {_VARIABLE_OF[name]} for it.",
            )
        secrets[name] = getpass.getpass(f"{words[0].upper()}{words[1:]}: ")
    return secrets


def refuse_practice_keyring(connection: Connection) -> None:
    """Refuses the keyring that the source tree starts on a machine without a desktop: its password is public.

    Raises:
        CredentialsError: this session has it, and the connection leads to another computer.
    """
    hosts = [urlsplit(address).hostname or "" for address in (connection.jaggaer.host, connection.x3.base_url)]
    if is_practice_keyring() and not all(is_loopback(host) for host in hosts):
        raise CredentialsError(
            "The keyring of this session is for practice: its password is known to everybody.",
            remedy="Sign in on a desktop, or start a keyring of your own, then run setup again.",
        )
