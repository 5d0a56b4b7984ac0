"""`pair`: the pairing with X3 through Sage's regional gateway."""

from __future__ import annotations

import webbrowser

import click

from core.cli import output
from core.cli.base import Options, common, opened
from core.errors import ConfigurationError
from core.model.cancel import Cancelled


@click.command()
@click.option("--no-browser", is_flag=True, help="Only prints the address to open, in a browser of this computer.")
@click.option("--timeout", "timeout_s", type=click.IntRange(min=1), default=600, metavar="SECONDS", show_default=True)
@common
def pair(options: Options, no_browser: bool, timeout_s: int) -> int:
    """Pairs with X3 through Sage's gateway (auth = "gateway"): a user of X3 accepts in the browser."""

    def show(address: str) -> None:
        output.tell(f"Accept the pairing in X3: {address}")
        if not no_browser:
            webbrowser.open(address)

    with opened(options) as app:
        folder = app.connection(options.connection).x3.folder
        try:
            paired = app.pair(show, timeout_s=timeout_s, connection=options.connection)
        except Cancelled:
            return output.EXIT_CANCELLED
    if paired.folders and folder not in paired.folders:
        raise ConfigurationError(
            f"X3 is paired, but {folder} is not among the folders that were allowed: {', '.join(paired.folders)}.",
            remedy="Pair again and have the X3 user allow it, or correct the folder in the settings.",
        )
    if options.json:
        output.print_json({"gateway": paired.gateway, "folders": list(paired.folders)})
    else:
        output.say(f"X3 is paired ({', '.join(paired.folders) or 'folders not told'}). Test it with: check")
    return output.EXIT_DONE
