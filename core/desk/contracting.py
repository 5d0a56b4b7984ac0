"""What the App tells of JAGGAER's contracts, and of the orders that refer to them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from core.desk.contract_sheet import contract_sections, heading_of
from core.desk.record_sheet import kind_of, seal_words
from core.desk.workplace import Workplace
from core.errors import ConfigurationError
from core.model.contract import UNDER, ContractOrder, ContractRow, ContractSupplier, contract_key
from core.model.contract_list import ContractQuery, ContractsExported, chosen_contracts
from core.model.document import Lineage
from core.model.finding import cause_id
from core.model.flow import Entity, SourceId
from core.model.status import Status
from core.model.values import Value
from core.model.views import RecordRow
from core.reports.report import Report, Said
from core.store.codings import RecordCode
from core.store.connection_store import ConnectionStore
from core.store.dialect import portions
from core.store.notices import noticed
from core.sync.contracts.decision import DELETED
from core.sync.feeder import GONE

ZERO = Decimal(0)


class Contracting(Workplace):
    """Contracts as they were read last; it tells and decides nothing."""

    def contracts(self, connection: str = "") -> tuple[ContractRow, ...]:
        """All contracts by number and amendment, those that are gone at source too."""
        return contract_rows(self._named(connection))

    def export_contracts(
        self,
        file: Path,
        query: ContractQuery,
        *,
        columns: Sequence[str] = (),
        headings: Mapping[str, str] | None = None,
        language: str = "",
        connection: str = "",
    ) -> ContractsExported:
        """Writes a list of contracts with what was ordered and what is left, as Excel (`.xlsx`) or CSV (`.csv`).

        Args:
            file: where to; it is there as a whole or not at all.
            query: the list; its state is that of today, by this computer's calendar.
            columns: names of the columns in their order (`core.desk.contract_sheet`); none = all.
            headings: headings in another language, by name of the column.
            language: code of the language that it is written in; empty for English.
            connection: which connection.

        Raises:
            ConfigurationError: the file cannot be written, or is of another kind.
        """
        from core.reports.write import write_report  # noqa: PLC0415 - for files alone

        kind, settings, now = kind_of(file), self.connection(connection), self._clock.now()
        today = now.astimezone().date()
        rows = chosen_contracts(self.contracts(connection), query, today)
        listed, totals = contract_sections(rows, columns, headings or {}, today)
        made = Report(
            title="Contracts",
            connection=settings.name,
            environment="test" if settings.is_test else "production",
            asked={
                "List": Said("Contracts"),
                "Which": Said(query.which.value.replace("-", " ")),
                "Search": query.find or Said("everything"),
                "State on": Said(today.isoformat()),
                "Sorted by": Said(f"{heading_of(query.sort)}, {'falling' if query.descending else 'rising'}"),
                "Rows": Said(f"{len(rows):,}"),
            },
            made_at=now,
            made_by=self.actor,
            seal=seal_words(self._of(settings).audit.newest_seal()),
            sections=(listed,) if kind == "csv" else (listed, totals),
        )
        write_report(file, made, language)
        return ContractsExported(file, len(rows))

    def contract_orders(self, key: str, connection: str = "") -> tuple[ContractOrder, ...]:
        """The orders with lines under a contract, by number; cancelled ones are none.

        Args:
            key: the contract's number, its name or its id in JAGGAER.
            connection: which connection.

        Raises:
            ConfigurationError: no contract is called so, and no order refers to one that is.
        """
        store = self._named(connection)
        wanted = contract_key(key)
        names = {wanted}
        known = False
        for row in contract_rows(store):
            if wanted in {row.source_id, contract_key(row.number), contract_key(row.name)}:
                names |= {contract_key(row.number), contract_key(row.name)} - {""}
                known = True
        found = [use for use in store.codings.of_kind(UNDER, Entity.ORDER) if contract_key(use.source) in names]
        if not known and not found:
            raise ConfigurationError(
                f"No contract is called {key}.", remedy="Look it up with: records --flow contracts"
            )
        return _orders(found)


def contract_rows(store: ConnectionStore) -> tuple[ContractRow, ...]:
    """All contracts of a connection, with what was ordered under each."""
    ids = store.records.source_ids(Entity.CONTRACT, list(Status))
    gone = noticed(store, Entity.CONTRACT, cause_id(GONE, "record", Entity.CONTRACT.value))
    links = store.records.load_links(Entity.SUPPLIER)
    rows: list[ContractRow] = []
    for portion in portions(ids):
        lineages = store.records.lineages(Entity.CONTRACT, portion)
        for source_id in portion:
            record = store.records.get_row(Entity.CONTRACT, source_id)
            if record is not None:
                rows.append(_row(record, lineages.get(source_id, ()), links, gone=source_id in gone))
    return tuple(_counted(_ordered_by_amendment(rows), store.codings.of_kind(UNDER, Entity.ORDER)))


def _row(record: RecordRow, lineage: Sequence[Lineage], links: Mapping[SourceId, object], *, gone: bool) -> ContractRow:
    header: dict[str, Value] = {}
    suppliers: dict[str, dict[str, Value]] = defaultdict(dict)
    for told in lineage:
        (suppliers[told.line_key] if told.line_key else header)[told.field] = told.value
    ceiling, never = header.get("ceiling"), bool(header.get("never_expires"))
    return ContractRow(
        source_id=record.source_id,
        number=record.key,
        amendment=_text(header, "amendment") or record.revision,
        renewal=_text(header, "renewal"),
        name=_text(header, "name"),
        kind=_text(header, "kind"),
        said=_text(header, "contract_status"),
        status=record.status,
        reason=record.reason,
        suppliers=tuple(
            ContractSupplier(key, _text(fields, "supplier"), _text(fields, "name"), str(links.get(SourceId(key)) or ""))
            for key, fields in suppliers.items()
        ),
        currency=record.currency,
        ceiling=ceiling if isinstance(ceiling, Decimal) else None,
        valid_from=_day(header, "valid_from"),
        valid_until=None if never else _day(header, "valid_until"),
        never_expires=never,
        superseded=False,
        gone=gone or record.reason == DELETED,
        orders=0,
        ordered=ZERO,
        other_currencies=(),
        updated_at=record.updated_at,
    )


def _ordered_by_amendment(rows: Iterable[ContractRow]) -> list[ContractRow]:
    """By number and amendment; of those that are still there, the last amendment is the one that counts."""
    found = sorted(rows, key=lambda row: (contract_key(row.number), _amendment(row), row.source_id))
    last = {contract_key(row.number): row.source_id for row in found if not row.gone}
    return [
        replace(row, superseded=last.get(contract_key(row.number), row.source_id) != row.source_id) for row in found
    ]


def _counted(rows: Sequence[ContractRow], uses: Sequence[RecordCode]) -> Iterable[ContractRow]:
    """The contracts with their orders; what names a contract by its name counts where no number is called so."""
    by_key: dict[str, list[RecordCode]] = defaultdict(list)
    for use in uses:
        by_key[contract_key(use.source)].append(use)
    numbers = {contract_key(row.number) for row in rows}
    for row in rows:
        name = contract_key(row.name)
        mine = list(by_key.get(contract_key(row.number), ()))
        if name and name not in numbers:
            mine += by_key.get(name, ())
        if row.superseded or not mine:
            yield row
            continue
        sums: dict[str, Decimal] = defaultdict(Decimal)
        for order in _orders(mine):
            sums[order.currency] += order.amount
        ordered = sums.pop(row.currency, ZERO)
        orders = len({use.record.source_id for use in mine})
        yield replace(row, orders=orders, ordered=ordered, other_currencies=tuple(sorted(sums.items())))


def _orders(uses: Iterable[RecordCode]) -> tuple[ContractOrder, ...]:
    """One row an order and currency, whichever way its lines name the contract."""
    found: dict[tuple[str, str], ContractOrder] = {}
    for use in uses:
        amount, _, currency = use.target.partition(" ")
        record = use.record
        before = found.get((record.source_id, currency))
        found[record.source_id, currency] = ContractOrder(
            source_id=record.source_id,
            number=record.key,
            status=record.status,
            x3_key=record.x3_key,
            supplier=record.supplier,
            day=record.day,
            lines=use.lines + (before.lines if before else 0),
            amount=Decimal(amount) + (before.amount if before else ZERO),
            currency=currency,
        )
    return tuple(sorted(found.values(), key=lambda order: (order.number, order.source_id)))


def _amendment(row: ContractRow) -> tuple[int, str]:
    text = row.amendment.strip()
    return (int(text) if text.isdecimal() else 0, text)


def _text(fields: Mapping[str, Value], name: str) -> str:
    return str(fields.get(name) or "")


def _day(fields: Mapping[str, Value], name: str) -> date | None:
    value = fields.get(name)
    return value if isinstance(value, date) else None
