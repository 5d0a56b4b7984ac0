"""Commands about likely twins: records that X3 probably has already."""

from __future__ import annotations

import click

from core.cli import output
from core.cli.base import Options, common, opened
from core.errors import ConfigurationError
from core.model.twin import TwinChoice, TwinEffect, TwinRow
from core.model.values import plain

_BECAUSE = click.option("--because", default="", metavar="TEXT", help="Why; it is kept with your name.")
_CARRIED_OUT = "X3 is not changed by it. The next sync carries it out, or: replay --all"


@click.group()
def twins() -> None:
    """Records that X3 probably has already, keyed by hand: link them, or create them."""


@twins.command(name="list")
@common
def list_(options: Options) -> int:
    """Lists them with what they may be in X3."""
    with opened(options) as app:
        rows = app.twins(options.connection)
    if options.json:
        output.print_json({"twins": [_json(row) for row in rows]})
    else:
        for row in rows:
            decision = f"  -> {row.decision}" if row.decision else ""
            output.say(
                f"{row.entity.value:<9}{row.key:<14} {row.amount:>14,.2f} {row.currency:<4}{row.supplier}{decision}"
            )
            for twin in row.twins:
                output.say(f"    {twin.score:>3}  {twin.external_id:<16} {twin.why}")
        output.say(f"{output.counted(len(rows), 'record')}." if rows else "No likely twin holds anything.")
    return output.EXIT_OPEN if any(not row.decision for row in rows) else output.EXIT_DONE


@twins.command()
@click.argument("key", required=False)
@click.argument("x3_key", required=False)
@click.option(
    "--all-likely",
    "min_score",
    type=click.IntRange(0, 100),
    metavar="MIN_SCORE",
    help="Links every record to its surest twin, where that scores at least so much and no other comes near.",
)
@click.option("--dry-run", is_flag=True, help="With --all-likely: shows what would be linked.")
@click.option("--anyway", is_flag=True, help="Also where supplier, currency or total differ much.")
@_BECAUSE
@common
def link(
    options: Options,
    key: str | None,
    x3_key: str | None,
    min_score: int | None,
    dry_run: bool,
    anyway: bool,
    because: str,
) -> int:
    """Says that KEY of JAGGAER is X3KEY of X3; nothing is written to X3."""
    one = key is not None and x3_key is not None
    if one == (min_score is not None) or (key is not None and x3_key is None):
        raise ConfigurationError("Nothing was named.", remedy="Say KEY X3KEY, or --all-likely MIN_SCORE.")
    with opened(options) as app:
        if min_score is None:
            choices: tuple[TwinChoice, ...] = (TwinChoice(key or "", x3_key or ""),)
            effect = TwinEffect((), ())
        else:
            choices, effect = app.likely_links(min_score, connection=options.connection)
        if choices and not dry_run:
            left = effect.left
            effect = app.link_twins(choices, because=because, anyway=anyway, connection=options.connection)
            effect = TwinEffect(effect.linked, (*effect.left, *left))
    if one and effect.left:
        raise ConfigurationError(
            f"{effect.left[0][0]} was not linked: {effect.left[0][1]}.",
            remedy="Look at both. If it is right all the same: --anyway",
        )
    tell_effect(options, effect, decided=not dry_run)
    return output.EXIT_OPEN if effect.left else output.EXIT_DONE


@twins.command()
@click.argument("keys", nargs=-1, required=True, metavar="KEY...")
@_BECAUSE
@common
def create(options: Options, keys: tuple[str, ...], because: str) -> int:
    """Says that the likely twins of KEYs are not the same; they are created."""
    with opened(options) as app:
        numbers = app.create_twins(keys, because=because, connection=options.connection)
    if options.json:
        output.print_json({"created": list(numbers)})
    else:
        output.say(f"{', '.join(numbers)}: created by the next sync, or by: replay --key KEY")
    return output.EXIT_DONE


@twins.command()
@click.argument("key")
@_BECAUSE
@common
def dismiss(options: Options, key: str, because: str) -> int:
    """Says that the likely twin of KEY is not the same; its replay creates it."""
    with opened(options) as app:
        app.dismiss_twin(key, because=because, connection=options.connection)
    if options.json:
        output.print_json({"key": key})
    else:
        output.say(f"{key} is not in X3 yet. Create it with: replay --key {key}")
    return output.EXIT_DONE


@twins.command()
@click.argument("key")
@_BECAUSE
@common
def undo(options: Options, key: str, because: str) -> int:
    """Takes back what was decided about KEY, as long as nothing was written on it."""
    with opened(options) as app:
        number = app.undo_twin(key, because=because, connection=options.connection)
    if options.json:
        output.print_json({"key": number})
    else:
        output.say(f"What was decided about {number} is taken back; the next sync looks at it anew.")
    return output.EXIT_DONE


def tell_effect(options: Options, effect: TwinEffect, *, decided: bool = True) -> None:
    """Prints which records were linked to what, and which were not and why."""
    if options.json:
        output.print_json(
            {
                "decided": decided,
                "linked": [{"key": key, "x3_key": x3_key} for key, x3_key in effect.linked],
                "left": [{"key": key, "reason": reason} for key, reason in effect.left],
            }
        )
        return
    for key, x3_key in effect.linked:
        output.say(f"  {key} {'is' if decided else 'would be'} {x3_key}")
    for key, reason in effect.left:
        output.say(f"  {key} stays as it is: {reason}")
    output.say(f"{len(effect.linked):,} linked, {len(effect.left):,} not." + (f" {_CARRIED_OUT}" if decided else ""))


def _json(row: TwinRow) -> dict[str, object]:
    return {
        "flow": f"{row.entity.value}s",
        "key": row.key,
        "source_id": row.source_id,
        "supplier": row.supplier,
        "amount": str(plain(row.amount)),
        "currency": row.currency,
        "decision": row.decision,
        "twins": [{"x3_key": twin.external_id, "score": twin.score, "why": twin.why} for twin in row.twins],
    }
