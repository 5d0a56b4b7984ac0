"""Commands about X3's chart of accounts and dimensions."""

from __future__ import annotations

import click

from core.cli import output
from core.cli.base import Options, common, opened
from core.model.chart import BadCode

SHOWN = 5
"""Orders that are named for people."""


@click.group()
def chart() -> None:
    """X3's chart of accounts and dimensions, as it was read last."""


@chart.command()
@common
def watch(options: Options) -> int:
    """Lists mappings and shared codes that have gone bad in X3, with the open orders that they touch."""
    with opened(options) as app:
        found = app.gone_bad(options.connection)
    if options.json:
        output.print_json({"gone_bad": [_json(one) for one in found]})
    else:
        for one in found:
            _say(one)
        output.say(
            f"{output.counted(len(found), 'code')} in use gone bad." if found else "No code in use has gone bad in X3."
        )
    return output.EXIT_OPEN if found else output.EXIT_DONE


def _json(one: BadCode) -> dict[str, object]:
    rule = one.rule
    return {
        "kind": one.kind,
        "source": one.source,
        "target": one.target,
        "rule": None
        if rule is None
        else {
            "version": rule.version,
            "scope": dict(rule.scope.members()),
            "from": rule.valid_from.isoformat() if rule.valid_from else None,
        },
        "fault": one.fault,
        "message": one.message,
        "next_step": one.next_step,
        "since": one.since.isoformat() if one.since else None,
        "counted": one.counted,
        "orders": one.orders,
        "order_keys": list(one.order_keys),
        "written_lines": one.written_lines,
    }


def _say(one: BadCode) -> None:
    rule = f"mapping #{one.rule.version} ({one.rule.scope.words()})" if one.rule else "no mapping, taken over as it is"
    since = f"since {one.since:%Y-%m-%d}, " if one.since else ""
    output.say(f"  {one.message}")
    if one.source:
        output.say(f"      {since}{one.kind} {one.source} -> {one.target}: {rule}")
    if one.counted:
        keys = ", ".join(one.order_keys[:SHOWN])
        named = f" ({keys}{', ...' if one.orders > SHOWN else ''})" if keys else ""
        output.say(
            f"      touches {output.counted(one.orders, 'open order')}{named}; "
            f"{output.counted(one.written_lines, 'written line')}"
        )
    output.say(f"      {one.next_step}")
