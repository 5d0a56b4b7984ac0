"""Commands about the pair of systems that a connection binds."""

from __future__ import annotations

import click

from core.cli import output
from core.cli.base import Options, common, opened


@click.group()
def systems() -> None:
    """Whether JAGGAER and X3 of a connection belong together."""


@systems.command()
@click.option("--because", default="", metavar="TEXT", help="Why; it is kept with your name.")
@common
def confirm(options: Options, because: str) -> int:
    """Confirms once that a test system and a real one are meant to be connected, or that X3 moved."""
    with opened(options) as app:
        odd = app.confirm_pair(options.connection, because=because)
    if options.json:
        output.print_json({"confirmed": odd})
    else:
        output.say(f"Confirmed: {odd}" if odd else "Nothing about this pair of systems is odd.")
    return output.EXIT_DONE
