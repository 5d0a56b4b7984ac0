"""Commands about orders that somebody changed in X3 by hand: what differs, and whose word counts."""

from __future__ import annotations

import click

from core.cli import output
from core.cli.base import Options, common, opened
from core.model.difference import OrderDifference
from core.model.policies import HandChange

_LINE = click.option("--line", default=0, metavar="N", help="The line's number; without it the header.")
_BECAUSE = click.option("--because", default="", metavar="TEXT", help="Why; it is kept with your name.")


@click.group()
def difference() -> None:
    """Orders that somebody changed in X3 by hand: X3 or JAGGAER, value by value."""


@difference.command(name="list")
@click.argument("key")
@common
def list_(options: Options, key: str) -> int:
    """Lists what X3 has otherwise than it was written for order KEY; X3 is asked."""
    with opened(options) as app:
        found = app.differences(key, options.connection)
    if options.json:
        output.print_json({"key": key, "differences": [_json(one) for one in found]})
    else:
        for one in found:
            output.say(f"{_where(one)}  {one.theirs or 'nothing'} in X3, {one.ours or 'nothing'} was written")
            output.say(f"    {_may(one)}")
        output.say(f"{output.counted(len(found), 'difference')}." if found else "X3 has it as it was written.")
    return output.EXIT_OPEN if any(one.decided is None for one in found) else output.EXIT_DONE


@difference.command()
@click.argument("key")
@click.argument("field")
@_LINE
@_BECAUSE
@common
def keep(options: Options, key: str, field: str, line: int, because: str) -> int:
    """Says that X3 keeps its FIELD of order KEY until JAGGAER changes it."""
    return _settle(options, key, field, line, HandChange.KEEP_X3, because)


@difference.command()
@click.argument("key")
@click.argument("field")
@_LINE
@_BECAUSE
@common
def write(options: Options, key: str, field: str, line: int, because: str) -> int:
    """Says that FIELD of order KEY is written to X3 again as JAGGAER has it."""
    return _settle(options, key, field, line, HandChange.JAGGAER_WINS, because)


def _settle(options: Options, key: str, field: str, line: int, choice: HandChange, because: str) -> int:
    with opened(options) as app:
        one = app.settle_difference(key, field, choice, line=line, because=because, connection=options.connection)
    if options.json:
        output.print_json({"key": key, "line": line, "field": field, "decision": choice.value})
    else:
        what = f"X3 keeps {one.theirs or 'nothing'}" if choice is HandChange.KEEP_X3 else f"{one.ours} is written again"
        output.say(f"{_where(one)}: {what}. The next sync carries it out, or: replay --key {key}")
    return output.EXIT_DONE


def _where(one: OrderDifference) -> str:
    line = f"line {one.line} " if one.line else ""
    return f"{line}{one.field.replace('_', ' ')}"


def _may(one: OrderDifference) -> str:
    if one.decided is not None:
        return "decided: X3 keeps it" if one.decided is HandChange.KEEP_X3 else "decided: it is written again"
    may = [word for word, can in (("keep", one.may_keep), ("write", one.may_write)) if can]
    return f"to be decided with: {' or '.join(may)}" if may else "to be mended in X3 by hand"


def _json(one: OrderDifference) -> dict[str, object]:
    return {
        "line": one.line,
        "field": one.field,
        "x3": one.theirs,
        "jaggaer": one.ours,
        "group": one.group.value,
        "policy": one.policy.value,
        "may_write": one.may_write,
        "may_keep": one.may_keep,
        "decided": one.decided.value if one.decided is not None else None,
    }
