"""What window and command line show, put together from the store: Home, one record's story, causes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from core.errors import ConfigurationError
from core.model.audit import AuditEntry
from core.model.audit_words import what_happened
from core.model.connection import Connection
from core.model.document import Lineage, WrittenImage
from core.model.flow import Entity, ExternalId, SourceId
from core.model.reference import ReferenceKind
from core.model.run import RunKind, RunResult, RunStatus
from core.model.settle import LineState
from core.model.status import Status
from core.model.values import same_value
from core.model.views import CauseRow, Home, LineRow, RecordQuery, Side, SystemState, Trace, TraceEvent
from core.store.connection_store import ConnectionStore
from core.sync import found
from core.system_state import system_state

_WELL = frozenset({RunStatus.DONE, RunStatus.DONE_WITH_PROBLEMS})


def home_of(store: ConnectionStore, connection: Connection, causes: tuple[CauseRow, ...]) -> Home:
    """The state at a glance."""
    by_status = store.records.count_by_status(RecordQuery(entity=Entity.ORDER))
    by_status.pop(Status.NOT_ELIGIBLE, None)
    runs = store.runs.rows(50)
    results = store.runs.results(50)
    ended = [run for run in runs if run.status is not RunStatus.RUNNING]
    ended.sort(key=lambda run: run.kind is RunKind.PREVIEW)  # a preview is the last run only where there is no other
    holder = store.lease.holder()
    in_x3 = sum(by_status.get(status, 0) for status in (Status.SYNCED, Status.UP_TO_DATE))
    return Home(
        connection=connection.name,
        folder=connection.x3.folder,
        is_test=connection.is_test,
        orders=sum(by_status.values()),
        in_x3=in_x3,
        by_status=dict(by_status),
        last_run=ended[0] if ended else None,
        running=holder.run_id if holder else "",
        running_by=holder.owner if holder else "",
        next_run=None,
        causes=causes,
        days=store.runs.days(30),
        systems=_systems(store, results),
        warnings=_warnings(connection),
        codes_read=_codes_read(store),
        last_good=next(
            (run.started_at for run in runs if run.kind is not RunKind.PREVIEW and run.status in _WELL), None
        ),
    )


def _systems(store: ConnectionStore, results: Sequence[RunResult]) -> tuple[SystemState, ...]:
    kept = found.load(store)
    x3 = system_state(results, "x3")
    if kept is not None:
        x3 = replace(x3, name=f"{x3.name} · {kept[1].door}", door=kept[1].door)
    accounts = store.references.age(ReferenceKind.ACCOUNT)
    count = store.references.sizes().get(ReferenceKind.ACCOUNT, 0)
    words = "not read yet" if accounts is None else f"{count:,} accounts, read {accounts:%d %b %H:%M} UTC"
    is_read = None if accounts is None else True
    chart = SystemState("Chart of accounts", words, is_read, system="reference", at=accounts, entries=count)
    return (system_state(results, "jaggaer"), x3, chart)


def _codes_read(store: ConnectionStore) -> datetime | None:
    """When accounts and cost centres were read last: the older of the two."""
    ages = store.references.ages()
    both = [ages.get(kind) for kind in (ReferenceKind.ACCOUNT, ReferenceKind.DIMENSION)]
    known = [age for age in both if age is not None]
    return min(known) if len(known) == len(both) else None


def _warnings(connection: Connection) -> tuple[str, ...]:
    if connection.x3.confirm_http and connection.x3.base_url.startswith("http://"):
        return ("Sage X3 is reached over plain http: tokens are signed, but what is read and written can be seen.",)
    return ()


def find_record(store: ConnectionStore, key: str) -> tuple[Entity, SourceId]:
    """The record that a person means by a number, a source id or an X3 key; orders are looked at first.

    Raises:
        ConfigurationError: nothing is called so.
    """
    for entity in (Entity.ORDER, Entity.SUPPLIER, Entity.INVOICE, Entity.CONTRACT):
        if named := store.records.find_number(entity, key):
            return entity, named[0].source_id
        if store.records.get_row(entity, SourceId(key)) is not None:
            return entity, SourceId(key)
        if linked := store.records.linked_by_external(entity, [ExternalId(key)]):
            return entity, linked[ExternalId(key)]
    raise ConfigurationError(f"No record is called {key}.", remedy="Look it up with: records --find TEXT")


def trace_of(store: ConnectionStore, entity: Entity, source_id: SourceId) -> Trace:
    """The whole story of one record."""
    row = store.records.get_row(entity, source_id)
    if row is None:
        raise ConfigurationError(f"No record has the id {source_id}.")
    source = store.records.load_source(entity, source_id)
    fields = store.records.lineage(entity, source_id)
    image = store.records.load_image(entity, source_id)
    return Trace(
        record=row,
        lines=tuple(_line(line) for line in store.records.lines(entity, source_id)),
        events=tuple(_event(entry) for entry in store.audit.rows_of(entity.value, source_id)),
        fields=fields,
        problems=tuple(f"{f.message} {f.next_step}" for f in store.problems.of_record(entity, source_id)),
        source=dict(source.payload) if source else {},
        sides=tuple(_side(item, image) for item in fields),
        written=image is not None,
        remarks=() if image is None or image.closed else holds_of(store, entity, row.x3_key, image),
    )


def holds_of(store: ConnectionStore, entity: Entity, x3_key: str, image: WrittenImage) -> tuple[str, ...]:
    """Holds of a supplier, or of the supplier of an order or invoice, as X3's suppliers were read last."""
    code = x3_key if entity is Entity.SUPPLIER else str(image.fields.get("supplier") or "")
    entry = store.references.find(ReferenceKind.SUPPLIER, code) if code else None
    if entry is None:
        return ()
    said = {
        "payment_held": f"Payments to supplier {code} are held in X3.",
        "dispute": f"X3 has supplier {code} in dispute.",
    }
    return tuple(text for name, text in said.items() if entry.attributes.get(name) == "yes")


def _side(item: Lineage, image: WrittenImage | None) -> Side:
    fields = {} if image is None else image.lines.get(item.line_key, {}) if item.line_key else image.fields
    x3 = fields.get(item.field)
    differs = item.field in fields and not same_value(item.value, x3)
    return Side(item.field, item.line_key, item.source, item.source_value, item.rule, item.value, x3, differs)


def _line(line: LineState) -> LineRow:
    return LineRow(
        key=line.key,
        number=line.number,
        status=line.status,
        description=line.description,
        quantity=line.quantity,
        unit=line.unit,
        price=line.price,
        amount=line.amount,
        source_account=line.source_account,
        account=line.account,
        source_cost_center=line.source_cost_center,
        cost_center=line.cost_center,
        x3_line=line.x3_line,
        reason=line.reason,
    )


def _event(entry: AuditEntry) -> TraceEvent:
    draft = entry.draft
    return TraceEvent(
        draft.at,
        draft.actor,
        draft.action,
        what_happened(draft),
        draft.run_id,
        entry.number,
        draft.mapping_version,
        draft.details.get("chart", ""),
    )
