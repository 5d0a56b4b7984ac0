"""The command about files that JAGGAER exported."""

from __future__ import annotations

from pathlib import Path

import click

from core.cli.base import Options, common, ended, opened


@click.command("import-file")
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=click.Path(path_type=Path))
@click.option("--preview", is_flag=True, help="Shows what would be written, and writes nothing.")
@common
def import_file(options: Options, files: tuple[Path, ...], preview: bool) -> int:
    """Reads export files of JAGGAER into X3: PO search export, PurchaseOrderMessage, TSMSupplier, cXML order."""
    with opened(options) as app:
        return ended(options, app.import_files(files, preview=preview, connection=options.connection))
