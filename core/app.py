"""The composition root: `open_app(...)` builds everything once; window and command line drive the same `App`."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from core import bound
from core.clock import Clock, SystemClock
from core.desk import behind
from core.desk.alerting import Alerting
from core.desk.approvals import Approving, awaiting, reminders
from core.desk.blanking import Blanking
from core.desk.braking import Braking
from core.desk.cause_story import CauseStories
from core.desk.configuring import Configuring
from core.desk.contracting import Contracting
from core.desk.credentials import Credentials
from core.desk.deciding import Deciding
from core.desk.differing import Differing
from core.desk.doubt_desk import Doubting
from core.desk.evidence import Evidence
from core.desk.exporting import Exporting
from core.desk.gone import worded
from core.desk.inbox import Inbox, open_causes
from core.desk.mapping_book import MappingBooks
from core.desk.moving_home import Moving
from core.desk.onboarding_desk import Onboarding
from core.desk.recode import Recode
from core.desk.run_story import RunTales
from core.desk.saved_views import Viewing
from core.desk.supporting import Supporting
from core.desk.system_task import SystemTasks
from core.desk.telling import Telling
from core.desk.workplace import LocalCodes
from core.errors import BusyError, ConfigurationError, ConnectorError
from core.events import CheckStepMade, Publish, StoreChanged, publish_nothing
from core.logs import register_secret
from core.mapping.crossref import CrossReferences
from core.mapping.profiles import read_profile
from core.model.audit import AuditDraft
from core.model.connection import SecretName
from core.model.crossref import MappingRule, Scope
from core.model.duties import Duty
from core.model.flow import ENTITY_OF, Entity, FlowName, SourceId
from core.model.run import RunKind, RunResult
from core.model.status import Status
from core.model.systems import Systems
from core.model.trial import Trial
from core.model.views import (
    CauseRow,
    CheckResult,
    CheckStep,
    Home,
    MappingEffect,
    RecordPage,
    RecordQuery,
    RecordRow,
    RunRow,
    SiteOffers,
    Suggestion,
    Trace,
)
from core.paths import Home as HomeFolder
from core.ports import Secrets, Source, Target
from core.practice import PracticeSecrets
from core.store.database import Store
from core.sync import found
from core.sync.runner import Request, Runner
from core.sync.settings import mapping_context
from core.systems import systems_of
from core.trial import NOT_ASKED, try_profile
from core.views import find_record, home_of, trace_of

if TYPE_CHECKING:
    from core.x3.pair import Paired


def _nothing() -> None:
    """For callers that do not want to know."""


class App(
    Alerting,
    Evidence,
    Recode,
    Approving,
    Blanking,
    Braking,
    Configuring,
    Contracting,
    Credentials,
    Differing,
    Doubting,
    Exporting,
    Inbox,
    CauseStories,
    MappingBooks,
    Moving,
    RunTales,
    Onboarding,
    Supporting,
    SystemTasks,
    Telling,
    Viewing,
    Deciding,
):
    """One home, its connections and what can be done with them. Thread-safe; slow calls belong on a worker thread.

    `connection` arguments may be empty: then it is the only connection of the home.
    """

    # -- looking --------------------------------------------------------------------------------------------------------

    def home(self, connection: str = "") -> Home:
        """The state at a glance."""
        settings = self.connection(connection)
        home = home_of(self._of(settings), settings, self.causes(connection=connection))
        said = bound.warnings(self._of(settings), settings, self._place(settings), self._clock.now())
        pending = self.pending(connection)
        said = (*said, *reminders(pending, self._clock.now()))
        to_approve = sum(not p.why_not for p in pending)
        standing = self.standing(connection, causes=home.causes, pending=pending)
        return replace(
            home,
            connections=self.connection_names(),
            next_run=standing.next_run,
            next_run_note=standing.note,
            warnings=(
                *home.warnings,
                *said,
                *self._chart_warnings(connection),
                *self.audit_warnings(connection),
                *self.alert_notes(connection),
            ),
            approvals=len(pending),
            to_approve=to_approve,
            standing=standing,
        )

    def odd_pair(self, connection: str = "") -> str:
        """What nobody confirmed yet about the systems: a test and a real one, or an X3 that is another one than before.

        Empty when nothing is odd.
        """
        settings = self.connection(connection)
        return " ".join(bound.odd(self._of(settings), settings, self._place(settings)))

    def systems(self, connection: str = "") -> Systems:
        """What JAGGAER and X3 of a connection are, as far as it is known here; neither of them is asked."""
        settings = self.connection(connection)
        here = self._place(settings)
        return systems_of(self._of(settings), settings, self._profile(settings), here, self._clock.now())

    def records(
        self, query: RecordQuery, *, after: str | None = None, limit: int = 500, connection: str = ""
    ) -> RecordPage:
        """A page of records."""
        return self._named(connection).records.page(query, after=after, limit=limit)

    def record_counts(self, query: RecordQuery, connection: str = "") -> dict[Status, int]:
        """Records by status for the filter without its statuses."""
        return self._named(connection).records.count_by_status(query)

    def record_sums(self, query: RecordQuery, connection: str = "") -> tuple[tuple[str, Decimal], ...]:
        """Money shown by the filter: (currency, sum), largest first."""
        return self._named(connection).records.sums(query)

    def trace(self, key: str, connection: str = "") -> Trace:
        """One record by its number (or source id, or X3 key). ConfigurationError when nothing is called so."""
        store = self._named(connection)
        return trace_of(store, *find_record(store, key))

    def causes(self, *, suggestions: bool = False, connection: str = "") -> tuple[CauseRow, ...]:
        """Open problems by cause, dearest first; with at most three suggestions each when asked for.

        Cascades are folded, and what is parked or ignored is left out (`causes_aside`).
        """
        store = self._named(connection)
        causes = awaiting(store, worded(store, open_causes(store, self._clock.now().date())))
        if not suggestions or not any(cause.mappable for cause in causes):
            return causes
        desk = self._desk(connection)
        return tuple(
            replace(cause, suggestions=desk.suggestions(cause, limit=3)) if cause.mappable else cause
            for cause in causes
        )

    def cause_records(self, cause_id: str, connection: str = "") -> tuple[RecordRow, ...]:
        """The records that a cause holds and those that wait for them, or that are ignored for it; at most 500."""
        store = self._named(connection)
        held = store.problems.held_by(cause_id) or store.inbox.records_ignored_for(cause_id)
        rows = [store.records.get_row(entity, key) for entity, key in held[:500]]
        return tuple(row for row in rows if row is not None)

    def causes_behind(self, trace: Trace, connection: str = "") -> tuple[CauseRow, ...]:
        """The open causes that hold a record and that a mapping settles, dearest first."""
        record = trace.record
        if record.status not in behind.MAPPABLE:
            return ()
        held_by = self._named(connection).problems.causes_of(record.entity, SourceId(record.source_id))
        if not held_by:
            return ()
        return behind.causes_behind(
            trace, (cause for cause in self.causes(connection=connection) if cause.cause_id in held_by)
        )

    def suggestions(self, cause_id: str, *, find: str = "", connection: str = "") -> tuple[Suggestion, ...]:
        """Targets for a cause: ranked with evidence; with `find`, targets whose code or label has that text."""
        cause = next((c for c in self._named(connection).problems.causes() if c.cause_id == cause_id), None)
        return self._desk(connection).suggestions(cause, find=find) if cause else ()

    def target_count(self, kind: str, connection: str = "") -> int:
        """How many targets of a mapping kind X3 has (for "Search 1,233 accounts")."""
        return len(self._desk(connection).targets(kind))

    def mapping_effect(self, rule: MappingRule, connection: str = "") -> MappingEffect:
        """What a rule would do, before it is decided."""
        return self._desk(connection).effect(rule)

    def scopes_of(self, cause_id: str, connection: str = "") -> tuple[Scope, ...]:
        """Scopes that make sense for a cause, widest first: everywhere, its units, suppliers, categories."""
        return self._desk(connection).scopes(cause_id)

    def runs(self, *, limit: int = 200, connection: str = "") -> tuple[RunRow, ...]:
        """Runs, newest first."""
        return self._named(connection).runs.rows(limit)

    # -- doing ----------------------------------------------------------------------------------------------------------

    def sync(
        self,
        flows: Sequence[FlowName] = (),
        *,
        preview: bool = False,
        full: bool = False,
        previewed: str = "",
        only: Collection[str] = (),
        connection: str = "",
    ) -> RunResult:
        """Runs the flows (all when none is named) in this thread; a run that stopped says so in its result.

        Args:
            flows: which flows.
            preview: shows what would be written, and writes nothing.
            full: reads and compares everything.
            previewed: run id of a preview, of a sync or a replay: its writes are made, exactly. If something is otherwise
                now, the run stops before it writes, and its result names what.
            only: numbers of the records of that preview that are to be written; none = all of its writes. The others
                wait for the next sync.
            connection: which connection.

        Raises:
            BusyError: this or another process runs the connection already.
        """
        kind = RunKind.PREVIEW if preview else RunKind.SYNC
        return self._run(connection, Request(kind, tuple(flows), full, previewed=previewed, only=tuple(only)))

    def replay(
        self,
        *,
        cause_ids: Collection[str] = (),
        keys: Collection[str] = (),
        everything: bool = False,
        preview: bool = False,
        connection: str = "",
    ) -> RunResult:
        """Sends set-aside records again, from the start of each record, in this thread.

        With `preview` nothing is written; `sync(previewed=...)` writes what it showed.
        """
        request = Request(
            RunKind.PREVIEW if preview else RunKind.REPLAY,
            cause_ids=tuple(cause_ids),
            numbers=tuple(keys),
            everything=everything,
            replays=True,
        )
        return self._run(connection, request)

    def import_files(self, paths: Sequence[Path], *, preview: bool = False, connection: str = "") -> RunResult:
        """Syncs what export files of JAGGAER hold, in this thread (product.md section 2).

        Raises:
            SourceFileError: a file is broken or of another kind; nothing of any of them was taken.
            BusyError: this or another process runs the connection already.
        """
        from core.importing import open_files  # noqa: PLC0415 - lxml is for imports alone

        settings = self.connection(connection)
        source, files = open_files(paths, settings, self._profile(settings), self._of(settings))
        kind = RunKind.PREVIEW if preview else RunKind.IMPORT
        return self._run(connection, Request(kind, imported=files), source)

    def try_profile(
        self,
        profile: str = "",
        *,
        flow: FlowName = FlowName.ORDERS,
        key: str = "",
        count: int = 1,
        connection: str = "",
    ) -> Trial:
        """Fetches records from JAGGAER and maps them by a profile, the connection's own by default; X3 is not asked.

        Raises:
            SourceFileError: the profile cannot be read, or a pointer is so wrong that nothing of JAGGAER can be.
            ConfigurationError: JAGGAER has no such record, or refuses.
            RecordError: JAGGAER does not give what it lists.
        """
        from core.transport.calls import CallCounter  # noqa: PLC0415 - httpx costs a quarter of a second

        settings = self._located(self.connection(connection))
        loaded = read_profile(profile or settings.jaggaer.profile)
        store = self._of(settings)
        kept = found.load(store)
        links = {str(key): str(value) for key, value in store.records.load_links(Entity.SUPPLIER).items()}
        today = self._clock.now().date()
        source = self._jaggaer(settings, loaded, threading.Event(), CallCounter(), patient=False)
        try:
            return try_profile(
                source,
                loaded,
                CrossReferences(store.mappings.rules(), store.mappings.version()),
                mapping_context(settings, kept[1] if kept else NOT_ASKED, LocalCodes(store), links, today),
                flow,
                key=key,
                known=[str(record.source_id) for record in store.records.find_number(ENTITY_OF[flow], key)],
                count=count,
            )
        finally:
            source.close()

    def check(self, connection: str = "") -> CheckResult:
        """Tests both systems step by step; each step is published as it is made. What X3 offers is kept for the runs."""
        from core.transport.calls import CallCounter  # noqa: PLC0415 - httpx costs a quarter of a second
        from core.x3.check import OFFERS  # noqa: PLC0415 - as above

        settings = self._located(self.connection(connection))
        store = self._of(settings)
        calls, cancel = CallCounter(), threading.Event()
        opened: list[Target] = []

        def source() -> Source:
            return self._jaggaer(settings, self._profile(settings), cancel, calls, patient=False)

        def target() -> Target:
            x3 = found.with_learned(store, settings.x3)
            opened.append(self._target(settings, x3, cancel, calls, patient=False))
            return opened[0]

        def made(step: CheckStep) -> None:
            if step.ok and step.step == OFFERS:
                found.renew(store, opened[0], self._clock)
            self._publish(CheckStepMade("x3", step))

        jaggaer = _steps(source, lambda step: self._publish(CheckStepMade("jaggaer", step)))
        return CheckResult(jaggaer, _steps(target, made))

    def site_offers(self, connection: str = "") -> SiteOffers | None:
        """What X3 was found to offer when it was asked last; None before that."""
        kept = found.load(self._named(connection))
        return SiteOffers(kept[0], kept[1].sentences) if kept else None

    def ask_offers(self, connection: str = "") -> SiteOffers:
        """Asks X3 anew what it offers, and keeps it for the runs.

        Raises:
            ConfigurationError: X3 refuses, or offers nothing that can be used; what was known stays.
            TransientError: X3 does not answer.
        """
        from core.transport.calls import CallCounter  # noqa: PLC0415 - httpx costs a quarter of a second

        settings = self._located(self.connection(connection))
        store = self._of(settings)
        x3 = found.with_learned(store, settings.x3)
        target = self._target(settings, x3, threading.Event(), CallCounter(), patient=False)
        try:
            target.forget()
            sentences = found.renew(store, target, self._clock).sentences
        finally:
            target.close()
        self._publish(StoreChanged("offers"))
        return SiteOffers(self._clock.now(), sentences)

    def pair(
        self,
        show: Callable[[str], object],
        *,
        timeout_s: float = 600.0,
        cancel: threading.Event | None = None,
        waits: Callable[[], object] = _nothing,
        connection: str = "",
    ) -> Paired:
        """Pairs a connection with X3 through Sage's regional gateway; a person accepts in the browser.

        Args:
            show: opens an address in the person's browser.
            timeout_s: how long to wait for the person, and for the X3 user to accept.
            cancel: set when the person gives up.
            waits: told each time that X3 says that nobody has accepted yet.
            connection: which connection.

        Raises:
            ConfigurationError: the connection signs in another way, or a setting or the port cannot be used.
            CredentialsError: refused, not accepted yet, or the browser never came back.
            Cancelled: `cancel` was set, or the App was closed.
        """
        from core.x3.pair import Pairer  # noqa: PLC0415 - httpx costs a quarter of a second

        self._must_have(Duty.CONNECT, connection)
        settings = self._located(self.connection(connection))
        if settings.x3.auth != "gateway":
            raise ConfigurationError(
                f"{settings.name} does not sign in through Sage's gateway (auth = {settings.x3.auth}).",
                remedy="Only there X3 is paired. Test the connection with: check",
            )
        pairer = Pairer(
            settings.x3,
            self._secret(settings.name, SecretName.X3),
            self._pairing(settings.name),
            clock=self._clock,
            cancel=cancel or self._closing,
        )
        paired = pairer.pair(show, timeout_s=timeout_s, waits=waits)
        details = {"gateway": paired.gateway, "folders": ", ".join(paired.folders)}
        self._of(settings).audit.append([AuditDraft(self.actor, "paired", self._clock.now(), details=details)])
        self._decided("connections", connection)
        return paired

    def close(self) -> None:
        """Cancels what runs, waits for it, closes the store and the practice systems."""
        self._closing.set()
        self.cancel()
        self.stop_schedule()
        for _ in range(50):
            if not self.running:
                break
            threading.Event().wait(0.1)
        self._practice.stop()
        self._store.close()

    # -- inside ---------------------------------------------------------------------------------------------------------

    def _run(self, connection: str, request: Request, source: Source | None = None) -> RunResult:
        """A run; `source` stands in for JAGGAER."""
        settings = self._located(self.connection(connection))
        if request.kind is not RunKind.PREVIEW:
            self._must_have(Duty.RUN, settings.name)
            bound.brake_if_mixed(self._of(settings), settings)
        with self._lock:
            if self._runner is not None:
                raise BusyError("A run goes on in this window already.", remedy="Wait for it, or cancel it.")
            runner = self._runner = Runner(
                connection=settings,
                place=self._place(settings),
                store=self._of(settings),
                profile=self._profile(settings),
                secrets=self._secrets,
                open_neighbours=partial(self._neighbours, settings, source=source),
                clock=self._clock,
                publish=self._publish,
                owner=self._owner,
                actor=self.actor,
            )
        try:
            self._look_for_alerts(settings.name)
            result = runner.run(request)
            self._own_runs.add(result.run_id)
        finally:
            with self._lock:
                self._runner = None
        if request.kind is not RunKind.PREVIEW:
            self._verify_after_run(settings.name)
        self._tell_after_run(settings.name)
        return result


def _steps(open_system: Callable[[], Source | Target], made: Callable[[CheckStep], None]) -> tuple[CheckStep, ...]:
    """The steps of one system's check, each told as it is made; a setting that cannot be used is the only one."""
    steps: list[CheckStep] = []

    def make(step: CheckStep) -> None:
        steps.append(step)
        made(step)

    try:
        system = open_system()
    except ConnectorError as error:
        make(CheckStep("Settings", ok=False, detail=error.message, next_step=error.remedy))
        return tuple(steps)
    try:
        for step in system.check():
            make(step)
    except ConnectorError as error:
        make(CheckStep(error.title, ok=False, detail=error.message, next_step=error.remedy))
    finally:
        system.close()
    return tuple(steps)


def open_app(
    home: Path, *, clock: Clock | None = None, publish: Publish = publish_nothing, secrets: Secrets | None = None
) -> App:
    """Builds the App of a home folder.

    Args:
        home: folder of the store, log and workspace; made when it is missing.
        clock: time; the computer's own by default.
        publish: told of every event.
        secrets: where secrets are kept; the operating system's keyring by default.

    Raises:
        ConfigurationError: the folder cannot be used (network, cloud-synced).
        StoreError: the store is damaged, locked, or of a newer version.
    """
    if secrets is None:
        from core.credentials.vault import KeyringSecrets  # noqa: PLC0415 - keyring costs a tenth of a second

        secrets = KeyringSecrets(seen=register_secret)
    clock = clock or SystemClock()
    place = HomeFolder(home)
    place.prepare()
    store = Store.open(place.store, clock=clock)
    app = App(home, store, PracticeSecrets(secrets, home), clock, publish)
    try:
        app.settle_home()
    except BaseException:
        app.close()
        raise
    return app
