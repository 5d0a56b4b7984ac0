"""Commands about saves whose answer was lost: what was sent, what X3 has, and which it is."""

from __future__ import annotations

import click

from core.cli import output
from core.cli.base import Options, common, opened
from core.model.doubt import Compared, DoubtRow, Settling
from core.model.values import plain

_BECAUSE = click.option("--because", default="", metavar="TEXT", help="Why; it is kept with your name.")
_NEXT = "The next sync carries it out, or: replay --key {}"


@click.group()
def doubt() -> None:
    """Saves whose answer was lost: X3 is asked by every sync, and you where it cannot tell."""


@doubt.command(name="list")
@click.option("--offline", is_flag=True, help="Does not ask X3 what it has by now.")
@common
def list_(options: Options, offline: bool) -> int:
    """Lists them with what was sent and what X3 has by now."""
    with opened(options) as app:
        rows = app.doubts(options.connection, ask=not offline)
    if options.json:
        output.print_json({"doubts": [_json(row) for row in rows]})
    else:
        for row in rows:
            _say(row)
        output.say(f"{output.counted(len(rows), 'save')} in doubt." if rows else "Nothing is in doubt.")
    return output.EXIT_OPEN if any(row.person and not row.decision for row in rows) else output.EXIT_DONE


@doubt.command()
@click.argument("key")
@click.argument("x3_key")
@click.option("--anyway", is_flag=True, help="Also where supplier, currency, total or date differ much.")
@_BECAUSE
@common
def link(options: Options, key: str, x3_key: str, anyway: bool, because: str) -> int:
    """Says that what was sent for KEY is X3KEY, as it stands in X3; nothing is written there."""
    with opened(options) as app:
        app.settle_doubt(
            key, Settling.LINK, x3_key=x3_key, anyway=anyway, because=because, connection=options.connection
        )
    return _decided(options, key, x3_key, f"{key} is {x3_key} in X3.")


@doubt.command()
@click.argument("key")
@click.option(
    "--not", "seen", multiple=True, metavar="X3KEY", help="A document that may be it, and that you say is not."
)
@_BECAUSE
@common
def again(options: Options, key: str, seen: tuple[str, ...], because: str) -> int:
    """Says that X3 does not have what was sent for KEY; it is sent again."""
    with opened(options) as app:
        app.settle_doubt(key, Settling.AGAIN, seen=seen, because=because, connection=options.connection)
    return _decided(options, key, "", f"{key} is sent again.")


def _decided(options: Options, key: str, x3_key: str, words: str) -> int:
    if options.json:
        output.print_json({"key": key, "x3_key": x3_key or None, "decision": "link" if x3_key else "again"})
    else:
        output.say(f"{words} {_NEXT.format(key)}")
    return output.EXIT_DONE


def _say(row: DoubtRow) -> None:
    what = f"change of {row.x3_key}" if row.x3_key else row.purpose.value
    output.say(f"{row.entity.value} {row.key}  {what}, sent {row.sent_at:%Y-%m-%d %H:%M} UTC  {row.supplier}")
    output.say(f"    {row.waits}")
    if row.decision:
        output.say(f"    decided: {'sent again' if row.decision == Settling.AGAIN else f'it is {row.decision}'}")
    for one in row.candidates:
        taken = f" It belongs to {one.owner}." if one.owner else ""
        output.say(f"    {one.x3_key}  {one.why}{taken}")
        for pair in one.differences:
            where = f"{pair.where} {pair.field}".strip()
            output.say(f"        {where}: {pair.sent or 'nothing'} sent, {pair.there or 'nothing'} in X3")
        if not one.differences:
            output.say("        no difference")
    if row.asked and not row.candidates:
        output.say("    X3 has nothing that may be it.")


def _json(row: DoubtRow) -> dict[str, object]:
    return {
        "flow": row.flow.value,
        "key": row.key,
        "source_id": row.source_id,
        "purpose": row.purpose.value,
        "x3_key": row.x3_key or None,
        "supplier": row.supplier,
        "amount": str(plain(row.amount)),
        "currency": row.currency,
        "sent_at": row.sent_at.isoformat(),
        "settle_until": row.settle_until.isoformat(),
        "waits": row.waits,
        "person": row.person,
        "decision": row.decision or None,
        "not_again": row.not_again,
        "asked": row.asked,
        "sent": [_pair(pair) for pair in row.sent],
        "candidates": [
            {
                "x3_key": one.x3_key,
                "why": one.why,
                "owner": one.owner or None,
                "pairs": [_pair(pair) | {"there": pair.there, "differs": pair.differs} for pair in one.pairs],
            }
            for one in row.candidates
        ],
    }


def _pair(pair: Compared) -> dict[str, object]:
    return {"where": pair.where, "field": pair.field, "sent": pair.sent}
