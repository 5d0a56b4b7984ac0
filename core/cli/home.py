"""`home`: where the data is, and a home folder that several accounts of this computer share."""

from __future__ import annotations

from pathlib import Path

import click

from core.cli import output
from core.cli.base import Options, common, opened
from core.paths import ONLY_ME, THIS_PC, Home, find_home, shared_home
from core.sharing import group_of, share


@click.group()
def home() -> None:
    """The home folder: the store, the log. `--home only-me` is that of this account, `--home this-pc` that of all."""


@home.command()
@common
def show(options: Options) -> int:
    """Shows the home folder and who uses it; opens nothing."""
    found = find_home(options.home)
    kind, group = _kind(found), group_of(found.folder) if found.is_shared else ""
    if options.json:
        output.print_json(
            {"folder": str(found.folder), "kind": kind, "group": group or None, "exists": found.store.exists()}
        )
        return output.EXIT_DONE
    output.say(str(found.folder))
    if found.is_shared:
        output.say(f"Shared by the accounts of this computer{f' that belong to {group}' if group else ''}.")
    else:
        output.say("Of the account that made it, alone.")
    if not found.store.exists():
        output.say("Nothing is set up in it yet.")
    return output.EXIT_DONE


@home.command(name="share")
@click.option("--group", required=True, metavar="NAME", help="Who may use it: a group of this computer or domain.")
@click.option("--folder", type=click.Path(path_type=Path), help="Another folder than the usual one of this computer.")
@click.option("--copy", "copies", is_flag=True, help="Copies the store of this home into it, where it has none.")
@common
def share_(options: Options, group: str, folder: Path | None, copies: bool) -> int:
    """Makes a home folder that the accounts of a group share; needs an administrator, once. Secrets are not shared."""
    there = Home((folder or shared_home()).absolute())
    share(there.folder, group)
    copied = False
    if copies and not there.store.exists():
        with opened(options) as app:
            app.back_up(there.store)
        share(there.folder, group)
        copied = True
    word = THIS_PC if there.folder == shared_home() else str(there.folder)
    if options.json:
        output.print_json({"folder": str(there.folder), "group": group, "copied": copied})
        return output.EXIT_DONE
    output.say(f"{there.folder} is shared by {group}. Use it with: --home {word}, or ML_CONNECTOR_HOME={word}")
    if copied:
        output.say("The store is copied. Use the copy from now on, and not both.")
    output.say("Each account that runs needs the secrets in its own keyring: credentials set")
    return output.EXIT_DONE


def _kind(found: Home) -> str:
    if found.is_shared:
        return THIS_PC
    return ONLY_ME if found.folder == find_home(ONLY_ME).folder else "folder"
