"""Both sides of a reconciliation: what is kept of JAGGAER, mapped as a run would, and what X3 has now."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Final

from core.desk.decisions import Desk
from core.mapping.crossref import CrossReferences
from core.mapping.engine import map_record
from core.model.connection import Connection
from core.model.contract import contract_key
from core.model.crossref import ACCOUNT, SUPPLIER
from core.model.document import (
    SHOWS_DIMENSIONS,
    DocumentLine,
    TargetDocument,
    TargetLine,
    WrittenImage,
    dimension_field,
    is_coding,
)
from core.model.flow import ENTITY_OF, Entity, ExternalId
from core.model.mapped import MappedRecord
from core.model.reconcile import ReconcileQuery
from core.model.reconcile_inputs import (
    Contract,
    JaggaerInvoice,
    JaggaerInvoiceLine,
    JaggaerLine,
    JaggaerOrder,
    Supplier,
    X3Invoice,
    X3InvoiceLine,
    X3Line,
    X3Order,
)
from core.model.record import source_line
from core.model.reference import ReferenceKind
from core.model.settle import KnownRecord
from core.model.status import Status
from core.model.values import Value
from core.ports import Target
from core.reconcile.invoices import NEAR
from core.sync.active import active_flows
from core.sync.charges import as_written
from core.sync.invoices.amounts import amount_of, ours
from core.sync.invoices.coding import wanted_coding
from core.sync.invoices.orders import BilledOrders, link_orders
from core.sync.invoices.shares import shares_of
from core.sync.readback import tax_of
from core.sync.recoding import coded

AT_ONCE = 200
"""Records whose sources are in memory together."""
ZERO: Final = Decimal(0)
CREDIT_NOTE: Final = "credit-note"
_CODED: Final = frozenset({Entity.ORDER, Entity.INVOICE})
"""Records whose written lines keep the codes that they were written with."""
Told = Callable[[str, int, int | None], object]
"""Hears a phase in words, how much is done, and of how much."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A record of JAGGAER as it is kept, mapped by the rules that hold now."""

    known: KnownRecord
    mapped: MappedRecord
    image: WrittenImage | None


class JaggaerSide:
    """What is kept of JAGGAER, as of the last sync."""

    def __init__(self, connection: Connection, desk: Desk, told: Told) -> None:
        self._connection = connection
        self._desk = desk
        self._store = desk.store
        # Orders that JAGGAER closed are what was posted: they are compared like the others.
        self._context = replace(desk.context, include_closed=True)
        self._tables = CrossReferences(self._store.mappings.rules(), self._store.mappings.version())
        self._told = told
        self._companies = {site.code: site.parent for site in self._store.references.load_all(ReferenceKind.SITE)}
        self._by_number: dict[str, str] = {}
        self._contracts: dict[str, str] = {}
        """A contract's number or name, as it is compared -> its number."""

    def suppliers(self) -> tuple[Supplier, ...] | None:
        """All suppliers; None where none were ever read.

        A supplier's codes in X3 are those that it is written or linked as, and those that a mapping leads to.
        """
        found: list[Supplier] = []
        for kept in self._kept(Entity.SUPPLIER, "JAGGAER's suppliers"):
            known, mapped = kept.known, kept.mapped
            self._by_number[known.number] = str(known.source_id)
            codes = {str(known.external_id or ""), *self._mapped_codes(known)} - {""}
            active = mapped.document.fields.get("active")
            found.append(
                Supplier(
                    key=str(known.source_id),
                    number=known.number,
                    name=mapped.supplier_name,
                    x3_codes=tuple(sorted(codes)),
                    approved=not mapped.not_eligible,
                    active=not (mapped.closed or mapped.cancelled or active is False),
                )
            )
        return tuple(found) or None

    def _mapped_codes(self, known: KnownRecord) -> Iterator[str]:
        for source in (known.number, str(known.source_id)):
            for rule in self._tables.standing(SUPPLIER, source):
                yield rule.target

    def orders(self, query: ReconcileQuery, *, all_before: bool) -> Iterator[tuple[JaggaerOrder, bool]]:
        """Orders up to the end of the period, and later ones that X3 has: there they may be of another day.

        Each with whether it is to be in X3.

        Args:
            query: for the period.
            all_before: whether orders before the period are wanted, too.
        """
        for kept in self._kept(Entity.ORDER, "JAGGAER's orders"):
            order = self._order(kept)
            if order.x3_number or (order.day <= query.until and (all_before or order.day >= query.since)):
                closed = kept.mapped.closed and not self._desk.context.include_closed
                yield order, not (kept.mapped.not_eligible or closed)

    def invoices(self, query: ReconcileQuery, there: Collection[str]) -> tuple[tuple[JaggaerInvoice, bool], ...] | None:
        """Invoices near the period, cancelled ones too, each with whether it is one that X3 is to have.

        None where the connection does not read them.

        Args:
            query: for the period.
            there: numbers of X3's invoices near the period: what is linked with them counts, whatever day JAGGAER has.
        """
        if not self._reads(Entity.INVOICE):
            return None
        kept = self._kept(Entity.INVOICE, "JAGGAER's invoices")
        orders = BilledOrders(self._store)
        first, last = query.since - NEAR, query.until + NEAR
        return tuple(
            (self._invoice(one, orders), not one.mapped.not_eligible)
            for one in kept
            if first <= _invoice_day(one) <= last or one.known.external_id in there
        )

    def contracts(self) -> tuple[Contract, ...] | None:
        """All contracts but those that JAGGAER has deleted; None where the connection does not read them.

        To be asked before `orders`, whose lines name a contract by its number or its name.
        """
        if not self._reads(Entity.CONTRACT):
            return None
        kept = self._kept(Entity.CONTRACT, "JAGGAER's contracts")
        found = tuple(self._contract(one) for one in kept if not one.mapped.cancelled)
        for contract in found:
            self._contracts.setdefault(contract_key(contract.name), contract.number)
        self._contracts |= {contract_key(contract.number): contract.number for contract in found}
        return found

    def _reads(self, entity: Entity) -> bool:
        return any(ENTITY_OF[name] is entity for name in active_flows(self._connection, self._desk.profile))

    # -- inside ---------------------------------------------------------------------------------------------------------

    def _kept(self, entity: Entity, phase: str) -> Iterator[Kept]:
        records = self._store.records
        ids = records.source_ids(entity, tuple(Status))
        for start in range(0, len(ids), AT_ONCE):
            self._told(phase, start, len(ids))
            portion = ids[start : start + AT_ONCE]
            known = records.load_known(entity, portion)
            sources = records.load_sources(entity, portion)
            images = records.load_images(entity, portion) if entity in _CODED else {}
            for source_id in portion:
                source, record = sources.get(source_id), known.get(source_id)
                if source is not None and record is not None:
                    image = images.get(source_id)
                    context = as_written(self._context, image) if entity is Entity.ORDER else self._context
                    yield Kept(record, map_record(source, self._desk.profile, self._tables, context), image)

    def _order(self, kept: Kept) -> JaggaerOrder:
        known, mapped, image = kept.known, kept.mapped, kept.image
        if image is not None:
            # A written line keeps the codes that it was written with, whatever the tables say today.
            mapped, _ = coded(mapped, image, self._context.account_route, {})
        header = mapped.document.fields
        live = {key: amount for key, amount in mapped.line_amounts.items() if key not in mapped.cancelled_lines}
        site = _text(header, "site")
        return JaggaerOrder(
            key=str(known.source_id),
            number=known.number,
            day=_day(mapped.order_date, known),
            supplier=self._supplier_key(mapped),
            currency=mapped.currency or _text(header, "currency"),
            total=ZERO if mapped.cancelled else sum(live.values(), mapped.charges) if live else mapped.amount,
            lines=tuple(self._line(mapped, line, image) for line in mapped.document.lines),
            revision=known.revision,
            reference=_text(header, "reference"),
            supplier_name=mapped.supplier_name,
            x3_supplier=_text(header, "supplier"),
            site=site,
            company=self._companies.get(site, ""),
            cancelled=mapped.cancelled,
            x3_number=str(known.external_id or ""),
            status=known.status.value,
            beside=mapped.beside if live and not mapped.cancelled else {},
            tax=mapped.taxes,
        )

    def _line(self, mapped: MappedRecord, line: DocumentLine, image: WrittenImage | None) -> JaggaerLine:
        fields = line.fields
        expected = fields.get("expected_receipt_date")
        named = mapped.contracts.get(line.key, "")
        return JaggaerLine(
            number=line.number,
            quantity=_number(fields, "quantity"),
            price=_number(fields, "price"),
            amount=mapped.line_amounts.get(line.key, ZERO),
            coding=_coding(fields),
            expected=expected if isinstance(expected, date) else None,
            x3_line=image.line_ids.get(line.key, "") if image is not None else "",
            contract=self._contracts.get(contract_key(named), named),
        )

    def _invoice(self, kept: Kept, orders: BilledOrders) -> JaggaerInvoice:
        known, mapped = kept.known, kept.mapped
        header = mapped.document.fields
        total = header.get("total")
        site = _text(header, "site")
        return JaggaerInvoice(
            key=str(known.source_id),
            number=known.number,
            day=_invoice_day(kept),
            supplier=self._supplier_key(mapped),
            document=_text(header, "reference"),
            currency=mapped.currency or _text(header, "currency"),
            total=total if isinstance(total, Decimal) else mapped.amount - mapped.taxes,
            x3_supplier=_text(header, "supplier"),
            supplier_name=mapped.supplier_name,
            site=site,
            company=self._companies.get(site, ""),
            x3_number=str(known.external_id or ""),
            cancelled=mapped.cancelled,
            lines=tuple(_invoice_lines(kept, orders)),
            tax=mapped.taxes,
        )

    def _contract(self, kept: Kept) -> Contract:
        document = kept.mapped.document
        header = document.fields
        ceiling = header.get("ceiling")
        begins, ends = header.get("valid_from"), header.get("valid_until")
        return Contract(
            number=kept.mapped.number,
            name=_text(header, "name"),
            amendment=_text(header, "amendment"),
            status=_text(header, "contract_status"),
            suppliers=tuple(self._by_number.get(line.key, line.key) for line in document.lines),
            currency=kept.mapped.currency or _text(header, "currency"),
            ceiling=ceiling if isinstance(ceiling, Decimal) else None,
            valid_from=begins if isinstance(begins, date) else None,
            valid_until=ends if isinstance(ends, date) else None,
            in_force=not kept.mapped.not_eligible,
        )

    def _supplier_key(self, mapped: MappedRecord) -> str:
        """The supplier's own identifier, also where the record says its number."""
        return self._by_number.get(mapped.supplier_id, mapped.supplier_id)


@dataclass(frozen=True, slots=True)
class X3Side:
    """What X3 has now."""

    target: Target
    companies: Mapping[str, str]
    names: Mapping[str, str]
    """Code of a supplier -> its name, as the local tables have it."""
    cost_center_type: str
    decimals: Mapping[str, int]
    at_once: int
    told: Told

    def orders(self, query: ReconcileQuery, jaggaer: Sequence[JaggaerOrder]) -> tuple[X3Order, ...]:
        """Orders of the period, and those that belong to JAGGAER's orders of it, whatever day X3 has them on."""
        found: dict[str, TargetDocument] = {}
        for document in self.target.find_between(Entity.ORDER, query.since, query.until):
            found[str(document.external_id)] = document
            if len(found) % AT_ONCE == 0:
                self.told("X3's orders", len(found), None)
        mine = [order for order in jaggaer if query.since <= order.day <= query.until]
        days = {order.x3_number: order.day for order in mine if order.x3_number}
        numbers = [ExternalId(number) for number in days if number not in found]
        for start in range(0, len(numbers), self.at_once):
            self.told("X3's orders of other days", start, len(numbers))
            there = self.target.read(Entity.ORDER, numbers[start : start + self.at_once])
            found |= {str(number): document for number, document in there.items()}
        carried = {document.reference for document in found.values()}
        references = [order.reference for order in mine if not order.x3_number and order.reference not in carried]
        for start in range(0, len(references), self.at_once):
            self.told("X3's orders by reference", start, len(references))
            for documents in self.target.find(Entity.ORDER, references[start : start + self.at_once]).values():
                found |= {str(document.external_id): document for document in documents}
        return tuple(self._order(document, days.get(number, query.since)) for number, document in found.items())

    def invoices(self, query: ReconcileQuery) -> tuple[X3Invoice, ...]:
        """Invoices of the period, and near it: those may be the other one of a duplicate."""
        found: list[X3Invoice] = []
        for document in self.target.find_between(Entity.INVOICE, query.since - NEAR, query.until + NEAR):
            found.append(self._invoice(document, query.since))
            if len(found) % AT_ONCE == 0:
                self.told("X3's invoices", len(found), None)
        return tuple(found)

    def linked_invoices(
        self, query: ReconcileQuery, jaggaer: Iterable[JaggaerInvoice], found: Collection[str]
    ) -> tuple[X3Invoice, ...]:
        """Invoices that JAGGAER's of the period are linked with and that X3 has on days far from it.

        Args:
            query: for the period.
            jaggaer: JAGGAER's invoices.
            found: numbers of those that are known already.
        """
        days = {one.x3_number: one.day for one in jaggaer if one.x3_number and query.since <= one.day <= query.until}
        numbers = [ExternalId(number) for number in days if number not in found]
        more: list[X3Invoice] = []
        for start in range(0, len(numbers), self.at_once):
            self.told("X3's invoices of other days", start, len(numbers))
            there = self.target.read(Entity.INVOICE, numbers[start : start + self.at_once])
            more += [self._invoice(document, days[str(number)]) for number, document in there.items()]
        return tuple(more)

    def _order(self, document: TargetDocument, unknown_day: date) -> X3Order:
        fields = document.fields
        day = fields.get("order_date")
        site, supplier, currency = (_text(fields, name) for name in ("site", "supplier", "currency"))
        decimals = self.decimals.get(currency, 2)
        return X3Order(
            number=str(document.external_id),
            day=day if isinstance(day, date) else unknown_day,
            supplier=supplier,
            currency=currency,
            total=_number(fields, "total"),
            lines=tuple(_x3_line(line, decimals) for line in document.lines),
            reference=document.reference,
            supplier_name=self.names.get(supplier, ""),
            site=site,
            company=self.companies.get(site, ""),
            closed=document.closed,
            receivable=document.receivable,
            shows_dimensions=SHOWS_DIMENSIONS in document.shows,
            tax=tax_of(document, decimals),
        )

    def _invoice(self, document: TargetDocument, unknown_day: date) -> X3Invoice:
        fields = document.fields
        day = fields.get("invoice_date")
        site, supplier, currency = (_text(fields, name) for name in ("site", "supplier", "currency"))
        decimals, cost_center = self.decimals.get(currency, 2), dimension_field(self.cost_center_type)
        lines = tuple(_x3_invoice_line(line, cost_center, decimals) for line in document.lines)
        total = _number(fields, "total")
        if total is None:
            total = sum((line.amount for line in lines), ZERO)
        tax = tax_of(document)
        if _text(fields, "kind") == CREDIT_NOTE:
            if sum((line.amount for line in lines), ZERO) > 0:
                lines = tuple(replace(line, amount=-line.amount) for line in lines)
            total, tax = -abs(total), None if tax is None else -abs(tax)
        return X3Invoice(
            number=str(document.external_id),
            day=day if isinstance(day, date) else unknown_day,
            supplier=supplier,
            document=document.reference,
            currency=currency,
            total=total,
            lines=lines,
            supplier_name=self.names.get(supplier, ""),
            posted=document.locked,
            site=site,
            company=self.companies.get(site, ""),
            tax=tax,
        )


def _invoice_day(kept: Kept) -> date:
    day = kept.mapped.document.fields.get("invoice_date")
    return _day(day if isinstance(day, date) else kept.mapped.order_date, kept.known)


def _invoice_lines(kept: Kept, orders: BilledOrders) -> Iterator[JaggaerInvoiceLine]:
    """Lines with the coding that a run holds X3's invoice against."""
    mapped = kept.mapped
    ids = kept.image.line_ids if kept.image is not None else {}
    coding, amounts = wanted_coding(mapped, kept.image), ours(mapped).lines
    # Which order lines they bill is asked only where it is needed to tell lines apart.
    if len(mapped.document.lines) > 1 and not ids.keys() >= {line.key for line in mapped.document.lines}:
        mapped = link_orders(mapped, orders.of([mapped])).mapped
    split = shares_of(mapped.document.lines)
    for line in mapped.document.lines:
        if line.key not in mapped.cancelled_lines:
            source = source_line(line.key)
            yield JaggaerInvoiceLine(
                number=line.number,
                amount=amounts.get(line.key, ZERO),
                coding={name: str(value or "") for name, value in coding.get(line.key, {}).items()},
                order=_text(line.fields, "order"),
                order_line=_text(line.fields, "order_line"),
                line_id=ids.get(line.key, ""),
                share_of=source if source in split else "",
            )


def _x3_line(line: TargetLine, decimals: int) -> X3Line:
    fields = line.fields
    quantity, price = (_number(fields, name) for name in ("quantity", "price"))
    expected = fields.get("expected_receipt_date")
    return X3Line(
        line_id=line.line_id,
        quantity=quantity,
        price=price,
        amount=amount_of(fields, decimals) or ZERO,
        coding=_coding(fields),
        expected=expected if isinstance(expected, date) else None,
        received=line.received,
        invoiced=line.invoiced,
        closed=line.closed,
        locked=line.locked,
    )


def _x3_invoice_line(line: TargetLine, cost_center: str, decimals: int) -> X3InvoiceLine:
    coding = _coding(line.fields)
    return X3InvoiceLine(
        amount=amount_of(line.fields, decimals) or ZERO,
        account=coding.get(ACCOUNT, ""),
        cost_center=coding.get(cost_center, ""),
        order=_text(line.fields, "order"),
        order_line=_text(line.fields, "order_line"),
        dimensions={name: code for name, code in coding.items() if name not in {ACCOUNT, cost_center}},
        coding=coding,
        line_id=line.line_id,
    )


def _coding(fields: Mapping[str, Value]) -> dict[str, str]:
    """The codes that say where a line is posted; a field that is not shown is missing."""
    return {name: str(value or "") for name, value in fields.items() if is_coding(name)}


def _text(fields: Mapping[str, Value], name: str) -> str:
    return str(fields.get(name) or "")


def _number(fields: Mapping[str, Value], name: str) -> Decimal | None:
    value = fields.get(name)
    return value if isinstance(value, Decimal) else None


def _day(day: date | None, known: KnownRecord) -> date:
    """The document's own day; where it has none that can be read, that of its last change, so that it is not lost."""
    if day is not None:
        return day
    return known.changed_at.date() if known.changed_at is not None else date.min + NEAR
