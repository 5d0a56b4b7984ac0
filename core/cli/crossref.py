"""Commands about the cross-reference list: numbers of JAGGAER beside numbers of X3, in Excel."""

from __future__ import annotations

from pathlib import Path

import click

from core.cli import output
from core.cli.base import Options, common, in_language, opened
from core.model.flow import ENTITY_OF, FLOW_OF, WRITTEN, FlowName


@click.group()
def crossref() -> None:
    """The list of which record of JAGGAER is which document of X3."""


@crossref.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--flow", "flows", multiple=True, type=click.Choice([FLOW_OF[entity].value for entity in WRITTEN]))
@in_language
@common
def export(options: Options, file: Path, flows: tuple[str, ...], language: str) -> int:
    """Writes it to FILE (Excel)."""
    with opened(options) as app:
        entities = [ENTITY_OF[FlowName(flow)] for flow in flows]
        rows = app.export_crossref(file, entities, options.connection, language=language)
    if options.json:
        output.print_json({"file": str(file), "rows": rows})
    else:
        output.say(f"{rows:,} rows in {file}.")
    return output.EXIT_DONE


@crossref.command(name="import")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--anyway", is_flag=True, help="Also where supplier, currency or total differ much.")
@click.option("--preview", is_flag=True, help="Shows what would be linked, and decides nothing.")
@click.option("--because", default="", metavar="TEXT", help="Why; it is kept with your name.")
@common
def import_(options: Options, file: Path, anyway: bool, preview: bool, because: str) -> int:
    """Links what FILE (Excel) says, each looked up in X3 first; nothing is written to X3."""
    with opened(options) as app:
        effect = app.import_crossref(
            file, apply=not preview, because=because, anyway=anyway, connection=options.connection
        )
    if options.json:
        output.print_json(
            {
                "linked": [{"key": key, "x3_key": x3_key} for key, x3_key in effect.linked],
                "known": effect.known,
                "waiting": effect.waiting,
                "decided": effect.applied,
                "errors": [{"place": place, "reason": reason} for place, reason in effect.errors],
            }
        )
    else:
        for place, reason in effect.errors:
            output.say(f"  {place}: {reason}")
        output.say(
            f"{len(effect.linked):,} {'linked' if effect.applied else 'would be linked'}, {effect.known:,} were linked before, {len(effect.errors):,} rows not taken."
        )
        if effect.waiting:
            output.say(f"{effect.waiting:,} links wait for records that no sync has read yet.")
        if preview:
            output.say("Nothing was decided yet: leave out --preview for that.")
        elif effect.linked:
            output.say("X3 is not changed by it. The next sync carries it out.")
    return output.EXIT_OPEN if effect.errors else output.EXIT_DONE
