"""Commands about documents that were written and are gone from X3."""

from __future__ import annotations

from collections.abc import Sequence

import click

from core.cli import output
from core.cli.base import Options, common, opened
from core.errors import ConfigurationError

_BECAUSE = click.option("--because", default="", metavar="TEXT", help="Why; it is kept with your name.")
_ALL = click.option("--all", "everything", is_flag=True, help="All that are gone.")
_KEYS = click.argument("keys", nargs=-1, metavar="KEY...")


@click.group()
def gone() -> None:
    """Orders and suppliers that were written and are gone from X3: deleted, or X3 was restored."""


@gone.command(name="list")
@common
def list_(options: Options) -> int:
    """Lists those about which nobody decided yet."""
    with opened(options) as app:
        rows = app.gone(options.connection)
    if options.json:
        output.print_json({"gone": [output.record_json(row) for row in rows]})
    else:
        output.say_records(rows)
        output.say(f"{len(rows):,} are gone from X3." if rows else "Nothing is gone from X3, as far as is known.")
    return output.EXIT_OPEN if rows else output.EXIT_DONE


@gone.command(name="write-again")
@_KEYS
@_ALL
@_BECAUSE
@common
def write_again(options: Options, keys: tuple[str, ...], everything: bool, because: str) -> int:
    """Writes KEYs to X3 again, with the next sync."""
    _named(keys, everything=everything)
    with opened(options) as app:
        return _told(
            options, app.write_gone_again(keys, because=because, connection=options.connection), "written again"
        )


@gone.command()
@_KEYS
@_ALL
@_BECAUSE
@common
def accept(options: Options, keys: tuple[str, ...], everything: bool, because: str) -> int:
    """Accepts that KEYs are gone; they are left alone until JAGGAER changes them."""
    _named(keys, everything=everything)
    with opened(options) as app:
        return _told(options, app.accept_gone(keys, because=because, connection=options.connection), "accepted as gone")


def _named(keys: Sequence[str], *, everything: bool) -> None:
    if bool(keys) == everything:
        raise ConfigurationError("Nothing was named.", remedy="Say KEY..., or --all.")


def _told(options: Options, numbers: Sequence[str], words: str) -> int:
    if options.json:
        output.print_json({"keys": list(numbers), "decision": words})
    else:
        output.say(f"{len(numbers):,} {words}: {', '.join(numbers)}")
    return output.EXIT_DONE
