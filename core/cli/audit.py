"""Commands about the audit chain: looked through, verified, exported, packed for an auditor."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from core.cli import output
from core.cli.base import Options, common, day, in_language, opened
from core.errors import ConfigurationError
from core.model.audit import AuditQuery, AuditRow, Verification
from core.model.flow import FLOW_OF


@click.group()
def audit() -> None:
    """The audit chain."""


def _filters(command: click.decorators.FC) -> click.decorators.FC:
    """The options that narrow entries down."""
    for option in (
        click.option("--find", metavar="TEXT", default="", help="Only entries with this text anywhere."),
        click.option("--until", metavar="DATE", help="To this day (UTC)."),
        click.option("--from", "since", metavar="DATE", help="From this day on (UTC)."),
        click.option(
            "--action", "actions", multiple=True, metavar="NAME", help="Only this action: mapping, written ..."
        ),
        click.option("--run", default="", metavar="RUN", help="Only entries of this run."),
        click.option("--actor", default="", metavar="ACCOUNT", help="Only entries of this account."),
        click.option("--record", default="", metavar="KEY", help="Only entries about this record."),
    ):
        command = option(command)
    return command


def _query(
    record: str, actor: str, run: str, actions: tuple[str, ...], since: str | None, until: str | None, find: str
) -> AuditQuery:
    return AuditQuery(record, actor, run, actions, day(since), day(until), find)


@audit.command(name="list")
@_filters
@click.option("--limit", type=click.IntRange(1, 10_000), default=50, show_default=True, help="How many, newest first.")
@click.option("--before", type=click.IntRange(min=1), metavar="NUMBER", help="Only entries before this one.")
@common
def list_(options: Options, limit: int, before: int | None, **narrow: str) -> int:
    """Lists entries, newest first: by record, account, run, action, day, text."""
    query = _query(**narrow)  # type: ignore[arg-type]
    with opened(options) as app:
        page = app.audit_entries(query, after=before, limit=limit, connection=options.connection)
        counts = app.audit_counts(query, options.connection)
    if options.json:
        output.print_json(
            {
                "total": counts.total,
                "by_action": dict(counts.by_action),
                "entries": [row_json(row) for row in page.rows],
                "before": page.after,
            }
        )
        return output.EXIT_DONE
    for row in page.rows:
        about = f"{row.record}  " if row.record else ""
        output.say(f"{row.number:>8,}  {row.at:%Y-%m-%d %H:%M:%S} UTC  {row.actor:<14} {about}{row.text}")
    left = f", the newest {len(page.rows):,} are shown" if page.after is not None else ""
    output.say(f"{counts.total:,} {'entry' if counts.total == 1 else 'entries'}{left}.")
    return output.EXIT_DONE


def row_json(row: AuditRow) -> dict[str, object]:
    """An entry as JSON."""
    return {
        "number": row.number,
        "at": row.at.isoformat(),
        "actor": row.actor,
        "action": row.action,
        "text": row.text,
        "entity": row.entity,
        "record": row.record,
        "revision": row.revision,
        "x3_key": row.x3_key or None,
        "run": row.run or None,
        "outcome": row.outcome,
        "mapping_version": row.mapping_version or None,
        "hash": row.entry_hash,
        "details": dict(row.details),
    }


@audit.command()
@click.option("--since-last", is_flag=True, help="Only what came after the entry that was verified last.")
@common
def verify(options: Options, since_last: bool) -> int:
    """Says whether the chain is intact, by whom it is sealed and up to where it is anchored outside."""
    with opened(options) as app:
        found = app.verify_audit(options.connection, since_last=since_last)
    if options.json:
        output.print_json(
            {
                "ok": found.ok,
                "entries": found.entries,
                "since": found.since,
                "cut": found.cut,
                "first_bad": found.first_bad,
                "reason": found.reason,
                "sealed_by": list(found.sealed_by),
                "anchored_to": found.anchored_to,
                "changed": list(found.changed),
            }
        )
    else:
        _say_verified(found)
    return output.EXIT_DONE if found.ok else output.EXIT_OPEN


def _say_verified(found: Verification) -> None:
    output.say("Intact." if found.ok else f"NOT intact, first at entry {found.first_bad}: {found.reason}")
    for changed in found.changed[1:]:
        output.say(f"  {changed}")
    if found.since > found.cut + 1:
        output.say(f"Looked at from entry {found.since:,} on; those before were verified earlier.")
    if found.cut:
        output.say(f"Entries up to {found.cut:,} are in files, with their seals.")
    output.say(f"{found.entries:,} entries. Sealed by {', '.join(found.sealed_by) or 'nobody'}.")
    output.say(f"Anchored outside the store up to entry {found.anchored_to:,}.")


@audit.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@_filters
@in_language
@common
def export(options: Options, file: Path, language: str, **narrow: str) -> int:
    """Writes entries, oldest first, to FILE (.xlsx, .csv or .pdf), with the seal and what verification said."""
    query = _query(**narrow)  # type: ignore[arg-type]
    with opened(options) as app:
        made = app.export_audit(file, query, language=language, connection=options.connection)
    if options.json:
        output.print_json({"file": str(made.file), "entries": made.entries, "seal": made.seal})
    else:
        output.say(f"{made.file}: {made.entries:,} entries.")
        output.say(made.seal)
    return output.EXIT_DONE


@audit.command()
@click.argument("key")
@click.option("--find", metavar="TEXT", default="", help="Only members with this text in their name or value.")
@common
def members(options: Options, key: str, find: str) -> int:
    """Lists the members of the kept source of record KEY, and which of them can be blanked."""
    with opened(options) as app:
        found = app.kept_source(key, options.connection)
    wanted = find.casefold()
    rows = [one for one in found.members if wanted in f"{one.pointer} {one.value}".casefold()]
    if options.json:
        output.print_json(
            {
                "key": found.number,
                "flow": FLOW_OF[found.entity].value,
                "waits": found.waits,
                "members": [
                    {"member": one.pointer, "value": one.value, "count": one.count, "needed": one.needed}
                    for one in rows
                ],
            }
        )
        return output.EXIT_DONE
    if not found.members:
        output.say("No source of it is kept.")
    for one in rows:
        output.say(f"{'needed  ' if one.needed else '        '}{one.pointer}: {one.value}")
    if any(one.needed for one in rows):
        output.say("What is needed cannot be blanked: the profile reads it, and what X3 was given rests on it.")
    if found.waits:
        output.say(f"Nothing can be blanked now: {found.number} waits for somebody or for a system.")
    return output.EXIT_DONE


@audit.command()
@click.argument("key")
@click.option("--member", required=True, metavar="POINTER", help="Which member: /contact/email.")
@click.option("--because", required=True, metavar="TEXT", help="Why; it is kept with your name.")
@common
def blank(options: Options, key: str, member: str, because: str) -> int:
    """Removes a member, such as personal data, from the kept source of record KEY. The chain stays as it is."""
    with opened(options) as app:
        entry = app.blank_member(key, member, because, options.connection)
    if options.json:
        output.print_json({"key": key, "member": member, "entry": entry})
    else:
        output.say(f"{member} of {key} is no longer kept; audit entry {entry:,} says so.")
    return output.EXIT_DONE


@click.group()
def retention() -> None:
    """How long things are kept. Settings: retention.payload_days and retention.audit_days."""


@retention.command()
@common
def show(options: Options) -> int:
    """Tells what is kept, and what would be removed now."""
    with opened(options) as app:
        found = app.retention(options.connection)
    if options.json:
        output.print_json(
            {
                "payload_days": found.payload_days,
                "audit_days": found.audit_days,
                "payloads": found.payloads,
                "payloads_due": found.payloads_due,
                "entries": found.entries,
                "entries_due": found.entries_due,
                "oldest": found.oldest.isoformat() if found.oldest else None,
                "folder": str(found.folder),
                "cuts": [
                    {
                        "number": cut.number,
                        "file": cut.file,
                        "sha256": cut.file_hash,
                        "at": cut.made_at.isoformat(),
                        "by": cut.made_by,
                    }
                    for cut in found.cuts
                ],
            }
        )
        return output.EXIT_DONE
    output.say(
        f"Source records: {found.payloads:,} kept, {_long(found.payload_days)}; {found.payloads_due:,} can be removed."
    )
    output.say(
        f"Audit entries: {found.entries:,} in the store, {_long(found.audit_days)}; {found.entries_due:,} can go to a file."
    )
    for cut in found.cuts:
        output.say(f"  Up to entry {cut.number:,} in {cut.file}, moved {cut.made_at:%Y-%m-%d} by {cut.made_by}")
    if found.cuts:
        output.say(f"These files are in {found.folder}; each verifies by itself.")
    return output.EXIT_DONE


def _long(days: int) -> str:
    return f"for {days:,} days" if days else "for ever"


@retention.command()
@common
def run(options: Options) -> int:
    """Removes what is older than the settings say; audit entries go to a file that verifies by itself."""
    with opened(options) as app:
        done = app.run_retention(options.connection)
    if options.json:
        file = str(done.file) if done.file else None
        output.print_json({"payloads": done.payloads, "entries": done.entries, "file": file})
        return output.EXIT_DONE
    output.say(f"{output.counted(done.payloads, 'source record')} removed.")
    output.say(f"{done.entries:,} audit entries moved to {done.file}." if done.file else "No audit entries were moved.")
    return output.EXIT_DONE


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--from", "first", metavar="DATE", required=True, help="First day of the period (UTC).")
@click.option("--until", "last", metavar="DATE", required=True, help="Last day of the period (UTC).")
@click.option("--no-reconciliation", is_flag=True, help="Without comparing JAGGAER and X3; X3 is not asked then.")
@in_language
@common
def evidence(options: Options, file: Path, first: str, last: str, no_reconciliation: bool, language: str) -> int:
    """Writes all that an auditor needs about a period to FILE.zip, with a checker that needs only Python."""
    since, until = _period(first, last)
    with opened(options) as app:
        made = app.evidence_pack(
            file, since, until, reconciled=not no_reconciliation, language=language, connection=options.connection
        )
    if options.json:
        output.print_json(
            {
                "file": str(made.file),
                "entries": made.entries,
                "sealed_to": made.sealed_to,
                "fingerprint": made.fingerprint,
                "warnings": list(made.warnings),
            }
        )
        return output.EXIT_DONE
    output.say(f"{made.file}: {made.entries:,} audit entries, sealed up to entry {made.sealed_to:,}.")
    output.say(f"Fingerprint of the manifest, to be told to the auditor by another way: {made.fingerprint}")
    for warning in made.warnings:
        output.say(f"  ! {warning}")
    output.say(f"To verify it: python check.py {made.file.name}   (check.py is in the pack)")
    return output.EXIT_DONE


def _period(first: str, last: str) -> tuple[date, date]:
    since, until = day(first), day(last)
    if since is None or until is None:
        raise ConfigurationError(
            "A pack is for a period.", remedy="Give its first and last day: --from DATE --until DATE."
        )
    return since, until
