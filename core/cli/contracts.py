"""Commands about JAGGAER's contracts: what they are worth, and what was ordered under them."""

from __future__ import annotations

from datetime import date

import click

from core.cli import output
from core.cli.base import Options, common, opened
from core.clock import SystemClock
from core.model.contract import ContractOrder, ContractRow


@click.group()
def contracts() -> None:
    """JAGGAER's contracts, as they were read last."""


@contracts.command(name="list")
@common
def list_(options: Options) -> int:
    """Lists contracts with validity, ceiling and what was ordered under them."""
    with opened(options) as app:
        rows = app.contracts(options.connection)
    today = SystemClock().now().date()
    if options.json:
        output.print_json({"contracts": [contract_json(row, today) for row in rows]})
        return output.EXIT_DONE
    if not rows:
        output.say("No contracts were read yet.")
    for row in rows:
        amendment = f", amendment {row.amendment}" if row.amendment not in {"", "0"} else ""
        output.say(f"{row.number}{amendment}: {_state(row, today)}, {_validity(row)}")
        output.say(f"    {row.name}; {', '.join(one.name or one.number for one in row.suppliers) or 'no supplier'}")
        output.say(f"    {_money(row)}")
    return output.EXIT_DONE


@contracts.command()
@click.argument("key")
@common
def orders(options: Options, key: str) -> int:
    """Lists the orders with lines under the contract KEY: its number, name or id."""
    with opened(options) as app:
        rows = app.contract_orders(key, options.connection)
    if options.json:
        output.print_json({"orders": [_order_json(row) for row in rows]})
        return output.EXIT_DONE
    if not rows:
        output.say("No order refers to it.")
    for row in rows:
        there = row.x3_key or "not in X3"
        lines = output.counted(row.lines, "line")
        output.say(f"{row.number}  {row.status.value}  {there}  {lines}  {row.amount:,.2f} {row.currency}")
    return output.EXIT_DONE


def contract_json(row: ContractRow, today: date) -> dict[str, object]:
    """A contract as JSON; amounts are decimal strings, days ISO."""
    return {
        "key": row.number,
        "amendment": row.amendment,
        "source_id": row.source_id,
        "name": row.name,
        "kind": row.kind,
        "state": row.state(today).value,
        "status": row.status.value,
        "reason": row.reason or None,
        "suppliers": [
            {"source_id": one.source_id, "number": one.number, "name": one.name, "x3_key": one.x3_key or None}
            for one in row.suppliers
        ],
        "currency": row.currency,
        "ceiling": _text(row.ceiling),
        "valid_from": _text(row.valid_from),
        "valid_until": _text(row.valid_until),
        "never_expires": row.never_expires,
        "superseded": row.superseded,
        "orders": row.orders,
        "ordered": str(row.ordered),
        "left": _text(row.left),
        "other_currencies": [{"currency": name, "amount": str(amount)} for name, amount in row.other_currencies],
    }


def _order_json(row: ContractOrder) -> dict[str, object]:
    return {
        "key": row.number,
        "source_id": row.source_id,
        "status": row.status.value,
        "x3_key": row.x3_key or None,
        "supplier": row.supplier,
        "day": _text(row.day),
        "lines": row.lines,
        "amount": str(row.amount),
        "currency": row.currency,
    }


def _state(row: ContractRow, today: date) -> str:
    return f"{row.state(today).value}, superseded" if row.superseded else row.state(today).value


def _validity(row: ContractRow) -> str:
    since = row.valid_from.isoformat() if row.valid_from else "(no day)"
    if row.never_expires:
        return f"from {since}, without end"
    return f"from {since} to {row.valid_until.isoformat() if row.valid_until else '(no day)'}"


def _money(row: ContractRow) -> str:
    orders = output.counted(row.orders, "order")
    text = f"{row.ordered:,.2f} {row.currency} on {orders}"
    if row.ceiling is not None:
        text += f" of {row.ceiling:,.2f}"
    if row.over and row.left is not None:
        text += f": {-row.left:,.2f} over its ceiling"
    others = " + ".join(f"{amount:,.2f} {name}" for name, amount in row.other_currencies)
    return f"{text}; in other currencies {others}" if others else text


def _text(value: object) -> str | None:
    return None if value is None else str(value)
