"""`credentials`: the secrets of a connection in the keyring of the account that types the command."""

from __future__ import annotations

import getpass
import sys

import click

from core.cli import output
from core.cli.base import Options, common, opened
from core.cli.setup import refuse_practice_keyring
from core.errors import ConfigurationError, CredentialsError
from core.model.connection import SecretName
from core.model.credentials import AccountSecrets

_WIDE = 20
_NAMES = click.Choice([name.value for name in SecretName])


@click.group()
def credentials() -> None:
    """Secrets of the account that types this: each account has its own, also that of the task of the operating system."""


@credentials.command(name="set")
@click.argument("name", type=_NAMES, required=False)
@common
def set_(options: Options, name: str | None) -> int:
    """Puts secret NAME into the keyring of this account; without NAME, each one that is missing.

    It is asked for on a terminal; otherwise each line of standard input is one, in the order in which `credentials show`
    lists what is missing. It is never an argument.
    """
    with opened(options) as app:
        refuse_practice_keyring(app.connection(options.connection))
        wanted = (SecretName(name),) if name else app.test_credentials(options.connection).missing
        for one in wanted:
            given = options.secrets.get(one)
            app.set_secret(one, given.reveal() if given else asked(one.value), options.connection)
        found = app.credentials(options.connection)
    if options.json:
        output.print_json({**_json(found), "set": [one.value for one in wanted]})
        return output.EXIT_DONE
    for one in wanted:
        output.say(f"{one.value} is in the keyring of {found.account}. Test it with: check")
    if not wanted:
        output.say(f"Nothing is missing in the keyring of {found.account}.")
    return output.EXIT_DONE


@credentials.command()
@common
def show(options: Options) -> int:
    """Shows which secrets this account has; never what they are."""
    with opened(options) as app:
        found = app.credentials(options.connection)
    _print(options, found)
    return _exit_of(found)


@credentials.command()
@common
def test(options: Options) -> int:
    """Tests the keyring of this account: keeps, reads and deletes a trial entry, and reads every secret. Asks no system."""
    with opened(options) as app:
        found = app.test_credentials(options.connection)
    _print(options, found, tried=True)
    return _exit_of(found)


@credentials.command()
@click.argument("name", type=_NAMES)
@common
def delete(options: Options, name: str) -> int:
    """Takes secret NAME out of the keyring of this account; other accounts keep theirs."""
    with opened(options) as app:
        there = app.remove_secret(SecretName(name), options.connection)
        found = app.credentials(options.connection)
    if options.json:
        output.print_json({**_json(found), "deleted": there})
    elif there:
        output.say(f"{name} is no longer in the keyring of {found.account}.")
    else:
        output.say(f"The keyring of {found.account} has no {name}.")
    return output.EXIT_DONE


def _print(options: Options, found: AccountSecrets, *, tried: bool = False) -> None:
    if options.json:
        output.print_json(_json(found))
        return
    output.say(f"Secrets of {found.connection} in the keyring of {found.account}:")
    for one in found.secrets:
        state = "set" if one.is_set else "not known" if one.is_set is None else "missing" if one.needed else "not set"
        output.say(f"  {one.name.value:<{_WIDE}} {state}")
    if found.trouble:
        output.say(found.trouble)
    elif tried:
        output.say("The keyring keeps, gives back and deletes what it is told to.")
    if found.missing:
        output.say(f'As {found.account}, type: ml-connector credentials set --connection "{found.connection}"')


def _json(found: AccountSecrets) -> dict[str, object]:
    return {
        "connection": found.connection,
        "account": found.account,
        "secrets": [{"name": one.name.value, "set": one.is_set, "needed": one.needed} for one in found.secrets],
        "missing": [one.value for one in found.missing],
        "trouble": found.trouble or None,
    }


def _exit_of(found: AccountSecrets) -> int:
    return output.EXIT_USE if found.missing or found.trouble else output.EXIT_DONE


def asked(name: str) -> str:
    """A secret: asked for on a terminal, else the next line of standard input.

    Raises:
        CredentialsError: nothing was given.
    """
    if sys.stdin is None:
        raise ConfigurationError("There is nobody to ask.", remedy="Type the command in a command line.")
    if sys.stdin.isatty():
        return getpass.getpass(f"{name}: ")
    value = sys.stdin.readline().rstrip("\r\n")
    if not value:
        raise CredentialsError(
            f"{name} was not given.",
            remedy="Type it on a terminal, or give it on standard input: it is never an argument.",
        )
    return value
