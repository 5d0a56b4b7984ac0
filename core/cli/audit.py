"""Commands about the audit chain: looked through, verified, exported, packed for an auditor."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from core.cli import output
from core.cli.base import Options, common, day, opened
from core.errors import ConfigurationError
from core.model.audit import AuditQuery, AuditRow, Verification


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
@common
def export(options: Options, file: Path, **narrow: str) -> int:
    """Writes entries, oldest first, to FILE (.xlsx, .csv or .pdf), with the seal and what verification said."""
    query = _query(**narrow)  # type: ignore[arg-type]
    with opened(options) as app:
        made = app.export_audit(file, query, connection=options.connection)
    if options.json:
        output.print_json({"file": str(made.file), "entries": made.entries, "seal": made.seal})
    else:
        output.say(f"{made.file}: {made.entries:,} entries.")
        output.say(made.seal)
    return output.EXIT_DONE


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--from", "first", metavar="DATE", required=True, help="First day of the period (UTC).")
@click.option("--until", "last", metavar="DATE", required=True, help="Last day of the period (UTC).")
@click.option("--no-reconciliation", is_flag=True, help="Without comparing JAGGAER and X3; X3 is not asked then.")
@common
def evidence(options: Options, file: Path, first: str, last: str, no_reconciliation: bool) -> int:
    """Writes all that an auditor needs about a period to FILE.zip, with a checker that needs only Python."""
    since, until = _period(first, last)
    with opened(options) as app:
        made = app.evidence_pack(file, since, until, reconciled=not no_reconciliation, connection=options.connection)
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
