"""Commands about the pair of systems that a connection binds."""

from __future__ import annotations

from datetime import datetime

import click

from core.cli import output
from core.cli.base import Options, common, opened
from core.model.systems import SystemIs, Systems


@click.group()
def systems() -> None:
    """What JAGGAER and X3 of a connection are, and whether they belong together."""


@systems.command()
@common
def show(options: Options) -> int:
    """Shows what each system is, which X3 the connection is bound to, and what was found there and when."""
    with opened(options) as app:
        found = app.systems(options.connection)
    if options.json:
        output.print_json(systems_json(found))
    else:
        say_systems(found)
    return output.EXIT_DONE


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


def systems_json(found: Systems) -> dict[str, object]:
    """The pair of systems as JSON; times in ISO form, UTC, null where they are not known."""
    return {
        "connection": found.connection,
        "environment": found.environment,
        "jaggaer": {**_json(found.jaggaer), "token_address": found.token_address, "profile": found.profile},
        "x3": {
            **_json(found.x3),
            "folder": found.folder,
            "endpoint": found.endpoint,
            "bound_to": found.bound_to or None,
            "bound_since": _iso(found.bound_since),
            "orders": found.orders,
            "suppliers": found.suppliers,
        },
        "pair_confirmed_at": _iso(found.confirmed_at),
        "odd": list(found.odd),
        "notes": list(found.notes),
    }


def say_systems(found: Systems) -> None:
    """The pair of systems for people."""
    output.say(f"{found.connection}, a {found.environment} connection")
    output.say("JAGGAER")
    _say_system(found.jaggaer)
    if found.token_address:
        output.say(f"  tokens from  {found.token_address}")
    output.say(f"  profile      {found.profile}")
    _say_found(found.jaggaer)
    output.say("Sage X3")
    _say_system(found.x3)
    output.say(f"  folder       {found.folder}, endpoint {found.endpoint}")
    bound = "nothing was written yet"
    if found.bound_to:
        records = f"{output.counted(found.orders, 'order')} and {output.counted(found.suppliers, 'supplier')} of ours are there"
        bound = f"{found.bound_to}, since {_day(found.bound_since)}; {records}"
    output.say(f"  bound to     {bound}")
    _say_found(found.x3)
    if found.confirmed_at is not None:
        output.say(f"That they belong together was confirmed on {_day(found.confirmed_at)}.")
    for said in (*found.odd, *found.notes):
        output.say(f"! {said}")


def _json(system: SystemIs) -> dict[str, object]:
    return {
        "address": system.address,
        "signs_in": system.signs_in,
        "is_test": system.is_test,
        "why": system.why,
        "found": list(system.found),
        "found_at": _iso(system.found_at),
    }


def _say_system(system: SystemIs) -> None:
    output.say(f"  address      {system.address}")
    output.say(f"  sign-in      {system.signs_in}")
    output.say(f"  kind         {'test' if system.is_test else 'not a test'}: {system.why}")


def _say_found(system: SystemIs) -> None:
    if not system.found:
        output.say("  found        not asked yet; a sync asks")
        return
    output.say(f"  found        on {_day(system.found_at)}:")
    for sentence in system.found:
        output.say(f"               {sentence}")


def _iso(at: datetime | None) -> str | None:
    return None if at is None else at.isoformat()


def _day(at: datetime | None) -> str:
    return "an unknown day" if at is None else f"{at:%d %b %Y, %H:%M} UTC"
