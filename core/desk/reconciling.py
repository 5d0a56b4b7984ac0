"""The App's reconciliation: gathers both sides, compares, keeps explanations and signatures."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Final

from core.desk.decisions import Desk
from core.desk.reconcile_report import report_of
from core.desk.reconcile_sides import JaggaerSide, X3Side
from core.desk.workplace import Workplace
from core.errors import ConfigurationError
from core.model.audit import AuditDraft
from core.model.cancel import Cancelled
from core.model.connection import Connection
from core.model.document_number import cleaned
from core.model.duties import Duty
from core.model.reconcile import (
    Explanation,
    ReconcileDefaults,
    ReconcileProgress,
    ReconcileQuery,
    ReconcileRow,
    Reconciliation,
    Section,
    SignOff,
)
from core.model.reconcile_inputs import JaggaerInvoice, ReconcileInputs, X3Invoice
from core.model.reference import ReferenceKind
from core.model.run import RunKind, RunStatus
from core.ports import Target
from core.reconcile.compare import reconcile, with_explanations
from core.store.connection_store import ConnectionStore

log = logging.getLogger(__name__)

Told = Callable[[ReconcileProgress], object]
EXPLAINED: Final = "explained"
UNEXPLAINED: Final = "explanation-withdrawn"
SIGNED: Final = "signed-off"
_SAID: Final[Mapping[Section, str]] = {
    Section.ORDERS: "Orders",
    Section.DIFFERENCES: "Orders line by line",
    Section.SUPPLIERS: "Suppliers",
    Section.INVOICES: "Invoices",
    Section.CONTRACTS: "Contracts",
    Section.SPEND: "Spend",
    Section.READINESS: "Three-way match",
}


def told_nobody(_progress: ReconcileProgress) -> None:
    """For callers that do not show progress."""


class Reconciling(Workplace):
    """Reconciliations of the connections; slow, belongs on a worker thread."""

    def reconcile_defaults(self, connection: str = "") -> ReconcileDefaults:
        """What a page begins with: the month before this one, and the companies and sites that X3 has."""
        store = self._named(connection)
        sites = tuple((site.code, site.parent) for site in store.references.load_all(ReferenceKind.SITE))
        companies = {entry.code for entry in store.references.load_all(ReferenceKind.COMPANY)}
        companies |= {company for _, company in sites if company}
        return ReconcileDefaults(month_before(self._clock.now().date()), tuple(sorted(companies)), sites)

    def reconcile(
        self,
        query: ReconcileQuery,
        *,
        told: Told = told_nobody,
        cancel: threading.Event | None = None,
        connection: str = "",
    ) -> Reconciliation:
        """Compares what JAGGAER has, as read by the last sync, with what X3 has now.

        Args:
            query: period, company and site.
            told: hears how far it is, in this thread.
            cancel: ends it.
            connection: which connection.

        Raises:
            Cancelled: `cancel` was set, or the App was closed.
            ConfigurationError: the period is the wrong way round, nothing was synced yet, or X3 refuses.
            TransientError: X3 does not answer.
        """
        settings = self.connection(connection)
        store, desk = self._of(settings), self._desk(connection)
        _check_query(query, store)

        def step(phase: str, done: int = 0, total: int | None = None) -> None:
            if self._closing.is_set() or (cancel is not None and cancel.is_set()):
                raise Cancelled
            told(ReconcileProgress(phase, done, total))

        with self._x3(connection) as target:
            inputs = _inputs(query, settings, desk, target, step)
        explained = {(one.section, one.key): one for one in store.reconciliations.explanations()}
        result = reconcile(query, inputs, explained, lambda section: step(_SAID[section]))
        return replace(
            result,
            made_at=self._clock.now(),
            made_by=self.actor,
            connection=settings.name,
            jaggaer_as_of=_read_last(store),
        )

    def explain(
        self, found: Reconciliation, rows: Sequence[ReconcileRow], because: str, connection: str = ""
    ) -> Reconciliation:
        """Keeps a reason for exceptions of a reconciliation; gives the reconciliation with them explained.

        Raises:
            ConfigurationError: there is no reason, or a row is no exception; nothing was kept.
        """
        self._must_have(Duty.MAP, connection)
        reason = because.strip()
        if not reason:
            raise ConfigurationError(
                "An explanation needs a reason.", remedy="Say why: it is kept with your name for the auditor."
            )
        _check_exceptions(rows)
        now = self._clock.now()
        reasons = [Explanation(row.section, row.key, row.fingerprint, reason, self.actor, now) for row in rows]
        drafts = [_draft(self.actor, now, EXPLAINED, row, reason=reason, fingerprint=row.fingerprint) for row in rows]
        store = self._named(connection)
        store.reconciliations.explain(reasons, drafts)
        self._decided("reconciliation", connection)
        return _with_reasons(found, store)

    def unexplain(self, found: Reconciliation, rows: Sequence[ReconcileRow], connection: str = "") -> Reconciliation:
        """Takes reasons back; gives the reconciliation with these exceptions open again.

        Raises:
            ConfigurationError: one of the rows is not explained; nothing was changed.
        """
        self._must_have(Duty.MAP, connection)
        _check_exceptions(rows)
        store = self._named(connection)
        kept = {(one.section, one.key): one for one in store.reconciliations.explanations()}
        strange = [row.key for row in rows if (row.section, row.key) not in kept]
        if strange:
            raise ConfigurationError(f"{strange[0]} is not explained.", remedy="See what is with: reconcile explained")
        drafts = [
            _draft(self.actor, self._clock.now(), UNEXPLAINED, row, reason=kept[row.section, row.key].because)
            for row in rows
        ]
        store.reconciliations.unexplain({(row.section, row.key) for row in rows}, drafts)
        self._decided("reconciliation", connection)
        return _with_reasons(found, store)

    def explanations(self, connection: str = "") -> tuple[Explanation, ...]:
        """All reasons that are kept, newest first, whether they still hold or not."""
        return self._named(connection).reconciliations.explanations()

    def sign_off(self, found: Reconciliation, note: str = "", connection: str = "") -> SignOff:
        """Signs a reconciliation as it stands.

        Raises:
            ConfigurationError: it does not tie, or exceptions are open and no note says why it is signed all the same.
        """
        self._must_have(Duty.APPROVE, connection)
        if not found.ties:
            loose = next(control for control in found.controls if not control.ties)
            raise ConfigurationError(
                f"The reconciliation does not tie: {loose.gap:,f} {loose.currency} are not accounted for.",
                remedy="Reconcile again. If it stays so, send a support bundle: something is counted twice or not at all.",
            )
        if found.open and not note.strip():
            raise ConfigurationError(
                f"{found.open:,} exception{' is' if found.open == 1 else 's are'} not explained.",
                remedy="Explain them, or say in a note why it is signed with them open.",
            )
        query, now = found.query, self._clock.now()
        exceptions = len(found.exceptions())
        details = {
            "from": query.since.isoformat(),
            "until": query.until.isoformat(),
            "company": query.company,
            "site": query.site,
            "fingerprint": found.fingerprint,
            "exceptions": str(exceptions),
            "open": str(found.open),
            "note": note.strip(),
        }
        draft = AuditDraft(self.actor, SIGNED, now, details={name: value for name, value in details.items() if value})
        signed = SignOff(0, query, found.fingerprint, self.actor, now, note.strip())
        signed = self._named(connection).reconciliations.sign(signed, draft)
        self._decided("reconciliation", connection)
        return signed

    def sign_offs(self, connection: str = "") -> tuple[SignOff, ...]:
        """Signatures, newest first."""
        return self._named(connection).reconciliations.signoffs()

    def export_reconciliation(
        self, found: Reconciliation, file: Path, connection: str = "", *, language: str = ""
    ) -> int:
        """Writes a reconciliation as Excel (`.xlsx`), PDF or CSV; gives the number of rows.

        Args:
            found: what was found.
            file: where to; it is there as a whole or not at all.
            connection: which connection.
            language: code of the language that it is written in; empty for English.

        Raises:
            ConfigurationError: the file cannot be written, is of another kind, or is too long for a PDF.
        """
        from core.reports.write import form_of, write_report  # noqa: PLC0415 - for files alone

        settings = self.connection(connection)
        seal = self._of(settings).audit.newest_seal()
        words = f"Audit chain sealed up to entry {seal.number:,} by {seal.sealed_by}, head {seal.head}" if seal else ""
        whole = form_of(file) != "pdf"
        report = report_of(found, settings, words, self.sign_offs(connection), whole=whole)
        return write_report(file, report, language)


def _read_last(store: ConnectionStore) -> datetime | None:
    """When the last run began that read JAGGAER and came to its end."""
    well = {RunStatus.DONE, RunStatus.DONE_WITH_PROBLEMS}
    ended = (run for run in store.runs.rows(50) if run.status in well and run.kind is RunKind.SYNC)
    return next((run.started_at for run in ended), None)


def _check_exceptions(rows: Iterable[ReconcileRow]) -> None:
    some = list(rows)
    if not some:
        raise ConfigurationError("No exception was named.", remedy="See them with: reconcile")
    for row in some:
        if not row.is_exception:
            raise ConfigurationError(f"{row.key} is no exception: nothing is to be explained.")


def _with_reasons(found: Reconciliation, store: ConnectionStore) -> Reconciliation:
    return with_explanations(found, {(one.section, one.key): one for one in store.reconciliations.explanations()})


def month_before(day: date) -> ReconcileQuery:
    """The whole month before a day."""
    until = day.replace(day=1) - timedelta(days=1)
    return ReconcileQuery(until.replace(day=1), until)


def _inputs(
    query: ReconcileQuery, settings: Connection, desk: Desk, target: Target, step: Callable[..., None]
) -> ReconcileInputs:
    store = desk.store
    jaggaer = JaggaerSide(settings, desk, step)
    suppliers = jaggaer.suppliers()
    contracts = jaggaer.contracts()
    every = list(jaggaer.orders(query, all_before=contracts is not None))
    x3 = X3Side(
        target,
        {site.code: site.parent for site in store.references.load_all(ReferenceKind.SITE)},
        {entry.code: entry.label for entry in store.references.load_all(ReferenceKind.SUPPLIER)},
        desk.context.cost_center_type,
        desk.context.currency_decimals,
        max(1, desk.capabilities.lookup_batch),
        step,
    )
    step("X3's orders")
    x3_orders = x3.orders(query, [order for order, _ in every])
    there = {order.reference for order in x3_orders if order.reference}
    x3_invoices = _x3_invoices(x3, query)
    found = {one.number for one in x3_invoices or ()}
    billed = jaggaer.invoices(query, found)
    if billed is not None and x3_invoices is not None:
        x3_invoices += x3.linked_invoices(query, (one for one, _ in billed), found)
    return ReconcileInputs(
        # What JAGGAER does not mean for X3 counts only where X3 has it.
        jaggaer_orders=tuple(order for order, wanted in every if wanted or order.x3_number or order.reference in there),
        x3_orders=x3_orders,
        suppliers=suppliers,
        jaggaer_invoices=None if billed is None else tuple(_meant(billed, x3_invoices or ())),
        x3_invoices=x3_invoices,
        contracts=contracts,
        held_suppliers=frozenset(
            entry.code for entry in store.references.load_all(ReferenceKind.SUPPLIER) if not entry.active
        ),
        decimals=desk.context.currency_decimals,
    )


def _x3_invoices(x3: X3Side, query: ReconcileQuery) -> tuple[X3Invoice, ...] | None:
    """X3's invoices, whatever is done with JAGGAER's: they are what was spent. None where X3 does not show them."""
    try:
        return x3.invoices(query)
    except ConfigurationError as error:
        log.info("X3 shows no supplier invoices: %s", error)
        return None


def _meant(
    invoices: Iterable[tuple[JaggaerInvoice, bool]], x3_invoices: Iterable[X3Invoice]
) -> Iterator[JaggaerInvoice]:
    """Invoices that X3 is to have, and others (not approved yet, say) that it has all the same."""
    there = {(one.supplier, cleaned(one.document)) for one in x3_invoices}
    for invoice, wanted in invoices:
        if wanted or invoice.x3_number or (invoice.x3_supplier, cleaned(invoice.document)) in there:
            yield invoice


def _check_query(query: ReconcileQuery, store: ConnectionStore) -> None:
    if query.since > query.until:
        raise ConfigurationError(
            f"The period begins on {query.since.isoformat()}, after its end {query.until.isoformat()}.",
            remedy="Turn the two days round.",
        )
    sites = {site.code: site.parent for site in store.references.load_all(ReferenceKind.SITE)}
    if query.site and sites and query.site not in sites:
        raise ConfigurationError(f"X3 has no site {query.site}.", remedy=f"There is: {', '.join(sorted(sites)[:10])}.")
    companies = {company for company in sites.values() if company}
    if query.company and companies and query.company not in companies:
        raise ConfigurationError(
            f"X3 has no company {query.company}.", remedy=f"There is: {', '.join(sorted(companies)[:10])}."
        )


def _draft(actor: str, at: datetime, action: str, row: ReconcileRow, **details: str) -> AuditDraft:
    about = {
        "section": row.section.value,
        "key": row.key,
        "kind": row.kind.value,
        "difference": f"{row.difference:f} {row.currency}",
    }
    return AuditDraft(actor, action, at, external_id=row.x3_number, details=about | details)
