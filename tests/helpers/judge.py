"""The judge: compares X3's own list, the product's store and the source, and trusts none of them alone.

X3 and JAGGAER are asked at `GET /_sim/state?holdings=1`; the store is read as a file (`books`); what ought to be is
worked out from the source by rules of its own (`expected`).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from core.app import App
from core.model.status import Status
from core.paths import Home
from tests.helpers.books import Books, Key, Record, read_books
from tests.helpers.expected import (
    Expected,
    ExpectedOrder,
    Line,
    PricedLine,
    Rules,
    expect,
    line_in_x3,
    name_in_x3,
)
from tests.helpers.practice import Bench, get_json

State = Mapping[str, Any]
ORDER, SUPPLIER = "order", "supplier"
_ENTITY_OF = {"PurchaseOrder": ORDER, "Supplier": SUPPLIER}
_WRITTEN = frozenset({Status.SYNCED, Status.PARTLY_SYNCED})
_CENT = Decimal("0.01")
_TOLERANCE = Decimal("0.005")
_TRUNCATED = timedelta(milliseconds=1)
"""X3 writes its times in whole milliseconds."""


def source_of(made: Bench) -> State:
    """What the practice JAGGAER holds, by its own list."""
    told = made.pair.as_dict()["jaggaer"]
    assert isinstance(told, dict)
    holdings: State = get_json(f"{told['host']}/_sim/state?holdings=1")["holdings"]
    return holdings


def judge_bench(made: Bench, rules: Rules, app: App | None = None) -> list[str]:
    """The judgement on a bench, and on the App opened last where none is named."""
    return judge(app or made.opened[-1], made.x3_state(), source_of(made), rules)


def judge(app: App, x3: State, source: State, rules: Rules) -> list[str]:
    """Everything that is wrong once nothing is in doubt any more; empty = all is well.

    Args:
        app: the App whose store and audit chain are judged.
        x3: `GET /_sim/state?holdings=1` of the practice X3.
        source: member `holdings` of the same of the practice JAGGAER.
        rules: what was decided, and how the connection is set up.
    """
    expected = expect(source, rules)
    books = read_books(Home(app.folder).store)
    codes, wrong = _suppliers(expected, x3["suppliers"], books, rules)
    wrong += _orders(expected, x3["orders"], books, codes, rules)
    wrong += _saves(x3["saves"], books, rules)
    wrong += _ends(books)
    said = app.verify_audit()
    if not said.ok:
        wrong.append(f"the audit chain is not intact: {said.reason}")
    return wrong


# -- suppliers ---------------------------------------------------------------------------------------------------------


def _suppliers(
    expected: Expected, there: Sequence[State], books: Books, rules: Rules
) -> tuple[dict[str, str], list[str]]:
    """The code that each supplier of JAGGAER has in X3, and what is wrong."""
    by_name: dict[str, list[State]] = defaultdict(list)
    for told in there:
        if told["code"] not in rules.by_hand:
            by_name[name_in_x3(told)].append(told)
    wrong: list[str] = []
    codes: dict[str, str] = {}
    for supplier_id, supplier in expected.suppliers.items():
        docs = by_name.pop(supplier.name, [])
        what = f"supplier {supplier.code} {supplier.name}"
        if len(docs) > 1:
            wrong.append(f"{what} is in X3 {len(docs)} times: {', '.join(doc['code'] for doc in docs)}")
        if docs and not supplier.wanted:
            wrong.append(f"{what} is in X3, but is none of ours")
        record = books.records.get((SUPPLIER, supplier_id))
        if not docs:
            if supplier.wanted:
                wrong.append(f"{what} is missing in X3; the store says {_words(record)}")
            continue
        code = codes[supplier_id] = str(docs[0]["code"])
        if rules.our_numbers and code != supplier.code:
            wrong.append(f"{what} has the number {code} in X3")
        addresses = [address["code"] for address in docs[0]["addresses"]]
        addressed = 0 if code in rules.by_number else supplier.addresses
        if len(addresses) != addressed or len(set(addresses)) != len(addresses):
            wrong.append(f"{what} has {len(addresses)} addresses in X3, {supplier.addresses} in JAGGAER")
        if record is None or record.status is not Status.SYNCED or record.external_id != code:
            wrong.append(f"{what} is {code} in X3, but the store says {_words(record)}")
    wrong += [f"X3 has a supplier {name} that JAGGAER does not have" for name in by_name]
    held = Counter(record.external_id for (entity, _), record in books.records.items() if entity == SUPPLIER)
    wrong += [f"the store has {n} suppliers for {code}" for code, n in held.items() if code and n > 1]
    return codes, wrong


# -- orders ------------------------------------------------------------------------------------------------------------


def _orders(
    expected: Expected, there: Sequence[State], books: Books, codes: Mapping[str, str], rules: Rules
) -> list[str]:
    by_reference: dict[str, list[State]] = defaultdict(list)
    for doc in there:
        by_reference[doc["reference"]].append(doc)
    wrong = [f"X3 has an order {number} that nobody ordered" for number in by_reference.keys() - expected.orders.keys()]
    for number, order in expected.orders.items():
        docs = by_reference.get(number, [])
        record = books.records.get((ORDER, order.source_id))
        if len(docs) > 1:
            wrong.append(f"order {number} is in X3 {len(docs)} times: {', '.join(doc['id'] for doc in docs)}")
        if not docs:
            if order.wanted:
                wrong.append(f"order {number} is missing in X3; the store says {_words(record)}")
            if record is None or record.status in _WRITTEN or record.external_id:
                wrong.append(f"order {number} is not in X3, but the store says {_words(record)}")
            continue
        doc = docs[0]
        if order.wanted:
            wrong += _lines(order, doc, codes, rules)
        elif order.cancelled:
            wrong += _cancelled(order, doc)
        elif order.revision == 1:
            wrong.append(f"order {number} is in X3, but should not be")
        should = Status.PARTLY_SYNCED if order.wanted and order.held else Status.SYNCED
        if record is None or record.status is not should or record.external_id != doc["id"]:
            wrong.append(f"order {number} is {doc['id']} in X3, but the store says {_words(record)}, not {should}")
    return wrong


def _lines(order: ExpectedOrder, doc: State, codes: Mapping[str, str], rules: Rules) -> list[str]:
    """An order that X3 must hold: header, every live line exactly once, nothing else open."""
    header = {
        "supplier": codes.get(order.supplier, ""),
        "currency": order.currency,
        "order_date": order.day.isoformat(),
        "site": rules.site,
        "closed": False,
    }
    wrong = [
        f"order {order.number}: {name} is {doc[name]}, not {value}"
        for name, value in header.items()
        if doc[name] != value
    ]
    wrong += _money(order.number, doc)
    is_open = [line_in_x3(line) for line in doc["lines"] if not line["closed"]]
    have, want = Counter(line.content for line in is_open), Counter(line.content for line in order.lines)
    wrong += [f"order {order.number} lacks {n} x {line}" for line, n in (want - have).items()]
    wrong += [f"order {order.number} has {n} x {line} too many" for line, n in (have - want).items()]
    if have == want:
        wrong += _prices(order, is_open)
    return wrong + _closed_lines(order, doc)


def _prices(order: ExpectedOrder, is_open: Sequence[PricedLine]) -> list[str]:
    """Prices to the cent, or to the rounding that the source's own unit price has."""
    ours, theirs = _by_content(is_open), _by_content(order.lines)
    return [
        f"order {order.number}: price {have} for {want}"
        for content, prices in ours.items()
        for have, want in zip(prices, theirs[content], strict=True)
        if abs(have - want) > max(_CENT, want * _TOLERANCE)
    ]


def _by_content(lines: Sequence[PricedLine]) -> dict[Line, list[Decimal]]:
    found: dict[Line, list[Decimal]] = defaultdict(list)
    for line in sorted(lines, key=lambda each: each.price):
        found[line.content].append(line.price)
    return found


def _money(number: str, doc: State) -> list[str]:
    """X3's own sums: quantity times price on each line, lines in the total."""
    wrong = []
    for line in doc["lines"]:
        product = (Decimal(line["quantity"]) * Decimal(line["price"])).quantize(_CENT, ROUND_HALF_UP)
        if product != Decimal(line["amount"]):
            wrong.append(f"order {number}: {line['quantity']} x {line['price']} is not {line['amount']}")
    if sum(Decimal(line["amount"]) for line in doc["lines"]) != Decimal(doc["total"]):
        wrong.append(f"order {number}: the lines do not add up to {doc['total']}")
    return wrong


def _cancelled(order: ExpectedOrder, doc: State) -> list[str]:
    """An order that was cancelled after X3 had it: closed whole."""
    wrong = [] if doc["closed"] else [f"order {order.number} was cancelled, but is open in X3"]
    wrong += [f"order {order.number}: line {line['line']} is open" for line in doc["lines"] if not line["closed"]]
    return wrong + _closed_lines(order, doc)


def _closed_lines(order: ExpectedOrder, doc: State) -> list[str]:
    """What is closed in X3 was cancelled in JAGGAER, each line once."""
    closed = Counter(line_in_x3(line).content for line in doc["lines"] if line["closed"])
    extra = closed - Counter(line.content for line in order.cancelled_lines)
    return [f"order {order.number}: {n} x {line} is closed, but was not cancelled" for line, n in extra.items()]


# -- the store's own books ---------------------------------------------------------------------------------------------


def _saves(saves: Sequence[State], books: Books, rules: Rules) -> list[str]:
    """Every save that X3 received was promised before, and every one that it committed is known as such."""
    owners: dict[tuple[str, str], Key] = {}
    for key, record in books.records.items():
        for name in (record.reference, record.number, record.external_id):
            if name:
                owners.setdefault((key[0], name), key)
    received: dict[Key, list[State]] = defaultdict(list)
    wrong: list[str] = []
    for save in saves:
        if save["number"] <= rules.saves_before:
            continue
        entity = _ENTITY_OF[save["node"]]
        owner = owners.get((entity, save["document"])) or owners.get((entity, save["reference"]))
        if owner is None:
            wrong.append(f"X3 received save {save['number']} of {entity} {save['reference']}, unknown to the store")
        else:
            received[owner].append(save)
    for owner in received.keys() | {promise.key for promise in books.promises}:
        wrong += _save_by_save(owner, received[owner], books)
    return wrong


def _save_by_save(owner: Key, saves: Sequence[State], books: Books) -> list[str]:
    promises = [promise for promise in books.promises if promise.key == owner]
    confirmed = sorted(promise.sent_at for promise in promises if promise.state == "confirmed")
    committed = sorted(_at(save) for save in saves if save["committed"])
    what = f"{owner[0]} {owner[1]}"
    wrong = []
    if len(confirmed) != len(committed):
        wrong.append(f"{what}: X3 committed {len(committed)} saves, the store confirmed {len(confirmed)}")
    wrong += [
        f"{what}: a save was committed at {landed}, its intent was on disk at {sent} only"
        for sent, landed in zip(confirmed, committed, strict=False)
        if sent > landed + _TRUNCATED
    ]
    wrong += [
        f"{what}: save {save['number']} was received without any intent before it"
        for save in saves
        if not any(promise.sent_at <= _at(save) + _TRUNCATED for promise in promises)
    ]
    return wrong


def _at(save: State) -> datetime:
    return datetime.fromisoformat(save["at"])


def _ends(books: Books) -> list[str]:
    """Nothing is left open, and the file is sound."""
    wrong = [
        f"{p.key[0]} {p.key[1]}: its intent is {p.state or 'open'}" for p in books.promises if p.open or not p.state
    ]
    if books.promised_in_audit != len(books.promises):
        wrong.append(f"{len(books.promises)} intents, but {books.promised_in_audit} of them in the audit chain")
    if books.fault:
        wrong.append(f"the store is damaged: {books.fault}")
    return wrong


def _words(record: Record | None) -> str:
    return "nothing" if record is None else " ".join(filter(None, (record.status, record.external_id, record.reason)))
