"""Holds a preview against the run that followed: verdicts by the store, values by X3's own list; and random mornings."""

from __future__ import annotations

import random
from collections.abc import Mapping
from contextlib import suppress
from decimal import Decimal, InvalidOperation
from functools import partial
from typing import Any, Final

from core.app import App
from core.model.flow import ENTITY_OF, Entity, FlowName, SourceId
from core.model.run import Place, PreviewRow, RunResult
from core.model.settle import PLACE_OF
from core.model.status import Status
from core.model.views import RecordQuery, RecordRow
from core.sandbox.data import load_codes
from tests.helpers.judge import source_of
from tests.helpers.practice import Bench

_WRITES: Final = frozenset({Place.CREATED, Place.UPDATED, Place.CLOSED})
_LINE: Final = 2
_ADDRESS_WORDS: Final = {
    "label": "description",
    "line1": "addressLine1",
    "line2": "addressLine2",
    "line3": "addressLine3",
    "postcode": "postalCode",
    "state": "region",
    "phone": "phoneNumber",
}
_SUPPLIER_WORDS: Final = {
    "number": "code",
    "name": "companyName1",
    "name2": "companyName2",
    "short_name": "shortCompanyName",
    "payment_term": "paymentTerm",
    "tax_rule": "taxRule",
    "registration": "siteIdentificationNumber",
    "vat_number": "europeanUnionVatNumber",
}
_SPOILT: Final = ("amount-off-by-dollars", "text-amount", "unknown-unit", "null-quantity", "number-as-text", "split")
_UNSEEN: Final = frozenset({"source", "profile", "name3", "active", "supplier_product"})
"""What X3's list does not show."""


# -- the comparison ----------------------------------------------------------------------------------------------------


def broken_promises(made: Bench, app: App, shown: RunResult, result: RunResult) -> list[str]:
    """Where a run did something else than the preview before it said; empty = it kept its word.

    The site keeps our suppliers' numbers, and nothing was lost or refused.
    """
    wrong = [
        f"{flow.value}: {shown.flows[flow].as_dict()} in the preview, {result.flows[flow].as_dict()} in the run"
        for flow in shown.flows
        if shown.flows[flow] != result.flows[flow]
    ]
    if shown.lines != result.lines:
        wrong.append(f"lines: {shown.lines.as_dict()} in the preview, {result.lines.as_dict()} in the run")
    state = made.x3_state()
    orders = {str(one["id"]): one for one in state["orders"]}
    suppliers = {str(one["code"]): one for one in state["suppliers"]}
    for flow in (FlowName.SUPPLIERS, FlowName.ORDERS):
        entity = ENTITY_OF[flow]
        records = _rows(app, entity)
        there = orders if entity is Entity.ORDER else suppliers
        rows = [row for row in shown.previews if row.flow is flow]
        lines = _lines(app, entity, [row.source_id for row in rows if row.seal])
        for row in rows:
            record = records.get(row.source_id)
            if record is None:
                wrong.append(f"{row.number} was shown, and the store has no record of it")
                continue
            wrong += _verdict(row, record)
            if row.seal:
                wrong += [f"{row.number}: {each}" for each in _values(row, there[record.x3_key], lines[row.source_id])]
    return wrong


def _verdict(row: PreviewRow, record: RecordRow) -> list[str]:
    said = f"{row.number}: {row.place} ({row.reason}) in the preview, {record.status} ({record.reason}) after the run"
    if row.place in _WRITES | {Place.LINKED}:
        return [] if record.status is Status.SYNCED and record.x3_key else [said]
    return [] if PLACE_OF[record.status] is row.place and record.reason == row.reason else [said]


def _values(row: PreviewRow, there: Mapping[str, Any], x3_lines: Mapping[int, str]) -> list[str]:
    wrong = []
    for field, wanted in row.wants:
        words = field.split(" ", _LINE)
        if words[0] == "line":
            number, name = int(words[1]), words[_LINE] if len(words) > _LINE else "closed"
            actual = _line_value(row, there, number, x3_lines, name)
            wanted = "True" if name == "closed" else wanted  # noqa: PLW2901 - `closed` is how a sheet says it
        elif field == "document":
            actual, wanted = str(there["closed"]), "True"  # noqa: PLW2901 - as above
        else:
            name = field if row.flow is FlowName.ORDERS else _SUPPLIER_WORDS.get(field, field)
            actual = None if field in _UNSEEN or name not in there else str(there[name])
        if actual is not None and not _same(wanted, actual):
            wrong.append(f"{field} {wanted} in the preview, {actual} in X3")
    return wrong


def _line_value(
    row: PreviewRow, there: Mapping[str, Any], number: int, x3_lines: Mapping[int, str], name: str
) -> str | None:
    if name in _UNSEEN:
        return None
    if row.flow is FlowName.SUPPLIERS:
        wants = dict(row.wants)
        code = wants.get(f"line {number} code")
        address = next((one for one in there["addresses"] if one["code"] == code), None)
        return None if address is None else str(address[_ADDRESS_WORDS.get(name, name)])
    line = next((one for one in there["lines"] if str(one["line"]) == x3_lines.get(number)), None)
    if line is None:
        return f"no line {number}"
    if name.startswith("dimension:"):
        return str(line["dimensions"].get(name.removeprefix("dimension:"), ""))
    return str(line[name] or "")


def _same(wanted: str, actual: str) -> bool:
    if wanted == actual:
        return True
    with suppress(InvalidOperation):
        return Decimal(wanted) == Decimal(actual)
    return False


def _rows(app: App, entity: Entity) -> dict[str, RecordRow]:
    found: dict[str, RecordRow] = {}
    after: str | None = None
    while True:
        page = app.records(RecordQuery(entity, sort="key"), after=after)
        found |= {row.source_id: row for row in page.rows}
        after = page.after
        if after is None:
            return found


def _lines(app: App, entity: Entity, source_ids: list[str]) -> dict[str, dict[int, str]]:
    """Source id -> our line number -> line of X3."""
    records = app._named("").records
    found: dict[str, dict[int, str]] = {source_id: {} for source_id in source_ids}
    for start in range(0, len(source_ids), 400):
        part = [SourceId(source_id) for source_id in source_ids[start : start + 400]]
        for source_id, lines in records.load_lines(entity, part).items():
            found[str(source_id)] = {line.number: line.x3_line for line in lines}
    return found


# -- random mornings ---------------------------------------------------------------------------------------------------


def morning(made: Bench, chosen: random.Random, changes: int) -> None:
    """Random changes in both systems, of every kind that a preview can know of."""
    orders = [one for one in source_of(made)["orders"] if not one["cancelled"]]
    for order in chosen.sample(orders, min(changes, len(orders))):
        _one_change(made, chosen, order)
    accounts = sorted(load_codes().accounts)
    for account in chosen.sample(accounts, 3):
        active = chosen.random() < 0.5
        made.pair.x3.server.run(partial(made.pair.x3.commands.add_account, account, active=active))


def _one_change(made: Bench, chosen: random.Random, order: Mapping[str, Any]) -> None:
    do, number = made.pair.jaggaer.do, order["number"]
    live = [line["number"] for line in order["lines"] if not line["cancelled"]]
    line = str(chosen.choice(live)) if live else ""
    codes = load_codes()
    kinds = ["cancel", "copy", "ap status", "touch", "name"]
    if live:
        kinds += ["price", "quantity", "account", "department", "unknown", "line more", "line less", "spoilt"] * 2
    match chosen.choice(kinds):
        case "price":
            do("revise", order=number, lines={line: {"unitPrice": f"{chosen.randrange(1, 99_999) / 100:.2f}"}})
        case "quantity":
            do("revise", order=number, lines={line: {"quantity": str(chosen.randrange(1, 40))}})
        case "account":
            do("revise", order=number, lines={line: {"account": chosen.choice(sorted(codes.accounts))}})
        case "department":
            do("revise", order=number, lines={line: {"department": chosen.choice(sorted(codes.cost_centers))}})
        case "unknown":
            code = chosen.choice(codes.missing)
            do("revise", order=number, lines={line: {"account" if code.kind == "account" else "department": code.code}})
        case "line more":
            do("revise", order=number, add=[{"description": "One more", "quantity": "2", "unitPrice": "12.35"}])
        case "line less":
            do("revise", order=number, cancel=[int(line)])
        case "spoilt":
            do("spoil", kind=chosen.choice(_SPOILT), order=number)
        case "cancel":
            do("cancel", order=number)
        case "copy":
            do("copy-order", order=number, number=f"{number}-{chosen.randrange(1000)}")
        case "ap status":
            do("set-ap-status", order=number, status=chosen.choice(("Closed", "SoftClose", "Open")))
        case "touch":
            do("touch", order=number)
        case _:
            do("rename-supplier", supplier=order["supplier"], name=f"Renamed {chosen.randrange(10_000)}")
