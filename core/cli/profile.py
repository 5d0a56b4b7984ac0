"""Commands about profiles: how one site's JAGGAER looks (product.md section 6, last paragraphs)."""

from __future__ import annotations

from pathlib import Path

import click

from core.cli import output
from core.cli.base import Options, common, opened
from core.errors import SourceFileError
from core.mapping.profiles import profile_names, profile_text, read_profile
from core.model.document import Lineage
from core.model.flow import FlowName
from core.model.trial import Trial, TriedRecord
from core.model.values import plain

_WIDE = 30
_NOT_READ_SHOWN = 25


@click.group()
def profile() -> None:
    """How one site's JAGGAER looks: paths, pointers, status words."""


@profile.command(name="list")
@common
def list_profiles(options: Options) -> int:
    """Names the profiles that come with the program."""
    rows = [(name, read_profile(name).content_hash) for name in profile_names()]
    if options.json:
        output.print_json({"profiles": [{"name": name, "hash": found} for name, found in rows]})
    for name, found in rows if not options.json else ():
        output.say(f"{name:<{_WIDE}} {found[:12]}")
    return output.EXIT_DONE


@profile.command()
@click.argument("name")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@common
def copy(options: Options, name: str, file: Path) -> int:
    """Copies the profile NAME to FILE, to be adapted; a file that is there stays as it is."""
    text = profile_text(name)
    try:
        with file.open("x", encoding="utf-8", newline="\n") as new:
            new.write(text)
    except OSError as error:
        raise SourceFileError(
            f"{file} cannot be written: {error.strerror or error}.", remedy="Give a name that is not taken yet."
        ) from error
    if options.json:
        output.print_json({"name": name, "file": str(file)})
    else:
        output.say(f"{file} is a copy of {name}. Adapt what is marked SITE, then: profile try --profile {file}")
    return output.EXIT_DONE


@profile.command(name="try")
@click.option("--profile", "wanted", default="", metavar="FILE|NAME", help="By default the connection's own.")
@click.option("--flow", type=click.Choice(["orders", "suppliers", "invoices", "contracts"]), default="orders")
@click.option("--key", default="", metavar="KEY", help="Number or id of one record.")
@click.option("--count", type=click.IntRange(1, 100), default=1, help="So many records of the list.")
@common
def try_it(options: Options, wanted: str, flow: str, key: str, count: int) -> int:
    """Fetches records from JAGGAER and shows them beside what they are mapped to; X3 is not asked."""
    with opened(options) as app:
        trial = app.try_profile(wanted, flow=FlowName(flow), key=key, count=count, connection=options.connection)
    if options.json:
        output.print_json(trial_json(trial))
    else:
        _say_trial(trial)
    return output.EXIT_DONE if trial.ok else output.EXIT_OPEN


def trial_json(trial: Trial) -> dict[str, object]:
    """A trial as JSON."""
    return {
        "ok": trial.ok,
        "profile": trial.profile,
        "hash": trial.content_hash,
        "flow": trial.flow.value,
        "records": [
            {
                "key": record.number,
                "source_id": record.source_id,
                "revision": record.revision,
                "changed_at": record.changed_at,
                "outcome": record.outcome,
                "fields": [
                    {
                        "target": _target(field),
                        "value": plain(field.value),
                        "source": field.source,
                        "source_value": field.source_value,
                        "rule": field.rule,
                    }
                    for field in record.fields
                ],
                "findings": [
                    {
                        "check": found.check,
                        "level": found.level.value,
                        "line": found.line_key,
                        "message": found.message,
                        "next_step": found.next_step,
                    }
                    for found in record.findings
                ],
                "not_read": [{"source": pointer, "source_value": value} for pointer, value in record.not_read],
                "record": plain(record.source),
            }
            for record in trial.records
        ],
        "faults": [
            {
                "file": trial.profile,
                "key": fault.key,
                "record": fault.record,
                "message": fault.message,
                "wrong": fault.wrong,
            }
            for fault in trial.faults
        ],
        "listed": list(trial.listed),
    }


def _say_trial(trial: Trial) -> None:
    output.say(f"Profile {trial.profile} ({trial.content_hash[:12]}), {trial.flow.value}")
    for record in trial.records:
        _say_record(record)
    output.say()
    for sentence in trial.listed:
        output.say(f"  ! {sentence}")
    for fault in trial.faults:
        mark = "!" if fault.wrong else "-"
        output.say(f"  {mark} {trial.profile}: {fault.key}: {fault.message} (record {fault.record})")
    wrong = sum(1 for fault in trial.faults if fault.wrong)
    output.say(
        f"{wrong + len(trial.listed)} to be mended (!), "
        f"{len(trial.faults) - wrong} that lead nowhere and may be empty at this site (-)."
    )


def _say_record(record: TriedRecord) -> None:
    output.say()
    output.say(f"{record.number} (id {record.source_id}, revision {record.revision or '-'}): {record.outcome}")
    for field in record.fields:
        value = "" if field.value is None else str(plain(field.value))
        source = f"{field.source} = {field.source_value!r}" if field.source.startswith("/") else field.source
        output.say(f"  {_target(field):<{_WIDE}} {value:<{_WIDE}} <- {source} ({field.rule})")
    for found in record.findings:
        output.say(f"  ! {found.message} {found.next_step}")
    for pointer, value in record.not_read[:_NOT_READ_SHOWN]:
        output.say(f"  not read: {pointer} = {value!r}")
    if len(record.not_read) > _NOT_READ_SHOWN:
        output.say(f"  not read: {len(record.not_read) - _NOT_READ_SHOWN} more (see them with --json)")


def _target(field: Lineage) -> str:
    return f"line {field.line_key} {field.field}" if field.line_key else field.field
