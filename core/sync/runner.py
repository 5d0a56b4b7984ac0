"""One run from start to end: lease, neighbours, flows in order, result (product.md sections 2, 3 and 5)."""

from __future__ import annotations

import logging
import re
import secrets as random_source
import threading
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from typing import Protocol

from core.clock import Clock
from core.errors import (
    ConfigurationError,
    ConnectorError,
    ContractError,
    LeaseLostError,
    OwnFaultError,
    StoreError,
)
from core.events import CodesWentBad, Publish, RunEnded, RunProgressed, RunStarted
from core.mapping.compiled import LoadedProfile
from core.mapping.crossref import CrossReferences
from core.model.audit import AuditDraft
from core.model.cancel import Cancelled
from core.model.connection import Connection, X3Settings
from core.model.flow import ENTITY_OF, Entity, FlowName, RunId, SourceId
from core.model.run import Counts, ImportedFile, Progress, RunKind, RunResult, RunStatus, SheetScope
from core.model.status import OPEN
from core.ports import Secrets, Source, Target
from core.store.connection_store import ConnectionStore
from core.store.leases import Lease
from core.store.writer import Writer
from core.sync import found
from core.sync.active import active_flows, invoice_mode
from core.sync.chart_watch import ChartDesk
from core.sync.codes import Codes
from core.sync.context import RunContext
from core.sync.contracts.flow import ContractFlow
from core.sync.flow import RecordFlow
from core.sync.gentle import Gentle
from core.sync.identifier_fields import renew_suppliers
from core.sync.identity import Identity
from core.sync.invoices.flow import InvoiceFlow
from core.sync.keeper import Keeper
from core.sync.optional import alone
from core.sync.place import Place
from core.sync.pool import Pool
from core.sync.positions import DUE, comparison_due
from core.sync.reference_field import check_reference_fields, keep_reference_fields
from core.sync.rehearse import rehearse
from core.sync.settings import mapping_context
from core.sync.sheet import Sheet, sheet_fingerprint
from core.validation.checks import ValidationSettings, profile_levels

log = logging.getLogger(__name__)

STOPPING_S = 10.0
"""Seconds that a run that stopped gives to saves that are on their way."""
CANCELLING_S = 0.7
"""The same for a cancelled run: the network's own grace for a save, and what it takes to notice."""
_SYSTEM = re.compile(r"\b(jaggaer|x3)\b", re.IGNORECASE)
KEEP_FEED_S = 7 * 86_400.0
"""The change feed is for windows that are open now; older rows go."""
_FLOWS: dict[FlowName, type[RecordFlow]] = {
    FlowName.SUPPLIERS: RecordFlow,
    FlowName.ORDERS: RecordFlow,
    FlowName.INVOICES: InvoiceFlow,
    FlowName.CONTRACTS: ContractFlow,
}
_ENDED_WELL = frozenset({RunStatus.DONE, RunStatus.DONE_WITH_PROBLEMS})


class Calls(Protocol):
    """Counts of HTTP calls."""

    def by_system(self) -> dict[str, int]:
        """System -> calls."""
        ...

    def by_reason(self) -> dict[str, int]:
        """`x3:create` and the like -> calls."""
        ...


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The two systems of a connection, opened for one run. The runner closes them."""

    source: Source
    target: Target
    calls: Calls


@dataclass(frozen=True, slots=True)
class Request:
    """What a run is asked to do.

    Attributes:
        flows: flows of a sync; empty = all.
        full: whether everything is read and compared, not only what the source says changed.
        cause_ids, numbers, everything: what a replay sends again.
        replays: whether it is a replay, or the preview of one.
        records: what a replay sends again, where it is known already.
        previewed: run id of a preview whose writes are to be made, and no others; empty = as the source wants it.
        only: numbers of the records of that preview that are to be written; empty = all of its writes.
        imported: the files that are the source, where it is not JAGGAER itself.
    """

    kind: RunKind = RunKind.SYNC
    flows: tuple[FlowName, ...] = ()
    full: bool = False
    cause_ids: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    everything: bool = False
    replays: bool = False
    records: tuple[tuple[Entity, SourceId], ...] = ()
    previewed: str = ""
    only: tuple[str, ...] = ()
    imported: tuple[ImportedFile, ...] = ()


@dataclass(slots=True)
class Runner:
    """Runs one connection. One run at a time, wherever: the lease in the store says whose turn it is.

    Args:
        open_neighbours: opens source and target with the run's cancel event.
        place: where X3 is, for the connection's identity.
        owner: who this process is, for others that find the connection busy.
        actor: who asks, for the audit chain.
    """

    connection: Connection
    place: Place
    store: ConnectionStore
    profile: LoadedProfile
    secrets: Secrets
    open_neighbours: Callable[[X3Settings, threading.Event], Neighbours]
    clock: Clock
    publish: Publish
    owner: str
    actor: str
    cancel: threading.Event = field(default_factory=threading.Event)

    def run(self, request: Request) -> RunResult:
        """Runs `request` in this thread; what stops it is in the result.

        Raises:
            BusyError: another process runs this connection.
            StoreError: the store cannot be used at all.
        """
        started_at = self.clock.now()
        started_s = self.clock.monotonic_s()
        weekly = self._is_weekly(request)
        request = self._as_previewed(replace(request, full=request.full or weekly))
        run_id = RunId(f"{started_at:%Y%m%dT%H%M%S}-{random_source.token_hex(3)}")
        lease = self.store.lease.acquire(self.owner, run_id)
        context: RunContext | None = None
        failure: ConnectorError | None = None
        status = RunStatus.DONE
        with ExitStack() as stack:
            stack.callback(self._release, lease)
            keeper = Keeper(self.store.lease, lease, self.connection.name)
            stack.callback(keeper.stop)
            self.store.runs.start(run_id, request.kind, self.actor, started_at)
            self.publish(RunStarted(run_id, request.kind, self.actor, self.connection.name))
            writer = Writer(self.store, lease, run_id)
            stack.callback(writer.close)
            writer.audit(
                AuditDraft(
                    self.actor,
                    "run-started",
                    started_at,
                    run_id=run_id,
                    outcome=request.kind.value,
                    details=_asked(request),
                )
            )
            neighbours: Neighbours | None = None
            try:
                neighbours = self.open_neighbours(found.with_learned(self.store, self.connection.x3), self.cancel)
                stack.callback(neighbours.source.close)
                stack.callback(neighbours.target.close)
                context = self._context(run_id, request, lease, writer, neighbours, stack)
                keeper.tell(context.fail)
                if weekly:
                    context.remarks.append(DUE)
                    writer.audit(context.draft("compared-in-full", None, reason=DUE))
                self._flows(context, request)
            except Cancelled:
                status = RunStatus.CANCELLED
            except ConnectorError as error:
                failure = error
            except Exception as error:
                log.exception("run %s broke", run_id)
                failure = OwnFaultError(
                    f"The run broke: {type(error).__name__}: {error}", remedy="Send the log to support."
                )
            if context is not None and context.failure is not None:
                failure = context.failure
            if context is not None and not isinstance(failure, (StoreError, LeaseLostError)):
                self._let_saves_end(context)
            if failure is not None:
                status = RunStatus.STOPPED
                if isinstance(failure, ContractError):
                    found.forget(self.store)
            elif self.cancel.is_set():
                status = RunStatus.CANCELLED
            try:
                writer.flush()
            except (StoreError, LeaseLostError) as error:
                failure = failure or error
                status = RunStatus.STOPPED
            result = self._result(run_id, request, status, failure, started_at, started_s, context, neighbours)
            self._close(result, writer, failure)
        self.publish(RunEnded(result))
        return result

    def _is_weekly(self, request: Request) -> bool:
        """Whether a sync compares in full by itself, since the last full comparison is a week old."""
        if request.kind is not RunKind.SYNC or request.full or request.previewed or request.imported:
            return False
        flows = active_flows(self.connection, self.profile, request.flows)
        return comparison_due(self.store, flows, self.clock.now())

    # -- putting together ----------------------------------------------------------------------------------------------

    def _context(
        self,
        run_id: RunId,
        request: Request,
        lease: Lease,
        writer: Writer,
        neighbours: Neighbours,
        stack: ExitStack,
    ) -> RunContext:
        most = max(1, self.connection.x3.max_in_flight)
        pools = [
            Pool("jaggaer", max(1, self.connection.jaggaer.max_in_flight)),
            Pool("x3-ask", 2),
            Pool("x3-write", most + 2),
        ]
        for pool in pools:
            stack.callback(pool.close)
        identity = Identity(self.store, neighbours.target, self.place)
        check_reference_fields(self.store, self.connection.x3)
        if request.kind is not RunKind.PREVIEW:
            identity.bind()
            keep_reference_fields(self.store, self.connection.x3)
        mode = invoice_mode(self.connection, self.profile)
        capabilities = found.capabilities_of(
            self.store, neighbours.target, self.clock, fresh=request.full, invoices=mode
        )
        codes = Codes(self.store, neighbours.target, self.clock)
        if not request.flows or FlowName.REFERENCE in request.flows:
            self.publish(RunProgressed(Progress(run_id, FlowName.REFERENCE, FlowName.REFERENCE.value, 0, None)))
            codes.read_all(force=request.full or bool(request.previewed))
        else:
            codes.read_missing()
        renew_suppliers(self.store, codes, self.connection.x3)
        if codes.kinds_read:
            sizes = self.store.references.sizes()
            read = {kind.value: str(sizes[kind]) for kind in codes.kinds_read if sizes.get(kind)}
            writer.audit(AuditDraft(self.actor, "codes-read", self.clock.now(), run_id=run_id, details=read))
        links: dict[str, str] = {
            str(source_id): str(external_id)
            for source_id, external_id in self.store.records.load_links(Entity.SUPPLIER).items()
        }
        return RunContext(
            run_id=run_id,
            kind=request.kind,
            actor=self.actor,
            connection=self.connection,
            store=self.store,
            lease=lease,
            writer=writer,
            source=neighbours.source,
            target=neighbours.target,
            capabilities=capabilities,
            profile=self.profile,
            tables=CrossReferences(self.store.mappings.rules(), self.store.mappings.version()),
            mapping=mapping_context(self.connection, capabilities, codes, links, self.clock.now().date()),
            codes=codes,
            clock=self.clock,
            cancel=self.cancel,
            publish=self.publish,
            gentle=Gentle(capabilities.start_in_flight, most, self.clock, self.cancel),
            reads=pools[0],
            asks=pools[1],
            writes=pools[2],
            started_at=self.clock.now(),
            full=request.full,
            imported=request.imported,
            sheet=self._sheet(request),
            links=links,
            asked=self.store.approvals.open_rules(),
            numbers_are_ours=capabilities.supplier_numbering == "manual",
            identity=identity,
            intents={
                (intent.planned.entity, intent.planned.source_id): intent
                for intent in self.store.intents.open_intents()
            },
        )

    def _sheet(self, request: Request) -> Sheet | None:
        if not request.previewed:
            return None
        shown = self.store.runs.get(RunId(request.previewed))
        if shown is None or shown.kind is not RunKind.PREVIEW or shown.status not in _ENDED_WELL:
            raise ConfigurationError(f"No preview is called {request.previewed}.", remedy="Make a preview first.")
        if shown.sheet and shown.sheet != sheet_fingerprint(shown.previews):
            raise StoreError(
                f"The sheet of preview {request.previewed} is no longer as it was shown.", remedy="Make a new preview."
            )
        return Sheet(shown.previews, request.only)

    def _as_previewed(self, request: Request) -> Request:
        """A request to write a preview gets the shape that the preview had."""
        shown = self.store.runs.get(RunId(request.previewed)) if request.previewed else None
        if shown is None or shown.scope is None:
            return request
        scope = shown.scope
        return replace(
            request,
            kind=RunKind.REPLAY if scope.replay else RunKind.SYNC,
            flows=scope.flows,
            full=scope.full,
            replays=scope.replay,
            records=scope.records,
        )

    def _release(self, lease: Lease) -> None:
        try:
            self.store.lease.release(lease)
        except StoreError:
            log.warning("the lease of %s could not be given back; it runs out by itself", self.connection.name)

    # -- running -------------------------------------------------------------------------------------------------------

    def _flows(self, context: RunContext, request: Request) -> None:
        settings = ValidationSettings(
            profile_levels(self.profile.profile),
            context.capabilities.max_lengths,
            context.mapping.mandatory_dimensions,
            context.mapping.cost_center_type,
        )
        self._watch_chart(context)
        replayed = self._replayed(context, request) if request.replays else {}
        if request.kind is RunKind.PREVIEW or request.replays:
            chosen = tuple((entity, source_id) for entity, ids in replayed.items() for source_id in ids)
            context.scope = SheetScope(request.flows, request.full, request.replays, chosen)
        for file in request.imported:
            facts = {name: str(value) for name, value in asdict(file).items()}
            context.writer.audit(context.draft("file-read", None, **facts))

        def flows(within: RunContext) -> None:
            for name in active_flows(self.connection, self.profile, request.flows):
                within.check()
                if name not in _FLOWS:
                    continue
                with alone(within, name):
                    flow = _FLOWS[name](within, name, settings)
                    if request.replays:
                        flow.replay(replayed.get(ENTITY_OF[name], ()))
                    else:
                        flow.sync()

        if context.sheet is not None:
            facts = {"preview": request.previewed, "chosen": str(context.sheet.chosen)}
            context.writer.audit(context.draft("sheet", None, left_out=str(context.sheet.left_out), **facts))
            rehearse(context, context.sheet, flows)
        flows(context)
        if context.sheet is not None:
            context.notes += context.sheet.left()

    def _watch_chart(self, context: RunContext) -> None:
        """After a reading of X3's codes: which of those in use have gone bad is kept, told, and holds nothing."""
        kinds = context.codes.kinds_read
        if not kinds:
            return
        said = ChartDesk(self.store, context.mapping).look(
            context.codes, kinds, now=self.clock.now(), actor=self.actor, run_id=context.run_id
        )
        if said:
            self.publish(CodesWentBad(said))

    def _replayed(self, context: RunContext, request: Request) -> dict[Entity, Sequence[SourceId]]:
        """Records to send again, by entity; what waits for one of the suppliers comes along by itself.

        Raises:
            ConfigurationError: nothing is called so, or a person set it aside.
        """
        records = context.store.records
        chosen: dict[Entity, dict[SourceId, None]] = {entity: {} for entity in Entity}
        if request.previewed:
            for entity, source_id in request.records:
                chosen[entity][source_id] = None
            return {entity: list(ids) for entity, ids in chosen.items()}
        for entity, source_id in context.store.problems.records_of(request.cause_ids) if request.cause_ids else ():
            chosen[entity][source_id] = None
        for number in request.numbers:
            matches = [(entity, known) for entity in Entity for known in records.find_number(entity, number)]
            if not matches:
                raise ConfigurationError(
                    f"No record is called {number}.", remedy="Look it up with: records --find TEXT"
                )
            for entity, known in matches:
                if ignored_for := context.store.inbox.ignored_for(entity, known.source_id):
                    raise ConfigurationError(
                        f"{number} is ignored: {known.reason}",
                        remedy=f"Take it back first: cause take-back {ignored_for}",
                    )
                chosen[entity][known.source_id] = None
        for entity in Entity:
            if request.everything:
                chosen[entity] |= dict.fromkeys(records.source_ids(entity, OPEN))
        for entity in (Entity.ORDER, Entity.INVOICE):
            waiting = context.store.problems.waiting_for(chosen[Entity.SUPPLIER], entity)
            chosen[entity] |= dict.fromkeys(waiting)
        return {entity: list(ids) for entity, ids in chosen.items()}

    def _let_saves_end(self, context: RunContext) -> None:
        """Lets writes that are on their way say how they ended, so that as few as can be are in doubt afterwards.

        A cancel cuts them short within a second; what waited for its turn notes that it was not sent.
        """
        limit = self.clock.monotonic_s() + STOPPING_S
        while not context.writes.wait_idle(0.05):
            if self.cancel.is_set():
                context.writes.wait_idle(CANCELLING_S)
                return
            if self.clock.monotonic_s() >= limit:
                return

    # -- the end -------------------------------------------------------------------------------------------------------

    def _result(
        self,
        run_id: RunId,
        request: Request,
        status: RunStatus,
        failure: ConnectorError | None,
        started_at: datetime,
        started_s: float,
        context: RunContext | None,
        neighbours: Neighbours | None,
    ) -> RunResult:
        counts, lines = Counts(), Counts()
        flows: dict[FlowName, Counts] = {}
        for name, tally in (context.tallies if context else {}).items():
            flows[name] = tally.records
            counts.add(tally.records)
            lines.add(tally.lines)
        open_records = self.store.problems.count_open()
        notes = tuple(context.notes) if context else ()
        said = [*(["; ".join(notes[:3])] if notes else ()), *(context.remarks if context else ())]
        if status is RunStatus.DONE and (open_records or counts.open or notes):
            status = RunStatus.DONE_WITH_PROBLEMS
        return RunResult(
            run_id=run_id,
            kind=request.kind,
            status=status,
            reason=str(failure) if failure else (" ".join(said) or None),
            started_at=started_at,
            seconds=round(self.clock.monotonic_s() - started_s, 3),
            counts=counts,
            lines=lines,
            flows=flows,
            calls=neighbours.calls.by_system() if neighbours else {},
            calls_by_reason=neighbours.calls.by_reason() if neighbours else {},
            open_records=open_records,
            error_code=failure.code if failure else "",
            error_system=_system_of(failure) if failure else "",
            previews=tuple(context.previews) if context else (),
            notes=notes,
            scope=context.scope if context else None,
            sheet=sheet_fingerprint(context.previews) if context and context.preview else "",
            differences=context.differences if context else (),
        )

    def _close(self, result: RunResult, writer: Writer, failure: ConnectorError | None) -> None:
        """Run row, audit row and seal; a store that broke in the run keeps it from none of the rest."""
        counts = {name: str(number) for name, number in result.counts.as_dict().items() if number}
        if result.sheet:
            counts["sheet"] = result.sheet
        try:
            if not isinstance(failure, (StoreError, LeaseLostError)):
                writer.audit(
                    AuditDraft(
                        self.actor,
                        "run-ended",
                        self.clock.now(),
                        run_id=result.run_id,
                        outcome=result.status.value,
                        details=counts,
                    )
                )
                writer.flush()
                self.store.audit.seal(self.secrets, self.actor)
                self.store.feed.prune(KEEP_FEED_S)
            self.store.runs.finish(result)
        except ConnectorError:
            log.exception("run %s ended, but its end could not be kept whole", result.run_id)


def _asked(request: Request) -> dict[str, str]:
    """What a run was asked to do, for its first entry in the audit chain; what goes without saying is left out."""
    facts = {
        "flows": ",".join(flow.value for flow in request.flows),
        "full": "yes" if request.full else "",
        "replay": "yes" if request.replays else "",
        "everything": "yes" if request.everything else "",
        "preview": request.previewed,
    }
    return {name: value for name, value in facts.items() if value}


def _system_of(error: ConnectorError) -> str:
    """The system that an error is about: as the call says, else the one that its sentence names first."""
    named = error.context.get("system", "") or next(iter(_SYSTEM.findall(error.message)), "").casefold()
    return named if named in {"jaggaer", "x3"} else ""
