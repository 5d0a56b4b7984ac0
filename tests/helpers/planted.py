"""A store full of records with planted causes, and the truth about them, kept in plain sets beside it.

12 causes over 1,400 of 10,000 records. Seven causes hold orders; five hold suppliers, for which orders wait: cascades
of two levels. Some of the orders that wait have a fault of their own besides.
"""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from core.model.document import Lineage
from core.model.finding import Finding
from core.model.flow import Entity, ExternalId, RunId, SourceId
from core.model.run import Place
from core.model.settle import PLACE_OF, LineState, Settlement
from core.model.status import WORST_FIRST, Level, Status
from core.store.connection_store import ConnectionStore
from core.store.writer import Writer

RECORDS = 10_000
FAILURES = 1_400
SUPPLIERS = 1_500
CASCADES = 5
FIRST_DAY = date(2026, 2, 1)
Key = tuple[Entity, str]


@dataclass
class Record:
    """A record as planted."""

    entity: Entity
    source_id: str
    supplier_id: str = ""
    currency: str = "EUR"
    amounts: tuple[Decimal, ...] = ()
    due: date | None = None
    findings: tuple[Finding, ...] = ()

    @property
    def key(self) -> Key:
        """Which record it is."""
        return self.entity, self.source_id

    @property
    def status(self) -> Status:
        """What the engine would make of it: its worst finding."""
        return min((one.status for one in self.findings), key=WORST_FIRST.index, default=Status.SYNCED)

    def settlement(self) -> Settlement:
        """How it settles."""
        status = self.status
        synced = status is Status.SYNCED
        return Settlement(
            entity=self.entity,
            source_id=SourceId(self.source_id),
            number=f"N{self.source_id}",
            revision="0",
            changed_at=datetime(2026, 1, 1, tzinfo=UTC),
            status=status,
            place=Place.CREATED if synced else PLACE_OF[status],
            external_id=ExternalId(f"X{self.source_id}") if synced else None,
            lines=tuple(
                LineState(str(n), n, status, PLACE_OF[status], amount=amount)
                for n, amount in enumerate(self.amounts, 1)
            ),
            lineage=()
            if self.due is None
            else tuple(
                Lineage("expected_receipt_date", self.due + timedelta(days=n), "/due", "", "as is", str(n + 1))
                for n in range(len(self.amounts))
            ),
            findings=self.findings,
            supplier_id=self.supplier_id,
            amount=sum(self.amounts, Decimal(0)),
            currency=self.currency,
        )


@dataclass
class Truth:
    """What the row of a cause has to say."""

    lines: dict[Key, set[int]] = field(default_factory=dict)
    own: set[Key] = field(default_factory=set)
    only_waiting: set[Key] = field(default_factory=set)

    def figures(self, records: dict[Key, Record]) -> tuple[object, ...]:
        """Records, lines, money by currency, suppliers, own, only waiting, earliest due date, one by one."""
        money: dict[str, Decimal] = {}
        due: date | None = None
        for key, lines in self.lines.items():
            record = records[key]
            if lines:
                found = sum((record.amounts[n - 1] for n in lines), Decimal(0))
                money[record.currency] = money.get(record.currency, Decimal(0)) + found
            if record.due is not None and (due is None or record.due < due):
                due = record.due
        return (
            len(self.lines),
            sum(len(lines) for lines in self.lines.values()),
            money,
            sum(entity is Entity.SUPPLIER for entity, _ in self.lines),
            len(self.own),
            len(self.only_waiting),
            due,
        )


def stop(check: str, status: Status, field_: str, value: str, kind: str = "", line_key: str = "") -> Finding:
    """A finding that holds its line or record."""
    return Finding(check, Level.STOP, status, field_, value, f"{check} {value}.", "Mend it.", line_key, kind)


FLAT = (
    ("account-missing", Status.NEEDS_MAPPING, "account", "7001", "account"),
    ("account-missing", Status.NEEDS_MAPPING, "account", "7002", "account"),
    ("cost-center-missing", Status.NEEDS_MAPPING, "dimension:CCT", "C9", "cost-center"),
    ("account-inactive", Status.NEEDS_MAPPING, "account", "6001", "account"),
    ("amount-differs", Status.INCOMPLETE, "amount", "total", ""),
    ("refused", Status.REFUSED, "document", "The buyer is blocked.", ""),
    ("answer-lost", Status.IN_DOUBT, "document", "order", ""),
)
DEEP = (
    ("payment-term-missing", Status.NEEDS_MAPPING, "payment_term", "N45", "payment-term"),
    ("tax-missing", Status.NEEDS_MAPPING, "tax_rule", "T1", "tax"),
    ("text-too-long", Status.INCOMPLETE, "name", "ACME", ""),
    ("field-empty", Status.INCOMPLETE, "name", "name", ""),
    ("refused", Status.REFUSED, "document", "The category is wrong.", ""),
)


class Plant:
    """The records and the truth; `sow` puts them into a store."""

    def __init__(self, seed: int = 5) -> None:
        self._rng = random.Random(seed)
        self.records: dict[Key, Record] = {}
        self._suppliers = [self._add(Record(Entity.SUPPLIER, f"s{n}")) for n in range(SUPPLIERS)]
        self._orders = [self._order(n) for n in range(RECORDS - SUPPLIERS)]
        self._plant()

    def sow(self, cs: ConnectionStore) -> None:
        """Settles every record."""
        settle(cs, self.records.values())

    def truth(self) -> dict[str, Truth]:
        """What each row has to say, counted record by record; by cause id."""
        found: dict[str, Truth] = {}
        held = {record.source_id: record for record in self._suppliers if record.findings}
        for record in self.records.values():
            whole = set(range(1, len(record.amounts) + 1))
            own = [one for one in record.findings if one.check != "supplier-missing"]
            for finding in own:
                lines = {int(finding.line_key)} if finding.line_key else whole
                row = found.setdefault(finding.cause_id, Truth())
                row.lines.setdefault(record.key, set()).update(lines)
                row.own.add(record.key)
            if len(own) == len(record.findings):
                continue
            for finding in held[record.supplier_id].findings:
                row = found.setdefault(finding.cause_id, Truth())
                row.lines.setdefault(record.key, set()).update(whole)
                if not own:
                    row.only_waiting.add(record.key)
        return found

    def failures(self) -> list[Record]:
        """Records that are not in X3."""
        return [record for record in self.records.values() if record.findings]

    def mend(self, cause_id: str) -> list[Record]:
        """Settles a cause: who it held is without it, and whoever waited for a supplier that is free now is so, too."""
        behind = self.truth()[cause_id].lines.keys()
        changed = [self.records[key] for key in behind]
        for record in changed:
            record.findings = tuple(one for one in record.findings if one.cause_id != cause_id)
        free = {record.source_id for record in self._suppliers if not record.findings}
        for record in changed:
            if record.supplier_id in free:
                record.findings = tuple(one for one in record.findings if one.check != "supplier-missing")
        return changed

    # -- inside ---------------------------------------------------------------------------------------------------------

    def _add(self, record: Record) -> Record:
        self.records[record.key] = record
        return record

    def _order(self, n: int) -> Record:
        rng = self._rng
        amounts = tuple(Decimal(rng.randrange(100, 900_000)).scaleb(-2) for _ in range(rng.randrange(1, 5)))
        due = FIRST_DAY + timedelta(days=rng.randrange(300)) if rng.random() < 0.9 else None
        supplier = rng.randrange(SUPPLIERS // 2, SUPPLIERS)  # the first half has no orders unless planted
        return self._add(Record(Entity.ORDER, f"o{n}", f"s{supplier}", rng.choice(("EUR", "USD")), amounts, due))

    def _plant(self) -> None:
        rng = self._rng
        free_orders, free_suppliers = iter(self._orders), iter(self._suppliers)
        for number, (check, status, name, value, kind) in enumerate(DEEP):
            for _ in range(4 + 3 * number):
                supplier = next(free_suppliers)
                supplier.findings = (stop(check, status, name, value, kind),)
                for _ in range(rng.randrange(1, 9)):
                    order = next(free_orders)
                    order.supplier_id = supplier.source_id
                    waits = stop("supplier-missing", Status.WAITING, "supplier", f"N{supplier.source_id}", "supplier")
                    order.findings = (waits,)
                    if rng.random() < 0.2:
                        order.findings += self._fault(order, FLAT[rng.randrange(3)])
        while len(self.failures()) < FAILURES:
            order = next(free_orders)
            order.findings = self._fault(order, rng.choice(FLAT))
            if rng.random() < 0.1:
                order.findings += self._fault(order, FLAT[rng.randrange(4)])

    def _fault(self, order: Record, what: tuple[str, Status, str, str, str]) -> tuple[Finding, ...]:
        """A fault of some lines, where it is a code, one of them perhaps twice; else of the whole order."""
        check, status, name, value, kind = what
        if not kind:
            return (stop(check, status, name, value),)
        lines = self._rng.sample(range(1, len(order.amounts) + 1), self._rng.randrange(1, len(order.amounts) + 1))
        found = [stop(check, status, name, value, kind, str(line)) for line in lines]
        if self._rng.random() < 0.2:
            found.append(replace(found[0], message="The second share."))
        return tuple(found)


def settle(cs: ConnectionStore, records: Iterable[Record]) -> None:
    """Settles records, suppliers and orders as they come."""
    writer = Writer(cs, None, RunId(""))
    try:
        for record in records:
            writer.settle(record.settlement())
        writer.flush()
    finally:
        writer.close()
