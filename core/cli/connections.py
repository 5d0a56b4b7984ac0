"""`connections`: those of a home; taking one off the list. `secret`: a secret into the keyring. `backup`: a safe copy."""

from __future__ import annotations

from pathlib import Path

import click

from core.cli import output
from core.cli.base import Options, common, opened
from core.cli.credentials import asked
from core.cli.setup import refuse_practice_keyring
from core.model.connection import SecretName

_WIDE = 20


@click.group()
def connections() -> None:
    """The connections of this home: each is one JAGGAER and one Sage X3."""


@connections.command(name="list")
@common
def list_(options: Options) -> int:
    """Lists the connections."""
    with opened(options) as app:
        found = app.connections()
    if options.json:
        rows = [
            {
                "name": one.name,
                "environment": "test" if one.is_test else "production",
                "jaggaer": one.jaggaer,
                "x3": one.x3,
                "folder": one.folder,
                "written": one.written,
                "missing_secrets": [name.value for name in one.missing],
            }
            for one in found
        ]
        output.print_json({"connections": rows})
        return output.EXIT_DONE
    for one in found:
        kind = "TEST" if one.is_test else "production"
        output.say(f"{one.name:<{_WIDE}} {kind:<11} {one.jaggaer} -> folder {one.folder} on {one.x3}")
        output.say(f"{'':<{_WIDE}} {output.counted(one.written, 'document')} of it in X3")
        for name in one.missing:
            output.say(f"{'':<{_WIDE}} ! {name.value} is not set: secret set {name.value} --connection {one.name}")
    if not found:
        output.say("Nothing is set up in this home yet. Begin with: setup FILE.toml")
    return output.EXIT_DONE


@connections.command()
@click.argument("name")
@click.option("--confirm", default="", metavar="NAME", help="The name once more, where documents of it are in X3.")
@common
def remove(options: Options, name: str, confirm: str) -> int:
    """Takes connection NAME off the list, and its secrets out of the keyring. Its audit chain stays in the store."""
    with opened(options) as app:
        removed = app.remove_connection(name, confirmed=confirm)
    if options.json:
        taken = [secret.value for secret in removed.secrets]
        output.print_json({"removed": removed.name, "written": removed.written, "secrets": taken})
    else:
        output.say(f"{removed.name} is no longer listed. Its audit chain stays in the store.")
        if removed.written:
            output.say(
                f"{output.counted(removed.written, 'document')} of it stay in X3; nobody keeps them up to date now."
            )
    return output.EXIT_DONE


@click.group()
def secret() -> None:
    """Secrets of a connection: into the keyring, never out of it."""


@secret.command(name="set")
@click.argument("name", type=click.Choice([name.value for name in SecretName]))
@common
def set_(options: Options, name: str) -> int:
    """Puts a secret into the keyring: asked for on a terminal, else the first line of standard input."""
    wanted = SecretName(name)
    given = options.secrets.get(wanted)
    with opened(options) as app:
        refuse_practice_keyring(app.connection(options.connection))
        value = given.reveal() if given else asked(name)
        app.set_secret(wanted, value, options.connection)
    if options.json:
        output.print_json({"secret": name, "set": True})
    else:
        output.say(f"{name} is in the keyring. Test it with: check")
    return output.EXIT_DONE


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--replace", is_flag=True, help="Puts the copy in the place of a file that is there.")
@common
def backup(options: Options, file: Path, replace: bool) -> int:
    """Copies the local store to FILE while it is in use, and looks whether the copy is sound. It holds no secrets."""
    with opened(options) as app:
        made = app.back_up(file, replace=replace)
    if options.json:
        output.print_json({"file": str(made.file), "bytes": made.size_bytes, "at": made.made_at.isoformat()})
    else:
        output.say(f"{made.file}: {made.size_bytes:,} bytes, looked through and sound.")
    return output.EXIT_DONE
