"""Commands about runs that stopped to ask."""

from __future__ import annotations

import click

from core.cli import output
from core.cli.base import Options, common, opened
from core.model.brake import BrakeQuestion
from core.model.values import decimal_text


@click.group()
def brake() -> None:
    """What runs ask before they go on: unusually much, an empty source, too much that vanished."""


@brake.command(name="list")
@common
def list_(options: Options) -> int:
    """Lists what is asked, with what was shown."""
    with opened(options) as app:
        asked = app.brakes(options.connection)
    waiting = [one for one in asked if not one.released]
    if options.json:
        output.print_json({"brakes": [brake_json(one) for one in asked]})
    else:
        for one in asked:
            say_brake(one)
        if not asked:
            output.say("No run asks anything.")
    return output.EXIT_OPEN if waiting else output.EXIT_DONE


@brake.command()
@click.argument("brake_id", metavar="ID")
@click.option("--because", default="", metavar="TEXT", help="Why; it is kept with your name.")
@common
def release(options: Options, brake_id: str, because: str) -> int:
    """Lets through once, with the next sync, exactly what a run showed when it asked."""
    with opened(options) as app:
        answered = app.release_brake(brake_id, because=because, connection=options.connection)
    if options.json:
        output.print_json({"released": brake_json(answered)})
    else:
        output.say(f"Let through once: {answered.message}")
        full = " --full" if answered.kind.value in {"empty", "vanished"} else ""
        output.say(f"The next sync goes on with it: sync{full}")
    return output.EXIT_DONE


def brake_json(one: BrakeQuestion) -> dict[str, object]:
    """A question as JSON; amounts are decimal strings, times in ISO form, UTC."""
    return {
        "id": one.brake_id,
        "flow": one.flow.value,
        "kind": one.kind.value,
        "message": one.message,
        "run_id": one.run_id,
        "asked_at": one.asked_at.isoformat(),
        "number": one.number,
        "usual": one.usual,
        "sums": [
            {
                "currency": money.currency,
                "amount": decimal_text(money.amount),
                "usual": decimal_text(money.usual),
                "limit": decimal_text(money.limit),
            }
            for money in one.sums
        ],
        "examples": list(one.examples),
        "released_by": one.released_by or None,
        "released_at": one.released_at.isoformat() if one.released_at else None,
        "because": one.because,
    }


def say_brake(one: BrakeQuestion) -> None:
    """A question for people."""
    output.say(f"{one.brake_id}  {one.message}")
    if one.released:
        why = f" ({one.because})" if one.because else ""
        output.say(f"            {one.released_by} let it through{why}; the next sync uses it.")
    else:
        asked = f"{one.asked_at:%d %b %Y, %H:%M} UTC"
        output.say(f"            asked on {asked} by run {one.run_id}. If it is right: brake release {one.brake_id}")
