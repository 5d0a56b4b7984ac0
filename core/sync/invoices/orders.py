"""The orders that an invoice bills, as X3 knows them: by our own records of what was written or linked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from core.mapping.order_money import BY_PRICE
from core.model.document import DocumentLine, Lineage
from core.model.flow import Entity, SourceId
from core.model.mapped import MappedRecord
from core.model.record import is_charge, source_line
from core.model.values import Value, same_value
from core.store.connection_store import ConnectionStore
from core.sync.invoices.shares import coding_of, share_lines, shares_of

ORDER, LINE = "po_number", "po_line"
"""Fields of a mapped invoice line that say which order line of JAGGAER it bills; X3 never sees them."""


@dataclass(frozen=True, slots=True)
class BilledOrder:
    """An order of JAGGAER as far as X3 has it.

    Attributes:
        x3_key: X3's number of the order; empty while it is not there.
        lines: JAGGAER's line number -> X3's line ids, of lines that X3 has; several where the line is split there, in the
            order of its shares.
        codings: X3's line id -> account and dimensions that it was written with.
        charges: key of a charge that is a line of X3's order -> X3's line id and its price.
    """

    x3_key: str
    lines: Mapping[str, tuple[str, ...]]
    codings: Mapping[str, Mapping[str, Value]] = field(default_factory=dict)
    charges: Mapping[str, tuple[str, Value]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Linked:
    """An invoice whose lines name X3's orders.

    Attributes:
        waits: line key -> why a line that bills an order names none yet.
        split: line key -> why a line names its order and cannot name one line of it.
    """

    mapped: MappedRecord
    waits: Mapping[str, str]
    split: Mapping[str, str] = field(default_factory=dict)


def link_orders(mapped: MappedRecord, orders: Mapping[str, BilledOrder]) -> Linked:
    """Gives the lines X3's order and line in place of JAGGAER's; what X3 does not have yet says why."""
    waits: dict[str, str] = {}
    split: dict[str, str] = {}
    lineage: list[Lineage] = []
    lines = []
    shares = _Shares(mapped, orders)
    for line in mapped.document.lines:
        number, position = (_text(line.fields.get(name)) for name in (ORDER, LINE))
        fields = {name: value for name, value in line.fields.items() if name not in {ORDER, LINE}}
        if number and is_charge(line.key):
            # What is charged once on the order and in parts on its invoices is billed beside the order.
            billed = orders.get(number)
            line_id, price = billed.charges.get(line.key, ("", None)) if billed else ("", None)
            if billed is not None and line_id and same_value(price, line.fields.get("price")):
                fields |= {"order": billed.x3_key, "order_line": line_id}
                lineage.append(_lineage("order", billed.x3_key, ORDER, number, line.key))
                lineage.append(_lineage("order_line", line_id, LINE, position, line.key))
        elif number:
            billed = orders.get(number)
            ids = billed.lines.get(_plain(position), ()) if billed else ()
            line_id, clash = shares.of(line, number, position, ids)
            if billed is None or not billed.x3_key:
                waits[line.key] = f"Order {number} is not in X3 yet."
            elif clash:
                split[line.key] = clash
            elif ids and not line_id:
                split[line.key] = f"Line {position} of order {number} is {len(ids)} lines in {billed.x3_key} of X3."
            elif not line_id:
                waits[line.key] = f"Line {position or '(none)'} of order {number} is not in {billed.x3_key} of X3 yet."
            if billed is not None and billed.x3_key:
                fields["order"] = billed.x3_key
                lineage.append(_lineage("order", billed.x3_key, ORDER, number, line.key))
            if line_id:
                fields["order_line"] = line_id
                lineage.append(_lineage("order_line", line_id, LINE, position, line.key))
        lines.append(replace(line, fields=fields))
    document = replace(mapped.document, lines=tuple(lines))
    kept = tuple(each for each in mapped.lineage if each.field not in {ORDER, LINE})
    return Linked(replace(mapped, document=document, lineage=(*kept, *lineage)), waits, split)


class _Shares:
    """Which line of X3's order each share of an invoice line bills."""

    def __init__(self, mapped: MappedRecord, orders: Mapping[str, BilledOrder]) -> None:
        self._split = shares_of(mapped.document.lines)
        self._orders = orders
        self._by_price = {finding.line_key for finding in mapped.findings if finding.check == BY_PRICE}

    def of(self, line: DocumentLine, number: str, position: str, ids: tuple[str, ...]) -> tuple[str, str]:
        """The line of X3's order, "" = it is not clear which; and why it cannot be billed though there is but one."""
        source = source_line(line.key)
        shares = self._split.get(source)
        if len(ids) == 1:
            if shares and source in self._by_price:
                order = self._orders[number].x3_key
                return "", (
                    f"Line {position} of order {number} is one line in {order} of X3, and the invoice splits it in"
                    f" {len(shares)} by amount: its quantity would be billed {len(shares)} times."
                )
            return ids[0], ""
        found = share_lines(shares, ids, self._orders[number].codings) if shares and ids else {}
        return found.get(line.key, ""), ""


class BilledOrders:
    """Our orders by their number, each looked up once a run. Used by the run's own thread only."""

    def __init__(self, store: ConnectionStore) -> None:
        self._store = store
        self._found: dict[str, BilledOrder] = {}

    def of(self, records: Iterable[MappedRecord]) -> Mapping[str, BilledOrder]:
        """The orders that these invoices bill; those that nobody knows are missing."""
        wanted = {
            _text(line.fields.get(ORDER)) for mapped in records for line in mapped.document.lines
        } - self._found.keys() - {""}  # fmt: skip
        for number in sorted(wanted):
            known = self._store.records.find_number(Entity.ORDER, number)
            there = [one for one in known if one.external_id is not None]
            if known:
                self._found[number] = self._as_there(there[0].source_id, str(there[0].external_id)) if there else _NONE
        return self._found

    def _as_there(self, source_id: SourceId, x3_key: str) -> BilledOrder:
        image = self._store.records.load_image(Entity.ORDER, source_id)
        ids = image.line_ids if image is not None else {}
        lines = self._store.records.lines(Entity.ORDER, source_id)
        found: dict[str, tuple[str, ...]] = {}
        for line in lines:
            if (line_id := ids.get(line.key)) and not is_charge(line.key):
                found[str(line.number)] = (*found.get(str(line.number), ()), line_id)
        written = image.lines if image is not None else {}
        codings = {ids[key]: coding for key, fields in written.items() if key in ids and (coding := coding_of(fields))}
        charges = {
            key: (ids[key], fields.get("price")) for key, fields in written.items() if is_charge(key) and key in ids
        }
        return BilledOrder(x3_key, found, codings, charges)


_NONE = BilledOrder("", {})


def _lineage(field: str, value: str, source: str, source_value: str, key: str) -> Lineage:
    return Lineage(field, value, source, source_value, "as the order stands in X3", key)


def _text(value: object) -> str:
    return "" if value is None else str(value).strip()


def _plain(position: str) -> str:
    """A line number without leading zeros: invoices give it as text."""
    return position.lstrip("0") or position
