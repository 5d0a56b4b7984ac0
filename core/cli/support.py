"""`support-bundle`: one file for whoever helps, without secrets, names and prices."""

from __future__ import annotations

from pathlib import Path

import click

from core.cli import output
from core.cli.base import Options, common, opened
from core.clock import SystemClock
from core.desk.supporting import bundle_of_home, write_bundle
from core.errors import StoreError
from core.paths import find_home


@click.command(name="support-bundle")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--show", is_flag=True, help="Prints what is in it, too.")
@common
def support_bundle(options: Options, file: Path, show: bool) -> int:
    """Writes FILE, a zip for support: versions, settings, last runs, causes, log. No secrets, names, prices, bank data."""
    try:
        with opened(options) as app:
            bundle = app.support_bundle()
    except StoreError as error:
        # A store that cannot be opened may be what support is asked about: all else is still told.
        bundle = bundle_of_home(find_home(options.home).folder, SystemClock(), error)
    write_bundle(bundle, file)
    if options.json:
        output.print_json(
            {
                "file": str(file),
                "parts": [{"name": part.name, "bytes": len(part.text.encode())} for part in bundle.parts],
                "struck": dict(bundle.struck),
            }
        )
        return output.EXIT_DONE
    for part in bundle.parts if show else ():
        output.say(f"--- {part.name}: {part.says}")
        output.say(part.text)
    taken = ", ".join(f"{count} x {kind}" for kind, count in bundle.struck.items()) or "nothing had to be"
    output.say(f"{file} holds {len(bundle.parts)} files. Taken out: {taken}. Look through it before you send it.")
    return output.EXIT_DONE
