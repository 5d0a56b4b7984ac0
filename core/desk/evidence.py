"""The evidence pack: one file about a period that an auditor can verify without this program."""

from __future__ import annotations

import tempfile
import threading
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from importlib.resources import files
from pathlib import Path
from typing import Final

from core.audit.chain import FIRST_PREVIOUS, entry_text
from core.audit.cuts import CUT, Told, digest_of, told_of
from core.audit.seals import SEAL_KEY_ACTION, Sealer, keep_anchor, sealer
from core.desk.auditing import Auditing
from core.desk.evidence_report import (
    approvals_section,
    decisions_section,
    explained_section,
    mappings_section,
    open_section,
    runs_section,
    signed_section,
)
from core.desk.gone import worded
from core.desk.inbox import every_cause
from core.desk.reconciling import Reconciling
from core.errors import ConfigurationError, ConnectorError
from core.model.audit import (
    AuditCut,
    AuditDraft,
    AuditQuery,
    EvidencePack,
    RetentionDone,
    RetentionState,
    Seal,
    Verification,
)
from core.model.audit_words import BY_PEOPLE
from core.model.cancel import Cancelled
from core.model.connection import Connection
from core.model.duties import Duty
from core.model.flow import RunId
from core.model.reconcile import ReconcileQuery
from core.model.values import canonical, plain
from core.model.views import CauseRow, RunRow
from core.reports.report import Report, Said
from core.reports.speech import speech_of
from core.spreadsheet import whole, writing
from core.store.connection_store import ConnectionStore
from resources.checker import check

PACKED: Final = "evidence-pack"
ARCHIVE: Final = "audit-archive"
"""Folder of the home in which entries are that were moved out of the store."""
_RUNS: Final = 500
_STEPS: Final = 8
_README: Final = """\
Evidence pack of {connection} ({environment}), {first} to {last}

Made {made} UTC by {by}.

To verify it, with Python 3.9 or newer and nothing else:

    python check.py PACK.zip

`check.py` is in this pack; an auditor who does not trust the pack takes it from elsewhere. It checks that the pack is as
it was made, that the audit entries are one unbroken chain, and that the chain is sealed by the keys below. What it
cannot know is whose keys these are. Compare, with what you are told by another way:

    fingerprint of the key that signed this pack    {key}
    fingerprint of the manifest                     said when the pack was made, and in audit entry `evidence-pack`

manifest.json, manifest.sig   what is in the pack, with SHA-256 of each file, and its signature (Ed25519)
entries.jsonl                 the audit entries {first_entry} to {last_entry}: the SHA-256 of a line is the hash of the entry
seals.json, keys.json         signatures over the chain, and the public keys
verification.json             what verifying the whole chain said when the pack was made
summary.xlsx, .pdf, *.csv     mappings, approvals, other decisions, runs, open items, explained differences, sign-offs
reconciliation.xlsx, .pdf     JAGGAER against X3 for the period, where it could be made
"""

Progress = Callable[[int, int], None]


@dataclass(slots=True)
class _Pack:
    """What is being packed."""

    settings: Connection
    store: ConnectionStore
    first: date
    last: date
    made_at: datetime
    found: Verification
    files: dict[str, bytes] = field(default_factory=dict)
    warnings: list[str] = field(default_factory=list)
    entries: int = 0
    numbers: tuple[int, int] = (1, 0)
    seals: list[Seal] = field(default_factory=list)
    chain: dict[str, str] = field(default_factory=dict)


class Evidence(Auditing, Reconciling):
    """Makes evidence packs."""

    def evidence_pack(
        self,
        file: Path,
        first: date,
        last: date,
        *,
        reconciled: bool = True,
        language: str = "",
        progress: Progress | None = None,
        cancel: threading.Event | None = None,
        connection: str = "",
    ) -> EvidencePack:
        """Writes everything that an auditor needs about a period into one zip file, with a checker that needs nothing else.

        The head of the chain is sealed first. The entries go on to the first seal after the period, so that all are
        covered. What cannot be had (X3 does not answer, the chain is not intact) is a warning of the pack, and in it.

        Args:
            file: where to; it is there as a whole or not at all.
            first: first day of the period (UTC).
            last: last day of the period (UTC).
            reconciled: whether JAGGAER and X3 are reconciled for the period; X3 is asked for that.
            language: code of the language of what people read, Excel and PDF; empty for English. What is sealed, the
                tables for programs and the read-me are English in all of them.
            progress: called now and then, in this thread.
            cancel: ends it, without a file.
            connection: which connection.

        Raises:
            ConfigurationError: the file cannot be written, the period ends before it begins, or no translation is there for
                the language.
            Cancelled: `cancel` was set.
            CredentialsError: the keyring cannot be used.
        """
        if last < first:
            raise ConfigurationError("The period ends before it begins.", remedy="Turn its days round.")
        if file.suffix.lower() != ".zip":
            raise ConfigurationError(f"{file.name} is no zip file.", remedy="End its name with .zip.")
        speech_of(language)
        settings = self.connection(connection)
        store = self._of(settings)
        done = 0

        def step() -> None:
            nonlocal done
            if self._closing.is_set() or (cancel is not None and cancel.is_set()):
                raise Cancelled
            if progress is not None:
                progress(done, _STEPS)
            done += 1

        step()
        store.audit.seal(self._secrets, self.actor)
        step()
        pack = _Pack(settings, store, first, last, self._clock.now(), self.verify_audit(connection))
        if not pack.found.ok:
            pack.warnings.append(
                f"The audit chain is NOT intact, first at entry {pack.found.first_bad}: {pack.found.reason}"
            )
        step()
        _period(pack)
        step()
        self._tables(pack, language, connection)
        step()
        if reconciled:
            self._reconciliation(pack, cancel, language, connection)
        else:
            pack.warnings.append("JAGGAER and X3 were not reconciled for this pack.")
        step()
        signed_by = sealer(settings.name, self._secrets, self.actor, pack.made_at)
        _keys(pack, signed_by)
        fingerprint = self._signed(pack, signed_by)
        step()
        try:
            check.check(dict(pack.files), lambda _: None)
        except check.Wrong as wrong:
            pack.warnings.append(f"The checker does not accept this pack: {wrong}")
        step()
        with whole(file) as beside:
            beside.write_bytes(check.packed(pack.files))
        details = {
            "from": first.isoformat(),
            "until": last.isoformat(),
            "entries": f"{pack.numbers[0]} to {pack.numbers[1]}",
            "manifest": fingerprint,
            "file": file.name,
        }
        store.audit.append([AuditDraft(self.actor, PACKED, self._clock.now(), details=details)])
        self._decided("audit", connection)
        sealed_to = pack.seals[-1].number if pack.seals else 0
        return EvidencePack(file, pack.entries, sealed_to, fingerprint, tuple(pack.warnings))

    def retention(self, connection: str = "") -> RetentionState:
        """What is kept, for how long, and what is due to be removed."""
        settings = self.connection(connection)
        store, kept, now = self._of(settings), settings.retention, self._clock.now()
        span = store.retention.cut_at(now - timedelta(days=kept.audit_days)) if kept.audit_days else None
        old = now - timedelta(days=kept.payload_days)
        return RetentionState(
            payload_days=kept.payload_days,
            audit_days=kept.audit_days,
            payloads=store.retention.payloads(),
            payloads_due=store.retention.payloads_due(old) if kept.payload_days else 0,
            entries=store.retention.count_entries(),
            entries_due=store.retention.count_entries(span[1]) if span else 0,
            oldest=store.retention.oldest(),
            cuts=store.audit.cuts(),
            folder=self.folder / ARCHIVE,
        )

    def run_retention(self, connection: str = "") -> RetentionDone:
        """Removes what is older than the settings say, each with an entry in the chain that says so, sealed.

        Source records go where the record was never written to X3 and is not wanted there. Entries of the chain go to a file
        in the folder `audit-archive` of the home: a pack that verifies without this program, up to a seal. It is read back
        and verified before anything is removed.

        Raises:
            ConfigurationError: the chain is not intact, or the file cannot be written; no entry was removed.
            CredentialsError: the keyring cannot be used; nothing was removed.
        """
        settings = self.connection(connection)
        self._must_have(Duty.CONNECT, settings.name)
        store, kept, now = self._of(settings), settings.retention, self._clock.now()
        removed = 0
        if kept.payload_days:
            before = now - timedelta(days=kept.payload_days)
            who = sealer(settings.name, self._secrets, self.actor, now)

            def told(count: int) -> list[AuditDraft]:
                details = {"records": str(count), "older_than": before.date().isoformat()}
                said = AuditDraft(self.actor, "payloads-removed", now, details=details)
                return [said, *who.drafts(enrolled=store.audit.has_sealed(who.public))]

            removed = store.retention.remove_payloads(before, told, who.sign)
        file, entries = None, 0
        if kept.audit_days:
            span = store.retention.cut_at(now - timedelta(days=kept.audit_days))
            if span is not None:
                file, entries = self._cut(settings, span), span[1] - span[0] + 1
        if removed or entries:
            self._decided("audit", settings.name)
        return RetentionDone(removed, entries, file)

    def _cut(self, settings: Connection, span: tuple[int, int]) -> Path:
        """Moves entries to a file; gives it."""
        store, now = self._of(settings), self._clock.now()
        store.audit.seal(self._secrets, self.actor)
        found = self.verify_audit(settings.name)
        if not found.ok:
            raise ConfigurationError(
                f"The audit chain is not intact, first at entry {found.first_bad}: {found.reason}",
                remedy="Nothing was moved to a file. Look at it with: audit verify",
            )
        days = [entry.draft.at.date() for number in span for entry in store.audit.entries(number, number)]
        pack = _Pack(settings, store, days[0], days[-1], now, found)
        _chain(pack, span)
        who = sealer(settings.name, self._secrets, self.actor, now)
        _keys(pack, who)
        self._signed(pack, who)
        data = check.packed(pack.files)
        folder = self.folder / ARCHIVE
        file = folder / f"{_plain_name(settings.name)}-{span[0]}-{span[1]}.zip"
        with writing(file):
            folder.mkdir(exist_ok=True)
        with whole(file) as beside:
            beside.write_bytes(data)
        try:
            check.check(check.load(file), lambda _: None)
        except (check.Wrong, OSError) as error:
            raise ConfigurationError(
                f"{file.name} cannot be read back: {error}",
                remedy="Nothing was removed. Look at the disk, and try again.",
            ) from error
        head = pack.chain["head"]

        def made(_kept: Sequence[Told]) -> tuple[AuditCut, Sequence[AuditDraft]]:
            hashed = str(check.described(data)["sha256"])
            cut = AuditCut(span[1], head, now, self.actor, file.name, hashed, len(_kept), digest_of(_kept))
            told = AuditDraft(self.actor, CUT, now, details=told_of(cut))
            return cut, [told, *who.drafts(enrolled=True)]

        _, seal = store.retention.cut(span[1], made, who.sign)
        keep_anchor(store.audit, self._secrets, seal)
        return file

    def _tables(self, pack: _Pack, language: str, connection: str) -> None:
        """The summary: as Excel and PDF to be read, each table as CSV to be reckoned with."""
        from core.desk.audit_report import seal_note  # noqa: PLC0415 - for files alone

        store, first, last = pack.store, pack.first, pack.last
        since = datetime.combine(first, time(), UTC)
        period = AuditQuery(since=first, until=last)
        sections = (
            mappings_section(list(store.audit_list.walk(replace(period, actions=("mapping",)), ()))),
            approvals_section(store.approvals.history(1_000_000), since, datetime.combine(last, time(), UTC) + _A_DAY),
            decisions_section(list(store.audit_list.walk(replace(period, actions=BY_PEOPLE), ()))),
            runs_section(_runs(store, since, datetime.combine(last, time(), UTC) + _A_DAY)),
            open_section(_causes(store, pack.made_at.date()), pack.made_at),
            explained_section(self.explanations(connection)),
            signed_section(self.sign_offs(connection), first, last),
        )
        report = Report(
            title="Evidence of the period",
            connection=pack.settings.name,
            environment="test" if pack.settings.is_test else "production",
            asked={
                "From": Said(first.isoformat()),
                "To": Said(last.isoformat()),
                "X3 folder": pack.settings.x3.folder,
                "Audit entries": Said(f"{pack.numbers[0]:,} to {pack.numbers[1]:,}"),
            },
            made_at=pack.made_at,
            made_by=self.actor,
            seal=seal_note(store.audit.newest_seal(), pack.found, pack.made_at),
            sections=sections,
        )
        self._write(pack, "summary", report, language)
        for section in sections:
            name = section.title.lower().replace(" ", "-")
            pack.files[f"{name}.csv"] = _written(f"{name}.csv", replace(report, sections=(section,)))

    def _write(self, pack: _Pack, name: str, report: Report, language: str) -> None:
        pack.files[f"{name}.xlsx"] = _written(f"{name}.xlsx", report, language)
        try:
            pack.files[f"{name}.pdf"] = _written(f"{name}.pdf", report, language)
        except ConfigurationError as error:
            pack.warnings.append(f"There is no {name}.pdf: {error.message}")

    def _reconciliation(self, pack: _Pack, cancel: threading.Event | None, language: str, connection: str) -> None:
        try:
            found = self.reconcile(ReconcileQuery(pack.first, pack.last), cancel=cancel, connection=connection)
            for form in ("xlsx", "pdf"):
                with tempfile.TemporaryDirectory() as folder:
                    made = Path(folder) / f"reconciliation.{form}"
                    self.export_reconciliation(found, made, connection, language=language)
                    pack.files[made.name] = made.read_bytes()
        except ConnectorError as error:
            pack.warnings.append(f"JAGGAER and X3 could not be reconciled: {error.message}")
            return
        signed = [one for one in self.sign_offs(connection) if one.fingerprint == found.fingerprint]
        if not signed:
            pack.warnings.append("Nobody has signed off the reconciliation of this period as it stands.")
        if not found.ties:
            pack.warnings.append("The control totals of the reconciliation do not tie.")

    def _signed(self, pack: _Pack, who: Sealer) -> str:
        """Adds what is made last: read-me, checker, verification, manifest and its signature; gives the manifest's hash."""
        from core.desk.audit_report import fingerprint_of  # noqa: PLC0415 - for files alone

        environment = "test" if pack.settings.is_test else "production"
        first, last = pack.numbers
        said = _README.format(
            connection=pack.settings.name, environment=environment, first=pack.first, last=pack.last,
            made=f"{pack.made_at:%Y-%m-%d %H:%M}", by=self.actor, key=fingerprint_of(who.public),
            first_entry=first, last_entry=last,
        )  # fmt: skip
        warned = "".join(f"- {warning}\n" for warning in pack.warnings)
        pack.files["README.txt"] = (said + (f"\nAn auditor will ask about:\n{warned}" if warned else "")).encode()
        pack.files["check.py"] = files("resources").joinpath("checker", "check.py").read_bytes()
        pack.files["verification.json"] = canonical({**asdict(pack.found), "verified_at": pack.made_at})
        manifest = canonical(
            {
                "format": check.FORMAT,
                "connection": pack.settings.name,
                "environment": environment,
                "first": pack.first,
                "last": pack.last,
                "made_at": pack.made_at,
                "made_by": self.actor,
                "chain": pack.chain,
                "warnings": pack.warnings,
            }
        )
        # Sizes are numbers in the manifest, so that it is made of plain JSON and not by the canonical form of values.
        members = check.parsed(manifest) | {"files": {name: check.described(data) for name, data in pack.files.items()}}
        pack.files[check.MANIFEST] = check.canonical(members)
        hashed = check.described(pack.files[check.MANIFEST])["sha256"]
        signature = who.sign_text(check.canonical([check.FORMAT, pack.settings.name, hashed]))
        pack.files[check.SIGNATURE] = check.canonical({"public_key": who.public, "signature": signature})
        return str(hashed)


_A_DAY: Final = timedelta(days=1)


def _plain_name(name: str) -> str:
    """A connection's name as part of a file's."""
    return "".join(sign if sign.isalnum() else "-" for sign in name).strip("-") or "connection"


def _period(pack: _Pack) -> None:
    """The entries of the period, up to the seal that covers the last of them."""
    store = pack.store
    span = store.audit_list.span(AuditQuery(since=pack.first, until=pack.last))
    cuts = store.audit.cuts()
    if cuts and (span is None or span[0] == cuts[-1].number + 1):
        names = ", ".join(cut.file for cut in cuts)
        pack.warnings.append(
            f"Entries up to {cuts[-1].number:,} are in files of their own, to be handed over with it: {names}."
        )
    if span is None:
        pack.warnings.append("The period has no audit entries.")
        _chain(pack, None)
    else:
        seals = store.audit.seals()
        last = next((seal.number for seal in seals if seal.number >= span[1]), span[1])
        _chain(pack, (span[0], last))


def _chain(pack: _Pack, span: tuple[int, int] | None) -> None:
    """Entries from one number to another, and the seals among them."""
    lines: list[bytes] = []
    previous = head = FIRST_PREVIOUS
    if span is not None:
        pack.numbers = span
        for entry in pack.store.audit.entries(*span):
            if not lines:
                previous = entry.previous_hash
            lines.append(entry_text(entry.number, entry.previous_hash, entry.draft))
            head = entry.entry_hash
        pack.seals = [seal for seal in pack.store.audit.seals() if span[0] <= seal.number <= span[1]]
    pack.entries = len(lines)
    pack.chain = {
        "first": str(pack.numbers[0]),
        "last": str(pack.numbers[1]),
        "previous": previous,
        "head": head,
    }
    pack.files[check.ENTRIES] = b"".join(line + b"\n" for line in lines)
    pack.files[check.SEALS] = canonical(
        [
            {
                "number": str(seal.number),
                "head": seal.head,
                "sealed_at": plain(seal.sealed_at),
                "sealed_by": seal.sealed_by,
                "public_key": seal.public_key,
                "signature": seal.signature,
            }
            for seal in pack.seals
        ]
    )


def _keys(pack: _Pack, who: Sealer) -> None:
    """The public keys: whose they are by what they sealed, and by which entry each was enrolled."""
    enrolled: dict[str, int] = {}
    for entry, _ in pack.store.audit_list.walk(AuditQuery(actions=(SEAL_KEY_ACTION,)), ()):
        enrolled.setdefault(entry.draft.details.get("public_key", ""), entry.number)
    names: dict[str, dict[str, None]] = {who.public: {who.actor: None}}
    for seal in pack.seals:
        names.setdefault(seal.public_key, {})[seal.sealed_by] = None
    pack.files[check.KEYS] = canonical(
        [
            {"public_key": key, "names": sorted(found), "enrolled": str(enrolled.get(key, 0))}
            for key, found in sorted(names.items())
        ]
    )


def _causes(store: ConnectionStore, today: date) -> tuple[CauseRow, ...]:
    """Open causes, parked ones, and those whose records are ignored."""
    return (*worded(store, every_cause(store, today)), *store.inbox.ignored())


def _runs(store: ConnectionStore, since: datetime, before: datetime) -> list[RunRow]:
    """Runs that began in the period, oldest first."""
    found: list[RunRow] = []
    after: RunId | None = None
    while rows := store.runs.rows(_RUNS, after):
        found += [row for row in rows if since <= row.started_at < before]
        after = RunId(rows[-1].run_id)
        if rows[-1].started_at < since:
            break
    return found[::-1]


def _written(name: str, report: Report, language: str = "") -> bytes:
    """A report as the bytes of a file of this name."""
    from core.reports.write import write_report  # noqa: PLC0415 - for files alone

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / name
        write_report(file, report, language)
        return file.read_bytes()
