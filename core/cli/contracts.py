"""Commands about JAGGAER's contracts: what they are worth, and what was ordered under them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from core.cli import output
from core.cli.base import Options, common, in_language, opened
from core.cli.filters import CONTRACT_SORTS, WHICH, find_view
from core.clock import SystemClock
from core.model.contract import ContractOrder, ContractRow
from core.model.contract_list import ContractQuery, ContractsExported, Which, chosen_contracts, query_of
from core.model.flow import FlowName


@click.group()
def contracts() -> None:
    """JAGGAER's contracts, as they were read last."""


@contracts.command(name="list")
@click.option("--view", "view", default="", metavar="NAME", help="What a saved view shows; other options change that.")
@click.option("--which", type=WHICH, help="Only those that stand so: in force, over the ceiling ...")
@click.option("--find", default=None, metavar="TEXT", help="Only those with these words in number, name or supplier.")
@click.option("--sort", type=CONTRACT_SORTS, help="By what the list is sorted (number).")
@click.option("--descending", is_flag=True, help="The greatest first.")
@click.option("--export", "file", metavar="FILE", type=click.Path(path_type=Path), help="Writes an .xlsx or .csv file.")
@in_language
@common
def list_(
    options: Options,
    view: str,
    which: str | None,
    find: str | None,
    sort: str | None,
    descending: bool,
    file: Path | None,
    language: str,
) -> int:
    """Lists contracts with validity, ceiling and what was ordered under them, or writes the list to a file."""
    columns: tuple[str, ...] = ()
    with opened(options) as app:
        query = ContractQuery()
        if view:
            _, saved = find_view(app, view, FlowName.CONTRACTS.value, options.connection)
            query = query_of(saved)
            columns = tuple(column.name for column in saved.columns if not column.hidden)
        query = ContractQuery(
            Which(which) if which else query.which,
            query.find if find is None else find,
            sort or query.sort,
            descending if sort else descending or query.descending,
        )
        if file is not None:
            made = app.export_contracts(file, query, columns=columns, language=language, connection=options.connection)
            return _say_exported(options, made)
        every = app.contracts(options.connection)
    today = SystemClock().now().astimezone().date()
    rows = chosen_contracts(every, query, today)
    if options.json:
        output.print_json({"contracts": [contract_json(row, today) for row in rows]})
        return output.EXIT_DONE
    if not rows:
        output.say("No contract has all of that." if every else "No contracts were read yet.")
    for row in rows:
        amendment = f", amendment {row.amendment}" if row.amendment not in {"", "0"} else ""
        output.say(f"{row.number}{amendment}: {_state(row, today)}, {_validity(row)}")
        output.say(f"    {row.name}; {', '.join(one.name or one.number for one in row.suppliers) or 'no supplier'}")
        output.say(f"    {_money(row)}")
    return output.EXIT_DONE


def _say_exported(options: Options, made: ContractsExported) -> int:
    if options.json:
        output.print_json({"export": {"file": str(made.file), "rows": made.contracts}})
    else:
        output.say(f"{output.counted(made.contracts, 'contract')} written to {made.file}.")
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
